"""Sections: where a document begins and ends among others, and that nothing of its neighbours shows in it."""

from collections.abc import Callable, Sequence

from lxml import etree
from msgspec import Struct

from toolkit.word.joining.headers_footers import Margins
from toolkit.word.joining.schema_order import NOTE_ORDER, PARAGRAPH_ORDER, RUN_ORDER, SECTION_ORDER, words
from toolkit.word.joining.word_xml import (
    VAL,
    Element,
    R,
    child_of,
    each,
    made,
    placed,
    properties_of,
    sections,
    value,
)
from toolkit.word.opc.paragraph_place import P, W

KINDS = ("header", "footer")
RELATION, TYPE = R + "id", W + "type"
ENDING = "giaoban-ending"
LAST = "giaoban-last"
"""Processing instructions that show where a section ends, and where the last one of a document stands."""
RANGE_ENDS = frozenset(
    W + name
    for name in words(
        "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd proofErr "
        "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
    )
)
CONTINUED = ("", "continuous")


class Habits(Struct, frozen=True, kw_only=True):
    """What a document's settings say of its sections; ``footnotes`` and ``endnotes`` as in the settings."""

    even_and_odd: bool = False
    footnotes: Element | None = None
    endnotes: Element | None = None


class Sections:
    """The sections of the document that is being bound, one document after the other."""

    def __init__(self, margins: Margins, *, odd_pages: bool) -> None:
        self._margins = margins
        self._start = "oddPage" if odd_pages else "nextPage"
        self._inherited: set[tuple[str, str]] = set()

    def settle(
        self, body: Element, habits: Habits, take: Callable[[str], str], *, notes: Sequence[str]
    ) -> None:
        """Let a document's sections begin anew and show only what is theirs.

        Args:
            body: the document's body; its last section may be unsaid.
            habits: the document's settings.
            take: the id here of the header or footer that has this id there; "" if there is none.
            notes: "footnotes", "endnotes": those that the document has.
        """
        if body.find(W + "sectPr") is None:
            body.append(made("sectPr"))
        every = sections(body)
        for section in every:
            self._lead(section, take)
            if not habits.even_and_odd:
                _show_on_even_pages(section)
        first = every[0]
        self._cut_off(first)
        self._inherited.update(_shown(section) for one in every for section in _references(one))
        placed(first, made("type", {"val": self._start}), SECTION_ORDER)
        numbering = child_of(first, "pgNumType", SECTION_ORDER)
        if numbering.get(W + "start") is None:
            numbering.set(W + "start", "1")
        self._count_notes(every, habits, notes)

    def _lead(self, section: Element, take: Callable[[str], str]) -> None:
        for reference in _references(section):
            id_ = take(reference.get(RELATION, ""))
            if id_:
                reference.set(RELATION, id_)
            else:
                section.remove(reference)

    def _cut_off(self, first: Element) -> None:
        """A section without a header has that of the section before: here, another document's."""
        for kind, type_ in sorted(self._inherited - {_shown(one) for one in _references(first)}):
            _refer(first, kind, type_, self._margins.blank(kind))

    def _count_notes(self, every: Sequence[Element], habits: Habits, notes: Sequence[str]) -> None:
        """Each document's notes count from their start; its endnotes stand at its own end."""
        for name, settings in (("footnotes", habits.footnotes), ("endnotes", habits.endnotes)):
            if name not in notes:
                continue
            for number, section in enumerate(every):
                properties = child_of(section, f"{name[:-1]}Pr", SECTION_ORDER)
                _fill(properties, settings)
                if number == 0 and value(properties, "numRestart") in CONTINUED:
                    placed(properties, made("numRestart", {"val": "eachSect"}), NOTE_ORDER)
        if "endnotes" in notes and value(habits.endnotes, "pos", "docEnd") == "docEnd":
            for section in every[:-1]:
                child_of(section, "noEndnote", SECTION_ORDER)


