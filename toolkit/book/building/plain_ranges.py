"""Formulas as LibreOffice keeps them: plain ranges for a table's columns, computed columns laid down below.

LibreOffice stores ``tblDonVi[Mã đơn vị]`` in an ``.ods`` as the table's rows of that moment, so rows that are
typed below would never be counted; and it copies no computed column into a row that is typed below a table
(both seen in 7.4). So such formulas stand there already; for a row that is still blank they show nothing.
"""

import re
from typing import Any

from lxml import etree

from toolkit.book.area import Area, read_area
from toolkit.book.building.table_sheets import LAST_ROW
from toolkit.book.grid import column_letters
from toolkit.book.schema import Schema
from toolkit.book.writing.sheet_part import SheetPart
from toolkit.book.writing.workbook_package import Package
from toolkit.patterns import pattern

_COLUMN = pattern(r"\b(tbl\w+)\[([^\[\]]+)\]")
_THIS_ROW = pattern(r"\b(tbl\w+)\[\[#This Row\],\[([^\]]+)\]\]")


def with_plain_ranges(content: bytes, schema: Schema[Any]) -> bytes:
    """The workbook with every ``tbl...[column]`` of its cells' formulas as ``'sheet'!$A$2:$A$5000``.

    Computed columns reach as far down as their sheet has room for a year's work.
    """
    package = Package(content)
    letters = _letters(package)
    for title, part in package.sheets.items():
        tables = [name for name, (sheet, _) in package.tables.items() if sheet == part]
        for table in tables:
            _lay_down(package, SheetPart(package, title), table, schema)
    for part in package.sheets.values():
        for cell in package.tree(part).iter(package.tag("c")):
            formula = cell.find(package.tag("f"))
            if formula is not None and formula.text:
                formula.text = _plain(formula.text, int(re.sub(r"\D", "", cell.get("r", ""))), letters)
                package.touch(part)
    return package.written()


def _lay_down(package: Package, sheet: SheetPart, table: str, schema: Schema[Any]) -> None:
    """Copy a table's computed columns into the rows below it."""
    root, area = _table(package, table)
    described = schema.of_table(table)
    room = described.room if described else 0
    for number, column in enumerate(root.iter(package.tag("tableColumn")), start=area.left):
        if not (formula := column.findtext(package.tag("calculatedColumnFormula"))):
            continue
        style = sheet.styles(area.top + 1).get(number)
        for row in range(area.bottom + 1, area.top + room + 1):
            sheet.write(f"{column_letters(number)}{row}", None, formula=formula, style=style)


def _plain(formula: str, row: int, letters: dict[tuple[str, str], tuple[str, str]]) -> str:
    def whole(match: re.Match[str]) -> str:
        title, letter = letters[match[1], match[2]]
        return f"'{title}'!${letter}$2:${letter}${LAST_ROW + 1}"

    here = _THIS_ROW.sub(lambda match: f"${letters[match[1], match[2]][1]}{row}", formula)
    return _COLUMN.sub(whole, here)


def _letters(package: Package) -> dict[tuple[str, str], tuple[str, str]]:
    """(table, header) -> the sheet's title and the column's letters."""
    titles = {part: title for title, part in package.sheets.items()}
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for name, (sheet, _) in package.tables.items():
        root, area = _table(package, name)
        for number, column in enumerate(root.iter(package.tag("tableColumn")), start=area.left):
            found[name, column.get("name", "")] = titles[sheet], column_letters(number)
    return found


def _table(package: Package, name: str) -> tuple[etree._Element, Area]:
    root = package.tree(package.tables[name][1])
    return root, read_area(root.get("ref", ""))
