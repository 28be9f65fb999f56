"""The output folder: lays documents down, keeps what is unchanged, never touches what somebody edited."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from toolkit.problems import Place, Problem, problem
from toolkit.shelf.files import replace_whole, settle, sweep
from toolkit.shelf.locks import WAIT, sole_use
from toolkit.shelf.manifest import Entry, Label, Manifest, digest, file_digest
from toolkit.shelf.names import beside, folded, unfit
from toolkit.shelf.office_locks import office_lock
from toolkit.shelf.refusals import locked, not_replaced

OWN_FOLDER = ".giaoban"


class State(StrEnum):
    """What became of a document: written, left as it was, or laid beside an edited file."""

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
        self._manifest = Manifest(folder / OWN_FOLDER)
        self._taken: set[str] = set()
        self._expected: set[str] = set()
        self._touched: set[Path] = set()

    def unfit(self, path: PurePosixPath) -> Problem | None:
        """Why no document can be laid at ``path`` in this run, or None."""
        if folded(path) in self._taken:
            return problem("path-taken", Place(file=str(path)), name=path)
        return unfit(self.folder, path)

    def made_at(self, path: PurePosixPath) -> Entry | None:
        """What was made at ``path`` before, when a file still lies there."""
        entry = self._manifest.at(str(path))
        return entry if entry and (self.folder / path).is_file() else None

    def left_over(self) -> Iterator[Entry]:
        """What was made before at places that this run has not come to, when the file still lies there."""
        for entry in self._manifest:
            name = folded(PurePosixPath(entry.path))
            here = name in self._taken or name in self._expected
            if not here and not entry.beside and (self.folder / entry.path).is_file():
                yield entry

    def expect(self, path: PurePosixPath) -> None:
        """Say that a document belongs at ``path``, although this run does not lay it."""
        self._expected.add(folded(path))

    def lay(self, path: PurePosixPath, content: bytes, label: Label, *, over: bool = True) -> Laid:
        """Lay a document at ``path``, or beside it when the file there is not ours to change.

        The first free, equal or own place of ``path``, ``path (ban moi 2)``, ``(ban moi 3)`` ... is
        taken, so that further runs write over their own new version and pile up none. Not ``over``: what
        lies at ``path`` itself is left alone even when it is ours.

        Raises:
            FileLocked: another program has the file open.
            NotWritable: the disk is full, or the folder refuses writing.
        """
        self._taken.add(folded(path))
        for place in itertools.chain((path,), (beside(path, number) for number in itertools.count(2))):
            entry = Entry(
                path=str(place),
                digest=digest(content),
                beside=str(path) if place != path else "",
                label=label,
            )
            laid = self._lay_at(entry, content, over=over or place != path)
            if laid:
                return laid
        raise AssertionError("the count has no end")

    def recover(self) -> None:
        """Take in what a killed run left: its files are ours, its half-written ones go."""
        sweep(self.folder / OWN_FOLDER)
        self._manifest.recover(self.folder)

    def close(self) -> None:
        """Make all of this run outlast a power cut, and say in the manifest what was made."""
        if self._writes:
            for folder in self._touched:
                settle(folder)
            self._manifest.save()

    def _lay_at(self, entry: Entry, content: bytes, *, over: bool) -> Laid | None:
        """The document laid at its entry's path, or None when a file that is to stay lies there."""
        target = self.folder / entry.path
        there = _digest_there(target)
        state = State.SET_ASIDE if entry.beside else State.MADE
        if there == entry.digest:
            state = State.KEPT
        elif there and (not over or there not in self._manifest.made_as(entry.path)):
            return None
        elif self._writes:
            self._write(entry, content, target)
        self._manifest.add(entry)
        return Laid(path=target, state=state)

    def _write(self, entry: Entry, content: bytes, target: Path) -> None:
        if os.name != "nt" and target.exists() and office_lock(target):
            # Only Windows itself refuses to replace an open file; elsewhere the program's own lock
            # must be asked, or the staff's next "Save" would silently write the old text back.
            raise locked(target)
        if target.parent not in self._touched and target.parent.is_dir():
            sweep(target.parent)
        self._touched.add(target.parent)
        self._manifest.note(entry)
        replace_whole(target, content)


def made_before(folder: Path) -> tuple[Entry, ...]:
    """What the manifest of an output folder tells, without holding the folder."""
    return tuple(Manifest(folder / OWN_FOLDER))


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
        shelf = Shelf(folder, writes=True)
        shelf.recover()
        try:
            yield shelf
        finally:
            shelf.close()


def _digest_there(target: Path) -> str:
    try:
        return file_digest(target)
    except OSError as error:
        raise not_replaced(error, target) from error
