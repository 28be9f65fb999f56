"""To which documents a row of the workbook belongs: kinds and subjects, or all where it cannot be placed.

A row whose conference, plan or type is blank or unknown could belong to any of them, so a problem in it
touches all of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.button import Stage
from toolkit.documents.kinds import DOCUMENTS, kinds_telling
from toolkit.documents.parts.release import DOCUMENT_TYPES
from toolkit.documents.records_read import NEXT_HOST
from toolkit.plan.follow_up import OpenConclusion, conferences_before
from toolkit.plan.guests import EVERY_CONFERENCE, Guest
from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Assignment,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Invitation,
    LegalBasis,
    MeetingPoint,
    Opinion,
    OutgoingDocument,
    Person,
    Plan,
    Recipient,
    Settings,
    SpeechRequest,
    Topic,
    Unit,
    UnitReport,
)
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import in_order, next_conference
from toolkit.tasks.making.unreadable_cells import ANSWERED
from toolkit.wording import fold

Kinds = frozenset[str] | None

# The fields of a row of Giấy mời that do not decide whose letter it is about.
_OF_THE_LETTER = ("addressee", "document")
# The fields of a row of Đại biểu that decide which lists it stands in.
_OF_LISTING = ("conference", "name_card")
# The fields of a conference that decide which one is the next, and those that matter of the next one.
_BY_ORDER_FIELDS, _NEXT_FIELDS = ("ordinal", "plan", "code"), ("hosts", "status")
# The keys of Cấu hình that documents print, or leave out where they are blank, and nothing more.
_PRINTED = (
    *("contact_name", "contact_phone", "contact_email", "body_name", "superior_body", "issuing_body"),
    *("standing_body", "body_code", "department_code", "department_name", "place", "signing_authority"),
)
# Those of which no document says anything, wherever it goes.
_OF_NO_PAPER = (
    *("mail_server", "mail_port", "mail_security", "mail_sender", "mail_account", "mails_per_minute"),
    "python_command",
)


class Touch(Struct, frozen=True, kw_only=True):
    """What a problem touches; None means all.

    ``subjects`` are codes of conferences and of yearly plans. With ``unit`` or ``person``, a code, only
    the documents to them and those that name them are touched; ``field`` is what is wrong with them. With
    ``setting``, a field of Cấu hình, only the documents that print it are.
    ``row`` is the address of a row that is an entry of its own in papers that list such rows; ``letter`` the
    codes of unit and person of a letter, one of them blank, which alone is touched among letters.
    """

    kinds: Kinds = None
    subjects: frozenset[str] | None = None
    unit: str = ""
    person: str = ""
    setting: str = ""
    field: str = ""
    row: str = ""
    letter: tuple[str, str] | None = None

    @property
    def whole(self) -> bool:
        """Whether every document that is reached is touched."""
        return not (self.unit or self.person or self.setting)

    def reaches(self, kind: str, subject: str) -> bool:
        """Whether some document of a kind for a subject may be touched."""
        return (self.kinds is None or kind in self.kinds) and (
            self.subjects is None or subject in self.subjects
        )


def placed(plan: Plan, record: Any, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """What a problem with a field of a record touches, of the ``kinds`` that use it."""
    place = _PLACES.get(type(record))
    return place(plan, record, field, kinds) if place else (Touch(kinds=kinds, field=field),)


def _of_conferences(plan: Plan, codes: Iterable[str], kinds: Kinds) -> tuple[Touch, ...]:
    """The conferences themselves and the year's plans that they belong to."""
    chosen = [plan.conference(code) for code in codes]
    subjects: set[str] = set()
    for one in chosen:
        if one is None:
            return (Touch(kinds=kinds),)
        known = plan.annual_plan(one.plan)
        subjects |= {one.code, *([one.plan] if known else [other.code for other in plan.annual_plans])}
    return (Touch(kinds=kinds, subjects=frozenset(subjects)),)


