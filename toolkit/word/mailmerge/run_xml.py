"""The XML around a piece of text: a run with its look, or a part of a field code."""

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.markup import PRESERVED

_ODD = pattern("[&<>\t\n]")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


class Wrapping(Struct, frozen=True, kw_only=True):
    """What stands before and after a text. ``line_break`` and ``tab`` take the place of these characters."""

    before: bytes
    after: bytes
    line_break: str
    tab: str

    def written(self, text: str) -> bytes:
        """The text as XML; no text needs no run."""
        return self.before + self.escaped(text) + self.after if text else b""

    def escaped(self, text: str) -> bytes:
        """Only what stands between ``before`` and ``after``."""
        if _ODD.search(text):
            for character, entity in _ENTITIES:
                text = text.replace(character, entity)
            text = text.replace("\n", self.line_break).replace("\t", self.tab)
        return text.encode()


def run(prefix: str, look: bytes) -> Wrapping:
    """A run of shown text; ``look`` is its ``w:rPr`` or blank."""
    text = f"<{prefix}t{PRESERVED}>"
    return Wrapping(
        before=f"<{prefix}r>".encode() + look + text.encode(),
        after=f"</{prefix}t></{prefix}r>".encode(),
        line_break=f"</{prefix}t><{prefix}br/>{text}",
        tab=f"</{prefix}t><{prefix}tab/>{text}",
    )


def code(prefix: str, look: bytes) -> Wrapping:
    """A run inside the code of a field that stays a field."""
    return Wrapping(
        before=f"<{prefix}r>".encode() + look + f"<{prefix}instrText{PRESERVED}>".encode(),
        after=f"</{prefix}instrText></{prefix}r>".encode(),
        line_break=" ",
        tab=" ",
    )
