"""The dated roster: checks 10, 11 and the roster's part of 13."""

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import guest_rules, invited_units
from toolkit.plan.model import Conference, Origin, Person, Plan, Unit
from toolkit.plan.month import Validity
from toolkit.plan.roster import people_on, roster_day, serves, units_on
from toolkit.plan.rules.stage import conferences_on, is_ahead
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold


def no_contact(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """10: every unit that receives invitations has somebody who takes them, for the conferences to come."""
    told: set[str] = set()
    ahead = [(day, one) for one in plan.conferences if is_ahead(one, today) and (day := roster_day(one))]
    for day, one in sorted(ahead, key=lambda pair: pair[0]):
        people, asked = people_on(plan, day), invited_units(plan, one)
        for unit in units_on(plan, day):
            if guest_rules(plan, one) and unit not in asked:
                continue
            has_contact = any(person.is_contact for person in people.get(unit.code, ()))
            if unit.invited and not has_contact and unit.code not in told:
                told.add(unit.code)
                place, label = unit.origin.place("name"), unit_label(plan, unit)
                yield problem("no-contact", place, unit=label, day=day_short(day), conference=one.code)


def dates_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """11: no row of a unit or a person ends before it begins, for it would never count."""
    rows: tuple[Person | Unit, ...] = (*plan.units, *plan.people)
    for row in rows:
        if row.valid_from and row.valid_to and _is_reversed(row):
            words = {"start": day_short(row.valid_from), "end": day_short(row.valid_to)}
            yield problem("dates-reversed", row.origin.place("valid_to"), **words)


def person_expired(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """11: whoever leads, speaks at or attends a conference holds a post on its day."""
    rows: dict[str, list[Person]] = {}
    for person in plan.people:
        rows.setdefault(person.code, []).append(person)
    for one in conferences_on(plan):
        day = one.date
        for origin, field, code in _named(plan, one) if day else ():
            found = rows.get(code, [])
            if day and found and not any(serves(row, day) or _is_reversed(row) for row in found):
                yield _out_of_service(found, origin, field, day)


def person_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: no row of the roster says again what an earlier one says of the same time."""
    for earlier, later in _pairs(plan, lambda row: (fold(row.name), row.unit, fold(row.title))):
        place = later.origin.place("name")
        unit = unit_label(plan, later.unit)
        yield problem("person-twice", place, name=later.name, unit=unit, row=earlier.origin.row)


def phone_shared(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: no two people have one telephone number."""
    for earlier, later in _pairs(plan, lambda row: row.phone):
        if fold(earlier.name) != fold(later.name):
            place = later.origin.place("phone")
            yield problem("phone-shared", place, phone=later.phone, other=person_label(earlier))


def name_in_two_units(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: a name in two units at one time is one person with two posts, or two people to be told apart."""
    for earlier, later in _pairs(plan, lambda row: fold(row.name)):
        one_person = earlier.code == later.code or (earlier.phone and earlier.phone == later.phone)
        if earlier.unit != later.unit and not one_person:
            place = later.origin.place("name")
            first, second = unit_label(plan, earlier.unit), unit_label(plan, later.unit)
            yield problem("name-in-two-units", place, name=later.name, first=first, second=second)


def _named(plan: Plan, conference: Conference) -> Iterator[tuple[Origin, str, str]]:
    """Where the sheets name a person for a conference: row, field and code."""
    for code in conference.chairs:
        yield conference.origin, "chairs", code
    for code in conference.secretaries:
        yield conference.origin, "secretaries", code
    for item in plan.agenda:
        if item.conference == conference.code:
            yield from ((item.origin, "speakers", code) for code in item.speakers)
    for letter in plan.invitations:
        if letter.conference == conference.code:
            yield letter.origin, "person", letter.person
    for delegate in plan.delegates:
        if delegate.conference == conference.code:
            yield delegate.origin, "person", delegate.person


def _is_reversed(row: Person | Unit) -> bool:
    return Validity(start=row.valid_from, end=row.valid_to).reversed


def _out_of_service(rows: list[Person], origin: Origin, field: str, day: dt.date) -> Problem:
    """The person has left before ``day``, or comes only after it."""
    place, words = origin.place(field), {"person": person_label(rows[0]), "day": day_short(day)}
    ended = [row.valid_to for row in rows if row.valid_to and row.valid_to < day]
    if ended:
        return problem("person-expired", place, since=day_short(max(ended)), **words)
    starts = min(row.valid_from for row in rows if row.valid_from)
    return problem("person-not-yet", place, since=day_short(starts), **words)


def _pairs(plan: Plan, mark: Callable[[Person], object]) -> Iterator[tuple[Person, Person]]:
    """Each row of the roster with the first earlier one of the same mark and a common time."""
    found: dict[object, list[Person]] = {}
    for person in plan.people:
        key = mark(person)
        if not key:
            continue
        earlier = next((one for one in found.get(key, ()) if _overlap(one, person)), None)
        if earlier:
            yield earlier, person
        found.setdefault(key, []).append(person)


def _overlap(one: Person, other: Person) -> bool:
    start = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    end = min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)
    return start <= end
