"""What came back lies in a folder: files, files in a zip, files attached to an e-mail, with their days."""

import datetime as dt
import email
import email.policy
import io
import zipfile
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path, PurePosixPath

from msgspec import Struct

from toolkit.problems import Place, Problem, not_read, problem

_LARGEST = 50_000_000
_MOST_IN_ONE = 500
_DEEPEST = 3
_NOT_MEANT = ("~$", ".~lock.", ".", "Thumbs.db", "desktop.ini", "__MACOSX")


class Arrived(Struct, frozen=True, kw_only=True):
    """One file that came back; ``name`` also tells in which zip or e-mail it lay."""

    name: str
    content: bytes
    on: dt.datetime

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()


def arrived(folder: Path) -> Iterator[Arrived | Problem]:
    """Every file of a folder and of the folders in it, by name; what cannot be opened as a problem.

    A file came on the day on which it was saved, one from an e-mail on the day of the e-mail.
    """
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith(_NOT_MEANT) for part in inside.parts) or not path.is_file():
            continue
        try:
            if path.stat().st_size > _LARGEST:
                yield problem("return-too-large", Place(file=inside.as_posix()))
                continue
            saved = dt.datetime.fromtimestamp(path.stat().st_mtime)
            content = path.read_bytes()
        except OSError as cause:
            told = not_read(cause, path)
            yield problem("return-locked", Place(file=inside.as_posix()), reason=told.message)
            continue
        yield from _unpacked(Arrived(name=inside.as_posix(), content=content, on=saved), 0)


def _unpacked(one: Arrived, depth: int) -> Iterator[Arrived | Problem]:
    """The file itself, or what a zip or an e-mail holds."""
    opened = {".zip": _zipped, ".eml": _attached}.get(one.suffix)
    if opened is None or depth == _DEEPEST:
        yield one
        return
    try:
        found = list(opened(one))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        yield problem("return-broken", Place(file=one.name))
        return
    if not found:
        yield problem("return-nothing-inside", Place(file=one.name))
    for inner in found:
        yield from _unpacked(inner, depth + 1)


def _zipped(one: Arrived) -> Iterator[Arrived]:
    with zipfile.ZipFile(io.BytesIO(one.content)) as package:
        entries = [entry for entry in package.infolist() if not entry.is_dir()][:_MOST_IN_ONE]
        for entry in entries:
            name = _entry_name(entry)
            hidden = any(part.startswith(_NOT_MEANT) for part in PurePosixPath(name).parts)
            if hidden or entry.file_size > _LARGEST:
                continue
            on = dt.datetime(*entry.date_time)
            yield Arrived(name=f"{one.name}/{name}", content=package.read(entry), on=min(on, one.on))


def _entry_name(entry: zipfile.ZipInfo) -> str:
    """A zip of Windows names its files in UTF-8 without saying so, and they are read as an old code page."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _attached(one: Arrived) -> Iterator[Arrived]:
    message = email.message_from_bytes(one.content, policy=email.policy.default)
    on = _sent(message.get("date")) or one.on
    for part in message.walk():
        name, content = part.get_filename(), part.get_payload(decode=True)
        if name and isinstance(content, bytes):
            yield Arrived(name=f"{one.name}/{PurePosixPath(name).name}", content=content, on=on)


def _sent(header: object) -> dt.datetime | None:
    try:
        return parsedate_to_datetime(str(header)).replace(tzinfo=None) if header else None
    except ValueError:
        return None
