"""Tables found wherever and however people left them."""

import unicodedata

import pytest

from tests.tables import reading_from
from toolkit.book.reading.plans import Reading

GOOD = [("H-CN", "Huyện đoàn Cầu Ngang", 5)]


def units(reading: Reading) -> list[tuple[str, str, int | None]]:
    return [(unit.code, unit.name, unit.order) for unit in reading.plan.units]


def codes(reading: Reading) -> list[str]:
    return [f"{one.place} {one.code}" for one in reading.problems if one.code != "sheet-missing"]


HEADERS = ("Mã đơn vị", "Tên đơn vị", "Loại", "Thứ tự", "Nhận giấy mời")


def table(headers: tuple[str, ...] = HEADERS, title: str = "Đơn vị") -> str:
    return f"""
    ### {title}
    | {" | ".join(headers)} |
    | H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | 5 | Có |
    """


@pytest.mark.parametrize(
    "title", ["Đơn vị", "Đơn vị ", " ĐƠN VỊ", "đơn\u00a0vị", "Ðơn vị", unicodedata.normalize("NFD", "Đơn vị")]
)
def test_a_sheet_is_found_by_its_title_whatever_its_case_and_spaces(title: str) -> None:
    assert units(reading_from(table(title=title))) == GOOD


def test_a_problem_names_the_sheet_as_the_user_sees_it() -> None:
    reading = reading_from(table(title="ĐƠN VỊ").replace("| 5 |", "| năm |"))
    assert codes(reading) == ["ĐƠN VỊ!D2 number-unreadable"]


@pytest.mark.parametrize(
    "header",
    [
        "Tên đơn vị ",
        "TÊN ĐƠN VỊ",
        "tên  đơn vị",
        "Tên\u00a0đơn\u00a0vị",
        "Tên\u200b đơn vị",
        "Tên đơn<br>vị",
        "Tên đơn<br> vị",
        unicodedata.normalize("NFD", "Tên đơn vị"),
        "Tên ðơn vị",
        "Тên đơn vị",  # a Cyrillic Т
    ],
)
def test_a_header_is_found_however_it_is_written(header: str) -> None:
    reading = reading_from(table((HEADERS[0], header, *HEADERS[2:])))
    assert units(reading) == GOOD
    assert codes(reading) == []


def test_where_the_tone_stands_does_not_matter() -> None:
    reading = reading_from(
        """
        ### Cấu hình
        | Khoá | Giá trị |
        | Năm  | 2024    |
        """
    )
    assert reading.plan.settings.year == 2024


def test_columns_stand_in_any_order_among_others() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | STT | Nhận giấy mời | Thứ tự | Ghi chú riêng | Loại       | Tên đơn vị           | Mã đơn vị |
        | 1   | Có            | 5      | {#N/A}        | Huyện đoàn | Huyện đoàn Cầu Ngang | H-CN      |
        """
    )
    assert units(reading) == GOOD
    assert codes(reading) == []
    assert reading.plan.units[0].origin.cells["code"] == "G2"


def test_a_title_and_notes_may_stand_above_the_header() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | DANH SÁCH ĐƠN VỊ  |                      |            |        |               |
        | Năm 2024          |                      |            |        |               |
        |                   |                      |            |        |               |
        | Mã đơn vị         | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
        | H-CN              | Huyện đoàn Cầu Ngang | Huyện đoàn | 5      | Có            |
        """
    )
    assert units(reading) == GOOD
    assert reading.plan.units[0].origin.row == 5
    assert reading.plan.units[0].origin.cells["code"] == "A5"


def test_a_table_may_begin_away_from_a1() -> None:
    reading = reading_from(table().replace("### Đơn vị", "### Đơn vị\n    {a1:C7}"))
    assert units(reading) == GOOD
    assert reading.plan.units[0].origin.cells["code"] == "C8"


def test_a_merged_header_leaves_the_second_column_without_a_name() -> None:
    reading = reading_from(table((*HEADERS[:3], "Thứ tự", "")))
    assert units(reading) == GOOD
    assert codes(reading) == ["Đơn vị!A1 column-missing"]


