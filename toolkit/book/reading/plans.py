"""Grid x SHEETS -> Plan and problems: the workbook's rows as records, all that is typed badly named."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from toolkit.book.grid import Grid
from toolkit.book.reading.lookups import gather
from toolkit.book.reading.rows import RowReader
from toolkit.book.reading.settings_sheet import read_settings
from toolkit.book.reading.tables import find_tables
from toolkit.book.schema import SHEETS, Sheet
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a workbook says, and what is wrong with its cells: in the order of sheets, then of rows."""

    plan: Plan
    problems: tuple[Problem, ...]


def read_plan(grid: Grid) -> Reading:
    """The plan that a workbook holds; one bad cell does not stop the rest.

    A cell that cannot be read is named and its field left at its default. A row without its own code, where
    the sheet gives codes, is named and left out: nothing could refer to it. Blank rows, rows of spaces, rows
    that hold only a running number and totals rows are passed over.
    """
    needed = [sheet for sheet in SHEETS if sheet.record]
    tables, problems = find_tables(grid, needed)
    lookups = gather(tables, date_1904=grid.date_1904)
    parts: dict[str, Any] = {}
    for table in tables:
        if table.sheet.keys:
            parts[table.sheet.feeds], found = read_settings(table, lookups)
        else:
            reader = RowReader(table, lookups)
            records = tuple(reader.records())
            parts[table.sheet.feeds] = records
            found = [*_oddities(reader), *reader.findings.problems, *_doubles(table.sheet, records)]
        problems[table.sheet.title] += found
    return Reading(plan=Plan(**parts), problems=_in_order(needed, problems))


def _in_order(sheets: Iterable[Sheet], problems: dict[str, list[Problem]]) -> tuple[Problem, ...]:
    return tuple(found for sheet in sheets for found in sorted(problems[sheet.title], key=_spot))


def _spot(found: Problem) -> tuple[int, int, str]:
    """Row, then column; what speaks of a whole sheet goes first."""
    letters = found.place.cell.rstrip("0123456789")
    return int(found.place.cell[len(letters) :] or 0), len(letters), letters


def _oddities(reader: RowReader) -> list[Problem]:
    """One word for each sheet about invisible things that were put right, with the first cell as example."""
    table = reader.table
    return [
        problem(
            "text-cleaned",
            Place(file=table.file, sheet=table.grid.name, cell=cells[0]),
            what=what,
            count=len(cells),
        )
        for what, cells in reader.findings.oddities.items()
    ]


def _doubles(sheet: Sheet, records: Iterable[Any]) -> list[Problem]:
    """Codes that stand in two rows, the later row named with the cell of the first."""
    if not sheet.key:
        return []
    first: dict[str, Any] = {}
    problems = []
    for record in records:
        code = getattr(record, sheet.key)
        earlier = first.setdefault(code, record)
        if earlier is record or (sheet.key_repeats and _same_name(sheet, earlier, record)):
            continue
        words = {"text": code, "first": earlier.origin.cells[sheet.key]}
        if sheet.key_repeats:
            words |= {"name": getattr(record, sheet.name), "first_name": getattr(earlier, sheet.name)}
        name = "code-of-two-people" if sheet.key_repeats else "code-twice"
        problems.append(problem(name, record.origin.place(sheet.key), **words))
    return problems


def _same_name(sheet: Sheet, one: Any, other: Any) -> bool:
    return fold(getattr(one, sheet.name)) == fold(getattr(other, sheet.name))
