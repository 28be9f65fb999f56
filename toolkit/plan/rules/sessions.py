"""The clock that an agenda prints, against the sessions: no long gap, no item past the end, none left out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.plan.agenda_clock import TimedItem, timed_agenda
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rules.agenda import minutes_in_all, of_the_meeting
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem
from toolkit.wording import day_short

_BREAK = 30  # minutes that may pass for a break without a row of its own
_AFTERNOON = dt.time(13, 0)


def agenda_gap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No item begins long after the one above it has ended, but behind noon and in the second session."""
    for one in conferences_on(plan):
        for before, after, minutes in _gaps(one, of_the_meeting(plan, one)):
            words = {"start": _clock(after.start), "end": _clock(before.end), "before": before.item.content}
            yield after.item.problem("agenda-gap", "start", minutes=minutes, **words)


def agenda_past_end(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No item ends after its session; told where neither the sum of minutes nor a gap says why."""
    for one in conferences_on(plan):
        timed = of_the_meeting(plan, one)
        late = next((item for item in timed if _is_late(one, item)), None)
        begun = any(_is_of_second(one, item) for item in timed_agenda(plan, one))
        if late and one.second_start and not begun:
            second = f"{_clock(one.second_start)} ngày {day_short(one.last_day)}" if one.last_day else ""
            words = {"conference": one.code, "second": second, "first": _clock(one.end)}
            yield late.item.problem("agenda-second-unbegun", "start", **words)
        elif late and not _sums_up_to_more(one, timed) and not _gaps(one, timed):
            field = "start" if late.item.start else "minutes"
            words = {"conference": one.code, "seen": _clock(late.end or late.start)}
            yield late.item.problem("agenda-past-end", field, end=_clock(_close(one, late)), **words)


def agenda_without_second(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An agenda with hours has an item in each session."""
    for one in conferences_on(plan):
        timed = timed_agenda(plan, one)
        if not (one.second_start and timed and timed[-1].end) or any(_is_late(one, item) for item in timed):
            continue
        if not any(_is_of_second(one, item) for item in timed):
            yield one.problem("agenda-without-second", "second_start", conference=one.code)


def _gaps(one: Conference, timed: Sequence[TimedItem]) -> list[tuple[TimedItem, TimedItem, int]]:
    """The neighbours between which too many minutes pass, and how many."""
    found = []
    for before, after in pairwise(timed):
        if not (before.end and after.start) or before.day != after.day or after.start == one.second_start:
            continue
        minutes = _minutes(before.end, after.start)
        if minutes > _BREAK and not before.end < _AFTERNOON <= after.start:
            found.append((before, after, minutes))
    return found


def _is_of_second(one: Conference, item: TimedItem) -> bool:
    if one.second_start is None or item.start is None:
        return False
    return item.day == one.last_day if one.last_day != one.date else item.start >= one.second_start


def _close(one: Conference, item: TimedItem) -> dt.time | None:
    """When the session of an item is to end."""
    return one.second_end if _is_of_second(one, item) else one.end


def _is_late(one: Conference, item: TimedItem) -> bool:
    close, ends = _close(one, item), item.end or item.start
    in_order = one.start and one.end and one.start < one.end
    return bool(in_order and close and ends and ends > close)


def _sums_up_to_more(one: Conference, timed: Sequence[TimedItem]) -> bool:
    """Whether the minutes alone are more than the sessions have."""
    sessions = ((one.start, one.end), (one.second_start, one.second_end))
    length = sum(_minutes(start, end) for start, end in sessions if start and end)
    return minutes_in_all([item.item for item in timed]) > length


def _minutes(start: dt.time, end: dt.time) -> int:
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def _clock(time: dt.time | None) -> str:
    return f"{time:%H:%M}" if time else ""


OF_SESSIONS = (agenda_gap, agenda_past_end, agenda_without_second)
