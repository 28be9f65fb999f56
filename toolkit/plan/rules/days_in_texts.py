"""Days as running text says them, with their year or without."""

import datetime as dt
import re

from toolkit.patterns import pattern
from toolkit.plan.model import Plan

_MONTH = r"(?:\s*[/.]\s*|\s+tháng\s+)(?P<m>\d{1,2})"
_YEAR = r"(?:\s*[/.]\s*|\s+năm\s+)(?P<y>\d{4})"
DAY = rf"(?P<d>\d{{1,2}}){_MONTH}(?:{_YEAR})?(?![\d/%])"
"""A day and its month, and its year where it is said: "24/5/2024", "24/5", "24 tháng 5"."""
_BETWEEN_DAY_AND_MONTH = pattern(r"\d\s*(?:[/.]|tháng)\s*\d", re.IGNORECASE)

_FAR = dt.timedelta(days=250)  # of two days a year apart both may be meant


def may_say_a_day(text: str) -> bool:
    """Whether a text may have a match of ``DAY``: few have, and what looks for days closely is long."""
    return _BETWEEN_DAY_AND_MONTH.search(text) is not None


def said_day(found: re.Match[str], near: dt.date | None) -> dt.date | None:
    """The day that a match of ``DAY`` says; without its year the one that lies nearest to ``near``."""
    return next(iter(said_days(found, near)), None)


def said_days(found: re.Match[str], near: dt.date | None) -> list[dt.date]:
    """The days that a match may mean, the nearest first; several only where its year is left out."""
    number, month = int(found["d"]), int(found["m"])
    if found["y"] or near is None:
        day = _day(int(found["y"] or 0), month, number)
        return [day] if day else []
    days = [day for step in (-1, 0, 1) if (day := _day(near.year + step, month, number))]
    return sorted((day for day in days if abs(day - near) < _FAR), key=lambda day: abs(day - near))


def time_of(plan: Plan, table: str, record: int) -> dt.date | None:
    """About when what a row says is: the day of its conference, or the middle of its plan's year."""
    rows = getattr(plan, table)
    row = rows[record] if isinstance(rows, tuple) else rows
    meetings = (plan.conference(getattr(row, name, "")) for name in ("conference", "subject_code", "code"))
    one = next(filter(None, meetings), None)
    if one and (one.date or one.month):
        return one.date or (dt.date(one.month.year, one.month.number, 15) if one.month else None)
    year = getattr(row, "year", None) or plan.settings.year
    return dt.date(year, 7, 1) if year else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
