"""Rows that were pasted once more below the others: one slip, however many rows it brought."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from toolkit.plan.model import Plan
from toolkit.problems import Problem

# From so many rows on it was a block that was pasted.
_BLOCK = 5
_PARTS = ("agenda", "delegates", "speech_requests", "assignments", "recipients", "guest_rules")


def rows_pasted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No block of rows says in every cell what other rows of its sheet say."""
    for part in _PARTS:
        firsts: dict[tuple[object, ...], Any] = {}
        again = [one for one in getattr(plan, part) if firsts.setdefault(_cells(one), one) is not one]
        if len(again) >= _BLOCK:
            first = firsts[_cells(again[0])].origin
            words = {"count": len(again), "row": again[0].origin.row, "first": first.row}
            told = again[0].problem("rows-pasted", **words)
            yield replace(told, also=tuple(one.origin.place() for one in again[1:]))


def _cells(row: Any) -> tuple[object, ...]:
    """All that a row says, but for where it stands."""
    return tuple(getattr(row, name) for name in row.__struct_fields__ if name != "origin")
