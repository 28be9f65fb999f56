"""An operating system's error in the catalogue's words; what Windows itself says of it counts first."""

import errno
import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from toolkit.problems.errors import FileLocked, FileMissing, NotReadable, NotWritable, ToolkitError
from toolkit.problems.problem import refusal

_LONGEST = 240  # a folder's name is refused at 248, a file's at 260, and ours are written under longer names


class Cause(StrEnum):
    """Why a file was refused; the values are the endings of the catalogue's codes."""

    MISSING = "missing"
    HELD = "held"
    VIEWED = "viewed"
    FORBIDDEN = "forbidden"
    FOLDER = "is-folder"
    FILE = "is-file"
    DISK_READ_ONLY = "disk-read-only"
    FULL = "disk-full"
    FOLDER_MISSING = "folder-missing"
    NETWORK = "network"
    TROUBLE = "failed"
    DRIVE_GONE = "drive-gone"
    CLOUD = "cloud"
    TOO_LONG = "too-long"
    BAD_NAME = "bad-name"
    VIRUS = "virus"
    OTHER = "unknown"


def _by_number(causes: Mapping[Cause, Iterable[int]]) -> Mapping[int, Cause]:
    return {number: cause for cause, numbers in causes.items() for number in numbers}


# Windows' own numbers (winerror.h): errno lumps most of them together as EINVAL, ENOENT or EACCES.
_WINDOWS = _by_number(
    {
        Cause.MISSING: (2,),
        Cause.FOLDER_MISSING: (3,),
        Cause.HELD: (32, 33, 170, 303),  # sharing and lock violation, busy, being deleted
        Cause.VIEWED: (1224,),  # mapped into memory by a viewer
        Cause.FORBIDDEN: (5, 65, 82, 86, 1326, 1327, 1385),
        Cause.FILE: (183,),  # where a folder was to be made
        Cause.DISK_READ_ONLY: (19, 6009),
        Cause.FULL: (39, 112, 1295, 1816),
        Cause.NETWORK: (
            *(51, 52, 53, 54, 55, 56, 58, 59, 64, 67, 70, 71, 121, 240, 384),
            *(1203, 1219, 1222, 1225, 1226, 1231, 1232, 1233, 1234, 1235, 1236, 1460),
        ),
        Cause.TROUBLE: (23, 25, 27, 29, 30, 31, 483, 1117, 1392, 1393),
        Cause.DRIVE_GONE: (15, 20, 21, 433, 1005, 1006, 1110, 1112, 1167),
        Cause.CLOUD: (*range(362, 367), *range(374, 384), *range(386, 399), 404, 426, 434, 475),
        Cause.TOO_LONG: (111, 206),
        Cause.BAD_NAME: (123, 161, 267),
        Cause.VIRUS: (225, 226),
    }
)
_POSIX = _by_number(
    {
        Cause.MISSING: (errno.ENOENT,),
        Cause.HELD: (errno.ETXTBSY,),
        Cause.FORBIDDEN: (errno.EACCES, errno.EPERM),
        Cause.FOLDER: (errno.EISDIR,),
        Cause.FILE: (errno.EEXIST, errno.ENOTDIR),
        Cause.DISK_READ_ONLY: (errno.EROFS,),
        Cause.FULL: (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
        Cause.NETWORK: (
            *(errno.ETIMEDOUT, errno.ENETDOWN, errno.ENETUNREACH, errno.ENETRESET, errno.EHOSTUNREACH),
            *(errno.ECONNRESET, errno.ECONNREFUSED, errno.ECONNABORTED, errno.ENOTCONN, errno.ESTALE),
        ),
        Cause.TROUBLE: (errno.EIO,),
        Cause.DRIVE_GONE: (errno.ENODEV, errno.ENXIO),
        Cause.TOO_LONG: (errno.ENAMETOOLONG,),
        Cause.BAD_NAME: (errno.EINVAL, errno.EILSEQ),
    }
)
_READING = {
    Cause.MISSING: (FileMissing, "file-missing"),
    Cause.FOLDER_MISSING: (FileMissing, "read-folder-missing"),
    Cause.HELD: (FileLocked, "read-held"),
    Cause.VIEWED: (FileLocked, "read-held"),
    Cause.FORBIDDEN: (FileLocked, "workbook-held"),
}
_WRITING = {
    Cause.MISSING: (NotWritable, "write-folder-missing"),
    Cause.HELD: (FileLocked, "file-locked"),
    Cause.VIEWED: (FileLocked, "file-viewed"),
    Cause.FORBIDDEN: (NotWritable, "not-writable"),
    Cause.DISK_READ_ONLY: (NotWritable, "disk-read-only"),
    Cause.FULL: (NotWritable, "disk-full"),
}


def cause(error: OSError) -> Cause:
    """Why the system refused."""
    windows: int = getattr(error, "winerror", None) or 0
    if windows in _WINDOWS:
        return _WINDOWS[windows]
    if error.errno == errno.EINVAL and (windows or os.name == "nt"):
        # Python's own word for most of what Windows says; reading and writing do not even keep the number.
        return Cause.OTHER if windows else Cause.TROUBLE
    return _POSIX.get(error.errno or 0, Cause.OTHER)


def not_read(error: OSError, path: Path) -> ToolkitError:
    """Why ``path`` could not be read."""
    why = _cause_at(error, path)
    kind, code = _READING.get(why, (NotReadable, f"read-{_plain(why)}"))
    return refusal(kind, code, path, reason=_number(error))


def not_written(error: OSError, path: Path, *, name: object = "") -> ToolkitError:
    """Why ``path`` could not be written; it is told by ``name``, else by its last part."""
    why = _cause_at(error, path)
    kind, code = _WRITING.get(why, (NotWritable, f"write-{why}"))
    return refusal(kind, code, path, name=name or path.name, holder="", reason=_number(error))


def _cause_at(error: OSError, path: Path) -> Cause:
    """As ``cause``; of a path that is too long, Windows often says that it is not there."""
    why = cause(error)
    windows = os.name == "nt" or getattr(error, "winerror", None)
    if why is Cause.FORBIDDEN and os.name == "nt" and not getattr(error, "winerror", None) and path.is_dir():
        return Cause.FOLDER  # all that Python's own opening of a folder tells there
    absent = why in (Cause.MISSING, Cause.FOLDER_MISSING)
    return Cause.TOO_LONG if absent and windows and len(str(path.absolute())) > _LONGEST else why


def _plain(why: Cause) -> Cause:
    """A disk that is full or read-only is no reason that reading fails for: something is wrong with it."""
    return Cause.TROUBLE if why in (Cause.FULL, Cause.DISK_READ_ONLY) else why


def _number(error: OSError) -> str:
    """The system's number of an error that has no words of ours, for the technician."""
    return f"mã lỗi {getattr(error, 'winerror', None) or error.errno} của máy"
