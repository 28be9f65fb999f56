"""Doubtful sheets read with openpyxl, which tells formulas, errors and values apart."""

import io
import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.book.grid import CellError, GridSheet, Raw, without_result
from toolkit.book.reading.files.archive import Damaged

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# No table of ours is that wide; what lies beyond is a cell that somebody hit by chance.
_MOST_COLUMNS = 400


def read_cells(content: bytes, last_rows: Mapping[str, int | None]) -> dict[str, GridSheet]:
    """Some sheets by name, formulas without a result and errors told apart from blanks.

    Args:
        content: the whole file.
        last_rows: the sheets to read, each with the last of its rows that matters, or None.

    Raises:
        Damaged: openpyxl cannot read it.
    """
    with warnings.catch_warnings():
        # openpyxl warns of parts that it would lose on saving; nothing is saved here.
        warnings.simplefilter("ignore")
        try:
            results, formulas = _opened(content, data_only=True), _opened(content, data_only=False)
            # Here typed numbers come as they are: openpyxl calls a date beyond Excel's last day an error.
            formulas._date_formats = formulas._timedelta_formats = frozenset()
            return {
                name: _sheet(name, results[name], formulas[name], last) for name, last in last_rows.items()
            }
        except MemoryError:
            raise
        except Exception as cause:
            # A broken part makes openpyxl fail in many ways (KeyError, TypeError, ParseError ...).
            raise Damaged from cause


def _opened(content: bytes, *, data_only: bool) -> "Workbook":
    from openpyxl import load_workbook  # slow import

    return load_workbook(io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False)


def _sheet(name: str, results: Any, formulas: Any, last: int | None) -> GridSheet:
    # A false <dimension> would be believed, and the rest of the sheet not read (openpyxl 3.1).
    results.reset_dimensions()
    formulas.reset_dimensions()
    rows, cut = [], ""
    for cells, typed in zip(results.iter_rows(max_row=last), formulas.iter_rows(max_row=last), strict=True):
        rows.append(_row(cells[:_MOST_COLUMNS], typed[:_MOST_COLUMNS]))
        if not cut and len(cells) > _MOST_COLUMNS:
            beyond = (cell for cell in cells[_MOST_COLUMNS:] if cell.value is not None)
            cut = next((str(cell.coordinate) for cell in beyond), "")
    return GridSheet(name, rows, cut=cut)


def _row(cells: Sequence[Any], typed: Sequence[Any]) -> list[Raw]:
    return [_raw(cell, formula) for cell, formula in zip(cells, typed, strict=True)]


def _raw(cell: Any, formula: Any) -> Raw:
    value = cell.value
    if value is None:
        # t="str" without a value is a formula whose result is an empty text.
        if formula.data_type == "f" and cell.data_type != "str":
            return without_result(str(getattr(formula.value, "text", formula.value)))
        return None
    if cell.data_type == "e" and formula.data_type != "n":
        return CellError(str(value))
    if cell.data_type == "e":
        # Digits such as 20240524 in a cell of dates, which Excel shows as ####.
        value = formula.value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raw: Raw = None if value == "" else value
    return raw
