"""One unit in two rows, under two ways to write its name."""

import datetime as dt
from collections.abc import Hashable, Iterator

from toolkit.plan.model import Plan, Unit
from toolkit.plan.roster import serves
from toolkit.plan.unit_names import LEVELS, core, unit_name
from toolkit.problems import Problem
from toolkit.wording import fold

_OUTSIDE = "ngoài đoàn"
_FEWEST_WORDS = 2


def unit_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit stands twice below one other: "H. Cầu Kè" beside "Huyện đoàn Cầu Kè"."""
    first: dict[Hashable, Unit] = {}
    for unit in plan.units:
        key = _key(unit) if serves(unit, None) else None
        if key is None:
            continue
        other = first.setdefault(key, unit)
        if other is not unit and fold(other.name) != fold(unit.name):
            words = {"name": unit.name, "other": other.name, "code": other.code}
            yield unit.problem("unit-twice", "name", **words)


def _key(unit: Unit) -> Hashable | None:
    """What tells the unit from others below the same one; None for one outside the Union."""
    if fold(unit.kind) == _OUTSIDE:
        return None
    said = unit_name(unit.name)
    if said.level in LEVELS and said.bare:
        return unit.parent, *said.loosely()
    words = core(unit.name)
    return (unit.parent, words) if len(words) >= _FEWEST_WORDS else None
