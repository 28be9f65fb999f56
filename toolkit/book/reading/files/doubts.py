"""What a sheet's raw XML tells: cells far away, errors, formulas without results, merged cells."""

import re
from enum import StrEnum

from toolkit.book.grid import Merged

# Calamine makes room for the whole rectangle; one stray cell at XFD1048576 ends the process (0.4 to 0.9).
MOST_CELLS = 8_000_000
# It begins with plain letters, which are looked for quickly; what stands before them is looked at afterwards.
_FAR = re.compile(rb"""r=["'](?=([A-Z]{3}|[A-Z]{1,2}(?=\d{6}))(\d+)["'][^>]*(?<!/)>)""")
_ERROR = re.compile(rb"""<(?:\w+:)?c\b[^>]*\bt=["']e["']""")
_BARE_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ROW = re.compile(rb"""<row\b[^>]*?\br=["'](\d+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_ADDRESS = re.compile(rb"""c\b[^>]*?\br=["']([A-Z]+\d+)["']""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']""")
_TEXT_RESULT = re.compile(rb"""\bt=["']str["']""")


class Doubt(StrEnum):
    """Why a sheet is read cell by cell."""

    NONE = "none"
    UNCERTAIN = "uncertain"
    FAR = "far"


def sheet_doubt(xml: bytes) -> Doubt:
    """FAR: not to be given to calamine at all; UNCERTAIN: it would hide an error or a missing result."""
    if _is_far(xml):
        return Doubt.FAR
    if (b't="e"' in xml or b"t='e'" in xml) and _ERROR.search(xml):
        return Doubt.UNCERTAIN
    if _may_hold_formulas(xml):
        # An empty text is a result as well: Excel stores it as t="str" without a value.
        bare = (_TEXT_RESULT.search(found[1]) is None for found in _BARE_FORMULA.finditer(xml))
        return Doubt.UNCERTAIN if any(bare) else Doubt.NONE
    return Doubt.NONE


def last_filled_row(xml: bytes) -> int | None:
    """The number of the last row that holds a value or a formula, None where rows are not numbered.

    A sheet may go on for a million rows that are only formatted; openpyxl takes 30 seconds over them.
    """
    filled = max(xml.rfind(mark) for mark in (b"<v>", b"<f>", b"<f ", b"<is>"))
    row = _ROW.match(xml, xml.rfind(b"<row ", 0, filled)) if filled >= 0 else None
    return int(row[1]) if row else None


def formula_cells(xml: bytes) -> frozenset[str]:
    """The addresses of the cells that hold a formula."""
    found: set[str] = set()
    if not _may_hold_formulas(xml):
        return frozenset()
    for formula in _FORMULA.finditer(xml):
        cell = _ADDRESS.match(xml, xml.rfind(b"c ", 0, formula.start()))
        if cell:
            found.add(cell[1].decode("ascii"))
    return frozenset(found)


def merged_ranges(xml: bytes) -> tuple[Merged, ...]:
    """The ranges of merged cells, in the order of the file."""
    found = _MERGED.finditer(xml) if b"mergeCell" in xml else ()
    return tuple(
        Merged(
            first_column=_number(one[1]),
            first_row=int(one[2]),
            last_column=_number(one[3]),
            last_row=int(one[4]),
        )
        for one in found
    )


def _is_far(xml: bytes) -> bool:
    far = [
        (_number(found[1]), int(found[2]))
        for found in _FAR.finditer(xml)
        if xml[found.start() - 1 : found.start()].isspace()
    ]
    if not far:
        return False
    return max(column for column, _ in far) * max(row for _, row in far) > MOST_CELLS


def _may_hold_formulas(xml: bytes) -> bool:
    return b"<f" in xml or b":f" in xml


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
