"""Pieces of a deflate stream that stand side by side: compressed beforehand, or stored as they are."""

import zlib

WORTH_COMPRESSING = 24
LONGEST_STORED = 65_535
SHORT = 128
_MOST_KNOWN = 8_192
END_OF_STREAM = b"\3\0"


def compressed_piece(piece: bytes) -> bytes:
    """Deflated up to a byte boundary, so that other blocks may follow; too short ones are stored."""
    if len(piece) < WORTH_COMPRESSING:
        return stored(piece)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)


def stored(piece: bytes) -> bytes:
    """The piece in deflate's uncompressed blocks."""
    size = len(piece)
    if size <= LONGEST_STORED:
        return (
            b"\0" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + piece
            if piece
            else b""
        )
    return b"".join(stored(piece[at : at + LONGEST_STORED]) for at in range(0, size, LONGEST_STORED))


class Blocks(dict[bytes, bytes]):
    """Values in blocks of their own; short ones, which recur, are known the next time."""

    def __missing__(self, value: bytes) -> bytes:
        if len(value) >= SHORT:
            return stored(value)
        if len(self) > _MOST_KNOWN:
            self.clear()
        self[value] = block = _HEADS[len(value)] + value
        return block


_HEADS = (b"", *(stored(bytes(size))[:5] for size in range(1, SHORT)))
"""The headers of stored blocks of each short size."""
