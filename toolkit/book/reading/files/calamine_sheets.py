"""Sheets read with calamine, fast; what it would hide must have been ruled out before."""

import datetime as dt
import io
from collections.abc import Callable, Collection
from itertools import islice

from python_calamine import CalamineSheet, CalamineWorkbook

from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.files.archive import Damaged
from toolkit.patterns import pattern

_MOST_KNOWN = 4096
_SPAN = pattern(r"PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S", signs=("S",))


def read_quickly(
    content: bytes, wanted: Callable[[Collection[str]], Collection[str]]
) -> dict[str, GridSheet]:
    """The wanted sheets by name, in the workbook's order.

    Raises:
        Damaged: calamine cannot read it.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = wanted(workbook.sheet_names)
        return {name: _sheet(name, workbook.get_sheet_by_name(name)) for name in names}
    except BaseException as cause:
        # A panic of the Rust library is no Exception.
        if isinstance(cause, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise Damaged from cause


def _sheet(name: str, sheet: CalamineSheet) -> GridSheet:
    """One row at a time, each text once: long tables repeat themselves, and all cells at once are much."""
    if sheet.start is None:
        return GridSheet(name, [])
    top, left = sheet.start
    raw = _known.__getitem__
    below = islice(sheet.iter_rows(), top, None)  # the rows above are blank
    rows = [list(map(raw, cells)) for cells in below]
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    return GridSheet(name, rows, first_row=top + 1, first_column=left + 1)


class _Cells(dict[Raw, Raw]):
    """What calamine gives for a cell -> what the grid holds; texts alone are kept, for 1 equals yes."""

    def __missing__(self, cell: Raw) -> Raw:
        if not isinstance(cell, str):
            return _raw(cell)
        self[cell] = found = _text(cell) if cell.startswith("PT") else cell or None
        return found


_known = _Cells()
"""Sheets of one workbook, and forms that came back, have many texts in common."""


def _text(cell: str) -> Raw:
    # A clock of 24 hours or more in an .ods comes as the file writes it (python-calamine 0.4 to 0.9).
    if span := _SPAN.fullmatch(cell):
        return dt.timedelta(hours=int(span[1]), minutes=int(span[2]), seconds=float(span[3]))
    return cell


def _raw(cell: Raw) -> Raw:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, dt.date) and not isinstance(cell, dt.datetime):
        return dt.datetime(cell.year, cell.month, cell.day)
    return cell
