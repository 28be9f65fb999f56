"""Chương trình: the agenda of one conference, an annex of its invitations."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import AGENDA, LETTER
from toolkit.documents.parts.conference_paper import UnsignedPaper, conference_document, unsigned_words
from toolkit.documents.parts.follow_up_lines import follow_up_lines
from toolkit.documents.parts.named_people import short_name_of
from toolkit.documents.parts.paragraphs import Paragraph, bare, series
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.release import invitation_release, place_line, symbol
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.agenda_clock import TimedItem, agenda_items, timed_agenda
from toolkit.plan.agenda_parts import Part, items_of, part_of
from toolkit.plan.follow_up import open_conclusions
from toolkit.plan.model import AgendaItem, Conference, Plan
from toolkit.problems import Problem
from toolkit.wording import capitalised, day_short, quantity


class AgendaRow(Context):
    """One row of the agenda's table."""

    tt: str = tag("Số thứ tự")
    thoi_gian: str = tag("Từ giờ đến giờ, ví dụ “08:00 - 08:10”; họp hai ngày thì đầu mỗi ngày có cả ngày")
    noi_dung: str = tag("Nội dung")
    nguoi_thuc_hien: str = tag("Người thực hiện; để trống khi chưa phân công")


class AgendaContext(UnsignedPaper):
    """What the template of the agenda may say."""

    la_du_thao: bool = tag("Giấy mời kèm theo chưa phát hành")
    so_giay_moi: str = tag("Số, ký hiệu giấy mời, không có chữ “Số:”; bản dự thảo chừa chỗ trống")
    ngay_giay_moi: str = tag("Ngày của giấy mời bằng chữ, ví dụ “ngày 10 tháng 5 năm 2024”")
    muc: tuple[AgendaRow, ...] = tag("Các dòng của bảng chương trình")
    co_viec_ky_truoc: bool = tag("Còn kết luận kỳ trước chưa hoàn thành, được báo cáo tại hội nghị")
    muc_viec_ky_truoc: str = tag("Số thứ tự của phần báo cáo kết luận kỳ trước, ví dụ “4”")
    viec_ky_truoc: tuple[Paragraph, ...] = tag("Những kết luận kỳ trước chưa hoàn thành")


def agendas(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The agenda of one conference: one document, annexed to the invitations."""
    release = invitation_release(plan, conference, LETTER, first=True)
    name = conference_name(plan, conference)
    context = AgendaContext(
        **unsigned_words(plan, conference, name),
        la_du_thao=not release.issued,
        so_giay_moi=symbol(plan, LETTER, release.number),
        ngay_giay_moi=place_line(plan, release).removeprefix(f"{plan.settings.place}, "),
        muc=agenda_rows(plan, conference),
        **_follow_up(plan, conference, release.day),
    )
    title, found = f"Chương trình {name}", _problems(plan, conference, release.day)
    yield conference_document(plan, conference, AGENDA, context, title=title, release=release, problems=found)


def _problems(plan: Plan, conference: Conference, day: dt.date | None) -> tuple[Problem, ...]:
    """Open conclusions that no item of the agenda reports on."""
    found = open_conclusions(plan, conference, day)
    if not found or items_of(plan, conference, Part.FOLLOW_UP):
        return ()
    words = {"conference": conference.code, "count": quantity(len(found))}
    return (agenda_items(plan, conference)[0].problem("agenda-without-follow-up", "content", **words),)


def agenda_rows(plan: Plan, conference: Conference) -> tuple[AgendaRow, ...]:
    """The items of a conference's agenda as its table shows them, with their times where these are known."""
    return tuple(
        AgendaRow(
            tt=str(place),
            thoi_gian=time,
            noi_dung=bare(timed.item.content),
            nguoi_thuc_hien=speakers(plan, conference, timed.item),
        )
        for place, (time, timed) in enumerate(clocked_agenda(plan, conference), start=1)
    )


def speakers(plan: Plan, conference: Conference, item: AgendaItem) -> str:
    """Who does an item, for a cell of a table: "Đ/c Lê Thị An; Huyện đoàn Cầu Ngang"."""
    return capitalised("; ".join(short_name_of(plan, who, conference.date) for who in item.speakers))


def _follow_up(plan: Plan, conference: Conference, day: dt.date | None) -> dict[str, Any]:
    """The earlier conclusions that are open when the letters go out, below the item that reports on them."""
    items = agenda_items(plan, conference)
    place = next((so for so, item in enumerate(items, start=1) if part_of(item) is Part.FOLLOW_UP), 0)
    found = open_conclusions(plan, conference, day) if place else ()
    return {
        "co_viec_ky_truoc": bool(found),
        "muc_viec_ky_truoc": str(place) if found else "",
        "viec_ky_truoc": series(follow_up_lines(plan, conference, found)),
    }


def clocked_agenda(plan: Plan, conference: Conference) -> Iterator[tuple[str, TimedItem]]:
    """Each item behind its time; of two days the first item of each has the day too."""
    before = conference.date if conference.last_day == conference.date else None
    for timed in timed_agenda(plan, conference):
        time = span(timed)
        yield (f"{day_short(timed.day)}\n{time}" if timed.day and timed.day != before else time), timed
        before = timed.day


def span(timed: TimedItem) -> str:
    """ "08:00 - 08:10"; only the start when the end is unknown."""
    return " - ".join(f"{time:%H:%M}" for time in (timed.start, timed.end) if time)


obstacles = obstacles_of_a_list(agenda_items, "no-agenda")
WORK = Work(AgendaContext, agendas, obstacles)
