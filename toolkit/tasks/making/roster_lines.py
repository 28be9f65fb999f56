"""The people of a list, one at a time, with the unit that each stands under; no row is passed over unsaid."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.any_table import AnyTable, TableRow
from toolkit.book.writing.edits import CellValue
from toolkit.problems import Severity
from toolkit.tasks.making.roster_cells import Said, is_title, people_in, said_of, title_and_unit
from toolkit.tasks.making.roster_columns import Block, Understood
from toolkit.tasks.making.roster_headers import TITLE_AND_UNIT, levels_said
from toolkit.tasks.making.roster_headings import Heading, is_persons, section_title, section_unit
from toolkit.tasks.making.roster_units import RosterUnits
from toolkit.wording import fold, legacy_text, said

_FEWEST_BLANK = 2
_MOST_OF_A_TITLE = 6
_HARMLESS = ("phone-lost-zero", "cell-legacy")
"""What is put right as it is read, and needs no word."""


class Line(Struct, frozen=True, kw_only=True):
    """What a row says of one person.

    ``spot`` is its cell of the unit; ``level`` what the header says of all units: "xã". ``follows``: the unit
    is that of a row above; ``nobody``: words in the place of a name that say that there is none.
    """

    row: int
    spot: str
    typed: str
    said: Said
    title: str
    unit: str
    levels: tuple[str, ...] = ()
    follows: bool = False
    old_letters: bool = False
    cells: Mapping[str, CellValue]


class ListReading(Struct, frozen=True, kw_only=True):
    """The lines of one sheet; ``passed`` are rows that are nobody's, ``faults`` what is wrong with cells."""

    lines: tuple[Line, ...] = ()
    passed: tuple[int, ...] = ()
    faults: tuple[str, ...] = ()
    heading: Heading = Heading()


def list_reading(table: AnyTable, columns: Understood, heading: Heading, units: RosterUnits) -> ListReading:
    """Every row below the header: people, titles of units above them, and rows that are neither."""
    reader = _Reader(table, columns, heading, units)
    lines = tuple(reader.lines())
    return ListReading(lines=lines, passed=tuple(reader.passed), faults=tuple(reader.faults), heading=heading)


