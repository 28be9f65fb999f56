"""Which documents a problem touches: by the row in which it stands."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.tasks.example import example_reading, made, spoiled
from toolkit.book.grid import CellError
from toolkit.book.schema import SHEETS
from toolkit.documents.kind import Kind, Reach
from toolkit.documents.kinds import DOCUMENTS, kinds_telling
from toolkit.documents.records_read import NEXT_HOST, OWN_FIELDS, SHARED
from toolkit.plan.follow_up import OpenConclusion
from toolkit.plan.guests import Guest
from toolkit.plan.model import Conference, Opinion, Person, Plan
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.tasks.making.impact import Touches

NAMES = {kind.name for kind in DOCUMENTS}
LETTERS = {"invitation", "invitation-person", "invitation-guest"}
ADDRESSED = {"letter-receipts", "labels", "envelopes"}
RECORDS = [sheet.record for sheet in SHEETS if sheet.record]
OTHERS = [one for one in RECORDS if one not in SHARED]
OTHERS = [one for one in RECORDS if one not in SHARED]
FIELDS = [(record, one) for record, own in OWN_FIELDS.items() for one in own if one != NEXT_HOST]
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


TELLING_ITEMS = ("agenda", "minutes", "script", "change-notice")


def test_an_agenda_item_touches_agenda_and_minutes_of_its_conference() -> None:
    assert touched("Chương trình", "D2") == {(kind, "HN1-2024") for kind in TELLING_ITEMS}


def test_an_opinion_touches_what_tells_opinions() -> None:
    telling = kinds_telling(Opinion) or set()
    assert telling >= {"minutes", "opinions", "year-minutes"}
    assert touched("Ý kiến", "G2") == {pair for pair in of("HN1-2024", "KH2024") if pair[0] in telling}


def test_a_legal_basis_touches_the_plan_alone() -> None:
    assert touched("Căn cứ", "F2") == {("plan", "KH2024")}


def test_a_row_that_is_no_record_touches_all_that_its_sheet_serves() -> None:
    assert touched("Chương trình", "A99") == {
        (kind, code) for kind in TELLING_ITEMS for code in CODES if code != "KH2024"
    }


# papers that tell what earlier conferences concluded
FOLLOWED = {"agenda", "minutes", "invitation", "return-form"}
YEARLY = {kind.name for kind in DOCUMENTS if kind.reach is Reach.YEAR}


@pytest.mark.parametrize(
    ("sheet", "cell"),
    [("Chương trình", "A3"), ("Kết luận", "B2"), ("Ý kiến", "B3"), ("Giấy mời", "B5"), ("Căn cứ", "A2")],
)
@pytest.mark.parametrize("code", [None, "HN1-2O24"])
def test_a_row_of_no_known_conference_or_plan_touches_all_that_it_could_belong_to(
    sheet: str, cell: str, code: str | None
) -> None:
    plan = spoiled(sheet, cell, code).plan
    kinds = kinds_telling(next(one.record for one in SHEETS if one.title == sheet))
    found = problem("cell-required", Place(sheet=sheet, cell=cell), column="")
    touches = Touches(plan, [found])
    stopped = {
        (kind.name, one.code)
        for kind in DOCUMENTS
        for one in subjects(plan, kind)
        if touches.stops(kind, one)
    }
    assert kinds
    assert stopped == {pair for pair in everything() if pair[0] in kinds}


def test_a_conclusion_touches_the_papers_after_its_conference_and_what_later_ones_tell_of_it() -> None:
    plan = example_reading().plan
    found = problem("conclusion-unowned", plan.conclusions[0].origin.place("lead_units"), conclusion="KL01")
    touches = Touches(plan, [found])
    reached = {
        (kind.name, one.code)
        for kind in DOCUMENTS
        for one in subjects(plan, kind)
        if touches.stops(kind, one)
    }
    own = {("minutes", "HN1-2024"), ("opinions", "HN1-2024"), ("conclusions", "HN1-2024")}
    later = {(kind, code) for kind in FOLLOWED for code in ("HN2-2024", "HN3-2024")}
    assert {pair for pair in reached if pair[0] not in YEARLY} == own | later


def test_a_recipient_of_an_unknown_type_touches_every_type() -> None:
    plan = spoiled("Nơi nhận", "A4", "KHH").plan
    found = problem("choice-unlisted", Place(sheet="Nơi nhận", cell="A4"), text="", list="")
    assert len(Touches(plan, [found]).about(everything())) == 1
    assert all(Touches(plan, [found]).about([pair]) for pair in everything())


@pytest.mark.parametrize(("cell", "givers"), [("F3", {"HN1-2024"}), ("C2", {"HN3-2024"}), ("G3", set())])
def test_what_decides_who_takes_the_flag_touches_the_minutes_that_hand_it_on(
    cell: str, givers: set[str]
) -> None:
    """HN1 and HN3 leave the flag's next owner to the order of the conferences."""
    plan = spoiled("Hội nghị", "P2", None).plan
    own = plan.conferences[int(cell[1:]) - 2].code
    touches = Touches(plan, [problem("ref-unknown", Place(sheet="Hội nghị", cell=cell), **_UNKNOWN)])
    told = {pair for pair in everything() if touches.about([pair])}
    assert told == of(own, "KH2024") | {(kind, code) for kind in ("minutes", "script") for code in givers}


