"""What a sheet's raw XML tells: cells far away, errors, formulas without results, merged cells."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from toolkit.book.grid import Merged
from toolkit.patterns import pattern

# Calamine makes room for the whole rectangle; one stray cell at XFD1048576 ends the process (0.4 to 0.9).
MOST_CELLS = 8_000_000
# It begins with plain letters, which are looked for quickly; what stands before them is looked at afterwards.
_FAR = pattern(rb"""r=["'](?=([A-Z]{3}|[A-Z]{1,2}(?=\d{6}))(\d+)["'][^>]*(?<!/)>)""")
_ERROR = pattern(rb"""<(?:\w+:)?c\b[^>]*\bt=["']e["']""")
_BARE_FORMULA = pattern(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FILLED = (b"</v>", b"</is>", b"</f>")
_ROW = pattern(rb"""<row\b[^>]*?\br=["'](\d+)["']""")
_FORMULA = pattern(rb"<(?:\w+:)?f[ />]")
_MAY_COMPUTE = pattern(rb"<f[\s/>]")
_FORMULA_CELL = pattern(rb"""<c r="([A-Z]+\d+)"[^>]*><f[ />]""")
_NO_VALUE = pattern(rb"<v>\s*</v>")
_ADDRESS = pattern(rb"""c\b[^>]*?\br=["']([A-Z]+\d+)["']""")
_MERGED = pattern(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']""")
_MAY_HIDE = pattern(rb"""h(?:idden=|(?<![A-Za-z]h)t=["']0["'])""")  # and no fitToHeight
_HIDING = (b"hidden=", b'ht="0"', b"ht='0'")
_HIDDEN_ROW = pattern(
    rb"""<(?:\w+:)?row\b(?=[^>]*\b(?:hidden=["'](?:1|true)["']|ht=["']0["']))[^>]*?\br=["'](\d+)["']"""
)
_TEXT_RESULT = pattern(rb"""\bt=["']str["']""")


class Doubt(StrEnum):
    """Why a sheet is read cell by cell."""

    NONE = "none"
    UNCERTAIN = "uncertain"
    FAR = "far"


class SheetMarks(Struct, frozen=True, kw_only=True):
    """What a sheet's raw XML tells beside its values.

    ``formulas`` are the addresses of cells that hold one, ``merged`` the ranges of merged cells in the
    order of the file, ``hidden_rows`` the numbers of rows that a filter or a person hides.
    ``inline_looks``: some cells keep texts of their own with looks in them.
    """

    doubt: Doubt
    formulas: frozenset[str]
    merged: tuple[Merged, ...]
    hidden_rows: frozenset[int]
    inline_looks: bool


def sheet_marks(pieces: Iterable[bytes]) -> SheetMarks:
    """Look a sheet through, given in pieces of whole rows.

    An error or a formula without a result makes it uncertain: calamine would hide them.
    """
    found = list(map(_piece, pieces))
    if len(found) == 1:
        return _marks_of(found[0])
    far = max((one.right for one in found), default=0) * max((one.down for one in found), default=0)
    uncertain = any(one.uncertain for one in found)
    return SheetMarks(
        doubt=Doubt.FAR if far > MOST_CELLS else Doubt.UNCERTAIN if uncertain else Doubt.NONE,
        formulas=frozenset().union(*(one.formulas for one in found)),
        merged=tuple(area for one in found for area in one.merged),
        hidden_rows=frozenset().union(*(one.hidden_rows for one in found)),
        inline_looks=any(one.inline_looks for one in found),
    )


def _marks_of(one: "_Piece") -> SheetMarks:
    """Those of a sheet of one piece, as nearly all are."""
    far = one.right * one.down > MOST_CELLS
    return SheetMarks(
        doubt=Doubt.FAR if far else Doubt.UNCERTAIN if one.uncertain else Doubt.NONE,
        formulas=one.formulas,
        merged=one.merged,
        hidden_rows=one.hidden_rows,
        inline_looks=one.inline_looks,
    )


class _Piece(NamedTuple):
    """What one piece of a sheet tells; ``right`` and ``down`` are how far away its far cells are."""

    right: int
    down: int
    uncertain: bool
    formulas: frozenset[str]
    merged: tuple[Merged, ...]
    hidden_rows: frozenset[int]
    inline_looks: bool


def _piece(xml: bytes) -> _Piece:
    rows = _rows_alone(xml)
    computes = _MAY_COMPUTE.search(rows) is not None or b":f" in rows
    return _Piece(
        *_farthest(rows),
        uncertain=_holds_error(rows) or (computes and _lacks_result(rows)),
        formulas=_formula_cells(rows) if computes else frozenset(),
        merged=tuple(_merged_ranges(xml)),
        hidden_rows=_hidden_rows(rows),
        inline_looks=b"rPr>" in rows,
    )


def _rows_alone(xml: bytes) -> bytes:
    """What stands from the first row of a piece on, up to the end of all rows: no cell stands elsewhere."""
    first = min((at for at in (xml.find(b"<row"), xml.find(b":row")) if at >= 0), default=len(xml))
    end = xml.find(b"</sheetData>", first)
    return xml[first : end if end >= 0 else len(xml)]


@lru_cache(maxsize=256)
def small_sheet_marks(xml: bytes) -> SheetMarks:
    """As ``sheet_marks``, for a sheet of one piece: many forms have the same ones."""
    return sheet_marks((xml,))


def _holds_error(xml: bytes) -> bool:
    return (b't="e"' in xml or b"t='e'" in xml) and _ERROR.search(xml) is not None


def _lacks_result(xml: bytes) -> bool:
    valued = xml.count(b"</v></c>") + xml.count(b"</is></c>")
    if valued == xml.count(b"</c>") and b":c>" not in xml and _NO_VALUE.search(xml) is None:
        return False  # every cell that holds anything ends with a value
    # An empty text is a result as well: Excel stores it as t="str" without a value.
    return any(_TEXT_RESULT.search(found[1]) is None for found in _BARE_FORMULA.finditer(xml))


def last_filled_row(pieces: Iterable[bytes]) -> int | None:
    """The number of the last row that holds a value or a formula, None where rows are not numbered.

    A sheet may go on for a million rows that are only formatted, and openpyxl takes 30 seconds over them.
    """
    last = None
    for xml in pieces:
        last = _last_filled(xml) or last
    return last


def _last_filled(xml: bytes) -> int | None:
    filled = xml.rfind(b"</c>")
    if filled < 0 or not xml.endswith(_FILLED, 0, filled):
        # What opens such a cell is most often no formula: it is looked for from the last one on.
        filled = xml.rfind(b"<v>")
        filled = max(filled, *(xml.rfind(sign, max(filled, 0)) for sign in (b"<is>", b"<f>", b"<f ")))
    row = _ROW.match(xml, xml.rfind(b"<row ", 0, filled)) if filled >= 0 else None
    return int(row[1]) if row else None


def _formula_cells(xml: bytes) -> frozenset[str]:
    usual = _FORMULA_CELL.findall(xml)
    if len(usual) == sum(map(xml.count, (b"<f>", b"<f ", b"<f/"))) and b":f" not in xml:
        return frozenset(b" ".join(usual).decode("ascii").split())
    found: set[str] = set()
    for formula in _FORMULA.finditer(xml):
        cell = _ADDRESS.match(xml, xml.rfind(b"c ", 0, formula.start()))
        if cell:
            found.add(cell[1].decode("ascii"))
    return frozenset(found)


def _merged_ranges(xml: bytes) -> Iterator[Merged]:
    after = max(xml.rfind(b"</row>"), 0)  # they stand below all rows
    found = _MERGED.finditer(xml, after) if xml.find(b"mergeCell", after) >= 0 else ()
    for one in found:
        yield Merged(
            first_column=_number(one[1]),
            first_row=int(one[2]),
            last_column=_number(one[3]),
            last_row=int(one[4]),
        )


def _hidden_rows(xml: bytes) -> frozenset[int]:
    if not any(sign in xml for sign in _HIDING) or _MAY_HIDE.search(xml) is None:
        return frozenset()
    return frozenset(int(found[1]) for found in _HIDDEN_ROW.finditer(xml))


def _farthest(xml: bytes) -> tuple[int, int]:
    """The last column and the last row of the cells that are far away."""
    far = [
        (_number(found[1]), int(found[2]))
        for found in _FAR.finditer(xml)
        if xml[found.start() - 1 : found.start()].isspace()
    ]
    return (max(column for column, _ in far), max(row for _, row in far)) if far else (0, 0)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
