"""Whom the plan invites in its own words, against the guest rules."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import denials

TITLED = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | 2024    |

### Danh mục
| Danh mục | Giá trị    |
| Chức vụ  | Bí thư     |
| Chức vụ  | Phó Bí thư |

### Kế hoạch
| Mã KH  | Năm  | Thành phần                                                    |
| KH2024 | 2024 | Thường trực Tỉnh đoàn.<br>- Bí thư, Phó Bí thư các Huyện đoàn. |

### Thành phần
| Mã HN | Mô tả                              | Phạm vi     |
| *     | Thường trực Tỉnh đoàn              | Loại đơn vị |
| *     | Bí thư, Phó Bí thư các Huyện đoàn  | Loại đơn vị |
"""


def test_a_plan_invites_the_titles_that_the_guest_rules_invite() -> None:
    assert said(denials.titles_unplanned, TITLED) == []
    assert said(denials.titles_unplanned, TITLED.replace("- Bí thư, Phó", "- Phó")) == [
        (
            "Kế hoạch!C2: Kế hoạch ghi “Phó Bí thư các Huyện đoàn”, còn thành phần ở ô B3 mời Bí thư và Phó "
            "Bí thư. Sửa ô này, hoặc sửa thành phần, để hai nơi mời như nhau. [participants-titles]"
        )
    ]
    assert said(denials.titles_unplanned, TITLED.replace("- Bí thư, Phó Bí thư", "- Bí thư")) == [
        (
            "Kế hoạch!C2: Kế hoạch ghi “Bí thư các Huyện đoàn”, còn thành phần ở ô B3 mời Bí thư và Phó "
            "Bí thư. Sửa ô này, hoặc sửa thành phần, để hai nơi mời như nhau. [participants-titles]"
        )
    ]


def test_titles_in_other_words_or_in_several_rules_are_not_held_against_the_plan() -> None:
    rows = "| * | Bí thư các Huyện đoàn | Loại đơn vị |\n| * | Phó Bí thư các Huyện đoàn | Loại đơn vị |"
    whole = "| *     | Bí thư, Phó Bí thư các Huyện đoàn  | Loại đơn vị |"
    lines = "- Bí thư các Huyện đoàn.<br>- Phó Bí thư các"
    others = ("- Bí thư và Phó Bí thư các", "- Bí thư của các", lines)
    assert said(denials.titles_unplanned, TITLED.replace(whole, rows)) == []
    for words in others:
        assert said(denials.titles_unplanned, TITLED.replace("- Bí thư, Phó Bí thư các", words)) == []
