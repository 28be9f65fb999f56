"""The digest under Windows' signatures: of a program without one, and of one that carries it."""

import hashlib
import struct

import pytest

from toolkit.tasks.bundling.authenticode import computed_digest, signed_digest

DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def entry_of(program: bytes) -> int:
    """Where a 64-bit program's header says where its signature lies."""
    (header,) = struct.unpack_from("<I", program, 0x3C)
    return int(header) + 24 + 112 + 8 * 4


def signed(program: bytes, digest: bytes) -> bytes:
    """The program with the part of a signature that names a digest."""
    signature = b"\x30\x82 before " + DIGEST_INFO + digest + b" after"
    content = bytearray(program + signature)
    struct.pack_into("<II", content, entry_of(program), len(program), len(signature))
    return bytes(content)


@pytest.fixture
def program() -> bytes:
    """The headers of a 64-bit program, and some code."""
    start = b"MZ" + bytes(58) + struct.pack("<I", 64)
    return start + b"PE\0\0" + bytes(20) + struct.pack("<H", 0x20B) + bytes(238) + bytes(range(256)) * 8


def test_a_program_without_a_signature_names_no_digest(program: bytes) -> None:
    assert signed_digest(program) == ""


def test_signing_changes_the_file_but_not_the_digest_that_is_signed(program: bytes) -> None:
    digest = computed_digest(program)
    twin = signed(program, bytes.fromhex(digest))
    assert hashlib.sha256(twin).digest() != hashlib.sha256(program).digest()
    assert (computed_digest(twin), signed_digest(twin)) == (digest, digest)


def test_one_changed_byte_of_the_program_is_seen(program: bytes) -> None:
    twin = bytearray(signed(program, bytes.fromhex(computed_digest(program))))
    twin[len(program) // 2] ^= 1
    assert computed_digest(bytes(twin)) != signed_digest(bytes(twin))


@pytest.mark.parametrize("content", [b"", b"MZ", b"PK\x03\x04" + bytes(200), b"MZ" + bytes(4000)])
def test_what_is_no_program_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no PE file"):
        computed_digest(content)
