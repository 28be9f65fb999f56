"""The day of a conference against its month and the days of its papers: check 1.

Where they all deny it, the day is what is wrong, and nothing else is held against it.
"""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, OutgoingDocument, Plan
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.stage import conferences_on, standing
from toolkit.problems import Problem
from toolkit.wording import day_short, fold, joined

FOLLOWING = ("BB", "BC", "TB")
"""Types of papers that follow a conference."""
# A notice may also put a conference off, which nobody does afterwards.
_ABOUT_A_CHANGE = ("hoãn", "dời", "điều chỉnh", "thay đổi", "không tổ chức")
LONG_BEFORE = dt.timedelta(days=150)


def date_outside_month(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """1: the day lies in the month that the plan says."""
    for one in conferences_on(plan):
        annual = plan.annual_plan(one.plan)
        if annual and one.month and one.date and one.date.year == annual.year != one.month.year:
            continue  # it is the month that lies in another year than the plan
        if one.date and one.month and one.date not in one.month:
            denied = is_denied(plan, one)
            code = "date-denied" if denied else "date-outside-month"
            yield one.problem(code, "date", day=day_short(one.date), month=one.month)


def same_hour(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No two conferences are held on one day at hours that meet; told at the later one of the sheet."""
    found = [one for one in conferences_on(plan) if one.date]
    for number, one in enumerate(found):
        other = next(
            (other for other in found[:number] if other.date == one.date and _meet(other, one)), None
        )
        if other and one.date:
            shared = [plan.person(code) for code in one.chairs if code in other.chairs]
            both = joined(person_label(person) for person in shared if person)
            same = f", cùng do {both} chủ trì" if both else ""
            words = {"day": f"{one.start:%H:%M} ngày {day_short(one.date)}", "conference": other.code}
            yield one.problem("same-hour", "date", same=same, **words)


def _meet(one: Conference, other: Conference) -> bool:
    """Whether the hours of two conferences of one day meet; what has no end lasts to its start alone."""
    if not one.start or not other.start:
        return False
    first, second = sorted(((one.start, one.end), (other.start, other.end)), key=lambda hours: hours[0])
    return second[0] == first[0] or bool(first[1] and second[0] < first[1])


def held_day(plan: Plan, one: Conference | None) -> dt.date | None:
    """The day that other days may be held against; None where it is not known, or is the one denied."""
    return None if one is None or is_denied(plan, one) else one.date


def follows(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether a document comes after its conference, as conclusions do; a notice of a change does not."""
    if row.kind not in FOLLOWING or plan.corrected(row):
        return False
    return not any(word in fold(row.subject) for word in _ABOUT_A_CHANGE)


@once
def is_denied(plan: Plan, one: Conference) -> bool:
    """Whether the day lies outside its month, and a deadline or paper of the conference agrees with that."""
    if not one.date or not one.month or one.date in one.month:
        return False
    rows = [row for row in standing(plan) if row.subject_code == one.code]
    deadlines = [one.report_deadline, one.confirm_deadline]
    letters = [row.date for row in rows if row.kind == INVITATION]
    after = [row.date for row in rows if follows(plan, row)]
    return (
        any(day and not one.date - LONG_BEFORE <= day <= one.date for day in deadlines)
        # One that went out long ago is no sign: the conference may have been put off since.
        or any(day and day > one.date for day in letters)
        or any(day and day < one.date for day in after)
    )
