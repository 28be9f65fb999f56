"""Bảng theo dõi: what the office watches over a year: conclusions, reports, confirmations of attendance."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import TRACKING
from toolkit.documents.parts.conclusion_lines import conclusion_lines
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.follow_up_lines import source_of
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.time_and_place import as_far_as_it_has_come, turn_words, was_held
from toolkit.plan.follow_up import conclusions_of, open_conclusions
from toolkit.plan.model import AnnualPlan, Conclusion, Conference, Plan
from toolkit.plan.rotation import in_order, year_of
from toolkit.plan.tallies import ReportState, reports
from toolkit.wording import day_short, quantity, tally

_UNANSWERED = "Chưa"


class TrackedConclusion(Context):
    """One conclusion and how far it is."""

    nguon: str = tag("Hội nghị đã kết luận, ví dụ “Hội nghị lần thứ nhất”")
    noi_dung: str = tag("Nội dung kết luận, không có dấu chấm cuối")
    chu_tri: str = tag("Đơn vị chủ trì; để trống khi chưa ghi")
    phoi_hop: str = tag("Các đơn vị phối hợp; để trống khi không có")
    thoi_han: str = tag("Thời hạn, ví dụ “30/6/2024” hoặc “thường xuyên”")
    tinh_trang: str = tag("Tình trạng, ví dụ “Hoàn thành ngày 02/7/2024, chậm 02 ngày”")
    minh_chung: str = tag("Minh chứng; để trống khi chưa có")


class TrackedReport(Context):
    """One unit's report before one conference."""

    don_vi: str = tag("Tên đơn vị")
    han: str = tag("Hạn nộp; để trống khi không có")
    ngay_nhan: str = tag("Ngày nhận; để trống khi chưa gửi")
    tinh_trang: str = tag("Đúng hạn, chậm mấy ngày, hay chưa gửi")
    don_doc: str = tag("Đã đôn đốc mấy lần; để trống khi chưa")


class TrackedConference(Context):
    """What came in for one conference."""

    lan_thu: str = tag("Lần thứ mấy, bằng chữ, ví dụ “thứ nhất”")
    co_bao_cao: bool = tag("Có theo dõi báo cáo của đơn vị")
    bao_cao: tuple[TrackedReport, ...] = tag("Báo cáo của các đơn vị")
    co_giay_moi: bool = tag("Đã có giấy mời")
    so_giay_moi: str = tag("Số giấy mời, ví dụ “31”")
    so_du: str = tag("Số trả lời dự")
    so_thay: str = tag("Số trả lời cử người thay")
    so_vang: str = tag("Số trả lời vắng có lý do")
    so_chua: str = tag("Số chưa trả lời")
    chua_tra_loi: str = tag("Những nơi chưa trả lời, cách nhau bằng “;”")


class TrackingContext(Masthead):
    """What the template of the tracking sheet may say."""

    co_ket_luan: bool = tag("Đã ghi kết luận")
    co_bao_cao: bool = tag("Có hội nghị theo dõi báo cáo của đơn vị")
    co_giay_moi: bool = tag("Có hội nghị đã ghi giấy mời")
    ket_luan: tuple[TrackedConclusion, ...] = tag("Kết luận của các hội nghị đã họp và của năm trước còn lại")
    hoi_nghi: tuple[TrackedConference, ...] = tag("Các hội nghị, theo thứ tự")


def tracking_sheets(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The tracking sheet of one year's plan: one document, each conclusion and report in it once."""
    conferences = in_order(plan, annual_plan.code)
    year = annual_plan.year or year_of(plan, conferences[-1])
    concluded = (*_left_over(plan, conferences), *_concluded(plan, conferences))
    tracked = tuple(_conference(plan, one) for one in conferences)
    folder, subject = folder_of(plan, annual_plan), f"Các hội nghị giao ban theo chuyên đề năm {year}"
    yield Document(
        kind=TRACKING.name,
        folder=folder,
        stem=f"{TRACKING.type_code}_{folder}",
        title=f"Bảng theo dõi các hội nghị giao ban theo chuyên đề năm {year}",
        context=TrackingContext(
            **spread(masthead(plan, subject)),
            co_ket_luan=bool(concluded),
            co_bao_cao=any(one.co_bao_cao for one in tracked),
            co_giay_moi=any(one.co_giay_moi for one in tracked),
            ket_luan=concluded,
            hoi_nghi=tracked,
        ),
    )


def _left_over(plan: Plan, conferences: tuple[Conference, ...]) -> Iterator[TrackedConclusion]:
    """What earlier years had left open when the first conference of this one met."""
    day = as_far_as_it_has_come(plan, conferences)
    for one in open_conclusions(plan, conferences[0]):
        yield _tracked(plan, one.concluded_at, one.conclusion, source_of(plan, conferences[0], one), day)


def _concluded(plan: Plan, conferences: tuple[Conference, ...]) -> Iterator[TrackedConclusion]:
    day = as_far_as_it_has_come(plan, conferences)
    for conference in filter(was_held, conferences):
        for one in conclusions_of(plan, conference):
            yield _tracked(plan, conference, one, f"Hội nghị lần {turn_words(plan, conference)}", day)


def _tracked(
    plan: Plan, conference: Conference, one: Conclusion, source: str, day: dt.date | None
) -> TrackedConclusion:
    place = conclusions_of(plan, conference).index(one)
    line = conclusion_lines(plan, conference, day)[place]
    late = (one.done_on - one.due).days if one.done_on and one.due else 0
    return TrackedConclusion(
        nguon=source,
        noi_dung=line.noi_dung,
        chu_tri=line.don_vi_chu_tri,
        phoi_hop=line.phoi_hop,
        thoi_han=line.thoi_han,
        tinh_trang=f"{line.tinh_trang}, chậm {quantity(late)} ngày" if late > 0 else line.tinh_trang,
        minh_chung=one.evidence,
    )


def _conference(plan: Plan, conference: Conference) -> TrackedConference:
    tracked = tuple(_reports(plan, conference))
    # What the history knows of the letters that went out would count them only from the second run on.
    letters = [one for one in plan.invitations if one.code and one.conference == conference.code]
    answers = Counter(one.confirmation or _UNANSWERED for one in letters)
    silent = [one.addressee or one.code for one in letters if one.confirmation in ("", _UNANSWERED)]
    return TrackedConference(
        lan_thu=turn_words(plan, conference),
        co_bao_cao=bool(tracked),
        bao_cao=tracked,
        co_giay_moi=bool(letters),
        so_giay_moi=tally(len(letters)),
        so_du=tally(answers["Dự"]),
        so_thay=tally(answers["Cử người thay"]),
        so_vang=tally(answers["Vắng có lý do"]),
        so_chua=tally(len(silent)),
        chua_tra_loi="; ".join(silent),
    )


def _reports(plan: Plan, conference: Conference) -> Iterator[TrackedReport]:
    for one in reports(plan, conference):
        late = one.state is ReportState.LATE
        yield TrackedReport(
            don_vi=one.unit.name,
            han=day_short(one.due) if one.due else "",
            ngay_nhan=day_short(one.report.received) if one.report.received else "",
            tinh_trang=f"Chậm {quantity(one.days_late)} ngày" if late else one.state.value,
            don_doc=f"{quantity(one.report.reminders)} lần" if one.report.reminders else "",
        )


WORK = Work(TrackingContext, tracking_sheets, plan_obstacles)
