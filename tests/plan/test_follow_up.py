"""What earlier conferences concluded and what is still to be done."""

import datetime as dt

from tests.tables import plan_from
from toolkit.plan.follow_up import OpenConclusion, open_by_unit, open_conclusions
from toolkit.plan.model import ConclusionStatus, Conference, Plan

OFFICE = """
### Cấu hình
| Khóa              | Giá trị                |
| Cụm từ các đơn vị | các đơn vị trực thuộc |
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại          | Thứ tự | Nhận giấy mời |
| TG        | Ban Tuyên giáo       | Ban chuyên môn | 4     | Có            |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn    | 15     | Có            |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn      | 12     | Có            |
### Kế hoạch
| Mã KH  | Năm  |
| KH2023 | 2023 |
| KH2024 | 2024 |
### Hội nghị
| Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Ngày              | Trạng thái  |
| HN1-2024 | KH2024 | 1       | {text:5/2024}  | {date:2024-05-24} | Đã kết luận |
| HN2-2024 | KH2024 | 2       | {text:8/2024}  | {date:2024-08-23} | Đã kết luận |
| HN3-2024 | KH2024 | 3       | {text:11/2024} |                   | Dự kiến     |
| HN3-2023 | KH2023 | 3       | {text:11/2023} | {date:2023-11-24} | Đã kết luận |
| HN0-2024 | KH2024 | 1       | {text:4/2024}  | {date:2024-04-24} | Hủy         |
### Thành phần
| Mã HN | Mô tả   | Phạm vi     | Giá trị              | Nhóm giấy mời |
| *     | Các ban | Loại đơn vị | Ban chuyên môn       | Theo cá nhân  |
| *     | Các đơn vị | Loại đơn vị | Thị đoàn; Huyện đoàn | Theo đơn vị   |
### Kết luận
| Mã KL | Mã HN | Thứ tự | Nội dung | Đơn vị chủ trì | Phối hợp | Thời hạn | Tình trạng | Ngày hoàn thành |
| KL1 | HN1-2024 | 2 | Mở lớp | TG | H-CN; VTV | {date:2024-09-30} | Hoàn thành | {date:2024-09-20} |
| KL2 | HN1-2024 | 1 | Rà soát | H-CN | | {date:2024-07-31} | Đang làm | |
| KL3 | HN1-2024 | 3 | Đăng tin | TX-DH | | thường xuyên | | |
| KL4 | HN2-2024 | 1 | Báo cáo | Các đơn vị trực thuộc | | {date:2024-12-31} | Chưa làm | |
| KL5 | HN3-2023 | 1 | Tổng kết | Công ty A | | {date:2024-01-31} | | |
| KL6 | HN1-2024 | 4 | Xong từ lâu | TX-DH | | {date:2024-06-30} | Hoàn thành | |
"""
PLAN: Plan = plan_from(OFFICE)


def conference(code: str) -> Conference:
    found = PLAN.conference(code)
    assert found is not None
    return found


def told(code: str, day: dt.date | None = None) -> list[tuple[str, str, str, str, bool]]:
    return [
        (
            one.conclusion.code,
            one.concluded_at.code,
            " ".join(unit.code for unit in one.owners),
            one.state.value if one.state else "",
            one.overdue,
        )
        for one in open_conclusions(PLAN, conference(code), day)
    ]


def test_what_is_not_done_on_the_day_is_told_once_in_the_order_of_conferences() -> None:
    assert told("HN2-2024") == [
        ("KL5", "HN3-2023", "", "Quá hạn", True),
        ("KL2", "HN1-2024", "H-CN", "Quá hạn", True),
        ("KL1", "HN1-2024", "TG", "", False),  # done four weeks later
    ]


def test_nothing_is_asked_of_the_first_conference_but_what_an_earlier_year_left() -> None:
    assert told("HN1-2024") == [("KL5", "HN3-2023", "", "Quá hạn", True)]
    assert told("HN3-2023") == []


def test_a_planned_month_counts_to_its_last_day_and_all_units_together_are_each_of_them() -> None:
    assert told("HN3-2024") == [
        ("KL5", "HN3-2023", "", "Quá hạn", True),
        ("KL2", "HN1-2024", "H-CN", "Quá hạn", True),
        ("KL4", "HN2-2024", "TX-DH H-CN", "Chưa làm", False),
    ]


def test_another_day_may_be_asked_about() -> None:
    assert told("HN2-2024", dt.date(2024, 7, 31))[1] == ("KL2", "HN1-2024", "H-CN", "Đang làm", False)
    assert [code for code, *_ in told("HN2-2024", dt.date(2024, 9, 20))] == ["KL5", "KL2"]


def test_an_open_conclusion_knows_its_helpers_its_term_and_its_cells() -> None:
    opened = open_conclusions(PLAN, conference("HN2-2024"))[2]
    row = PLAN.conclusions[0]
    tg, cau_ngang = PLAN.unit("TG"), PLAN.unit("H-CN")
    assert tg
    assert cau_ngang
    assert opened == OpenConclusion(
        conclusion=row,
        concluded_at=conference("HN1-2024"),
        owners=(tg,),
        helpers=(cau_ngang,),
        state=None,
        overdue=False,
    )
    assert (opened.due, opened.origin.place("due").cell) == (dt.date(2024, 9, 30), "G2")


def test_each_unit_gets_its_own() -> None:
    by_unit = open_by_unit(open_conclusions(PLAN, conference("HN3-2024")))
    codes = {unit: [one.conclusion.code for one in mine] for unit, mine in by_unit.items()}
    assert codes == {"H-CN": ["KL2", "KL4"], "TX-DH": ["KL4"]}


def test_the_state_without_a_day_is_the_one_that_was_typed() -> None:
    assert told("HN1-2024", dt.date(2023, 12, 1)) == [
        ("KL5", "HN3-2023", "", ConclusionStatus.NOT_STARTED.value, False)
    ]


def test_what_a_unit_that_ended_left_open_is_asked_of_its_heir() -> None:
    row = "| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn    | 15     | Có            |"
    heir = "| X-CN | Đoàn xã Cầu Ngang | Huyện đoàn | 16 | Có | | H-CN |"
    head = "| Thứ tự | Nhận giấy mời |"
    ended = OFFICE.replace(row, f"{row} {{date:2024-06-30}} | |\n{heir}")
    ended = ended.replace(head, f"{head} Đến ngày | Kế thừa từ |", 1)
    plan = plan_from(ended)
    second = next(one for one in plan.conferences if one.code == "HN2-2024")
    left = open_conclusions(plan, second)[1]
    assert (left.conclusion.code, [unit.code for unit in left.owners]) == ("KL2", ["X-CN"])
