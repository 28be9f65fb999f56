"""The lines of a Word file, and which component of a document each of them is.

A line is known by its Word style when it wears one of the profile's, else by its place and its words.
"""

import re
from collections.abc import Iterator, Sequence

from docx.document import Document
from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.check.effective_format import Looks, Wardrobe, measured
from toolkit.word.layout import Part, Profile
from toolkit.word.opc.paragraph_place import TBL, TC, TR, P, W, text_of

_TAGS = pattern(r"\{\{.*?\}\}|\{%.*?%\}")
_CONTROL = pattern(r"\{%.*?%\}")
_NUMBER = pattern(r"^Số\s*:?[\s\d]*[-–/]")
_PLACE_DATE = pattern(r"^[^,]+,\s*ngày\b.*\btháng\b.*\bnăm\b")
_RULE = pattern(r"^[-–—_]{3,}$")
_RECIPIENTS = pattern(r"^Nơi nhận\s*:?$", re.IGNORECASE)
_TWIP = 25.4 / 1440
_WORD_PADDING = 108  # twentieths of a point, left and right, when a table does not say


class Cell(Struct, frozen=True, kw_only=True):
    """A cell of a top-level table, counted from one; ``room`` is the width for text in millimetres."""

    table: int
    row: int
    column: int
    room: float


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph that has text; ``words`` is that text without template tags and outer spaces.

    ``printed``: something of it stands on the page, not only a loop's or a condition's tag.
    """

    spot: str
    words: str
    printed: bool
    looks: Looks
    cell: Cell | None


def lines(document: Document) -> tuple[Line, ...]:
    """The paragraphs of the body that have text, in reading order; tables inside cells are not entered."""
    wardrobe = Wardrobe(document)
    found = []
    for spot, cell, paragraph in _paragraphs(document.element.body):
        text = text_of(paragraph)
        if text.strip():
            words = _TAGS.sub("", text).strip()
            printed = bool(_CONTROL.sub("", text).strip())
            looks = wardrobe.looks(paragraph)
            found.append(Line(spot=spot, words=words, printed=printed, looks=looks, cell=cell))
    return tuple(found)


def recognised(seen: Sequence[Line], profile: Profile) -> Iterator[tuple[Line, Part]]:
    """Each line that is a known component, with what it should look like."""
    by_style = {part.style: part for part in profile.parts()}
    by_place = {id(line): part for line, part in _by_place(seen, profile)}
    for line in seen:
        part = by_style.get(line.looks.style) or by_place.get(id(line))
        if part is not None:
            yield line, part


def _paragraphs(body: etree._Element) -> Iterator[tuple[str, Cell | None, etree._Element]]:
    plain = table = 0
    for block in body:
        if block.tag == P:
            plain += 1
            yield f"đoạn {plain}", None, block
        elif block.tag == TBL:
            table += 1
            yield from _in_table(block, table)


def _in_table(table: etree._Element, number: int) -> Iterator[tuple[str, Cell | None, etree._Element]]:
    padding = _padding(table)
    for row, line in enumerate(table.findall(TR), start=1):
        for column, cell in enumerate(line.findall(TC), start=1):
            width = cell.find(f"{W}tcPr/{W}tcW")
            room = 0 if width is None else max(0.0, _twips(width, default=0) - padding) * _TWIP
            place = Cell(table=number, row=row, column=column, room=room)
            inside = cell.findall(P)
            for count, paragraph in enumerate(inside, start=1):
                spot = f"bảng {number} ô {chr(64 + column)}{row}"
                yield spot if len(inside) == 1 else f"{spot}, đoạn {count}", place, paragraph


def _padding(table: etree._Element) -> float:
    margins = table.find(f"{W}tblPr/{W}tblCellMar")
    total = 0.0
    for side in ("left", "right"):
        found = None if margins is None else margins.find(f"{W}{side}")
        total += _WORD_PADDING if found is None else _twips(found, default=_WORD_PADDING)
    return total


def _twips(width: etree._Element, default: float) -> float:
    """A width that is told in length; one in parts of the page says nothing here."""
    if width.get(f"{W}type", "dxa") != "dxa":
        return default
    return measured(width.get(f"{W}w", ""), default)


def _by_place(seen: Sequence[Line], profile: Profile) -> Iterator[tuple[Line, Part]]:
    foot = max((line.cell.table for line in seen if line.cell and _RECIPIENTS.match(line.words)), default=0)
    yield from _letterhead([line for line in seen if line.cell and line.cell.table == 1 != foot], profile)
    yield from _signature([line for line in seen if line.cell and line.cell.table == foot], profile)
    yield from _title_and_body([line for line in seen if line.cell is None], profile)


def _letterhead(top: Sequence[Line], profile: Profile) -> Iterator[tuple[Line, Part]]:
    parts = profile.letterhead
    mark = next((number for number, line in enumerate(top) if line.words == parts.mark), 0)
    names = [line for line in top[:mark] if line.cell and line.cell.column == 1]
    for line in top:
        if line in names:
            # a long name is typed as several bold paragraphs; the one above it is not bold
            bold = all(run.bold for run in line.looks.runs if run.text.strip())
            yield line, parts.body_name if bold or line is names[-1] else parts.superior_name
        elif line.words == parts.mark:
            yield line, parts.mark_line
        elif _NUMBER.match(line.words):
            yield line, parts.number
        elif _PLACE_DATE.match(line.words):
            yield line, parts.place_date
        elif line.words.casefold() == parts.national_title.casefold():
            yield line, parts.title_line
        elif line.words == parts.motto:
            yield line, parts.motto_line


def _signature(foot: Sequence[Line], profile: Profile) -> Iterator[tuple[Line, Part]]:
    parts = profile.signature
    left = [line for line in foot if line.cell and line.cell.column == 1]
    right = [line for line in foot if line.cell and line.cell.column > 1]
    for line in left:
        yield line, parts.recipients_heading if _RECIPIENTS.match(line.words) else parts.recipients
    for line in right:
        part = parts.authority if line is right[0] else parts.name if line is right[-1] else parts.title
        yield line, part


def _title_and_body(plain: Sequence[Line], profile: Profile) -> Iterator[tuple[Line, Part]]:
    parts = profile.title
    rule = next((number for number, line in enumerate(plain) if _RULE.match(line.words)), -1)
    if rule > 0:
        yield plain[0], parts.kind
        yield from ((line, parts.subject) for line in plain[1:rule])
        yield plain[rule], parts.rule_line
    yield from ((line, profile.body.text) for line in plain[rule + 1 :])
