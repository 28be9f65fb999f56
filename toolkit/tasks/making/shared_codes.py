"""A code that stands at two people: how the plan reads when the one or the other of them has a code anew.

Which of the two the code belongs to is not known, so a paper is right only where it reads the same as the
plan does and as either correction does. A code that other cells name, and that no row has, is the one that
was typed over.
"""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.plan.model import Person, Plan
from toolkit.problems import Place, Problem

CODE = "code-of-two-people"
_OWN = "⟨?⟩"
Find = Callable[[Place], tuple[Any, str] | None]


class SharedCode(Struct, frozen=True, kw_only=True):
    """A code at two people: the row that is told, and the code that it or the other one ought to have.

    ``places`` are the cells that name the lost code; what they bring about is seen in the corrections.
    """

    code: str
    row: int
    own: str
    places: frozenset[Place]


def shared_code(plan: Plan, found: Problem, find: Find) -> SharedCode | None:
    """What a problem says of a code at two people; None for another problem.

    Args:
        plan: as it was read.
        found: a problem of the reader.
        find: the record and the field of a cell.
    """
    spot = find(found.place) if found.code == CODE else None
    if spot is None or not isinstance(spot[0], Person):
        return None
    naming = {place: _unknown(plan, *at) for place in found.also if (at := find(place))}
    lost = {code for codes in naming.values() for code in codes}
    own = lost.pop() if len(lost) == 1 else ""
    places = [place for place, codes in naming.items() if codes == {own}]
    # that the roster lacks the lost code is told at the sheet where many cells name it
    places += [place for place in found.also if place.sheet == found.place.sheet and not place.cell]
    return SharedCode(
        code=spot[0].code,
        row=spot[0].origin.row,
        own=own or f"{spot[0].code}{_OWN}",
        places=frozenset(places if own else ()),
    )


def corrected(plan: Plan, shared: Iterable[SharedCode]) -> tuple[Plan, ...]:
    """The plan with each such code left to the other person, and with it left to the one that is told."""
    given = {(one.code, one.row): one.own for one in shared}
    if not given:
        return (plan,)
    codes = {one.code: one.own for one in shared}
    told = tuple(replace(one, code=given.get((one.code, one.origin.row), one.code)) for one in plan.people)
    others = tuple(
        one
        if (one.code, one.origin.row) in given or one.code not in codes
        else replace(one, code=codes[one.code])
        for one in plan.people
    )
    return replace(plan, people=told), replace(plan, people=others)


def _unknown(plan: Plan, record: Any, field: str) -> set[str]:
    """What a cell names of which the roster has no code."""
    value = getattr(record, field, "")
    named = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return {one for one in named if one and not plan.people_of(one)}
