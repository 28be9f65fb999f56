"""The digest that Windows' signatures are made over: computed from a program, and read from its signature."""

import hashlib
import struct

_PE_AT = 0x3C
_CHECKSUM = 64  # of the optional header
_DIRECTORIES = {0x10B: 96, 0x20B: 112}  # by the header's magic: 32 bits, 64 bits
_SECURITY = 4  # which of the directories is the signature's
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")  # DigestInfo: SHA-256, 32 bytes follow


def computed_digest(program: bytes) -> str:
    """SHA-256 in hex over a PE file without its checksum and its signature.

    Raises:
        ValueError: it is no PE file.
    """
    checksum, entry, start, size = _layout(program)
    end = start or len(program)
    parts = (
        program[:checksum],
        program[checksum + 4 : entry],
        program[entry + 8 : end],
        program[end + size :],
    )
    return hashlib.sha256(b"".join(parts)).hexdigest()


def signed_digest(program: bytes) -> str:
    """The digest that the file's own signature names, in hex; blank when it bears none.

    Raises:
        ValueError: it is no PE file.
    """
    _, _, start, size = _layout(program)
    _, named, rest = program[start : start + size].partition(_SHA256)
    return rest[:32].hex() if start and named else ""


def _layout(program: bytes) -> tuple[int, int, int, int]:
    """Where the checksum and the signature's entry stand, where the signature begins, how long it is."""
    try:
        (header,) = struct.unpack_from("<I", program, _PE_AT)
        optional = header + 24
        (magic,) = struct.unpack_from("<H", program, optional)
        if program[:2] != b"MZ" or program[header : header + 4] != b"PE\0\0":
            raise ValueError("no PE file")
        entry = optional + _DIRECTORIES[magic] + 8 * _SECURITY
        start, size = struct.unpack_from("<II", program, entry)
    except (struct.error, KeyError) as error:
        raise ValueError("no PE file") from error
    return optional + _CHECKSUM, entry, start, size
