"""Number and day put into a Word file as it stands: into the room that its draft left, nowhere else."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.problems import ToolkitError, refusal
from toolkit.word.opc.package import check_package, told_as_damaged
from toolkit.word.opc.package_bytes import part_bytes
from toolkit.word.opc.paragraph_place import Paragraph, Piece, T, paragraphs_in, pieces_of
from toolkit.wording import day_in_words

_PARTS = pattern(r"word/(document|header)\d*\.xml")
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What a pen or a typist leaves where nothing is known yet.
_ROOM = r"[\s.…_]*"
_DATE = rf"ngày(?P<day>{_ROOM}\d*){_ROOM}tháng(?P<month>{_ROOM}\d*){_ROOM}năm(?P<year>{_ROOM}\d*)"
_DAY = pattern(_DATE, re.IGNORECASE)
_PLACE_LINE = pattern(rf"\s*[^,\n]{{1,60}},\s*{_DATE}[\s.]*", re.IGNORECASE)
_NUMBER, _DAY_WORD = "số", "ngày"


class Seal(Struct, frozen=True, kw_only=True):
    """What is to stand in a document: its number, its type ("GM"), its day.

    ``numbered`` and ``dated`` say whether it has places for them. ``annexed``: both stand in the line that
    names the paper to which the document belongs.
    """

    kind: str
    number: int
    day: dt.date
    numbered: bool = True
    dated: bool = True
    annexed: bool = False


class NoPlace(ToolkitError):
    """The document was edited so that its number or its day has no sure place; nothing was changed."""

    code = "issue-place-lost"


class _Spot(NamedTuple):
    """A stretch of a paragraph's text; ``told`` is the number or day that stands there, blank for room."""

    part: str
    paragraph: Paragraph
    match: re.Match[str]
    told: tuple[str, ...]

    @property
    def blank(self) -> bool:
        return not self.told[0]

    @property
    def heads(self) -> bool:
        """Whether the line begins with it."""
        return not self.paragraph.text[: self.match.start()].strip()


_Lines = Sequence[tuple[str, Paragraph]]


def stamped(content: bytes, seal: Seal, name: str) -> bytes:
    """The file with number and day in their places; every other part stays byte for byte.

    A file that bears both already comes back as it is. A draft's month and year give way to the day's own.

    Raises:
        NoPlace: a place was edited beyond recognition, or holds another number or day.
        BadTemplate: it is not a Word file.
    """
    check_package(content, name)
    with zipfile.ZipFile(io.BytesIO(content)) as package, told_as_damaged(name):
        texts = {one: package.read(one) for one in sorted(package.namelist()) if _PARTS.fullmatch(one)}
        trees = {part: etree.fromstring(xml, _PARSER) for part, xml in texts.items()}
    lines = [(part, one) for part, tree in trees.items() for one in paragraphs_in(part, tree)]
    spots = _spots(lines, seal, name)
    if not spots:
        return content
    for spot, group, words in sorted(spots, key=lambda one: -one[0].match.start()):
        _write(spot.paragraph.element, spot.match.span(group), words)
    parts = {spot.part for spot, *_ in spots}
    return _packed(content, {part: part_bytes(trees[part]) for part in parts})


def _spots(lines: _Lines, seal: Seal, name: str) -> list[tuple[_Spot, str | int, str]]:
    """Each place that is still blank, the group of its match to be written over, and the words for it."""
    found: list[tuple[_Spot, str | int, str]] = []
    line = None
    if seal.numbered:
        number = _number_spot(lines, seal, name)
        line = number.paragraph
        if number.blank:
            found.append((number, "room", f" {seal.number:02}"))
    if seal.dated:
        day = _day_spot(lines, seal, line if seal.annexed else None, name)
        if day.blank:
            found.append((day, 0, day_in_words(seal.day)))
    return found


