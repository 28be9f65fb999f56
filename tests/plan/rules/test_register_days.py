"""The days of the register."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import register_days

SHEETS = """
### Hội nghị
| Mã HN    | Ngày              |
| HN1-2024 | {date:2024-05-24} |
| HN2-2024 | {date:2024-08-25} |
### Văn bản đi
| Mã VB | Loại | Ngày | Trích yếu | Mã HN/KH |
| VB001 | TB | {date:{day}} | Kết luận Hội nghị{more} | HN2-2024 |
### Ngày nghỉ
| Ngày              | Tên       | Mức  |
| {date:2024-09-02} | Quốc khánh | Nghỉ |
"""


def sheets(day: str = "2024-08-27", more: str = "") -> str:
    return SHEETS.replace("{day}", day).replace("{more}", more)


@pytest.mark.parametrize("words", [" ngày 24/5/2024", ", ngày 24 tháng 5 năm 2024", " ngày 24/5"])
def test_a_subject_with_the_day_of_another_conference_is_told(words: str) -> None:
    assert said(register_days.subject_of_another_day, sheets(more=words)) == [
        (
            "Văn bản đi!D2: Trích yếu ghi ngày 24/5/2024, ngày họp của hội nghị HN1-2024; hội nghị "
            "HN2-2024 họp ngày 25/8/2024. Sửa trích yếu nếu chép từ hội nghị khác, hoặc sửa cột Mã HN/KH. "
            "[subject-of-another-day]"
        )
    ]


@pytest.mark.parametrize("words", ["", " ngày 25/8/2024", " (thay thế Thông báo ngày 20/8/2024)"])
def test_a_subject_with_its_own_day_or_that_of_a_paper_is_right(words: str) -> None:
    assert said(register_days.subject_of_another_day, sheets(more=words)) == []


@pytest.mark.parametrize(("day", "what"), [("2024-09-01", "Chủ nhật"), ("2024-09-02", "Quốc khánh")])
def test_a_paper_of_a_day_off_is_hinted_at(day: str, what: str) -> None:
    year, month, number = day.split("-")
    assert said(register_days.dated_on_free_day, sheets(day)) == [
        (
            f"Văn bản đi!C2: Văn bản ghi ngày {number}/{int(month)}/{year}, là {what}. "
            "Sửa ngày nếu gõ nhầm; nếu đúng, giữ nguyên. [dated-on-free-day]"
        )
    ]


@pytest.mark.parametrize("day", ["2024-08-25", "2024-08-27", "2024-08-31"])
def test_a_paper_of_a_working_day_of_a_saturday_or_of_the_meeting_itself_is_right(day: str) -> None:
    assert said(register_days.dated_on_free_day, sheets(day)) == []
