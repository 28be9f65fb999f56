"""Where each unit joins an online conference."""

from toolkit.plan.guests import guests
from toolkit.plan.model import Conference, Grouping, MeetingPoint, Plan

ANY_UNIT = "*"


def asked_units(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """The codes of the units that are asked by a letter of their own, in the order of the guests."""
    invited = guests(plan, conference)
    return tuple(dict.fromkeys(one.unit.code for one in invited if one.grouping is Grouping.PER_UNIT))


def points_by_unit(plan: Plan, conference: Conference) -> dict[str, MeetingPoint]:
    """Unit code -> its point: its own row, or what is said for every unit that is asked by a letter.

    Who has no point sits in the hall, at the main point; at a conference in one hall everybody does.
    """
    if not conference.online:
        return {}
    mine = [one for one in plan.meeting_points if one.conference == conference.code]
    own = {one.unit: one for one in reversed(mine)}
    shared = own.pop(ANY_UNIT, None)
    return (dict.fromkeys(asked_units(plan, conference), shared) if shared else {}) | own
