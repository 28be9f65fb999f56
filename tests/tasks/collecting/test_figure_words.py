"""A figure in words, or with spaces between its thousands, is the number that it says; a count is whole."""

import pytest

from tests.tasks.collecting.messes import NAME
from tests.tasks.collecting.test_figure_units import came

COUNT = "Số chi đoàn ghép sinh hoạt"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1 250", "1.250"),
        ("1\u00a0250", "1.250"),
        ("12\u202f345 đoàn viên", "12.345 đoàn viên"),
        ("12", "12"),
    ],
)
def test_spaces_between_thousands_are_read_without_a_word(typed: str, number: str) -> None:
    assert came("Số đoàn viên", typed) == (number, "")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("mười hai", "12"),
        ("Hai mươi mốt chi đoàn.", "21"),
        ("không có", "0"),
        ("Chưa có", "0"),
        ("không", "0"),
    ],
)
def test_words_that_say_one_number_are_that_number_and_told(typed: str, number: str) -> None:
    value, told = came(COUNT, typed)
    assert value == number
    assert told == (
        f"{NAME}, Số liệu!B5: Số liệu “{typed}” được hiểu là {number}. Đúng thì để nguyên; nếu không, ghi "
        "con số vào ô này. [return-figure-understood]"
    )


@pytest.mark.parametrize("typed", ["vài chục", "hai ba chi đoàn", "mười hai đội", "một số"])
def test_words_that_say_no_one_number_stay_and_are_told(typed: str) -> None:
    value, told = came(COUNT, typed)
    assert value == typed
    assert "[return-figure-unread]" in told


@pytest.mark.parametrize("typed", ["18,5 triệu", "1.250,5", "12 nghìn", "3 tỷ 200 triệu"])
def test_a_count_that_is_no_whole_number_is_told(typed: str) -> None:
    assert came(COUNT, typed)[1] == (
        f"{NAME}, Số liệu!B5: “{COUNT}” là số đếm, mà ở đây ghi “{typed}”. Xem lại, rồi ghi một số nguyên "
        "bằng chữ số, ví dụ 1.250. [return-figure-counted]"
    )


@pytest.mark.parametrize("name", ["Số vốn vay", "Số giờ tình nguyện", "Số lượt (nghìn người)", "Kinh phí"])
def test_what_is_measured_need_not_be_whole(name: str) -> None:
    assert came(name, "12,5") == ("12,5", "")
