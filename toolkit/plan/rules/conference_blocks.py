"""Rows that stand amid the rows of another conference, in a sheet that is kept conference by conference."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from toolkit.plan.model import Plan
from toolkit.problems import Problem

_TABLES = (
    *("agenda", "invitations", "delegates", "speech_requests", "unit_reports", "opinions", "conclusions"),
    "assignments",
)


def row_amid_others(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No single row breaks the rows of a conference in two, where all others stand together."""
    for table in _TABLES:
        if row := _amid(getattr(plan, table)):
            above = getattr(plan, table)[getattr(plan, table).index(row) - 1]
            yield row.problem("row-amid-others", "conference", own=row.conference, other=above.conference)


def _amid(rows: tuple[Any, ...]) -> Any:
    """The row without which each conference's rows stand together, as they do not with it.

    Of several the one whose place in the order another row has, else the first.
    """
    places = Counter((row.conference, getattr(row, "order", None)) for row in rows)
    found: list[Any] = []
    blocks = [(code, list(block)) for code, block in groupby(rows, key=lambda row: row.conference)]
    codes = [code for code, _ in blocks]
    for place in range(1, len(blocks)):
        code, block = blocks[place]
        twice = any(places[row.conference, row.order] > 1 for row in block if getattr(row, "order", None))
        amid = codes[place - 1 : place] == codes[place + 1 : place + 2]
        amid = amid and not _is_added(block[0], blocks[place - 1][1][-1], blocks[place + 1][1][0], rows)
        left = [one for one, _ in groupby(codes[:place] + codes[place + 1 :])]
        if code and len(block) == 1 and (amid or twice) and code in left and len(set(left)) == len(left):
            found += block
    taken = (row for row in found if getattr(row, "order", None) and places[row.conference, row.order] > 1)
    return next(taken, found[0] if found else None)


def _is_added(row: Any, above: Any, below: Any, rows: tuple[Any, ...]) -> bool:
    """Whether the order of a row goes on that of its own conference, and leaves no gap where it stands."""
    place, before, after = (getattr(one, "order", None) for one in (row, above, below))
    if place is None or before is None or after is None:
        return False
    own = [one.order for one in rows if one.conference == row.conference and one is not row]
    return bool(own) and None not in own and place == max(own) + 1 and after == before + 1
