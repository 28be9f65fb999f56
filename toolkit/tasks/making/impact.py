"""Which documents a problem touches: an error stops those, and lets all others be made.

The rule, by the row in which the problem stands:

- what nothing prints (a remark, a channel) touches no document;
- a row of one conference (Hội nghị, Chương trình, Đại biểu, Ý kiến ...) touches the documents of that
  conference, and of its year, whose kind says something of such a row or cell (its ``reads``);
- a guest rule for "*" touches every conference, a topic the conferences that have it, a plan and what
  it rests on the plan's own conferences and year;
- a row of Văn bản đi or Nơi nhận touches the kinds with its type, for its subject;
- a row of Đơn vị or Nhân sự touches the documents to that unit or person and those that name
  them (``disguise``);
- Cấu hình and Danh mục touch everything;
- a row whose conference, plan or type is not known touches all that it could belong to;
- a row that could not be read as a record at all touches every document whose kind uses its sheet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from toolkit.book.schema import PLAN
from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds import kinds_telling
from toolkit.plan.model import AnnualPlan, Conference, Plan
from toolkit.problems import Place, Problem, Severity
from toolkit.tasks.making.mentions import Disguise, Tags
from toolkit.tasks.placing import Touch, placed
from toolkit.wording import fold

# The problems that put a whole column in doubt, and with it every document.
_EVERYTHING = ("column-sorted", "titles-sorted")
# Where the cell does not tell the field: the column of a part of the plan is not in the sheet.
_FIELDS = {"plan-part-empty": "purposes"}


class Touches:
    """The problems of one plan, each with what it touches."""

    def __init__(self, plan: Plan, problems: Iterable[Problem]) -> None:
        self._plan = plan
        # A cause that is told once touches what each of the cells does that suffer from it.
        self._touches = tuple(
            (
                found,
                tuple(touch for place in found.also or (found.place,) for touch in self._at(found, place)),
            )
            for found in problems
        )
        self._errors = tuple(
            touch
            for found, touches in self._touches
            for touch in touches
            if found.severity is Severity.ERROR and touch.kinds != frozenset()
        )

    def stops(self, kind: Kind, subject: Conference | AnnualPlan) -> bool:
        """Whether an error touches every document of a kind for a subject."""
        return any(touch.whole and touch.reaches(kind.name, subject.code) for touch in self._errors)

    @property
    def names_doubted(self) -> bool:
        """Whether an error stands in the row of a unit or a person, so that each document must be asked."""
        return any(not touch.whole for touch in self._errors)

    def stops_document(
        self, document: Document, kind: Kind, subject: Conference | AnnualPlan, tags: Tags = None
    ) -> bool:
        """Whether an error touches one document, of a kind and a subject that are not stopped whole.

        ``tags`` are those that the document's template places; None means all.
        """
        return self._disguise.gives_away(document, kind, subject, tags)

    def about(self, chosen: Iterable[tuple[str, str]]) -> tuple[Problem, ...]:
        """The problems that touch some of the chosen pairs of kind and subject."""
        pairs = tuple(chosen)
        return tuple(
            found
            for found, touches in self._touches
            if any(touch.reaches(*pair) for touch in touches for pair in pairs)
        )

    def _at(self, found: Problem, place: Place) -> tuple[Touch, ...]:
        return self._touch(found if place == found.place else replace(found, place=place))

    def _touch(self, found: Problem) -> tuple[Touch, ...]:
        if found.code in _EVERYTHING:
            return (Touch(),)
        place = found.place
        row = "".join(letter for letter in place.cell if letter.isdigit())
        record = self._records.get((place.sheet, int(row or 0)))
        if record is None:
            unread = _SHEET_RECORDS.get(fold(place.sheet))
            return (Touch(kinds=kinds_telling(unread) if unread else None),)
        field = next((name for name, cell in record.origin.cells.items() if cell == place.cell), "")
        told = kinds_telling(type(record), _FIELDS.get(found.code, field))
        return placed(self._plan, record, field, told)

    @cached_property
    def _records(self) -> dict[tuple[str, int], Any]:
        return {(one.origin.sheet, one.origin.row): one for one in PLAN.records(self._plan)}

    @cached_property
    def _disguise(self) -> Disguise:
        units: defaultdict[str, set[str]] = defaultdict(set)
        people: defaultdict[str, set[str]] = defaultdict(set)
        for touch in self._errors:
            if touch.unit:
                units[touch.unit].add(touch.field)
            if touch.person:
                people[touch.person].add(touch.field)
        return Disguise(self._plan, _frozen(units), _frozen(people))


def _frozen(fields: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {code: frozenset(names) for code, names in fields.items()}


_SHEET_RECORDS = {fold(sheet.title): sheet.record for sheet in PLAN.read}
