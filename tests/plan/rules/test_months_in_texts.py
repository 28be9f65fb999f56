"""The months of the conferences in the plan's own words."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules.months_in_texts import months_said

SHEETS = """
### Kế hoạch
| Mã KH  | Năm  | Mục đích |
| KH2024 | 2024 | {words}  |
### Hội nghị
| Mã HN    | Mã KH  | Tháng kế hoạch |
| HN1-2024 | KH2024 | 5/2024         |
| HN2-2024 | KH2024 | 8/2024         |
| HN3-2024 | KH2024 | 11/2024        |
"""


def test_months_in_words_that_the_table_has_not_are_told() -> None:
    words = "Trong năm tổ chức 03 hội nghị vào các tháng 5, 7 và 11/2024."
    assert said(months_said, SHEETS.replace("{words}", words)) == [
        (
            "Kế hoạch!C2: Ô này ghi hội nghị họp vào tháng 5, 7 và 11, còn trang Hội nghị ghi tháng 5, "
            "8 và 11. Sửa ô này, hoặc sửa Tháng kế hoạch ở trang Hội nghị. [months-said]"
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức 03 hội nghị vào các tháng 5, 8 và 11.",
        "Tổ chức hội nghị vào các tháng 5, tháng 8 và tháng 11 năm 2024.",
        "Sau hội nghị, các đơn vị gửi báo cáo vào tháng 6, 9 và 12.",
        "Hội nghị năm trước họp vào các tháng 5, 7 và 11/2023.",
        "Hội nghị tổng kết họp vào tháng 12 và 01.",
    ],
)
def test_the_months_of_the_table_and_those_of_something_else_are_right(words: str) -> None:
    assert said(months_said, SHEETS.replace("{words}", words)) == []
