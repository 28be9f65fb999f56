"""Phiếu đánh giá: what a delegate thinks of the conference, without a name."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Kind
from toolkit.documents.paper_buttons import AT
from toolkit.documents.parts.form import FormContext, blank_form
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.model import Conference, Plan


def evaluation_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One blank form for a conference."""
    yield from blank_form(plan, conference, kind=KIND.name, prefix=KIND.type_code, name=KIND.label)


KIND = Kind(
    name="evaluation-form",
    label="Phiếu đánh giá",
    type_code="PDG",
    template="phieu-danh-gia.docx",
    button=AT,
    reads={Conference: ("report_deadline",)},
    context=FormContext,
    documents=evaluation_forms,
    obstacles=meeting_obstacles,
)
