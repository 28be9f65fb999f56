"""Files are known by digest: of bytes in memory, of files, and of many documents that begin alike."""

import hashlib
import os
from pathlib import Path

from toolkit.shelf.refusals import not_replaced

_SHARED = 4096
"""A start of so many bytes is worth being kept."""


def file_digest(path: Path) -> str:
    """The digest of a file's bytes; blank when there is no such file."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def digest(content: bytes) -> str:
    """The digest that events compare files by."""
    return hashlib.sha256(content).hexdigest()


class Digests:
    """Digests of a run's documents: those of one template begin alike, and what they share is read once."""

    def __init__(self) -> None:
        self._last = b""
        self._start = b""
        self._begun = hashlib.sha256()

    def of(self, content: bytes) -> str:
        """As ``digest``."""
        if not self._start or not content.startswith(self._start):
            size = _alike(self._last, content)
            self._last = content
            self._start = content[:size] if size >= _SHARED else b""
            self._begun = hashlib.sha256(self._start)
        found = self._begun.copy()
        found.update(memoryview(content)[len(self._start) :])
        return found.hexdigest()

    def at(self, path: Path) -> str:
        """The digest of a file that a document is to be laid over; blank when there is no such file.

        Raises:
            ToolkitError: the system does not give it.
        """
        if not os.access(path, os.F_OK):  # as most places are, and asked without an error being made
            return ""
        try:
            return self.of(path.read_bytes())
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise not_replaced(error, path) from error


def _alike(one: bytes, other: bytes) -> int:
    """How many bytes two contents begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
