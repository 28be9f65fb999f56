"""A workbook's zip, opened with care: sizes and names are looked at before anything is unpacked."""

import io
import zipfile
from pathlib import PurePosixPath

# A roster of 100,000 rows unpacks to some 100 MB, at no more than 60 to 1.
_MOST_ENTRIES = 10_000
_MOST_BYTES = 300_000_000
_MOST_RATIO = 200
_SMALL = 20_000_000
_DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
_WIDE = ("utf-16-le", "utf-16-be")


class Damaged(Exception):
    """A part is missing, cut off or garbled."""


class Dangerous(Exception):
    """The file is built to do harm, or to exhaust the machine."""


class Archive:
    """The parts of a zip file, read once each, within bounds.

    Raises:
        Damaged: it is no whole zip file.
        Dangerous: too many or too big entries, names that lead outside, two entries of one name.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as cause:
            raise Damaged from cause
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise Dangerous("entries")
        self.names = frozenset(entry.filename for entry in entries)
        if len(self.names) != len(entries):
            raise Dangerous("two entries of one name")
        if any(_leads_outside(name) for name in self.names):
            raise Dangerous("name")
        if any(_is_bomb(entry) for entry in entries):
            raise Dangerous("size")
        self._read = 0

    def read(self, part: str) -> bytes:
        """One XML part's bytes.

        Raises:
            Damaged: it is not there, or does not unpack to what the zip says.
            Dangerous: too much has been unpacked, or the XML declares entities (no Office program does).
        """
        try:
            entry = self._zip.getinfo(part)
            self._read += entry.file_size
            if self._read > _MOST_BYTES:
                raise Dangerous("size")
            content = self._zip.read(entry)
        except (KeyError, zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError) as cause:
            raise Damaged(part) from cause
        except Exception as cause:  # zlib.error has no public base
            if isinstance(cause, Dangerous):
                raise
            raise Damaged(part) from cause
        if _declares_entities(content):
            raise Dangerous("entities")
        return content


def _declares_entities(content: bytes) -> bool:
    if any(word.encode() in content for word in _DECLARATIONS):
        return True
    if b"\0" not in content:  # as in nearly every part: it is in UTF-8
        return False
    return any(word.encode(code) in content for word in _DECLARATIONS for code in _WIDE)


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0] if path.parts else True


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _MOST_BYTES or (
        entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(1, entry.compress_size)
    )
