"""What fields are made into: pieces that a document is written from, for one record after another.

Each expression adds XML to a list (``emit``), or tells its text for use inside another one (``text``), or
its typed value for a comparison (``value``). Data is never read as a field code: codes are read once,
from the template alone.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct

from toolkit.word.mailmerge.document_state import Making


class Mark(Struct, frozen=True):
    """A paragraph ends here; ``properties`` is its ``w:pPr``."""

    properties: bytes


class Table(Struct, frozen=True):
    """A whole block between paragraphs."""

    content: bytes


Out = list[bytes | Mark | Table]


class Expression(Protocol):
    """Anything that can stand in a hole."""

    def emit(self, making: Making, out: Out) -> None: ...

    def text(self, making: Making) -> str: ...

    def value(self, making: Making) -> Any: ...


class Literal(Struct, frozen=True):
    """Text of the template itself, inside a field."""

    shown: str
    xml: bytes

    def emit(self, making: Making, out: Out) -> None:
        out.append(self.xml)

    def text(self, making: Making) -> str:
        return self.shown

    def value(self, making: Making) -> Any:
        return self.shown


class Raw(Struct, frozen=True):
    """XML of the template with holes in it: a picture, a field that stays, a table."""

    pieces: tuple["bytes | Expression", ...]
    is_block: bool = False

    def emit(self, making: Making, out: Out) -> None:
        content = filled(self.pieces, making)
        out.append(Table(content) if self.is_block else content)

    def text(self, making: Making) -> str:
        return ""

    def value(self, making: Making) -> Any:
        return ""


class End(Struct, frozen=True):
    """A paragraph mark of the template, inside a field."""

    properties: bytes

    def emit(self, making: Making, out: Out) -> None:
        out.append(Mark(self.properties))

    def text(self, making: Making) -> str:
        return "\n"

    def value(self, making: Making) -> Any:
        return "\n"


class Rich(Struct, frozen=True):
    """An argument: text, fields, pictures and paragraph marks in order."""

    pieces: tuple[Expression, ...]

    def emit(self, making: Making, out: Out) -> None:
        for piece in self.pieces:
            piece.emit(making, out)

    def text(self, making: Making) -> str:
        return "".join(piece.text(making) for piece in self.pieces)

    def value(self, making: Making) -> Any:
        return self.pieces[0].value(making) if len(self.pieces) == 1 else self.text(making)


NO_TEXT = Rich(())


def filled(pieces: Sequence[bytes | Expression], making: Making) -> bytes:
    """XML with its holes filled."""
    return b"".join(piece if isinstance(piece, bytes) else xml_of(piece, making) for piece in pieces)


def xml_of(expression: Expression, making: Making) -> bytes:
    """What one expression adds where no paragraph can end."""
    out: Out = []
    expression.emit(making, out)
    return b"".join(item if isinstance(item, bytes) else getattr(item, "content", b"") for item in out)
