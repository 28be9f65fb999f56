"""Edits as a plain answer that LibreOffice's macro carries out in the open workbook, one line each.

The lines are ASCII, fields parted by tabs, other letters as ``\\uXXXX``::

    KEY    secret                            what the macro gave this press; it believes no other answer
    SET    sheet  address  S|N    value      a cell's text or number
    SET    sheet  address  L      target  words    a cell that leads somewhere; the macro makes the formula
    CLEAR  sheet  area                       cells emptied, their format kept
    GROW   table  row                        the table reaches down to this row at least
    MSG    I|W|E  words                      what to tell the user: information, a warning, an error
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from toolkit.book.grid import Grid
from toolkit.book.reading.tables import Table, find_tables
from toolkit.book.schema import Schema
from toolkit.book.serials import serial
from toolkit.book.writing.edits import AppendRow, CannotPatch, Content, Edit, Link, ReplaceRows, SetCell
from toolkit.patterns import pattern
from toolkit.problems import Severity, refusal

_ODD = pattern(r"[^ -\[\]-~]")
_SIGNS = {Severity.ERROR: "E", Severity.WARNING: "W"}


def answer(
    edits: Iterable[Edit],
    grid: Grid,
    message: str,
    *,
    schema: Schema[Any],
    grade: Severity | None = None,
    secret: str = "",
) -> str:
    """The whole answer: the secret of the press, every edit in order, then the message.

    Args:
        edits: what to write.
        grid: the workbook as it was read; it tells where the tables stand.
        message: Vietnamese words for the user.
        schema: what the workbook is.
        grade: how grave the message is; it decides the sign of the message box.
        secret: what the macro gave this press.

    Raises:
        CannotPatch: an edit names a table or a column that the workbook does not have.
    """
    tables = {table.sheet.table: table for table in find_tables(grid, schema, written=True)[0]}
    writer = _Writer(tables)
    lines = [line for edit in edits for line in writer.lines(edit)]
    told = ("MSG", _SIGNS.get(grade, "I") if grade else "I", message)
    whole = [("KEY", secret), *lines, told]
    return "".join("\t".join(map(escaped, line)) + "\n" for line in whole)


def escaped(text: str) -> str:
    """ASCII without tabs and line ends; the macro's Decoded gives the text back."""
    return _ODD.sub(_escaped_letter, text)


def _escaped_letter(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04X}" for at in range(0, len(units), 2))


class _Writer:
    """Edits one after another; it remembers how far it has filled each table."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._tables = tables
        self._next_row: dict[str, int] = {}

    def lines(self, edit: Edit) -> Iterator[tuple[str, ...]]:
        match edit:
            case SetCell():
                yield ("SET", edit.sheet, edit.address, *_written(edit.value))
            case AppendRow():
                table = self._table(edit.table)
                row = self._next_row.get(edit.table) or _first_free_row(table)
                self._next_row[edit.table] = row + 1
                yield from _row(table, row, edit.values)
                yield ("GROW", edit.table, str(row))
            case ReplaceRows():
                yield from self._replace(self._table(edit.table), edit.rows)

    def _table(self, name: str) -> Table:
        if name not in self._tables:
            raise refusal(CannotPatch, "patch-no-table", table=name)
        return self._tables[name]

    def _replace(self, table: Table, rows: Sequence[Mapping[str, Content]]) -> Iterator[tuple[str, ...]]:
        last = _first_free_row(table) - 1
        if last >= table.first_row:
            first, end = (found.index for found in (table.columns[0], table.columns[-1]))
            top = table.grid.address(table.header + 1, min(first, end))
            bottom = table.grid.address(last - table.grid.first_row, max(first, end))
            yield ("CLEAR", table.grid.name, f"{top}:{bottom}")
        for number, values in enumerate(rows, table.first_row):
            yield from _row(table, number, values)
        if rows:
            yield ("GROW", table.sheet.table, str(table.first_row + len(rows) - 1))


def _row(table: Table, row: int, values: Mapping[str, Content]) -> Iterator[tuple[str, ...]]:
    for header, value in values.items():
        index = table.header_index(header)
        if index is None:
            raise refusal(CannotPatch, "patch-no-column", table=table.grid.name, column=header)
        address = table.grid.address(row - table.grid.first_row, index)
        yield ("SET", table.grid.name, address, *_written(value))


def _first_free_row(table: Table) -> int:
    filled = [number for number, row in enumerate(table.rows) if any(cell is not None for cell in row)]
    return table.first_row + (filled[-1] + 1 if filled else 0)


def _written(value: Content) -> tuple[str, ...]:
    match value:
        case None:
            return "S", ""
        case Link():
            return "L", value.target, value.text
        case str():
            return "S", value
        case dt.date() | dt.time():
            return "N", repr(serial(value, date_1904=False))
        case _:
            return "N", repr(float(value))
