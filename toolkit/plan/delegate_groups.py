"""In which group of Đại biểu somebody stands for whom nobody wrote one down."""

from collections import Counter
from collections.abc import Mapping

from toolkit.plan.guests import guests
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Delegate, Plan
from toolkit.wording import fold, same_name_key

DELEGATE_GROUPS = "Nhóm thành phần"


def group_of(plan: Plan, conference: Conference, one: Delegate) -> str:
    """The row's group; where it says none, that in which somebody is invited.

    Of a substitute, or of somebody whom a form added, it is that of their unit.
    """
    if one.group:
        return one.group
    if one.substitute_for or one.source:
        return group_beside(plan, conference, one.unit, one.substitute_for)
    return _groups_invited(plan, conference).get(one.person, "")


@once
def _groups_invited(plan: Plan, conference: Conference) -> Mapping[str, str]:
    """By code, the group of everybody who is invited by name: of their rule, or how that names its guests."""
    invited = reversed(guests(plan, conference))
    return {one.person.code: one.rule.group or one.text for one in invited if one.person}


def group_beside(plan: Plan, conference: Conference, unit: str, replaced: str = "") -> str:
    """The group of whoever is replaced, or else of most who are invited for a unit; blank where none is.

    ``replaced`` is a code or a name. What Đại biểu says of somebody goes before the guest rules.
    """
    invited = [guest for guest in guests(plan, conference) if guest.person and guest.unit.code == unit]
    rows = [row for row in plan.delegates if row.conference == conference.code]
    names = {fold(replaced), same_name_key(replaced)} - {""}
    for row in rows:
        if not row.substitute_for and names & {fold(row.person), same_name_key(row.name)}:
            return row.group
    for guest in invited:
        if guest.person and names & {fold(guest.person.code), same_name_key(guest.person.name)}:
            return guest.rule.group or guest.text
    codes = {guest.person.code for guest in invited if guest.person}
    groups = [row.group for row in rows if row.person in codes and row.unit == unit]
    groups = groups or [
        one.rule.group or one.text for one in guests(plan, conference) if one.unit.code == unit
    ]
    return Counter(groups).most_common(1)[0][0] if groups else ""


def listed_group(plan: Plan, conference: Conference, unit: str, replaced: str = "") -> str:
    """The same where Danh mục has it, so that it may be written into Đại biểu; else blank."""
    group = group_beside(plan, conference, unit, replaced)
    return group if group in {item.value for item in plan.listed(DELEGATE_GROUPS)} else ""
