"""What the fields of a template do, ready to be done for one record after another.

Each expression adds XML to a list (``emit``), or tells its text for use inside another one (``text``), or
its typed value for a comparison (``value``). Data is never read as a field code: codes are read once,
from the template alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from toolkit.word.fields.comparing import compare
from toolkit.word.fields.formats import Format
from toolkit.word.fields.formulas import Formula
from toolkit.word.fields.making import ODD, SHORT, Making
from toolkit.word.fields.needs import lost_switch
from toolkit.word.fields.values import shown
from toolkit.word.fields.wrapping import Wrapping


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph ends here; ``properties`` is its ``w:pPr``."""

    properties: bytes


@dataclass(frozen=True, slots=True)
class Table:
    """A whole block between paragraphs."""

    content: bytes


Out = list[bytes | Mark | Table]


class Expression(Protocol):
    """Anything that can stand in a hole."""

    def emit(self, making: Making, out: Out) -> None: ...

    def text(self, making: Making) -> str: ...

    def value(self, making: Making) -> Any: ...


@dataclass(frozen=True, slots=True)
class Literal:
    """Text of the template itself, inside a field."""

    shown: str
    xml: bytes

    def emit(self, making: Making, out: Out) -> None:
        out.append(self.xml)

    def text(self, making: Making) -> str:
        return self.shown

    def value(self, making: Making) -> Any:
        return self.shown


@dataclass(frozen=True, slots=True)
class Raw:
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


@dataclass(frozen=True, slots=True)
class End:
    """A paragraph mark of the template, inside a field."""

    properties: bytes

    def emit(self, making: Making, out: Out) -> None:
        out.append(Mark(self.properties))

    def text(self, making: Making) -> str:
        return "\n"

    def value(self, making: Making) -> Any:
        return "\n"


@dataclass(frozen=True, slots=True)
class Rich:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    r"""MERGEFIELD: a cell's value; ``before`` and ``after`` (``\b``, ``\f``) only where it is not blank."""

    name: str
    spot: str
    format: Format
    wrapping: Wrapping
    before: Rich = NO_TEXT
    after: Rich = NO_TEXT

    def emit(self, making: Making, out: Out) -> None:
        if shown_text := self._own(making):
            self.before.emit(making, out)
            out.append(self.wrapping.written(shown_text))
            self.after.emit(making, out)

    def text(self, making: Making) -> str:
        own = self._own(making)
        return self.before.text(making) + own + self.after.text(making) if own else ""

    def value(self, making: Making) -> Any:
        plain = self.format.is_plain and not (self.before.pieces or self.after.pieces)
        return making.value(self.name) if plain else self.text(making)

    def escaped(self, making: Making) -> bytes:
        """For a hole inside a run that stands in the template already."""
        if self.format.is_plain:  # nine fields of ten, with nine values of ten: as short a way as can be
            value = making.value(self.name)
            if value.__class__ is str and len(value) < SHORT and not ODD.search(value):
                return bytes(value, "utf-8")
        return self.wrapping.escaped(self._own(making))

    def _own(self, making: Making) -> str:
        value = making.value(self.name)
        if value.__class__ is not str:
            text = self.format.text(value, making.locale)
            if kind := lost_switch(value, self.format):
                making.find(kind, self.spot, name=self.name, shown=text)
        elif self.format.is_plain:
            text = value if "\r" not in value else shown(value, making.locale)
        else:
            text = self.format.text(value, making.locale)
        return making.fit(text, self.name, self.spot)


