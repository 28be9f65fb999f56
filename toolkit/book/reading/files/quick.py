"""Sheets read with calamine, fast; what it would hide must have been ruled out before."""

import datetime as dt
import io
import re
from collections.abc import Callable, Collection, Sequence
from itertools import islice

from python_calamine import CalamineSheet, CalamineWorkbook

from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.files.archive import Damaged

_SPAN = re.compile(r"PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S")


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
    texts: dict[str, str] = {}
    rows = [_row(cells, texts) for cells in islice(sheet.iter_rows(), top, None)]  # the rows above are blank
    return GridSheet(name, rows, first_row=top + 1, first_column=left + 1)


def _row(cells: Sequence[Raw], texts: dict[str, str]) -> list[Raw]:
    return [
        None if cell == "" else _text(cell, texts) if isinstance(cell, str) else _raw(cell) for cell in cells
    ]


def _text(cell: str, texts: dict[str, str]) -> Raw:
    # A clock of 24 hours or more in an .ods comes as the file writes it (python-calamine 0.4 to 0.9).
    if cell.startswith("PT") and (span := _SPAN.fullmatch(cell)):
        return dt.timedelta(hours=int(span[1]), minutes=int(span[2]), seconds=float(span[3]))
    return texts.setdefault(cell, cell)


def _raw(cell: Raw) -> Raw:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, dt.date) and not isinstance(cell, dt.datetime):
        return dt.datetime(cell.year, cell.month, cell.day)
    return cell
