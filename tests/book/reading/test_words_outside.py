"""Words that stand in a workbook outside all cells."""

import io

import xlsxwriter

from toolkit.book.reading.files.words_outside import Outside, words_outside


def workbook(*, note: str = "", box: str = "") -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "Nội dung")
        if note:
            sheet.write_comment("A1", note, {"author": "Đơn vị"})
        if box:
            sheet.insert_textbox("D2", box)
    return content.getvalue()


def test_notes_and_boxes_are_read() -> None:
    assert words_outside(workbook(note="Tăng phụ cấp", box="Mở lớp\ntập huấn")) == (
        Outside("Sheet1!A1", "Tăng phụ cấp"),
        Outside("Sheet1", "Mở lớp tập huấn"),
    )


def test_a_workbook_of_cells_alone_says_nothing_more() -> None:
    assert words_outside(workbook()) == ()
