"""What both papers of a year tell: conference by conference, conclusions, figures, attendance, the flag."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from toolkit.documents.charts import year_charts
from toolkit.documents.context import Context, tag
from toolkit.documents.opinion_annex import GroupRow, group_rows
from toolkit.documents.parts.chart import Chart, ChartPlace, chart_places
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.figure_rows import FigureRow, figure_rows
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.follow_up_lines import follow_up_lines
from toolkit.documents.parts.issuing_bodies import Bodies
from toolkit.documents.parts.letterhead import Letterhead
from toolkit.documents.parts.named_people import named
from toolkit.documents.parts.opinion_groups import OpinionGroup, opinion_groups
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs, series
from toolkit.documents.parts.presence import Roll, roll
from toolkit.documents.parts.readiness import flag_problems
from toolkit.documents.parts.recipients import Recipients
from toolkit.documents.parts.release import Release, year_release
from toolkit.documents.parts.time_and_place import (
    as_far_as_it_has_come,
    days_short,
    host_areas,
    host_names,
    is_postponed,
    topic_name,
    turn_and_topic,
    turn_words,
    was_held,
)
from toolkit.documents.year_tables import AttendanceOfConference, AttendanceOfUnit, conference_rows, unit_rows
from toolkit.plan.expected_guests import chairs_who_came
from toolkit.plan.follow_up import conclusions_of, open_conclusions
from toolkit.plan.merged_opinions import merged_opinions
from toolkit.plan.model import AnnualPlan, ConclusionStatus, Conference, ConferenceStatus, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import handovers, in_order, year_of
from toolkit.plan.tallies import count_conclusions, count_opinions
from toolkit.problems import Problem
from toolkit.wording import joined, month_words, quantity


class YearConference(Context):
    """The section of one conference; of one that was not held only what is planned and what came in."""

    so: str = tag("Số thứ tự của hội nghị, ví dụ “1”")
    lan_thu: str = tag("Lần thứ mấy, bằng chữ, ví dụ “thứ nhất”")
    co_ngay: bool = tag("Đã biết ngày họp; nếu không, chỉ biết tháng")
    ngay: str = tag("Ngày họp viết bằng số, ví dụ “24/5/2024”")
    thang: str = tag("Tháng theo kế hoạch, ví dụ “5/2024”")
    da_hop: bool = tag("Hội nghị đã họp")
    noi: str = tag("Nơi tổ chức, ví dụ “Thị xã Duyên Hải”")
    don_vi_dang_cai: str = tag("Đơn vị đăng cai")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    tinh_trang: str = tag("Trạng thái hội nghị: “Đã họp”, “Đã kết luận”, “Hoãn” hoặc “Chưa tổ chức”")
    co_chu_tri: bool = tag("Hội nghị đã họp và đã biết người chủ trì")
    chu_tri: str = tag("Những người chủ trì, kèm chức vụ, cách nhau bằng “;”")
    co_diem_danh: bool = tag("Đã ghi ai có mặt, ai vắng")
    so_co_mat: str = tag("Số đại biểu có mặt, ví dụ “45”")
    so_duoc_moi: str = tag("Số đại biểu được mời, ví dụ “50”")
    co_danh_gia: bool = tag("Có phần đánh giá chung")
    danh_gia: tuple[Paragraph, ...] = tag("Các đoạn đánh giá chung")
    so_y_kien: str = tag("Số ý kiến của hội nghị, ví dụ “12”")
    co_gop: bool = tag("Có ý kiến trùng nhau đã được gộp")
    so_sau_khi_gop: str = tag("Số ý kiến còn lại sau khi gộp những ý kiến trùng nhau")
    co_y_kien: bool = tag("Có ý kiến")
    nhom: tuple[OpinionGroup, ...] = tag("Các nhóm ý kiến đã gộp, kèm đơn vị và câu trả lời")
    co_ket_luan: bool = tag("Hội nghị đã họp và có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận và tình trạng thực hiện")
    co_so_lieu: bool = tag("Báo cáo của đơn vị có số liệu")
    so_lieu: tuple[FigureRow, ...] = tag("Số liệu của các đơn vị")


class FlagStep(Context):
    """The flag goes from one host to the next."""

    lan_thu: str = tag("Tại hội nghị lần thứ mấy, ví dụ “thứ nhất”")
    da_hop: bool = tag("Hội nghị đã họp, nên cờ đã được trao")
    don_vi_trao: str = tag("Các đơn vị đăng cai đang giữ cờ")
    co_don_vi_nhan: bool = tag("Đã biết đơn vị nhận cờ")
    don_vi_nhan: str = tag("Các đơn vị nhận cờ")


class YearCourse(Letterhead, Bodies, Recipients):
    """What both papers of a year may say."""

    so_hoi_nghi: str = tag("Số hội nghị trong năm, ví dụ “03”")
    co_huy: bool = tag("Có hội nghị theo kế hoạch không tổ chức")
    so_huy: str = tag("Số hội nghị không tổ chức, ví dụ “01”")
    cac_huy: str = tag("Những hội nghị không tổ chức, ví dụ “lần thứ hai, chuyên đề “Mô hình kinh tế””")
    co_hoan: bool = tag("Có hội nghị hoãn")
    so_hoan: str = tag("Số hội nghị hoãn, ví dụ “01”")
    so_da_hop: str = tag("Số hội nghị đã họp, ví dụ “03”")
    co_chua_hop: bool = tag("Có hội nghị chưa đến ngày họp")
    so_chua_hop: str = tag("Số hội nghị chưa họp, không kể hội nghị hoãn, ví dụ “01”")
    hoi_nghi: tuple[YearConference, ...] = tag("Các hội nghị, theo thứ tự")
    co_ket_luan: bool = tag("Trong năm có kết luận")
    so_ket_luan: str = tag("Tổng số kết luận, ví dụ “12”")
    co_hoan_thanh: bool = tag("Có kết luận đã hoàn thành")
    so_hoan_thanh: str = tag("Số kết luận đã hoàn thành")
    co_chua_hoan_thanh: bool = tag("Có kết luận chưa hoàn thành")
    so_chua_hoan_thanh: str = tag("Số kết luận chưa hoàn thành, không kể việc thường xuyên")
    co_qua_han: bool = tag("Có kết luận quá hạn")
    so_qua_han: str = tag("Số kết luận quá hạn")
    co_thuong_xuyen: bool = tag("Có việc thường xuyên")
    so_thuong_xuyen: str = tag("Số việc thường xuyên")
    co_viec_nam_truoc: bool = tag("Còn kết luận của năm trước chưa hoàn thành")
    viec_nam_truoc: tuple[Paragraph, ...] = tag("Những kết luận của năm trước chưa hoàn thành")
    co_y_kien: bool = tag("Trong năm có ý kiến")
    bang_nhom: tuple[GroupRow, ...] = tag("Bảng ý kiến theo nhóm và giai đoạn")
    co_so_lieu: bool = tag("Có hội nghị mà báo cáo của đơn vị có số liệu")
    co_diem_danh: bool = tag("Có hội nghị đã điểm danh")
    bang_hoi_nghi: tuple[AttendanceOfConference, ...] = tag("Bảng dự họp theo hội nghị")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")
    bang_don_vi: tuple[AttendanceOfUnit, ...] = tag("Bảng theo đơn vị")
    duong_co: tuple[FlagStep, ...] = tag("Đường đi của cờ luân lưu trong năm")
    co_bieu_do: bool = tag("Có biểu đồ để vẽ")
    bieu_do: tuple[ChartPlace, ...] = tag("Các biểu đồ ở phụ lục")


class YearPaper(Struct, frozen=True, kw_only=True):
    """What a paper of one year's plan rests on, as far as the year has come, and how it goes out."""

    annual: AnnualPlan
    conferences: tuple[Conference, ...]
    year: int | None
    day: dt.date | None  # as of which day conclusions are overdue
    charts: tuple[Chart, ...]
    folder: str
    release: Release


