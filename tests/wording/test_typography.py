import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import (
    capitalised,
    held_at_the_end,
    unbroken,
    uncapitalised,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đoàn TNCS Hồ Chí Minh tỉnh", "Đoàn_TNCS_Hồ_Chí_Minh tỉnh"),
        ("Kế hoạch số 60-KH/TĐTN-TCKT ngày 28/3/2023 của", "Kế hoạch số_60-KH/TĐTN-TCKT ngày_28/3/2023 của"),
        ("ngày 24 tháng 5 năm 2024", "ngày_24 tháng_5 năm_2024"),
        ("08 giờ 00 phút, thứ Sáu", "08_giờ_00_phút, thứ_Sáu"),
        ("Ban Tổ chức - Kiểm tra", "Ban Tổ chức_- Kiểm tra"),
        ("- Đồng chí Bí thư", "- Đồng chí Bí thư"),
        ("điện thoại 0900 000 008.", "điện thoại 0900_000_008."),
        ("Hội nghị lần thứ nhất", "Hội nghị lần_thứ_nhất"),
        ("giai đoạn 2023 - 2027", "giai đoạn 2023_-_2027"),
        ("TP. Hồ Chí Minh, Quận 12", "TP._Hồ_Chí_Minh, Quận_12"),
        ("một ngày đẹp trời", "một ngày đẹp trời"),
        ("bảy thứ hài hước", "bảy thứ hài hước"),
    ],
)
def test_what_belongs_together_is_not_torn_at_a_line_end(text, shown):
    assert unbroken(text) == shown.replace("_", "\u00a0")


@given(st.text(alphabet="ngày số 24 thứ Sáu TP. -", max_size=40))
def test_only_spaces_change(text):
    assert unbroken(text).replace("\u00a0", " ") == text
    assert unbroken(unbroken(text)) == unbroken(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Huyện, Thị, Thành đoàn và Đoàn trực thuộc", "Huyện, Thị, Thành đoàn và_Đoàn_trực_thuộc"),
        ("Trung tâm Sinh hoạt Thanh thiếu nhi tỉnh", "Trung tâm Sinh hoạt Thanh thiếu nhi_tỉnh"),
        ("Sở Nội vụ và các cơ quan chuyên môn thuộc tỉnh", "Sở Nội vụ và các cơ quan chuyên môn thuộc_tỉnh"),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy"),
        ("Khôngcókhoảngtrắngnàocảtrongmộtdòngrấtdài", "Khôngcókhoảngtrắngnàocảtrongmộtdòngrấtdài"),
    ],
)
def test_no_syllable_stands_alone_on_the_last_line(text, shown):
    assert held_at_the_end(text, room=36) == shown.replace("_", "\u00a0")


def test_the_first_letter_follows_the_sentence():
    assert capitalised("đồng chí Nhã") == "Đồng chí Nhã"
    assert uncapitalised("Ủy viên Ban Chấp hành") == "ủy viên Ban Chấp hành"
    assert uncapitalised("TNCS Hồ Chí Minh") == "TNCS Hồ Chí Minh"
    assert (capitalised(""), uncapitalised("")) == ("", "")
