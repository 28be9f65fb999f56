"""What a unit's unreadable cell may have said: the plan with each answer that would change a paper."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from toolkit.plan.model import Plan, Unit
from toolkit.plan.succession import followed

Answers = Callable[[Plan, Unit], Sequence[Any]]

_BEFORE_ALL = -1
_ANSWERS: Mapping[str, Answers] = {
    "may_host": lambda plan, unit: (not unit.may_host,),
    "invited": lambda plan, unit: (not unit.invited,),
    "order": lambda plan, unit: (_BEFORE_ALL,),
    "valid_from": lambda plan, unit: (dt.date.max,),
    "valid_to": lambda plan, unit: (dt.date.min,),
    "parent": lambda plan, unit: tuple(dict.fromkeys(one.host for one in plan.conferences)),
    "cluster": lambda plan, unit: tuple(
        dict.fromkeys(code for one in plan.conferences for code in one.hosts)
    ),
    "inherits": lambda plan, unit: _forebears(plan, unit),
    "kind": lambda plan, unit: tuple(dict.fromkeys(one.kind for one in plan.units if one.kind)),
}
_FOLLOWED = frozenset(("valid_from", "valid_to", "inherits"))
CHOOSING = frozenset(("may_host", "invited", "order", "cluster")) | _FOLLOWED
"""Fields that say nothing of how a unit is called: a paper that reads the same with any answer is right."""


def other_readings(plan: Plan, units: Mapping[str, frozenset[str]]) -> Iterator[Plan]:
    """The plan with other answers in the units' doubtful fields; nothing where none would matter.

    Args:
        plan: as it was read.
        units: the units' codes, each with its fields in doubt.
    """
    rows = [
        [(one.code, field, answer) for answer in _ANSWERS[field](plan, one)]
        for one in plan.units
        for field in sorted(units.get(one.code, frozenset()) & _ANSWERS.keys())
    ]
    for answers in zip_longest(*rows):
        said = {(code, field): answer for code, field, answer in filter(None, answers)}
        twin = replace(plan, units=tuple(_with(one, said) for one in plan.units))
        yield followed(twin) if _FOLLOWED.intersection(field for _, field in said) else twin


def _forebears(plan: Plan, unit: Unit) -> tuple[tuple[str, ...], ...]:
    """What a unit may inherit from besides what is known: each of the others that have ended."""
    known = tuple(code for code in unit.inherits if plan.unit(code))
    ended = (one.code for one in plan.units if one.valid_to and one.code not in (unit.code, *known))
    return tuple((*known, code) for code in ended)


def _hosts(plan: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for one in plan.conferences for code in one.hosts))


def _with(unit: Unit, said: Mapping[tuple[str, str], Any]) -> Unit:
    given = {field: answer for (code, field), answer in said.items() if code == unit.code}
    return replace(unit, **given) if given else unit
