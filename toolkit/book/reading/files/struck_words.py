"""Words that are crossed out inside a cell whose other words stand."""

import re
from collections.abc import Mapping
from itertools import chain
from xml.etree import ElementTree

from toolkit.book.area import column_number
from toolkit.book.reading.files.archive import Archive

_SHARED = "/sharedStrings.xml"
_SIGN = b"<strike"
_CELL = rb"""<c\b(?=[^>]*\bt=["']s["'])(?=[^>]*\br=["']([A-Z]{1,3})(\d+)["'])[^>]*>\s*<v>(%s)</v>"""
_OFF = ("0", "false")


def struck_words(archive: Archive, sheet: str) -> Mapping[tuple[int, int], str]:
    """By row and column, the words that are crossed out in a cell where others are not.

    Office programs keep such texts among those that cells share; most workbooks have none.
    """
    part = next((name for name in archive.names if name.endswith(_SHARED)), "")
    texts = archive.read(part) if part else b""
    if _SIGN not in texts:
        return {}
    entries = ElementTree.fromstring(texts)  # the archive has refused what declares entities
    struck = {number: words for number, one in enumerate(entries) if (words := _struck(one))}
    cell = re.compile(_CELL % b"|".join(str(number).encode() for number in struck))
    cells = chain.from_iterable(map(cell.findall, archive.pieces(sheet))) if struck else ()
    return {
        (int(row), column_number(letters.decode())): struck[int(number)] for letters, row, number in cells
    }


def _struck(text: ElementTree.Element) -> str:
    """The crossed out words of a text that has others as well."""
    pieces = [
        ("".join(run.itertext()), _is_struck(run.find("{*}rPr/{*}strike"))) for run in text.iterfind("{*}r")
    ]
    words = "".join(piece for piece, struck in pieces if struck).strip()
    others = "".join(piece for piece, struck in pieces if not struck).strip()
    return words if others else ""


def _is_struck(mark: ElementTree.Element | None) -> bool:
    return mark is not None and mark.get("val", "1") not in _OFF
