"""Rows of a form that are no answers are not taken into the workbook, and it is said what to do."""

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import NAME, read, reshaped, told_of
from toolkit.tasks.collecting.form_reading import Form

HEADERS = ("Người phát biểu", "Chức vụ", "Tên tham luận", "Số phút")
IF_CONTENT = (
    "Nếu dòng này có nội dung của đơn vị, chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào một dòng "
    "trống của bảng."
)


@pytest.mark.parametrize(
    ("row", "cells", "told"),
    [
        (3, ("(1)", "(2)", "(3)", "(4)"), "A3: Dòng 3 chỉ đánh số hoặc ghi chú cho các cột, {so} {quiet}"),
        (3, HEADERS, "A3: Dòng 3 lặp lại tiêu đề của bảng, {so} {quiet}"),
        (5, ("NGƯỜI LẬP PHIẾU",), "A5: Dòng 5 là phần ghi chú hoặc chữ ký dưới bảng, {so} {content}"),
        (4, ("Tổng cộng", "02 người"), "A4: Dòng 4 chỉ ghi tổng cộng các dòng ở trên, {so} {named}"),
        (
            4,
            ("Người phát biểu", "Đơn vị", "Nội dung", "Ngày"),
            "A4: Dòng 4 thuộc một bảng khác đặt bên dưới, có tiêu đề riêng, {so} {copied}",
        ),
    ],
)
def test_a_row_that_is_no_answer_is_not_taken_and_told(row: int, cells: tuple[str, ...], told: str) -> None:
    def fill(book: Book) -> None:
        for at, cell in enumerate(cells, start=1):
            book["Phát biểu"].cell(row, at).value = cell

    form = read(NAME, reshaped(fill))
    assert isinstance(form, Form)
    assert [one.speaker for one in form.filled.speeches] == ["Lê Thị Lập"]
    words = {
        "so": "nên không được thu vào sổ.",
        "quiet": "Không cần sửa gì.",
        "content": IF_CONTENT,
        "named": "Nếu đó là một số liệu riêng, ghi rõ tên số liệu ấy vào cột Số liệu của phiếu rồi thu lại.",
        "copied": (
            "Chép các dòng ấy vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng trang của phiếu."
        ),
    }
    assert told_of(form).rpartition(" [")[0] == f"{NAME}, Phát biểu!{told.format(**words)}"


@pytest.mark.parametrize(
    "rows",
    [
        (("NGƯỜI LẬP PHIẾU",),),
        (("Thủ trưởng đơn vị",), ("Lê Văn Chín",)),
        (("Người đăng ký",), (None, None, "Lê Văn Chín")),
        ((None, None, "TM. BAN THƯỜNG VỤ"), (None, None, "BÍ THƯ"), (None, None, "Lê Văn Chín")),
        (("Cầu Ngang, ngày 5 tháng 11 năm 2024",), ("NGƯỜI LẬP", None, "BÍ THƯ"), ("(Ký tên)",)),
    ],
)
@pytest.mark.parametrize(("title", "below"), [("Số liệu", 5), ("Ý kiến", 4), ("Phát biểu", 3)])
def test_a_signature_right_below_the_rows_is_none_of_them(
    title: str, below: int, rows: tuple[tuple[str | None, ...], ...]
) -> None:
    form = read(NAME, reshaped(lambda book: _type_below(book, title, below, rows)))
    whole = read(NAME, reshaped(lambda book: None))
    assert isinstance(form, Form)
    assert isinstance(whole, Form)
    told = ", ".join(str(below + turn) for turn in range(len(rows)))
    assert form.filled == whole.filled
    assert f"Dòng {told} là phần ghi chú hoặc chữ ký dưới bảng" in told_of(form)
    assert told_of(form).count("\n") == 0


def test_a_speaker_by_his_post_and_one_below_are_no_signature() -> None:
    rows = (("Thủ trưởng đơn vị", None, "Chăm lo thanh niên"), ("Lê Thị Hoa", "Phó Bí thư", "Vốn vay"))
    form = read(NAME, reshaped(lambda book: _type_below(book, "Phát biểu", 3, rows)))
    assert isinstance(form, Form)
    assert [one.paper for one in form.filled.speeches[1:]] == ["Chăm lo thanh niên", "Vốn vay"]


def _type_below(book: Book, title: str, below: int, rows: tuple[tuple[str | None, ...], ...]) -> None:
    for number, cells in enumerate(rows, start=below):
        for at, cell in enumerate(cells, start=1):
            book[title].cell(number, at).value = cell
