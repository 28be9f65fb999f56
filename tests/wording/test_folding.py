import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import clean, fold, fold_ascii

VIETNAMESE = st.text(alphabet="aàảãáạăằắặâầấậbcdđeêệghiịkmnoòóọôộơờợquủúưựyỳý -", max_size=30)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Trà  Vinh \u00a0", "Trà Vinh"),
        (unicodedata.normalize("NFD", "Trà Vinh – Đoàn"), "Trà Vinh – Đoàn"),
        ("\ufeffHọ\u200b và tên\u200e", "Họ và tên"),
        ("Ðoàn Trường", "Đoàn Trường"),
        ("một\r\nhai\rba\x0bbốn", "một\nhai\nba\nbốn"),
        ("một_x000D_\nhai", "một\nhai"),
        ("một \n hai", "một\nhai"),
        ("Hội\x07 nghị_x0007_", "Hội nghị"),
        ("cột\tcột", "cột cột"),
        ("", ""),
    ],
)
def test_text_is_kept_in_one_form(typed, kept):
    assert clean(typed) == kept


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="_x00dDaA07\r\n \u200b\x07", max_size=30))
def test_cleaning_twice_changes_nothing_around_escapes(text):
    assert clean(clean(text)) == clean(text)


def test_a_lone_surrogate_stays_to_be_named():
    assert clean("Hội \ud800nghị") == "Hội \ud800nghị"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Thuận", "Hòa Thuận"),
        ("thuỷ", "thủy"),
        ("khoẻ", "Khỏe"),
        ("Uỷ ban", "Ủy ban"),
        ("hòan thành", "hoàn thành"),
        ("ngòai", "ngoài"),
        ("hùynh", "huỳnh"),
        ("qúy", "quý"),
        ("gía", "giá"),
        ("Tổ chức – Kiểm tra", "Tổ chức - Kiểm tra"),
        ("“Ứng xử văn minh”", '"Ứng xử văn minh"'),
        ("Họ  và\ntên", "HỌ VÀ TÊN"),
        ("Ｍã", "Mã"),
        ("Mã НN", "Mã HN"),
        ("ðơn vị", "Đơn vị"),
        (unicodedata.normalize("NFD", "Đơn vị đăng cai"), "Đơn vị đăng cai"),
    ],
)
def test_two_texts_that_read_the_same_fold_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tháng", "Thắng"),
        ("đoàn", "doan"),
        ("hòa", "hóa"),
        ("Lan", "Lân"),
        ("quy", "quý"),
        ("xoặc", "xoác"),
        ("TX-DH", "H-DH"),
    ],
)
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "usual",
    [
        *("họ và tên", "đơn vị đăng cai", "ủy viên", "quý", "gì", "giếng", "hòa", "khuỷu", "ngoẹo"),
        *("huỳnh", "quốc", "loạt", "xoặc", "nguyễn thanh nhã", "chỉ huy", "thủy", "quỵ", "của", "múa"),
    ],
)
def test_text_typed_the_usual_way_is_its_own_key(usual):
    assert fold(usual) == usual


@given(VIETNAMESE)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_folding_does_not_see_case_or_form(text):
    assert fold(unicodedata.normalize("NFD", text.upper())) == fold(text)


def test_folding_to_ascii_takes_every_accent():
    assert fold_ascii("Đoàn Trường Đại học Trà Vinh") == "doan truong dai hoc tra vinh"
    assert fold_ascii("Tổ chức – Kiểm tra") == "to chuc - kiem tra"
