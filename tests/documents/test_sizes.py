"""Every kind of document for no unit, for one, for thirteen, and for a province of 155."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import SENT, conference, example, province
from tests.documents.test_kinds import documents_of
from toolkit.documents import DOCUMENTS, Document, Kind
from toolkit.plan.model import Plan, Presence, Unit
from toolkit.problems import Severity

SIZES = (0, 1, 13, 155)
FOR_EACH = ("invitation", "return-form", "introduction", "report-form")
FOR_EACH_OR_BLANK = ("speech-form", "opinion-form")
ONLY_WITH_UNITS = ("reminder", "change-notice", "speech-list", "opinions", "conclusions")
OTHERS = {"invitation-person": 12, "invitation-guest": 2}
# The papers that name every member unit.
TELLING = (
    *("assignments", "letter-receipts", "labels", "envelopes", "attendance", "script", "speech-list"),
    *(
        "name-plates",
        "badges",
        "minutes",
        "opinions",
        "conclusions",
        "year-minutes",
        "year-report",
        "tracking",
    ),
)
each_kind = pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
each_size = pytest.mark.parametrize("units", SIZES)


@cache
def busy(units: int) -> Plan:
    """One conference, for which each member unit has a row in every sheet, with its own words in it."""
    whole = example()
    plan = province(units)
    outside = tuple(one for one in whole.units if one.kind == "Ngoài Đoàn")
    codes = {one.code for one in outside}
    members = [one for one in plan.units if one.code.startswith("X")]
    first = conference(whole).code

    def rows(kept: Iterable[Any], **own: Callable[[int, Unit], object]) -> tuple[Any, ...]:
        model = next(one for one in kept if one.conference == first)
        return tuple(
            replace(model, **{name: words(turn, unit) for name, words in own.items()})
            for turn, unit in enumerate(members)
        )

    return replace(
        plan,
        units=(*plan.units, *outside),
        people=(*plan.people, *(one for one in whole.people if one.unit in codes)),
        delegates=rows(
            whole.delegates,
            person=lambda turn, _: f"P{turn}",
            name=lambda turn, _: f"Lê Văn {turn}",
            title=lambda *_: "Bí thư",
            unit=lambda _, unit: unit.code,
            group=lambda *_: "Đơn vị",
            presence=lambda *_: Presence.PRESENT,
        ),
        unit_reports=rows(
            whole.unit_reports,
            unit=lambda _, unit: unit.code,
            received=lambda turn, _: None if turn == 0 else dt.date(2024, 5, 14),
            figures=lambda turn, _: () if turn == 0 else whole.unit_reports[0].figures,
        ),
        opinions=rows(
            whole.opinions,
            code=lambda turn, _: f"YK{turn}",
            unit=lambda _, unit: unit.code,
            content=lambda turn, _: f"Mô hình số {turn}.",
            summary=lambda turn, _: f"Mô hình số {turn}.",
        ),
        conclusions=rows(
            whole.conclusions,
            code=lambda turn, _: f"KL{turn}",
            order=lambda turn, _: turn + 1,
            content=lambda turn, _: f"Việc số {turn}.",
            lead_units=lambda _, unit: (unit.code,),
        ),
        assignments=rows(
            whole.assignments,
            content=lambda turn, _: f"Phần việc {turn}",
            lead=lambda _, unit: unit.code,
            person=lambda turn, _: f"P{turn}",
        ),
        speech_requests=rows(
            whole.speech_requests,
            unit=lambda _, unit: unit.code,
            speaker=lambda turn, _: f"Lê Văn {turn}",
            order=lambda turn, _: turn + 1,
        ),
        invitations=rows(
            whole.invitations,
            code=lambda turn, _: f"GM{turn}",
            unit=lambda _, unit: unit.code,
            addressee=lambda _, unit: f"Ban Thường vụ {unit.name}",
        ),
        sent=tuple(replace(SENT[0], unit=unit.code) for unit in members),
    )


@cache
def made(kind: Kind, units: int) -> tuple[Document, ...]:
    return tuple(documents_of(busy(units), kind))


def expected(name: str, units: int) -> int:
    """How many papers of a kind so many units make."""
    if name in FOR_EACH:
        return units
    if name in FOR_EACH_OR_BLANK:
        return max(units, 1)
    if name == "assignments":
        return units + 2 if units else 0  # the department's and the centre's own
    return min(units, 1) if name in ONLY_WITH_UNITS else OTHERS.get(name, 1)


@each_size
@each_kind
def test_there_are_as_many_papers_as_units_ask_for(kind: Kind, units: int) -> None:
    found = made(kind, units)
    assert len(found) == expected(kind.name, units)
    assert not [one for document in found for one in document.problems if one.severity is Severity.ERROR]
    assert len({(one.folder, one.stem.casefold()) for one in found}) == len(found)


@each_size
@each_kind
def test_a_paper_of_any_size_holds_every_value_and_names_every_unit(kind: Kind, units: int) -> None:
    documents = made(kind, units)
    texts = [aloud(rendered(one)) for one in (*documents[:1], *documents[1:][-1:])]
    if kind.name in TELLING and texts:
        assert [name for name in names(units) if name.casefold() not in texts[0].casefold()] == []


def names(units: int) -> list[str]:
    return [f"Đoàn xã Số {turn}" for turn in range(units)]
