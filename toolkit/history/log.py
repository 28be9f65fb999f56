"""The history of one output folder: an append-only log of events, and what it tells of a path."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.json import decode, encode
from msgspec.structs import replace

from toolkit.history.event import Event, event_of
from toolkit.problems import not_read
from toolkit.shelf.files import append, write_whole
from toolkit.shelf.refusals import refused

_OLDER = "manifest.json"


class Log:
    """The events of a folder in the order in which they happened, read once, appended to.

    A line is written *before* the file that it speaks of is put in place: after a crash the digest of what
    lies there tells whether the file got so far. A line that a crash cut off is passed over.
    """

    def __init__(self, place: Path) -> None:
        self.path = place / "history.jsonl"
        self._all: list[Event] = []
        self._last: dict[str, Event] = {}
        self._earlier: dict[tuple[str, str], Event | None] = {}
        self._digests: dict[str, dict[str, Event]] = {}
        self._handle: int | None = None
        for event in (*_older(place / _OLDER), *_events(self.path)):
            self._take(event)

    @property
    def events(self) -> Sequence[Event]:
        """All that happened, from the first on."""
        return self._all

    def at(self, path: str) -> Event | None:
        """The last thing that happened at ``path``."""
        return self._last.get(path)

    def made_as(self, path: str) -> frozenset[str]:
        """Every digest under which the document at ``path`` was made, beside it too."""
        return frozenset(self._digests.get(path, ()))

    def which(self, path: str, digest: str) -> Event | None:
        """The event that put these bytes at ``path``, or beside it."""
        return self._digests.get(path, {}).get(digest)

    def went_out(self, path: str) -> bool:
        """Whether a document was ever issued from ``path``."""
        return any(event.label.issued for event in self._digests.get(path, {}).values())

    def note(self, event: Event) -> None:
        """Append one event, before the file itself is put in place.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        try:
            if self._handle is None:
                self._handle = _opened(self.path)
            append(self._handle, _line(event))
        except OSError as error:
            raise refused(error, self.path) from error
        self._take(event)

    def note_at_once(self, event: Event) -> None:
        """As ``note``, and the line outlasts a power cut from now on.

        Raises:
            NotWritable: the disk does not take it.
        """
        self.note(event)
        try:
            os.fsync(self._handle or 0)
        except OSError as error:
            raise refused(error, self.path) from error

    def keep_only(self, events: Sequence[Event]) -> None:
        """Write the log anew with some of its events.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        self.close()
        write_whole(self.path, b"".join(map(_line, events)))
        self._all = list(events)

    def close(self) -> None:
        """Make what was appended outlast a power cut.

        Raises:
            NotWritable: the disk does not take it.
        """
        handle, self._handle = self._handle, None
        if handle is None:
            return
        try:
            os.fsync(handle)
        except OSError as error:
            raise refused(error, self.path) from error
        finally:
            os.close(handle)

    def __iter__(self) -> Iterator[Event]:
        """The last event of each path, in the order in which the paths were first used."""
        return iter(self._last.values())

    def _take(self, event: Event) -> None:
        self._all.append(event)
        if event.sent:
            return  # the file lies where it lay
        self._earlier.setdefault((event.run, event.path), self._last.get(event.path))
        if not event.digest:  # taken away again: the path tells what it told before that run
            self._tell(event.path, self._earlier.get((event.undone, event.path)))
            return
        self._last[event.path] = event
        for path in {event.path, event.beside} - {""}:
            self._digests.setdefault(path, {})[event.digest] = event

    def _tell(self, path: str, earlier: Event | None) -> None:
        if earlier:
            self._last[path] = earlier
        else:
            self._last.pop(path, None)


def _line(event: Event) -> bytes:
    record = event.record()
    try:
        return encode(record) + b"\n"
    except UnicodeEncodeError:  # half a character, out of a name that is no text
        import json  # slow import

        return json.dumps(record, ensure_ascii=False).encode(errors="replace") + b"\n"


def _opened(path: Path) -> int:
    """The log, open for appending; a line that a crash cut off is ended first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    size = os.lseek(handle, 0, os.SEEK_END)
    if size:
        os.lseek(handle, size - 1, os.SEEK_SET)
        if os.read(handle, 1) != b"\n":
            os.write(handle, b"\n")
    return handle


def _events(path: Path) -> Iterator[Event]:
    for line in _text(path).split("\n"):
        event = event_of(_parsed(line))
        if event:
            yield event


def _older(manifest: Path) -> Iterator[Event]:
    """What the first form of the history told, a list of files without their times."""
    found = _parsed(_text(manifest))
    files = found.get("files") if isinstance(found, dict) else None
    if not files:
        return
    from toolkit.history.older_log import marked_words, told_again  # slow import: few folders are as old

    for record in files if isinstance(files, list) else ():
        event = event_of(record)
        if event:
            kept = replace(event, label=replace(event.label, words=marked_words(event.label.words)))
            yield told_again(kept, manifest.parent.parent / kept.path) if kept.label.issued else kept


def _text(path: Path) -> str:
    """A file's text, blank when there is no such file.

    Raises:
        ToolkitError: it is there and the system does not give it. To go on would be to forget what went out.
    """
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise not_read(error, path) from error


def _parsed(text: str) -> Any:
    try:
        return decode(text)
    except ValueError:
        return None
