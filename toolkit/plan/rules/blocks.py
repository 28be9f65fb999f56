"""Rows that stand amid the rows of another conference, in a sheet that is kept conference by conference."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from toolkit.plan.model import Plan
from toolkit.problems import Problem, problem

_TABLES = (
    *("agenda", "invitations", "delegates", "speech_requests", "unit_reports", "opinions", "conclusions"),
    "assignments",
)


def row_amid_others(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No single row breaks the rows of a conference in two, where all others stand together."""
    for table in _TABLES:
        if row := _amid(getattr(plan, table)):
            above = getattr(plan, table)[getattr(plan, table).index(row) - 1]
            words = {"own": row.conference, "other": above.conference}
            yield problem("row-amid-others", row.origin.place("conference"), **words)


def _amid(rows: tuple[Any, ...]) -> Any:
    """The first row without which each conference's rows stand together, as they do not with it."""
    blocks = [(code, list(block)) for code, block in groupby(rows, key=lambda row: row.conference)]
    for place in range(1, len(blocks) - 1):
        code, block = blocks[place]
        if code and len(block) == 1 and blocks[place - 1][0] == blocks[place + 1][0]:
            left = [one for one, _ in (*blocks[:place], *blocks[place + 2 :])]
            return block[0] if len(set(left)) == len(left) else None
    return None
