"""A table that no schema describes: typed rows under headers, each cell known by its address."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from msgspec import Struct, field

from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.cell_words import Value, finished
from toolkit.book.reading.row_words import AS_ABOVE
from toolkit.book.reading.skipped_rows import row_numbers
from toolkit.book.reading.table_cells import Faults, Looks, ReadCells
from toolkit.book.reading.table_columns import TableColumn
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, fold_ascii

_AT_ONCE = 100
"""The texts of so many rows are looked through at once."""

_Cell = tuple[TableColumn, Value, Faults]


class TableRow(NamedTuple):
    """One row: values in the order of the table's columns, and what is wrong with its cells.

    ``turn`` is the row's index in the sheet. A row whose problems hold an error is not to be used.
    """

    turn: int
    values: tuple[Value, ...]
    problems: tuple[Problem, ...]


class AnyTable(Struct, frozen=True, kw_only=True):
    """One sheet's table; ``header`` is the index of its header's last row in the sheet's rows.

    Attributes:
        problems: what is doubtful in the headers or in the choice of the sheet, and rows that are no records.
        passed: the indices of those rows.
        hidden: the indices of rows that a filter or a person hides; they are records like the others.
        read: the cells that were read so far.
    """

    file: str
    sheet: GridSheet
    header: int
    columns: tuple[TableColumn, ...]
    problems: tuple[Problem, ...] = ()
    passed: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()
    read: ReadCells = field(default_factory=ReadCells)

    def rows(self) -> Iterator[TableRow]:
        """Each record below the header, one at a time.

        Text is cleaned; whole numbers are ints; a day without a time is a date; what its cell shows in
        another way than the house writes it brings its words along. An error, a formula without a result
        and a broken letter are problems that name their cell.
        """
        looks = Looks(self.sheet, self.columns, self.read)
        above: tuple[Value, ...] = ()
        for turn, cells in self._cells():
            values = looks.values(cells, turn)
            if values is None:
                row = self._doubtful_row(looks, cells, turn, above)
            else:
                row = TableRow(turn, values, ())
            if row.problems or row.values.count(None) < len(row.values):
                above = row.values
                yield row

    def _cells(self) -> Iterator[tuple[int, Sequence[Raw]]]:
        """The index and the cells of each record's row; the texts of many rows are looked through at once."""
        for start in range(self.header + 1, len(self.sheet.rows), _AT_ONCE):
            rows = self.sheet.rows[start : start + _AT_ONCE]
            self.read.learn(rows)
            for turn, cells in enumerate(rows, start):
                if turn not in self.passed:
                    yield turn, cells

    def _doubtful_row(
        self, looks: Looks, cells: Sequence[Raw], turn: int, above: tuple[Value, ...]
    ) -> TableRow:
        """A row with something wrong in it, cell by cell; ``above``: the values of the record before."""
        read = [
            _as_above(column, *looks.read(cells, turn, column), before)
            for column, before in zip(self.columns, above or repeat(None), strict=False)
        ]
        problems = (
            problem(code, self.place(turn, column), column=column.header, **words)
            for column, _, found in read
            for code, words in found
        )
        return TableRow(turn, tuple(value for _, value, _ in read), tuple(problems))

    def most_rows(self) -> int:
        """How many records there are at most: blank rows are counted as well."""
        return len(self.sheet.rows) - self.header - 1 - len(self.passed)

    def place(self, turn: int, column: TableColumn | None = None) -> Place:
        """The place of a row's cell; of its first cell when no column is named."""
        at = column or self.columns[0]
        return Place(file=self.file, sheet=self.sheet.name, cell=self.sheet.address(turn, at.index))

    def problems_in(self, row: TableRow, columns: Iterable[TableColumn]) -> tuple[Problem, ...]:
        """What is wrong with a row's cells in some columns."""
        places = {self.place(row.turn, column) for column in columns}
        return tuple(found for found in row.problems if found.place in places)

    def row_numbers(self, turns: Sequence[int], *, most: int) -> str:
        """Rows as the sheet numbers them: "4, 6, 9"; beyond ``most`` only how many more."""
        return row_numbers(self.sheet, turns, most=most)

    def column(self, name: str) -> TableColumn | None:
        """The column of that header or tag; letter case and the way of typing do not count.

        A name typed without accents is understood where one column alone can be meant.
        """
        key = fold(name)
        by_header = (one for one in self.columns if key in map(fold, one.headers))
        by_tag = (one for one in self.columns if one.tag == key)
        return next(by_header, None) or next(by_tag, None) or self._without_accents(name)

    def _without_accents(self, name: str) -> TableColumn | None:
        if not name.isascii():
            return None
        meant = [one for one in self.columns if fold_ascii(name) in map(fold_ascii, one.headers)]
        return meant[0] if len(meant) == 1 else None


def _as_above(column: TableColumn, value: Value, found: Faults, before: Value) -> _Cell:
    """A cell that only repeats the one above ("nt", a ditto mark) with that one's value, which is told."""
    if not found or found[0][0] != AS_ABOVE:
        return column, value, found
    if before is None:
        return column, value, [("cell-above-blank", {"text": value})]
    return column, before, [(AS_ABOVE, {"text": value, "value": finished(before)})]
