"""A table that no schema describes: typed rows under headers, each cell known by its address."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from toolkit.book.fields.cleaning import cleaned
from toolkit.book.grid import CellError, GridSheet, Raw, Uncomputed
from toolkit.book.reading.cell_words import Value
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column: its header as typed, its tag, and its index in the sheet's rows."""

    header: str
    tag: str
    index: int


class TableRow(NamedTuple):
    """One row: values in the order of the table's columns, and what is wrong with its cells.

    ``turn`` is the row's index in the sheet. A row whose problems hold an error is not to be used.
    """

    turn: int
    values: tuple[Value, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyTable:
    """One sheet's table; ``header`` is the index of its header row in the sheet's rows.

    Attributes:
        problems: what is doubtful in the headers, or in the choice of the sheet.
    """

    file: str
    sheet: GridSheet
    header: int
    columns: tuple[TableColumn, ...]
    problems: tuple[Problem, ...] = ()

    def rows(self) -> Iterator[TableRow]:
        """Each row below the header that is not blank, one at a time.

        Text is cleaned; whole numbers are ints; a day without a time is a date. An error, a formula without
        a result and a broken letter are problems that name their cell.
        """
        for turn in range(self.header + 1, len(self.sheet.rows)):
            cells = self.sheet.rows[turn]
            values: list[Value] = []
            problems: tuple[Problem, ...] = ()
            for column in self.columns:
                raw = cells[column.index] if column.index < len(cells) else None
                value, found = _value(raw)
                values.append(value)
                for code, words in found:
                    place = self.place(turn, column)
                    problems += (problem(code, place, column=column.header, **words),)
            if problems or any(value is not None for value in values):
                yield TableRow(turn, tuple(values), problems)

    def most_rows(self) -> int:
        """How many rows there are at most: blank ones are counted as well."""
        return len(self.sheet.rows) - self.header - 1

    def place(self, turn: int, column: TableColumn | None = None) -> Place:
        """The place of a row's cell; of its first cell when no column is named."""
        at = column or self.columns[0]
        return Place(file=self.file, sheet=self.sheet.name, cell=self.sheet.address(turn, at.index))

    def column(self, name: str) -> TableColumn | None:
        """The column of that header or tag; letter case and the way of typing do not count."""
        key = fold(name)
        by_header = (one for one in self.columns if fold(one.header) == key)
        by_tag = (one for one in self.columns if one.tag == key)
        return next(by_header, None) or next(by_tag, None)


def _value(raw: Raw) -> tuple[Value, Sequence[tuple[str, dict[str, object]]]]:
    """A cell's value, and what is wrong with it as (catalogue code, words)."""
    if isinstance(raw, str):
        text, found = cleaned(raw)
        return text or None, [one for one in found if one[0] != "text-cleaned"]
    if isinstance(raw, CellError):
        return None, [("cell-error", {"text": raw.text})]
    if isinstance(raw, Uncomputed):
        return None, [("formula-uncomputed", {"formula": raw.formula})]
    return _typed(raw), ()


def _typed(raw: float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None) -> Value:
    if isinstance(raw, dt.timedelta):
        return (dt.datetime.min + raw).time() if dt.timedelta() <= raw < _DAY else _hours(raw)
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date()
    if isinstance(raw, float) and raw.is_integer():
        return int(raw)
    return raw


def _hours(length: dt.timedelta) -> str:
    """A stretch of a day or more, as Excel's [h]:mm shows it."""
    minutes, sign = abs(length) // dt.timedelta(minutes=1), "-" if length < dt.timedelta() else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}"
