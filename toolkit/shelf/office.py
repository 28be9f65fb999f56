"""The small files that Word, Excel and LibreOffice leave beside a file which they have open."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLock:
    """A lock file and the name of the person inside it, blank when it cannot be read."""

    path: Path
    owner: str


def office_lock(path: Path) -> OfficeLock | None:
    """The lock that an office program holds on ``path``; a crash may have left it there."""
    libre = path.with_name(f".~lock.{path.name}#")
    if libre.is_file():
        return OfficeLock(path=libre, owner=_libre_owner(libre))
    for lock in _word_locks(path):
        if lock.is_file():
            return OfficeLock(path=lock, owner=_word_owner(lock))
    return None


def _word_locks(path: Path) -> tuple[Path, ...]:
    # Word puts "~$" before a short name, and in the place of one or two letters of a longer one.
    return tuple(path.with_name(f"~${path.name[cut:]}") for cut in (2, 1, 0))


def _libre_owner(lock: Path) -> str:
    """The first filled field of ",user,host,date,profile;"."""
    try:
        fields = lock.read_text(encoding="utf-8").rstrip(";\n").split(",")
    except (OSError, UnicodeDecodeError):
        return ""
    return next((field.strip() for field in fields[:3] if field.strip()), "")


def _word_owner(lock: Path) -> str:
    """The name of the length that the first byte tells, in the machine's own eight-bit letters."""
    try:
        content = lock.read_bytes()
    except OSError:
        return ""
    name = content[1 : 1 + content[0]] if content else b""
    return name.decode("cp1258", errors="ignore").strip("\x00 ")
