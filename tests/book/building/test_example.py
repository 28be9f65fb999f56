"""The example is what customers see first: it reads back whole, and nothing in it raises a false alarm."""

import datetime as dt
import re
import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from toolkit.book.building.seed import Contents, blank_contents, example_contents, typed_rows
from toolkit.book.building.workbook import build_workbook
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.book.schema.conferences import CONFERENCES
from toolkit.book.schema.planning import LEGAL_BASES
from toolkit.plan.guests import guests
from toolkit.plan.model import ConferenceStatus, DocumentStatus, Phase
from toolkit.plan.rules import check

NEW_YEAR_2025 = dt.date(2025, 1, 2)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return _read_back(tmp_path_factory.mktemp("example"), example_contents())


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return _read_back(tmp_path_factory.mktemp("blank"), blank_contents())


def _read_back(folder: Path, contents: Contents) -> Reading:
    return read_plan(read_grid(build_workbook(folder / "book.xlsx", contents=contents)))


def test_every_cell_of_the_example_reads_back_without_a_problem(example: Reading) -> None:
    assert example.problems == ()


def test_the_only_finding_in_the_example_is_the_flag_that_nobody_was_given_yet(example: Reading) -> None:
    (found,) = check(example.plan, NEW_YEAR_2025)
    assert str(found) == (
        "Hội nghị!P4: Sau hội nghị HN3-2024, sổ không có hội nghị nào nữa nên chưa biết đơn vị nào "
        "nhận cờ luân lưu. Ghi đơn vị nhận cờ khi đã phân công đăng cai kỳ tiếp theo; chưa phân công thì "
        "để trống. [flag-blank]"
    )


def test_an_empty_workbook_is_empty_and_asks_only_for_what_the_office_is_called(blank: Reading) -> None:
    plan = blank.plan
    assert [(found.code, str(found.place)) for found in blank.problems] == [
        ("cell-required", f"Cấu hình!B{row}") for row in (2, 4, 8, 9, 10, 11, 16)
    ]
    assert check(plan, NEW_YEAR_2025) == ()
    tables = (plan.units, plan.people, plan.conferences, plan.guest_rules, plan.recipients, plan.holidays)
    assert tables == ((), (), (), (), (), ())
    assert (plan.settings.body_code, plan.settings.place, plan.settings.term) == ("TĐTN", "", "")


def test_every_row_of_the_example_becomes_a_record(example: Reading) -> None:
    contents, plan = example_contents(), example.plan
    written = {
        "Đơn vị": plan.units,
        "Nhân sự": plan.people,
        "Đại biểu": plan.delegates,
        "Ý kiến": plan.opinions,
    }
    assert {sheet: len(contents.of(sheet)) for sheet in written} == {
        sheet: len(records) for sheet, records in written.items()
    }


def test_the_plan_says_what_the_customer_wrote_without_its_slips(example: Reading) -> None:
    (plan,) = example.plan.annual_plans
    assert plan.subject == (
        "Tổ chức hội nghị giao ban theo chuyên đề giữa Thường trực Tỉnh đoàn và các Huyện, Thị, Thành đoàn "
        "và Đoàn trực thuộc năm 2024"
    )
    assert plan.closing.startswith(
        "Trên đây là Kế hoạch tổ chức hội nghị giao ban giữa Thường trực Tỉnh đoàn"
    )
    assert plan.closing.endswith("nghiêm túc thực hiện./.")
    assert [len(lines) for lines in (plan.participants, plan.contents, plan.unit_duties)] == [5, 8, 2]


def test_the_legal_bases_are_those_of_the_plan(example: Reading) -> None:
    first, second = example.plan.legal_bases
    assert (first.verb, first.kind, first.symbol, first.date) == (
        "Căn cứ",
        "Kế hoạch",
        "60-KH/TĐTN-TCKT",
        dt.date(2023, 3, 28),
    )
    assert (second.verb, second.symbol, second.about) == (
        "Thực hiện",
        "",
        "Công tác Đoàn và phong trào thanh thiếu nhi năm 2024",
    )


def test_three_conferences_were_held_on_fridays_of_their_months(example: Reading) -> None:
    held = [(one.code, one.host, one.date, one.status) for one in example.plan.conferences]
    assert held == [
        ("HN1-2024", "TX-DH", dt.date(2024, 5, 24), ConferenceStatus.CONCLUDED),
        ("HN2-2024", "H-CN", dt.date(2024, 8, 23), ConferenceStatus.CONCLUDED),
        ("HN3-2024", "H-CT", dt.date(2024, 11, 22), ConferenceStatus.CONCLUDED),
    ]
    assert {one.date.strftime("%a") for one in example.plan.conferences if one.date} == {"Fri"}


