"""One spelling for one name."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import capitals

SHEET = """
### Kế hoạch
| Mã KH | Mục đích | Thành phần | Nội dung chung |
| KH2024 | Các Huyện đoàn và Đoàn trực thuộc | Bí thư Đoàn trực thuộc | Họp với các Đoàn trực thuộc |
"""


def test_the_rarer_capitals_of_a_name_are_hinted_at() -> None:
    assert said(capitals.capitals_mixed, SHEET.replace("Họp với các Đoàn trực", "Họp với các đoàn trực")) == [
        (
            "Kế hoạch!D2: “đoàn trực thuộc” viết hoa khác với “Đoàn trực thuộc” ở 2 chỗ khác. "
            "Chọn một cách viết hoa cho mọi nơi. [capitals-mixed]"
        )
    ]
    assert said(capitals.capitals_mixed, SHEET) == []


def test_of_two_equally_frequent_spellings_the_one_with_capitals_is_the_name() -> None:
    sheet = SHEET.replace("Bí thư Đoàn trực thuộc", "Bí thư Chi đoàn").replace(
        "các Đoàn trực", "các đoàn trực"
    )
    assert [line[:12] for line in said(capitals.capitals_mixed, sheet)] == ["Kế hoạch!D2:"]


def test_the_level_before_a_places_name_is_compared() -> None:
    sheet = SHEET.replace("Bí thư Đoàn", "Họp tại Huyện Cầu Ngang, huyện Châu Thành và huyện Trà Cú với Đoàn")
    assert said(capitals.capitals_mixed, sheet) == [
        (
            "Kế hoạch!C2: “Huyện” viết hoa khác với “huyện” ở 2 chỗ khác. "
            "Chọn một cách viết hoa cho mọi nơi. [capitals-mixed]"
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Đoàn trực thuộc họp. Huyện Cầu Ngang đăng cai. Tại huyện Cầu Ngang",
        "1. Huyện Cầu Ngang và huyện Trà Cú",
        "- Huyện Cầu Ngang, huyện Trà Cú",
        "BAN THƯỜNG VỤ và Ban Thường vụ",
        "Huyện ủy, huyện đoàn, Huyện đoàn",
    ],
)
def test_beginnings_of_sentences_and_lines_in_capitals_say_nothing(words: str) -> None:
    assert said(capitals.capitals_mixed, SHEET.replace("Bí thư Đoàn trực thuộc", words)) == []


def test_each_plan_has_its_own_spelling() -> None:
    second = "| KH2025 | Các đoàn trực thuộc | Với đoàn trực thuộc | Trong đoàn trực thuộc |\n"
    assert said(capitals.capitals_mixed, SHEET + second) == []


OFFICES = """
### Cấu hình
| Khóa    | Giá trị  |
| Tên gọi | {office} |
### Đơn vị
| Mã đơn vị | Tên đơn vị          | Tên trên đầu văn bản    |
| TINH      | Tỉnh đoàn Trà Vinh  | BCH ĐOÀN TỈNH TRÀ VINH  |
| VP        | Văn phòng Tỉnh đoàn | VĂN PHÒNG TỈNH ĐOÀN     |
| H-CK      | {unit} Cầu Kè       | BCH ĐOÀN HUYỆN CẦU KÈ   |
"""


def test_the_office_is_written_with_the_same_capitals_in_all_names() -> None:
    right = OFFICES.replace("{office}", "Tỉnh đoàn Trà Vinh").replace("{unit}", "Huyện Đoàn")
    assert said(capitals.offices_mixed, right) == []  # of each level its own
    wrong = OFFICES.replace("{office}", "Tỉnh Đoàn Trà Vinh").replace("{unit}", "Huyện đoàn")
    assert said(capitals.offices_mixed, wrong) == [
        (
            "Cấu hình!B2: “Tỉnh Đoàn” viết hoa khác với “Tỉnh đoàn” ở 2 chỗ khác. Chọn một cách viết hoa "
            "cho mọi nơi. [capitals-mixed]"
        )
    ]
