"""A form that units fill in: what it asks about, by when it comes back, and to whom."""

from collections.abc import Iterator

from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document
from toolkit.documents.parts.bodies import Bodies, bodies
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import Meeting, conference_name, meeting
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import year_of
from toolkit.plan.tallies import report_due
from toolkit.wording import day_short

OPINION_GROUPS = "Nhóm ý kiến"


class FormContext(Masthead, Bodies, Meeting):
    """What the template of a form may say; the lines to write on stand in the template."""

    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý")
    co_nhom: bool = tag("Danh mục có các nhóm ý kiến")
    nhom: tuple[Paragraph, ...] = tag("Các nhóm ý kiến")
    co_han: bool = tag("Có hạn gửi lại phiếu")
    han: str = tag("Hạn gửi lại phiếu viết bằng số, ví dụ “14/5/2024”")
    co_noi_gui: bool = tag("Có hộp thư nhận phiếu")
    noi_gui: str = tag("Hộp thư nhận phiếu")


def forms(plan: Plan, conference: Conference, *, kind: str, prefix: str, name: str) -> Iterator[Document]:
    """One blank form for a conference."""
    if meeting_obstacles(plan, conference):
        return
    meeting_name = conference_name(plan, conference)
    topic, due = plan.topic(conference.topic), report_due(plan, conference)
    groups = [item.value for item in plan.listed(OPINION_GROUPS)]
    context = FormContext(
        **spread(
            masthead(plan, meeting_name),
            bodies(plan, year_of(plan, conference)),
            meeting(plan, conference),
        ),
        co_goi_y=bool(topic and topic.prompts),
        goi_y=paragraphs(topic.prompts if topic else ()),
        co_nhom=bool(groups),
        nhom=tuple(Paragraph(dong=group) for group in groups),
        co_han=due is not None,
        han=day_short(due) if due else "",
        co_noi_gui=bool(plan.settings.contact_email),
        noi_gui=plan.settings.contact_email,
    )
    title = f"{name} {meeting_name}"
    yield conference_document(plan, conference, context, kind=kind, prefix=prefix, title=title)
