"""Where a paragraph stands in a Word file, in words that staff can follow: "bảng 1 ô B2, đoạn 2"."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from toolkit.patterns import pattern

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P, TBL, TR, TC, T = W + "p", W + "tbl", W + "tr", W + "tc", W + "t"
BOX = W + "txbxContent"
BREAKS = {
    **dict.fromkeys((W + "tab", W + "ptab"), "\t"),
    **dict.fromkeys((W + "br", W + "cr"), "\n"),
    W + "noBreakHyphen": "-",
    **dict.fromkeys(
        (W + "drawing", W + "pict", W + "object", W + "sym", W + "footnoteReference", W + "endnoteReference"),
        "\N{OBJECT REPLACEMENT CHARACTER}",
    ),
}
TRANSPARENT = frozenset((W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"))
NOTES = frozenset((W + "footnote", W + "endnote", W + "comment"))
NOTE = "note"
TEXT_PART = pattern(r"word/(document|header|footer|footnotes|endnotes|comments)(\d*)\.xml")
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
    """One paragraph's text, with tabs and breaks as characters, where it stands, and its element."""

    spot: str
    text: str
    element: etree._Element


class Piece(NamedTuple):
    """A piece of a paragraph's text, and the element that holds it: a ``w:t``, a tab, a break ..."""

    text: str
    element: etree._Element


def paragraphs(part: str, xml: bytes) -> Iterator[Paragraph]:
    """Every paragraph of one part, in reading order; text boxes after the paragraph that holds them."""
    root = etree.fromstring(xml, PARSER)
    if root is not None:
        yield from paragraphs_in(part, root)


def paragraphs_in(part: str, root: etree._Element) -> Iterator[Paragraph]:
    """As ``paragraphs``, for a part that was parsed already."""
    found = TEXT_PART.fullmatch(part)
    words = PART_WORDS[found[1]] + (f" {found[2]}" if found[2] else "") if found else part
    start = f"{words.strip()}, " if words.strip() else ""
    body = root.find(W + "body")
    yield from _walk(root if body is None else body, start)


def _walk(container: etree._Element, start: str) -> Iterator[Paragraph]:
    counts = {P: 0, TBL: 0, NOTE: 0}
    for child in _blocks(container):
        if child.tag in NOTES:
            counts[NOTE] += _is_numbered(child)
            yield from _walk(child, f"{start}số {counts[NOTE]}, ")
            continue
        counts[child.tag] += 1
        if child.tag == P:
            spot = f"{start}đoạn {counts[P]}"
            yield Paragraph(spot, text_of(child), child)
            for number, box in enumerate(child.iter(BOX), start=1):
                if not _in_fallback(box) and next(box.iterancestors(BOX), None) is None:
                    yield from _walk(box, f"{spot}, khung chữ {number}, ")
        else:
            yield from _cells(child, f"{start}bảng {counts[TBL]}")


def _is_numbered(note: etree._Element) -> bool:
    """Whether Word numbers it: the lines that part notes from the text stand among them."""
    return note.get(W + "type", "normal") == "normal"


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
                yield inner[0]._replace(spot=spot)
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
    return "".join(piece.text for piece in pieces_of(paragraph))


def pieces_of(element: etree._Element) -> Iterator[Piece]:
    """The pieces of a paragraph's own text, in order."""
    for child in element:
        if child.tag == T:
            yield Piece("".join(str(text) for text in child.itertext()), child)
        elif child.tag in BREAKS:
            yield Piece(BREAKS[child.tag], child)
        elif child.tag not in (BOX, W + "pPr", W + "rPr", MC + "Fallback"):
            yield from pieces_of(child)


def _in_fallback(element: etree._Element) -> bool:
    return next(element.iterancestors(MC + "Fallback"), None) is not None


def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
