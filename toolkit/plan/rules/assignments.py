"""Who has which task before a conference: units and people of Phân công against each other."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import Assignment, Person, Plan, Unit
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold


def assigned_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever looks after a unit's task is not of another member unit; the office's may be anyone's.

    Told at the unit, where the person's unit leads other tasks of the conference and this one none.
    """
    for one in conferences_on(plan):
        tasks = [task for task in plan.assignments if task.conference == one.code]
        members = {unit.code for unit in reporting_units(plan, one)} if tasks else set()
        for task in tasks:
            people, lead = plan.people_of(task.person), plan.unit(task.lead)
            if not people or lead is None or not _are_of_members(plan, people, members):
                continue
            if any(_is_of(plan, person, unit) for person in people for unit in _units(plan, task)):
                continue
            homes = {person.unit for person in people}
            led = [other.lead for other in tasks if other is not task]
            field = "lead" if homes.intersection(led) and task.lead not in led else "person"
            words = {"person": person_label(people[0]), "home": unit_label(plan, people[0].unit)}
            yield problem("speaker-elsewhere", task.origin.place(field), unit=unit_label(plan, lead), **words)


def support_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody is named twice among those who support a task, or in one line of the recipients."""
    cells = [(task.origin.place("support"), task.support) for task in plan.assignments]
    cells += [(row.origin.place("line"), row.line) for row in plan.recipients]
    for place, text in cells:
        parts = [part.strip().removeprefix("Lưu ") for part in re.split(r"[;,\n]", text) if part.strip()]
        twice = next((part for at, part in enumerate(parts) if fold(part) in map(fold, parts[:at])), "")
        if twice:
            yield problem("named-twice", place, text=twice)


def _are_of_members(plan: Plan, people: tuple[Person, ...], members: set[str]) -> bool:
    """Whether all rows of a person are of units that are invited as units, or of those below them."""
    homes = [plan.unit(person.unit) for person in people]
    return all(home and not members.isdisjoint({home.code, home.parent}) for home in homes)


def _is_of(plan: Plan, person: Person, unit: Unit) -> bool:
    home = plan.unit(person.unit)
    return home is not None and home.is_kin(unit)


def _units(plan: Plan, task: Assignment) -> list[Unit]:
    """The units that lead and support a task, which may be named by code or by name."""
    said = {fold(part) for text in (task.lead, task.support) for part in re.split(r"[;,\n]", text)}
    return [
        unit for unit in plan.units if not said.isdisjoint(map(fold, (unit.code, unit.name, unit.short_name)))
    ]
