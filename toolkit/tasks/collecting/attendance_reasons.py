"""Answers of the column Tham dự with a reason behind them, "Vắng (đi học)": read as the answer alone."""

import re

from msgspec.structs import replace

from toolkit.book.fields import Lookups
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.schema.return_form import ATTENDANTS
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.renamed_headers import header_row
from toolkit.wording import fold

_COLUMN = ATTENDANTS.column("attendance")
_REASON = pattern(r"\s*[(,;:/]|\s+[-–]\s|\s+(?:do|vì|bận|lý do)\b", re.IGNORECASE)


def with_bare_answers(grid: Grid) -> tuple[Grid, tuple[Problem, ...]]:
    """The sheets with each such answer alone; what was understood is told."""
    told: list[Problem] = []
    sheets = tuple(_bare(sheet, grid.file, told) for sheet in grid)
    return (replace(grid, sheets=sheets), tuple(told)) if told else (grid, ())


def _bare(sheet: GridSheet, file: str, told: list[Problem]) -> GridSheet:
    if fold(sheet.name) != fold(ATTENDANTS.title) or not sheet.rows:
        return sheet
    head = header_row(sheet, ATTENDANTS)
    texts = [fold(cell) if isinstance(cell, str) else "" for cell in sheet.rows[head]]
    index = texts.index(fold(_COLUMN.header)) if fold(_COLUMN.header) in texts else len(texts)
    rows = list(sheet.rows)
    for at, row in enumerate(rows[head + 1 :], head + 1):
        text = row[index] if index < len(row) else None
        if isinstance(text, str) and (answer := _answer(text)):
            rows[at] = [*row[:index], answer, *row[index + 1 :]]
            place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, index)}")
            told.append(problem("return-attendance-reason", place, text=text.strip(), answer=answer))
    return sheet if rows == sheet.rows else replace(sheet, rows=rows)


def _answer(text: str) -> str:
    """The answer before a reason; blank where there is none, or somebody else comes."""
    found = _REASON.search(text)
    if found is None or _is_answer(text) or "thay" in fold(text).split():
        return ""
    answer = text[: found.start()].strip().removesuffix(" được")
    return answer if len(answer) > 1 and _is_answer(answer) else ""


def _is_answer(text: Raw) -> bool:
    meant = _COLUMN.type.read(text, Lookups())
    implied = {fold(words) for words in _COLUMN.implies}
    return isinstance(text, str) and (fold(text) in implied or not meant.faults)
