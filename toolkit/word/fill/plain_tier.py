"""The fastest way: values set between pieces of text that were encoded and compressed beforehand.

Names, ``for`` and ``if`` only; no Jinja, no XML library. Whatever is unusual in a value raises `NotPlain`
and is left to the next tier, so that nothing here needs to be clever about odd characters.
"""

import zlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from toolkit.word.fill.compiled import CompiledPart, PlainProgram
from toolkit.word.fill.text_plan import SEPARATOR, Layout, Shape
from toolkit.word.fill.tier_refusals import NotPlain
from toolkit.word.opc.deflate_blocks import HEADS, SHORT, stored
from toolkit.word.opc.zip_writer import Member

SEPARATED = b"\x1f"
LINE_BREAK = b'</w:t><w:br/><w:t xml:space="preserve">'
NEEDS_A_LOOK = bytes(range(32)) + b"<>&{}\"'\x7f\xef"  # \xef begins U+FFFE, U+FFFF and the BOM
NEEDS_NONE = bytes(byte for byte in range(256) if byte not in NEEDS_A_LOOK)
MOST_TURNS = 200_000
MOST_BYTES = 9_000_000
ENTITIES = ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&#34;"), (b"'", b"&#39;"))
SPACES = (b"\x1f\x1f", b"\x1f ", b" \x1f", b"  ")
NO_WORDS = (b"\x1fNone\x1f", b"\x1fnan\x1f", b"\x1fNaN\x1f", b"\x1fNaT\x1f")


class Filled(NamedTuple):
    """One part of one document. ``doubtful``: the exact gate should look at it."""

    member: Member
    content: bytes
    shape: Shape
    doubtful: bool


class PlainPart:
    """One part of a template, ready to be filled again and again."""

    __slots__ = ("_collect", "_layout", "_line_breaks", "name")

    def __init__(self, part: CompiledPart, program: PlainProgram) -> None:
        self.name = part.name
        self._layout = Layout(program.tree, part.before, part.after, program.packed)
        self._line_breaks = program.line_breaks
        self._collect = collector(program.code)

    def fill(self, words: Mapping[str, Any], *, strict: bool) -> Filled:
        """The part for one document.

        Raises:
            NotPlain: a word is missing, or a value is none that this tier places itself.
        """
        found: list[str] = []
        decisions: list[Any] = []
        try:
            self._collect(words, found.append, decisions.append)
        except (KeyError, TypeError) as error:
            raise NotPlain(str(error)) from error
        shape = self._layout.shape(tuple(decisions))
        if not found:
            content = b"".join(shape.plain)
            return self._filled(content, b"".join(shape.packed), shape, doubtful=False)
        values, doubtful = self._escaped(found, shape, strict=strict)
        plain = shape.plain[:]
        plain[1::2] = values
        packed = _interleaved(shape.packed, values)
        return self._filled(b"".join(plain), b"".join(packed), shape, doubtful=doubtful)

    def _filled(self, content: bytes, packed: bytes, shape: Shape, *, doubtful: bool) -> Filled:
        return Filled(Member(self.name, zlib.crc32(content), len(content), packed), content, shape, doubtful)

    def _escaped(self, found: list[str], shape: Shape, *, strict: bool) -> tuple[list[bytes], bool]:
        """The values as they stand in XML: one pass over all of them together."""
        try:
            joined = SEPARATOR.join(found).encode()
        except UnicodeEncodeError as error:
            raise NotPlain("half a character") from error
        if len(joined) > MOST_BYTES:
            raise NotPlain("too long to be sure")
        between = len(found) - 1
        odd = joined.translate(None, NEEDS_NONE)
        if len(odd) != between or odd.count(SEPARATED) != between:
            joined = self._with_odd_characters(joined, odd, between, strict=strict)
        framed = SEPARATED + joined + SEPARATED
        doubtful = False
        if b"None" in framed or b"\x1fna" in framed or b"\x1fNa" in framed:
            if strict and any(word in framed for word in NO_WORDS):
                raise NotPlain("a value that is no word")
            doubtful = b"None" in framed
        values = joined.split(SEPARATED)
        if not doubtful and any(sign in framed for sign in SPACES):
            doubtful = _double_space(values, shape.edges)
        return values, doubtful

    def _with_odd_characters(self, joined: bytes, odd: bytes, between: int, *, strict: bool) -> bytes:
        left = odd.replace(SEPARATED, b"")
        if len(odd) - len(left) != between or left.strip(b"<>&\"'\n"):
            raise NotPlain("a character that is not plain")
        if b"<NA>" in joined and strict:
            raise NotPlain("a value that is no word")
        for character, entity in ENTITIES:
            if character in left:
                joined = joined.replace(character, entity)
        if b"\n" in left:
            if not self._line_breaks:
                raise NotPlain("a line break that may need more than a break")
            joined = joined.replace(b"\n", LINE_BREAK)
        return joined


def _interleaved(pieces: list[bytes], values: list[bytes]) -> list[bytes]:
    """Compressed pieces, and between them the values in blocks of their own."""
    packed = [b""] * (len(pieces) + 2 * len(values))
    packed[::3] = pieces
    sizes = list(map(len, values))
    if max(sizes) < SHORT:
        packed[1::3] = map(HEADS.__getitem__, sizes)
        packed[2::3] = values
    else:
        packed[2::3] = map(stored, values)
    return packed


def _double_space(values: list[bytes], edges: list[tuple[bool, bool]] | None) -> bool:
    """Whether a blank value, or one that begins or ends with a space, may make two spaces on end."""
    if edges is None or any(b"  " in value for value in values):
        return True
    return any(
        (before and after if not value else (before and value[0] == 32) or (after and value[-1] == 32))
        for value, (before, after) in zip(values, edges, strict=True)
    )


def collector(code: Any) -> Any:
    """The function that a program's code defines."""
    names: dict[str, Any] = {
        "MOST_TURNS": MOST_TURNS,
        "NotPlain": NotPlain,
        "listed": _listed,
        "printed": _printed,
        "record": _record,
    }
    exec(code, names)
    return names["collect"]


def _record(value: Any) -> Any:
    if value.__class__ is dict:
        return value
    raise NotPlain("a record that is no dict")


def _listed(value: Any) -> Any:
    if value.__class__ is list or value.__class__ is tuple:
        return value
    raise NotPlain("a loop over something that is no list")


def _printed(value: Any) -> str:
    """How Jinja prints the few other values whose text is their ``str``."""
    if isinstance(value, str) and value.__class__.__str__ is str.__str__ and not hasattr(value, "__html__"):
        return str(value)  # words that say no, say
    if value.__class__ in (int, bool, date, datetime) or (value.__class__ is float and value == value):
        return str(value)
    raise NotPlain("a value that is no text")
