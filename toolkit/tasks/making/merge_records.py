"""The rows of any table as a template is given them: chosen, in finished words, their blanks named."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.book.reading.cell_words import finished, is_said
from toolkit.problems import Problem, WrongUse, problem
from toolkit.tasks.making.merge_names import found_column
from toolkit.word.any_template import Record
from toolkit.word.check.lint import Supplied

SAMPLES = 50
"""So many rows show what a column holds."""

MOST_NAMED = 20
"""So many blank cells of one column are named one by one; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """``--where``: a column and the value that a row must have there."""

    column: TableColumn
    value: str


def conditions(table: AnyTable, where: Sequence[str]) -> tuple[Condition, ...]:
    """What ``COLUMN=VALUE`` asks for.

    Raises:
        WrongUse: one has no "=", or names a column that is not there.
    """
    found = []
    for asked in where:
        name, sign, value = asked.partition("=")
        if not sign:
            remedy = "Viết theo dạng CỘT=GIÁ_TRỊ, ví dụ: --where Loại=Huyện đoàn."
            raise WrongUse(f"Điều kiện “{asked}” không có dấu “=”.", remedy=remedy)
        found.append(Condition(column=found_column(table, name), value=value))
    return tuple(found)


def chosen(table: AnyTable, asked: Sequence[Condition]) -> Iterator[tuple[int, TableRow]]:
    """The rows that every condition holds for, each with its number among all rows, from 1."""
    turns = {column: turn for turn, column in enumerate(table.columns)}
    for number, row in enumerate(table.rows(), start=1):
        if all(is_said(row.values[turns[one.column]], one.value) for one in asked):
            yield number, row


def supplied_by(table: AnyTable) -> Supplied:
    """The names that a table gives to tags: each column's tag, and its header with ``_`` for spaces."""
    tags = frozenset(column.tag for column in table.columns)
    return Supplied(
        names=tags,
        wanted=tags,
        places={column.tag: table.place(table.header, column) for column in table.columns},
        spellings={typed: column.tag for column in table.columns if (typed := _typed(column)) not in tags},
        headers={column.header: column.tag for column in table.columns},
        samples=[record_of(table, row).values for row in islice(table.rows(), SAMPLES)],
    )


def record_of(table: AnyTable, row: TableRow) -> Record:
    """A row for a template: finished words by tag and by header, typed values by header."""
    said = {column: finished(value) for column, value in zip(table.columns, row.values, strict=True)}
    by_header = {_typed(column): words for column, words in said.items()}
    by_tag = {column.tag: words for column, words in said.items()}
    values = {column.header: value for column, value in zip(table.columns, row.values, strict=True)}
    return Record(words=by_header | by_tag, values=values)


def _typed(column: TableColumn) -> str:
    return column.header.replace(" ", "_")


@dataclass(slots=True)
class Blanks:
    """The blank cells that a template would print: the first of each column named, the others counted."""

    table: AnyTable
    columns: Collection[TableColumn]
    _counts: Counter[str] = field(default_factory=Counter)
    _firsts: dict[str, int] = field(default_factory=dict)

    def of(self, row: TableRow) -> Iterator[Problem]:
        """A warning for each blank of a row."""
        for column, value in zip(self.table.columns, row.values, strict=True):
            if value is not None or column not in self.columns:
                continue
            self._counts[column.header] += 1
            if self._counts[column.header] <= MOST_NAMED:
                yield problem("table-cell-blank", self.table.place(row.turn, column), column=column.header)
            else:
                self._firsts.setdefault(column.header, row.turn)

    def rest(self) -> Iterator[Problem]:
        """One warning for each column that has more."""
        for column in self.columns:
            if column.header in self._firsts:
                place = self.table.place(self._firsts[column.header], column)
                count = self._counts[column.header] - MOST_NAMED
                yield problem("table-cells-blank", place, column=column.header, count=count)
