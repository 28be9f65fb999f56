"""Công văn đôn đốc: to the units whose report before a conference has not come."""

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Sketch, Work
from toolkit.documents.kinds_before import REMINDER
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.release import Release, paper_release
from toolkit.documents.parts.time_and_place import conference_name, was_held
from toolkit.documents.parts.unit_paper import committee
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.month import Month
from toolkit.plan.tallies import report_due
from toolkit.plan.unit_questions import waited_for
from toolkit.plan.working_days import working_day_after, working_day_before
from toolkit.wording import day_short, quantity

_DAYS_TO_SEND = 2
_DAYS_AFTERWARDS = 5
_DAYS_TO_SIGN = 5
_NAMED_AT_THE_HEAD = 15


class LateUnit(Context):
    """One of many units that have sent nothing."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Đơn vị chưa gửi báo cáo, ví dụ “Ban Thường vụ Huyện đoàn Cầu Ngang”")


class ReminderContext(ConferencePaper):
    kinh_gui: str = tag("Các đơn vị chưa gửi báo cáo, cách nhau bằng “;”")
    co_danh_sach: bool = tag("Nhiều đơn vị chưa gửi báo cáo, nên kể tên ở danh sách kèm theo")
    danh_sach: tuple[LateUnit, ...] = tag("Các đơn vị chưa gửi báo cáo")
    so_don_vi: str = tag("Số đơn vị chưa gửi báo cáo, ví dụ “04”")
    don_vi_chua_gui: str = tag(
        "“04 đơn vị nêu trên” (hoặc “… trong danh sách kèm theo”); chỉ còn một: “đơn vị”"
    )
    cac_don_vi_cham: str = tag("“các đơn vị”; khi chỉ còn một thì “đơn vị”")
    co_han: bool = tag("Đã có hạn gửi báo cáo")
    han_bao_cao: str = tag("Hạn gửi báo cáo viết bằng số, ví dụ “14/5/2024”")
    la_nhac_truoc_han: bool = tag("Chưa qua hạn gửi báo cáo, nên công văn chỉ nhắc")
    da_qua_ngay_hop: bool = tag("Đã qua ngày họp")
    co_han_moi: bool = tag("Có ngày phải gửi chậm nhất")
    han_moi: str = tag("Ngày phải gửi chậm nhất, viết bằng số; chưa qua hạn thì là hạn gửi báo cáo")


class _Term(Struct, frozen=True):
    """How far it is on the letter's day: what is over, and the day by which a report is wanted now."""

    early: bool
    over: bool
    day: dt.date | None


