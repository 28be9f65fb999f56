"""Words that stand elsewhere in the document, read once however often they are asked for."""

from collections.abc import Callable

from msgspec import Struct, field

from toolkit.word.mailmerge.expressions import Rich
from toolkit.word.mailmerge.formula_functions import NoFormula

MOST_WORDS = 1_000_000
"""Letters and fields that bookmarks may make of each other in one part: each may quote another twice."""


class Quotations(Struct):
    """What was read so far, and what is being read now."""

    built: dict[object, tuple[Rich, int]] = field(default_factory=dict)
    asked: list[object] = field(default_factory=list)
    size: int = 0

    def words(
        self, key: object, length: int, read: Callable[[], Rich], *, has_look: bool, is_cell: bool
    ) -> Rich:
        """The words of a bookmark or a cell.

        Args:
            key: what tells them from others.
            length: of how many letters and fields.
            read: reads them.
            has_look: they are given another look this time, so that they are read anew.
            is_cell: a formula asks for their number, not for their words.

        Raises:
            NoFormula: they ask for themselves, or grow beyond measure.
        """
        if key in self.asked:
            raise NoFormula("circle")
        known = None if has_look else self.built.get(key)
        before = self.size
        if known is None:
            self.asked.append(key)
            try:
                found = read()
            finally:
                self.asked.pop()
            known = found, 1 if is_cell else self.size - before + length
        if not has_look:
            self.built[key] = known
        self.size = before
        if before + known[1] > MOST_WORDS:
            raise NoFormula("size")
        self.size += known[1]
        return known[0]
