"""Which rows a merge takes, in what order and groups: as it was asked for, or as the template says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.book.reading.cell_words import finished
from toolkit.book.reading.choice import (
    BadCondition,
    BadQuery,
    Condition,
    Every,
    Order,
    WordQuery,
    condition,
    in_order,
    word_query,
)
from toolkit.book.reading.table_columns import names_people
from toolkit.problems import Place, Problem, WrongUse, has_errors, problem
from toolkit.tasks.making.merge_names import found_column
from toolkit.word.any_template import AnyTemplate
from toolkit.wording import fold


class Turn(NamedTuple):
    """A row that has its turn, and its number in the table: the same whatever rows are asked for."""

    number: int
    row: TableRow


class Choice(Struct, frozen=True, kw_only=True):
    """The rows that are wanted.

    ``narrows``: some rows of the table are left out on purpose. ``asked``: the columns that decide. A row
    whose cell there cannot be read is among the wanted ones: nobody knows better, and its error is told.
    """

    table: AnyTable
    asked: tuple[TableColumn, ...] = ()
    condition: Condition | None = None
    orders: tuple[Order, ...] = ()
    group: TableColumn | None = None
    visible_only: bool = False

    @property
    def narrows(self) -> bool:
        return self.condition is not None or self.visible_only

    def turns(self) -> Iterator[Turn]:
        """The rows, one at a time; all at once only where their order is another one."""
        rows: Iterable[TableRow] = self.table.rows()
        if self.orders:
            rows = in_order(rows, self.orders, lambda row: row.values)
        for number, row in enumerate(rows, start=1):
            if self.visible_only and row.turn in self.table.hidden:
                continue
            if self.condition is None or self._is_unreadable(row) or self.condition.holds(row.values):
                yield Turn(number, row)

    def _is_unreadable(self, row: TableRow) -> bool:
        return bool(row.problems) and has_errors(self.table.problems_in(row, self.asked))

    def groups(self) -> Iterator[tuple[Turn, ...]]:
        """The rows that share one letter: each alone, or those of one value in the group's column."""
        if self.group is None:
            yield from ((turn,) for turn in self.turns())
            return
        at = self.table.columns.index(self.group)
        found: dict[str, list[Turn]] = {}
        for turn in self.turns():
            value = turn.row.values[at]
            key = fold(finished(value)) if value is not None else f"\0{turn.number}"
            found.setdefault(key, []).append(turn)
        for number, turns in enumerate(found.values(), start=1):
            yield (Turn(number, turns[0].row), *turns[1:])

    def hidden_told(self) -> Iterator[Problem]:
        """How many records are hidden in the sheet."""
        hidden = self.table.hidden
        turns = [row.turn for row in self.table.rows() if row.turn in hidden] if hidden else []
        if turns:
            code = "table-rows-hidden-left" if self.visible_only else "table-rows-hidden"
            rows = self.table.row_numbers(turns, most=12)
            yield problem(code, self.table.place(turns[0]), count=len(turns), rows=rows)


def choice(
    table: AnyTable,
    *,
    where: Sequence[str],
    sort: Sequence[str],
    group_by: str,
    visible_only: bool,
    own: "OwnChoice",
) -> tuple[Choice, tuple[Problem, ...]]:
    """The wanted rows, and what is to be said of the template's own choice.

    The template's own conditions hold beside those that were asked for; its order only where none was.

    Raises:
        WrongUse: a condition has no sign of comparison, or a column is not there.
    """

    columns: list[TableColumn] = []

    def place_of(name: str) -> int:
        columns.append(found_column(table, name))
        return table.columns.index(columns[-1])

    asked: list[Condition] = [_condition(one, place_of) for one in where]
    orders = tuple(_order(table, name, place_of) for name in sort)
    kept, kept_orders, told = own.applied(table, columns)
    if kept:
        asked.append(kept)
    group = found_column(table, group_by) if group_by else None
    found = Choice(
        table=table,
        asked=(*columns, group) if group else tuple(columns),
        condition=Every(tuple(asked)) if asked else None,
        orders=orders or kept_orders,
        group=group,
        visible_only=visible_only,
    )
    return found, told


def _condition(asked: str, place_of: Callable[[str], int]) -> Condition:
    try:
        return condition(asked, place_of)
    except BadCondition:
        remedy = 'Viết theo dạng CỘT=GIÁ_TRỊ, ví dụ: --where "Loại=Huyện đoàn". Cũng dùng được !=, >, <, ~.'
        raise WrongUse(f"Điều kiện “{asked}” không có dấu “=”.", remedy=remedy) from None


def _order(table: AnyTable, asked: str, place_of: Callable[[str], int]) -> Order:
    """An order as somebody types it: people stand by their given names, as on every Vietnamese list."""
    at = place_of(asked.lstrip("-"))
    return Order(at, asked.startswith("-"), by_given_name=names_people(table.columns[at].header))


class OwnChoice:
    """What a template itself was told in Word: from which sheet, which rows, in what order."""

    def __init__(self, form: AnyTemplate) -> None:
        self._known = form.known
        query = form.known.query
        self._file = form.name
        try:
            self._query: WordQuery | None = word_query(query) if query else None
        except BadQuery:
            self._query = None

    @property
    def sheet(self) -> str:
        return self._query.sheet if self._query else ""

    def applied(
        self, table: AnyTable, asked: list[TableColumn]
    ) -> tuple[Condition | None, tuple[Order, ...], tuple[Problem, ...]]:
        """The template's conditions and order for this table, and whether they could be followed.

        Columns that decide are added to ``asked``.
        """
        told = self._left_out()
        if self._query is None:
            return None, (), (*told, *([self._said("source-not-followed")] if self._known.query else []))
        if self._query.area:
            told = (*told, problem("source-area", Place(file=self._file), area=self._query.area))
        if not self._query.is_choosing:
            return None, (), told

        def place_of(name: str) -> int:
            column = table.column(name) or table.column(name.replace("_", " "))
            if column is None:
                raise KeyError(name)
            asked.append(column)
            return table.columns.index(column)

        try:
            kept, orders = self._query.choice(place_of)
        except BadQuery:
            return None, (), (*told, self._said("source-not-followed"))
        return kept, orders, (*told, self._said("source-followed"))

    def _said(self, code: str) -> Problem:
        query = self._query.said if self._query else self._known.query
        return problem(code, Place(file=self._file), query=query)

    def _left_out(self) -> tuple[Problem, ...]:
        if not self._known.left_out:
            return ()
        return (problem("source-unticked", Place(file=self._file), count=self._known.left_out),)
