"""One cell held against those beside it: speeches, chairs, arrivals, answers, owners."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import Conference, ConferenceStatus, Opinion, Person, Plan, Presence, Unit
from toolkit.plan.rules.duplicates import COUNTED
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_words

_EARLY = 120  # minutes before the start at which somebody may sit in the hall already
_DISCUSSION = "thảo luận"
_AT_LENGTH = 60  # letters that two people do not put alike by chance


def speech_too_long(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No speech takes longer than the discussion, or than the whole meeting."""
    for speech in plan.speech_requests:
        one = plan.conference(speech.conference)
        room = discussion_minutes(plan, one) if one else None
        if speech.minutes and room and speech.minutes > room:
            yield speech.problem("speech-too-long", "minutes", minutes=speech.minutes, room=room)


def order_gap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Order numbers that are counted 1, 2, 3 leave none out; told at the row that is out of line."""
    for counted in COUNTED:
        table, field = getattr(plan, counted.table), counted.field
        found: dict[str, list[tuple[int, Any]]] = {}
        for record in table:
            number = getattr(record, field)
            if number is not None:
                found.setdefault(counted.series(record), []).append((number, record))
        if len(found) > 1 and not all(map(counted.series, table)):
            continue  # a row that belongs to no series yet may fill the gap
        for rows in found.values():
            strange = _only_strange(rows)
            if strange and sum(number == strange[0] for number, _ in rows) > 1:
                continue  # that it stands twice is told by itself
            told = (
                [strange] if strange else _gaps(sorted(rows, key=lambda pair: (pair[0], pair[1].origin.row)))
            )
            for number, record, wanted in told:
                yield record.problem("order-gap", field, number=number, wanted=wanted)


def chair_unlikely(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference is chaired by the office itself: not by another member unit, nor by the host alone."""
    if any(_circle(unit.code, lambda code: _parent(plan, code)) for unit in plan.units):
        return
    for one in conferences_on(plan):
        people = [person for code in one.chairs if (person := plan.person(code))]
        units = {person.code: plan.unit(person.unit) for person in people}
        alone = bool(people) and all(unit and unit.code in one.hosts for unit in units.values())
        for person in people:
            unit = units[person.code]
            if unit and (alone or _is_member(plan, unit, one)):
                yield one.problem("chair-unlikely", "chairs", person=person_label(person), unit=unit.name)


