"""When the tasks before a conference are due, against its letters and reports."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import assignments

SHEETS = """
### Hội nghị
| Mã HN    | Ngày              | Hạn báo cáo       | Hạn xác nhận      |
| HN1-2024 | {date:2024-05-24} | {date:2024-05-14} | {date:2024-05-21} |
| HN2-2024 | {date:2024-08-23} | {date:2024-08-13} | {date:2024-08-20} |
### Phân công
| Mã HN    | Nội dung                                     | Hạn               | Kết quả |
| HN1-2024 | Báo cáo cấp ủy; chốt ngày, hội trường        | {date:2024-05-03} | Xong    |
| HN1-2024 | Gửi đề cương báo cáo đến các đơn vị          | {date:2024-05-06} | Xong    |
| HN1-2024 | Soạn, trình ký và gửi giấy mời, chương trình | {date:2024-05-07} | Xong    |
| HN1-2024 | Tổng hợp báo cáo, ý kiến của các đơn vị      | {date:2024-05-22} | Xong    |
| HN2-2024 | Soạn, trình ký và gửi giấy mời, chương trình | {date:2024-08-06} | Xong    |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Mã HN/KH | Trạng thái | Ngày gửi          |
| VB001 | GM   | 12 | {date:2024-05-06} | HN1-2024 | Phát hành  | {date:2024-05-06} |
| VB002 | GM   | 13 | {date:2024-08-05} | HN2-2024 | Phát hành  | {date:2024-08-05} |
"""


def test_tasks_in_their_turn_are_right() -> None:
    assert said(assignments.task_out_of_turn, SHEETS) == []
    assert said(assignments.task_undone, SHEETS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "2024-05-03",
            "2024-05-13",
            (
                "C2: Hạn 13/5/2024 sau ngày 06/5/2024 của giấy mời hội nghị HN1-2024, mà ngày họp phải "
                "chốt trước khi mời. Sửa hạn nếu gõ nhầm. [task-after-letters]"
            ),
        ),
        (
            "{date:2024-05-06} | Xong",
            "{date:2024-05-16} | Xong",
            (
                "C3: Hạn gửi đề cương 16/5/2024 không trước hạn nộp báo cáo 14/5/2024 của hội nghị "
                "HN1-2024. Sửa hạn nếu gõ nhầm. [task-after-reports]"
            ),
        ),
        (
            "2024-05-07",
            "2024-05-17",
            (
                "C4: Hạn 17/5/2024 cách xa ngày 06/5/2024 của giấy mời hội nghị HN1-2024. Sửa hạn nếu "
                "gõ nhầm. [task-beside-letters]"
            ),
        ),
        (
            "2024-05-22 ",
            "2024-05-12 ",
            (
                "C5: Hạn tổng hợp 12/5/2024 trước cả hạn nộp báo cáo 14/5/2024 của hội nghị HN1-2024. "
                "Sửa hạn nếu gõ nhầm. [task-before-reports]"
            ),
        ),
        (
            "2024-08-06",
            "2024-06-08",
            (
                "C6: Hạn 08/6/2024 cách xa ngày 05/8/2024 của giấy mời hội nghị HN2-2024. Sửa hạn nếu "
                "gõ nhầm. [task-beside-letters]"
            ),
        ),
    ],
)
def test_a_task_out_of_its_turn_is_told(right: str, wrong: str, told: str) -> None:
    sheets = SHEETS.replace(right.strip(), wrong.strip(), 1)
    assert said(assignments.task_out_of_turn, sheets) == [f"Phân công!{told}"]


@pytest.mark.parametrize(("status", "count"), [("Hoãn", 0), ("Đã chốt ngày", 1)])
def test_the_tasks_of_a_conference_that_is_put_off_were_set_for_another_day(status: str, count: int) -> None:
    head, first = "Hạn xác nhận      |", "{date:2024-05-21} |"
    put_off = SHEETS.replace(head, f"{head} Trạng thái |").replace(first, f"{first} {status} |")
    put_off = put_off.replace("{date:2024-08-20} |", "{date:2024-08-20} | |")
    assert len(said(assignments.task_out_of_turn, put_off.replace("2024-05-22", "2024-05-12"))) == count


def test_letters_of_an_office_that_always_sends_early_are_right() -> None:
    early = SHEETS.replace("2024-05-07", "2024-05-15").replace("2024-08-06", "2024-08-16")
    assert said(assignments.task_out_of_turn, early) == []


def test_letters_that_went_out_are_not_still_to_be_sent() -> None:
    undone = SHEETS.replace("{date:2024-05-07} | Xong", "{date:2024-05-07} | Chưa làm")
    assert said(assignments.task_undone, undone) == [
        (
            "Phân công!D4: Việc này ghi “Chưa làm”, nhưng giấy mời hội nghị HN1-2024 (VB001) đã phát "
            "hành. Ghi kết quả mới, hoặc sửa trạng thái của văn bản ở trang Văn bản đi. "
            "[task-undone]"
        )
    ]


def test_letters_that_are_sent_stand_in_the_register() -> None:
    ahead = SHEETS.replace("| VB002 | GM   | 13 ", "| VB002 | CV   | 13 ")
    assert said(assignments.task_done_unregistered, SHEETS) == []
    assert said(assignments.task_done_unregistered, ahead.replace("{date:2024-08-06} | Xong", "| Chưa")) == []
    assert said(assignments.task_done_unregistered, ahead) == [
        (
            "Phân công!D6: Việc này ghi “Xong”, nhưng trang Văn bản đi chưa có giấy mời hội nghị "
            "HN2-2024. Ghi giấy mời vào trang Văn bản đi, hoặc sửa kết quả. [task-done-unregistered]"
        )
    ]
