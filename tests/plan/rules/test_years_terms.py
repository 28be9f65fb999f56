"""The years of a term, wherever it is named."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import years

SHEETS = """
### Cấu hình
| Khóa     | Giá trị     |
| Nhiệm kỳ | 2022 - 2027 |
### Kết luận
| Mã KL | Nội dung               |
| KL01  | Tổng kết {term}.       |
"""


@pytest.mark.parametrize("term", ["nhiệm kỳ 2022 - 2026", "Nhiệm kỳ 2021-2027"])
def test_the_own_term_with_another_year_is_told(term: str) -> None:
    assert said(years.term_in_text, SHEETS.replace("{term}", term)) == [
        (
            f"Kết luận!B2: “{term}” không đúng năm của nhiệm kỳ 2022 - 2027 ở trang Cấu hình. Sửa năm nếu gõ "
            "nhầm; nếu là nhiệm kỳ của tổ chức khác, giữ nguyên. [term-in-text]"
        )
    ]


@pytest.mark.parametrize(
    "term", ["nhiệm kỳ 2022 - 2027", "nhiệm kỳ 2021 - 2026", "nhiệm kỳ 2017 - 2022", "giai đoạn 2022 - 2026"]
)
def test_the_terms_of_other_bodies_are_right(term: str) -> None:
    assert said(years.term_in_text, SHEETS.replace("{term}", term)) == []
