"""The world's refusals in words: what stands in the way of a file, with the one who has it open."""

import os
from pathlib import Path

from toolkit.problems import Cause, FileLocked, FileMissing, ToolkitError, cause, not_written, refusal
from toolkit.shelf.office_locks import office_lock

# After one of these no further file can be written either.
HOPELESS = (
    *("disk-full", "disk-read-only", "not-writable"),
    *("write-drive-gone", "write-is-file", "write-network"),
)


def refused(error: OSError, path: Path) -> ToolkitError:
    """Why ``path`` could not be written."""
    return locked(path) if cause(error) is Cause.HELD else not_written(error, path, name=path)


def not_replaced(error: OSError, path: Path) -> ToolkitError:
    """Why the file at ``path`` could not be replaced by a new one that was written beside it already.

    Windows says "access denied" of a file that a program has open, as of one that is read-only.
    """
    windows = os.name == "nt" or getattr(error, "winerror", None)
    denied = windows and cause(error) is Cause.FORBIDDEN
    if not denied or not path.exists():
        return refused(error, path)
    if is_read_only(path):
        return refusal(FileLocked, "file-read-only", path, name=path)
    return locked(path)


def is_read_only(path: Path) -> bool:
    """Whether nobody at all may write the file: Windows' attribute "read-only", or a mode without "w"."""
    try:
        return not path.stat().st_mode & 0o222
    except OSError:
        return False


def locked(path: Path) -> FileLocked:
    """That ``path`` is open elsewhere, with the holder's name where it can be known."""
    lock = office_lock(path)
    if lock is None:
        return refusal(FileLocked, "file-locked", path, name=path, holder="")
    code = "file-lock-left" if lock.left_over else "file-locked-office"
    return refusal(FileLocked, code, path, name=path, holder=lock.holder(), lock=lock.path.name)


def in_use(folder: Path, holder: str) -> FileLocked:
    """That another run works in ``folder``; ``holder`` says who and since when, or is blank."""
    return refusal(FileLocked, "folder-in-use", folder, name=folder, holder=holder)


def refuse_outside(folder: Path, path: Path) -> None:
    """Raise when what is put at ``path`` would not come to lie in ``folder``: beyond it, or through a link.

    Raises:
        FileLocked: it would lie elsewhere.
    """
    home, place = (os.path.realpath(one) for one in (folder, path.parent))
    if not Path(place).is_relative_to(home):
        raise refusal(FileLocked, "path-outside", path.parent)


def missing(path: Path) -> FileMissing:
    """That ``path`` is not there."""
    return refusal(FileMissing, "file-missing", path, name=path)
