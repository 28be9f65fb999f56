"""Years whose digits were exchanged, in any text of a plan."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import years

SHEETS = """
### Cấu hình
| Khóa     | Giá trị     |
| Nhiệm kỳ | 2022 - 2027 |
### Kế hoạch
| Mã KH  | Năm  | Câu kết |
| KH2024 | 2024 | {text}  |
"""


@pytest.mark.parametrize(
    ("text", "seen", "year"),
    [
        ("Kế hoạch hội nghị năm 2042 của Tỉnh đoàn", "năm 2042", 2024),
        ("Kế hoạch hội nghị năm 2204 của Tỉnh đoàn", "năm 2204", 2024),
        ("Chủ trương 1+2 giai đoạn 2023 - 2072", "2023 - 2072", 2027),
        ("Phân công trong kế hoạch năm 2052", "năm 2052", 2025),
        ("Họp trong tháng 5/2204", "2204", 2024),
    ],
)
def test_a_year_with_its_digits_exchanged_is_told(text: str, seen: str, year: int) -> None:
    assert said(years.year_turned, SHEETS.replace("{text}", text)) == [
        (
            f"Kế hoạch!C2: Ô này ghi “{seen}”, có lẽ là năm {year}. "
            "Sửa năm nếu gõ nhầm; nếu đúng, giữ nguyên. [year-turned]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chào mừng 93 năm ngày thành lập Đoàn 26/3/1931",
        "Tầm nhìn đến năm 2045, định hướng năm 2050",
        "Giai đoạn 2021 - 2030 theo Nghị quyết năm 2020",
        "Chiến lược đến năm 2032",
        "Mỗi năm 2500 lượt thanh niên tham gia",
        "Luật Thanh niên số 57/2020/QH14",
        "Điện thoại 0294 - 2204 567",
    ],
)
def test_years_of_history_and_of_the_next_decades_are_right(text: str) -> None:
    assert said(years.year_turned, SHEETS.replace("{text}", text)) == []


def test_where_the_plans_own_year_is_the_slip_no_text_is_told() -> None:
    sheets = SHEETS.replace("| 2024 |", "| 2042 |").replace("{text}", "Kế hoạch năm 2024")
    assert said(years.year_turned, sheets) == []


def test_a_conference_that_was_called_off_keeps_its_number_or_leaves_it() -> None:
    sheet = """
    ### Hội nghị
    | Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Trạng thái  |
    | HN1-2024 | KH2024 | 1       | 5/2024         | Đã kết luận |
    | HN2-2024 | KH2024 | 2       | 8/2024         | {}          |
    | HN3-2024 | KH2024 | {}      | 11/2024        | Đã mời      |
    """
    told = {
        (state, number): len(said(years.ordinals, sheet.format(state, number)))
        for state in ("Hủy", "Hoãn")
        for number in (2, 3, 4)
    }
    assert told == {(state, number): int(number == 4) for state, number in told}
