"""One sheet of the schema as an Excel sheet: its table, its formats, its help, its print set-up."""

import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from typing import Any

from toolkit.book.building import styles
from toolkit.book.building.computed_columns import COMPUTED
from toolkit.book.building.drop_downs import validation
from toolkit.book.building.seed import Contents, Row
from toolkit.book.building.styles import Painter
from toolkit.book.fields import Clock, Day, Whole, YesNo
from toolkit.book.grid import column_letters
from toolkit.book.schema import Column, Need, Sheet
from toolkit.book.writing.edits import CellValue

# Formats reach to the sheet's end by the column; drop-downs and colours to this row, beyond a year's work.
LAST_ROW = 4999
HEADER_HEIGHT = 36
LINE_HEIGHT = 16
_TALLEST = 409  # Excel's own limit of a row
# A column's width counts digits of the workbook's own font; a letter of size 12 takes that, a capital more.
_CAPITAL = 1.6
_A4 = 9
# Characters that still read well on one page across; wider sheets print side by side on several.
_PAGE_WIDTH = 230


def write_table_sheet(sheet: Any, description: Sheet, contents: Contents, paint: Painter) -> None:
    """Fill one XlsxWriter worksheet with the table of ``description``; row 1 holds the headers."""
    rows = contents.of(description.title) or ({},)
    for number, column in enumerate(description.columns):
        style = paint(_style(column, protected=description.protected))
        hidden = {"hidden": True} if description.label and column.header == description.label else {}
        sheet.set_column(number, number, column.width, style, hidden)
    _write_table(sheet, description, len(rows), paint)
    for number, row in enumerate(rows, start=1):
        _write_row(sheet, number, description, contents, row, paint)
    _write_keys(sheet, description, rows, paint)
    _write_help(sheet, description)
    _write_states(sheet, description, paint)
    sheet.set_row(0, HEADER_HEIGHT)
    sheet.freeze_panes(1, _frozen_columns(description))
    sheet.ignore_errors({"number_stored_as_text": f"A2:Z{LAST_ROW + 1}"})
    if description.title in styles.TABS:
        sheet.set_tab_color(styles.TABS[description.title])
    if description.protected:
        # Without a password: it keeps fingers off, and rows that are typed may still be made higher.
        sheet.protect("", {"format_rows": True, "format_columns": True, "sort": True})
    if len(rows) > 1 and not rows[-1]:  # blank rows to be filled in by hand are printed too
        sheet.print_area(0, 0, len(rows), len(description.columns) - 1)
    if description.hidden:
        sheet.hide()
    set_up_print(sheet)
    shown = [column for column in description.columns if column.header != description.label]
    pages = math.ceil(sum(column.width for column in shown) / _PAGE_WIDTH)
    sheet.fit_to_pages(pages, 0)
    sheet.repeat_rows(0)
    if pages > 1:
        sheet.repeat_columns(0)


def set_up_print(sheet: Any) -> None:
    """A4 across, as wide as the sheet, with the sheet's name above and page numbers below."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&C&B&A")
    sheet.set_footer("&L&F&RTrang &P/&N")


def write_value(sheet: Any, row: int, column: int, value: CellValue, paint: Any) -> None:
    """Write one value as what it is; text is text, whatever it looks like ("=", "http://")."""
    match value:
        case None | "":
            sheet.write_blank(row, column, None, paint)
        case str():
            sheet.write_string(row, column, value, paint)
        case dt.date() | dt.time():
            sheet.write_datetime(row, column, value, paint)
        case bool():
            sheet.write_boolean(row, column, value, paint)
        case int() | float():
            sheet.write_number(row, column, value, paint)


def stored_formula(formula: str, table: str) -> str:
    """Excel's shown formula as a file stores it: ``[@Hạn]`` becomes ``tblBaoCao[[#This Row],[Hạn]]``."""
    return re.sub(r"\[@(?:\[([^\]]+)\]|([^\[\]]+))\]", rf"{table}[[#This Row],[\1\2]]", formula)


def formula_result(value: CellValue) -> CellValue:
    """A result as XlsxWriter stores it beside a formula: a clock is a part of a day."""
    if isinstance(value, dt.time):
        return (value.hour * 60 + value.minute) / 1440
    return value


def _write_table(sheet: Any, description: Sheet, count: int, paint: Painter) -> None:
    columns = []
    for column in description.columns:
        needed = column.need is Need.ALWAYS
        head = paint(styles.HEADER_NEEDED if needed else styles.HEADER_OPTIONAL)
        entry = {
            "header": column.header,
            "header_format": head,
            "format": paint(_style(column, protected=description.protected)),
        }
        if column.formula:
            entry["formula"] = stored_formula(column.formula, description.table)
        columns.append(entry)
    sheet.add_table(
        0,
        0,
        count,
        len(columns) - 1,
        {
            "name": description.table,
            "columns": columns,
            "style": "Table Style Light 1",
            "description": description.help,
        },
    )


