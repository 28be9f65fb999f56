"""Any table: its sheet, its headers, its typed rows; what cannot be read is named by its cell."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.workbooks import openpyxl_workbook, workbook
from tests.tables import grid_from_markdown
from toolkit.book.reading.any_table import AnyTable, read_table, table_in
from toolkit.book.reading.cell_words import Value, finished, is_said
from toolkit.problems import BadWorkbook, FileMissing, WrongUse
from toolkit.wording import tag_name

PEOPLE = (("Họ và tên", "Đơn vị"), ("Lê Thị An", "Huyện đoàn Cầu Ngang"), ("Thạch Sa Ry", "Đoàn Khối"))
VALUES = [("Lê Thị An", "Huyện đoàn Cầu Ngang"), ("Thạch Sa Ry", "Đoàn Khối")]

TONES_APART = str.maketrans({"ứ": "ư\u0301", "ụ": "u\u0323", "ặ": "ă\u0323", "ò": "o\u0300", "í": "i\u0301"})


def table(text: str, **asked: str) -> AnyTable:
    return table_in(grid_from_markdown(text, file="bang.xlsx"), **asked)


def values(read: AnyTable) -> list[tuple[Value, ...]]:
    return [row.values for row in read.rows()]


def said(read: AnyTable) -> list[str]:
    return [str(found) for row in read.rows() for found in row.problems]


def tags(read: AnyTable) -> list[str]:
    return [column.tag for column in read.columns]


def text_file(folder: Path, content: bytes, name: str = "bang.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_headers_become_tags_and_cells_keep_their_types() -> None:
    read = table(
        """
        ### Nhân sự
        | Họ và tên | Ngày sinh         | Giờ          | Số bản | Hệ số        | Dự | Ghi chú   |
        |-----------|-------------------|--------------|--------|--------------|----|-----------|
        | Lê An     | {date:2000-02-24} | {time:08:00} | 2      | {number:1.5} | {true} |       |
        """
    )
    assert tags(read) == ["ho_va_ten", "ngay_sinh", "gio", "so_ban", "he_so", "du", "ghi_chu"]
    assert values(read) == [("Lê An", dt.date(2000, 2, 24), dt.time(8), 2, 1.5, True, None)]


def test_titles_above_the_header_and_blank_rows_are_passed_over() -> None:
    read = table(
        """
        ### Danh sách
        | DANH SÁCH ĐẠI BIỂU |        |
        |                    |        |
        | Họ tên             | Số bản |
        | An                 | 1      |
        |                    |        |
        | Bình               | 2      |
        """
    )
    assert (read.header, values(read)) == (2, [("An", 1), ("Bình", 2)])
    assert [read.place(row.turn).cell for row in read.rows()] == ["A4", "A6"]


def test_a_header_below_a_row_of_more_texts_is_found_by_the_templates_tags() -> None:
    text = """
        ### Bảng
        | Họ tên | Chức vụ |          |
        | An     | Bí thư  | dự thay  |
        """
    assert values(table(text)) == []
    read = table_in(grid_from_markdown(text), expected={"ho_ten"})
    assert values(read) == [("An", "Bí thư")]


def test_the_sheet_is_the_one_that_is_named_or_that_suits_the_template() -> None:
    text = """
        ### Bắt đầu
        | Hướng dẫn | sử dụng |
        ### Đơn vị
        | Tên đơn vị |
        | Đoàn Khối  |
        """
    assert table(text).sheet.name == "Bắt đầu"
    assert table(text, sheet="đơn  VỊ").sheet.name == "Đơn vị"
    read = table_in(grid_from_markdown(text), expected={"ten_don_vi"})
    assert [found.code for found in read.problems] == ["table-sheet-chosen"]
    assert read.sheet.name == "Đơn vị"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("Don vị", "Có phải ý là “Đơn vị”?"), ("?", "Các trang của tệp: Đơn vị.")],
)
def test_an_unknown_sheet_is_refused_with_the_nearest(name: str, remedy: str) -> None:
    with pytest.raises(WrongUse) as caught:
        table("### Đơn vị\n| Tên |\n| A |", sheet=name)
    assert str(caught.value) == f"Tệp bang.xlsx không có trang “{name}”. {remedy}"


def test_headers_that_would_share_a_tag_are_told_apart_with_a_warning() -> None:
    read = table("### B\n| Họ tên | Ho ten | HỌ TÊN |\n| a | b | c |")
    assert tags(read) == ["ho_ten", "ho_ten_2", "ho_ten_3"]
    assert str(read.problems[0]) == (
        "B!B1: Tiêu đề “Ho ten” trùng tên thẻ với cột đứng trước, nên cột này mang thẻ “ho_ten_2”. "
        "Nếu không cố ý, đổi tiêu đề của một trong hai cột. [table-header-twice]"
    )


def test_years_may_be_headers() -> None:
    read = table("### B\n| Đơn vị | 2023 | 2024 |\n| A | 5 | 6 |")
    assert (tags(read), values(read)) == (["don_vi", "so_2023", "so_2024"], [("A", 5, 6)])


def test_errors_and_formulas_without_results_are_named_and_the_other_rows_stay_clean() -> None:
    read = table("### B\n| Tên | Số |\n| A | {#N/A} |\n| B | {=A1+1} |\n| C | 3 |")
    first, second = said(read)
    assert first == (
        "B!B2: Ô của cột “Số” đang báo lỗi #N/A của Excel. "
        "Sửa công thức, hoặc gõ thẳng giá trị vào ô. [cell-error]"
    )
    assert second == (
        "B!B3: Công thức =A1+1 ở cột “Số” chưa được tính nên ô chưa có giá trị. "
        "Mở sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô. [formula-uncomputed]"
    )
    assert [row.values for row in read.rows() if not row.problems] == [("C", 3)]


def test_columns_are_found_by_header_or_tag() -> None:
    read = table("### B\n| Họ và tên | Mã |\n| A | 1 |")
    assert [read.column(name) for name in ("HỌ VÀ TÊN", "ho_va_ten", "Ma", "ten")] == [
        read.columns[0],
        read.columns[0],
        read.columns[1],
        None,
    ]


def test_a_sheet_without_texts_or_without_anything_is_refused() -> None:
    for text, code in (
        ("### B\n| 1 | 2 |\n| 3 | 4 |", "table-header-missing"),
        ("### B\n| |", "table-blank"),
    ):
        with pytest.raises(BadWorkbook) as caught:
            table(text)
        assert caught.value.code == code


def test_excel_files_and_files_that_openpyxl_wrote_are_read(tmp_path: Path) -> None:
    assert values(read_table(workbook(tmp_path / "a.xlsx", PEOPLE))) == VALUES
    read = read_table(openpyxl_workbook(tmp_path / "b.xlsm", (("Tên", "Số"), ("A", "=1+1"), ("B", 2))))
    assert [(row.values, [found.code for found in row.problems]) for row in read.rows()] == [
        (("A", None), ["formula-uncomputed"]),
        (("B", 2), []),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_text_tables_are_read_in_every_encoding_and_with_every_delimiter(
    tmp_path: Path, encoding: str, sign: str
) -> None:
    text = "\r\n".join(sign.join(row) for row in PEOPLE)
    read = read_table(text_file(tmp_path, text.encode(encoding)))
    assert (read.file, read.sheet.name, values(read)) == ("bang.csv", "bang", VALUES)


def test_windows_own_vietnamese_letters_are_read(tmp_path: Path) -> None:
    # cp1258 writes most tones as letters of their own
    decomposed = "Tên;Chức vụ\nĐặng Hòa;Bí thư".translate(TONES_APART)
    read = read_table(text_file(tmp_path, decomposed.encode("cp1258")))
    assert ([column.header for column in read.columns], values(read)) == (
        ["Tên", "Chức vụ"],
        [("Đặng Hòa", "Bí thư")],
    )


def test_cells_of_a_text_table_stay_as_typed(tmp_path: Path) -> None:
    content = 'sep=;\nSố;Ghi chú\n0900 000 001;"hai ""dòng""\nmột; ô"\n01/02/2024;1,5\n'
    read = read_table(text_file(tmp_path, content.encode()))
    assert values(read) == [("0900 000 001", 'hai "dòng"\nmột; ô'), ("01/02/2024", "1,5")]
    assert [read.place(row.turn).cell for row in read.rows()] == ["A3", "A4"]


def test_commas_in_the_words_do_not_cut_a_table_of_semicolons(tmp_path: Path) -> None:
    text = "Tên;Chức vụ\nAn, Bình;Bí thư, Trưởng ban, Ủy viên\nCúc;Phó Bí thư, Ủy viên"
    assert [column.header for column in read_table(text_file(tmp_path, text.encode())).columns] == [
        "Tên",
        "Chức vụ",
    ]


def test_a_file_is_what_its_bytes_say(tmp_path: Path) -> None:
    named_xlsx = text_file(tmp_path, "Tên;Số\nA;1".encode(), "bang.xlsx")
    assert values(read_table(named_xlsx)) == [("A", "1")]
    named_csv = workbook(tmp_path / "so.xlsx", PEOPLE).rename(tmp_path / "so.csv")
    assert values(read_table(named_csv)) == VALUES
    with pytest.raises(FileMissing):
        read_table(tmp_path / "khong-co.csv")
    for content in (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", b"%PDF-1.4"):
        with pytest.raises(BadWorkbook):
            read_table(text_file(tmp_path, content))


def test_a_hundred_thousand_rows_come_one_by_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Lớn")
    for row in [("Tên", "Số"), *(("Nguyễn Văn A", number) for number in range(100_000))]:
        sheet.append(row)
    book.save(tmp_path / "lon.xlsx")
    read = read_table(tmp_path / "lon.xlsx")
    assert sum(row.values[1] for row in read.rows()) == 99_999 * 100_000 // 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Lê An", "Lê An"),
        (1500, "1500"),
        (1.5, "1,5"),
        (0.1 + 0.2, "0,3"),
        (1e20, "100000000000000000000"),
        (-0.000001, "-0,000001"),
        (dt.date(2024, 5, 24), "24/5/2024"),
        (dt.date(2024, 2, 5), "05/02/2024"),
        (dt.time(8), "08 giờ 00 phút"),
        (dt.datetime(2024, 5, 24, 8, 30), "08 giờ 30 phút, ngày 24/5/2024"),
        (True, "Có"),
        (False, "Không"),
        (None, ""),
    ],
)
def test_values_become_finished_words(value: Value, words: str) -> None:
    assert finished(value) == words


def test_blank_zero_and_no_count_as_no_in_conditions() -> None:
    noes = (None, 0, 0.0, False, "Không", "", "ko", "0")
    assert [bool(finished(value)) for value in noes] == [False] * len(noes)
    assert [bool(finished(value)) for value in ("0900", 1, True, "Không có", "Có", "Kỳ")] == [True] * 6


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Hoà Bình", "hòa  bình"),
        (dt.date(2024, 5, 4), "4/5/2024"),
        (dt.date(2024, 5, 4), "04/05/2024"),
        (dt.date(2024, 5, 4), "2024-05-04"),
        (1.5, "1.5"),
        (1.5, "1,5"),
        (5, "5"),
        (True, "có"),
        (False, "FALSE"),
        (dt.time(8), "8:00"),
        (None, ""),
    ],
)
def test_a_value_is_meant_by_each_usual_way_of_typing_it(value: Value, words: str) -> None:
    assert is_said(value, words)
    assert not is_said(value, f"{words}x")


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8))
def test_tags_are_names_that_no_two_columns_share(headers: list[str]) -> None:
    grid = grid_from_markdown("### B\n| x |")
    sheet = type(grid.sheets[0])("B", [headers])
    try:
        read = table_in(type(grid)(sheets=(sheet,)))
    except BadWorkbook:
        return
    found = tags(read)
    assert len(set(found)) == len(found)
    assert all(tag.isidentifier() and tag.isascii() for tag in found)
    assert tag_name("Họ và tên") == "ho_va_ten"
