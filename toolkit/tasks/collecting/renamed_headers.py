"""A form's tables whose headers were renamed or taken away: read in the order of the form's own columns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading.missing_columns import header_names
from toolkit.book.reading.row_words import is_order_header
from toolkit.book.schema import Sheet
from toolkit.book.schema.return_form import FIGURES, GIVEN, RETURN_FORM, SENDER
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.header_content import (
    LONGEST_HEADER,
    choices,
    is_content,
    typed_among_headers,
    with_rows_above,
)
from toolkit.tasks.collecting.year_headers import latest_year_as_result
from toolkit.wording import fold, fold_ascii

_ROWS_ABOVE = 20
_NOTES = ("ghi chú", "stt", "tt")
_TABLES = tuple(one for one in RETURN_FORM.read if not (one.keys or one.hidden))


def with_own_headers(grid: Grid) -> tuple[Grid, tuple[Problem, ...]]:
    """The sheets under the form's headers, and which headers were understood by their words or place.

    Only a workbook with the form's first sheet is known to have its columns.
    """
    titles = {fold(sheet.title): sheet for sheet in _TABLES}
    if fold(SENDER.title) not in {fold(sheet.name) for sheet in grid}:
        return grid, ()
    told: list[Problem] = []
    sheets = []
    for sheet in grid:
        wanted = titles.get(fold(sheet.name))
        if wanted and sheet.rows and not _is_ours(sheet.rows[0], wanted):
            sheet = _understood(sheet, wanted, grid, told)
        sheets.append(sheet)
    return replace(grid, sheets=tuple(sheets)), tuple(told)


def _is_ours(row: Sequence[Raw], wanted: Sheet) -> bool:
    """Whether a row holds the form's own headers and no more, as in nearly every form."""
    own = _own_headers(wanted)
    return tuple(row[: len(own)]) == own and row.count(None) == len(row) - len(own)


@cache
def _own_headers(wanted: Sheet) -> tuple[str, ...]:
    return tuple(column.header for column in wanted.columns)


def _understood(sheet: GridSheet, wanted: Sheet, grid: Grid, told: list[Problem]) -> GridSheet:
    """The sheet with the headers that it should have, as far as that is certain."""
    sheet = _with_marks(sheet, wanted)
    if _is_ours(sheet.rows[0], wanted):
        return sheet
    sheet, above = with_rows_above(sheet, header_row(sheet, wanted), wanted, grid)
    if above:
        place = Place(file=grid.file, spot=f"{sheet.name}!{above[0]}")
        told.append(problem("return-rows-above", place, count=len(above)))
    at = header_row(sheet, wanted)
    if wanted is FIGURES and (of_years := latest_year_as_result(sheet, at, grid.file)):
        sheet, years = of_years
        told.append(years)
    place = Place(file=grid.file, spot=f"{sheet.name}!{sheet.address(at, 0)}")
    meant = {} if is_content(sheet.rows[at], wanted, grid) else by_words(sheet.rows[at], wanted)
    if meant:
        row = sheet.rows[at]
        words = "; ".join(f"“{row[index]}” là {header}" for index, header in meant.items())
        told.append(problem("return-headers-by-words", place, columns=words))
        mended = [meant.get(index, cell) for index, cell in enumerate(row)]
        sheet = replace(sheet, rows=[*sheet.rows[:at], mended, *sheet.rows[at + 1 :]])
    found = _renamed(sheet, wanted, grid)
    if found:
        told.append(_by_place(sheet, found, wanted, grid.file))
    return found or sheet


def _with_marks(sheet: GridSheet, wanted: Sheet) -> GridSheet:
    """The sheet with its headers as they are printed, where several were typed without their marks."""
    plain = {fold_ascii(name): header for name, header in header_names(wanted).items()}
    for at, row in enumerate(sheet.rows[:_ROWS_ABOVE]):
        typed = {
            index: plain[key]
            for index, cell in enumerate(row)
            if isinstance(cell, str) and cell.isascii() and (key := fold_ascii(cell)) in plain
        }
        if len(set(typed.values())) == len(typed) > 1:
            mended = [typed.get(index, cell) for index, cell in enumerate(row)]
            return replace(sheet, rows=[*sheet.rows[:at], mended, *sheet.rows[at + 1 :]])
    return sheet


def _by_place(sheet: GridSheet, found: GridSheet, wanted: Sheet, file: str) -> Problem:
    """That headers were known by their place: those that were renamed with their cells, or the whole row."""
    at, first = header_row(sheet, wanted), 0
    columns = [column.header for column in wanted.columns]
    pairs = zip_longest(sheet.rows[at], found.rows[at]) if found.first_row == sheet.first_row else ()
    changed = [(index, old, new) for index, (old, new) in enumerate(pairs) if old != new]
    if changed:  # or else a row of headers was put above
        first = changed[0][0]
        columns = [
            f"{'ô trống' if old is None else f'“{old}” ở ô'} {sheet.address(at, index)} là {new}"
            for index, old, new in changed
        ]
    place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, first)}")
    return problem("return-headers-by-place", place, columns="; ".join(columns))


