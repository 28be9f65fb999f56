"""Phiếu lấy ý kiến: what a unit wants to say on the topic before the conference."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Kind
from toolkit.documents.paper_buttons import BEFORE
from toolkit.documents.parts.form import UnitFormContext, unit_forms
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, GuestRule, Plan


def opinion_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that reports."""
    yield from unit_forms(plan, conference, kind=KIND.name, prefix=KIND.type_code, name=KIND.label)


KIND = Kind(
    name="opinion-form",
    label="Phiếu lấy ý kiến",
    type_code="PYK",
    template="phieu-lay-y-kien.docx",
    button=BEFORE,
    reads={Guest: (), GuestRule: (), Conference: ("report_deadline",)},
    context=UnitFormContext,
    documents=opinion_forms,
    obstacles=meeting_obstacles,
)
