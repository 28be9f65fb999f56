"""Bytes on the disk: a file is written whole or not at all; no names are chosen here."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from toolkit.shelf.refusals import not_replaced, refused

_TEMPORARY = ".giaoban-{token}.tmp"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes, *, mark: str = "") -> None:
    """Put ``content`` at ``path``, whole or not at all, and make it outlast a power cut.

    Folders above are made. A file that is there is replaced in one step; whoever has it open for
    reading keeps the old one. ``mark`` begins the temporary file's name, for ``sweep`` to know it by.

    Raises:
        FileLocked: another program holds the file.
        NotWritable: the disk is full, or the folder refuses writing.
    """
    replace_whole(path, content, mark=mark)
    settle(path.parent)


def replace_whole(path: Path, content: bytes, *, mark: str = "") -> None:
    """As ``write_whole``, but the folder's own entry is not yet forced to the disk (see ``settle``)."""
    temporary = os.fspath(path)[: -len(path.name)] + _temporary(mark)
    try:
        _write_anywhere(temporary, content, path)
        _put(temporary, path)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 (a name is enough, and there are thousands)
        if isinstance(error, OSError):
            raise refused(error, path) from error
        raise


def settle(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system knows how to."""
    if os.name == "nt":  # Windows opens no handle on folders; NTFS keeps a log of its own names
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_read_only(path: Path) -> None:
    """Take away the right to write a file, as far as the system lets us: against slips of the hand."""
    with suppress(OSError):
        path.chmod(path.stat().st_mode & ~0o222)


def sweep(folder: Path, mark: str = "") -> None:
    """Remove what a killed run left half-written; only safe while nobody else writes here under ``mark``."""
    for left in folder.glob(_TEMPORARY.format(token=f"{mark}*")):
        with suppress(OSError):
            left.unlink()


def _temporary(mark: str) -> str:
    return _TEMPORARY.format(token=f"{mark}{os.urandom(6).hex()}")


@contextmanager
def temporary_beside(path: Path, mark: str = "") -> Iterator[Path]:
    """A free name in the same folder; nothing is left there when the block fails."""
    temporary = path.with_name(_temporary(mark))
    try:
        yield temporary
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _write_anywhere(temporary: str, content: bytes, path: Path) -> None:
    """As ``write_forced``; the folder of ``path`` is made only when it turns out to be missing."""
    try:
        write_forced(temporary, content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_forced(temporary, content)


def write_forced(temporary: Path | str, content: bytes) -> None:
    """Write a new file and force its bytes to the disk."""
    handle = os.open(temporary, _NEW, 0o666)
    try:
        append(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def append(handle: int, content: bytes) -> None:
    """Write all of it, however little the system takes at once."""
    written = os.write(handle, content)
    while written < len(content):
        written += os.write(handle, memoryview(content)[written:])


def _put(temporary: str, path: Path) -> None:
    try:
        os.replace(temporary, path)  # noqa: PTH105 (as above)
    except OSError as error:
        raise not_replaced(error, path) from error
