"""A file replaced by its next version while others may save it, and what was really replaced kept."""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from toolkit.problems import FileLocked, NotWritable, refusal
from toolkit.shelf.files import settle, sweep, temporary_beside, write_forced
from toolkit.shelf.locks import user_name
from toolkit.shelf.office_locks import machine_name
from toolkit.shelf.refusals import not_replaced, refused

_MOST_LINKS = 40
WAIT = 5.0
_HERE = -100  # Linux: names are taken from the current folder
_EXCHANGE = 2
_NOT_KNOWN_HERE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
_NO_SUCH_WAY = (1, 50, 120)  # Windows: this kind of disk or share knows no such replacement
_MOVED_AWAY = 1177  # the old file bears the backup's name already, the new one not yet its own


def real_place(path: Path) -> Path:
    """Where a file really lies: symbolic links are followed, nothing else about the path changes."""
    for _ in range(_MOST_LINKS):
        if not path.is_symlink():
            break
        path = path.parent / path.readlink()
    return path


@contextmanager
def sole_writer(path: Path, *folders: Path, wait: float = WAIT) -> Iterator[str]:
    """Be this user's only writer of ``path`` on this machine; gives the mark of its temporary files.

    What a killed run left under that mark, beside the file and in ``folders``, is cleared away first.

    Raises:
        FileLocked: another run of this user is still writing the file after ``wait`` seconds.
    """
    mark = f"{_digest(str(path), machine_name(), user_name())}-"
    place = platformdirs.user_cache_path("giaoban", appauthor=False) / "writers"
    lock = FileLock(place / f"{mark}lock")
    try:
        place.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=wait)
    except Timeout as error:
        raise refusal(FileLocked, "record-busy", path) from error
    except OSError:  # no room for a lock of our own: nothing is cleared away then
        yield mark
        return
    try:
        for folder in {path.parent, *folders}:
            sweep(folder, mark)
        yield mark
    finally:
        lock.release()


def replace_read(path: Path, *, before: bytes, content: bytes, backup: Path, mark: str) -> bool:
    """Replace the file that was read as ``before`` by ``content``; False, and nothing done, if it changed.

    Owner, group, mode and extended attributes are kept. What was replaced then lies at ``backup``: not a
    copy of what was read, but the file itself, looked at once more after it was taken away. If somebody's
    save came in between, it is put back.

    Args:
        path: the file itself, no symbolic link.
        before: its bytes as they were read.
        content: its new bytes.
        backup: a path in the same folder; a file there is replaced, but only when all went well.
        mark: what ``sole_writer`` gave.

    Raises:
        FileLocked: another program holds the file.
        NotWritable: the disk is full, the folder refuses writing, or the owner cannot be kept.
    """
    try:
        with temporary_beside(path, mark) as draft:
            _write_draft(draft, content, path)
            same = path.read_bytes() == before
            with _set_aside(backup, mark):
                done = same and _put(draft, path, before=before, content=content, backup=backup)
            if not done:
                with suppress(OSError):
                    draft.unlink()
    except FileNotFoundError:  # renamed or taken away meanwhile
        return False
    except OSError as error:
        raise not_replaced(error, path) from error
    settle(path.parent)
    return done


def _write_draft(draft: Path, content: bytes, path: Path) -> None:
    try:
        write_forced(draft, content)
    except OSError as error:
        raise refused(error, path) from error
    _dress(draft, like=path)


@contextmanager
def _set_aside(backup: Path, mark: str) -> Iterator[None]:
    """Keep an earlier backup under another name while a new one may come; it comes back when none did."""
    with temporary_beside(backup, mark) as earlier:
        if backup.exists():
            backup.replace(earlier)
        try:
            yield
        finally:
            if earlier.exists() and not backup.exists():
                earlier.replace(backup)
            earlier.unlink(missing_ok=True)


def _put(draft: Path, path: Path, *, before: bytes, content: bytes, backup: Path) -> bool:
    if not _swap(draft, path, backup):
        return _replace_linked(draft, path, before=before, backup=backup)
    if backup.read_bytes() == before:
        return True
    _put_back(backup, path, draft, ours=content)
    return False


def _put_back(saved: Path, path: Path, spare: Path, *, ours: bytes) -> None:
    """Give ``path`` back to somebody's save that we took away; again, if that was saved over meanwhile."""
    while True:
        putting = saved.read_bytes()
        _swap(saved, path, spare)
        if spare.read_bytes() == ours:
            return
        ours, saved, spare = putting, spare, saved


def _replace_linked(draft: Path, path: Path, *, before: bytes, backup: Path) -> bool:
    """For disks that cannot swap: the old file gets a second name, is looked at, and gives up the first."""
    try:
        os.link(path, backup)
    except OSError:  # FAT and some shares know one name per file
        write_forced(backup, path.read_bytes())
    done = False
    try:
        if backup.read_bytes() == before:
            draft.replace(path)
            done = True
    finally:
        if not done:
            backup.unlink()
    return done


def _dress(draft: Path, *, like: Path) -> None:
    """Give the new file the owner, the group, the mode and the access list of the old one."""
    if sys.platform == "win32":  # ReplaceFile does so itself
        return
    old, new = like.stat(), draft.stat()
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        try:
            os.chown(draft, old.st_uid, old.st_gid)
        except OSError as error:
            raise refusal(NotWritable, "record-owner", like) from error
    if sys.platform == "linux":
        for name in os.listxattr(like):
            with suppress(OSError):
                os.setxattr(draft, name, os.getxattr(like, name))
    if stat.S_IMODE(draft.stat().st_mode) != stat.S_IMODE(old.st_mode):  # chown takes some bits away
        draft.chmod(stat.S_IMODE(old.st_mode))


if sys.platform == "win32":

    def _swap(new: Path, path: Path, old: Path) -> bool:
        """``new`` becomes ``path``, and what was there becomes ``old``; False where the disk cannot."""
        import ctypes  # slow import

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        if kernel.ReplaceFileW(str(path), str(new), str(old), 0, None, None):
            return True
        error = ctypes.WinError(ctypes.get_last_error())
        if error.winerror == _MOVED_AWAY:
            old.replace(path)
        if error.winerror in _NO_SUCH_WAY:
            return False
        raise error

else:

    def _swap(new: Path, path: Path, old: Path) -> bool:
        """``new`` becomes ``path``, and what was there becomes ``old``; False where the disk cannot."""
        new.replace(old)
        try:
            if _exchanged(old, path):
                return True
        except OSError:
            old.replace(new)
            raise
        old.replace(new)
        return False


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two files took each other's name, in one step; only Linux knows how to, on most disks."""
    import ctypes  # slow import

    exchange = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if exchange is None:
        return False
    if exchange(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_KNOWN_HERE:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _digest(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode(errors="surrogateescape")).hexdigest()[:8]
