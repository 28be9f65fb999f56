"""The workbook that is open in Excel: its cells as they stand on the screen, and edits put into them."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from toolkit.book.area import read_area
from toolkit.book.grid import CellError, Grid, GridSheet, Merged, Raw
from toolkit.book.schema import SHEETS
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
_AFTER_NO_LEAP_DAY = dt.datetime(1900, 2, 28)  # before it Excel's own days lie one later than COM's
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
            GridSheet(sheet.name, _rows(sheet), merged=tuple(dict.fromkeys(_merged(_used(sheet)))))
            for sheet in book.sheets
            if wanted is None or sheet.name in wanted
        ),
    )


def write_live(book: "xw.Book", edits: Iterable[Edit]) -> None:
    """Put edits into the open workbook; nothing is saved, so the user can still undo by closing.

    Every place is looked up before anything is written, and cells that lie side by side are written at once:
    Excel takes as long for one cell as for a thousand.

    Raises:
        CannotPatch: a sheet, a table, a column or a name is not in the workbook; nothing was written.
    """
    writer = _Writer(book)
    for edit in edits:
        writer.take(edit)
    writer.write()


def _rows(sheet: Any) -> Sequence[Sequence[Raw]]:
    values = _used(sheet).options(ndim=2, err_to_str=True).value
    return tuple(tuple(value if value is None else _raw(value) for value in row) for row in values)


def _used(sheet: Any) -> Any:
    last = sheet.used_range.last_cell
    return sheet.range((1, 1), (last.row, last.column))


def _merged(cells: Any) -> Iterator[Merged]:
    """The merged ranges in a range of cells; asked for by halves, since mostly there are none at all."""
    if cells.merge_cells is False:
        return
    rows, columns = cells.shape
    if rows * columns == 1:
        area = cells.merge_area
        last = area.last_cell
        yield Merged(first_row=area.row, first_column=area.column, last_row=last.row, last_column=last.column)
        return
    half, across = (rows // 2, columns) if rows > 1 else (rows, columns // 2)
    yield from _merged(cells[:half, :across])
    yield from _merged(cells[half:, :] if rows > 1 else cells[:, across:])


def _raw(value: Any) -> Raw:
    match value:
        case float() if value.is_integer():
            return int(value)
        case dt.datetime() if value.date() == _CLOCK_DAY:
            return value.time()
        case dt.datetime() if value < _AFTER_NO_LEAP_DAY:
            return value + dt.timedelta(days=1)
        case str() if value[:1] == "#" and _ERROR.fullmatch(value):
            return CellError(value)
        case "":
            return None
    raw: Raw = value
    return raw


class _Writer:
    """Takes edits one after another, and carries them all out in the end."""

    def __init__(self, book: "xw.Book") -> None:
        self._book = book
        self._sheets = {sheet.name: sheet for sheet in book.sheets}
        self._tables: dict[str, _Table] = {}
        self._cells: dict[str, dict[tuple[int, int], Any]] = {}

    def take(self, edit: Edit) -> None:
        match edit:
            case SetCell():
                area = read_area(edit.address)
                self._put(self._sheet(edit.sheet).name, area.top, area.left, edit.value)
            case SetName():
                cell = self._named_cell(edit.name)
                self._put(cell.sheet.name, cell.row, cell.column, edit.value)
            case AppendRow():
                table = self._table(edit.table)
                self._put_row(table, table.next_row(), edit.values)
            case ReplaceRows():
                table = self._table(edit.table)
                self._forget(table)
                table.start_anew()
                for values in edit.rows:
                    self._put_row(table, table.next_row(), values)

    def write(self) -> None:
        for table in self._tables.values():
            table.fit()
        for name, cells in self._cells.items():
            for row, column, block in _blocks(cells):
                self._sheets[name].range((row, column)).value = block

    def _put(self, sheet: str, row: int, column: int, value: Content) -> None:
        self._cells.setdefault(sheet, {})[row, column] = _typed(value)

    def _put_row(self, table: "_Table", row: int, values: Mapping[str, Content]) -> None:
        for header, value in values.items():
            self._put(table.sheet, row, table.column(header), value)

    def _forget(self, table: "_Table") -> None:
        cells = self._cells.get(table.sheet, {})
        for place in [place for place in cells if table.holds(*place)]:
            del cells[place]

    def _sheet(self, name: str) -> Any:
        if name not in self._sheets:
            raise refusal(CannotPatch, "patch-no-sheet", sheet=name)
        return self._sheets[name]

    def _table(self, name: str) -> "_Table":
        if name not in self._tables:
            home = next((sheet for sheet in self._likely_first(name) if name in sheet.tables), None)
            if home is None:
                raise refusal(CannotPatch, "patch-no-table", table=name)
            self._tables[name] = _Table(home.tables[name], home)
        return self._tables[name]

    def _likely_first(self, table: str) -> Iterable[Any]:
        """The sheets, the one first where our workbooks have that table."""
        likely = {sheet.title for sheet in SHEETS if sheet.table == table}
        return (self._sheets[title] for title in sorted(self._sheets, key=lambda title: title not in likely))

    def _named_cell(self, name: str) -> Any:
        if name not in self._book.names:
            raise refusal(CannotPatch, "patch-no-name", cell=name)
        return self._book.names[name].refers_to_range[0, 0]


class _Table:
    """A table of the open workbook: where it stands, and how far it will reach."""

    def __init__(self, table: Any, sheet: Any) -> None:
        self._table, self._cells, self.sheet = table, sheet, str(sheet.name)
        whole = table.range
        self._top, self._left = int(whole.row), int(whole.column)
        rows, self._width = map(int, whole.shape)
        self._last = self._end = self._top + rows - 1
        self._headers = [str(header) for header in table.header_row_range.options(ndim=1).value]
        self._next = self._last if rows == 2 and self._is_blank() else self._last + 1
        self._anew = False

    def next_row(self) -> int:
        """The row for one more entry."""
        row, self._next = self._next, self._next + 1
        self._end = max(self._end, row)
        return row

    def start_anew(self) -> None:
        """What the table holds will go; the next entry is its first."""
        self._anew, self._next, self._end = True, self._top + 1, self._top + 1

    def column(self, header: str) -> int:
        if header not in self._headers:
            raise refusal(CannotPatch, "patch-no-column", table=self._table.name, column=header)
        return self._left + self._headers.index(header)

    def holds(self, row: int, column: int) -> bool:
        return self._top < row and self._left <= column < self._left + self._width

    def fit(self) -> None:
        """Empty the table where it is to be filled anew, and let it reach as far as its entries."""
        if self._anew:
            self._body().clear_contents()
        if self._end != self._last:
            self._table.resize(self._table.range.resize(self._end - self._top + 1))

    def _body(self) -> Any:
        # Excel itself gives no such range for a table whose rows were all deleted.
        right = self._left + self._width - 1
        return self._cells.range((self._top + 1, self._left), (self._last, right))

    def _is_blank(self) -> bool:
        return all(value in (None, "") for value in self._body().options(ndim=1).value)


def _blocks(cells: Mapping[tuple[int, int], Any]) -> Iterator[tuple[int, int, list[list[Any]]]]:
    """Row, column and rows of values of each rectangle that cells fill, row by row."""
    open_blocks: dict[tuple[int, int], tuple[int, list[list[Any]]]] = {}
    for row, run in groupby(sorted(cells), key=lambda place: place[0]):
        columns = [column for _, column in run]
        # Columns side by side keep the same distance from their place in the list.
        for _, side_by_side in groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0]):
            span = [column for _, column in side_by_side]
            values = [cells[row, column] for column in span]
            top, block = open_blocks.get((span[0], len(span)), (row, []))
            if top + len(block) != row:
                yield top, span[0], block
                top, block = row, []
            block.append(values)
            open_blocks[span[0], len(span)] = top, block
    for (column, _), (top, block) in open_blocks.items():
        yield top, column, block


def _typed(value: Content) -> Any:
    """As somebody would type it into Excel."""
    match value:
        case Link():
            return "=" + value.formula()
        case str() if _READ_AS_OTHER.match(value):
            return "'" + value  # Excel would read it as a formula, a number or a day
        case _:
            return value
