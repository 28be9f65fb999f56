"""Days and weekdays of the conferences."""

import datetime as dt

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.model import AgendaItem, Plan
from toolkit.plan.rules import days, meeting_day

CONFERENCE = """
### Hội nghị
| Mã HN    | Mã KH  | Tháng kế hoạch | Ngày              | Thứ      | Trạng thái |
| HN1-2024 | KH2024 | 5/2024         | {date:2024-05-24} | thứ Sáu  | Dự kiến    |
"""


def test_a_day_outside_the_planned_month_is_named_by_its_cell() -> None:
    sheet = CONFERENCE.replace("2024-05-24", "2024-06-03")
    assert said(meeting_day.date_outside_month, sheet) == [
        (
            "Hội nghị!D2: Ngày 03/6/2024 không thuộc tháng 5/2024 theo kế hoạch. "
            "Sửa ngày họp, hoặc sửa tháng kế hoạch nếu hội nghị đã dời. [date-outside-month]"
        )
    ]


def test_a_day_inside_the_planned_month_is_right() -> None:
    assert said(meeting_day.date_outside_month, CONFERENCE) == []


def test_a_conference_that_was_put_off_or_has_no_day_is_not_held_against_its_month() -> None:
    sheet = CONFERENCE.replace("2024-05-24", "2024-06-03")
    assert said(meeting_day.date_outside_month, sheet.replace("Dự kiến", "Hoãn")) == []
    assert said(meeting_day.date_outside_month, CONFERENCE.replace("{date:2024-05-24}", "")) == []


def test_a_weekday_that_is_not_the_days_own_is_named_with_the_right_one() -> None:
    assert said(days.weekday_wrong, CONFERENCE.replace("thứ Sáu", "thứ Năm")) == [
        (
            "Hội nghị!E2: “thứ Năm, 24/5/2024” sai: ngày này là thứ Sáu. "
            "Sửa thứ hoặc sửa ngày cho khớp nhau. [weekday-wrong]"
        )
    ]


@pytest.mark.parametrize("written", ["thứ Sáu", "Thứ sáu", "Thứ 6", "T6", ""])
def test_a_weekday_may_be_written_in_many_ways(written: str) -> None:
    assert said(days.weekday_wrong, CONFERENCE.replace("thứ Sáu", written)) == []


def test_a_weekday_in_a_text_is_held_against_its_day() -> None:
    sheet = """
    ### Chương trình
    | Mã HN    | Thứ tự | Nội dung                              | Lời dẫn                       |
    | HN1-2024 | 1      | Khai mạc lúc 8 giờ, thứ Năm, 24/5/2024 | Ngày 24/5/2024 (Chủ nhật) ... |
    """
    assert said(days.weekday_wrong_in_text, sheet) == [
        (
            "Chương trình!C2: “thứ Năm, 24/5/2024” sai: ngày này là thứ Sáu. "
            "Sửa thứ hoặc sửa ngày cho khớp nhau. [weekday-wrong]"
        ),
        (
            "Chương trình!D2: “24/5/2024 (Chủ nhật” sai: ngày này là thứ Sáu. "
            "Sửa thứ hoặc sửa ngày cho khớp nhau. [weekday-wrong]"
        ),
    ]
    assert said(days.weekday_wrong_in_text, sheet.replace("thứ Năm", "thứ 6").replace("Chủ nhật", "T6")) == []


