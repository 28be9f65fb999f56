"""The day on which a unit's report came, held against today and against what asked for it."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Conference, Plan, UnitReport
from toolkit.plan.rules.chronology import is_doubted
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.stage import clock_is_behind, standing
from toolkit.problems import Problem
from toolkit.wording import day_short, fold

_ASKS = pattern(r"\bgửi (?:\w+ ){0,2}(?:đề cương|mẫu báo cáo|yêu cầu báo cáo)\b", signs=("gửi ",))
# Units are asked by telephone too, days before the letter has its number.
_EARLY, _A_MONTH = dt.timedelta(days=10), dt.timedelta(days=28)


def received_before_asked(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No report will come in future; that one came long before it was asked for is a slip of the day.

    It is one where most reports of the conference came after the asking, or where it lies a month before;
    several are told once.
    """
    for report in plan.unit_reports:
        if report.received and report.received > today and not clock_is_behind(plan, today):
            day = day_short(report.received)
            yield report.problem("day-in-future", "received", day=day, today=day_short(today))
    for one in plan.conferences:
        asked = _first_asked(plan, one)
        reports = [row for row in plan.unit_reports if row.conference == one.code and row.received]
        early = [row for row in reports if asked and _before(row, asked) >= _EARLY]
        if asked and early:
            late = sum(_before(row, asked) <= dt.timedelta() for row in reports)
            slips = early if len(early) < late else [row for row in early if _before(row, asked) >= _A_MONTH]
            yield from _told_once(slips, asked)


def _before(report: UnitReport, asked: dt.date) -> dt.timedelta:
    return asked - (report.received or asked)


def _told_once(slips: list[UnitReport], asked: dt.date) -> Iterator[Problem]:
    for first in slips[:1]:
        more = f" (và {len(slips) - 1} dòng khác)" if len(slips) > 1 else ""
        day = day_short(first.received) if first.received else ""
        yield first.problem("received-before-asked", "received", day=day, more=more, asked=day_short(asked))


def _first_asked(plan: Plan, conference: Conference) -> dt.date | None:
    """The first day of a letter, an instruction or a task of Phân công that asks for the reports."""
    papers = [
        row.date
        for row in standing(plan)
        if row.kind in (INVITATION, "CV")
        and row.subject_code == conference.code
        and not is_doubted(plan, row)
    ]
    tasks = [
        task.due
        for task in plan.assignments
        if task.conference == conference.code and _ASKS.search(fold(task.content))
    ]
    letters = [day for day in papers if day]
    return min([*letters, *(day for day in tasks if day)]) if letters else None
