"""From which rows of the workbook a document takes its words: the rule of problems, read the other way."""

from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.book.schema import PLAN
from toolkit.documents.kinds import kinds_telling
from toolkit.history import Label
from toolkit.plan.model import Invitation, Origin, Person, Plan, Unit
from toolkit.tasks.placing import placed


def sources(plan: Plan, label: Label, subject: str, said: str = "") -> Iterator[str]:
    """The rows that a document rests on, "Hội nghị!A2:A5", sheet by sheet in the workbook's order.

    Of units and people those to whom it goes, and whose names stand in what is ``said``.
    """
    if plan.settings.origin.cells:
        cells = sorted(plan.settings.origin.cells.values(), key=_row)
        yield f"{plan.settings.origin.sheet}!{cells[0]}:{cells[-1]}"
    yield from row_ranges(one.origin for one in resting(plan, label, subject, said))


def resting(plan: Plan, label: Label, subject: str, said: str) -> Iterator[Any]:
    """The records of those rows, sheet by sheet in the workbook's order."""
    for sheet in PLAN.read:
        records = () if sheet.keys else getattr(plan, sheet.feeds)
        yield from (one for one in records if _rests_on(plan, one, label, subject, said))


def row_ranges(origins: Iterable[Origin]) -> Iterator[str]:
    """The rows of some records, "Đại biểu!A2:A48", sheet by sheet as they come."""
    rows: dict[str, set[int]] = {}
    for one in origins:
        rows.setdefault(one.sheet, set()).add(one.row)
    for sheet, numbers in rows.items():
        for first, last in _runs(sorted(numbers)):
            yield f"{sheet}!A{first}" + (f":A{last}" if last > first else "")


def _rests_on(plan: Plan, record: Any, label: Label, subject: str, said: str) -> bool:
    if isinstance(record, Invitation) and not _is_of(record, label):
        return False
    for touch in placed(plan, record, "", kinds_telling(type(record))):
        if not touch.reaches(label.kind, subject):
            continue
        if touch.whole or (touch.unit or touch.person) in (label.unit, label.person):
            return True
        if isinstance(record, Unit | Person) and record.name and record.name in said:
            return True
    return False


def _is_of(row: Invitation, label: Label) -> bool:
    """Whether a row of Giấy mời is that of the letter."""
    return (row.unit or label.unit, row.person) == (label.unit, label.person)


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other as first and last."""
    first = last = 0
    for row in rows:
        if row == last + 1 and first:
            last = row
            continue
        if first:
            yield first, last
        first = last = row
    if first:
        yield first, last


def _row(address: str) -> int:
    return int("".join(letter for letter in address if letter.isdigit()) or 0)
