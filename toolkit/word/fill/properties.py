"""A document's own properties (title, author ...): filled, escaped once, cut where Word cuts."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from toolkit.patterns import pattern
from toolkit.word.fill.tier_refusals import NotPlain

LONGEST = 255
"""Word shows and python-docx accepts no more characters in a property."""

NAMES = ("author", "comments", "identifier", "language", "subject", "title")
"""Those that docxtpl renders; it leaves the others alone."""

NAME_TAG = pattern(r"\{\{\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*\}\}")
UNFIT = pattern("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
MARKERS = pattern("\ue000(\\w+)\ue001")


def marker(name: str) -> str:
    """What stands for the property in a skeleton, until `filled` puts its text there."""
    return f"\ue000{name}\ue001"


def simple_text(source: str, words: Mapping[str, Any]) -> str:
    """A property's text whose tags are names only.

    Raises:
        NotPlain: it holds more than names, or a word is missing or no text.
    """
    if "{" not in source:
        return source
    pieces = NAME_TAG.split(source)
    if any("{{" in text or "{%" in text or "{#" in text for text in pieces[::2]):
        raise NotPlain(source)
    pieces[1::2] = [_word(words, name) for name in pieces[1::2]]
    return "".join(pieces)


def _word(words: Mapping[str, Any], name: str) -> str:
    value: Any = words
    for step in name.split("."):
        if not isinstance(value, Mapping) or step not in value:
            raise NotPlain(name)
        value = value[step]
    if not isinstance(value, str) or "\r" in value:
        raise NotPlain(name)
    return value


def unfit(texts: Mapping[str, str]) -> list[str]:
    """The texts that cannot stand in XML."""
    together = " ".join(texts.values())
    if together.isprintable() or not UNFIT.search(together):
        return []
    return [text for text in texts.values() if UNFIT.search(text)]


def filled(skeleton: str, texts: Mapping[str, str]) -> bytes:
    """docProps/core.xml from its skeleton: every property escaped once and cut."""
    pieces = list(_pieces(skeleton))
    pieces[1::2] = [_escaped(cut(texts.get(name, ""))) for name in pieces[1::2]]
    return "".join(pieces).encode()


@lru_cache(maxsize=64)  # each document of a template has the same
def _pieces(skeleton: str) -> tuple[str, ...]:
    """The skeleton's text, with the names of the properties between."""
    return tuple(MARKERS.split(skeleton))


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
