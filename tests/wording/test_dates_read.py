import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import (
    DayFault,
    DayText,
    MonthText,
    day_in_words,
    day_short,
    parse_clock,
    parse_day,
    parse_month,
    weekday,
)

FRIDAY = dt.date(2024, 5, 24)
DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("24/5/2024", "24.5.2024", "24-5-2024", " 24/05/2024\u00a0", "24 / 5 / 2024", "24/5/24"),
        *("ngày 24 tháng 5 năm 2024", "Ngày 24/5/2024", "24 tháng 5, 2024", "24 tháng 5/2024"),
        *("2024-05-24", "2024-05-24 00:00:00", "2024-05-24T00:00:00", "24/5/2024."),
    ],
)
def test_a_day_is_read_in_every_usual_form(text):
    assert parse_day(text) == DayText(day=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        *("thứ Sáu, 24/5/2024", "Thứ sáu ngày 24/5/2024", "thứ 6, ngày 24 tháng 5 năm 2024"),
        *("T6 24.5.2024", "24/5/2024 (thứ Sáu)", "24/5/2024, thứ sáu"),
    ],
)
def test_a_weekday_beside_the_day_is_kept(text):
    assert parse_day(text) == DayText(day=FRIDAY, weekday="thứ Sáu")


def test_a_weekday_that_is_not_the_days_is_seen():
    assert not parse_day("thứ Năm, 24/5/2024").weekday_fits
    assert parse_day("thứ Sáu, 24/5/2024").weekday_fits
    assert parse_day("Chủ Nhật, 26/5/2024").weekday_fits
    assert parse_day("24/5/2024").weekday_fits


def test_a_day_that_could_be_read_month_first_is_marked():
    assert parse_day("05/08/2024") == DayText(day=dt.date(2024, 8, 5), ambiguous=True)
    assert parse_day("05/05/2024") == DayText(day=dt.date(2024, 5, 5))
    assert parse_day("ngày 05 tháng 8 năm 2024") == DayText(day=dt.date(2024, 8, 5))


def test_a_day_that_can_only_be_read_month_first_is_refused_with_what_it_means():
    assert parse_day("05/24/2024") == DayText(day=None, fault=DayFault.MONTH_FIRST, meant=FRIDAY)


@pytest.mark.parametrize(
    "text", ["31/02/2024", "29/2/2023", "0/5/2024", "13/13/2024", "31/6/2204", "32 tháng 5 năm 2024"]
)
def test_a_day_that_never_was_is_impossible(text):
    assert parse_day(text) == DayText(day=None, fault=DayFault.IMPOSSIBLE)


@pytest.mark.parametrize("text", ["24/5/0202", "24/5/2204", "24/5/1824", "ngày 24 tháng 5 năm 2204"])
def test_a_day_that_the_calendar_has_in_a_far_year_is_told_apart(text):
    assert parse_day(text) == DayText(day=None, fault=DayFault.FAR_YEAR)


@pytest.mark.parametrize("text", ["", "tháng 5/2024", "24/5", "sau Tết", "24/5-2024", "45436", "1/2/3/2024"])
def test_what_is_not_about_a_day_is_none(text):
    assert parse_day(text) is None


@given(DAYS)
def test_what_is_written_is_read_back(day):
    assert parse_day(day_short(day)).day == day
    assert parse_day(day_in_words(day)) == DayText(day=day)
    assert parse_day(f"{weekday(day)}, ngày {day_short(day)}").weekday_fits


@given(st.text() | st.text(alphabet="0123456789/.-: thứngàynămhg²៥", max_size=20))
def test_no_text_breaks_the_reading(text):
    parse_day(text)
    parse_month(text)
    parse_clock(text)


@pytest.mark.parametrize(
    "text", ["tháng 5/2024", "5/2024", "Tháng 5 năm 2024", "05.2024", "T5/2024", "2024-05", " THÁNG 05/2024 "]
)
def test_a_month_is_read_in_every_usual_form(text):
    assert parse_month(text) == MonthText(2024, 5)


@pytest.mark.parametrize(
    "text", ["", "13/2024", "0/2024", "tháng 5", "24/5/2024", "5/24", "quý II/2024", "5/0202"]
)
def test_what_is_not_a_month_is_none(text):
    assert parse_month(text) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("08:00", dt.time(8)),
        ("8h", dt.time(8)),
        ("8h30", dt.time(8, 30)),
        ("8 giờ 30", dt.time(8, 30)),
        ("07 giờ 30 phút", dt.time(7, 30)),
        ("8g30", dt.time(8, 30)),
        ("8h30'", dt.time(8, 30)),
        ("8 giờ rưỡi", dt.time(8, 30)),
        ("lúc 8 giờ 00 phút", dt.time(8)),
        ("13:30:00", dt.time(13, 30)),
        ("2 giờ chiều", dt.time(14)),
        ("7g30 sáng", dt.time(7, 30)),
        ("1:30 PM", dt.time(13, 30)),
        ("12:00 AM", dt.time(0)),
    ],
)
def test_a_clock_is_read_in_every_usual_form(text, time):
    assert parse_clock(text) == time


@pytest.mark.parametrize("text", ["", "8", "25h", "8h75", "8:5:99", "buổi sáng", "24/5/2024"])
def test_what_is_not_a_clock_is_none(text):
    assert parse_clock(text) is None
