"""The free texts of the plan, paragraph by paragraph, with the cells that they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.plan.model import Origin, Plan
from toolkit.problems import Place

Columns = tuple[tuple[str, tuple[str, ...]], ...]

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
    ("agenda", ("script", "logistics")),
    ("invitations", ("addressee",)),
    ("speech_requests", ("paper",)),
    ("opinions", ("content", "summary", "answer")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of one cell; ``record`` counts the rows of its sheet from 0."""

    record: int
    field: str
    text: str
    origin: Origin

    @property
    def place(self) -> Place:
        return self.origin.place(self.field)


def passages(plan: Plan, columns: Columns) -> Iterator[Passage]:
    """Every paragraph that is not blank, by table, row and column, in the order of ``columns``."""
    for table, fields in columns:
        for number, record in enumerate(getattr(plan, table)):
            for field in fields:
                said = getattr(record, field)
                for text in (said,) if isinstance(said, str) else said:
                    for line in filter(str.strip, text.splitlines()):
                        yield Passage(record=number, field=field, text=line.strip(), origin=record.origin)
