"""A name in small letters, without its marks or with a number to call: written as it is printed."""

import re
from collections import Counter
from collections.abc import Mapping

from toolkit.patterns import pattern
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Plan
from toolkit.wording import as_a_name, fold_ascii, looks_like_a_person, same_name_key, without_honorific

PHONE_BEHIND = pattern(
    r"[\s,;:(–-]*(?:(?:sđt|đt|số điện thoại|điện thoại|số máy|zalo|tel)\b[.:]?\s*)?"
    r"0\d(?:[ .-]?\d){7,9}[\s).]*\Z",
    re.IGNORECASE,
)
PHONE, SPELLED = "return-name-phone", "return-name-spelled"


def spelled(plan: Plan, unit: str, typed: str) -> tuple[str, str]:
    """The name, and the code of what is to be told of it: none where only its letters were small.

    Without marks it is that of the one person of the unit whose name has the same letters.
    """
    bare = " ".join(without_honorific(typed).split())
    if typed[-2:].strip(").")[-1:].isdigit():
        name = PHONE_BEHIND.sub("", bare)
        return (spelled(plan, unit, name)[0], PHONE) if looks_like_a_person(name.title()) else (typed, "")
    if not (bare.islower() or bare.isascii()):
        return typed, ""
    named = _names(plan).get((unit, fold_ascii(bare)))
    name = named or (as_a_name(bare) if looks_like_a_person(bare.title()) else bare)
    is_told = same_name_key(name) != same_name_key(bare)
    return (typed, "") if name == bare else (name, SPELLED if is_told else "")


@once_of_plan
def _names(plan: Plan) -> Mapping[tuple[str, str], str]:
    """The names of each unit's people by their letters without marks, where one alone has them."""
    names = {(one.unit, one.name) for one in plan.people}
    counted = Counter((unit, fold_ascii(name)) for unit, name in names)
    return {at: name for unit, name in names if counted[at := (unit, fold_ascii(name))] == 1}


@once_of_plan
def titles_unmarked(plan: Plan) -> Mapping[str, str]:
    """The titles of the workbook by their letters without marks."""
    listed = (item.value for item in plan.listed("Chức vụ"))
    borne = (title for one in plan.people for title in (one.title, one.full_title))
    return {fold_ascii(title): title for title in (*borne, *listed) if title}
