"""Whose forms are waited for: the units that report, those that were or became one of them."""

from collections.abc import Iterable

from toolkit.plan.guests import invited_units, reporting_units
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import roster_day
from toolkit.plan.succession import forebears, heirs
from toolkit.problems import Place, Problem, problem


def told_unasked(plan: Plan, conference: Conference, unit: Unit, paper: str, file: str) -> Problem | None:
    """What is told of the form of a unit that sends no report; None where its form is waited for.

    Opinions or a speech alone, of a unit that is invited, are no report.
    """
    asked = _asked(plan, conference)
    if not asked or (paper and unit in invited_units(plan, conference)):
        return None
    same = (unit, *heirs(plan, unit.code, roster_day(conference)), *forebears(plan, unit))
    if any(one.code in asked for one in same):
        return None
    above = plan.unit(unit.parent)
    meant = above.name if above and above.code in asked else "đơn vị khác"
    words = {"unit": unit.name, "conference": conference.code, "above": meant}
    return problem("return-unit-unasked", Place(file=file), **words)


def asked_of(plan: Plan, conference: Conference, units: Iterable[Unit]) -> list[Unit]:
    """Of several units those whose form is waited for; all of them where it is none's."""
    units = list(units)
    asked = _asked(plan, conference)
    return [one for one in units if one.code in asked] or units


@once
def _asked(plan: Plan, conference: Conference) -> frozenset[str]:
    """The codes of the units that report, and of those that the staff wrote down in Báo cáo đơn vị."""
    reporting = {one.code for one in reporting_units(plan, conference)}
    rows = {one.unit for one in plan.unit_reports if one.conference == conference.code}
    return frozenset(reporting | rows) if reporting else frozenset()
