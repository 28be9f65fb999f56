"""Words that a value repeats of those beside it, told from names and labels that look like it."""

import pytest

from toolkit.wording.value_doubling import said_again, said_before


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("Kính gửi: Đồng chí ", "Đ/c Lê An"),
        ("đ/c ", "đồng chí Thạch Sa Ry"),
        ("Đồng chí: ", "đồng chí Bí thư Huyện đoàn"),
        ("Ông/Bà ", "Ông Trần Bé"),
        ("Ông (Bà): ", "bà Lê Thị Chín"),
        ("Đồng chí ", "Bà Kim Thị Dư"),
        ("Kính gửi: ", "Kính gửi: Huyện đoàn Cầu Kè"),
        ("Trân trọng kính mời ", "kính mời đồng chí Lê An"),
        ("tại huyện ", "Huyện Cầu Ngang"),
        ("Bí thư Xã đoàn ", "Xã đoàn Mỹ Long"),
        ("lúc ", "lúc 08 giờ 00"),
        ("ngày ", "ngày 05/6/2024"),
    ],
)
def test_words_that_a_value_says_again_are_found(before: str, value: str) -> None:
    assert said_again(before, value)


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("Đồng chí ", "Lê An"),
        ("Các đồng chí: ", "Đ/c Lê An; Đ/c Trần Bé"),
        ("Ông/Bà ", "Bà Rịa"),
        ("đồng chí ", "Chí Thanh"),
        ("Bí thư Huyện đoàn ", "Đoàn Văn An"),
        ("Đoàn xã: ", "Đoàn xã Mỹ Long"),
        ("Kính gửi: ", "Đ/c Lê An"),
        ("năm ", "năm đại biểu"),
        ("số ", "12"),
        ("mãi mãi ", "xanh xanh"),
        ("", "Đ/c Lê An"),
    ],
)
def test_values_that_only_look_so_are_none(before: str, value: str) -> None:
    assert not said_again(before, value)


@pytest.mark.parametrize(
    ("value", "after", "twice"),
    [
        ("500.000 đồng", " đồng", True),
        ("12,5%", "%", True),
        ("12,5%", " % kế hoạch", True),
        ("Huyện đoàn Cầu Kè,", ", tỉnh Trà Vinh", True),
        ("500.000", " đồng", False),
        ("xã Mỹ Long", ", xã Hiệp Mỹ", False),
        ("Nguyễn Thị Đồng", " đồng ý tham gia", False),
        ("TP.", ". ", False),
    ],
)
def test_words_after_a_value_that_it_ended_with(value: str, after: str, twice: bool) -> None:
    assert said_before(value, after) is twice
