"""A document's own properties (title, author ...): filled, escaped once, cut where Word cuts."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST = 255
"""Word shows and python-docx accepts no more characters in a property."""

NAMES = ("author", "comments", "identifier", "language", "subject", "title")
"""Those that docxtpl renders; it leaves the others alone."""

MARKERS = re.compile("\ue000(\\w+)\ue001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What one document's properties shall say; None leaves what the template says."""

    title: str | None = None
    subject: str | None = None
    author: str | None = None
    comments: str | None = None
    identifier: str | None = None
    language: str | None = None

    def given(self) -> dict[str, str]:
        """Those that are set, by name."""
        return {name: text for name in NAMES if (text := getattr(self, name)) is not None}


def marker(name: str) -> str:
    """What stands for the property in a skeleton, until `filled` puts its text there."""
    return f"\ue000{name}\ue001"


def filled(skeleton: str, texts: Mapping[str, str]) -> bytes:
    """docProps/core.xml from its skeleton: every property escaped once and cut."""
    return MARKERS.sub(lambda found: _escaped(cut(texts.get(found[1], ""))), skeleton).encode()


def cut(text: str) -> str:
    """At most 255 characters: cut at a space where one is near, never inside a letter and its marks."""
    if len(text) <= LONGEST:
        return text
    end = LONGEST - 1
    while end and unicodedata.combining(text[end]):
        end -= 1
    space = text.rfind(" ", end - 40, end + 1)
    return text[: space if space > 0 else end].rstrip() + "…"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
