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


BELOW = [f"{column}{row}" for row in (5, 6) for column in "ABCDEF"]
PEOPLE = """
### Nhân sự
| Mã NS | Họ và tên | Xưng hô | Giới tính | Chức vụ | Mã đơn vị |
| NS001 | Lê Văn An | đồng chí | Nam | Bí thư | H-A |
| NS002 | Lê Thị Bình | đồng chí | Nữ | Phó Bí thư | H-A |
| | | | | | |
"""


@pytest.mark.parametrize(
    "rows",
    [
        "| STT | Họ tên lái xe | Số ĐT | | | |\n| 1 | Trần Văn Xe | 912345678 | | | |\n",
        "| STT | Họ tên lái xe | Số ĐT | | | |\n| | Trần Văn Xe | 912345678 | | | |\n",
        "| Họ tên lái xe | Biển số | | | | |\n| Trần Văn Xe | 84A-123.45 | | | | |\n",
        "| | Họ và tên | Số ĐT | | | |\n| | Trần Văn Xe | 0912 345 678 | | | |\n",
    ],
)
def test_a_table_of_its_own_below_the_people_is_not_read_and_told_once(rows: str) -> None:
    reading = reading_from(PEOPLE + rows)
    assert [one.name for one in reading.plan.people] == ["Lê Văn An", "Lê Thị Bình"]
    (told,) = [one for one in reading.problems if one.place.cell in BELOW]
    assert told.code == "table-rows-other"
    assert told.message.startswith("Dòng 5, 6 thuộc một bảng khác đặt bên dưới, có tiêu đề riêng")


def test_a_signature_between_the_people_and_another_table_is_told_as_one() -> None:
    signed = "| | Người lập biểu | | | | |\n| | Lê Thị Mơ | | | | |\n| | | | | | |\n"
    reading = reading_from(
        PEOPLE + signed + "| STT | Họ tên lái xe | Số ĐT | | | |\n| 1 | Trần Văn Xe | 9 | | | |\n"
    )
    assert [one.name for one in reading.plan.people] == ["Lê Văn An", "Lê Thị Bình"]
    told = [one.message[:12] for one in reading.problems if one.code.startswith("table-rows")]
    assert told == ["Dòng 5, 6 là", "Dòng 8, 9 th"]


@pytest.mark.parametrize(
    "rows",
    [
        "| | Trần Văn Xe | Ông | Nam | Chủ tịch | |\n| | Lê Thị Em | Bà | Nữ | Phó Chủ tịch | |\n",
        "| NS 066 | Trần Văn Xe | Ông | Nam | Chủ tịch | H-A |\n| | Lê Thị Em | Bà | Nữ | Bí thư | |\n",
        "| Trần Văn Xe | Ông | Nam | Chủ tịch | | |\n| Lê Thị Em | Bà | Nữ | Bí thư | | |\n",
        "| Chủ tịch xã | Trần Văn Xe | Ông | Nam | | |\n| NS067 | Lê Thị Em | Bà | Nữ | Bí thư | H-A |\n",
    ],
)
def test_people_below_a_blank_row_stay_people_whatever_they_lack(rows: str) -> None:
    told = [one.code for one in reading_from(PEOPLE + rows).problems]
    assert "table-rows-other" not in told
    assert "cell-required" in told


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
