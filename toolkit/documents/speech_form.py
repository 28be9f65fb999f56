"""Phiếu đăng ký phát biểu: who will speak, on what and for how long, filled in by a unit."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import SPEECH_FORM
from toolkit.documents.parts.form import UnitFormContext, unit_forms
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.model import Conference, Plan


def speech_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that reports."""
    yield from unit_forms(
        plan, conference, kind=SPEECH_FORM.name, prefix=SPEECH_FORM.type_code, name=SPEECH_FORM.label
    )


WORK = Work(
    context=UnitFormContext,
    documents=speech_forms,
    obstacles=meeting_obstacles,
)
