"""Which sheet of a workbook holds the table that a template is merged with."""

from collections.abc import Collection

from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.table_layout import find_header, is_filled
from toolkit.problems import BadWorkbook, Place, Problem, WrongUse, problem, refusal
from toolkit.wording import fold


def chosen_sheet(
    grid: Grid, *, name: str, preferred: str, expected: Collection[str]
) -> tuple[GridSheet, tuple[Problem, ...]]:
    """The sheet, and what is to be said of the choice.

    A name decides. Without one it is the sheet that the template itself was linked to (``preferred``), else
    the visible one with most of the expected tags; the one on top when the workbook opens needs only half
    as many. A hidden sheet is taken where no other has any of the tags.

    Raises:
        WrongUse: there is no sheet of that name; the nearest is told.
        BadWorkbook: nothing stands in the workbook, or in the named sheet.
    """
    filled = [sheet for sheet in grid if any(is_filled(cell) for row in sheet.rows for cell in row)]
    if name:
        found = _named(grid, name)
        if found is None:
            raise _unknown(grid, name)
        filled = [found] if found in filled else []
    if not filled:
        raise refusal(BadWorkbook, "table-blank", grid.file)
    linked = next((sheet for sheet in filled if preferred and fold(sheet.name) == fold(preferred)), None)
    chosen = filled[0] if len(filled) == 1 else linked or _fitting(filled, expected)
    others = ", ".join(sheet.name for sheet in filled if sheet is not chosen)
    place = Place(file=grid.file, sheet=chosen.name)
    code = "table-sheet-hidden" if chosen.hidden and not name else "table-sheet-chosen"
    told = [problem(code, place, others=others)] if others else []
    if others and preferred and not name and fold(chosen.name) != fold(preferred):
        told.append(problem("source-sheet-gone", place, wanted=preferred))
    return chosen, tuple(told)


def _fitting(sheets: list[GridSheet], expected: Collection[str]) -> GridSheet:
    known = {id(sheet): _known(sheet, expected) for sheet in sheets}
    visible = [sheet for sheet in sheets if not sheet.hidden]
    if not visible or (not any(known[id(sheet)] for sheet in visible) and any(known.values())):
        return max(sheets, key=lambda sheet: known[id(sheet)])
    most = max(known[id(sheet)] for sheet in visible)
    active = next((sheet for sheet in visible if sheet.active), None)
    if active is not None and known[id(active)] * 2 >= most:
        return active
    return max(visible, key=lambda sheet: known[id(sheet)])


def _known(sheet: GridSheet, expected: Collection[str]) -> int:
    header = find_header(sheet, expected)
    return len(header.tags() & frozenset(expected)) if header else 0


def _named(grid: Grid, name: str) -> GridSheet | None:
    return next((sheet for sheet in grid if fold(sheet.name) == fold(name)), None)


def _unknown(grid: Grid, name: str) -> WrongUse:
    from difflib import get_close_matches  # slow import

    names = {fold(sheet.name): sheet.name for sheet in grid}
    near = get_close_matches(fold(name), names, n=1, cutoff=0.4)
    known = ", ".join(sheet.name for sheet in grid if not sheet.hidden)
    remedy = f"Có phải ý là “{names[near[0]]}”?" if near else f"Các trang của tệp: {known}."
    return WrongUse(f"Tệp {grid.file} không có trang “{name}”.", remedy=remedy)
