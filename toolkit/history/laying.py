"""Documents laid in an output folder; what went out, and what somebody edited, is never replaced."""

import datetime as dt
import itertools
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from toolkit.history.claims import Claims
from toolkit.history.copies import Copies
from toolkit.history.digests import Digests, file_digest
from toolkit.history.event import Event, Label
from toolkit.history.laid_document import Laid, State
from toolkit.history.log import Log
from toolkit.history.runs import copies_needed, course_of
from toolkit.problems import Place, Problem, problem
from toolkit.shelf.files import replace_whole, settle, sweep
from toolkit.shelf.locks import WAIT, account, sole_use
from toolkit.shelf.names import beside, folded, unfit
from toolkit.shelf.office_locks import office_lock
from toolkit.shelf.refusals import locked, not_replaced, refuse_outside

OWN_FOLDER = ".giaoban"


class Shelf:
    """One output folder while a run holds it, and whether it ``wrote`` there; ``open_shelf`` gives it."""

    def __init__(self, folder: Path, *, writes: bool, run: str = "") -> None:
        self.folder = folder
        self.writes = writes
        self._log = Log(folder / OWN_FOLDER)
        self._copies = Copies(folder / OWN_FOLDER)
        self.wrote = False
        self._taken: set[str] = set()
        self._expected: set[str] = set()
        self._touched: set[str] = set()
        self._digests = Digests()
        self._at = dt.datetime.now().replace(microsecond=0).isoformat()
        self._by = account()
        self.run = run or os.urandom(6).hex()

    @property
    def events(self) -> Sequence[Event]:
        """All that happened in the folder, from the first on."""
        return self._log.events

    def known(self, path: str, digest: str) -> Event | None:
        """The event that put these bytes at ``path``, or beside it."""
        return self._log.which(path, digest)

    def last(self, path: str) -> Event | None:
        """The last thing that happened at ``path``."""
        return self._log.at(path)

    def made_as(self, digest: str) -> Event | None:
        """The last event that put these bytes anywhere, for a file that was renamed, moved or copied."""
        laid = (event for event in reversed(self.events) if not event.sent)
        return next((event for event in laid if event.digest == digest), None)

    def claims(self, series: str) -> Claims:
        """The numbers of a series that are held in the folder."""
        return Claims(self.folder / OWN_FOLDER, series)

    def kept(self, digest: str) -> bytes | None:
        """The bytes that some run replaced, when a copy of them is kept."""
        return self._copies.bytes_of(digest)

    def keep(self, content: bytes) -> None:
        """Keep a copy of bytes that were replaced outside the folder."""
        self._copies.keep_bytes(content)

    def note(self, event: Event) -> None:
        """Append an event to the log as this run's, or, where it names one, as an earlier run's."""
        self._note(self._own(event))

    def _own(self, event: Event) -> Event:
        """The event as this run's, or, where it names one, as an earlier run's."""
        return replace(event, at=self._at, by=self._by, run=event.run or self.run)

    def _note(self, event: Event) -> None:
        self._log.note(event)
        self.wrote = True

    def note_sending(self, event: Event) -> None:
        """Append what befell a message on its way out; the line is on the disk when this returns."""
        now = dt.datetime.now().replace(microsecond=0).isoformat()  # a run of sending takes minutes
        self._log.note_at_once(replace(event, at=now, by=self._by, run=self.run))

    def prune(self, *, runs: int) -> tuple[int, int]:
        """Forget what only the undoing of older runs needs, all but the last ``runs``: events, copies gone.

        What tells of a path from which a document ever went out stays, and what tells of bytes that lie
        somewhere in the folder, or of what a file that was edited since was made from.
        """
        recent = course_of(self.events).recent(runs)
        needed: list[Event] = []
        for event in self.events:
            if event.sent or event.run in recent or any(map(self._log.went_out, (event.path, event.beside))):
                needed.append(event)
            elif event.digest in self._found or self._lies(event):  # known, but no more to be undone
                needed.append(replace(event, run="", undone="", redone=""))
        forgotten = len(self.events) - len(needed)
        if forgotten:
            self._log.keep_only(needed)
        return forgotten, self._copies.sweep(copies_needed(needed, runs))

    def _lies(self, event: Event) -> bool:
        """Whether a file, edited or not, lies where an event was the last to put one."""
        return self._log.at(event.path) is event and (self.folder / event.path).is_file()

    def unfit(self, path: PurePosixPath) -> Problem | None:
        """Why no document can be laid at ``path`` in this run, or None."""
        if folded(path) in self._taken:
            return problem("path-taken", Place(file=str(path)), name=path)
        return unfit(self.folder, path)

    def went_out(self, path: PurePosixPath) -> Event | None:
        """What was issued from ``path``, also when somebody edited, moved or deleted the file since.

        None once a draft of ours lies there again: that is how an issue is taken back.
        """
        if not self._log.went_out(str(path)):
            return None
        there = self._digests.at(self.folder / path)
        event = self._log.which(str(path), there) or self._log.at(str(path))
        cut_short = event and there and there == event.before != event.digest
        return event if event and event.label.issued and not (event.beside or cut_short) else None

    def present(self, event: Event) -> Path | None:
        """Where the file of an event lies: at its place, edited or not, else where its bytes are found."""
        place = self.folder / event.path
        return place if place.is_file() else self._found.get(event.digest)

    def is_unknown(self, path: PurePosixPath) -> bool:
        """Whether a file lies at ``path`` whose bytes the history does not know: foreign or edited."""
        there = self._digests.at(self.folder / path)
        return bool(there) and there not in self._log.made_as(str(path))

    def issued(self) -> Iterator[Event]:
        """The last event of each path from which a document went out."""
        return (event for event in self._log if event.label.issued and not event.beside)

    def left_over(self) -> Iterator[Event]:
        """What was made before at places that this run has not come to, when the file still lies there."""
        for event in self._earlier:
            if self._log.at(event.path) is not event:
                continue
            name = folded(PurePosixPath(event.path))
            here = name in self._taken or name in self._expected
            if not here and (self.folder / event.path).is_file():
                yield event

    @cached_property
    def _earlier(self) -> tuple[Event, ...]:
        """The last events of other runs at the places of documents."""
        return tuple(event for event in self._log if not event.beside and event.run != self.run)

    def expect(self, path: PurePosixPath) -> None:
        """Say that a document belongs at ``path``, although this run does not lay it."""
        self._expected.add(folded(path))

    def reserve(self, path: PurePosixPath) -> None:
        """Say that this run lays a document at ``path`` in the end."""
        self._taken.add(folded(path))

    def lay(self, path: PurePosixPath, content: bytes, label: Label, *, over: bool = True) -> Laid:
        """Lay a document at ``path``, or beside it when the file there is not ours to change.

        The first free, equal or own place of ``path``, ``path (ban moi)``, ``(ban moi 2)`` ... is
        taken, so that further runs write over their own new version and pile up none. So is a place whose
        file was made from the same content and edited since: it stays. A file that went out is never
        written over by another one. Not ``over``: what lies at ``path`` itself is left alone too.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the disk is full, or the folder refuses writing.
        """
        self.reserve(path)
        new = self._own(Event(path=str(path), digest=self._digests.of(content), label=label))
        if over and (laid := self._lay_at(new, content)):
            return laid
        for number in itertools.count(1):
            laid = self._lay_at(replace(new, path=str(beside(path, number)), beside=str(path)), content)
            if laid:
                return laid
        raise AssertionError("the count has no end")

    def close(self) -> None:
        """Make all of this run outlast a power cut; copies that nothing needs any more go."""
        for folder in self._touched:
            settle(self.folder / folder)
        self._log.close()
        if self.wrote:
            self._copies.sweep(copies_needed(self.events))

    @cached_property
    def _found(self) -> dict[str, Path]:
        """Every file below the folder by its digest: looked up only when one is not at its place."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {file_digest(path): path for path in files if OWN_FOLDER not in path.parts}

    def _lay_at(self, event: Event, content: bytes) -> Laid | None:
        """The document laid at its event's path, or None when a file that is to stay lies there."""
        target = self.folder / event.path
        there = self._digests.at(target)
        before = self._log.which(event.path, there) if there else None
        state = State.SET_ASIDE if event.beside else State.MADE
        if there == event.digest:
            state = State.KEPT
            if self.writes and event.tells_more(before):
                self._note(replace(event, before=there))
        elif there and before is None and self._is_edition(event, there):
            state = State.EDITED
        elif there and (before is None or before.label.issued):
            return None
        elif self.writes:
            self._make_ready(target, replace(event, before=there) if there else event)
            replace_whole(target, content)
        return Laid(path=target, state=state)

    def _is_edition(self, event: Event, there: str) -> bool:
        """Whether what lies at an event's path is what the event would lay, edited by somebody since."""
        import zipfile  # slow import

        made, target = self._log.at(event.path), self.folder / event.path
        same = made is not None and made.digest == event.digest and not made.label.issued
        return same and self.made_as(there) is None and zipfile.is_zipfile(target)

    def put(self, event: Event, content: bytes) -> None:
        """Put bytes at an event's path; a copy of what lies there, ``before``, is kept.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the disk is full, or the folder refuses writing.
        """
        target = self.folder / event.path
        self._make_ready(target, self._own(event))
        replace_whole(target, content)

    def take_away(self, event: Event) -> None:
        """Take the file at an event's path away; a copy of it is kept, and an empty folder goes with it.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the folder refuses writing.
        """
        target = self.folder / event.path
        self._make_ready(target, self._own(event))
        try:
            target.unlink()
        except OSError as error:
            raise not_replaced(error, target) from error
        with suppress(OSError):
            target.parent.rmdir()

    def _make_ready(self, target: Path, event: Event) -> None:
        """Everything that comes before a change of the file at an event's path."""
        if event.before and os.name != "nt" and office_lock(target):
            # Only Windows refuses to replace an open file; elsewhere the staff's next "Save" would undo us.
            raise locked(target)
        folder = event.path.rpartition("/")[0]
        if folder not in self._touched:
            refuse_outside(self.folder, target)
            self._touched.add(folder)
            sweep(target.parent)
        if event.before:
            self._copies.keep(target, event.before)
        self._note(event)


@contextmanager
def open_shelf(folder: Path, *, dry_run: bool = False, wait: float = WAIT, run: str = "") -> Iterator[Shelf]:
    """Hold an output folder alone and lay documents in it; a dry run writes nothing, not even the folder.

    ``run`` is an earlier run that this one goes on: both are taken back together.

    Raises:
        FileLocked: another run still holds the folder after ``wait`` seconds.
        NotWritable: the folder refuses writing.
    """
    if dry_run:
        yield Shelf(folder, writes=False)
        return
    with sole_use(folder / OWN_FOLDER, folder, wait):
        sweep(folder / OWN_FOLDER)
        sweep(folder / OWN_FOLDER / "copies")
        shelf = Shelf(folder, writes=True, run=run)
        try:
            yield shelf
        finally:
            shelf.close()
