"""One cell that holds several opinions, in whatever style of list, or that says there is none."""

import pytest

from toolkit.tasks.collecting.opinion_lists import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("một ý", ("một ý",)),
        ("- một ý", ("- một ý",)),
        ("- một\n- hai\ntiếp", ("một", "hai\ntiếp")),
        ("-Thiếu vốn\n-Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("- 12 chi đoàn yếu\n- 3 chi đoàn chưa họp", ("12 chi đoàn yếu", "3 chi đoàn chưa họp")),
        ("1. một\n2. hai", ("một", "hai")),
        ("1.một\n2.hai", ("một", "hai")),
        ("1/ một\n2/ hai", ("một", "hai")),
        ("(1) một\n(2) hai", ("một", "hai")),
        ("a) một\nb) hai", ("một", "hai")),
        ("I. Một\nII. Hai", ("Một", "Hai")),
        ("● một\n● hai", ("một", "hai")),
        ("Thứ nhất, thiếu vốn.\nThứ hai, thiếu đất.", ("Thiếu vốn.", "Thiếu đất.")),
        ("Một là, thiếu vốn\nHai là thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Một: thiếu vốn\nHai: thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Ý 1: một\nÝ 2: hai", ("một", "hai")),
        ("① một\n② hai", ("một", "hai")),
        ("# một\n# hai", ("một", "hai")),
        ("1. Thiếu vốn; 2. Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("1) Cấp tài liệu. 2) Mở lớp.", ("Cấp tài liệu.", "Mở lớp.")),
        ("a) Thiếu vốn; b) Thiếu đất; c) Thiếu người", ("Thiếu vốn", "Thiếu đất", "Thiếu người")),
        ("- Thiếu vốn; - Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Giá vật tư tăng; - 5 hộ bỏ nghề", ("Giá vật tư tăng; - 5 hộ bỏ nghề",)),
        ("Theo điểm a. Điều 5; b. Điều 6", ("Theo điểm a. Điều 5; b. Điều 6",)),
        ("1. Theo Nghị quyết số 5. 3. Không rõ", ("1. Theo Nghị quyết số 5. 3. Không rõ",)),
        ("Sửa Điều 1. 2. Bỏ Điều 3", ("Sửa Điều 1. 2. Bỏ Điều 3",)),
        ("1. Thiếu vốn:\n- ở ấp\n- ở xã\n2. Thiếu đất", ("Thiếu vốn:\n- ở ấp\n- ở xã", "Thiếu đất")),
        ("- một\n+ phụ\n- hai", ("một\n+ phụ", "hai")),
        ("mở đầu\n- một\n- hai", ("mở đầu\n- một\n- hai",)),
        ("1.250 mô hình\n2.300 hộ", ("1.250 mô hình\n2.300 hộ",)),
        ("-5 độ\n-6 độ", ("-5 độ\n-6 độ",)),
        ("Một là một\nvà thôi", ("Một là một\nvà thôi",)),
        ("  ", ()),
    ],
)
def test_opinions_are_divided_by_the_outer_marks_of_one_style(text: str, parts: tuple[str, ...]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    "text",
    ["-", "...", "Không", "Không có.", "Không có ý kiến gì thêm", "không có khó khăn, vướng mắc", "Chưa có"],
)
def test_what_says_that_there_is_none_is_no_opinion(text: str) -> None:
    assert parted(text) == ()


@pytest.mark.parametrize("text", ["Không có kinh phí", "Chưa có bí thư chi đoàn", "Nhất trí"])
def test_what_says_more_is_one(text: str) -> None:
    assert parted(text) == (text,)
