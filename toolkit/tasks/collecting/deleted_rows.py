"""Rows that an earlier collection brought and somebody deleted since: they are not brought again."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from toolkit.history import WORKBOOK, Event, Shelf, open_shelf
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_rows import Line
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.tasks.making.written_cells import CAME, WENT
from toolkit.wording import quantity

_OWN_WORDS = ("Nội dung", "Tên tham luận", "Người", "Họ và tên", "Mã NS", "Mã HN")
"""The cells that tell a row to a reader, the first one that is filled."""


class TakenBefore:
    """The marks of rows that earlier runs brought, read from the history when somebody asks.

    ``there`` are the marks of the workbook's rows. A run none of whose rows is there has never come into this
    workbook, or went with a copy of it that was put back: it counts for nothing.
    """

    def __init__(self, folder: Path, there: frozenset[str]) -> None:
        self._folder, self._there = folder, there
        self._marks: frozenset[str] | None = None

    def holds(self, marks: Iterable[str]) -> bool:
        """Whether a row that bears one of the marks was there once; they are asked for only if any was."""
        if self._marks is None:
            self._marks = self._read()
        return bool(self._marks) and not self._marks.isdisjoint(marks)

    def _read(self) -> frozenset[str]:
        marks: set[str] = set()
        for words in _by_run(self._folder):
            came = {word[1:] for word in words if word[:1] == CAME}
            if not came or came & self._there:
                marks -= {word[1:] for word in words if word[:1] == WENT}
                marks |= came
        return frozenset(marks)


def _by_run(folder: Path) -> Sequence[tuple[str, ...]]:
    """What each run that was not taken back did to the marks, the oldest first."""
    with open_shelf(folder, dry_run=True) as shelf:
        return [one.label.words for one in standing_runs(shelf) if one.label.words]


def standing_runs(shelf: Shelf) -> Sequence[Event]:
    """What runs that were not taken back wrote into the workbook, the oldest first."""
    events = [one for one in shelf.events if one.label.kind == WORKBOOK]
    gone: set[str] = set()
    for one in events:
        gone |= {one.undone} - {""}
        gone -= {one.redone}
    return [one for one in events if one.run not in gone]


def told_deleted(lines: Iterable[Line]) -> Iterator[Problem]:
    """What a form says and somebody deleted from the workbook, once for each form."""
    by_file: dict[str, list[Line]] = {}
    for line in lines:
        by_file.setdefault(line.source.file, []).append(line)
    for file, mine in by_file.items():
        first = mine[0]
        more = f" và {quantity(len(mine) - 1)} dòng khác" if len(mine) > 1 else ""
        words = {**first.values, **first.extra}
        text = short(next(str(words[header]) for header in _OWN_WORDS if words.get(header)))
        place = Place(file=file, spot=first.source.cell.removeprefix(f"{first.source.paper} "))
        yield problem("return-row-deleted", place, text=text, more=more)
