"""Forms to be filled in: speeches and opinions by the units, an evaluation by the delegates."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Kind, Work
from toolkit.documents.kinds_at import EVALUATION_FORM
from toolkit.documents.kinds_before import OPINION_FORM, SPEECH_FORM
from toolkit.documents.parts.conference_paper import UnsignedPaper, conference_document, unsigned_words
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import OPINION_GROUPS, Conference, Plan
from toolkit.plan.tallies import report_due
from toolkit.wording import day_short


class FormContext(UnsignedPaper):
    """What the template of a form may say; the lines to write on stand in the template."""

    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý")
    co_nhom: bool = tag("Danh mục có các nhóm ý kiến")
    nhom: tuple[Paragraph, ...] = tag("Các nhóm ý kiến")
    co_han: bool = tag("Có hạn gửi lại phiếu")
    han: str = tag("Hạn gửi lại phiếu viết bằng số, ví dụ “14/5/2024”")
    co_noi_gui: bool = tag("Có hộp thư nhận phiếu")
    noi_gui: str = tag("Hộp thư nhận phiếu")


class UnitFormContext(FormContext):
    """The same for a form of one unit."""

    co_don_vi: bool = tag("Phiếu của một đơn vị, đã ghi sẵn tên")
    don_vi: str = tag("Tên đơn vị, ví dụ “Huyện đoàn Cầu Ngang”")


def _blank_form(plan: Plan, conference: Conference, *, kind: Kind) -> Iterator[Document]:
    """One form for a conference, the same for everybody."""
    title = f"{kind.label} {conference_name(plan, conference)}"
    context = FormContext(**_words(plan, conference))
    yield conference_document(plan, conference, kind, context, title=title)


def _unit_forms(plan: Plan, conference: Conference, *, kind: Kind) -> Iterator[Document]:
    """A form for each unit that reports, bearing its name; where none does, one to write the name on."""
    words, meeting_name = _words(plan, conference), conference_name(plan, conference)
    units = reporting_units(plan, conference)
    named = [(unit.name, unit.code) for unit in units] or [("", "")]
    for (unit, own), code in zip(named, slugs(own for _, own in named), strict=True):
        yield conference_document(
            plan,
            conference,
            kind,
            UnitFormContext(**words, co_don_vi=bool(unit), don_vi=unit),
            title=f"{kind.label} của {unit}, {meeting_name}" if unit else f"{kind.label} {meeting_name}",
            code=code if own else "",
            unit=own,
        )


def _words(plan: Plan, conference: Conference) -> dict[str, Any]:
    topic, due = plan.topic(conference.topic), report_due(plan, conference)
    groups = [item.value for item in plan.listed(OPINION_GROUPS)]
    return {
        **unsigned_words(plan, conference, conference_name(plan, conference)),
        "co_goi_y": bool(topic and topic.prompts),
        "goi_y": paragraphs(topic.prompts if topic else ()),
        "co_nhom": bool(groups),
        "nhom": tuple(Paragraph(dong=group) for group in groups),
        "co_han": due is not None,
        "han": day_short(due) if due else "",
        "co_noi_gui": bool(plan.settings.contact_email),
        "noi_gui": plan.settings.contact_email,
    }


SPEECH = Work(UnitFormContext, partial(_unit_forms, kind=SPEECH_FORM), meeting_obstacles)
OPINION = Work(UnitFormContext, partial(_unit_forms, kind=OPINION_FORM), meeting_obstacles)
EVALUATION = Work(FormContext, partial(_blank_form, kind=EVALUATION_FORM), meeting_obstacles)
