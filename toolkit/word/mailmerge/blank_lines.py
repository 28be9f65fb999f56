"""Lines of merge fields alone, as in an address: Word leaves them out where their fields are blank."""

from typing import Any

from lxml import etree
from msgspec import Struct

from toolkit.word.codes.markup import Element
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, Out, filled
from toolkit.word.mailmerge.grammar import Grammar
from toolkit.word.mailmerge.merge_field import Bare, Merge
from toolkit.word.mailmerge.values import is_nothing

_OF_A_PLAIN_LINE = frozenset(("p", "pPr", "r", "rPr", "t", "proofErr"))


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of merge fields alone: Word leaves it out where all of them are blank."""

    pieces: tuple[bytes | Expression, ...]
    merges: tuple[Merge, ...]

    def emit(self, making: Making, out: Out) -> None:
        if any(not _is_blank(making.value(one.name)) for one in self.merges):
            out.append(filled(self.pieces, making))

    def text(self, making: Making) -> str:
        return ""

    def value(self, making: Making) -> Any:
        return ""


def _is_blank(value: Any) -> bool:
    return is_nothing(value) or value == ""


def lines_marked(holder: Element, grammar: Grammar, holes: list[Expression]) -> list[Expression]:
    """Put a hole in the place of each such paragraph; the last paragraph of a holder stays.

    Args:
        holder: what holds the paragraphs.
        grammar: reads a paragraph's pieces.
        holes: the expressions of the holes that are there already.

    Returns:
        The expressions of the new holes.
    """
    markup = grammar.markup
    made: list[Expression] = []
    blocks = [block for block in holder if markup.kind(block) in ("p", "tbl", "sdt")]
    for paragraph in blocks[:-1]:
        if merges := _merges_alone(paragraph, grammar, holes):
            made.append(Line(pieces=tuple(grammar.pieces(paragraph)), merges=merges))
            paragraph.addprevious(markup.hole(len(holes) + len(made) - 1))
            holder.remove(paragraph)
    return made


def _merges_alone(paragraph: Element, grammar: Grammar, holes: list[Expression]) -> tuple[Merge, ...]:
    """The merge fields of a paragraph that holds nothing else but spaces; none where it does."""
    markup = grammar.markup
    ends_section = next(paragraph.iter(markup.tag("sectPr")), None) is not None
    if markup.kind(paragraph) != "p" or ends_section or markup.text_beside_holes(paragraph).strip():
        return ()
    looks = (markup.tag("pPr"), markup.tag("rPr"))
    of_looks = {element for look in paragraph.iter(*looks) for element in look.iter()}
    found = []
    for element in paragraph.iter():
        if isinstance(element, etree._ProcessingInstruction):
            hole = holes[int(element.text or 0)]
            found.append(hole.merge if isinstance(hole, Bare) else hole)
        elif markup.kind(element) not in _OF_A_PLAIN_LINE and element not in of_looks:
            return ()
    merges = tuple(hole for hole in found if isinstance(hole, Merge))
    return merges if len(merges) == len(found) else ()
