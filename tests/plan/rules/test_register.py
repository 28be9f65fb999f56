"""The register of outgoing documents."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import duplicates, register

SETTINGS = """
### Cấu hình
| Khóa               | Giá trị           |
| Nhiệm kỳ           | 2022 - 2027       |
| Nhiệm kỳ từ ngày   | {date:2022-10-01} |
| Nhiệm kỳ đến ngày  | {date:2027-09-30} |
| Cách đánh số       | Theo nhiệm kỳ     |
"""
REGISTER = """
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Trạng thái |
| VB001 | GM   | 12 | {date:2024-05-13} | Phát hành  |
| VB002 | BB   | 12 | {date:2024-05-24} | Phát hành  |
| VB003 | GM   | 13 | {date:2024-08-12} | Phát hành  |
| VB004 | GM   |    |                   | Dự thảo    |
"""


def test_a_register_in_order_is_right() -> None:
    rules = (register.number_used, register.number_order, register.number_gap, register.outside_term)
    assert [said(rule, SETTINGS + REGISTER) for rule in rules] == [[], [], [], []]


def test_a_number_that_was_given_before_is_an_error() -> None:
    assert said(register.number_used, SETTINGS + REGISTER.replace("| GM   | 13 |", "| GM   | 12 |")) == [
        "Văn bản đi!C4: Số 12-GM đã dùng ngày 13/5/2024 (dòng VB001). Xin văn thư số khác. [number-used]"
    ]


def test_numbers_begin_again_each_year_only_when_the_office_numbers_by_year() -> None:
    next_year = REGISTER.replace("| GM   | 13 | {date:2024-08-12}", "| GM   | 12 | {date:2025-02-10}")
    assert len(said(register.number_used, SETTINGS + next_year)) == 1
    by_year = SETTINGS.replace("Theo nhiệm kỳ", "Theo năm")
    assert said(register.number_used, by_year + next_year) == []
    assert said(register.number_order, by_year + next_year) == []


def test_a_later_number_with_an_earlier_day_is_warned_about() -> None:
    assert said(register.number_order, SETTINGS + REGISTER.replace("2024-08-12", "2024-05-03")) == [
        (
            "Văn bản đi!D4: Số 13-GM ngày 03/5/2024 đứng sau số 12-GM nhưng lại có ngày trước (13/5/2024). "
            "Kiểm tra lại số hoặc ngày văn bản. [number-order]"
        )
    ]


def test_a_small_gap_in_a_series_is_warned_about() -> None:
    assert said(register.number_gap, SETTINGS + REGISTER.replace("| GM   | 13 |", "| GM   | 14 |")) == [
        (
            "Văn bản đi!C4: Sổ văn bản thiếu số 13-GM, trước số 14-GM. "
            "Ghi thêm văn bản còn thiếu, hoặc ghi dòng có trạng thái Hủy cho số đã bỏ. [number-gap]"
        )
    ]
    assert "thiếu số 13 đến 14-GM" in said(register.number_gap, REGISTER.replace("| 13 |", "| 15 |"))[0]


def test_a_wide_gap_is_warned_about_only_in_a_series_that_is_kept_here_from_its_beginning() -> None:
    elsewhere = REGISTER.replace("| GM   | 13 |", "| GM   | 31 |")
    assert said(register.number_gap, elsewhere) == []
    assert len(said(register.number_gap, elsewhere.replace("| GM   | 12 |", "| GM   | 1 |"))) == 1


def test_a_term_that_begins_within_the_year_begins_its_numbers_and_what_went_out_before_is_right() -> None:
    settings = SETTINGS.replace("2022 - 2027", "2024 - 2029").replace("2022-10-01", "2024-06-01")
    plan = "### Kế hoạch\n| Mã KH | Năm |\n| KH2024 | 2024 |\n"
    again = REGISTER.replace("| GM   | 13 |", "| GM   | 1 |")
    rules = (register.number_used, register.number_order, register.number_gap, register.outside_term)
    assert [said(rule, settings + plan + again) for rule in rules] == [[], [], [], []]
    assert len(said(register.outside_term, settings + plan + again.replace("2024-05-13", "2023-05-13"))) == 1


def test_a_document_outside_the_term_is_an_error_unless_it_was_cancelled() -> None:
    sheets = SETTINGS + REGISTER.replace("2024-08-12", "2027-10-01")
    assert said(register.outside_term, sheets) == [
        (
            "Văn bản đi!D4: Ngày 01/10/2027 nằm ngoài nhiệm kỳ 2022 - 2027. "
            "Sửa ngày văn bản, hoặc sửa nhiệm kỳ ở trang Cấu hình. [outside-term]"
        )
    ]
    assert said(register.outside_term, sheets.replace("2027-10-01", "2027-09-30")) == []
    cancelled = sheets.replace("{date:2027-10-01} | Phát hành", "{date:2027-10-01} | Hủy")
    assert said(register.outside_term, cancelled) == []


def test_letters_of_one_conference_that_say_different_things_have_a_row_each() -> None:
    letters = """
### Hội nghị
| Mã HN    |
| HN1-2024 |
### Văn bản đi
| Mã VB | Loại | Trích yếu                        | Mã HN/KH |
| VB001 | CV   | Triệu tập dự Hội nghị giao ban   | HN1-2024 |
| VB002 | CV   | Báo cáo lịch giao ban            | HN1-2024 |
"""
    assert said(duplicates.entry_twice, letters) == []
    (twice,) = said(
        duplicates.entry_twice, letters.replace("Báo cáo lịch giao ban", "Triệu tập dự Hội nghị giao ban")
    )
    assert twice.startswith("Văn bản đi!")


LEAP = """
### Văn bản đi
| Mã VB | Loại | Số      | Ngày              |
| VB001 | BC   | 21      | {date:2024-05-28} |
| VB002 | BC   | {later} | {date:2024-08-27} |
"""


def test_a_number_with_a_digit_doubled_is_told() -> None:
    assert said(register.number_leap, LEAP.replace("{later}", "222")) == [
        (
            "Văn bản đi!C3: Số 222-BC cách quá xa số liền trước trong sổ là 21-BC. Sửa số nếu gõ nhầm; "
            "nếu đúng, giữ nguyên. [number-leap]"
        )
    ]


def test_ten_times_the_number_is_told_within_a_month_alone() -> None:
    soon = LEAP.replace("2024-08-27", "2024-06-10")
    assert len(said(register.number_leap, soon.replace("{later}", "240"))) == 1
    assert said(register.number_leap, LEAP.replace("{later}", "240")) == []


@pytest.mark.parametrize("later", ["22", "32", "122", "199"])
def test_numbers_that_other_departments_may_have_taken_are_right(later: str) -> None:
    assert said(register.number_leap, LEAP.replace("{later}", later)) == []
