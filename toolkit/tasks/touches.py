"""Which documents a problem touches: an error stops those, and lets all others be made.

The rule, by the row in which the problem stands:

- a row of one conference (Hội nghị, Chương trình, Đại biểu, Ý kiến ...) touches the documents of that
  conference, and of its year, whose kind says something of such rows (``USES``);
- a guest rule for "*" touches every conference, a topic the conferences that have it, a plan and what
  it rests on the plan's own conferences and year;
- a row of Văn bản đi or Nơi nhận touches the kinds with its type, for its subject;
- a row of Đơn vị or Nhân sự touches the documents to that unit or person and those that name it;
- Cấu hình and Danh mục touch everything;
- a row that could not be read as a record at all touches every document whose kind uses its sheet.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toolkit.book.schema import SHEETS
from toolkit.documents.document import Document
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.register import DOCUMENT_TYPES
from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Assignment,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Holiday,
    Invitation,
    LegalBasis,
    Opinion,
    OutgoingDocument,
    Person,
    Plan,
    Recipient,
    SpeechRequest,
    Topic,
    Unit,
    UnitReport,
)
from toolkit.problems import Place, Problem, Severity
from toolkit.wording import fold

_LETTERS = frozenset({"invitation", "invitation-person", "invitation-guest"})
_YEAR = frozenset({"year-minutes"})

USES: Mapping[type, frozenset[str]] = {
    LegalBasis: frozenset({"plan"}),
    AgendaItem: frozenset({"agenda", "minutes"}),
    GuestRule: _LETTERS | _YEAR | {"plan", "attendance", "minutes", "opinions", "conclusions"},
    Invitation: _LETTERS,
    Delegate: _YEAR | {"attendance", "minutes", "opinions", "conclusions"},
    SpeechRequest: frozenset(),
    UnitReport: _YEAR | {"opinions"},
    Opinion: _YEAR | {"minutes", "opinions"},
    Conclusion: _YEAR | {"minutes", "opinions", "conclusions"},
    Assignment: frozenset(),
    Holiday: _LETTERS,
}
"""The kinds that say something of a record; a record that is not named here is used by all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """What a problem touches; None means all, ``names`` that a document must hold one of them.

    ``subjects`` are codes of conferences and of yearly plans, ``names`` are folded; ``unit`` and
    ``person`` are codes whose own letters are touched too.
    """

    kinds: frozenset[str] | None = None
    subjects: frozenset[str] | None = None
    names: frozenset[str] = frozenset()
    unit: str = ""
    person: str = ""

    def reaches(self, kind: str, subject: str) -> bool:
        """Whether some document of a kind for a subject may be touched."""
        return (self.kinds is None or kind in self.kinds) and (
            self.subjects is None or subject in self.subjects
        )

    def covers(self, document: Document, text: str) -> bool:
        """Whether a document that is reached is touched; ``text`` is all that it says, folded."""
        if not self.names:
            return True
        own = (self.unit and document.unit == self.unit) or (self.person and document.person == self.person)
        return bool(own) or any(name in text for name in self.names)


class Touches:
    """The problems of one plan, each with what it touches."""

    def __init__(self, plan: Plan, problems: Iterable[Problem]) -> None:
        self._plan = plan
        self._touches = tuple((found, self._touch(found.place)) for found in problems)

    def stops(self, kind: str, subject: str) -> bool:
        """Whether an error touches every document of a kind for a subject."""
        return any(not touch.names for touch in self._errors(kind, subject))

    def stops_document(self, document: Document, subject: str) -> bool:
        """Whether an error touches one document, of a kind and a subject that are not stopped whole."""
        errors = self._errors(document.kind, subject)
        if not errors:
            return False
        text = fold("\n".join(_strings(document.words())))
        return any(touch.covers(document, text) for touch in errors)

    def about(self, chosen: Iterable[tuple[str, str]]) -> tuple[Problem, ...]:
        """The problems that touch some of the chosen pairs of kind and subject."""
        pairs = tuple(chosen)
        return tuple(found for found, touch in self._touches if any(touch.reaches(*pair) for pair in pairs))

    def _errors(self, kind: str, subject: str) -> list[Touch]:
        errors = (touch for found, touch in self._touches if found.severity is Severity.ERROR)
        return [touch for touch in errors if touch.reaches(kind, subject)]

    def _touch(self, place: Place) -> Touch:
        row = "".join(letter for letter in place.cell if letter.isdigit())
        record = self._records.get((place.sheet, int(row or 0)))
        kind = type(record) if record else _SHEET_RECORDS.get(fold(place.sheet))
        kinds = USES.get(kind) if kind else None
        if record is None:
            return Touch(kinds=kinds)
        narrowed = _NARROWED.get(type(record))
        return narrowed(self._plan, record, kinds) if narrowed else Touch(kinds=kinds)

    @cached_property
    def _records(self) -> dict[tuple[str, int], Any]:
        records = (
            record
            for sheet in SHEETS
            if sheet.feeds and not sheet.keys
            for record in getattr(self._plan, sheet.feeds)
        )
        return {(record.origin.sheet, record.origin.row): record for record in records}


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


def _of_unit(plan: Plan, unit: Unit, kinds: _Kinds) -> Touch:
    names = (unit.name, unit.short_name, unit.header_name)
    return Touch(kinds=kinds, names=_folded(names), unit=unit.code)


def _of_person(plan: Plan, person: Person, kinds: _Kinds) -> Touch:
    return Touch(kinds=kinds, names=_folded([person.name]), person=person.code)


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
    Unit: _of_unit,
    Person: _of_person,
    OutgoingDocument: _of_outgoing,
    Recipient: _of_recipient,
    **{
        record: lambda plan, row, kinds: _of_conferences(plan, [row.conference], kinds)
        for record in (AgendaItem, Invitation, Delegate, UnitReport, Opinion, Conclusion)
    },
}


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name) for name in names if name)


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)
