"""The text of a part for each set of decisions, made once: pieces of bytes with a gap for each value."""

import re
from typing import Any

from toolkit.patterns import pattern
from toolkit.problems import Problem
from toolkit.word.opc.deflate_blocks import END_OF_STREAM, compressed_piece

SEPARATOR = "\x1f"
MOST_KEPT_PIECES = 500_000
KEPT_SHAPE_COST = 1_000
TEXT = pattern(r"<w:t(?:>| [^>]*(?<!/)>)([^<]*)|<w:(?:tab|br|cr)/>|<w:(?:tab|br) [^>]*/>|(</w:p>)")
NEAR = (" ", SEPARATOR)
EMPTY = pattern(
    r"(<w:(?:tc|hdr|ftr|footnote|txbxContent)(?: [^>]*)?>|</w:tcPr>|<w:tcPr/>|</w:tbl>(?=</w:tc>))"
    r"(?=</w:(?:tc|hdr|ftr|footnote|txbxContent)>)"
)
EMPTY_ROW = pattern(r"<w:tr(?: [^>]*)?>(?:(?!<w:tc[ >]|</?w:tr[ >]).)*</w:tr>", re.DOTALL)
EMPTY_TABLE = pattern(r"<w:tbl>(?:(?!<w:tr[ >]|</?w:tbl>).)*</w:tbl>", re.DOTALL)
# What stands before the end of each where nothing is empty, as in nearly every piece.
_ENDS = (
    *(("</w:tr>", "</w:tc>"), ("</w:tbl>", "</w:tr>"), ("</w:tc>", "</w:p>"), ("</w:hdr>", "</w:p>")),
    *(("</w:ftr>", "</w:p>"), ("</w:footnote>", "</w:p>"), ("</w:txbxContent>", "</w:p>")),
)
SUSPICIOUS = pattern(r"  |None|\{\{|\}\}|\{%|%\}|\{#|#\}")


class Shape:
    """The text of one part for one set of decisions: pieces of bytes with a gap for each value.

    ``plain`` holds the pieces at even places, ``packed`` the same pieces compressed. ``suspicious``
    tells that the text itself holds something that the gate should see; ``problems`` is what it said, once
    it has looked. ``edges`` says for each value whether a space may stand before it and after it, or is None
    where that is not known.
    """

    __slots__ = ("edges", "packed", "plain", "problems", "suspicious")

    def __init__(self, plain: list[bytes], packed: list[bytes], texts: list[str]) -> None:
        self.plain = plain
        self.packed = packed
        shown = "\n".join(paragraph_texts(SEPARATOR.join(texts)))
        self.problems: tuple[Problem, ...] | None = None
        self.suspicious = SUSPICIOUS.search(shown) is not None
        edges = [(shown[at - 1 : at] in NEAR, shown[at + 1 : at + 2] in NEAR) for at in _places(shown)]
        self.edges = edges if len(edges) == len(texts) - 1 else None


class Layout:
    """The shapes of one part, made when they are first met."""

    __slots__ = ("_after", "_before", "_holes", "_kept", "_packed", "_shapes")

    def __init__(
        self, holes: tuple[Any, ...], before: bytes, after: bytes, packed: dict[bytes, bytes]
    ) -> None:
        self._holes = holes
        self._before = before
        self._after = after
        self._packed = packed
        self._shapes: dict[tuple[Any, ...], Shape] = {}
        self._kept = 0

    def shape(self, decisions: tuple[Any, ...]) -> Shape:
        """The shape that these decisions make."""
        known = self._shapes.get(decisions)
        if known is not None:
            return known
        texts = [""]
        _lay_out(self._holes, iter(decisions), texts)
        encoded = {text: mended(text).encode() for text in set(texts)}
        pieces = [encoded[text] for text in texts]
        pieces[0] = self._before + pieces[0]
        pieces[-1] += self._after
        plain = [b""] * (2 * len(pieces) - 1)
        packed = plain[:]
        plain[::2] = pieces
        packed[::2] = map(self._pack, pieces)
        packed[-1] += END_OF_STREAM
        shape = Shape(plain, packed, texts)
        self._keep(decisions, shape)
        return shape

    def _keep(self, decisions: tuple[Any, ...], shape: Shape) -> None:
        if self._kept > MOST_KEPT_PIECES:
            self._shapes.clear()
            self._kept = 0
        self._shapes[decisions] = shape
        self._kept += len(shape.plain) + KEPT_SHAPE_COST

    def _pack(self, piece: bytes) -> bytes:
        known = self._packed.get(piece)
        if known is None:
            known = self._packed[piece] = compressed_piece(piece)
        return known


def _lay_out(holes: tuple[Any, ...], decisions: Any, texts: list[str]) -> None:
    for hole in holes:
        if hole is None:
            texts.append("")
        elif isinstance(hole, str):
            texts[-1] += hole
        elif hole[0] == "for":
            for _ in range(next(decisions)):
                _lay_out(hole[1], decisions, texts)
        else:
            _lay_out(hole[1] if next(decisions) else hole[2], decisions, texts)


def mended(text: str) -> str:
    """The text without empty rows and tables, with a paragraph in each cell and header that lost its last.

    A ``{%p if %}`` may take the only paragraph of a cell away, a ``{%tr if %}`` the only row of a table; Word
    then calls the file broken.
    """
    if any(text.count(end) != text.count(f"{last}{end}") for end, last in _ENDS):
        return EMPTY.sub(r"\1<w:p/>", EMPTY_TABLE.sub("", EMPTY_ROW.sub("", text)))
    return text


def paragraph_texts(xml: str) -> list[str]:
    """What each paragraph shows, tabs and breaks as characters."""
    found: list[str] = [""]
    for match in TEXT.finditer(xml):
        if match[2]:
            found.append("")
        else:
            found[-1] += "\t" if match[1] is None else match[1]
    return found


def _places(shown: str) -> list[int]:
    return [at for at, character in enumerate(shown) if character == SEPARATOR]
