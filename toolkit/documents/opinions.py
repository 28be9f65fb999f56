"""Báo cáo tổng hợp ý kiến: what the units said around one conference, grouped and merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Document, Kind, tag
from toolkit.documents.opinion_annex import UnitRow, unit_rows
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.named_people import name_of
from toolkit.documents.parts.paragraphs import bare, ended, inside
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.guests import Guest
from toolkit.plan.merging import MergedOpinion, merged_opinions
from toolkit.plan.model import Conclusion, Conference, Delegate, GuestRule, Opinion, Phase, Plan, UnitReport
from toolkit.plan.tallies import OpinionCounts, ReportStanding, ReportState, count_opinions, reports
from toolkit.problems import Problem, problem
from toolkit.wording import quantity

NAME = "opinions"
TYPE = "BC"
OPINION_GROUPS = "Nhóm ý kiến"
_UNGROUPED = "Khác"
_NAMED_IN_A_SENTENCE = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    """One opinion, with all units that share it."""

    noi_dung: str = tag("Nội dung ý kiến, không có dấu chấm cuối")
    co_don_vi: bool = tag("Đã biết đơn vị nêu ý kiến")
    don_vi: str = tag("Các đơn vị cùng ý kiến, ví dụ “Huyện đoàn Cầu Kè, Huyện đoàn Trà Cú”")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressedOpinions:
    """Opinions of one group that speak to the same body."""

    co_noi_gui: bool = tag("Ý kiến có nơi gửi tới")
    noi_gui: str = tag("Nơi ý kiến gửi tới, như đứng giữa câu, ví dụ “cấp ủy, chính quyền”")
    y_kien: tuple[OpinionLine, ...] = tag("Các ý kiến")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGroup:
    """All opinions of one group (Nhóm ý kiến)."""

    so: str = tag("Số thứ tự của nhóm, ví dụ “1”")
    ten: str = tag("Tên nhóm ý kiến, ví dụ “Khó khăn, vướng mắc”")
    phan: tuple[AddressedOpinions, ...] = tag("Ý kiến của nhóm, chia theo nơi gửi tới")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One opinion that was answered."""

    noi_dung: str = tag("Nội dung ý kiến, không có dấu chấm cuối")
    co_don_vi: bool = tag("Đã biết đơn vị nêu ý kiến")
    don_vi: str = tag("Các đơn vị cùng ý kiến")
    tra_loi: str = tag("Nội dung trả lời, đã có dấu câu ở cuối")
    co_nguoi_tra_loi: bool = tag("Đã biết ai trả lời")
    nguoi_tra_loi: str = tag("Người hoặc cơ quan trả lời")


@dataclass(frozen=True, kw_only=True)
class OpinionsContext(ConferencePaper):
    """What the template of the report on opinions may say."""

    co_bao_cao: bool = tag("Có theo dõi báo cáo của đơn vị")
    so_don_vi_bao_cao: str = tag("Số đơn vị đã gửi báo cáo, ví dụ “11”")
    tong_don_vi: str = tag("Số đơn vị phải gửi báo cáo, ví dụ “13”")
    co_don_vi_chua_bao_cao: bool = tag("Có đơn vị chưa gửi báo cáo, ít đến mức kể tên được trong câu")
    don_vi_chua_bao_cao: str = tag("Tên các đơn vị chưa gửi báo cáo")
    co_nhieu_don_vi_chua_bao_cao: bool = tag("Nhiều đơn vị chưa gửi báo cáo, nên chỉ kể tên ở phụ lục")
    so_don_vi_chua_bao_cao: str = tag("Số đơn vị chưa gửi báo cáo, ví dụ “02”")
    so_y_kien: str = tag("Tổng số ý kiến, ví dụ “24”")
    co_y_kien_truoc: bool = tag("Có ý kiến gửi trước hội nghị")
    so_y_kien_truoc: str = tag("Số ý kiến gửi trước hội nghị")
    co_y_kien_tai: bool = tag("Có ý kiến phát biểu tại hội nghị")
    so_y_kien_tai: str = tag("Số ý kiến phát biểu tại hội nghị")
    co_y_kien_sau: bool = tag("Có ý kiến gửi sau hội nghị")
    so_y_kien_sau: str = tag("Số ý kiến gửi sau hội nghị")
    co_gop: bool = tag("Có ý kiến trùng nhau đã được gộp")
    so_sau_khi_gop: str = tag("Số ý kiến còn lại sau khi gộp những ý kiến trùng nhau")
    nhom: tuple[OpinionGroup, ...] = tag("Các nhóm ý kiến, theo thứ tự trong Danh mục")
    co_tra_loi: bool = tag("Có ý kiến đã được trả lời")
    tra_loi: tuple[Answer, ...] = tag("Các ý kiến đã được trả lời")
    co_ket_luan: bool = tag("Có đề xuất kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận được đề xuất")
    bang_don_vi: tuple[UnitRow, ...] = tag("Bảng theo đơn vị ở phụ lục")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")


