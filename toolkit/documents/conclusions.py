"""Thông báo kết luận: what a conference decided, told to those who must act."""

from collections.abc import Iterator
from typing import Any

from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import CONCLUSIONS
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.named_people import form_of_address, holder, name_of, named, position
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs
from toolkit.documents.parts.presence import roll
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.agenda_parts import concluding
from toolkit.plan.expected_guests import chairs_who_came
from toolkit.plan.follow_up import conclusions_of
from toolkit.plan.model import Conference, Plan
from toolkit.wording import joined, quantity, uncapitalised


class ConclusionsContext(ConferencePaper):
    """What the template of the notice of conclusions may say."""

    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: str = tag("Những người chủ trì, kèm chức vụ, cách nhau bằng “;”")
    nguoi_ket_luan: str = tag(
        "Ai kết luận: theo chương trình, hoặc người chủ trì, ví dụ “đồng chí Nguyễn Văn An”"
    )
    co_so_dai_bieu: bool = tag("Đã điểm danh đại biểu")
    so_dai_bieu: str = tag("Số đại biểu có mặt, ví dụ “45”")
    co_danh_gia: bool = tag("Có phần đánh giá chung")
    danh_gia: tuple[Paragraph, ...] = tag("Các đoạn đánh giá chung")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận")


def conclusion_notices(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The notice of one conference's conclusions: one document."""
    subject, own = subject_of(plan, conference), _own_words(plan, conference)
    title = f"Thông báo {uncapitalised(subject)}"
    yield signed_paper(plan, conference, CONCLUSIONS, own, subject=subject, title=title)


def subject_of(plan: Plan, conference: Conference) -> str:
    """ "Kết luận của đồng chí ..., ... tại Hội nghị ..."; while nobody is known "Kết luận Hội nghị ..."."""
    name = conference_name(plan, conference)
    people = filter(None, (holder(plan, who, conference.date) for who in concluding(plan, conference)))
    named_so = joined(
        ", ".join(filter(None, (f"{form_of_address(plan, one)} {one.name}", position(plan, one))))
        for one in people
    )
    return f"Kết luận của {named_so} tại {name}" if named_so else f"Kết luận {name}"


def _own_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    came = chairs_who_came(plan, conference)
    chairs = "; ".join(named(plan, who, conference.date) for who in came)
    called = roll(plan, conference)
    return {
        "co_chu_tri": bool(chairs),
        "chu_tri": chairs,
        "nguoi_ket_luan": joined(name_of(plan, who, conference.date) for who in concluding(plan, conference)),
        "co_so_dai_bieu": called.taken,
        "so_dai_bieu": quantity(len(called.present)),
        "co_danh_gia": bool(conference.assessment),
        "danh_gia": paragraphs(conference.assessment),
        "ket_luan": conclusion_lines(plan, conference),
    }


obstacles = obstacles_of_a_list(conclusions_of, "no-conclusions")
WORK = Work(ConclusionsContext, conclusion_notices, obstacles)
