"""A column that the schema calls a note is in no document, and chooses nobody."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.plans import example
from toolkit.book.schema import SHEETS
from toolkit.documents.kind import Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import Plan

NOTES = [
    (sheet.feeds, column.field)
    for sheet in SHEETS
    for column in sheet.columns
    if column.note and sheet.record and column.field
]
OTHERWISE: dict[type, Any] = {
    str: "khác",
    int: 7,
    dt.date: dt.date(2024, 1, 2),
    tuple: ("khác",),
    type(None): 7,
}


@pytest.mark.parametrize(("table", "field"), NOTES)
def test_no_document_reads_otherwise_when_a_note_does(table: str, field: str) -> None:
    plan = with_annex()
    rows = tuple(replace(row, **{field: otherwise(getattr(row, field))}) for row in getattr(plan, table))
    assert rows
    assert documents(replace(plan, **{table: rows})) == documents(plan)


def with_annex() -> Plan:
    """The example with the part of its plan that is printed on demand."""
    plan = example()
    return replace(plan, settings=replace(plan.settings, plan_annex=True))


def otherwise(value: Any) -> Any:
    return not value if isinstance(value, bool) else OTHERWISE[type(value)]


def documents(plan: Plan) -> list[object]:
    return [
        document.words()
        for kind in DOCUMENTS
        for subject in (plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences)
        for document in kind.documents(plan, subject)
    ]
