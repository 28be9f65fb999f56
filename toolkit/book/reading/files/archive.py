"""A workbook's zip, opened with care: sizes and names are looked at before anything is unpacked."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Any

from toolkit.book.reading.files.zip_listing import Entry, entry_of, plain_entries
from toolkit.patterns import pattern

# A roster of 100,000 rows unpacks to some 100 MB, at no more than 60 to 1.
_MOST_ENTRIES = 10_000
_MOST_BYTES = 300_000_000
_MOST_RATIO = 200
_SMALL = 20_000_000
_CHUNK = 1 << 18
_OF_A_FORM = 1 << 14
_LOCAL, _LOCAL_SIGN, _ENCRYPTED = struct.Struct("<4s2xH18xHH"), b"PK\3\4", 1
_ROW_END = pattern(rb"</\w+:row>")
_DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
_WIDE = ("utf-16-le", "utf-16-be")


class Damaged(Exception):
    """A part is missing, cut off or garbled."""


class Dangerous(Exception):
    """The file is built to do harm, or to exhaust the machine."""


class Archive:
    """The parts of a zip file, read once each, within bounds.

    ``known`` keeps what readers of it found out, for the next one.

    Raises:
        Damaged: it is no whole zip file.
        Dangerous: too many or too big entries, names that lead outside, two entries of one name.
    """

    def __init__(self, content: bytes) -> None:
        self._content, self._read = content, 0
        self._small: dict[str, bytes] = {}
        self.known: dict[str, Any] = {}
        entries = plain_entries(content) or list(map(entry_of, self._zip.infolist()))
        if len(entries) > _MOST_ENTRIES:
            raise Dangerous("entries")
        self._entries = {entry.filename: entry for entry in entries}
        self.names = frozenset(self._entries)
        if len(self.names) != len(entries):
            raise Dangerous("two entries of one name")
        if _is_odd("\n".join(self.names)) and any(map(_leads_outside, self.names)):
            raise Dangerous("name")
        if sum(entry.file_size for entry in entries) > _SMALL and any(map(_is_bomb, entries)):
            raise Dangerous("size")

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(io.BytesIO(self._content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as cause:
            raise Damaged from cause

    def anew(self) -> "Archive":
        """The same file for another look at it: what was unpacked so far does not count in its bounds."""
        other = copy(self)
        other._read = 0
        return other

    def read(self, part: str) -> bytes:
        """One XML part's bytes.

        Raises:
            Damaged: it is not there, or does not unpack to what the zip says.
            Dangerous: too much has been unpacked, or the XML declares entities (no Office program does).
        """
        small = self.small(part)
        return b"".join(self.pieces(part)) if small is None else small

    def small(self, part: str) -> bytes | None:
        """As ``read``, a part no larger than those of forms, and kept; None for a larger one, or none."""
        kept = self._small.get(part)
        if kept is None and (entry := self._entries.get(part)) and entry.file_size <= _OF_A_FORM:
            kept = self._small[part] = self._whole(part, entry)
        return kept

    def _whole(self, part: str, entry: Entry) -> bytes:
        """A small part; without the steps between pieces, for the files that came back have thousands."""
        if entry.compress_type != zipfile.ZIP_DEFLATED or self._read + entry.file_size > _MOST_BYTES:
            return b"".join(self.pieces(part))
        self._read += entry.file_size
        try:
            found = _inflated(self._content, entry)
        except Exception as cause:  # zlib.error has no public base
            raise Damaged(part) from cause
        return _harmless(found)

    def pieces(self, part: str) -> Iterator[bytes]:
        """As ``read``, a piece at a time: each but the last ends with the end of a row, if there are rows."""
        rest = b""
        for chunk in self._chunks(part):
            if rest and (end := _last_row_end(rest)):
                yield _harmless(rest[:end])
                rest = rest[end:]
            rest += chunk
        if rest:
            yield _harmless(rest)

    def _chunks(self, part: str) -> Iterator[bytes]:
        try:
            entry = self._entries[part]
            self._read += entry.file_size
            if self._read > _MOST_BYTES:
                raise Dangerous("size")
            if entry.file_size <= _CHUNK and entry.compress_type == zipfile.ZIP_DEFLATED:
                yield _inflated(self._content, entry)
                return
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except (KeyError, zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError) as cause:
            raise Damaged(part) from cause
        except Exception as cause:  # zlib.error has no public base
            if isinstance(cause, Dangerous):
                raise
            raise Damaged(part) from cause


def _inflated(content: bytes, entry: Entry) -> bytes:
    """A small part at once; opening a stream for it would take four times as long.

    Raises:
        zipfile.BadZipFile: it is not what the zip says.
    """
    sign, flags, name, extra = _LOCAL.unpack_from(content, entry.header_offset)
    start = entry.header_offset + _LOCAL.size + name + extra
    packed = content[start : start + entry.compress_size]
    unpacked = _unpacked_once if entry.file_size <= _OF_A_FORM else _unpacked
    found, crc = unpacked(packed, entry.file_size)
    if sign != _LOCAL_SIGN or flags & _ENCRYPTED or crc != entry.CRC:
        raise zipfile.BadZipFile(entry.filename)
    return found


def _unpacked(packed: bytes, size: int) -> tuple[bytes, int]:
    """What was packed, but for what goes beyond its size, and the sum to check it by."""
    found = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    return found, zlib.crc32(found)


_unpacked_once = lru_cache(maxsize=256)(_unpacked)  # forms that came back have most parts in common


def _last_row_end(xml: bytes) -> int:
    """Where the last whole row of a sheet ends, 0 where there is none."""
    at = xml.rfind(b"</row>")
    if at >= 0:
        return at + len(b"</row>")
    ends = [found.end() for found in _ROW_END.finditer(xml)]
    return ends[-1] if ends else 0


def _harmless(content: bytes) -> bytes:
    if _declares_entities(content):
        raise Dangerous("entities")
    return content


def _declares_entities(content: bytes) -> bool:
    if b"<!" in content and any(word.encode() in content for word in _DECLARATIONS):
        return True
    if b"\0" not in content:  # as in nearly every part: it is in UTF-8
        return False
    return any(word.encode(code) in content for word in _DECLARATIONS for code in _WIDE)


def _is_odd(names: str) -> bool:
    """Whether some of the names, one a line, has a sign that could lead outside; nearly none has."""
    return (
        not names
        or names.startswith(("/", "\n"))
        or any(sign in names for sign in ("..", ":", "\\", "\n/", "\n\n"))
    )


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0] if path.parts else True


def _is_bomb(entry: Entry) -> bool:
    return entry.file_size > _MOST_BYTES or (
        entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(1, entry.compress_size)
    )
