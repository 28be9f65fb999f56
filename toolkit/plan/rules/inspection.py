"""The check that asks all rules, and says each thing once, in the order of the workbook."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from toolkit.plan.model import Origin, Plan
from toolkit.plan.rules.causes import without_consequences
from toolkit.plan.rules.grounds import RESTS_ON, SECOND_LOOKS
from toolkit.plan.rules.rulebook import RULES
from toolkit.plan.rules.sorted_columns import slips_of_a_sort
from toolkit.problems import Place, Problem


def check(plan: Plan, today: dt.date, lost: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """What the plan has wrong in itself: each thing once, by sheet, row, column.

    Args:
        plan: as it was read; codes that no row has are the reader's to name and are passed over here.
        today: the day of the check, for what is late or lies in the future.
        lost: the parts of the plan, and fields of their records, that are not in the workbook; what only
            follows from that is not said.
    """
    sheets = {name: number for number, name in enumerate(_sheets(plan))}
    said = dict.fromkeys(
        problem
        for rule in RULES
        for problem in rule(plan, today)
        if not lost.intersection(RESTS_ON.get(problem.code, ()))
    )
    found = without_consequences(slips_of_a_sort(plan, said))
    return tuple(sorted(_each_cell_once(found), key=lambda one: _position(one.place, sheets)))


def _each_cell_once(found: Iterable[Problem]) -> Iterator[Problem]:
    """Without what is only another look at a cell of which something was told already."""
    problems = tuple(found)
    told = {one.place for one in problems if one.code not in SECOND_LOOKS}
    for one in problems:
        if one.code not in SECOND_LOOKS:
            yield one
        elif one.place not in told:
            told.add(one.place)
            yield one


def _sheets(plan: Plan) -> dict[str, None]:
    """The sheets' names in the order of the plan's fields, which is the workbook's."""
    origins: list[Origin] = [plan.settings.origin]
    for table in plan.__struct_fields__:
        if table not in ("settings", "today"):
            origins += [record.origin for record in getattr(plan, table)[:1]]
    return dict.fromkeys(origin.sheet for origin in origins)


def _position(place: Place, sheets: dict[str, int]) -> tuple[int, int, int, str]:
    address = re.fullmatch(r"([A-Z]*)(\d*)", place.cell)
    letters, row = (address[1], int(address[2] or 0)) if address else ("", 0)
    return sheets.get(place.sheet, len(sheets)), row, len(letters), letters
