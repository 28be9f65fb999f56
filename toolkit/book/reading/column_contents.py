"""What the columns of a table mostly hold, as its whole records show: names, titles, anything."""

from collections.abc import Sequence

from toolkit.book.reading.row_suspects import RowSuspects
from toolkit.book.reading.row_words import GROUP, is_like_a_name
from toolkit.wording import fold

_SAMPLE = 300
_MOSTLY = 0.8


class ColumnWords:
    """The texts of one table's columns, which are known by their place in the header."""

    def __init__(self, suspects: RowSuspects, indices: Sequence[int]) -> None:
        self._rows, self._first = suspects.rows, suspects.first
        self._widths, self._usual = suspects.widths, suspects.usual
        self._indices = indices

    def values(self, at: int) -> list[str]:
        """The texts of a column in the first whole records."""
        index, above = self._indices[at], range(self._first, min(len(self._rows), self._first + _SAMPLE))
        full = [self._rows[turn] for turn in above if self._widths[turn - self._first] >= self._usual]
        cells = (row[index] for row in full if index < len(row))
        return [cell for cell in cells if isinstance(cell, str) and cell.strip()]

    def are_names(self, at: int) -> bool:
        """Whether nearly all of them are written as names are."""
        values = self.values(at)
        return bool(values) and sum(map(is_like_a_name, values)) >= len(values) * _MOSTLY

    def begin_like(self, at: int, text: str) -> bool:
        """Whether one begins with the same word: "Phó Bí thư" among titles."""
        return fold(text.split()[0]) in {fold(value.split()[0]) for value in self.values(at)}

    def may_hold(self, at: int, text: str) -> bool:
        """Whether a lone text may be one of them: a name among names; the title of a group is none."""
        values = self.values(at)
        if not values:
            return False
        if text.isupper() and sum(value.isupper() for value in values) < len(values) * (1 - _MOSTLY):
            return False
        if self.begin_like(at, text):
            return True
        if GROUP.fullmatch(fold(text)):
            return False
        return is_like_a_name(text) if self.are_names(at) else self._usual < 3
