"""From a field's code to what it does: which fields are of the merge, and which stay Word's own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from toolkit.word.mailmerge import run_xml
from toolkit.word.mailmerge.cell import Merge
from toolkit.word.mailmerge.computed_fields import Choice, Comparison, Counter, Recall, Shown
from toolkit.word.mailmerge.expressions import End, Expression, Literal, Raw, Rich
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.formulas import Formula, NoFormula, formula
from toolkit.word.mailmerge.instruction import Instruction, Word, instruction
from toolkit.word.mailmerge.markup import Element, Markup, cut
from toolkit.word.mailmerge.merge_rules import Advance, Keep, Skip
from toolkit.word.mailmerge.syntax import Block, Field, Glyph, Inline, ParagraphEnd, Unit

RECORDS = frozenset(("MERGEFIELD", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ"))
DEPENDENT = frozenset(("IF", "COMPARE", "QUOTE", "=", "SET"))
UNSUPPORTED = frozenset(("ADDRESSBLOCK", "GREETINGLINE"))
_NAMING = frozenset(("IF", "COMPARE", "="))
ASKING = frozenset(("ASK", "FILLIN"))
OPERATORS = frozenset(("=", "<>", "<", "<=", ">", ">="))


class BadCode(Exception):
    """A field of the merge whose code cannot be read; ``str()`` says why, in Vietnamese."""


@dataclass(slots=True)
class Names:
    """The names that SET fields of the template define, in capitals."""

    variables: set[str] = field(default_factory=set)

    def mentioned(self, field: Field) -> bool:
        """Whether a comparison or a formula uses such a name as a bare word."""
        if field.keyword not in _NAMING or not self.variables:
            return False
        return not self.variables.isdisjoint(re.findall(r"\w+", field.text.upper()))

    def recalled(self, field: Field) -> str:
        """The name that a REF field, or a bare name, asks for; blank if no SET field defines it."""
        words = instruction(field).words
        name = words[0].text.upper() if field.keyword == "REF" and words else field.keyword
        return name if name in self.variables else ""


class Grammar:
    """Builds the expressions of one part. ``spot`` is where the field at hand stands."""

    def __init__(self, markup: Markup, names: Names, decimal: str, holes: list[Expression]) -> None:
        self._markup = markup
        self._names = names
        self._decimal = decimal
        self._holes = holes
        self.spot = ""
        self._ours: dict[Field, bool] = {}

    def is_ours(self, field: Field) -> bool:
        """Whether the field is worked out here, with everything inside it."""
        if field not in self._ours:
            self._ours[field] = self._is_ours(field)
        return self._ours[field]

    def _is_ours(self, field: Field) -> bool:
        if field.keyword in RECORDS or self._names.recalled(field):
            return True
        return field.keyword in DEPENDENT and self.depends(field) and self._is_readable(field)

    def depends(self, field: Field) -> bool:
        """Whether the field's result hangs on a record."""
        return (
            field.keyword in RECORDS
            or bool(self._names.recalled(field))
            or self._names.mentioned(field)
            or any(self.depends(inner) for inner in field.inner)
        )

    def _is_readable(self, field: Field) -> bool:
        """Whether what decides the result can be known here: PAGE cannot, though it may be shown."""
        if field.keyword == "=":
            try:
                self._formula(field)
            except (NoFormula, BadCode):
                return False
            return True
        words = instruction(field).words
        if field.keyword in ("IF", "QUOTE"):
            words = words[: _operator_at(words) + 2] if field.keyword == "IF" else ()
        return all(self.is_ours(unit) for word in words for unit in word.units if isinstance(unit, Field))

    def expression(self, field: Field, look: Element | None = None) -> Expression:
        """What a field that is ours does; ``look`` puts its own aside.

        Raises:
            BadCode: its code is incomplete.
        """
        read = instruction(field)
        form = self._format(read)
        wrap = run_xml.run(
            self._markup.prefix, self._markup.piece(self.look(field, read) if look is None else look)
        )
        keyword = read.keyword
        if keyword == "MERGEFIELD":
            return Merge(
                name=_named(read), spot=self.spot, format=form, wrapping=wrap,
                before=self._rich(read.argument("b")), after=self._rich(read.argument("f")),
            )  # fmt: skip
        if keyword == "IF":
            return self._choice(field, read, form, wrap, look)
        if keyword == "SET":
            if not read.words:
                raise BadCode("thiếu tên")
            return Keep(read.words[0].text.upper(), self._rich(*read.words[1:2]))
        if keyword == "NEXT":
            return Advance()
        if keyword in ("NEXTIF", "SKIPIF"):
            condition, _ = self._comparison(read.words)
            return Advance(condition) if keyword == "NEXTIF" else Skip(condition)
        return Shown(source=self._source(field, read), format=form, wrapping=wrap)

    def _source(self, field: Field, read: Instruction) -> "Counter | Rich | Formula | Comparison | Recall":
        keyword = read.keyword
        if keyword in ("MERGEREC", "MERGESEQ"):
            return Counter(keyword == "MERGEREC")
        if keyword == "QUOTE":
            return self._rich(*read.words)
        if keyword == "COMPARE":
            return self._comparison(read.words)[0]
        if keyword == "=":
            return self._formula(field)
        return Recall(self._names.recalled(field))

    def look(self, field: Field, read: Instruction) -> Element | None:
        r"""A result's look: that of the old one for ``\* MERGEFORMAT``, else the code's first letter's."""
        general = {name.casefold() for name in read.arguments("*")}
        if field.simple or ("mergeformat" in general and "charformat" not in general):
            for shown in field.shown:
                if not isinstance(shown, Field) and self._shows_text(shown):
                    return self._markup.child(shown, "rPr")
        return read.look

    def _shows_text(self, run: Element) -> bool:
        return any(self._markup.kind(child) in ("t", "br", "tab", "sym") for child in run)

    def _format(self, read: Instruction) -> Format:
        date, number = read.argument("@"), read.argument("#")
        looks = ("mergeformat", "charformat")
        return Format(
            date=date.text if date else "",
            number=number.text if number else "",
            general=tuple(name for name in read.arguments("*") if name.casefold() not in looks),
            decimal=self._decimal,
        )

    def _choice(
        self, field: Field, read: Instruction, form: Format, wrap: run_xml.Wrapping, look: Element | None
    ) -> Choice:
        condition, rest = self._comparison(read.words)
        general = {name.casefold() for name in read.arguments("*")}
        if look is None and general & {"mergeformat", "charformat"}:
            look = self.look(field, read)
        yes, no = (self._rich(*rest[at : at + 1], look=look) for at in (0, 1))
        return Choice(condition=condition, yes=yes, no=no, format=form, wrapping=wrap)

    def _comparison(self, words: tuple[Word, ...]) -> tuple[Comparison, tuple[Word, ...]]:
        at = _operator_at(words)
        if at < 0:
            raise BadCode("không có phép so sánh =, <>, <, >, <=, >=")
        if words[at].text not in OPERATORS or at + 1 == len(words):
            raise BadCode("phép so sánh chưa đủ hai vế")
        left, right = self._operand(words[:at]), self._operand(words[at + 1 : at + 2])
        return Comparison(left=left, operator=words[at].text, right=right), words[at + 2 :]

    def _operand(self, words: tuple[Word, ...]) -> Rich:
        """One side of a comparison; a bare word may be the name of a SET field."""
        if len(words) == 1 and not words[0].quoted and words[0].text.upper() in self._names.variables:
            return Rich((Recall(words[0].text.upper()),))
        return self._rich(*words, between=" ")

    def _formula(self, field: Field) -> Formula:
        pieces: list[str | Expression] = []
        for unit in self._before_switches(field.code):
            if isinstance(unit, Field):
                if not self.is_ours(unit):
                    raise NoFormula(unit.keyword)
                pieces.append(self.expression(unit))
            elif not isinstance(unit, Glyph):
                raise NoFormula("picture")
            elif pieces and isinstance(pieces[-1], str):
                pieces[-1] += unit.character
            else:
                pieces.append(unit.character)
        if pieces and isinstance(pieces[0], str):
            pieces[0] = pieces[0].strip().removeprefix("=")
        names = {name: Recall(name) for name in self._names.variables}
        return formula(pieces, names)

    def _before_switches(self, code: Iterable[Unit]) -> list[Unit]:
        found: list[Unit] = []
        for unit in code:
            if isinstance(unit, Glyph) and unit.character == "\\":
                break
            found.append(unit)
        return found

    def _rich(self, *words: Word | None, look: Element | None = None, between: str = "") -> Rich:
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


def _operator_at(words: tuple[Word, ...]) -> int:
    return next((index for index, word in enumerate(words) if word.operator), -1)


def field_name(read: Instruction) -> str:
    """The name in a MERGEFIELD; without quotes it may still hold spaces, as LibreOffice writes it."""
    return " ".join(" ".join(word.text for word in read.words).split())


def _named(read: Instruction) -> str:
    if name := field_name(read):
        return name
    raise BadCode("thiếu tên trường")
