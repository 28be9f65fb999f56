"""Columns of Đơn vị that were sorted, or pushed down or up, without the rest of their rows."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.model import Plan, Unit
from toolkit.plan.rules.units import is_of_a_place
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_ascii, has_phrase

_SORTED = 5  # cells of a column that are no slips of the hand
_PUSHED = 3  # cells in a row, each with what belongs as many rows further up or down
_OWNERS = 0.8  # of what stands elsewhere, so much is missed there where it belongs
_FIELDS = ("short_name", "header_name", "place", "area", "contact_address")
_OF_PLACES = ("place", "area")
_BEFORE_A_NAME = pattern(
    r"^(?:(?:bch|ban chấp hành|ban|đoàn|tỉnh|huyện|thị|thành|xã|phố|phường|trấn|đặc khu|tp\.?|tx\.?|tt\.?) )+"
)
_BEHIND_A_NAME = pattern(r" (?:tỉnh|thành|đoàn)(?: đoàn)?$|,.*$")
_LETTERS = 4  # of an address that stand there by no chance


class _Stray(Struct, frozen=True, kw_only=True):
    """A cell with what belongs into other rows, by their turns."""

    turn: int
    owners: frozenset[int]


def columns_displaced(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No column says of many units what belongs to other ones; told once, at the first of all its cells."""
    names = [_core(unit.name) for unit in plan.units]
    owners: dict[str, set[int]] = {}
    for turn, name in enumerate(names):
        owners.setdefault(name, set()).add(turn)
    found = {field: _displaced(plan.units, names, owners, field) for field in _FIELDS}
    strays = {field: turns for field, turns in found.items() if turns}
    if not strays:
        return
    if _is_of_the_names(plan.units, names, strays):
        strays = {"name": max(strays.values(), key=len)}
    cells = [(field, turn) for field, turns in strays.items() for turn in turns]
    places = [plan.units[turn].origin.place(field) for field, turn in cells]
    (field, turn), unit = cells[0], plan.units[cells[0][1]]
    label = unit_label(plan, unit) if field != "name" else unit.code
    told = problem("units-displaced", places[0], count=len(cells), seen=getattr(unit, field), unit=label)
    yield replace(told, also=tuple(places[1:]))


def _displaced(
    units: Sequence[Unit], names: Sequence[str], owners: Mapping[str, set[int]], field: str
) -> list[int]:
    """The turns of the units of which a column says what belongs to others; none where it may be slips."""
    strays = [
        _Stray(turn=turn, owners=frozenset(others))
        for turn, unit in enumerate(units)
        if (others := _owners_of(unit, names[turn], owners, field)) and turn not in others
    ]
    return _sorted_alone(units, strays, field) or _pushed(units, strays, field)


def _sorted_alone(units: Sequence[Unit], strays: Sequence[_Stray], field: str) -> list[int]:
    """The cells of a column that changed places with each other."""
    turns = {one.turn for one in strays}
    missed = [one for one in strays if one.owners & turns]
    different = {getattr(units[one.turn], field) for one in missed}
    many = len(different) >= _SORTED and len(missed) >= len(strays) * _OWNERS
    return [one.turn for one in missed] if many else []


def _pushed(units: Sequence[Unit], strays: Sequence[_Stray], field: str) -> list[int]:
    """The cells of a column that lie below each other, each as far from where it belongs."""
    for step in sorted({one.turn - owner for one in strays for owner in one.owners}, key=abs):
        turns = [one.turn for one in strays if one.turn - step in one.owners]
        for _, run in groupby(enumerate(turns), key=lambda pair: pair[1] - pair[0]):
            block = [turn for _, turn in run]
            if len({getattr(units[turn], field) for turn in block}) >= _PUSHED:
                return block
    return []


def _owners_of(unit: Unit, name: str, owners: Mapping[str, set[int]], field: str) -> set[int]:
    """The units whose name a cell says that does not say its own unit's; empty where it may well be its."""
    said = getattr(unit, field)
    if not said or not name or (field in _OF_PLACES and not (is_of_a_place(unit) and unit.parent)):
        return set()
    if field == "contact_address":
        return _owners_of_address(said, name, owners)
    core = _core(said)
    return set() if has_phrase(core, name) or has_phrase(name, core) else owners.get(core, set())


def _owners_of_address(said: str, name: str, owners: Mapping[str, set[int]]) -> set[int]:
    local = _squeezed(said.partition("@")[0])
    if "@" not in said or _squeezed(name) in local:
        return set()
    meant = [one for one in owners if len(key := _squeezed(one)) >= _LETTERS and local.endswith(key)]
    return owners[max(meant, key=len)] if meant else set()


def _is_of_the_names(
    units: Sequence[Unit], names: Sequence[str], strays: Mapping[str, Sequence[int]]
) -> bool:
    """Whether the names are what was moved: the codes agree with the other columns, and not with them."""
    turns = next((strays[field] for field in ("header_name", *_OF_PLACES) if field in strays), [])
    field = next((field for field in ("header_name", *_OF_PLACES) if field in strays), "")
    others = [_suits(units[turn].code, _core(getattr(units[turn], field))) for turn in turns]
    own = [_suits(units[turn].code, names[turn]) for turn in turns]
    return sum(others) * 2 > len(turns) and sum(own) * 2 < len(turns)


def _suits(code: str, name: str) -> bool:
    """Whether a code ends with a name or with the first letters of its words: "X-EASUP", "H-CL"."""
    words = fold_ascii(name).split()
    letters = _squeezed(code)
    return letters.endswith(("".join(words), "".join(word[:1] for word in words)))


def _core(name: str) -> str:
    """What a unit is called, without what every unit of its kind is called: "BCH ĐOÀN XÃ ..."."""
    said = fold(name)
    return _BEHIND_A_NAME.sub("", _BEFORE_A_NAME.sub("", said)).strip() or said


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, fold_ascii(text)))
