"""The ZIP wrapper of a .docx, byte by byte: the same members give the same bytes, whoever asks and when."""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from toolkit.word.opc.deflate_blocks import END_OF_STREAM, stored

END = struct.Struct("<4sHHHHIIH")
_START, _CHANGING = struct.Struct("<HHHHH"), struct.Struct("<III")
VERSION = 20
_LOCAL_SIGN, _CENTRAL_SIGN = b"PK\3\4", b"PK\1\2" + VERSION.to_bytes(2, "little")
MIDNIGHT = 0
FIRST_OF_1980 = (1 << 5) | 1  # the earliest day that ZIP can name: no clock in a document
UTF8_NAME = 0x800
DEFLATED = 8
CONTENT_TYPES = "[Content_Types].xml"


class Member(NamedTuple):
    """One file inside the archive, already compressed."""

    name: str
    crc: int
    size: int
    packed: bytes


class Sealed(Struct, frozen=True):
    """Members laid out as archive bytes once, to stand at the start of many archives."""

    files: bytes
    directory: bytes
    count: int


def deflated(name: str, content: bytes, level: int = 9) -> Member:
    """``content`` as a member, compressed."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return Member(name, zlib.crc32(content), len(content), packer.compress(content) + packer.flush())


def quickly_packed(name: str, content: bytes) -> Member:
    """A small member that is made anew for each document: in deflate's uncompressed blocks."""
    return Member(name, zlib.crc32(content), len(content), stored(content) + END_OF_STREAM)


def in_order(members: Iterable[Member]) -> list[Member]:
    """Sorted by name, but the content types first: some programs recognise a .docx by its first member."""
    return sorted(members, key=lambda member: (member.name != CONTENT_TYPES, member.name))


def sealed(members: Sequence[Member]) -> Sealed:
    """The members' archive bytes, to be continued by `archive`."""
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        local, central = headers(member, offset)
        files += (local, member.packed)
        directory.append(central)
        offset += len(local) + len(member.packed)
    return Sealed(b"".join(files), b"".join(directory), len(members))


def headers(member: Member, offset: int) -> tuple[bytes, bytes]:
    """The local and the central header of a member that starts at ``offset``."""
    start, local_end, central_end, name = _unchanging(member.name)
    shared = start + _CHANGING.pack(member.crc, len(member.packed), member.size)
    central = b"".join((_CENTRAL_SIGN, shared, central_end, offset.to_bytes(4, "little"), name))
    return b"".join((_LOCAL_SIGN, shared, local_end)), central


@lru_cache(maxsize=256)  # each document of a template has the same members
def _unchanging(name: str) -> tuple[bytes, bytes, bytes, bytes]:
    """What the headers of every member of that name share: before and after what changes."""
    written = name.encode()
    flags = 0 if written.isascii() else UTF8_NAME
    start = _START.pack(VERSION, flags, DEFLATED, MIDNIGHT, FIRST_OF_1980)
    size = len(written).to_bytes(2, "little")
    return start, size + bytes(2) + written, size + bytes(12), written


def archive(start: Sealed, changing: Sequence[Member]) -> bytes:
    """A whole archive: the sealed members, then the changing ones."""
    pieces = [start.files]
    directory = [start.directory]
    offset = len(start.files)
    for member in changing:
        local, central = headers(member, offset)
        pieces += (local, member.packed)
        directory.append(central)
        offset += len(local) + len(member.packed)
    listing = b"".join(directory)
    count = start.count + len(changing)
    pieces += (listing, END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0))
    return b"".join(pieces)


def rewrapped(content: bytes, replaced: Mapping[str, bytes]) -> bytes:
    """The archive written anew in our order and without its clock, some members ``replaced``."""
    import io  # slow import
    import zipfile  # slow import

    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts = {name: old.read(name) for name in old.namelist()} | dict(replaced)
    return archive(sealed(in_order(deflated(name, part) for name, part in parts.items())), ())
