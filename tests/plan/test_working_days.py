"""Working days."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from toolkit.plan.model import Holiday
from toolkit.plan.working_days import is_working_day, working_day_before, working_days_between

HOLIDAYS = (
    Holiday(date=dt.date(2024, 4, 30), level="Nghỉ"),
    Holiday(date=dt.date(2024, 5, 1), level="Nghỉ"),
    Holiday(date=dt.date(2024, 5, 2), level="Tránh"),
)
FRIDAY = dt.date(2024, 5, 24)
DAYS = st.dates(min_value=dt.date(2024, 1, 1), max_value=dt.date(2025, 12, 31))


def test_weekends_and_days_off_are_no_working_days_but_days_to_avoid_are() -> None:
    days = [dt.date(2024, 4, 29) + dt.timedelta(days=step) for step in range(7)]
    assert [is_working_day(day, HOLIDAYS) for day in days] == [True, False, False, True, True, False, False]


def test_five_working_days_before_a_friday_is_the_friday_before() -> None:
    assert working_day_before(FRIDAY, 5) == dt.date(2024, 5, 17)
    assert working_days_between(dt.date(2024, 5, 17), FRIDAY) == 5


def test_days_off_are_stepped_over() -> None:
    assert working_day_before(dt.date(2024, 5, 3), 2, HOLIDAYS) == dt.date(2024, 4, 29)
    assert working_days_between(dt.date(2024, 4, 29), dt.date(2024, 5, 3), HOLIDAYS) == 2


def test_nothing_lies_between_a_day_and_itself_or_an_earlier_one() -> None:
    assert working_days_between(FRIDAY, FRIDAY) == 0
    assert working_days_between(FRIDAY, dt.date(2024, 5, 17)) == 0
    assert working_day_before(FRIDAY, 0) == FRIDAY


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_counting_back_and_counting_between_agree(day: dt.date, count: int) -> None:
    earlier = working_day_before(day, count, HOLIDAYS)
    assert is_working_day(earlier, HOLIDAYS)
    assert working_days_between(earlier, day, HOLIDAYS) == count
