"""Cells that a unit merged only to give a long text more room: nothing of the form is hidden by that."""

from collections.abc import Mapping

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Merged
from toolkit.book.reading.missing_columns import header_names
from toolkit.book.schema import Sheet
from toolkit.book.schema.return_form import ATTENDANTS, DUTIES, FIGURES, REMARKS, SPEECHES
from toolkit.tasks.collecting.renamed_headers import header_row
from toolkit.wording import fold

_MAY_BE_BLANK: tuple[tuple[Sheet, tuple[str, ...]], ...] = (
    (FIGURES, ("note",)),
    (REMARKS, ("addressed_to",)),
    (SPEECHES, ("title", "paper", "minutes")),
    (ATTENDANTS, ("title", "substitute", "substitute_title")),
    (DUTIES, ("result", "evidence")),
)
_BLANK = {
    fold(sheet.title): (sheet, frozenset(sheet.column(name).header for name in names))
    for sheet, names in _MAY_BE_BLANK
}


def without_spread(grid: Grid) -> Grid:
    """The sheets without the merges, each within its row, of a filled cell with ones that may be blank."""
    if not any(sheet.merged for sheet in grid):
        return grid
    return replace(grid, sheets=tuple(_unmerged(sheet) if sheet.merged else sheet for sheet in grid))


def _unmerged(sheet: GridSheet) -> GridSheet:
    wanted, blank = _BLANK.get(fold(sheet.name), (None, frozenset[str]()))
    if wanted is None or not sheet.rows:
        return sheet
    names, head = header_names(wanted), header_row(sheet, wanted)
    headers = {
        sheet.first_column + index: names[fold(cell)]
        for index, cell in enumerate(sheet.rows[head])
        if isinstance(cell, str) and fold(cell) in names
    }
    below = sheet.first_row + head
    kept = (one for one in sheet.merged if one.first_row <= below or not _is_spread(one, headers, blank))
    return replace(sheet, merged=tuple(kept))


def _is_spread(merged: Merged, headers: Mapping[int, str], blank: frozenset[str]) -> bool:
    covered = (headers.get(column) for column in range(merged.first_column + 1, merged.last_column + 1))
    is_row = merged.first_row == merged.last_row and merged.first_column in headers
    return is_row and all(header is None or header in blank for header in covered)
