"""One XML part with its fields, cut into unchanging bytes and expressions."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import RECORDS, TAG, Content
from toolkit.word.codes.field_names import Names
from toolkit.word.codes.field_scan import holders
from toolkit.word.codes.instruction import Word, field_name, instruction
from toolkit.word.codes.markup import MC, Element, cut
from toolkit.word.codes.syntax import Field, with_inner
from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge import run_xml
from toolkit.word.mailmerge.blank_lines import lines_marked
from toolkit.word.mailmerge.computed_fields import InCode
from toolkit.word.mailmerge.cut_part import CutPart, Fault, FieldUse
from toolkit.word.mailmerge.dependence import ADDRESS, DRAWN_FROM_CODE
from toolkit.word.mailmerge.expressions import Expression
from toolkit.word.mailmerge.field_looks import field_look
from toolkit.word.mailmerge.formula_functions import BadCode, NoFormula
from toolkit.word.mailmerge.grammar import ASKING, UNSUPPORTED, Grammar
from toolkit.word.mailmerge.merge_field import Bare, Merge
from toolkit.word.mailmerge.merge_rules import Edge, Twin
from toolkit.word.mailmerge.merge_settings import Settings
from toolkit.word.mailmerge.paragraphs import Paragraphs
from toolkit.word.mailmerge.places import Places

_ONE_NAME = pattern(r"\{\{\s*(\w+)\s*\}\}")
_MAIL = "mailto:"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class PartCutter:
    """Cuts one part; used once."""

    def __init__(
        self, name: str, content: Content, names: Names, own: Settings, *, is_directory: bool = False
    ) -> None:
        self._name = name
        self._content = content
        self._markup = markup = content.markup
        self._is_directory = is_directory
        self._keeps_blank_lines = own.keeps_blank_lines
        self._holes: list[Expression] = []
        self._grammar = Grammar(content, names, own.decimal, self._holes)
        self._places = Places(name, markup)
        self._uses: list[tuple[int, FieldUse]] = []
        self._faults: list[tuple[int, Fault]] = []

    def cut(self) -> CutPart:
        """The part in pieces, its fields and what is wrong with them in reading order."""
        markup = self._markup
        if "NEXT" in "".join(map(str, markup.root.itertext(markup.tag("instrText")))).upper():
            self._mark_twins()
        self._grammar.read_cells()
        for holder in holders(markup):
            self._cut_holder(holder)
        if self._is_directory:
            self._mark_edges()
        pieces: list[bytes | Expression] = []
        for piece in cut(markup.whole()):
            pieces.append(self._holes[piece] if isinstance(piece, int) else piece)
        return CutPart(
            name=self._name,
            pieces=tuple(pieces),
            uses=tuple(dict.fromkeys(use for _, use in sorted(self._uses, key=lambda found: found[0]))),
            faults=tuple(
                dict.fromkeys(fault for _, fault in sorted(self._faults, key=lambda found: found[0]))
            ),
        )

    def _mark_twins(self) -> None:
        for pair in self._markup.root.iter(f"{MC}AlternateContent"):
            pair.insert(0, self._hole(Twin(returns=False)))
            for fallback in pair.iter(f"{MC}Fallback"):
                fallback.insert(0, self._hole(Twin(returns=True)))
                break

    def _mark_edges(self) -> None:
        """The whole body is repeated, but for the layout of its last section."""
        body = self._markup.child(self._markup.root, "body")
        if body is None or not len(body):
            return
        body.insert(0, self._hole(Edge()))
        edge = self._hole(Edge())
        if self._markup.kind(body[-1]) == "sectPr":
            body[-1].addprevious(edge)
        else:
            body.append(edge)

    def _hole(self, expression: Expression) -> Element:
        self._holes.append(expression)
        return self._markup.hole(len(self._holes) - 1)

    def _cut_holder(self, holder: Element) -> None:
        scanner = self._content.scanners[holder]
        for field in with_inner(scanner.open[:1]):
            if field.keyword in RECORDS:
                self._fault("field-unclosed", scanner.open[0].home, written=field.text)
                break
        running: list[tuple[Element, Element]] = []
        for field in scanner.fields:
            self._note(field)
            if self._place(field, ()) and field.home is not field.last:
                running.append((field.home, field.last))
        for first, last in _joined(running, list(holder)):
            self._join(holder, first, last)
        if not self._keeps_blank_lines:
            self._holes += lines_marked(holder, self._grammar, self._holes)

    def _note(self, field: Field) -> None:
        """Keep a record of the merge's fields inside this one."""
        for found in self._used(field):
            keyword = found.keyword
            if keyword in UNSUPPORTED:
                self._fault("field-unsupported", field.home, keyword=keyword)
            elif keyword in ASKING:
                self._fault("field-asking", field.home, keyword=keyword)
            elif keyword in RECORDS or self._grammar.is_ours(found):
                if TAG.search(found.own_text):
                    self._fault("field-holds-tag", field.home, written=found.text)
                name = field_name(instruction(found)) if keyword == "MERGEFIELD" else ""
                spot = self._places.spot(field.home)
                use = FieldUse(keyword=keyword, name=name, code=found.text, part=self._name, spot=spot)
                self._uses.append((self._places.order(field.home), use))
            elif self._grammar.goes_stale(found):
                self._note_stale(found, field.home)

    def _note_stale(self, field: Field, paragraph: Element) -> None:
        """A field that would show the same old words in every document; told at the inmost one."""
        if any(self._grammar.depends(one) and not self._grammar.is_ours(one) for one in field.inner):
            return
        if field.keyword == "TOC" and TAG.search(self._content.shown(field)):
            return  # its lines hold the tags of the headings, and are filled like them
        if field.keyword == "INCLUDEPICTURE" and (name := self._drawn(field)):
            self._fault("field-picture", paragraph, written=shortened(field.text), name=name)
            return
        code = "field-left-to-word" if self._grammar.is_left_to_word(field) else "field-stale"
        shown = shortened(self._content.shown(field))
        self._fault(code, paragraph, written=shortened(field.text), shown=shown)

    def _drawn(self, field: Field) -> str:
        """The column that names the file of a picture; blank where more than one field hangs on a record."""
        inner = [one for one in field.inner if self._grammar.depends(one)]
        if not inner and len(TAG.findall(field.own_text)) == 1:
            return "".join(_ONE_NAME.findall(field.own_text))
        names = [field_name(instruction(one)) for one in inner if one.keyword == "MERGEFIELD"]
        return names[0] if len(inner) == len(names) == 1 else ""

    def _used(self, field: Field) -> Iterator[Field]:
        """The field and those inside it; the old result of a field that is ours is not used any more."""
        yield field
        for inner in field.inner:
            yield from self._used(inner)
        if not self._grammar.is_ours(field):
            for shown in field.shown:
                if isinstance(shown, Field):
                    yield from self._used(shown)

    def _fault(self, code: str, paragraph: Element, **words: str) -> None:
        self._faults.append(
            (self._places.order(paragraph), Fault(code, self._places.spot(paragraph), tuple(words.items())))
        )

    def _place(self, field: Field, outer: tuple[Field, ...]) -> bool:
        """Put a hole in the place of a field that is ours, and of those inside one that is not."""
        self._grammar.spot = self._places.spot(field.home)
        if not self._grammar.is_ours(field):
            self._keep(field, (*outer, field))
            return False
        for inner in field.inner:
            self._keep_inside(inner, (*outer, field))
        try:
            expression = self._grammar.expression(field)
        except BadCode as error:
            self._fault("field-syntax", field.home, written=field.text, detail=str(error))
            return False
        except NoFormula:  # it asks for itself
            self._note_stale(field, field.home)
            return False
        self._replace(field, self._placed(field, expression), outer)
        return True

    def _keep_inside(self, field: Field, outer: tuple[Field, ...]) -> None:
        """Look for fields that stay, inside one that goes: what they hold is filled where they are shown."""
        if not self._grammar.is_ours(field):
            self._keep(field, (*outer, field))
        else:
            for inner in field.inner:
                self._keep_inside(inner, (*outer, field))

    def _keep(self, field: Field, outer: tuple[Field, ...]) -> None:
        """A field that stays Word's own: fields in its code become text of the code."""
        changed = False
        self._renew_address(field, outer)
        for inner in list(field.inner):
            if self._grammar.is_ours(inner):
                look = field_look(self._markup, inner, instruction(inner))
                wrap = run_xml.code(self._markup.prefix, self._markup.piece(look))
                self._replace(inner, self._hole(InCode(self._grammar.expression(inner), wrap)), outer)
                changed = True
            else:
                self._keep(inner, (*outer, inner))
        for shown in list(field.shown):
            if isinstance(shown, Field):
                self._place(shown, outer)
        mark = self._markup.child(field.begin, "fldChar")
        if changed and mark is not None and field.keyword not in DRAWN_FROM_CODE:
            mark.set(self._markup.tag("dirty"), "1")  # Word works it out again when it opens the file

    def _renew_address(self, field: Field, outer: tuple[Field, ...]) -> None:
        """A link whose address hangs on a record, and whose words are that address as it was once."""
        shown = self._content.shown(field)
        runs = [one for one in field.shown if not isinstance(one, Field)]
        words = instruction(field).words[:1] if field.keyword == "HYPERLINK" else ()
        if not words or len(runs) < len(field.shown) or not ADDRESS.fullmatch(shown.strip()):
            return
        if not any(self._grammar.is_ours(inner) for inner in field.inner):
            return
        units = words[0].units[len(_MAIL) :] if words[0].text.startswith(_MAIL) else words[0].units
        look = self._markup.child(runs[0], "rPr")
        fresh = self._hole(self._grammar.rich(Word(units), look=look))
        runs[0].addprevious(fresh)
        for around in outer:
            around.runs[around.runs.index(runs[0]) : around.runs.index(runs[-1]) + 1] = [fresh]
        for run in runs:
            above = run.getparent()
            if above is not None:
                above.remove(run)
        field.shown.clear()

    def _placed(self, field: Field, expression: Expression) -> Element:
        """The hole of an expression: inside a run where a run is all that it needs."""
        plain = isinstance(expression, Merge) and not (expression.before.pieces or expression.after.pieces)
        if not plain:
            return self._hole(expression)
        markup = self._markup
        run = etree.Element(markup.tag("r"))
        look = field_look(markup, field, instruction(field))
        if look is not None:
            run.append(deepcopy(look))
        text = etree.SubElement(run, markup.tag("t"), {XML_SPACE: "preserve"})
        assert isinstance(expression, Merge)
        text.append(self._hole(Bare(expression)))
        return run

    def _replace(self, field: Field, fresh: Element, outer: tuple[Field, ...]) -> None:
        anchor = field.begin
        if field.home is not field.last:
            # A paragraph may end inside: the hole must not stand inside a link or a content control.
            while anchor.getparent() is not field.home:
                above = anchor.getparent()
                assert above is not None
                anchor = above
        anchor.addprevious(fresh)
        for around in outer:
            if field.begin in around.runs:
                around.runs.insert(around.runs.index(field.begin), fresh)
        for run in field.runs:
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)

    def _join(self, holder: Element, first: Element, last: Element) -> None:
        """One hole for the paragraphs that a field runs through."""
        blocks = list(holder)
        between = blocks[blocks.index(first) : blocks.index(last) + 1]
        properties = self._markup.child(last, "pPr")
        pieces: list[bytes | Expression] = []
        for block in between:
            if self._markup.kind(block) == "p":
                for child in block:
                    if self._markup.kind(child) != "pPr":
                        pieces += self._grammar.pieces(child)
        tag = f"{self._markup.prefix}p"
        expression = Paragraphs(
            start=f"<{tag}>".encode(),
            end=f"</{tag}>".encode(),
            properties=self._markup.piece(properties),
            pieces=tuple(pieces),
        )
        first.addprevious(self._hole(expression))
        for block in between:
            holder.remove(block)


def _joined(running: list[tuple[Element, Element]], blocks: list[Element]) -> list[tuple[Element, Element]]:
    """Stretches of paragraphs, those that share one made into one."""
    found: list[tuple[Element, Element]] = []
    for first, last in running:
        if found and blocks.index(first) <= blocks.index(found[-1][1]):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found