def year_paper(plan: Plan, annual: AnnualPlan, type_code: str) -> YearPaper:
    """The paper of that type for one year's plan, before its words."""
    conferences = in_order(plan, annual.code)
    last = conferences[-1]
    year = annual.year or year_of(plan, last)
    release = year_release(plan, type_code, annual.code, day=roster_day(last), year=year)
    day = release.date or as_far_as_it_has_come(plan, conferences)
    return YearPaper(
        annual=annual,
        conferences=conferences,
        year=year,
        day=day,
        charts=year_charts(plan, tuple(one for one in conferences if not is_postponed(one)), day),
        folder=folder_of(plan, annual),
        release=release,
    )


def course_of_year(plan: Plan, paper: YearPaper) -> dict[str, Any]:
    """The fields of ``YearCourse`` besides letterhead, bodies and recipients.

    A conference that was not held has no chair, no roll, no conclusions here, and hands no flag over; of one
    that was put off nothing else is counted either.
    """
    conferences = paper.conferences
    sections = tuple(_section(plan, one, so, paper.day) for so, one in enumerate(conferences, start=1))
    counted = tuple(one for one in conferences if not is_postponed(one))
    by_conference, by_unit = conference_rows(plan, conferences), unit_rows(plan, counted)
    cancelled = _cancelled(plan, paper.annual)
    earlier = tuple(
        one for one in open_conclusions(plan, conferences[-1]) if one.concluded_at not in conferences
    )
    return {
        **_conclusion_counts(plan, conferences, paper.day),
        "so_hoi_nghi": quantity(len(conferences) + len(cancelled)),
        "co_huy": bool(cancelled),
        "so_huy": quantity(len(cancelled)),
        "cac_huy": "; ".join(turn_and_topic(plan, one) for one in cancelled),
        "co_hoan": len(counted) < len(conferences),
        "so_hoan": quantity(len(conferences) - len(counted)),
        "so_da_hop": quantity(sum(one.da_hop for one in sections)),
        "co_chua_hop": not all(map(was_held, counted)),
        "so_chua_hop": quantity(sum(not was_held(one) for one in counted)),
        "hoi_nghi": sections,
        "co_viec_nam_truoc": bool(earlier),
        "viec_nam_truoc": series(follow_up_lines(plan, conferences[-1], earlier)),
        "co_y_kien": any(one.co_y_kien for one in sections),
        "bang_nhom": group_rows(plan, counted),
        "co_so_lieu": any(one.co_so_lieu for one in sections),
        "co_diem_danh": bool(by_conference),
        "bang_hoi_nghi": by_conference,
        "co_bang_don_vi": bool(by_unit),
        "bang_don_vi": by_unit,
        "duong_co": _flag_way(plan, paper.annual),
        "co_bieu_do": bool(paper.charts),
        "bieu_do": chart_places(paper.charts),
    }


