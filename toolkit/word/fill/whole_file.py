"""One document to one file, whole or not at all, as fast as the disk takes it; never waits for the disk.

A killed process leaves whole files only. What a power cut leaves is the shelf's business, which forces
each file to the disk and is slower by that.
"""

# ruff: noqa: PTH105, PTH108, PTH118, PTH120
# paths stay text in here: making a Path costs a tenth of writing the document

import os
import secrets
from contextlib import suppress
from pathlib import Path

from toolkit.problems import FileLocked, not_written, refusal

NAMELESS = getattr(os, "O_TMPFILE", 0)
BINARY = getattr(os, "O_BINARY", 0)


def write_whole(path: str, content: bytes) -> None:
    """Put ``content`` at ``path``; a file that is there is replaced in one step.

    Raises:
        FileLocked: another program holds the file.
        NotWritable: the disk is full, or the folder is not there or refuses writing.
    """
    folder = os.path.dirname(path)
    try:
        if not (NAMELESS and _nameless(folder or ".", path, content)):
            _beside(folder, path, content)
    except PermissionError as error:
        if os.name == "nt":  # so Windows answers for a file that Word has open
            raise refusal(FileLocked, "file-locked", path, holder="") from error
        raise not_written(error, Path(path)) from error
    except OSError as error:
        raise not_written(error, Path(path)) from error


def _nameless(folder: str, path: str, content: bytes) -> bool:
    """Write a file without a name and name it when it is whole: a kill leaves nothing behind."""
    try:
        file = os.open(folder, os.O_WRONLY | NAMELESS, 0o666)
    except OSError:  # not every file system knows nameless files
        return False
    try:
        _fill(file, content)
        source = f"/proc/self/fd/{file}"
        try:
            os.link(source, path, src_dir_fd=file)  # with a dir_fd, Python follows the link to the file
        except FileExistsError:
            fresh = _fresh_name(folder)
            os.link(source, fresh, src_dir_fd=file)
            os.replace(fresh, path)
        except FileNotFoundError:
            return False  # no /proc here, or no such folder: the other way will say which
    finally:
        os.close(file)
    return True


def _beside(folder: str, path: str, content: bytes) -> None:
    fresh = _fresh_name(folder)
    try:
        file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
        try:
            _fill(file, content)
        finally:
            os.close(file)
        os.replace(fresh, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise


def _fill(file: int, content: bytes) -> None:
    done = os.write(file, content)
    while done < len(content):
        done += os.write(file, memoryview(content)[done:])


def _fresh_name(folder: str) -> str:
    # the shelf sweeps away names of this form
    return os.path.join(folder, f".giaoban-{secrets.token_hex(6)}.tmp")
