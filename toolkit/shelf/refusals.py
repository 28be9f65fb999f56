"""The world's refusals in words: an operating system's error becomes a ToolkitError with its path."""

import errno
from pathlib import Path
from typing import TypeVar

from toolkit.problems import FileLocked, FileMissing, NotWritable, Place, ToolkitError, problem
from toolkit.shelf.office import office_lock

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (PermissionError, FileExistsError, NotADirectoryError, IsADirectoryError)

_Refusal = TypeVar("_Refusal", bound=ToolkitError)


def refusal(error: OSError, path: Path) -> ToolkitError:
    """Why ``path`` could not be written."""
    if error.errno in _FULL:
        return _worded(NotWritable, "disk-full", path)
    if isinstance(error, _FORBIDDEN) or error.errno == errno.EROFS:
        return _worded(NotWritable, "not-writable", path)
    return _worded(NotWritable, "write-failed", path, reason=error.strerror or type(error).__name__)


def locked(path: Path) -> FileLocked:
    """That ``path`` is open elsewhere, with the holder's name where it can be known."""
    lock = office_lock(path)
    holder = f" bởi {lock.owner}" if lock and lock.owner else ""
    if lock is None:
        return _worded(FileLocked, "file-locked", path, holder=holder)
    return _worded(FileLocked, "file-locked-office", path, holder=holder, lock=lock.path.name)


def in_use(folder: Path, holder: str) -> FileLocked:
    """That another run works in ``folder``; ``holder`` says who and since when, or is blank."""
    return _worded(FileLocked, "folder-in-use", folder, holder=holder)


def missing(path: Path) -> FileMissing:
    """That ``path`` is not there."""
    return _worded(FileMissing, "file-missing", path)


def _worded(kind: type[_Refusal], code: str, path: Path, **words: str) -> _Refusal:
    found = problem(code, Place(file=str(path)), name=path, **words)
    return kind(found.message, path, remedy=found.remedy, code=code)
