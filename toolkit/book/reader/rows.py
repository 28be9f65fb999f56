"""Rows of one table read into records; which sheets there are is not known here."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from toolkit.book.fields import Fault, Lookups, Seen
from toolkit.book.grid import Raw, column_letters
from toolkit.book.reader.tables import Found, Table
from toolkit.book.schema import Column, Need
from toolkit.plan.model import Origin
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_TOTALS = ("tổng cộng", "tổng số", "tổng", "cộng", "total")


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


@dataclass(slots=True, kw_only=True)
class RowReader:
    """Reads the rows of one table, remembering what it saw: most cells of a column repeat."""

    table: Table
    lookups: Lookups
    problems: list[Problem] = field(default_factory=list)
    oddities: dict[str, list[str]] = field(default_factory=dict)
    _seen: list[dict[tuple[type, Raw], Seen]] = field(default_factory=list)
    _letters: dict[str, str] = field(default_factory=dict)
    _bare: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        columns = [found for found in self.table.columns if found.column.field]
        self._seen = [{} for _ in self.table.columns]
        first = self.table.grid.first_column
        self._letters = {found.column.field: column_letters(first + found.index) for found in columns}
        self._bare = _bare_values(self.table)

    def records(self) -> Iterator[Any]:
        """One record for each row that says something; a row without its own code yields none."""
        record = self.table.sheet.record
        for row, cells in enumerate(self.table.rows):
            if not any(cells) or not (values := self._row(row, cells)) or record is None:
                continue
            number = self.table.first_row + row
            origin = Origin(
                file=self.table.file,
                sheet=self.table.grid.name,
                row=number,
                cells=RowCells(self._letters, number),
            )
            yield record(**values, origin=origin)

    def _row(self, row: int, cells: Sequence[Raw]) -> dict[str, Any] | None:
        """The values of one row by field; None for a row to pass over."""
        values = dict(self._bare)
        faults: list[tuple[int, Fault]] = []
        empty: list[Found] = []
        filled = False
        for place, found in enumerate(self.table.columns):
            column = found.column
            seen = self._cell(place, column, cells[found.index] if found.index < len(cells) else None)
            if seen.empty:
                if column.need is Need.ALWAYS:
                    empty.append(found)
                continue
            filled = filled or not (column.formula or column.field == "order")
            if column.field:
                faults.extend((found.index, fault) for fault in seen.faults)
                self._keep(values, column, seen)
        if not filled or self._is_total(cells):
            return None
        faults += [(found.index, Fault("cell-required", {})) for found in empty]
        self._report(row, faults)
        return values if self._complete(values) else None

    def _cell(self, place: int, column: Column, raw: Raw) -> Seen:
        memory = self._seen[place]
        key = (raw.__class__, raw)
        seen = memory.get(key)
        if seen is None:
            seen = memory[key] = self._read(column, raw)
        return seen

    def _read(self, column: Column, raw: Raw) -> Seen:
        if column.implies and isinstance(raw, str):
            for word, (field_name, value) in column.implies.items():
                if fold(word) == fold(raw):
                    return Seen({field_name: value})
        seen = column.type.read(raw, self.lookups)
        # A formula's result is shown to people and never trusted; what keeps it from showing is no fault.
        return Seen(seen.value, (), seen.empty) if column.formula else seen

    def _keep(self, values: dict[str, Any], column: Column, seen: Seen) -> None:
        if column.implies and isinstance(seen.value, dict):
            for name, value in seen.value.items():
                values.setdefault(name, value)
        elif seen.value != column.type.blank or column.field in self._bare:
            values[column.field] = seen.value

    def _report(self, row: int, faults: list[tuple[int, Fault]]) -> None:
        headers = {found.index: found.column.header for found in self.table.columns}
        for index, fault in sorted(faults, key=lambda pair: pair[0]):
            place = self.table.place(row, index)
            if fault.code == "text-cleaned":
                self.oddities.setdefault(str(fault.words["what"]), []).append(place.cell)
                continue
            self.problems.append(problem(fault.code, place, **fault.words, column=headers[index]))

    def _complete(self, values: dict[str, Any]) -> bool:
        """Whether a record can be made: its own code is there, and nothing is None that may not be."""
        key = self.table.sheet.key
        return not (key and not values[key]) and all(values[name] is not None for name in self._bare)

    def _is_total(self, cells: Sequence[Raw]) -> bool:
        first = next((cells[one.index] for one in self.table.columns if _stands(cells, one.index)), None)
        if not isinstance(first, str) or len(first) > 24:
            return False
        return fold(first).rstrip(" :0123456789").rstrip() in _TOTALS


def _stands(cells: Sequence[Raw], index: int) -> bool:
    return index < len(cells) and cells[index] not in (None, "")


def _bare_values(table: Table) -> dict[str, Any]:
    """The fields that the record cannot do without, blank."""
    if table.sheet.record is None:
        return {}
    return {
        one.name: table.sheet.column(one.name).type.blank
        for one in dataclasses.fields(table.sheet.record)
        if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    }
