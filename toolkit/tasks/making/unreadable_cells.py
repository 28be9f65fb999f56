"""What an unreadable cell of a unit or of Cấu hình may have said: the plan with each answer that matters."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from toolkit.plan.model import Plan, Unit
from toolkit.plan.succession import followed

Answers = Callable[[Plan, Unit], Sequence[Any]]

_BEFORE_ALL = -1
_FAR = 31  # days that lead to another day, whatever is free or festive between them
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

_OF_SETTINGS: Mapping[str, Callable[[Plan], Sequence[Any]]] = {
    "office_name": lambda plan: [one.name for one in plan.units if not one.parent],
    "units_phrase": lambda plan: [
        lead for one in plan.conclusions for lead in one.lead_units if not plan.unit(lead)
    ],
    "signer": lambda plan: [one.code for one in plan.people if one.code != plan.settings.signer][:1],
    "year": lambda plan: ((plan.settings.year or 0) + 1,),
    "invitation_lead_days": lambda plan: ((plan.settings.invitation_lead_days or 0) + _FAR,),
    "report_lead_days": lambda plan: ((plan.settings.report_lead_days or 0) + _FAR,),
    "print_phones": lambda plan: (not plan.settings.print_phones,),
    "plan_annex": lambda plan: (not plan.settings.plan_annex,),
}
ANSWERED = frozenset(_OF_SETTINGS)
"""Keys of Cấu hình that do more than to be printed, and of which other answers are known."""


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


def other_settings(plan: Plan, fields: frozenset[str]) -> Iterator[Plan]:
    """The plan with other answers in doubtful keys of Cấu hình that do more than to be printed."""
    names = sorted(fields & _OF_SETTINGS.keys())
    answers = [[(name, answer) for answer in dict.fromkeys(_OF_SETTINGS[name](plan))] for name in names]
    for said in zip_longest(*answers):
        yield replace(plan, settings=replace(plan.settings, **dict(filter(None, said))))


def _forebears(plan: Plan, unit: Unit) -> tuple[tuple[str, ...], ...]:
    """What a unit may inherit from besides what is known: each of the others that have ended."""
    known = tuple(code for code in unit.inherits if plan.unit(code))
    ended = (one.code for one in plan.units if one.valid_to and one.code not in (unit.code, *known))
    return tuple((*known, code) for code in ended)


def _with(unit: Unit, said: Mapping[tuple[str, str], Any]) -> Unit:
    given = {field: answer for (code, field), answer in said.items() if code == unit.code}
    return replace(unit, **given) if given else unit
