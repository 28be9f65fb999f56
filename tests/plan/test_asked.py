"""What the form of a unit tells it of earlier conclusions: each that names it, however it is named."""

from tests.plan.test_follow_up import OFFICE
from tests.tables import plan_from
from toolkit.documents.return_form import duty_words
from toolkit.plan.asked import asked
from toolkit.plan.model import Plan

ENDED = "| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn    | 15     | Có            |"
HEIR = "| X-CN | Đoàn xã Cầu Ngang | Huyện đoàn | 16 | Có | | H-CN |"
HEAD = "| Thứ tự | Nhận giấy mời |"
HELP = "| KL7 | HN2-2024 | 2 | Tập huấn. | TG | TX-DH | {date:2024-12-20} | Đang làm | |"


def duties(plan: Plan, code: str) -> dict[str, list[str]]:
    conference = plan.conference(code)
    assert conference
    return {
        one.unit.code: [f"{duty.conclusion.code}: {duty_words(plan, duty, one.unit)}" for duty in one.duties]
        for one in asked(plan, conference)
    }


def test_who_leads_who_leads_with_all_and_who_helps_is_told_with_its_part() -> None:
    assert duties(plan_from(f"{OFFICE.rstrip()}\n{HELP}\n"), "HN3-2024") == {
        "TX-DH": [
            "KL4: Báo cáo (giao chung cho các đơn vị)",
            "KL7: Tập huấn (đơn vị phối hợp; Ban Tuyên giáo chủ trì)",
        ],
        "H-CN": ["KL2: Rà soát", "KL4: Báo cáo (giao chung cho các đơn vị)"],
    }


def test_the_heir_of_a_unit_that_ended_is_told_what_it_took_over() -> None:
    office = OFFICE.replace(ENDED, f"{ENDED} {{date:2024-06-30}} | |\n{HEIR}")
    plan = plan_from(office.replace(HEAD, f"{HEAD} Đến ngày | Kế thừa từ |", 1))
    assert duties(plan, "HN3-2024") == {
        "TX-DH": ["KL4: Báo cáo (giao chung cho các đơn vị)"],
        "X-CN": [
            "KL2: Rà soát (tiếp nhận từ Huyện đoàn Cầu Ngang)",
            "KL4: Báo cáo (giao chung cho các đơn vị)",
        ],
    }
