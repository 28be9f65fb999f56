"""Cells that say again what a template's words beside them have said: told once for each place."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from toolkit.book.reading.any_table import AnyTable, TableRow
from toolkit.book.reading.cell_words import Value, finished
from toolkit.problems import Problem, problem
from toolkit.word.mailmerge.column_match import columns
from toolkit.wording.value_doubling import (
    addressed_again,
    first_words,
    last_words,
    may_say,
    said_again,
    said_before,
)

_SHOWN = 60
_MOST_TEXTS = 20_000
Found = tuple[int, int, str]
"""How many rows, the first one's index, and what it would print."""


class _Side(Struct, eq=False):
    """A column, the words beside its place, and the column whose value stands before these.

    ``firsts`` and ``lasts`` are the words with which a value begins or ends that says them again; ``silent``
    are texts that were looked at and say nothing again, whatever stands before: titles and kinds recur.
    """

    at: int
    first: int | None
    before: str
    after: str
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]
    silent: set[Value] = field(default_factory=lambda: {None})

    def clear(self, value: Value) -> None:
        """Pass this value from now on."""
        # 1 and yes are equal, a text equals nothing but itself
        if isinstance(value, str) and len(self.silent) < _MOST_TEXTS:
            self.silent.add(value)


class SaidTwice:
    """Looks at each row with the words that its values come to stand beside.

    Args:
        table: the table.
        places: of each place its name, the place before it, the words before and after.
        spellings: the further names of the table's tags.
    """

    def __init__(
        self, table: AnyTable, places: Iterable[tuple[str, str, str, str]], spellings: Mapping[str, str]
    ) -> None:
        self._table = table
        every = [header for column in table.columns for header in column.headers]
        of_tags = {column.tag: at for at, column in enumerate(table.columns)}
        of_heads = {head: at for at, column in enumerate(table.columns) for head in column.headers}

        def column(name: str) -> int | None:
            tag = spellings.get(name, name)
            header = columns([name], every).get(name, "")
            return of_tags.get(tag, of_heads.get(header))

        sides = dict.fromkeys(
            (column(name), column(first), before, after) for name, first, before, after in places
        )
        self._sides = [
            _Side(at, first, before, after, first_words(before, beside=first is not None), last_words(after))
            for at, first, before, after in sides
            if at is not None
        ]
        self._sides = [side for side in self._sides if side.firsts or side.lasts]
        self._found: dict[_Side, Found] = {}

    def see(self, row: TableRow) -> None:
        """Take note of a row."""
        values = row.values
        for side in self._sides:
            if values[side.at] not in side.silent:
                self._look(side, row)

    def _look(self, side: _Side, row: TableRow) -> None:
        """Look closely at a value that was not seen here before, or says something again."""
        value = row.values[side.at]
        said = value if isinstance(value, str) else finished(value)
        if not may_say(side.firsts, said, side.lasts):
            side.clear(value)
            return
        first = "" if side.first is None else finished(row.values[side.first])
        if printed := _printed(side, first, said):
            count, turn, shown = self._found.get(side, (0, row.turn, printed))
            self._found[side] = (count + 1, turn, shown)
        elif side.first is None:
            side.clear(value)

    def problems(self) -> Iterator[Problem]:
        """One warning for each place."""
        for side in filter(self._found.__contains__, self._sides):
            count, turn, printed = self._found[side]
            column = self._table.columns[side.at]
            text = printed.strip()
            shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
            place = self._table.place(turn, column)
            yield problem("merge-said-twice", place, column=column.header, text=shown, count=count)


def _printed(side: _Side, first: str, value: str) -> str:
    """What is printed twice there; blank where nothing is."""
    if said_again(side.before, value) or (first and addressed_again(f"{first}{side.before}", value)):
        return f"{first}{side.before}{value}"
    return f"{value}{side.after}" if said_before(value, side.after) else ""