def _of_conference(plan: Plan, one: Conference, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """Its own documents, and those of others that hand the flag to its host."""
    givers = [
        other.code
        for other in plan.conferences
        if other.code != one.code and not other.flag_recipient
        if field in _BY_ORDER_FIELDS or (field in _NEXT_FIELDS and next_conference(plan, other) == one)
    ]
    touches = _of_conferences(plan, [one.code], kinds)
    naming = kinds_telling(Conference, NEXT_HOST)
    return (*touches, Touch(kinds=naming, subjects=frozenset(givers))) if givers else touches


def _of_plan(plan: Plan, code: str, kinds: Kinds) -> tuple[Touch, ...]:
    if plan.annual_plan(code) is None:
        return (Touch(kinds=kinds),)
    mine = {one.code for one in plan.conferences if one.plan == code}
    return (Touch(kinds=kinds, subjects=frozenset({code, *mine})),)


def _of_rule(plan: Plan, rule: GuestRule, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    if rule.conference == EVERY_CONFERENCE:
        return (Touch(kinds=kinds),)
    return _of_conferences(plan, [rule.conference], kinds)


def _of_conclusion(plan: Plan, row: Conclusion, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """The papers after its own conference, and those of later ones that tell what is still open of it."""
    conference = plan.conference(row.conference)
    if not kinds or conference is None:
        return (Touch(kinds=kinds),)
    ahead = {kind.name for kind in DOCUMENTS if kind.button.stage is Stage.BEFORE}
    later = [one.code for one in in_order(plan) if conference in conferences_before(plan, one)]
    follow_up = kinds & (kinds_telling(OpenConclusion) or frozenset())
    own = _of_conferences(plan, [row.conference], kinds - ahead)
    return (*own, Touch(kinds=follow_up, subjects=frozenset(later))) if later else own


def _of_topic(plan: Plan, topic: Topic, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    return _of_conferences(plan, [one.code for one in plan.conferences if one.topic == topic.code], kinds)


def _of_unit(plan: Plan, unit: Unit, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """The papers that name it, or where that decides more, those that would read otherwise."""
    named = Touch(kinds=kinds, unit=unit.code, field=field)
    if field != "inherits":
        return (named,)
    others = [*([unit] if _stands_for_another(plan, unit) else []), *_heirs_doubted(plan, unit)]
    return (named, *(Touch(kinds=kinds, unit=one.code) for one in others))


def _heirs_doubted(plan: Plan, unit: Unit) -> list[Unit]:
    """The heirs to which rows were led already, and which may share with this one what they inherit."""
    ended = [one for one in plan.units if one.valid_to and one != unit]
    heirs = [[one for one in plan.inheritors(before.code) if one != unit] for before in ended]
    return [found[0] for found in heirs if len(found) == 1] if all(heirs) else []


def _stands_for_another(plan: Plan, unit: Unit) -> bool:
    """Whether a conference lies before the unit's first day, so that its forebear is named instead."""
    days = [roster_day(one) for one in plan.conferences]
    return unit.valid_from is not None and any(day is None or day < unit.valid_from for day in days)


def _of_person(plan: Plan, person: Person, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """Whoever has no known unit may be a guest of any."""
    named = Touch(kinds=kinds, person=person.code, field=field)
    if kinds == frozenset() or plan.unit(person.unit):
        return (named,)
    return (named, Touch(kinds=kinds_telling(Guest)))


def _of_outgoing(plan: Plan, row: OutgoingDocument, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    known = plan.conference(row.subject_code) or plan.annual_plan(row.subject_code)
    subjects = frozenset({row.subject_code}) if known else None
    return (Touch(kinds=_of_type(plan, row.kind) if kinds is None else kinds, subjects=subjects),)


def _of_recipient(plan: Plan, row: Recipient, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    return (Touch(kinds=None if row.document == "*" else _of_type(plan, row.document)),)


def _of_type(plan: Plan, named: str) -> Kinds:
    """The kinds of a document type that is given by its code or by its name; all for an unknown one."""
    same = [
        item for item in plan.listed(DOCUMENT_TYPES) if fold(named) in (fold(item.value), fold(item.code))
    ]
    codes = {named, *(item.code for item in same)}
    kinds = frozenset(kind.name for kind in DOCUMENTS if kind.type_code in codes)
    return kinds if kinds or (named and same) else None


def _of_invitation(plan: Plan, row: Invitation, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """One letter, unless it is in doubt whose it is."""
    touches = _of_conferences(plan, [row.conference], kinds)
    known = plan.person(row.person) if row.person else plan.unit(row.unit)
    if known is None or field not in _OF_THE_LETTER:
        return touches
    letter = ("", row.person) if row.person else (row.unit, "")
    return tuple(replace(touch, letter=letter) for touch in touches)


def _of_settings(plan: Plan, row: Settings, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    known = field in _PRINTED or field in ANSWERED
    return (Touch(kinds=frozenset() if field in _OF_NO_PAPER else kinds, setting=field if known else ""),)


def _of_delegate(plan: Plan, row: Delegate, field: str, kinds: Kinds) -> tuple[Touch, ...]:
    """Its own entry, unless no list would have one: then nobody could name whom the list is without."""
    touches = _of_conferences(plan, [row.conference], kinds)
    known = plan.conference(row.conference) and (row.person or row.name)
    if field in _OF_LISTING or not known:
        return touches
    return tuple(replace(touch, row=str(row.origin.place())) for touch in touches)


_OF_A_CONFERENCE = (
    *(AgendaItem, MeetingPoint, SpeechRequest, UnitReport, Opinion),
    Assignment,
)
_PLACES: Mapping[type, Callable[[Plan, Any, str, Kinds], tuple[Touch, ...]]] = {
    AnnualPlan: lambda plan, row, field, kinds: _of_plan(plan, row.code, kinds),
    LegalBasis: lambda plan, row, field, kinds: _of_plan(plan, row.plan, kinds),
    Conference: _of_conference,
    GuestRule: _of_rule,
    Delegate: _of_delegate,
    Invitation: _of_invitation,
    Topic: _of_topic,
    Unit: _of_unit,
    Person: _of_person,
    OutgoingDocument: _of_outgoing,
    Recipient: _of_recipient,
    Conclusion: _of_conclusion,
    Settings: _of_settings,
    **{
        record: lambda plan, row, field, kinds: _of_conferences(plan, [row.conference], kinds)
        for record in _OF_A_CONFERENCE
    },
}
