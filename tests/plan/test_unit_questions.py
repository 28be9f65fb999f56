"""What the form of a unit tells it of earlier conclusions: each that names it, however it is named."""

from tests.plan.test_follow_up import OFFICE
from tests.tables import plan_from
from toolkit.documents.return_form import duty_words
from toolkit.plan.model import Plan
from toolkit.plan.unit_questions import asked

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


def test_units_that_lead_together_are_each_told_with_whom() -> None:
    plan = plan_from(OFFICE.replace("| H-CN | | {date:2024-07-31}", "| H-CN; TX-DH | | {date:2024-07-31}"))
    found = duties(plan, "HN3-2024")
    assert found["H-CN"][0] == "KL2: Rà soát (đồng chủ trì với Thị đoàn Duyên Hải)"
    assert found["TX-DH"][0] == "KL2: Rà soát (đồng chủ trì với Huyện đoàn Cầu Ngang)"


def test_the_heir_of_one_of_two_leads_is_told_of_that_one() -> None:
    office = OFFICE.replace(ENDED, f"{ENDED} {{date:2024-06-30}} | |\n{HEIR}")
    office = office.replace("| H-CN | | {date:2024-07-31}", "| TX-DH; H-CN | | {date:2024-07-31}")
    found = duties(plan_from(office.replace(HEAD, f"{HEAD} Đến ngày | Kế thừa từ |", 1)), "HN3-2024")
    assert found["X-CN"][0] == "KL2: Rà soát (tiếp nhận từ Huyện đoàn Cầu Ngang)"
