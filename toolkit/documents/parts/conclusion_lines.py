"""Kết luận: a conference's conclusions in the words that minutes, reports and notices share."""

import datetime as dt

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.paragraphs import bare
from toolkit.plan.follow_up import conclusions_of
from toolkit.plan.model import Conclusion, ConclusionStatus, Conference, Plan
from toolkit.plan.tallies import conclusion_state
from toolkit.wording import capitalised, day_short, uncapitalised


class ConclusionLine(Context):
    """One conclusion: what, who leads, who helps, by when, and how far it is."""

    so: str = tag("Số thứ tự của kết luận")
    noi_dung: str = tag("Nội dung kết luận, không có dấu chấm cuối")
    co_don_vi_chu_tri: bool = tag("Đã biết đơn vị chủ trì")
    don_vi_chu_tri: str = tag("Đơn vị chủ trì")
    co_phoi_hop: bool = tag("Có đơn vị phối hợp")
    phoi_hop: str = tag("Các đơn vị phối hợp")
    co_thoi_han: bool = tag("Có thời hạn, hoặc là việc thường xuyên")
    co_ngay_han: bool = tag("Thời hạn là một ngày, không phải việc thường xuyên")
    thoi_han: str = tag("Thời hạn, ví dụ “30/6/2024” hoặc “thường xuyên”")
    co_dong_giao_viec: bool = tag(
        "Nội dung có xuống dòng, nên đơn vị chủ trì, phối hợp, thời hạn đứng ở một dòng riêng"
    )
    tinh_trang: str = tag("Tình trạng thực hiện, ví dụ “Hoàn thành ngày 20/6/2024”")


def conclusion_lines(
    plan: Plan, conference: Conference, day: dt.date | None = None
) -> tuple[ConclusionLine, ...]:
    """The conference's conclusions in words, numbered from 1, with their states as of ``day``."""
    mine = conclusions_of(plan, conference)
    return tuple(_line(plan, one, so, day) for so, one in enumerate(mine, start=1))


def _line(plan: Plan, conclusion: Conclusion, so: int, day: dt.date | None) -> ConclusionLine:
    lead = plan.unit_names(conclusion.lead_units)
    support = plan.unit_names(conclusion.supporting_units)
    term, content = _term(conclusion), capitalised(bare(conclusion.content))
    return ConclusionLine(
        so=str(so),
        noi_dung=content,
        co_don_vi_chu_tri=bool(lead),
        don_vi_chu_tri=lead,
        co_phoi_hop=bool(support),
        phoi_hop=support,
        co_thoi_han=bool(term),
        co_ngay_han=conclusion.due is not None,
        thoi_han=term,
        co_dong_giao_viec="\n" in content and bool(lead or support or term),
        tinh_trang=_state(conclusion, day),
    )


def _term(conclusion: Conclusion) -> str:
    if conclusion.due:
        return day_short(conclusion.due)
    if conclusion.term:
        return uncapitalised(conclusion.term)
    standing = conclusion.status is ConclusionStatus.STANDING
    return uncapitalised(ConclusionStatus.STANDING.value) if standing else ""


def _state(conclusion: Conclusion, day: dt.date | None) -> str:
    """The state as of the document's own day; whether a term has passed today is no word for a document."""
    state = conclusion_state(conclusion, day)
    if state is ConclusionStatus.DONE and conclusion.done_on:
        return f"{state.value} ngày {day_short(conclusion.done_on)}"
    return state.value
