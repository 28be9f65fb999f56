"""Documents laid in an output folder; what went out, and what somebody edited, is never replaced."""

import datetime as dt
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path, PurePosixPath

from toolkit.history.event import Event, Label, account
from toolkit.history.log import Log, digest, file_digest
from toolkit.problems import Place, Problem, problem
from toolkit.shelf.files import replace_whole, settle, sweep
from toolkit.shelf.locks import WAIT, sole_use
from toolkit.shelf.names import beside, folded, unfit
from toolkit.shelf.office_locks import office_lock
from toolkit.shelf.refusals import locked, not_replaced

OWN_FOLDER = ".giaoban"


class State(StrEnum):
    """What became of a document: written, left as it was, or laid beside a file that stays."""

    MADE = "made"
    KEPT = "kept"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Where a document lies now, and how it came there."""

    path: Path
    state: State


class Shelf:
    """One output folder while this run holds it; get it from ``open_shelf``."""

    def __init__(self, folder: Path, *, writes: bool) -> None:
        self.folder = folder
        self._writes = writes
        self._log = Log(folder / OWN_FOLDER)
        self._taken: set[str] = set()
        self._expected: set[str] = set()
        self._touched: set[Path] = set()
        self._at = dt.datetime.now().replace(microsecond=0).isoformat()
        self._by = account()

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
        there = _digest_there(self.folder / path)
        event = self._log.which(str(path), there) or self._log.at(str(path))
        return event if event and event.label.issued and not event.beside else None

    def present(self, event: Event) -> Path | None:
        """Where the file of an event lies: at its place, edited or not, else where its bytes are found."""
        place = self.folder / event.path
        return place if place.is_file() else self._found.get(event.digest)

    def is_unknown(self, path: PurePosixPath) -> bool:
        """Whether a file lies at ``path`` whose bytes the history does not know: foreign or edited."""
        there = _digest_there(self.folder / path)
        return bool(there) and there not in self._log.made_as(str(path))

    def issued(self) -> Iterator[Event]:
        """The last event of each path from which a document went out."""
        return (event for event in self._log if event.label.issued and not event.beside)

    def left_over(self) -> Iterator[Event]:
        """What was made before at places that this run has not come to, when the file still lies there."""
        for event in self._log:
            name = folded(PurePosixPath(event.path))
            here = name in self._taken or name in self._expected
            if not here and not event.beside and (self.folder / event.path).is_file():
                yield event

    def expect(self, path: PurePosixPath) -> None:
        """Say that a document belongs at ``path``, although this run does not lay it."""
        self._expected.add(folded(path))

    def lay(self, path: PurePosixPath, content: bytes, label: Label, *, over: bool = True) -> Laid:
        """Lay a document at ``path``, or beside it when the file there is not ours to change.

        The first free, equal or own place of ``path``, ``path (ban moi 2)``, ``(ban moi 3)`` ... is
        taken, so that further runs write over their own new version and pile up none. A file that went out
        is never written over by another one. Not ``over``: what lies at ``path`` itself is left alone
        even when it is ours.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the disk is full, or the folder refuses writing.
        """
        self._taken.add(folded(path))
        new = Event(path=str(path), digest=digest(content), at=self._at, by=self._by, label=label)
        if over:
            laid = self._lay_at(new, content)
            if laid:
                return laid
        for number in itertools.count(2):
            laid = self._lay_at(replace(new, path=str(beside(path, number)), beside=str(path)), content)
            if laid:
                return laid
        raise AssertionError("the count has no end")

    def close(self) -> None:
        """Make all of this run outlast a power cut."""
        for folder in self._touched:
            settle(folder)
        self._log.close()

    @cached_property
    def _found(self) -> dict[str, Path]:
        """Every file below the folder by its digest: looked up only when one is not at its place."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {file_digest(path): path for path in files if OWN_FOLDER not in path.parts}

    def _lay_at(self, event: Event, content: bytes) -> Laid | None:
        """The document laid at its event's path, or None when a file that is to stay lies there."""
        target = self.folder / event.path
        there = _digest_there(target)
        before = self._log.which(event.path, there) if there else None
        state = State.SET_ASIDE if event.beside else State.MADE
        if there == event.digest:
            state = State.KEPT
            if self._writes and _tells_more(event, before):
                self._log.note(replace(event, before=there))
        elif there and (before is None or before.label.issued):
            return None
        elif self._writes:
            self._write(replace(event, before=there), content, target)
        return Laid(path=target, state=state)

    def _write(self, event: Event, content: bytes, target: Path) -> None:
        if os.name != "nt" and target.exists() and office_lock(target):
            # Only Windows itself refuses to replace an open file; elsewhere the program's own lock
            # must be asked, or the staff's next "Save" would silently write the old text back.
            raise locked(target)
        if target.parent not in self._touched and target.parent.is_dir():
            sweep(target.parent)
        self._touched.add(target.parent)
        self._log.note(event)
        replace_whole(target, content)


@contextmanager
def open_shelf(folder: Path, *, dry_run: bool = False, wait: float = WAIT) -> Iterator[Shelf]:
    """Hold an output folder alone and lay documents in it; a dry run writes nothing, not even the folder.

    Raises:
        FileLocked: another run still holds the folder after ``wait`` seconds.
        NotWritable: the folder refuses writing.
    """
    if dry_run:
        yield Shelf(folder, writes=False)
        return
    with sole_use(folder / OWN_FOLDER, folder, wait):
        sweep(folder / OWN_FOLDER)
        shelf = Shelf(folder, writes=True)
        try:
            yield shelf
        finally:
            shelf.close()


def _tells_more(event: Event, known: Event | None) -> bool:
    """Whether bytes that lie there already are told in a new light: unknown so far, or issued since."""
    return known is None or (known.label.issued, known.label.register) != (
        event.label.issued,
        event.label.register,
    )


def _digest_there(target: Path) -> str:
    try:
        return file_digest(target)
    except OSError as error:
        raise not_replaced(error, target) from error
