"""Kịch bản điều hành: the agenda with what is said, who is introduced and what lies ready."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from toolkit.documents.agenda import clocked_agenda, speakers
from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_at import SCRIPT
from toolkit.documents.minutes_course import who_does
from toolkit.documents.parts.conference_paper import UnsignedPaper, conference_document, unsigned_words
from toolkit.documents.parts.introductions import introduced
from toolkit.documents.parts.named_people import COMRADE, named
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.presence import attendees, coming
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.agenda_parts import Part
from toolkit.plan.expected_guests import chairs_who_came
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import flag_recipients
from toolkit.wording import joined


class ScriptRow(Context):
    """One point of the agenda."""

    gio: str = tag("Từ giờ đến giờ, ví dụ “08:00 - 08:10”; họp hai ngày thì đầu mỗi ngày có cả ngày")
    viec: str = tag("Việc")
    loi_dan: str = tag("Lời dẫn; để trống khi chưa soạn")
    nguoi: str = tag("Người thực hiện; để trống khi chưa phân công")
    hau_can: str = tag("Hậu cần, ghi chú; để trống khi không có")


class Introduction(Context):
    """Those of one body, introduced in one sentence."""

    ve_phia: str = tag("Cơ quan, đơn vị, ví dụ “Thị ủy Duyên Hải”")
    gioi_thieu: str = tag(
        "Những người được giới thiệu, ví dụ “đồng chí Lê Thị An - Bí thư Huyện đoàn Cầu Ngang”"
    )


class ScriptContext(UnsignedPaper):
    """What the template of the script may say."""

    muc: tuple[ScriptRow, ...] = tag("Các việc theo chương trình")
    co_khach: bool = tag("Có khách dự mà không gọi là đồng chí")
    co_gioi_thieu: bool = tag("Đã biết những người được giới thiệu")
    gioi_thieu: tuple[Introduction, ...] = tag("Lời giới thiệu, theo thứ tự giới thiệu")
    co_trao_co: bool = tag("Đã biết đơn vị nhận cờ luân lưu")
    nguoi_trao: str = tag("Người trao cờ, kèm chức vụ; chưa biết thì là tập thể chủ trì")
    don_vi_nhan_co: str = tag("Đơn vị nhận cờ luân lưu")


def scripts(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The script of one conference: an internal paper without number."""
    name = conference_name(plan, conference)
    context = ScriptContext(
        **unsigned_words(plan, conference, name),
        **_own_words(plan, conference),
        muc=_rows(plan, conference),
    )
    title = f"{SCRIPT.label} {name}"
    yield conference_document(plan, conference, SCRIPT, context, title=title)


def _rows(plan: Plan, conference: Conference) -> tuple[ScriptRow, ...]:
    return tuple(
        ScriptRow(
            gio=time,
            viec=bare(timed.item.content),
            loi_dan=timed.item.script,
            nguoi=speakers(plan, conference, timed.item),
            hau_can=timed.item.logistics,
        )
        for time, timed in clocked_agenda(plan, conference)
    )


def _own_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    called = tuple(
        Introduction(ve_phia=unit, gioi_thieu="; ".join(one.sentence for one in together))
        for unit, together in groupby(introduced(plan, conference), key=lambda one: one.unit)
    )
    receivers = joined(unit.name for unit in flag_recipients(plan, conference))
    return {
        "co_khach": any(one.address != COMRADE for one in coming(plan, conference)),
        "co_gioi_thieu": bool(called),
        "gioi_thieu": called,
        "co_trao_co": bool(receivers),
        "nguoi_trao": _gives_flag(plan, conference),
        "don_vi_nhan_co": receivers,
    }


def _gives_flag(plan: Plan, conference: Conference) -> str:
    """Whom the agenda names for it, else the first chair; nobody who stays away is called up."""
    here = {one.delegate.person for one in coming(plan, conference)}
    away = {one.delegate.person for one in attendees(plan, conference)} - here
    chairs = [who for who in chairs_who_came(plan, conference) if who not in away]
    named_so = who_does(plan, conference, Part.FLAG, away) or "".join(
        named(plan, who, conference.date) for who in chairs[:1]
    )
    return named_so or f"đại diện {plan.settings.standing_body}"


obstacles = obstacles_of_a_list(agenda_items, what="dòng nào ở trang Chương trình")
WORK = Work(ScriptContext, scripts, obstacles)
