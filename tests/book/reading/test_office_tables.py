"""Any table as offices keep it: numbers in parts, ditto marks, lost formats, a second table below."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tables import grid_from_markdown
from toolkit.book.reading.any_table import AnyTable, read_table, table_in
from toolkit.book.reading.cell_words import Value, finished
from toolkit.problems import BadWorkbook
from toolkit.wording.legacy_tables import TCVN3

NO_GROUP = "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng. [table-rows-group]"


def table(text: str) -> AnyTable:
    return table_in(grid_from_markdown(text, file="bang.xlsx"))


def column(read: AnyTable, header: str) -> list[Value]:
    found = read.column(header)
    assert found is not None
    return [row.values[read.columns.index(found)] for row in read.rows()]


def said(read: AnyTable) -> list[str]:
    return [str(found) for found in (*read.problems, *(one for row in read.rows() for one in row.problems))]


def test_a_number_above_its_own_parts_is_a_group() -> None:
    read = table(
        """
        ### Danh sách
        | STT | Họ và tên         | Chức vụ    | Đơn vị  |
        | 1   | Huyện đoàn Cầu Kè |            |         |
        | 1.1 | Nguyễn Văn An     | Bí thư     | Cầu Kè  |
        | 1.2 | Trần Thị Bé       | Phó Bí thư | Cầu Kè  |
        | 2   | Thành đoàn        |            |         |
        | 2.1 | Lê Văn Chín       | Bí thư     | Trà Vinh |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé", "Lê Văn Chín"]
    assert said(read) == [
        f"Danh sách!A2: Dòng 2, 5 là tên một nhóm, không làm thành văn bản. {NO_GROUP}",
    ]


