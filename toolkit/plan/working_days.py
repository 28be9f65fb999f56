"""Working days: Monday to Friday without the days of Ngày nghỉ on which nobody works.

A Saturday or Sunday on which the office works in place of another day is one, too: the row of the day off
says so ("Ngày nghỉ (thay cho ngày 22/8/2026)"), or a row of its own ("Đi làm bù"). "Nghỉ bù" is none.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Holiday
from toolkit.wording import fold, parse_day

DAY_OFF = "Nghỉ"
BETTER_NOT = "Tránh"
SATURDAY = 5
_WORKED = pattern(
    r"\b(?:thay|làm(?: việc)? bù|hoán đổi|đổi (?:với|cho))\b[^\d;]{0,25}(\d{1,2}/\d{1,2})(/\d{4})?"
)
_WORKS = pattern(r"\b(?:đi làm|làm(?: việc)? bù|làm việc)\b", signs=("làm",))


def days_off(holidays: Iterable[Holiday]) -> frozenset[dt.date]:
    """The holidays of level "Nghỉ"; a day to be avoided ("Tránh") is worked on."""
    return frozenset(holiday.date for holiday in holidays if holiday.level == DAY_OFF)


def worked_weekends(holidays: Iterable[Holiday]) -> frozenset[dt.date]:
    """The Saturdays and Sundays on which the office works in place of another day."""
    return frozenset(day for row in holidays for day in _worked(row) if day.weekday() >= SATURDAY)


def is_free(day: dt.date, holidays: Iterable[Holiday]) -> bool:
    """Whether nobody works on a day."""
    weekend = day.weekday() >= SATURDAY
    return day in days_off(holidays) or (weekend and day not in worked_weekends(holidays))


def working_day_before(day: dt.date, count: int, holidays: Iterable[Holiday] = ()) -> dt.date:
    """The working day that lies ``count`` working days before ``day``; ``day`` itself when ``count`` is 0."""
    return _working_day(day, count, holidays, step=-1)


def working_day_after(day: dt.date, count: int, holidays: Iterable[Holiday] = ()) -> dt.date:
    """The working day that lies ``count`` working days after ``day``."""
    return _working_day(day, count, holidays, step=1)


def _working_day(day: dt.date, count: int, holidays: Iterable[Holiday], *, step: int) -> dt.date:
    rows = tuple(holidays)
    off, worked = days_off(rows), worked_weekends(rows)
    while count > 0:
        day += dt.timedelta(days=step)
        count -= (day.weekday() < SATURDAY or day in worked) and day not in off
    return day


def _worked(row: Holiday) -> Iterator[dt.date]:
    name = fold(row.name)
    if _WORKS.search(name):
        yield row.date
    for month_and_day, year in _WORKED.findall(name):
        read = parse_day(f"{month_and_day}{year or f'/{row.date.year}'}")
        if read and read.day:
            yield read.day
