"""Tables that say more than their headers: halves side by side, nameless columns, rows crossed out."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.real.office import convert, needs_office
from tests.tables import grid_from_markdown
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.any_table import AnyTable, read_table, table_in
from toolkit.book.reading.cell_words import Value, finished


def table(text: str, *expected: str) -> AnyTable:
    return table_in(grid_from_markdown(text, file="bang.xlsx"), expected=expected)


def column(read: AnyTable, header: str) -> list[Value]:
    found = read.column(header)
    assert found is not None
    return [row.values[read.columns.index(found)] for row in read.rows()]


def said(read: AnyTable) -> list[str]:
    return [str(found) for found in (*read.problems, *(one for row in read.rows() for one in row.problems))]


HALVES = """
### B
| STT | Họ tên | Đơn vị |   | STT | Họ tên | Đơn vị |
| 1   | An     | Cầu Kè |   | 3   | Chín   | Trà Cú |
| 2   | Bé     | Trà Cú |   | 4   | Dung   | Cầu Kè |
"""


def test_a_list_in_two_halves_side_by_side_is_not_read_by_half() -> None:
    assert said(table(HALVES, "ho_ten", "don_vi")) == [
        (
            "B!E1: Từ ô này các tiêu đề lặp lại từ đầu: bảng chia hai phần đặt cạnh nhau, các dòng của phần "
            "này không được đọc. Cắt phần này dán xuống dưới phần đầu, hoặc đổi tiêu đề nếu là cột khác. "
            "[table-side-by-side]"
        )
    ]


def test_a_template_that_asks_for_the_second_half_knows_that_it_is_there() -> None:
    read = table(HALVES, "ho_ten", "ho_ten_2")
    assert {one.code for one in read.problems} == {"table-header-twice"}


def test_given_names_in_a_column_without_a_header_belong_to_the_names_and_are_told() -> None:
    read = table(
        """
        ### B
        | STT | Họ và tên  |     | Đơn vị |
        | 1   | Nguyễn Văn | An  | Cầu Kè |
        | 2   | Trần Thị   | Bé  | Trà Cú |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé"]
    assert said(read) == [
        (
            "B!C1: Cột này không có tiêu đề, được đọc liền với cột “Họ và tên” bên trái: “Nguyễn Văn An”. "
            "Ghi tiêu đề cho cột này, nếu không phải ý này. [table-name-joined]"
        )
    ]


