"""Several rows in one letter: what they must have in common, and whether the template shows all of them."""

from collections.abc import Iterable, Mapping, Sequence

from toolkit.book.reading.any_table import AnyTable, TableColumn
from toolkit.book.reading.cell_words import finished
from toolkit.problems import Problem, problem
from toolkit.tasks.making.merge_choice import Turn
from toolkit.tasks.making.merge_records import group_of
from toolkit.word.any_template import AnyTemplate, Letter, Record
from toolkit.wording import fold

MOST_LISTED = 10


class Groups:
    """Makes the letters of groups.

    Args:
        form: the template.
        table: the rows.
        column: whose value the rows of a group share; None where each row has its own letter.
        spellings: further names of the table's tags.
    """

    def __init__(
        self, form: AnyTemplate, table: AnyTable, column: TableColumn | None, spellings: Mapping[str, str]
    ) -> None:
        self._form = form
        self._table = table
        self._column = column
        alone = {spellings.get(name, name) for name in form.printed_tags if "." not in name}
        self._printed_once = [(at, one) for at, one in enumerate(table.columns) if one.tag in alone]

    def unplaced(self, groups: Iterable[Sequence[Turn]]) -> list[Problem]:
        """Rows with a blank in the group's own column: each may belong to any of the letters."""
        column = self._column
        if column is None:
            return []
        at = self._table.columns.index(column)
        firsts = (turns[0].row for turns in groups)
        places = (self._table.place(row.turn, column) for row in firsts if row.values[at] is None)
        return [problem("group-key-blank", place, column=column.header) for place in places]

    def doubts(self, turns: Sequence[Turn]) -> list[Problem]:
        """Columns that are printed once and differ inside the group."""
        return [found for at, one in self._printed_once if (found := self._differing(turns, at, one))]

    def letter(self, turns: Sequence[Turn], records: Sequence[Record]) -> tuple[Letter, list[Problem]]:
        """The letter of a group, and an error where the template leaves some of its rows out."""
        letter = self._form.group_letter(group_of(records))
        missing = turns[len(letter.records) :]
        if not missing or not letter.rendered.ready:
            return letter._replace(records=tuple(records)), []
        rows = self._table.row_numbers([turn.row.turn for turn in missing], most=MOST_LISTED)
        place = self._table.place(missing[0].row.turn)
        return letter, [problem("group-rows-unshown", place, count=len(missing), rows=rows)]

    def _differing(self, turns: Sequence[Turn], at: int, column: TableColumn) -> Problem | None:
        first = fold(finished(turns[0].row.values[at]))
        others = [turn.row.turn for turn in turns[1:] if fold(finished(turn.row.values[at])) != first]
        if not others:
            return None
        rows = self._table.row_numbers([turns[0].row.turn, *others], most=MOST_LISTED)
        return problem(
            "group-values-differ", self._table.place(others[0], column), column=column.header, rows=rows
        )
