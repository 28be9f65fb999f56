"""Posts that one person at a time holds, as the head of a unit or its secretary: check 12."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import Person, Plan
from toolkit.plan.rules.delegates_against_roster import disputes
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.titles import is_exclusive, is_titled_otherwise
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, same_name_key

# Whoever leaves and whoever comes may be written down as of the same weeks.
_MONTHS = 12
_HANDING_OVER = dt.timedelta(days=31)


def post_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """12: no unit has two people in a post of one, at the same time.

    Told where the end of the earlier one is missing, or else at the later row's title.
    """
    disputed = (*disputes(plan, "title"), *disputes(plan, "unit"))
    told = {one.person.code for one in disputed if one.unanimous}
    days = [one.date for one in conferences_on(plan) if one.date]
    holders: dict[tuple[str, str], list[Person]] = {}
    for person in plan.people:
        if not is_exclusive(person.title) or person.code in told:
            continue
        if plan.unit(person.unit) and not is_titled_otherwise(person):
            key = (person.unit, fold(person.full_title or person.title))
            others = [one for one in holders.get(key, ()) if _collide(one, person, days)]
            if others:
                yield _told(plan, others[0], person)
            holders.setdefault(key, []).append(person)


def _collide(one: Person, other: Person, days: Sequence[dt.date]) -> bool:
    """Whether two people hold a post together on one of the days, or for longer than a handing over."""
    if one.code == other.code or same_name_key(one.name) == same_name_key(other.name):
        return False
    start = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    end = min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)
    ended = one.valid_to is not None or other.valid_to is not None
    if any(start <= day <= end for day in days):
        return True  # both would be asked
    return end - start > (_HANDING_OVER if ended else dt.timedelta()) if end > start else False


def _told(plan: Plan, one: Person, other: Person) -> Problem:
    words = {"unit": unit_label(plan, other.unit), "title": other.title}
    words |= {"first": person_label(one), "second": person_label(other)}
    return problem("post-twice", _place(plan, one, other), **words)


def _place(plan: Plan, one: Person, other: Person) -> Place:
    """The title that Đại biểu contradicts, the end that the predecessor lacks, or the later row's title."""
    for person in (one, other):
        said = {fold(row.title) for row in plan.delegates if row.person == person.code and row.title}
        if said and not any(title.startswith(fold(person.title)) for title in said):
            return person.origin.place("title")
    before, after = sorted((one, other), key=lambda person: person.valid_from or dt.date.min)
    if (
        before.valid_to is None
        and before.valid_from
        and after.valid_from
        and before.valid_from != after.valid_from
    ):
        return before.origin.place("valid_to")
    handing = before.valid_to and after.valid_from and before.valid_to - after.valid_from <= _HANDING_OVER
    turned = before.valid_to and after.valid_from and _turned(after.valid_from) > before.valid_to
    return after.origin.place("valid_from") if handing or turned else other.origin.place("title")


def _turned(day: dt.date) -> dt.date:
    """The day with its day and month exchanged, where that is one; else the day itself."""
    return day.replace(day=day.month, month=day.day) if day.day <= _MONTHS else day
