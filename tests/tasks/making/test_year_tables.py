"""A year's tables over a reorganisation: totals go to the heir, each conference keeps its own names."""

import pytest

from tests.plan.test_succession import CONFERENCES, PEOPLE, UNITS
from tests.tables import plan_from
from toolkit.documents.year_tables import unit_rows
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


MEETINGS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Thứ tự | Từ ngày | Đến ngày | Kế thừa từ |
| X-PS | Đoàn xã Phong Sơn | 1 | | {date:2025-06-30} | |
| X-MY | Đoàn xã Mỹ Yên | 2 | | {date:2025-06-30} | |
| X-PSM | Đoàn xã Phong Sơn Mỹ | 3 | {date:2025-07-01} | | X-PS; X-MY |
### Nhân sự
| Mã NS | Họ và tên | Mã đơn vị | Chức vụ |
| NS1 | Lý An | X-PS | Bí thư |
| NS2 | Cao Tiến | X-MY | Bí thư |
| NS3 | Lý An | X-PSM | Bí thư |
### Kế hoạch
| Mã KH | Năm |
| KH2025 | 2025 |
### Hội nghị
| Mã HN | Mã KH | Lần thứ | Ngày | Trạng thái |
| HN1-2025 | KH2025 | 1 | {date:2025-03-27} | Đã kết luận |
| HN2-2025 | KH2025 | 2 | {date:2025-09-25} | Đã họp |
| HN3-2025 | KH2025 | 3 | {date:2025-12-18} | {third} |
### Thành phần
| Mã HN | Thứ tự | Mô tả | Phạm vi | Giá trị |
| * | 1 | Các xã | Chức vụ | Bí thư |
### Đại biểu
| Mã HN | Mã NS | Họ và tên | Mã đơn vị | Dự thay cho | Có mặt |
| HN1-2025 | NS1 | | | | Vắng có lý do |
| HN1-2025 | | Lò Văn Thay | X-PS | NS1 | Có |
| HN1-2025 | NS2 | | | | Vắng không lý do |
| HN2-2025 | NS3 | | | | Có |
| HN3-2025 | NS3 | | | | Vắng có lý do |
"""


@pytest.mark.parametrize("third", ["Đã mời", "Hoãn"])
def test_who_was_replaced_is_not_absent_and_a_conference_that_did_not_meet_was_missed_by_nobody(
    third: str,
) -> None:
    plan = plan_from(MEETINGS.replace("{third}", third))
    counted = year_tables(plan, plan.annual_plans[0])["Theo đơn vị"].set_index("Mã đơn vị")
    seats = counted.loc["X-PSM", ["Có mặt", "Vắng có lý do", "Vắng không lý do"]]
    assert seats.to_list() == [2, 0, 1]
    held = plan.conferences[:2]
    assert [(one.don_vi, one.du_hop) for one in unit_rows(plan, held)] == [("Đoàn xã Phong Sơn Mỹ", "2/3")]
