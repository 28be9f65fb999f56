"""Fresh workbooks, built from the schema and their contents; nothing here changes a workbook that exists."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import xlsxwriter

from toolkit.book.building import styles
from toolkit.book.building.drop_downs import FIRST_VALUES_COLUMN, named_ranges, value_lists
from toolkit.book.building.front_page import write_front_page
from toolkit.book.building.overview import TITLE as OVERVIEW
from toolkit.book.building.overview import write_overview
from toolkit.book.building.province import province_contents
from toolkit.book.building.seed import Contents, blank_contents, example_contents
from toolkit.book.building.styles import Painter
from toolkit.book.building.table_sheets import write_table_sheet
from toolkit.book.building.xlsx_worksheet import FormulasDown, GrowingRows, TextResults
from toolkit.book.schema import HELP_SHEET, Schema

# A fixed moment: the same schema and contents give the same bytes, whenever they are built.
_CREATED = dt.datetime(2024, 1, 1)


def build_workbooks(folder: Path) -> tuple[Path, ...]:
    """Write the two example workbooks and the empty one; returns their paths in that order."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        build_workbook(folder / f"{contents.stem}.xlsx", contents=contents)
        for contents in (example_contents(), province_contents(), blank_contents())
    )


def build_workbook(path: Path, *, contents: Contents) -> Path:
    """Write one workbook of all sheets of its contents' schema.

    Args:
        path: where to write; its folder must exist, a file that is there is replaced.
        contents: the rows of each sheet; a sheet without rows gets a table with one blank row.
    """
    with new_book(path, contents.schema) as book:
        fill_book(book, contents)
    return path


def new_book(target: Path | io.BytesIO, schema: Schema[Any]) -> Any:
    """An empty XlsxWriter workbook of a schema, with whatever makes its bytes repeatable."""
    # in_memory: XlsxWriter dates its parts 1/1/1980 then, without regard to the machine's time zone.
    place = target if isinstance(target, io.BytesIO) else str(target)
    # The workbook's own font measures the columns: LibreOffice has its like everywhere, Calibri's it has not.
    own_font = {"font_name": styles.FONT, "font_size": 11}
    book = xlsxwriter.Workbook(place, {"in_memory": True, "default_format_properties": own_font})
    book.set_properties(
        {
            "title": schema.title,
            "subject": schema.subject,
            "author": "giaoban",
            "created": _CREATED,
        }
    )
    return book


def fill_book(book: Any, contents: Contents) -> None:
    """Write every sheet, the drop-downs' names and the hidden map of headers."""
    paint = styles.painter(book)
    schema = contents.schema
    front = schema.sheets[0] if schema.front else None
    if front:
        write_front_page(book, book.add_worksheet(front.title, TextResults), front, contents, paint)
    for description in schema.sheets[1 if front else 0 :]:
        write_table_sheet(book.add_worksheet(description.title, GrowingRows), description, contents, paint)
    if front:
        write_overview(book, book.add_worksheet(OVERVIEW, FormulasDown), contents, paint)
    _write_help_sheet(book.add_worksheet(HELP_SHEET), schema, paint)
    for name, formula in named_ranges(schema).items():
        book.define_name(name, formula)


def _write_help_sheet(sheet: Any, schema: Schema[Any], paint: Painter) -> None:
    """Which header means which field, in this version; and the fixed values of the drop-downs."""
    head = paint(styles.HEADER_OPTIONAL)
    for number, header in enumerate(("Trang", "Bảng", "Tiêu đề", "Trường", "Phiên bản")):
        sheet.write_string(0, number, header, head)
    sheet.write_number(1, 4, schema.version)
    pairs = ((page, column) for page in schema.sheets for column in (*page.columns, *page.keys))
    for row, (page, column) in enumerate(pairs, start=1):
        for number, words in enumerate((page.title, page.table, column.header, column.field)):
            sheet.write_string(row, number, words)
    for number, values in enumerate(value_lists(schema)):
        sheet.write_string(0, FIRST_VALUES_COLUMN + number, "Giá trị", head)
        for row, value in enumerate(values, start=1):
            sheet.write_string(row, FIRST_VALUES_COLUMN + number, value)
    sheet.hide()
