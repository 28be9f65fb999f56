"""A table of the workbook that is open in Excel: where it stands, and how far it will reach."""

from collections.abc import Iterable, Sequence
from typing import Any

from toolkit.book.grid import column_letters
from toolkit.book.writing.edits import CannotPatch
from toolkit.problems import refusal

_BEYOND = 2**20 + 1


class OpenTable:
    """A table of the open workbook: where it stands, and how far it will reach."""

    def __init__(self, table: Any, sheet: Any) -> None:
        self._table, self._cells, self.sheet = table, sheet, str(sheet.name)
        whole = table.range
        self._top, self._left = int(whole.row), int(whole.column)
        rows, self._width = map(int, whole.shape)
        self._last = self._end = self._top + rows - 1
        self._headers = [str(header) for header in self._rows(self._top, self._top).options(ndim=1).value]
        self._next = self._after_the_last()
        self._anew = False
        self._filled_below: tuple[int, int] | None = None

    def next_row(self) -> int:
        """The row for one more entry."""
        row, self._next = self._next, self._next + 1
        self._end = max(self._end, row)
        return row

    def start_anew(self) -> None:
        """What the table holds will go; the next entry is its first."""
        self._anew, self._next, self._end = True, self._top + 1, self._top + 1

    def refuse_unknown(self, headers: Iterable[str]) -> None:
        """Raise when one of the columns is not in the table."""
        for header in headers:
            self.column(header)

    def refuse_filled(self, *, more: int = 0, rows: int = 0) -> None:
        """Raise when ``more`` entries, or ``rows`` in all, would run over what is written below the table."""
        end = self._next + more - 1 if more else self._top + rows
        if end <= self._last:
            return
        row, column = self._below()
        if row <= end:
            cell = f"{self.sheet}!{column_letters(column)}{row}"
            raise refusal(CannotPatch, "patch-no-room", cell=cell, table=self._table.name)

    def column(self, header: str) -> int:
        if header not in self._headers:
            raise refusal(CannotPatch, "patch-no-column", table=self._table.name, column=header)
        return self._left + self._headers.index(header)

    def holds(self, row: int, column: int) -> bool:
        return self._top < row and self._left <= column < self._left + self._width

    def fit(self, *, cell_by_cell: bool) -> Sequence[tuple[int, int]]:
        """Empty the table where it is to be filled anew, and let it reach as far as its entries.

        Returns:
            Rows and columns that must be emptied one by one.
        """
        if self._anew and not cell_by_cell:
            self._body().clear_contents()
        if self._end != self._last:
            self._table.resize(self._rows(self._top, self._end))
        if not (self._anew and cell_by_cell):
            return ()
        columns = range(self._left, self._left + self._width)
        return [(row, column) for row in range(self._top + 1, self._last + 1) for column in columns]

    def _body(self) -> Any:
        # Excel itself gives no such range for a table whose rows were all deleted.
        return self._rows(self._top + 1, self._last)

    def _rows(self, first: int, last: int) -> Any:
        return self._cells.range((first, self._left), (last, self._left + self._width - 1))

    def _below(self) -> tuple[int, int]:
        """Row and column of the first filled cell below the table; a row beyond all when there is none."""
        if self._filled_below is None:
            used = int(self._cells.used_range.last_cell.row)
            right, filled = self._left + self._width - 1, []
            if used > self._last:
                block = self._cells.range((self._last + 1, self._left), (used, right)).options(ndim=2).value
                filled = [
                    (row, column)
                    for row, values in enumerate(block, self._last + 1)
                    for column, value in enumerate(values, self._left)
                    if value not in (None, "")
                ]
            self._filled_below = filled[0] if filled else (_BEYOND, self._left)
        return self._filled_below

    def _after_the_last(self) -> int:
        """The row after the last one of the table that holds anything."""
        end, size = self._last, 1
        while end > self._top:
            first = max(self._top + 1, end - size + 1)
            block = self._rows(first, end).options(ndim=2).value
            filled = [
                row for row, values in enumerate(block, first) if any(one not in (None, "") for one in values)
            ]
            if filled:
                return filled[-1] + 1
            end, size = first - 1, size * 2  # each call takes as long for one row as for many
        return self._top + 1
