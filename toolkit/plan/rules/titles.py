"""Whether two writings of a post can be one, and whether a text speaks of another unit than it should."""

import re
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Person, Plan, Unit
from toolkit.wording import fold, nearly_the_same, written_out

_ACTING = pattern(r"(?:q\.|quyền)\s*", signs=("q.", "quyền"))
_WORDS = pattern(r"[^\W\d_]+")
_DEPUTY, _STANDING = "phó", "thường trực"
_EXCLUSIVE = (
    "Bí thư",
    "Phó Bí thư Thường trực",
    "Bí thư Đoàn cơ sở",
    "Chánh Văn phòng",
    "Trưởng Ban",
    "Giám đốc",
)


def is_exclusive(title: str) -> bool:
    """Whether one person of a unit at a time holds this post."""
    return fold(title) in _EXCLUSIVE_FOLDED


def same_post(one: str, other: str) -> bool:
    """Whether two titles can be one post: "Trưởng Ban" and "Trưởng Ban Tuyên giáo Tỉnh đoàn".

    A deputy is no head, a standing deputy no other deputy, and the first two words are the same.
    """
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    if (_DEPUTY in first.split()[:1]) != (_DEPUTY in second.split()[:1]):
        return False
    if (_STANDING in first) != (_STANDING in second):
        return False
    return _WORDS.findall(first)[:2] == _WORDS.findall(second)[:2]


def holds(plan: Plan, typed: str, person: Person) -> bool:
    """Whether a title that was typed for a person is the one of a row of the roster, of its own unit.

    It may name further posts of the person between commas: "Đảng ủy viên, Bí thư Đoàn xã".
    """
    unit = plan.unit(person.unit)
    names = (unit.name, unit.short_name) if unit else ()
    written = [person.title, person.full_title, *(beside(person.title, name) for name in names if name)]
    if fold(typed) in map(fold, written):
        return True
    posts = [typed, *(post.strip() for post in typed.split(",") if "," in typed)]
    said = set(map(fold, written))
    if any(nearly_the_same(post, title) for post in posts if fold(post) not in said for title in written):
        return False  # a slip of the hand
    held = [title for title in (person.title, person.full_title) if title]
    fits = any(same_post(post, title) for post in posts for title in held)
    return (
        fits and other_unit(plan, typed, person.unit) is None and not _is_placed_elsewhere(plan, typed, unit)
    )


def is_titled_otherwise(person: Person) -> bool:
    """Whether a row gives two different posts; a full title may name several, between commas."""
    if not person.title or not person.full_title:
        return False
    return not any(same_post(person.title, part.strip()) for part in person.full_title.split(","))


def other_unit(plan: Plan, text: str, code: str) -> Unit | None:
    """A unit that a text names instead of the one of that code, or of those above and below it."""
    own = plan.unit(code)
    if own is None or not text:
        return None
    named = units_named(plan, text)
    if any(unit.code == code for unit in named):
        return None
    return next((unit for unit in named if not own.is_kin(unit)), None)


def units_named(plan: Plan, text: str) -> tuple[Unit, ...]:
    """The units whose names stand in a text."""
    said = f" {_spoken(text)} " if text else ""
    named = (unit for name, unit in _called(plan) if name in said) if said else ()
    return tuple({id(unit): unit for unit in named}.values())


@once_of_plan
def _called(plan: Plan) -> tuple[tuple[str, Unit], ...]:
    """Each name by which a text can mean a unit, with the unit, in sheet order."""
    return tuple((name, unit) for unit in plan.units for name in _names(unit.name, unit.short_name))


def units_begun(plan: Plan, text: str) -> tuple[Unit, ...]:
    """The units that host, with whose name a text begins."""
    said = f" {_spoken(text)} " if text else ""
    hosting = (unit for unit in plan.units if unit.may_host) if said else ()
    return tuple(unit for unit in hosting if said.startswith(_names(unit.name, unit.short_name)))


def _is_placed_elsewhere(plan: Plan, text: str, own: Unit | None) -> bool:
    """Whether a text names the area of another unit: "Đoàn xã Hiệp Hòa, huyện Châu Thành"."""
    above = plan.unit(own.parent) if own else None
    if own is None or above is None or not above.area:
        return False
    said, family = f" {_spoken(text)} ", (own.code, above.code, above.parent)
    areas = {_spoken(unit.area) for unit in plan.units if unit.parent and unit.code not in family}
    own_areas = f" {_spoken(own.area)} {_spoken(above.area)} "
    return any(" " in area and f" {area} " in said and f" {area} " not in own_areas for area in areas)


def beside(title: str, unit: str) -> str:
    """ "Trưởng Ban" of "Ban Tuyên giáo": the word where they meet is said once."""
    words, name = title.split(), unit.split()
    met = bool(words and name) and fold(words[-1]) == fold(name[0])
    return " ".join([*words, *name[met:]])


@lru_cache(maxsize=4096)  # each unit is looked for in each title
def _names(*names: str) -> tuple[str, ...]:
    """The names by which a text can mean a unit, between spaces; those of a single word mean too much."""
    return tuple(f" {name} " for name in map(_spoken, names) if " " in name)


@lru_cache(maxsize=4096)  # each unit is looked for in each title
def _spoken(text: str) -> str:
    return " ".join(re.findall(r"[\w-]+", fold(text)))


def _plain(title: str) -> str:
    return _ACTING.sub("", fold(written_out(title)), count=1) if title else ""


_EXCLUSIVE_FOLDED = frozenset(map(fold, _EXCLUSIVE))
