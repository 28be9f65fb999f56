"""The world's refusals in words: an operating system's error becomes a ToolkitError with its path."""

import errno
from pathlib import Path

from toolkit.problems import FileLocked, FileMissing, NotWritable, ToolkitError, refusal
from toolkit.shelf.office import office_lock

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REASONS = {
    errno.ENOENT: "không có thư mục này",
    errno.ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
    errno.EINVAL: "tên có ký tự không dùng được",
    errno.EIO: "ổ đĩa hoặc đường mạng trục trặc",
    errno.ENODEV: "ổ đĩa không còn được gắn vào máy",
    errno.ETIMEDOUT: "đường mạng không trả lời",
}
_FORBIDDEN = (PermissionError, FileExistsError, NotADirectoryError, IsADirectoryError)


def refused(error: OSError, path: Path) -> ToolkitError:
    """Why ``path`` could not be written."""
    if error.errno in _FULL:
        return refusal(NotWritable, "disk-full", path, name=path)
    if isinstance(error, _FORBIDDEN) or error.errno == errno.EROFS:
        return refusal(NotWritable, "not-writable", path, name=path)
    reason = _REASONS.get(error.errno or 0, f"mã lỗi {error.errno} của máy")
    return refusal(NotWritable, "write-failed", path, name=path, reason=reason)


def locked(path: Path) -> FileLocked:
    """That ``path`` is open elsewhere, with the holder's name where it can be known."""
    lock = office_lock(path)
    holder = f" bởi {lock.owner}" if lock and lock.owner else ""
    if lock is None:
        return refusal(FileLocked, "file-locked", path, name=path, holder=holder)
    return refusal(FileLocked, "file-locked-office", path, name=path, holder=holder, lock=lock.path.name)


def in_use(folder: Path, holder: str) -> FileLocked:
    """That another run works in ``folder``; ``holder`` says who and since when, or is blank."""
    return refusal(FileLocked, "folder-in-use", folder, name=folder, holder=holder)


def missing(path: Path) -> FileMissing:
    """That ``path`` is not there."""
    return refusal(FileMissing, "file-missing", path, name=path)
