"""Rows that a unit typed over a table's headers or above them, told from headers in other words."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.book.fields import FromValues, Listed
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading.missing_columns import header_names
from toolkit.book.reading.row_words import is_set_aside
from toolkit.book.schema import Sheet
from toolkit.book.schema.office import LISTS
from toolkit.book.schema.return_form import ATTENDANTS, SPEECHES
from toolkit.book.schema.sheet import Column
from toolkit.wording import fold, looks_like_a_person

LONGEST_HEADER = 40

_YEARS = range(1900, 2101)
"""A column may be headed by its year alone."""

_PEOPLE = (SPEECHES.column("speaker"), ATTENDANTS.column("name"), ATTENDANTS.column("substitute"))


def is_content(row: Sequence[Raw], wanted: Sheet, grid: Grid) -> bool:
    """Whether a row is filled in, so that the row of headers above it was taken away."""
    cells = [cell for cell in row if cell is not None]
    texts = [cell for cell in cells if isinstance(cell, str)]
    return (
        len(texts) < len(cells)
        or any(len(text) > LONGEST_HEADER or looks_like_a_person(text) for text in texts)
        or not {fold(text) for text in texts}.isdisjoint(choices(wanted.columns, grid))
    )


def typed_among_headers(
    sheet: GridSheet, at: int, places: Mapping[int, str], wanted: Sheet, grid: Grid
) -> GridSheet | None:
    """The sheet with its headers above what was typed over some of them; None where none was.

    A name, a long text, or of several cells a number or a choice, each in its own column, is no header.
    """
    row = sheet.rows[at]
    typed = {index: row[index] for index in places if index < len(row) and _is_typed(row[index], wanted)}
    columns = {column.header: column for column in wanted.columns}
    proofs = [cell for index, cell in typed.items() if _belongs(cell, columns[places[index]], grid)]
    if not proofs or (len(typed) == 1 and not _is_whole(proofs[0])):
        return None
    width = max(len(row), *(index + 1 for index in places))
    headers = [places.get(index, row[index] if index < len(row) else None) for index in range(width)]
    content = [typed.get(index) for index in range(width)]
    rows = [*sheet.rows[:at], headers, content, *sheet.rows[at + 1 :]]
    return replace(sheet, rows=rows, first_row=sheet.first_row - 1)


def with_rows_above(
    sheet: GridSheet, at: int, wanted: Sheet, grid: Grid
) -> tuple[GridSheet, tuple[str, ...]]:
    """The sheet with its headers moved above the first row typed above them, and such rows' first cells."""
    names = header_names(wanted)
    columns = {column.header: column for column in wanted.columns}
    known = {
        index: columns[names[fold(cell)]]
        for index, cell in enumerate(sheet.rows[at])
        if isinstance(cell, str) and fold(cell) in names
    }
    typed = [turn for turn, row in enumerate(sheet.rows[:at]) if _is_record(row, known, wanted, grid)]
    if not typed:
        return sheet, ()
    first = typed[0]
    rows = [*sheet.rows[:first], sheet.rows[at], *sheet.rows[first:at], [], *sheet.rows[at + 1 :]]
    moved = replace(sheet, rows=rows, first_row=sheet.first_row - 1)
    return moved, tuple(sheet.address(turn, min(known)) for turn in typed)


def _is_record(row: Sequence[Raw], known: Mapping[int, Column], wanted: Sheet, grid: Grid) -> bool:
    """Whether a row above the headers is filled in as those below: a title, a label is none."""
    cells = {index: row[index] for index in known if index < len(row) and row[index] is not None}
    texts = [cell for cell in cells.values() if isinstance(cell, str)]
    if len(cells) < 2 or not all(_is_typed(cell, wanted) for cell in cells.values()):
        return False
    if any(text.rstrip().endswith(":") or is_set_aside(text) for text in texts):
        return False
    return any(_names_or_chooses(cell, known[index], grid) for index, cell in cells.items())


def _is_typed(cell: Raw, wanted: Sheet) -> bool:
    """Whether a cell is filled with what is no header, nor one in a few more words."""
    if not isinstance(cell, str):
        return cell is not None
    text = fold(cell)
    named = any(f" {name} " in f" {text} " for name in header_names(wanted))
    return bool(text) and not (named and len(text) <= LONGEST_HEADER)


def _belongs(cell: Raw, column: Column, grid: Grid) -> bool:
    """Whether only somebody who fills in a column writes so."""
    if isinstance(cell, int | float):
        return int(cell) not in _YEARS
    if not isinstance(cell, str):
        return False
    is_long = len(cell) > LONGEST_HEADER and fold(column.header) not in fold(cell)
    return is_long or _names_or_chooses(cell, column, grid)


def _names_or_chooses(cell: Raw, column: Column, grid: Grid) -> bool:
    if not isinstance(cell, str):
        return False
    return (column in _PEOPLE and looks_like_a_person(cell)) or fold(cell) in choices((column,), grid)


def _is_whole(cell: Raw) -> bool:
    return isinstance(cell, str) and (len(cell) > LONGEST_HEADER or looks_like_a_person(cell))


def choices(columns: Sequence[Column], grid: Grid) -> Iterator[str]:
    """What may be chosen in columns of a sheet: their own words, and those of the form's lists."""
    for column in columns:
        if isinstance(chosen := column.type.drop_down, FromValues):
            yield from map(fold, chosen.values)
    if not any(isinstance(column.type, Listed) for column in columns):
        return
    lists = next((one for one in grid if fold(one.name) == fold(LISTS.title)), None)
    for row in lists.rows[1:] if lists else ():
        yield from (fold(cell) for cell in row[1:2] if isinstance(cell, str))
