"""How a message names a unit or a person so that nobody else can be meant."""

from collections.abc import Iterator
from functools import lru_cache

from toolkit.plan.model import Person, Plan, Unit
from toolkit.wording import fold


def unit_label(plan: Plan, unit: Unit | str) -> str:
    """The unit's name, with its code when another unit has the same name but for its kind.

    "Huyện đoàn Trà Cú", but "Huyện đoàn Duyên Hải (H-DH)" beside a "Thị đoàn Duyên Hải". A code that no
    unit has is given back as it is.
    """
    found = plan.unit(unit) if isinstance(unit, str) else unit
    if found is None:
        return str(unit)
    key = (found.code, found.name)
    if key not in plan.unit_labels:
        several = any(namesakes(plan, found))
        plan.unit_labels[key] = f"{found.name} ({found.code})" if several else found.name
    return plan.unit_labels[key]


def namesakes(plan: Plan, unit: Unit) -> Iterator[Unit]:
    """The other units whose name is the same once the kind of unit is taken off."""
    kinds = _kinds(plan)
    bare = _without_kind(unit.name, kinds)
    others = (other for other in plan.units if other.code != unit.code)
    return (other for other in others if _without_kind(other.name, kinds) == bare)


def person_label(person: Person) -> str:
    """A person's name with the code of the roster: "Nguyễn Thanh Nhã (NS001)"."""
    return f"{person.name} ({person.code})" if person.code else person.name


def _kinds(plan: Plan) -> tuple[str, ...]:
    """The folded kinds that any unit or the list of kinds names, the longest first."""
    named = {unit.kind for unit in plan.units} | {item.value for item in plan.listed("Loại đơn vị")}
    return tuple(sorted(map(fold, named), key=lambda kind: (-len(kind), kind)))


@lru_cache(maxsize=10_000)
def _without_kind(name: str, kinds: tuple[str, ...]) -> str:
    # Remembered, because every message about a unit looks at the names of all others.
    folded = fold(name)
    beginning = next((f"{kind} " for kind in kinds if kind and folded.startswith(f"{kind} ")), "")
    return folded.removeprefix(beginning)
