"""The workbook that is open in Excel: its cells as they stand on the screen, and edits put into them."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.book.grid import CellError, Grid, GridSheet, Raw
from toolkit.book.writing.edits import (
    AppendRow,
    CannotPatch,
    Content,
    Edit,
    Link,
    ReplaceRows,
    SetCell,
    SetName,
)
from toolkit.problems import refusal

if TYPE_CHECKING:
    import xlwings as xw

_ERROR = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_CLOCK_DAY = dt.date(1899, 12, 30)  # Excel hands a clock time over as a moment of its day zero
_READ_AS_OTHER = re.compile(r"\s*[-+=@'\d]")


def live_grid(book: "xw.Book", *, sheets: Iterable[str] | None = None) -> Grid:
    """The open workbook's cells, edits that were not saved yet included.

    Args:
        book: an open workbook.
        sheets: the names of the sheets to read; all of them when None.
    """
    wanted = None if sheets is None else frozenset(sheets)
    return Grid(
        file=book.name,
        sheets=tuple(
            GridSheet(sheet.name, _rows(sheet))
            for sheet in book.sheets
            if wanted is None or sheet.name in wanted
        ),
    )


def write_live(book: "xw.Book", edits: Iterable[Edit]) -> None:
    """Put edits into the open workbook, in order; nothing is saved, so the user can still undo by closing.

    Raises:
        CannotPatch: a sheet, a table, a column or a name is not in the workbook.
    """
    places = _Places(book)
    for edit in edits:
        match edit:
            case SetCell():
                _put(places.sheet(edit.sheet).range(edit.address), edit.value)
            case SetName():
                _put(places.named_cell(edit.name), edit.value)
            case AppendRow():
                _append(places.table(edit.table), edit.values)
            case ReplaceRows():
                _replace(places.table(edit.table), edit.rows)


def _rows(sheet: Any) -> Sequence[Sequence[Raw]]:
    last = sheet.used_range.last_cell
    values = sheet.range((1, 1), (last.row, last.column)).options(ndim=2, err_to_str=True).value
    return tuple(tuple(_raw(value) for value in row) for row in values)


def _raw(value: Any) -> Raw:
    match value:
        case float() if value.is_integer():
            return int(value)
        case dt.datetime() if value.date() == _CLOCK_DAY:
            return value.time()
        case str() if _ERROR.fullmatch(value):
            return CellError(value)
        case "":
            return None
    raw: Raw = value
    return raw


class _Places:
    """Where a workbook has its sheets, tables and names; each is asked for once, for Excel answers slowly."""

    def __init__(self, book: "xw.Book") -> None:
        self._book = book
        self._sheets = {sheet.name: sheet for sheet in book.sheets}
        self._tables: dict[str, Any] = {}

    def sheet(self, name: str) -> Any:
        if name not in self._sheets:
            raise refusal(CannotPatch, "patch-no-sheet", sheet=name)
        return self._sheets[name]

    def table(self, name: str) -> Any:
        if name not in self._tables:
            home = next((sheet for sheet in self._sheets.values() if name in sheet.tables), None)
            if home is None:
                raise refusal(CannotPatch, "patch-no-table", table=name)
            self._tables[name] = home.tables[name]
        return self._tables[name]

    def named_cell(self, name: str) -> Any:
        if name not in self._book.names:
            raise refusal(CannotPatch, "patch-no-name", cell=name)
        return self._book.names[name].refers_to_range[0, 0]


def _headers(table: Any) -> list[str]:
    return [str(header) for header in table.header_row_range.options(ndim=1).value]


def _append(table: Any, values: Mapping[str, Content]) -> None:
    headers = _headers(table)
    _refuse_unknown(table, headers, values)
    body = table.data_body_range
    row = body.last_cell.row
    filled = [value for value in body[-1, :].options(ndim=1).value if value not in (None, "")]
    if filled or body.shape[0] > 1:
        table.resize(table.range.resize(table.range.shape[0] + 1))
        row += 1
    for header, cell in _cells(table, headers, row):
        if header in values:
            _put(cell, values[header])


def _replace(table: Any, rows: Sequence[Mapping[str, Content]]) -> None:
    headers = _headers(table)
    for values in rows:
        _refuse_unknown(table, headers, values)
    table.data_body_range.clear_contents()
    table.resize(table.range.resize(max(len(rows), 1) + 1))
    for number, values in enumerate(rows, table.range.row + 1):
        for header, cell in _cells(table, headers, number):
            if header in values:
                _put(cell, values[header])


def _cells(table: Any, headers: Sequence[str], row: int) -> Iterator[tuple[str, Any]]:
    sheet = table.parent
    for column, header in enumerate(headers, table.range.column):
        yield header, sheet.range((row, column))


def _refuse_unknown(table: Any, headers: Sequence[str], values: Mapping[str, Content]) -> None:
    if unknown := sorted(set(values) - set(headers)):
        raise refusal(CannotPatch, "patch-no-column", table=table.name, column=unknown[0])


def _put(cell: Any, value: Content) -> None:
    match value:
        case Link():
            cell.formula = "=" + value.formula()
        case str() if _READ_AS_OTHER.match(value):
            cell.value = "'" + value  # Excel would read it as a formula, a number or a day
        case _:
            cell.value = value
