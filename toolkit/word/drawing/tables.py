"""Tables laid to the millimetre: ruled ones with a repeated heading row, and bare ones that place text."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from msgspec import Struct

from toolkit.word.drawing.block import Block, Piece
from toolkit.word.drawing.elements import element, twips
from toolkit.word.layout import Part, Profile

_RULE_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_CELL_PADDING = 1.5


class Column(Struct, frozen=True):
    """A column of a ruled table; ``width`` in millimetres, ``tag`` its value in a repeated row."""

    heading: str
    width: float
    tag: str = ""
    centered: bool = False

    def part(self, profile: Profile) -> Part:
        return profile.body.table_center if self.centered else profile.body.table_text


class RuledTable(Struct, frozen=True):
    """A table that grows row by row."""

    table: Table
    columns: Sequence[Column]
    profile: Profile
    row_height: float = 0

    def row(self, *contents: Piece | Sequence[Piece], keep_with_next: bool = False) -> None:
        """One row; the content of a cell is one paragraph, of one piece or several."""
        row = _add_row(self.table)
        if self.row_height:
            row.height, row.height_rule = Mm(self.row_height), WD_ROW_HEIGHT_RULE.AT_LEAST
        for column, cell, content in zip(self.columns, row.cells, contents, strict=True):
            pieces = (content,) if not isinstance(content, tuple) else content
            line = Block(cell, self.profile).line(column.part(self.profile), *pieces)
            if keep_with_next:
                line.paragraph_format.keep_with_next = True

    def rows(self, name: str, values: str) -> None:
        """A row for each ``name`` of ``values``: every column shows its tag, or is blank to be written on."""
        with self.each(name, values):
            self.row(*(f"{{{{ {name}.{one.tag} }}}}" if one.tag else "" for one in self.columns))

    def wide_row(self, *pieces: Piece) -> None:
        """One row of one cell, as wide as the table, that stays with the row below it."""
        self._wide(*pieces).paragraph_format.keep_with_next = True

    @contextmanager
    def each(self, name: str, values: str) -> Iterator[None]:
        """The rows inside are repeated for each ``name`` of ``values``."""
        self._wide(f"{{%tr for {name} in {values} %}}")
        yield
        self._wide("{%tr endfor %}")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """The rows inside stand only under the condition."""
        self._wide(f"{{%tr if {condition} %}}")
        yield
        self._wide("{%tr endif %}")

    def _wide(self, *pieces: Piece) -> Paragraph:
        cells = _add_row(self.table).cells
        whole = cells[0].merge(cells[-1])
        for surplus in whole.paragraphs[1:]:
            surplus._p.getparent().remove(surplus._p)
        return Block(whole, self.profile).line(self.profile.body.table_text, *pieces)


class CardTable(Struct, frozen=True):
    """A table of cards, all of one height; a page never breaks inside one."""

    table: Table
    profile: Profile
    height: float

    def row(self, directions: tuple[str, ...] = ()) -> tuple[Block, ...]:
        """One row; ``directions``: how the text of each cell runs, in Word's words ("btLr")."""
        row = _add_row(self.table)
        row.height, row.height_rule = Mm(self.height), WD_ROW_HEIGHT_RULE.EXACTLY
        for cell, direction in zip(row.cells, directions, strict=False):
            cell._tc.get_or_add_tcPr().append(element("w:textDirection", val=direction))
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        return tuple(Block(cell, self.profile) for cell in row.cells)

    @contextmanager
    def each(self, name: str, values: str) -> Iterator[None]:
        """The rows inside are repeated for each ``name`` of ``values``."""
        self._control(f"{{%tr for {name} in {values} %}}")
        yield
        self._control("{%tr endfor %}")

    def _control(self, tag: str) -> None:
        cells = _add_row(self.table).cells
        Block(cells[0], self.profile).line(self.profile.body.table_text, tag)


def card_table(body: Block, widths: Sequence[float], height: float, *, ruled: bool = False) -> CardTable:
    """A table of cards; all lengths in millimetres. ``ruled``: with lines to cut along."""
    looks = (_rules("single" if ruled else "nil"), _padding(_CELL_PADDING))
    return CardTable(_fixed_table(body.document, widths, looks), body.profile, height)


def ruled_table(body: Block, columns: Sequence[Column], row_height: float = 0) -> RuledTable:
    """A table with rules and a heading row that Word repeats on every page.

    Args:
        body: where the table goes, below what is there.
        columns: as wide together as the text should be.
        row_height: the least height of a row in millimetres: room for a signature.
    """
    looks = (_rules("single"), _padding(_CELL_PADDING))
    table = _fixed_table(body.document, [column.width for column in columns], looks)
    heading = _add_row(table)
    heading._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for column, cell in zip(columns, heading.cells, strict=True):
        Block(cell, body.profile).line(body.profile.body.table_heading, column.heading)
    return RuledTable(table, columns, body.profile, row_height)


def side_by_side(body: Block, widths: tuple[float, float], rows: int = 1) -> list[tuple[Block, Block]]:
    """Rows of two bare cells that are never torn by a page break: letterhead and signatures."""
    table = _fixed_table(body.document, widths, (_rules("nil"), _padding(0)))
    pairs = (_add_row(table).cells for _ in range(rows))
    return [(Block(left, body.profile), Block(right, body.profile)) for left, right in pairs]


def _fixed_table(document: Document, widths: Sequence[float], looks: tuple[BaseOxmlElement, ...]) -> Table:
    table: Table = document.add_table(0, len(widths))
    borders, margins = looks
    properties = table._tbl.tblPr
    properties[:] = (
        element("w:tblW", w=sum(map(twips, widths)), type="dxa"),
        element("w:jc", val="center"),
        borders,
        element("w:tblLayout", type="fixed"),
        margins,
    )
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _rules(kind: str) -> BaseOxmlElement:
    return element(
        "w:tblBorders", *(element(f"w:{side}", val=kind, sz=4, space=0, color="auto") for side in _RULE_SIDES)
    )


def _padding(millimetres: float) -> BaseOxmlElement:
    return element(
        "w:tblCellMar",
        *(element(f"w:{side}", w=twips(millimetres), type="dxa") for side in ("left", "right")),
    )


def _add_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return row
