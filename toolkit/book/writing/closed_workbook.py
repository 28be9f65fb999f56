"""Change cells and append rows in a closed workbook, every untouched part left byte for byte as it was."""

from collections.abc import Iterable, Mapping

from lxml import etree
from msgspec import Struct

from toolkit.book.area import cell_position
from toolkit.book.grid import column_letters
from toolkit.book.writing.cell_xml import NewCell
from toolkit.book.writing.edits import AppendRow, CannotPatch, Content, Edit, Link, ReplaceRows, SetCell
from toolkit.book.writing.obstacles import Obstacle, divided
from toolkit.book.writing.range_growth import stretch_references
from toolkit.book.writing.references import copied_down
from toolkit.book.writing.row_heights import RowHeights
from toolkit.book.writing.sheet_part import SheetPart
from toolkit.book.writing.table_part import TablePart
from toolkit.book.writing.workbook_package import Package
from toolkit.problems import refusal

_BEFORE_CALCULATION = ("sheets", "functionGroups", "externalReferences", "definedNames")


class Patched(Struct, frozen=True, kw_only=True):
    """A workbook's bytes after the edits that could be carried out, and why the others could not."""

    content: bytes
    obstacles: tuple[Obstacle, ...] = ()


def patched(content: bytes, edits: Iterable[Edit]) -> bytes:
    """The workbook's bytes after the edits, in order; the same bytes when there are none.

    Args:
        content: a whole ``.xlsx`` or ``.xlsm`` file.
        edits: cells to set, rows to append, tables to fill anew.

    Raises:
        CannotPatch: the file is no workbook, or an edit touches a place that cannot be changed without
            risk (merged areas, shared and array formulas, totals rows, filled cells under a table).
    """
    done = patched_where_possible(content, edits)
    if done.obstacles:
        raise done.obstacles[0][1]
    return done.content


def patched_where_possible(content: bytes, edits: Iterable[Edit]) -> Patched:
    """As ``patched``, but an edit that stands before an obstacle is left out, and the others are not.

    Raises:
        CannotPatch: the file is no workbook, or nothing in it can be changed without risk.
    """
    package = Package(content)
    writer = _Writer(package)
    done, obstacles = divided(edits, writer.apply)
    if not done:
        return Patched(content=content, obstacles=obstacles)
    writer.finish()
    _recalculate_on_opening(package)
    return Patched(content=package.written(), obstacles=obstacles)


