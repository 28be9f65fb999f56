"""A workbook file as a plan with all that is wrong in it: what every task begins with."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from toolkit.book.grid import Grid
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.book.reading.repeated_faults import together
from toolkit.book.reading.shifted_headers import LACKING, LEAST, is_misplaced, misplaced, weight
from toolkit.book.reading.wiped_rows import with_wiped, without_emptied, without_wiped
from toolkit.book.schema import PLAN
from toolkit.plan.model import Plan, Scope
from toolkit.problems import Place, Problem, Severity, WrongUse, problem
from toolkit.shelf.office_locks import office_lock
from toolkit.wording import fold, nearly_the_same

# The reader is not sure of such a cell's value, so nothing else can be held against it.
_DOUBTFUL = ("day-ambiguous", "computed-typed")
# What the reader only guesses, and a rule knows.
_GUESSED = ("unit-name-near", "choice-unlisted")
# Told once for a whole sheet, at the first cell of many.
_SILENTLY_MENDED = ("text-cleaned",)


def read_workbook(workbook: Path, today: dt.date | None = None) -> Reading:
    """The plan of a workbook, and its problems: those of cells first, then those between rows.

    A workbook that an office program has open is read as it was last saved, and that is said.

    Raises:
        FileMissing: there is no such file.
        ToolkitError: it is no workbook that can be read.
    """
    reading = reading_of(read_grid(workbook, only=PLAN), today)
    lock = office_lock(workbook)
    if not lock:
        return reading
    code = "workbook-lock-left" if lock.left_over else "workbook-open"
    opened = problem(code, Place(file=workbook.name), holder=lock.holder(), lock=lock.path.name)
    return replace(reading, problems=(opened, *reading.problems))


def reading_of(grid: Grid, today: dt.date | None = None) -> Reading:
    """As ``read_workbook``, for a workbook that was read already, from a file or live."""
    return checked(read_plan(grid), today)


def checked(reading: Reading, today: dt.date | None = None) -> Reading:
    """What was read, with what the rules find between its rows; a task that tells of no paper needs none.

    Where by far less is wrong if headers stood elsewhere, that is told, and the rest is as it would be then.
    """
    found = _checked(reading, today)
    before = weight(found.problems)
    doubted = reading.grid if before >= LEAST else None
    for other in misplaced(doubted, PLAN, found.problems) if doubted else ():
        mended = _checked(read_plan(other.grid), today)
        fewer = len(mended.problems) <= len(found.problems)
        if fewer and before - weight(mended.problems) >= other.least:
            rest = (one for one in mended.problems if one.code not in LACKING or one in found.problems)
            return replace(mended, problems=(other.told, *rest))
    return found


def sound_plan(reading: Reading, today: dt.date | None = None) -> Plan:
    """What a task reads that tells of no problem: the rules are asked only where headers may stand wrong.

    Raises:
        WrongUse: headers stand over the wrong columns, so that every row would be misread.
    """
    if reading.grid and any(True for _ in misplaced(reading.grid, PLAN, reading.problems)):
        for told in filter(is_misplaced, checked(reading, today).problems):
            raise WrongUse(f"{told.place}: {told.message}", remedy=told.remedy, code=told.code)
    return reading.plan


def _checked(reading: Reading, today: dt.date | None) -> Reading:
    from toolkit.plan.rules import RESTS_ON, SECOND_LOOKS  # slow import: every rule
    from toolkit.plan.rules import check as check_plan

    doubtful = (found for found in reading.problems if found.code in _DOUBTFUL)
    unread = {place for found in doubtful for place in (found.place, *found.also)}
    unread |= reading.unread | reading.covered
    day = today or dt.date.today()
    plan = replace(reading.plan, today=day)
    found = check_plan(plan, day, reading.lost)
    # What could not be read is blank in the plan: a rule that misses it there would say it twice.
    said = {
        place
        for one in reading.problems
        if one.code not in _SILENTLY_MENDED
        for place in (one.place, *one.also)
    }
    heard = [
        one
        for one in found
        if one.place not in unread and not (one.code in SECOND_LOOKS and one.place in said)
    ]
    heard, bared = without_wiped(heard, reading.wiped, reading.thin)
    heard = without_emptied(heard, reading.emptied, RESTS_ON)
    known = {one.place for one in heard if one.severity is Severity.ERROR}
    told = [one for one in with_wiped(reading.problems, bared) if not _is_a_guests_title(plan, one)]
    read = (one for one in told if one.code not in _GUESSED or one.place not in known)
    return replace(reading, plan=plan, problems=(*read, *_together(heard)))


def _is_a_guests_title(plan: Plan, found: Problem) -> bool:
    """Whether only posts that people from outside the Đoàn hold are unlisted, none a slip of a listed one.

    The list is of the Đoàn's own posts; guests have every kind of post.
    """
    if found.code != "choice-unlisted":
        return False
    posts = [item.value for item in plan.listed("Chức vụ")]
    guests = {
        person.origin.place("title")
        for person in plan.people
        if (unit := plan.unit(person.unit)) and fold(unit.kind) == fold(Scope.OUTSIDE.value)
        if not any(nearly_the_same(person.title, post) for post in posts)
    }
    return guests.issuperset((found.place, *found.also))


def _together(heard: Iterable[Problem]) -> Iterator[Problem]:
    """What the rules found, sheet by sheet, with one for very many of a kind in a column."""
    for _, found in groupby(heard, key=lambda one: one.place.sheet):
        yield from together(found)
