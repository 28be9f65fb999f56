"""Slips in the free texts."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import marks, text_slips

HEADINGS = """
### Kế hoạch
| Mã KH | Mục đích | Nội dung chung | Nhiệm vụ Ban Thường vụ |
| KH2024 | I. MỤC ĐÍCH, YÊU CẦU<br>Nắm tình hình. | II. THÀNH PHẦN<br>1. Thành phần | III. TỔ CHỨC THỰC HIỆN |
"""


def test_a_gap_between_roman_headings_is_warned_about_at_the_later_one() -> None:
    assert said(text_slips.heading_gap, HEADINGS.replace("III. TỔ", "IV. TỔ")) == [
        (
            "Kế hoạch!D2: Sau mục II là mục IV, thiếu mục III. "
            "Đánh lại số mục, hoặc bỏ số mục vì mẫu tự đánh số. [heading-gap]"
        )
    ]
    assert said(text_slips.heading_gap, HEADINGS) == []


def test_a_heading_that_comes_again_or_runs_backwards_is_told_as_it_is() -> None:
    assert said(text_slips.heading_gap, HEADINGS.replace("III. TỔ", "II. TỔ")) == [
        (
            "Kế hoạch!D2: Sau mục II là mục II, trong khi phải là mục III. "
            "Đánh lại số mục, hoặc bỏ số mục vì mẫu tự đánh số. [heading-order]"
        )
    ]


def test_two_plans_number_their_headings_each_for_itself() -> None:
    sheet = """
    ### Kế hoạch
    | Mã KH  | Mục đích     |
    | KH2023 | I. MỤC ĐÍCH  |
    | KH2024 | I. MỤC ĐÍCH  |
    """
    assert said(text_slips.heading_gap, sheet) == []


def test_initials_and_words_are_no_headings() -> None:
    sheet = """
    ### Kế hoạch
    | Mã KH  | Mục đích                                                       |
    | KH2024 | I. MỤC ĐÍCH<br>V.I. Lênin viết.<br>X là ẩn số.<br>II. YÊU CẦU |
    """
    assert said(text_slips.heading_gap, sheet) == []


def test_doubled_words_are_warned_about_whatever_their_capitals() -> None:
    sheet = """
    ### Kế hoạch
    | Mã KH  | Câu kết                                                           |
    | KH2024 | Trên đây là Kế hoạch tổ chức Tổ chức hội nghị giao ban năm 2024./. |
    """
    assert said(text_slips.doubled_word, sheet) == [
        "Kế hoạch!B2: “tổ chức Tổ chức” lặp từ. Bỏ chỗ lặp. [doubled-word]"
    ]
    assert said(text_slips.doubled_word, sheet.replace("tổ chức Tổ chức", "tổ chức")) == []


PLACEHOLDERS = """
### Kết luận
| Mã KL | Nội dung                    |
| KL01  | Báo cáo trước ngày 30/9/2024. |
"""


def test_a_placeholder_in_a_printed_text_is_an_error() -> None:
    assert said(text_slips.placeholder, PLACEHOLDERS.replace("30/9/2024", "{{ han }}")) == [
        "Kết luận!B2: Còn chỗ chưa điền: “{{ han }}”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]"
    ]
    assert said(text_slips.placeholder, PLACEHOLDERS) == []


def test_several_gaps_of_one_text_are_one_error() -> None:
    gaps = "{{ han }} {% if %} {{ han }}"
    assert said(text_slips.placeholder, PLACEHOLDERS.replace("30/9/2024", gaps)) == [
        (
            "Kết luận!B2: Còn chỗ chưa điền: “{{ han }}”, “{%”, “%}”. Điền nội dung vào chỗ này, hoặc xóa "
            "đi. [placeholder]"
        )
    ]


@pytest.mark.parametrize(
    "gap", ["⟨ngày⟩", ".....", "……", "xx/xx/2024", "____", "ngày … tháng", "số …", "???"]
)
def test_gaps_as_people_leave_them_are_found(gap: str) -> None:
    assert said(text_slips.placeholder, PLACEHOLDERS.replace("30/9/2024", gap)) != []


@pytest.mark.parametrize(
    "words", ["v.v...", "và các việc khác…", "Đại hội XX", "thế kỷ XXI", "{1; 2}", "a/b"]
)
def test_words_that_only_look_like_gaps_are_right(words: str) -> None:
    assert said(text_slips.placeholder, PLACEHOLDERS.replace("30/9/2024", words)) == []


LATER = (
    *("chưa có", "Hiện chưa xác định", "còn chưa rõ", "đang cập nhật", "Không rõ", "để trống", "Như trên"),
    *("Tương tự kỳ trước", "-nt-", "nt", "có sau", "sẽ bổ sung sau", "Thông báo sau", "(cập nhật sau)"),
    *("điền sau", "[ghi sau]", "n/a", "NA", "tbd", "TBA", "todo", "Null", "none", "Nan", "test", "abc"),
    *("xyz", "x", "xx", "xxx", "a", "12", "1, 2", "-", "."),
)


@pytest.mark.parametrize("words", LATER)
def test_what_is_typed_to_be_written_later_is_a_gap_where_it_is_all_that_a_cell_says(words: str) -> None:
    sheet = PLACEHOLDERS.replace("Báo cáo trước ngày 30/9/2024.", words)
    assert said(text_slips.placeholder, sheet) == [
        (f"Kết luận!B2: Còn chỗ chưa điền: “{words}”. Điền nội dung vào chỗ này, hoặc xóa đi. [placeholder]")
    ]


def test_the_words_before_a_subject_are_told_only_where_a_paper_says_them_itself() -> None:
    sheets = """
### Danh mục
| Danh mục     | Giá trị  | Mã |
| Loại văn bản | Công văn | CV |
| Loại văn bản | Tờ trình | TTr |
### Văn bản đi
| Mã VB | Loại | Trích yếu                | Mã HN/KH |
| VB1   | CV   | V/v triệu tập dự họp     | HN1      |
| VB2   | CV   | V/v góp ý dự thảo        |          |
| VB3   | CV   | Công văn đăng ký         |          |
| VB4   | TTr  | Về việc xin kinh phí     | HN1      |
"""
    told = said(marks.typed_words, sheets)
    assert [line.split(":")[0] for line in told] == ["Văn bản đi!C2", "Văn bản đi!C4"]


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("| Chương trình | | Chương trình Công tác Đoàn năm 2024 |", True),
        ("| Kế hoạch | 60-KH/TĐTN | Kế hoạch tổ chức đi cơ sở |", True),
        ("| Chương trình | | Công tác Đoàn năm 2024 |", False),
        ("| Chương trình | 12-CTr/TU | chương trình mục tiêu quốc gia |", False),
        ("| Nghị quyết | | Kế hoạch phát triển thanh niên |", False),
    ],
)
def test_the_kind_of_a_basis_is_not_typed_again_before_its_title(row: str, is_told: bool) -> None:
    sheets = f"""
### Căn cứ
| Loại | Số ký hiệu | Về việc |
{row}
"""
    assert bool(said(marks.typed_words, sheets)) == is_told