def reminders(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for a conference, to all units that are waited for; none where all have sent."""
    late = waited_for(plan, conference)
    if not late:
        return
    release = _release(plan, conference)
    due = report_due(plan, conference)
    term = _term(plan, conference, release.date or plan.today, due)
    names = [committee(unit) for unit in late]
    listed = names if len(names) > _NAMED_AT_THE_HEAD else ()
    own = {
        "kinh_gui": "; ".join(names),
        "co_danh_sach": bool(listed),
        "danh_sach": tuple(LateUnit(tt=str(turn), don_vi=name) for turn, name in enumerate(listed, start=1)),
        "so_don_vi": quantity(len(late)),
        "don_vi_chua_gui": _called(late, listed),
        "cac_don_vi_cham": "các đơn vị" if len(late) > 1 else "đơn vị",
        "co_han": due is not None,
        "han_bao_cao": day_short(due) if due else "",
        "la_nhac_truoc_han": term.early,
        "da_qua_ngay_hop": term.over,
        "co_han_moi": term.day is not None,
        "han_moi": day_short(term.day) if term.day else "",
    }
    name = conference_name(plan, conference)
    paper = signed_paper(
        plan,
        conference,
        REMINDER,
        own,
        prefix="CVDD",
        addressed=True,
        release=release,
        subject=f"đôn đốc gửi báo cáo {'phục vụ tổng hợp kết quả' if term.over else 'trước'} {name}",
        title=f"Công văn đôn đốc báo cáo, {name}",
    )
    noted = term.early or any(row.conference == conference.code for row in plan.unit_reports)
    unnoted = () if noted else (conference.problem("reminder-unnoted", conference=conference.code),)
    yield replace(paper, problems=(*paper.problems, *unnoted))


def _called(late: Sequence[Unit], listed: Sequence[str]) -> str:
    """The units that are waited for, by their number and by where their names stand."""
    if len(late) == 1:
        return "đơn vị"
    where = "có tên trong danh sách kèm theo" if listed else "nêu trên"
    return f"{quantity(len(late))} đơn vị {where}"


def _release(plan: Plan, conference: Conference) -> Release:
    """A draft says today's month, unless it may be signed in the next one."""
    release, today = paper_release(plan, conference, REMINDER.type_code, REMINDER.about), plan.today
    if release.issued or not today:
        return release
    later = today + dt.timedelta(days=_DAYS_TO_SIGN)
    month = Month(today.year, today.month) if later.month == today.month else None
    return replace(release, month=month, year=today.year if later.year == today.year else None)


def _term(plan: Plan, conference: Conference, day: dt.date | None, due: dt.date | None) -> _Term:
    """As of ``day``, the letter's own; the day to send by is a working day, and never one before it."""
    last = conference.last_day
    if was_held(conference) or (day and last and last < day):
        late = working_day_after(day, _DAYS_AFTERWARDS, plan.holidays) if day else None
        return _Term(early=False, over=True, day=late)
    if day and due and day <= due:
        return _Term(early=True, over=False, day=due)
    if not conference.date:
        return _Term(early=False, over=False, day=None)
    wanted = conference.date - dt.timedelta(days=_DAYS_TO_SEND)
    wanted = working_day_before(wanted + dt.timedelta(days=1), 1, plan.holidays)
    return _Term(early=False, over=False, day=max(wanted, day) if day else wanted)


WORK = Work(
    ReminderContext,
    reminders,
    meeting_obstacles,
    sketch=Sketch(
        dispatch=True,
        addressed_to="{% if co_danh_sach %}Các đơn vị có tên trong danh sách kèm theo{% else %}"
        "{{ kinh_gui }}{% endif %}",
        listed="Các đơn vị chưa gửi báo cáo",
        text="{% if da_qua_ngay_hop %}Để tổng hợp kết quả{% else %}Để chuẩn bị{% endif %} Hội nghị giao ban "
        "lần {{ lan_thu }} năm {{ nam }}, chuyên đề: “{{ chuyen_de }}”, tổ chức "
        "ngày\u00a0{{ cac_ngay_hop }} tại {{ dia_diem }}, {{ ban_thuong_vu }} đã đề nghị "
        "các đơn vị gửi báo cáo chuyên đề, ý kiến và đăng ký phát biểu"
        "{% if co_han %} chậm nhất ngày\u00a0{{ han_bao_cao }}{% endif %}.\n"
        "{% if la_nhac_truoc_han %}{{ ban_thuong_vu }} trân trọng nhắc "
        "{{ don_vi_chua_gui }} "
        "hoàn thành báo cáo và gửi về {{ don_vi_soan }} đúng thời hạn đã nêu.{% else %}"
        "Đến nay, {{ don_vi_soan }} chưa nhận được báo cáo của "
        "{{ don_vi_chua_gui }}. "
        "{{ ban_thuong_vu }} đề nghị {{ cac_don_vi_cham }} khẩn trương hoàn thành và gửi về {{ don_vi_soan }}"
        "{% if co_han_moi %} chậm nhất ngày\u00a0{{ han_moi }}{% endif %}.{% endif %}",
        closing="Đề nghị {{ cac_don_vi_cham }} quan tâm, phối hợp thực hiện./.",
    ),
)
