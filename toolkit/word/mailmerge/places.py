"""Where the paragraphs of a part stand, in words: "bảng 1 ô B2, đoạn 2"."""

from toolkit.word.codes.markup import Element, Markup
from toolkit.word.opc.paragraph_place import paragraphs_in


class Places:
    """The paragraphs of one part, in order and by their words; taken before anything is moved."""

    def __init__(self, part: str, markup: Markup) -> None:
        self._markup = markup
        self._order = {paragraph: at for at, paragraph in enumerate(markup.root.iter(markup.tag("p")))}
        self._spots = {one.element: one.spot for one in paragraphs_in(part, markup.root)}

    def order(self, paragraph: Element) -> int:
        """The paragraph's number in the part."""
        return self._order[paragraph]

    def spot(self, paragraph: Element) -> str:
        """The paragraph's place; what stands in the second form of a drawing has that of its surroundings."""
        around = (paragraph, *paragraph.iterancestors(self._markup.tag("p")))
        return next((spot for one in around if (spot := self._spots.get(one))), "")
