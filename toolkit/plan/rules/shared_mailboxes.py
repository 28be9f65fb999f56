"""One mailbox in several rows: whose it is, and who may well use it too."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import Person, Plan, Unit
from toolkit.plan.rules.mailboxes import is_named
from toolkit.plan.succession import forebears
from toolkit.problems import Problem
from toolkit.wording import fold, mail_addresses, same_name_key

Owner = Person | Unit


def address_shared(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An e-mail address is one person's or one unit's, with whoever may well use it too.

    Of two units that one is told of whose name the address is not made.
    """
    known: dict[str, list[Owner]] = {}
    rows: tuple[Owner, ...] = (*plan.units, *plan.people)
    for row in rows:
        typed = row.contact_address if isinstance(row, Unit) else row.email
        for address in dict.fromkeys(map(fold, mail_addresses(typed))) if "@" in typed else ():
            owners = known.setdefault(address, [])
            other = next((one for one in owners if not _may_share(plan, row, one, address)), None)
            if other is None:
                owners.append(row)
                continue
            odd, owner = _odd_one(row, other, address)
            owners[:] = [owner if one is odd else one for one in owners]
            yield _told(odd, owner)
            break


def _odd_one(row: Owner, other: Owner, address: str) -> tuple[Owner, Owner]:
    """The row that the address is not made for, and its owner."""
    if (
        isinstance(row, Unit)
        and isinstance(other, Unit)
        and is_named(row, address) > is_named(other, address)
    ):
        return other, row
    return row, other


def _told(odd: Owner, owner: Owner) -> Problem:
    called = owner.name if isinstance(owner, Unit) else person_label(owner)
    field = "contact_address" if isinstance(odd, Unit) else "email"
    return odd.problem("email-shared", field, email=getattr(odd, field), other=called)


def _may_share(plan: Plan, row: Owner, other: Owner, address: str) -> bool:
    """Whether both may well use one address: one after the other, or as one office or one person."""
    if not _overlap(row, other):
        return True
    if isinstance(row, Person) and isinstance(other, Person):
        unit = plan.unit(row.unit)
        box_of_unit = row.unit == other.unit and unit is not None and is_named(unit, address)
        return _is_one(row, other) or box_of_unit
    first, second = _units_of(plan, row), _units_of(plan, other)
    return any(_is_one_office(plan, one, two) for one in first for two in second)


def _units_of(plan: Plan, row: Owner) -> list[Unit]:
    """The unit itself, or those in which the person has a post."""
    if isinstance(row, Unit):
        return [row]
    units = (plan.unit(one.unit) for one in (row, *plan.people_named(row.name)) if _is_one(row, one))
    return [unit for unit in units if unit]


def _is_one(row: Person, other: Person) -> bool:
    same_phone = row.phone != "" and row.phone == other.phone
    return row.code == other.code or (same_phone and same_name_key(row.name) == same_name_key(other.name))


def _is_one_office(plan: Plan, one: Unit, two: Unit) -> bool:
    """The unit itself, or one that follows it; a unit right below another, but what is invited to the top."""
    if one.code == two.code or two in forebears(plan, one) or one in forebears(plan, two):
        return True
    return one.is_kin(two) and not any(not above.parent and below.invited for above, below in _both(one, two))


def _both(one: Unit, two: Unit) -> tuple[tuple[Unit, Unit], ...]:
    return (one, two), (two, one)


def _overlap(one: Owner, other: Owner) -> bool:
    start = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    return start <= min(one.valid_to or dt.date.max, other.valid_to or dt.date.max)
