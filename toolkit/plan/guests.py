"""Who is invited to a conference: guest rules, the dated roster and the host, and nothing about letters."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from toolkit.plan.hosting import hosting_codes
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Grouping, GuestRule, Person, Plan, Scope, Unit
from toolkit.plan.roster import LAST, people_on, roster_day, units_on
from toolkit.plan.succession import heir, heirs
from toolkit.wording import fold, same_name_key

EVERY_CONFERENCE = "*"


class Guest(Struct, frozen=True, kw_only=True):
    """One invited person of a unit, or the unit itself where its roster names nobody (``person`` is None)."""

    rule: GuestRule
    unit: Unit
    person: Person | None = None

    @property
    def text(self) -> str:
        return self.rule.text

    @property
    def grouping(self) -> Grouping:
        return self.rule.grouping or Grouping.PER_PERSON

    @property
    def seats(self) -> int:
        """One for a person; for a unit without names as many as its rule asks for, at least one."""
        return 1 if self.person else max(self.rule.quantity or 1, 1)


@once
def guests(plan: Plan, conference: Conference) -> tuple[Guest, ...]:
    """Everybody whom the guest rules invite, each person once, under the first rule that names them.

    Order: rule, unit order, rank of the title, given name. A rule's quantity counts the people of one unit
    when its letters go to units, and all its people otherwise. A rule "Theo đơn vị" yields each of its
    units, even one without a fitting name; it passes over units that receive no invitations when it speaks
    of a whole kind of units. The roster is that of the conference's day, or of the last day of its month.
    """
    return tuple(_guests(plan, conference, roster_day(conference)))


def _guests(plan: Plan, conference: Conference, day: dt.date | None) -> Iterator[Guest]:
    people, hosting = people_on(plan, day), hosting_codes(plan, conference)
    seen: set[tuple[str, ...]] = set()
    for rule in guest_rules(plan, conference):
        yield from _invited(rule, _units_of(plan, rule, hosting, day), people, seen)


def guest_rules(plan: Plan, conference: Conference) -> tuple[GuestRule, ...]:
    """The rules for every conference and those of this one, in their order."""
    mine = [rule for rule in plan.guest_rules if rule.conference in (EVERY_CONFERENCE, conference.code)]
    return tuple(sorted(mine, key=lambda rule: LAST if rule.order is None else rule.order))


@once
def invited_units(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """Every unit with at least one guest, once, in print order."""
    codes = {guest.unit.code for guest in guests(plan, conference)}
    return tuple(unit for unit in units_on(plan, roster_day(conference)) if unit.code in codes)


@once
def reporting_units(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """The units that are invited as units: each of them sends a report before the conference."""
    invited = guests(plan, conference)
    codes = {
        one.unit.code
        for one in invited
        if one.grouping is Grouping.PER_UNIT and one.unit.invited and one.rule.scope is not Scope.OUTSIDE
    }
    return tuple(unit for unit in units_on(plan, roster_day(conference)) if unit.code in codes)


def _invited(
    rule: GuestRule, units: list[Unit], people: Mapping[str, tuple[Person, ...]], seen: set[tuple[str, ...]]
) -> Iterator[Guest]:
    """The rule's guests; whoever is invited here is added to ``seen``."""
    per_unit = rule.grouping is Grouping.PER_UNIT
    left = rule.quantity
    for unit in units:
        fitting = _fitting(rule, people.get(unit.code, ()))
        if per_unit:
            left = rule.quantity
        if per_unit and not fitting:
            yield Guest(rule=rule, unit=unit)
        for person in fitting:
            if left == 0 or not seen.isdisjoint(_marks(person)):
                continue
            seen |= _marks(person)
            yield Guest(rule=rule, unit=unit, person=person)
            left = None if left is None else left - 1


def _units_of(plan: Plan, rule: GuestRule, hosting: frozenset[str], day: dt.date | None) -> list[Unit]:
    """The units of the day that the rule's scope and value name; for one that has ended, its heirs."""
    units = units_on(plan, day)
    value = {unit.code for code in rule.value for unit in heirs(plan, code, day)}
    kinds = {fold(kind) for kind in rule.value}
    outside = fold(Scope.OUTSIDE.value)
    match rule.scope:
        case Scope.UNIT:
            return [unit for unit in units if unit.code in value]
        case Scope.UNIT_KIND:
            all_kinds = rule.grouping is not Grouping.PER_UNIT
            return [unit for unit in units if fold(unit.kind) in kinds and (unit.invited or all_kinds)]
        case Scope.HOST:
            return [unit for unit in units if unit.code in hosting]
        case Scope.UNDER_HOST:
            under = [unit for unit in _below(plan, units, hosting, day) if fold(unit.kind) != outside]
            return [one for one in under if not rule.value or fold(one.kind) in kinds or one.code in value]
        case Scope.OUTSIDE if rule.value:
            return [unit for unit in units if unit.code in value]
        case Scope.OUTSIDE:
            return [unit for unit in _below(plan, units, hosting, day) if fold(unit.kind) == outside]
    return []


def _below(plan: Plan, units: Iterable[Unit], hosting: frozenset[str], day: dt.date | None) -> Iterator[Unit]:
    """Those units that stand below a host, or below one that has become a host."""
    return (unit for unit in units if not hosting.isdisjoint({unit.parent, heir(plan, unit.parent, day)}))


def _fitting(rule: GuestRule, people: tuple[Person, ...]) -> list[Person]:
    titles = {fold(title) for title in rule.titles}
    return [person for person in people if not titles or fold(person.title) in titles]


def _marks(person: Person) -> set[tuple[str, ...]]:
    """What makes two rows of the roster one person: the code, or the name within a unit or with a phone."""
    name = same_name_key(person.name)
    marks: set[tuple[str, ...]] = {("unit", name, person.unit)}
    if person.code:
        marks.add(("code", person.code))
    if person.phone:
        marks.add(("phone", name, person.phone))
    return marks
