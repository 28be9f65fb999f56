"""What single cells say in a paper: the texts, days, hours and names of the rows that it rests on."""

import datetime as dt
from collections.abc import Iterator
from functools import singledispatch
from typing import Any

from toolkit.documents.kinds import kinds_telling
from toolkit.documents.parts.paragraphs import bare
from toolkit.history import Label
from toolkit.plan.model import ListItem, OutgoingDocument, Plan
from toolkit.tasks.making.counted_rows import Told
from toolkit.tasks.making.document_sources import resting
from toolkit.wording import clock, day_in_words, day_short, fold

_SHORTEST = 9  # "đồng chí" and shorter words stand in any paragraph by chance


def row_words(plan: Plan, label: Label, subject: str, said: str) -> Iterator[Told]:
    """The words of each cell, as papers write them; a cell that names a row of another sheet says its name.

    Args:
        plan: the plan as it is now.
        label: what the history knows of the paper.
        subject: the code of the conference or of the year's plan.
        said: all that the paper says, for the people and units that it names.
    """
    for record in (plan.settings, *resting(plan, label, subject, said)):
        if isinstance(record, ListItem) or _is_of_another(record, label):
            continue  # what a drop-down offers is told by the cell that chose it
        for field in record.origin.cells:
            telling = kinds_telling(type(record), field)
            if field != "code" and (telling is None or label.kind in telling):
                where = record.origin.place(field)
                for words in _words(plan, record, field):
                    yield Told(words=fold(bare(words)), cells=(f"{where.sheet}!{where.cell}",))


def _is_of_another(record: Any, label: Label) -> bool:
    """Whether a row is about one unit, and the paper goes to another one."""
    return bool(label.unit and getattr(record, "unit", "") not in ("", label.unit))


def _words(plan: Plan, record: Any, field: str) -> Iterator[str]:
    value = getattr(record, field, None)
    if isinstance(record, OutgoingDocument) and field == "number" and value is not None:
        yield f"{value:02}-{record.kind}/"
    for one in value if isinstance(value, tuple) else (value,):
        named = (plan.person(one), plan.unit(one), plan.topic(one)) if isinstance(one, str) and one else ()
        yield from (row.name for row in named if row)
        yield from _said(one)


@singledispatch
def _said(value: Any) -> Iterator[str]:
    """A value as papers write it; nothing for numbers and marks, which stand anywhere by chance."""
    yield from ()


@_said.register
def _(value: str) -> Iterator[str]:
    yield from (line for line in value.splitlines() if len(line) >= _SHORTEST)


@_said.register
def _(value: dt.date) -> Iterator[str]:
    yield day_short(value)
    yield day_in_words(value)


@_said.register
def _(value: dt.time) -> Iterator[str]:
    yield clock(value)
    yield f"{value:%H:%M} -"
