import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import ascii_slug, tag_name


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("GM_HN1-2024_TX-DH", "GM_HN1-2024_TX-DH"),
        ("Thị đoàn Duyên Hải", "Thi_doan_Duyen_Hai"),
        ("CTĐ&TTN", "CTD-TTN"),
        ("Số 12-GM/TĐTN-TCKT", "So_12-GM_TDTN-TCKT"),
        ("CĐ1: “ứng xử”?", "CD1_ung_xu"),
        ("a. .b", "a_b"),
        ("..\\..\\x", "x"),
        ("-rf", "rf"),
        ("~$x", "x"),
        ("CON", "ten_CON"),
        ("nul.docx", "ten_nul.docx"),
        ("Com1", "ten_Com1"),
        ("Console", "Console"),
        ("", "khong_ten"),
        ("...", "khong_ten"),
        ("ភ្នំ", "khong_ten"),
    ],
)
def test_a_slug_is_safe_and_still_readable(text, slug):
    assert ascii_slug(text) == slug


def test_a_long_slug_is_cut_without_a_sign_at_its_end():
    assert ascii_slug("Đoàn Khối " + "a" * 69 + " các cơ quan") == "Doan_Khoi_" + "a" * 69


@given(st.text(max_size=200))
def test_every_slug_is_a_name_on_every_system(text):
    slug = ascii_slug(text)
    assert re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", slug)
    assert ascii_slug(slug) == slug


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("Họ và tên", "ho_va_ten"),
        ("Đơn vị  đăng cai", "don_vi_dang_cai"),
        ("Số/Ký hiệu (nếu có)", "so_ky_hieu_neu_co"),
        ("2 bản", "so_2_ban"),
        ("For", "for_"),
        ("", "cot"),
        ("***", "cot"),
    ],
)
def test_a_header_becomes_a_tag(header, tag):
    assert tag_name(header) == tag


@given(st.text(max_size=40))
def test_every_tag_is_an_identifier(header):
    tag = tag_name(header)
    assert tag.isascii()
    assert tag.isidentifier()
    assert tag not in ("for", "if", "in", "not", "and", "or", "is", "else", "none", "true", "false")