@pytest.mark.parametrize("remark", [("Nam", "Nữ"), ("có mặt", "vắng"), ("Đã nộp", "Chưa nộp")])
def test_another_column_without_a_header_is_told_and_not_read(remark: tuple[str, str]) -> None:
    read = table(
        f"""
        ### B
        | STT | Họ và tên     |             | Đơn vị |
        | 1   | Nguyễn Văn An | {remark[0]} | Cầu Kè |
        | 2   | Trần Thị Bé   | {remark[1]} | Trà Cú |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé"]
    assert said(read) == [
        (
            "B!C1: Cột này không có tiêu đề mà có 2 ô có nội dung, nên không được đọc. Ghi tiêu đề cho cột, "
            "hoặc gộp ô tiêu đề với cột bên trái nếu hai cột là một. [table-column-nameless]"
        )
    ]


def test_a_stray_remark_beside_the_table_is_no_column() -> None:
    read = table("### B\n| Tên | Nhóm | |\n| An | A | gọi lại |\n| Bé | A | |\n| Chín | B | |")
    assert said(read) == []


@pytest.mark.parametrize("mark", ["(1)", " (2)", "¹", "[1]", " (1)*"])
def test_the_mark_of_a_footnote_is_no_part_of_a_columns_name(mark: str) -> None:
    read = table(f"### B\n| Tên | Chức vụ{mark} |\n| An | Bí thư |")
    assert (column(read, "Chức vụ"), said(read)) == (["Bí thư"], [])


def test_numbers_that_tell_columns_apart_stay() -> None:
    read = table("### B\n| Tên | Đợt (1) | Đợt (2) |\n| An | a | b |")
    assert [one.headers for one in read.columns] == [("Tên",), ("Đợt (1)",), ("Đợt (2)",)]


def test_a_column_is_found_by_its_name_without_accents_where_no_other_is_meant() -> None:
    read = table("### B\n| Ngày nộp | Bản | Bàn |\n| x | a | b |")
    assert column(read, "ngay nop") == ["x"]
    assert read.column("ban") is read.columns[1]  # by its tag
    assert read.column("ban ") is not None
    assert read.column("nop") is None


def days(*cells: object) -> AnyTable:
    sheet = GridSheet(name="B", rows=[["Ngày sinh"], *([cell] for cell in cells)])  # type: ignore[list-item]
    return table_in(Grid(file="bang.xlsx", sheets=(sheet,)))


EARLY = (dt.date(1995, 12, 5), dt.date(1990, 7, 3), dt.datetime(1993, 1, 2))


def test_days_that_excel_read_with_the_month_first_are_told() -> None:
    assert said(days(*EARLY, "28/05/1998", "15-09-1992", "30.4.1991")) == [
        (
            "B!A2: Cột “Ngày sinh” có 3 ngày đều từ ngày 1 đến ngày 12, còn các ngày sau ngày 12 đều là "
            "chữ: có lẽ Excel đã đổi chỗ ngày với tháng, như ở ô này: “05/12/1995”. Đối chiếu với danh sách "
            "gốc; nếu bị đổi chỗ, gõ lại các ngày này. [table-days-swapped]"
        )
    ]


@pytest.mark.parametrize(
    "others",
    [
        ("28/05/1998", "15-09-1992"),
        ("28/05/1998", "15-09-1992", "02/3/1991"),
        ("28/05/1998", "15-09-1992", "30.4.1991", dt.date(1995, 12, 25)),
        ("1998", "1992", "1991"),
    ],
)
def test_other_mixtures_of_days_and_texts_are_no_doubt(others: tuple[object, ...]) -> None:
    assert said(days(*EARLY, *others)) == []


def test_digits_that_excel_does_not_keep_are_an_error() -> None:
    sheet = GridSheet(
        name="B", rows=[["Tên", "Số tài khoản"], ["An", 9704366812345678901], ["Bé", 71001234567]]
    )
    assert said(table_in(Grid(file="bang.xlsx", sheets=(sheet,)))) == [
        (
            "B!B2: Ô của cột “Số tài khoản” có hơn 15 chữ số nên Excel không giữ đủ, các số cuối đã sai: "
            "“9704366812345678901”. Định dạng cột là Text rồi gõ lại cả dãy số. [digits-lost]"
        )
    ]


@pytest.mark.parametrize("dots", ["……", ".......", "___"])
def test_dots_in_the_place_of_a_name_are_told(dots: str) -> None:
    read = table(f"### B\n| STT | Tên | Nhóm |\n| 1 | {dots} | A |\n| 2 | Bé | A |")
    assert said(read) == [
        (
            f"B!B2: Ô của cột “Tên” chỉ có dấu chấm chờ điền, văn bản sẽ in nguyên như vậy: “{dots}”. Điền "
            "giá trị vào ô này, nếu đã có. [cell-dotted]"
        )
    ]


def crossed_out(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "B"
    for row in (("Tên", "Nhóm", "Số"), ("An", "A", 1), ("Bé", "A", 2), ("Chín", "B", 3)):
        sheet.append(row)
    for cell in (*sheet[3], sheet["A4"]):
        cell.font = Font(strike=True)
    sheet["A2"].font = Font(strike=False)
    book.save(path)
    return path


STRUCK = [
    (
        "B!A3: Dòng 3 bị gạch ngang chữ trong bảng nhưng vẫn được làm thành văn bản. Xóa dòng nếu không cần "
        "văn bản, hoặc bỏ gạch ngang. [table-rows-struck]"
    ),
    (
        "B!A4: Ô này có chữ bị gạch ngang (“Chín”), nhưng văn bản in cả chữ đó. Xóa hẳn chữ bị gạch, "
        "hoặc bỏ gạch ngang. [table-words-struck]"
    ),
]


def test_a_row_that_is_crossed_out_is_told(tmp_path: Path) -> None:
    assert said(read_table(crossed_out(tmp_path / "bang.xlsx"))) == STRUCK


@needs_office
def test_a_row_that_is_crossed_out_in_libreoffice_is_told(tmp_path: Path) -> None:
    convert([crossed_out(tmp_path / "bang.xlsx")], "ods", tmp_path)
    assert said(read_table(tmp_path / "bang.ods")) == STRUCK


def test_totals_that_excels_own_command_adds_are_no_records() -> None:
    read = table(
        """
        ### B
        | Đơn vị       | Tên | Số |
        | Cầu Kè       | An  | 1  |
        | Cầu Kè Total |     | 1  |
        | Trà Cú       | Bé  | 2  |
        | Trà Cú Total |     | 2  |
        | Grand Total  |     | 3  |
        """
    )
    assert column(read, "Tên") == ["An", "Bé"]
    assert [one.code for one in read.problems] == ["table-rows-total"]


def test_a_closing_session_with_its_day_is_no_total() -> None:
    sheet = GridSheet(
        name="B",
        rows=[["Nội dung", "Ngày"], ["Họp", dt.date(2024, 5, 28)], ["Tổng duyệt", dt.date(2024, 6, 1)]],
    )
    read = table_in(Grid(file="bang.xlsx", sheets=(sheet,)))
    assert [finished(value) for value in column(read, "Nội dung")] == ["Họp", "Tổng duyệt"]


WORDS_STRUCK = [
    (
        f"B!{cell}: Ô này có chữ bị gạch ngang (“{words}”), nhưng văn bản in cả chữ đó. Xóa hẳn chữ bị gạch, "
        "hoặc bỏ gạch ngang. [table-words-struck]"
    )
    for cell, words in (("A2", "Kim Cũ"), ("B4", "nữ"))
]


def words_crossed_out(path: Path) -> Path:
    """A list as Excel keeps it: with words crossed out among the texts that cells share."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("B")
    struck, bold = book.add_format({"font_strikeout": True}), book.add_format({"bold": True})
    sheet.write_row(0, 0, ["Tên", "Nhóm", "Số"])
    for row, cells in enumerate((["", "nam", 1], ["", "nữ", 2], ["Chín", "", 4]), 1):
        sheet.write_row(row, 0, cells)
    sheet.write_rich_string(1, 0, struck, "Kim Cũ", " Lê An")
    sheet.write_rich_string(2, 0, bold, "Trần", " Bé")
    sheet.write_rich_string(3, 1, struck, "n", struck, "ữ")
    book.close()
    return path


def words_crossed_out_inline(path: Path) -> Path:
    """The same list as other programs write it: each text in its own cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "B"
    struck, bold = InlineFont(strike=True), InlineFont(b=True)
    for row in (
        ("Tên", "Nhóm", "Số"),
        (CellRichText(TextBlock(struck, "Kim Cũ"), " Lê An"), "nam", 1),
        (CellRichText(TextBlock(bold, "Trần"), " Bé"), "nữ", 2),
        ("Chín", CellRichText(TextBlock(struck, "n"), TextBlock(struck, "ữ")), 4),
    ):
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("write", [words_crossed_out, words_crossed_out_inline])
def test_words_crossed_out_inside_a_cell_are_told(tmp_path: Path, write: Callable[[Path], Path]) -> None:
    assert said(read_table(write(tmp_path / "bang.xlsx"))) == WORDS_STRUCK


@needs_office
def test_words_crossed_out_in_libreoffice_are_told(tmp_path: Path) -> None:
    convert([words_crossed_out(tmp_path / "bang.xlsx")], "ods", tmp_path)
    assert said(read_table(tmp_path / "bang.ods")) == WORDS_STRUCK
