"""The legal bases of a plan."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import bases

ROWS = """
### Căn cứ
| Mã KH | Mở đầu | Loại | Số ký hiệu | Ngày | Cơ quan ban hành | Về việc |
| KH2024 | Căn cứ | Kế hoạch | 60-KH/TĐTN-TCKT | {date:2023-03-28} | Ban Thường vụ | tổ chức đi cơ sở |
| KH2024 | Thực hiện | Chương trình | | | | Công tác Đoàn năm 2024 |
### Văn bản đi
| Mã VB | Loại | Số | Ngày | Mã HN/KH |
| VB001 | KH | 9 | {date:2024-03-05} | KH2024 |
"""


def test_bases_with_and_without_a_symbol_are_right() -> None:
    rules = (bases.basis_typed_mark, bases.basis_form, bases.basis_incomplete, bases.basis_later)
    assert [said(rule, ROWS) for rule in rules] == [[], [], [], []]


def test_a_basis_with_a_mark_at_its_end_is_hinted_at() -> None:
    assert said(bases.basis_typed_mark, ROWS.replace("Đoàn năm 2024", "Đoàn năm 2024;")) == [
        "Căn cứ!G3: Căn cứ có dấu “;” ở cuối. Bỏ dấu này; mẫu tự đặt dấu sau mỗi căn cứ. [basis-typed-mark]"
    ]


def test_a_symbol_of_a_strange_form_is_warned_about() -> None:
    assert said(bases.basis_form, ROWS.replace("60-KH/TĐTN-TCKT", "Số 60 KH TĐTN-TCKT")) == [
        (
            "Căn cứ!D2: “Số 60 KH TĐTN-TCKT” không đúng dạng số ký hiệu. "
            "Ghi như 60-KH/TĐTN-TCKT, không có chữ “Số”. [basis-form]"
        )
    ]


@pytest.mark.parametrize(
    "symbol", ["225 - KH/TWĐTN-CTTN", "18/KH/TĐTN-CTĐTTN", "30/2020/NĐ-CP", "127-QĐ/TW", "09-HD/CTĐ&TTN"]
)
def test_symbols_of_other_offices_are_understood(symbol: str) -> None:
    assert said(bases.basis_form, ROWS.replace("60-KH/TĐTN-TCKT", symbol)) == []


def test_a_basis_with_a_symbol_has_a_day_and_an_issuer() -> None:
    sheets = ROWS.replace("{date:2023-03-28}", "").replace("| Ban Thường vụ |", "| |")
    assert said(bases.basis_incomplete, sheets) == [
        "Căn cứ!E2: Căn cứ 60-KH/TĐTN-TCKT chưa có ngày. Ghi ngày của văn bản. [basis-undated]",
        (
            "Căn cứ!F2: Căn cứ 60-KH/TĐTN-TCKT chưa có cơ quan ban hành. "
            "Ghi cơ quan ban hành văn bản. [basis-without-issuer]"
        ),
    ]


def test_a_basis_younger_than_the_plan_is_warned_about() -> None:
    assert said(bases.basis_later, ROWS.replace("2023-03-28", "2024-03-28")) == [
        (
            "Căn cứ!E2: Căn cứ ngày 28/3/2024 lại sau ngày ký kế hoạch 05/3/2024. "
            "Sửa ngày của căn cứ, hoặc ngày của kế hoạch ở trang Văn bản đi. [basis-later]"
        )
    ]


TEXT = """
### Kế hoạch
| Mã KH | Mục đích |
| KH2024 | Căn cứ Kế hoạch số 60-KH/TĐTN-TCKT;<br>- Thực hiện Chương trình năm 2024,<br>Ban Thường vụ họp: |
"""


def test_bases_in_the_text_that_end_as_they_should_are_right() -> None:
    assert said(bases.basis_ends, TEXT) == []


def test_the_last_basis_in_the_text_does_not_end_like_those_before_it() -> None:
    assert said(bases.basis_ends, TEXT.replace("năm 2024,", "năm 2024;")) == [
        (
            "Kế hoạch!B2: Căn cứ cuối cùng (“Thực hiện Chương trình năm 2024;”) kết thúc bằng dấu “;”. "
            "Kết thúc căn cứ cuối cùng bằng dấu “,”. [basis-ends]"
        )
    ]


def test_a_basis_before_the_last_does_not_end_like_the_last() -> None:
    assert said(bases.basis_ends, TEXT.replace("TCKT;", "TCKT,")) == [
        (
            "Kế hoạch!B2: “Căn cứ Kế hoạch số 60-KH/TĐTN-TCKT,” chưa phải căn cứ cuối cùng "
            "mà kết thúc bằng dấu “,”. Kết thúc căn cứ này bằng dấu “;”. [basis-ends-early]"
        )
    ]


def test_bases_on_one_line_are_told_apart() -> None:
    one_line = TEXT.replace("Mục đích", "Câu dẫn").replace("<br>", " ")
    assert said(bases.basis_ends, one_line) == []
    assert len(said(bases.basis_ends, one_line.replace("năm 2024,", "năm 2024;"))) == 1


def test_duties_that_begin_with_the_same_word_are_no_bases() -> None:
    sheet = """
    ### Kế hoạch
 | Mã KH | Nhiệm vụ đơn vị |
 | KH2024 | Căn cứ Kế hoạch này, các đơn vị xây dựng kế hoạch;<br>Thực hiện báo cáo đúng hạn; |
    """
    assert said(bases.basis_ends, sheet) == []


@pytest.mark.parametrize(
    ("symbol", "issuer", "usual"),
    [
        ("60/KH-TĐTN-TCKT", "Ban Thường vụ Tỉnh đoàn", "60-KH/TĐTN-TCKT"),
        ("60-KH-TĐTN/TCKT", "Ban Thường vụ Tỉnh đoàn", "60-KH/TĐTN-TCKT"),
        ("12/CTr-TU", "Ban Thường vụ Tỉnh ủy", "12-CTr/TU"),
        ("12/KH-TĐTN", "", "12-KH/TĐTN"),
        ("35-KH/UBND", "Ủy ban nhân dân tỉnh", "35/KH-UBND"),
        ("07-NQ/HĐND", "", "07/NQ-HĐND"),
    ],
)
def test_a_symbol_in_the_style_of_another_side_is_told(symbol: str, issuer: str, usual: str) -> None:
    sheets = ROWS.replace("60-KH/TĐTN-TCKT", symbol).replace("| Ban Thường vụ |", f"| {issuer} |")
    assert said(bases.symbol_style, sheets) == [
        (
            f"Căn cứ!D2: Số ký hiệu “{symbol}” đặt dấu gạch nối và gạch chéo không như lối viết của nơi "
            f"ban hành. Ghi như “{usual}”. [symbol-style]"
        )
    ]


@pytest.mark.parametrize(
    ("symbol", "issuer"),
    [
        ("60-KH/TĐTN-TCKT", "Ban Thường vụ Tỉnh đoàn"),
        ("225 - KH/TWĐTN-CTTN", "Ban Thường vụ Trung ương Đoàn"),
        ("127-QĐ/TW", "Bộ Chính trị"),
        ("35/KH-UBND", "Ủy ban nhân dân tỉnh"),
        ("30/2020/NĐ-CP", "Chính phủ"),
        ("57/2020/QH14", "Quốc hội"),
        ("18/KH/TĐTN-CTĐTTN", "Ban Thường vụ Tỉnh đoàn"),
        ("44/KH-LĐLĐ", "Liên đoàn Lao động tỉnh"),
        ("05/KHLT-TĐTN-SGDĐT", "Tỉnh đoàn, Sở Giáo dục và Đào tạo"),
        ("12-KH/UBKT", "Ủy ban Kiểm tra Tỉnh ủy"),
    ],
)
def test_a_symbol_in_the_style_of_its_issuer_is_right(symbol: str, issuer: str) -> None:
    sheets = ROWS.replace("60-KH/TĐTN-TCKT", symbol).replace("| Ban Thường vụ |", f"| {issuer} |")
    assert said(bases.symbol_style, sheets) == []


def test_a_symbol_in_a_sentence_is_told_as_well() -> None:
    sheets = """
### Kế hoạch
| Mã KH  | Câu dẫn                                                           |
| KH2024 | Thực hiện Kế hoạch số 60/KH-TĐTN-TCKT, Ban Thường vụ xây dựng kế hoạch. |
"""
    assert said(bases.symbol_style, sheets) == [
        (
            "Kế hoạch!B2: Số ký hiệu “60/KH-TĐTN-TCKT” đặt dấu gạch nối và gạch chéo không như lối viết của "
            "nơi ban hành. Ghi như “60-KH/TĐTN-TCKT”. [symbol-style]"
        )
    ]


def test_two_slashes_are_told_in_a_symbol_of_the_office_itself() -> None:
    own = "### Cấu hình\n| Khóa            | Giá trị |\n| Ký hiệu cơ quan | TĐTN    |\n"
    sheets = own + ROWS.replace("60-KH/TĐTN-TCKT", "60/KH/TĐTN-TCKT")
    assert said(bases.symbol_style, sheets) == [
        (
            "Căn cứ!D2: Số ký hiệu “60/KH/TĐTN-TCKT” đặt dấu gạch nối và gạch chéo không như lối viết của "
            "nơi ban hành. Ghi như “60-KH/TĐTN-TCKT”. [symbol-style]"
        )
    ]
