"""What speaks of exactly a table's rows (drop-downs, colours, names, charts) follows the table down."""

import re

from lxml import etree

from toolkit.book.area import Area, read_area
from toolkit.book.writing.workbook_package import Package

_EXCEL_2010 = "{http://schemas.microsoft.com/office/excel/2006/main}sqref"
_CHART = re.compile(r"xl/charts/chart\d*\.xml")


def stretch_references(package: Package, sheet: str, table: Area, bottom: int) -> None:
    """Move to row ``bottom`` every reference whose last row was the table's last one.

    Args:
        package: the workbook; changed parts are marked as touched.
        sheet: the name of the table's sheet.
        table: where the table stood before.
        bottom: its new last row.
    """
    _stretch_rules(package, package.sheets[sheet], table, bottom)
    names = package.tree(package.workbook).find(package.tag("definedNames"))
    for name in names if names is not None else ():
        if not name.get("name", "").startswith("_xlnm.") and _follow(name, sheet, table, bottom):
            package.touch(package.workbook)
    for part in package.parts(_CHART):
        for formula in package.tree(part).iter("{*}f"):
            if _follow(formula, sheet, table, bottom):
                package.touch(part)


def _stretch_rules(package: Package, part: str, table: Area, bottom: int) -> None:
    root = package.tree(part)
    for rule in root.iter(package.tag("dataValidation"), package.tag("conditionalFormatting")):
        rule.set("sqref", _grown(rule.get("sqref", ""), table, bottom))
    for reference in root.iter(_EXCEL_2010):
        reference.text = _grown(reference.text or "", table, bottom)
    package.touch(part)


def _grown(references: str, table: Area, bottom: int) -> str:
    return " ".join(_grown_one(reference, table, bottom) for reference in references.split())


def _grown_one(reference: str, table: Area, bottom: int) -> str:
    try:
        area = read_area(reference)
    except ValueError:
        return reference  # a whole column needs no growing
    return str(area.ending_at(bottom)) if _ends_with(area, table) else reference


def _ends_with(area: Area, table: Area) -> bool:
    within = table.left <= area.left and area.right <= table.right
    return within and area.top > table.top and area.bottom == table.bottom


def _follow(element: etree._Element, sheet: str, table: Area, bottom: int) -> bool:
    """Stretch ``'Sheet'!$A$2:$A$9`` in an element's text; whether anything changed."""
    sheet_name, _, reference = (element.text or "").rpartition("!")
    if sheet_name.strip("'").replace("''", "'") != sheet:
        return False
    try:
        area = read_area(reference)
    except ValueError:
        return False
    if ":" not in reference or not _ends_with(area, table):
        return False  # a single cell is that cell, not a list that grows
    element.text = f"{sheet_name}!{area.ending_at(bottom).absolute()}"
    return True
