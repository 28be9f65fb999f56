import datetime as dt
from typing import NamedTuple

import pytest

from toolkit.wording import (
    clock,
    day_in_words,
    day_short,
    month_words,
    months_list,
    place_and_date,
    weekday,
)


class Month(NamedTuple):
    year: int
    number: int


def test_the_week_has_its_seven_names():
    monday = dt.date(2024, 5, 20)
    week = [weekday(monday + dt.timedelta(days=days)) for days in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


@pytest.mark.parametrize("day", [dt.date(2024, 5, 24), dt.date(2024, 8, 23), dt.date(2024, 11, 22)])
def test_the_three_conferences_are_on_a_friday(day):
    assert weekday(day) == "thứ Sáu"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2024, 3, 5), "ngày 05 tháng 3 năm 2024"),
        (dt.date(2024, 2, 9), "ngày 09 tháng 02 năm 2024"),
        (dt.date(2024, 1, 31), "ngày 31 tháng 01 năm 2024"),
        (dt.date(2013, 10, 29), "ngày 29 tháng 10 năm 2013"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded_in_words(day, words):
    assert day_in_words(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2023, 3, 28), "28/3/2023"),
        (dt.date(2024, 3, 5), "05/3/2024"),
        (dt.date(2024, 2, 28), "28/02/2024"),
        (dt.date(2024, 5, 24), "24/5/2024"),
    ],
)
def test_a_short_day_is_padded_by_the_same_rule(day, words):
    assert day_short(day) == words


def test_a_clock_has_two_digits_for_hours_and_minutes():
    assert (clock(dt.time(8)), clock(dt.time(11, 30))) == ("08 giờ 00 phút", "11 giờ 30 phút")


def test_a_month_is_named_with_its_year():
    assert month_words(Month(2024, 5)) == "tháng 5/2024"
    assert month_words(Month(2025, 2)) == "tháng 02/2025"


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ([], ""),
        ([(2024, 5)], "tháng 5/2024"),
        ([(2024, 5), (2024, 8), (2024, 11)], "tháng 5, 8 và 11/2024"),
        ([(2024, 11), (2024, 5), (2024, 8), (2024, 5)], "tháng 5, 8 và 11/2024"),
        ([(2024, 11), (2025, 5)], "tháng 11/2024 và tháng 5/2025"),
        ([(2024, 11), (2025, 2), (2025, 5)], "tháng 11/2024, tháng 02 và 5/2025"),
        ([(2023, 11), (2024, 5), (2025, 3)], "tháng 11/2023, tháng 5/2024 và tháng 3/2025"),
    ],
)
def test_months_are_listed_in_order_with_each_year_once(months, words):
    assert months_list(Month(*month) for month in months) == words


def test_an_issued_letter_has_its_whole_date():
    assert place_and_date("Trà Vinh", day=24, month=5, year=2024) == "Trà Vinh, ngày 24 tháng 5 năm 2024"
    assert place_and_date("Cầu Ngang", day=9, month=2, year=2024) == "Cầu Ngang, ngày 09 tháng 02 năm 2024"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"month": 5, "year": 2024}, "Trà Vinh, ngày______tháng 5 năm 2024"),
        ({"year": 2024}, "Trà Vinh, ngày______tháng______năm 2024"),
        ({"day": 24, "year": 2024}, "Trà Vinh, ngày______tháng______năm 2024"),
        ({}, "Trà Vinh, ngày______tháng______năm______"),
    ],
)
def test_a_draft_leaves_unbreakable_room_for_the_pen(known, words):
    assert place_and_date("Trà Vinh", **known) == words.replace("_", "\u00a0")
