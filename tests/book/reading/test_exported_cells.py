"""What other programs leave in a table that they wrote is told, and what people type is not."""

import pytest

from tests.tables import grid_from_markdown
from toolkit.book.reading.any_table import table_in

NOTHING = "là dấu của phần mềm cho ô không có giá trị"
TAIL = "là số nguyên bị phần mềm thêm “.0”"
POWER = "là số dài bị phần mềm viết gọn nên đã mất các chữ số cuối"
MOMENT = "là ngày giờ viết theo kiểu của phần mềm"
COVER = "còn dấu mà phần mềm thêm quanh nội dung"
NARROW = "là dấu của Excel khi cột quá hẹp"


def said(text: str) -> list[str]:
    sheet = f"### B\n| Họ và tên | Điện thoại |\n| Lê An | {text} |\n| Trần Bé | 0912 345 678 |"
    read = table_in(grid_from_markdown(sheet))
    return [str(found) for found in (*read.problems, *(one for row in read.rows() for one in row.problems))]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        *((text, NOTHING) for text in ("NULL", "nan", "#N/A", "#REF!", "<NA>")),
        *((text, TAIL) for text in ("1990.0", "912345678.0")),
        *((text, POWER) for text in ("9.12E+08", "9,87E+08")),
        *((text, MOMENT) for text in ("1990-06-05 00:00:00", "2024-06-05T08:00:00Z")),
        *((text, COVER) for text in ('="0912345678"', "'0912345678", "**0912**", '["0912"]')),
        ("######", NARROW),
    ],
)
def test_a_mark_of_another_program_is_told(text: str, what: str) -> None:
    assert said(text) == [
        (
            f"B!B2: Ô của cột “Điện thoại” ghi “{text}”: {what}, không phải nội dung để in. "
            "Định dạng ô là Text rồi gõ lại nội dung đúng; nếu không có thì để trống. [cell-exported]"
        )
    ]


@pytest.mark.parametrize(
    "text", ["5.0", "1990", "1.500", "2024-06-05", "E10", "#5", "Nam", "'Sao vàng'", "nt1"]
)
def test_what_people_type_is_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("text", ["6/25/1990", "12/31/1991"])
def test_a_day_with_its_month_first_is_told(text: str) -> None:
    sheet = f"### B\n| Họ và tên | Ngày sinh |\n| Lê An | 05/6/1990 |\n| Trần Bé | {text} |"
    assert [str(found) for found in table_in(grid_from_markdown(sheet)).problems] == [
        (
            f"B!B3: Cột “Ngày sinh” có 1 ô ghi tháng trước ngày, bắt đầu từ “{text}”; văn bản in nguyên như "
            "vậy. Gõ lại cả cột theo thứ tự ngày/tháng/năm, kể cả những ô nhìn như đã đúng. "
            "[table-month-first]"
        )
    ]


IMPOSSIBLE = (
    "B!B2: Không có ngày “{}” trong lịch. Kiểm tra và gõ lại theo dạng ngày/tháng/năm. [day-impossible]"
)
OTHER_WEEKDAY = (
    "B!B2: “thứ Hai, 24/5/2024” ghi sai thứ: ngày 24/5/2024 là thứ Sáu. Sửa lại thứ hoặc sửa lại ngày. "
    "[day-weekday]"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *((text, [IMPOSSIBLE.format(text)]) for text in ("31/02/2024", "32/13/1990", "2024-02-30")),
        ("thứ Hai, 24/5/2024", [OTHER_WEEKDAY]),
        *(
            (text, [])
            for text in ("29/02/2024", "31/12/2024", "thứ Sáu, 24/5/2024", "1990", "05/1990", "đầu tháng 5")
        ),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, told: list[str]) -> None:
    read = table_in(grid_from_markdown(f"### B\n| Họ và tên | Ngày họp |\n| Lê An | {text} |\n| Bé | chưa |"))
    assert [str(one) for row in read.rows() for one in row.problems] == told