def test_a_person_below_the_last_number_filled_like_others_without_one_is_a_record() -> None:
    read = table(
        """
        ### Danh sách
        | STT | Đơn vị | Họ và tên     | Chức vụ    |
        | 1   | Cầu Kè | Nguyễn Văn An | Bí thư     |
        |     |        | Trần Thị Bé   | Phó Bí thư |
        | 2   | Trà Cú | Lê Văn Chín   | Bí thư     |
        |     |        | Cao Thị Dư    | Ủy viên    |
        |     |        |               |            |
        |     |        | Người lập     | Thủ trưởng |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé", "Lê Văn Chín", "Cao Thị Dư"]


@pytest.mark.parametrize(
    "last", ["Cao Thị Dư | Bí thư | ", "Cao Thị Dư | Phó Bí thư | ", "Kim Dư | | Trà Cú"]
)
def test_the_last_person_without_a_number_is_a_record(last: str) -> None:
    read = table(
        f"""
        ### Danh sách
        | STT | Họ và tên     | Chức vụ    | Đơn vị |
        | 1   | Nguyễn Văn An | Bí thư     | Cầu Kè |
        | 2   | Trần Thị Bé   | Phó Bí thư | Trà Cú |
        |     | {last} |
        """
    )
    assert len(column(read, "Họ và tên")) == 3
    assert said(read) == []


@pytest.mark.parametrize(
    "last",
    ["Người lập | Bí thư | ", "NGƯỜI LẬP BIỂU | BÍ THƯ | ", "Hạn gửi | | Thứ sáu", "Lê Văn Chín | 2024 | "],
)
def test_words_below_the_last_number_that_name_nobody_are_none(last: str) -> None:
    read = table(
        f"""
        ### Danh sách
        | STT | Họ và tên     | Chức vụ    | Đơn vị |
        | 1   | Nguyễn Văn An | Bí thư     | Cầu Kè |
        | 2   | Trần Thị Bé   | Phó Bí thư | Trà Cú |
        |     | {last} |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé"]


def test_a_header_below_a_long_preamble_is_found_by_what_the_template_asks_for() -> None:
    preamble = "\n".join(f"| Căn cứ {number} | của Ban | | |" for number in range(40))
    sheet = f"### B\n{preamble}\n| STT | Họ và tên | Chức vụ | Đơn vị |\n| 1 | Lê An | Bí thư | Cầu Kè |"
    read = table_in(grid_from_markdown(sheet), expected=("ho_va_ten", "chuc_vu"))
    assert column(read, "Họ và tên") == ["Lê An"]


@pytest.mark.parametrize("header", ["| STT | Nội dung | Số tiền | |", "| STT | Loại | Số người | Ghi chú |"])
def test_a_second_table_below_the_first_is_named_and_left_out(header: str) -> None:
    read = table(
        f"""
        ### Danh sách
        | STT | Họ và tên     | Chức vụ | Đơn vị |
        | 1   | Nguyễn Văn An | Bí thư  | Cầu Kè |
        | 2   | Trần Thị Bé   | Bí thư  | Trà Cú |
        |     |               |         |        |
        {header}
        | 1   | Nước uống     | 500000  |        |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé"]
    assert said(read) == [
        (
            "Danh sách!A5: Dòng 5, 6 thuộc một bảng khác đặt bên dưới, có tiêu đề riêng, không làm thành "
            "văn bản. Chép bảng đó sang một trang riêng; cần trộn thì nêu trang ấy bằng --sheet. "
            "Nếu là dòng của bảng trên: xóa dòng tiêu đề ấy. "
            "[table-rows-other]"
        )
    ]


def test_the_header_of_a_new_page_in_other_words_begins_no_other_table() -> None:
    read = table(
        """
        ### Danh sách
        | STT | Họ và tên     | Chức vụ  | Đơn vị  |
        | 1   | Nguyễn Văn An | Bí thư   | Cầu Kè  |
        | STT | Họ và tên     | Chức vụ  | Cơ quan |
        | 2   | Trần Thị Bé   | Bí thư   | Trà Cú  |
        """
    )
    assert column(read, "Họ và tên") == ["Nguyễn Văn An", "Trần Thị Bé"]


@pytest.mark.parametrize("mark", ["nt", "-nt-", '"', "″", "Như trên", "n.t.", "//", ",,", "n/t"])
def test_a_ditto_mark_is_the_value_above_and_told(mark: str) -> None:
    read = table(
        f"""
        ### B
        | Họ và tên | Đơn vị |
        | An        | Cầu Kè |
        | Bé        | {mark} |
        | Chín      | {mark} |
        """
    )
    assert column(read, "Đơn vị") == ["Cầu Kè", "Cầu Kè", "Cầu Kè"]
    assert said(read) == [
        f"B!B{row}: Ô của cột “Đơn vị” ghi “{mark}”, được hiểu là như dòng trên: “Cầu Kè”. "
        "Điền hẳn giá trị vào ô này, nếu không phải ý này. [cell-as-above]"
        for row in (3, 4)
    ]


def test_a_ditto_mark_below_nothing_is_told_for_it_would_be_printed() -> None:
    read = table(
        """
        ### B
        | Họ và tên | Đơn vị | Ghi chú |
        | An        | nt     |         |
        | Bé        | Cầu Kè | "       |
        """
    )
    assert [column(read, name) for name in ("Đơn vị", "Ghi chú")] == [["nt", "Cầu Kè"], [None, '"']]
    assert said(read) == [
        f"B!{cell}: Ô của cột “{name}” ghi “{mark}” (như trên), nhưng dòng trên không có gì; văn bản sẽ in "
        "nguyên như vậy. Điền hẳn giá trị vào ô này, hoặc để trống. [cell-above-blank]"
        for cell, name, mark in (("B2", "Đơn vị", "nt"), ("C3", "Ghi chú", '"'))
    ]


@pytest.mark.parametrize("text", ["NT", "Năm trên", "nt1"])
def test_other_short_words_are_no_ditto_marks(text: str) -> None:
    read = table(f"### B\n| Tên | Nhóm |\n| An | A |\n| Bé | {text} |")
    assert (column(read, "Nhóm"), said(read)) == (["A", text], [])


def test_a_day_without_its_format_is_a_day_and_told() -> None:
    read = table("### B\n| Tên | Ngày họp | Số ngày | Năm |\n| An | 45436 | 20000 | 2024 |")
    assert column(read, "Ngày họp") == [dt.date(2024, 5, 24)]
    assert column(read, "Số ngày") == [20000]
    assert said(read) == [
        (
            "B!B2: Ô của cột “Ngày họp” hiện số 45436 vì mất định dạng ngày; được đọc là ngày 24/5/2024. "
            "Định dạng cột là Date; nếu số này không phải ngày thì đổi tiêu đề của cột. [day-unformatted]"
        )
    ]


@pytest.mark.parametrize(
    ("typed", "whole"), [("84087001234", "084087001234"), ("1087001234", "001087001234")]
)
def test_an_identity_card_gets_back_its_zeros_and_is_told(typed: str, whole: str) -> None:
    read = table(f"### B\n| Tên | Số CCCD |\n| An | {typed} |\n| Bé | 123456789012 |")
    assert [finished(value) for value in column(read, "Số CCCD")] == [whole, "123456789012"]
    assert said(read) == [
        (
            f"B!B2: Số căn cước “{typed}” đã mất số 0 ở đầu; được đọc là “{whole}”. "
            "Định dạng cột là Text rồi gõ lại cả số 0. [citizen-lost-zero]"
        )
    ]


def test_a_zero_that_a_file_of_text_has_lost_is_put_back_and_told(tmp_path: Path) -> None:
    (path := tmp_path / "d.csv").write_text(
        "Tên;Điện thoại;CCCD\nAn;912345678;84087001234\nBé;912.345.678;123456789\nCư;1900 1234;0840870012\n"
        "Dũ;0912345678, 987654321;\n",
        encoding="utf-8",
    )
    read = read_table(path)
    assert column(read, "Điện thoại") == ["0912345678", "0912.345.678", "1900 1234", "0912345678, 987654321"]
    assert column(read, "CCCD") == ["084087001234", "123456789", "0840870012", None]
    told = [(str(found.place), found.code) for row in read.rows() for found in row.problems]
    assert told == [
        ("d!B2", "phone-lost-zero"),
        ("d!C2", "citizen-lost-zero"),
        ("d!B3", "phone-lost-zero"),
    ]


def test_text_of_before_unicode_is_named_for_what_it_is(tmp_path: Path) -> None:
    signs = {letter: sign for sign, letter in TCVN3.items()}
    old = "".join(signs.get(letter, letter) for letter in "họ và tên,đơn vị\nlê văn chín,cầu kè\n")
    path = tmp_path / "bang.csv"
    path.write_bytes(old.encode("latin-1"))
    with pytest.raises(BadWorkbook) as refused:
        read_table(path)
    assert f"{refused.value.message} {refused.value.remedy}" == (
        "Bảng gõ bằng bảng mã TCVN3 (phông cũ); tiêu đề chuyển sang Unicode là “họ và tên | đơn vị”. "
        "Chuyển cả bảng sang Unicode (UniKey, Ctrl+Shift+F6) rồi dùng tệp mới."
    )


@pytest.mark.parametrize(
    ("foot", "kind"),
    [
        ("|   |   |   |   |\n| NGƯỜI LẬP BẢNG | KẾ TOÁN | | CHỦ TỊCH |\n| Hồ A | Lê B | | Vũ C |", "foot"),
        ("| … | … | … | … |\n| 3. | ...... | | |", "order"),
        ("| | Toàn tỉnh | 2 | |", "total"),
    ],
)
def test_signatures_in_three_columns_rows_of_dots_and_the_whole_province_are_no_records(
    foot: str, kind: str
) -> None:
    head = (
        "### B\n| STT | Họ và tên | Số người | Đơn vị |\n| 1 | An | 1 | Cầu Kè |\n| 2 | Bé | 1 | Trà Cú |\n"
    )
    read = table(head + foot)
    assert column(read, "Họ và tên") == ["An", "Bé"]
    assert [one.code for one in read.problems] == [f"table-rows-{kind}"]


@pytest.mark.parametrize(
    "first",
    [
        "| VD | Nguyễn Văn A | Bí thư | Đoàn xã X |",
        "| | Ví dụ: Nguyễn Văn A | Bí thư | |",
        "| | Ghi đầy đủ họ tên | Ghi theo quyết định | Chọn từ danh sách |",
    ],
)
def test_an_example_or_instructions_below_the_header_are_no_record(first: str) -> None:
    read = table(
        f"""
        ### B
        | STT | Họ và tên | Chức vụ | Đơn vị |
        {first}
        | 1   | Lê An     | Bí thư  | Cầu Kè |
        """
    )
    assert column(read, "Họ và tên") == ["Lê An"]
    assert [found.code for found in read.problems] == ["table-rows-example"]


@pytest.mark.parametrize("name", ["Mẫu Thị Vân", "Điền Văn Ghi"])
def test_a_person_whose_name_sounds_so_is_a_record(name: str) -> None:
    read = table(f"### B\n| Họ và tên | Chức vụ |\n| {name} | Bí thư |\n| Lê An | Bí thư |")
    assert column(read, "Họ và tên") == [name, "Lê An"]
    assert said(read) == []


def test_groups_lettered_small_are_groups() -> None:
    read = table(
        """
        ### B
        | STT | Họ và tên  | Chức vụ |
        | a)  | Các xã     |         |
        | 1   | Lê An      | Bí thư  |
        | b.  | Các phường |         |
        | 2   | Trần Bé    | Bí thư  |
        """
    )
    assert column(read, "Họ và tên") == ["Lê An", "Trần Bé"]


@pytest.mark.parametrize(
    "text", ["(khuyết)", "Chưa có", "Đang khuyết", "?", "---", "xxx", "Bổ sung sau", "Trần Thị B"]
)
def test_a_post_that_nobody_holds_is_told(text: str) -> None:
    read = table(
        f"### B\n| Họ và tên | Khen thưởng |\n| Lê An | Chưa có |\n| {text} | Có |\n| Chưa Thị Có | Có |"
    )
    assert said(read) == [
        (
            f"B!A3: Dòng 3 chưa có người (cột “Họ và tên” ghi “{text}”) nhưng vẫn được làm thành văn bản. "
            "Điền tên, xóa dòng, hoặc bỏ dòng bằng --where. [table-rows-vacant]"
        )
    ]
