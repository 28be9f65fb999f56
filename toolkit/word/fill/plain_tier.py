"""The fastest way: values set between pieces of text that were encoded and compressed beforehand.

Names, ``for`` and ``if`` only; no Jinja, no XML library. Whatever is unusual in a value raises `NotPlain`
and is left to the next tier, so that nothing here needs to be clever about odd characters.
"""

import zlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import CompiledPart, PlainProgram
from toolkit.word.fill.render_limits import NO_WORDS
from toolkit.word.fill.text_plan import Layout, Shape
from toolkit.word.fill.tier_refusals import NotPlain
from toolkit.word.opc.deflate_blocks import Blocks
from toolkit.word.opc.zip_writer import Member

LINE_BREAK = b'</w:t><w:br/><w:t xml:space="preserve">'
# As bytes, of which a set is quickly made. The last one is there for a byte order mark, U+FFFE and U+FFFF;
# all from U+F000 on begin with it, and so far up nothing is usual.
_ODD = pattern(rb"""[\0-\x1f<>&{}"'\x7f\xef]""")
_PLACED = pattern(rb"""[^<>&"'\n]""")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})
_MOST_TEXTS = 8_192
_LONGEST_KEPT = 500


class Escaped(dict[str, bytes]):
    """Escapes texts; those of a usual length are known the next time.

    Attributes:
        doubtful: known texts that the exact gate should look at wherever they stand: "None", two spaces.
        edged: known texts that are blank, or begin or end with a space: what stands beside them counts.
    """

    __slots__ = ("_line_breaks", "doubtful", "edged")

    def __init__(self, *, line_breaks: bool) -> None:
        self._line_breaks = line_breaks
        self.doubtful: set[str] = set()
        self.edged: set[str] = set()

    def __missing__(self, text: str) -> bytes:
        """The text in XML.

        Raises:
            NotPlain: it says nothing ("nan"), or holds a character that this tier does not place itself.
        """
        if text in NO_WORDS:
            raise NotPlain("a value that is no word")
        if len(self) > _MOST_TEXTS:
            for known in (self, self.doubtful, self.edged):
                known.clear()
        if "None" in text or "  " in text:
            self.doubtful.add(text)
        if not text or text[0] == " " or text[-1] == " ":
            self.edged.add(text)
        try:
            escaped = text.encode()
        except UnicodeEncodeError:
            raise NotPlain("a character that is not plain") from None
        if _ODD.search(escaped):
            escaped = self._escaped(text, escaped)
        if len(text) <= _LONGEST_KEPT:
            self[text] = escaped
        return escaped

    def _escaped(self, text: str, encoded: bytes) -> bytes:
        odd = b"".join(_ODD.findall(encoded))
        if _PLACED.search(odd):
            raise NotPlain("a character that is not plain")
        if "<NA>" in text:
            raise NotPlain("a value that is no word")
        if b"\n" in odd and not self._line_breaks:
            raise NotPlain("a line break that may need more than a break")
        return text.translate(_ENTITIES).encode().replace(b"\n", LINE_BREAK)


MOST_TURNS = 200_000
MOST_BYTES = 9_000_000


class Filled(NamedTuple):
    """One part of one document. ``doubtful``: the exact gate should look at it."""

    member: Member
    content: bytes
    shape: Shape
    doubtful: bool


class PlainPart:
    """One part of a template, ready to be filled again and again."""

    __slots__ = ("_blocks", "_collect", "_escaped", "_layout", "name")

    def __init__(self, part: CompiledPart, program: PlainProgram) -> None:
        self.name = part.name
        self._layout = Layout(program.tree, part.before, part.after, program.packed)
        self._escaped = Escaped(line_breaks=program.line_breaks)
        self._blocks = Blocks()
        self._collect = collector(program.code)

    def fill(self, words: Mapping[str, Any]) -> Filled:
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
        values = list(map(self._escaped.__getitem__, found))
        plain, packed = shape.plain[:], shape.packed[:]
        plain[1::2] = values
        packed[1::2] = map(self._blocks.__getitem__, values)
        content = b"".join(plain)
        if len(content) > MOST_BYTES and sum(map(len, values)) > MOST_BYTES:
            raise NotPlain("too long to be sure")
        member = Member(self.name, zlib.crc32(content), len(content), b"".join(packed))
        return Filled(member, content, shape, self._is_doubtful(found, values, shape))

    def _is_doubtful(self, found: list[str], values: list[bytes], shape: Shape) -> bool:
        """Whether one of the texts, or two that meet, may hold what should not be in a letter."""
        known = self._escaped
        if known.doubtful and not known.doubtful.isdisjoint(found):
            return True
        if not known.edged or known.edged.isdisjoint(found):
            return False
        return _double_space(values, shape.edges)


def _double_space(values: list[bytes], edges: list[tuple[bool, bool]] | None) -> bool:
    """Whether a blank value, or one that begins or ends with a space, may make two spaces on end."""
    if edges is None:
        return True
    for value, (before, after) in zip(values, edges, strict=True):
        if not value:
            if before and after:
                return True
        elif (before and value[0] == 32) or (after and value[-1] == 32):
            return True
    return False


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
