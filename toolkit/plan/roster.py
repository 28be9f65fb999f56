"""Who and what exists on a day: dated units and people, and the order in which they are named."""

import datetime as dt
from collections.abc import Mapping

from toolkit.plan.model import Conference, Person, Plan, Unit
from toolkit.wording import given_name_key

LAST = 10**9  # a blank order stands behind every order that was typed


def roster_day(conference: Conference) -> dt.date | None:
    """The day on which the roster is looked at; None when neither day nor month is known.

    While only the month is planned this is its last day: a successor who starts within the month is
    asked, and somebody who is known to leave before its end is not.
    """
    if conference.date is not None or conference.month is None:
        return conference.date
    month = conference.month
    following = dt.date(month.year + month.number // 12, month.number % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def serves(record: Person | Unit, day: dt.date | None) -> bool:
    """Whether a title or a unit is valid on ``day``; without a day, whether its end is left open."""
    if day is None:
        return record.valid_to is None
    start, end = record.valid_from, record.valid_to  # Validity.covers, for long rosters without the object
    return (start is None or start <= day) and (end is None or day <= end)


def units_on(plan: Plan, day: dt.date | None) -> tuple[Unit, ...]:
    """The units that are valid on ``day``, in their print order."""
    if day not in plan.units_by_day:
        rows = [(unit_order(unit), row, unit) for row, unit in enumerate(plan.units) if serves(unit, day)]
        plan.units_by_day[day] = tuple(unit for _, _, unit in sorted(rows, key=lambda found: found[:2]))
    return plan.units_by_day[day]


def people_on(plan: Plan, day: dt.date | None) -> Mapping[str, tuple[Person, ...]]:
    """Unit code -> its people valid on ``day``, by rank of title, then by given name."""
    if day not in plan.people_by_day:
        plan.people_by_day[day] = _people_on(plan, day)
    return plan.people_by_day[day]


def _people_on(plan: Plan, day: dt.date | None) -> Mapping[str, tuple[Person, ...]]:
    found: dict[str, list[Person]] = {}
    for person in plan.people:
        if serves(person, day):
            found.setdefault(person.unit, []).append(person)
    return {
        unit: tuple(sorted(people, key=lambda one: _seniority(plan, one))) for unit, people in found.items()
    }


def unit_order(unit: Unit) -> int:
    """The print order of a unit; one without an order comes last."""
    return LAST if unit.order is None else unit.order


def _seniority(plan: Plan, person: Person) -> tuple[int, object]:
    return plan.title_rank(person.title), given_name_key(person.name, person.sort_name)
