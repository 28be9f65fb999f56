"""Working days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.plan.model import Holiday
from toolkit.plan.working_days import is_free, working_day_before

HOLIDAYS = (
    Holiday(date=dt.date(2024, 4, 30), level="Nghỉ"),
    Holiday(date=dt.date(2024, 5, 1), level="Nghỉ"),
    Holiday(date=dt.date(2024, 5, 2), level="Tránh"),
)
OFF = (dt.date(2024, 4, 30), dt.date(2024, 5, 1))
FRIDAY = dt.date(2024, 5, 24)
DAYS = st.dates(min_value=dt.date(2024, 1, 1), max_value=dt.date(2025, 12, 31))


def test_five_working_days_before_a_friday_is_the_friday_before() -> None:
    assert working_day_before(FRIDAY, 5) == dt.date(2024, 5, 17)


def test_days_off_are_stepped_over_and_days_to_avoid_are_not() -> None:
    assert working_day_before(dt.date(2024, 5, 3), 2, HOLIDAYS) == dt.date(2024, 4, 29)


def test_no_working_day_before_a_day_is_the_day_itself() -> None:
    assert working_day_before(FRIDAY, 0) == FRIDAY


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_between_the_day_found_and_the_day_lie_as_many_working_days_as_were_asked_for(
    day: dt.date, count: int
) -> None:
    earlier = working_day_before(day, count, HOLIDAYS)
    span = [earlier + dt.timedelta(days=step) for step in range((day - earlier).days)]
    worked = [one for one in span if one.weekday() < 5 and one not in OFF]
    assert (worked[0], len(worked)) == (earlier, count)


def off(name: str, level: str = "Nghỉ") -> Holiday:
    return Holiday(date=dt.date(2026, 8, 31), name=name, level=level)


@pytest.mark.parametrize(
    "row",
    [
        off("Ngày nghỉ (thay cho ngày 22/8/2026)"),
        off("Nghỉ hoán đổi, làm bù thứ Bảy, ngày 22/8"),
        off("Nghỉ, hoán đổi với ngày làm việc 22/08/2026"),
        Holiday(date=dt.date(2026, 8, 22), name="Đi làm bù cho ngày 31/8", level="Tránh"),
    ],
)
def test_a_saturday_that_is_worked_in_place_of_another_day_is_a_working_day(row: Holiday) -> None:
    saturday = dt.date(2026, 8, 22)
    assert not is_free(saturday, (row,))
    assert is_free(saturday, ())
    assert working_day_before(dt.date(2026, 8, 24), 1, (row,)) == saturday
    assert is_free(dt.date(2026, 8, 23), (row,))


def test_a_day_off_because_a_feast_fell_on_a_sunday_makes_no_sunday_a_working_day() -> None:
    rows = (Holiday(date=dt.date(2024, 9, 3), name="Nghỉ bù Quốc khánh, ngày 01/9/2024", level="Nghỉ"),)
    assert is_free(dt.date(2024, 9, 1), rows)
    assert is_free(dt.date(2024, 9, 3), rows)
