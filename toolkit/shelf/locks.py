"""One run at a time in a folder: who holds it, since when, and how a dead holder is known."""

import datetime as dt
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from msgspec import Struct
from msgspec.json import decode, encode

from toolkit.shelf.files import replace_whole
from toolkit.shelf.office_locks import machine_name
from toolkit.shelf.refusals import in_use, refused

WAIT = 2.0


class Holder(Struct, frozen=True, kw_only=True):
    """Who holds a folder; ``since`` is local time, "2024-05-24T08:00:00"."""

    user: str
    machine: str
    process: int
    since: str

    def words(self) -> str:
        """Who and since when, to be put behind "is used"."""
        when = dt.datetime.fromisoformat(self.since)
        return f" (người dùng {self.user}, máy {self.machine}, từ {when:%H:%M} ngày {when.day}/{when:%m/%Y})"


@contextmanager
def sole_use(place: Path, folder: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold ``folder`` alone; the lock and its holder's name lie in ``place``, a folder of our own.

    The lock is the operating system's: it falls with its holder, so a dead one needs no clearing,
    and the name that it left is simply written over.

    Raises:
        FileLocked: another run still holds the folder after ``wait`` seconds.
        NotWritable: the folder refuses writing.
    """
    lock, card = FileLock(place / "lock"), place / "holder.json"
    try:
        place.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=wait)
    except Timeout as error:
        raise in_use(folder, _holder_words(card)) from error
    except OSError as error:
        raise refused(error, folder) from error
    try:
        replace_whole(card, encode(_myself()))
        yield
    finally:
        with suppress(OSError):
            card.unlink()
        lock.release()


def _myself() -> Holder:
    now = dt.datetime.now().replace(microsecond=0)
    return Holder(user=user_name(), machine=machine_name(), process=os.getpid(), since=now.isoformat())


def user_name() -> str:
    """Who works at this machine, in words."""
    return account() or "không rõ"


def account() -> str:
    """The account that works at this machine; blank where the system names none, as in containers."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _holder_words(card: Path) -> str:
    try:
        return decode(card.read_bytes(), type=Holder).words()
    except (OSError, ValueError):
        return ""
