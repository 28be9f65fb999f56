"""Bytes on the disk: a file is written whole or not at all; no names are chosen here."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from toolkit.shelf.refusals import not_replaced, refused

_TEMPORARY = ".giaoban-{token}.tmp"


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
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary_beside(path, mark) as temporary:
            write_forced(temporary, content)
            _put(temporary, path)
    except OSError as error:
        raise refused(error, path) from error


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


@contextmanager
def temporary_beside(path: Path, mark: str = "") -> Iterator[Path]:
    """A free name in the same folder; nothing is left there when the block fails."""
    temporary = path.with_name(_TEMPORARY.format(token=f"{mark}{os.urandom(6).hex()}"))
    try:
        yield temporary
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_forced(temporary: Path, content: bytes) -> None:
    """Write a new file and force its bytes to the disk."""
    with temporary.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _put(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise not_replaced(error, path) from error
