"""The flag's way from host to host: checks 7 and 38."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.guests import guest_rules, invited_units
from toolkit.plan.model import Conference, ConferenceStatus, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import flag_recipient, in_order, next_conference
from toolkit.plan.rules.delegates import has_doubtful_rules
from toolkit.plan.succession import has_ended, heir
from toolkit.problems import Problem

_HELD = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)


def flag_to_itself(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """7: the flag leaves the host."""
    for one in in_order(plan):
        if one.flag_recipient and one.flag_recipient in one.hosts:
            yield one.problem("flag-to-itself", "flag_recipient", unit=unit_label(plan, one.flag_recipient))


def flag_not_next_host(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """7: the flag goes to the host of the next conference."""
    for one in in_order(plan):
        following = next_conference(plan, one)
        if (
            not following
            or not plan.unit(following.host)
            or one.flag_recipient in ("", *one.hosts)
            or heir(plan, one.flag_recipient, roster_day(following)) in following.hosts
            or _was_next_then(plan, one)
        ):
            continue
        yield one.problem(
            "flag-not-next-host",
            "flag_recipient",
            unit=unit_label(plan, one.flag_recipient),
            host=unit_label(plan, following.host),
            conference=following.code,
        )


def flag_blank(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """7: somebody takes the flag at the last conference too."""
    for one in in_order(plan)[-1:]:
        if not one.flag_recipient:
            yield one.problem("flag-blank", "flag_recipient", conference=one.code)


def flag_recipient_not_invited(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """38: the unit that takes the flag is among the guests; silent while it is not clear who they are."""
    if has_doubtful_rules(plan):
        return
    for one in in_order(plan):
        receiver = flag_recipient(plan, one)
        if receiver is None or has_ended(receiver, roster_day(one)):
            continue  # a host that is no more is told where it stands
        receivers = [unit for unit in plan.units if unit.cluster == receiver.code] or [receiver]
        invited = invited_units(plan, one) if guest_rules(plan, one) else receivers
        if not any(unit in invited for unit in receivers):
            label = unit_label(plan, receiver)
            yield one.problem("flag-recipient-not-invited", "flag_recipient", unit=label, conference=one.code)


def _was_next_then(plan: Plan, one: Conference) -> bool:
    """Whether the flag was handed over at a conference to a host whose own was cancelled later."""
    day = roster_day(one)
    return one.status in _HELD and any(
        other.status is ConferenceStatus.CANCELLED
        and one.flag_recipient in other.hosts
        and (other.ordinal or 0, roster_day(other) or dt.date.max) > (one.ordinal or 0, day or dt.date.max)
        for other in plan.conferences
        if other.plan == one.plan
    )
