"""The rules for guests against those who came, and against the units that receive letters."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import EVERY_CONFERENCE, guest_rules, guests
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import Conference, Grouping, GuestRule, Plan, Scope, Unit
from toolkit.plan.roster import roster_day, units_on
from toolkit.plan.rules.delegates import UNIT_KINDS
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem
from toolkit.wording import fold, nearest_name, quantity

_BY_HOST = (Scope.UNDER_HOST, Scope.OUTSIDE)
_BY_VALUE = (Scope.UNIT, Scope.UNIT_KIND)
_NAMED = 3
# So many words of a group are no chance.
_LONG = 4
_TITLES = "Chức vụ"
# From so many cells on it is no slip of the hand.
_SLIPS = 2
_MANY = 6


def rule_value(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A rule for certain units, kinds of units or titles names some that there are."""
    kinds = [item.value for item in plan.listed(UNIT_KINDS)] + [unit.kind for unit in plan.units]
    titles = [item.value for item in plan.listed(_TITLES)]
    for rule in plan.guest_rules if plan.units else ():
        if rule.scope in _BY_VALUE and not rule.value:
            words = {"rule": rule.text, "scope": rule.scope.value if rule.scope else ""}
            yield rule.problem("guest-rule-valueless", "value", **words)
            continue
        values = [one for one in rule.value if not plan.unit(one)] if rule.scope in _BY_VALUE else []
        for field, said, known in (("value", values, kinds), ("titles", rule.titles, titles)):
            strange = [one for one in said if fold(one) not in map(fold, known)]
            if strange and known:
                words = {"value": strange[0], "hint": _hint(strange[0], known)}
                code = "guest-rule-value" if field == "value" else "guest-rule-title"
                yield rule.problem(code, field, rule=rule.text, **words)


def kind_unlisted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit that receives letters is of a kind that the list, or some rule, knows."""
    listed = [item.value for item in plan.listed(UNIT_KINDS)]
    known = {fold(one) for one in (*listed, *(value for rule in plan.guest_rules for value in rule.value))}
    strange = [unit for unit in plan.units if unit.kind and fold(unit.kind) not in known]
    for unit in strange if listed and len(strange) <= _SLIPS else ():
        if unit.invited and unit.parent and not any(unit.code in rule.value for rule in plan.guest_rules):
            words = {"kind": unit.kind, "unit": unit_label(plan, unit), "hint": _hint(unit.kind, listed)}
            yield unit.problem("kind-unlisted", "kind", **words)


def title_unlisted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No title is nearly one of the list, by which the rules ask people."""
    listed = [item.value for item in plan.listed(_TITLES)]
    known = set(map(fold, listed))
    strange = [one for one in plan.people if one.title and fold(one.title) not in known]
    for person in strange if listed and len(strange) <= _SLIPS else ():
        near = nearest_name(person.title, listed)
        if near:
            words = {"title": person.title, "near": near, "person": person_label(person)}
            yield person.problem("title-unlisted", "title", **words)


