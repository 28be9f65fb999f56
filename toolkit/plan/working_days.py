"""Working days: Monday to Friday without the days of Ngày nghỉ on which nobody works."""

import datetime as dt
from collections.abc import Iterable

from toolkit.plan.model import Holiday

DAY_OFF = "Nghỉ"
BETTER_NOT = "Tránh"
SATURDAY = 5


def days_off(holidays: Iterable[Holiday]) -> frozenset[dt.date]:
    """The holidays of level "Nghỉ"; a day to be avoided ("Tránh") is worked on."""
    return frozenset(holiday.date for holiday in holidays if holiday.level == DAY_OFF)


def is_working_day(day: dt.date, holidays: Iterable[Holiday] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in days_off(holidays)


def working_days_between(start: dt.date, end: dt.date, holidays: Iterable[Holiday] = ()) -> int:
    """The working days from ``start`` on and before ``end``; 0 when ``end`` is not later."""
    off = days_off(holidays)
    span = (start + dt.timedelta(days=step) for step in range((end - start).days))
    return sum(1 for day in span if day.weekday() < SATURDAY and day not in off)


def working_day_before(day: dt.date, count: int, holidays: Iterable[Holiday] = ()) -> dt.date:
    """The working day that lies ``count`` working days before ``day``; ``day`` itself when ``count`` is 0."""
    off = days_off(holidays)
    while count > 0:
        day -= dt.timedelta(days=1)
        count -= day.weekday() < SATURDAY and day not in off
    return day
