"""Codes of guests that a unit wiped or misplaced in its form: who is named as invited is known by name."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from toolkit.plan.guests import guests
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.model.filled_form import Attendant
from toolkit.wording import same_name_key, without_honorific


def with_codes(
    plan: Plan, conference: Conference, unit: Unit, rows: Iterable[Attendant]
) -> tuple[Attendant, ...]:
    """The rows, each with the code of the one guest of the unit who bears its name, unless a row has it."""
    rows = _by_name(plan, conference, unit, tuple(rows))
    bare = [one for one in rows if one.name and not one.person]
    if not bare:
        return rows
    taken = {one.person for one in rows}
    named = Counter(map(_key, bare))
    invited = tuple(_invited(plan, conference, unit))
    borne = Counter(name for name, _ in invited)
    codes = {name: code for name, code in invited if borne[name] == named[name] == 1 and code not in taken}
    return tuple(one if one.person else replace(one, person=codes.get(_key(one), "")) for one in rows)


def _by_name(
    plan: Plan, conference: Conference, unit: Unit, rows: tuple[Attendant, ...]
) -> tuple[Attendant, ...]:
    """The rows, each whose name is another guest's of the unit with that one's code, unless he has his row.

    So names that were sorted beside locked codes keep their answers.
    """
    astray = [one for one in rows if _is_astray(plan, one)]
    if not astray:
        return rows
    kept = {one.person for one in rows if one not in astray}
    invited = tuple(_invited(plan, conference, unit))
    borne, named = Counter(name for name, _ in invited), Counter(_key(one) for one in rows if one.name)
    codes = {name: code for name, code in invited if borne[name] == named[name] == 1 and code not in kept}
    return tuple(
        replace(one, person=codes.get(_key(one), one.person)) if one in astray else one for one in rows
    )


def _is_astray(plan: Plan, one: Attendant) -> bool:
    """Whether a row has the name of somebody else than its code says."""
    known = plan.person(one.person) if one.person and one.name else None
    return known is not None and _key(one) != same_name_key(known.name)


def _invited(plan: Plan, conference: Conference, unit: Unit) -> Iterator[tuple[str, str]]:
    """Name and code of everybody whom the form was given as the unit's guest."""
    for guest in guests(plan, conference):
        if guest.person and guest.unit.code == unit.code:
            yield same_name_key(guest.person.name), guest.person.code


def _key(one: Attendant) -> str:
    return same_name_key(without_honorific(one.name))
