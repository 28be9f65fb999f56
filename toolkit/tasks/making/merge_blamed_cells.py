"""The cells that made a letter doubtful or broken: what is told of a letter is told where it was typed."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.book.reading.cell_words import finished
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem

_RAW = pattern(r"\{\{-?([^{}|]+(?:\|[^{}]*)?)\|\s*safe\b[^{}]*\}\}")
_NAME = pattern(r"[^\W\d]\w*")
_MARKUP = pattern(r"<|&(?!\w+;|#\w+;)")


class BlamedCells:
    """Asked only once something was found: most tables have no such cell.

    Args:
        table: the table.
        read: the columns that letters read.
        spellings: further names of the columns' tags.
        template: the template's bytes.
    """

    def __init__(
        self, table: AnyTable, read: Sequence[TableColumn], spellings: Mapping[str, str], template: bytes
    ) -> None:
        self._table = table
        self._read = read
        self._spellings = spellings
        self._template = template
        self._raw: frozenset[str] | None = None

    def told(self, found: Problem, rows: Sequence[TableRow]) -> list[Problem]:
        """The problem once more, at each cell that it is about; nothing where no cell is known for it."""
        if found.code == "value-braces":
            return list(self._with_braces(rows))
        if found.code == "template-broken":
            return list(self._as_markup(rows))
        return []

    def _with_braces(self, rows: Sequence[TableRow]) -> Iterator[Problem]:
        from toolkit.word.fill.output_check import LEFT_TAG, around  # slow import

        for place, _, words in self._cells(rows):
            if sign := LEFT_TAG.search(words):
                yield problem("value-braces", place, text=around(words, sign.start()))

    def _as_markup(self, rows: Sequence[TableRow]) -> Iterator[Problem]:
        """Cells with signs of markup, where the template puts them in as they are."""
        from toolkit.word.fill.output_check import around  # slow import

        raw = self._raw_tags()
        for place, column, words in self._cells(rows) if raw else ():
            if column.tag in raw and (sign := _MARKUP.search(words)):
                shown = around(words, sign.start())
                yield problem("value-raw", place, tag=column.tag, sign=sign[0], text=shown)

    def _cells(self, rows: Sequence[TableRow]) -> Iterator[tuple[Place, TableColumn, str]]:
        for row in rows:
            for column, value in zip(self._table.columns, row.values, strict=True):
                if column in self._read:
                    yield self._table.place(row.turn, column), column, finished(value)

    def _raw_tags(self) -> frozenset[str]:
        """The columns' tags that the template prints with ``|safe``."""
        if self._raw is None:
            from toolkit.word.opc.package import text_parts  # slow import
            from toolkit.word.opc.paragraph_place import paragraphs  # slow import

            parts = text_parts(self._template).items()
            texts = (one.text for name, xml in parts for one in paragraphs(name, xml))
            names = {name for text in texts for tag in _RAW.findall(text) for name in _NAME.findall(tag)}
            self._raw = frozenset(self._spellings.get(name, name) for name in names)
        return self._raw
