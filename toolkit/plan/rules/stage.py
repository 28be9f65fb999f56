"""How far a conference has come: which of the rules still help the clerk, and which would only nag."""

import datetime as dt

from toolkit.plan.model import Conference, ConferenceStatus, Plan

OVER = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED, ConferenceStatus.CANCELLED)


def is_on(conference: Conference) -> bool:
    """Whether the conference's day counts: neither cancelled nor put off."""
    return conference.status not in (ConferenceStatus.CANCELLED, ConferenceStatus.POSTPONED)


def can_change(conference: Conference) -> bool:
    """Whether the conference is still to be held, by its status."""
    return is_on(conference) and conference.status not in OVER


def is_ahead(conference: Conference, today: dt.date) -> bool:
    """Whether the conference is still to be held, by its status and its day."""
    return can_change(conference) and (conference.date is None or conference.date >= today)


def conferences_on(plan: Plan) -> tuple[Conference, ...]:
    return tuple(one for one in plan.conferences if is_on(one))
