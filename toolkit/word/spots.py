"""Where a paragraph stands in a Word file, in words that staff can follow: "bảng 1 ô B2, đoạn 2"."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P, TBL, TR, TC, T = W + "p", W + "tbl", W + "tr", W + "tc", W + "t"
BOX = W + "txbxContent"
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}
TRANSPARENT = frozenset((W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"))
NOTES = frozenset((W + "footnote", W + "endnote", W + "comment"))
TEXT_PART = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)(\d*)\.xml")
PART_WORDS: Mapping[str, str] = {
    "document": "",
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối bài",
    "comments": "nhận xét",
}
PARSER = etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False, no_network=True)


class Paragraph(NamedTuple):
    """One paragraph's text, with tabs and breaks as characters, and where it stands."""

    spot: str
    text: str


def paragraphs(part: str, xml: bytes) -> Iterator[Paragraph]:
    """Every paragraph of one part, in reading order; text boxes after the paragraph that holds them."""
    root = etree.fromstring(xml, PARSER)
    if root is None:
        return
    found = TEXT_PART.fullmatch(part)
    words = PART_WORDS[found[1]] + (f" {found[2]}" if found[2] else "") if found else part
    start = f"{words.strip()}, " if words.strip() else ""
    body = root.find(W + "body")
    yield from _walk(root if body is None else body, start)


def _walk(container: etree._Element, start: str) -> Iterator[Paragraph]:
    counts = {P: 0, TBL: 0}
    for child in _blocks(container):
        if child.tag in NOTES:
            yield from _walk(child, f"{start}số {child.get(W + 'id')}, ")
            continue
        counts[child.tag] += 1
        if child.tag == P:
            spot = f"{start}đoạn {counts[P]}"
            yield Paragraph(spot, text_of(child))
            for number, box in enumerate(child.iter(BOX), start=1):
                if not _in_fallback(box) and next(box.iterancestors(BOX), None) is None:
                    yield from _walk(box, f"{spot}, khung chữ {number}, ")
        else:
            yield from _cells(child, f"{start}bảng {counts[TBL]}")


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    for child in container:
        if child.tag in (P, TBL) or child.tag in NOTES:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _blocks(child)


def _cells(table: etree._Element, start: str) -> Iterator[Paragraph]:
    for number, row in enumerate(_inside(table, TR), start=1):
        column = 0
        for cell in _inside(row, TC):
            spot = f"{start} ô {_letters(column)}{number}"
            inner = list(_walk(cell, f"{spot}, "))
            if len(inner) == 1:
                yield Paragraph(spot, inner[0].text)
            else:
                yield from inner
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            width = "1" if span is None else span.get(W + "val", "1")
            column += int(width) if width.isdigit() else 1


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _inside(child, tag)


def text_of(paragraph: etree._Element) -> str:
    """The paragraph's own text; what stands in its text boxes is not its own."""
    pieces: list[str] = []
    _collect(paragraph, pieces)
    return "".join(pieces)


def _collect(element: etree._Element, pieces: list[str]) -> None:
    for child in element:
        if child.tag == T:
            pieces.append("".join(str(text) for text in child.itertext()))
        elif child.tag in BREAKS:
            pieces.append(BREAKS[child.tag])
        elif child.tag not in (BOX, W + "pPr", W + "rPr", MC + "Fallback"):
            _collect(child, pieces)


def _in_fallback(element: etree._Element) -> bool:
    return next(element.iterancestors(MC + "Fallback"), None) is not None


def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
