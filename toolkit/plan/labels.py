"""How a message names a unit or a person so that nobody else can be meant."""

from collections.abc import Iterator

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
    return f"{found.name} ({found.code})" if any(namesakes(plan, found)) else found.name


def namesakes(plan: Plan, unit: Unit) -> Iterator[Unit]:
    """The other units whose name is the same once the kind of unit is taken off."""
    bare = bare_name(plan, unit)
    return (other for other in plan.units if other.code != unit.code and bare_name(plan, other) == bare)


def bare_name(plan: Plan, unit: Unit) -> str:
    """The folded name without its kind: "duyên hải" for Thị đoàn Duyên Hải."""
    name = fold(unit.name)
    kinds = {unit.kind, *(item.value for item in plan.listed("Loại đơn vị"))}
    for kind in sorted(map(fold, kinds), key=len, reverse=True):
        if kind and name.startswith(f"{kind} "):
            return name.removeprefix(f"{kind} ")
    return name


def person_label(person: Person) -> str:
    """A person's name with the code of the roster: "Nguyễn Thanh Nhã (NS001)"."""
    return f"{person.name} ({person.code})" if person.code else person.name
