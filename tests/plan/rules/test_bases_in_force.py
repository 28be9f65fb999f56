"""Bases that are in force no longer."""

from tests.plan.rules.saying import said
from toolkit.plan.rules.bases_in_force import basis_followed, basis_repealed

SHEETS = """
### Kế hoạch
| Mã KH  | Năm    |
| KH2024 | {year} |
### Căn cứ
| Mã KH  | Thứ tự | Loại | Số ký hiệu | Ngày | Cơ quan ban hành | Về việc |
| KH2024 | 1 | Nghị định | {symbol} | {date:2004-04-08} | Chính phủ | {about} |
| KH2024 | 2 | Nghị định | 30/2020/NĐ-CP | {date:2020-03-05} | Chính phủ | về công tác văn thư |
"""


def sheets(year: str = "2024", symbol: str = "110/2004/NĐ-CP", about: str = "văn thư") -> str:
    return SHEETS.replace("{year}", year).replace("{symbol}", symbol).replace("{about}", about)


def test_a_basis_that_was_repealed_before_the_year_of_the_plan_is_told() -> None:
    assert said(basis_repealed, sheets()) == [
        (
            "Căn cứ!D2: Văn bản 110/2004/NĐ-CP đã được 30/2020/NĐ-CP thay thế từ ngày 05/3/2020. Ghi "
            "căn cứ đang có hiệu lực; nếu vẫn dẫn văn bản cũ, giữ nguyên. [basis-repealed]"
        )
    ]


def test_of_what_was_replaced_twice_the_paper_in_force_is_named() -> None:
    told = [said(basis_repealed, sheets(year=year, symbol="77/2015/QH13")) for year in ("2025", "2026")]
    assert told[0] == []
    assert "đã được 72/2025/QH15 thay thế từ ngày 16/6/2025" in told[1][0]


def test_a_basis_in_force_that_year_is_right() -> None:
    assert said(basis_repealed, sheets(year="2019")) == []
    assert said(basis_repealed, sheets(symbol="111/2004/NĐ-CP")) == []


def test_of_two_bases_of_one_matter_the_earlier_one_is_told() -> None:
    assert said(basis_followed, sheets(symbol="11/2004/NĐ-CP")) == []
    assert said(basis_followed, sheets(symbol="11/2004/NĐ-CP", about="về công tác văn thư")) == [
        (
            "Căn cứ!D2: Căn cứ 11/2004/NĐ-CP về cùng một việc với 30/2020/NĐ-CP ngày 05/3/2020, có lẽ "
            "đã được thay thế. Bỏ căn cứ cũ; nếu cả hai còn hiệu lực, giữ nguyên. [basis-followed]"
        )
    ]
