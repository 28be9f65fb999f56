"""A run taken back, or done again: its files as they were, where nobody changed them since."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.history.digests import file_digest
from toolkit.history.event import Event, Label
from toolkit.history.laying import Shelf
from toolkit.history.runs import WORKBOOK, Change, Course, Run, course_of
from toolkit.history.sending import is_out, sendings
from toolkit.problems import ToolkitError


class Fate(StrEnum):
    """What became of one file when its run was taken back or done again."""

    PUT_BACK = "put-back"
    TAKEN_AWAY = "taken-away"
    AS_WANTED = "as-wanted"
    ISSUED = "issued"
    EDITED = "edited"
    LOST = "lost"
    REFUSED = "refused"


class Turned(Struct, frozen=True, kw_only=True):
    """One file and its fate; ``error`` is what stood in the way of a refused one."""

    path: str
    fate: Fate
    error: ToolkitError | None = None


class Turn(Struct, frozen=True, kw_only=True):
    """A run to be taken back, or, ``again``, to be done again."""

    run: Run
    again: bool = False

    def wanted(self, change: Change) -> tuple[str, str]:
        """The digest that is to come, and the one that must lie there now."""
        return (change.after, change.before) if self.again else (change.before, change.after)

    def marked(self, event: Event) -> Event:
        """An event that tells of this turn."""
        name = self.run.name
        return replace(event, undone="" if self.again else name, redone=name if self.again else "")


def next_turn(shelf: Shelf, *, again: bool) -> Turn | None:
    """What is to be taken back, or done again, next: first of all what a kill cut short."""
    course = course_of(shelf.events)
    cut_short = _cut_short(shelf, course)
    if cut_short and cut_short.again == again:
        return cut_short
    runs = course.undone if again else course.done
    return Turn(run=runs[-1], again=again) if runs else None


def turned(shelf: Shelf, turn: Turn) -> Iterator[Turned]:
    """Take a run back or do it again, file by file; the last file first when it is taken back."""
    changes = turn.run.changes if turn.again else turn.run.changes[::-1]
    for change in changes:
        if change.kind == WORKBOOK:
            continue  # a workbook is no file of the folder
        try:
            fate, error = _turn_one(shelf, turn, change), None
        except ToolkitError as refused:
            fate, error = Fate.REFUSED, refused
        yield Turned(path=change.path, fate=fate, error=error)


def has_issued(shelf: Shelf, run: Run) -> bool:
    """Whether something that a run made is known as issued today, wherever its file lies by now."""
    return any(_is_issued(shelf, one.path, file_digest(shelf.folder / one.path)) for one in run.changes)


def _cut_short(shelf: Shelf, course: Course) -> Turn | None:
    """The last turn, when a file still lies there as if it had not come to it."""
    last = course.last
    if last is None or not last.of:
        return None
    run = next((one for one in (*course.done, *course.undone) if one.name == last.of), None)
    if run is None:
        return None
    turn = Turn(run=run, again=last.again)
    files = [one for one in run.changes if one.kind != WORKBOOK]
    return turn if any(_is_open(shelf, turn, one) for one in files) else None


def _is_open(shelf: Shelf, turn: Turn, change: Change) -> bool:
    coming, there = turn.wanted(change)
    if coming == there or file_digest(shelf.folder / change.path) != there:
        return False
    return not _is_issued(shelf, change.path, there)


def _turn_one(shelf: Shelf, turn: Turn, change: Change) -> Fate:
    coming, expected = turn.wanted(change)
    there = file_digest(shelf.folder / change.path)
    if _is_issued(shelf, change.path, there):
        return Fate.ISSUED
    if there == coming:
        return Fate.AS_WANTED
    if there != expected:
        return Fate.EDITED
    known = shelf.known(change.path, coming or there) or Event(path=change.path, label=Label())
    beside = "" if known.beside == change.path else known.beside
    event = turn.marked(replace(known, path=change.path, digest=coming, before=there, beside=beside, run=""))
    if not coming:
        shelf.take_away(event)
        return Fate.TAKEN_AWAY
    content = shelf.kept(coming)
    if content is None:
        return Fate.LOST
    shelf.put(event, content)
    return Fate.PUT_BACK


def _is_issued(shelf: Shelf, path: str, digest: str) -> bool:
    """Whether what lies there went out: as an issued paper, as its PDF, or as a message that was sent."""
    event = shelf.known(path, digest) if digest else shelf.went_out(PurePosixPath(path))
    word = shelf.made_as(event.label.word) if event and event.label.word else None
    went_out = any(one and one.label.issued and not one.beside for one in (event, word))
    return went_out or _is_sent(shelf, path)


def _is_sent(shelf: Shelf, path: str) -> bool:
    """Whether a message was sent, or a run that was cut off may have sent it."""
    told = [one for one in shelf.events if one.sent and one.path == path]
    return any(map(is_out, told)) or any(one.doubtful for one in sendings(told).values())
