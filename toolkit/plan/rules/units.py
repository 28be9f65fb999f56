"""A unit's own names against each other, and its name wherever it is called."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.hosting import clusters_of
from toolkit.plan.model import Plan, Scope, Unit
from toolkit.plan.rules.texts import ALL_TEXT, Slip, slips
from toolkit.problems import Place, Problem, problem
from toolkit.wording import (
    fold,
    fold_ascii,
    has_phrase,
    looks_like_a_person,
    nearly_the_same,
    quantity,
    words_of,
)

LEVELS = {
    "huyện đoàn": "huyện",
    "thị đoàn": "thị xã",
    "thành đoàn": "thành phố",
    "đoàn xã": "xã",
    "đoàn phường": "phường",
    "đoàn thị trấn": "thị trấn",
    "đoàn đặc khu": "đặc khu",
}
AREA_LEVELS = "|".join(LEVELS.values())
"""What an area below the province is, as a part of an expression."""

_DISTRICTS = ("huyện", "thị xã", "thành phố")
_DISTRICTS_UNTIL = 2025  # they ended on 1 July
_OF_A_PERSON = 3  # words, as hardly any other place has that begins with a family name
_TONED_PAIRS = ("oa", "oe", "uy")


def unit_kind(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's name begins with its own kind, not with another one; told where the cells beside disagree."""
    kinds = sorted({item.value for item in plan.listed("Loại đơn vị")}, key=len, reverse=True)
    clusters = clusters_of(plan)
    for unit in plan.units:
        named = _kind_in(unit.name, kinds)
        if not named or not unit.kind or fold(named) == fold(unit.kind) or _leads_a_city(unit, named):
            continue
        if unit.code in clusters or _is_a_guest(plan, unit, named):
            continue  # "Cụm Đoàn xã ..." bears the kind of its members
        agreeing = {fold(_kind_in(text, kinds)) for text in (unit.short_name, unit.header_name)}
        place = unit.origin.place("kind" if agreeing & {fold(named)} or _is_of_level(unit, named) else "name")
        yield problem("unit-kind", place, name=unit.name, kind=unit.kind)


def _is_a_guest(plan: Plan, unit: Unit, named: str) -> bool:
    """Whether it is another province's, "Tỉnh đoàn Đồng Tháp": from outside, and beside none of its name."""
    beside = (one for one in plan.units if one.parent and one.parent == unit.parent)
    return is_outside(unit) and all(fold(one.kind) != fold(named) for one in beside)


def _leads_a_city(unit: Unit, named: str) -> bool:
    """Whether it is the office of a city governed like a province: its kind is the province's."""
    return not unit.parent and (fold(named), fold(unit.kind)) == ("thành đoàn", "tỉnh đoàn")


def _is_of_level(unit: Unit, kind: str) -> bool:
    """Whether the area is of a kind's level: that of "Đoàn xã" is "xã Hiệp Hòa"."""
    level = fold(kind).removeprefix("đoàn ")
    return level != fold(kind) and f"{fold(unit.area)} ".startswith(f"{level} ")


