"""The titles in the words of a rule for guests, against those that it asks for."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules.denials import titles_left_out

SHEETS = """
### Danh mục
| Danh mục | Giá trị            |
| Chức vụ  | Bí thư             |
| Chức vụ  | Phó Bí thư         |
| Chức vụ  | Bí thư Đoàn cơ sở  |
### Thành phần
| Mã HN | Mô tả  | Chức vụ lọc |
| *     | {rule} | {titles}    |
"""


def sheets(rule: str, titles: str) -> str:
    return SHEETS.replace("{rule}", rule).replace("{titles}", titles)


def test_a_title_that_is_said_and_not_asked_for_is_told_at_the_filter() -> None:
    assert said(titles_left_out, sheets("Bí thư, Phó Bí thư các Đoàn xã", "Bí thư")) == [
        (
            "Thành phần!C2: Mô tả “Bí thư, Phó Bí thư các Đoàn xã” có Phó Bí thư, còn cột Chức vụ lọc "
            "không có, nên không mời những người giữ chức vụ ấy. Thêm chức vụ vào cột Chức vụ lọc, hoặc "
            "sửa mô tả. [guest-rule-narrow]"
        )
    ]


@pytest.mark.parametrize(
    ("rule", "titles"),
    [
        ("Bí thư, Phó Bí thư các Đoàn xã", "Bí thư; Phó Bí thư"),
        ("Bí thư, Phó Bí thư các Đoàn xã", ""),
        ("Bí thư Đoàn cấp cơ sở trực thuộc đơn vị đăng cai", "Bí thư Đoàn cơ sở"),
        ("Thường trực Tỉnh đoàn", "Bí thư"),
    ],
)
def test_all_titles_no_filter_and_other_words_are_right(rule: str, titles: str) -> None:
    assert said(titles_left_out, sheets(rule, titles)) == []
