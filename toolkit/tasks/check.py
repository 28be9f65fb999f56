"""Check: everything that is wrong or doubtful in a workbook, all at once, in the order of its sheets."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import Reading
from toolkit.book.schema import PLAN
from toolkit.history import open_shelf
from toolkit.problems import Problem
from toolkit.tasks.making.button_press import Press, Pressed, answered
from toolkit.tasks.making.chosen_conference import chosen_unknown
from toolkit.tasks.making.issue_guard import issued_changes
from toolkit.tasks.making.output_folder import folder_problems, output_folder
from toolkit.tasks.making.own_files import own_template_problems
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.outcome import Outcome, distinct


def check(workbook: Path, *, today: dt.date | None = None) -> Outcome:
    """The problems of a workbook, by sheet, row and column.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        today: what deadlines are held against; the machine's day by default.

    Raises:
        FileMissing: there is no such file.
        ToolkitError: it is no workbook that can be read.
    """
    reading = read_workbook(workbook, today)
    # the first sheet is no part of the plan, but what it chooses is looked at as well
    reading = replace(reading, grid=read_grid(workbook))
    return check_reading(reading, workbook.absolute().parent)


def press_check(press: Press) -> Pressed:
    """What the button does: the whole workbook is checked, nothing is made."""
    return answered(press, check_reading(press.reading, press.occasion.workbook_folder))


def check_reading(reading: Reading, workbook_folder: Path) -> Outcome:
    """As ``check``, for a workbook that was read already; documents that went out are looked at as well.

    Only those are known that were made into the folder which the workbook names.
    """
    plan = reading.plan
    with open_shelf(output_folder(plan, workbook_folder), dry_run=True) as shelf:
        changed = issued_changes(plan, shelf, workbook_folder)
    chosen = chosen_unknown(reading.grid, plan) if reading.grid else ()
    own = own_template_problems(workbook_folder)
    return Outcome(
        problems=in_sheet_order((*reading.problems, *folder_problems(plan), *own, *chosen, *changed))
    )


def in_sheet_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by sheet, row and column; what speaks of no sheet comes first."""
    return tuple(sorted(distinct(problems), key=_place))


def _place(found: Problem) -> tuple[int, int, int, str]:
    sheet, cell = found.place.sheet, found.place.cell
    letters = cell.rstrip("0123456789")
    row = int(cell[len(letters) :] or 0)
    turn = PLAN.turn(sheet) if sheet else -1
    return turn, row, len(letters), letters
