"""A row that was deleted from the workbook stays deleted, and what two papers of a unit say is there once."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, CAME, Book, Desk, filled, said, well_filled
from tests.tasks.collecting.test_word_form_answers import filled as paper
from tests.tasks.collecting.test_word_form_answers import type_behind, type_below
from toolkit.problems import Problem

UNIT = "H-CN"
LATER = CAME + dt.timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def told(desk: Desk) -> list[Problem]:
    outcome = desk.collect().outcome
    assert outcome
    return [one for one in outcome.problems if one.code not in ALWAYS_TOLD]


def delete(desk: Desk, title: str, *texts: str) -> None:
    """A clerk deletes the rows that say one of the texts."""
    book = openpyxl.load_workbook(desk.workbook)
    sheet = book[title]
    (table,) = sheet.tables.values()
    for number in range(sheet.max_row, 1, -1):
        if {cell.value for cell in sheet[number]} & set(texts):
            sheet.delete_rows(number)
            last = int(re.findall(r"\d+$", table.ref)[0]) - 1
            table.ref = table.autoFilter.ref = re.sub(r"\d+$", str(last), table.ref)
    book.save(desk.workbook)


def contents(desk: Desk) -> list[object]:
    return [row["Nội dung"] for row in desk.rows("Ý kiến")]


def opinions(*texts: str) -> bytes:
    def fill(book: Book) -> None:
        for row, text in enumerate(texts, start=2):
            book["Ý kiến"].cell(row, 1).value, book["Ý kiến"].cell(row, 2).value = "Kiến nghị", text

    return filled(UNIT, fill)


def test_a_row_that_a_clerk_deleted_is_not_brought_again_and_told(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    delete(desk, "Ý kiến", f"{UNIT}: ý thứ 1")
    desk.receive("khac.xlsx", well_filled("H-TC"))
    (only,) = told(desk)
    assert str(only) == (
        f"phieu.xlsx, Ý kiến!B2: Dòng “{UNIT}: ý thứ 1” của phiếu đã được thu trước đây rồi bị xóa khỏi sổ, "
        "nên không thêm lại. Để nguyên; nếu xóa nhầm, chép lại từ phiếu vào sổ. [return-row-deleted]"
    )
    assert f"{UNIT}: ý thứ 1" not in contents(desk)
    assert "H-TC: ý thứ 1" in contents(desk)


def test_deleted_rows_of_a_form_are_told_in_one_sentence_and_stay_deleted_in_a_new_form(desk: Desk) -> None:
    desk.receive("phieu.xlsx", opinions("ý một", "ý hai", "ý ba"))
    desk.collect()
    delete(desk, "Ý kiến", "ý một", "ý ba")
    desk.receive("phieu moi.xlsx", opinions("ý bốn", "ý hai", "ý một", "ý ba"), LATER)
    (only,) = (one for one in told(desk) if one.code != "return-older")
    assert only.code == "return-row-deleted"
    assert "“ý một” và 01 dòng khác" in only.message
    assert sorted(map(str, contents(desk))) == ["ý bốn", "ý hai"]


def test_a_text_that_the_unit_itself_took_back_for_a_while_comes_again(desk: Desk) -> None:
    for day, texts in enumerate((("ý một", "ý hai"), ("ý khác", "ý hai"), ("ý khác", "ý hai", "ý một"))):
        desk.receive("phieu.xlsx", opinions(*texts), CAME + dt.timedelta(days=day))
        assert told(desk) == []
    assert sorted(map(str, contents(desk))) == ["ý hai", "ý khác", "ý một"]


def test_rows_that_went_with_an_older_copy_of_the_workbook_come_again(desk: Desk) -> None:
    before = desk.workbook.read_bytes()
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.workbook.write_bytes(before)
    assert told(desk) == []
    assert len(contents(desk)) == 2


def with_speech(minutes: int | None) -> bytes:
    def fill(book: Book) -> None:
        said(UNIT)(book)
        book["Ý kiến"]["B3"] = "Đề nghị hỗ trợ kinh phí."
        book["Phát biểu"]["D2"] = minutes

    return filled(UNIT, fill)


def _asks(document: Any) -> None:
    type_below(document, "Kiến nghị", "Đề nghị hỗ trợ kinh phí")


def _speaks(document: Any) -> None:
    type_behind(document, "Họ và tên người phát biểu:", "Lê Thị Lập")
    type_behind(document, "Chức vụ:", "Phó Bí thư Huyện đoàn")
    type_behind(document, "Tên tham luận:", f"Tham luận của {UNIT}")
    type_behind(document, "Thời lượng dự kiến (phút):", "10")


@pytest.mark.parametrize("paper_first", [False, True])
def test_an_opinion_in_the_form_and_in_a_paper_is_there_once_with_whom_it_goes_to(
    desk: Desk, paper_first: bool
) -> None:
    desk.receive(f"PYK_HN3-2024_{UNIT}.docx", paper("opinion-form", _asks))
    if paper_first:
        desk.collect()
    desk.receive("phieu.xlsx", with_speech(8))
    assert told(desk) == []
    (only,) = (row for row in desk.rows("Ý kiến") if row["Nhóm"] == "Kiến nghị")
    assert (only["Nội dung"], only["Gửi tới"]) == ("Đề nghị hỗ trợ kinh phí.", "Tỉnh đoàn")
    once = desk.rows("Ý kiến")
    assert told(desk) == []
    assert desk.rows("Ý kiến") == once


@pytest.mark.parametrize(("minutes", "rows"), [(None, [10]), (10, [10]), (8, [8, 10])])
def test_a_speech_in_the_form_and_in_a_paper_is_there_once_unless_they_differ(
    desk: Desk, minutes: int | None, rows: list[int]
) -> None:
    desk.receive(f"PDK_HN3-2024_{UNIT}.docx", paper("speech-form", _speaks))
    desk.receive("phieu.xlsx", with_speech(minutes))
    desk.collect()
    speeches = desk.rows("Đăng ký phát biểu")
    assert [row["Số phút"] for row in speeches] == rows
    desk.collect()
    assert desk.rows("Đăng ký phát biểu") == speeches
