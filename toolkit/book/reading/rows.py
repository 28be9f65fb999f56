"""Rows of one table read into records; which sheets there are is not known here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import NODEFAULT, Struct, field
from msgspec.structs import replace

from toolkit.book.fields import NO_VALUE, Fault, Lookups, Seen
from toolkit.book.grid import Merged, Raw, column_letters
from toolkit.book.reading.common_causes import NAMING, POINTING, Pointer
from toolkit.book.reading.tables import Table
from toolkit.book.schema import Column, Need, Sheet
from toolkit.plan.model import Origin
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.wording import fold


class RowCells(Mapping[str, str]):
    """Field name -> A1 address, worked out when it is asked for: rosters have a hundred thousand rows."""

    __slots__ = ("_letters", "_row")

    def __init__(self, letters: Mapping[str, str], row: int) -> None:
        self._letters = letters
        self._row = row

    def __getitem__(self, name: str) -> str:
        return f"{self._letters[name]}{self._row}"

    def __iter__(self) -> Iterator[str]:
        return iter(self._letters)

    def __len__(self) -> int:
        return len(self._letters)

    def __repr__(self) -> str:
        return f"RowCells({dict(self)!r})"


class Findings(Struct):
    """The problems of a table's cells, and by kind of oddity the cells that were put right silently.

    ``covered`` are the cells without a value of their own, because they were merged with one above;
    ``pointers`` are cells that name what is not in another sheet; ``filled`` is how many cells of each row
    are, and ``holed`` are the rows in which one is blank that ought not to be.
    """

    problems: list[Problem] = field(default_factory=list)
    oddities: dict[str, list[str]] = field(default_factory=dict)
    covered: set[Place] = field(default_factory=set)
    pointers: list[Pointer] = field(default_factory=list)
    filled: dict[int, int] = field(default_factory=dict)
    holed: set[int] = field(default_factory=set)

    def wiped(self) -> frozenset[int]:
        """The rows of which so little is left, beside what the others hold, that somebody wiped them."""
        return self.thin() & self.holed if self.holed else frozenset()

    def thin(self) -> frozenset[int]:
        """The rows that hold far less than the others; of a single row, two cells at most."""
        if not self.filled:
            return frozenset()
        least = _LEFT if len(self.filled) == 1 else _middle(self.filled.values()) / _SHARE_LEFT
        return frozenset(row for row, count in self.filled.items() if count <= least)

    def add(self, fault: Fault, found: Problem) -> None:
        """Keep a problem; what points to another sheet is told together with others of its kind."""
        if fault.code in (*POINTING, *NAMING):
            self.pointers.append(Pointer(fault=fault, found=found))
        else:
            self.problems.append(found)


class RowReader:
    """Reads the rows of one table, remembering what it saw: most cells of a column repeat."""

    def __init__(self, table: Table, lookups: Lookups) -> None:
        self.table = table
        self.findings = Findings()
        self._lookups = lookups
        self._columns = [
            (found.column, found.index, self._memory(found.column), _is_plain(found.column))
            for found in table.columns
        ]
        self._needed = [found for found in table.columns if found.column.need is Need.ALWAYS]
        self._by_index = {found.index: found.column for found in table.columns}
        self._letters = {
            name: column_letters(table.grid.first_column + found.index)
            for found in table.columns
            for name in (found.column.field, found.column.worded)
            if name
        }
        self._telling = frozenset(
            found.index
            for found in table.columns
            if not found.column.formula and found.column.field != "order"
        )
        self._bare = _bare_values(table.sheet)
        self._covered = _covered_cells(table) if table.grid.merged else {}
        self._told: set[Merged] = set()

    def _memory(self, column: Column) -> dict[tuple[type, Raw], Seen]:
        """What cells of the column were read as: in small tables, in whatever workbook of the same lists."""
        if len(self.table.grid.rows) > _SMALL:
            return {}
        return self._lookups.memories.setdefault(id(column), (column, {}))[1]

    def records(self) -> Iterator[Any]:
        """One record for each row that says something; a row without its own code yields none."""
        record = self.table.sheet.record
        file, sheet = self.table.file, self.table.grid.name
        for row, cells in enumerate(self.table.rows):
            values = self._values(row, cells) if any(cells) else None
            if values is not None and record is not None:
                number = self.table.first_row + row
                cell_of = RowCells(self._letters, number)
                yield record(**values, origin=Origin(file=file, sheet=sheet, row=number, cells=cell_of))

    def _values(self, row: int, cells: Sequence[Raw]) -> dict[str, Any] | None:
        """The values of one row by field; None for a row to pass over."""
        values = dict(self._bare)
        faults, filled = self._read(cells, values)
        if self._telling.isdisjoint(filled):  # computed cells and a running number say nothing
            return None
        covered = self._covered.get(row, {})
        blank = [
            (one.index, _REQUIRED)
            for one in self._needed
            if one.index not in filled and one.index not in covered
        ]
        faults += blank
        number = self.table.first_row + row
        self.findings.filled[number] = len(filled)
        if blank:
            self.findings.holed.add(number)
        self._report(row, [*faults, *self._merges(row, covered)])
        return values if self._is_complete(values) else None

    def _read(self, cells: Sequence[Raw], values: dict[str, Any]) -> tuple[list[tuple[int, Fault]], set[int]]:
        """Put what one row says into ``values``; what is wrong by cell, and which cells are filled."""
        faults: list[tuple[int, Fault]] = []
        filled: set[int] = set()
        width = len(cells)
        for column, index, memory, is_plain in self._columns:
            raw = cells[index] if index < width else None
            if raw is None:
                continue
            key = (raw.__class__, raw)
            seen = memory.get(key)
            if seen is None:
                seen = memory[key] = self._seen(column, raw)
            if not seen.empty:
                filled.add(index)
                if not is_plain:
                    self._keep(values, column, seen, raw)
                elif seen.value != column.type.blank:
                    values[column.field] = seen.value
                if seen.faults:
                    faults += [(index, fault) for fault in seen.faults]
        return faults, filled

    def _seen(self, column: Column, raw: Raw) -> Seen:
        if column.implies and isinstance(raw, str):
            for word, implied in column.implies.items():
                if fold(word) == fold(raw):
                    return Seen(implied)
        seen = column.type.read(raw, self._lookups)
        # A formula's result is shown to people and never trusted: what keeps it from showing is no fault.
        return Seen(seen.value, (), seen.empty) if column.formula else seen

    def _keep(self, values: dict[str, Any], column: Column, seen: Seen, raw: Raw) -> None:
        if column.implies and seen.value in column.implies.values():
            name, value = seen.value
            values.setdefault(name, value)
            if column.worded:
                values[column.worded] = " ".join(str(raw).split())
        elif column.worded and isinstance(seen.value, str):
            values[column.worded] = seen.value
        elif column.field and seen.value != column.type.blank:
            values[column.field] = seen.value

    def _report(self, row: int, faults: list[tuple[int, Fault]]) -> None:
        for index, fault in sorted(faults, key=lambda pair: pair[0]):
            place = self.table.place(row, index)
            if fault.code == "text-cleaned":
                self.findings.oddities.setdefault(str(fault.words["what"]), []).append(place.cell)
            else:
                found = cell_problem(self._by_index[index], fault, place)
                self.findings.add(fault, found)

    def _merges(self, row: int, covered: Mapping[int, Merged]) -> Iterator[tuple[int, Fault]]:
        """What was merged is told once, at the first cell that has lost its own value."""
        for index, merged in covered.items():
            if self.table.grid.first_column + index == merged.first_column:
                self.findings.covered.add(self.table.place(row, index))
            if merged not in self._told:
                self._told.add(merged)
                yield index, Fault("cell-merged", {"merged": str(merged)})

    def _is_complete(self, values: dict[str, Any]) -> bool:
        """Whether a record can be made: its own code is there, and nothing is None that may not be."""
        key = self.table.sheet.key
        return not (key and not values[key]) and all(values[name] is not None for name in self._bare)


def _is_plain(column: Column) -> bool:
    """Whether a cell's value goes into the column's field, and nowhere else."""
    return bool(column.field) and not (column.implies or column.worded)


_REQUIRED = Fault("cell-required", {})
_LEFT, _SHARE_LEFT = 2, 3
_SMALL = 200


def _middle(counts: Iterable[int]) -> float:
    """The median; the module that has it loads four others."""
    ranked = sorted(counts) or [0]
    return (ranked[len(ranked) // 2] + ranked[(len(ranked) - 1) // 2]) / 2


def cell_problem(column: Column, fault: Fault, place: Place) -> Problem:
    """What is wrong with a cell of a column; no error where no document would be wrong for it."""
    found = problem(fault.code, place, **fault.words, column=column.header)
    # What a program left in place of nothing is blank, and blank it may be.
    blank = fault.code == NO_VALUE and column.need is Need.OPTIONAL and not column.vital
    if (column.note or blank) and found.severity is Severity.ERROR:
        return replace(found, severity=Severity.WARNING)
    return found


def _covered_cells(table: Table) -> dict[int, dict[int, Merged]]:
    """By row and index, the cells of the table's columns that a merged range covers but for its first one."""
    covered: dict[int, dict[int, Merged]] = {}
    indices = {table.grid.first_column + one.index: one.index for one in table.columns if one.column.field}
    for merged in table.grid.merged:
        columns = [one for one in indices if merged.first_column <= one <= merged.last_column]
        last = min(merged.last_row, table.first_row + len(table.rows) - 1)
        for row in range(max(merged.first_row, table.first_row), last + 1):
            for column in columns:
                if (row, column) != (merged.first_row, merged.first_column):
                    covered.setdefault(row - table.first_row, {})[indices[column]] = merged
    return covered


@lru_cache(maxsize=128)
def _bare_values(sheet: Sheet) -> Mapping[str, Any]:
    """The fields that the record cannot do without, blank."""
    record = sheet.record
    if record is None:
        return {}
    # Defaults are those of the last fields; a name without one may stand between them.
    defaults = dict(zip(record.__struct_fields__[::-1], record.__struct_defaults__[::-1], strict=False))
    required = [name for name in record.__struct_fields__ if defaults.get(name, NODEFAULT) is NODEFAULT]
    return {name: sheet.column(name).type.blank for name in required}
