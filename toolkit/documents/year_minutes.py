"""Biên bản tổng hợp năm: all conferences of one plan, their conclusions, attendance and the flag's way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Document, Kind, Reach, spread, tag
from toolkit.documents.opinions import opinion_line
from toolkit.documents.parts.bodies import Bodies, bodies
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.dispatch import Release, year_release
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs
from toolkit.documents.parts.readiness import flag_problems, plan_obstacles
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import area_of, host_names, topic_name, turn_words, was_held
from toolkit.documents.year_tables import (
    AttendanceOfConference,
    AttendanceOfUnit,
    conference_rows,
    unit_rows,
)
from toolkit.plan.follow_up import conclusions_of
from toolkit.plan.guests import Guest
from toolkit.plan.merging import MergedOpinion, merged_opinions
from toolkit.plan.model import (
    AnnualPlan,
    Conclusion,
    ConclusionStatus,
    Conference,
    Delegate,
    GuestRule,
    Opinion,
    Plan,
    UnitReport,
)
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import handovers, in_order, year_of
from toolkit.plan.tallies import count_conclusions, count_opinions
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, month_words, quantity, uncapitalised

NAME = "year-minutes"
TYPE = "BB"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearConference:
    """The section of one conference."""

    so: str = tag("Số thứ tự của hội nghị, ví dụ “1”")
    lan_thu: str = tag("Lần thứ mấy, bằng chữ, ví dụ “thứ nhất”")
    co_ngay: bool = tag("Đã biết ngày họp; nếu không, chỉ biết tháng")
    ngay: str = tag("Ngày họp viết bằng số, ví dụ “24/5/2024”")
    thang: str = tag("Tháng theo kế hoạch, ví dụ “5/2024”")
    da_hop: bool = tag("Hội nghị đã họp")
    noi: str = tag("Nơi tổ chức, ví dụ “Thị xã Duyên Hải”")
    don_vi_dang_cai: str = tag("Đơn vị đăng cai")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    tinh_trang: str = tag("Trạng thái hội nghị, ví dụ “Đã kết luận”")
    so_y_kien: str = tag("Số ý kiến của hội nghị, ví dụ “12”")
    co_gop: bool = tag("Có ý kiến trùng nhau đã được gộp")
    so_sau_khi_gop: str = tag("Số ý kiến còn lại sau khi gộp những ý kiến trùng nhau")
    co_y_kien: bool = tag("Có ý kiến")
    y_kien: tuple[Paragraph, ...] = tag("Các ý kiến đã gộp, kèm tên đơn vị")
    co_ket_luan: bool = tag("Hội nghị có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận và tình trạng thực hiện")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagStep:
    """The flag goes from one host to the next."""

    lan_thu: str = tag("Tại hội nghị lần thứ mấy, ví dụ “thứ nhất”")
    don_vi_trao: str = tag("Đơn vị đăng cai đang giữ cờ")
    co_don_vi_nhan: bool = tag("Đã biết đơn vị nhận cờ")
    don_vi_nhan: str = tag("Đơn vị nhận cờ")


@dataclass(frozen=True, kw_only=True)
class YearMinutesContext(Letterhead, Bodies, Signature, Recipients):
    """What the template of the year's consolidated minutes may say."""

    so_hoi_nghi: str = tag("Số hội nghị trong năm, ví dụ “03”")
    so_da_hop: str = tag("Số hội nghị đã họp, ví dụ “03”")
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
    co_diem_danh: bool = tag("Có hội nghị đã điểm danh")
    bang_hoi_nghi: tuple[AttendanceOfConference, ...] = tag("Bảng dự họp theo hội nghị")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")
    bang_don_vi: tuple[AttendanceOfUnit, ...] = tag("Bảng theo đơn vị")
    duong_co: tuple[FlagStep, ...] = tag("Đường đi của cờ luân lưu trong năm")


