"""The small files that Word, Excel and LibreOffice leave beside a file which they have open."""

import os
import sys
import time
from pathlib import Path

from msgspec import Struct

_LONG_AGO = 24 * 3600.0
_UNICODE_NAME = (54, 55)  # where Word and Excel say the name once more, after its length, in UTF-16
_LONGEST_NAME = 54


class OfficeLock(Struct, frozen=True, kw_only=True):
    """A lock file and the name of the person inside it, blank when it cannot be read.

    ``left_over``: nobody has the file open any more, a program that was ended by force left the lock.
    """

    path: Path
    owner: str
    left_over: bool = False

    def holder(self) -> str:
        """Who, to be put behind "is open"; blank when the lock does not say."""
        return f" bởi {self.owner}" if self.owner else ""


def office_lock(path: Path) -> OfficeLock | None:
    """The lock that an office program holds on ``path``, or has left there."""
    libre = path.with_name(f".~lock.{path.name}#")
    if is_file(libre):
        owner, machine = _libre_holder(libre)
        here = machine.casefold() == machine_name().casefold()
        return OfficeLock(path=libre, owner=owner, left_over=_left_over(libre, path, sure=here))
    for lock in _microsoft_locks(path):
        if is_file(lock):
            # Windows lets nobody write to a file that Office has open, on a share neither.
            left_over = _left_over(lock, path, sure=os.name == "nt")
            return OfficeLock(path=lock, owner=_microsoft_owner(lock), left_over=left_over)
    return None


def machine_name() -> str:
    """What this machine is called in its network."""
    if sys.platform == "win32":
        import socket  # slow import

        return socket.gethostname()
    return os.uname().nodename


def is_file(path: Path) -> bool:
    """Whether there is such a file; a share that does not answer has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _left_over(lock: Path, path: Path, *, sure: bool) -> bool:
    """Whether a lock is a dead program's. ``sure``: what this machine sees of the file is all there is."""
    held = _held_here(path)
    if held is None or (not held and not sure):
        try:
            return time.time() - lock.stat().st_mtime > _LONG_AGO
        except OSError:
            return False
    return not held


def _held_here(path: Path) -> bool | None:
    """Whether a program has the file open, as far as this machine can see; None when it cannot."""
    if os.name == "nt":
        try:
            os.close(os.open(path, os.O_RDWR))
        except OSError:
            return True
        return False
    return _open_in_a_process(path) if sys.platform == "linux" else None


def _open_in_a_process(path: Path) -> bool | None:
    """None: another user's office program runs here, and what it has open is not shown to us."""
    hidden = False
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if any(_same_file(opened, path) for opened in (process / "fd").iterdir()):
                return True
        except PermissionError:
            hidden = hidden or _is_office(process)
        except OSError:
            continue  # it has ended meanwhile
    return None if hidden else False


def _same_file(opened: Path, path: Path) -> bool:
    try:
        return opened.samefile(path)
    except OSError:
        return False


def _is_office(process: Path) -> bool:
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").startswith("soffice")
    except OSError:
        return False


def _microsoft_locks(path: Path) -> tuple[Path, ...]:
    # Word puts "~$" before a short name, and in the place of one or two letters of a longer one.
    return tuple(path.with_name(f"~${path.name[cut:]}") for cut in (2, 1, 0))


def _libre_holder(lock: Path) -> tuple[str, str]:
    """The first filled name, and the machine, of ",user,host,date,profile;"."""
    try:
        fields = lock.read_text(encoding="utf-8").rstrip(";\n").split(",")
    except (OSError, UnicodeDecodeError):
        return "", ""
    name, login, machine = (field.strip() for field in (*fields, "", "", "")[:3])
    return name or login or machine, machine


def _microsoft_owner(lock: Path) -> str:
    """The name in UTF-16 where it is there, else in the machine's own eight-bit letters."""
    try:
        content = lock.read_bytes()
    except OSError:
        return ""
    for at in _UNICODE_NAME:
        length = int.from_bytes(content[at : at + 2], "little")
        name = content[at + 2 : at + 2 + 2 * length].decode("utf-16-le", errors="replace")
        if 0 < length <= _LONGEST_NAME and len(name) == length and name.isprintable():
            return name.strip()
    name = content[1 : 1 + content[0]].decode("cp1258", errors="ignore") if content else ""
    return name.strip("\x00 ")
