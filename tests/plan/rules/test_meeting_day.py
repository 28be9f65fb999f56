"""The day of a conference against other conferences, its state and the papers that follow it."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import chronology, days, meeting_day, states

TWO = """
### Nhân sự
| Mã NS | Họ và tên      |
| NS001 | Lê Hoàng Thịnh |
### Hội nghị
| Mã HN    | Ngày              | Giờ bắt đầu  | Giờ kết thúc | Chủ trì |
| HN1-2026 | {date:2026-05-22} | {time:08:00} | {time:11:30} | NS001   |
| HN2-2026 | {date:{day}}      | {time:{at}}  | {time:17:00} | NS001   |
"""
HELD = """
### Hội nghị
| Mã HN    | Ngày         | Trạng thái |
| HN1-2024 | {date:{day}} | Đã họp     |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Mã HN/KH |
| VB001 | BB   | 5  | {date:2024-08-23} | HN1-2024 |
| VB002 | TB   | 8  | {date:2024-08-28} | HN1-2024 |
### Ngày nghỉ
| Ngày              | Tên       | Mức  |
| {date:2024-09-02} | Quốc khánh | Nghỉ |
"""
CALLED_OFF = """
### Hội nghị
| Mã HN    | Ngày              | Trạng thái | Khai mạc lúc |
| HN1-2024 | {date:2024-08-23} | Hoãn       | {opened}     |
### Đại biểu
| Mã HN    | Họ và tên      | Có mặt     |
| HN1-2024 | Lê Hoàng Thịnh | {presence} |
"""


def test_two_conferences_at_hours_that_meet_are_told_with_the_chair_whom_they_share() -> None:
    assert said(meeting_day.same_hour, TWO.replace("{day}", "2026-05-22").replace("{at}", "11:00")) == [
        (
            "Hội nghị!B3: Hội nghị này họp 11:00 ngày 22/5/2026, trùng giờ với hội nghị HN1-2026, cùng do Lê "
            "Hoàng Thịnh (NS001) chủ trì. Sửa ngày hoặc giờ của một trong hai hội nghị. [same-hour]"
        )
    ]


@pytest.mark.parametrize(("day", "at"), [("2026-05-22", "13:30"), ("2026-05-23", "08:00")])
def test_one_after_the_other_and_another_day_are_right(day: str, at: str) -> None:
    assert said(meeting_day.same_hour, TWO.replace("{day}", day).replace("{at}", at)) == []


def test_a_day_after_all_papers_is_told_once_at_the_papers_and_that_it_is_a_day_off_though_held() -> None:
    moved = HELD.replace("{day}", "2024-09-02")
    assert said(chronology.follow_up_before, moved) == [
        (
            "Văn bản đi!D2: Mọi biên bản, báo cáo, thông báo về hội nghị HN1-2024 đều ghi ngày trước "
            "ngày họp 02/9/2024. Sửa ngày họp ở trang Hội nghị; nếu ngày họp đúng, sửa ngày các văn bản này. "
            "[held-after-papers]"
        )
    ]
    assert [line.split(": ")[0] for line in said(days.holiday, moved)] == ["Hội nghị!B2"]


def test_one_paper_before_its_conference_is_told_itself() -> None:
    assert said(chronology.follow_up_before, HELD.replace("{day}", "2024-08-26")) == [
        (
            "Văn bản đi!D2: Văn bản BB ghi ngày 23/8/2024, trước ngày họp 26/8/2024 của hội nghị "
            "HN1-2024. Sửa ngày văn bản, hoặc sửa ngày họp. [follow-up-before]"
        )
    ]
    assert said(chronology.follow_up_before, HELD.replace("{day}", "2024-08-23")) == []


PUT_OFF = """
### Hội nghị
| Mã HN    | Tháng kế hoạch | Ngày              | Trạng thái |
| HN3-2024 | 11/2024        | {date:2024-12-06} | {state}    |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Trích yếu | Mã HN/KH | Văn bản trước |
| VB010 | GM   | 14 | {date:2024-11-11} |           | HN3-2024 |               |
| VB011 | TB   | 9  | {date:2024-11-18} | {about}   | HN3-2024 | {before}      |
"""


@pytest.mark.parametrize("state", ["Đã chốt ngày", "Đã họp"])
@pytest.mark.parametrize(("about", "before"), [("", "VB010"), ("Dời ngày họp", "")])
def test_its_own_notice_of_the_change_does_not_deny_the_new_day(state: str, about: str, before: str) -> None:
    sheet = PUT_OFF.replace("{state}", state).replace("{about}", about).replace("{before}", before)
    (told,) = said(meeting_day.date_outside_month, sheet)
    assert told.endswith("[date-outside-month]")
    assert said(chronology.follow_up_before, sheet) == []


def test_conclusions_before_the_day_deny_it() -> None:
    sheet = (
        PUT_OFF.replace("{state}", "Đã họp").replace("{about}", "Kết luận Hội nghị").replace("{before}", "")
    )
    (told,) = said(meeting_day.date_outside_month, sheet)
    assert told.endswith("[date-denied]")


def test_a_conference_put_off_that_was_opened_is_told_at_its_state() -> None:
    held = CALLED_OFF.replace("{opened}", "{time:08:00}").replace("{presence}", "Có")
    assert said(states.called_off_yet_held, held) == [
        (
            "Hội nghị!C2: Trạng thái là “Hoãn”, nhưng hội nghị HN1-2024 đã có giờ khai mạc và đại biểu có "
            "mặt. Sửa trạng thái nếu hội nghị đã họp; nếu không họp, xóa các ô ấy. [called-off-yet-held]"
        )
    ]


def test_a_conference_put_off_with_a_list_of_delegates_alone_is_right() -> None:
    listed = CALLED_OFF.replace("{opened}", "").replace("{presence}", "")
    assert said(states.called_off_yet_held, listed) == []