def chair_and_secretary(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody chairs a conference and takes its minutes; told in the cell into which the person fits less."""
    for one in conferences_on(plan):
        for code in (code for code in one.chairs if code in one.secretaries):
            person = plan.person(code)
            leads = person is not None and _leads(plan, person)
            label = person_label(person) if person else code
            yield one.problem("chair-and-secretary", "secretaries" if leads else "chairs", person=label)


def arrival(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An hour of arrival belongs to somebody who came, and lies about the meeting's hours."""
    for delegate in plan.delegates:
        one, came = plan.conference(delegate.conference), delegate.arrived_at
        if came is None:
            continue
        place, words = delegate.origin.place("arrived_at"), {"at": f"{came:%H:%M}"}
        if delegate.presence in (Presence.EXCUSED, Presence.UNEXCUSED):
            yield problem("arrival-of-absent", place, presence=delegate.presence.value, **words)
        elif one and one.start and _minute(came) < _minute(one.start) - _EARLY:
            yield problem("arrival-early", place, start=f"{one.start:%H:%M}", **words)
        elif one and one.start and one.end and one.start < one.end <= came:
            yield problem("arrival-late", place, end=f"{one.end:%H:%M}", **words)


def answer_halved(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An answer says who gave it; whoever answered said something."""
    for one in plan.opinions:
        if one.answer and not one.answered_by:
            yield one.problem("answer-of-nobody", "answered_by", opinion=one.code)
        if one.answered_by and not one.answer:
            yield one.problem("answer-blank", "answer", opinion=one.code)


def helper_is_owner(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever leads a task does not also support it."""
    for one in plan.conclusions:
        leads = {fold(text) for lead in one.lead_units for text in (lead, plan.unit_name(lead))}
        if any(fold(text) in leads for code in one.supporting_units for text in (code, plan.unit_name(code))):
            unit = plan.unit_names(one.lead_units)
            yield one.problem("helper-is-owner", "supporting_units", unit=unit)
    for task in plan.assignments:
        lead = plan.unit(task.lead)
        names = {task.lead, *((lead.name, lead.short_name) if lead else ())} - {""}
        parts = {fold(part) for part in re.split(r"[;,\n]", task.support)}
        if parts & set(map(fold, names)):
            yield task.problem("helper-is-owner", "support", unit=plan.unit_name(task.lead))


def opinion_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit's opinion on one conference is typed twice."""
    first: dict[tuple[str, str, str], Opinion] = {}
    for one in plan.opinions:
        words = fold_words(one.content)
        earlier = first.setdefault((one.conference, one.unit, words), one) if words else one
        if earlier is not one and one.merged_into != earlier.code and earlier.merged_into != one.code:
            yield one.problem("opinion-twice", "content", opinion=earlier.code)


def opinion_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit says at length, word for word, what another one said, unless the two are merged.

    What two units' own forms say alike is one opinion of both, and papers tell it so.
    """
    first: dict[tuple[str, str], Opinion] = {}
    for one in plan.opinions:
        words = fold_words(one.content)
        if len(words) < _AT_LENGTH or not one.unit:
            continue
        earlier = first.setdefault((one.conference, words), one)
        if one.source and earlier.source and fold(one.group) == fold(earlier.group):
            continue
        if earlier.unit not in ("", one.unit) and not one.merged_into and earlier.merged_into != one.code:
            words_told = {"opinion": earlier.code, "unit": plan.unit_name(earlier.unit)}
            yield one.problem("opinion-copied", "content", **words_told)


def merged_wrongly(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An opinion is merged with another one of its own conference, and not in a circle."""
    by_code = {one.code: one for one in plan.opinions}
    told: set[str] = set()
    for one in plan.opinions:
        other = by_code.get(one.merged_into)
        place = one.origin.place("merged_into")
        if other is None:
            continue
        if other.code == one.code:
            yield problem("merged-itself", place, opinion=one.code)
        elif _are_of_two_conferences(plan, one, other):
            yield problem("merged-across", place, opinion=other.code, conference=other.conference)
        elif circle := _circle(one.code, lambda code: by_code[code].merged_into if code in by_code else ""):
            if not told & circle:
                yield _last(circle, by_code).problem(
                    "merged-circle", "merged_into", opinions=", ".join(sorted(circle))
                )
            told |= circle


def above_itself(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit stands above itself, directly or through others."""
    told: set[str] = set()
    for unit in plan.units:
        place = unit.origin.place("parent")
        if unit.parent == unit.code:
            yield problem("parent-itself", place, unit=unit.name)
        elif circle := _circle(unit.code, lambda code: _parent(plan, code)):
            if not told & circle:
                wrong = _upside_down(plan, circle)
                yield wrong.problem("parent-circle", "parent", units=", ".join(sorted(circle)))
            told |= circle
        elif (above := plan.unit(unit.parent)) and unit.may_host and fold(above.kind) == fold(unit.kind):
            yield problem("parent-same-kind", place, unit=unit.name, parent=above.name, kind=unit.kind)


def held_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference that people are asked to has its day, hour and venue; one that was held its people."""
    asked = (("date", "ngày họp"), ("start", "giờ bắt đầu"), ("venue", "địa điểm"))
    people = (("end", "giờ kết thúc"), ("chairs", "người chủ trì"), ("secretaries", "thư ký"))
    over = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)
    for one in conferences_on(plan):
        if one.status is ConferenceStatus.PLANNED and not one.date:
            continue
        cells = one.origin.cells
        for field, what in asked:
            if field in cells and not getattr(one, field):
                yield one.problem("conference-incomplete", field, conference=one.code, what=what)
        for field, what in people if one.status in over else people[1:2]:
            if field in cells and not getattr(one, field):
                yield one.problem("conference-unsaid", field, conference=one.code, what=what)


def discussion_minutes(plan: Plan, one: Conference) -> int | None:
    """How long a conference discusses, or lasts where its agenda does not say."""
    items = [item for item in plan.agenda if item.conference == one.code and item.minutes]
    talks = [item.minutes or 0 for item in items if _DISCUSSION in fold(item.content)]
    whole = _minute(one.end) - _minute(one.start) if one.start and one.end else None
    return max(talks, default=None) or (whole if whole and whole > 0 else None)


def _only_strange(rows: Sequence[tuple[int, Any]]) -> tuple[int, Any, str] | None:
    """The only row whose number is not the one after the row above; None when there are more of them."""
    first = rows[0][0] if len(rows) < 2 or rows[0][0] + 1 == rows[1][0] else rows[1][0] - 1
    strange = [
        (number, record, first + turn) for turn, (number, record) in enumerate(rows) if number != first + turn
    ]
    if len(strange) != 1 or len(rows) < 3:
        return None
    number, record, wanted = strange[0]
    return number, record, str(wanted)


def _gaps(rows: Sequence[tuple[int, Any]]) -> list[tuple[int, Any, str]]:
    before, found = 0, []
    for number, record in rows:
        if number > before + 1 and (before or number < 4):
            wanted = f"{before + 1}" if number == before + 2 else f"{before + 1} đến {number - 1}"
            found.append((number, record, wanted))
        before = number
    moved = len(found) == 2 and found[1][0] == rows[-1][0] and found[0][2].isdigit()
    return found[1:] if moved else found


def _is_member(plan: Plan, unit: Unit, conference: Conference) -> bool:
    """Whether a unit may host but does not here, or stands below one that may."""
    host = unit.code in conference.hosts
    above = plan.unit(unit.parent)
    return (unit.may_host and bool(unit.parent) and not host) or (
        above is not None and (above.may_host or above.code in conference.hosts)
    )


def _leads(plan: Plan, person: Person) -> bool:
    unit = plan.unit(person.unit)
    return unit is not None and not unit.parent


def _minute(clock: dt.time) -> int:
    return clock.hour * 60 + clock.minute


def _parent(plan: Plan, code: str) -> str:
    unit = plan.unit(code)
    return unit.parent if unit and unit.parent != code else ""


def _are_of_two_conferences(plan: Plan, one: Opinion, other: Opinion) -> bool:
    """Whether two opinions belong to two conferences; a code that no conference has is told by itself."""
    codes = {code for code in (one.conference, other.conference) if code}
    return len(codes) > 1 and (not plan.conferences or all(map(plan.conference, codes)))


def _circle(start: str, following: Callable[[str], str]) -> frozenset[str]:
    """The codes of a circle that ``start`` is part of; empty when its chain ends or goes elsewhere."""
    path = [start]
    while (code := following(path[-1])) and code not in path:
        path.append(code)
    return frozenset(path) if code == start and len(path) > 1 else frozenset()


def _last(circle: frozenset[str], by_code: dict[str, Opinion]) -> Opinion:
    return max((by_code[code] for code in circle), key=lambda one: one.origin.row)


def _upside_down(plan: Plan, circle: frozenset[str]) -> Unit:
    """The unit of the circle that most others stand below: it is the one whose superior is wrong."""
    below = [unit.parent for unit in plan.units]
    units = [unit for unit in plan.units if unit.code in circle]
    return max(units, key=lambda unit: below.count(unit.code))