def open_end(body: Element) -> None:
    """Mark the place in the last paragraph for its section, and where the section now stands.

    A body that ends with a table, or with a paragraph that already ends a section, gets a paragraph that
    takes next to no room.
    """
    section = body.find(W + "sectPr")
    assert section is not None
    body.remove(section)
    trailing = _trailing(body)
    last = body[-1 - len(trailing)] if len(body) > len(trailing) else None
    if last is None or last.tag != P or last.find(f"{W}pPr/{W}sectPr") is not None:
        last = _tiny_paragraph()
        body.append(last)
    else:
        last.extend(trailing)
    properties = properties_of(last)
    # a hidden mark (the last one of our letters) would hide the end of its section with it
    placed(child_of(properties, "rPr", PARAGRAPH_ORDER), made("vanish", {"val": "0"}), RUN_ORDER)
    change = properties.find(W + "pPrChange")
    at = len(properties) if change is None else properties.index(change)
    properties.insert(at, etree.ProcessingInstruction(ENDING))
    body.append(etree.ProcessingInstruction(LAST))
    body.append(section)


def pages_are_counted(body: Element) -> bool:
    """Whether the number of the last page is the number of pages."""
    numbers = [section.find(W + "pgNumType") for section in sections(body)]
    starts = [None if number is None else number.get(W + "start") for number in numbers]
    return not starts or (starts[0] in (None, "1") and not any(starts[1:]))


def mark_end(body: Element, name: str, id_: str) -> None:
    """A bookmark in the last paragraph, for those that ask how many pages the document has.

    It stands at its end; LibreOffice 7.4 loses one that follows a field there.
    """
    paragraph = next(body.iterchildren(P, reversed=True), None)
    if paragraph is None:
        paragraph = made("p")
        body.insert(len(body) - 1, paragraph)
    at = 1 if each(paragraph, "fldChar", "fldSimple") else len(paragraph)
    paragraph.insert(at, made("bookmarkStart", {"id": id_, "name": name}))
    paragraph.insert(at + 1, made("bookmarkEnd", {"id": id_}))


def _trailing(body: Element) -> list[Element]:
    """The ends of ranges that stand after the last paragraph."""
    trailing: list[Element] = []
    for child in reversed(body):
        if child.tag not in RANGE_ENDS:
            break
        trailing.insert(0, child)
    return trailing


def _tiny_paragraph() -> Element:
    paragraph = made("p")
    properties = properties_of(paragraph)
    spacing = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    placed(properties, made("spacing", spacing), PARAGRAPH_ORDER)
    run = made("rPr")
    run.append(made("sz", {"val": "2"}))
    placed(properties, run, PARAGRAPH_ORDER)
    return paragraph


def _references(section: Element) -> list[Element]:
    return [one for one in section if one.tag in (W + "headerReference", W + "footerReference")]


def _shown(reference: Element) -> tuple[str, str]:
    kind = str(reference.tag).removeprefix(W).removesuffix("Reference")
    return kind, reference.get(TYPE, "default")


def _refer(section: Element, kind: str, type_: str, id_: str) -> None:
    reference = made(f"{kind}Reference", {"type": type_})
    reference.set(RELATION, id_)
    section.insert(0, reference)


def _show_on_even_pages(section: Element) -> None:
    """Even pages as the others: another document may want them different, and they are so for all or none."""
    ids = {_shown(reference): reference for reference in _references(section)}
    for kind in KINDS:
        even, default = ids.get((kind, "even")), ids.get((kind, "default"))
        if even is not None:
            section.remove(even)
        if default is not None:
            _refer(section, kind, "even", default.get(RELATION, ""))


def _fill(properties: Element, settings: Element | None) -> None:
    """Say what the document's settings say of its notes, where the section says nothing."""
    for child in () if settings is None else settings:
        name = str(child.tag).removeprefix(W)
        if name in NOTE_ORDER[:4] and properties.find(child.tag) is None:
            placed(properties, made(name, {"val": child.get(VAL, "")}), NOTE_ORDER)
