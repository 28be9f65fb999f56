"""Which rows of a table are records, and what the others are: numbering, totals, group titles, signatures."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from toolkit.book.grid import Raw
from toolkit.book.reading.column_contents import ColumnWords
from toolkit.book.reading.row_suspects import RowSuspects
from toolkit.book.reading.row_words import (
    COUNT,
    ENUMERATED,
    GROUP_ORDER,
    NOTE,
    REMARK,
    TOTAL,
    RowKind,
    is_code,
    is_dotted,
    is_like_a_name,
    is_of_signature,
    is_order,
    is_order_header,
    is_set_aside,
    is_signed,
    shows_how,
)
from toolkit.book.reading.table_layout import cell_text, head_tags, is_filled, numbers_columns
from toolkit.book.reading.tables_below import begins_below
from toolkit.wording import fold, tag_name


class _Row(Struct, frozen=True):
    """One row: its index, and its filled cells by their place among the columns."""

    turn: int
    cells: Mapping[int, Raw]
    texts: Mapping[int, str]


class RowKinds:
    """Tells the rows of one table apart: those of its suspects that are no records."""

    def __init__(self, suspects: RowSuspects) -> None:
        header = suspects.header
        self._suspects = suspects
        self._rows, self._first = suspects.rows, suspects.first
        self._widths, self.usual = suspects.widths, suspects.usual
        self._indices = [cell.index for cell in header.cells]
        self._words = ColumnWords(suspects, self._indices)
        self._heads, self._initials = head_tags(header)
        counts = (at for at, cell in enumerate(header.cells) if is_order_header(cell.name))
        self._order = None if suspects.coded else next(counts, None)

    def found(self) -> dict[int, RowKind]:
        """The kind of each row that is no record, by its index; blank rows are not named."""
        kinds: dict[int, RowKind] = {}
        foot = False
        for turn in self._suspects.turns:
            row = self._row(turn)
            if row.cells and (kind := self._kind(row, foot=foot)):
                if kind is RowKind.OTHER:
                    kinds |= dict.fromkeys(self._filled_from(turn), kind)
                    break
                kinds[turn] = kind
                foot = foot or (kind is RowKind.FOOT and self._is_signed(row))
        return kinds | self._below_signature(kinds)

    @cached_property
    def _last_ordered(self) -> int:
        """The last row that bears a running number, -1 where the table has none."""
        if self._order is None:
            return -1
        at = self._indices[self._order]
        turns = range(len(self._rows) - 1, self._first - 1, -1)
        more = (turn for turn in turns if self._widths[turn - self._first] > 1)
        return next((turn for turn in more if is_order(self._cell(turn, at))), -1)

    def _filled_from(self, turn: int) -> list[int]:
        """The rows from this one on that hold anything."""
        return [one for one in range(turn, len(self._rows)) if self._widths[one - self._first]]

    def _cell(self, turn: int, index: int) -> Raw:
        return row[index] if index < len(row := self._rows[turn]) else None

    def _row(self, turn: int) -> _Row:
        cells = {
            at: cell for at, index in enumerate(self._indices) if is_filled(cell := self._cell(turn, index))
        }
        return _Row(turn, cells, {at: cell_text(cell) for at, cell in cells.items() if isinstance(cell, str)})

    def _kind(self, row: _Row, *, foot: bool) -> RowKind | None:
        if row.turn in self._suspects.totals:
            return RowKind.TOTAL
        if self._repeats_header(row):
            return RowKind.HEADER
        if self._begins_another(row):
            return RowKind.OTHER
        if self._is_numbering(row):
            return RowKind.NUMBERING
        if self._suspects.coded and (is_code(row.cells.get(0)) or not self._may_be_aside(row)):
            return None
        if self._is_total(row):
            return RowKind.TOTAL
        if self._is_example(row):
            return RowKind.EXAMPLE
        if self._is_unfilled(row):
            return RowKind.ORDER
        if self._is_ordered(row):
            return RowKind.GROUP if self._heads_numbers(row) else None
        if foot or self._is_signed(row) or self._is_note(row):
            return RowKind.FOOT
        return self._title(row)

    def _is_example(self, row: _Row) -> bool:
        """Whether the first row shows how to fill in the others, or says what to write."""
        if row.turn > self._first or self._is_ordered(row):
            return False
        return len(row.texts) == len(row.cells) and shows_how(list(row.texts.values()))

    def _is_unfilled(self, row: _Row) -> bool:
        """Whether a row holds no more than its running number, and dots in the place of words."""
        said = {at for at, cell in row.cells.items() if not (isinstance(cell, str) and is_dotted(cell))}
        typed = row.texts.get(self._order or 0, "")
        return not said or (said == {self._order} and not typed.strip(".()0123456789 "))

    def _may_be_aside(self, row: _Row) -> bool:
        """Whether a row without a code begins at the left, or says that it is no record."""
        return 0 in row.cells or any(map(is_set_aside, row.texts.values()))

    def _is_ordered(self, row: _Row) -> bool:
        return self._order is not None and is_order(row.cells.get(self._order)) and len(row.cells) > 1

    def _heads_numbers(self, row: _Row) -> bool:
        """Whether a sparse row's number is the first part of the next one's: "2" above "2.1"."""
        order, below = self._number(row.turn), self._number(row.turn + 1)
        return len(row.cells) < self.usual and below.startswith(f"{order}.") and below != f"{order}."

    def _number(self, turn: int) -> str:
        if self._order is None or turn >= len(self._rows):
            return ""
        return cell_text(self._cell(turn, self._indices[self._order])).rstrip(".)")

    def _begins_another(self, row: _Row) -> bool:
        """Whether a row of texts begins like the header and goes on with other names: another table's."""
        if self._suspects.coded and begins_below(self._suspects, row.turn):
            return True
        texts = row.texts
        if row.turn == self._first or len(texts) < 2 or len(texts) < len(row.cells) or 0 not in texts:
            return False
        others = [at for at, text in texts.items() if not self._is_head(text, at)]
        return self._is_head(texts[0], 0) and len(others) * 2 >= len(texts)

    def _repeats_header(self, row: _Row) -> bool:
        """Whether at least three of four cells, and more than one where there are more, say their header."""
        others = len(row.cells) - len(row.texts)
        for at, text in row.texts.items():
            others += not self._is_head(text, at)
            if others * 4 > len(row.cells):
                return False
        same = len(row.cells) - others
        return others * 4 <= len(row.cells) and (same > 1 or others == 0)

    def _is_head(self, text: str, at: int) -> bool:
        """Whether a text is its column's name; most are not by their first letter."""
        first = text[:1]
        if first.isascii() and first.isalpha() and first.lower() not in self._initials[at]:
            return False
        return tag_name(text) in self._heads[at]

    def _is_numbering(self, row: _Row) -> bool:
        cells = list(row.cells.values())
        is_first = row.turn == self._first and self._order not in row.cells
        if is_first and len(cells) == len(row.texts) and all(map(REMARK.fullmatch, row.texts.values())):
            return True
        if not numbers_columns(cells) or len(cells) * 2 < len(self._indices):
            return False
        if all(isinstance(cell, str) and not cell.strip().isdigit() for cell in cells):
            return True
        if row.turn > self._first or len(cells) < 3:
            return False
        below = [self._row(turn) for turn in range(row.turn + 1, min(row.turn + 4, len(self._rows)))]
        return any(one.texts.keys() - {self._order} for one in below)

    def _is_total(self, row: _Row) -> bool:
        at, first = next(iter(row.cells.items()))
        others = [text for one, text in row.texts.items() if one != at]
        if isinstance(first, str) and len(first) <= 80 and TOTAL.fullmatch(fold(first)):
            return all(COUNT.fullmatch(fold(text)) for text in others) and not self._is_group_name(row)
        if row.texts or self._order is None or self._order in row.cells or row.turn <= self._last_ordered:
            return False
        return self._last_ordered >= 0 and all(isinstance(cell, int | float) for cell in row.cells.values())

    def _is_group_name(self, row: _Row) -> bool:
        """Whether what looks like a total is the value of a whole record ("Cộng Hòa" is a commune)."""
        words = sum(not isinstance(cell, int | float) for cell in row.cells.values())
        return len(row.cells) >= self.usual > 1 and words > 1

    def _is_signed(self, row: _Row) -> bool:
        """Whether a row below all numbered ones holds the words of a signature, or a place and a day."""
        if row.turn < self._last_ordered or self._is_ordered(row):
            return False
        if len(row.cells) > max(2, self.usual // 2) and not self._is_apart_below(row):
            return False
        if self._last_ordered < 0 and not self._may_end(row):
            return False
        texts = [fold(text) for text in row.texts.values()]
        at_first = texts[:1] if len(row.cells) >= self.usual > 1 else texts
        return any(map(is_signed, at_first))

    def _is_apart_below(self, row: _Row) -> bool:
        """Whether a row of texts alone comes after a blank one, below all numbered ones."""
        return self._last_ordered >= 0 and len(row.texts) == len(row.cells) and self._stands_apart(row.turn)

    def _may_end(self, row: _Row) -> bool:
        """Whether a table without running numbers may be over here: "Thủ trưởng" may be a value, too."""
        if not self.usual and all(map(is_of_signature, row.cells.values())):  # no row has a code
            later = (self._row(turn) for turn in range(row.turn + 1, len(self._rows)))
            return all(is_of_signature(cell) for one in later for cell in one.cells.values())
        if self.usual > 2:
            return not self._record_follows(row.turn)
        return len(row.cells) < self.usual or self._stands_apart(row.turn)

    def _stands_apart(self, turn: int) -> bool:
        """Whether a row comes after a blank one, or after the totals."""
        before = self._row(turn - 1) if turn > self._first else None
        return before is not None and (not before.cells or self._is_total(before))

    def _is_note(self, row: _Row) -> bool:
        if len(row.cells) > 2 or (len(row.cells) > 1 and len(row.cells) >= self.usual):
            return False
        first = next(iter(row.cells.values()))
        return isinstance(first, str) and NOTE.fullmatch(fold(first)) is not None

    def _title(self, row: _Row) -> RowKind | None:
        """A group's title ("I. Khối huyện"), or words below the table; None for a record."""
        if self._is_title(row):
            return RowKind.GROUP if self._record_follows(row.turn) else RowKind.FOOT
        is_tail = self._last_ordered >= 0 and row.turn > self._last_ordered
        if is_tail and len(row.cells) <= max(1, self.usual // 2) and self._order not in row.cells:
            return None if self._goes_on(row) or self._is_person(row) else RowKind.FOOT
        return None

    def _is_person(self, row: _Row) -> bool:
        """Whether a row right below a filled one holds a name among names, and more as the column has it."""
        if len(row.texts) < 2 or not self._row(row.turn - 1).cells:
            return False
        named = [at for at, text in row.texts.items() if is_like_a_name(text) and self._words.are_names(at)]
        others = [at for at in row.texts if at not in named]
        return bool(named) and all(self._words.begin_like(at, row.texts[at]) for at in others)

    def _goes_on(self, row: _Row) -> bool:
        """Whether a row right below a filled one fills the columns that a record without a number did."""
        fills = len(row.cells) > 1 and frozenset(row.cells) in self._unnumbered
        return fills and bool(self._row(row.turn - 1).cells)

    @cached_property
    def _unnumbered(self) -> frozenset[frozenset[int]]:
        """The columns that the sparse rows amid the numbered ones fill."""
        sparse = (
            self._row(turn)
            for turn in range(self._first, self._last_ordered)
            if 1 < self._widths[turn - self._first] <= self.usual // 2
        )
        return frozenset(frozenset(row.cells) for row in sparse if self._order not in row.cells)

    def _is_title(self, row: _Row) -> bool:
        words = [text for at, text in row.texts.items() if at != self._order]
        order = row.texts.get(self._order, "") if self._order is not None else ""
        if GROUP_ORDER.fullmatch(order) and self._last_ordered >= 0:
            return len(words) < 3 or len(row.cells) < self.usual
        lone = len(row.texts) == 1
        text = next(iter(row.texts.values()), "")
        if lone and (ENUMERATED.match(text) or self._suspects.wide.get(row.turn, 0) > 1):
            return len(row.cells) == 1 or not self._is_ordered(row)
        if len(row.cells) > 1 or not lone or self.usual < 2:
            return False
        if self._order is not None and self._last_ordered >= 0:
            return True
        return not self._words.may_hold(next(iter(row.texts)), text)

    def _record_follows(self, turn: int) -> bool:
        if self._last_ordered >= 0:
            return turn < self._last_ordered
        return any(width >= self.usual for width in self._widths[turn - self._first + 1 :])

    def _below_signature(self, kinds: Mapping[int, RowKind]) -> dict[int, RowKind]:
        """What stands below a signature belongs to it: whoever signs has no running number."""
        feet = (turn for turn, kind in kinds.items() if kind is RowKind.FOOT)
        signed = next((turn for turn in feet if self._is_signed(self._row(turn))), None)
        if signed is None:
            return {}
        headers = (turn for turn, kind in kinds.items() if turn > signed and kind is RowKind.HEADER)
        end = next(headers, len(self._rows))
        below = (turn for turn in range(signed + 1, end) if turn not in kinds and self._row(turn).cells)
        return {turn: RowKind.FOOT for turn in below if not self._is_known(self._row(turn))}

    def _is_known(self, row: _Row) -> bool:
        return self._is_ordered(row) or (self._suspects.coded and is_code(row.cells.get(0)))
