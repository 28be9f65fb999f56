"""Paragraphs laid one under the other, in a page or in a cell; each piece of text is one run.

Template tags are written by ``each`` and ``when``, so a tag is never split and every loop is closed.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun
from msgspec import Struct

from toolkit.word.layout import Part, Profile


class Run(Struct, frozen=True):
    """A piece of text that differs from its paragraph's style; None leaves the style's own."""

    text: str
    bold: bool | None = None
    italic: bool | None = None


Piece = str | Run


def strong(text: str) -> Run:
    return Run(text, bold=True)


def slanted(text: str) -> Run:
    return Run(text, italic=True)


class Block(Struct, frozen=True):
    """Where paragraphs go: the body of a document, or one cell of a table."""

    container: Document | _Cell
    profile: Profile

    @property
    def document(self) -> Document:
        """The document whose body this is."""
        if isinstance(self.container, _Cell):
            raise TypeError("a cell is no body of a document")
        return self.container

    def line(self, part: Part, *pieces: Piece) -> Paragraph:
        """One paragraph in the Word style of the part."""
        paragraph = self._next_paragraph()
        paragraph.style = part.style
        for piece in pieces:
            run = Run(piece) if isinstance(piece, str) else piece
            drawn = paragraph.add_run(run.text)
            _keep_spaces(drawn)
            drawn.bold, drawn.italic = run.bold, run.italic
        return paragraph

    def text(self, *pieces: Piece) -> None:
        """One paragraph of the body."""
        self.line(self.profile.body.text, *pieces)

    def lead(self, *pieces: Piece) -> None:
        """One paragraph of the body that announces what follows, and stays with it."""
        self.line(self.profile.body.lead, *pieces)

    def items(self, name: str, values: str, *pieces: Piece) -> None:
        """One paragraph of the body for each of the values."""
        with self.each(name, values):
            self.text(*pieces)

    def dotted(self, part: Part, *pieces: Piece) -> None:
        """One line, dotted to the right margin by a tab: in any font it neither wraps nor stops short."""
        page = self.profile.page
        stops = self.line(part, *pieces, "\t").paragraph_format.tab_stops
        stops.add_tab_stop(
            Mm(page.width - page.left - page.right), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )

    def section(self, *pieces: Piece) -> None:
        """A heading "I. MỤC ĐÍCH, YÊU CẦU"."""
        self.line(self.profile.body.section, *pieces)

    def clause(self, *pieces: Piece) -> None:
        """A heading "1. Thành phần"."""
        self.line(self.profile.body.clause, *pieces)

    @contextmanager
    def each(self, name: str, values: str) -> Iterator[None]:
        """What is laid inside is repeated for each ``name`` of ``values``."""
        self.text(f"{{%p for {name} in {values} %}}")
        yield
        self.text("{%p endfor %}")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """What is laid inside stands only under the condition."""
        self.text(f"{{%p if {condition} %}}")
        yield
        self.text("{%p endif %}")

    def otherwise(self) -> None:
        """Inside ``when``: what follows stands when the condition does not hold."""
        self.text("{%p else %}")

    def _next_paragraph(self) -> Paragraph:
        # a cell is never without a paragraph: its first one waits to be written
        if isinstance(self.container, _Cell):
            first: Paragraph = self.container.paragraphs[0]
            if len(self.container.paragraphs) == 1 and not first.runs:
                return first
        return self.container.add_paragraph()


def _keep_spaces(drawn: WordRun) -> None:
    """A tag may turn into text that begins with a space, which Word drops unless told to keep it."""
    for text in drawn._r.iter(qn("w:t")):
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