def _write_row(
    sheet: Any, number: int, description: Sheet, contents: Contents, row: Row, paint: Painter
) -> None:
    if row:  # a blank row finds its own height when it is filled
        sheet.set_row(number, _height(description, row))
    for position, column in enumerate(description.columns):
        style = paint(_style(column, protected=description.protected))
        if column.formula:
            result = _result(description, column, contents, row)
            sheet.write_formula(
                number, position, stored_formula(column.formula, description.table), style, result
            )
        else:
            write_value(sheet, number, position, row.get(column.header), style)


def _result(description: Sheet, column: Column, contents: Contents, row: Row) -> CellValue:
    """What a formula comes to where that is known; else the cell waits for Excel."""
    compute = COMPUTED.get((description.title, column.header))
    return formula_result(compute(contents, row)) if compute else ""


def _write_keys(sheet: Any, description: Sheet, rows: Sequence[Row], paint: Painter) -> None:
    """Cấu hình: each value in its key's own format, with the key's drop-down and meaning."""
    keys = {key.header: key for key in description.keys}
    around = {**styles.BODY, **(styles.GIVEN if description.protected else {})}
    for number, row in enumerate(rows, start=1):
        if key := keys.get(str(row.get("Khóa"))):
            write_value(sheet, number, 0, key.header, paint({**around, "bold": True}))
            write_value(
                sheet,
                number,
                1,
                row.get("Giá trị"),
                paint({**_style(key, protected=description.protected), "align": "left"}),
            )
            write_value(sheet, number, 2, key.meaning, paint({**around, "text_wrap": True}))
            sheet.data_validation(number, 1, number, 1, validation(key))
            texts = zip((str(row.get("Giá trị", "")), key.meaning), description.columns[1:], strict=False)
            sheet.set_row(number, _room_for((text, column.width) for text, column in texts))


def _write_help(sheet: Any, description: Sheet) -> None:
    for position, column in enumerate(description.columns):
        if not description.keys:
            sheet.data_validation(1, position, LAST_ROW, position, validation(column))


def _write_states(sheet: Any, description: Sheet, paint: Painter) -> None:
    for position, column in enumerate(description.columns):
        for word, colour in styles.STATES.get((description.title, column.header), {}).items():
            rule = {"type": "text", "criteria": "begins with", "value": word, "format": paint(colour)}
            sheet.conditional_format(1, position, LAST_ROW, position, rule)
        if column.leads:
            # Only what was filled as a link looks like one; a path that somebody typed does not.
            is_link = f"=_xlfn.ISFORMULA({column_letters(position + 1)}2)"
            rule = {"type": "formula", "criteria": is_link, "format": paint(styles.LEADING)}
            sheet.conditional_format(1, position, LAST_ROW, position, rule)


def _height(description: Sheet, row: Row) -> int:
    """The height that the row's longest wrapped cell needs: LibreOffice does not work it out on opening."""
    return _room_for(
        (value, column.width)
        for column in description.columns
        if column.type.wraps and isinstance(value := row.get(column.header), str)
    )


def _room_for(cells: Iterable[tuple[str, int]]) -> int:
    """Points for the longest of some wrapped texts, each with its column's width."""
    return min(_TALLEST, LINE_HEIGHT * max((lines_of(*cell) for cell in cells), default=1) + 4)


def lines_of(text: str, width: int) -> int:
    """Lines that a text takes in a column, rather one too many than one too few."""
    return sum(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> int:
    count, taken = 1, 0.0
    for word in line.split(" "):
        breadth = sum(_CAPITAL if letter.isupper() else 1 for letter in word)
        if taken and taken + 1 + breadth > width:
            count, taken = count + 1, 0.0
        # A word longer than the column is broken within.
        count += math.ceil(breadth / width) - 1 if breadth > width else 0
        taken += breadth + (1 if taken else 0)
    return count


def _style(column: Column, *, protected: bool = False) -> styles.Style:
    style: dict[str, Any] = {
        **(styles.COMPUTED if column.formula else styles.BODY),
        "num_format": column.type.number_format,
    }
    if protected:
        style |= styles.GIVEN if column.given else {"locked": False}
    if column.type.wraps:
        style["text_wrap"] = True
    if isinstance(column.type, Day | Clock | Whole | YesNo):
        style["align"] = "center"
    # A formula typed into a cell of format "text" would show itself instead of its result.
    if column.formula and style["num_format"] == "@":
        style["num_format"] = "General"
    return style


def _frozen_columns(description: Sheet) -> int:
    """The code, and the name when it stands beside it, stay in sight."""
    if not description.key:
        return 0
    named = description.name and description.columns[1].field == description.name
    return 2 if named else 1
