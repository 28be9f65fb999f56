"""The entries of a zip file of the plainest kind, as nearly every workbook is: listed quickly."""

import struct
from zipfile import ZipInfo

from msgspec import Struct

_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s2xB3xH4x3L3H8xL")  # without times, attributes and the number of its disk
_SIGN = b"PK\1\2"
_NEWEST = 63  # what zipfile knows


class Entry(Struct, frozen=True):
    """One part, in zipfile's own words."""

    filename: str
    compress_type: int
    CRC: int
    compress_size: int
    file_size: int
    header_offset: int


def entry_of(found: ZipInfo) -> Entry:
    """What zipfile found."""
    sizes = (found.compress_size, found.file_size, found.header_offset)
    return Entry(found.filename, found.compress_type, found.CRC, *sizes)


def plain_entries(content: bytes) -> list[Entry] | None:
    """What the zip's own list says; None where it is zipfile that must look: odd names, more than 4 GB.

    So it must for a file with anything before it, behind it, or between its entries and its end.
    """
    end = len(content) - _END.size
    if end < 0:
        return None
    sign, disk, first_disk, here, count, size, at, comment = _END.unpack_from(content, end)
    if (sign, disk, first_disk, comment) != (b"PK\5\6", 0, 0, 0) or here != count or at + size != end:
        return None
    try:
        return _listed(content, at, end, count)
    except (struct.error, UnicodeDecodeError):
        return None


def _listed(content: bytes, at: int, end: int, count: int) -> list[Entry] | None:
    entries = []
    for _ in range(count):
        sign, needed, method, crc, packed, size, name, extra, comment, offset = _ENTRY.unpack_from(
            content, at
        )
        if sign != _SIGN or extra or needed > _NEWEST:
            return None
        start = at + _ENTRY.size
        at = start + name + comment
        entries.append(
            Entry(content[start : start + name].decode("ascii"), method, crc, packed, size, offset)
        )
    names = "".join(entry.filename for entry in entries)
    return None if at != end or "\0" in names or "\\" in names else entries
