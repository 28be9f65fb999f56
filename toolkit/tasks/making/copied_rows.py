"""Rows of one workbook as rows of another: as they were typed, by header, and without what is computed."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from toolkit.book.grid import CellError, Grid, Raw, Uncomputed
from toolkit.book.reading.tables import Table, find_tables
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import CellValue

Row = Mapping[str, CellValue]


def tables_of(grid: Grid) -> Mapping[str, Table]:
    """The tables of a workbook by the title of their sheet."""
    found, _ = find_tables(grid, PLAN)
    return {table.sheet.title: table for table in found}


def rows_of(table: Table | None, kept: Collection[int] | None = None) -> tuple[Row, ...]:
    """The rows that are not blank, in order; with ``kept`` only those of these row numbers."""
    if table is None:
        return ()
    numbered = enumerate(table.rows, start=table.first_row)
    found = (_row(table, cells) for number, cells in numbered if kept is None or number in kept)
    return tuple(row for row in found if row)


def unknown_headers(table: Table) -> tuple[str, ...]:
    """The headers that the office added itself: they have no column in a fresh workbook."""
    known = {one.index for one in table.columns}
    cells = enumerate(table.grid.rows[table.header])
    return tuple(
        cell for index, cell in cells if isinstance(cell, str) and cell.strip() and index not in known
    )


def _row(table: Table, cells: Iterable[Raw]) -> Row:
    listed = list(cells)
    found = {}
    for one in table.columns:
        value = _value(listed[one.index]) if one.index < len(listed) and not one.column.formula else None
        if value is not None:
            found[one.column.header] = value
    return found


def _value(raw: Raw) -> CellValue:
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, str):
        return raw if raw.strip() else None
    return None if isinstance(raw, CellError | Uncomputed | dt.timedelta) else raw
