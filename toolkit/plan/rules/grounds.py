"""What a finding rests on: where that is not in the workbook, the finding is only a consequence."""

from collections.abc import Mapping

_GUESTS = (
    *("units", "units.kind", "units.parent", "units.invited", "units.valid_to", "people", "people.code"),
    *("people.name", "people.title", "people.unit", "people.valid_to", "people.phone", "guest_rules"),
    *("guest_rules.conference", "guest_rules.scope", "guest_rules.value", "guest_rules.titles"),
    *("guest_rules.grouping", "guest_rules.quantity"),
)
_REGISTER = ("outgoing.kind", "outgoing.number", "outgoing.date", "outgoing.status")

RESTS_ON: Mapping[str, tuple[str, ...]] = {
    "no-contact": ("people.is_contact", *_GUESTS),
    "more-than-invited": (
        *_GUESTS,
        "people?",
        "units?",
        "conferences.host",
        "delegates.person",
        "delegates.unit",
    ),
    "over-capacity": _GUESTS,
    "guest-rule-empty": _GUESTS,
    "flag-recipient-not-invited": (*_GUESTS, "conferences", "units?"),
    "flag-blank": ("conferences", "conferences.flag_recipient"),
    "flag-not-next-host": ("conferences", "conferences.host", "conferences.ordinal"),
    "kind-gone": ("units", "units.kind"),
    "host-not-allowed": ("units.may_host",),
    "chair-unlikely": ("units.parent", "units.may_host", "people.unit"),
    "chair-and-secretary": ("units.parent",),
    "topic-orphan": ("conferences", "conferences.topic", "topics?"),
    "ordinal-gap": ("conferences", "conferences.ordinal"),
    "order-gap": ("topics?", "conclusions?", "conferences?"),
    "authority-title": (
        *("people", "people.code", "people.title", "people.valid_to", "people?"),
        *("outgoing.signing_authority", "outgoing.signer"),
    ),
    "signer-title": ("people", "people.code", "people.valid_to"),
    "plan-part-empty": tuple(
        f"annual_plans.{part}"
        for part in ("purposes", "participants", "contents", "committee_duties", "unit_duties")
    ),
    "basis-undated": ("legal_bases.date",),
    "basis-without-issuer": ("legal_bases.issuer",),
    "delegate-twice": ("delegates.conference",),
    "substitute-unnamed": ("delegates.name",),
    "opinion-incomplete": ("opinions.unit", "opinions.phase", "opinions.group", "opinions.content"),
    "answer-of-nobody": ("opinions.answered_by",),
    "answer-blank": ("opinions.answer",),
    "conclusion-unowned": ("conclusions.lead_unit",),
    "conclusion-without-due": ("conclusions.due", "conclusions.status"),
    "conclusion-overdue": ("conclusions.status", "conclusions.done_on"),
    "done-undated": ("conclusions.done_on",),
    "done-not-said": ("conclusions.status",),
    "number-order": _REGISTER,
    "number-gap": _REGISTER,
    "number-used": _REGISTER,
    "issued-without": _REGISTER,
    "issued-unsigned": ("outgoing.signer", "outgoing.kind"),
    "report-overdue": ("unit_reports.received",),
    "year-of-plan": ("annual_plans", "annual_plans.year"),
    "department-renamed": ("units.name", "units.short_name"),
}
"""By problem code, the parts of the plan and the fields without which it is not told; with "?" those of which
some cell names a row that is not there."""
