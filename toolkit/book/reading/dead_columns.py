"""Columns in which a program or a broken formula left no value at all: read as if they were not there."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.book.fields import NO_VALUE, Lookups, is_no_value
from toolkit.book.grid import Raw
from toolkit.book.reading.rows import cell_problem
from toolkit.book.reading.tables import Found, Table
from toolkit.problems import Problem

# One such cell is a slip of its own.
_FEWEST = 2
_GLANCE = 40
_NOTHING = Lookups()
_DEAD = (NO_VALUE, "cell-error")


def without_dead(table: Table) -> tuple[Table, list[Problem]]:
    """The table without these columns, and what is wrong with each of their cells."""
    told: list[Problem] = []
    living: list[Found] = []
    glance = table.rows[:_GLANCE]
    for found in table.columns:
        problems = _problems(table, found) if _may_be_dead(glance, found) else []
        told += problems
        living += [] if problems else [found]
    return (replace(table, columns=tuple(living)) if told else table), told


def _may_be_dead(rows: Sequence[Sequence[Raw]], found: Found) -> bool:
    """Whether the first cell that is filled holds no value; nearly always that is enough to know."""
    if found.column.formula or not found.column.field:
        return False
    index = found.index
    for row in rows:
        if index < len(row) and row[index] is not None:
            return _is_dead(found, row[index])
    return False


def _problems(table: Table, found: Found) -> list[Problem]:
    filled = [
        (row, cells[found.index])
        for row, cells in enumerate(table.rows)
        if found.index < len(cells) and cells[found.index] is not None
    ]
    if len(filled) < _FEWEST or not all(_is_dead(found, cell) for _, cell in filled):
        return []
    return [
        cell_problem(found.column, fault, table.place(row, found.index))
        for row, cell in filled
        for fault in found.column.type.read(cell, _NOTHING).faults
    ]


def _is_dead(found: Found, cell: Raw) -> bool:
    return is_no_value(cell) and any(
        fault.code in _DEAD for fault in found.column.type.read(cell, _NOTHING).faults
    )