def unit_names_differ(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The names of a unit that is named after its place speak of one: name, letterhead, place and area."""
    clusters = clusters_of(plan)
    for unit in plan.units:
        place = fold(unit.place)
        named = [field for field in ("name", "short_name", "header_name", "area") if getattr(unit, field)]
        if not is_of_a_place(unit) or not unit.parent or not place or len(named) < 2:
            continue
        if unit.code in clusters:
            continue  # its place is that of the member where it meets
        strange = [field for field in named if not _stands_in(place, fold(getattr(unit, field)))]
        if len(strange) == len(named):
            strange = ["place"] if _is_place_of_others(plan, unit) or _share_words(unit, named) else []
        for field in strange:
            yield unit.problem("unit-names-differ", field, name=getattr(unit, field), unit=unit.code)


def is_outside(unit: Unit) -> bool:
    return fold(unit.kind) == fold(Scope.OUTSIDE.value)


def is_of_a_place(unit: Unit) -> bool:
    """Whether a unit is named after its place: one that may host, or that is of a district or a commune."""
    return unit.may_host or fold(unit.kind) in LEVELS


def short_name_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Name and short name are one, or told apart by more than a slip; the one without the place is told."""
    for unit in plan.units:
        if nearly_the_same(unit.name, unit.short_name) and unit.place:
            fields = [
                one for one in ("name", "short_name") if fold(unit.place) not in fold(getattr(unit, one))
            ]
            for field in fields[:1]:
                yield unit.problem("unit-names-differ", field, name=getattr(unit, field), unit=unit.code)


def unit_area(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What a unit's area is called begins with the level that the unit's kind says: a Đoàn xã is of a xã."""
    for unit in plan.units:
        level = LEVELS.get(fold(unit.kind))
        if level and unit.area and not fold(unit.area).startswith(f"{level} "):
            yield unit.problem("unit-area", "area", area=unit.area, kind=unit.kind, level=level)


def place_with_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The place before a day is a bare name, but for one with a number or of one word: "Phường 1".

    A name that a person bears keeps what the place is: "Thành phố Hồ Chí Minh".
    """
    for unit in plan.units:
        level = LEVELS.get(fold(unit.kind), "")
        bare = fold(unit.place).removeprefix(f"{level} ") if level else ""
        if bare in ("", fold(unit.place)) or " " not in bare or re.search(r"\d", bare):
            continue
        name = unit.place.split()[-bare.count(" ") - 1 :]
        if len(name) < _OF_A_PERSON or not looks_like_a_person(" ".join(name)):
            yield unit.problem("place-with-level", "place", seen=unit.place, level=level)


def parent_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An area that names the greater one around it lies in that of the superior."""
    by_area = {
        fold(unit.area): unit for unit in plan.units if unit.place and unit.parent if _is_its_own(unit)
    }
    for unit in plan.units:
        around = fold(unit.area).partition(", ")[2]
        meant, parent = by_area.get(around), plan.unit(unit.parent)
        if meant and parent and parent.parent and meant.code != parent.code:
            words = {"meant": unit_label(plan, meant), "parent": unit_label(plan, parent)}
            yield unit.problem("parent-elsewhere", "parent", area=unit.area, **words)


def unit_uninvited(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit that gets no letters does not come to several conferences."""
    for unit in plan.units:
        if unit.invited or not unit.parent:
            continue
        came = {row.conference for row in plan.delegates if row.unit == unit.code}
        came |= {row.conference for row in plan.invitations if row.unit == unit.code}
        if len(came) > 1:
            words = {"unit": unit_label(plan, unit), "conferences": ", ".join(sorted(came))}
            yield unit.problem("unit-uninvited", "invited", **words)


def other_spelling(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's name has its tones on the same letters everywhere; told once in each sheet.

    A word is of the name where a neighbour in it stands beside it: "Tuy Hoà", but not "hoà nhập".
    """
    usual, beside = _usual_spellings(plan), _beside_in_names(plan)

    def differs(word: str) -> bool:
        spelling = usual.get(fold(word), "")
        return spelling != "" and unicodedata.normalize("NFC", word.lower()) != spelling

    def slip(text: str) -> Slip | None:
        words = words_of(text)
        pairs = enumerate(pairwise(map(fold, words)))
        named = {place for first, pair in pairs if pair in beside for place in (first, first + 1)}
        slipped = (word for place, word in enumerate(words) if place in named and differs(word))
        return next(((word, usual[fold(word)]) for word in slipped), None)

    found: dict[tuple[str, str], dict[Place, str]] = {}
    for passage, (word, spelling) in slips(plan, ALL_TEXT, slip, differs) if usual else ():
        found.setdefault((passage.place.sheet, spelling), {})[passage.place] = word
    for (_, spelling), cells in found.items():
        (place, word), *others = cells.items()
        times = f" (và {quantity(len(others))} ô khác của trang này)" if others else ""
        told = problem("other-spelling", place, word=word, usual=spelling, times=times)
        yield replace(told, also=tuple(other for other, _ in others))


def addressee_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The line of an invitation names the unit of its row."""
    for letter in plan.invitations:
        unit, line = plan.unit(letter.unit), fold(letter.addressee)
        if not unit or not line or _names(unit, line):
            continue
        other = next(
            (one for one in plan.units if one.code != unit.code and one.parent and _names(one, line)), None
        )
        if other and other.code != unit.parent:
            yield letter.problem("addressee-elsewhere", "addressee", line=letter.addressee, unit=unit.name)


def unit_of_old_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """From the year after the districts ended on, no unit of a district stands beside the communes."""
    year = plan.settings.year
    levels = {unit.code: LEVELS.get(fold(unit.kind), "") for unit in plan.units if unit.parent}
    communes = (unit for unit in plan.units if levels.get(unit.code, "") not in ("", *_DISTRICTS))
    if not year or year <= _DISTRICTS_UNTIL or all(unit.parent in levels for unit in communes):
        return
    for unit in plan.units:
        if levels.get(unit.code) in _DISTRICTS and (unit.valid_to is None or unit.valid_to.year >= year):
            yield unit.problem("unit-of-old-level", "kind", unit=unit_label(plan, unit), kind=unit.kind)


def _is_its_own(unit: Unit) -> bool:
    level = LEVELS.get(fold(unit.kind), "")  # an area of another level is told, and is perhaps another unit's
    return f" {fold(unit.area)}".endswith(f" {fold(unit.place)}") and fold(unit.area).startswith(level)


def _kind_in(name: str, kinds: list[str]) -> str:
    folded = fold(name)
    return next((kind for kind in kinds if folded.startswith(f"{fold(kind)} ")), "")


def _is_place_of_others(plan: Plan, unit: Unit) -> bool:
    return any(fold(other.place) == fold(unit.place) for other in plan.units if other.code != unit.code)


def _share_words(unit: Unit, named: list[str]) -> bool:
    ends = {fold(getattr(unit, field)).partition(",")[0].split()[-1] for field in named}
    return len(ends) == 1


def _names(unit: Unit, line: str) -> bool:
    return any(name and _stands_in(fold(name), line) for name in (unit.name, unit.short_name))


def _stands_in(name: str, line: str) -> bool:
    """Whether a name stands in a line as whole words, both folded."""
    return has_phrase(line, name)


def _usual_spellings(plan: Plan) -> dict[str, str]:
    """Folded word -> the way in which most units write it, of words whose tone may stand in two places."""
    counted: dict[str, dict[str, int]] = {}
    for unit in plan.units:
        for text in (unit.name, unit.short_name, unit.place, unit.area):
            for word in re.findall(r"[^\W\d_]+", text):
                if fold_ascii(word).endswith(_TONED_PAIRS):
                    spelling = unicodedata.normalize("NFC", word.lower())
                    ways = counted.setdefault(fold(word), {})
                    ways[spelling] = ways.get(spelling, 0) + 1
    return {folded: max(ways, key=lambda one: ways[one]) for folded, ways in counted.items()}


def _beside_in_names(plan: Plan) -> set[tuple[str, ...]]:
    """The pairs of folded words that stand side by side in the names and the places of units."""
    texts = {text for unit in plan.units for text in (unit.name, unit.short_name, unit.place, unit.area)}
    return {pair for text in texts for pair in pairwise(map(fold, words_of(text)))}


OF_UNITS = (
    unit_kind,
    unit_of_old_level,
    unit_names_differ,
    short_name_misspelt,
    unit_area,
    place_with_level,
    parent_elsewhere,
    unit_uninvited,
    other_spelling,
    addressee_elsewhere,
)