def test_a_header_that_stands_twice_is_named_and_the_first_column_is_read() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời | tên đơn vị |
        | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | 5      | Có            | Tên khác   |
        """
    )
    assert units(reading) == GOOD
    assert [str(one) for one in reading.problems if one.place.sheet == "Đơn vị"] == [
        (
            "Đơn vị!F1: Tiêu đề “Tên đơn vị” đã có ở ô B1; cột này không được đọc. "
            "Xóa cột thừa, hoặc đổi tiêu đề của cột không dùng. [header-twice]"
        )
    ]


def test_a_missing_column_is_named_with_a_header_that_looks_like_it() -> None:
    reading = reading_from(table(("Mã đơn vị", "Tên đơn vi", *HEADERS[2:])))
    assert [str(one) for one in reading.problems if one.place.sheet == "Đơn vị"] == [
        (
            "Đơn vị!B1: Cột “Tên đơn vi” không được đọc; có lẽ phải là “Tên đơn vị”, cột mà trang này "
            "chưa có. Sửa tiêu đề thành “Tên đơn vị”; nếu là cột khác, thêm cột “Tên đơn vị” vào bảng. "
            "[column-near]"
        )
    ]


def test_an_optional_column_may_be_missing() -> None:
    assert codes(reading_from(table())) == []


def test_other_names_of_a_header_are_known() -> None:
    reading = reading_from(
        """
        ### Chương trình
        | Mã HN | Thứ tự | Thời lượng (phút) | Nội dung |
        | HN1   | 1      | 15                | Bế mạc   |
        """
    )
    assert [item.minutes for item in reading.plan.agenda] == [15]


def test_another_name_of_a_header_counts_only_where_the_header_is_missing() -> None:
    reading = reading_from(
        """
        ### Chương trình
        | Mã HN | Thứ tự | Thời lượng | Số phút | Nội dung |
        | HN1   | 1      | một buổi   | 15      | Bế mạc   |
        """
    )
    assert [item.minutes for item in reading.plan.agenda] == [15]
    assert codes(reading) == []


def test_a_sheet_without_a_header_is_named() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | H-CN | Huyện đoàn Cầu Ngang |
        """
    )
    assert [str(one) for one in reading.problems if one.place.sheet == "Đơn vị"] == [
        (
            "Đơn vị: Không tìm thấy dòng tiêu đề của bảng trong 20 dòng đầu. "
            "Đặt lại dòng tiêu đề có các cột: "
            "Mã đơn vị; Tên đơn vị; Loại; Thứ tự; Nhận giấy mời. [header-missing]"
        )
    ]


def test_two_sheets_of_one_title_are_named_and_the_first_is_read() -> None:
    reading = reading_from(table() + table(title="đơn vị").replace("H-CN", "XX"))
    assert units(reading) == GOOD
    assert [str(one) for one in reading.problems if one.place.sheet == "đơn vị"] == [
        (
            "đơn vị: Trang “đơn vị” trùng tên với trang “Đơn vị”; chỉ trang “Đơn vị” được đọc. "
            "Đổi tên hoặc xóa trang thừa. [sheet-twice]"
        )
    ]


@pytest.mark.parametrize("title", ["Đơn vị (2)", "Đơn vị_2", "đơn vị - Copy", "Bản sao của Đơn vị"])
def test_a_copy_of_a_sheet_that_was_changed_is_named(title: str) -> None:
    reading = reading_from(table() + table(title=title).replace("H-CN", "XX"))
    assert units(reading) == GOOD
    assert [str(one) for one in reading.problems if one.place.sheet == title] == [
        (
            f"{title}!A2: Trang này là bản sao của trang “Đơn vị” nhưng khác ở ô A2; chỉ trang “Đơn vị” "
            "được đọc. Nếu đã sửa ở bản sao, chép các ô đó sang trang “Đơn vị”; nếu không, xóa hoặc đổi tên "
            "bản sao. [sheet-copy]"
        )
    ]
    assert [
        one for one in reading_from(table() + table(title=title)).problems if one.code == "sheet-copy"
    ] == []


def test_a_missing_sheet_is_named_with_one_that_looks_like_it() -> None:
    reading = reading_from(table(title="Đơn vi"))
    assert [str(one) for one in reading.problems if one.place.sheet == "Đơn vị"] == [
        (
            "Đơn vị: Sổ không có trang “Đơn vị”. Trang “Đơn vi” có tên gần giống. "
            "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu. [sheet-missing]"
        )
    ]


def test_other_sheets_are_left_alone() -> None:
    reading = reading_from(table() + "\n### Nháp của tôi\n| Mã đơn vị | {#REF!} |\n")
    assert units(reading) == GOOD
    assert codes(reading) == []


def test_rows_of_unequal_length_are_read() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời | Địa danh |
        | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | 5      | Có            |
        | H-CK      |
        """
    )
    assert units(reading) == [*GOOD, ("H-CK", "", None)]


@pytest.mark.parametrize(("header", "seen"), [("Ngày tháng họp", True), ("NGAY", True), ("Ghi chú", False)])
def test_a_column_that_may_be_missing_is_named_when_another_header_nearly_says_it(
    header: str, seen: bool
) -> None:
    reading = reading_from(
        f"""
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai | {header} |
        | HN1-2024 | KH2024 | 1       | 5/2024         | CĐ1   | TX-DH           | x        |
        """
    )
    found = [str(one) for one in reading.problems if one.code == "column-near"]
    told = (
        f"Hội nghị!G1: Cột “{header}” không được đọc; có lẽ phải là “Ngày”, cột mà trang này chưa có. "
        "Sửa tiêu đề thành “Ngày”; nếu là cột khác, thêm cột “Ngày” vào bảng. [column-near]"
    )
    assert found == ([told] if seen else [])


def test_a_sheet_with_more_words_in_its_name_is_offered() -> None:
    missing = [str(one) for one in reading_from(table(title="Đơn vị 2024")).problems]
    assert (
        "Đơn vị: Sổ không có trang “Đơn vị”. Trang “Đơn vị 2024” có tên gần giống. "
        "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu. [sheet-missing]"
    ) in missing
