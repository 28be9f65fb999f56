"""The rows of any table as a template is given them: in finished words, alone or several in one letter."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct, field

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.book.reading.cell_words import Finished
from toolkit.book.reading.table_cells import cells_at
from toolkit.patterns import pattern
from toolkit.problems import Problem, problem
from toolkit.tasks.making.merge_pictures import picture_columns
from toolkit.word.any_template import AnyTemplate, Record
from toolkit.word.check.data_names import Supplied
from toolkit.word.mailmerge.column_match import columns
from toolkit.wording import tag_name

SAMPLES = 50
"""So many rows show what a column holds."""

MOST_NAMED = 20
"""So many blank cells of one column are named one by one; the others are counted."""

_WORD = pattern(r"\w+")

LIST, COUNT = "cac_dong", "so_dong"
"""The tags of a letter for several rows: the list of its rows, and how many they are."""


def expected_tags(form: AnyTemplate) -> frozenset[str]:
    """What a table's headers are looked for by: the template's names, those inside its loops as well."""
    return frozenset(name.rpartition(".")[2] for name in form.expected) - {LIST, COUNT}


def needs_rows(form: AnyTemplate) -> bool:
    """Whether the template goes through the rows of a group."""
    return any(name.partition(".")[0] == LIST for name in form.tag_names)


def printed_columns(form: AnyTemplate, table: AnyTable, spellings: Mapping[str, str]) -> list[TableColumn]:
    """The columns whose blanks would be seen in a document."""
    headers = form.headers([header for column in table.columns for header in column.headers])
    tags = {spellings.get(name, name) for name in form.printed_tags}
    return [one for one in table.columns if one.tag in tags or headers.intersection(one.headers)]


def read_columns(form: AnyTemplate, table: AnyTable, spellings: Mapping[str, str]) -> list[TableColumn]:
    """The columns that a template reads, wherever its tags and fields stand."""
    headers = [header for column in table.columns for header in column.headers]
    asked = frozenset(columns(form.field_names, headers).values())
    words = set(_WORD.findall(form.known.alternative))
    tags = {spellings.get(name, name) for name in (*form.tag_names, *words)}
    return [one for one in table.columns if one.tag in tags or asked.intersection(one.headers)]


def supplied_by(table: AnyTable) -> Supplied:
    """The names that a table gives to tags: each column's tag, and its header with ``_`` for spaces.

    A column below a wider header may be called by its last line alone; inside a loop over the rows of a
    group each name stands behind the list's.
    """
    tags = frozenset(column.tag for column in table.columns)
    records = Records(table)
    return Supplied(
        names=tags | {LIST, COUNT},
        wanted=tags,
        places={column.tag: table.place(table.header, column) for column in table.columns},
        spellings=spellings_of(table),
        headers={header: column.tag for column in table.columns for header in column.headers},
        pictures=frozenset(header for one in picture_columns(table) for header in one.headers),
        samples=[records.of(row).values for row in islice(table.rows(), SAMPLES)],
    )


def spellings_of(table: AnyTable) -> dict[str, str]:
    """Further names of the columns' tags, and all names as they stand inside a loop over rows."""
    tags = frozenset(column.tag for column in table.columns)
    others = {
        name: column.tag
        for column in table.columns
        for header in column.headers
        for name in (_typed(header), tag_name(header))
        if name not in tags
    }
    inside = {f"{LIST}.{name}": tag for name, tag in (*others.items(), *((tag, tag) for tag in tags))}
    return others | inside


class Records:
    """Makes the records of one table: finished words by tag and by header, typed values by header.

    Not ``with_values``: a template without merge fields asks for no values.
    """

    def __init__(self, table: AnyTable, *, with_values: bool = True) -> None:
        columns = table.columns
        every = range(len(columns))
        shorts = [at for at in every if columns[at].short]
        tags = [column.tag for column in columns]
        typed = [_typed(column.header) for column in columns]
        self._said = Finished()
        self._names = [
            name for at in shorts for name in (_typed(columns[at].short), tag_name(columns[at].short))
        ]
        self._names += (*typed, *tags) if typed != tags else tags
        spread = [*(at for at in shorts for _ in range(2)), *(every if typed != tags else ()), *every]
        self._words_at = cells_at(spread) if spread != [*every] else tuple
        self._headers = [column.header for column in columns] + [columns[at].short for at in shorts]
        self._values_at = cells_at([*every, *shorts]) if shorts else tuple
        self._with_values = with_values

    def of(self, row: TableRow) -> Record:
        """A row for a template."""
        said = tuple(map(self._said.__getitem__, row.values))
        values = self._values_at(row.values) if self._with_values else ()
        return Record(
            words=dict(zip(self._names, self._words_at(said), strict=True)),
            values=dict(zip(self._headers, values, strict=True)) if values else {},
        )


def group_of(records: Sequence[Record]) -> list[Record]:
    """The records of one letter: the first one's words hold the list of all."""
    rows = [record.words for record in records]
    first = Record(
        words={COUNT: str(len(rows)), **rows[0], LIST: rows},
        values=records[0].values,
    )
    return [first, *records[1:]]


def _typed(header: str) -> str:
    return header.replace(" ", "_")


class Blanks(Struct):
    """The blank cells that a template would print: the first of each column named, the others counted."""

    table: AnyTable
    columns: Collection[TableColumn]
    _counts: Counter[str] = field(default_factory=Counter)
    _firsts: dict[str, int] = field(default_factory=dict)

    def of(self, row: TableRow) -> Iterator[Problem]:
        """A warning for each blank of a row."""
        if None not in row.values:
            return
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


class Doubles:
    """Rows that are the same in every cell but the running number: whoever gets one letter gets two."""

    def __init__(self, table: AnyTable) -> None:
        self._table = table
        counted = [at for at, column in enumerate(table.columns) if not column.is_order]
        self._fewest = min(2, len(counted))
        self._counted = cells_at(counted)
        self._firsts: dict[int, int] = {}
        self._doubles: dict[int, list[int]] = {}

    def see(self, row: TableRow) -> None:
        """Take note of a row; one with a single filled cell may well be somebody of the same name."""
        counted = self._counted(row.values)
        if len(counted) - counted.count(None) < self._fewest:
            return
        # The hash alone is kept: of 100,000 rows that is little, and no two differing rows will share one.
        mark = hash(counted)
        first = self._firsts.setdefault(mark, row.turn)
        if first != row.turn:
            self._doubles.setdefault(first, []).append(row.turn)

    def problems(self) -> Iterator[Problem]:
        """One warning for each row that has doubles."""
        for first, turns in sorted(self._doubles.items())[:MOST_NAMED]:
            rows = self._table.row_numbers(turns, most=10)
            number = self._table.sheet.first_row + first
            yield problem("table-rows-alike", self._table.place(turns[0]), rows=rows, first=number)
