"""The free texts of the plan, paragraph by paragraph, with the cells that they stand in."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

from msgspec import Struct

from toolkit.plan.model import Origin, Plan
from toolkit.problems import Place

Seen = TypeVar("Seen")
Columns = tuple[tuple[str, tuple[str, ...]], ...]
Slip = tuple[str, str]
"""Words as they were typed, and as they are written."""

PLAN_TEXT: Columns = (
    (
        "annual_plans",
        (
            "subject",
            "lead",
            "purposes",
            "requirements",
            "participants",
            "contents",
            "committee_duties",
            "unit_duties",
            "closing",
        ),
    ),
)
PRINTED_TEXT: Columns = (
    *PLAN_TEXT,
    ("legal_bases", ("about",)),
    ("topics", ("name", "prompts", "figures")),
    ("conferences", ("venue", "preparation", "assessment")),
    ("agenda", ("content",)),
    ("guest_rules", ("text",)),
    ("conclusions", ("content",)),
    ("assignments", ("content",)),
    ("recipients", ("line", "purpose")),
    ("outgoing", ("subject",)),
)
EVERY_TEXT: Columns = (
    *PRINTED_TEXT,
    ("agenda", ("script", "logistics", "course")),
    ("invitations", ("addressee",)),
    ("speech_requests", ("paper",)),
    ("opinions", ("content", "summary", "answer")),
)


NAMES: Columns = (
    ("settings", ("contact_name",)),
    ("people", ("name",)),
    ("delegates", ("name",)),
    ("speech_requests", ("speaker",)),
    ("opinions", ("speaker",)),
)
CALLED: Columns = (
    (
        "settings",
        (
            *("body_name", "superior_body", "office_name", "issuing_body", "standing_body"),
            *("department_name", "place", "units_phrase", "signing_authority"),
        ),
    ),
    ("units", ("name", "short_name", "header_name", "place", "area", "postal_address")),
    ("people", ("title", "full_title")),
    ("legal_bases", ("kind", "issuer")),
    ("agenda", ("speakers",)),
    ("delegates", ("title", "unit")),
    ("speech_requests", ("title",)),
    ("opinions", ("answered_by",)),
    ("conclusions", ("lead_unit", "supporting_units")),
    ("assignments", ("lead", "support", "person")),
    ("meeting_points", ("name", "address", "technician")),
    ("outgoing", ("signing_authority",)),
)
ALL_TEXT: Columns = (*CALLED, *EVERY_TEXT, *NAMES)
"""Every column of words that some document prints or somebody reads aloud."""


class Passage(Struct, frozen=True, kw_only=True):
    """One paragraph of one cell; ``record`` counts the rows of its sheet from 0.

    ``alone``: the cell says nothing else.
    """

    record: int
    field: str
    text: str
    origin: Origin
    alone: bool = True

    @property
    def place(self) -> Place:
        return self.origin.place(self.field)


def slips(
    plan: Plan, columns: Columns, slip_of: Callable[[str], Seen | None]
) -> Iterator[tuple[Passage, Seen]]:
    """The paragraphs with a slip, each with the slip; a text that recurs, as titles do, is looked at once."""
    told = cache(slip_of)
    for passage in passages(plan, columns):
        if found := told(passage.text):
            yield passage, found


def passages(plan: Plan, columns: Columns) -> Iterator[Passage]:
    """Every paragraph that is not blank, by table, row and column, in the order of ``columns``."""
    for one in columns:
        if one not in plan.paragraphs:
            plan.paragraphs[one] = tuple(_passages(plan, *one))
        yield from plan.paragraphs[one]


def _passages(plan: Plan, table: str, fields: tuple[str, ...]) -> Iterator[Passage]:
    records = getattr(plan, table)
    for number, record in enumerate(records if isinstance(records, tuple) else (records,)):
        for field in fields:
            said = getattr(record, field)
            if not said:
                continue
            cells = (said,) if isinstance(said, str) else said
            lines = [line.strip() for text in cells for line in text.splitlines() if line.strip()]
            for line in lines:
                alone = len(lines) == 1
                yield Passage(record=number, field=field, text=line, origin=record.origin, alone=alone)
