"""Chương trình: the agenda of one conference, an annex of its invitations."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.documents.button import Button, Stage
from toolkit.documents.invitation import TYPE as INVITATION_TYPE
from toolkit.documents.kind import Document, Kind, spread, tag
from toolkit.documents.parts.bodies import Bodies, bodies
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.dispatch import invitation_release, place_line, symbol
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.named_people import short_name_of
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import Meeting, conference_name, meeting
from toolkit.plan.agenda_clock import TimedItem, agenda_items, timed_agenda
from toolkit.plan.model import AgendaItem, Conference, Plan
from toolkit.plan.rotation import year_of
from toolkit.problems import Problem, problem
from toolkit.wording import capitalised

NAME = "agenda"
TYPE = "CTr"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One row of the agenda's table."""

    tt: str = tag("Số thứ tự")
    thoi_gian: str = tag("Từ giờ đến giờ, ví dụ “08:00 - 08:10”; để trống khi chưa tính được")
    noi_dung: str = tag("Nội dung")
    nguoi_thuc_hien: str = tag("Người thực hiện; để trống khi chưa phân công")


@dataclass(frozen=True, kw_only=True)
class AgendaContext(Masthead, Bodies, Meeting):
    """What the template of the agenda may say."""

    la_du_thao: bool = tag("Giấy mời kèm theo chưa phát hành")
    so_giay_moi: str = tag("Số, ký hiệu giấy mời, không có chữ “Số:”; bản dự thảo chừa chỗ trống")
    ngay_giay_moi: str = tag("Ngày của giấy mời bằng chữ, ví dụ “ngày 10 tháng 5 năm 2024”")
    muc: tuple[AgendaRow, ...] = tag("Các dòng của bảng chương trình")


def agendas(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The agenda of one conference: one document, annexed to the invitations."""
    if obstacles(plan, conference):
        return
    release = invitation_release(plan, conference, INVITATION_TYPE, first=True)
    name = conference_name(plan, conference)
    context = AgendaContext(
        **spread(
            masthead(plan, name),
            bodies(plan, year_of(plan, conference)),
            meeting(plan, conference),
        ),
        la_du_thao=not release.issued,
        so_giay_moi=symbol(plan, INVITATION_TYPE, release.number),
        ngay_giay_moi=place_line(plan, release).removeprefix(f"{plan.settings.place}, "),
        muc=_rows(plan, conference),
    )
    title = f"Chương trình {name}"
    yield conference_document(plan, conference, context, kind=NAME, prefix=TYPE, title=title, release=release)


def obstacles(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    """What the conference lacks, or that it has no agenda."""
    found = meeting_obstacles(plan, conference)
    if not found and not agenda_items(plan, conference):
        return (problem("no-agenda", conference.origin.place(), conference=conference.code),)
    return found


def _rows(plan: Plan, conference: Conference) -> tuple[AgendaRow, ...]:
    return tuple(
        AgendaRow(
            tt=str(place),
            thoi_gian=_span(timed),
            noi_dung=bare(timed.item.content),
            nguoi_thuc_hien=capitalised(
                "; ".join(short_name_of(plan, who, conference.date) for who in timed.item.speakers)
            ),
        )
        for place, timed in enumerate(timed_agenda(plan, conference), start=1)
    )


def _span(timed: TimedItem) -> str:
    """ "08:00 - 08:10"; only the start when the end is unknown."""
    return " - ".join(f"{time:%H:%M}" for time in (timed.start, timed.end) if time)


KIND = Kind(
    name=NAME,
    label="Chương trình",
    type_code=TYPE,
    template="chuong-trinh.docx",
    button=Button(
        action="agenda",
        caption="Chương trình",
        macro="ChuongTrinh",
        help="Làm chương trình hội nghị, kèm theo giấy mời.",
        icon="MeetingsWorkspace",
        stage=Stage.BEFORE,
    ),
    reads={AgendaItem: ()},
    context=AgendaContext,
    documents=agendas,
    obstacles=obstacles,
)
