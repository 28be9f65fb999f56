"""A form's tables whose headers were renamed or taken away: read in the order of the form's own columns."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.book.fields import FromValues, Listed
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading.absent import header_names
from toolkit.book.reading.row_words import is_order_header
from toolkit.book.schema import Sheet
from toolkit.book.schema.office import LISTS
from toolkit.book.schema.return_form import GIVEN, RETURN_FORM, SENDER
from toolkit.book.schema.sheet import Column
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, looks_like_a_person

_ROWS_ABOVE = 20
_NOTES = ("ghi chú", "stt", "tt")
_LONGEST_HEADER = 40
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
        if wanted and sheet.rows:
            sheet = _understood(sheet, wanted, grid, told)
        sheets.append(sheet)
    return replace(grid, sheets=tuple(sheets)), tuple(told)


def _understood(sheet: GridSheet, wanted: Sheet, grid: Grid, told: list[Problem]) -> GridSheet:
    """The sheet with the headers that it should have, as far as that is certain."""
    at = header_row(sheet, wanted)
    place = Place(file=grid.file, spot=f"{sheet.name}!{sheet.address(at, 0)}")
    meant = {} if _is_content(sheet.rows[at], wanted, grid) else by_words(sheet.rows[at], wanted)
    if meant:
        row = sheet.rows[at]
        words = "; ".join(f"“{row[index]}” là {header}" for index, header in meant.items())
        told.append(problem("return-headers-by-words", place, columns=words))
        mended = [meant.get(index, cell) for index, cell in enumerate(row)]
        sheet = replace(sheet, rows=[*sheet.rows[:at], mended, *sheet.rows[at + 1 :]])
    found = _renamed(sheet, wanted, grid)
    if found:
        words = "; ".join(column.header for column in wanted.columns)
        told.append(problem("return-headers-by-place", place, columns=words))
    return found or sheet


def by_words(row: Sequence[Raw], wanted: Sheet) -> dict[int, str]:
    """The columns that other headers name in more words, by index: "Nội dung ý kiến", "Nơi nhận kiến nghị".

    None where two headers name one column, or a header two.
    """
    names = header_names(wanted)
    texts = [fold(cell) if isinstance(cell, str) else "" for cell in row]
    taken = Counter(names[text] for text in texts if text in names)
    found: dict[int, str] = {}
    for index, text in enumerate(texts):
        if text and text not in names and len(text) <= _LONGEST_HEADER:
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
    if not known and _is_content(sheet.rows[at], wanted, grid):
        rows = sheet.rows[at:]
        fits = _fits(rows, wanted, grid, proven=_width(rows) > len(own))
        return replace(sheet, rows=[own, *rows], first_row=sheet.first_row + at - 1) if fits else None
    places = dict(enumerate(own, start))
    if any(places.get(index) != header for index, header in known.items()):
        return None
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
        if filled and text not in (*names, *_NOTES) and len(text) <= _LONGEST_HEADER:
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
        choices = frozenset(_choices((column,), grid))
        hits = Counter(
            index
            for row in rows
            for index, cell in enumerate(row)
            if choices and isinstance(cell, str) and fold(cell) in choices
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


def _is_content(row: Sequence[Raw], wanted: Sheet, grid: Grid) -> bool:
    """Whether a row is filled in, so that the row of headers above it was taken away."""
    cells = [cell for cell in row if cell is not None]
    texts = [cell for cell in cells if isinstance(cell, str)]
    return (
        len(texts) < len(cells)
        or any(len(text) > _LONGEST_HEADER or looks_like_a_person(text) for text in texts)
        or not {fold(text) for text in texts}.isdisjoint(_choices(wanted.columns, grid))
    )


def _choices(columns: Sequence[Column], grid: Grid) -> Iterator[str]:
    """What may be chosen in columns of a sheet: their own words, and those of the form's lists."""
    for column in columns:
        if isinstance(chosen := column.type.drop_down, FromValues):
            yield from map(fold, chosen.values)
    if not any(isinstance(column.type, Listed) for column in columns):
        return
    lists = next((one for one in grid if fold(one.name) == fold(LISTS.title)), None)
    for row in lists.rows[1:] if lists else ():
        yield from (fold(cell) for cell in row[1:2] if isinstance(cell, str))
