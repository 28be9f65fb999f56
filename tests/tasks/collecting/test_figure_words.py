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
        ("1650đoàn viên", "1650 đoàn viên"),
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
        ("không thực hiện", "0"),
        ("Chưa tổ chức.", "0"),
        ("ba chục", "30"),
        ("một nghìn rưỡi", "1500"),
        ("hai nghìn không trăm linh năm chi đoàn", "2005"),
        ("hai ngàn ba trăm", "2300"),
        ("mười lăm (15)", "15"),
        ("mười lăm (15) chi đoàn", "15"),
        ("mười lăm chi đoàn (15)", "15"),
        ("15 - mười lăm", "15"),
        ("40 ước đạt", "40 (ước đạt)"),
        ("32/45", "32 (trên tổng số 45)"),
        ("32 / 45 chi đoàn", "32 chi đoàn (trên tổng số 45)"),
    ],
)
def test_words_that_say_one_number_are_that_number_and_told(typed: str, number: str) -> None:
    value, told = came(COUNT, typed)
    assert value == number
    assert told == (
        f"{NAME}, Số liệu!B5: Số liệu “{typed}” được hiểu là {number}. Đúng thì để nguyên; nếu không, ghi "
        "con số vào ô này. [return-figure-understood]"
    )


def test_a_share_in_brackets_behind_a_count_is_quiet() -> None:
    assert came(COUNT, "48 (100%)") == ("48 (100%)", "")


@pytest.mark.parametrize("typed", ["45/32", "32/45/60"])
def test_what_is_no_part_of_a_whole_stays_and_is_told(typed: str) -> None:
    assert "[return-figure-unread]" in came(COUNT, typed)[1]


def test_digits_and_words_that_say_two_numbers_are_told() -> None:
    assert came(COUNT, "15 (mười sáu)") == (
        "15 (mười sáu)",
        (
            f"{NAME}, Số liệu!B5: Ô này ghi “15 (mười sáu)”: con số và lời trong ngoặc nói hai số khác nhau. "
            "Hỏi đơn vị số nào đúng rồi ghi một con số. [return-figure-denied]"
        ),
    )
    assert came(COUNT, "1.200 (một nghìn hai trăm)") == ("1.200 (một nghìn hai trăm)", "")
    assert came(COUNT, "340 (chưa tính học sinh)") == ("340 (chưa tính học sinh)", "")


@pytest.mark.parametrize(("typed", "number"), [("12.0", "12"), ("12.00", "12"), ("1.200", "1.200")])
def test_a_point_and_noughts_behind_a_whole_number_are_nothing(typed: str, number: str) -> None:
    assert came(COUNT, typed) == (number, "")


@pytest.mark.parametrize(
    "typed", ["vài chục", "hai nghìn năm", "chưa thống kê", "hai ba chi đoàn", "mười hai đội", "một số"]
)
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


@pytest.mark.parametrize(("typed", "unit"), [("60 hộ", "hộ"), ("khoảng 1.250 lượt", "lượt"), ("45 ĐV", "ĐV")])
def test_a_count_of_something_else_is_told_for_it_stands_apart(typed: str, unit: str) -> None:
    value, told = came("Số thanh niên được vay vốn", typed)
    assert value == typed
    assert f"đếm bằng “{unit}” thì thành một mục riêng" in told


@pytest.mark.parametrize(
    "typed", ["145 người", "145 TN", "khoảng 145 đ/c", "145 đồng chí", "145 thanh niên", "145", "145 (ước)"]
)
def test_a_count_with_a_word_for_what_is_counted_is_quiet(typed: str) -> None:
    assert came("Số thanh niên được vay vốn", typed) == (typed, "")


def test_people_in_words_are_counted_by_any_word_for_them() -> None:
    assert came("Số thanh niên được vay vốn", "bốn mươi lăm đồng chí")[0] == "45"
