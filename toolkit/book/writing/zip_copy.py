"""A zip file with some of its parts anew: the packed bytes of every other part are copied as they lie."""

import struct
import zlib
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipInfo

_LOCAL_NAMES = struct.Struct("<26xHH")
_SHARED = struct.Struct("<HHHHHIIIHH")
_PLACE = struct.Struct("<HHHII")
_END = struct.Struct("<4sHHHHIIH")
_UTF8, _SIZES_BEHIND = 0x800, 0x8


def copied(content: bytes, entries: Iterable[ZipInfo], fresh: Mapping[str, bytes]) -> bytes:
    """The zip file ``content`` in the same order, with the ``fresh`` content of some of its ``entries``."""
    files: list[bytes] = []
    listing: list[bytes] = []
    offset = 0
    for entry in entries:
        if entry.filename in fresh:
            shared, name, packed = _packed(entry, fresh[entry.filename])
        else:
            shared, name, packed = _as_it_lies(content, entry)
        place = _PLACE.pack(0, 0, entry.internal_attr, entry.external_attr, offset)
        files += (b"PK\3\4", shared, name, packed)
        made_by = bytes((entry.create_version, entry.create_system))
        listing += (b"PK\1\2", made_by, shared, place, name)
        offset += 4 + len(shared) + len(name) + len(packed)
    count, listed = len(listing) // 5, b"".join(listing)
    return b"".join((*files, listed, _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), offset, 0)))


def _packed(entry: ZipInfo, content: bytes) -> tuple[bytes, bytes, bytes]:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    shared, name = _head(entry, ZIP_DEFLATED, (zlib.crc32(content), len(packed), len(content)))
    return shared, name, packed


def _as_it_lies(content: bytes, entry: ZipInfo) -> tuple[bytes, bytes, bytes]:
    lengths = _LOCAL_NAMES.unpack_from(content, entry.header_offset)
    start = entry.header_offset + _LOCAL_NAMES.size + sum(lengths)
    sizes = (entry.CRC, entry.compress_size, entry.file_size)
    shared, name = _head(entry, entry.compress_type, sizes)
    return shared, name, content[start : start + entry.compress_size]


def _head(entry: ZipInfo, method: int, sizes: tuple[int, int, int]) -> tuple[bytes, bytes]:
    """What both headers of an entry say of it, and its name; sizes stand before it, nothing extra behind."""
    year, month, day, hour, minute, second = entry.date_time
    flags = entry.flag_bits & ~_SIZES_BEHIND
    name = entry.orig_filename.encode("utf-8" if flags & _UTF8 else "cp437")
    date, time = (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
    return _SHARED.pack(entry.extract_version, flags, method, time, date, *sizes, len(name), 0), name
