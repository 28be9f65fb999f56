"""A form that comes again corrects what it had said, and nothing that anybody else wrote."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, CAME, NEXT, Book, Desk, filled, said, well_filled
from toolkit.documents.buttons import LISTS
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

UNIT = "H-CN"
LATER = CAME + dt.timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def about_people(*cells: tuple[str, str]) -> bytes:
    """A form that says of people alone: each cell of the sheet Người dự with its text."""

    def fill(book: Book) -> None:
        for address, text in cells:
            book["Người dự"][address] = text

    return filled(UNIT, fill)


def corrected(*cells: tuple[str, str, str]) -> bytes:
    def fill(book: Book) -> None:
        said(UNIT)(book)
        for sheet, address, text in cells:
            book[sheet][address] = text

    return filled(UNIT, fill)


def codes(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [one.code for one in outcome.problems if one.code not in (*ALWAYS_TOLD, "return-older")]


def delegate(desk: Desk, person: str) -> dict[str, object]:
    (row,) = (row for row in desk.rows("Đại biểu") if row.get("Mã NS") == person)
    return {header: row.get(header) for header in ("Họ và tên", "Nhóm", "Có mặt")}


def lists(desk: Desk) -> None:
    press_closed(desk.workbook, occasion_now(LISTS, desk.workbook, conference=NEXT))


def test_a_row_that_was_proposed_is_filled_corrected_and_emptied_by_its_form(desk: Desk) -> None:
    lists(desk)
    before, proposed = desk.rows("Đại biểu"), delegate(desk, "NS028")
    desk.receive("mot.xlsx", about_people(("D2", "Dự"), ("D3", "Vắng")))
    assert codes(desk) == []
    assert delegate(desk, "NS028") == proposed | {"Có mặt": "Vắng có lý do"}
    desk.receive("hai.xlsx", about_people(("D2", "Vắng"), ("D3", "Dự")), LATER)
    assert codes(desk) == []
    assert delegate(desk, "NS028") == proposed
    assert delegate(desk, "NS027")["Có mặt"] == "Vắng có lý do"
    assert len(desk.rows("Đại biểu")) == len(before)


def test_whoever_stays_away_and_then_sends_somebody_is_no_longer_told_as_away(desk: Desk) -> None:
    lists(desk)
    desk.receive("mot.xlsx", about_people(("D2", "Vắng")))
    desk.collect()
    desk.receive("hai.xlsx", about_people(("D2", "Cử người thay"), ("E2", "Trần Thị Thay")), LATER)
    assert codes(desk) == []
    assert delegate(desk, "NS027")["Có mặt"] is None
    (substitute,) = (row for row in desk.rows("Đại biểu") if row.get("Dự thay cho"))
    assert (substitute["Họ và tên"], substitute["Dự thay cho"]) == ("Trần Thị Thay", "NS027")


def test_people_whose_lines_changed_places_stay_themselves(desk: Desk) -> None:
    desk.receive("mot.xlsx", about_people(("D2", "Vắng"), ("D3", "Vắng")))
    desk.collect()
    swapped = (("A2", "NS028"), ("B2", "Võ Hoài Phong"), ("A3", "NS027"), ("B3", "Kim Sa Thương"))
    desk.receive("hai.xlsx", about_people(*swapped, ("D2", "Vắng"), ("D3", "Dự")), LATER)
    assert codes(desk) == []
    assert {row["Mã NS"]: row.get("Có mặt") for row in desk.rows("Đại biểu")} == {
        "NS027": None,
        "NS028": "Vắng có lý do",
    }


def test_what_the_roll_says_is_not_taken_back_by_a_form(desk: Desk) -> None:
    desk.receive("mot.xlsx", about_people(("D2", "Vắng")))
    desk.collect()
    desk.type("Đại biểu", 0, "Có mặt", "Có")
    desk.receive("hai.xlsx", about_people(("D2", "Dự")), LATER)
    assert codes(desk) == ["return-row-edited"]
    assert delegate(desk, "NS027")["Có mặt"] == "Có"


def test_what_a_clerk_added_beside_the_form_s_words_stays_and_stops_no_correction(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.type("Ý kiến", 0, "Gửi tới", "Tỉnh đoàn")
    desk.receive("moi.xlsx", corrected(("Ý kiến", "B2", "ý đã sửa")), LATER)
    assert codes(desk) == []
    first = desk.rows("Ý kiến")[0]
    assert (first["Nội dung"], first["Gửi tới"]) == ("ý đã sửa", "Tỉnh đoàn")


def test_a_form_does_not_write_over_what_a_clerk_added(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.type("Ý kiến", 0, "Gửi tới", "Tỉnh đoàn")
    desk.receive("moi.xlsx", corrected(("Ý kiến", "C2", "Trung ương Đoàn")), LATER)
    assert codes(desk) == ["return-row-edited"]
    assert desk.rows("Ý kiến")[0]["Gửi tới"] == "Tỉnh đoàn"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda desk: desk.type("Ý kiến", 0, "Nội dung", None),
        lambda desk: desk.type("Ý kiến", 0, "Nhóm", "Khác"),
        lambda desk: desk.type("Ý kiến", 0, "Người", None),
    ],
)
def test_a_cell_of_the_form_that_a_clerk_changed_or_emptied_keeps_the_whole_row(
    desk: Desk, spoil: Callable[[Desk], None]
) -> None:
    desk.receive("cu.xlsx", well_filled(UNIT))
    desk.collect()
    spoil(desk)
    before = desk.rows("Ý kiến")
    desk.receive("moi.xlsx", corrected(("Ý kiến", "B2", "ý đã sửa")), LATER)
    assert "return-row-edited" in codes(desk)
    assert desk.rows("Ý kiến") == before


def test_a_report_that_came_again_names_its_new_file_and_keeps_its_day(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.receive("moi.xlsx", corrected(("Phiếu", "B10", "16-BC/ĐTN")), LATER)
    assert codes(desk) == []
    (report,) = desk.rows("Báo cáo đơn vị")
    assert (report["Số ký hiệu"], report["Tệp"], report["Ngày nhận"]) == (
        "16-BC/ĐTN",
        "moi.xlsx",
        dt.datetime(2024, 11, 8),
    )


def test_a_summary_of_an_opinion_that_its_form_changes_is_told_once(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.type("Ý kiến", 0, "Tóm tắt", "Tóm tắt cũ")
    desk.receive("phieu.xlsx", corrected(("Ý kiến", "B2", "ý đã sửa")), LATER)
    assert codes(desk) == ["return-summary-old"]
    assert codes(desk) == []


def test_an_answered_opinion_that_its_form_changes_is_told_once(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.type("Ý kiến", 0, "Trả lời", "Giao Ban Tuyên giáo.")
    desk.receive("phieu.xlsx", corrected(("Ý kiến", "B2", "ý đã sửa")), LATER)
    assert codes(desk) == ["return-answered-changed"]
    assert codes(desk) == []
    opinion = desk.rows("Ý kiến")[0]
    assert (opinion["Nội dung"], opinion["Trả lời"]) == ("ý đã sửa", "Giao Ban Tuyên giáo.")
