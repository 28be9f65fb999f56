"""In whose place somebody comes, by the words of an answer."""

import re
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.guests import guests
from toolkit.plan.model import Conference, Person, Plan
from toolkit.plan.roster import people_on, roster_day
from toolkit.wording import same_name_key

_CALLED = r"(?:đồng chí|đ/c|đc|anh|chị|ông|bà)[ :.]"
_CALL = pattern(rf"\b(?:(?:thay (?:cho )?)?{_CALLED} ?|thay (?:cho )?)", re.IGNORECASE)
_OF_SOMEBODY = pattern(rf"\bthay (?:cho )?{_CALLED}", re.IGNORECASE)
_REPLACED = pattern(rf"\bthay (?:cho )?(?:{_CALLED} ?)?", re.IGNORECASE)

_LONG = {"pbt": "Phó Bí thư", "bt": "Bí thư"}
_OF_HIGHER = pattern(
    rf"(?:{_CALLED} ?)?\b(?:phó )?bí thư(?: thường trực)? "
    r"(?:tỉnh|trung ương|tw|huyện ủy|thị ủy|thành ủy|đảng)\b",
    re.IGNORECASE,
)
_SHORT = pattern(r"\b(?:pbt|bt)\b", re.IGNORECASE)


def who_stays(plan: Plan, conference: Conference, unit: str, comes: str, said: str) -> str:
    """The code of the one person of the unit in whose place somebody comes; blank where that is not clear.

    Somebody is named in full, or called by the given name or the title: "dự thay đ/c Tài". Whoever is invited
    goes before others of the unit. Where nobody is named, it is the only one who is invited.
    """
    invited = invited_of(plan, conference, unit)
    for people in (invited, people_on(plan, roster_day(conference)).get(unit, ())):
        others = [one for one in people if same_name_key(one.name) != same_name_key(comes)]
        if found := _named(others, said) or _called(others, said, comes):
            return found.pop() if len(found) == 1 else ""
    return invited[0].code if len(invited) == 1 and not _OF_SOMEBODY.search(said) else ""


def invited_of(plan: Plan, conference: Conference, unit: str) -> tuple[Person, ...]:
    """The people who are invited for a unit, by name."""
    return tuple(one.person for one in guests(plan, conference) if one.person and one.unit.code == unit)


def spoken_of(people: Sequence[Person], said: str) -> tuple[Person, ...]:
    """Those whom words name in full, call by the given name or tell by the title."""
    said = _OF_HIGHER.sub(" ", said)
    codes = _named(people, said) | _called(people, said, "") | _titled(people, said)
    return tuple(one for one in people if one.code in codes)


def _titled(people: Sequence[Person], said: str) -> set[str]:
    """The codes of those whose titles stand in words as they are, not as the end of a longer title."""
    text = _SHORT.sub(lambda found: _LONG[found[0].lower()], said)
    key = same_name_key(text)
    return {
        one.code
        for one in people
        if one.title
        and re.search(rf"(?<!\w)(?<!phó ){re.escape(same_name_key(one.title))}(?!\w| thường trực)", key)
    }


def is_replaced(plan: Plan, conference: Conference, unit: str, name: str, said: str) -> bool:
    """Whether a text names one of the unit's people as replaced, "cử người dự thay đ/c Thạch Đức Tài"."""
    people = people_on(plan, roster_day(conference)).get(unit, ())
    behind = (same_name_key(said[call.end() :]) for call in _REPLACED.finditer(said))
    is_theirs = any(same_name_key(one.name) == same_name_key(name) for one in people)
    return is_theirs and any(text.startswith(same_name_key(name)) for text in behind)


def _named(people: Sequence[Person], said: str) -> set[str]:
    text = same_name_key(said)
    return {one.code for one in people if re.search(rf"\b{re.escape(same_name_key(one.name))}\b", text)}


def _called(people: Sequence[Person], said: str, comes: str) -> set[str]:
    """The codes of those whom a text calls by a part of the name or by the title."""
    found: set[str] = set()
    for call in _CALL.finditer(said):
        behind = said[call.end() :]
        name = same_name_key(" ".join(_capitalised(behind)))
        if name and name != same_name_key(comes):
            found |= {one.code for one in people if f" {same_name_key(one.name)}".endswith(f" {name}")}
            titles = {one.code: same_name_key(one.title) for one in people if one.title}
            text = same_name_key(behind)
            found |= {code for code, title in titles.items() if re.match(rf"{re.escape(title)}(?!\w)", text)}
    return found


def _capitalised(text: str) -> Iterator[str]:
    """The words that a text begins with as long as they are capitalised."""
    for word in text.split():
        bare = word.strip(".,;:()!-")
        if not bare[:1].isupper():
            return
        yield bare
        if bare != word:
            return
