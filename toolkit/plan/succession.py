"""Units that were merged, renamed, raised or ended on a day: which one stands for which other, and when.

Đơn vị says it by "Từ ngày", "Đến ngày" and "Kế thừa từ". What belongs to a day after a unit's end follows to
its heir; what belongs to a day before stays under the old name.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from toolkit.plan.model import Conference, Person, Plan, Unit
from toolkit.plan.roster import roster_day, serves, unit_order
from toolkit.wording import fold

_OF_CONFERENCES = (
    ("invitations", ("unit",)),
    ("meeting_points", ("unit",)),
    ("delegates", ("unit",)),
    ("speech_requests", ("unit",)),
    ("unit_reports", ("unit",)),
    ("opinions", ("unit",)),
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead", "support")),
)


def heirs(plan: Plan, code: str, day: dt.date | None) -> tuple[Unit, ...]:
    """The units that stand for one on ``day`` (None: today and from now on), in print order.

    The unit itself while it has not ended, or where nobody inherits from it; () for a code that no unit has.
    """
    found = {unit.code: unit for unit in _heirs(plan, code, day, frozenset())}
    return tuple(sorted(found.values(), key=unit_order))


def heir(plan: Plan, code: str, day: dt.date | None) -> str:
    """The code of the one unit that stands for another on ``day``.

    The code itself where several share what it was, or where there is none: that is for the staff to settle.
    """
    unit = plan.unit(code)
    if unit is None or not has_ended(unit, day):
        return code
    found = heirs(plan, code, day)
    return found[0].code if len(found) == 1 else code


def forebears(plan: Plan, unit: Unit) -> tuple[Unit, ...]:
    """Every unit from which one inherits, through any number of steps, the nearest first."""
    found: dict[str, Unit] = {}
    waiting = list(unit.inherits)
    while waiting:
        before = plan.unit(waiting.pop(0))
        if before and before.code != unit.code and before.code not in found:
            found[before.code] = before
            waiting += before.inherits
    return tuple(found.values())


def kinds_since(plan: Plan, kinds: tuple[str, ...], day: dt.date) -> tuple[str, ...]:
    """The kinds that stand on ``day`` where these stood: those that still serve, and those of the heirs.

    In their order, each once; a kind of which nothing is left, and nobody inherits, is dropped.
    """
    found: list[str] = []
    for kind in kinds:
        mine = [unit for unit in plan.units if fold(unit.kind) == fold(kind)]
        if any(not has_ended(unit, day) for unit in mine):
            found.append(kind)
        after = (one for unit in mine if has_ended(unit, day) for one in heirs(plan, unit.code, day))
        found += [one.kind for one in after if serves(one, day)]
    return tuple({fold(kind): kind for kind in found}.values())


def before_it(plan: Plan, unit: Unit | None, day: dt.date | None) -> Unit | None:
    """Who stood on ``day`` where a unit stands that begins later: its one forebear of that day, or itself."""
    if unit is None or day is None or unit.valid_from is None or unit.valid_from <= day:
        return unit
    serving = [one for one in forebears(plan, unit) if serves(one, day)]
    return serving[0] if len(serving) == 1 else unit


def has_ended(unit: Unit, day: dt.date | None) -> bool:
    """Whether a unit's end lies before ``day``; without a day, whether it has one."""
    return unit.valid_to is not None and (day is None or unit.valid_to < day)


def is_renamed(plan: Plan, unit: Unit) -> bool:
    """Whether one unit goes on as one other and nobody joins it: the people stay where they are."""
    following = plan.inheritors(unit.code)
    return unit.valid_to is not None and len(following) == 1 and following[0].inherits == (unit.code,)


def followed(plan: Plan) -> Plan:
    """The plan with each unit's code, where it belongs to a day after the unit's end, as that of its heir.

    Conferences and all that belongs to one go by its day. People of a unit that was only renamed or
    raised go on in their posts from the day after its end, as a second row.
    """
    if not any(unit.inherits for unit in plan.units):
        return plan
    days = {one.code: roster_day(one) for one in plan.conferences}
    parts: dict[str, Any] = {
        "conferences": tuple(_conference(plan, one) for one in plan.conferences),
        "people": tuple(row for person in plan.people for row in _person(plan, person)),
    }
    for table, fields in _OF_CONFERENCES:
        parts[table] = tuple(_row(plan, row, fields, days) for row in getattr(plan, table))
    return replace(plan, **parts)


def _heirs(plan: Plan, code: str, day: dt.date | None, seen: frozenset[str]) -> Iterator[Unit]:
    unit = plan.unit(code)
    if unit is None:
        return
    following = [
        one
        for one in plan.inheritors(code)
        if one.code not in seen and (day is None or one.valid_from is None or one.valid_from <= day)
    ]
    if not following or not has_ended(unit, day):
        yield unit
        return
    for one in following:
        yield from _heirs(plan, one.code, day, seen | {code})


def _conference(plan: Plan, one: Conference) -> Conference:
    day = roster_day(one)
    hosts = tuple(heir(plan, code, day) for code in one.hosts)
    receiver = heir(plan, one.flag_recipient, day)
    if (hosts, receiver) == (one.hosts, one.flag_recipient):
        return one
    return replace(one, hosts=hosts, flag_recipient=receiver)


def _row(plan: Plan, row: Any, fields: tuple[str, ...], days: dict[str, dt.date | None]) -> Any:
    if row.conference not in days:
        return row
    day = days[row.conference]
    changed = {}
    for name in fields:
        said = getattr(row, name)
        now = heir(plan, said, day) if isinstance(said, str) else tuple(heir(plan, one, day) for one in said)
        if now != said:
            changed[name] = now
    return replace(row, **changed) if changed else row


def _person(plan: Plan, person: Person) -> Iterator[Person]:
    """The row, and where its unit was renamed meanwhile, the row of the same post after that."""
    unit = plan.unit(person.unit)
    if unit is None or not is_renamed(plan, unit) or not serves(person, unit.valid_to):
        yield person
        return
    end, after = unit.valid_to, plan.inheritors(unit.code)[0]
    if end is None or person.valid_to == end or after.code == unit.code:
        yield person
        return
    yield replace(person, valid_to=end)
    full_title = person.full_title.replace(unit.name, after.name)
    start = end + dt.timedelta(days=1)
    yield from _person(plan, replace(person, unit=after.code, full_title=full_title, valid_from=start))
