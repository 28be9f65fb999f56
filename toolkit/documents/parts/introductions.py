"""Who is introduced at the opening of a conference, and in which order."""

from toolkit.documents.parts.named_people import is_outside
from toolkit.documents.parts.presence import Attendee, coming
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import Conference, Plan
from toolkit.plan.roster import LAST, unit_order
from toolkit.wording import fold, given_name_key

_PARTY = fold("ủy")
_PROVINCE = fold("tỉnh ủy")


def introduced(plan: Plan, conference: Conference) -> tuple[Attendee, ...]:
    """Those whom Đại biểu marks, in its order; those without one stand by rule behind the others.

    The rule: the province's party leaders, the office's standing members, the committees of the host's place,
    other guests, departments and centres, then the units, higher ranks first. Where nobody is marked the
    guests from outside and the conference's chairs are introduced. Who stayed away is passed over.
    """
    everybody = coming(plan, conference)
    marked = [one for one in everybody if one.delegate.introduce]
    chosen = marked or [
        one for one in everybody if _is_guest(plan, one) or one.delegate.person in conference.chairs
    ]
    return tuple(sorted(chosen, key=lambda one: _turn(plan, conference, one)))


def _turn(plan: Plan, conference: Conference, one: Attendee) -> tuple[object, ...]:
    typed = one.delegate.introduction_order
    unit = plan.unit(one.unit_code)
    rank = plan.title_rank(one.person.title if one.person else one.title)
    return (
        LAST if typed is None else typed,
        _group(plan, conference, one),
        unit_order(unit) if unit else LAST,
        rank,
        given_name_key(one.name, one.person.sort_name if one.person else ""),
    )


def _group(plan: Plan, conference: Conference, one: Attendee) -> int:
    unit, name = plan.unit(one.unit_code), fold(one.unit)
    if _is_guest(plan, one):
        return 0 if _PROVINCE in name else 2 if _PARTY in name.split() else 3
    if unit and not unit.parent:
        return 1
    return 5 if unit and (unit.may_host or unit.code in hosting_codes(plan, conference)) else 4


def _is_guest(plan: Plan, one: Attendee) -> bool:
    """Whether somebody comes from outside the Đoàn; a body that the sheet of units lacks is one."""
    unit = plan.unit(one.unit_code)
    return is_outside(unit) if unit else bool(one.unit_code)
