"""A workbook file as a plan with all that is wrong in it: what every task begins with."""

import datetime as dt
from pathlib import Path

from toolkit.book.files import read_grid
from toolkit.book.grid import Grid
from toolkit.book.reader import Reading, read_plan
from toolkit.plan.rules import check as check_plan


def read_workbook(workbook: Path, today: dt.date | None = None) -> Reading:
    """The plan of a workbook, and its problems: those of cells first, then those between rows.

    Raises:
        FileMissing: there is no such file.
        ToolkitError: it is no workbook that can be read.
    """
    return reading_of(read_grid(workbook), today)


def reading_of(grid: Grid, today: dt.date | None = None) -> Reading:
    """As ``read_workbook``, for a workbook that was read already, from a file or live."""
    reading = read_plan(grid)
    found = check_plan(reading.plan, today or dt.date.today())
    return Reading(plan=reading.plan, problems=(*reading.problems, *found))
