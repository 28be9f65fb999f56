"""Formulas that name a table's column, rewritten to plain ranges that reach as far as the drop-downs.

LibreOffice stores ``tblDonVi[Mã đơn vị]`` in an ``.ods`` as the table's rows of that moment, and rows that
are typed below would never be counted (seen in 7.4).
"""

import re

from lxml import etree

from toolkit.book.area import read_area
from toolkit.book.building.table_sheets import LAST_ROW
from toolkit.book.grid import column_letters
from toolkit.book.writing.workbook_package import Package

_COLUMN = re.compile(r"\b(tbl\w+)\[([^\[\]]+)\]")


def with_plain_ranges(content: bytes) -> bytes:
    """The workbook with every ``tbl...[column]`` of its cells' formulas as ``'sheet'!$A$2:$A$5000``."""
    package = Package(content)
    ranges = _ranges(package)
    for part in package.sheets.values():
        for formula in package.tree(part).iter(package.tag("f")):
            if formula.text and _COLUMN.search(formula.text):
                formula.text = _COLUMN.sub(lambda match: ranges[match[1], match[2]], formula.text)
                package.touch(part)
    return package.written()


def _ranges(package: Package) -> dict[tuple[str, str], str]:
    """(table, header) -> the column's range below its header."""
    titles = {part: title for title, part in package.sheets.items()}
    found: dict[tuple[str, str], str] = {}
    for name, (sheet, part) in package.tables.items():
        root = package.tree(part)
        area = read_area(root.get("ref", ""))
        for number, header in enumerate(_headers(root, package)):
            letters = column_letters(area.left + number)
            first, last = f"${letters}${area.top + 1}", f"${letters}${LAST_ROW + 1}"
            found[name, header] = f"'{titles[sheet]}'!{first}:{last}"
    return found


def _headers(table: etree._Element, package: Package) -> list[str]:
    return [column.get("name", "") for column in table.iter(package.tag("tableColumn"))]
