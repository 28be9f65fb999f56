"""Where the schema's sheets and columns lie in a workbook as people left it; cells below are not read."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.schema import SHEETS, Column, Need, Sheet
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, fold_ascii

# Above the header there may be a title, a date, a note.
_ROWS_ABOVE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A header that was found: its column of the schema and its index in the grid's rows."""

    column: Column
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
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

    def place(self, row: int, index: int) -> Place:
        """The place of ``rows[row][index]``; row -1 is the header."""
        return Place(
            file=self.file, sheet=self.grid.name, cell=self.grid.address(self.header + 1 + row, index)
        )


def find_tables(grid: Grid, sheets: Iterable[Sheet]) -> tuple[list[Table], dict[str, list[Problem]]]:
    """The tables of the schema in the workbook, and by sheet title what is wrong with sheets and headers.

    A sheet is found by its folded title, its header row is the one of the first rows that holds most of the
    headers, columns stand in any order; what the schema does not name is left alone.
    """
    tables: list[Table] = []
    problems: dict[str, list[Problem]] = {}
    by_title: dict[str, list[GridSheet]] = {}
    for candidate in grid:
        by_title.setdefault(fold(candidate.name), []).append(candidate)
    for sheet in sheets:
        found = by_title.get(fold(sheet.title), [])
        if not found:
            problems[sheet.title] = _missing(sheet, grid)
            continue
        table, wrong = _table(sheet, found[0], grid.file)
        wrong += [_second(grid, found[0], other) for other in found[1:]]
        problems[sheet.title] = wrong
        tables += [table] if table else []
    return tables, problems


def _missing(sheet: Sheet, grid: Grid) -> list[Problem]:
    if not sheet.needed:
        return []
    title, names = fold(sheet.title), {fold(one.name): one.name for one in grid}
    known = {fold(one.title) for one in SHEETS}
    near = difflib.get_close_matches(title, names, n=1, cutoff=0.75)
    near += [folded for folded in names if folded not in known and title in folded]
    name = names[near[0]] if near else ""
    hint = f" Trang “{name}” có tên gần giống." if name else ""
    return [problem("sheet-missing", Place(file=grid.file, sheet=sheet.title), sheet=sheet.title, hint=hint)]


def _second(grid: Grid, first: GridSheet, other: GridSheet) -> Problem:
    return problem(
        "sheet-twice", Place(file=grid.file, sheet=other.name), first=first.name, second=other.name
    )


def _table(sheet: Sheet, grid: GridSheet, file: str) -> tuple[Table | None, list[Problem]]:
    names = _names(sheet)
    rows = [_folded(row) for row in grid.rows[:_ROWS_ABOVE]]
    scores = [len({names[text] for text in row if text in names}) for row in rows]
    best = max(scores, default=0)
    if best == 0:
        empty = not any(any(row) for row in rows)
        return None, [] if empty and not sheet.needed else _no_header(sheet, grid, file)
    header = scores.index(best)
    indices, twice = _indices(sheet, rows[header])
    columns = tuple(
        Found(column=column, index=indices[column.header])
        for column in sheet.columns
        if column.header in indices
    )
    table = Table(sheet=sheet, grid=grid, file=file, header=header, columns=columns)
    wrong = [*_named_twice(table, indices, twice), *_lacking(table, rows[header])]
    if grid.cut:
        wrong.append(problem("cells-cut", Place(file=file, sheet=grid.name, cell=grid.cut)))
    return table, wrong


def _no_header(sheet: Sheet, grid: GridSheet, file: str) -> list[Problem]:
    if sheet.record is None:
        return []
    headers = "; ".join(column.header for column in sheet.columns if column.need is Need.ALWAYS)
    return [problem("header-missing", Place(file=file, sheet=grid.name), headers=headers)]


def _indices(sheet: Sheet, texts: Sequence[str]) -> tuple[dict[str, int], list[tuple[str, int]]]:
    """Header -> index, and the headers that stand twice; an alias counts only where the header is missing."""
    indices: dict[str, int] = {}
    twice: list[tuple[str, int]] = []
    exact = {fold(column.header): column.header for column in sheet.columns}
    for index, text in enumerate(texts):
        if text in exact and exact[text] in indices:
            twice.append((exact[text], index))
        elif text in exact:
            indices[exact[text]] = index
    names = _names(sheet)
    for index, text in enumerate(texts):
        if text in names:
            indices.setdefault(names[text], index)
    return indices, twice


def _named_twice(table: Table, indices: dict[str, int], twice: list[tuple[str, int]]) -> list[Problem]:
    return [
        problem(
            "header-twice", table.place(-1, index), column=header, first=table.place(-1, indices[header]).cell
        )
        for header, index in twice
    ]


def _lacking(table: Table, texts: Sequence[str]) -> list[Problem]:
    """The columns that are missing: those that every row needs, and others that a header nearly names."""
    names = _names(table.sheet)
    unknown = {text: index for index, text in enumerate(texts) if text and text not in names}
    found = []
    for column in table.sheet.columns:
        if table.header_index(column.header) is not None or not column.field:
            continue
        index = _near(column, unknown)
        if column.need is Need.ALWAYS:
            hint = "" if index is None else f" {_seen(table, index)}, gần giống tên này."
            found.append(problem("column-missing", table.place(-1, 0), column=column.header, hint=hint))
        elif index is not None:
            seen = table.grid.rows[table.header][index]
            found.append(problem("column-near", table.place(-1, index), column=column.header, text=seen))
    return found


def _near(column: Column, unknown: dict[str, int]) -> int | None:
    """The header that was probably meant for this column: nearly its letters, or its words and more."""
    near = difflib.get_close_matches(fold(column.header), unknown, n=1, cutoff=0.7)
    bare = fold_ascii(column.header)
    near += [text for text in unknown if f"{fold_ascii(text)} ".startswith(f"{bare} ")]
    return unknown[near[0]] if near else None


def _seen(table: Table, index: int) -> str:
    return f"Ô {table.place(-1, index).cell} ghi “{table.grid.rows[table.header][index]}”"


def _names(sheet: Sheet) -> dict[str, str]:
    """Folded header or alias -> header."""
    names = {fold(column.header): column.header for column in sheet.columns}
    for column in sheet.columns:
        for alias in column.aliases:
            names.setdefault(fold(alias), column.header)
    return names


def _folded(row: Sequence[Raw]) -> list[str]:
    return [fold(cell) if isinstance(cell, str) else "" for cell in row]
