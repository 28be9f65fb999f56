"""Which rows can get no number: where the register cannot be read, the next number may be another's."""

from collections.abc import Iterator

from toolkit.book.reading.plans import Reading
from toolkit.plan.model import Numbering, OutgoingDocument
from toolkit.problems import Place, Problem

_SHEET = "Văn bản đi"
_UNLISTED = "choice-unlisted"
_SERIES = ("numbering", "term")  # the settings that say which rows are numbered together


class RegisterDoubts:
    """The problems of a workbook as far as they leave open which numbers are taken."""

    def __init__(self, reading: Reading) -> None:
        self._plan = plan = reading.plan
        self._rows = {one.origin.row: one for one in plan.outgoing}
        by_year = plan.settings.numbering is Numbering.BY_YEAR
        self._fields = ("kind", "number", "date") if by_year else ("kind", "number")
        self._settings = tuple(plan.settings.origin.place(name) for name in _SERIES)
        self._found = tuple(
            (found, place)
            for found in reading.problems
            for place in (found.place, *found.also)
            if place in reading.unread or found.code == _UNLISTED
        )

    def about(self, row: OutgoingDocument) -> Iterator[Problem]:
        """What must be put right before a row gets a number."""
        for found, place in self._found:
            if place in self._settings or (place.sheet == _SHEET and self._may_share(row, found, place)):
                yield found

    def _may_share(self, row: OutgoingDocument, found: Problem, place: Place) -> bool:
        """Whether a cell of the register may be that of a number of the row's own series."""
        other = self._rows.get(int("".join(filter(str.isdigit, place.cell)) or 0))
        if other is None:
            return found.code != _UNLISTED
        cells = other.origin.cells
        field = next((name for name in self._fields if cells.get(name) == place.cell), "")
        if field != "kind":
            return field != "" and other.kind == row.kind
        return other is row or found.code != _UNLISTED or self._follows(other, row)

    def _follows(self, other: OutgoingDocument, row: OutgoingDocument) -> bool:
        """Whether a row of an unknown type bears the number that comes next in a series."""
        taken = (one.number or 0 for one in self._plan.outgoing if one.kind == row.kind)
        return other.number == max(taken, default=0) + 1
