"""What follows from a plan, or for one of its conferences, worked out once however many ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from toolkit.plan.model import Conference, Plan

_More = ParamSpec("_More")
_Found = TypeVar("_Found")
Work = Callable[Concatenate[Plan, Conference, _More], _Found]
WorkOfPlan = Callable[Concatenate[Plan, _More], _Found]


def once(work: Work[_More, _Found]) -> Work[_More, _Found]:
    """Keep what ``work`` finds with the plan; only for what is found of plan and conference alone."""

    @wraps(work)
    def found(plan: Plan, conference: Conference, /, *more: _More.args, **named: _More.kwargs) -> _Found:
        key = (work, id(conference), more, *named.items())
        if key not in plan.worked_out:
            # The conference is kept as well: as long as it is, no other has its identity.
            plan.worked_out[key] = conference, work(plan, conference, *more, **named)
        known: _Found = plan.worked_out[key][1]
        return known

    return found


def once_of_plan(work: WorkOfPlan[_More, _Found]) -> WorkOfPlan[_More, _Found]:
    """As ``once``, for what is found of the plan and of words alone."""

    @wraps(work)
    def found(plan: Plan, /, *more: _More.args, **named: _More.kwargs) -> _Found:
        key = (work, *more, *named.items())
        if key not in plan.worked_out:
            plan.worked_out[key] = None, work(plan, *more, **named)
        known: _Found = plan.worked_out[key][1]
        return known

    return found