_UNKNOWN = {"sheet": "", "text": "", "hint": "", "otherwise": ""}


def test_somebody_of_no_known_unit_touches_what_counts_the_guests_of_units() -> None:
    reading = spoiled("Nhân sự", "G24", "H-CKK")
    touches = Touches(reading.plan, reading.problems)
    stopped = {kind.name for kind in DOCUMENTS if touches.stops(kind, reading.plan.conferences[0])}
    assert "invitation" in stopped
    assert stopped == kinds_telling(Guest)


def test_what_nothing_prints_holds_no_document_and_is_still_told(tmp_path: Path) -> None:
    reading = spoiled("Nhân sự", "P3", CellError("#N/A"))
    outcome = made(tmp_path, reading=reading)
    assert outcome.held == ()
    assert [str(found.place) for found in outcome.problems if found.code == "cell-error"] == ["Nhân sự!P3"]


def test_a_run_over_everything_tells_everything_that_the_check_tells(tmp_path: Path) -> None:
    reading = spoiled("Phân công", "F2", "hôm qua")
    assert set(reading.problems) <= set(made(tmp_path, reading=reading).problems)


def test_a_cell_that_could_not_be_read_is_told_once(tmp_path: Path) -> None:
    outcome = made(tmp_path, "agenda", reading=spoiled("Hội nghị", "I2", 8.3))
    assert [found.code for found in outcome.problems if str(found.place) == "Hội nghị!I2"] == [
        "clock-decimal"
    ]


def test_a_registered_document_touches_the_kinds_of_its_type() -> None:
    plan = example_reading().plan
    letters = next(row for row in plan.outgoing if row.kind == "GM" and row.subject_code == "HN2-2024")
    assert touched("Văn bản đi", f"C{letters.origin.row}") == {(kind, "HN2-2024") for kind in LETTERS}


def test_assignments_and_speeches_touch_the_papers_that_list_them() -> None:
    listing = {("assignments", "HN1-2024"), ("introduction", "HN1-2024"), ("plan", "KH2024")}
    assert touched("Phân công", "B2") == listing
    assert touched("Đăng ký phát biểu", "B2") == {("speech-list", "HN1-2024"), ("minutes", "HN1-2024")}


def stopped_by_the_name_of(person: Person) -> set[tuple[str, str]]:
    """The kinds and addressees of all documents that a wrong name of one person stops."""
    plan = example_reading().plan
    found = Problem(
        code="x", severity=Severity.ERROR, place=person.origin.place("name"), message="", remedy=""
    )
    touches = Touches(plan, [found])
    assert not any(touches.stops(kind, subject) for kind in DOCUMENTS for subject in subjects(plan, kind))
    return {
        (kind.name, document.person)
        for kind in DOCUMENTS
        for subject in subjects(plan, kind)
        for document in kind.documents(plan, subject)
        if touches.stops_document(document, kind, subject)
    }


def test_a_wrong_name_of_a_guest_stops_the_letter_to_that_guest_and_the_lists_of_all_letters(
    tmp_path: Path,
) -> None:
    letter = made(tmp_path, "invitation-person").files[-1]
    guest = example_reading().plan.person(letter.person)
    assert guest is not None
    lists = {(kind, "") for kind in ADDRESSED}
    assert stopped_by_the_name_of(guest) == {("invitation-person", guest.code)} | lists


def test_a_wrong_name_of_a_secretary_stops_the_minutes_that_name_them() -> None:
    plan = example_reading().plan
    secretary = plan.person(plan.conferences[0].secretaries[0])
    assert secretary is not None
    stopped = stopped_by_the_name_of(secretary)
    assert ("minutes", "") in stopped
    assert {code for kind, code in stopped if kind == "invitation-person"} <= {secretary.code}


def test_an_unreadable_title_day_of_one_person_lets_the_other_letters_be_made(tmp_path: Path) -> None:
    reading = spoiled("Nhân sự", "M25", "hôm qua")
    person = next(one for one in reading.plan.people if one.origin.row == 25)
    outcome = made(tmp_path, "invitation-person", "invitation", reading=reading)
    assert outcome.counted(Severity.ERROR) == 1
    assert len(outcome.files) > 60
    assert {held.person for held in outcome.held} <= {person.code, ""}


