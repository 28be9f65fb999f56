"""Paragraphs that a field runs through: how many there are depends on the record."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, Mark, Out


class Paragraphs(Struct, frozen=True, kw_only=True):
    """What stands between two places where paragraphs are whole.

    ``start`` is the opening tag, ``properties`` the ``w:pPr`` of the last paragraph.
    """

    start: bytes
    end: bytes
    properties: bytes
    pieces: tuple[bytes | Expression, ...]

    def emit(self, making: Making, out: Out) -> None:
        found: Out = []
        for piece in self.pieces:
            if isinstance(piece, bytes):
                found.append(piece)
            else:
                piece.emit(making, found)
        inline: list[bytes] = []
        for item in (*found, Mark(self.properties)):
            if isinstance(item, bytes):
                inline.append(item)
            elif isinstance(item, Mark):
                out.append(self._paragraph(item.properties, inline))
                inline = []
            else:
                if any(inline):
                    out.append(self._paragraph(self.properties, inline))
                    inline = []
                out.append(item.content)

    def _paragraph(self, properties: bytes, inline: Sequence[bytes]) -> bytes:
        return self.start + properties + b"".join(inline) + self.end

    def text(self, making: Making) -> str:
        return ""

    def value(self, making: Making) -> Any:
        return ""
