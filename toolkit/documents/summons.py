"""Công văn triệu tập: one letter that calls all units to a conference and tells what to prepare."""

from collections.abc import Iterator
from typing import Any

from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import SUMMONS
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.paragraphs import Paragraph, paragraphs, series
from toolkit.documents.parts.plan_reference import PlanReference, plan_reference
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.release import paper_release
from toolkit.documents.parts.time_and_place import conference_name, topic_name
from toolkit.plan.guests import guest_rules
from toolkit.plan.model import Conference, Grouping, Plan
from toolkit.plan.tallies import report_due
from toolkit.plan.unit_questions import figures_asked
from toolkit.wording import day_short, uncapitalised


class SummonsContext(ConferencePaper, PlanReference):
    """What the template of the letter may say; it goes to all units at once."""

    co_thanh_phan: bool = tag("Đã biết thành phần được triệu tập")
    thanh_phan: tuple[Paragraph, ...] = tag("Thành phần được triệu tập, mỗi nhóm một dòng")
    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý, là đề cương báo cáo")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý")
    co_so_lieu: bool = tag("Chuyên đề có số liệu bắt buộc")
    so_lieu: str = tag("Các số liệu bắt buộc, ví dụ “số buổi tuyên truyền; số người tham gia”")
    co_han_bao_cao: bool = tag("Có hạn gửi báo cáo của đơn vị")
    han_bao_cao: str = tag("Hạn gửi báo cáo viết bằng số, ví dụ “14/5/2024”")
    co_noi_nhan_bao_cao: bool = tag("Có hộp thư nhận báo cáo")
    noi_nhan_bao_cao: str = tag("Hộp thư nhận báo cáo")


def summonses(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter to all units together."""
    name = conference_name(plan, conference)
    yield signed_paper(
        plan,
        conference,
        SUMMONS,
        _own_words(plan, conference),
        prefix="CVTT",
        addressed=True,
        release=paper_release(plan, conference, SUMMONS.type_code, SUMMONS.about),
        subject=f"triệu tập dự {name}",
        title=f"Công văn triệu tập dự {name}, chuyên đề {topic_name(plan, conference)}",
    )


def _own_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    topic, due = plan.topic(conference.topic), report_due(plan, conference)
    rules = [one for one in guest_rules(plan, conference) if one.grouping is Grouping.PER_UNIT]
    email, figures = plan.settings.contact_email, figures_asked(plan, conference)
    return {
        **spread(plan_reference(plan, conference)),
        "co_thanh_phan": bool(rules),
        "thanh_phan": series(rule.text for rule in rules),
        "co_goi_y": bool(topic and topic.prompts),
        "goi_y": paragraphs(topic.prompts if topic else ()),
        "co_so_lieu": bool(figures),
        "so_lieu": "; ".join(map(uncapitalised, figures)),
        "co_han_bao_cao": due is not None,
        "han_bao_cao": day_short(due) if due else "",
        "co_noi_nhan_bao_cao": bool(email),
        "noi_nhan_bao_cao": email,
    }


WORK = Work(SummonsContext, summonses, meeting_obstacles)
