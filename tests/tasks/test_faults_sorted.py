"""A column sorted without the others, a block of rows pasted twice: told once, and holding papers."""

import pytest
from msgspec.structs import replace

from tests.tasks.example import example_grid
from tests.tasks.planted import fresh, held, planted, sort, told
from tests.tasks.plants import TODAY
from toolkit.book.reading.plans import Reading
from toolkit.tasks.making.plan_reading import reading_of

REMEDY = "Trả lại thứ tự cũ (Ctrl+Z), hoặc chép lại cột từ bản lưu; muốn sắp xếp thì chọn cả bảng."


@pytest.mark.parametrize(
    ("sheet", "header", "place", "count"),
    [
        ("Kết luận", "Nội dung", "Kết luận!D2", 13),
        ("Ý kiến", "Nội dung", "Ý kiến!G2", 36),
        ("Ý kiến", "Tóm tắt", "Ý kiến!H2", 36),
        ("Chương trình", "Nội dung", "Chương trình!F2", 26),
        ("Đăng ký phát biểu", "Tên tham luận", "Đăng ký phát biểu!E2", 16),
        ("Giấy mời", "Kính mời", "Giấy mời!E2", 26),
        ("Giấy mời", "Mã đơn vị", "Giấy mời!C2", 26),
        ("Báo cáo đơn vị", "Mã đơn vị", "Báo cáo đơn vị!B2", 39),
    ],
)
def test_a_sorted_column_is_told_once(sheet: str, header: str, place: str, count: int) -> None:
    (one,) = fresh(planted(sort(sheet, header)))
    assert str(one) == (
        f"{place}: Cột này bị sắp xếp riêng: {count} ô xếp theo thứ tự chữ cái, còn các cột khác giữ thứ tự "
        f"cũ. {REMEDY} [column-alone]"
    )


@pytest.mark.parametrize(
    ("header", "place"),
    [
        ("Mã đơn vị", "Đơn vị!A2"),
        ("Tên đơn vị", "Đơn vị!B2"),
        ("Tên ngắn", "Đơn vị!C2"),
        ("Loại", "Đơn vị!D2"),
        ("Địa danh", "Đơn vị!F2"),
    ],
)
def test_a_sorted_column_of_the_units_is_told_once(header: str, place: str) -> None:
    (one,) = fresh(planted(sort("Đơn vị", header)))
    assert (one.code, str(one.place)) == ("units-alone", place)
    assert one.message.startswith("Cột này của các đơn vị bị sắp xếp riêng: 38 ô")


def test_sorted_conclusions_hold_the_notices_and_the_forms_that_ask_for_them() -> None:
    stopped = held(planted(sort("Kết luận", "Nội dung")))
    assert {("conclusions", code) for code in ("HN1-2024", "HN2-2024", "HN3-2024")} <= stopped
    assert {code for kind, code in stopped if kind == "return-form"} == {"HN2-2024", "HN3-2024"}


def test_a_few_texts_in_order_and_rows_sorted_together_are_no_fault() -> None:
    assert told({}) == []
    assert told(sort("Chuyên đề", "Tên chuyên đề")) == []


def pasted(sheet: str, rows: int) -> Reading:
    """The example with the first rows of a sheet once more below its last one."""
    grid = example_grid()
    sheets = (
        replace(one, rows=[*one.rows, *one.rows[1 : 1 + rows]]) if one.name == sheet else one for one in grid
    )
    return reading_of(replace(grid, sheets=tuple(sheets)), TODAY)


@pytest.mark.parametrize(
    ("sheet", "rows", "place"),
    [
        ("Nơi nhận", 10, "Nơi nhận!A27"),
        ("Đại biểu", 40, "Đại biểu!A149"),
        ("Phân công", 6, "Phân công!A20"),
    ],
)
def test_a_block_of_rows_that_was_pasted_twice_is_told_once(sheet: str, rows: int, place: str) -> None:
    (one,) = fresh(pasted(sheet, rows))
    assert str(one) == (
        f"{place}: Có {rows} dòng, từ dòng {place.rpartition('A')[2]}, giống hệt các dòng từ dòng 2; có lẽ "
        "đã dán hai lần. Xóa các dòng dán thừa. [rows-pasted]"
    )


def test_a_few_rows_that_stand_twice_are_told_one_by_one() -> None:
    assert {one.code for one in fresh(pasted("Phân công", 2))} == {"said-twice"}
