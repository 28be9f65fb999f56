"""The days of the register: those on which nobody signs, and those of another conference in a subject."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.chronology import is_misdated
from toolkit.plan.rules.stage import standing
from toolkit.plan.working_days import SATURDAY, days_off, worked_weekends
from toolkit.problems import Problem
from toolkit.wording import day_short, weekday

_DAY = pattern(
    r"\bngày (\d{1,2})(?:\s*[/.-]\s*| tháng )(\d{1,2})(?:(?:\s*[/.-]\s*| năm )(\d{4}))?(?![\d/])",
    signs=("ngày ",),
)


def subject_of_another_day(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What a paper is about is not said with the day of another conference."""
    days = {one.date: one for one in plan.conferences if one.date}
    for row in standing(plan):
        own = plan.conference(row.subject_code)
        if not own or not own.date:
            continue
        said = [day for found in _DAY.finditer(row.subject) if (day := _day(found, own.date.year))]
        strange = [day for day in said if day in days and day not in (own.date, own.last_day)]
        if strange and own.date not in said:
            words = {"seen": day_short(strange[0]), "other": days[strange[0]].code, "conference": own.code}
            yield row.problem("subject-of-another-day", "subject", held=day_short(own.date), **words)


def dated_on_free_day(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A paper mostly bears a working day, or one on which its conference met."""
    off, worked = days_off(plan.holidays), worked_weekends(plan.holidays)
    for row in standing(plan):
        own = plan.conference(row.subject_code)
        met = (own.date, own.last_day) if own else ()
        if row.date is None or row.date in met or is_misdated(plan, row):
            continue
        if row.date in off or (row.date.weekday() > SATURDAY and row.date not in worked):
            names = [one.name for one in plan.holidays if one.date == row.date and row.date in off]
            words = {"day": day_short(row.date), "what": names[0] if names else weekday(row.date)}
            yield row.problem("dated-on-free-day", "date", **words)


def _day(found: re.Match[str], year: int) -> dt.date | None:
    try:
        return dt.date(int(found[3] or year), int(found[2]), int(found[1]))
    except ValueError:
        return None


OF_REGISTER_DAYS = (subject_of_another_day, dated_on_free_day)
