"""Who sits in the meeting: the delegates' part of check 13, and checks 28 and 33."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import EVERY_CONFERENCE, guest_rules, guests
from toolkit.plan.model import Conference, Delegate, Plan, Presence, Scope, Unit
from toolkit.plan.roster import serves
from toolkit.plan.rules.stage import can_change, conferences_on
from toolkit.plan.rules.titles import beside, is_exclusive
from toolkit.problems import Problem, problem
from toolkit.wording import fold

UNIT_KINDS = "Loại đơn vị"
_MOST_UNITS = 3
_ALIKE = 10
_GUESTS = "khách mời"
_BY_HOST = (Scope.HOST, Scope.UNDER_HOST, Scope.OUTSIDE)


def delegate_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: nobody sits in one meeting twice."""
    first: dict[tuple[str, ...], Delegate] = {}
    for one in plan.delegates:
        marks: list[tuple[str, ...]] = [("code", one.conference, one.person)] if one.person else []
        if one.name:
            marks.append(("name", one.conference, fold(one.name), one.unit))
        earlier = next((first[mark] for mark in marks if mark in first), None)
        if earlier and _is_same(earlier, one):
            place = one.origin.place("person" if one.person and one.person == earlier.person else "name")
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
            here, there = unit_label(plan, one.unit), unit_label(plan, earlier.unit)
            yield one.problem("name-in-two-units", "name", name=one.name, first=there, second=here)


