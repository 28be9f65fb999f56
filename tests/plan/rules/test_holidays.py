"""Days off: each feast on its own day, and none left out."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.festivals import festivals
from toolkit.plan.rules import holidays

SHEETS = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | 2026    |
### Ngày nghỉ
| Ngày              | Tên                                 | Mức   |
| {date:2026-01-01} | Tết Dương lịch                      | Nghỉ  |
| {date:2026-02-16} | Giao thừa Tết Nguyên đán            | Nghỉ  |
| {date:2026-02-17} | Tết Nguyên đán                      | Nghỉ  |
| {date:2026-03-26} | Ngày thành lập Đoàn                 | Tránh |
| {date:2026-04-26} | Giỗ Tổ Hùng Vương                   | Nghỉ  |
| {date:2026-04-30} | Ngày Giải phóng miền Nam            | Nghỉ  |
| {date:2026-05-01} | Ngày Quốc tế Lao động               | Nghỉ  |
| {date:2026-09-01} | Quốc khánh                          | Nghỉ  |
| {date:2026-09-02} | Quốc khánh                          | Nghỉ  |
"""


def test_feasts_on_their_days_are_right() -> None:
    assert said(holidays.holiday_misdated, SHEETS) == []
    assert said(holidays.holiday_missing, SHEETS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "cell", "told"),
    [
        (
            "2026-05-01",
            "2026-05-11",
            "A8",
            "Năm 2026, Ngày Quốc tế Lao động là ngày 01/5/2026, không phải 11/5/2026.",
        ),
        (
            "2026-03-26",
            "2026-03-16",
            "A5",
            "Năm 2026, Ngày thành lập Đoàn là ngày 26/3/2026, không phải 16/3/2026.",
        ),
        (
            "2026-02-17",
            "2026-07-17",
            "A4",
            "Năm 2026, Tết Nguyên đán là ngày 17/02/2026, không phải 17/7/2026.",
        ),
        (
            "2026-04-26",
            "2026-06-26",
            "A6",
            "Năm 2026, Giỗ Tổ Hùng Vương là ngày 26/4/2026, không phải 26/6/2026.",
        ),
    ],
)
def test_a_feast_on_another_day_is_told(right: str, wrong: str, cell: str, told: str) -> None:
    assert said(holidays.holiday_misdated, SHEETS.replace(right, wrong)) == [
        f"Ngày nghỉ!{cell}: {told} Sửa ngày; nếu đây là ngày nghỉ bù, ghi rõ ở cột Tên. [holiday-misdated]"
    ]
    assert said(holidays.holiday_missing, SHEETS.replace(right, wrong)) == []


def test_a_long_feast_and_days_that_make_up_for_one_are_right() -> None:
    longer = SHEETS + (
        "| {date:2026-01-02} | Nghỉ Tết Dương lịch | Nghỉ |\n"
        "| {date:2026-05-04} | Nghỉ bù Quốc tế Lao động | Nghỉ |\n"
        "| {date:2026-08-22} | Làm bù dịp Quốc khánh | Tránh |\n"
    )
    assert said(holidays.holiday_misdated, longer) == []


@pytest.mark.parametrize(
    "name",
    [
        "Ngày Chiến thắng Điện Biên Phủ",
        "Ngày Chiến thắng Vạn Tường",
        "Ngày Cách mạng tháng Tám thành công và Quốc khánh (sơ duyệt)",
        "Chương trình “Xuân tình nguyện” - Tết Nguyên đán",
    ],
)
def test_a_day_of_its_own_that_shares_a_feasts_words_is_right(name: str) -> None:
    sheets = SHEETS + f"| {{date:2026-08-19}} | {name} | Tránh |\n"
    assert said(holidays.holiday_misdated, sheets) == []


@pytest.mark.parametrize(
    "name", ["Ngày Chiến thắng", "Ngày Chiến thắng 30/4", "Nghỉ lễ Quốc khánh", "Mùng 2 Tết Nguyên đán"]
)
def test_a_feast_is_known_by_several_names(name: str) -> None:
    sheets = SHEETS + f"| {{date:2026-08-19}} | {name} | Nghỉ |\n"
    assert len(said(holidays.holiday_misdated, sheets)) == 1


def test_the_one_day_off_that_is_left_out_is_told_where_it_would_stand() -> None:
    without = "\n".join(line for line in SHEETS.splitlines() if "2026-05-01" not in line)
    assert said(holidays.holiday_missing, without) == [
        (
            "Ngày nghỉ!A7: Trang này chưa có Quốc tế Lao động (01/5/2026), trong khi có các ngày lễ khác của "
            "năm. Thêm mỗi ngày nghỉ một dòng. [holiday-missing]"
        )
    ]


