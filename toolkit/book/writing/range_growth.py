"""What speaks of a table's rows (formulas, names, print areas, drop-downs, charts) follows its growth."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from lxml import etree

from toolkit.book.area import Area, cell_position, read_area
from toolkit.book.writing.references import Reference, rewritten
from toolkit.book.writing.workbook_package import Package
from toolkit.patterns import pattern

_EXCEL_2010 = "{http://schemas.microsoft.com/office/excel/2006/main}"
_CHART = pattern(r"xl/charts/chart(?:Ex)?\d*\.xml")
_PIVOT = pattern(r"xl/pivotCache/pivotCacheDefinition\d*\.xml")
_PRINT_AREA = "_xlnm.Print_Area"


def stretch_references(package: Package, grown: Iterable[tuple[str, Area, int]]) -> None:
    """Move with each table every reference whose last row was the table's last one.

    Args:
        package: the workbook; changed parts are marked as touched.
        grown: of each table the name of its sheet, where it stood before, and its new last row.
    """
    growths = [_Growth(*one) for one in grown]
    for name, part in package.sheets.items() if growths else ():
        _stretch_sheet(package, name, part, growths)
    names = package.tree(package.workbook).find(package.tag("definedNames"))
    for element in names if names is not None else ():
        if _follow(element, "", growths):
            package.touch(package.workbook)
    for part in package.parts(_CHART):
        for element in package.tree(part).iter("{*}f"):
            if _follow(element, "", growths):
                package.touch(part)
    for part in package.parts(_PIVOT):
        _stretch_pivot(package, part, growths)
    _stretch_computed_columns(package, growths)


class _Growth:
    """A table's last row on its way from one row to another, and which references go with it."""

    def __init__(self, sheet: str, table: Area, bottom: int) -> None:
        self.sheet, self.table, self.bottom = sheet, table, bottom
        self._last_row = str(table.bottom)

    def may_take(self, formula: str) -> bool:
        """Whether a formula with a colon could hold a reference that goes with the table; most cannot."""
        return self._last_row in formula

    def takes(self, area: Area) -> bool:
        """Whether an area of the table's sheet ends with the table, within its columns."""
        table = self.table
        within = table.left <= area.left and area.right <= table.right
        return within and area.bottom == table.bottom and area.top <= self.bottom

    def takes_print(self, area: Area) -> bool:
        """As ``takes``, for a print area: it may be wider than the table."""
        beside = area.right < self.table.left or self.table.right < area.left
        return not beside and area.bottom == self.table.bottom and area.top <= self.bottom


@cache
def _named_elsewhere(bottoms: frozenset[int]) -> re.Pattern[bytes]:
    """Areas of other sheets that end in one of these rows, as a part holds them."""
    rows = b"|".join(b"%d" % bottom for bottom in sorted(bottoms))
    return re.compile(rb"!\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?(?:%s)(?!\d)" % rows)


def _stretch_sheet(package: Package, name: str, part: str, growths: Sequence[_Growth]) -> None:
    own = [growth for growth in growths if growth.sheet == name]
    if not own and not package.mentions(
        part, _named_elsewhere(frozenset(one.table.bottom for one in growths))
    ):
        return
    root, tag = package.tree(part), package.tag
    changed = False
    for growth in own:
        changed |= _stretch_rules(root, package, growth)
    names = (tag("f"), tag("formula"), tag("formula1"), tag("formula2"), f"{_EXCEL_2010}f")
    for formula in root.iter(*names):
        changed |= _follow(formula, name, growths)
    if changed:
        package.touch(part)


def _stretch_rules(root: etree._Element, package: Package, growth: _Growth) -> bool:
    """Drop-downs and colours lie over cells: a single one counts as the column of a one-row table."""
    changed = False
    for rule in root.iter(package.tag("dataValidation"), package.tag("conditionalFormatting")):
        before = rule.get("sqref", "")
        rule.set("sqref", _grown(before, growth))
        changed |= rule.get("sqref") != before
    for reference in root.iter(f"{_EXCEL_2010}sqref"):
        before = reference.text or ""
        reference.text = _grown(before, growth)
        changed |= reference.text != before
    return changed


def _grown(references: str, growth: _Growth) -> str:
    return " ".join(_grown_one(reference, growth) for reference in references.split())


def _grown_one(reference: str, growth: _Growth) -> str:
    try:
        area = read_area(reference)
    except ValueError:
        return reference  # a whole column needs no growing
    body = growth.takes(area) and area.top > growth.table.top
    return str(area.ending_at(growth.bottom)) if body else reference


def _stretch_pivot(package: Package, part: str, growths: Iterable[_Growth]) -> None:
    for source in package.tree(part).iter(package.tag("worksheetSource")):
        for growth in growths:
            reference = source.get("ref", "")
            if source.get("sheet") == growth.sheet and reference and growth.takes(read_area(reference)):
                source.set("ref", str(read_area(reference).ending_at(growth.bottom)))
                package.touch(part)


def _stretch_computed_columns(package: Package, growths: Sequence[_Growth]) -> None:
    titles = {part: title for title, part in package.sheets.items()}
    for sheet_part, part in package.tables.values():
        for formula in package.tree(part).iter(package.tag("calculatedColumnFormula")):
            if _follow(formula, titles[sheet_part], growths, copied=True):
                package.touch(part)


def _follow(element: etree._Element, home: str, growths: Iterable[_Growth], *, copied: bool = False) -> bool:
    """Stretch the references in an element's formula; whether anything changed.

    ``home`` is the sheet that a reference without one means, ``copied`` whether other rows have the same
    formula.
    """
    before = text = element.text or ""
    if ":" not in text:
        return False
    for growth in growths:
        if growth.may_take(text):
            text = _stretched(text, element, home, growth, copied=copied)
    if text != before:
        element.text = text
    return text != before


def _stretched(formula: str, element: etree._Element, home: str, growth: _Growth, *, copied: bool) -> str:
    takes = growth.takes_print if element.get("name") == _PRINT_AREA else growth.takes
    copied = copied or element.get("t") == "shared" or _in_last_row(element, home, growth)

    def change(found: Reference) -> str:
        if (found.sheet or home) != growth.sheet or not found.last.endswith(str(growth.table.bottom)):
            return ""  # a single cell is that cell, not a list that grows
        if not takes(found.area) or (copied and not found.ends_fixed):
            return ""  # "down to this row", as a running total says: the next row has its own
        return found.ending_at(growth.bottom)

    return rewritten(formula, change)


def _in_last_row(element: etree._Element, home: str, growth: _Growth) -> bool:
    holder = element.getparent()
    cell = "" if holder is None else holder.get("r", "")
    if not cell or home != growth.sheet:
        return False
    column, row = cell_position(cell)
    return row == growth.table.bottom and growth.table.holds(column, row)
