"""What stands right beside each place that is filled: fixed words, or another place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.check.fields_around import FIELDS, with_codes
from toolkit.word.check.tag_scan import Scanned
from toolkit.word.opc.paragraph_place import BREAKS, MC, P, T

PLAIN = pattern(r"\{\{r?\s*([^\W\d][\w.]*)\s*\}\}|\ue000([^\ue000\ue001]*)\ue001")
"""A tag that prints its value as it is, or what stands for a merge field here."""

OTHER_TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
MERGED = pattern(r'\s*MERGEFIELD\s+(?:"([^"]+)"|([^\s"\\]+))(?!.*\\[bf])')
AROUND = 40
SOMETHING = "\N{OBJECT REPLACEMENT CHARACTER}"


class Neighbours(NamedTuple):
    """A filled place by its name, the words right before and after it, and the place before these.

    ``first`` is the name of the place that stands right before ``before``; blank where there is none.
    """

    name: str
    first: str
    before: str
    after: str


def neighbours(parts: Sequence[Scanned]) -> tuple[Neighbours, ...]:
    """The places beside which there are words or other places."""
    found: dict[Neighbours, None] = {}
    for part in parts:
        names = {use.tag.text: use.name for use in part.uses}
        for text in _texts(part.root) if "comments" not in part.part else ():
            found |= dict.fromkeys(_of_text(text, names))
    return tuple(found)


def _of_text(text: str, names: Mapping[str, str]) -> Iterator[Neighbours]:
    found = list(PLAIN.finditer(text))
    for at, place in enumerate(found):
        start = found[at - 1].end() if at else 0
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        between, after = text[start : place.start()], text[place.end() : end]
        other = [one.end() for one in OTHER_TAG.finditer(between)]
        before = between[other[-1] :] if other else between
        after = OTHER_TAG.split(after)[0]
        first = "" if other or not at else _name(found[at - 1], names)
        if before.strip() or after.strip() or first:
            whole = before if first else before[-AROUND:]
            yield Neighbours(
                _name(place, names), first if len(before) < AROUND else "", whole, after[:AROUND]
            )


def _name(place: re.Match[str], names: Mapping[str, str]) -> str:
    """A field's name; a tag's as it is known outside its loop."""
    return place[2] or names.get(place[0], place[1])


def _texts(root: etree._Element) -> Iterator[str]:
    """The text of each paragraph; a merge field by its name between two signs, any other field as one."""
    for paragraph in root.iter(P):
        own = (
            element
            for element in paragraph.iter(*FIELDS, T, *BREAKS)
            if next(element.iterancestors(P, MC + "Fallback"), None) is paragraph
        )
        pieces: list[str] = []
        for element, codes in with_codes(own):
            if element.tag in FIELDS:
                pieces.append(_shown(codes[0]))
            elif not codes:
                pieces.append(str(element.text or "") if element.tag == T else BREAKS[str(element.tag)])
        yield "".join(pieces).replace("\u00a0", " ")


def _shown(code: str) -> str:
    found = MERGED.match(code)
    return f"\ue000{found[1] or found[2]}\ue001" if found else SOMETHING
