"""What of the plan a kind tells: all kinds rest on some records, of the others each kind names its own."""

from collections.abc import Mapping

from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Holiday,
    Invitation,
    ListItem,
    MeetingPoint,
    Opinion,
    OutgoingDocument,
    Person,
    Recipient,
    Settings,
    Topic,
    Unit,
    UnitReport,
)

Reads = Mapping[type, tuple[str, ...]]

SHARED = (Settings, ListItem, Unit, Person, AnnualPlan, Topic, Conference, Recipient, OutgoingDocument)
"""The records that every document rests on; of the others a kind tells those that are in its ``reads``."""

NEXT_HOST = "next host"
"""A conference's host, as one that comes before it names it."""

OWN_FIELDS: Reads = {
    ListItem: ("note",),
    Unit: ("contact_address", "postal_address", "may_host", "last_hosted"),
    Person: ("email", "note"),
    AnnualPlan: (
        *("lead", "purposes", "requirements", "participants", "contents"),
        *("committee_duties", "unit_duties", "closing"),
    ),
    Topic: ("advisers", "figures"),
    Conference: (
        *("capacity", "secretaries", "flag_recipient", "report_deadline", "confirm_deadline"),
        *("preparation", "assessment", "opened_at", "closed_at", NEXT_HOST),
    ),
    AgendaItem: ("script", "logistics", "course"),
    Invitation: ("channel", "sent_on", "confirmation", "reminded_on", "file", "updated", "fault"),
    Delegate: ("arrived_at", "introduce", "introduction_order", "name_card", "source"),
    UnitReport: ("symbol", "channel", "file", "reminders", "figures", "note", "source"),
    Opinion: ("source",),
    Conclusion: ("evidence",),
    OutgoingDocument: ("subject", "recipients", "copies", "word_file", "updated", "signed_pdf", "sent_on"),
}
"""The fields that only those kinds tell whose ``reads`` names them; any other goes with its record."""

OF_INVITATIONS: Reads = {
    GuestRule: (),
    Invitation: (),
    MeetingPoint: (),
    Holiday: (),
    Conference: ("report_deadline", "confirm_deadline", "preparation"),
}
"""What the letters of invitation tell, and all that lists or encloses them."""
