"""Where the paragraphs of a part stand, in words: "bảng 1 ô B2, đoạn 2"."""

from copy import deepcopy

from lxml import etree

from toolkit.word.codes.markup import Element, Markup
from toolkit.word.opc.paragraph_place import paragraphs

_NUMBERED = "\ue000{}\ue001"


class Places:
    """The paragraphs of one part, in order and by their words; taken before anything is moved."""

    def __init__(self, part: str, markup: Markup) -> None:
        self._markup = markup
        self._order = {paragraph: at for at, paragraph in enumerate(markup.root.iter(markup.tag("p")))}
        self._spots = _spots(part, markup)

    def order(self, paragraph: Element) -> int:
        """The paragraph's number in the part."""
        return self._order[paragraph]

    def spot(self, paragraph: Element) -> str:
        """The paragraph's place; what stands in the second form of a drawing has that of its surroundings."""
        around = (paragraph, *paragraph.iterancestors(self._markup.tag("p")))
        return next((spot for p in around if (spot := self._spots.get(self._order[p]))), "")


def _spots(part: str, markup: Markup) -> dict[int, str]:
    # The words come from `spots`, which tells no elements: a copy carries each paragraph's number as text.
    copy = deepcopy(markup.root)
    for number, paragraph in enumerate(copy.iter(markup.tag("p"))):
        run = etree.Element(markup.tag("r"))
        etree.SubElement(run, markup.tag("t")).text = _NUMBERED.format(number)
        paragraph.insert(0, run)
    found: dict[int, str] = {}
    for paragraph_found in paragraphs(part, etree.tostring(copy)):
        number_text, mark, _ = paragraph_found.text[1:].partition("\ue001")
        if mark:
            found[int(number_text)] = paragraph_found.spot
    return found
