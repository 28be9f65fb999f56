"""Mẫu báo cáo chuyên đề: each unit's report, prefilled with its letterhead and the figures asked for."""

from collections.abc import Iterator

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import REPORT_FORM
from toolkit.documents.parts.conference_paper import ConferencePaper, conference_document
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.issuing_bodies import bodies
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name, meeting, topic_name
from toolkit.documents.parts.unit_paper import committee, unit_letterhead, unit_recipients, unit_signature
from toolkit.plan.joining_points import asked_units
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.rotation import year_of
from toolkit.plan.unit_questions import figures_asked
from toolkit.wording import capitalised, fold


class Figure(Context):
    """One figure that every unit reports."""

    tt: str = tag("Số thứ tự")
    ten: str = tag("Tên số liệu, ví dụ “Số buổi tuyên truyền”")
    so_lieu: str = tag("Số liệu đơn vị đã báo; để trống cho đơn vị điền")


class ReportFormContext(ConferencePaper):
    """What the template of a unit's report may say; head and foot are the unit's."""

    tap_the: str = tag("Tập thể báo cáo, ví dụ “Ban Thường vụ Huyện đoàn Cầu Ngang”")
    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý")
    co_so_lieu: bool = tag("Chuyên đề có số liệu bắt buộc")
    so_lieu: tuple[Figure, ...] = tag("Các số liệu bắt buộc")


def report_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that is asked by a letter of its own, in the order of the letters."""
    units = [unit for code in asked_units(plan, conference) if (unit := plan.unit(code))]
    for unit, code in zip(units, slugs(unit.code for unit in units), strict=True):
        title = f"Mẫu báo cáo chuyên đề của {unit.name} tại {conference_name(plan, conference)}"
        context = _context(plan, conference, unit)
        yield conference_document(
            plan, conference, REPORT_FORM, context, title=title, code=code, unit=unit.code
        )


def _context(plan: Plan, conference: Conference, unit: Unit) -> ReportFormContext:
    topic, figures = plan.topic(conference.topic), _figures(plan, conference, unit)
    return ReportFormContext(
        **spread(
            unit_letterhead(
                plan, conference, unit, type_code="BC", subject=f"Chuyên đề: “{topic_name(plan, conference)}”"
            ),
            bodies(plan, year_of(plan, conference)),
            meeting(plan, conference),
            unit_signature(plan, conference, unit),
            unit_recipients(plan.settings.issuing_body, _department(plan)),
        ),
        tap_the=committee(unit),
        co_goi_y=bool(topic and topic.prompts),
        goi_y=paragraphs(topic.prompts if topic else ()),
        co_so_lieu=bool(figures),
        so_lieu=figures,
    )


def _department(plan: Plan) -> str:
    """The department as those below it write it: "Ban Tổ chức - Kiểm tra Tỉnh đoàn"."""
    name = fold(plan.settings.department_name)
    return next((one.name for one in plan.units if name in (fold(one.name), fold(one.short_name))), "") or (
        plan.settings.department_name
    )


def _figures(plan: Plan, conference: Conference, unit: Unit) -> tuple[Figure, ...]:
    """The figures that the topic asks for, with what the unit has told already when it told all of them."""
    names = figures_asked(plan, conference)
    reports = (one for one in plan.unit_reports if one.conference == conference.code)
    told = next((one.figures for one in reports if one.unit == unit.code), ())
    values = told if len(told) == len(names) else ("",) * len(names)
    return tuple(
        Figure(tt=str(tt), ten=capitalised(name), so_lieu=value)
        for tt, (name, value) in enumerate(zip(names, values, strict=True), start=1)
    )


WORK = Work(ReportFormContext, report_forms, meeting_obstacles)