class _Reader:
    """Reads one sheet from top to bottom; knows the unit that was named last."""

    def __init__(self, table: AnyTable, columns: Understood, heading: Heading, units: RosterUnits) -> None:
        self._table, self._columns, self._heading, self._units = table, columns, heading, units
        self._at = {column.tag: place for place, column in enumerate(table.columns)}
        self._section = heading.unit
        self._last = self._post = ""
        self._levels: tuple[str, ...] = ()
        self._carries = self._carries_down()
        self.passed: list[int] = []
        self.faults: list[str] = []

    def lines(self) -> Iterator[Line]:
        records = {row.turn: row for row in self._table.rows()}
        for turn in range(self._table.header + 1, len(self._table.sheet.rows)):
            raw = [cell for cell in self._table.sheet.rows[turn] if cell not in (None, "")]
            row = records.get(turn)
            if not raw:
                continue
            if (unit := self._section_of(row, raw)) is not None:
                self._section, self._last = unit, ""
                levels = tuple(levels_said(" ".join(cell for cell in raw if isinstance(cell, str))))
                self._levels = levels if not unit and len(levels) == 1 else ()
                continue
            if row is None and (
                title := section_title({cell.strip() for cell in raw if isinstance(cell, str)})
            ):
                self._post = title
                continue
            if row is None:
                self.passed.append(self._number(turn))
                continue
            self.faults += (
                f"{one.place.cell}: {one.message.strip('.')}"
                for one in row.problems
                if one.severity is not Severity.HINT and one.code not in _HARMLESS
            )
            yield from self._people(self._in_todays_letters(row), row)

    def _number(self, turn: int) -> int:
        return self._table.sheet.first_row + turn

    def _section_of(self, row: TableRow | None, raw: Sequence[object]) -> str | None:
        """The unit that a row names for those below it; blank for another group, None for no such row."""
        texts = {str(cell).strip() for cell in raw if isinstance(cell, str)}
        if row is None:
            return section_unit(texts, self._units) if len(raw) < _MOST_OF_A_TITLE else None
        cells = self._values(row, self._columns.blocks[0])
        said = {str(cell) for role in ("Họ và tên", "Đơn vị") if (cell := cells.get(role))}
        if (
            cells.get("Chức vụ")
            or len(said) != 1
            or not (cells.get("Đơn vị") or texts == said or len(raw) > 1)
        ):
            return None
        if cells.get("Họ và tên") and is_persons(next(iter(said))):
            return None
        names_more = cells.get("Đơn vị") and any(cells.get(role) for role in ("Điện thoại", "Email"))
        return None if names_more else section_unit(said, self._units)

    def _values(self, row: TableRow, block: Block) -> dict[str, CellValue]:
        return {role: _value(row.values[self._at[column.tag]]) for role, column in block.columns.items()}

    def _in_todays_letters(self, row: TableRow) -> tuple[TableRow, bool]:
        """The row with what was typed in the letters of before Unicode as it is written today."""
        texts = [one for one in row.values if isinstance(one, str)]
        old = legacy_text(" | ".join(texts)) if texts and not all(map(str.isascii, texts)) else None
        parts = iter(old.text.split(" | ")) if old else iter(())
        if not old or old.text.count(" | ") != len(texts) - 1:
            return row, False
        values = tuple(next(parts) if isinstance(one, str) else one for one in row.values)
        return row._replace(values=values), True

    def _people(self, read: tuple[TableRow, bool], typed: TableRow) -> Iterator[Line]:
        row, is_old = read
        for place, block in enumerate(self._columns.blocks):
            cells = self._values(row, block)
            name = _text(row.values[self._at[block.columns["Họ và tên"].tag]])
            if block.given:
                name = f"{name} {_text(row.values[self._at[block.given.tag]])}".strip()
            has_more = any(cells.get(role) for role in ("Điện thoại", "Email", "Chức vụ", TITLE_AND_UNIT))
            if place and not name and not has_more:
                continue
            cells |= self._marked(row)
            for one, own in _apart(name, cells):
                line = self._line(row, block, one, own)
                yield replace(line, old_letters=is_old)

    def _line(self, row: TableRow, block: Block, name: str, cells: Mapping[str, CellValue]) -> Line:
        heard = said_of(name) if name else Said()
        title, unit = _words(cells, "Chức vụ"), _words(cells, "Đơn vị")
        if both := _words(cells, TITLE_AND_UNIT):
            title, own = title_and_unit(both, self._units.titles)
            unit = unit or own
        if is_title(unit):  # "Bí thư Đoàn xã Tân Long" in the column of units
            own_title, own = title_and_unit(unit, self._units.titles)
            title, unit = (title or own_title, own) if own else (title, unit)
        title = title or heard.title or block.title or self._post or self._heading.title
        if not unit and title and not self._section:
            unit = self._unit_in_title(title)
        unit, rest = unit or self._unit_in(heard.rest), tuple(one for one in heard.rest if one != unit)
        column = block.columns.get("Đơn vị") or block.columns.get(TITLE_AND_UNIT)
        follows = not unit and bool(self._last) and (self._carries or self._is_unnumbered(row))
        found = unit or (self._last if follows else "") or self._section
        self._last = unit or self._last
        return Line(
            row=self._number(row.turn),
            spot=self._table.sheet.address(row.turn, (column or self._table.columns[0]).index),
            typed=name,
            said=replace(heard, rest=rest),
            title=title,
            unit=found,
            levels=self._levels or (tuple(levels_said(column.header)) if column else ()),
            follows=follows,
            cells=cells,
        )

    def _unit_in_title(self, title: str) -> str:
        """The unit behind a title where the list has no column of units: "Bí thư Đoàn xã Tân Long"."""
        unit = "" if "Đơn vị" in self._columns.columns else title_and_unit(title, self._units.titles)[1]
        return unit if unit and section_unit({unit}, self._units) else ""

    def _unit_in(self, rest: Sequence[str]) -> str:
        """A unit that stands behind a name."""
        return next((one for one in rest if section_unit({one}, self._units)), "")

    def _is_unnumbered(self, row: TableRow) -> bool:
        """Whether the list counts its units, and this row goes on with the one above."""
        orders = [at for at, column in enumerate(self._table.columns) if column.is_order]
        return bool(orders) and all(row.values[at] is None for at in orders)

    def _marked(self, row: TableRow) -> dict[str, CellValue]:
        """What crosses say."""
        return {
            role: value
            for column, role, value in self._columns.marks
            if row.values[self._at[column.tag]] is not None
        }

    def _carries_down(self) -> bool:
        """Whether the list names a unit only beside its first person, and more than one row follows so."""
        column = self._columns.columns.get("Đơn vị")
        if not column:
            return False
        name = self._columns.columns["Họ và tên"]
        rows = [row for row in self._table.rows() if row.values[self._at[name.tag]] is not None]
        said = [fold(_text(row.values[self._at[column.tag]])) for row in rows]
        told = [one for one in said if one]
        return (
            said.count("") >= _FEWEST_BLANK and bool(told) and len(set(told)) == len(told) and bool(said[0])
        )


def _apart(name: str, cells: Mapping[str, CellValue]) -> Iterator[tuple[str, Mapping[str, CellValue]]]:
    """Each person of one cell, with his own line of the cells beside it."""
    people = people_in(name)
    if len(people) == 1:
        yield people[0], {role: _flat(value) for role, value in cells.items()}
        return
    for at, one in enumerate(people):
        own = {role: _line_of(value, at, len(people)) for role, value in cells.items()}
        yield one, own


def _line_of(value: CellValue, at: int, count: int) -> CellValue:
    lines = value.splitlines() if isinstance(value, str) else []
    return _flat(lines[at].strip()) if len(lines) == count else _flat(value)


def _flat(value: CellValue) -> CellValue:
    return " ".join(value.split()) if isinstance(value, str) else value


def _value(value: object) -> CellValue:
    """A cell in the words that it is shown in; a day stays a day."""
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    return _text(value)


def _text(value: object) -> str:
    return "" if value is None else (said(value) or str(value)).strip()


def _words(cells: Mapping[str, CellValue], header: str) -> str:
    return str(cells.get(header) or "")
