"""What came back lies in a folder: files, files in a zip, files attached to an e-mail, with their days."""

import datetime as dt
import io
import os
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from operator import itemgetter
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.problems import Place, Problem, not_read, problem
from toolkit.wording import quantity

LETTER = "return-letter-unread"
"""What is told of the letter around a form."""

LETTER_ALONE = "return-letter-alone"
"""What is told of a letter that says in its own words what a form would have said."""

_LARGEST = 50_000_000
_LARGEST_IN_ALL = 500_000_000
_MOST_IN_ONE = 500
_DEEPEST = 3
_NOT_MEANT = ("~$", ".~lock.", ".", "Thumbs.db", "desktop.ini", "__MACOSX")


class Arrived(Struct, frozen=True, kw_only=True):
    """One file that came back; ``name`` also tells in which zip or e-mail it lay.

    ``senders`` are the addresses that the e-mail came from, ``subject`` is what it names as its matter.
    """

    name: str
    content: bytes
    on: dt.datetime
    senders: tuple[str, ...] = ()
    subject: str = ""

    @property
    def suffix(self) -> str:
        leaf = self.name.rpartition("/")[2]
        at = leaf.rfind(".")
        return leaf[at:].lower() if 0 < at < len(leaf) - 1 else ""

    @property
    def mailed(self) -> bool:
        """Whether it lay in an e-mail, or in a zip of one."""
        around = PurePosixPath(self.name.lower()).parts[:-1]
        return any(part.endswith((".eml", ".msg")) for part in around)


def arrived(folder: Path) -> Iterator[Arrived | Problem]:
    """Every file of a folder and of the folders in it, by name; what cannot be opened as a problem.

    A file came on the day on which it was saved, one from an e-mail on the day of the e-mail. A mail or a zip
    may hold several files of one name: each has a name of its own here, and what came twice is there once.
    """
    names: dict[str, bytes] = {}
    for one in _everything(folder):
        if isinstance(one, Problem):
            yield one
            continue
        name, turn = one.name, 1
        while name in names and names[name] != one.content:
            path, turn = PurePosixPath(one.name), turn + 1
            name = path.with_name(f"{path.stem} ({turn}){path.suffix}").as_posix()
        if name not in names:
            names[name] = one.content
            yield one if turn == 1 else replace(one, name=name)


def _everything(folder: Path) -> Iterator[Arrived | Problem]:
    found = [(list(map(os.path.normcase, parts)), parts, entry) for parts, entry in _meant(folder)]
    for _, parts, entry in sorted(found, key=itemgetter(0)):
        path, name = Path(entry.path), "/".join(parts)
        try:
            seen = entry.stat()
            if seen.st_size > _LARGEST:
                yield problem("return-too-large", Place(file=name))
                continue
            saved = dt.datetime.fromtimestamp(seen.st_mtime)
            content = path.read_bytes()
        except OSError as cause:
            told = not_read(cause, path)
            yield problem("return-locked", Place(file=name), reason=told.message)
            continue
        yield from _unpacked(Arrived(name=name, content=content, on=saved), 0)


def _meant(folder: str | Path, *above: str) -> Iterator[tuple[tuple[str, ...], "os.DirEntry[str]"]]:
    """The files of a folder and of the folders in it, but for a system's own, by the names that lead there.

    The system says what each is as it lists them: to ask path by path would take four times as long.
    """
    with suppress(PermissionError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_NOT_MEANT):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _meant(entry.path, *above, entry.name)
            elif entry.is_file():
                yield (*above, entry.name), entry


def _unpacked(one: Arrived, depth: int) -> Iterator[Arrived | Problem]:
    """The file itself, or what a zip or an e-mail holds."""
    opened = _OPENED.get(one.suffix)
    if opened is None or depth == _DEEPEST:
        yield one
        return
    try:
        found = list(opened(one))
    except Exception as cause:  # zlib.error has no public base; the parsers of mails raise whatever they meet
        wants_password = type(cause) is RuntimeError  # so zipfile tells it
        yield problem("return-password" if wants_password else "return-broken", Place(file=one.name))
        return
    if not found:
        yield problem("return-nothing-inside", Place(file=one.name))
    for inner in found:
        if isinstance(inner, Problem):
            yield inner
        else:
            yield from _unpacked(inner, depth + 1)


def _zipped(one: Arrived) -> Iterator[Arrived | Problem]:
    left, room = 0, _LARGEST_IN_ALL
    with zipfile.ZipFile(io.BytesIO(one.content)) as package:
        for number, entry in enumerate(package.infolist()):
            name = _entry_name(entry)
            if entry.is_dir() or any(part.startswith(_NOT_MEANT) for part in PurePosixPath(name).parts):
                continue
            room -= entry.file_size
            if number >= _MOST_IN_ONE or entry.file_size > _LARGEST or room < 0:
                left += 1
                continue
            on = one.on if one.mailed else min(dt.datetime(*entry.date_time), one.on)
            inner = package.read(entry)
            yield replace(one, name=f"{one.name}/{name}", content=inner, on=on)
    if left:
        yield problem("return-part-left", Place(file=one.name), count=quantity(left))


def _entry_name(entry: zipfile.ZipInfo) -> str:
    """A name as it was meant: programs write UTF-8 or Vietnam's old code page without saying so."""
    if entry.flag_bits & 0x800 or entry.filename.isascii():
        return entry.filename
    for encoding in ("utf-8", "cp1258"):
        try:
            return unicodedata.normalize("NFC", entry.filename.encode("cp437").decode(encoding))
        except UnicodeError:
            continue
    return entry.filename


def _mailed(one: Arrived) -> Iterator[Arrived | Problem]:
    from toolkit.tasks.collecting.mails import (  # slow import: email
        attached,
        attached_in_outlook,
        said_alone,
        said_beside,
        senders,
        subject,
    )

    in_outlook = one.suffix == ".msg"
    known = one if in_outlook else replace(one, senders=senders(one.content), subject=subject(one.content))
    has_form, place = False, Place(file=one.name, spot="lời thư")
    for name, content, sent in (attached_in_outlook if in_outlook else attached)(one.content):
        has_form = has_form or not name.lower().endswith(".ics")
        yield replace(known, name=f"{one.name}/{name}", content=content, on=sent or one.on)
    if has_form and (said := said_beside(one.content, in_outlook=in_outlook)):
        yield problem(LETTER, place, text=said)
    if has_form:
        return
    sender, said = said_alone(one.content, in_outlook=in_outlook)
    if said:
        yield problem(LETTER_ALONE, place, by=f" của {sender}" if sender else "", text=said)


_OPENED: Mapping[str, Callable[[Arrived], Iterable[Arrived | Problem]]] = {
    ".zip": _zipped,
    ".eml": _mailed,
    ".msg": _mailed,
}
