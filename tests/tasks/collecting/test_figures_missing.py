"""A figure that the topic asks for and a form leaves blank is told, once for each form."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import CAME, Book, Desk, filled, said
from tests.tasks.collecting.messes import table
from toolkit.book.schema.return_form import GIVEN

FIRST, SECOND, THIRD = (
    "“Số chi đoàn trên địa bàn dân cư”",
    "“Số chi đoàn sinh hoạt đúng định kỳ”",
    "“Số đoàn viên đi làm ăn xa”",
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def missing(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [f"{one.place}: {one.message}" for one in outcome.problems if one.code == "return-figure-missing"]


def form(*figures: object) -> bytes:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        for row, value in enumerate(figures, start=2):
            book["Số liệu"].cell(row, 2).value = value

    return filled("H-CN", fill)


def test_figures_that_were_left_blank_are_told_with_the_first_ones_cell(desk: Desk) -> None:
    desk.receive("phieu.xlsx", form(62, None, None))
    assert missing(desk) == [f"phieu.xlsx, Số liệu!A3: Phiếu chưa ghi số liệu {SECOND}; {THIRD}."]


@pytest.mark.parametrize("mark", ["...", "……", "-", "?", "/", "—"])
def test_a_mark_in_a_figures_cell_says_nothing(desk: Desk, mark: str) -> None:
    desk.receive("phieu.xlsx", form(62, mark, 310))
    assert missing(desk) == [f"phieu.xlsx, Số liệu!A3: Phiếu chưa ghi số liệu {SECOND}."]


def test_a_form_with_all_its_figures_is_quiet(desk: Desk) -> None:
    desk.receive("phieu.xlsx", form(62, "không có", 0))
    assert missing(desk) == []


def test_a_file_without_any_figure_is_told(desk: Desk) -> None:
    rows = (("Nhóm", "Nội dung", "Gửi tới"), ("Kiến nghị", "Mở lớp.", "Tỉnh đoàn"))
    desk.receive("Huyen doan Tra Cu.xlsx", table(*rows))
    assert missing(desk) == [f"Huyen doan Tra Cu.xlsx: Phiếu chưa ghi số liệu {FIRST}; {SECOND}; {THIRD}."]


def test_what_an_earlier_form_had_said_of_it_is_told_when_it_goes(desk: Desk) -> None:
    desk.receive("phieu.xlsx", form(62, 55, 310))
    assert missing(desk) == []
    desk.receive("phieu.xlsx", form(63, None, 310), CAME + dt.timedelta(days=1))
    assert missing(desk) == [
        (
            f"phieu.xlsx, Số liệu!A3: Phiếu chưa ghi số liệu {SECOND}; phiếu trước có ghi “Số chi đoàn sinh "
            "hoạt đúng định kỳ: 55”."
        )
    ]


def without_the_third(book: Book) -> None:
    said("H-CN")(book)
    book["Số liệu"].delete_rows(4)


def test_a_figure_whose_row_was_deleted_is_told(desk: Desk) -> None:
    desk.receive("phieu.xlsx", filled("H-CN", without_the_third))
    assert missing(desk) == [f"phieu.xlsx: Phiếu chưa ghi số liệu {THIRD}."]


def test_a_figure_whose_row_was_given_another_name_is_told(desk: Desk) -> None:
    def fill(book: Book) -> None:
        said("H-CN")(book)
        book["Số liệu"]["A4"], book["Số liệu"]["B4"] = "Đoàn viên mới kết nạp", 310

    desk.receive("phieu.xlsx", filled("H-CN", fill))
    assert missing(desk) == [f"phieu.xlsx: Phiếu chưa ghi số liệu {THIRD}."]


def test_an_older_form_that_did_not_ask_for_a_figure_is_not_blamed(desk: Desk) -> None:
    def fill(book: Book) -> None:
        without_the_third(book)
        given = book[GIVEN.title]
        rows = [row for row in range(1, given.max_row + 1) if given.cell(row, 2).value == THIRD.strip("“”")]
        assert rows
        given.delete_rows(rows[0])

    desk.receive("phieu.xlsx", filled("H-CN", fill))
    assert missing(desk) == []
