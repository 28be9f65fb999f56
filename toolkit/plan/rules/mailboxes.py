"""Whose a mailbox is, by the words of its address: "caungang@..." is that of Cầu Ngang."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, combinations

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.model import Person, Plan, Unit
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, fold_ascii

_LEAST = 5  # letters that stand in an address by no chance
_BETTER_PART = 0.6
# Every unit of the Đoàn may call its mailbox so.
_OF_ANY = (
    "doanthanhnien",
    "thanhnien",
    "tinhdoan",
    "huyendoan",
    "thidoan",
    "thanhdoan",
    "doanxa",
    "doanphuong",
)
Owners = Mapping[str, Mapping[str, Unit]]
"""By a run of words of their names, the units that stand to this day, by code."""


def mailbox_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No address is made of the words of another unit's name, and of none of its own."""
    mailboxes = list(_mailboxes(plan))
    owners = _owners(plan) if mailboxes else {}
    counted = Counter((place.sheet, fold(address)) for place, address, _, _ in mailboxes)
    for place, address, own, names in mailboxes:
        if counted[place.sheet, fold(address)] > 1:
            continue  # whose it is, is told by itself
        local = _local(address)
        run, others = _meant(owners, local, own)
        if not others or local in _OF_ANY or any(_may_share(own, other) for other in others):
            continue
        mine = max((len(one) for one in _runs(names) if one in local), default=0)
        lead = next((one for one in others if all(map(one.is_kin, others))), None)
        whole = len(run) == len(local) > mine
        if lead and (whole or (not mine and len(run) >= len(local) * _BETTER_PART)):
            yield problem("mailbox-of-another", place, email=address, unit=unit_label(plan, lead))


def _owners(plan: Plan) -> Owners:
    owners: dict[str, dict[str, Unit]] = {}
    for unit in plan.units:
        for run in _runs(_called(unit)) if not unit.valid_to else ():
            owners.setdefault(run, {})[unit.code] = unit
    return owners


def is_named(unit: Unit, address: str) -> bool:
    """Whether an address is made of words of a unit's name."""
    local = _local(address)
    return any(run in local for run in _runs(_called(unit)))


def _local(address: str) -> str:
    """The letters before the "@"."""
    return "".join(re.findall("[a-z]", fold_ascii(address.partition("@")[0])))


def _mailboxes(plan: Plan) -> Iterator[tuple[Place, str, Unit, Iterable[str]]]:
    """Each address with its cell, its unit, and the names that it may be made of."""
    rows: tuple[Unit | Person, ...] = (*plan.units, *plan.people)
    for row in rows:
        field = "contact_address" if isinstance(row, Unit) else "email"
        address = getattr(row, field)
        unit = row if isinstance(row, Unit) else plan.unit(row.unit)
        if unit and "@" in address:
            yield row.origin.place(field), address, unit, (*_called(unit), unit.kind, row.name)


def _meant(owners: Owners, local: str, own: Unit) -> tuple[str, list[Unit]]:
    """The longest run in an address that is part of other units' names, and these units."""
    for length in range(len(local), _LEAST - 1, -1):
        for first in range(len(local) - length + 1):
            run = local[first : first + length]
            if others := [unit for code, unit in owners.get(run, {}).items() if code != own.code]:
                return run, others
    return "", []


def _may_share(own: Unit, other: Unit) -> bool:
    """Whether a unit may well use the mailbox of another one: that of its parent, or of whom it follows."""
    return own.is_kin(other) or other.code in own.inherits or own.code in other.inherits


def _called(unit: Unit) -> tuple[str, ...]:
    return (unit.name, unit.short_name, unit.place, unit.area)


def _runs(names: Iterable[str]) -> Iterator[str]:
    """Each run of two or more words of the names, without marks and spaces."""
    return chain.from_iterable(map(_runs_of, names))


@lru_cache(maxsize=4096)  # those of a unit are asked for with each of its people
def _runs_of(name: str) -> tuple[str, ...]:
    words = re.findall("[a-z]+", fold_ascii(name))
    pairs = combinations(range(len(words) + 1), 2)
    runs = ["".join(words[first:last]) for first, last in pairs if last - first > 1]
    return tuple(run for run in runs if len(run) >= _LEAST)