def opinion_reports(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The report on all opinions around one conference: one document."""
    if obstacles(plan, conference):
        return
    name = conference_name(plan, conference)
    yield signed_paper(
        plan,
        conference,
        OpinionsContext,
        _report_words(reports(plan, conference)) | _opinion_words(plan, conference),
        kind=NAME,
        type_code=TYPE,
        subject=f"Tổng hợp ý kiến, kiến nghị tại {name}",
        title=f"Báo cáo tổng hợp ý kiến, kiến nghị tại {name}",
    )


def obstacles(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    """What the conference lacks, or that nobody said anything."""
    found = meeting_obstacles(plan, conference)
    if not found and not any(one.conference == conference.code for one in plan.opinions):
        return (problem("no-opinions", conference.origin.place(), conference=conference.code),)
    return found


def opinion_line(merged: MergedOpinion) -> OpinionLine:
    """What was said, in short when the sheet has it so, and by which units."""
    units = ", ".join(unit.name for unit in merged.units)
    return OpinionLine(
        noi_dung=bare(merged.head.summary or merged.head.content), co_don_vi=bool(units), don_vi=units
    )


def _report_words(standings: tuple[ReportStanding, ...]) -> dict[str, Any]:
    missing = [one.unit.name for one in standings if one.state is ReportState.NOT_SENT]
    many = len(missing) > _NAMED_IN_A_SENTENCE
    return {
        "co_bao_cao": bool(standings),
        "so_don_vi_bao_cao": quantity(len(standings) - len(missing)),
        "tong_don_vi": quantity(len(standings)),
        "co_don_vi_chua_bao_cao": bool(missing) and not many,
        "don_vi_chua_bao_cao": "" if many else ", ".join(missing),
        "co_nhieu_don_vi_chua_bao_cao": many,
        "so_don_vi_chua_bao_cao": quantity(len(missing)),
    }


def _opinion_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    merged = merged_opinions(plan, conference)
    counted = count_opinions(plan, conference)
    answers = tuple(_answer(plan, conference, one) for one in merged if one.answer)
    conclusions = conclusion_lines(plan, conference)
    rows = unit_rows(plan, conference)
    return {
        "so_y_kien": quantity(counted.total),
        **_phase_words(counted),
        "co_gop": len(merged) < counted.total,
        "so_sau_khi_gop": quantity(len(merged)),
        "nhom": _groups(plan, merged),
        "co_tra_loi": bool(answers),
        "tra_loi": answers,
        "co_ket_luan": bool(conclusions),
        "ket_luan": conclusions,
        "co_bang_don_vi": bool(rows),
        "bang_don_vi": rows,
    }


def _phase_words(counted: OpinionCounts) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for name, phase in (("truoc", Phase.BEFORE), ("tai", Phase.AT), ("sau", Phase.AFTER)):
        number = counted.by_phase.get(phase, 0)
        words |= {f"co_y_kien_{name}": bool(number), f"so_y_kien_{name}": quantity(number)}
    return words


def _groups(plan: Plan, merged: tuple[MergedOpinion, ...]) -> tuple[OpinionGroup, ...]:
    """The opinions by group, groups in the order of Danh mục; those without a group stand last."""
    listed = [item.value for item in plan.listed(OPINION_GROUPS)]
    together: dict[str, list[MergedOpinion]] = {name: [] for name in listed}
    for one in merged:
        together.setdefault(one.head.group or _UNGROUPED, []).append(one)
    filled = [(name, members) for name, members in together.items() if members]
    return tuple(
        OpinionGroup(so=str(so), ten=name, phan=_parts(members))
        for so, (name, members) in enumerate(filled, start=1)
    )


def _parts(members: list[MergedOpinion]) -> tuple[AddressedOpinions, ...]:
    """A group's opinions by the body that they speak to; those that name none stand first."""
    together: dict[str, list[MergedOpinion]] = {"": []}
    for one in members:
        together.setdefault(one.head.addressed_to, []).append(one)
    return tuple(
        AddressedOpinions(
            co_noi_gui=bool(body), noi_gui=inside(body), y_kien=tuple(map(opinion_line, opinions))
        )
        for body, opinions in together.items()
        if opinions
    )


def _answer(plan: Plan, conference: Conference, merged: MergedOpinion) -> Answer:
    line = opinion_line(merged)
    answered_by = next(one.answered_by for one in (merged.head, *merged.members) if one.answer)
    who = name_of(plan, answered_by, conference.date)
    return Answer(
        noi_dung=line.noi_dung,
        co_don_vi=line.co_don_vi,
        don_vi=line.don_vi,
        tra_loi=ended(merged.answer),
        co_nguoi_tra_loi=bool(who),
        nguoi_tra_loi=who,
    )


KIND = Kind(
    name=NAME,
    label="Báo cáo tổng hợp ý kiến",
    type_code=TYPE,
    template="tong-hop-y-kien.docx",
    button=Button(
        action="opinions",
        caption="Tổng hợp ý kiến",
        macro="TongHopYKien",
        doing="Đang tổng hợp ý kiến",
        help="Làm báo cáo tổng hợp ý kiến, kiến nghị của các đơn vị.",
        icon="ReviewNewComment",
        stage=Stage.AFTER,
    ),
    reads=dict.fromkeys((Guest, GuestRule, Delegate, UnitReport, Opinion, Conclusion), ()),
    context=OpinionsContext,
    documents=opinion_reports,
    obstacles=obstacles,
)
