"""A conference of two sessions, or one that is held online."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.plan.joining_points import ANY_UNIT, asked_units, hosts_in_the_hall, points_by_unit
from toolkit.plan.model import Conference, MeetingForm, Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem

_NAMED = 5


def second_session_before(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The second session begins when the first one has ended, and ends after it began."""
    for one in conferences_on(plan):
        if field := _out_of_turn(one):
            yield one.problem("second-session-before", field, conference=one.code)


def second_session_unset(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A second session has its start and, as the first one has, its end."""
    for one in conferences_on(plan):
        field = "second_date" if one.second_date else "second_end" if one.second_end else ""
        if field and one.second_start is None:
            yield one.problem("second-session-unset", field, conference=one.code)
        elif one.second_start and one.second_end is None and one.end:
            yield one.problem("second-session-endless", "second_start", conference=one.code)


def opened_and_closed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference was opened before it was to end, and closed after it was opened."""
    for one in conferences_on(plan):
        opened, closed, start = one.opened_at, one.closed_at, one.opened_at or one.start
        words = {"conference": one.code}
        if opened and one.end and opened >= one.end and not one.second_start:
            told = {"opened": f"{opened:%H:%M}", "end": f"{one.end:%H:%M}"}
            yield one.problem("opened-late", "opened_at", **told, **words)
        elif closed and start and closed <= start and one.second_date in (None, one.date):
            told = {"closed": f"{closed:%H:%M}", "start": f"{start:%H:%M}"}
            yield one.problem("closed-early", "closed_at", **told, **words)


def point_missing(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Every unit that is asked to an online conference knows where it joins, once day or points are set."""
    for one in conferences_on(plan):
        if one.form is MeetingForm.ONLINE:
            points = points_by_unit(plan, one)
            asked = asked_units(plan, one) if one.date or points else ()
            placed = points.keys() | hosts_in_the_hall(plan, one)
            missing = [plan.unit(code) for code in asked if code not in placed]
            names = [unit.name for unit in missing if unit]
            if names:
                told = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
                yield one.problem("point-missing", "form", conference=one.code, units=told, count=len(names))


def point_of_no_use(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A point belongs to a conference that is held online; told at its first row."""
    told: set[str] = set()
    for row in plan.meeting_points:
        conference = plan.conference(row.conference)
        if conference and not conference.online and conference.code not in told:
            told.add(conference.code)
            yield row.problem("point-of-no-use", "conference", conference=conference.code)


def point_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit joins one conference at one point."""
    counted = Counter((row.conference, row.unit) for row in plan.meeting_points if row.unit)
    seen: set[tuple[str, str]] = set()
    for row in plan.meeting_points:
        key = (row.conference, row.unit)
        if key in seen:
            unit = "mọi đơn vị (*)" if row.unit == ANY_UNIT else row.unit
            yield row.problem("point-twice", "unit", unit=unit, conference=row.conference)
        elif counted[key] > 1:
            seen.add(key)


def _out_of_turn(one: Conference) -> str:
    """The field of the second session that cannot be; blank when all may be."""
    start, end = one.second_start, one.second_end
    if one.date and one.second_date and one.second_date < one.date:
        return "second_date"
    same_day = one.second_date in (None, one.date)
    first_end = one.end or one.start
    if start and first_end and same_day and start < first_end:
        return "second_start"
    return "second_end" if start and end and end <= start else ""
