"""What edits change in a workbook, old and new of each cell; and the edits that give the old back."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from toolkit.book.area import read_area
from toolkit.book.grid import CellError, Grid, Raw, Uncomputed
from toolkit.book.reading.tables import Table, find_tables
from toolkit.book.schema import Schema
from toolkit.book.serials import serial
from toolkit.book.writing.edits import AppendRow, Content, Edit, Link, SetCell
from toolkit.problems import Place


class CellChange(Struct, frozen=True, kw_only=True):
    """One cell that an edit set.

    ``row`` is what the first column says in its row, to know the row again; None where it says nothing.
    """

    sheet: str
    address: str
    row: Content
    before: Content
    after: Content


class RowChange(Struct, frozen=True, kw_only=True):
    """One row that was put under a table; where it came to stand is found by what it says."""

    table: str
    values: Mapping[str, Content]


Change = CellChange | RowChange


class Reversal(Struct, frozen=True, kw_only=True):
    """The edits that give cells back, and the places that say something else by now and so stay."""

    edits: tuple[Edit, ...] = ()
    left: tuple[Place, ...] = ()


def changes(edits: Iterable[Edit], grid: Grid, schema: Schema[Any]) -> tuple[Change, ...]:
    """What edits change in the workbook that ``grid`` shows as it was before them.

    A table that is filled anew is not among them: whatever fills it says what holds then.
    """
    book: _Book | None = None
    cells: dict[tuple[str, str], CellChange] = {}
    rows: list[Change] = []
    for edit in edits:
        match edit:
            case SetCell():
                book = book or _Book(grid, schema)
                key = (edit.sheet, edit.address)
                row, now = book.at(*key)
                before = cells[key].before if key in cells else _content(now)
                cells[key] = CellChange(
                    sheet=edit.sheet, address=edit.address, row=row, before=before, after=edit.value
                )
            case AppendRow():
                rows.append(RowChange(table=edit.table, values=dict(edit.values)))
    return (*cells.values(), *rows)


def given_back(made: Iterable[Change], grid: Grid, schema: Schema[Any], *, again: bool = False) -> Reversal:
    """The edits that undo changes, or, ``again``, do them again, in the workbook that ``grid`` shows now.

    A cell is followed where rows were moved, and touched only if it holds what the change left there. A row
    that was added is emptied only if it is as it was added.
    """
    book = _Book(grid, schema)
    found: list[Edit | Place] = []
    for change in made:
        match change:
            case CellChange():
                found += book.turned_cell(change, again=again)
            case RowChange():
                found += book.row_again(change) if again else book.row_emptied(change)
    return Reversal(
        edits=tuple(one for one in found if not isinstance(one, Place)),
        left=tuple(one for one in found if isinstance(one, Place)),
    )


class _Book:
    """The workbook as it stands: its tables by sheet and by name, its cells by address."""

    def __init__(self, grid: Grid, schema: Schema[Any]) -> None:
        self._file = grid.file
        self._sheets = {sheet.name: sheet for sheet in grid}
        tables = find_tables(grid, schema, written=True)[0]
        self._by_sheet = {table.grid.name: table for table in tables}
        self._by_name = {table.sheet.table: table for table in tables}
        self._emptied: set[tuple[str, int]] = set()

    def at(self, sheet: str, address: str) -> tuple[Content, Raw]:
        """What the first column says in the row of a cell, and the cell."""
        area, table = read_area(address), self._by_sheet.get(sheet)
        now = self._cell(sheet, area.top, area.left)
        first = table and table.columns[0].index == area.left - table.grid.first_column
        return (_content(self._key(table, area.top)) or None) if table and not first else None, now

    def turned_cell(self, change: CellChange, *, again: bool) -> Iterator[Edit | Place]:
        there, wanted = (change.before, change.after) if again else (change.after, change.before)
        address = self._address_now(change)
        if address:
            area = read_area(address)
            now = self._cell(change.sheet, area.top, area.left)
            if _same(now, there):
                yield SetCell(sheet=change.sheet, address=address, value=wanted)
            elif not _same(now, wanted):
                yield Place(file=self._file, sheet=change.sheet, cell=address)
        elif not _same(None, wanted):
            yield Place(file=self._file, sheet=change.sheet, cell=change.address)

    def row_again(self, change: RowChange) -> Iterator[Edit | Place]:
        if not self._rows_saying(change):
            yield AppendRow(table=change.table, values=change.values)

    def row_emptied(self, change: RowChange) -> Iterator[Edit | Place]:
        table = self._by_name.get(change.table)
        if table is None:
            return
        for row in self._rows_saying(change)[::-1]:
            self._emptied.add((change.table, row))
            for header, value in change.values.items():
                index = table.header_index(header)
                if index is not None and not _same(None, value):
                    place = table.place(row, index)
                    yield SetCell(sheet=place.sheet, address=place.cell, value=None)
            return
        alike = max(range(len(table.rows)), key=lambda row: self._alike(table, row, change), default=None)
        if alike is not None and 2 * self._alike(table, alike, change) > len(_said(change)):
            yield table.place(alike, self._typed_since(table, alike, change))

    def _rows_saying(self, change: RowChange) -> Sequence[int]:
        """The rows of the table that say what was added and nothing else, but for what is computed."""
        table = self._by_name.get(change.table)
        if table is None:
            return ()
        plain = [one for one in table.columns if not one.column.formula]
        wanted = [(one.index, _plain(change.values.get(one.column.header))) for one in plain]
        return [
            number
            for number, row in enumerate(table.rows)
            if (change.table, number) not in self._emptied
            and all(_plain(_of(row, index)) == value for index, value in wanted)
        ]

    def _typed_since(self, table: Table, row: int, change: RowChange) -> int:
        """The first cell of a row that says something else than what was added."""
        for one in table.columns:
            added = _plain(change.values.get(one.column.header))
            if not one.column.formula and _plain(_of(table.rows[row], one.index)) != added:
                return one.index
        return table.columns[0].index

    def _alike(self, table: Table, row: int, change: RowChange) -> int:
        """How many of the cells that were added a row still holds."""
        said = ((table.header_index(header), value) for header, value in _said(change).items())
        if (change.table, row) in self._emptied:
            return 0
        return sum(
            1 for index, value in said if index is not None and _same(_of(table.rows[row], index), value)
        )

    def _address_now(self, change: CellChange) -> str:
        """Where the cell is: where it was, or where the only row stands that begins as its row did."""
        area, table = read_area(change.address), self._by_sheet.get(change.sheet)
        if table is None or change.row is None or _same(self._key(table, area.top), change.row):
            return change.address
        rows = [number for number, row in enumerate(table.rows) if _same(_key_of(table, row), change.row)]
        if len(rows) != 1:
            return ""
        return table.grid.address(table.header + 1 + rows[0], area.left - table.grid.first_column)

    def _key(self, table: Table, row: int) -> Raw:
        index = row - table.first_row
        return _key_of(table, table.rows[index]) if 0 <= index < len(table.rows) else None

    def _cell(self, sheet: str, row: int, column: int) -> Raw:
        found = self._sheets.get(sheet)
        if found is None or not 0 <= row - found.first_row < len(found.rows):
            return None
        return _of(found.rows[row - found.first_row], column - found.first_column)


def _key_of(table: Table, row: Sequence[Raw]) -> Raw:
    return _of(row, table.columns[0].index)


def _of(row: Sequence[Raw], index: int) -> Raw:
    return row[index] if 0 <= index < len(row) else None


def _said(change: RowChange) -> Mapping[str, Content]:
    return {header: value for header, value in change.values.items() if not _same(None, value)}


def _content(value: Raw) -> Content:
    """What a cell holds, as an edit can put it there."""
    match value:
        case CellError():
            return value.text
        case Uncomputed():
            return value.formula
        case dt.timedelta():
            return value.total_seconds() / 86_400
        case _:
            return value


def _same(one: Raw | Content, other: Raw | Content) -> bool:
    return _plain(one) == _plain(other)


def _plain(value: Raw | Content) -> str | float:
    """A value as every program gives it back: a day as Excel's number, a link as its words."""
    match value:
        case None:
            return ""
        case Link():
            return value.text.strip()
        case str():
            return value.strip()
        case bool():
            return str(value)
        case dt.date() | dt.time():
            return round(float(serial(value, date_1904=False)), 6)
        case int() | float():
            return round(float(value), 6)
        case _:
            return _plain(_content(value))
