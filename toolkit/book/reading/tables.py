"""Where the schema's sheets and columns lie in a workbook as people left it; cells below are not read."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from toolkit.book.grid import Grid, GridSheet, Raw, copied_from
from toolkit.book.reading.missing_columns import Headers, header_names, lacking_columns, lacking_sheet
from toolkit.book.schema import Column, Need, Schema, Sheet
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold

# Above the header there may be a title, a date, a note.
_ROWS_ABOVE = 20
_MOST_CELLS = 9


class Found(Struct, frozen=True, kw_only=True):
    """A header that was found: its column of the schema and its index in the grid's rows."""

    column: Column
    index: int


class Table(Struct, frozen=True, kw_only=True):
    """One schema sheet, found in the workbook; ``header`` is the index of its header row."""

    sheet: Sheet
    grid: GridSheet
    file: str
    header: int
    columns: tuple[Found, ...]

    @property
    def rows(self) -> Sequence[Sequence[Raw]]:
        return self.grid.rows[self.header + 1 :]

    @property
    def first_row(self) -> int:
        """The sheet's row number of the first of ``rows``."""
        return self.grid.first_row + self.header + 1

    def index(self, field_name: str) -> int | None:
        return next((found.index for found in self.columns if found.column.field == field_name), None)

    def header_index(self, header: str) -> int | None:
        return next((found.index for found in self.columns if found.column.header == header), None)

    def headers(self) -> Headers:
        """What the header row says, and which columns it names."""
        texts = [cell if isinstance(cell, str) else "" for cell in self.grid.rows[self.header]]
        found = {one.column.header: one.index for one in self.columns}
        places = tuple(self.place(-1, index) for index in range(max(len(texts), 1)))
        return Headers(sheet=self.sheet, texts=texts, found=found, places=places)

    def place(self, row: int, index: int) -> Place:
        """The place of ``rows[row][index]``; row -1 is the header."""
        return Place(
            file=self.file, sheet=self.grid.name, cell=self.grid.address(self.header + 1 + row, index)
        )


def find_tables(
    grid: Grid, schema: Schema[Any], *, written: bool = False
) -> tuple[list[Table], dict[str, list[Problem]]]:
    """The tables of the schema in the workbook, and by sheet title what is wrong with sheets and headers.

    Only sheets of records are looked for, unless those that are ``written`` alone are wanted as well.

    A sheet is found by its folded title, its header row is the one of the first rows that holds most of the
    headers, columns stand in any order; what the schema does not name is left alone.
    """
    tables: list[Table] = []
    problems: dict[str, list[Problem]] = {}
    by_title: dict[str, list[GridSheet]] = {}
    for candidate in grid:
        by_title.setdefault(fold(candidate.name), []).append(candidate)
    copies = [one for one in grid if copied_from(one.name)]
    for sheet in schema.sheets if written else schema.read:
        found = by_title.get(fold(sheet.title), [])
        if not found:
            problems[sheet.title] = lacking_sheet(sheet, grid, schema)
            continue
        if id(sheet) not in grid.found:
            grid.found[id(sheet)] = (sheet, *_table(sheet, found[0], grid.file))
        _, table, wrong = grid.found[id(sheet)]
        twins = (_second(grid, found[0], other) for other in found[1:])
        problems[sheet.title] = [*wrong, *twins, *_changed(copies, found[0], grid.file)]
        tables += [table] if table else []
    if not tables:  # another kind of workbook: what every one needs says enough
        problems = {
            title: [one for one in wrong if one.code != "sheet-gone"] for title, wrong in problems.items()
        }
    return tables, problems


def _second(grid: Grid, first: GridSheet, other: GridSheet) -> Problem:
    return problem(
        "sheet-twice", Place(file=grid.file, sheet=other.name), first=first.name, second=other.name
    )


def _changed(copies: Iterable[GridSheet], first: GridSheet, file: str) -> Iterator[Problem]:
    """The copies of a sheet that somebody changed, each with its cells: he may believe that they are read."""
    for one in copies:
        if fold(copied_from(one.name)) != fold(first.name) or _filled_rows(one) == _filled_rows(first):
            continue
        cells = [*_differing(one, first)]
        told = ", ".join(cells[:_MOST_CELLS])
        more = f" và {len(cells) - _MOST_CELLS} ô nữa" if len(cells) > _MOST_CELLS else ""
        place = Place(file=file, sheet=one.name, cell=cells[0])
        yield problem("sheet-copy", place, title=first.name, cells=f"{told}{more}")


