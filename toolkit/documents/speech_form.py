"""Phiếu đăng ký phát biểu: who will speak, on what and for how long, filled in by a unit."""

from collections.abc import Iterator

from toolkit.documents.kind import Document, Kind
from toolkit.documents.paper_buttons import BEFORE
from toolkit.documents.parts.form import UnitFormContext, unit_forms
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, GuestRule, Plan


def speech_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that reports."""
    yield from unit_forms(plan, conference, kind=KIND.name, prefix=KIND.type_code, name=KIND.label)


KIND = Kind(
    name="speech-form",
    label="Phiếu đăng ký phát biểu",
    type_code="PDK",
    template="phieu-dang-ky-phat-bieu.docx",
    button=BEFORE,
    reads={Guest: (), GuestRule: (), Conference: ("report_deadline",)},
    context=UnitFormContext,
    documents=speech_forms,
    obstacles=meeting_obstacles,
)
