"""What a rule says of the sheets that a test shows."""

import datetime as dt
from collections.abc import Callable, Iterator

from tests.tables import plan_from
from toolkit.plan.model import Plan
from toolkit.problems import Problem

TODAY = dt.date(2024, 3, 1)


def said(
    rule: Callable[[Plan, dt.date], Iterator[Problem]], sheets: str, today: dt.date = TODAY
) -> list[str]:
    """Each problem as it is printed: place, message, remedy, code."""
    return [str(problem) for problem in rule(plan_from(sheets), today)]
