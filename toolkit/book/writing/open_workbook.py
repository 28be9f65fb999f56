"""The workbook that is open in Excel: its cells as they stand on the screen, and edits put into them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from toolkit.book.area import read_area
from toolkit.book.grid import CellError, Grid, GridSheet, Merged, Raw
from toolkit.book.running_excel import is_filtered
from toolkit.book.schema import Schema
from toolkit.book.writing.edits import AppendRow, CannotPatch, Content, Edit, Link, ReplaceRows, SetCell
from toolkit.book.writing.obstacles import Obstacle, divided
from toolkit.book.writing.open_table import OpenTable
from toolkit.patterns import pattern
from toolkit.problems import refusal

if TYPE_CHECKING:
    import xlwings as xw

_ERROR = pattern(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_CLOCK_DAY = dt.date(1899, 12, 30)  # Excel hands a clock time over as a moment of its day zero
_AFTER_NO_LEAP_DAY = dt.datetime(1900, 2, 28)  # before it Excel's own days lie one later than COM's
_READ_AS_OTHER = pattern(r"\s*[-+=@'\d]")


def live_grid(book: "xw.Book", *, sheets: Iterable[str] | None = None) -> Grid:
    """The open workbook's cells, edits that were not saved yet included.

    Args:
        book: an open workbook.
        sheets: the names of the sheets to read; all of them when None.
    """
    wanted = None if sheets is None else frozenset(sheets)
    return Grid(
        file=book.name,
        sheets=tuple(_grid_sheet(sheet) for sheet in book.sheets if wanted is None or sheet.name in wanted),
    )


def write_live(
    book: "xw.Book", edits: Iterable[Edit], *, schema: Schema[Any] | None = None
) -> tuple[Obstacle, ...]:
    """Put edits into the open workbook; nothing is saved, so the user can still undo by closing.

    Every place is looked up before anything is written, and cells that lie side by side are written at once:
    Excel takes as long for one cell as for a thousand. A table is looked for first where the schema has it.

    Returns:
        The edits that found no place, and why: a sheet, a table, a column or a name is not in the workbook,
        or a table has a totals row. The others are written.
    """
    writer = _Writer(book, schema)
    _, obstacles = divided(edits, writer.take)
    writer.write()
    return obstacles


def _grid_sheet(sheet: Any) -> GridSheet:
    used = _used(sheet)
    return GridSheet(sheet.name, _rows(used), merged=tuple(dict.fromkeys(_merged(used))))


def _rows(used: Any) -> Sequence[Sequence[Raw]]:
    values = used.options(ndim=2, err_to_str=True).value
    return tuple(tuple(value if value is None else _raw(value) for value in row) for row in values)


def _used(sheet: Any) -> Any:
    """The cells from the first one of the sheet to the last one that is used."""
    used = sheet.used_range
    if used.address.partition(":")[0] == "$A$1":
        return used
    last = used.last_cell
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
        case "":
            return None
        case str():
            return CellError(value) if value[0] == "#" and _ERROR.fullmatch(value) else value
        case float() if value.is_integer():
            return int(value)
        case dt.datetime() if value.date() == _CLOCK_DAY:
            return value.time()
        case dt.datetime() if value < _AFTER_NO_LEAP_DAY:
            return value + dt.timedelta(days=1)
    raw: Raw = value
    return raw


class _Writer:
    """Takes edits one after another, and carries them all out in the end."""

    def __init__(self, book: "xw.Book", schema: Schema[Any] | None) -> None:
        self._book = book
        self._schema = schema
        self._sheets = {sheet.name: sheet for sheet in book.sheets}
        self._tables: dict[str, OpenTable] = {}
        self._cells: dict[str, dict[tuple[int, int], Any]] = {}

    def take(self, edit: Edit) -> None:
        """Put an edit down to be written, or nothing of it.

        Raises:
            CannotPatch: its place is not there.
        """
        match edit:
            case SetCell():
                area = read_area(edit.address)
                self._put(self._sheet(edit.sheet).name, area.top, area.left, edit.value)
            case AppendRow():
                table = self._table(edit.table)
                table.refuse_unknown(edit.values)
                table.refuse_filled(more=1)
                self._put_row(table, table.next_row(), edit.values)
            case ReplaceRows():
                table = self._table(edit.table)
                for values in edit.rows:
                    table.refuse_unknown(values)
                table.refuse_filled(rows=len(edit.rows))
                self._forget(table)
                table.start_anew()
                for values in edit.rows:
                    self._put_row(table, table.next_row(), values)

    def write(self) -> None:
        filtered = {name for name in self._touched() if is_filtered(self._sheets[name])}
        for table in self._tables.values():
            for row, column in table.fit(cell_by_cell=table.sheet in filtered):
                self._cells.setdefault(table.sheet, {}).setdefault((row, column), None)
        for name, cells in self._cells.items():
            for row, column, block in _blocks(cells, cell_by_cell=name in filtered):
                _fill(self._sheets[name], row, column, block)

    def _touched(self) -> frozenset[str]:
        return frozenset(self._cells) | frozenset(table.sheet for table in self._tables.values())

    def _put(self, sheet: str, row: int, column: int, value: Content) -> None:
        self._cells.setdefault(sheet, {})[row, column] = _typed(value)

    def _put_row(self, table: OpenTable, row: int, values: Mapping[str, Content]) -> None:
        for header, value in values.items():
            self._put(table.sheet, row, table.column(header), value)

    def _forget(self, table: OpenTable) -> None:
        cells = self._cells.get(table.sheet, {})
        for place in [place for place in cells if table.holds(*place)]:
            del cells[place]

    def _sheet(self, name: str) -> Any:
        if name not in self._sheets:
            raise refusal(CannotPatch, "patch-no-sheet", sheet=name)
        return self._sheets[name]

    def _table(self, name: str) -> OpenTable:
        if name not in self._tables:
            home = next((sheet for sheet in self._likely_first(name) if name in sheet.tables), None)
            if home is None:
                raise refusal(CannotPatch, "patch-no-table", table=name)
            if home.tables[name].show_totals:
                raise refusal(CannotPatch, "patch-totals", table=name)
            self._tables[name] = OpenTable(home.tables[name], home)
        return self._tables[name]

    def _likely_first(self, table: str) -> Iterable[Any]:
        """The sheets, the one first where the schema has that table."""
        likely = self._schema and self._schema.of_table(table)
        home = likely.title if likely else ""
        return (self._sheets[title] for title in sorted(self._sheets, key=lambda title: title != home))


def _fill(sheet: Any, row: int, column: int, block: list[list[Any]]) -> None:
    """Write a rectangle at once. Only days need xlwings' translation, which asks Excel twenty times more."""
    cells = sheet.range((row, column), (row + len(block) - 1, column + len(block[0]) - 1))
    if any(isinstance(value, dt.date | dt.time) for values in block for value in values):
        cells.value = block
    else:
        # as xlwings itself hands it over
        cells.raw_value = [["" if value is None else value for value in values] for values in block]


def _blocks(
    cells: Mapping[tuple[int, int], Any], *, cell_by_cell: bool
) -> Iterator[tuple[int, int, list[list[Any]]]]:
    """Row, column and rows of values of each rectangle that cells fill, row by row."""
    if cell_by_cell:
        yield from ((row, column, [[value]]) for (row, column), value in cells.items())
        return
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
