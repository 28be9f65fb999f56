import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import joined, number_in_words, number_said, ordinal_words, quantity, roman, tally


def test_quantities_below_ten_have_two_digits():
    assert [quantity(number) for number in (0, 3, 9, 10, 13, 124, 1500)] == [
        *("0", "03", "09", "10", "13", "124", "1.500")
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "nhất"),
        (2, "hai"),
        (3, "ba"),
        (4, "tư"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
    ],
)
def test_ordinals_have_their_own_first_and_fourth(number, words):
    assert ordinal_words(number) == words


@pytest.mark.parametrize("number", [0, -1])
def test_nothing_is_not_an_ordinal(number):
    with pytest.raises(ValueError, match="not an ordinal"):
        ordinal_words(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (15, "mười lăm"),
        (31, "ba mươi mốt"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh tư"),
        (105, "một trăm linh năm"),
        (114, "một trăm mười bốn"),
        (221, "hai trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_024, "hai nghìn không trăm hai mươi tư"),
        (15_500_000, "mười lăm triệu năm trăm nghìn"),
        (1_000_024, "một triệu không trăm hai mươi tư"),
        (1_000_000_000, "một tỷ"),
        (2_000_000_005, "hai tỷ không trăm linh năm"),
        (21_004_015_000, "hai mươi mốt tỷ không trăm linh tư triệu không trăm mười lăm nghìn"),
    ],
)
def test_numbers_are_read_aloud(number, words):
    assert number_in_words(number) == words


def test_a_number_below_zero_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        number_in_words(-5)


@given(st.sets(st.integers(0, 10**13), min_size=2, max_size=30))
def test_two_numbers_never_read_alike(numbers):
    assert len({number_in_words(number) for number in numbers}) == len(numbers)


def test_headings_are_numbered_in_roman():
    assert [roman(number) for number in (1, 2, 3, 4, 5, 9, 14, 40, 2024)] == [
        *("I", "II", "III", "IV", "V", "IX", "XIV", "XL", "MMXXIV")
    ]


@pytest.mark.parametrize("number", [0, 4000])
def test_romans_had_no_such_number(number):
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(number)


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["Cầu Kè"], "Cầu Kè"),
        (["Cầu Kè", "Trà Cú"], "Cầu Kè và Trà Cú"),
        (["Cầu Kè", "", "Trà Cú", "Tiểu Cần"], "Cầu Kè, Trà Cú và Tiểu Cần"),
    ],
)
def test_a_list_ends_with_and(items, words):
    assert joined(items) == words


def test_figures_in_a_column_have_two_digits_even_for_nothing() -> None:
    assert [tally(number) for number in (0, 1, 12)] == ["00", "01", "12"]


@given(st.integers(1, 999_999_999))
def test_a_number_that_is_said_in_full_is_read_again(number):
    assert number_said(number_in_words(number)) == number


@pytest.mark.parametrize(
    "words", ["một nghìn không trăm linh tư", "một nghìn không trăm lẻ bốn", "một nghìn không trăm linh bốn"]
)
def test_four_behind_nothing_is_said_in_several_ways(words):
    assert number_said(words) == 1004


@pytest.mark.parametrize(
    "words", ["hai nghìn năm", "nghìn rưỡi", "hai ba", "mười chục", "", "rưỡi", "một tỷ"]
)
def test_words_that_say_no_one_number_are_none(words):
    assert number_said(words) is None
