"""A column that was sorted without the others is told once, at its head, and holds what it is told in."""

import pytest

from tests.tasks.planted import fresh, held, planted, sort, told

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
