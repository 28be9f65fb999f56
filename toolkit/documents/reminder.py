"""Công văn đôn đốc: to the units whose report before a conference has not come."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Sketch, Work
from toolkit.documents.kinds_before import REMINDER
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.release import paper_release
from toolkit.documents.parts.time_and_place import conference_name, was_held
from toolkit.documents.parts.unit_paper import committee
from toolkit.plan.asked import waited_for
from toolkit.plan.model import Conference, Plan
from toolkit.plan.tallies import report_due
from toolkit.wording import day_short, quantity

_DAYS_TO_SEND = 2


class ReminderContext(ConferencePaper):
    kinh_gui: str = tag("Các đơn vị chưa gửi báo cáo, cách nhau bằng “;”")
    so_don_vi: str = tag("Số đơn vị chưa gửi báo cáo, ví dụ “04”")
    cac_don_vi_cham: str = tag("“các đơn vị”; khi chỉ còn một thì “đơn vị”")
    co_han: bool = tag("Đã có hạn gửi báo cáo")
    han_bao_cao: str = tag("Hạn gửi báo cáo viết bằng số, ví dụ “14/5/2024”")
    co_han_moi: bool = tag("Hội nghị chưa họp, nên còn ngày phải gửi chậm nhất")
    han_moi: str = tag("Ngày phải gửi chậm nhất, trước ngày họp, viết bằng số")


def reminders(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for a conference, to all units that are waited for; none where all have sent."""
    late = waited_for(plan, conference)
    if not late:
        return
    due = report_due(plan, conference)
    day = None if was_held(conference) else conference.date
    own = {
        "kinh_gui": "; ".join(committee(unit) for unit in late),
        "so_don_vi": quantity(len(late)),
        "cac_don_vi_cham": "các đơn vị" if len(late) > 1 else "đơn vị",
        "co_han": due is not None,
        "han_bao_cao": day_short(due) if due else "",
        "co_han_moi": day is not None,
        "han_moi": day_short(day - dt.timedelta(days=_DAYS_TO_SEND)) if day else "",
    }
    name = conference_name(plan, conference)
    yield signed_paper(
        plan,
        conference,
        REMINDER,
        own,
        prefix="CVDD",
        release=paper_release(plan, conference, REMINDER.type_code, REMINDER.about),
        subject=f"đôn đốc gửi báo cáo trước {name}",
        title=f"Công văn đôn đốc báo cáo, {name}",
    )


WORK = Work(
    ReminderContext,
    reminders,
    meeting_obstacles,
    sketch=Sketch(
        dispatch=True,
        addressed_to="{{ kinh_gui }}",
        text="Để chuẩn bị Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }}, chuyên đề: “{{ chuyen_de }}”, "
        "tổ chức ngày\u00a0{{ cac_ngay_hop }} tại {{ dia_diem }}, {{ ban_thuong_vu }} đã đề nghị "
        "các đơn vị gửi báo cáo chuyên đề, ý kiến và đăng ký phát biểu"
        "{% if co_han %} chậm nhất ngày\u00a0{{ han_bao_cao }}{% endif %}.\n"
        "Đến nay, {{ don_vi_soan }} chưa nhận được báo cáo của {{ so_don_vi }} đơn vị nêu trên. "
        "{{ ban_thuong_vu }} đề nghị {{ cac_don_vi_cham }} khẩn trương hoàn thành và gửi về {{ don_vi_soan }}"
        "{% if co_han_moi %} chậm nhất ngày\u00a0{{ han_moi }}{% endif %}.",
        closing="Đề nghị {{ cac_don_vi_cham }} quan tâm, phối hợp thực hiện./.",
    ),
)
