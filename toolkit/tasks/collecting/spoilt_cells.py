"""Cells of a form whose letters were lost: told with their words, and with what was not taken for it."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.book.area import cell_position
from toolkit.book.fields.cleaning import GARBLED
from toolkit.book.grid import Grid
from toolkit.book.schema.return_form import FIGURES, REMARKS, SPEECHES
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.wording import fold

_TAKEN_FOR: Mapping[str, tuple[tuple[str, str], ...]] = {
    fold(sheet.title): tuple((sheet.column(field).header, what) for field, what in fields)
    for sheet, fields in (
        (FIGURES, (("value", "số liệu này"),)),
        (REMARKS, (("content", "cả ý kiến này"),)),
        (SPEECHES, (("speaker", "tên người phát biểu"), ("paper", "tên tham luận"))),
    )
}
"""Of a sheet, however its title is spelt, the headers of what is taken from it, and what that is."""


def with_words(found: Iterable[Problem], grid: Grid) -> Iterator[Problem]:
    """The problems; one of a spoilt cell also says all that the cell holds, and that it was not taken."""
    for one in found:
        words = _words(grid, one.place) if one.code == GARBLED else ""
        told = {"told": one.message.rstrip("."), "text": short(words), "what": _lost(one)}
        yield problem("return-cell-garbled", one.place, **told) if words else one


def _lost(found: Problem) -> str:
    """What a spoilt cell would have given; of many cells that are told as one their words."""
    if found.also:
        return "nội dung các ô này"
    headers = _TAKEN_FOR.get(fold(found.place.sheet), ())
    return next((what for header, what in headers if f"“{header}”" in found.message), "nội dung này")


def _words(grid: Grid, place: Place) -> str:
    """What stands in a cell; blank for none."""
    sheet = next((sheet for sheet in grid if sheet.name == place.sheet), None)
    if sheet is None or not place.cell:
        return ""
    column, row = cell_position(place.cell)
    row, column = row - sheet.first_row, column - sheet.first_column
    is_there = 0 <= row < len(sheet.rows) and 0 <= column < len(sheet.rows[row])
    return str(sheet.rows[row][column] or "") if is_there else ""
