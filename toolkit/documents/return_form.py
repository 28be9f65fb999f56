"""Phiếu báo cáo bằng Word: the same form as the workbook of a unit, for a unit without Excel."""

from collections.abc import Iterator

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import RETURN_FORM
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.letterhead import Masthead, masthead
from toolkit.documents.parts.paragraphs import Paragraph, bare, paragraphs
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name, topic_name
from toolkit.plan.follow_up import OpenConclusion
from toolkit.plan.model import OPINION_GROUPS, Conference, Plan, Unit
from toolkit.plan.model.filled_form import ANSWERED
from toolkit.plan.succession import forebears
from toolkit.plan.tallies import report_due
from toolkit.plan.unit_questions import Asked, asked
from toolkit.wording import capitalised, day_short

_LINES_OF_A_GROUP = 3


class Invited(Context):
    """Somebody who is invited for the unit."""

    ma: str = tag("Mã nhân sự")
    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ")


class DutyRow(Context):
    """A conclusion of an earlier conference that the unit has to carry out; it says how far it is."""

    ma: str = tag("Mã kết luận")
    noi_dung: str = tag("Việc được giao")
    han: str = tag("Thời hạn viết bằng số")


class Told(Context):
    """How the unit's last opinion was answered."""

    loai: str = tag("“Ý kiến kỳ trước”")
    noi_dung: str = tag("Nội dung")
    tra_loi: str = tag("Lời trả lời")


class ReturnFormContext(Masthead):
    """What the template of the form may say; its blank cells stand in the template."""

    ma_hoi_nghi: str = tag("Mã hội nghị, để thu phiếu")
    ma_don_vi: str = tag("Mã đơn vị, để thu phiếu")
    don_vi: str = tag("Tên đơn vị")
    chuyen_de: str = tag("Tên chuyên đề")
    han: str = tag("Hạn gửi viết bằng số")
    gui_ve: str = tag("Nơi nhận phiếu: ban, người, điện thoại, thư điện tử")
    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý")
    co_so_lieu: bool = tag("Chuyên đề yêu cầu số liệu")
    so_lieu: tuple[Paragraph, ...] = tag("Các số liệu chuyên đề yêu cầu")
    nhom: tuple[Paragraph, ...] = tag("Nhóm ý kiến của từng dòng để điền")
    nguoi_du: tuple[Invited, ...] = tag("Những người được mời của đơn vị")
    co_viec_duoc_giao: bool = tag("Đơn vị còn kết luận của hội nghị trước chưa hoàn thành")
    viec_duoc_giao: tuple[DutyRow, ...] = tag("Các kết luận ấy; đơn vị điền đã làm đến đâu")
    co_de_biet: bool = tag("Có ý kiến kỳ trước đã được trả lời")
    de_biet: tuple[Told, ...] = tag("Ý kiến kỳ trước đã được trả lời")


def return_forms(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One form for each unit that reports."""
    units = tuple(asked(plan, conference))
    for one, code in zip(units, slugs(one.unit.code for one in units), strict=True):
        title = f"Phiếu báo cáo của {one.unit.name}, {conference_name(plan, conference)}"
        yield conference_document(
            plan,
            conference,
            RETURN_FORM,
            _context(plan, conference, one),
            title=title,
            code=code,
            unit=one.unit.code,
        )


def _context(plan: Plan, conference: Conference, one: Asked) -> ReturnFormContext:
    topic, due = plan.topic(conference.topic), report_due(plan, conference)
    groups = [item.value for item in plan.listed(OPINION_GROUPS)] or [""]
    told = tuple(_told(one))
    return ReturnFormContext(
        **spread(masthead(plan, conference_name(plan, conference))),
        ma_hoi_nghi=conference.code,
        ma_don_vi=one.unit.code,
        don_vi=one.unit.name,
        chuyen_de=topic_name(plan, conference),
        han=day_short(due) if due else "",
        gui_ve=send_to(plan),
        co_goi_y=bool(topic and topic.prompts),
        goi_y=paragraphs(topic.prompts if topic else ()),
        co_so_lieu=bool(one.figures),
        so_lieu=tuple(Paragraph(dong=capitalised(figure)) for figure in one.figures),
        nhom=tuple(Paragraph(dong=group) for group in groups for _ in range(_LINES_OF_A_GROUP)),
        nguoi_du=tuple(
            Invited(ma=who.code, ho_ten=who.name, chuc_vu=who.full_title or who.title) for who in one.people
        ),
        co_viec_duoc_giao=bool(one.duties),
        viec_duoc_giao=tuple(
            DutyRow(
                ma=duty.conclusion.code,
                noi_dung=duty_words(plan, duty, one.unit),
                han=day_short(duty.due) if duty.due else duty.conclusion.term,
            )
            for duty in one.duties
        ),
        co_de_biet=bool(told),
        de_biet=told,
    )


def _told(one: Asked) -> Iterator[Told]:
    for said in one.answers:
        yield Told(loai=ANSWERED, noi_dung=said.summary or said.content, tra_loi=said.answer)


def duty_words(plan: Plan, duty: OpenConclusion, unit: Unit) -> str:
    """What a unit has to do of a conclusion; in brackets its part in it, unless it leads it alone."""
    said = duty.conclusion
    lead, leads = plan.unit_names(said.lead_units), said.lead_units
    before = tuple(one.code for one in forebears(plan, unit) if one.code in leads)
    if unit not in duty.owners:
        part = f"đơn vị phối hợp; {lead} chủ trì" if lead else "đơn vị phối hợp"
    elif unit.code in leads:
        others = plan.unit_names(tuple(code for code in leads if code != unit.code))
        if not others:
            return said.content
        part = f"đồng chủ trì với {others}"
    else:
        part = f"tiếp nhận từ {plan.unit_names(before)}" if before else "giao chung cho các đơn vị"
    return f"{capitalised(bare(said.content))} ({part})"


def send_to(plan: Plan) -> str:
    """Where a form goes: department, person, telephone, e-mail."""
    settings = plan.settings
    parts = (settings.department_name, settings.contact_name, settings.contact_phone, settings.contact_email)
    return "; ".join(part for part in parts if part)


WORK = Work(ReturnFormContext, return_forms, meeting_obstacles)
