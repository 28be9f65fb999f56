"""The fields of a part as Word sees them: found in its runs, however these are split, nested or wrapped."""

from collections.abc import Iterator

from toolkit.word.codes.markup import MC, Element, Markup
from toolkit.word.codes.syntax import Block, Field, Glyph, Inline, ParagraphEnd

# Deleted and moved text (w:del, w:moveFrom) is not there any more: its fields are no fields.
_WRAPPERS = ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
_FOREIGN_WRAPPERS = (f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback")
_HOLDERS = (
    "body", "hdr", "ftr", "footnote", "endnote", "comment", "tc", "txbxContent", "sdtContent",
    "customXml", "ins",
)  # fmt: skip
_CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def holders(markup: Markup) -> list[Element]:
    """Every element that holds paragraphs, inner ones first."""
    found = list(markup.root.iter(*(markup.tag(kind) for kind in _HOLDERS)))
    return found[::-1]


class Scanner:
    """Reads the fields of the paragraphs that stand directly in one holder."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup
        self.fields: list[Field] = []
        self.open: list[Field] = []

    def scan(self, holder: Element) -> None:
        """Afterwards ``fields`` are the outermost fields in order, ``open`` those that never end."""
        for block in holder:
            kind = self._markup.kind(block)
            if kind == "p":
                for leaf in self.leaves(block):
                    self._take(leaf, block)
                if self.open and not self.open[-1].separated:
                    self.open[-1].code.append(ParagraphEnd(block))
            elif kind in ("tbl", "sdt", "customXml") and self.open and not self.open[-1].separated:
                self.open[-1].code.append(Block(block))

    def leaves(self, parent: Element) -> Iterator[Element]:
        """The runs and simple fields of a paragraph, in order."""
        for child in parent:
            kind = self._markup.kind(child)
            if kind in ("r", "fldSimple"):
                yield child
            elif kind in _WRAPPERS or child.tag in _FOREIGN_WRAPPERS:
                yield from self.leaves(child)

    def _take(self, leaf: Element, paragraph: Element) -> None:
        if self._markup.kind(leaf) == "fldSimple":
            self._take_simple(leaf, paragraph)
            return
        mark = self._markup.child(leaf, "fldChar")
        kind = "" if mark is None else self._markup.value(mark, "fldCharType")
        if kind == "begin":
            self._begin(Field(begin=leaf, home=paragraph, last=paragraph))
        for field in self.open:
            field.runs.append(leaf)
        if not self.open or kind == "begin":
            return
        inmost = self.open[-1]
        if kind == "separate":
            inmost.separated = True
        elif kind == "end":
            self._end(paragraph)
        elif inmost.separated:
            inmost.shown.append(leaf)
        else:
            inmost.code += self.units(leaf)

    def _begin(self, field: Field) -> None:
        if self.open:
            outer = self.open[-1]
            (outer.shown if outer.separated else outer.code).append(field)
        self.open.append(field)

    def _end(self, paragraph: Element) -> None:
        field = self.open.pop()
        field.last = paragraph
        if not self.open:
            self.fields.append(field)

    def _take_simple(self, leaf: Element, paragraph: Element) -> None:
        field = self._simple(leaf, paragraph)
        if not self.open:
            self.fields.append(field)
            return
        for outer in self.open:
            outer.runs.append(leaf)
        inmost = self.open[-1]
        (inmost.shown if inmost.separated else inmost.code).append(field)

    def _simple(self, leaf: Element, paragraph: Element) -> Field:
        runs = list(self.leaves(leaf))
        look = self._markup.child(runs[0], "rPr") if runs else None
        code = [Glyph(character, look) for character in self._markup.value(leaf, "instr")]
        inner = Scanner(self._markup)
        for run in runs:
            inner._take(run, paragraph)
        return Field(
            begin=leaf, home=paragraph, last=paragraph, simple=True, separated=True,
            code=list(code), shown=[*inner.fields, *runs], runs=[leaf],
        )  # fmt: skip

    def units(self, run: Element) -> Iterator[Glyph | Inline]:
        """What one run holds."""
        look = self._markup.child(run, "rPr")
        for child in run:
            kind = self._markup.kind(child)
            if kind in ("instrText", "t"):
                yield from (Glyph(character, look) for character in child.text or "")
            elif kind in _CHARACTERS:
                yield Glyph(_CHARACTERS[kind], look)
            elif kind == "br" and not self._markup.value(child, "type"):
                yield Glyph("\n", look)
            elif kind not in ("rPr", "lastRenderedPageBreak", "delInstrText", "fldChar"):
                yield Inline(run)
                return
