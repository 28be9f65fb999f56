"""Headers that stand over the wrong columns: told once, and every row is read as it was meant."""

import pytest

from tests.tasks.plants import TODAY, exchanged_columns, exchanged_headers, said, shifted_rows
from toolkit.documents.kinds import DOCUMENTS
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.plan_reading import reading_of

# The place of what the example is warned about moves with its column.
_FLAG = "[flag-blank]"


def news(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.endswith(_FLAG)]


@pytest.mark.parametrize(
    ("sheet", "one", "other", "first", "second"),
    [
        ("Nhân sự", "Họ và tên", "Chức vụ", "B1", "E1"),
        ("Nhân sự", "Điện thoại", "Email", "K1", "L1"),
        ("Hội nghị", "Ngày", "Giờ bắt đầu", "G1", "I1"),
        ("Hội nghị", "Ngày", "Trạng thái", "G1", "U1"),
        ("Điểm cầu", "Địa chỉ", "Điện thoại kỹ thuật", "D1", "G1"),
        ("Đại biểu", "Họ và tên", "Chức vụ", "C1", "D1"),
        ("Đơn vị", "Mã đơn vị", "Tên đơn vị", "A1", "B1"),
        ("Kết luận", "Tình trạng", "Ngày hoàn thành", "H1", "I1"),
    ],
)
def test_two_headers_in_each_others_place_are_told_once(
    sheet: str, one: str, other: str, first: str, second: str
) -> None:
    assert news(said(exchanged_headers(sheet, one, other))) == [
        (
            f"{sheet}!{first}: Hai tiêu đề “{other}” và “{one}” có vẻ bị đổi chỗ cho nhau: "
            f"dưới mỗi tiêu đề là dữ liệu của cột kia. "
            f"Đổi lại hai tiêu đề ở ô {first} và {second}. [headers-swapped]"
        )
    ]


@pytest.mark.parametrize(
    ("sheet", "one", "other"),
    [
        ("Nhân sự", "Họ và tên", "Chức vụ"),
        ("Hội nghị", "Ngày", "Giờ bắt đầu"),
        ("Đại biểu", "Mã NS", "Nhóm"),
        ("Đơn vị", "Địa chỉ", "Nơi nhận văn bản"),
    ],
)
def test_columns_that_were_moved_with_their_headers_are_no_fault(sheet: str, one: str, other: str) -> None:
    assert news(said(exchanged_columns(sheet, one, other))) == []


@pytest.mark.parametrize("sheet", ["Nhân sự", "Đại biểu", "Chương trình", "Căn cứ"])
def test_rows_that_stand_a_column_to_the_right_are_told_once(sheet: str) -> None:
    (line,) = said(shifted_rows(sheet, 1))
    assert line.startswith(f"{sheet}!A1: Các dòng dữ liệu có vẻ lệch sang phải một cột so với dòng tiêu đề: ")
    assert line.endswith("để dữ liệu nằm đúng dưới tiêu đề. [rows-shifted-right]")


@pytest.mark.parametrize("sheet", ["Nhân sự", "Đại biểu", "Chương trình", "Văn bản đi"])
def test_rows_that_stand_a_column_to_the_left_are_told_once(sheet: str) -> None:
    (line,) = said(shifted_rows(sheet, -1))
    assert line.startswith(f"{sheet}!A1: Các dòng dữ liệu có vẻ lệch sang trái một cột so với dòng tiêu đề: ")
    assert line.endswith("[rows-shifted-left]")


def test_exchanged_headers_hold_the_papers_that_print_their_columns() -> None:
    reading = reading_of(exchanged_headers("Kết luận", "Tình trạng", "Ngày hoàn thành"), TODAY)
    touches = Touches(reading.plan, reading.problems)
    assert "headers-swapped" in [one.code for one in reading.problems]
    held = {kind.name for kind in DOCUMENTS for one in reading.plan.conferences if touches.stops(kind, one)}
    assert "conclusions" in held
    assert held.isdisjoint(("envelopes", "labels", "badges"))