@dataclass(frozen=True, slots=True)
class Bare:
    """A MERGEFIELD without anything around it, inside a run that stands in the template."""

    merge: Merge

    def emit(self, making: Making, out: Out) -> None:
        out.append(self.merge.escaped(making))

    def text(self, making: Making) -> str:
        return self.merge.text(making)

    def value(self, making: Making) -> Any:
        return self.merge.value(making)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two operands and what is between them."""

    left: Rich
    operator: str
    right: Rich

    def holds(self, making: Making) -> bool:
        return compare(self.left.value(making), self.operator, self.right.value(making), making.locale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """IF. With a format its result is one text in one look; else each text keeps its own."""

    condition: Comparison
    yes: Rich
    no: Rich
    format: Format
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        if self.format.is_plain:
            self._chosen(making).emit(making, out)
        else:
            out.append(self.wrapping.written(self.text(making)))

    def text(self, making: Making) -> str:
        chosen = self._chosen(making)
        if self.format.is_plain:
            return chosen.text(making)
        return self.format.text(chosen.value(making), making.locale)

    def value(self, making: Making) -> Any:
        return self._chosen(making).value(making) if self.format.is_plain else self.text(making)

    def _chosen(self, making: Making) -> Rich:
        return self.yes if self.condition.holds(making) else self.no


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A value that is not a cell's: MERGEREC, MERGESEQ, QUOTE, COMPARE, a formula, a SET name."""

    source: "Counter | Rich | Formula | Comparison | Recall"
    format: Format
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        if isinstance(self.source, Rich) and self.format.is_plain:
            self.source.emit(making, out)
        else:
            out.append(self.wrapping.written(self.text(making)))

    def text(self, making: Making) -> str:
        return making.fit(self.format.text(self._source_value(making), making.locale), "", "")

    def value(self, making: Making) -> Any:
        return self._source_value(making) if self.format.is_plain else self.text(making)

    def _source_value(self, making: Making) -> Any:
        if isinstance(self.source, Comparison):
            return int(self.source.holds(making))
        return self.source.value(making)


@dataclass(frozen=True, slots=True)
class Counter:
    """MERGEREC or MERGESEQ."""

    of_records: bool

    def value(self, making: Making) -> int | None:
        if making.is_past_the_end:
            return None
        return (making.number if self.of_records else making.sequence) + making.at


@dataclass(frozen=True, slots=True)
class Recall:
    """What a SET field has kept under a name, as an operand; it is shown through `Shown`."""

    name: str

    def emit(self, making: Making, out: Out) -> None:
        return

    def text(self, making: Making) -> str:
        return shown(self.value(making), making.locale)

    def value(self, making: Making) -> Any:
        return making.variables.get(self.name, "")


class _Silent:
    """What shows nothing."""

    __slots__ = ()

    def emit(self, making: Making, out: Out) -> None:
        self.act(making)

    def text(self, making: Making) -> str:
        self.act(making)
        return ""

    def value(self, making: Making) -> Any:
        return self.text(making)

    def act(self, making: Making) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Advance(_Silent):
    """NEXT, or NEXTIF with its condition."""

    condition: Comparison | None = None

    def act(self, making: Making) -> None:
        if self.condition is None or self.condition.holds(making):
            making.advance()


@dataclass(frozen=True, slots=True)
class Skip(_Silent):
    """SKIPIF: no document for this record."""

    condition: Comparison

    def act(self, making: Making) -> None:
        making.skipped = making.skipped or self.condition.holds(making)


@dataclass(frozen=True, slots=True)
class Keep(_Silent):
    """SET: a value under a name."""

    name: str
    content: Rich

    def act(self, making: Making) -> None:
        making.variables[self.name] = self.content.value(making)


@dataclass(frozen=True, slots=True)
class Twin(_Silent):
    """The two forms of one drawing (``mc:Choice``, ``mc:Fallback``) show the same records."""

    returns: bool

    def act(self, making: Making) -> None:
        if self.returns and making.remembered:
            making.at = making.remembered.pop()
        elif not self.returns:
            making.remembered.append(making.at)


@dataclass(frozen=True, slots=True)
class InCode:
    """A field inside the code of a field that stays: its text, as that code can hold it."""

    content: Expression
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        text = self.content.text(making).replace("\\", "\\\\").replace('"', '\\"')
        out.append(self.wrapping.written(text))

    def text(self, making: Making) -> str:
        return self.content.text(making)

    def value(self, making: Making) -> Any:
        return self.content.value(making)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraphs:
    """Paragraphs that a field runs through: how many there are depends on the record.

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


def filled(pieces: Sequence[bytes | Expression], making: Making) -> bytes:
    """XML with its holes filled."""
    return b"".join(piece if isinstance(piece, bytes) else xml_of(piece, making) for piece in pieces)


def xml_of(expression: Expression, making: Making) -> bytes:
    """What one expression adds where no paragraph can end."""
    if expression.__class__ is Bare:
        return expression.merge.escaped(making)
    out: Out = []
    expression.emit(making, out)
    return b"".join(item if isinstance(item, bytes) else getattr(item, "content", b"") for item in out)
