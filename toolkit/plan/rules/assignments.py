"""Who has which task before a conference: units and people of Phân công against each other."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import Assignment, Conference, DocumentStatus, OutgoingDocument, Person, Plan, Unit
from toolkit.plan.rules.chronology import is_misdated
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.meeting_day import LONG_BEFORE, held_day
from toolkit.plan.rules.stage import can_change, conferences_on, is_on, standing
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold

_SETTLES = pattern(r"\b(?:chốt|thống nhất|ấn định) (?:ngày|lịch|thời gian)\b")
_INVITES = pattern(r"\b(?:gửi|phát hành) (?:\w+ ){0,2}giấy mời\b")
_ASKS_REPORTS = pattern(r"\bgửi (?:\w+ ){0,2}đề cương\b")
_SUMS_UP = pattern(r"^tổng hợp (?:các )?báo cáo\b")
_DONE = pattern(r"(?:xong|hoàn thành|đã (?:xong|gửi|làm|hoàn thành|thực hiện))\b")
_UNDONE = pattern(r"(?:chưa|đang)\b", signs=("chưa", "đang"))
_A_WEEK, _A_MONTH = dt.timedelta(days=7), dt.timedelta(days=31)


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
            yield task.problem("speaker-elsewhere", field, unit=unit_label(plan, lead), **words)


def task_out_of_turn(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What comes before the letters or the reports is due before them, what comes after them is not.

    Two tasks that one day is at odds with are right; it is the day, then, that other rules tell. Those of a
    conference that is put off were set for another day.
    """
    letters = _letters(plan)
    apart = _apart(plan, letters)
    found: dict[tuple[str, dt.date], list[tuple[str, Assignment]]] = {}
    for task in plan.assignments:
        one, letter = plan.conference(task.conference), letters.get(task.conference)
        held = held_day(plan, one)
        if (
            not one
            or not is_on(one)
            or not held
            or not task.due
            or not held - LONG_BEFORE <= task.due <= held
        ):
            continue
        if told := _out_of_turn(one, letter, held, task, apart):
            found.setdefault((one.code, told[1]), []).append((told[0], task))
    for (conference, other), tasks in found.items():
        for code, task in tasks if len(tasks) == 1 else ():
            words = {"due": day_short(task.due) if task.due else "", "other": day_short(other)}
            yield task.problem(code, "due", conference=conference, **words)


def _out_of_turn(
    one: Conference,
    letter: OutgoingDocument | None,
    held: dt.date,
    task: Assignment,
    apart: Sequence[Assignment],
) -> tuple[str, dt.date] | None:
    """What is wrong with the day by which a task is due, and the day that it is held against."""
    said, due, signed = fold(task.content), task.due or held, letter.date if letter else None
    first = signed or held - LONG_BEFORE
    reports, answers = (
        day if day and first < day < held else None for day in (one.report_deadline, one.confirm_deadline)
    )
    turns = (
        ("task-after-letters", signed, _SETTLES, lambda day: due > day),
        ("task-beside-letters", signed, _INVITES, lambda day: task in apart),
        ("task-after-answers", answers, _INVITES, lambda day: due > day),
        ("task-after-reports", reports, _ASKS_REPORTS, lambda day: due >= day),
        ("task-before-reports", reports, _SUMS_UP, lambda day: due < day),
    )
    return next(
        ((code, day) for code, day, sign, amiss in turns if day and sign.search(said) and amiss(day)), None
    )


def task_undone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The letters whose sending is not done yet are not issued."""
    letters = _letters(plan)
    for task in plan.assignments:
        letter, result = letters.get(task.conference), fold(task.result)
        one = plan.conference(task.conference)
        issued = letter is not None and letter.status is DocumentStatus.ISSUED
        gone = letter is not None and (letter.sent_on or (one and not can_change(one)))
        if letter and issued and gone and _INVITES.search(fold(task.content)) and _UNDONE.match(result):
            words = {"result": task.result, "document": letter.code, "conference": task.conference}
            yield task.problem("task-undone", "result", **words)


def task_done_unregistered(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Letters that are sent stand in the register, as those of other conferences do."""
    rows = [row for row in plan.outgoing if row.kind == INVITATION]
    registered = {row.subject_code for row in rows}
    sent = {row.conference for row in plan.invitations if row.sent_on or row.document}
    if not rows or "" in registered:
        return  # a row that belongs nowhere yet may be theirs
    for task in plan.assignments:
        one = plan.conference(task.conference)
        if not one or not can_change(one) or one.code in registered | sent:
            continue
        if _INVITES.search(fold(task.content)) and _DONE.match(fold(task.result)):
            yield task.problem("task-done-unregistered", "result", result=task.result, conference=one.code)


def _apart(plan: Plan, letters: dict[str, OutgoingDocument]) -> list[Assignment]:
    """The tasks of sending letters that are due far from their day, where some are due about it."""
    tasks = [task for task in plan.assignments if _INVITES.search(fold(task.content)) and task.due]
    dated = [(task, day) for task in tasks if (row := letters.get(task.conference)) and (day := row.date)]
    far = [task for task, day in dated if task.due and not -_A_MONTH < task.due - day <= _A_WEEK]
    return far if len(far) == 1 < len(dated) else []


def _is_dated(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether nothing speaks against the day of a letter: its conference, or when it was sent."""
    if not row.date or is_misdated(plan, row):
        return False
    return row.sent_on is None or abs(row.sent_on - row.date) <= _A_WEEK


def _letters(plan: Plan) -> dict[str, OutgoingDocument]:
    """The entry of the letters of each conference; of several that stand the first is meant."""
    found: dict[str, OutgoingDocument] = {}
    for row in standing(plan):
        if row.kind == INVITATION and not plan.corrected(row) and _is_dated(plan, row):
            found.setdefault(row.subject_code, row)
    return found


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


OF_TASKS = (assigned_elsewhere, support_twice, task_out_of_turn, task_undone, task_done_unregistered)