def by_words(row: Sequence[Raw], wanted: Sheet) -> dict[int, str]:
    """The columns that other headers name in more words, by index: "Nội dung ý kiến", "Nơi nhận kiến nghị".

    None where two headers name one column, or a header two.
    """
    names = header_names(wanted)
    texts = [fold(cell) if isinstance(cell, str) else "" for cell in row]
    taken = Counter(names[text] for text in texts if text in names)
    found: dict[int, str] = {}
    for index, text in enumerate(texts):
        if text and text not in names and len(text) <= LONGEST_HEADER:
            begun = {names[name] for name in names if f"{text} ".startswith(f"{name} ")}
            held = begun or {names[name] for name in names if f" {name} " in f" {text} "}
            if len(held) == 1:
                (found[index],) = held
    taken.update(found.values())
    return {index: header for index, header in found.items() if taken[header] == 1}


def _renamed(sheet: GridSheet, wanted: Sheet, grid: Grid) -> GridSheet | None:
    """The sheet with headers by their place; None where they are right, or cannot be known."""
    own = [column.header for column in wanted.columns]
    at = header_row(sheet, wanted)
    row = [fold(cell) if isinstance(cell, str) else "" for cell in sheet.rows[at]] if sheet.rows else []
    start = 1 if row and is_order_header(row[0]) else 0
    if not any(row) or row[start : start + len(own)] == list(map(fold, own)):
        return None
    if len(_given(grid).intersection(row)) > 1:
        return None  # what stands below each other in the form stands side by side
    names = header_names(wanted)
    known = {index: names[text] for index, text in enumerate(row) if text in names}
    if not known and is_content(sheet.rows[at], wanted, grid):
        rows = sheet.rows[at:]
        fits = _fits(rows, wanted, grid, proven=_width(rows) > len(own))
        return replace(sheet, rows=[own, *rows], first_row=sheet.first_row + at - 1) if fits else None
    places = dict(enumerate(own, start))
    if any(places.get(index) != header for index, header in known.items()):
        return None
    if known and (typed := typed_among_headers(sheet, at, places, wanted, grid)):
        return typed if _fits(typed.rows[at + 1 :], wanted, grid, start) else None
    strange = _strange(row, sheet.rows[at + 1 :], places, names)
    if not strange or not (known or len(strange) == len(own)):
        return None
    goes_on = not known and any(row[start + len(own) :])
    if not _fits(sheet.rows[at + 1 :], wanted, grid, start, proven=goes_on):
        return None
    width = max(len(row), start + len(own))
    padded = [*sheet.rows[at], *[None] * (width - len(row))]
    mended = [places[index] if index in strange else cell for index, cell in enumerate(padded)]
    return replace(sheet, rows=[*sheet.rows[:at], mended, *sheet.rows[at + 1 :]])


def _given(grid: Grid) -> frozenset[str]:
    """The texts that the form says it was given."""
    given = next((one for one in grid if fold(one.name) == fold(GIVEN.title)), None)
    rows = given.rows[1:] if given else ()
    return frozenset(fold(cell) for row in rows for cell in row[1:2] if isinstance(cell, str))


def _strange(
    row: Sequence[str], rows: Sequence[Sequence[Raw]], places: Mapping[int, str], names: Mapping[str, str]
) -> set[int]:
    """Where a short text of another kind, or nothing, stands over cells in the place of a header."""
    found = set()
    for index in places:
        text = row[index] if index < len(row) else ""
        filled = bool(text) or any(index < len(cells) and cells[index] is not None for cells in rows)
        if filled and text not in (*names, *_NOTES) and len(text) <= LONGEST_HEADER:
            found.add(index)
    return found


def _fits(
    rows: Sequence[Sequence[Raw]], wanted: Sheet, grid: Grid, start: int = 0, *, proven: bool = False
) -> bool:
    """Whether what may be chosen in a column stands in that column, and not in another one.

    ``proven``: it must stand there, for the sheet has more columns than the form.
    """
    seen = False
    for own, column in enumerate(wanted.columns, start):
        chosen = frozenset(choices((column,), grid))
        hits = Counter(
            index
            for row in rows
            for index, cell in enumerate(row)
            if chosen and isinstance(cell, str) and fold(cell) in chosen
        )
        if hits and max(hits.values()) > hits[own]:
            return False
        seen = seen or bool(hits)
    return seen or not proven


def _width(rows: Sequence[Sequence[Raw]]) -> int:
    """How many columns are filled; programs save blank ones behind them."""
    return max((at for row in rows for at, cell in enumerate(row, 1) if cell is not None), default=0)


def header_row(sheet: GridSheet, wanted: Sheet) -> int:
    """The row with most of the headers, or else the first that is filled."""
    names = header_names(wanted)
    rows = sheet.rows[:_ROWS_ABOVE]
    scores = [sum(1 for cell in row if isinstance(cell, str) and fold(cell) in names) for row in rows]
    if any(scores):
        return scores.index(max(scores))
    return next((at for at, row in enumerate(rows) if any(cell is not None for cell in row)), 0)
