"""Fields that are the same in every letter but show old words: worked out once, in the template itself."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import TAG, Content, hangs_on_a_record
from toolkit.word.codes.field_names import Names, kept_words
from toolkit.word.codes.instruction import Instruction, Word, instruction, operator_at
from toolkit.word.codes.markup import Element
from toolkit.word.codes.syntax import Field, Glyph, ParagraphEnd, Unit, with_inner
from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge.cell_numbers import adds_up_alike
from toolkit.word.mailmerge.computed_fields import Choice
from toolkit.word.mailmerge.cut_part import Fault
from toolkit.word.mailmerge.dependence import Dependence
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.field_looks import field_format
from toolkit.word.mailmerge.formula_functions import BadCode, NoFormula
from toolkit.word.mailmerge.formula_slips import no_result, slip
from toolkit.word.mailmerge.grammar import Grammar
from toolkit.word.mailmerge.own_properties import COUNTED, FILE_NAME, TELLING, OwnProperties, asked
from toolkit.word.mailmerge.places import Places
from toolkit.word.mailmerge.shown_alike import say_the_same
from toolkit.word.mailmerge.shown_tags import OF_A_PERSON, WORKED_OUT
from toolkit.word.mailmerge.table_cells import TableCells
from toolkit.wording import day_short

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DIGITS = pattern(r"\d{1,9}")


class FixedFields:
    """The fields of one part."""

    def __init__(self, content: Content, names: Names, decimal: str, own: OwnProperties) -> None:
        self._content = content
        self._markup = content.markup
        self._own = own
        self._decimal = decimal
        self._fixed = replace(names, bookmarks=names.fixed, variables=set())
        self._depends = Dependence(content, names)
        self._grammar = self._fresh_grammar()
        self._places = Places(content.markup.name, content.markup)
        self._in_code = {one for field in content.all_fields() for one in with_inner(field.inner)}
        self._set_right: set[Field] = set()
        self._given: dict[Field, bool] = {}
        self.faults: dict[Field, Fault] = {}
        self._depends.read_cells()

    def renew(self) -> bool:
        """Set right what can be; whether anything was: others may hang on it."""
        self._grammar = self._fresh_grammar()
        found = [one for one in list(self._content.all_fields())[::-1] if self._renewed(one)]
        return bool(found)

    def _fresh_grammar(self) -> Grammar:
        """It keeps the words that it has read, and these change."""
        return Grammar(self._content, self._fixed, self._decimal, [])

    def in_order(self) -> list[Fault]:
        """The faults in reading order."""
        fields = sorted(self.faults, key=lambda one: self._places.order(one.home))
        return list(dict.fromkeys(self.faults[one] for one in fields))

    def _renewed(self, field: Field) -> bool:
        shown = self._content.shown(field)
        is_gone = field.begin.getparent() is None
        if is_gone or field in self.faults:
            return False
        if self._asks_given(field) and TAG.search(shown) is None:
            return self._left_to_word(field, shown, "field-given-property")
        if not self._is_fixed(field, shown):
            return False
        if asked(field) in COUNTED | {FILE_NAME} and field.keyword != "DOCVARIABLE":
            is_name = asked(field) == FILE_NAME
            return self._left_to_word(field, shown, "field-file-name" if is_name else "field-left-to-word")
        words = self._words(field, shown)
        if words is None or say_the_same(shown, words):
            return words is not None and self._freed(field)
        if field.keyword in TELLING and not words:
            self._tell("field-no-property", field, shown)
            return False
        if field.home is not field.last or not field.runs:
            self._tell("field-fixed-old", field, shown, words=shortened(words))
            return False
        self._put(field, words)
        self._set_right.add(field)
        self._freed(field)
        return True

    def _is_fixed(self, field: Field, shown: str) -> bool:
        """Whether a field that can be worked out says the same in every letter."""
        known = field.keyword in WORKED_OUT | TELLING | COUNTED | {FILE_NAME} or self._fixed.quoted(field)
        results = [one for one in field.shown if isinstance(one, Field)]
        return (
            bool(known)
            and not self._depends.depends(field)
            and TAG.search(shown) is None
            and not hangs_on_a_record(results)
        )

    def _asks_given(self, field: Field) -> bool:
        """Whether its words hang on a property that each document is given a value of its own for."""
        if field not in self._given:
            self._given[field] = False  # for a field that asks for itself
            name = self._fixed.quoted(field)
            marked = self._fixed.bookmarks[name].units if name else ()
            inside = [*field.inner, *(one for one in marked if isinstance(one, Field))]
            self._given[field] = self._own.is_given(field) or any(map(self._asks_given, inside))
        return self._given[field]

    def _left_to_word(self, field: Field, shown: str, code: str) -> bool:
        """A field that only Word works out is told where what it shows cannot be right."""
        is_counted = code == "field-left-to-word"
        looks = {name.casefold() for name in instruction(field).arguments("*")} - {"mergeformat"}
        if not shown.strip() or field in self._in_code or (is_counted and (looks or _DIGITS.search(shown))):
            return False
        self._tell(code, field, shown)
        mark = field.begin if field.simple else self._markup.child(field.begin, "fldChar")
        if mark is not None:
            mark.set(self._markup.tag("dirty"), "1")
        return mark is not None

    def _tell(self, code: str, field: Field, shown: str, **words: str) -> None:
        words = {"written": shortened(field.text), "shown": shortened(shown), **words}
        self.faults[field] = Fault(code, self._places.spot(field.home), tuple(words.items()))

    def _words(self, field: Field, shown: str) -> str | None:
        """What the field shows; None where that cannot be known here."""
        if any(self._is_unsure(one) for one in with_inner(field.inner)):
            return None
        making, like_word = _making(), _making(adds_like_word=True)
        try:
            words = self._worked_out(field, making)
            as_word = self._worked_out(field, like_word)
        except (NoFormula, BadCode):
            return None
        if as_word is not None and not like_word.findings and say_the_same(shown, as_word):
            return shown
        reason = (wrong := self._slip(field)) or no_result(making) or self._set_otherwise(field, shown)
        if reason and shown.strip() and (wrong or field not in self._in_code):
            self._tell("field-no-result", field, shown, reason=reason)
        return None if making.findings or making.unfit or making.missed else words

    def _slip(self, field: Field) -> str:
        """Why a formula's code is none to Word either; blank where it may be one."""
        if field.keyword != "=":
            return ""
        in_table = bool(TableCells(self._markup, field.home).all())
        error = self._grammar.unreadable(field)
        return slip(field.own_text, error, self._fixed.known, in_table=in_table)

    def _set_otherwise(self, field: Field, shown: str) -> str:
        """Why a name that was set several times cannot say what the field shows; blank where it can."""
        name = self._fixed.quoted(field)
        sets = [one for one in self._content.all_fields() if name and _set_name(one) == name]
        values = [self._plain(kept_words(one)[1:2]) for one in sets]
        is_at_will = any(one.keyword == "ASK" or one in self._in_code for one in sets)
        if len(sets) < 2 or is_at_will or instruction(field).switches:
            return ""
        if any(one is None or say_the_same(shown, one) for one in values):
            return ""
        return f"tên {name} được đặt nhiều lần, không lần nào là chữ đang hiện"

    def _plain(self, words: Iterable[Word]) -> str | None:
        units = [unit for word in words for unit in word.units]
        return self._text(units) if all(isinstance(unit, Glyph) for unit in units) else None

    def _is_unsure(self, field: Field) -> bool:
        told = field.keyword not in TELLING or self._own.words(field)
        return field.keyword in OF_A_PERSON or not told

    def _worked_out(self, field: Field, making: Making) -> str | None:
        read = instruction(field)
        words: str | None
        if field.keyword in TELLING:
            words = self._property(field, read)
        elif field.keyword in WORKED_OUT and not self._grammar.is_readable(field):
            return None
        elif field.keyword == "IF":
            words = self._branch(field, read, making)
        elif field.keyword == "QUOTE":
            is_plain = bool(read.words) and all(
                word.quoted or (word.units and not word.text) for word in read.words
            )
            words = self._text(unit for word in read.words for unit in word.units) if is_plain else None
        elif name := self._fixed.quoted(field):
            words = self._text(self._fixed.bookmarks[name].units) if self._grammar.is_ours(field) else None
        else:
            return self._grammar.expression(field).text(making)
        return None if words is None else field_format(read, self._decimal).text(words)

    def _branch(self, field: Field, read: Instruction, making: Making) -> str | None:
        """The words that a condition chooses."""
        choice = self._grammar.expression(field)
        assert isinstance(choice, Choice)
        at = operator_at(read.words) + (2 if choice.condition.holds(making) else 3)
        return self._text(unit for word in read.words[at : at + 1] for unit in word.units)

    def _property(self, field: Field, read: Instruction) -> str | None:
        value = self._own.words(field)
        if isinstance(value, str) or value is None:
            return value
        day = {value.day, value.month, value.year}
        shown = self._content.shown(field)
        if day <= {int(number) for number in _DIGITS.findall(shown)}:
            return shown
        return field_format(read, self._decimal).text(value) if read.argument("@") else day_short(value)

    def _text(self, units: Iterable[Unit]) -> str | None:
        """The letters, those that fields show included; None where there are pictures or tables."""
        found = []
        for unit in units:
            if isinstance(unit, Field):
                found.append(self._content.shown(unit))
            elif isinstance(unit, Glyph):
                found.append(unit.character)
            elif isinstance(unit, ParagraphEnd):
                found.append("\n")
            else:
                return None
        return "".join(found)

    def _put(self, field: Field, words: str) -> None:
        """Let the field show these words, in the look of its old ones."""
        markup = self._markup
        old = list(_runs(field.shown))
        look = next((found for run in old if (found := markup.child(run, "rPr")) is not None), None)
        fresh = self._run(words, look if look is not None else instruction(field).look)
        if old:
            old[0].addprevious(fresh)
        elif field.simple:
            field.begin.append(fresh)
        else:
            field.runs[-1].addprevious(fresh)
            if not field.separated:
                separate = etree.Element(markup.tag("r"))
                etree.SubElement(separate, markup.tag("fldChar"), {markup.tag("fldCharType"): "separate"})
                fresh.addprevious(separate)
        for run in old:
            above = run.getparent()
            if above is not None:
                above.remove(run)
        for other in self._content.all_fields():
            if not field.simple and field.begin in other.runs:
                other.runs.insert(-1, fresh)
        field.shown[:] = [fresh]

    def _freed(self, field: Field) -> bool:
        """Make plain words, as Word's own merge does, of a field that others would show otherwise.

        Many a program shows words that stand in a code; LibreOffice sums anew, and reads 1.2 in 1.200.
        """
        inner = set(with_inner(field.inner))
        is_one_paragraph = field.home is field.last and not field.simple
        is_new = bool(inner) and not (inner | {field}).isdisjoint(self._set_right)
        if not (is_new or self._is_summed_otherwise(field)) or not is_one_paragraph or field in self._in_code:
            return False
        shown = set(_runs(field.shown))
        for run in field.runs:
            if run not in shown and (above := run.getparent()) is not None:
                above.remove(run)
        return True

    def _is_summed_otherwise(self, field: Field) -> bool:
        cells = map(self._content.cell, self._depends.asked_cells(field) if field.keyword == "=" else ())
        return not all(adds_up_alike(self._text(one) or "") for one in cells)

    def _run(self, words: str, look: Element | None) -> Element:
        markup = self._markup
        run = etree.Element(markup.tag("r"))
        if look is not None:
            run.append(deepcopy(look))
        for at, line in enumerate(words.splitlines()):
            if at:
                etree.SubElement(run, markup.tag("br"))
            etree.SubElement(run, markup.tag("t"), {XML_SPACE: "preserve"}).text = line
        return run


def _making(*, adds_like_word: bool = False) -> Making:
    return Making(
        records=[{}], source=iter(()), columns={}, number=1, sequence=1, adds_like_word=adds_like_word
    )


def _runs(shown: Iterable[Element | Field]) -> Iterator[Element]:
    for one in shown:
        yield from one.runs if isinstance(one, Field) else (one,)


def _set_name(field: Field) -> str:
    """The name that a SET or ASK field keeps."""
    words = instruction(field).words if field.keyword in ("SET", "ASK") else ()
    return words[0].text.upper() if words else ""
