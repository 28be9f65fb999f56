"""Faults planted in the example workbook, and what is said of them that is not said of the example."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache

from msgspec.structs import replace

from tests.tasks.example import example_grid, setting_cell
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.wording import fold

TODAY = dt.date(2026, 11, 28)
SETTINGS = "Cấu hình"

Plant = tuple[str, str, int, Raw]
"""A sheet, a header (or, of Cấu hình, a key), a row (or, of Cấu hình, any number), and what is typed."""


def told(*plants: Plant, today: dt.date = TODAY) -> list[str]:
    """Each new problem as it is printed: place, message, remedy, code."""
    return said(planted(*plants), today=today)


def said(grid: Grid, *, today: dt.date = TODAY) -> list[str]:
    """What is said of a workbook and not of the example."""
    usual = _usual(today)
    return [str(one) for one in reading_of(grid, today).problems if str(one) not in usual]


def planted(*plants: Plant) -> Grid:
    """The example with some cells typed over; a formula in such a cell is gone."""
    sheets = []
    for sheet in example_grid():
        for where, header, row, value in plants:
            sheet = _typed(sheet, header, row, value) if sheet.name == where else sheet
        sheets.append(sheet)
    return replace(example_grid(), sheets=tuple(sheets))


def address(plant: Plant) -> str:
    """Where a plant stands: "Hội nghị!K2"."""
    sheet = next(one for one in example_grid() if one.name == plant[0])
    return f"{sheet.name}!{sheet.address(*_position(sheet, plant[1], plant[2]))}"


def without_column(sheet: str, header: str) -> Grid:
    """The example with a column taken out."""
    return _changed(
        sheet,
        lambda one: [
            [cell for index, cell in enumerate(row) if index != _index(one, header)] for row in one.rows
        ],
    )


def renamed_column(sheet: str, header: str, name: str) -> Grid:
    return planted((sheet, header, 1, name))


def filled_column(sheet: str, header: str, value: Raw, *, blanks: bool = False) -> Grid:
    """The example with the same value in every row of a column, or only where a cell of it is blank."""
    return _changed(sheet, lambda one: [*one.rows[:1], *_filled(one, _index(one, header), value, blanks)])


def exchanged_headers(sheet: str, one: str, other: str) -> Grid:
    """The example with two headers of a sheet in each other's place, and every cell as it was."""
    names = {fold(one): other, fold(other): one}
    return _changed(
        sheet, lambda grid: [[names.get(fold(str(cell)), cell) for cell in grid.rows[0]], *grid.rows[1:]]
    )


def exchanged_columns(sheet: str, one: str, other: str) -> Grid:
    """The example with two whole columns of a sheet in each other's place."""
    return _changed(sheet, lambda grid: _exchanged(grid, _index(grid, one), _index(grid, other)))


def shifted_rows(sheet: str, by: int) -> Grid:
    """The example with the rows of a sheet, but for its header, one column to the right (1) or left (-1)."""
    return _changed(
        sheet, lambda one: [*one.rows[:1], *([None, *row] if by > 0 else row[1:] for row in one.rows[1:])]
    )


def retyped_key(key: str, new: str) -> Grid:
    """The example with a key of Cấu hình written otherwise."""
    return _changed(
        SETTINGS, lambda one: [[new if cell == key else cell for cell in row] for row in one.rows]
    )


def without_rows(sheet: str, *numbers: int) -> Grid:
    """The example without some rows of a sheet; without numbers, with its header alone."""
    return _changed(
        sheet,
        lambda one: [
            row
            for number, row in enumerate(one.rows, start=one.first_row)
            if number == 1 or (numbers and number not in numbers)
        ],
    )


def parted(sheet: str, header: str, *, without: int = 0) -> Grid:
    """The example with a blank row where a column first holds something else, and without a row."""

    def rows(one: GridSheet) -> list[Sequence[Raw]]:
        kept = [row for number, row in enumerate(one.rows, start=1) if number != without]
        index = _index(one, header)
        turn = next(at for at in range(2, len(kept)) if kept[at][index] != kept[at - 1][index])
        return [*kept[:turn], (), *kept[turn:]]

    return _changed(sheet, rows)


def wiped_row(sheet: str, number: int, *kept: int) -> Grid:
    """The example with the cells of a row wiped, but for those at some indices."""
    return _changed(
        sheet,
        lambda one: [
            [cell if at in kept else None for at, cell in enumerate(row)] if turn == number else row
            for turn, row in enumerate(one.rows, start=1)
        ],
    )


def without_sheet(name: str) -> Grid:
    sheets = tuple(one for one in example_grid() if one.name != name)
    return replace(example_grid(), sheets=sheets)


def renamed_sheet(name: str, new: str) -> Grid:
    sheets = (replace(one, name=new) if one.name == name else one for one in example_grid())
    return replace(example_grid(), sheets=tuple(sheets))


def _changed(name: str, change: Callable[[GridSheet], Sequence[Sequence[Raw]]]) -> Grid:
    sheets = (
        replace(one, rows=change(one), formulas=None) if one.name == name else one for one in example_grid()
    )
    return replace(example_grid(), sheets=tuple(sheets))


@cache
def _usual(today: dt.date) -> frozenset[str]:
    return frozenset(str(one) for one in reading_of(example_grid(), today).problems)


def _typed(sheet: GridSheet, header: str, number: int, value: Raw) -> GridSheet:
    row, column = _position(sheet, header, number)
    rows = [list(cells) for cells in sheet.rows]
    rows[row] += [None] * (column + 1 - len(rows[row]))
    rows[row][column] = value
    formulas = frozenset(sheet.formulas or ()) - {sheet.address(row, column)}
    return replace(sheet, rows=rows, formulas=formulas)


def _position(sheet: GridSheet, header: str, number: int) -> tuple[int, int]:
    if sheet.name == SETTINGS:
        return int(setting_cell(header)[1:]) - sheet.first_row, 1
    return number - sheet.first_row, _index(sheet, header)


def _filled(sheet: GridSheet, at: int, value: Raw, blanks: bool) -> list[Sequence[Raw]]:
    rows: list[Sequence[Raw]] = []
    for row in sheet.rows[1:]:
        cells = [*row, *([None] * (at + 1 - len(row)))]
        typed = any(row) and not (blanks and cells[at] is not None)
        rows.append([*cells[:at], value, *cells[at + 1 :]] if typed else row)
    return rows


def _exchanged(sheet: GridSheet, one: int, other: int) -> list[Sequence[Raw]]:
    rows: list[Sequence[Raw]] = []
    for row in sheet.rows:
        cells = [*row, *([None] * (max(one, other) + 1 - len(row)))]
        cells[one], cells[other] = cells[other], cells[one]
        rows.append(cells)
    return rows


def _index(sheet: GridSheet, header: str) -> int:
    return [fold(str(cell)) for cell in sheet.rows[0]].index(fold(header))
