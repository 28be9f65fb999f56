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
    Opinion,
    SpeechRequest,
    Topic,
    UnitReport,
)

_PLAN, _YEAR = frozenset({"plan"}), frozenset({"year-minutes"})
_LETTERS = frozenset({"invitation", "invitation-person", "invitation-guest"})

USES: Mapping[type, frozenset[str]] = {
    LegalBasis: _PLAN,
    AgendaItem: frozenset({"agenda", "minutes"}),
    GuestRule: _LETTERS | _YEAR | _PLAN | {"attendance", "minutes", "opinions", "conclusions"},
    Invitation: _LETTERS,
    Delegate: _YEAR | {"attendance", "minutes", "opinions", "conclusions"},
    SpeechRequest: frozenset(),
    UnitReport: _YEAR | {"opinions"},
    Opinion: _YEAR | {"minutes", "opinions"},
    Conclusion: _YEAR | {"minutes", "opinions", "conclusions"},
    Assignment: frozenset(),
    Holiday: _LETTERS,
}
"""By record; one that is not named here is used by all kinds."""

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
}
"""By field, where one is used by fewer kinds than its record."""

CODE_USES: Mapping[str, frozenset[str]] = {"plan-part-empty": _PLAN}
"""By problem, where the cell does not tell: a part of the plan whose column is not in the sheet."""
