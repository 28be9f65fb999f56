"""Tables as the bytes of a workbook: plain values only, the same tables give the same bytes."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping

import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.patterns import pattern

_MOMENT = pattern(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_NO_MOMENT = b"2000-01-01T00:00:00Z"
_OLDEST = (1980, 1, 1, 0, 0, 0)
_WIDEST = 60
_MARGIN = 2


def table_file(tables: Mapping[str, pd.DataFrame], finish: Callable[[Workbook], None] | None = None) -> bytes:
    """An .xlsx with one sheet per table: bold header that stays in sight, columns as wide as they need.

    ``finish`` may add sheets that look at the tables.
    """
    content = io.BytesIO()
    with pd.ExcelWriter(content, engine="openpyxl") as writer:
        for name, table in tables.items():
            table.to_excel(writer, sheet_name=name, index=False)
            _dress(writer.sheets[name])
        if finish:
            finish(writer.book)
    return _timeless(content.getvalue())


def _dress(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for number, column in enumerate(sheet.columns, start=1):
        longest = 0
        for cell in column:
            if cell.data_type == "f":  # openpyxl takes a text that begins with "=" for a formula
                cell.data_type = "s"
            if isinstance(cell.value, dt.date):
                cell.number_format = "dd/mm/yyyy"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            longest = max(longest, len(str(cell.value or "")))
        column[0].font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest, _WIDEST) + _MARGIN


def _timeless(content: bytes) -> bytes:
    """The same package without the moment at which it was made."""
    settled = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(settled, "w") as package:
        for name in made.namelist():
            part = made.read(name)
            if name == "docProps/core.xml":
                part = _MOMENT.sub(_NO_MOMENT, part)
            package.writestr(zipfile.ZipInfo(name, _OLDEST), part, zipfile.ZIP_DEFLATED)
    return settled.getvalue()
