"""Phiếu lấy ý kiến: what a unit wants to say on the topic before the conference."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import OPINION_FORM
from toolkit.documents.parts.form import UnitFormContext, unit_forms
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.model import Conference, Plan


def opinion_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that reports."""
    yield from unit_forms(
        plan, conference, kind=OPINION_FORM.name, prefix=OPINION_FORM.type_code, name=OPINION_FORM.label
    )


WORK = Work(
    context=UnitFormContext,
    documents=opinion_forms,
    obstacles=meeting_obstacles,
)
