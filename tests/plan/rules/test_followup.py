"""What units sent, said and were asked to do."""

import datetime as dt

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import followup

MAY = dt.date(2024, 5, 15)
REPORTS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị         | Loại       |
| H-TRC     | Huyện đoàn Trà Cú  | Huyện đoàn |
| H-CK      | Huyện đoàn Cầu Kè  | Huyện đoàn |
### Hội nghị
| Mã HN    | Ngày              | Hạn báo cáo       | Trạng thái |
| HN1-2024 | {date:2024-05-24} | {date:2024-05-14} | Đã mời     |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Hạn               | Ngày nhận         |
| HN1-2024 | H-TRC     |                   |                   |
| HN1-2024 | H-CK      | {date:2024-05-14} | {date:2024-05-16} |
"""


def test_a_report_that_is_due_and_not_there_is_warned_about() -> None:
    assert said(followup.report_overdue, REPORTS, MAY) == [
        (
            "Báo cáo đơn vị!D2: Huyện đoàn Trà Cú chưa gửi báo cáo cho hội nghị HN1-2024, đã quá hạn "
            "14/5/2024. "
            "Đôn đốc đơn vị, hoặc ghi ngày nhận nếu đã gửi. [report-overdue]"
        )
    ]


def test_a_report_is_not_asked_for_before_it_is_due_nor_after_the_conference() -> None:
    assert said(followup.report_overdue, REPORTS, dt.date(2024, 5, 14)) == []
    assert said(followup.report_overdue, REPORTS, dt.date(2024, 5, 25)) == []
    assert said(followup.report_overdue, REPORTS.replace("Đã mời", "Đã họp"), MAY) == []


OPINIONS = """
### Ý kiến
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Nhóm       | Nội dung              |
| YK001 | HN1-2024 | Trước     | H-TRC     | Kiến nghị  | Mở lớp tập huấn.      |
"""


def test_an_opinion_without_unit_and_group_is_warned_about_once() -> None:
    assert said(followup.opinion_incomplete, OPINIONS.replace("| H-TRC     | Kiến nghị ", "| | ")) == [
        (
            "Ý kiến!D2: Ý kiến YK001 chưa có đơn vị, nhóm. "
            "Ghi đủ để ý kiến được tổng hợp đúng chỗ. [opinion-incomplete]"
        )
    ]
    assert said(followup.opinion_incomplete, OPINIONS) == []


CONCLUSIONS = """
### Hội nghị
| Mã HN    | Tháng kế hoạch | Ngày              | Trạng thái  |
| HN1-2024 | 5/2024         | {date:2024-05-24} | Đã kết luận |
### Kết luận
| Mã KL | Mã HN    | Nội dung          | Đơn vị chủ trì | Thời hạn          | Tình trạng |
| KL01  | HN1-2024 | Tổ chức tập huấn  | TG             | {date:2024-09-30} | Đang làm   |
| KL02  | HN1-2024 | Duy trì tin tốt   | Các đơn vị     | thường xuyên      |            |
"""


def test_conclusions_with_owner_and_deadline_are_right() -> None:
    rules = (followup.conclusion_incomplete, followup.conclusion_due_before, followup.conclusion_overdue)
    assert [said(rule, CONCLUSIONS, MAY) for rule in rules] == [[], [], []]


def test_a_conclusion_without_owner_or_deadline_is_an_error() -> None:
    sheets = CONCLUSIONS.replace("| TG             | {date:2024-09-30} |", "| | |")
    assert said(followup.conclusion_incomplete, sheets) == [
        (
            "Kết luận!D2: Kết luận KL01 chưa có đơn vị chủ trì. Ghi đơn vị chủ trì của việc này. "
            "[conclusion-unowned]"
        ),
        (
            "Kết luận!E2: Kết luận KL01 chưa có thời hạn. "
            "Ghi ngày phải xong, hoặc “thường xuyên” nếu là việc thường xuyên. [conclusion-without-due]"
        ),
    ]


def test_a_conclusion_due_before_its_conference_is_an_error() -> None:
    assert said(followup.conclusion_due_before, CONCLUSIONS.replace("2024-09-30", "2024-05-20")) == [
        (
            "Kết luận!E2: Thời hạn 20/5/2024 sớm hơn ngày họp 24/5/2024 của hội nghị HN1-2024. "
            "Sửa thời hạn của kết luận. [conclusion-due-before]"
        )
    ]


def test_a_conclusion_past_its_day_that_is_still_under_way_is_warned_about() -> None:
    assert said(followup.conclusion_overdue, CONCLUSIONS, dt.date(2024, 10, 1)) == [
        (
            "Kết luận!F2: Kết luận KL01 đã quá hạn 30/9/2024 mà tình trạng vẫn là “Đang làm”. "
            "Đôn đốc đơn vị chủ trì, hoặc ghi tình trạng mới. [conclusion-overdue]"
        )
    ]


def test_a_conclusion_done_or_known_to_be_late_is_left_alone_and_a_year_of_which_nobody_noted_states() -> (
    None
):
    october = dt.date(2024, 10, 1)
    assert said(followup.conclusion_overdue, CONCLUSIONS.replace("Đang làm", "Hoàn thành"), october) == []
    assert said(followup.conclusion_overdue, CONCLUSIONS.replace("Đang làm", "Quá hạn"), october) == []
    assert len(said(followup.conclusion_overdue, CONCLUSIONS, dt.date(2025, 12, 31))) == 1
    assert len(said(followup.conclusion_overdue, CONCLUSIONS, dt.date(2026, 1, 1))) == 1
    untold = CONCLUSIONS.replace("Đang làm", "        ")
    assert len(said(followup.conclusion_overdue, untold, dt.date(2025, 12, 31))) == 1
    assert said(followup.conclusion_overdue, untold, dt.date(2026, 1, 1)) == []


REPORTED = """
### Kết luận
| Mã KL | Mã HN    | Nội dung         | Tình trạng | Ngày hoàn thành | Đơn vị báo cáo |
| KL01  | HN1-2024 | Tổ chức tập huấn | {state}    | {done}          | {words}        |
"""


@pytest.mark.parametrize(
    ("state", "done", "words", "is_told"),
    [
        ("", "", "Huyện đoàn Trà Cú: mở được 2 lớp", True),
        ("Chưa làm", "", "Huyện đoàn Trà Cú: Đang làm; mở được 2 lớp", True),
        ("Đang làm", "", "Huyện đoàn Trà Cú: Hoàn thành; mở được 2 lớp", True),
        ("Quá hạn", "", "Huyện đoàn Trà Cú: đã tổ chức xong 2 lớp", True),
        ("Đang làm", "", "Huyện đoàn Trà Cú: Đang làm; mở được 2 lớp", False),
        ("Đang làm", "", "Huyện đoàn Trà Cú: chưa hoàn thành; sẽ hoàn thành trong tháng 9", False),
        ("Đang làm", "", "Huyện đoàn Trà Cú: hoàn thành 80%", False),
        ("Hoàn thành", "", "Huyện đoàn Trà Cú: Hoàn thành", False),
        ("", "{date:2024-09-20}", "Huyện đoàn Trà Cú: Hoàn thành", False),
        ("Thường xuyên", "", "Huyện đoàn Trà Cú: Hoàn thành", False),
        ("", "", "", False),
    ],
)
def test_what_a_unit_reports_is_looked_at_while_the_conclusion_is_open(
    state: str, done: str, words: str, is_told: bool
) -> None:
    sheets = REPORTED.format(state=state, done=done, words=words)
    assert said(followup.conclusion_reported, sheets) == is_told * [
        (
            "Kết luận!F2: Đơn vị đã báo cáo về kết luận KL01, còn tình trạng của kết luận "
            f"{f'vẫn là “{state}”' if state else 'để trống'}. "
            "Đọc lời đơn vị báo cáo ở ô này; việc đã xong thì ghi tình trạng và ngày hoàn thành. "
            "[conclusion-reported]"
        )
    ]


MERGED = """
### Hội nghị
| Mã HN    | Tháng kế hoạch |
| HN1-2024 | {text:5/2024}  |
### Ý kiến
| Mã YK | Mã HN    | Mã đơn vị | Nội dung        | Gộp với | Gửi tới           |
| YK1   | HN1-2024 | H-TRC     | Mở lớp tập huấn |         | Tỉnh đoàn         |
| YK2   | HN1-2024 | H-CK      | Cần lớp học     | YK1     | Trung ương Đoàn   |
| YK3   | HN1-2024 | H-CN      | Xin lớp học     | YK1     |                   |
"""


def test_opinions_that_are_told_as_one_go_to_whom_the_one_goes() -> None:
    assert said(followup.opinions_merged_otherwise, MERGED) == [
        (
            "Ý kiến!F3: Ý kiến YK1 gửi tới “Tỉnh đoàn” và gộp cả YK2 gửi tới “Trung ương Đoàn”; văn bản chỉ "
            "in ở phần gửi “Tỉnh đoàn”. Ghi đủ các nơi nhận vào cột Gửi tới của YK1, hoặc bỏ gộp. "
            "[opinions-merged-otherwise]"
        )
    ]
    assert (
        said(followup.opinions_merged_otherwise, MERGED.replace("Trung ương Đoàn", "Tỉnh đoàn      ")) == []
    )
    assert said(followup.opinions_merged_otherwise, MERGED.replace("YK1     |", "        |")) == []


def test_an_opinion_without_words_is_an_error_that_holds_its_papers() -> None:
    sheet = """
    ### Ý kiến
    | Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Nhóm      | Nội dung | Tóm tắt | Trả lời |
    | YK01  | HN1-2024 | Tại       | H-CN      | Kiến nghị | {}       | {}      | Sẽ mở.  |
    """
    empty = "Ý kiến!F2: Ý kiến YK01 chưa có nội dung. Ghi nội dung ý kiến, hoặc xóa dòng này. [opinion-empty]"
    assert said(followup.opinion_incomplete, sheet.format("", "")) == [empty]
    assert said(followup.opinion_incomplete, sheet.format("", "Mở lớp")) == []