def over_capacity(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """28: the guests of a conference to come have seats, and those who came to one that was held had them."""
    for one in plan.conferences:
        if one.capacity is not None and (can_change(one) or not one.online):
            came = sum(map(len, _present(plan, one).values()))
            seats = sum(guest.seats for guest in guests(plan, one)) if can_change(one) else came
            if seats > one.capacity:
                yield one.problem("over-capacity", "capacity", guests=seats, capacity=one.capacity)


def more_than_invited(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: no unit came with more people than were invited.

    Silent where something else is told: of a host, a rule's conference or units that nobody knows, of
    delegates of no known unit, out of service or listed twice. Of many units the first is told, for a guest
    rule is missing rather.
    """
    if has_doubtful_rules(plan):
        return
    found = [(one, *more) for one in conferences_on(plan) for more in _uninvited(plan, one)]
    for one, code, rows, invited in found[: 1 if len(found) > _MOST_UNITS else None]:
        words = {"conference": one.code, "present": len(rows), "invited": invited}
        more = f" (và {len(found) - 1} đơn vị khác cũng vậy)" if len(found) > _MOST_UNITS else ""
        place = rows[-1].origin.place("presence")
        yield problem("more-than-invited", place, unit=unit_label(plan, code), more=more, **words)


def _uninvited(plan: Plan, one: Conference) -> list[tuple[str, list[Delegate], int]]:
    """The units of which more came than were invited: their rows, and how many were."""
    rules = guest_rules(plan, one)
    if not rules or (not plan.unit(one.host) and any(rule.scope in _BY_HOST for rule in rules)):
        return []
    invited: Counter[str] = Counter()
    outside = {fold(rule.group or rule.text) for rule in rules if rule.scope is Scope.OUTSIDE} | {_GUESTS}
    guests_of = set[str]()
    for guest in guests(plan, one):
        invited[guest.unit.code] += guest.seats
        if guest.rule.scope is Scope.OUTSIDE:
            guests_of.add(guest.unit.code)
    found, came = [], _present(plan, one)
    seated = {row.person for rows in came.values() for row in rows if row.person}
    for code, rows in came.items():
        # a guest who is placed under some unit is no delegate of it
        own = [row for row in rows if row.person or code in guests_of or fold(row.group) not in outside]
        # who comes for somebody who came too is told as such
        own = [row for row in own if not _is_added(row) and row.substitute_for not in seated]
        if len(own) > invited[code]:
            found.append((code, own, invited[code]))
    return found


def _is_added(row: Delegate) -> bool:
    """Whether a unit's own form asked for somebody beside those who were invited."""
    return bool(row.source) and not row.person and not row.substitute_for


def substitute_unnamed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: whoever comes for somebody else has a name."""
    for one in plan.delegates:
        if one.substitute_for and not one.name and not one.person:
            person = plan.person(one.substitute_for)
            missed = person.name if person else one.substitute_for
            yield one.problem("substitute-unnamed", "name", person=missed)


def substitute_itself(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: nobody comes instead of themselves."""
    for one in plan.delegates:
        person = plan.person(one.substitute_for)
        itself = one.substitute_for in filter(None, (one.person, one.name))
        if itself or (person and not one.person and fold(person.name) == fold(one.name)):
            yield one.problem("substitute-itself", "substitute_for", name=one.name or one.person)


def substitute_misplaced(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: whoever comes for somebody else is of the same unit, and the other one did not come."""
    rows = {(row.conference, row.person): row for row in plan.delegates if row.person}
    for one in plan.delegates:
        people, place = plan.people_of(one.substitute_for), one.origin.place("substitute_for")
        missed = rows.get((one.conference, one.substitute_for))
        if not people or one.person == one.substitute_for:
            continue
        unit = plan.unit(one.unit)
        if unit and not any(_is_near(plan, unit, person.unit) for person in people):
            words = {"unit": unit_label(plan, unit), "home": unit_label(plan, people[0].unit)}
            words |= {"name": one.name or one.person, "person": person_label(people[0])}
            yield problem("substitute-elsewhere", place, **words)
        elif missed and missed.presence is one.presence is Presence.PRESENT:
            there = missed.origin.place("presence").cell
            yield problem("substitute-of-present", place, person=person_label(people[0]), there=there)


def substitutes_for_one(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: nobody has two substitutes; one who stays away is none."""
    first: dict[tuple[str, str], Delegate] = {}
    for one in plan.delegates:
        if not one.substitute_for or one.presence in (Presence.EXCUSED, Presence.UNEXCUSED):
            continue
        person = plan.person(one.substitute_for)
        mark = (one.conference, person.code if person else fold(f"{one.substitute_for} {one.unit}"))
        earlier = first.setdefault(mark, one)
        if earlier is not one and not _is_same(earlier, one):
            words = {"name": one.name or one.person, "other": earlier.name or earlier.person}
            missed = person.name if person else one.substitute_for
            place = one.origin.place("substitute_for")
            yield problem("substitutes-for-one", place, person=missed, row=earlier.origin.row, **words)


def substitute_titled(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """33: whoever comes for the one holder of a post does not hold it; a code has its title in the roster."""
    for one in plan.delegates:
        person = plan.person(one.substitute_for) if one.name and not one.person else None
        unit = plan.unit(person.unit) if person else None
        if not person or not unit or one.unit != unit.code or not is_exclusive(person.title):
            continue
        if fold(one.name) == fold(person.name):
            continue  # nobody comes instead of themselves, which is told
        held = (person.title, person.full_title, beside(person.title, unit.name))
        if fold(one.title) in {fold(title) for title in held if title}:
            words = {"name": one.name, "title": one.title, "person": person_label(person)}
            yield one.problem("substitute-titled", "title", **words)


def group_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A delegate whom some rule invites is listed in the group of a rule that fits."""
    for one in conferences_on(plan):
        groups: dict[str, set[str]] = {}
        for guest in guests(plan, one):
            if guest.person:
                groups.setdefault(guest.person.code, set()).add(guest.rule.group or guest.text)
        known = {fold(rule.group or rule.text) for rule in guest_rules(plan, one)}
        for row in plan.delegates:
            meant = groups.get(row.person) if row.conference == one.code else None
            strange = meant and fold(row.group) in known - set(map(fold, meant))
            if meant and strange and not _fits_group(plan, one, row):
                words = {"name": row.name or row.person, "group": row.group, "meant": min(meant)}
                yield row.problem("delegate-group", "group", **words)


def group_alone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody sits in a group of their own where all others of that title and kind of units are in one."""
    for one in conferences_on(plan):
        alike: dict[tuple[str, str], list[Delegate]] = {}
        for row in plan.delegates:
            unit = plan.unit(row.unit) if row.conference == one.code and row.group else None
            if unit and unit.kind:
                alike.setdefault((unit.kind, row.title), []).append(row)
        for rows in alike.values():
            counted = Counter(row.group for row in rows)
            if len(counted) == 2 and counted.total() > _ALIKE and min(counted.values()) == 1:
                alone = next(row for row in rows if counted[row.group] == 1)
                words = {"name": alone.name or alone.person, "group": alone.group}
                meant = counted.most_common(1)[0][0]
                yield alone.problem("delegate-group-alone", "group", meant=meant, title=alone.title, **words)


def introduction_unsaid(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever has a place in the order of introduction is introduced."""
    for row in plan.delegates:
        if row.introduction_order is not None and not row.introduce:
            order = row.introduction_order
            yield row.problem("introduction-unsaid", "introduce", name=row.name or row.person, order=order)


def has_doubtful_rules(plan: Plan) -> bool:
    """Whether some guest rule is for a conference, or names a unit or a kind of units, that is not known."""
    known = {fold(unit.kind) for unit in plan.units} | {
        fold(item.value) for item in plan.lists if item.list_name == UNIT_KINDS
    }
    titles = {fold(item.value) for item in plan.lists if item.list_name == "Chức vụ"}
    return any(
        (rule.conference != EVERY_CONFERENCE and not plan.conference(rule.conference))
        or any(not plan.unit(value) and fold(value) not in known for value in rule.value)
        or any(fold(title) not in titles for title in rule.titles if titles)
        for rule in plan.guest_rules
    )


def _is_near(plan: Plan, unit: Unit, home: str) -> bool:
    """Whether a unit is somebody's, or right above or below it; a home that nobody knows may be any."""
    other = plan.unit(home)
    return other is None or unit.is_kin(other)


def _fits_group(plan: Plan, conference: Conference, row: Delegate) -> bool:
    """Whether a rule of the row's group asks the row's unit, or its kind, whatever the title."""
    unit, group = plan.unit(row.unit), fold(row.group)
    rules = [rule for rule in guest_rules(plan, conference) if fold(rule.group or rule.text) == group]
    named = {fold(value) for rule in rules for value in rule.value}
    return unit is not None and not named.isdisjoint({fold(unit.code), fold(unit.kind)})


def _is_same(one: Delegate, other: Delegate) -> bool:
    """Whether two rows mean one person; a code against a name is told by the roster's rules."""
    codes, names = {one.person, other.person} - {""}, {fold(one.name), fold(other.name)} - {""}
    return len(codes) < 2 and len(names) < 2


def _present(plan: Plan, conference: Conference) -> dict[str, list[Delegate]]:
    """Who came, by unit, each person once; left out is whoever holds no post in that unit on that day."""
    homes: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for person in plan.people:
        names.setdefault(person.code, set()).add(fold(person.name))
        if serves(person, conference.date) and plan.unit(person.unit):
            homes.setdefault(person.code, set()).add(person.unit)
    seen: set[str] = set()
    found: dict[str, list[Delegate]] = {}
    for row in plan.delegates:
        if row.conference != conference.code or row.presence is not Presence.PRESENT:
            continue
        units = homes.get(row.person, set()) if len(names.get(row.person, ())) == 1 else set()
        unit = row.unit or min(units, default="")
        mark = row.person or f"{unit} {fold(row.name)}"
        if plan.unit(unit) and mark not in seen and (not row.person or unit in units):
            found.setdefault(unit, []).append(row)
        seen.add(mark)
    return found


OF_DELEGATES = (
    delegate_twice,
    delegate_in_two_units,
    over_capacity,
    more_than_invited,
    substitute_unnamed,
    substitute_itself,
    substitute_misplaced,
    substitutes_for_one,
    substitute_titled,
    group_elsewhere,
    group_alone,
    introduction_unsaid,
)
