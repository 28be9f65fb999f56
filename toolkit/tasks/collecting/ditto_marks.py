"""Marks that a cell is like the one above it: in a form's speeches and people, read as that one.

A figure is never that of another row: its mark is asked about.
"""

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading.row_words import ABOVE_MARKS, AS_ABOVE, is_as_above
from toolkit.book.schema.return_form import ATTENDANTS, FIGURES, SPEECHES
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.renamed_headers import header_row
from toolkit.wording import fold

_REMARKS = fold(FIGURES.column("note").header)
_SHEETS = {fold(sheet.title): sheet for sheet in (FIGURES, SPEECHES, ATTENDANTS)}


def with_dittos(grid: Grid) -> tuple[Grid, tuple[Problem, ...]]:
    """The sheets with each such cell as it is meant; what was understood is told."""
    told: list[Problem] = []
    sheets = tuple(_followed(sheet, grid.file, told) for sheet in grid)
    return (replace(grid, sheets=sheets), tuple(told)) if told else (grid, ())


def _followed(sheet: GridSheet, file: str, told: list[Problem]) -> GridSheet:
    wanted = _SHEETS.get(fold(sheet.name))
    if wanted is None or not any(
        isinstance(cell, str) and cell[:1] in ABOVE_MARKS and is_as_above(cell)
        for row in sheet.rows
        for cell in row
    ):
        return sheet
    head = header_row(sheet, wanted)
    rows = [list(row) for row in sheet.rows]
    for at in range(head + 2, len(rows)):
        for index, cell in enumerate(rows[at]):
            above = _at(rows[at - 1], index)
            if isinstance(cell, str) and is_as_above(cell) and above not in (None, ""):
                place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, index)}")
                if wanted is FIGURES and fold(str(_at(rows[head], index))) != _REMARKS:
                    rows[at][index] = None
                    told.append(problem("return-figure-ditto", place, text=cell.strip(), value=above))
                    continue
                rows[at][index] = above
                words = {"column": _at(rows[head], index) or "", "text": cell.strip(), "value": above}
                told.append(problem(AS_ABOVE, place, **words))
    return replace(sheet, rows=rows)


def _at(row: list[Raw], index: int) -> Raw:
    return row[index] if index < len(row) else None
