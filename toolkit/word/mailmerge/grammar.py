"""From a field's code to what it does: which fields are of the merge, and which stay Word's own."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import takewhile

from toolkit.word.codes.document_content import RECORDS, Content, hangs_on_a_record, holds_tag
from toolkit.word.codes.field_names import PROPERTIES, Names
from toolkit.word.codes.instruction import Instruction, Word, field_name, instruction, operator_at
from toolkit.word.codes.markup import Element, cut
from toolkit.word.codes.syntax import Block, Field, Glyph, Inline, ParagraphEnd, Unit
from toolkit.word.mailmerge import run_xml
from toolkit.word.mailmerge.computed_fields import CellWords, Choice, Comparison, Counter, Recall, Shown
from toolkit.word.mailmerge.dependence import NAME, Dependence
from toolkit.word.mailmerge.expressions import End, Expression, Literal, Raw, Rich
from toolkit.word.mailmerge.field_looks import LOOKS, field_format, field_look
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.formula_functions import BadCode, NoFormula
from toolkit.word.mailmerge.formulas import Formula, formula
from toolkit.word.mailmerge.merge_field import Merge
from toolkit.word.mailmerge.merge_rules import Advance, Keep, Skip
from toolkit.word.mailmerge.quotations import Quotations
from toolkit.word.mailmerge.table_cells import TableCells

DEPENDENT = frozenset(("IF", "COMPARE", "QUOTE", "=", "SET"))
UNSUPPORTED = frozenset(("ADDRESSBLOCK", "GREETINGLINE", "MERGEBARCODE"))
LAID_OUT = frozenset(("TOC", "INDEX", "TOA", "STYLEREF", "PAGEREF"))
ASKING = frozenset(("ASK", "FILLIN"))
FIXED = frozenset(("REF", "DOCVARIABLE", "USERNAME", "USERINITIALS", "USERADDRESS", "TEMPLATE", *PROPERTIES))
OPERATORS = frozenset(("=", "<>", "<", "<=", ">", ">="))


class Grammar:
    """Builds the expressions of one part. ``spot`` is where the field at hand stands; see `Dependence`."""

    def __init__(self, content: Content, names: Names, decimal: str, holes: list[Expression]) -> None:
        self._content = content
        self.markup = self._markup = content.markup
        self._names = names
        self.depends, self.goes_stale, self.read_cells = Dependence(content, names).questions()
        self._decimal = decimal
        self._holes = holes
        self.spot = ""
        self._ours: dict[Field, bool] = {}
        self._quotations = Quotations()

    def is_ours(self, field: Field) -> bool:
        """Whether the field is worked out here, with everything inside it."""
        if field not in self._ours:
            self._ours[field] = False  # for a field that asks for itself
            self._ours[field] = self._is_ours(field)
        return self._ours[field]

    def _is_ours(self, field: Field) -> bool:
        if field.keyword in RECORDS or self._names.recalled(field):
            return True
        if quoted := self._names.quoted(field):
            return self._is_readable_bookmark(quoted)
        return field.keyword in DEPENDENT and self.depends(field) and self.is_readable(field)

    def is_left_to_word(self, field: Field) -> bool:
        """Whether only what Word works out while it lays out pages keeps the field from being ours."""
        if field.keyword in LAID_OUT:
            return True
        inner = [one for one in field.inner if not self.is_ours(one)]
        return field.keyword in DEPENDENT and any(
            not self.depends(one) or self.is_left_to_word(one) for one in inner
        )

    def is_readable(self, field: Field) -> bool:
        """Whether what decides the result can be known here: PAGE cannot, though it may be shown."""
        if field.keyword == "=":
            return self.unreadable(field) is None
        words = instruction(field).words
        if field.keyword in ("IF", "QUOTE"):
            words = words[: operator_at(words) + 2] if field.keyword == "IF" else ()
        names = {word.text.upper() for word in words if not word.quoted} & self._names.bookmarks.keys()
        return all(self._is_readable_bookmark(name) for name in names) and all(
            self._is_known(unit) for word in words for unit in word.units if isinstance(unit, Field)
        )

    def unreadable(self, field: Field) -> Exception | None:
        """What makes a formula's code none that is worked out here."""
        try:
            self._formula(field)
        except (NoFormula, BadCode) as error:
            return error
        return None

    def _is_known(self, field: Field) -> bool:
        """Whether a field that decides something is ours, or shows the same words in every document."""
        if not self.depends(field) and field.keyword in DEPENDENT:
            self._ours[field] = self.is_readable(field)
        return self.is_ours(field) or (field.keyword in FIXED and not self.depends(field))

    def _is_readable_bookmark(self, name: str) -> bool:
        bookmark = self._names.bookmarks[name]
        return bookmark.is_simple_in(self._markup.name) and all(
            self.is_ours(unit) or not self.depends(unit) for unit in bookmark.units if isinstance(unit, Field)
        )

    def expression(self, field: Field, look: Element | None = None) -> Expression:
        """What a field that is ours does; ``look`` puts its own aside.

        Raises:
            BadCode: its code is incomplete.
        """
        read = instruction(field)
        form = field_format(read, self._decimal)
        wrap = run_xml.run(
            self._markup.prefix,
            self._markup.piece(field_look(self._markup, field, read) if look is None else look),
        )
        keyword = read.keyword
        if keyword == "MERGEFIELD":
            return Merge(
                name=_named(read), spot=self.spot, format=form, wrapping=wrap,
                before=self.rich(read.argument("b")), after=self.rich(read.argument("f")),
            )  # fmt: skip
        if keyword == "IF":
            return self._choice(field, read, form, wrap, look)
        if keyword == "SET":
            if not read.words:
                raise BadCode("thiếu tên")
            return Keep(read.words[0].text.upper(), self.rich(*read.words[1:2]))
        if keyword == "NEXT":
            return Advance()
        if keyword in ("NEXTIF", "SKIPIF"):
            condition, _ = self._comparison(read.words)
            return Advance(condition) if keyword == "NEXTIF" else Skip(condition)
        return Shown(source=self._source(field, read, look), format=form, wrapping=wrap)

    def _source(
        self, field: Field, read: Instruction, look: Element | None
    ) -> "Counter | Rich | Formula | Comparison | Recall":
        keyword = read.keyword
        if quoted := self._names.quoted(field):
            general = {name.casefold() for name in read.arguments("*")}
            own = field_look(self._markup, field, read) if look is None and general & LOOKS else look
            return self._quoted(quoted, own)
        if keyword in ("MERGEREC", "MERGESEQ"):
            return Counter(keyword == "MERGEREC")
        if keyword == "QUOTE":
            return self.rich(*read.words)
        if keyword == "COMPARE":
            return self._comparison(read.words)[0]
        if keyword == "=":
            return self._formula(field)
        return self._recall(self._names.recalled(field))

    def _recall(self, name: str, *, compared: bool = False) -> Recall:
        return Recall(name, "" if self._names.goes_on else self.spot, compared)

    def _choice(
        self, field: Field, read: Instruction, form: Format, wrap: run_xml.Wrapping, look: Element | None
    ) -> Choice:
        condition, rest = self._comparison(read.words)
        general = {name.casefold() for name in read.arguments("*")}
        if look is None and general & LOOKS:
            look = field_look(self._markup, field, read)
        yes, no = (self.rich(*rest[at : at + 1], look=look) for at in (0, 1))
        return Choice(condition=condition, yes=yes, no=no, format=form, wrapping=wrap)

    def _comparison(self, words: tuple[Word, ...]) -> tuple[Comparison, tuple[Word, ...]]:
        at = operator_at(words)
        if at < 0:
            raise BadCode("không có phép so sánh =, <>, <, >, <=, >=")
        if words[at].text not in OPERATORS or at + 1 == len(words):
            raise BadCode("phép so sánh chưa đủ hai vế")
        left, right = self._operand(words[:at]), self._operand(words[at + 1 : at + 2])
        return Comparison(left=left, operator=words[at].text, right=right), words[at + 2 :]

    def _operand(self, words: tuple[Word, ...]) -> Rich:
        """One side of a comparison; a bare word may be the name of a SET field or of a bookmark."""
        if len(words) == 1 and not words[0].quoted and words[0].text.upper() in self._names.variables:
            return Rich((self._recall(words[0].text.upper(), compared=True),))
        if len(words) == 1 and not words[0].quoted and words[0].text.upper() in self._names.bookmarks:
            return self._quoted(words[0].text.upper(), None)
        return self.rich(*(Word(tuple(self._shown(word.units))) for word in words), between=" ")

    def _formula(self, field: Field) -> Formula:
        pieces: list[str | Expression] = []
        for unit in takewhile(_is_no_switch, field.code):
            if isinstance(unit, Field):
                if not self._is_known(unit):
                    raise NoFormula(unit.keyword)
                pieces.append(self.rich(Word(tuple(self._shown([unit])))))
            elif not isinstance(unit, Glyph):
                raise NoFormula("picture")
            elif pieces and isinstance(pieces[-1], str):
                pieces[-1] += unit.character
            else:
                pieces.append(unit.character)
        if pieces and isinstance(pieces[0], str):
            pieces[0] = pieces[0].strip().removeprefix("=")
        names: dict[str, Expression] = {name: self._recall(name) for name in self._names.variables}
        for name in {word.upper() for word in NAME.findall(field.text)} & self._names.bookmarks.keys():
            if not self._is_readable_bookmark(name):
                raise NoFormula(name)
            names.setdefault(name, self._quoted(name, None))
        named, known = TableCells(self._markup, field.home).named, self._names.known
        return formula(pieces, names, known, lambda *ends: self._cells(named(*ends)), spot=self.spot)

    def _cells(self, cells: Iterable[Element]) -> list[CellWords]:
        """What stands in some cells, to be worked out for each record.

        Raises:
            NoFormula: a cell holds a tag, or a field that cannot be worked out.
        """
        found: list[CellWords] = []
        for cell in cells:
            units = self._content.cell(cell)
            fields = [unit for unit in units if isinstance(unit, Field)]
            if holds_tag(units) or any(self.depends(one) and not self.is_ours(one) for one in fields):
                raise NoFormula("cell")
            words = self._words(("cell", cell), units, None)
            found.append(CellWords(words, self.spot, is_fixed=not hangs_on_a_record(units)))
        return found

    def _quoted(self, name: str, look: Element | None) -> Rich:
        return self._words(name, self._names.bookmarks[name].units, look)

    def _words(self, key: object, units: Iterable[Unit], look: Element | None) -> Rich:
        """Letters and fields that stand elsewhere in the document; fields that stay are the words they show.

        Raises:
            NoFormula: they ask for themselves.
        """
        units = list(units)
        read = partial(self.rich, Word(tuple(self._shown(units))), look=look)
        has_look, is_cell = look is not None, not isinstance(key, str)
        return self._quotations.words(key, len(units), read, has_look=has_look, is_cell=is_cell)

    def _shown(self, units: Iterable[Unit]) -> Iterator[Unit]:
        for unit in units:
            if isinstance(unit, Field) and not self.is_ours(unit):
                for shown in unit.shown:
                    yield from self._shown([shown] if isinstance(shown, Field) else self._content.run(shown))
            else:
                yield unit

    def rich(self, *words: Word | None, look: Element | None = None, between: str = "") -> Rich:
        """Arguments as they will be shown; ``look`` puts their own looks aside."""
        units: list[Unit] = []
        for index, word in enumerate(words):
            if word is not None:
                units += [Glyph(sign, None) for sign in between if index]
                units += word.units
        pieces: list[Expression] = []
        letters: list[str] = []
        own: Element | None = None
        for unit in units:
            if isinstance(unit, Glyph) and letters and unit.look is own:
                letters.append(unit.character)
                continue
            pieces += self._literal(letters, look if look is not None else own)
            letters = []
            if isinstance(unit, Glyph):
                letters, own = [unit.character], unit.look
            else:
                pieces.append(self._piece(unit, look))
        pieces += self._literal(letters, look if look is not None else own)
        return Rich(tuple(pieces))

    def _literal(self, letters: list[str], look: Element | None) -> list[Expression]:
        if not letters:
            return []
        text = "".join(letters)
        run = run_xml.run(self._markup.prefix, self._markup.piece(look))
        return [Literal(text, run.written(text))]

    def _piece(self, unit: Unit, look: Element | None) -> Expression:
        if isinstance(unit, Field):
            if self.is_ours(unit):
                return self.expression(unit, look)
            pieces = [piece for run in unit.runs for piece in self.pieces(run)]
            return Raw(tuple(pieces))
        if isinstance(unit, ParagraphEnd):
            return End(self._markup.piece(self._markup.child(unit.paragraph, "pPr")))
        if isinstance(unit, Block):
            return Raw(tuple(self.pieces(unit.element)), is_block=True)
        assert isinstance(unit, Inline)
        return Raw(tuple(self.pieces(unit.element)))

    def pieces(self, element: Element) -> list[bytes | Expression]:
        """An element's XML, with the expressions of its holes."""
        return [
            self._holes[piece] if isinstance(piece, int) else piece
            for piece in cut(self._markup.piece(element))
        ]


def _is_no_switch(unit: Unit) -> bool:
    return not (isinstance(unit, Glyph) and unit.character == "\\")


def _named(read: Instruction) -> str:
    if name := field_name(read):
        return name
    raise BadCode("thiếu tên trường")