def test_a_wrong_flag_stops_the_minutes_and_lets_the_letters_be_made() -> None:
    assert touched("Hội nghị", "P2") == {
        *((kind, "HN1-2024") for kind in ("minutes", "script")),
        ("year-minutes", "KH2024"),
        ("year-report", "KH2024"),
    }


def test_an_empty_part_of_the_plan_stops_the_plan_alone() -> None:
    purposes = example_reading().plan.annual_plans[0].origin.cells["purposes"]
    assert touched("Kế hoạch", purposes) == {("plan", "KH2024")}


def test_a_part_of_the_plan_without_its_column_stops_the_plan_alone() -> None:
    found = example_reading().plan.annual_plans[0].origin.place("code")
    touches = Touches(example_reading().plan, [problem("plan-part-empty", found, plan="KH2024", part="x")])
    stopped = {
        (kind.name, one.code)
        for kind in DOCUMENTS
        for one in subjects(example_reading().plan, kind)
        if touches.stops(kind, one)
    }
    assert stopped == {("plan", "KH2024")}


def test_a_gap_left_in_one_part_of_the_plan_stops_the_plan_alone(tmp_path: Path) -> None:
    outcome = made(tmp_path, reading=spoiled("Kế hoạch", "I2", "Xây dựng kế hoạch ....... ngày …"))
    assert {(held.kind, held.subject) for held in outcome.held} == {("plan", "KH2024")}
    assert len(outcome.files) == len(made(tmp_path / "b").files) - 1


def test_what_is_only_said_aloud_stops_no_document(tmp_path: Path) -> None:
    reading = spoiled("Chương trình", "H2", "Hôm nay, thứ Năm, ngày 24/5/2024, khai mạc hội nghị.")
    outcome = made(tmp_path, "agenda", "minutes", reading=reading)
    assert "weekday-wrong" in {found.code for found in reading.problems}
    assert outcome.held == ()


def test_no_document_is_made_with_a_hole_where_a_units_blank_name_should_stand(tmp_path: Path) -> None:
    whole = made(tmp_path / "a", "invitation", "minutes", "year-minutes", "plan")
    holed = made(
        tmp_path / "b",
        "invitation",
        "minutes",
        "year-minutes",
        "plan",
        reading=spoiled("Đơn vị", "B10", None),
    )
    unit = example_reading().plan.units[8].code
    words = {one.path.name: one.path.read_bytes() for one in whole.files}
    assert {held.unit for held in holed.held if held.kind == "invitation"} == {unit}
    assert "year-minutes" in {held.kind for held in holed.held}
    assert len(holed.files) > 36
    assert all(words[one.path.name] == one.path.read_bytes() for one in holed.files)


def test_every_sheet_of_the_plan_is_given_a_rule_or_touches_everything() -> None:
    records = {*RECORDS, Guest, OpenConclusion}
    assert {*SHARED, *OWN_FIELDS, *(record for kind in DOCUMENTS for record in kind.reads)} <= records
    named = {(record, one) for kind in DOCUMENTS for record, own in kind.reads.items() for one in own}
    assert named <= set(FIELDS) | {(Conference, NEXT_HOST)}


@pytest.mark.parametrize("record", OTHERS, ids=lambda record: record.__name__)
def test_a_kind_that_a_record_is_not_said_to_touch_says_nothing_of_it(record: type) -> None:
    plan = example_reading().plan
    feeds = next(sheet.feeds for sheet in SHEETS if sheet.record is record)
    without = replace(plan, **{feeds: ()})
    for kind in DOCUMENTS:
        if record not in kind.reads:
            for subject in subjects(plan, kind):
                told = [document.words() for document in kind.documents(plan, subject)]
                assert [document.words() for document in kind.documents(without, subject)] == told


_OTHER_VALUES = {
    dt.time: dt.time(7, 5),
    tuple: ("khác",),
    str: "H-TC",
    dt.date: dt.date(2020, 1, 2),
    int: 7,
    bool: True,
    type(None): 7,
}


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=str)
def test_a_kind_that_a_field_is_not_said_to_touch_says_nothing_of_it(record: type, field: str) -> None:
    plan = example_reading().plan
    feeds = next(sheet.feeds for sheet in SHEETS if sheet.record is record)
    changed = replace(plan, **{feeds: tuple(other(one, field) for one in getattr(plan, feeds))})
    for kind in DOCUMENTS:
        if kind.name not in (kinds_telling(record, field) or NAMES):
            for before, after in zip(subjects(plan, kind), subjects(changed, kind), strict=True):
                told = [document.words() for document in kind.documents(plan, before)]
                assert [document.words() for document in kind.documents(changed, after)] == told


def other(record: Any, field: str) -> Any:
    return replace(record, **{field: _OTHER_VALUES[type(getattr(record, field))]})
