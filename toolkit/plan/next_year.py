"""What a year leaves to the next one: whose turn it is to host, in which months, and whose posts end."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from toolkit.plan.hosting import hosts_of
from toolkit.plan.model import Conference, Holiday, Person, Plan, Unit
from toolkit.plan.month import Month
from toolkit.plan.roster import serves, unit_order
from toolkit.plan.rotation import flag_recipient, in_order
from toolkit.plan.succession import forebears, heir
from toolkit.plan.working_days import SATURDAY
from toolkit.wording import day_short

_NEVER = Month(1, 1)
_LEAST_CLEAR = 12  # working days of a month that a conference needs to choose from
_RUN_UP = 10  # days before Tết, and after it, in which nobody meets


class HostTurn(Struct, frozen=True, kw_only=True):
    """A unit proposed as host, and why now; ``last`` is when it, or one before it, last hosted."""

    unit: Unit
    reason: str
    last: Month | None = None


class MonthTurn(Struct, frozen=True, kw_only=True):
    """A month proposed; ``avoid`` are its working days that are taken, ``moved`` the month that gave way."""

    month: Month
    avoid: tuple[Holiday, ...] = ()
    moved: Month | None = None


def last_year(plan: Plan) -> int | None:
    """The latest year that the plan has a plan for, or the settings' year."""
    years = [one.year for one in plan.annual_plans if one.year]
    return max(years, default=plan.settings.year)


def last_conferences(plan: Plan, year: int) -> tuple[Conference, ...]:
    """The conferences of one year's plan, in order, without those that were cancelled."""
    codes = {one.code for one in plan.annual_plans if one.year == year}
    return tuple(one for one in in_order(plan) if one.plan in codes)


def last_hosted(plan: Plan, unit: Unit) -> Month | None:
    """When a unit last hosted, in the conferences of the plan or as Đơn vị remembers; None: never.

    A conference that was put off counts for nobody; one that is still to come in the year counts.
    """
    months = [
        _month(one)
        for one in in_order(plan)
        if not one.is_called_off
        and unit.code in {heir(plan, host.code, None) for host in hosts_of(plan, one)}
    ]
    found = [month for month in (unit.last_hosted, *months) if month]
    return max(found, default=None)


def host_turns(plan: Plan, year: int, count: int) -> tuple[HostTurn, ...]:
    """The units whose turn it is: who holds the flag, then who never hosted, then who did longest ago.

    Only units that may host and still exist in the year; a unit stands where the latest of those stands from
    which it inherits. Fewer than ``count`` where there are no more.
    """
    start = dt.date(year, 1, 1)
    fit = [unit for unit in plan.units if unit.may_host and serves(unit, start) and unit.valid_to is None]
    turns = sorted((_turn(plan, unit) for unit in fit), key=_turn_order)
    holder, last = flag_holder(plan, year - 1), last_handover(plan, year - 1)
    held = last is None or last.was_held
    reason = "đang giữ cờ luân lưu" if held else f"nhận cờ luân lưu ở hội nghị {last and last.code}"
    first = [
        HostTurn(unit=one.unit, reason=reason, last=one.last)
        for one in turns
        if holder and one.unit.code == heir(plan, holder.code, None)
    ]
    others = [one for one in turns if one.unit.code not in {one.unit.code for one in first}]
    return tuple([*first, *others][:count])


def flag_holder(plan: Plan, year: int) -> Unit | None:
    """The unit that takes the flag at the year's last handing over; None where nobody was assigned."""
    last = last_handover(plan, year)
    return flag_recipient(plan, last) if last else None


def last_handover(plan: Plan, year: int) -> Conference | None:
    """The year's last conference, held or to come, but for those that were put off; None without any."""
    return next((one for one in reversed(last_conferences(plan, year)) if not one.is_called_off), None)


def month_turns(wanted: tuple[int, ...], year: int, holidays: tuple[Holiday, ...]) -> tuple[MonthTurn, ...]:
    """The months of the year before, each put off to the next free one where its days are taken."""
    found: list[MonthTurn] = []
    taken: set[int] = set()
    for number in sorted(wanted):
        at = number
        while at < 12 and (at in taken or not is_clear(Month(year, at), holidays)):
            at += 1
        taken.add(at)
        month = Month(year, at)
        moved = None if at == number else Month(year, number)
        found.append(MonthTurn(month=month, avoid=_taken_days(month, holidays), moved=moved))
    return tuple(found)


def is_clear(month: Month, holidays: tuple[Holiday, ...]) -> bool:
    """Whether the month leaves enough working days away from Tết and from what is better avoided."""
    tet = [one.date for one in holidays if "tết nguyên đán" in one.name.lower()]
    off = {one.date for one in holidays}
    near = dt.timedelta(days=_RUN_UP)
    clear = [
        day
        for day in _working_days(month)
        if day not in off and not (tet and min(tet) - near <= day <= max(tet) + near)
    ]
    return len(clear) >= _LEAST_CLEAR


def posts_ending(plan: Plan, year: int) -> tuple[Person, ...]:
    """Whoever holds a post today whose end is written down and comes before the end of the year."""
    first, last = dt.date(year - 1, 12, 31), dt.date(year, 12, 31)
    ending = [one for one in plan.people if one.valid_to and first <= one.valid_to <= last]
    return tuple(sorted(ending, key=lambda one: one.valid_to or last))


def _turn(plan: Plan, unit: Unit) -> HostTurn:
    own = last_hosted(plan, unit)
    before = [(month, old) for old in forebears(plan, unit) if (month := last_hosted(plan, old))]
    old_month, old = max(before, key=lambda pair: pair[0], default=(None, None))
    if old_month and old and (own is None or old_month > own):
        reason = f"kế thừa {old.name}, đăng cai tháng {old_month}"
        return HostTurn(unit=unit, reason=reason, last=old_month)
    reason = f"đăng cai gần nhất tháng {own}" if own else "chưa đăng cai lần nào theo sổ này"
    return HostTurn(unit=unit, reason=reason, last=own)


def _turn_order(one: HostTurn) -> tuple[Month, int]:
    return one.last or _NEVER, unit_order(one.unit)


def _month(one: Conference) -> Month | None:
    return Month(one.date.year, one.date.month) if one.date else one.month


def _working_days(month: Month) -> Iterator[dt.date]:
    day = dt.date(month.year, month.number, 1)
    while day in month:
        if day.weekday() < SATURDAY:
            yield day
        day += dt.timedelta(days=1)


def _taken_days(month: Month, holidays: tuple[Holiday, ...]) -> tuple[Holiday, ...]:
    working = set(_working_days(month))
    return tuple(one for one in holidays if one.date in working)


def avoided(turn: MonthTurn) -> str:
    """The days of a month that are better avoided: "30/4/2025 (Ngày Chiến thắng)"."""
    return "; ".join(f"{day_short(one.date)} ({one.name})" for one in turn.avoid)
