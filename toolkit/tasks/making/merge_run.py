"""One merge under way: rows become documents, documents files; what a row lacks is told with its cell."""

import hashlib
import tempfile
from collections import deque
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from toolkit import __version__
from toolkit.history import Label, Shelf
from toolkit.problems import Place, Problem, Severity, ToolkitError, has_errors, problem
from toolkit.shelf.refusals import HOPELESS
from toolkit.tasks.making.merge_blamed_cells import BlamedCells
from toolkit.tasks.making.merge_choice import Choice, Turn
from toolkit.tasks.making.merge_doubled_words import SaidTwice
from toolkit.tasks.making.merge_groups import Groups
from toolkit.tasks.making.merge_names import NamePattern
from toolkit.tasks.making.merge_pictures import MergePictures
from toolkit.tasks.making.merge_records import (
    Blanks,
    Doubles,
    Records,
    printed_columns,
    read_columns,
    spellings_of,
)
from toolkit.tasks.making.pdf_files import PdfDesk
from toolkit.tasks.outcome import Held, Made, Progress, Step, problem_of
from toolkit.word.any_template import AnyTemplate, Letter, Record
from toolkit.word.mailmerge.line_breaks import LineBreaks, unstretched

KIND = "merge"


class MergeRun:
    """One run: what it made, what it held back, and why.

    Args:
        form: the template.
        choice: the table, and which of its rows are wanted.
        pattern: what each document is called.
        folder: where the table lies, and the pictures that it names.
        progress: told after each document.
    """

    def __init__(
        self,
        *,
        form: AnyTemplate,
        choice: Choice,
        pattern: NamePattern,
        folder: Path,
        progress: Progress,
    ) -> None:
        self.files: list[Made] = []
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self._form = form
        self._choice = choice
        self._table = table = choice.table
        self._pattern = pattern
        self._progress = progress
        self._rows = 0
        self._digest = hashlib.sha256(form.content).hexdigest()
        self._source = f"{form.name} + {table.file}"
        self._told: set[tuple[object, ...]] = set()
        self._held: list[Turn] = []
        self._skipped: list[Turn] = []
        spellings = spellings_of(table)
        read = (*read_columns(form, table, spellings), *pattern.columns, *choice.asked)
        self._read = tuple(dict.fromkeys(read))
        self._blamed = BlamedCells(table, self._read, spellings, form.content)
        self._doubles = Doubles(table)
        self._said_twice = SaidTwice(table, form.known.beside, spellings)
        self._records_of = Records(table, with_values=form.known.has_fields or form.known.justifies)
        self._line_breaks = LineBreaks(matters=form.known.justifies)
        self._pictures = MergePictures(table, folder, self._read, form.known.alternative)
        shown = (*printed_columns(form, table, spellings), *pattern.columns, *self._pictures.columns)
        self._blanks = Blanks(
            table=table, columns=tuple(dict.fromkeys(one for one in shown if one != choice.group))
        )
        self._groups = Groups(form, table, choice.group, spellings)

    def lay_each(self, shelf: Shelf, desk: PdfDesk) -> None:
        """Lay one file for each document."""
        for turns, letter in self._letters():
            path = self._pattern.path(turns[0].number, letter.records[0].words)
            if not self._lay(shelf, desk, path, letter.rendered.content, turns):
                return
        self.problems += self._left_over(shelf)

    def lay_bound(self, shelf: Shelf, desk: PdfDesk, path: PurePosixPath) -> None:
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
            content = bound.read_bytes()
            whole = unstretched(content) if self._line_breaks.seen else content
            self._lay(shelf, desk, path, whole, tuple(every))

    def last_problems(self) -> Iterator[Problem]:
        """What only the end of the run shows."""
        yield from self._blanks.rest()
        yield from self._doubles.problems()
        yield from self._said_twice.problems()
        yield from self._choice.hidden_told()
        if self._skipped:
            turns = [turn.row.turn for turn in self._skipped]
            rows = self._table.row_numbers(turns, most=12)
            yield problem("merge-rows-skipped", self._table.place(turns[0]), count=len(turns), rows=rows)
        if not self._rows:
            yield problem("table-no-rows", Place(file=self._table.file, sheet=self._table.sheet.name))

    def _letters(self) -> Iterator[tuple[tuple[Turn, ...], Letter]]:
        """The documents that are ready, each with its rows."""
        for turns, letter in self._grouped() if self._choice.group else self._row_by_row():
            for found in letter.rendered.problems:
                self._tell(found, turns)
            if letter.rendered.ready and self._is_blank(letter):
                place = self._table.place(turns[0].row.turn)
                self.problems.append(problem("merge-letter-blank", place))
                self._hold(turns)
            elif letter.rendered.ready:
                yield turns, self._settled(letter)
            elif letter.skipped:
                self._skipped += turns
            else:
                self._hold(turns)

    def _is_blank(self, letter: Letter) -> bool:
        """Whether nothing is left of a letter; most templates have words that always stay."""
        if not self._form.known.may_be_blank:
            return False
        from toolkit.word.check.blank_letter import is_blank  # slow import

        return is_blank(letter.rendered.content)

    def _settled(self, letter: Letter) -> Letter:
        """The letter with its pictures, and without stretched lines where it is justified."""
        content = letter.rendered.content
        if self._pictures.columns:
            from toolkit.word.mailmerge.pictures import with_pictures  # slow import: lxml

            marks = [self._pictures.shown_in(record.words) for record in letter.records]
            content = with_pictures(content, {mark: one for found in marks for mark, one in found.items()})
        if self._line_breaks.needed_for(record.values for record in letter.records):
            content = unstretched(content)
        if content is letter.rendered.content:
            return letter
        return letter._replace(rendered=replace(letter.rendered, content=content))

    def _row_by_row(self) -> Iterator[tuple[tuple[Turn, ...], Letter]]:
        under_way: deque[Turn] = deque()
        for letter in self._form.letters(self._records(under_way)):
            yield tuple(under_way.popleft() for _ in letter.records), letter

    def _records(self, under_way: deque[Turn]) -> Iterator[Record]:
        for turn in self._choice.turns():
            record = self._record(turn)
            if record is None:
                self._hold((turn,))
                continue
            under_way.append(turn)
            yield record

    def _grouped(self) -> Iterator[tuple[tuple[Turn, ...], Letter]]:
        """One document for the rows of each group; a row with an error holds back the whole.

        A row that has no group holds back all: nobody knows which one lacks it.
        """
        groups = list(self._choice.groups())
        unplaced = self._groups.unplaced(groups)
        self.problems += unplaced
        for turns in groups:
            records = [record for turn in turns if (record := self._record(turn))]
            found = self._groups.doubts(turns)
            self.problems += found
            if unplaced or len(records) < len(turns) or has_errors(found):
                self._hold(turns)
                continue
            letter, unshown = self._groups.letter(turns, records)
            self.problems += unshown
            if unshown:
                self._hold(turns)
            else:
                yield turns, letter

    def _record(self, turn: Turn) -> Record | None:
        """A row for the template; None for one with an error in a cell that is read."""
        self._rows += 1
        found = self._table.problems_in(turn.row, self._read) if turn.row.problems else ()
        self.problems += found
        if has_errors(found):
            return None
        self.problems += self._blanks.of(turn.row)
        self._doubles.see(turn.row)
        self._said_twice.see(turn.row)
        if not self._pictures.columns:
            return self._records_of.of(turn.row)
        row, faults = self._pictures.in_place(turn.row)
        self.problems += faults
        return None if faults else self._records_of.of(row)

    def _left_over(self, shelf: Shelf) -> Iterator[Problem]:
        """Letters of an earlier run of this template and table whose rows are gone; nothing is deleted.

        Where only some rows were asked for, those of the others are no left-overs.
        """
        for turn in self._held:
            shelf.expect(self._pattern.first_path(turn.number, self._records_of.of(turn.row).words))
        entries = [
            one for one in shelf.left_over() if one.label.kind == KIND and one.label.source == self._source
        ]
        if entries and self._choice.narrows:
            there = {str(self._table.place(row.turn)) for row in self._table.rows()}
            entries = [one for one in entries if there.isdisjoint(one.label.rows)]
        for entry in entries:
            where = Place(file=str(shelf.folder / entry.path))
            yield problem("merge-left-over", where, name=entry.path, table=self._table.file)

    def _tell(self, found: Problem, turns: tuple[Turn, ...]) -> None:
        """Keep a problem: one of a value with its cell or row, one of the template once, not for each row."""
        if cells := self._blamed.told(found, [turn.row for turn in turns]):
            self.problems += cells
            return
        if found.code.startswith("value-"):
            self.problems.append(replace(found, place=self._table.place(turns[0].row.turn)))
            return
        key = (found.code, found.place, found.message if found.severity is Severity.ERROR else "")
        if key not in self._told:
            self._told.add(key)
            self.problems.append(found)

    def _lay(
        self, shelf: Shelf, desk: PdfDesk, path: PurePosixPath, content: bytes, turns: tuple[Turn, ...]
    ) -> bool:
        """Lay a file; False when no more can be written at all."""
        if unfit := shelf.unfit(path):
            self.problems.append(unfit)
            self._hold(turns)
            return True
        try:
            laid = desk.lay(path, content, self._label(turns))
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
            source=self._source,
        )

    def _hold(self, turns: tuple[Turn, ...]) -> None:
        self._held.append(turns[0])
        self.held += (Held(kind=KIND, subject=str(self._table.place(turn.row.turn))) for turn in turns)

    def _name(self, turns: tuple[Turn, ...]) -> str:
        return str(self._table.place(turns[0].row.turn))
