"""Words that are crossed out inside a cell whose other words stand."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from lxml import etree

from toolkit.book.appearance import PartlyStruck
from toolkit.book.area import column_number
from toolkit.book.reading.files.archive import Archive

_SHARED = "/sharedStrings.xml"
_SIGN = b"<strike"
_SIGNS = (
    *(("xl/styles.xml", _SIGN), ("xl/sharedStrings.xml", _SIGN)),
    *(("content.xml", b"line-through"), ("styles.xml", b"line-through")),
)
_CELL = rb"""<c\b(?=[^>]*\bt=["']s["'])(?=[^>]*\br=["']([A-Z]{1,3})(\d+)["'])[^>]*>\s*<v>(%s)</v>"""
_INLINE = re.compile(
    rb"""<c\b(?=[^>]*\br=["']([A-Z]{1,3})(\d+)["'])[^>]*(?<!/)>\s*(<is>.*?</is>)""", re.DOTALL
)
_SHEETS = "xl/worksheets/"
_OFF = ("0", "false")


def has_struck(content: bytes) -> bool:
    """Whether anything in a workbook file may be crossed out, in a cell's style or in its words."""
    archive = Archive(content)
    has_shared = any(name.endswith(_SHARED) for name in archive.names)
    sheets = () if has_shared else ((name, _SIGN) for name in archive.names if name.startswith(_SHEETS))
    return any(sign in archive.read(part) for part, sign in (*_SIGNS, *sheets) if part in archive.names)


def struck_words(archive: Archive, sheet: str) -> Mapping[tuple[int, int], PartlyStruck]:
    """By row and column, the cells in which some words are crossed out and others are not.

    Office programs keep such texts among those that cells share, some other programs in the cells; most
    workbooks have none.
    """
    return dict(chain(_shared(archive, sheet), _inline(archive, sheet)))


def _shared(archive: Archive, sheet: str) -> Iterator[tuple[tuple[int, int], PartlyStruck]]:
    part = next((name for name in archive.names if name.endswith(_SHARED)), "")
    texts = archive.read(part) if part else b""
    if _SIGN not in texts:
        return
    root = _tree(texts)
    entries = [one for one in root if isinstance(one.tag, str)]
    struck = {number: found for number, one in enumerate(entries) if (found := _struck(one))}
    cell = re.compile(_CELL % b"|".join(str(number).encode() for number in struck))
    cells = chain.from_iterable(map(cell.findall, archive.pieces(sheet))) if struck else ()
    for letters, row, number in cells:
        yield (int(row), column_number(letters.decode())), struck[int(number)]


def _inline(archive: Archive, sheet: str) -> Iterator[tuple[tuple[int, int], PartlyStruck]]:
    pieces = (piece for piece in archive.pieces(sheet) if _SIGN in piece)
    for letters, row, text in chain.from_iterable(map(_INLINE.findall, pieces)):
        if _SIGN in text and (found := _struck(_tree(text))):
            yield (int(row), column_number(letters.decode())), found


def _tree(text: bytes) -> etree._Element:
    return etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _struck(text: etree._Element) -> PartlyStruck | None:
    """The crossed out words of a text that has others as well, and these."""
    pieces = [
        ("".join(map(str, run.itertext())), _is_struck(run.find("{*}rPr/{*}strike")))
        for run in text.iterchildren("{*}r")
    ]
    words = "".join(piece for piece, struck in pieces if struck).strip()
    others = "".join(piece for piece, struck in pieces if not struck).strip()
    return PartlyStruck(words, others) if words and others else None


def _is_struck(mark: etree._Element | None) -> bool:
    return mark is not None and mark.get("val", "1") not in _OFF
