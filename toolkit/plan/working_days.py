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


def working_day_before(day: dt.date, count: int, holidays: Iterable[Holiday] = ()) -> dt.date:
    """The working day that lies ``count`` working days before ``day``; ``day`` itself when ``count`` is 0."""
    return _working_day(day, count, holidays, step=-1)


def working_day_after(day: dt.date, count: int, holidays: Iterable[Holiday] = ()) -> dt.date:
    """The working day that lies ``count`` working days after ``day``."""
    return _working_day(day, count, holidays, step=1)


def _working_day(day: dt.date, count: int, holidays: Iterable[Holiday], *, step: int) -> dt.date:
    off = days_off(holidays)
    while count > 0:
        day += dt.timedelta(days=step)
        count -= day.weekday() < SATURDAY and day not in off
    return day