def rule_misses(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A rule for guests asks the units whom Đại biểu has in its group.

    Told of rules alone: of those that ask nobody, and of those whose kinds leave the unit's one out.
    """
    missed: dict[int, list[tuple[GuestRule, Conference, tuple[Unit, ...]]]] = {}
    kept: set[int] = set()
    for one in conferences_on(plan):
        invited = guests(plan, one)
        asked, finding = {guest.unit.code for guest in invited}, {id(guest.rule) for guest in invited}
        for group, came in _came_by_group(plan, one).items():
            units = tuple(unit for unit in came if unit.code not in asked)
            rule = _rule_of(guest_rules(plan, one), group) or _rule_of(plan.guest_rules, group)
            most = rule and rule.scope not in _BY_VALUE and len(units) * 2 > len(came)
            if rule and units and (id(rule) not in finding or _leaves_out(rule, units) or most):
                missed.setdefault(id(rule), []).append((rule, one, units))
            elif rule:
                kept.add(id(rule))
    for found in missed.values():
        rule, conference, units = found[0]
        if rule.scope in _BY_VALUE or (id(rule) not in kept and len(found) > 1):
            words = {"rule": rule.text, "units": _told(plan, units), "conference": conference.code}
            yield rule.problem("guest-rule-misses", _field(plan, rule, conference, units), **words)


def titles_missed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A rule for guests names the titles of those whom Đại biểu has in its group again and again."""
    missed: Counter[tuple[int, str]] = Counter()
    for one in conferences_on(plan):
        asked = {guest.person.code for guest in guests(plan, one) if guest.person}
        rules = {fold(rule.group or rule.text): rule for rule in guest_rules(plan, one) if rule.titles}
        for row in plan.delegates:
            if row.conference != one.code or not row.person or row.person in asked:
                continue
            person, rule = plan.person(row.person), rules.get(fold(row.group))
            if person and rule and fold(person.title) not in map(fold, rule.titles):
                missed[rule.origin.row, person.title] += 1
    for rule in plan.guest_rules:
        for (number, title), count in missed.items():
            if number == rule.origin.row and count > 1:
                words = {"rule": rule.text, "title": title, "count": quantity(count)}
                yield rule.problem("guest-rule-titles", "titles", **words)


def guests_of_another_host(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Units that come as the host's own stand below it; told where the host's other ones are found."""
    found: dict[str, tuple[Unit, Conference, str]] = {}
    asked: set[str] = set()
    for one in conferences_on(plan):
        invited, hosting = guests(plan, one), hosting_codes(plan, one)
        asked |= {guest.unit.code for guest in invited}
        groups = {fold(rule.group or rule.text) for rule in guest_rules(plan, one) if rule.scope in _BY_HOST}
        if not any(guest.rule.scope in _BY_HOST for guest in invited):
            continue
        for row in plan.delegates:
            unit = plan.unit(row.unit) if row.conference == one.code and fold(row.group) in groups else None
            if unit and unit.parent not in hosting:
                found.setdefault(unit.code, (unit, one, row.group))
    for code, (unit, one, group) in found.items():
        parent = plan.unit(unit.parent)
        if parent and code not in asked:
            words = {"unit": unit_label(plan, unit), "parent": unit_label(plan, parent), "group": group}
            yield unit.problem("parent-not-host", "parent", conference=one.code, **words)


def grouping_blank(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where other rules say how their letters are written, each of them does."""
    said = [rule for rule in plan.guest_rules if rule.grouping]
    for rule in plan.guest_rules if said else ():
        if not rule.grouping and "grouping" in rule.origin.cells:
            yield rule.problem("grouping-blank", "grouping", rule=rule.text)


def kind_unasked(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Of every kind of units right below the office that receive letters some rule asks some unit."""
    by_kind = next((rule for rule in plan.guest_rules if _is_for_kinds(rule)), None)
    tops = {unit.code for unit in plan.units if not unit.parent}
    unasked: dict[str, dict[str, Unit]] = {}
    asked: set[str] = set()
    for one in conferences_on(plan) if by_kind else ():
        asked |= {fold(guest.unit.kind) for guest in guests(plan, one)}
        for unit in units_on(plan, roster_day(one)):
            if unit.invited and unit.kind and unit.parent in tops:
                unasked.setdefault(unit.kind, {})[unit.code] = unit
    for kind, units in unasked.items():
        if by_kind and fold(kind) not in asked:
            words = {"kind": kind, "units": _told(plan, tuple(units.values()))}
            yield by_kind.problem("kind-unasked", "value", **words)


def units_unasked(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where no rule is for kinds of units, some rule asks the units right below the office all the same."""
    if not plan.guest_rules or any(map(_is_for_kinds, plan.guest_rules)):
        return
    tops = {unit.code for unit in plan.units if not unit.parent}
    missed: dict[str, Unit] = {}
    asked: set[str] = set()
    for one in conferences_on(plan):
        asked |= {fold(guest.unit.kind) for guest in guests(plan, one)}
        below = (unit for unit in units_on(plan, roster_day(one)) if unit.invited and unit.parent in tops)
        missed |= {unit.code: unit for unit in below}
    units = tuple(unit for unit in missed.values() if fold(unit.kind) not in asked)
    if units:
        kinds = "; ".join(dict.fromkeys(unit.kind for unit in units if unit.kind))
        yield plan.guest_rules[0].problem("units-unasked", "scope", units=_told(plan, units), kinds=kinds)


def group_not_printed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Units that may host are not invited by a rule whose letters are not printed."""
    told: set[int] = set()
    for one in conferences_on(plan):
        invited = guests(plan, one)
        printed = {guest.unit.code for guest in invited if guest.grouping is not Grouping.NOT_PRINTED}
        units: dict[int, dict[str, Unit]] = {}
        for guest in invited:
            if guest.unit.may_host and guest.rule.scope in _BY_VALUE and guest.unit.code not in printed:
                units.setdefault(guest.rule.origin.row, {})[guest.unit.code] = guest.unit
        for rule in guest_rules(plan, one):
            if (silent := units.get(rule.origin.row)) and rule.origin.row not in told:
                told.add(rule.origin.row)
                words = {"rule": rule.text, "units": _told(plan, tuple(silent.values()))}
                yield rule.problem("group-not-printed", "grouping", **words)


def letters_missing(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where a conference's letters have gone out, no unit is left out that got letters to the others.

    Told at the last letter of the conference; a host may go without, and a unit may be asked by name.
    """
    for one in conferences_on(plan):
        rows = [row for row in plan.invitations if row.conference == one.code]
        others = {row.unit for row in plan.invitations if row.conference != one.code and row.unit}
        written = {row.unit for row in rows}
        written |= {person.unit for row in rows for person in plan.people_of(row.person)}
        for units in _asked_as_units(plan, one) if any(row.sent_on for row in rows) else ():
            missing = tuple(unit for code, unit in units.items() if code not in written)
            known = not others or any(unit.code in others for unit in missing)
            left = {unit.code for unit in missing} - hosting_codes(plan, one)
            if left and known and len(missing) <= _SLIPS and len(units) >= _MANY:
                words = {"conference": one.code, "units": _told(plan, missing)}
                yield rows[-1].problem("letters-missing", "unit", **words)


def _asked_as_units(plan: Plan, conference: Conference) -> Iterator[dict[str, Unit]]:
    """The units of each rule whose letters go to units, by code."""
    groups: dict[int, dict[str, Unit]] = {}
    for guest in guests(plan, conference):
        if guest.grouping is Grouping.PER_UNIT:
            groups.setdefault(guest.rule.origin.row, {})[guest.unit.code] = guest.unit
    yield from groups.values()


def _came_by_group(plan: Plan, conference: Conference) -> dict[str, tuple[Unit, ...]]:
    """The units of the delegates of a conference, each once, by the folded name of their group."""
    found: dict[str, dict[str, Unit]] = {}
    for row in plan.delegates:
        unit = plan.unit(row.unit)
        if row.conference == conference.code and row.group and unit:
            found.setdefault(fold(row.group), {})[unit.code] = unit
    return {group: tuple(units.values()) for group, units in found.items()}


def _leaves_out(rule: GuestRule, units: tuple[Unit, ...]) -> bool:
    kinds = set(map(fold, rule.value))
    return rule.scope is Scope.UNIT_KIND and any(fold(unit.kind) not in kinds for unit in units)


def _rule_of(rules: Iterable[GuestRule], group: str) -> GuestRule | None:
    """The rule whose guests are listed in a group, which may be the end of the rule's own words."""
    said = {fold(rule.group or rule.text): rule for rule in rules}
    long = group if len(group.split()) >= _LONG else ""
    ends = (rule for text, rule in said.items() if long and not rule.group and text.endswith(long))
    return said.get(group) or next(ends, None)


def _field(plan: Plan, rule: GuestRule, conference: Conference, units: tuple[Unit, ...]) -> str:
    """The cell of a rule that keeps it from finding the units."""
    if rule.conference not in (EVERY_CONFERENCE, conference.code):
        return "conference"
    if rule.quantity == 0:
        return "quantity"
    if _leaves_out(rule, units) or (rule.scope is Scope.UNIT and units[0].code not in rule.value):
        return "value"
    hosting = hosting_codes(plan, conference)
    reached = rule.scope in _BY_VALUE or any(unit.parent in hosting for unit in units)
    return "titles" if rule.titles and reached else "scope"


def _is_for_kinds(rule: GuestRule) -> bool:
    return rule.scope is Scope.UNIT_KIND and rule.grouping is Grouping.PER_UNIT


def _hint(said: str, known: list[str]) -> str:
    near = nearest_name(said, known)
    return f" Có lẽ là “{near}”." if near else ""


def _told(plan: Plan, units: tuple[Unit, ...]) -> str:
    names = ", ".join(unit_label(plan, unit) for unit in units[:_NAMED])
    return f"{names} và {len(units) - _NAMED} đơn vị khác" if len(units) > _NAMED else names


OF_GUEST_LISTS = (
    rule_value,
    grouping_blank,
    kind_unlisted,
    title_unlisted,
    rule_misses,
    titles_missed,
    guests_of_another_host,
    kind_unasked,
    units_unasked,
    group_not_printed,
    letters_missing,
)
