"""One cause that spoils a whole column, a row or a sheet is told once, and nothing that follows from it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.tasks.example import example_grid
from tests.tasks.plants import TODAY, filled_column, planted, renamed_column, said, told, without_rows
from toolkit.book.grid import CellError, Grid, GridSheet, Raw
from toolkit.tasks.making.chosen_conference import chosen_unknown
from toolkit.tasks.making.plan_reading import reading_of

_OF_A_PROGRAM = (
    "phần mềm đã xuất bảng này để lại chữ ấy ở ô không có giá trị. {more}"
    "Gõ giá trị đúng vào ô; không có gì để ghi thì xóa trắng ô. [cell-no-value]"
)


@pytest.mark.parametrize(
    ("sheet", "header", "value", "cell", "more"),
    [
        ("Nhân sự", "Điện thoại", "nan", "K2", "(Và 64 ô khác cũng vậy: K3:K66.) "),
        ("Đại biểu", "Chức vụ", "None", "D2", "(Và 146 ô khác cũng vậy: D3:D148.) "),
        ("Hội nghị", "Trạng thái", "NaT", "U2", "(Và 2 ô khác cũng vậy: U3:U4.) "),
    ],
)
def test_a_column_without_any_value_is_told_once(
    sheet: str, header: str, value: str, cell: str, more: str
) -> None:
    assert said(filled_column(sheet, header, value)) == [
        f"{sheet}!{cell}: Ô của cột “{header}” ghi “{value}”: {_OF_A_PROGRAM.format(more=more)}"
    ]


def test_blank_cells_that_a_program_filled_are_told_once() -> None:
    more = "(Và 35 ô khác cũng vậy: M4:M9, M11:M39.) "
    assert said(filled_column("Đơn vị", "Địa chỉ", "null", blanks=True)) == [
        f"Đơn vị!M3: Ô của cột “Địa chỉ” ghi “null”: {_OF_A_PROGRAM.format(more=more)}"
    ]


@pytest.mark.parametrize(
    ("sheet", "header", "value", "line"),
    [
        ("Đơn vị", "Mã đơn vị", "#N/A", "Đơn vị!A2: Ô của cột “Mã đơn vị” đang báo lỗi #N/A của Excel."),
        (
            "Nhân sự",
            "Họ và tên",
            CellError("#REF!"),
            "Nhân sự!B2: Ô của cột “Họ và tên” đang báo lỗi #REF! của Excel.",
        ),
        (
            "Văn bản đi",
            "Mã HN/KH",
            CellError("#VALUE!"),
            "Văn bản đi!J2: Ô của cột “Mã HN/KH” đang báo lỗi #VALUE! của Excel.",
        ),
    ],
)
def test_a_column_of_errors_is_told_once(sheet: str, header: str, value: Raw, line: str) -> None:
    (found,) = said(filled_column(sheet, header, value))
    assert found.startswith(f"{line} (Và ")
    assert found.endswith("[cell-error]")


def test_a_single_cell_without_a_value_is_told_where_it_stands() -> None:
    assert told(("Nhân sự", "Email", 5, "nan")) == [
        f"Nhân sự!L5: Ô của cột “Email” ghi “nan”: {_OF_A_PROGRAM.format(more='')}"
    ]


def test_a_row_of_which_nothing_is_left_is_told_once() -> None:
    headers = ("Mã KH", "Lần thứ", "Tháng kế hoạch", "Mã CĐ", "Đơn vị đăng cai", "Ngày", "Trạng thái")
    assert said(planted(*(("Hội nghị", header, 3, None) for header in headers))) == [
        (
            "Hội nghị!B3: Ô của cột “Mã KH” còn trống. (Và 4 ô khác cũng vậy: C3, D3, E3, F3.) "
            "Điền giá trị vào ô này. [cell-required]"
        )
    ]


@pytest.mark.parametrize(
    ("sheet", "header"),
    [
        ("Đại biểu", "Giới thiệu"),
        ("Đơn vị", "Nhận giấy mời"),
        ("Hội nghị", "Trạng thái"),
        ("Hội nghị", "Mã HN"),
    ],
)
def test_a_header_of_other_words_is_told_once(sheet: str, header: str) -> None:
    (found,) = said(renamed_column(sheet, header, "Cột mới"))
    assert found.endswith("[column-near]")


def test_settings_without_any_row_are_told_together() -> None:
    lines = said(without_rows("Cấu hình"))
    assert [line[line.rindex("[") :] for line in lines] == ["[setting-missing]", "[setting-gone]"]


def test_a_conference_in_another_year_is_told_once_at_its_month() -> None:
    spoilt = planted(
        ("Hội nghị", "Tháng kế hoạch", 2, "5/2025"), ("Hội nghị", "Ngày", 2, dt.datetime(2025, 5, 24))
    )
    assert said(spoilt) == [
        (
            "Hội nghị!D2: Tháng 5/2025 và ngày họp 24/5/2025 không thuộc năm 2024 của kế hoạch KH2024. "
            "Sửa năm của tháng kế hoạch và của ngày họp, hoặc sửa mã kế hoạch. [meeting-of-another-year]"
        )
    ]


def test_a_conference_to_work_on_that_does_not_exist_is_told_in_its_cell() -> None:
    def front(code: str) -> Grid:
        rows = [["Sổ giao ban"], [None, "Hội nghị đang làm", None, code]]
        return replace(example_grid(), sheets=(GridSheet("Bắt đầu", rows), *example_grid().sheets[1:]))

    plan = reading_of(example_grid(), TODAY).plan
    assert [str(one) for one in chosen_unknown(front("HN9-2024"), plan)] == [
        (
            "Bắt đầu!D2: Ô “Hội nghị đang làm” ghi “HN9-2024”, mã không có ở trang Hội nghị. "
            "Chọn lại một mã trong danh sách của ô này: HN1-2024, HN2-2024, HN3-2024. [chosen-unknown]"
        )
    ]
    assert list(chosen_unknown(front("hn1-2024"), plan)) == []
    assert list(chosen_unknown(front("Chọn mã rồi bấm nút"), plan)) == []
