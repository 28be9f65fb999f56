import unicodedata

import pytest

from toolkit.wording import alphabet_key, display_upper, given_name_key, same_name_key

IN_ORDER = [
    *("Trần Văn An", "Tô Anh", "Bùi Ành", "Phạm Ảnh", "Lê Ãnh", "Võ Ánh", "Lý Ạnh", "Nguyễn Văn Ân"),
    *("Lê Bình", "Lê Dũng", "Đỗ Đức", "Kim Thị Hoa", "Lê Hòa", "Sơn Hóa", "Trần Ngọc Lan", "Lê Lân"),
    *("Nguyễn Thanh Nhã", "Thạch Oanh", "Lâm Ôn", "Lý Ơn", "Hồ Uyên", "Võ Ưng", "Kim Thị Xinh", "Mai Ý"),
]


def mixed(items):
    return [*items[1::2], *items[::2]]


def test_people_are_sorted_by_given_name_in_vietnamese_order():
    assert sorted(mixed(IN_ORDER), key=given_name_key) == IN_ORDER


def test_the_same_given_name_is_sorted_by_the_rest():
    names = ["Lê Thị Hạnh", "Lê Văn Hạnh", "Ngô Hạnh", "Nguyễn Hạnh"]
    assert sorted(mixed(names), key=given_name_key) == names


def test_a_double_given_name_is_sorted_as_a_whole():
    people = [("Thạch Sa Ry", "Sa Ry"), ("Lê Văn Sang", ""), ("Kim Som", "")]
    assert sorted(mixed(people), key=lambda person: given_name_key(*person)) == people
    assert given_name_key("Thạch Sa Ry", "sa ry")[1] == alphabet_key("Thạch")


def test_a_sort_name_that_is_not_in_the_name_only_decides_the_place():
    assert given_name_key("Thạch Ry", "Sari") == (alphabet_key("Sari"), alphabet_key("Thạch Ry"))


def test_decomposed_names_are_sorted_like_composed_ones():
    assert given_name_key(unicodedata.normalize("NFD", "Đỗ Thị Ước")) == given_name_key("Đỗ Thị Ước")


@pytest.mark.parametrize("name", ["", "  ", "Nhã", "1/ An", "José Müller", "\u0301"])
def test_any_name_has_a_place(name):
    assert sorted([name, "Trần Văn An"], key=given_name_key)


def test_letters_decide_before_tones_as_in_icu():
    words = ["a", "à", "ả", "ã", "á", "ạ", "ạc", "ai", "ă", "â", "b", "c", "d", "đ", "e", "ê"]
    assert sorted(mixed(words), key=alphabet_key) == words
    assert sorted(["Bà", "ba", "Ba", "bá"], key=alphabet_key) == ["ba", "Ba", "Bà", "bá"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nguyễn Văn Kỹ", "Nguyễn Văn Kĩ"), ("Lý  Hoà", "Lí Hòa"), ("Trần Quý", "trần quí"), ("Mỹ", "Mĩ")],
)
def test_two_spellings_of_one_name_are_recognised(one, other):
    assert same_name_key(one) == same_name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Thúy", "Thúi"), ("Tây", "Tai"), ("Hỷ", "Hỳ"), ("Quy", "Quý")])
def test_other_names_are_not_confused(one, other):
    assert same_name_key(one) != same_name_key(other)


def test_capitals_keep_their_accents():
    assert display_upper(unicodedata.normalize("NFD", "Nguyễn Thanh  Nhã")) == "NGUYỄN THANH NHÃ"
