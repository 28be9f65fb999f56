"""Which documents a problem touches: an error stops those, and lets all others be made.

The rule, by the row in which the problem stands:

- a row of one conference (Hội nghị, Chương trình, Đại biểu, Ý kiến ...) touches the documents of that
  conference, and of its year, whose kind says something of such a row or cell (``uses``);
- a guest rule for "*" touches every conference, a topic the conferences that have it, a plan and what
  it rests on the plan's own conferences and year;
- a row of Văn bản đi or Nơi nhận touches the kinds with its type, for its subject;
- a row of Đơn vị or Nhân sự touches the documents to that unit or person and those that name
  them (``disguise``);
- Cấu hình and Danh mục touch everything;
- a row that could not be read as a record at all touches every document whose kind uses its sheet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from toolkit.book.schema import SHEETS
from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.parts.dispatch import DOCUMENT_TYPES
from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Invitation,
    LegalBasis,
    Opinion,
    OutgoingDocument,
    Person,
    Plan,
    Recipient,
    Topic,
    Unit,
    UnitReport,
)
from toolkit.problems import Problem, Severity
from toolkit.tasks.making.mentions import Disguise, Tags
from toolkit.tasks.making.record_uses import CODE_USES, FIELD_USES, USES
from toolkit.wording import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """What a problem touches; None means all.

    ``subjects`` are codes of conferences and of yearly plans. With ``unit`` or ``person``, a code, only
    the documents to them and those that name them are touched; ``field`` is what is wrong with them.
    """

    kinds: frozenset[str] | None = None
    subjects: frozenset[str] | None = None
    unit: str = ""
    person: str = ""
    field: str = ""

    @property
    def whole(self) -> bool:
        """Whether every document that is reached is touched."""
        return not (self.unit or self.person)

    def reaches(self, kind: str, subject: str) -> bool:
        """Whether some document of a kind for a subject may be touched."""
        return (self.kinds is None or kind in self.kinds) and (
            self.subjects is None or subject in self.subjects
        )


class Touches:
    """The problems of one plan, each with what it touches."""

    def __init__(self, plan: Plan, problems: Iterable[Problem]) -> None:
        self._plan = plan
        self._touches = tuple((found, self._touch(found)) for found in problems)
        self._errors = tuple(touch for found, touch in self._touches if found.severity is Severity.ERROR)

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
        return tuple(found for found, touch in self._touches if any(touch.reaches(*pair) for pair in pairs))

    def _touch(self, found: Problem) -> Touch:
        place = found.place
        row = "".join(letter for letter in place.cell if letter.isdigit())
        record = self._records.get((place.sheet, int(row or 0)))
        if record is None:
            unread = _SHEET_RECORDS.get(fold(place.sheet))
            return Touch(kinds=USES.get(unread) if unread else None)
        field = next((name for name, cell in record.origin.cells.items() if cell == place.cell), "")
        kinds = FIELD_USES.get((type(record), field), USES.get(type(record)))
        kinds = CODE_USES.get(found.code, kinds)
        narrowed = _NARROWED.get(type(record))
        touch = narrowed(self._plan, record, kinds) if narrowed else Touch(kinds=kinds)
        return replace(touch, field=field)

    @cached_property
    def _records(self) -> dict[tuple[str, int], Any]:
        records = (
            record
            for sheet in SHEETS
            if sheet.feeds and not sheet.keys
            for record in getattr(self._plan, sheet.feeds)
        )
        return {(record.origin.sheet, record.origin.row): record for record in records}

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


_SHEET_RECORDS = {fold(sheet.title): sheet.record for sheet in SHEETS if sheet.record}

_Kinds = frozenset[str] | None


def _of_conferences(plan: Plan, codes: Iterable[str], kinds: _Kinds) -> Touch:
    """The conferences themselves and the year's plans that they belong to."""
    chosen = [one for one in plan.conferences if one.code in frozenset(codes)]
    subjects = {one.code for one in chosen} | {one.plan for one in chosen}
    return Touch(kinds=kinds, subjects=frozenset(subjects))


def _of_plan(plan: Plan, code: str, kinds: _Kinds) -> Touch:
    mine = {one.code for one in plan.conferences if one.plan == code}
    return Touch(kinds=kinds, subjects=frozenset({code, *mine}))


def _of_rule(plan: Plan, rule: GuestRule, kinds: _Kinds) -> Touch:
    return Touch(kinds=kinds) if rule.conference == "*" else _of_conferences(plan, [rule.conference], kinds)


def _of_topic(plan: Plan, topic: Topic, kinds: _Kinds) -> Touch:
    return _of_conferences(plan, [one.code for one in plan.conferences if one.topic == topic.code], kinds)


def _of_outgoing(plan: Plan, row: OutgoingDocument, kinds: _Kinds) -> Touch:
    subjects = frozenset({row.subject_code}) if row.subject_code else None
    return Touch(kinds=_of_type(plan, row.kind), subjects=subjects)


def _of_recipient(plan: Plan, row: Recipient, kinds: _Kinds) -> Touch:
    return Touch(kinds=None if row.document == "*" else _of_type(plan, row.document))


def _of_type(plan: Plan, named: str) -> frozenset[str]:
    """The kinds of a document type that is given by its code or by its name."""
    codes = {named, *(item.code for item in plan.listed(DOCUMENT_TYPES) if item.value == named)}
    return frozenset(kind.name for kind in DOCUMENTS if kind.type_code in codes)


_NARROWED: Mapping[type, Callable[[Plan, Any, _Kinds], Touch]] = {
    AnnualPlan: lambda plan, row, kinds: _of_plan(plan, row.code, kinds),
    LegalBasis: lambda plan, row, kinds: _of_plan(plan, row.plan, kinds),
    Conference: lambda plan, row, kinds: _of_conferences(plan, [row.code], kinds),
    GuestRule: _of_rule,
    Topic: _of_topic,
    Unit: lambda plan, row, kinds: Touch(kinds=kinds, unit=row.code),
    Person: lambda plan, row, kinds: Touch(kinds=kinds, person=row.code),
    OutgoingDocument: _of_outgoing,
    Recipient: _of_recipient,
    **{
        record: lambda plan, row, kinds: _of_conferences(plan, [row.conference], kinds)
        for record in (AgendaItem, Invitation, Delegate, UnitReport, Opinion, Conclusion)
    },
}