@pytest.mark.parametrize(
    "text",
    [
        "08 giờ 00 phút, thứ Sáu, ngày 24/5/2024",
        "thứ Sáu, ngày 24 tháng 5 năm 2024",
        "Chủ nhật (26.5.2024)",
        "Thứ hai, ngày 31/2/2024",
        "lần thứ năm, 24 đơn vị",
        "Hội nghị lần thứ hai, ngày 23/8/2024",
        "phiên thứ hai, ngày 24/5",
        "thứ hai 3/4 số đơn vị",
    ],
)
def test_right_weekdays_and_days_that_do_not_exist_are_passed_over_in_texts(text: str) -> None:
    plan = Plan(agenda=(AgendaItem(conference="HN1", content=text),))
    assert list(days.weekday_wrong_in_text(plan, dt.date(2024, 3, 1))) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Có mặt trước 07 giờ 30, sáng thứ Sáu (25/5).", "thứ Sáu (25/5"),
        ("Có mặt trước 07 giờ 30, thứ Năm, ngày 24/5.", "thứ Năm, ngày 24/5"),
        ("Khai mạc ngày 24/5 (thứ Hai)", "24/5 (thứ Hai"),
        ("Họp thứ Hai, ngày 03/01", "thứ Hai, ngày 03/01"),  # of the year that is nearest
    ],
)
def test_a_day_without_its_year_is_the_one_nearest_to_the_conference(text: str, seen: str) -> None:
    told = said(
        days.weekday_wrong_in_text,
        f"{CONFERENCE}### Chương trình\n| Mã HN | Nội dung |\n| HN1-2024 | {text} |",
    )
    assert [one.split("“")[1].split("”")[0] for one in told] == [seen]
    right = text.replace("25/5", "24/5").replace("Năm", "Sáu").replace("Hai", "Sáu")
    assert (
        said(
            days.weekday_wrong_in_text,
            f"{CONFERENCE}### Chương trình\n| Mã HN | Nội dung |\n| HN1-2024 | {right} |".replace(
                "03/01", "05/01"
            ),
        )
        == []
    )


def test_a_conference_to_come_on_a_weekend_is_warned_about() -> None:
    sheet = CONFERENCE.replace("2024-05-24", "2024-05-25")
    assert said(days.weekend, sheet) == [
        (
            "Hội nghị!D2: Ngày 25/5/2024 là thứ Bảy, ngày nghỉ cuối tuần. "
            "Chọn ngày làm việc, hoặc giữ nguyên nếu hội nghị họp cuối tuần. [weekend]"
        )
    ]
    assert said(days.weekend, CONFERENCE) == []


def test_a_conference_that_was_held_on_a_weekend_is_left_alone() -> None:
    sheet = CONFERENCE.replace("2024-05-24", "2024-05-25")
    assert said(days.weekend, sheet.replace("Dự kiến", "Đã họp")) == []


HOLIDAYS = """
### Ngày nghỉ
| Ngày              | Tên                      | Mức   |
| {date:2024-05-01} | Ngày Quốc tế Lao động    | Nghỉ  |
| {date:2024-11-15} | Lễ hội Ok Om Bok         | Tránh |
"""


def test_a_conference_on_a_day_off_or_a_festival_is_warned_about() -> None:
    on_day_off = CONFERENCE.replace("2024-05-24", "2024-05-01") + HOLIDAYS
    at_festival = CONFERENCE.replace("2024-05-24", "2024-11-15") + HOLIDAYS
    assert said(days.holiday, on_day_off) == [
        (
            "Hội nghị!D2: Ngày 01/5/2024 là ngày nghỉ: Ngày Quốc tế Lao động. "
            "Chọn ngày khác, hoặc sửa trang Ngày nghỉ nếu ngày này vẫn làm việc. [holiday]"
        )
    ]
    assert said(days.holiday, at_festival) == [
        "Hội nghị!D2: Ngày 15/11/2024 nên tránh: Lễ hội Ok Om Bok. Cân nhắc chọn ngày khác. [festival]"
    ]


def test_a_conference_on_any_other_day_is_right() -> None:
    assert said(days.holiday, CONFERENCE + HOLIDAYS) == []


def test_a_conference_that_ends_before_it_starts_is_named_by_its_end() -> None:
    sheet = """
    ### Hội nghị
    | Mã HN    | Giờ bắt đầu  | Giờ kết thúc |
    | HN1-2024 | {time:13:30} | {time:11:30} |
    """
    assert said(days.ends_before_start, sheet) == [
        (
            "Hội nghị!C2: Giờ kết thúc 11:30 không sau giờ bắt đầu 13:30. "
            "Sửa giờ bắt đầu hoặc giờ kết thúc. [ends-before-start]"
        )
    ]
    assert said(days.ends_before_start, sheet.replace("13:30", "08:00")) == []
