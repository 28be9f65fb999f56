"""What was made in one output folder: each file's digest as made, what it is, and what it came from."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from toolkit.shelf.files import write_whole
from toolkit.shelf.refusals import refused

FORM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a file is: codes of what it speaks of, the rows and the template that it came from.

    ``rows`` are addresses ("Hội nghị!A2"), ``template`` is the digest of the template's bytes,
    ``version`` the toolkit's version; each may be blank. ``issued`` is the number and day under which the
    document went out, blank for a draft; ``words`` are then marks of what it says ("ngay_hop:1f0c2a97").
    ``source`` names the template and the table that a merge was made from.
    """

    kind: str = ""
    conference: str = ""
    unit: str = ""
    person: str = ""
    rows: tuple[str, ...] = ()
    template: str = ""
    version: str = ""
    issued: str = ""
    words: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: its path below the folder, written with "/", and the digest of its bytes as made.

    ``beside`` is the path of the hand-edited file that this one was laid beside, or blank.
    """

    path: str
    digest: str
    beside: str = ""
    label: Label = field(default_factory=Label)

    def record(self) -> dict[str, Any]:
        """The entry as one flat object of JSON."""
        own = {"path": self.path, "digest": self.digest, "beside": self.beside}
        return own | asdict(self.label)


def digest(content: bytes) -> str:
    """The digest that entries compare files by."""
    return hashlib.sha256(content).hexdigest()


class Manifest:
    """The entries of one folder, read once, changed in memory, written whole.

    Between a file and the manifest's next writing lies a journal: one line per file, noted *before*
    the file is put in place. After a crash those lines tell which files are ours all the same.
    """

    def __init__(self, place: Path) -> None:
        self.path = place / "manifest.json"
        self.journal = place / "journal.jsonl"
        self._entries = {entry.path: entry for entry in _read(self.path)}
        self._changed = False

    def recover(self, folder: Path) -> None:
        """Take in what a killed run noted, where the file that it speaks of did reach the disk."""
        for record in _lines(self.journal):
            entry = _entry(record)
            if entry and file_digest(folder / entry.path) == entry.digest:
                self.add(entry)

    def made_as(self, path: str) -> frozenset[str]:
        """Every digest under which the document at ``path`` was made, beside it too."""
        mine = (entry for entry in self._entries.values() if path in (entry.path, entry.beside))
        return frozenset(entry.digest for entry in mine)

    def at(self, path: str) -> Entry | None:
        """The entry of the file that was made at ``path``."""
        return self._entries.get(path)

    def add(self, entry: Entry) -> None:
        """Register a file; nothing is written yet."""
        if self._entries.get(entry.path) != entry:
            self._entries[entry.path] = entry
            self._changed = True

    def note(self, entry: Entry) -> None:
        """Put one line in the journal, before the file itself is put in place.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        try:
            with self.journal.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(entry.record(), ensure_ascii=False) + "\n")
        except OSError as error:
            raise refused(error, self.journal) from error

    def save(self) -> None:
        """Write the manifest when something changed, then drop the journal."""
        if self._changed:
            files = [self._entries[path].record() for path in sorted(self._entries)]
            content = json.dumps({"form": FORM, "files": files}, ensure_ascii=False, indent=1)
            write_whole(self.path, content.encode())
            self._changed = False
        self.journal.unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())


def file_digest(path: Path) -> str:
    """The digest of a file's bytes; blank when there is no such file."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def _read(path: Path) -> Iterable[Entry]:
    """The entries of a manifest; none when it is not there or not readable: then no file counts as ours."""
    try:
        records = json.loads(path.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return [entry for entry in map(_entry, records) if entry]


def _lines(journal: Path) -> Iterator[Any]:
    try:
        lines = journal.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        try:
            yield json.loads(line)
        except ValueError:  # the line at which the run was killed
            continue


def _entry(record: Any) -> Entry | None:
    """An entry from its record, a newer form's further keys left out; None when it is none."""
    try:
        words = {word.name: record.get(word.name, "") for word in fields(Label)}
        label = Label(**{**words, "rows": tuple(words["rows"]), "words": tuple(words["words"])})
        return Entry(
            path=record["path"], digest=record["digest"], beside=record.get("beside", ""), label=label
        )
    except (KeyError, TypeError, AttributeError):
        return None
