"""How an Excel sheet looks, read from its part: hidden rows, tables' totals, number formats."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import TypeVar
from xml.etree import ElementTree

from toolkit.book.appearance import Appearance
from toolkit.book.area import column_number, read_area
from toolkit.book.reading.files.archive import Archive, Damaged
from toolkit.book.reading.files.cell_runs import cell_runs
from toolkit.book.reading.files.doubts import SheetMarks
from toolkit.book.reading.files.workbook_parts import related_parts
from toolkit.wording.symbol_fonts import is_symbol_font

_Mark = TypeVar("_Mark")

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0",
}  # fmt: skip
"""The codes that files name by a number only (ECMA-376 Part 1, 18.8.30)."""

_PLAIN = ("general", "@", "")
_YES = ("1", "true", "on")
_CELL = rb"""<(?:\w+:)?c\b(?=[^>]*\bs=["'](%s)["'])(?=[^>]*\br=["']([A-Z]{1,3})(\d+)["'])[^>]*(?<!/)>"""


def sheet_appearance(archive: Archive, sheet: str, styles: str, marks: SheetMarks) -> Appearance:
    """The looks of one sheet.

    Args:
        archive: the workbook.
        sheet: the sheet's part.
        styles: the part of the styles, or blank.
        marks: what its XML told when it was read.

    Raises:
        Damaged: a part is missing or cut off.
    """
    return Appearance(
        hidden_rows=marks.hidden_rows,
        total_rows=frozenset(_total_rows(archive, sheet)),
        formats=cache(lambda: _marked(archive, sheet, _telling(archive, styles) if styles else {})),
        struck=cache(lambda: _marked(archive, sheet, _striking(archive, styles) if styles else {})),
        runs=cache(lambda: cell_runs(archive, sheet, inline=marks.inline_looks)),
        symbols=cache(lambda: _marked(archive, sheet, _symbolic(archive, styles) if styles else {})),
    )


def _total_rows(archive: Archive, sheet: str) -> set[int]:
    rows: set[int] = set()
    for part in related_parts(archive, sheet, ("/table",)).values():
        if part in archive.names:
            table = _part_tree(archive, part)
            area = read_area(table.get("ref", "A1"))
            count = int(table.get("totalsRowCount", "0"))
            rows.update(range(area.bottom - count + 1, area.bottom + 1))
    return rows


def _telling(archive: Archive, styles: str) -> dict[int, str]:
    """The format code of each cell style that shows something else than the plain value."""
    root = _part_tree(archive, styles)
    # Formats of tables and of coloured cells stand further down under numbers of their own.
    own = {
        int(element.get("numFmtId", "0")): element.get("formatCode", "")
        for element in root.iterfind("{*}numFmts/{*}numFmt")
    }
    codes: dict[int, str] = {}
    for styles_of_cells in root.iterfind("{*}cellXfs"):
        for number, style in enumerate(styles_of_cells):
            format_id = int(style.get("numFmtId", "0"))
            code = own.get(format_id) or BUILT_IN.get(format_id, "")
            if code.lower() not in _PLAIN:
                codes[number] = code
    return codes


def _striking(archive: Archive, styles: str) -> dict[int, bool]:
    """The cell styles whose letters are crossed out."""
    root = _part_tree(archive, styles)
    lines = [font.find("{*}strike") for fonts in root.iterfind("{*}fonts") for font in fonts]
    struck = {at: True for at, line in enumerate(lines) if line is not None and line.get("val", "1") in _YES}
    return _wearing(root, struck)


def _symbolic(archive: Archive, styles: str) -> dict[int, str]:
    """The cell styles whose font shows signs in the place of letters, each with its font."""
    root = _part_tree(archive, styles)
    fonts = (font for every in root.iterfind("{*}fonts") for font in every)
    names = (name.get("val", "") if (name := font.find("{*}name")) is not None else "" for font in fonts)
    return _wearing(root, {at: name for at, name in enumerate(names) if is_symbol_font(name)})


def _wearing(root: ElementTree.Element, fonts: Mapping[int, _Mark]) -> dict[int, _Mark]:
    """What is told of some fonts, by the number of each cell style that has one of them."""
    every = (style for one in root.iterfind("{*}cellXfs") for style in one)
    worn = {at: int(style.get("fontId", "0")) for at, style in enumerate(every)} if fonts else {}
    return {at: fonts[font] for at, font in worn.items() if font in fonts}


def _marked(archive: Archive, sheet: str, codes: Mapping[int, _Mark]) -> dict[tuple[int, int], _Mark]:
    """Only cells of a telling style are looked at: a long table of plain cells costs one quick search."""
    if not codes:
        return {}
    cell = re.compile(_CELL % b"|".join(str(number).encode() for number in codes))
    columns: dict[bytes, int] = {}
    found: dict[tuple[int, int], _Mark] = {}
    for style, letters, row in chain.from_iterable(map(cell.findall, archive.pieces(sheet))):
        column = columns.get(letters) or columns.setdefault(letters, column_number(letters.decode()))
        found[int(row), column] = codes[int(style)]
    return found


def _part_tree(archive: Archive, part: str) -> ElementTree.Element:
    """A part's tree; the archive has refused what declares entities."""
    try:
        return ElementTree.fromstring(archive.read(part))
    except (ElementTree.ParseError, LookupError, ValueError) as cause:
        raise Damaged(part) from cause