def year_minutes(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The consolidated minutes of one year's plan: one document, as far as the year has come."""
    if obstacles(plan, annual_plan):
        return
    conferences = in_order(plan, annual_plan.code)
    year = annual_plan.year or year_of(plan, conferences[-1])
    release = year_release(plan, TYPE, annual_plan.code, day=roster_day(conferences[-1]), year=year)
    folder = folder_of(plan, annual_plan)
    subject = f"Các hội nghị giao ban theo chuyên đề năm {year}"
    yield Document(
        kind=NAME,
        folder=folder,
        stem=f"{TYPE}_{folder}",
        title=f"Biên bản tổng hợp {uncapitalised(subject)}",
        context=_context(plan, annual_plan, conferences, release, subject),
        register=release.register,
        problems=_problems(plan, conferences, release),
    )


def obstacles(plan: Plan, annual_plan: AnnualPlan) -> tuple[Problem, ...]:
    return plan_obstacles(plan, annual_plan)


def _context(
    plan: Plan, annual: AnnualPlan, conferences: tuple[Conference, ...], release: Release, subject: str
) -> YearMinutesContext:
    sections = tuple(_section(plan, one, so) for so, one in enumerate(conferences, start=1))
    by_conference = conference_rows(plan, conferences)
    by_unit = unit_rows(plan, conferences)
    return YearMinutesContext(
        **spread(
            letterhead(plan, release, subject),
            bodies(plan, annual.year or year_of(plan, conferences[-1])),
            signature(plan, release),
            recipients(plan, TYPE),
        ),
        **_conclusion_counts(plan, conferences),
        so_hoi_nghi=quantity(len(conferences)),
        so_da_hop=quantity(sum(one.da_hop for one in sections)),
        hoi_nghi=sections,
        co_diem_danh=bool(by_conference),
        bang_hoi_nghi=by_conference,
        co_bang_don_vi=bool(by_unit),
        bang_don_vi=by_unit,
        duong_co=_flag_way(plan, annual),
    )


def _section(plan: Plan, conference: Conference, so: int) -> YearConference:
    host, month, day = plan.unit(conference.host), conference.month, conference.date
    opinions = tuple(map(_opinion_words, merged_opinions(plan, conference)))
    said = count_opinions(plan, conference).total
    conclusions = conclusion_lines(plan, conference)
    return YearConference(
        so=str(so),
        lan_thu=turn_words(plan, conference),
        co_ngay=day is not None,
        ngay=day_short(day) if day else "",
        thang=month_words(month).removeprefix("tháng ") if month else "",
        da_hop=was_held(conference),
        noi=area_of(host),
        don_vi_dang_cai=host_names(plan, conference),
        chuyen_de=topic_name(plan, conference),
        tinh_trang=conference.status.value,
        so_y_kien=quantity(said),
        co_gop=len(opinions) < said,
        so_sau_khi_gop=quantity(len(opinions)),
        co_y_kien=bool(opinions),
        y_kien=paragraphs(opinions),
        co_ket_luan=bool(conclusions),
        ket_luan=conclusions,
    )


def _opinion_words(merged: MergedOpinion) -> str:
    line = opinion_line(merged)
    return f"{line.noi_dung} ({line.don_vi})." if line.co_don_vi else line.noi_dung


def _conclusion_counts(plan: Plan, conferences: tuple[Conference, ...]) -> dict[str, Any]:
    everything = [one for conference in conferences for one in conclusions_of(plan, conference)]
    states = count_conclusions(everything)
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
            don_vi_trao=step.giver.name if step.giver else "",
            co_don_vi_nhan=step.receiver is not None,
            don_vi_nhan=step.receiver.name if step.receiver else "",
        )
        for step in handovers(plan, annual.code)
    )


def _problems(plan: Plan, conferences: tuple[Conference, ...], release: Release) -> tuple[Problem, ...]:
    found = [*signature_problems(plan, release), *recipient_problems(plan, TYPE)]
    for one in conferences:
        if not was_held(one):
            found.append(problem("year-not-over", one.origin.place("status"), conference=one.code))
        found.extend(flag_problems(plan, one))
    return tuple(found)


KIND = Kind(
    name=NAME,
    label="Biên bản tổng hợp năm",
    type_code=TYPE,
    template="tong-hop-nam.docx",
    reach=Reach.YEAR,
    button=Button(
        action="year-minutes",
        caption="Tổng hợp năm",
        macro="TongHopNam",
        doing="Đang tổng hợp cả năm",
        help="Làm biên bản tổng hợp các hội nghị trong năm.",
        icon="TableOfContentsGallery",
        stage=Stage.YEAR_END,
    ),
    reads={
        **dict.fromkeys((Guest, GuestRule, Delegate, UnitReport, Opinion, Conclusion), ()),
        Conference: ("flag_recipient",),
    },
    context=YearMinutesContext,
    documents=year_minutes,
    obstacles=obstacles,
)
