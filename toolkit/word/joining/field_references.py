"""Field codes of one document that would count or point beyond it: bookmarks, styles, pages, sequences."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.word.joining.word_xml import Element, each
from toolkit.word.opc.paragraph_place import W

INSTRUCTION = W + "instr"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WORD = pattern(r'"[^"]*"|[^\s"\\]+')
PAGE_COUNT = pattern(r"^(\s*)NUMPAGES\b", re.IGNORECASE)
SEQUENCE = pattern(r'^\s*SEQ\s+("[^"]*"|\S+)', re.IGNORECASE)
RESTARTED = pattern(r"\\[rcs]\b", re.IGNORECASE)
STYLE_FIELDS = ("STYLEREF", "TOC")


class Fields(Struct, kw_only=True):
    """How the field codes of one document read here.

    ``bookmarks`` and ``styles`` hold new names by old. ``last_page`` is the bookmark at the document's end:
    its page is the number of pages, which the program's own count is no longer; "" if the document does
    not number its pages through. ``counted_pages`` tells whether anything asked for it.
    """

    bookmarks: Mapping[str, str]
    styles: Mapping[str, str]
    last_page: str
    counted_pages: bool = False
    _sequences: set[str] = field(default_factory=set)

    def renew(self, root: Element) -> None:
        """Rewrite every field code below ``root``."""
        for element in each(root, "fldSimple"):
            element.set(INSTRUCTION, self.code(element.get(INSTRUCTION, "")))
        for pieces in _instructions(root):
            old = "".join(piece.text or "" for piece in pieces)
            new = self.code(old)
            if new != old:
                for piece in pieces:
                    piece.text = ""
                pieces[0].text = new
                pieces[0].set(XML_SPACE, "preserve")

    def code(self, old: str) -> str:
        """One field code as it must read here."""
        words = WORD.findall(old)
        kind = words[0].upper() if words else ""
        if kind == "NUMPAGES":
            self.counted_pages |= bool(self.last_page)
            counted = f"PAGEREF {self.last_page}" if self.last_page else "SECTIONPAGES"
            return PAGE_COUNT.sub(rf"\1{counted}", old)
        if kind == "SEQ":
            return self._sequence(old)
        if self.styles and kind in STYLE_FIELDS:
            return WORD.sub(lambda match: _renamed(match[0], self.styles), old)
        if not self.bookmarks:
            return old
        return WORD.sub(lambda match: self._word(match, old), old)

    def _word(self, match: re.Match[str], old: str) -> str:
        first = not old[: match.start()].strip()
        return match[0] if first and match[0].isupper() else _renamed(match[0], self.bookmarks)

    def _sequence(self, old: str) -> str:
        """The first number of each sequence starts it anew."""
        match = SEQUENCE.match(old)
        name = match[1].casefold() if match else ""
        if match is None or name in self._sequences:
            return old
        self._sequences.add(name)
        rest = old[match.end() :]
        return old if RESTARTED.search(rest) else f"{match[0]} \\r 1{rest}"


def _renamed(word: str, names: Mapping[str, str]) -> str:
    bare = word.strip('"')
    return word.replace(bare, names[bare]) if bare in names else word


def _instructions(root: Element) -> Iterator[list[Element]]:
    """The pieces of each field code, a code with another field inside piece by piece."""
    under_way: list[list[Element]] = []
    for element in each(root, "fldChar", "instrText"):
        kind = element.get(W + "fldCharType", "")
        if kind == "begin":
            if under_way and under_way[-1]:
                yield from ([piece] for piece in under_way[-1])
                under_way[-1] = []
            under_way.append([])
        elif kind and under_way:
            if under_way[-1]:
                yield under_way[-1]
            under_way[-1] = []
            if kind == "end":
                under_way.pop()
        elif not kind and under_way:
            under_way[-1].append(element)
