"""A year's tables over a reorganisation: totals go to the heir, each conference keeps its own names."""

from tests.plan.test_succession import CONFERENCES, PEOPLE, UNITS
from tests.tables import plan_from
from toolkit.tasks.making.year_tables import year_tables

CONCLUSIONS = """
### Kết luận
| Mã KL | Mã HN | Thứ tự | Nội dung | Đơn vị chủ trì | Tình trạng |
| KL01 | HN1-2025 | 1 | Tập huấn | TX-DH | Đang làm |
| KL02 | HN1-2025 | 2 | Khảo sát | H-CN | Hoàn thành |
"""


def test_totals_follow_the_heir_and_history_stays_under_the_old_name() -> None:
    plan = plan_from(UNITS + PEOPLE + CONFERENCES + CONCLUSIONS)
    tables = year_tables(plan, plan.annual_plans[0])
    by_unit = tables["Theo đơn vị"].set_index("Mã đơn vị")
    assert by_unit["Có mặt"].to_dict() == {"H-CT": 0, "P-DH": 2, "X-CN": 1, "X-CT": 0, "X-SL": 0}
    came = tables["Dự họp"].set_index("Mã đơn vị")
    assert (came.loc["TX-DH", "HN1-2025"], came.loc["P-DH", "HN2-2025"]) == (1, 1)
    assert list(tables["Kết luận"]["Chủ trì"]) == [
        "Thị đoàn Duyên Hải (nay là Đoàn phường Duyên Hải)",
        "Huyện đoàn Cầu Ngang",
    ]


def test_a_conclusion_of_two_leads_is_one_row_and_counts_for_both() -> None:
    led = CONCLUSIONS.replace("| H-CN | Hoàn thành", "| H-CN; TX-DH | Hoàn thành")
    tables = year_tables(plan := plan_from(UNITS + PEOPLE + CONFERENCES + led), plan.annual_plans[0])
    assert list(tables["Kết luận"]["Chủ trì"])[1] == "Huyện đoàn Cầu Ngang; Thị đoàn Duyên Hải"
    given = tables["Theo đơn vị"].set_index("Mã đơn vị")["Kết luận được giao"]
    assert (given["X-CN"], given["P-DH"]) == (1, 2)
