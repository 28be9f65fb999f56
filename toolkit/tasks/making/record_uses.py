"""Which kinds of documents say something of a record, or of one of its fields; a test holds them to it."""

from collections.abc import Mapping

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
    ListItem,
    MeetingPoint,
    Opinion,
    OutgoingDocument,
    Person,
    SpeechRequest,
    Topic,
    Unit,
    UnitReport,
)

_PLAN, _YEAR = frozenset({"plan"}), frozenset({"year-minutes"})
_LETTERS = frozenset({"invitation", "invitation-person", "invitation-guest"})

USES: Mapping[type, frozenset[str]] = {
    LegalBasis: _PLAN,
    AgendaItem: frozenset({"agenda", "minutes"}),
    GuestRule: _LETTERS | _YEAR | _PLAN | {"attendance", "minutes", "opinions", "conclusions"},
    Invitation: _LETTERS,
    MeetingPoint: _LETTERS | {"attendance", "minutes"},
    Delegate: _YEAR | {"attendance", "minutes", "opinions", "conclusions"},
    SpeechRequest: frozenset(),
    UnitReport: _YEAR | {"opinions"},
    Opinion: _YEAR | {"minutes", "opinions"},
    Conclusion: _YEAR | {"minutes", "opinions", "conclusions"},
    Assignment: frozenset(),
    Holiday: _LETTERS,
}
"""By record; one that is not named here is used by all kinds."""

_UNPRINTED: Mapping[type, tuple[str, ...]] = {
    ListItem: ("note",),
    Unit: ("contact_address",),
    Person: ("email", "note"),
    Invitation: ("channel", "sent_on", "confirmation", "file", "updated", "fault"),
    Delegate: ("arrived_at", "introduce", "introduction_order", "name_card"),
    UnitReport: ("symbol", "channel", "file", "reminders", "figures", "note"),
    Conclusion: ("evidence",),
    OutgoingDocument: ("subject", "recipients", "copies", "word_file", "updated", "signed_pdf", "sent_on"),
}

FIELD_USES: Mapping[tuple[type, str], frozenset[str]] = {
    (AnnualPlan, "lead"): _PLAN,
    (AnnualPlan, "purposes"): _PLAN,
    (AnnualPlan, "requirements"): _PLAN,
    (AnnualPlan, "participants"): _PLAN,
    (AnnualPlan, "contents"): _PLAN,
    (AnnualPlan, "committee_duties"): _PLAN,
    (AnnualPlan, "unit_duties"): _PLAN,
    (AnnualPlan, "closing"): _PLAN,
    (AgendaItem, "script"): frozenset(),
    (AgendaItem, "logistics"): frozenset(),
    (Topic, "adviser"): frozenset(),
    (Topic, "figures"): frozenset(),
    (Conference, "capacity"): frozenset(),
    (Conference, "secretaries"): frozenset({"minutes"}),
    (Conference, "flag_recipient"): _YEAR | {"minutes"},
    (Conference, "report_deadline"): _LETTERS,
    (Conference, "confirm_deadline"): _LETTERS,
    (Conference, "preparation"): _LETTERS,
    (Conference, "assessment"): frozenset({"conclusions"}),
    **{(record, field): frozenset[str]() for record, fields in _UNPRINTED.items() for field in fields},
}
"""By field, where one is used by fewer kinds than its record."""

CODE_USES: Mapping[str, frozenset[str]] = {"plan-part-empty": _PLAN}
"""By problem, where the cell does not tell: a part of the plan whose column is not in the sheet."""

BY_GUESTS = USES[GuestRule] - _PLAN - {"invitation-person", "invitation-guest"}
"""The kinds that list or count the guests of all units."""

BY_ORDER: frozenset[str] = frozenset({"minutes"})
"""The kinds of one conference that name the host of the next one."""

BY_ORDER_FIELDS, NEXT_FIELDS = ("ordinal", "plan", "code"), ("hosts", "status")
"""The fields of a conference that decide which one is the next, and those that matter of the next one."""

EVERYTHING: frozenset[str] = frozenset({"column-sorted", "titles-sorted"})
"""The problems that put a whole column in doubt, and with it every document."""
