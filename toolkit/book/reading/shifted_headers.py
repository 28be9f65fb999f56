"""Headers that may stand over the wrong columns: what the workbook would be if they stood right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading.tables import Found, Table, find_tables
from toolkit.book.schema import Schema
from toolkit.problems import Place, Problem, problem

# So much less must be wrong with the headers in their other places, or a part of the rows.
LEAST = 3
_SHARE, _MOST = 4, 8
# One finding that speaks of a whole column.
_OF_A_COLUMN = (
    "column-sorted",
    "titles-sorted",
    "column-alone",
    "units-alone",
    "units-displaced",
    "genders-sorted",
)

_MISPLACED = ("headers-swapped", "rows-shifted-right", "rows-shifted-left")

LACKING = ("column-missing", "column-vital", "column-gone")
"""What is told of a column whose header no longer stands over anything."""


class Misplaced(Struct, frozen=True, kw_only=True):
    """A workbook with the headers of one sheet put elsewhere, and what is to be told if they belong there.

    ``least``: so many cells must be well by that, for the headers to be what is wrong.
    """

    grid: Grid
    told: Problem
    least: int


def misplaced(grid: Grid, schema: Schema[Any], problems: Sequence[Problem]) -> Iterator[Misplaced]:
    """Each workbook that this one may have been meant to be; none where every header stands in its order.

    Args:
        grid: the workbook.
        schema: its sheets, their headers in order.
        problems: what is wrong with it as it is.
    """
    for table in find_tables(grid, schema)[0]:
        pair = _exchanged(table)
        if pair:
            yield _with_exchanged(grid, table, *pair)
        elif _is_blank(table, min):
            if not _is_blank(table, min, beside=1):
                texts = [None, *table.grid.rows[table.header]]
                yield _with_shifted(grid, table, "rows-shifted-right", texts)
        elif _is_blank(table, max) and weight(_of_sheet(table, problems)) >= max(_MOST, _row_count(table)):
            yield _with_shifted(grid, table, "rows-shifted-left", table.grid.rows[table.header][1:])


def is_misplaced(found: Problem) -> bool:
    """Whether a problem says that headers stand over the wrong columns."""
    return found.code in _MISPLACED


def weight(problems: Iterable[Problem]) -> int:
    """How many cells something is wrong with, also where many are told as one."""
    return sum(max(_MOST if one.code in _OF_A_COLUMN else 1, len(one.also)) for one in problems)


def _exchanged(table: Table) -> tuple[Found, Found] | None:
    """The only two headers that stand in each other's place of the schema's order."""
    stand = sorted(table.columns, key=lambda one: one.index)
    wrong = [(one, other) for one, other in zip(stand, table.columns, strict=True) if one is not other]
    if len(wrong) != 2 or all(one.column.formula for one, _ in wrong):
        return None
    return wrong[0][0], wrong[1][0]


def _with_exchanged(grid: Grid, table: Table, left: Found, right: Found) -> Misplaced:
    texts = list(table.grid.rows[table.header])
    texts[left.index], texts[right.index] = texts[right.index], texts[left.index]
    filled = [(row, at) for at in (left.index, right.index) for row in _filled(table, at)]
    place = table.place(-1, left.index)
    words = {"column": left.column.header, "other": right.column.header}
    told = problem(
        "headers-swapped", place, cell=place.cell, second=table.place(-1, right.index).cell, **words
    )
    also: tuple[Place, ...] = tuple(table.place(row, at) for row, at in filled)
    rows = len({row for row, _ in filled})
    least = max(LEAST, min(_MOST, rows // _SHARE))
    return Misplaced(grid=_headed(grid, table, texts), told=replace(told, also=also), least=least)


def _of_sheet(table: Table, problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.place.sheet == table.grid.name]


def _row_count(table: Table) -> int:
    return sum(any(row) for row in table.rows)


def _is_blank(table: Table, end: Callable[[Iterable[int]], int], beside: int = 0) -> bool:
    """Whether the first or the last of the columns, or the one so far right of it, holds nothing."""
    return not _filled(table, end(one.index for one in table.columns) + beside)


def _with_shifted(grid: Grid, table: Table, code: str, texts: Sequence[Raw]) -> Misplaced:
    first = table.columns[0]
    told = problem(code, table.place(-1, first.index), column=first.column.header)
    return Misplaced(grid=_headed(grid, table, texts), told=told, least=_SHARE)


def _filled(table: Table, at: int) -> list[int]:
    return [row for row, cells in enumerate(table.rows) if at < len(cells) and cells[at] is not None]


def _headed(grid: Grid, table: Table, texts: Sequence[Raw]) -> Grid:
    """The workbook with another header row in one sheet."""
    rows = [*table.grid.rows[: table.header], texts, *table.grid.rows[table.header + 1 :]]
    mended: GridSheet = replace(table.grid, rows=rows)
    return Grid(
        file=grid.file,
        date_1904=grid.date_1904,
        sheets=tuple(mended if one is table.grid else one for one in grid),
    )
