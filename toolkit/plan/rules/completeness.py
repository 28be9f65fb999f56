"""The parts that a plan cannot be issued without, and names that cannot be told apart: checks 39 and 34."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.guests import EVERY_CONFERENCE
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.plan.roster import serves
from toolkit.problems import Problem
from toolkit.wording import fold


def plan_part_empty(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """39: no required part of a year's plan is empty."""
    for annual in plan.annual_plans:
        for field, (name, filled) in _parts(plan, annual).items():
            if not filled:
                yield annual.problem("plan-part-empty", field, part=name, plan=annual.code)


def same_short_name(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """34: no two units of one time print the same name."""
    first: dict[str, str] = {}
    for unit in plan.units:
        if not serves(unit, None):
            continue
        for field in ("name", "short_name"):
            name = getattr(unit, field)
            other = first.setdefault(fold(name), unit.code)
            if name and other != unit.code:
                yield unit.problem("same-short-name", field, name=name, unit=unit.code, other=other)
                break


def _parts(plan: Plan, annual: AnnualPlan) -> dict[str, tuple[str, bool]]:
    """Field -> the part's name in the plan, and whether anything fills it.

    The subject is not among them, since its cell may not be blank at all.
    """
    rules = any(rule.conference == EVERY_CONFERENCE for rule in plan.guest_rules)
    return {
        "purposes": ("mục đích, yêu cầu", bool(annual.purposes or annual.requirements)),
        "participants": ("thành phần", bool(annual.participants or rules)),
        "contents": ("nội dung", bool(annual.contents)),
        "committee_duties": ("nhiệm vụ của Ban Thường vụ", bool(annual.committee_duties)),
        "unit_duties": ("nhiệm vụ của các đơn vị", bool(annual.unit_duties)),
    }
