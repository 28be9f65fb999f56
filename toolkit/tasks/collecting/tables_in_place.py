"""A Word form's table under other headers: known by its place among the form's tables and by its shape."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.book.grid import GridSheet
from toolkit.book.schema import Sheet
from toolkit.book.schema.return_form import RETURN_FORM, SENDER
from toolkit.wording import fold

_ORDER = tuple(fold(sheet.title) for sheet in RETURN_FORM.sheets)
_LONGEST_HEADER = 40


def in_place(sheets: Sequence[GridSheet]) -> list[GridSheet]:
    """The tables, each that stands alone where one of the form's own is missing, and is like it, as that one.

    Like it: as wide, with a short text over every column that says nothing of what stands below it.
    """
    found = list(sheets)
    if not any(fold(one.name) == fold(SENDER.title) for one in found):
        return found
    named = {fold(one.name) for one in found}
    for wanted in RETURN_FORM.read:
        if fold(wanted.title) not in named and not wanted.keys and not wanted.hidden:
            free = list(_free(found, wanted))
            if len(free) == 1:
                found[free[0]] = replace(found[free[0]], name=wanted.title)
    return found


def _free(sheets: Sequence[GridSheet], wanted: Sheet) -> Iterator[int]:
    """Where a table like the wanted one stands between the form's tables before and behind it."""
    own = _ORDER.index(fold(wanted.title))
    turns = {at: _ORDER.index(name) for at, one in enumerate(sheets) if (name := fold(one.name)) in _ORDER}
    start = max((at for at, turn in turns.items() if turn < own), default=-1)
    end = min((at for at, turn in turns.items() if turn > own), default=len(sheets))
    for at in range(start + 1, end):
        if at not in turns and _is_like(sheets[at], wanted):
            yield at


def _is_like(sheet: GridSheet, wanted: Sheet) -> bool:
    if len(sheet.rows) < 2 or any(len(row) != len(wanted.columns) for row in sheet.rows):
        return False
    head, *rows = sheet.rows
    texts = [fold(cell) for cell in head if isinstance(cell, str) and len(cell) <= _LONGEST_HEADER]
    below = {fold(cell) for row in rows for cell in row if isinstance(cell, str)}
    return len(texts) == len(head) and len(set(texts)) == len(texts) and below.isdisjoint(texts)
