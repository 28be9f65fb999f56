"""What units sent, said and were asked to do: checks 30, 31 and 32."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.model import Conclusion, ConclusionStatus, Plan
from toolkit.plan.rotation import year_of
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import is_ahead
from toolkit.plan.tallies import report_due
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold

_PETITION = "kiến nghị"
_SETTLED = (ConclusionStatus.DONE, ConclusionStatus.STANDING, ConclusionStatus.OVERDUE)


def report_overdue(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """30: reports for a conference to come are there when they are due."""
    for report in plan.unit_reports:
        one = plan.conference(report.conference)
        due = report_due(plan, one, report) if one else None
        if one and due and due < today and not report.received and is_ahead(one, today):
            place, label = report.origin.place("received"), unit_label(plan, report.unit)
            yield problem("report-overdue", place, unit=label, due=day_short(due), conference=one.code)


def opinion_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """31: an opinion says who, when, of what kind and what."""
    asked = {"unit": "đơn vị", "phase": "giai đoạn", "group": "nhóm", "content": "nội dung"}
    for opinion in plan.opinions:
        missing = [field for field in asked if not getattr(opinion, field)]
        if missing:
            place = opinion.origin.place(missing[0])
            names = ", ".join(asked[field] for field in missing)
            yield problem("opinion-incomplete", place, opinion=opinion.code, missing=names)


def opinion_unaddressed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """31: a petition says to whom it goes, as the others do."""
    asked = [one for one in plan.opinions if fold(one.group) == _PETITION and one.content]
    unsaid = [one for one in asked if not one.addressed_to]
    for one in unsaid if len(unsaid) < len(asked) else ():
        yield problem("opinion-unaddressed", one.origin.place("addressed_to"), opinion=one.code)


def conclusion_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: a conclusion names who leads it and until when."""
    for one in plan.conclusions:
        if not one.lead_unit:
            yield problem("conclusion-unowned", one.origin.place("lead_unit"), conclusion=one.code)
        if not one.due and one.status is not ConclusionStatus.STANDING:
            yield problem("conclusion-without-due", one.origin.place("due"), conclusion=one.code)


def conclusion_due_before(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: a conclusion is not due before its conference."""
    for one in plan.conclusions:
        held = held_day(plan, plan.conference(one.conference))
        if one.due and held and one.due < held:
            words = {"due": day_short(one.due), "held": day_short(held), "conference": one.conference}
            yield problem("conclusion-due-before", one.origin.place("due"), **words)


def conclusion_overdue(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: what is due is done; a workbook older than last year's is an archive and not warned about."""
    for one in plan.conclusions:
        unsettled = one.status not in _SETTLED and not one.done_on
        if one.due and one.due < today and unsettled and not _is_archived(plan, one, today):
            status = one.status or ConclusionStatus.NOT_STARTED
            words = {"due": day_short(one.due), "status": status.value, "conclusion": one.code}
            yield problem("conclusion-overdue", one.origin.place("status"), **words)


def _is_archived(plan: Plan, conclusion: Conclusion, today: dt.date) -> bool:
    conference = plan.conference(conclusion.conference)
    year = year_of(plan, conference) if conference else plan.settings.year
    return year is not None and today.year > year + 1
