"""What a message shows of two rows that differ."""

import pytest

from toolkit.tasks.collecting.word_differences import words_apart

FIGURES = (
    "Số mô hình kinh tế trong thanh niên: 03; Số thanh niên được hỗ trợ vay vốn trong năm: 21; "
    "Dư nợ ủy thác do Đoàn quản lý (triệu đồng): "
)
LONG = "Đề nghị Tỉnh đoàn quan tâm hỗ trợ kinh phí cho các mô hình kinh tế của thanh niên vùng sâu " * 2


def shown(now: str, new: str) -> tuple[str, str]:
    return words_apart({"Nội dung": now}, {"Nội dung": new})


def test_of_two_lists_the_parts_that_differ_are_shown() -> None:
    figure = "Dư nợ ủy thác do Đoàn quản lý (triệu đồng): "
    assert shown(f"{FIGURES}150", f"{FIGURES}105") == (f"{figure}150", f"{figure}105")


@pytest.mark.parametrize("length", [60, 130, 175])
def test_of_two_long_texts_the_words_around_the_difference_are_shown(length: int) -> None:
    now, new = shown(f"{LONG[:length]} 02 lớp {LONG}", f"{LONG[:length]} 03 lớp {LONG}")
    assert ("02 lớp" in now, "03 lớp" in new) == (True, True)
    assert max(len(now), len(new)) <= 124


def test_what_both_say_in_other_columns_is_left_out() -> None:
    now = {"Mã HN": "HN3", "Người": "Lê Thị Lập", "Nội dung": "Thiếu vốn."}
    assert words_apart(now, now | {"Nội dung": "Thiếu đất."}) == ("Thiếu vốn.", "Thiếu đất.")


def test_what_one_does_not_say_is_told_as_blank() -> None:
    assert shown("", "Thiếu đất.") == ("(để trống)", "Thiếu đất.")