def test_all_days_off_that_are_left_out_are_told_at_once() -> None:
    left = ("2026-01", "2026-02", "2026-04-26")
    few = "\n".join(line for line in SHEETS.splitlines() if not any(day in line for day in left))
    assert said(holidays.holiday_missing, few) == [
        (
            "Ngày nghỉ!A3: Trang này chưa có Tết Dương lịch (01/01/2026), Tết Nguyên đán (17/02/2026) và "
            "Giỗ Tổ Hùng Vương (26/4/2026), trong khi có các ngày lễ khác của năm. Thêm mỗi ngày nghỉ một "
            "dòng. [holiday-missing]"
        )
    ]


def test_a_feast_under_another_name_or_made_up_for_on_monday_is_there() -> None:
    sheets = SHEETS.replace("Giao thừa Tết Nguyên đán", "Nghỉ Tết cổ truyền").replace(
        "Tết Nguyên đán", "Mùng 1"
    )
    beside = sheets.replace("| {date:2026-04-26} | Giỗ Tổ Hùng Vương", "| {date:2026-04-27} | Nghỉ bù")
    assert said(holidays.holiday_missing, beside) == []


def test_a_sheet_of_days_that_are_only_better_avoided_is_not_judged() -> None:
    assert said(holidays.holiday_missing, SHEETS.replace("| Nghỉ  |", "| Tránh |")) == []


@pytest.mark.parametrize(
    ("row", "cell", "told"),
    [
        ("| {date:2026-01-01} | Tết Dương lịch                      |", "C2", "Tết Dương lịch (01/01/2026)"),
        (
            "| {date:2026-04-26} | Giỗ Tổ Hùng Vương                   |",
            "C6",
            "Giỗ Tổ Hùng Vương (26/4/2026)",
        ),
        ("| {date:2026-09-02} | Quốc khánh                          |", "C10", "Quốc khánh (02/9/2026)"),
    ],
)
def test_a_feast_off_work_that_is_only_to_be_avoided_is_told(row: str, cell: str, told: str) -> None:
    assert said(holidays.holiday_worked, SHEETS) == []
    assert said(holidays.holiday_worked, SHEETS.replace(f"{row} Nghỉ ", f"{row} Tránh")) == [
        (
            f"Ngày nghỉ!{cell}: {told} ghi mức “Tránh”, nên vẫn được tính là ngày làm việc. Chọn “Nghỉ”; "
            "nếu hôm đó cơ quan làm việc, giữ nguyên. [holiday-worked]"
        )
    ]


@pytest.mark.parametrize(
    "name", ["Trước Quốc khánh", "Kỷ niệm Quốc khánh", "Giao thừa Tết Nguyên đán", "Hội làng", "Quốc khánh"]
)
def test_a_day_about_a_feast_may_be_worked_on(name: str) -> None:
    sheets = SHEETS + f"| {{date:2026-08-31}} | {name} | Tránh |\n"
    assert said(holidays.holiday_worked, sheets) == []


def test_a_feast_of_the_moon_on_the_days_of_another_year_is_told_once() -> None:
    earlier = SHEETS.replace("2026-02-16", "2026-01-28").replace("2026-02-17", "2026-01-29")
    assert said(holidays.holiday_misdated, earlier.replace("2026-04-26", "2026-04-25")) == [
        (
            "Ngày nghỉ!A3: Năm 2026, Giao thừa Tết Nguyên đán là ngày 16/02/2026, không phải 28/01/2026. "
            "Sửa ngày; nếu đây là ngày nghỉ bù, ghi rõ ở cột Tên. [holiday-misdated]"
        ),
        (
            "Ngày nghỉ!A6: Năm 2026, Giỗ Tổ Hùng Vương là ngày 26/4/2026, không phải 25/4/2026. Sửa ngày; "
            "nếu đây là ngày nghỉ bù, ghi rõ ở cột Tên. [holiday-misdated]"
        ),
    ]


def test_further_days_off_around_a_feast_of_the_moon_are_right() -> None:
    longer = SHEETS + "| {date:2026-02-14} | Nghỉ Tết Nguyên đán | Nghỉ |\n"
    assert said(holidays.holiday_misdated, longer) == []


@pytest.mark.parametrize("words", ["nguyên đán", "giỗ tổ"])
def test_the_days_of_the_moon_that_a_rule_knows_are_those_of_the_calendar(words: str) -> None:
    known = holidays._LUNAR[words]
    assert len(known) > 5
    for day in known:
        (name,) = (one.name for one in festivals(day.year) if one.date == day)
        assert name in ("Tết Nguyên đán", "Ngày Giỗ Tổ Hùng Vương")
