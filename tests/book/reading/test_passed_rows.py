"""Rows inside the plan's own sheets that are no records: passed over, and told as for any other table."""

import pytest

from tests.tables import reading_from

NOT_DATA = "Nếu đó là một người hoặc một đơn vị, điền số thứ tự và các ô khác của dòng."


def said(text: str) -> list[str]:
    return [str(one) for one in reading_from(text).problems if one.place.sheet == "Đại biểu"]


def names(text: str) -> list[str]:
    return [one.name for one in reading_from(text).plan.delegates]


HEADER = """
### Đại biểu
| Mã HN | Mã NS | Họ và tên | Chức vụ | Mã đơn vị | Nhóm | Có mặt |
"""
AN = "| HN1 | | Lê Văn An | Bí thư | H-A | Khách mời | Có |\n"
BINH = "| HN1 | | Lê Thị Bình | Bí thư | H-A | Khách mời | Có |\n"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "| (1) | (2) | (3) | (4) | (5) | (6) | (7) |\n" + AN + BINH,
            (
                "Đại biểu!A2: Dòng 2 chỉ đánh số hoặc ghi chú cho các cột, không làm thành văn bản. "
                "Không cần sửa gì. [table-rows-numbering]"
            ),
        ),
        (
            "| A | B | 1 | 2 | 3 | 4 | 5 |\n" + AN + BINH,
            (
                "Đại biểu!A2: Dòng 2 chỉ đánh số hoặc ghi chú cho các cột, không làm thành văn bản. "
                "Không cần sửa gì. [table-rows-numbering]"
            ),
        ),
        (
            AN + "| Mã HN | Mã NS | Họ và tên | Chức vụ | Mã đơn vị | Nhóm | Có mặt |\n" + BINH,
            (
                "Đại biểu!A3: Dòng 3 lặp lại tiêu đề của bảng, không làm thành văn bản. "
                "Không cần sửa gì. [table-rows-header]"
            ),
        ),
        (
            "| I. Khối huyện | | | | | | |\n" + AN + "| II. ĐOÀN TRỰC THUỘC | | | | | | |\n" + BINH,
            f"Đại biểu!A2: Dòng 2, 4 là tên một nhóm, không làm thành văn bản. {NOT_DATA} [table-rows-group]",
        ),
        (
            AN + BINH + "| Tổng cộng | | 2 đại biểu | | | | |\n",
            f"Đại biểu!A4: Dòng 4 là dòng tổng cộng, không làm thành văn bản. {NOT_DATA} [table-rows-total]",
        ),
        (
            AN + BINH + "| Ghi chú: danh sách có thể thay đổi. | | | | | | |\n",
            (
                "Đại biểu!A4: Dòng 4 là phần ghi chú hoặc chữ ký dưới bảng, không làm thành văn bản. "
                f"{NOT_DATA} [table-rows-foot]"
            ),
        ),
        (
            AN
            + BINH
            + "| | | | | Trà Vinh, ngày 20 tháng 5 năm 2024 | | |\n"
            + "| | | NGƯỜI LẬP BIỂU | | TRƯỞNG BAN | | |\n| | | Nguyễn Văn Cường | | Trần Thị Dung | | |\n",
            (
                "Đại biểu!E4: Dòng 4, 5, 6 là phần ghi chú hoặc chữ ký dưới bảng, không làm thành văn bản. "
                f"{NOT_DATA} [table-rows-foot]"
            ),
        ),
    ],
)
def test_a_row_that_is_no_record_is_passed_over_and_told(rows: str, message: str) -> None:
    assert names(HEADER + rows) == ["Lê Văn An", "Lê Thị Bình"]
    assert said(HEADER + rows) == [message]


@pytest.mark.parametrize(
    ("row", "messages"),
    [
        (
            "| | | Lê Thị Em | | | | |\n",
            ["Đại biểu!A3: Ô của cột “Mã HN” còn trống. Điền giá trị vào ô này. [cell-required]"],
        ),
        ("| HN9 | | Lê Thị Em | | | | |\n", []),
        ("| HN1 | | Lê Thị Em | | | | |\n", []),
    ],
)
def test_a_row_that_lacks_something_is_still_a_record(row: str, messages: list[str]) -> None:
    assert names(HEADER + AN + row + BINH) == ["Lê Văn An", "Lê Thị Em", "Lê Thị Bình"]
    assert said(HEADER + AN + row + BINH) == messages


def test_a_title_among_the_units_is_no_code_that_others_can_name() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị                | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
        | I. KHỐI HUYỆN            |                      |            |        |               |
        | H-A                      | Huyện đoàn An Bình   | Huyện đoàn | 1      | Có            |
        | II. KHỐI ĐOÀN TRỰC THUỘC |                      |            |        |               |
        | DT-B                     | Đoàn Trường Mẫu      | Đoàn xã    | 2      | Có            |
        """
    )
    assert [unit.code for unit in reading.plan.units] == ["H-A", "DT-B"]
    assert [str(one) for one in reading.problems if one.place.sheet == "Đơn vị"] == [
        f"Đơn vị!A2: Dòng 2, 4 là tên một nhóm, không làm thành văn bản. {NOT_DATA} [table-rows-group]"
    ]


def test_kinds_of_a_list_and_days_off_are_records_however_short() -> None:
    reading = reading_from(
        """
        ### Danh mục
        | Danh mục | Giá trị       | Mã |
        | Chức vụ  | Thủ trưởng    |    |
        | Chức vụ  | Tổng Giám đốc |    |

        ### Nơi nhận
        | Loại văn bản | Thứ tự | Dòng              |
        | *            | 1      | Như trên          |
        | GM           | 1      | Lưu VT, TCKT      |
        """
    )
    assert [item.value for item in reading.plan.lists] == ["Thủ trưởng", "Tổng Giám đốc"]
    assert [row.line for row in reading.plan.recipients] == ["Như trên", "Lưu VT, TCKT"]
