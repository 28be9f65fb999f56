"""The order of the conferences, their hosts, and who hands the flag to whom."""

from msgspec import Struct

from toolkit.plan.hosting import hosts_of
from toolkit.plan.model import Conference, ConferenceStatus, Plan, Unit
from toolkit.plan.roster import LAST, roster_day
from toolkit.plan.succession import before_it


class Handover(Struct, frozen=True, kw_only=True):
    """At ``conference`` its hosts give the flag to the ``receivers``; without any nobody is assigned yet."""

    conference: Conference
    givers: tuple[Unit, ...]
    receivers: tuple[Unit, ...]


def in_order(plan: Plan, annual_plan: str = "") -> tuple[Conference, ...]:
    """The conferences that are not cancelled, in the order of their years, ordinals and days.

    In a year in which one of them has no ordinal all stand by their months and days, so that one that
    could not be read does not change which one follows another.

    Args:
        plan: the whole plan.
        annual_plan: the code of one year's plan; blank means all of them.
    """
    chosen = [
        one
        for one in plan.conferences
        if one.status is not ConferenceStatus.CANCELLED and annual_plan in ("", one.plan)
    ]
    unnumbered = {year_of(plan, one) for one in chosen if one.ordinal is None}
    return tuple(
        sorted(chosen, key=lambda one: _turn(plan, one, numbered=year_of(plan, one) not in unnumbered))
    )


def next_conference(plan: Plan, conference: Conference) -> Conference | None:
    """The conference after this one, in whichever year; None after the last."""
    following = iter(in_order(plan))
    for one in following:
        if one.code == conference.code:
            return next(following, None)
    return None


def flag_recipient(plan: Plan, conference: Conference) -> Unit | None:
    """The first of those who take the flag."""
    return next(iter(flag_recipients(plan, conference)), None)


def flag_recipients(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """All who take the flag together: the unit that was typed, or else every host of the next conference.

    Where one begins only after the day of the handing over, the unit from which it inherits.
    """
    following, typed = next_conference(plan, conference), conference.flag_recipient
    codes = (typed,) if typed else following.hosts if following else ()
    day = roster_day(conference)
    return tuple(unit for code in codes if (unit := before_it(plan, plan.unit(code), day)))


def handovers(plan: Plan, annual_plan: str = "") -> tuple[Handover, ...]:
    """The flag's way through the conferences, in order."""
    return tuple(
        Handover(conference=one, givers=hosts_of(plan, one), receivers=flag_recipients(plan, one))
        for one in in_order(plan, annual_plan)
    )


def year_of(plan: Plan, conference: Conference) -> int | None:
    """The year of the conference's annual plan, or of its month or day."""
    annual = plan.annual_plan(conference.plan)
    if annual and annual.year:
        return annual.year
    moment = conference.month or conference.date
    return moment.year if moment else plan.settings.year


def _turn(plan: Plan, conference: Conference, *, numbered: bool) -> tuple[int, int, int, int, int]:
    month, day = conference.month, conference.date
    number = month.number if month else day.month if day else LAST
    ordinal = LAST if conference.ordinal is None else conference.ordinal
    first = ordinal if numbered else 0
    return year_of(plan, conference) or LAST, first, number, day.toordinal() if day else LAST, ordinal
