"""Faults planted in the example workbook: what is newly said, and which documents are held for it."""

import datetime as dt
from functools import cache
from typing import Any

from msgspec.structs import replace

from tests.tasks.example import example_grid
from tests.tasks.test_faults import AFTER, Faults, Where, _address, _column, _spoiled
from toolkit.book.grid import Grid, GridSheet, Merged, Raw
from toolkit.book.reading.plans import Reading
from toolkit.documents.kind import Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import Problem
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.plan_reading import reading_of


def planted(faults: Faults, merged: tuple[Merged, ...] = (), on: str = "") -> Reading:
    """The example with other values in some cells, and with cells of the sheet ``on`` merged."""
    sheets = (_spoiled(one, faults) for one in example_grid())
    told = (replace(one, merged=merged) if one.name == on else one for one in sheets)
    return reading_of(Grid(file="s.xlsx", sheets=tuple(told)), AFTER)


def fresh(reading: Reading) -> list[Problem]:
    """What is said of a reading and not of the example as it is."""
    return [one for one in reading.problems if str(one) not in _usual()]


def told(faults: Faults) -> list[tuple[str, str]]:
    """Cell and code of what is newly said."""
    return [(str(one.place), one.code) for one in fresh(planted(faults))]


def held(reading: Reading) -> set[tuple[str, str]]:
    """The kinds and subjects of which no document is made at all."""
    touches = Touches(reading.plan, reading.problems)
    plan: Any = reading.plan
    return {
        (kind.name, subject.code)
        for kind in DOCUMENTS
        for subject in (plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences)
        if touches.stops(kind, subject)
    }


def some_held(reading: Reading) -> bool:
    """Whether an error keeps some document from being made."""
    touches = Touches(reading.plan, reading.problems)
    plan: Any = reading.plan
    pairs = [
        (kind, subject)
        for kind in DOCUMENTS
        for subject in (plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences)
    ]
    return any(touches.stops(*pair) for pair in pairs) or any(
        touches.stops_document(document, kind, subject)
        for kind, subject in pairs
        for document in kind.documents(plan, subject)
    )


def cell(where: Where) -> str:
    """ "Hội nghị!M2" for a sheet, a header and a row."""
    return f"{where[0]}!{_address(*where)}"


def merge(sheet: str, header: str, first: int, last: int) -> Reading:
    """The example with the cells of a column merged, as Excel leaves them: the first one keeps its value."""
    column = _column(sheet, header) + 1
    blanks: Faults = {(sheet, header, row): None for row in range(first + 1, last + 1)}
    area = Merged(first_row=first, first_column=column, last_row=last, last_column=column)
    return planted(blanks, (area,), sheet)


def sort(sheet: str, header: str) -> Faults:
    """A column of the example sorted without the others, as Excel does it: blanks at the end."""
    rows = range(2, len(_sheet(sheet).rows) + 1)
    values = sorted((_value(sheet, header, row) for row in rows), key=lambda one: (one is None, str(one)))
    return {(sheet, header, row): value for row, value in zip(rows, values, strict=True)}


def day(year: int, month: int, number: int) -> dt.datetime:
    return dt.datetime(year, month, number)


@cache
def _usual() -> frozenset[str]:
    return frozenset(str(one) for one in planted({}).problems)


def _sheet(name: str) -> GridSheet:
    return next(one for one in example_grid() if one.name == name)


def key_row(key: str) -> int:
    """The row of a key of Cấu hình."""
    return 1 + next(turn for turn, row in enumerate(_sheet("Cấu hình").rows) if row[0] == key)


def _value(sheet: str, header: str, row: int) -> Raw:
    cells = _sheet(sheet).rows[row - 1]
    column = _column(sheet, header)
    return cells[column] if column < len(cells) else None
