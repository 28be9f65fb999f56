"""Words that stand in a workbook outside all cells."""

import io

import xlsxwriter

from toolkit.book.reading.files.archive import Archive
from toolkit.book.reading.files.words_outside_cells import Outside, words_outside


def workbook(*, note: str = "", box: str = "", head: str = "", foot: str = "") -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "Nội dung")
        if note:
            sheet.write_comment("A1", note, {"author": "Đơn vị"})
        if box:
            sheet.insert_textbox("D2", box)
        sheet.set_header(head)
        sheet.set_footer(foot)
        book.add_worksheet().set_footer(foot)
    return content.getvalue()


def outside(content: bytes) -> tuple[Outside, ...]:
    return words_outside(content, Archive(content))


def test_notes_and_boxes_are_read() -> None:
    assert outside(workbook(note="Tăng phụ cấp", box="Mở lớp\ntập huấn")) == (
        Outside("Sheet1!A1", "Tăng phụ cấp"),
        Outside("Sheet1", "Mở lớp tập huấn"),
    )


def test_a_workbook_of_cells_alone_says_nothing_more() -> None:
    assert outside(workbook()) == ()


def test_words_above_and_below_pages_are_read_once_without_their_codes() -> None:
    found = outside(
        workbook(head='&L&"Arial,Bold"&12Huyện đoàn A && B&R&D', foot="&CCần 5 bộ máy tính&RTrang &P/&N")
    )
    assert found == (
        Outside("Sheet1", "Huyện đoàn A B"),
        Outside("Sheet1", "Cần 5 bộ máy tính Trang /"),
    )


def test_the_name_of_a_sheet_and_numbers_of_pages_are_no_words() -> None:
    assert outside(workbook(head="&C&B&A", foot="&L&F&RTrang &P/&N")) == ()
    assert outside(workbook(head="&C&A", foot="&CPage &P of &N")) == ()
