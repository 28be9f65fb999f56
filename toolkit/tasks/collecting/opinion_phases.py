"""Opinions of a form that came after the conference: what was said before it stays said before it."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from toolkit.book.writing.edits import CellValue
from toolkit.plan.model import Phase
from toolkit.tasks.collecting.form_rows import Line, mark

PHASE = "Giai đoạn"


def came_after(line: Line) -> bool:
    """Whether a line is an opinion of a form that came when the conference was over."""
    return line.values.get(PHASE) == Phase.AFTER.value


def as_told_at_first(line: Line) -> Iterator[Mapping[str, CellValue]]:
    """What a line says, and what an earlier form with the same words would have said."""
    yield line.values
    if came_after(line):
        yield {**line.values, PHASE: Phase.BEFORE.value}


def as_said_first(line: Line, row: Any) -> Line:
    """The line for a row that is there already: a file that was saved anew makes no opinion a later one."""
    if not came_after(line) or row.phase in (None, Phase.AFTER):
        return line
    values = {**line.values, PHASE: row.phase.value}
    return replace(line, values=values, source=replace(line.source, mark=mark(line.table, values)))
