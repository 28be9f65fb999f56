"""Somebody whom a form adds and whom another unit's roster has: most likely written down by mistake."""

from collections.abc import Iterator, Mapping

from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Person, Plan
from toolkit.plan.succession import heir
from toolkit.wording import fold, same_name_key, without_honorific


def of_another_unit(plan: Plan, unit: str, name: str, title: str) -> Person | None:
    """The person of another unit who has this name and no other title; None where the unit has one, too.

    A name alone is borne by many.
    """
    bearers = _bearers(plan).get(same_name_key(without_honorific(name)), ())
    if any(unit in (one.unit, heir(plan, one.unit, None)) for one in bearers):
        return None
    return next(_alike(bearers, fold(title)), None)


def _alike(bearers: tuple[Person, ...], title: str) -> Iterator[Person]:
    for one in bearers:
        held = [fold(each) for each in (one.full_title, one.title) if each]
        if not title or any(title.startswith(each) or each.startswith(title) for each in held):
            yield one


@once_of_plan
def _bearers(plan: Plan) -> Mapping[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    for one in plan.people:
        if one.unit:
            key = same_name_key(one.name)
            found[key] = (*found.get(key, ()), one)
    return found
