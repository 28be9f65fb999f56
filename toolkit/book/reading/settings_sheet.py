"""The sheet of keys and values, read into Settings."""

from typing import Any

from toolkit.book.fields import Lookups, Seen
from toolkit.book.reading.tables import Table
from toolkit.book.schema import Column, Need
from toolkit.plan.model import Origin, Settings
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold


def read_settings(table: Table, lookups: Lookups) -> tuple[Settings, list[Problem]]:
    """The settings, and what is wrong with them; keys that the schema does not name are left alone."""
    values: dict[str, Any] = {}
    cells: dict[str, str] = {}
    problems: list[Problem] = []
    values_at = table.header_index("Giá trị")
    if values_at is None:
        return Settings(), []
    for row, column in _keys(table):
        place = table.place(row, values_at)
        if column.field in cells:
            first = cells[column.field]
            problems.append(problem("setting-twice", place, column=column.header, first=first))
            continue
        cells[column.field] = place.cell
        raw = table.rows[row][values_at] if values_at < len(table.rows[row]) else None
        seen = column.type.read(raw, lookups)
        problems += _said(seen, column, place)
        if seen.value is not None and not seen.empty:
            values[column.field] = seen.value
    problems += _missing(table, cells)
    origin = Origin(file=table.file, sheet=table.grid.name, row=table.first_row, cells=cells)
    return Settings(**values, origin=origin), problems


def _said(seen: Seen, column: Column, place: Place) -> list[Problem]:
    if seen.empty and column.need is Need.ALWAYS:
        return [problem("cell-required", place, column=column.header)]
    return [
        problem(fault.code, place, **{"count": 1, **fault.words}, column=column.header)
        for fault in seen.faults
    ]


def _keys(table: Table) -> list[tuple[int, Column]]:
    """The rows whose key the schema names."""
    names = {fold(text): column for column in table.sheet.keys for text in (column.header, *column.aliases)}
    index = table.header_index("Khóa")
    if index is None:
        return []
    texts = ((row, cells[index]) for row, cells in enumerate(table.rows) if index < len(cells))
    return [(row, names[fold(text)]) for row, text in texts if isinstance(text, str) and fold(text) in names]


def _missing(table: Table, cells: dict[str, str]) -> list[Problem]:
    place = Place(file=table.file, sheet=table.grid.name)
    return [
        problem("setting-missing", place, column=column.header)
        for column in table.sheet.keys
        if column.need is Need.ALWAYS and column.field not in cells
    ]
