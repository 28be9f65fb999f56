"""One Excel table of a closed workbook: where it stands, what columns it has, and its last row moved."""

from collections.abc import Mapping

from toolkit.book.area import read_area
from toolkit.book.writing.edits import CannotPatch
from toolkit.book.writing.sheet_part import SheetPart
from toolkit.book.writing.workbook_package import Package
from toolkit.problems import refusal


class TablePart:
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
        self.area = self.before = read_area(self._root.get("ref", ""))
        tag = package.tag
        self.columns = tuple(
            (
                column.get("name", "").replace("_x000a_", "\n"),
                column.findtext(tag("calculatedColumnFormula")) or "",
            )
            for column in self._root.iter(tag("tableColumn"))
        )
        self._headers = frozenset(header for header, _ in self.columns)
        columns = enumerate(self.columns, self.area.left)
        self._plain = [column for column, (_, formula) in columns if not formula]

    def next_row(self, sheet: SheetPart) -> int:
        """The row for one more entry: after the last one that holds any, computed columns aside."""
        row = self.area.bottom
        while row > self.area.top and all(sheet.is_empty(column, row) for column in self._plain):
            row -= 1
        return row + 1

    def refuse_unknown(self, values: Mapping[str, object]) -> None:
        if not values.keys() <= self._headers:
            unknown = sorted(values.keys() - self._headers)
            raise refusal(CannotPatch, "patch-no-column", table=self.name, column="; ".join(unknown))

    def end_at(self, bottom: int) -> None:
        """Move the table's last row; its part is told by ``settle``, once for all rows."""
        if bottom != self.area.bottom:
            self.area = self.area.ending_at(bottom)

    def settle(self) -> None:
        """Let the part say where the table ends."""
        if self.area == self.before:
            return
        for element in (self._root, *self._root.iterfind(self._package.tag("autoFilter"))):
            element.set("ref", str(self.area))
        self._package.touch(self._part)
