import pytest

from toolkit.wording import authority_prefix, honorific, honorific_short, signing_authority


@pytest.mark.parametrize(
    ("typed", "form", "short"),
    [
        ("", "đồng chí", "Đ/c"),
        ("Đồng chí", "đồng chí", "Đ/c"),
        ("đ/c", "đồng chí", "Đ/c"),
        ("Đ/c.", "đồng chí", "Đ/c"),
        ("ông", "Ông", "Ông"),
        ("BÀ", "Bà", "Bà"),
        ("Ông (Bà)", "Ông/Bà", "Ông/Bà"),
        ("Hòa thượng", "Hòa thượng", "Hòa thượng"),
    ],
)
def test_a_form_of_address_takes_its_usual_form(typed, form, short):
    assert (honorific(typed), honorific_short(typed)) == (form, short)


@pytest.mark.parametrize(
    ("typed", "printed", "prefix"),
    [
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "TM."),
        ("T/M Ban Thường vụ Tỉnh đoàn", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "TM."),
        ("T/M. BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ", "TM."),
        ("TM BAN CHẤP HÀNH", "TM. BAN CHẤP HÀNH", "TM."),
        ("K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN", "KT."),
        ("KT.TRƯỞNG BAN", "KT. TRƯỞNG BAN", "KT."),
        ("t/l ban thường vụ", "TL. BAN THƯỜNG VỤ", "TL."),
        ("TUQ. CHÁNH VĂN PHÒNG", "TUQ. CHÁNH VĂN PHÒNG", "TUQ."),
        ("Q. Trưởng Ban", "Q. TRƯỞNG BAN", "Q."),
        ("TRƯỞNG BAN", "TRƯỞNG BAN", ""),
        ("", "", ""),
    ],
)
def test_a_signing_authority_is_printed_in_the_unions_form(typed, printed, prefix):
    assert signing_authority(typed) == printed
    assert signing_authority(printed) == printed
    assert authority_prefix(typed) == prefix
