"""Units that end and begin: chains that cannot be, and what still leans on a unit that is no more."""

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import Origin, Plan, Unit
from toolkit.plan.roster import roster_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.succession import forebears, has_ended, heirs, is_renamed
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short

# So many cells do not err; the end does, or an heir is missing.
_MANY = 4
_DAY = dt.timedelta(days=1)
# Hosts are told by their own rule; the fields of a conference and of what belongs to it that name a unit.
_USES = (
    ("invitations", "unit"),
    ("meeting_points", "unit"),
    ("delegates", "unit"),
    ("unit_reports", "unit"),
    ("speech_requests", "unit"),
    ("opinions", "unit"),
    ("conclusions", "lead_units"),
    ("assignments", "lead"),
)


def succession_circle(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit inherits from itself, by whatever way; a circle is told at its first row."""
    told: set[str] = set()
    for unit in plan.units:
        circle = [one.code for one in forebears(plan, unit) if _inherits(plan, one, unit)]
        if (circle or unit.code in unit.inherits) and not told.intersection((unit.code, *circle)):
            told.update((unit.code, *circle))
            way = ", ".join(unit_label(plan, code) for code in circle or [unit.code])
            yield unit.problem("succession-circle", "inherits", unit=unit_label(plan, unit), way=way)


def forebear_open(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever was inherited from has an end."""
    for unit, before in _pairs(plan):
        if before.valid_to is None:
            words = {"unit": unit_label(plan, before), "heir": unit_label(plan, unit), "code": before.code}
            yield before.problem("forebear-open", "valid_to", **words)


def heir_out_of_time(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An heir begins on the day after its forebears' end: never two at once, and never nobody."""
    pairs = tuple(_pairs(plan))
    for unit in plan.units:
        ends = [(old.valid_to, old) for heir, old in pairs if heir is unit and old.valid_to]
        if not ends:
            continue
        end, before = max(ends, key=lambda pair: pair[0])
        words = {"heir": unit_label(plan, unit), "unit": unit_label(plan, before), "end": day_short(end)}
        words |= {"start": _day(unit.valid_from), "next": day_short(end + _DAY)}
        place = unit.origin.place("valid_from")
        if unit.valid_from is None:
            yield problem("heir-undated", place, **words)
        elif unit.valid_from <= end:
            yield problem("heir-early", place, **words)
        elif unit.valid_from > end + _DAY:
            yield problem("heir-late", place, **words)


def unit_used_after_end(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What belongs to a day after a unit's end does not name it, unless one heir takes its place."""
    ended: dict[str, list[Problem]] = {}
    leaning = _leaning(plan)
    for code, day, origin, field in _uses(plan):
        unit = plan.unit(code)
        if unit and unit.valid_to and has_ended(unit, day):
            ended.setdefault(code, []).append(_told(plan, unit, day, origin, field))
    for code in dict.fromkeys((*leaning, *ended)):
        unit, told = plan.unit(code), ended.get(code, [])
        hosting, posts = leaning.get(code, ((), ()))
        if unit and len(told) + len(hosting) + len(posts) >= _MANY and _is_left_without(plan, unit):
            used = (*hosting, *(one.place for one in told))
            places = (*used, *posts)
            words = {"unit": unit_label(plan, unit), "end": _day(unit.valid_to), "count": len(used)}
            early = unit.problem("unit-ended-early", "valid_to", **words)
            yield replace(early, also=places)
        else:
            yield from told


def unit_used_before_begin(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Few rows belong to a day before their unit begins; where many do, its first day is the slip."""
    early: dict[str, list[Place]] = {}
    for code, day, origin, field in _uses(plan):
        unit = plan.unit(code)
        if unit and unit.valid_from and day < unit.valid_from:
            early.setdefault(code, []).append(origin.place(field))
    for code, places in early.items():
        unit = plan.unit(code)
        if unit and len(places) >= _MANY and not unit.inherits:
            words = {"unit": unit_label(plan, unit), "start": _day(unit.valid_from), "count": len(places)}
            found = unit.problem("unit-begun-late", "valid_from", **words)
            yield replace(found, also=tuple(places))


def post_in_ended_unit(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody holds a post for longer than the unit lasts; in one that is only renamed people go on."""
    for person in plan.people:
        unit = plan.unit(person.unit)
        end = unit.valid_to if unit else None
        if not unit or not end or is_renamed(plan, unit) or (person.valid_to and person.valid_to <= end):
            continue
        if person.valid_from is None or person.valid_from <= end:
            words = {"person": person_label(person), "unit": unit_label(plan, unit), "end": day_short(end)}
            yield person.problem("post-in-ended-unit", "valid_to", **words)


def parent_ended(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit that goes on stands under one that goes on, or that has one heir."""
    for unit in plan.units:
        above = plan.unit(unit.parent)
        if above and above.valid_to and unit.valid_to is None and _without_heir(plan, above):
            yield _told(plan, above, None, unit.origin, "parent")


def _leaning(plan: Plan) -> dict[str, tuple[tuple[Place, ...], tuple[Place, ...]]]:
    """By the code of a unit that ended before it is to host: the cells that say so, and its open posts."""
    hosting: dict[str, list[Place]] = {}
    for one in conferences_on(plan):
        for code in one.hosts if (day := roster_day(one)) else ():
            unit = plan.unit(code)
            if day and unit and has_ended(unit, day):
                hosting.setdefault(code, []).append(one.origin.place("hosts"))
    posts = {code: tuple(_open_posts(plan, code)) for code in hosting}
    return {code: (tuple(places), posts[code]) for code, places in hosting.items()}


def _open_posts(plan: Plan, code: str) -> Iterator[Place]:
    """The cells in which people of a unit have no end."""
    people = (person for person in plan.people if person.unit == code and person.valid_to is None)
    return (person.origin.place("valid_to") for person in people)


def _pairs(plan: Plan) -> Iterator[tuple[Unit, Unit]]:
    """Heir and forebear, each pair that is no circle."""
    for unit in plan.units:
        for code in dict.fromkeys(unit.inherits):
            before = plan.unit(code)
            if before and before.code != unit.code and not _inherits(plan, before, unit):
                yield unit, before


def _inherits(plan: Plan, unit: Unit, other: Unit) -> bool:
    return any(one.code == other.code for one in forebears(plan, unit)) or other.code in unit.inherits


def _without_heir(plan: Plan, unit: Unit) -> bool:
    found = heirs(plan, unit.code, None)
    return len(found) != 1 or found[0].code == unit.code


def _is_left_without(plan: Plan, unit: Unit) -> bool:
    """Whether nobody takes an ended unit's place."""
    return all(one.code == unit.code for one in heirs(plan, unit.code, None))


def _uses(plan: Plan) -> Iterator[tuple[str, dt.date, Origin, str]]:
    """Unit codes that belong to a conference's day, with their cells; an heir was put in place already."""
    days = {one.code: day for one in conferences_on(plan) if (day := roster_day(one))}
    for one in conferences_on(plan):
        if one.code in days:
            yield one.flag_recipient, days[one.code], one.origin, "flag_recipient"
    for table, field in _USES:
        for row in getattr(plan, table):
            if row.conference in days:
                said = getattr(row, field)
                for code in (said,) if isinstance(said, str) else said:
                    yield code, days[row.conference], row.origin, field
    last = max(days.values(), default=None)
    for rule in plan.guest_rules:
        day = days.get(rule.conference, last)
        for code in rule.value if day else ():
            if day and heirs(plan, code, day) == (plan.unit(code),):
                yield code, day, rule.origin, "value"


def _told(plan: Plan, unit: Unit, day: dt.date | None, origin: Origin, field: str) -> Problem:
    after = [unit_label(plan, one) for one in heirs(plan, unit.code, day) if one.code != unit.code]
    words = {"unit": unit_label(plan, unit), "end": _day(unit.valid_to)}
    if after:
        return problem("unit-divided", origin.place(field), heirs=", ".join(after), **words)
    return problem("unit-ended", origin.place(field), **words)


def _day(day: dt.date | None) -> str:
    return day_short(day) if day else ""
