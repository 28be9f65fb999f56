"""Công văn báo cáo cấp ủy: the Tỉnh đoàn tells the committee of the host's place of the conference."""

from collections.abc import Iterator
from typing import Any

from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import COMMITTEE_LETTER
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.local_authorities import addressed_committee
from toolkit.documents.parts.paragraphs import Paragraph, inside, series
from toolkit.documents.parts.plan_reference import PlanReference, plan_reference
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.release import paper_release
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.guests import guest_rules
from toolkit.plan.model import Conference, Plan, Scope


class CommitteeLetterContext(ConferencePaper, PlanReference):
    """What the template of the report to the committee may say."""

    kinh_gui: str = tag("Cấp ủy nơi tổ chức hội nghị, ví dụ “Thường trực Huyện ủy Cầu Ngang”")
    cap_uy: str = tag("Cấp ủy như gọi giữa câu, ví dụ “cấp ủy nơi tổ chức Hội nghị”")
    co_thanh_phan: bool = tag("Đã biết thành phần dự")
    thanh_phan: tuple[Paragraph, ...] = tag("Thành phần dự hội nghị, mỗi nhóm một dòng")


def committee_words(plan: Plan, conference: Conference) -> dict[str, Any]:
    """What both letters to the committee tell: the plan, and who of the Đoàn comes."""
    rules = [rule.text for rule in guest_rules(plan, conference) if rule.scope is not Scope.OUTSIDE]
    return {
        **spread(plan_reference(plan, conference)),
        "co_thanh_phan": bool(rules),
        "thanh_phan": series(rules),
    }


def committee_named(words: str) -> dict[str, Any]:
    """The committee as it is addressed, and as it is called inside a sentence."""
    return {"kinh_gui": words, "cap_uy": inside(words)}


def committee_letters(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter, to the committees of all hosts."""
    name = conference_name(plan, conference)
    yield signed_paper(
        plan,
        conference,
        COMMITTEE_LETTER,
        {
            **committee_words(plan, conference),
            **committee_named(addressed_committee(plan, conference)),
        },
        prefix="CVCU",
        addressed=True,
        release=paper_release(plan, conference, COMMITTEE_LETTER.type_code, COMMITTEE_LETTER.about),
        subject=f"báo cáo lịch giao ban và phối hợp tổ chức {name}",
        title=f"Công văn báo cáo cấp ủy về {name}",
    )


WORK = Work(CommitteeLetterContext, committee_letters, meeting_obstacles)
