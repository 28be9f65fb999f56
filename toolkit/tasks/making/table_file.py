"""Tables as the bytes of a workbook: plain values only, the same tables give the same bytes."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import xlsxwriter

_CREATED = dt.datetime(2000, 1, 1)
_A4 = 9
_WIDEST = 60
_MARGIN = 2
_LOOK = {"text_wrap": True, "valign": "top"}
Tables = Mapping[str, pd.DataFrame]


def table_file(tables: Tables, first: Callable[[Any, Tables], None] | None = None) -> bytes:
    """An .xlsx with one sheet per table: bold header that stays in sight, columns as wide as they need.

    ``first`` may lay sheets before the others, which look at the tables.
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _CREATED})
        if first:
            first(book, tables)
        looks = {
            name: book.add_format({**_LOOK, **more})
            for name, more in (("head", {"bold": True}), ("cell", {}), ("day", {"num_format": "dd/mm/yyyy"}))
        }
        for name, table in tables.items():
            _write(book.add_worksheet(name), table, looks)
    return content.getvalue()


def set_up_page(sheet: Any) -> None:
    """A4 on its side, as many pages down as there are, one across."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _write(sheet: Any, table: pd.DataFrame, looks: Mapping[str, Any]) -> None:
    sheet.freeze_panes(1, 0)
    set_up_page(sheet)
    for number, header in enumerate(table.columns):
        values = [None if pd.isna(value) else value for value in table[header]]
        longest = max(len(str(value or "")) for value in (header, *values))
        sheet.set_column(number, number, min(longest, _WIDEST) + _MARGIN)
        sheet.write_string(0, number, str(header), looks["head"])
        for row, value in enumerate(values, start=1):
            _write_cell(sheet, row, number, value, looks)


def _write_cell(sheet: Any, row: int, column: int, value: object, looks: Mapping[str, Any]) -> None:
    match value:
        case None:
            sheet.write_blank(row, column, None, looks["cell"])
        case str():
            sheet.write_string(row, column, value, looks["cell"])
        case dt.date():
            sheet.write_datetime(row, column, value, looks["day"])
        case _:
            sheet.write_number(row, column, float(value), looks["cell"])  # type: ignore[arg-type]  # numpy's own
