"""Phụ lục of the year's plan: when and where each conference is held, and who prepares what."""

from typing import Any

from toolkit.documents.assignments import supporters
from toolkit.documents.context import Context, tag
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.time_and_place import host_names, topic_name, turn_words
from toolkit.plan.model import Conference, Plan
from toolkit.plan.month import Month
from toolkit.wording import capitalised, day_short, month_words


class CalendarRow(Context):
    """One conference of the year."""

    tt: str = tag("Số thứ tự")
    hoi_nghi: str = tag("Hội nghị, ví dụ “Lần thứ nhất”")
    thoi_gian: str = tag("Tháng theo kế hoạch, ví dụ “Tháng 5/2024”")
    don_vi_dang_cai: str = tag("Đơn vị đăng cai")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    ban_tham_muu: str = tag("Ban tham mưu chuyên đề; để trống khi chưa phân công")


class PlannedDuty(Context):
    """One duty as the plan gives it out; how it goes is not the plan's word."""

    tt: str = tag("Số thứ tự")
    noi_dung: str = tag("Nội dung công việc, không có dấu chấm cuối")
    chu_tri: str = tag("Đơn vị chủ trì")
    phoi_hop: str = tag("Đơn vị phối hợp; để trống khi không có")
    han: str = tag("Thời hạn, ví dụ “23/5/2024”; để trống khi không có")


class DutiesOfConference(Context):
    """The duties of one conference."""

    hoi_nghi: str = tag("Hội nghị, ví dụ “Hội nghị lần thứ nhất”")
    viec: tuple[PlannedDuty, ...] = tag("Các việc của hội nghị")


class PlanAnnex(Context):
    """The annex as the settings ask for it."""

    co_phu_luc: bool = tag("Cấu hình cho in phụ lục")
    lich: tuple[CalendarRow, ...] = tag("Lịch các hội nghị trong năm")
    co_phan_cong: bool = tag("Đã phân công nhiệm vụ cho ít nhất một hội nghị")
    phan_cong: tuple[DutiesOfConference, ...] = tag("Phân công nhiệm vụ, theo hội nghị")


def plan_annex(plan: Plan, conferences: tuple[Conference, ...]) -> dict[str, Any]:
    """The fields of the annex; nothing in it while the settings do not ask for it."""
    wanted = plan.settings.plan_annex
    shown = conferences if wanted else ()
    duties = tuple(one for one in (_duties(plan, conference) for conference in shown) if one.viec)
    return {
        "co_phu_luc": wanted,
        "lich": tuple(_row(plan, one, tt) for tt, one in enumerate(shown, start=1)),
        "co_phan_cong": bool(duties),
        "phan_cong": duties,
    }


def _row(plan: Plan, conference: Conference, tt: int) -> CalendarRow:
    topic, day, month = plan.topic(conference.topic), conference.date, conference.month
    planned = month or (Month(day.year, day.month) if day else None)
    return CalendarRow(
        tt=str(tt),
        hoi_nghi=f"Lần {turn_words(plan, conference)}",
        thoi_gian=capitalised(month_words(planned)) if planned else "",
        don_vi_dang_cai=host_names(plan, conference),
        chuyen_de=topic_name(plan, conference),
        ban_tham_muu=plan.unit_names(topic.advisers) if topic else "",
    )


def _duties(plan: Plan, conference: Conference) -> DutiesOfConference:
    rows = (one for one in plan.assignments if one.conference == conference.code)
    return DutiesOfConference(
        hoi_nghi=f"Hội nghị lần {turn_words(plan, conference)}",
        viec=tuple(
            PlannedDuty(
                tt=str(tt),
                noi_dung=bare(row.content),
                chu_tri=plan.unit_name(row.lead),
                phoi_hop=supporters(plan, row),
                han=day_short(row.due) if row.due else "",
            )
            for tt, row in enumerate(rows, start=1)
        ),
    )
