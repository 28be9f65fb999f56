"""Cells and tables of a running LibreOffice as xlwings asks for them, with their days and errors."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from com.sun.star.util import NumberFormat

from toolkit.book.grid import column_letters

_EPOCH = dt.datetime(1899, 12, 30)
_CONTENT = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags: VALUE, DATETIME, STRING, FORMULA
_MOMENTS, _FORMULAS = 2, 16
_ERRORS = {32767: "#N/A", 519: "#VALUE!", 532: "#DIV/0!", 524: "#REF!", 525: "#NAME?"}


class Tables:
    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    def _keys(self) -> list[str]:
        return [name for name in self._all.ElementNames if name in self]

    @cached_property
    def _all(self) -> Any:
        return self._sheet.book.document.DatabaseRanges

    def __len__(self) -> int:
        return len(self._keys())

    def __iter__(self) -> Iterator["Table"]:
        return (Table(self._sheet, name) for name in self._keys())

    def __contains__(self, key: str) -> bool:
        if not self._all.hasByName(key):
            return False
        return int(self._all.getByName(key).DataArea.Sheet) + 1 == self._sheet.index

    def __call__(self, key: Any) -> "Table":
        name = self._keys()[key - 1] if isinstance(key, int) else key
        if name not in self:
            raise KeyError(name)
        return Table(self._sheet, name)


class Table:
    show_totals, show_headers = False, True

    def __init__(self, sheet: Any, name: str) -> None:
        self.parent, self.name = sheet, name

    @cached_property
    def api(self) -> Any:
        return self.parent.book.document.DatabaseRanges.getByName(self.name)

    @property
    def range(self) -> "Range":
        area = self.api.DataArea
        return Range(
            self.parent, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1
        )

    @property
    def header_row_range(self) -> "Range":
        whole = self.range
        return Range(self.parent, whole.top, whole.left, whole.top, whole.right)

    @property
    def data_body_range(self) -> "Range":
        whole = self.range
        return Range(self.parent, whole.top + 1, whole.left, whole.bottom, whole.right)

    def resize(self, wanted: Any) -> None:
        new = getattr(wanted, "impl", wanted)
        area = self.api.DataArea
        area.StartRow, area.StartColumn = new.top - 1, new.left - 1
        area.EndRow, area.EndColumn = new.bottom - 1, new.right - 1
        self.api.DataArea = area


class Range:
    has_array = False
    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet: Any, top: int, left: int, bottom: int, right: int) -> None:
        self.sheet = sheet
        self.top, self.left, self.bottom, self.right = top, left, bottom, right

    @cached_property
    def api(self) -> Any:
        return self.sheet.api.getCellRangeByPosition(
            self.left - 1, self.top - 1, self.right - 1, self.bottom - 1
        )

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        return self.sheet.name, self.top, self.left, *self.shape

    @property
    def row(self) -> int:
        return self.top

    @property
    def column(self) -> int:
        return self.left

    @property
    def shape(self) -> tuple[int, int]:
        return self.bottom - self.top + 1, self.right - self.left + 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    @property
    def merge_cells(self) -> bool | None:
        """As Excel has it: False without merged cells, None where some are merged and some are not."""
        if not self.api.getIsMerged():
            return False
        return True if len(self) == 1 else None

    @property
    def merge_area(self) -> "Range":
        cursor = self.sheet.api.createCursorByRange(self.api)
        cursor.collapseToMergedArea()
        area = cursor.RangeAddress
        return Range(self.sheet, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)

    def __call__(self, row: int, column: int | None = None) -> "Range":
        if column is None:
            row, column = divmod(row - 1, self.shape[1])
            row, column = row + 1, column + 1
        top, left = self.top + row - 1, self.left + column - 1
        return Range(self.sheet, top, left, top, left)

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:
        first = f"${column_letters(self.left)}${self.top}"
        last = f"${column_letters(self.right)}${self.bottom}"
        return first if len(self) == 1 else f"{first}:{last}"

    @property
    def address(self) -> str:
        return self.get_address(True, True, False)

    @property
    def raw_value(self) -> list[list[Any]]:
        rows = [list(line) for line in self.api.DataArray]
        if not any(value is None or isinstance(value, float) for line in rows for value in line):
            return rows
        for area in self.api.queryContentCells(_MOMENTS).RangeAddresses:
            for row, column in self._places(area):
                rows[row][column] = _moment(rows[row][column])
        for area in self.api.queryContentCells(_FORMULAS).RangeAddresses:
            kinds = self._kinds(area)
            for row, column in self._places(area):
                rows[row][column] = self._result(rows[row][column], row, column, kinds[column])
        return rows

    @raw_value.setter
    def raw_value(self, values: Any) -> None:
        rows = values if isinstance(values, list | tuple) else [[values]]
        plain = [[_plain(value) for value in line] for line in rows]
        whole = Range(
            self.sheet, self.top, self.left, self.top + len(rows) - 1, self.left + len(plain[0]) - 1
        )
        whole.api.setDataArray(plain)
        for column, line in enumerate(zip(*rows, strict=True)):
            formulas = [isinstance(value, str) and value.startswith("=") for value in line]
            if all(formulas):
                cells = whole.api.getCellRangeByPosition(column, 0, column, len(line) - 1)
                cells.setFormulaArray([[_spelt(value)] for value in line])
                continue
            for row in (row for row, found in enumerate(formulas) if found):
                whole.api.getCellByPosition(column, row).Formula = _spelt(line[row])

    def _places(self, area: Any) -> Iterator[tuple[int, int]]:
        """The cells of an area of the sheet, counted from this range's own corner."""
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                yield row + 1 - self.top, column + 1 - self.left

    def _kinds(self, area: Any) -> dict[int, int | None]:
        """The kind of number format of each column of an area, None where its cells differ."""
        found: dict[int, int | None] = {}
        for column in range(area.StartColumn, area.EndColumn + 1):
            cells = self.sheet.api.getCellRangeByPosition(column, area.StartRow, column, area.EndRow)
            key = cells.NumberFormat
            found[column + 1 - self.left] = None if key is None else self.sheet.book.format_kind(key)
        return found

    def _result(self, value: Any, row: int, column: int, kind: int | None) -> Any:
        """What a formula came to; its number format tells a moment and a yes or no from a number."""
        if value is None:  # so an error is handed over
            return _ERRORS.get(self.api.getCellByPosition(column, row).getError(), "#VALUE!")
        if not isinstance(value, float):
            return value
        if kind is None:
            kind = self.sheet.book.format_kind(self.api.getCellByPosition(column, row).NumberFormat)
        if kind & NumberFormat.LOGICAL:
            return bool(value)
        return _moment(value) if kind & (NumberFormat.DATE | NumberFormat.TIME) else value

    @property
    def formula(self) -> Any:
        return self.api.getCellByPosition(0, 0).Formula

    @formula.setter
    def formula(self, formula: str) -> None:
        self.api.getCellByPosition(0, 0).Formula = _spelt(formula)

    def clear_contents(self) -> None:
        self.api.clearContents(_CONTENT)


def _moment(days: float) -> dt.datetime:
    moment = _EPOCH + dt.timedelta(days=days)
    return (moment + dt.timedelta(milliseconds=500)).replace(microsecond=0)


def _plain(value: Any) -> Any:
    """What LibreOffice takes as a cell's content: text is text, a moment is a number."""
    match value:
        case None:
            return ""
        case str():
            return value.removeprefix("'")
        case dt.datetime():
            return (value - _EPOCH).total_seconds() / 86_400
    return float(value)


def _spelt(formula: str) -> str:
    """LibreOffice parts a function's arguments with semicolons."""
    return formula.replace('","', '";"')
