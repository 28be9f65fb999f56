"""Change cells and append rows in a closed workbook, every untouched part left byte for byte as it was."""

from collections.abc import Iterable, Mapping

from lxml import etree

from toolkit.book.area import Area, read_area
from toolkit.book.grid import column_letters
from toolkit.book.writing.edits import (
    AppendRow,
    CannotPatch,
    Content,
    Edit,
    Link,
    ReplaceRows,
    SetCell,
    SetName,
)
from toolkit.book.writing.grow_ranges import stretch_references
from toolkit.book.writing.sheet_part import SheetPart
from toolkit.book.writing.workbook_package import Package
from toolkit.problems import refusal

_BEFORE_CALCULATION = ("sheets", "functionGroups", "externalReferences", "definedNames")


def patched(content: bytes, edits: Iterable[Edit]) -> bytes:
    """The workbook's bytes after the edits, in order; the same bytes when there are none.

    Args:
        content: a whole ``.xlsx`` or ``.xlsm`` file.
        edits: cells to set, rows to append, tables to fill anew.

    Raises:
        CannotPatch: the file is no workbook, or an edit touches a place that cannot be changed without
            risk (merged areas, shared and array formulas, totals rows, filled cells under a table).
    """
    package = Package(content)
    writer = _Writer(package)
    changed = False
    for edit in edits:
        writer.apply(edit)
        changed = True
    if not changed:
        return content
    _recalculate_on_opening(package)
    return package.written()


class _Writer:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._sheets: dict[str, SheetPart] = {}

    def apply(self, edit: Edit) -> None:
        match edit:
            case SetCell():
                self._put(self._sheet(edit.sheet), edit.address, edit.value)
            case SetName():
                sheet, address = _named_cell(self._package, edit.name)
                self._put(self._sheet(sheet), address, edit.value)
            case AppendRow():
                self._append(_Table(self._package, edit.table), edit.values)
            case ReplaceRows():
                self._replace(_Table(self._package, edit.table), edit.rows)

    def _sheet(self, name: str) -> SheetPart:
        if name not in self._sheets:
            self._sheets[name] = SheetPart(self._package, name)
        return self._sheets[name]

    def _put(self, sheet: SheetPart, address: str, value: Content, style: str | None = None) -> None:
        if isinstance(value, Link):
            sheet.write(address, value.text, formula=value.formula(), style=style)
        else:
            sheet.write(address, value, style=style)

    def _append(self, table: "_Table", values: Mapping[str, Content]) -> None:
        sheet = self._sheet(table.sheet)
        table.refuse_unknown(values)
        area = table.area
        if area.bottom == area.top + 1 and table.is_blank_row(sheet, area.bottom):
            self._fill_row(sheet, table, area.bottom, values, model_row=area.bottom)
            return
        self._make_room(sheet, table, area.bottom + 1)
        self._fill_row(sheet, table, area.bottom + 1, values, model_row=area.bottom)
        table.end_at(area.bottom + 1)

    def _replace(self, table: "_Table", rows: tuple[Mapping[str, Content], ...]) -> None:
        sheet = self._sheet(table.sheet)
        area = table.area
        bottom = area.top + max(len(rows), 1)
        for row in range(area.bottom + 1, bottom + 1):
            self._make_room(sheet, table, row)
        for row in range(area.top + 1, max(area.bottom, bottom) + 1):
            for column in range(area.left, area.right + 1):
                sheet.clear(f"{column_letters(column)}{row}")
        for row, values in enumerate(rows, area.top + 1):
            table.refuse_unknown(values)
            self._fill_row(sheet, table, row, values, model_row=area.top + 1)
        table.end_at(bottom)

    def _make_room(self, sheet: SheetPart, table: "_Table", row: int) -> None:
        for column in range(table.area.left, table.area.right + 1):
            if not sheet.is_empty(column, row):
                address = f"{sheet.name}!{column_letters(column)}{row}"
                raise refusal(CannotPatch, "patch-no-room", cell=address, table=table.name)

    def _fill_row(
        self,
        sheet: SheetPart,
        table: "_Table",
        row: int,
        values: Mapping[str, Content],
        *,
        model_row: int,
    ) -> None:
        for column, (header, formula) in enumerate(table.columns, table.area.left):
            address = f"{column_letters(column)}{row}"
            style = sheet.style(column, model_row)
            if formula and header not in values:
                sheet.write(address, None, formula=formula, style=style)
            elif header in values or style is not None:
                self._put(sheet, address, values.get(header), style)


class _Table:
    """One Excel table: where it stands, and its columns as (header, formula of a computed column)."""

    def __init__(self, package: Package, name: str) -> None:
        if name not in package.tables:
            raise refusal(CannotPatch, "patch-no-table", table=name)
        self.name = name
        self._package = package
        sheet_part, self._part = package.tables[name]
        self.sheet = next(title for title, part in package.sheets.items() if part == sheet_part)
        self._root = package.tree(self._part)
        if int(self._root.get("totalsRowCount") or 0):
            raise refusal(CannotPatch, "patch-totals", table=name)
        tag = package.tag
        self.columns = tuple(
            (
                column.get("name", "").replace("_x000a_", "\n"),
                column.findtext(tag("calculatedColumnFormula")) or "",
            )
            for column in self._root.iter(tag("tableColumn"))
        )

    @property
    def area(self) -> Area:
        return read_area(self._root.get("ref", ""))

    def is_blank_row(self, sheet: SheetPart, row: int) -> bool:
        plain = [column for column, (_, formula) in enumerate(self.columns, self.area.left) if not formula]
        return all(sheet.is_empty(column, row) for column in plain)

    def refuse_unknown(self, values: Mapping[str, object]) -> None:
        unknown = sorted(set(values) - {header for header, _ in self.columns})
        if unknown:
            raise refusal(CannotPatch, "patch-no-column", table=self.name, column="; ".join(unknown))

    def end_at(self, bottom: int) -> None:
        """Move the table's last row, and whatever was said of exactly its rows with it."""
        before = self.area
        if bottom == before.bottom:
            return
        after = before.ending_at(bottom)
        for element in (self._root, *self._root.iterfind(self._package.tag("autoFilter"))):
            element.set("ref", str(after))
        self._package.touch(self._part)
        stretch_references(self._package, self.sheet, before, bottom)


def _named_cell(package: Package, name: str) -> tuple[str, str]:
    """The sheet and the first cell that a defined name stands for."""
    names = package.tree(package.workbook).iter(package.tag("definedName"))
    meaning = next((found.text or "" for found in names if found.get("name") == name), "")
    sheet, _, reference = meaning.rpartition("!")
    try:
        area = read_area(reference)
    except ValueError:
        raise refusal(CannotPatch, "patch-no-name", cell=name) from None
    return sheet.strip("'").replace("''", "'"), f"{column_letters(area.left)}{area.top}"


def _recalculate_on_opening(package: Package) -> None:
    """Stored results of formulas that look at the changed cells are stale: ask Excel to compute them anew."""
    root = package.tree(package.workbook)
    calculation = root.find(package.tag("calcPr"))
    if calculation is None:
        calculation = etree.Element(package.tag("calcPr"))
        before = [child for child in root if etree.QName(child).localname in _BEFORE_CALCULATION]
        before[-1].addnext(calculation)
    if calculation.get("fullCalcOnLoad") not in ("1", "true"):
        calculation.set("fullCalcOnLoad", "1")
        package.touch(package.workbook)
