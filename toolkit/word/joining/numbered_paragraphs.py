"""The numbered paragraphs of one document, led to lists of its own so that they begin anew."""

from collections.abc import Iterator, Mapping

from toolkit.word.joining.lists import Lists
from toolkit.word.joining.numbering_part import Listing
from toolkit.word.joining.schema_order import PARAGRAPH_ORDER
from toolkit.word.joining.style_map import Dress, StyleNumber
from toolkit.word.joining.word_xml import (
    VAL,
    Element,
    child_of,
    each,
    found,
    made,
    placed,
    properties_of,
    query,
    value,
)
from toolkit.word.opc.paragraph_place import P, W

RIVALS = {
    "firstLine": "hanging",
    "hanging": "firstLine",
    "left": "start",
    "start": "left",
    "right": "end",
    "end": "right",
}

_OLD_PROPERTIES = query(".//w:pPrChange//w:numId")


class Counting:
    """The lists of one document: what each is called from here on.

    Args:
        lists: those of all documents.
        listings: those that this document's numbering part defines.
        dress: the document's styles, of which some bring a list.
    """

    def __init__(self, lists: Lists, listings: Mapping[str, Listing], dress: Dress) -> None:
        self._lists = lists
        self._listings = listings
        self._dress = dress
        self._named: dict[str, str] = {}

    def renew(self, root: Element) -> None:
        """Let the numbered paragraphs below ``root`` count anew; bullets and what has no list stay.

        Styles must still be called as in the document itself.
        """
        if not self._dress.numbered and not each(root, "numPr"):
            return
        uses = list(self._uses(root))
        levels: dict[str, list[int]] = {}
        for _, id_, level, _ in uses:
            if id_ in self._listings and id_ not in self._named:
                levels.setdefault(id_, []).append(level)
        counted = {id_: at for id_, at in levels.items() if not self._listings[id_].uncounted.issuperset(at)}
        self._named |= self._lists.restarted(counted, self._listings)
        for properties, id_, level, style in uses:
            self._lead(properties, id_, level, style)
        for number in found(_OLD_PROPERTIES, root):
            number.set(VAL, self._name(number.get(VAL, "")))

    def _uses(self, root: Element) -> Iterator[tuple[Element, str, int, StyleNumber | None]]:
        """Each paragraph of a list: its properties, the list, the level, the style if that brings it."""
        for paragraph in root.iter(P):
            properties = paragraph.find(W + "pPr")
            style = self._dress.numbered.get(value(properties, "pStyle", self._dress.default))
            own = None if properties is None else properties.find(W + "numPr")
            id_ = value(own, "numId")
            if id_ == "0" or not (id_ or style):
                continue
            level = int(value(own, "ilvl") or (style.level if style and not id_ else 0))
            if id_:
                yield properties_of(paragraph), id_, level, None
            elif style:
                yield properties_of(paragraph), style.list_id, level, style

    def _lead(self, properties: Element, id_: str, level: int, style: StyleNumber | None) -> None:
        if style is None:
            number = properties.find(f"{W}numPr/{W}numId")
            if number is not None:
                number.set(VAL, self._name(id_))
        elif id_ in self._named:
            numbering = placed(properties, made("numPr"), PARAGRAPH_ORDER)
            numbering.append(made("ilvl", {"val": str(level)}))
            numbering.append(made("numId", {"val": self._named[id_]}))
            _indent(properties, style)

    def _name(self, id_: str) -> str:
        """What a list is called here; 0, which is no list, if the document does not define it."""
        if id_ in self._named:
            return self._named[id_]
        return self._listings[id_].id if id_ in self._listings else "0"


def _indent(properties: Element, style: StyleNumber) -> None:
    """A list that stands in the paragraph would indent it, where the style's own indents did so before."""
    if not style.indents:
        return
    indents = child_of(properties, "ind", PARAGRAPH_ORDER)
    for name, text in style.indents.items():
        rival = RIVALS.get(name.removeprefix(W), "")
        if indents.get(name) is None and indents.get(W + rival) is None:
            indents.set(name, text)