class _Writer:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._sheets: dict[str, SheetPart] = {}
        self._tables: dict[str, TablePart] = {}
        self._fresh: dict[str, set[int]] = {}
        self._changed: dict[str, set[int]] = {}
        self._heights = RowHeights(package)

    def apply(self, edit: Edit) -> None:
        """Carry out an edit, or nothing of it.

        Raises:
            CannotPatch: something stands in the way.
        """
        match edit:
            case SetCell():
                sheet = self._sheet(edit.sheet)
                self._put(sheet, edit.address, edit.value)
                self._changed.setdefault(sheet.part, set()).add(cell_position(edit.address)[1])
            case AppendRow():
                self._append(self._table(edit.table), edit.values)
            case ReplaceRows():
                self._replace(self._table(edit.table), edit.rows)

    def finish(self) -> None:
        """Let what speaks of the tables' rows follow, once for a table's rows; fit rows to their text."""
        for table in self._tables.values():
            table.settle()
        for sheet in self._sheets.values():
            sheet.place_formulas()
        moved = [table for table in self._tables.values() if table.area.bottom != table.before.bottom]
        grown = [(table.sheet, table.before, table.area.bottom) for table in moved]
        stretch_references(self._package, grown)
        for sheet in self._sheets.values():
            fresh, changed = self._fresh.get(sheet.part, set()), self._changed.get(sheet.part, set())
            rows = {row for row in fresh | changed if not sheet.is_made(row)}
            self._heights.fit(sheet.part, fresh & rows, changed & rows)
            sheet.leave_waiting()

    def _table(self, name: str) -> TablePart:
        if name not in self._tables:
            self._tables[name] = TablePart(self._package, name)
        return self._tables[name]

    def _sheet(self, name: str) -> SheetPart:
        if name not in self._sheets:
            self._sheets[name] = SheetPart(self._package, name)
        return self._sheets[name]

    def _put(self, sheet: SheetPart, address: str, value: Content) -> None:
        if isinstance(value, Link):
            sheet.write(address, value.text, formula=value.formula())
        else:
            sheet.write(address, value)

    def _append(self, table: TablePart, values: Mapping[str, Content]) -> None:
        sheet = self._sheet(table.sheet)
        table.refuse_unknown(values)
        bottom, row = table.area.bottom, table.next_row(sheet)
        if row > bottom:
            self._make_room(sheet, table, row)
        if not sheet.is_open(row):
            self._refuse_row(sheet, table, row, values)
        self._fill_row(sheet, table, row, values, model_row=min(row, bottom))
        table.end_at(max(row, bottom))

    def _replace(self, table: TablePart, rows: tuple[Mapping[str, Content], ...]) -> None:
        sheet = self._sheet(table.sheet)
        area = table.area
        bottom = area.top + max(len(rows), 1)
        for row in range(area.bottom + 1, bottom + 1):
            self._make_room(sheet, table, row)
        for row, values in enumerate(rows, area.top + 1):
            table.refuse_unknown(values)
            self._refuse_row(sheet, table, row, values)
        for row in range(bottom + 1, area.bottom + 1):
            self._refuse_row(sheet, table, row, {})
        for row in range(area.top + 1, max(area.bottom, bottom) + 1):
            for column in range(area.left, area.right + 1):
                sheet.clear(f"{column_letters(column)}{row}")
            self._fresh.setdefault(sheet.part, set()).add(row)
        for row, values in enumerate(rows, area.top + 1):
            self._fill_row(sheet, table, row, values, model_row=area.top + 1)
        table.end_at(bottom)

    def _make_room(self, sheet: SheetPart, table: TablePart, row: int) -> None:
        for column in range(table.area.left, table.area.right + 1) if sheet.has_row(row) else ():
            if not sheet.is_empty(column, row):
                address = f"{sheet.name}!{column_letters(column)}{row}"
                raise refusal(CannotPatch, "patch-no-room", cell=address, table=table.name)

    def _refuse_row(
        self, sheet: SheetPart, table: TablePart, row: int, values: Mapping[str, Content]
    ) -> None:
        for column, (header, _) in enumerate(table.columns, table.area.left):
            value = values.get(header)
            sheet.refuse(column, row, value.text if isinstance(value, Link) else value)

    def _fill_row(
        self,
        sheet: SheetPart,
        table: TablePart,
        row: int,
        values: Mapping[str, Content],
        *,
        model_row: int,
    ) -> None:
        cells, styles = list[NewCell](), sheet.styles(model_row)
        for column, (header, formula) in enumerate(table.columns, table.area.left):
            style, value = styles.get(column), values.get(header)
            if formula and header not in values:
                computed = self._computed(sheet, formula, column, (table.area.top + 1, model_row, row))
                cells.append(NewCell(column, None, computed, style))
            elif isinstance(value, Link):
                cells.append(NewCell(column, value.text, value.formula(), style))
            elif style is not None or header in values:
                cells.append(NewCell(column, value, "", style))
        if cells and not sheet.has_row(row):
            sheet.add_row(row, cells, self._heights.of_row(sheet.part, cells))
        else:
            sheet.put_row(row, cells)
        self._fresh.setdefault(sheet.part, set()).add(row)

    def _computed(self, sheet: SheetPart, formula: str, column: int, rows: tuple[int, int, int]) -> str:
        """A computed column's formula for a new row; ``rows`` are the table's first, the one above, the new.

        Excel says the column's formula as it reads in one of its rows, the first as a rule: where it names
        cells without dollar signs, the row above knows better.
        """
        first, above, row = rows
        if copied_down(formula, 1) == formula:
            return formula
        model = sheet.formula(column, above)
        return copied_down(model, row - above) if model else copied_down(formula, row - first)


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
