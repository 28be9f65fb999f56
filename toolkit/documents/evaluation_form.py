"""Phiếu đánh giá: what a delegate thinks of the conference, without a name."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_at import EVALUATION_FORM
from toolkit.documents.parts.form import FormContext, blank_form
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.model import Conference, Plan


def evaluation_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One blank form for a conference."""
    yield from blank_form(
        plan,
        conference,
        kind=EVALUATION_FORM.name,
        prefix=EVALUATION_FORM.type_code,
        name=EVALUATION_FORM.label,
    )


WORK = Work(
    context=FormContext,
    documents=evaluation_forms,
    obstacles=meeting_obstacles,
)
