"""The dated roster: checks 10, 11 and the roster's part of 13."""

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.guests import guest_rules, invited_units
from toolkit.plan.model import (
    Conference,
    Delegate,
    Invitation,
    Opinion,
    Origin,
    Person,
    Plan,
    SpeechRequest,
    Unit,
)
from toolkit.plan.month import Validity
from toolkit.plan.roster import people_on, roster_day, serves, units_on
from toolkit.plan.rules.contacts import is_landline
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import conferences_on, is_ahead
from toolkit.plan.rules.units import is_of_a_place
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold

_LEFT = pattern(
    r"(?:đã )?(?:chuyển công tác|luân chuyển|điều động|nghỉ hưu|nghỉ việc|thôi việc|miễn nhiệm|từ trần|đã mất"
    r"|thôi (?:giữ |nhiệm vụ)[^,;.]*)(?: (?:từ )?(?:ngày|tháng|năm) [\d/]*?(?P<year>20\d\d)?)?\.?"
)
_LEFT_BEGINS = ("đã", "chuyển", "luân", "điều", "nghỉ", "thôi", "miễn", "từ")
# Nobody is asked so often by mistake.
_AGAIN_AND_AGAIN = 3
_MOST_PLACES = 6


def no_contact(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """10: every unit that receives invitations has somebody who takes them, for the conferences to come."""
    told: set[str] = set()
    ahead = [(day, one) for one in plan.conferences if is_ahead(one, today) and (day := roster_day(one))]
    for day, one in sorted(ahead, key=lambda pair: pair[0]):
        people, asked = people_on(plan, day), invited_units(plan, one)
        for unit in units_on(plan, day):
            if guest_rules(plan, one) and unit not in asked:
                continue
            has_contact = any(person.is_contact for person in people.get(unit.code, ()))
            if unit.invited and not has_contact and unit.code not in told:
                told.add(unit.code)
                label = unit_label(plan, unit)
                yield unit.problem("no-contact", "name", unit=label, day=day_short(day), conference=one.code)


def dates_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """11: no row of a unit or a person ends before it begins, for it would never count."""
    rows: tuple[Person | Unit, ...] = (*plan.units, *plan.people)
    for row in rows:
        if row.valid_from and row.valid_to and is_reversed(row):
            words = {"start": day_short(row.valid_from), "end": day_short(row.valid_to)}
            yield row.problem("dates-reversed", "valid_to", **words)


def person_expired(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """11: whoever leads, speaks at or attends a conference holds a post on its day.

    Somebody who is named again and again after leaving has not left: that is told once, in the roster.
    """
    found: dict[str, list[Problem]] = {}
    for one in conferences_on(plan):
        day = held_day(plan, one)
        for origin, field, rows in _named(plan, one) if day else ():
            if day and rows and not any(serves(row, day) or is_reversed(row) for row in rows):
                found.setdefault(rows[0].code, []).append(_out_of_service(rows, origin, field, day))
    for code, problems in found.items():
        yield from problems if len(problems) < _AGAIN_AND_AGAIN else _of_the_roster(plan, code, problems)


def _of_the_roster(plan: Plan, code: str, problems: list[Problem]) -> Iterator[Problem]:
    rows = plan.people_of(code)
    ended = problems[0].code == "person-expired"
    field = "valid_to" if ended else "valid_from"
    last = max(rows, key=lambda row: getattr(row, field) or dt.date.min)
    places = [f"{one.place.sheet}!{one.place.cell}" for one in problems]
    shown = ", ".join(places[:_MOST_PLACES]) + (", ..." if len(places) > _MOST_PLACES else "")
    words = {"person": person_label(last), "times": len(problems), "day": day_short(getattr(last, field))}
    words |= {"places": shown}
    told = "person-named-after" if ended else "person-named-before"
    yield last.problem(told, field, **words)


def left_undated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """11: whoever is noted down as having left has left on a day."""
    for person in plan.people:
        note = fold(person.note) if person.note and person.valid_to is None else ""
        left = _LEFT.fullmatch(note) if note.startswith(_LEFT_BEGINS) else None
        year = int(left["year"]) if left and left["year"] else 0
        if left and year <= (plan.settings.year or year):
            yield person.problem("left-undated", "valid_to", person=person_label(person), note=person.note)


def person_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: no row of the roster says again what an earlier one says of the same time."""
    for earlier, later in _pairs(plan, lambda row: (fold(row.name), row.unit, fold(row.title))):
        unit = unit_label(plan, later.unit)
        yield later.problem("person-twice", "name", name=later.name, unit=unit, row=earlier.origin.row)


def phone_shared(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: no two people have one telephone number, but for the line on the desk of their office."""
    for earlier, later in _pairs(plan, lambda row: row.phone):
        if fold(earlier.name) != fold(later.name) and not _share_a_desk(plan, earlier, later):
            yield later.problem("phone-shared", "phone", phone=later.phone, other=person_label(earlier))


def _share_a_desk(plan: Plan, one: Person, other: Person) -> bool:
    """Whether a number is a line of the office in which two people sit, be it with another board of it."""
    if not is_landline(other.phone):
        return False
    first, second = plan.unit(one.unit), plan.unit(other.unit)
    if one.unit == other.unit or first is None or second is None or first.is_kin(second):
        return True
    return first.parent == second.parent and not (is_of_a_place(first) or is_of_a_place(second))


def name_in_two_units(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """13: a name in two units at one time is one person with two posts, or two people to be told apart."""
    for earlier, later in _pairs(plan, lambda row: fold(row.name)):
        one_person = earlier.code == later.code or (earlier.phone and earlier.phone == later.phone)
        told_apart = earlier.phone and later.phone and earlier.phone != later.phone
        if earlier.unit != later.unit and not one_person and not told_apart:
            first, second = unit_label(plan, earlier.unit), unit_label(plan, later.unit)
            yield later.problem("name-in-two-units", "name", name=later.name, first=first, second=second)


def _named(plan: Plan, conference: Conference) -> Iterator[tuple[Origin, str, tuple[Person, ...]]]:
    """Where the sheets name a person for a conference: row, field and the person's rows in the roster."""
    for field in ("chairs", "secretaries"):
        for code in getattr(conference, field):
            yield conference.origin, field, plan.people_of(code)
    for item in plan.agenda:
        if item.conference == conference.code:
            yield from ((item.origin, "speakers", plan.people_of(code)) for code in item.speakers)
    for task in plan.assignments:
        rows = plan.people_of(task.person)
        if task.conference == conference.code and not any(serves(row, task.due) for row in rows):
            yield task.origin, "person", rows
    guests: tuple[Invitation | Delegate, ...] = (*plan.invitations, *plan.delegates)
    for row in guests:
        if row.conference == conference.code:
            yield row.origin, "person", plan.people_of(row.person)
    speeches: tuple[Opinion | SpeechRequest, ...] = (*plan.opinions, *plan.speech_requests)
    for speech in speeches:
        if speech.conference == conference.code:
            named = tuple(row for row in plan.people_named(speech.speaker) if row.unit == speech.unit)
            yield speech.origin, "speaker", plan.people_of(speech.speaker) or named


def is_reversed(row: Person | Unit) -> bool:
    return Validity(start=row.valid_from, end=row.valid_to).reversed


def _out_of_service(rows: tuple[Person, ...], origin: Origin, field: str, day: dt.date) -> Problem:
    """The person has left before ``day``, or comes only after it."""
    place, words = origin.place(field), {"person": person_label(rows[0]), "day": day_short(day)}
    ended = [row.valid_to for row in rows if row.valid_to and row.valid_to < day]
    if ended:
        return problem("person-expired", place, since=day_short(max(ended)), **words)
    starts = min(row.valid_from for row in rows if row.valid_from)
    return problem("person-not-yet", place, since=day_short(starts), **words)


def _pairs(plan: Plan, mark: Callable[[Person], object]) -> Iterator[tuple[Person, Person]]:
    """Each row of the roster with the first earlier one of the same mark and a common time."""
    found: dict[object, list[Person]] = {}
    for person in plan.people:
        key = mark(person)
        if not key:
            continue
        earlier = next((one for one in found.get(key, ()) if _overlap(one, person)), None)
        if earlier:
            yield earlier, person
        found.setdefault(key, []).append(person)


def _overlap(one: Person, other: Person) -> bool:
    start = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    end = min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)
    return start <= end
