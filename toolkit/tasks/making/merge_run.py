"""One merge under way: rows become documents, documents files; what a row lacks is told with its cell."""

import hashlib
import tempfile
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from toolkit import __version__
from toolkit.book.reading.any_table import AnyTable, TableRow
from toolkit.history import Label, Shelf
from toolkit.problems import Place, Problem, Severity, ToolkitError, has_errors, problem
from toolkit.shelf.refusals import HOPELESS
from toolkit.tasks.making.merge_names import NamePattern
from toolkit.tasks.making.merge_records import Blanks, Condition, chosen, record_of, supplied_by
from toolkit.tasks.outcome import Held, Made, Progress, Step, problem_of
from toolkit.word import Tier
from toolkit.word.any_template import AnyTemplate, Letter, Record

KIND = "merge"


class Turn(NamedTuple):
    """A row that has its turn, and its number in the table: the same whatever rows are asked for."""

    number: int
    row: TableRow


class MergeRun:
    """One run: what it made, what it held back, and why.

    Args:
        form: the template.
        table: the rows.
        pattern: what each document is called.
        asked: the conditions that a row must meet.
        progress: told after each document.
    """

    def __init__(
        self,
        *,
        form: AnyTemplate,
        table: AnyTable,
        pattern: NamePattern,
        asked: tuple[Condition, ...],
        progress: Progress,
    ) -> None:
        self.files: list[Made] = []
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self.by_docxtpl = False
        self._form = form
        self._table = table
        self._pattern = pattern
        self._asked = asked
        self._progress = progress
        self._rows = 0
        self._digest = hashlib.sha256(form.content).hexdigest()
        self._told: set[tuple[object, ...]] = set()
        headers = form.headers([column.header for column in table.columns])
        spellings = supplied_by(table).spellings
        tags = {spellings.get(name, name) for name in form.printed_tags}
        used = [one for one in table.columns if one.tag in tags or one.header in headers]
        self._blanks = Blanks(table=table, columns=tuple(dict.fromkeys((*used, *pattern.columns))))

    def lay_each(self, shelf: Shelf) -> None:
        """Lay one file for each document."""
        for turns, letter in self._letters():
            path = self._pattern.path(turns[0].number, letter.records[0].words)
            if not self._lay(shelf, path, letter.rendered.content, turns):
                return

    def lay_bound(self, shelf: Shelf, path: PurePosixPath) -> None:
        """Lay one file in which all documents follow each other."""
        from toolkit.word.joining import OneFile  # slow import

        letters = self._letters()
        first = next(letters, None)
        if first is None:
            return
        turns, letter = first
        every = list(turns)
        with tempfile.TemporaryDirectory() as folder:
            bound = Path(folder) / path.name
            with OneFile(bound, title=path.stem) as one_file:
                one_file.add(letter.rendered.content, self._name(turns))
                for turns, letter in letters:
                    one_file.add(letter.rendered.content, self._name(turns))
                    every += turns
            self._lay(shelf, path, bound.read_bytes(), tuple(every))

    def last_problems(self) -> Iterator[Problem]:
        """What only the end of the run shows."""
        yield from self._blanks.rest()
        if not self._rows:
            yield problem("table-no-rows", Place(file=self._table.file, sheet=self._table.sheet.name))

    def _letters(self) -> Iterator[tuple[tuple[Turn, ...], Letter]]:
        """The documents that are ready, each with its rows."""
        under_way: deque[Turn] = deque()
        for letter in self._form.letters(self._records(under_way)):
            turns = tuple(under_way.popleft() for _ in letter.records)
            self.by_docxtpl |= letter.rendered.tier is Tier.DOCXTPL
            for found in letter.rendered.problems:
                self._tell(found, turns[0])
            if letter.rendered.ready:
                yield turns, letter
            elif not letter.skipped:
                self._hold(turns)

    def _records(self, under_way: deque[Turn]) -> Iterator[Record]:
        for number, row in chosen(self._table, self._asked):
            self._rows += 1
            self.problems += row.problems
            turn = Turn(number, row)
            if has_errors(row.problems):
                self._hold((turn,))
                continue
            self.problems += self._blanks.of(row)
            under_way.append(turn)
            yield record_of(self._table, row)

    def _tell(self, found: Problem, turn: Turn) -> None:
        """Keep a problem: one of a value with its row, one of the template once, not for each row."""
        if found.code.startswith("value-"):
            self.problems.append(replace(found, place=self._table.place(turn.row.turn)))
            return
        key = (found.code, found.place, found.message if found.severity is Severity.ERROR else "")
        if key not in self._told:
            self._told.add(key)
            self.problems.append(found)

    def _lay(self, shelf: Shelf, path: PurePosixPath, content: bytes, turns: tuple[Turn, ...]) -> bool:
        """Lay a file; False when no more can be written at all."""
        if unfit := shelf.unfit(path):
            self.problems.append(unfit)
            self._hold(turns)
            return True
        try:
            laid = shelf.lay(path, content, self._label(turns))
        except ToolkitError as error:
            self.problems.append(problem_of(error))
            self._hold(turns)
            return error.code not in HOPELESS
        self.files.append(Made(path=laid.path, kind=KIND, state=laid.state))
        label = f"{self._form.name}: {path.name}"
        self._progress(Step(done=len(self.files), total=self._table.most_rows(), label=label))
        return True

    def _label(self, turns: tuple[Turn, ...]) -> Label:
        """What the history keeps of a document."""
        return Label(
            kind=KIND,
            rows=tuple(str(self._table.place(turn.row.turn)) for turn in turns),
            template=self._digest,
            version=__version__,
        )

    def _hold(self, turns: tuple[Turn, ...]) -> None:
        self.held += (Held(kind=KIND, subject=str(self._table.place(turn.row.turn))) for turn in turns)

    def _name(self, turns: tuple[Turn, ...]) -> str:
        return str(self._table.place(turns[0].row.turn))