def course_problems(plan: Plan, conferences: tuple[Conference, ...]) -> Iterator[Problem]:
    """What keeps the year's papers from being whole: conferences to come, a flag without a taker."""
    for one in conferences:
        if not was_held(one):
            yield one.problem("year-not-over", "status", conference=one.code)
        if is_postponed(one):
            if left := joined(_rows_left(plan, one)):
                yield one.problem("year-rows-left", "status", conference=one.code, left=left)
            continue
        yield from flag_problems(plan, one)


def _rows_left(plan: Plan, conference: Conference) -> Iterator[str]:
    """What stands in the sheets for a conference that was put off."""
    if roll(plan, conference).taken:
        yield "điểm danh"
    if count_opinions(plan, conference).total:
        yield "ý kiến"
    if figure_rows(plan, conference):
        yield "số liệu"
    if conclusions_of(plan, conference):
        yield "kết luận"


def _cancelled(plan: Plan, annual: AnnualPlan) -> list[Conference]:
    """The conferences of a year that were cancelled and are not held as another of the same number."""
    mine = [one for one in plan.conferences if one.plan == annual.code]
    off = [one for one in mine if one.status is ConferenceStatus.CANCELLED]
    numbers = {one.ordinal for one in mine if one not in off} - {None}
    return [one for one in off if one.ordinal not in numbers]


def _section(plan: Plan, conference: Conference, so: int, until: dt.date | None) -> YearConference:
    month, day = conference.month, conference.date
    held, put_off = was_held(conference), is_postponed(conference)
    called = roll(plan, conference) if held else Roll()
    merged = () if put_off else merged_opinions(plan, conference)
    said = 0 if put_off else count_opinions(plan, conference).total
    chairs = "; ".join(named(plan, who, day) for who in chairs_who_came(plan, conference)) if held else ""
    conclusions = conclusion_lines(plan, conference, until) if held else ()
    figures = () if put_off else figure_rows(plan, conference)
    return YearConference(
        so=str(so),
        lan_thu=turn_words(plan, conference),
        co_ngay=day is not None and not (put_off and month),
        ngay=days_short(conference),
        thang=month_words(month).removeprefix("tháng ") if month else "",
        da_hop=held,
        noi=host_areas(plan, conference),
        don_vi_dang_cai=host_names(plan, conference),
        chuyen_de=topic_name(plan, conference),
        tinh_trang=conference.status.value if held or put_off else "Chưa tổ chức",
        co_chu_tri=bool(chairs),
        chu_tri=chairs,
        co_diem_danh=called.taken,
        so_co_mat=quantity(len(called.present)),
        so_duoc_moi=quantity(called.expected),
        co_danh_gia=held and bool(conference.assessment),
        danh_gia=paragraphs(conference.assessment) if held else (),
        so_y_kien=quantity(said),
        co_gop=len(merged) < said,
        so_sau_khi_gop=quantity(len(merged)),
        co_y_kien=bool(merged),
        nhom=opinion_groups(plan, conference, merged),
        co_ket_luan=bool(conclusions),
        ket_luan=conclusions,
        co_so_lieu=bool(figures),
        so_lieu=figures,
    )


def _conclusion_counts(
    plan: Plan, conferences: tuple[Conference, ...], day: dt.date | None
) -> dict[str, Any]:
    held = [one for one in conferences if was_held(one)]
    everything = [one for conference in held for one in conclusions_of(plan, conference)]
    states = count_conclusions(everything, day)
    done, standing = states[ConclusionStatus.DONE], states[ConclusionStatus.STANDING]
    counted = {
        "ket_luan": len(everything),
        "hoan_thanh": done,
        "chua_hoan_thanh": len(everything) - done - standing,
        "qua_han": states[ConclusionStatus.OVERDUE],
        "thuong_xuyen": standing,
    }
    words: dict[str, Any] = {}
    for name, number in counted.items():
        words |= {f"co_{name}": bool(number), f"so_{name}": quantity(number)}
    return words


def _flag_way(plan: Plan, annual: AnnualPlan) -> tuple[FlagStep, ...]:
    return tuple(
        FlagStep(
            lan_thu=turn_words(plan, step.conference),
            da_hop=was_held(step.conference),
            don_vi_trao=joined(unit.name for unit in step.givers),
            co_don_vi_nhan=bool(step.receivers),
            don_vi_nhan=joined(unit.name for unit in step.receivers),
        )
        for step in handovers(plan, annual.code)
    )
