"""Which documents a problem touches: by the row in which it stands."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from tests.tasks.example import example_reading, made, spoiled
from toolkit.book.schema import SHEETS
from toolkit.documents.document import Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, Severity
from toolkit.tasks.touches import USES, Touches

NAMES = {kind.name for kind in DOCUMENTS}
LETTERS = {"invitation", "invitation-person", "invitation-guest"}
CODES = ("KH2024", "HN1-2024", "HN2-2024", "HN3-2024")


def touched(sheet: str, cell: str = "") -> set[tuple[str, str]]:
    """The pairs of kind and subject that an error in a cell of the example may touch."""
    plan = example_reading().plan
    found = Problem(
        code="x", severity=Severity.ERROR, place=Place(sheet=sheet, cell=cell), message="", remedy=""
    )
    touches = Touches(plan, [found])
    pairs = [(kind.name, subject.code) for kind in DOCUMENTS for subject in subjects(plan, kind)]
    return {pair for pair in pairs if touches.about([pair])}


def subjects(plan: Plan, kind: Kind) -> tuple[Any, ...]:
    return plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences


def everything() -> set[tuple[str, str]]:
    plan = example_reading().plan
    return {(kind.name, one.code) for kind in DOCUMENTS for one in subjects(plan, kind)}


def of(*codes: str) -> set[tuple[str, str]]:
    return {pair for pair in everything() if pair[1] in codes}


@pytest.mark.parametrize("sheet", ["Cấu hình", "Danh mục", "Hội nghị", ""])
def test_a_sheet_that_everything_rests_on_touches_everything(sheet: str) -> None:
    assert touched(sheet) == everything()


def test_a_conference_touches_its_own_documents_and_the_years() -> None:
    assert touched("Hội nghị", "G3") == of("HN2-2024", "KH2024")


def test_a_topic_touches_the_conferences_that_have_it() -> None:
    assert touched("Chuyên đề", "C4") == of("HN3-2024", "KH2024")


def test_an_agenda_item_touches_agenda_and_minutes_of_its_conference() -> None:
    assert touched("Chương trình", "D2") == {("agenda", "HN1-2024"), ("minutes", "HN1-2024")}


def test_an_opinion_touches_what_tells_opinions() -> None:
    assert touched("Ý kiến", "G2") == {
        ("minutes", "HN1-2024"),
        ("opinions", "HN1-2024"),
        ("year-minutes", "KH2024"),
    }


def test_a_legal_basis_touches_the_plan_alone() -> None:
    assert touched("Căn cứ", "F2") == {("plan", "KH2024")}


def test_a_row_that_is_no_record_touches_all_that_its_sheet_serves() -> None:
    assert touched("Chương trình", "A99") == {
        (kind, code) for kind in ("agenda", "minutes") for code in CODES if code != "KH2024"
    }


def test_a_registered_document_touches_the_kinds_of_its_type() -> None:
    plan = example_reading().plan
    letters = next(row for row in plan.outgoing if row.kind == "GM" and row.subject_code == "HN2-2024")
    assert touched("Văn bản đi", f"C{letters.origin.row}") == {(kind, "HN2-2024") for kind in LETTERS}


def test_assignments_and_speeches_touch_no_document() -> None:
    assert touched("Phân công", "B2") == touched("Đăng ký phát biểu", "B2") == set()


def test_a_bad_row_of_a_person_stops_the_letters_to_and_the_lists_with_that_person(tmp_path: Path) -> None:
    plan = example_reading().plan
    letter = made(tmp_path, "invitation-person").files[-1]
    person = plan.person(letter.person)
    assert person is not None
    found = Problem(
        code="x", severity=Severity.ERROR, place=person.origin.place("name"), message="", remedy=""
    )
    touches = Touches(plan, [found])
    stopped = {
        (kind.name, document.person)
        for kind in DOCUMENTS
        for subject in subjects(plan, kind)
        for document in kind.documents(plan, subject)
        if touches.stops_document(document, subject.code)
    }
    assert ("invitation-person", person.code) in stopped
    assert ("attendance", "") in stopped
    assert {code for kind, code in stopped if kind in LETTERS} <= {person.code, ""}
    assert not any(touches.stops(kind.name, code) for kind in DOCUMENTS for code in CODES)


def test_an_unreadable_title_day_of_one_person_lets_the_other_letters_be_made(tmp_path: Path) -> None:
    reading = spoiled("Nhân sự", "M25", "hôm qua")
    person = next(one for one in reading.plan.people if one.origin.row == 25)
    outcome = made(tmp_path, "invitation-person", "invitation", reading=reading)
    assert outcome.counted(Severity.ERROR) == 1
    assert len(outcome.files) > 60
    assert {held.person for held in outcome.held} <= {person.code, ""}


def test_every_sheet_of_the_plan_is_given_a_rule_or_touches_everything() -> None:
    records = {sheet.record for sheet in SHEETS if sheet.record}
    assert set(USES) <= records
    assert {kind for kinds in USES.values() for kind in kinds} <= NAMES


@pytest.mark.parametrize("record", USES, ids=lambda record: record.__name__)
def test_a_kind_that_a_record_is_not_said_to_touch_says_nothing_of_it(record: type) -> None:
    plan = example_reading().plan
    feeds = next(sheet.feeds for sheet in SHEETS if sheet.record is record)
    without = dataclasses.replace(plan, **{feeds: ()})
    for kind in DOCUMENTS:
        if kind.name not in USES[record]:
            for subject in subjects(plan, kind):
                told = [document.words() for document in kind.documents(plan, subject)]
                assert [document.words() for document in kind.documents(without, subject)] == told