def test_each_agenda_has_the_eight_points_then_earlier_conclusions_too_and_fills_the_morning(
    example: Reading,
) -> None:
    for conference, points in zip(example.plan.conferences, (8, 9, 9), strict=True):
        items = [item for item in example.plan.agenda if item.conference == conference.code]
        assert [item.order for item in items] == list(range(1, points + 1))
        assert sum(item.minutes or 0 for item in items) == 210


def test_the_five_rules_and_the_guests_of_the_place_bring_everybody_who_sat_there(example: Reading) -> None:
    plan = example.plan
    for conference in plan.conferences:
        invited = {guest.person.code for guest in guests(plan, conference) if guest.person}
        listed = {one.person for one in plan.delegates if one.conference == conference.code and one.person}
        assert invited == listed


def test_a_successor_is_invited_from_the_day_the_predecessor_left(example: Reading) -> None:
    plan = example.plan
    secretaries = [
        next(guest.person.name for guest in guests(plan, one) if guest.person and guest.unit.code == "H-CN")
        for one in plan.conferences
    ]
    assert secretaries == ["Lê Thị Diệu Hằng", "Kim Sa Thương", "Kim Sa Thương"]


def test_opinions_of_more_than_ten_units_come_in_all_three_phases(example: Reading) -> None:
    opinions = example.plan.opinions
    assert len({opinion.unit for opinion in opinions}) >= 10
    phases = {(opinion.conference, opinion.phase) for opinion in opinions}
    assert phases == {(one.code, phase) for one in example.plan.conferences for phase in Phase}
    assert all(opinion.summary and opinion.group for opinion in opinions)


def test_whoever_spoke_at_a_conference_was_there(example: Reading) -> None:
    present = {(one.conference, one.name) for one in example.plan.delegates if one.presence == "Có"}
    spoke = {(one.conference, one.speaker) for one in example.plan.opinions if one.phase is Phase.AT}
    assert spoke <= present


def test_issued_and_draft_letters_both_stand_in_the_register(example: Reading) -> None:
    letters = [one for one in example.plan.outgoing if one.kind == "GM"]
    assert [(one.number, one.status) for one in letters] == [
        (12, DocumentStatus.ISSUED),
        (13, DocumentStatus.ISSUED),
        (None, DocumentStatus.DRAFT),
    ]


def test_people_are_invented_but_for_the_signer(example: Reading) -> None:
    people = example.plan.people
    assert [one.code for one in people if "Nguyễn Thanh Nhã" in one.name] == [example.plan.settings.signer]
    assert all(re.fullmatch(r"0900 000 \d{3}", one.phone) for one in people)
    assert max(Counter(one.name for one in people).values()) == 1


def _texts() -> list[tuple[str, str]]:
    first = files("toolkit") / "example"
    found = [*first.iterdir(), *(first / "2026").iterdir()]
    return [(file.name, file.read_text("utf-8")) for file in found if file.is_file()]


@pytest.mark.parametrize(("name", "text"), _texts(), ids=[name for name, _ in _texts()])
def test_the_example_is_clean_text(name: str, text: str) -> None:
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[ \t]+$|  \S+.*  |\u00a0|\u200b|\r|Ð", text, re.MULTILINE)


def test_a_header_that_no_column_has_is_refused() -> None:
    with pytest.raises(ValueError, match="Căn cứ: no column Cột lạ"):
        list(typed_rows(LEGAL_BASES, [{"Mã KH": "KH2024", "Cột lạ": "x"}]))


def test_a_day_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="Ngày: '31/2/2024' cannot be read"):
        list(typed_rows(LEGAL_BASES, [{"Mã KH": "KH2024", "Ngày": "31/2/2024"}]))


def test_days_clocks_and_numbers_are_typed_and_blank_cells_left_out() -> None:
    written = {
        "Mã HN": "HN1-2024",
        "Lần thứ": "1",
        "Ngày": "24/5/2024",
        "Giờ bắt đầu": "08:00",
        "Chủ trì": "",
    }
    assert list(typed_rows(CONFERENCES, [written])) == [
        {"Mã HN": "HN1-2024", "Lần thứ": 1, "Ngày": dt.date(2024, 5, 24), "Giờ bắt đầu": dt.time(8)}
    ]
