"""How far a conference has come: at which stages a rule has something to say that the clerk can still use."""

import datetime as dt

from toolkit.plan.model import Conference, ConferenceStatus, OutgoingDocument, Plan
from toolkit.plan.roster import roster_day

OVER = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED, ConferenceStatus.CANCELLED)


def is_on(conference: Conference) -> bool:
    """Whether the conference's day counts: neither cancelled nor put off."""
    return conference.status not in (ConferenceStatus.CANCELLED, ConferenceStatus.POSTPONED)


def can_change(conference: Conference) -> bool:
    """Whether the conference is still to be held, by its status."""
    return is_on(conference) and conference.status not in OVER


def is_ahead(conference: Conference, today: dt.date) -> bool:
    """Whether the conference is still to be held, by its status and its day, or the last day of its month."""
    day = roster_day(conference)
    return can_change(conference) and (day is None or day >= today)


def conferences_on(plan: Plan) -> tuple[Conference, ...]:
    return tuple(one for one in plan.conferences if is_on(one))


def standing(plan: Plan) -> tuple[OutgoingDocument, ...]:
    """The documents of the register that were neither cancelled nor replaced."""
    return tuple(row for row in plan.outgoing if row.stands)


def clock_is_behind(plan: Plan, day: dt.date) -> bool:
    """Whether ``day`` is no day of today: a conference that was held lies behind it, or more than one thing
    that was done or received."""
    held = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)
    done = [*(one.done_on for one in plan.conclusions), *(one.received for one in plan.unit_reports)]
    return any(one.date and one.date > day for one in plan.conferences if one.status in held) or (
        sum(1 for one in done if one and one > day) > 1
    )
