"""Which rows of a table may be no records: most are seen to be one at a glance."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from toolkit.book.grid import Raw
from toolkit.book.reading.row_words import is_code, is_dotted, is_plain, is_suspect
from toolkit.book.reading.table_layout import Header, head_tags, numbers_columns
from toolkit.patterns import pattern
from toolkit.wording import tag_name

_FEW = 3
"""A row of more cells is no title and no signature."""

_NUMBER = pattern(r"\s*\(?\d")


class RowSuspects(Struct, frozen=True, kw_only=True, dict=True):
    """Rows of one table that deserve a second look.

    ``rows`` are the sheet's, ``totals`` the indices of rows that a real table says are its totals. ``wide``
    says by row index over how many columns of the table its widest merged cell stands. ``coded``: the first
    column holds a code that makes a record of a row, and no column counts the rows.
    """

    rows: Sequence[Sequence[Raw]]
    header: Header
    totals: frozenset[int]
    wide: Mapping[int, int]
    coded: bool = False

    @property
    def first(self) -> int:
        """The index of the first row below the header."""
        return self.header.bottom + 1

    @cached_property
    def widths(self) -> list[int]:
        """How many cells of each row are filled."""
        return [len(row) - row.count(None) for row in self.rows[self.first :]]

    @cached_property
    def usual(self) -> int:
        """How many cells a record mostly has; of two numbers as frequent, the larger.

        Titles of groups and lines of signatures have one: they count only where nearly every row has one.
        """
        widths: Iterable[int] = self.widths
        if self.coded:
            at = self.header.cells[0].index
            first = (row[at] if at < len(row) else None for row in self.rows[self.first :])
            widths = itertools.compress(widths, map(is_code, first))
        counts: dict[int, int] = {}
        for width in filter(None, widths):
            counts[width] = counts.get(width, 0) + 1
        several = {width: count for width, count in counts.items() if width > 1}
        if sum(several.values()) * 3 >= sum(counts.values()):
            counts = several
        return max(counts, key=lambda width: (counts[width], width), default=0)

    @cached_property
    def turns(self) -> list[int]:
        """The indices of these rows: sparse ones, and those whose first text looks like a title's."""
        sparse = max(1, self.usual // 2)
        return [
            self.first + at
            for at, width in enumerate(self.widths)
            if width and (width <= sparse or width < self.usual - 1 or self._looks_odd(self.first + at))
        ]

    def _looks_odd(self, turn: int) -> bool:
        if turn in self.totals or turn in self.wide:
            return True
        if turn == self.first:
            return not (self.coded and self._is_plain(self.rows[turn]))
        filled = (cell for cell in self.rows[turn] if cell is not None)
        first = next(filled)
        if first.__class__ is not str:
            return False
        text = str(first)
        if text.isdecimal():  # a running number typed as text: only a row that numbers the columns is odd
            return str(next(filled, "")).isdecimal()
        if _NUMBER.match(text) and self.widths[turn - self.first] > _FEW and not self._numbered_heads:
            return numbers_columns((text, next(filled, None)))
        return is_suspect(text) or is_dotted(text) or text.strip().lower() in self._every_head

    def _is_plain(self, row: Sequence[Raw]) -> bool:
        """Whether a first row begins with words, and none of its texts could be anything but a record's."""
        texts = [cell for cell in row if isinstance(cell, str)]
        begins = next((cell for cell in row if cell is not None), None)
        if not (texts and begins is texts[0]) or len(row) > len(self.header.cells):
            return False
        return all(map(is_plain, texts)) and not any(map(self._is_head, texts))

    def _is_head(self, text: str) -> bool:
        """Whether a text is the name of any column; most are not by their first letter."""
        tags, initials = head_tags(self.header)
        first = text[0].lower()
        if first.isascii() and not any(first in own for own in initials):
            return False
        return any(tag_name(text) in own for own in tags)

    @cached_property
    def _every_head(self) -> frozenset[str]:
        return frozenset(line.lower() for cell in self.header.cells for line in cell.lines)

    @cached_property
    def _numbered_heads(self) -> bool:
        return any(map(_NUMBER.match, self._every_head))
