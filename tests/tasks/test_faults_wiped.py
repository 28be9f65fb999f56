"""A row of which somebody wiped all but a cell or two is told once, at the row, and nothing that follows."""

import pytest

from tests.tasks.example import example_grid
from tests.tasks.plants import parted, planted, said, wiped_row


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


NAMED = [
    *(("Chuyên đề", 2), ("Chuyên đề", 3), ("Đơn vị", 2), ("Đơn vị", 4), ("Đơn vị", 10), ("Đơn vị", 38)),
    *(("Nhân sự", 27), ("Nhân sự", 46), ("Ý kiến", 4), ("Kết luận", 6)),
]


@pytest.mark.parametrize(("sheet", "row"), NAMED)
def test_a_wiped_row_is_told_in_its_place_though_few_name_it_or_another_code_is_near(
    sheet: str, row: int
) -> None:
    (line,) = wiped(sheet, row)
    assert line.startswith(f"{sheet}!A{row}: Trang “{sheet}” không có mã “")
    assert line.endswith("[row-missing]")


MISSED = [
    *(("Căn cứ", 2), ("Chương trình", 2), ("Chương trình", 6), ("Chương trình", 10), ("Chương trình", 24)),
    *(("Thành phần", 2), ("Thành phần", 3), ("Thành phần", 5), ("Thành phần", 6)),
    *(("Giấy mời", 8), ("Giấy mời", 20), ("Đại biểu", 4), ("Đại biểu", 73), ("Đăng ký phát biểu", 8)),
    *(("Kết luận", 13), ("Nơi nhận", 6), ("Nơi nhận", 12), ("Ngày nghỉ", 17)),
]


@pytest.mark.parametrize(("sheet", "row"), MISSED)
def test_a_wiped_row_that_a_rule_misses_is_told_in_its_place_with_what_tells_it(sheet: str, row: int) -> None:
    (line,) = wiped(sheet, row)
    assert line.startswith(
        f"{sheet}!A{row}: Dòng {row} còn trống mà phía dưới còn dòng đã điền; có lẽ nội dung đã bị xóa. Ô "
    )
    assert line.endswith("[row-emptied]")


def test_the_words_for_a_wiped_row_tell_what_is_missing_and_where_it_was_missed() -> None:
    (line,) = wiped("Chương trình", 3)
    assert line == (
        "Chương trình!A3: Dòng 3 còn trống mà phía dưới còn dòng đã điền; có lẽ nội dung đã bị xóa. Ô B2: "
        "Thứ tự 1 mà không có thứ tự 2. Điền lại dòng trống; nếu đã bỏ hẳn nội dung này thì xóa dòng và sửa "
        "ô B2. [row-emptied]"
    )


@pytest.mark.parametrize("row", [2, 7, 20, 30, 35, 38, 45, 51])
def test_a_wiped_value_of_a_list_is_told_in_its_place(row: int) -> None:
    (line,) = wiped("Danh mục", row)
    assert line.startswith(f"Danh mục!B{row}: Trang “Danh mục” không có giá trị “")
    assert line.endswith("[value-missing]")


def test_a_wiped_row_that_nothing_misses_is_no_fault() -> None:
    assert [wiped("Báo cáo đơn vị", 5), wiped("Phân công", 4), wiped("Điểm cầu", 2)] == [[], [], []]


def test_rows_left_blank_between_conferences_are_no_fault() -> None:
    assert said(parted("Chương trình", "Mã HN")) == []


def test_what_is_missed_elsewhere_is_not_told_of_a_row_that_parts_two_conferences() -> None:
    grid = parted("Giấy mời", "Mã HN", without=5)
    assert [line[: line.index(":")] for line in said(grid)] == ["Giấy mời!C13"]


@pytest.mark.parametrize(
    ("row", "key", "code"),
    [
        (2, "Tên cơ quan đầu văn bản", "setting-missing"),
        (9, "Tên đơn vị soạn", "setting-missing"),
        (16, "Năm", "setting-missing"),
        (18, "Người ký mặc định", "setting-gone"),
        (26, "Liên hệ: điện thoại", "setting-gone"),
    ],
)
def test_a_wiped_key_is_told_in_its_row(row: int, key: str, code: str) -> None:
    (line,) = said(wiped_row("Cấu hình", row))
    assert line.startswith(f"Cấu hình!A{row}: ")
    assert f"“{key}”" in line
    assert line.endswith(f"[{code}]")


def test_a_wiped_key_is_told_in_its_row_where_its_help_is_left() -> None:
    (line,) = said(wiped_row("Cấu hình", 9, 2))
    assert line.startswith("Cấu hình!A9: Thiếu dòng “Tên đơn vị soạn” ở cột Khóa.")
