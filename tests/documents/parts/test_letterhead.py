"""The head of a document: a body's name on lines that read well."""

import pytest

from toolkit.documents.parts.letterhead import name_in_lines


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("BCH ĐOÀN TỈNH TRÀ VINH", "BCH ĐOÀN TỈNH TRÀ VINH"),
        (
            "BCH ĐOÀN KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH TRÀ VINH",
            "BCH ĐOÀN KHỐI CƠ QUAN VÀ_DOANH NGHIỆP TỈNH_TRÀ_VINH",
        ),
        ("BAN CHẤP HÀNH ĐOÀN THỊ XÃ DUYÊN HẢI", "BAN CHẤP HÀNH ĐOÀN THỊ_XÃ_DUYÊN_HẢI"),
        ("BCH ĐOÀN TRƯỜNG ĐẠI HỌC TRÀ VINH", "BCH ĐOÀN TRƯỜNG_ĐẠI_HỌC_TRÀ_VINH"),
        ("BCH ĐOÀN CÁC CƠ QUAN ĐẢNG MIỀN TÂY", "BCH ĐOÀN CÁC CƠ QUAN ĐẢNG MIỀN_TÂY"),
        ("BCH ĐOÀN KHỐI\nTỈNH TRÀ VINH", "BCH ĐOÀN KHỐI\nTỈNH TRÀ VINH"),
        (
            "BCH ĐOÀN TỈNH TRÀ VINH - ỦY BAN HỘI LHTN VIỆT NAM TỈNH TRÀ VINH",
            "BCH ĐOÀN TỈNH TRÀ VINH -\nỦY BAN HỘI LHTN VIỆT NAM TỈNH_TRÀ_VINH",
        ),
        ("BAN THANH THIẾU NHI - TRƯỜNG HỌC", "BAN THANH THIẾU NHI - TRƯỜNG_HỌC"),
        ("TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH", "TRUNG ƯƠNG ĐOÀN TNCS_HỒ_CHÍ_MINH"),
        ("", ""),
    ],
)
def test_a_long_name_breaks_where_a_reader_would_pause(typed: str, shown: str) -> None:
    assert name_in_lines(typed) == shown.replace("_", "\u00a0")
