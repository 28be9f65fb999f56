"""What a unit crossed out in its form's cells: it took that back, so it is left out and told."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.wording import fold

_READ = frozenset(fold(sheet.title) for sheet in RETURN_FORM.read)


def without_struck(grid: Grid) -> tuple[Grid, tuple[Problem, ...]]:
    """The sheets of the form without what is crossed out; each such cell is told with its words.

    A row of which nothing is left is told once, at its first cell.
    """
    told: list[Problem] = []
    sheets = tuple(
        _cleared(sheet, grid.file, told) if sheet.may_be_struck and fold(sheet.name) in _READ else sheet
        for sheet in grid
    )
    return replace(grid, sheets=sheets), tuple(told)


def _cleared(sheet: GridSheet, file: str, told: list[Problem]) -> GridSheet:
    rows = [list(row) for row in sheet.rows]
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for row, column, words, others in sorted(_struck(sheet)):
        at, index = row - sheet.first_row, column - sheet.first_column
        if at in range(len(rows)) and index in range(len(rows[at])) and rows[at][index] is not None:
            found[at][index] = words or " ".join(str(rows[at][index]).split())
            rows[at][index] = others or None
    for at, texts in found.items():
        is_whole = all(cell is None for cell in rows[at])
        for index, text in [(min(texts), "; ".join(texts.values()))] if is_whole else texts.items():
            place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, index)}")
            told.append(problem("return-struck", place, text=short(text)))
    return replace(sheet, rows=rows)


def _struck(sheet: GridSheet) -> Iterator[tuple[int, int, str, str]]:
    """Row, column, crossed out words and others of each cell; no words where all of it is crossed out."""
    looks = sheet.appearance()
    whole, runs = looks.struck(), looks.runs()
    yield from ((row, column, "", "") for row, column in whole if (row, column) not in runs)
    for (row, column), found in runs.items():
        words = "".join(one.text for one in found if one.struck).strip()
        others = "".join(one.text for one in found if not one.struck).strip()
        if words or (row, column) in whole:
            yield row, column, words if others else "", others if words else ""
