"""Lines are as wide as Times New Roman prints them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.word.check.text_metrics import lines_taken, width

LONGEST = "BCH ĐOÀN KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH TRÀ VINH"


def test_the_title_line_fits_its_half_of_the_letterhead():
    assert width("ĐOÀN TNCS HỒ CHÍ MINH", 15, bold=True) == pytest.approx(68.2, abs=0.1)


def test_the_usual_authority_fits_the_right_side_of_the_signature():
    assert lines_taken("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", 14, 92, bold=True) == 1


def test_the_longest_name_of_a_body_takes_three_lines_of_the_letterhead():
    assert lines_taken(LONGEST, 14, 78, bold=True) == 3


def test_a_typed_line_break_is_a_line_of_its_own():
    assert lines_taken("BCH ĐOÀN\nTỈNH TRÀ VINH", 14, 78, bold=True) == 2


def test_a_word_wider_than_the_cell_is_one_line():
    assert lines_taken("M" * 100, 14, 10) == 1


def test_a_no_break_space_does_not_break():
    assert lines_taken("TỈNH\u00a0TRÀ\u00a0VINH", 14, 20, bold=True) == 1


@given(st.text("aăâeêioôơuưyđàằầèềìòồờùừỳĐÀẰẦÈỀÌÒỒỜÙỪỲ "))
def test_a_tone_and_its_encoding_do_not_change_the_width(text):
    bare = "".join(
        sign for sign in unicodedata.normalize("NFD", text) if sign not in "\u0300\u0301\u0303\u0309\u0323"
    )
    decomposed = unicodedata.normalize("NFD", text)
    assert width(text, 14) == width(decomposed, 14) == width(unicodedata.normalize("NFC", bare), 14)