def _differing(one: GridSheet, first: GridSheet) -> Iterator[str]:
    """The addresses at which two sheets have different cells, by rows."""
    mine, theirs = _cells(one), _cells(first)
    for row, column in sorted(mine.keys() | theirs.keys()):
        if mine.get((row, column)) != theirs.get((row, column)):
            yield one.address(row - one.first_row, column - one.first_column)


def _cells(sheet: GridSheet) -> dict[tuple[int, int], Raw]:
    """The filled cells by row and column as the sheet counts them."""
    return {
        (sheet.first_row + turn, sheet.first_column + at): cell
        for turn, row in enumerate(sheet.rows)
        for at, cell in enumerate(row)
        if cell is not None
    }


def _filled_rows(sheet: GridSheet) -> list[dict[int, Raw]]:
    rows: list[dict[int, Raw]] = [
        {at: cell for at, cell in enumerate(row) if cell is not None} for row in sheet.rows
    ]
    return [row for row in rows if row]


def _table(sheet: Sheet, grid: GridSheet, file: str) -> tuple[Table | None, list[Problem]]:
    names = header_names(sheet)
    rows: list[tuple[str, ...]] = []
    scores: list[int] = []
    every = len(set(names.values()))
    for row in grid.rows[:_ROWS_ABOVE]:
        rows.append(_folded(tuple(row)))
        scores.append(len({names[text] for text in rows[-1] if text in names}))
        if scores[-1] == every:
            break
    best = max(scores, default=0)
    if best == 0:
        empty = not any(any(row) for row in rows)
        return None, [] if empty and not sheet.needed else _no_header(sheet, grid, file)
    header = scores.index(best)
    columns, twice = _columns(sheet, rows[header])
    table = Table(sheet=sheet, grid=grid, file=file, header=header, columns=columns)
    lacking = lacking_columns(table.headers()) if len(columns) < len(sheet.columns) else []
    wrong = [*_named_twice(table, twice), *lacking]
    if grid.cut:
        wrong.append(problem("cells-cut", Place(file=file, sheet=grid.name, cell=grid.cut)))
    return table, wrong


def _no_header(sheet: Sheet, grid: GridSheet, file: str) -> list[Problem]:
    if sheet.record is None:
        return []
    needed = [column.header for column in sheet.columns if column.need is Need.ALWAYS]
    headers = "; ".join(needed or [column.header for column in sheet.columns])
    return [problem("header-missing", Place(file=file, sheet=grid.name), headers=headers)]


@lru_cache(maxsize=256)  # forms that came back are alike
def _columns(sheet: Sheet, texts: tuple[str, ...]) -> tuple[tuple[Found, ...], tuple[tuple[str, int], ...]]:
    """The columns that were found, and the headers that stand twice by the index of the second.

    An alias counts only where the header is missing.
    """
    indices: dict[str, int] = {}
    twice: list[tuple[str, int]] = []
    exact = {fold(column.header): column.header for column in sheet.columns}
    for index, text in enumerate(texts):
        if text in exact and exact[text] in indices:
            twice.append((exact[text], index))
        elif text in exact:
            indices[exact[text]] = index
    names = header_names(sheet)
    for index, text in enumerate(texts):
        if text in names:
            indices.setdefault(names[text], index)
    found = (column for column in sheet.columns if column.header in indices)
    return tuple(Found(column=column, index=indices[column.header]) for column in found), tuple(twice)


def _named_twice(table: Table, twice: Iterable[tuple[str, int]]) -> list[Problem]:
    indices = {one.column.header: one.index for one in table.columns}
    return [
        problem(
            "header-twice", table.place(-1, index), column=header, first=table.place(-1, indices[header]).cell
        )
        for header, index in twice
    ]


@lru_cache(maxsize=256)  # forms that came back are alike
def _folded(row: tuple[Raw, ...]) -> tuple[str, ...]:
    return tuple(fold(cell) if isinstance(cell, str) else "" for cell in row)
