"""A lock that the operating system keeps on a file: it falls with its holder, so none is ever left over."""

import errno
import os
import sys
import time
from pathlib import Path

_PAUSE = 0.05
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _ask(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _give_back(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _ask(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class Held(Exception):
    """Somebody else holds the lock."""


class SystemLock:
    """The lock on one file, which is made where there is none and stays when it is let go.

    Two locks of one process hold each other off, as those of two do.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = -1

    def take(self, wait: float) -> None:
        """Hold the lock.

        Raises:
            Held: somebody else still holds it after ``wait`` seconds.
            OSError: the file cannot be made, or its disk knows no locks.
        """
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            self._ask_until(handle, time.monotonic() + wait)
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle

    def let_go(self) -> None:
        """Let others have it."""
        _give_back(self._handle)
        os.close(self._handle)

    def _ask_until(self, handle: int, end: float) -> None:
        while True:
            try:
                return _ask(handle)
            except OSError as error:
                if error.errno not in _HELD:
                    raise
                if time.monotonic() >= end:
                    raise Held(self._path) from error
            time.sleep(_PAUSE)
