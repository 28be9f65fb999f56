"""A row of which somebody wiped all but a cell or two is told once, at the row, and nothing that follows."""

import pytest

from tests.tasks.example import example_grid
from tests.tasks.plants import planted, said


def wiped(sheet: str, row: int, *kept: str) -> list[str]:
    """What is said of the example with a row wiped but for some columns."""
    cells = next(one for one in example_grid() if one.name == sheet).rows
    headers = [str(name) for name, cell in zip(cells[0], cells[row - 1], strict=False) if cell is not None]
    return said(planted(*((sheet, header, row, None) for header in headers if header not in kept)))


BLANK = "Điền giá trị vào ô này. [cell-required]"
ROWS = [
    (
        ("Thành phần", 3, "Mã HN"),
        f"Thành phần!C3: Ô của cột “Mô tả” còn trống. (Và 1 ô khác cũng vậy: D3.) {BLANK}",
    ),
    (
        ("Kết luận", 3, "Mã KL"),
        f"Kết luận!B3: Ô của cột “Mã HN” còn trống. (Và 1 ô khác cũng vậy: D3.) {BLANK}",
    ),
    (
        ("Kế hoạch", 2, "Mã KH"),
        f"Kế hoạch!B2: Ô của cột “Năm” còn trống. (Và 1 ô khác cũng vậy: C2.) {BLANK}",
    ),
    (("Kế hoạch", 2, "Mã KH", "Năm"), f"Kế hoạch!C2: Ô của cột “Trích yếu” còn trống. {BLANK}"),
    (
        ("Chương trình", 3, "Mã HN"),
        f"Chương trình!B3: Ô của cột “Thứ tự” còn trống. (Và 1 ô khác cũng vậy: F3.) {BLANK}",
    ),
    (("Nơi nhận", 3, "Loại văn bản"), f"Nơi nhận!C3: Ô của cột “Dòng” còn trống. {BLANK}"),
]


@pytest.mark.parametrize(("row", "line"), ROWS)
def test_a_row_with_little_more_than_its_code_is_told_once(row: tuple[str, int], line: str) -> None:
    assert wiped(*row) == [line]


def test_a_row_wiped_at_the_end_of_a_sheet_is_not_taken_for_headers_that_moved() -> None:
    (line,) = wiped("Hội nghị", 4)
    assert line.startswith("Hội nghị: ")
    assert line.endswith("[row-missing]")


def test_a_row_without_its_code_is_told_once_with_all_that_names_it() -> None:
    (line,) = wiped("Hội nghị", 3, "Ngày")
    assert line.startswith("Hội nghị!A3: Ô của cột “Mã HN” còn trống. (Và ")


WHOLE = [("Đơn vị", 3), ("Đơn vị", 21), ("Nhân sự", 3), ("Hội nghị", 3), ("Kết luận", 2), ("Văn bản đi", 3)]


@pytest.mark.parametrize(("sheet", "row"), WHOLE)
def test_a_row_that_is_wiped_whole_is_told_in_its_place_where_others_name_it(sheet: str, row: int) -> None:
    (line,) = wiped(sheet, row)
    assert line.startswith(f"{sheet}!A{row}: Trang “{sheet}” không có mã “")
    assert line.endswith("[row-missing]")
