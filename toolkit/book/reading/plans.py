"""The staff's workbook as a plan: its schema's records, and what only the whole of them shows."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.book.grid import Grid
from toolkit.book.reading.blank_rows import Emptied
from toolkit.book.reading.records import Told, read_records
from toolkit.book.reading.tables import Table
from toolkit.book.reading.typed_over_formulas import typed_over
from toolkit.book.schema import PLAN
from toolkit.plan.model import Plan
from toolkit.plan.succession import followed
from toolkit.problems import Place, Problem, Severity, problem


class Reading(Struct, frozen=True, kw_only=True):
    """What a workbook says, and what is wrong with its cells: in the order of sheets, then of rows.

    ``covered``, ``lost``, ``wiped``, ``thin`` and ``emptied`` are those of ``Records``; ``grid`` is what was
    read; ``unread`` are the cells whose values are not in the plan because they could not be read.
    """

    plan: Plan
    problems: tuple[Problem, ...]
    unread: frozenset[Place] = frozenset()
    covered: frozenset[Place] = frozenset()
    lost: frozenset[str] = frozenset()
    wiped: frozenset[tuple[str, int]] = frozenset()
    thin: frozenset[tuple[str, int]] = frozenset()
    emptied: tuple[Emptied, ...] = ()
    grid: Grid | None = None


def read_plan(grid: Grid) -> Reading:
    """The plan that a workbook holds; one bad cell does not stop the rest. See ``read_records``.

    A unit that has ended by the day of a conference is read as its heir (``plan.succession``).
    """
    read = read_records(grid, PLAN, looks=(_lists_empty, _typed_over))
    return Reading(
        plan=followed(read.whole),
        problems=read.problems,
        unread=frozenset(
            place
            for found in read.problems
            if found.severity is Severity.ERROR
            for place in (found.place, *found.also)
        ),
        covered=read.covered,
        lost=read.lost,
        wiped=read.wiped,
        thin=read.thin,
        emptied=read.emptied,
        grid=grid,
    )


def _typed_over(plan: Plan, tables: Sequence[Table]) -> Iterable[Told]:
    return typed_over(plan, (table for table in tables if not table.sheet.keys))


def _lists_empty(plan: Plan, tables: Sequence[Table]) -> Iterator[Told]:
    lists = next((table for table in tables if table.sheet.feeds == "lists"), None)
    if lists and plan.people and not plan.lists:
        title = lists.sheet.title
        yield title, problem("lists-empty", Place(file=lists.file, sheet=title))
