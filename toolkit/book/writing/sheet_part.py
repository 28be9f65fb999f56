"""One worksheet's part: cells found, written and cleared without disturbing what stands around them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from lxml import etree

from toolkit.book.area import Area, cell_position, read_area
from toolkit.book.grid import column_letters
from toolkit.book.writing.cell_xml import IN_LINE, NewCell, row_xml, safe_text, written
from toolkit.book.writing.edits import CannotPatch, CellValue
from toolkit.book.writing.workbook_package import Package
from toolkit.problems import refusal

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class SheetPart:
    """The cells of one worksheet."""

    def __init__(self, package: Package, name: str) -> None:
        part = package.sheets.get(name)
        if part is None:
            raise refusal(CannotPatch, "patch-no-sheet", sheet=name)
        self.name = name
        self.part = part
        self._package = package
        self._tag = package.tag
        root = package.tree(part)
        data = root.find(self._tag("sheetData"))
        if data is None:
            raise refusal(CannotPatch, "patch-odd-sheet", sheet=name)
        self._data = data
        self._rows = self._rows_by_number()
        self._numbers = sorted(self._rows)
        self._cells: dict[int, dict[int, etree._Element]] = {}
        self._made: dict[int, Mapping[int, NewCell]] = {}
        self._waiting: dict[int, str] = {}
        self._dimension = root.find(self._tag("dimension"))
        self._extent = self._said_extent()
        self._merged = [read_area(e.get("ref", "")) for e in root.iter(self._tag("mergeCell"))]
        self._arrays = self._array_areas()

    def is_empty(self, column: int, row: int) -> bool:
        if made := self._made.get(row):
            return column not in made or made[column].is_empty
        cell = self._find(column, row)
        return cell is None or len(cell) == 0

    def has_row(self, row: int) -> bool:
        return row in self._rows or row in self._waiting

    def styles(self, row: int) -> Mapping[int, str | None]:
        """The styles of a row's cells by column."""
        if made := self._made.get(row):
            return {column: cell.style for column, cell in made.items()}
        return {column: cell.get("s") for column, cell in self._cells_of(row).items()}

    def formula(self, column: int, row: int) -> str:
        """A cell's own formula; blank when it has none, or shares one."""
        if made := self._made.get(row):
            return made[column].formula if column in made else ""
        cell = self._find(column, row)
        formula = None if cell is None else cell.find(self._tag("f"))
        return "" if formula is None or formula.get("t") else formula.text or ""

    def write(self, address: str, value: CellValue, *, formula: str = "", style: str | None = None) -> None:
        """Put a value in a cell, keeping its style; with ``formula``, the value is its stored result.

        Raises:
            CannotPatch: the cell lies in a merged area, or belongs to a shared or array formula.
        """
        column, row = cell_position(address)
        self.refuse(column, row, value)
        self.put(column, row, value, formula=formula, style=style)

    def put(
        self, column: int, row: int, value: CellValue, *, formula: str = "", style: str | None = None
    ) -> None:
        """As ``write``, into a cell that did not ``refuse`` the value."""
        cell = self._find(column, row)
        self._made.pop(row, None)
        if cell is None:
            cell = self._new_cell(column, row, style)
        else:
            self._clear(cell)
            if style is not None and cell.get("s") is None:
                cell.set("s", style)
        if formula:
            etree.SubElement(cell, self._tag("f")).text = formula
        self._fill(cell, value, is_result=bool(formula))
        self._widen(column, row)
        self._package.touch(self.part)

    def put_row(self, row: int, cells: Sequence[NewCell]) -> None:
        """As ``put``, into cells of a row from left to right."""
        for cell in cells:
            self.put(cell.column, row, cell.value, formula=cell.formula, style=cell.style)

    def is_open(self, row: int) -> bool:
        """Whether a row is not there, and nothing that lies over several rows can reach it."""
        return not (self.has_row(row) or self._merged or self._arrays)

    def add_row(self, row: int, cells: Sequence[NewCell], height: str) -> None:
        """Make a row whole that is not there; its cells stand from left to right, a blank height is not said.

        Raises:
            CannotPatch: a text is too long for a cell.
        """
        line = self._line(row, cells, height)
        below = not self._numbers or row > self._numbers[-1]
        if below and not self._data.prefix and len(self._data) > 0:  # it can stay text
            self._waiting[row] = line
            self._numbers.append(row)
        else:
            self._insert(row, *self._elements(line))
        self._cells.pop(row, None)
        self._made[row] = {cell.column: cell for cell in cells}
        self._widen(cells[0].column, row)
        self._widen(cells[-1].column, row)
        self._package.touch(self.part)

    def is_made(self, row: int) -> bool:
        """Whether the row is as ``add_row`` made it."""
        return row in self._made

    def leave_waiting(self) -> None:
        """Let the rows that wait be written as they are: no element of them was asked for."""
        self._package.add_rows(self.part, "".join(self._waiting.values()))
        self._waiting.clear()

    def _line(self, row: int, cells: Sequence[NewCell], height: str) -> str:
        """A row as the text of a file: a call for each element would take five times as long."""
        return row_xml(row, cells, height, date_1904=self._date_1904)

    def place_formulas(self) -> None:
        """Make elements of the rows that wait if one computes from an area, which may have to follow."""
        if any(":" in cell.formula for row in self._waiting for cell in self._made[row].values()):
            self._place_waiting()

    def _place_waiting(self) -> None:
        """Make elements of the rows that wait, for one of them is asked for, or one is to stand below."""
        waiting, self._waiting = self._waiting, {}
        lines = self._elements("".join(waiting.values()))
        self._rows.update(zip(waiting, lines, strict=True))
        self._data.extend(lines)

    def _elements(self, lines: str) -> list[etree._Element]:
        return list(etree.fromstring(f'<rows xmlns="{self._package.namespace}">{lines}</rows>'.encode()))

    def clear(self, address: str) -> None:
        """Empty a cell, keeping its style."""
        column, row = cell_position(address)
        if not self.is_empty(column, row):
            self.write(address, None)

    def _fill(self, cell: etree._Element, value: CellValue, *, is_result: bool) -> None:
        kind, text = written(value, self._date_1904, is_result=is_result)
        if kind:
            cell.set("t", kind)
        if kind == IN_LINE:
            inner = etree.SubElement(etree.SubElement(cell, self._tag("is")), self._tag("t"))
            inner.text = text
            inner.set(_SPACE, "preserve")
        elif text:
            etree.SubElement(cell, self._tag("v")).text = text

    def _clear(self, cell: etree._Element) -> None:
        if cell.find(self._tag("f")) is not None:
            self._leave_chain(cell.get("r", ""))
        for child in list(cell):
            cell.remove(child)
        for name in ("t", "cm", "vm"):
            if cell.get(name) is not None:
                del cell.attrib[name]

    def refuse(self, column: int, row: int, value: CellValue = None) -> None:
        """Raise when the value cannot be written there; nothing is written here.

        Raises:
            CannotPatch: as ``write``, or the text is too long for a cell.
        """
        if isinstance(value, str):
            safe_text(value)
        if not (self._merged or self._arrays or self._cells_of(row)):
            return
        address = f"{column_letters(column)}{row}"
        for area in self._merged:
            if area.holds(column, row) and (area.left, area.top) != (column, row):
                raise refusal(CannotPatch, "patch-merged", cell=f"{self.name}!{address}", area=area)
        for area in self._arrays:
            if area.holds(column, row):
                raise refusal(CannotPatch, "patch-array", cell=f"{self.name}!{address}", area=area)
        cell = self._find(column, row)
        formula = None if cell is None else cell.find(self._tag("f"))
        if formula is not None and formula.get("t") == "shared" and formula.get("ref"):
            raise refusal(CannotPatch, "patch-shared-formula", cell=f"{self.name}!{address}")

    def _find(self, column: int, row: int) -> etree._Element | None:
        return self._cells_of(row).get(column)

    def _cells_of(self, row: int) -> dict[int, etree._Element]:
        """The cells of a row by column, looked up once."""
        if row in self._waiting:
            self._place_waiting()
        if row not in self._cells:
            line = self._rows.get(row, ())
            self._cells[row] = {cell_position(cell.get("r", ""))[0]: cell for cell in line}
        return self._cells[row]

    def _new_cell(self, column: int, row: int, style: str | None) -> etree._Element:
        cells, line = self._cells_of(row), self._row(row)
        given = {"r": f"{column_letters(column)}{row}"} | ({} if style is None else {"s": style})
        cell = etree.SubElement(line, self._tag("c"), given)
        if cells and column < max(cells):
            line.insert(sum(1 for one in cells if one < column), cell)
        if line.get("spans"):
            del line.attrib["spans"]
        cells[column] = cell
        return cell

    def _row(self, row: int) -> etree._Element:
        if row in self._waiting:
            self._place_waiting()
        if row not in self._rows:
            self._insert(row, etree.Element(self._tag("row"), r=str(row)))
        return self._rows[row]

    def _insert(self, row: int, line: etree._Element) -> None:
        at = bisect_left(self._numbers, row)
        if at == len(self._numbers):
            self._place_waiting()
            self._data.append(line)  # to count to a place takes longer
        else:
            self._data.insert(at, line)
        self._numbers.insert(at, row)
        self._rows[row] = line

    def _rows_by_number(self) -> dict[int, etree._Element]:
        rows: dict[int, etree._Element] = {}
        previous = 0
        for line in self._data.iterchildren(self._tag("row")):
            number = int(line.get("r") or 0)
            if number <= previous or any(not cell.get("r") for cell in line):
                raise refusal(CannotPatch, "patch-odd-sheet", sheet=self.name)
            rows[number] = line
            previous = number
        return rows

    def _array_areas(self) -> list[Area]:
        return [
            read_area(formula.get("ref", ""))
            for formula in self._data.iter(self._tag("f"))
            if formula.get("t") in ("array", "dataTable") and formula.get("ref")
        ]

    def _said_extent(self) -> Area | None:
        """The area that the sheet says it fills; a false word of that is taken out, for it is optional."""
        if self._dimension is None:
            return None
        try:
            return read_area(self._dimension.get("ref", ""))
        except ValueError:
            self._package.tree(self.part).remove(self._dimension)
            return None

    def _widen(self, column: int, row: int) -> None:
        if self._dimension is not None and self._extent and not self._extent.holds(column, row):
            self._extent = self._extent.with_cell(column, row)
            self._dimension.set("ref", str(self._extent))

    @cached_property
    def _date_1904(self) -> bool:
        settings = self._package.tree(self._package.workbook).find(self._tag("workbookPr"))
        return settings is not None and settings.get("date1904") in ("1", "true")

    def _leave_chain(self, address: str) -> None:
        """Take the cell off the order of calculation; Excel calls a stale entry a damaged file."""
        chain_part = "xl/calcChain.xml"
        if not self._package.has(chain_part):
            return
        sheet_id = self._sheet_id()
        running = None
        chain = self._package.tree(chain_part)
        for entry in list(chain):
            running = entry.get("i") or running  # an entry without a sheet is on the sheet named before it
            if entry.get("r") == address and running == sheet_id:
                following = entry.getnext()
                if entry.get("i") and following is not None and not following.get("i"):
                    following.set("i", running or "")
                chain.remove(entry)
                self._package.touch(chain_part)

    def _sheet_id(self) -> str | None:
        sheets = self._package.tree(self._package.workbook).iter(self._tag("sheet"))
        return next((sheet.get("sheetId") for sheet in sheets if sheet.get("name") == self.name), None)
