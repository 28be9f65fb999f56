"""Small tables that were looked at before: many forms have some that nobody filled in, of the same rows."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from toolkit.book.reading.tables import Table

_SMALL = 200
_MOST = 256
_Found = TypeVar("_Found")
_Work = Callable[[Table, Any], _Found]


def once_of_rows(work: _Work[_Found]) -> _Work[_Found]:
    """What follows from a small table and one other thing, worked out once for the very same rows and thing.

    A sheet that lies byte for byte in several files has the same rows in all of them; their names differ.
    """
    known: dict[tuple[object, ...], tuple[object, object, object, _Found]] = {}

    @wraps(work)
    def found(table: Table, given: Any) -> _Found:
        sheet, grid = table.sheet, table.grid
        if len(grid.rows) > _SMALL:
            return work(table, given)
        key = (id(grid.rows), id(sheet), id(given), grid.name, table.file, table.header)
        if key not in known:
            if len(known) >= _MOST:
                del known[next(iter(known))]
            # What is known by its identity is kept, so that nothing else can bear the same.
            known[key] = (grid.rows, sheet, given, work(table, given))
        return known[key][-1]

    return found
