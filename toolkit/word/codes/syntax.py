"""The pieces that field codes are read into, before anybody asks what they mean."""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from toolkit.word.codes.markup import Element


class Glyph(Struct, frozen=True):
    """One character of a field code, and the ``w:rPr`` of its run."""

    character: str
    look: Element | None


class Inline(Struct, frozen=True):
    """A run, or another inline element, that is no text: a picture, a page number."""

    element: Element


class ParagraphEnd(Struct, frozen=True):
    """A paragraph mark inside a field code; ``paragraph`` carries its properties."""

    paragraph: Element


class Block(Struct, frozen=True):
    """A table, or a block-level content control, inside a field code."""

    element: Element


class Field(Struct, eq=False):
    """One field of a part.

    ``code`` stands before the separator, ``shown`` after it. ``runs`` are all elements from the first to
    the last, those of inner fields included. ``home`` and ``last`` are the paragraphs where it begins and
    ends. ``simple``: it is a ``w:fldSimple``.
    """

    begin: Element
    home: Element
    last: Element
    simple: bool = False
    separated: bool = False
    code: list["Unit"] = field(default_factory=list)
    shown: list["Element | Field"] = field(default_factory=list)
    runs: list[Element] = field(default_factory=list)

    @property
    def inner(self) -> Iterator["Field"]:
        """The fields directly inside the code."""
        return (unit for unit in self.code if isinstance(unit, Field))

    @property
    def text(self) -> str:
        """The code's own characters, inner fields in braces, for messages."""
        pieces = (
            unit.character
            if isinstance(unit, Glyph)
            else f"{{{unit.text}}}"
            if isinstance(unit, Field)
            else ""
            for unit in self.code
        )
        return " ".join("".join(pieces).split())

    @property
    def own_text(self) -> str:
        """The code's own characters; whatever else stands there parts them."""
        return "".join(unit.character if isinstance(unit, Glyph) else "\0" for unit in self.code)

    @property
    def keyword(self) -> str:
        """The field's kind in capitals: "MERGEFIELD", "IF", "="; blank when it has none."""
        letters = ""
        for unit in self.code:
            character = unit.character if isinstance(unit, Glyph) else " "
            if letters == "=" or (letters and (character.isspace() or character in '"\\“”{')):
                break
            letters += character.strip()
        return letters.upper()


Unit = Glyph | Inline | ParagraphEnd | Block | Field


def with_inner(fields: Iterable[Field]) -> Iterator[Field]:
    """The fields and all that stand inside them."""
    for one in fields:
        yield one
        yield from with_inner(one.inner)
        yield from with_inner(shown for shown in one.shown if isinstance(shown, Field))
