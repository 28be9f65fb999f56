"""Báo cáo tổng hợp ý kiến: what the units said around one conference, grouped and merged."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from toolkit.documents.charts import conference_charts
from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import OPINIONS
from toolkit.documents.opinion_annex import GroupRow, UnitRow, group_rows, unit_rows
from toolkit.documents.parts.chart import ChartPlace, chart_places
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.figure_rows import FigureRow, figure_rows
from toolkit.documents.parts.opinion_groups import OpinionGroup, opinion_groups
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.alike_opinions import Alike, alike_opinions
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.merged_opinions import merged_opinions
from toolkit.plan.model import Conference, Opinion, Phase, Plan
from toolkit.plan.tallies import OpinionCounts, ReportStanding, ReportState, count_opinions, reports
from toolkit.problems import Problem
from toolkit.wording import quantity

_NAMED_IN_A_SENTENCE = 15


class OpinionsContext(ConferencePaper):
    """What the template of the report on opinions may say."""

    co_bao_cao: bool = tag("Có theo dõi báo cáo của đơn vị")
    co_don_vi_da_bao_cao: bool = tag("Đã có đơn vị gửi báo cáo")
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
    so_tra_loi: str = tag("Số ý kiến đã được trả lời, sau khi gộp")
    co_ket_luan: bool = tag("Có đề xuất kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận được đề xuất")
    bang_nhom: tuple[GroupRow, ...] = tag("Bảng ý kiến theo nhóm và giai đoạn ở phụ lục")
    co_so_lieu: bool = tag("Báo cáo của đơn vị có số liệu")
    bang_so_lieu: tuple[FigureRow, ...] = tag("Bảng số liệu của các đơn vị ở phụ lục")
    bang_don_vi: tuple[UnitRow, ...] = tag("Bảng theo đơn vị ở phụ lục")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")
    co_bieu_do: bool = tag("Có biểu đồ để vẽ")
    bieu_do: tuple[ChartPlace, ...] = tag("Các biểu đồ ở phụ lục")


def opinion_reports(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The report on all opinions around one conference: one document."""
    name, charts = conference_name(plan, conference), conference_charts(plan, conference)
    shown = {"co_bieu_do": bool(charts), "bieu_do": chart_places(charts)}
    paper = signed_paper(
        plan,
        conference,
        OPINIONS,
        _report_words(reports(plan, conference)) | _opinion_words(plan, conference) | shown,
        subject=f"Tổng hợp ý kiến, kiến nghị tại {name}",
        title=f"Báo cáo tổng hợp ý kiến, kiến nghị tại {name}",
    )
    alike = tuple(_proposal(plan, one) for one in alike_opinions(plan, conference))
    yield replace(paper, charts=charts, problems=(*paper.problems, *alike))


def _said(plan: Plan, conference: Conference) -> list[Opinion]:
    return [one for one in plan.opinions if one.conference == conference.code]


def _proposal(plan: Plan, alike: Alike) -> Problem:
    """Beside the cell in which the secretary would merge the two."""
    earlier = alike.earlier
    words = {"opinion": earlier.code, "score": str(alike.score), "unit": unit_label(plan, earlier.unit)}
    said = bare(earlier.summary or earlier.content)
    return alike.opinion.problem("opinion-alike", "merged_into", said=said, **words)


def _report_words(standings: tuple[ReportStanding, ...]) -> dict[str, Any]:
    missing = [one.unit.name for one in standings if one.state is ReportState.NOT_SENT]
    sent, many = len(standings) - len(missing), len(missing) > _NAMED_IN_A_SENTENCE
    return {
        "co_bao_cao": bool(standings),
        "co_don_vi_da_bao_cao": sent > 0,
        "so_don_vi_bao_cao": quantity(sent),
        "tong_don_vi": quantity(len(standings)),
        "co_don_vi_chua_bao_cao": bool(missing) and not many,
        "don_vi_chua_bao_cao": "" if many else ", ".join(missing),
        "co_nhieu_don_vi_chua_bao_cao": many,
        "so_don_vi_chua_bao_cao": quantity(len(missing)),
    }


def _opinion_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    merged = merged_opinions(plan, conference)
    counted = count_opinions(plan, conference)
    answered = sum(1 for one in merged if one.answer)
    conclusions = conclusion_lines(plan, conference)
    rows, figures = unit_rows(plan, conference), figure_rows(plan, conference)
    return {
        "so_y_kien": quantity(counted.total),
        **_phase_words(counted),
        "co_gop": len(merged) < counted.total,
        "so_sau_khi_gop": quantity(len(merged)),
        "nhom": opinion_groups(plan, conference, merged),
        "co_tra_loi": bool(answered),
        "so_tra_loi": quantity(answered),
        "co_ket_luan": bool(conclusions),
        "ket_luan": conclusions,
        "bang_nhom": group_rows(plan, (conference,)),
        "co_so_lieu": bool(figures),
        "bang_so_lieu": figures,
        "co_bang_don_vi": bool(rows),
        "bang_don_vi": rows,
    }


def _phase_words(counted: OpinionCounts) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for name, phase in (("truoc", Phase.BEFORE), ("tai", Phase.AT), ("sau", Phase.AFTER)):
        number = counted.by_phase.get(phase, 0)
        words |= {f"co_y_kien_{name}": bool(number), f"so_y_kien_{name}": quantity(number)}
    return words


obstacles = obstacles_of_a_list(_said, "no-opinions")
WORK = Work(OpinionsContext, opinion_reports, obstacles)