def _number_spot(lines: _Lines, seal: Seal, name: str) -> _Spot:
    """Where the number belongs, or stands already.

    Other papers may be named by their numbers too: a place without digits comes first, then a line that
    begins with the word itself, then the very number.
    """
    room = rf"(?P<room>{_ROOM}(?P<digits>\d*){_ROOM})"
    pattern = re.compile(rf"\bsố(?:\s*:)?{room}[-–]\s*{re.escape(seal.kind)}\s*/", re.IGNORECASE)
    found = [_Spot(*one, (one[2]["digits"],)) for one in _matches(lines, pattern)]
    same = [one for one in found if one.told[0] and int(one.told[0]) == seal.number]
    chosen = (
        [one for one in found if one.blank]
        or [one for one in found if one.heads and not seal.annexed]
        or same
    )
    spot = _only(chosen, found, _NUMBER, name)
    if not spot.blank and spot not in same:
        raise _other(spot, _NUMBER, f"{seal.number:02}-{seal.kind}", name)
    return spot


def _day_spot(lines: _Lines, seal: Seal, annexed_to: Paragraph | None, name: str) -> _Spot:
    """Where the day belongs, or stands already: in the line of the place, or in the line that annexes."""
    if annexed_to:
        meant = [one for one in lines if one[1] is annexed_to]
    else:
        meant = [one for one in lines if _PLACE_LINE.fullmatch(one[1].text)] or list(lines)
    found = [_Spot(*one, _digits(one[2])) for one in _matches(meant, _DAY)]
    spot = _only(found if len(found) == 1 else [one for one in found if one.blank], found, _DAY_WORD, name)
    wanted = (seal.day.day, seal.day.month, seal.day.year)
    if not spot.blank and tuple(int(part or 0) for part in spot.told) != wanted:
        raise _other(spot, _DAY_WORD, day_in_words(seal.day), name)
    return spot


def _matches(lines: _Lines, pattern: re.Pattern[str]) -> Iterator[tuple[str, Paragraph, re.Match[str]]]:
    for part, one in lines:
        yield from ((part, one, match) for match in pattern.finditer(one.text))


def _digits(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(re.sub(r"\D", "", match[part]) for part in ("day", "month", "year"))


def _only(chosen: Sequence[_Spot], found: Sequence[_Spot], what: str, name: str) -> _Spot:
    if len(chosen) == 1:
        return chosen[0]
    code = "issue-place-several" if len(chosen) > 1 or (found and what == _DAY_WORD) else "issue-place-lost"
    raise refusal(NoPlace, code, name, what=what)


def _other(spot: _Spot, what: str, wanted: str, name: str) -> NoPlace:
    there = " ".join(spot.match[0].split()).rstrip("/ ")
    return refusal(NoPlace, "issue-place-other", name, what=what, found=there, wanted=wanted)


def _write(paragraph: etree._Element, span: tuple[int, int], words: str) -> None:
    """Put words over a stretch of a paragraph, in the look of the letters that stand where it begins."""
    placed = list(_placed(paragraph))
    texts = [(place, piece) for place, piece in placed if piece.element.tag == T]
    inside = (one for one in texts if one[0] <= span[0] < one[0] + len(one[1].text))
    before = (one for one in reversed(texts) if one[0] + len(one[1].text) <= span[0])
    first = next(inside, None) or next(before, texts[0])
    for place, (text, element) in placed:
        start, end = (min(max(one - place, 0), len(text)) for one in span)
        if element is first[1].element:
            element.text = text[:start] + words + text[end:]
            element.set(_SPACE, "preserve")
        elif start < end and element.tag == T:
            element.text = text[:start] + text[end:]
        elif start < end and (holder := element.getparent()) is not None:
            holder.remove(element)  # a tab that somebody typed in the room


def _placed(paragraph: etree._Element) -> Iterator[tuple[int, Piece]]:
    """The pieces of a paragraph, each with the place of its first letter."""
    place = 0
    for piece in pieces_of(paragraph):
        yield place, piece
        place += len(piece.text)


def _packed(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The package with some parts changed, the others as they were, in their order and with their times."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(saved, "w") as target:
        for entry in source.infolist():
            part = changed.get(entry.filename)
            target.writestr(entry, source.read(entry) if part is None else part, zipfile.ZIP_DEFLATED)
    return saved.getvalue()
