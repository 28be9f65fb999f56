"""Where each unit joins an online conference."""

from toolkit.patterns import pattern
from toolkit.plan.guests import guests
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import Conference, Grouping, MeetingPoint, Plan, Unit
from toolkit.wording import fold, has_phrase

ANY_UNIT = "*"
# a hall of the province: "Hội trường Tỉnh ủy", "Trung tâm Hội nghị tỉnh", but not "tỉnh Trà Vinh"
_PROVINCE = pattern(r"\btỉnh(?: " + fold("ủy") + r"\b| đoàn\b|\s*(?:$|[,;()]))", signs=("tỉnh",))


def asked_units(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """The codes of the units that are asked by a letter of their own, in the order of the guests."""
    invited = guests(plan, conference)
    return tuple(dict.fromkeys(one.unit.code for one in invited if one.grouping is Grouping.PER_UNIT))


def points_by_unit(plan: Plan, conference: Conference) -> dict[str, MeetingPoint]:
    """Unit code -> its point: its own row, or what is said for every unit that is asked by a letter.

    A host whose place is the main point joins from nowhere else, unless a row of its own says so. Who has no
    point sits in the hall, at the main point; at a conference in one hall everybody does.
    """
    if not conference.online:
        return {}
    mine = [one for one in plan.meeting_points if one.conference == conference.code]
    own = {one.unit: one for one in reversed(mine)}
    shared = own.pop(ANY_UNIT, None)
    if shared is None:
        return own
    seated = hosts_in_the_hall(plan, conference)
    return {code: shared for code in asked_units(plan, conference) if code not in seated} | own


def hosts_in_the_hall(plan: Plan, conference: Conference) -> frozenset[str]:
    """The hosts at whose place the main point is: those that the venue names, else the leading one.

    None of them, where the venue is another's: of the province, or of a unit that it names.
    """
    venue, hosting = fold(conference.venue), hosting_codes(plan, conference)
    named = frozenset(
        unit.code for unit in plan.units if unit.code in hosting and _names(venue, unit, unit.place)
    )
    if named or not venue:
        return named or frozenset({conference.host})
    others = (unit for unit in plan.units if unit.parent and unit.code not in hosting)
    elsewhere = _PROVINCE.search(venue) or any(_names(venue, unit) for unit in others)
    return frozenset() if elsewhere else frozenset({conference.host})


def _names(venue: str, unit: Unit, *more: str) -> bool:
    """Whether a venue, folded, speaks of a unit or of its area."""
    return has_phrase(venue, *map(fold, filter(None, (unit.name, unit.short_name, unit.area, *more))))
