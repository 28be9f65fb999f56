"""What is due, against the conference, its letter and other conferences."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import deadlines

ASKED = """
### Hội nghị
| Mã HN    | Ngày              | Hạn báo cáo       | Hạn xác nhận      | Trạng thái |
| HN1-2024 | {date:2024-05-24} | {date:2024-05-14} | {date:2024-05-21} | Đã họp     |
| HN2-2024 | {date:2024-08-23} | {date:2024-08-13} | {date:2024-08-20} | Dự kiến    |

### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Mã HN/KH | Trạng thái |
| VB002 | GM   | 1  | {date:2024-05-06} | HN1-2024 | Phát hành  |

### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Hạn               |
| HN1-2024 | H-CN      | {date:2024-05-14} |
| HN2-2024 | H-CN      | {date:2024-08-13} |

### Phân công
| Mã HN    | Nội dung      | Hạn               |
| HN2-2024 | Gửi giấy mời  | {date:2024-08-05} |
| HN2-2024 | Tổng hợp      | {date:2024-08-21} |
"""


def test_a_deadline_after_the_conference_is_warned_about() -> None:
    sheets = """
    ### Hội nghị
    | Mã HN    | Ngày              | Hạn báo cáo       | Hạn xác nhận      | Trạng thái |
    | HN1-2024 | {date:2024-05-24} | {date:2024-05-24} | {date:2024-05-27} | Dự kiến    |
    """
    assert said(deadlines.deadline_after, sheets) == [
        (
            "Hội nghị!D2: Hạn 27/5/2024 muộn hơn ngày họp 24/5/2024. "
            "Sửa hạn này, hoặc sửa ngày họp. [deadline-after]"
        )
    ]
    assert said(deadlines.deadline_after, sheets.replace("Dự kiến", "Hủy")) == []


def test_days_that_agree_with_each_other_are_right() -> None:
    for rule in (deadlines.deadline_after, deadlines.deadline_before_letter, deadlines.deadline_of_another):
        assert said(rule, ASKED) == []


def test_where_several_deadlines_agree_the_conferences_day_is_told() -> None:
    assert said(deadlines.deadline_after, ASKED.replace("2024-08-23", "2024-08-09")) == [
        (
            "Hội nghị!B3: Ngày họp 09/8/2024 sớm hơn 4 hạn của chính hội nghị này, từ 13/8/2024 đến "
            "21/8/2024. "
            "Sửa ngày họp; nếu ngày họp đúng, sửa các hạn ấy. [held-before-deadlines]"
        )
    ]


def test_a_letter_after_all_that_it_asks_for_is_told_at_the_letter() -> None:
    assert said(deadlines.deadline_before_letter, ASKED.replace("2024-05-06", "2024-05-22")) == [
        (
            "Văn bản đi!D2: Giấy mời ghi ngày 22/5/2024, sau cả hạn báo cáo 14/5/2024 và hạn xác nhận "
            "21/5/2024 "
            "mà giấy ấy nêu. Sửa ngày văn bản, hoặc sửa các hạn ở trang Hội nghị. [letter-after-deadlines]"
        )
    ]
    assert said(deadlines.deadline_before_letter, ASKED.replace("2024-05-14", "2024-05-04", 1)) == [
        (
            "Hội nghị!C2: Hạn 04/5/2024 sớm hơn ngày ký giấy mời 06/5/2024. "
            "Sửa hạn này, hoặc sửa ngày của giấy mời ở trang Văn bản đi. [deadline-before-letter]"
        )
    ]


def test_a_report_is_not_due_when_those_of_another_conference_are() -> None:
    sheets = ASKED.replace(
        "| HN2-2024 | H-CN      | {date:2024-08-13}", "| HN2-2024 | H-CN | {date:2024-05-14}"
    )
    assert said(deadlines.deadline_of_another, sheets) == [
        (
            "Báo cáo đơn vị!C3: Hạn 14/5/2024 là hạn báo cáo của hội nghị HN1-2024, còn của hội nghị "
            "HN2-2024 "
            "là 13/8/2024. Sửa hạn này, hoặc sửa mã hội nghị của dòng. [deadline-of-another]"
        )
    ]
    later = sheets.replace("| H-CN | {date:2024-05-14}", "| H-CN | {date:2024-08-16}")
    assert said(deadlines.deadline_of_another, later) == []


def test_what_is_done_once_the_conference_is_over_is_due_after_it() -> None:
    late = ASKED.replace("2024-08-21", "2024-08-30")
    assert [line.split(":")[0] for line in said(deadlines.deadline_after, late)] == ["Phân công!C3"]
    for content in ("Thanh toán kinh phí", "Viết bài, đưa tin", "Soạn thông báo kết luận"):
        follows = late.replace("Tổng hợp ", content)
        assert said(deadlines.deadline_after, follows) == []
        assert len(said(deadlines.deadline_after, follows.replace("2024-08-30", "2025-08-29"))) == 1
