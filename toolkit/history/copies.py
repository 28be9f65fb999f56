"""Copies of what a run replaced or took away, each under the digest of its bytes."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from toolkit.history.digests import digest, file_digest
from toolkit.shelf.files import write_whole
from toolkit.shelf.refusals import refused


class Copies:
    """The folder of kept copies of one output folder."""

    def __init__(self, place: Path) -> None:
        self._place = place / "copies"

    def keep(self, path: Path, known: str) -> None:
        """Keep the bytes of a file that is about to be replaced; they have the digest ``known``.

        A second name for the file costs no room. A disk that knows one name per file gets a copy.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        kept = self._place / known
        if kept.exists() and file_digest(kept) == known:
            return
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            kept.unlink(missing_ok=True)
            os.link(path, kept)
        except OSError:
            self._write(path.read_bytes())

    def keep_bytes(self, content: bytes) -> None:
        """Keep bytes as they are given.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        if file_digest(self._place / digest(content)) != digest(content):
            self._write(content)

    def bytes_of(self, known: str) -> bytes | None:
        """The bytes of that digest; None when they are not kept, or not whole."""
        try:
            content = (self._place / known).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refused(error, self._place / known) from error
        return content if digest(content) == known else None

    def sweep(self, needed: Collection[str]) -> int:
        """Remove every copy that nothing needs any more; how many it were."""
        gone = 0
        for kept in sorted(self._place.glob("*")):
            if kept.name not in needed:
                with suppress(OSError):
                    kept.unlink()
                    gone += 1
        return gone

    def _write(self, content: bytes) -> None:
        write_whole(self._place / digest(content), content)
