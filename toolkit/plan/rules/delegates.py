"""Who sits in the meeting: the delegates' part of check 13, and checks 28 and 33."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.guests import guest_rules, guests
from toolkit.plan.model import Conference, Delegate, Plan, Presence, Scope
from toolkit.plan.roster import serves
from toolkit.plan.rules.stage import can_change, conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_BY_HOST = (Scope.HOST, Scope.UNDER_HOST, Scope.OUTSIDE)


def delegate_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: nobody sits in one meeting twice."""
    first: dict[tuple[str, ...], Delegate] = {}
    for one in plan.delegates:
        marks: list[tuple[str, ...]] = [("code", one.conference, one.person)] if one.person else []
        if one.name:
            marks.append(("name", one.conference, fold(one.name), one.unit))
        earlier = next((first[mark] for mark in marks if mark in first), None)
        if earlier:
            place = one.origin.place("name" if one.name else "person")
            words = {"name": one.name or one.person, "conference": one.conference}
            yield problem("delegate-twice", place, row=earlier.origin.row, **words)
        for mark in marks:
            first.setdefault(mark, one)


def delegate_in_two_units(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: a name stands in a meeting for one unit only."""
    first: dict[tuple[str, str], Delegate] = {}
    for one in plan.delegates:
        if not one.name or not one.unit:
            continue
        earlier = first.setdefault((one.conference, fold(one.name)), one)
        both_known = one.person and earlier.person and one.person != earlier.person
        if earlier.unit != one.unit and not both_known:
            place = one.origin.place("name")
            here, there = unit_label(plan, one.unit), unit_label(plan, earlier.unit)
            yield problem("name-in-two-units", place, name=one.name, first=there, second=here)


def over_capacity(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """28: the guests of a conference to come have seats."""
    for one in plan.conferences:
        if one.capacity and can_change(one):
            seats = sum(guest.seats for guest in guests(plan, one))
            if seats > one.capacity:
                place = one.origin.place("capacity")
                words = {"guests": seats, "capacity": one.capacity}
                yield problem("over-capacity", place, **words)


def more_than_invited(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: no unit came with more people than were invited.

    Silent where other rules speak: of a host that nobody knows, of delegates out of service or listed twice.
    """
    for one in conferences_on(plan):
        rules = guest_rules(plan, one)
        if not rules or (not plan.unit(one.host) and any(rule.scope in _BY_HOST for rule in rules)):
            continue
        invited: Counter[str] = Counter()
        for guest in guests(plan, one):
            invited[guest.unit.code] += guest.seats
        for code, rows in _present(plan, one).items():
            if len(rows) > invited[code]:
                words = {"conference": one.code, "present": len(rows), "invited": invited[code]}
                place = rows[-1].origin.place("presence")
                yield problem("more-than-invited", place, unit=unit_label(plan, code), **words)


def substitute_unnamed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: whoever comes for somebody else has a name."""
    for one in plan.delegates:
        if one.substitute_for and not one.name and not one.person:
            person = plan.person(one.substitute_for)
            missed = person.name if person else one.substitute_for
            yield problem("substitute-unnamed", one.origin.place("name"), person=missed)


def _present(plan: Plan, conference: Conference) -> dict[str, list[Delegate]]:
    """Who came, by unit, each person once; whoever holds no post on that day is left out."""
    serving = {person.code for person in plan.people if serves(person, conference.date)}
    seen: set[str] = set()
    found: dict[str, list[Delegate]] = {}
    for row in plan.delegates:
        if row.conference != conference.code or row.presence is not Presence.PRESENT:
            continue
        person = plan.person(row.person)
        unit = row.unit or (person.unit if person else "")
        mark = row.person or f"{unit} {fold(row.name)}"
        if plan.unit(unit) and mark not in seen and (not person or row.person in serving):
            found.setdefault(unit, []).append(row)
        seen.add(mark)
    return found
