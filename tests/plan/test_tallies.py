"""Attendance, reports, opinions and conclusions counted."""

import datetime as dt

from msgspec.structs import replace

from tests.tables import plan_from
from toolkit.plan.expected_guests import rows_of
from toolkit.plan.model import Conclusion, ConclusionStatus, Conference, Phase, Presence
from toolkit.plan.tallies import (
    Attendance,
    OpinionCounts,
    ReportState,
    attendance,
    conclusion_state,
    count_conclusions,
    count_opinions,
    report_due,
    reports,
)

PLAN = plan_from("""
### Cấu hình
| Khóa                         | Giá trị |
| Hạn nộp báo cáo (ngày trước) | 10      |
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
| H-DH      | Huyện đoàn Duyên Hải | Huyện đoàn | 17     | Có            |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn   | 12     | Có            |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | 15     | Có            |
### Nhân sự
| Mã NS | Họ và tên       | Chức vụ    | Mã đơn vị |
| NS001 | Hồ Văn Thuận    | Bí thư     | TX-DH     |
| NS002 | Dương Thị Nhung | Phó Bí thư | TX-DH     |
| NS003 | Trịnh Công Danh | Bí thư     | H-DH      |
### Thành phần
| Mã HN | Mô tả    | Phạm vi     | Giá trị              | Số lượng | Nhóm giấy mời |
| *     | Lãnh đạo | Loại đơn vị | Thị đoàn; Huyện đoàn | 2        | Theo đơn vị   |
### Hội nghị
| Mã HN    | Ngày              | Tháng kế hoạch |
| HN1-2024 | {date:2024-05-24} | 5/2024         |
### Đại biểu
| Mã HN    | Mã NS | Họ và tên   | Mã đơn vị  | Dự thay cho | Có mặt          |
| HN1-2024 | NS001 |             |            |             | Có              |
| HN1-2024 | NS002 |             | TX-DH      |             | Vắng có lý do   |
| HN1-2024 |       | Lê Nhật Nam | TX-DH      | NS002       | Có              |
| HN1-2024 | NS003 |             | H-DH       |             | Vắng không lý do |
| HN1-2024 |       | Bà Sáu      | Huyện ủy   |             | Có              |
| HN1-2024 |       | Ông Năm     |            |             |                 |
| HN2-2024 | NS003 |             | H-DH       |             | Có              |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Hạn               | Ngày nhận         |
| HN1-2024 | H-DH      | {date:2024-05-14} | {date:2024-05-17} |
| HN1-2024 | TX-DH     |                   | {date:2024-05-14} |
| HN1-2024 | H-CN      | {date:2024-05-14} |                   |
| HN1-2024 | H-DH      | {date:2024-05-14} | {date:2024-05-16} |
| HN1-2024 | H-XX      | {date:2024-05-14} | {date:2024-05-16} |
### Ý kiến
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Nhóm      | Nội dung |
| YK1   | HN1-2024 | Trước     | H-DH      | Kiến nghị | A        |
| YK2   | HN1-2024 | Tại       | H-DH      | Giải pháp | B        |
| YK3   | HN1-2024 | Tại       | TX-DH     | Kiến nghị | C        |
| YK4   | HN2-2024 | Sau       | TX-DH     | Kiến nghị | D        |
""")
CONFERENCE: Conference = PLAN.conferences[0]


def test_attendance_is_counted_for_each_unit_in_its_order_strangers_last() -> None:
    assert attendance(PLAN, CONFERENCE) == (
        Attendance(unit=PLAN.unit("TX-DH"), invited=2, present=2, substitutes=1),
        Attendance(unit=PLAN.unit("H-CN"), invited=2),
        Attendance(unit=PLAN.unit("H-DH"), invited=1, unexcused=1),
        Attendance(present=1),
    )


def test_reports_are_on_time_late_or_not_sent_and_the_first_of_a_unit_counts() -> None:
    standings = [(one.unit.code, one.state, one.days_late, one.due) for one in reports(PLAN, CONFERENCE)]
    due = dt.date(2024, 5, 14)
    assert standings == [
        ("TX-DH", ReportState.ON_TIME, 0, due),
        ("H-CN", ReportState.NOT_SENT, 0, due),
        ("H-DH", ReportState.LATE, 2, due),
    ]


def test_units_without_a_row_owe_a_report_once_one_unit_has_one() -> None:
    first = next(row for row in PLAN.unit_reports if row.unit == "TX-DH")
    standings = reports(replace(PLAN, unit_reports=(first,)), CONFERENCE)
    assert [(one.unit.code, one.state) for one in standings] == [
        ("TX-DH", ReportState.ON_TIME),
        ("H-CN", ReportState.NOT_SENT),
        ("H-DH", ReportState.NOT_SENT),
    ]
    assert reports(replace(PLAN, unit_reports=()), CONFERENCE) == ()


def test_a_report_is_due_on_its_own_day_the_conferences_or_the_usual_one() -> None:
    row = PLAN.unit_reports[0]
    own = Conference(code="HN1-2024", report_deadline=dt.date(2024, 5, 10))
    assert report_due(PLAN, own, row) == dt.date(2024, 5, 14)
    assert report_due(PLAN, own) == dt.date(2024, 5, 10)
    assert report_due(PLAN, CONFERENCE) == dt.date(2024, 5, 14)
    assert report_due(PLAN, Conference(code="HN2-2024")) is None


def test_opinions_are_counted_by_phase_and_unit() -> None:
    assert count_opinions(PLAN, CONFERENCE) == OpinionCounts(
        total=3,
        by_phase={Phase.BEFORE: 1, Phase.AT: 2},
        by_unit={"H-DH": 2, "TX-DH": 1},
    )


LATE = Conclusion(code="KL1", due=dt.date(2024, 9, 30), status=ConclusionStatus.UNDER_WAY)
DONE = Conclusion(code="KL2", due=dt.date(2024, 9, 30), done_on=dt.date(2024, 9, 20))
STANDING = Conclusion(code="KL3", status=ConclusionStatus.STANDING)
BARE = Conclusion(code="KL4")


def test_a_conclusion_is_in_the_state_that_was_typed_or_done_by_its_day() -> None:
    states = [conclusion_state(one) for one in (LATE, DONE, STANDING, BARE)]
    assert states == [
        ConclusionStatus.UNDER_WAY,
        ConclusionStatus.DONE,
        ConclusionStatus.STANDING,
        ConclusionStatus.NOT_STARTED,
    ]


def test_what_was_typed_as_overdue_before_its_last_day_is_under_way_on_a_day_up_to_it() -> None:
    early = Conclusion(code="KL5", due=dt.date(2024, 12, 31), status=ConclusionStatus.OVERDUE)
    assert conclusion_state(early, dt.date(2024, 12, 31)) is ConclusionStatus.UNDER_WAY
    assert conclusion_state(early, dt.date(2025, 1, 1)) is ConclusionStatus.OVERDUE
    assert conclusion_state(early) is ConclusionStatus.OVERDUE


def test_conclusions_are_counted_by_state_every_state_named() -> None:
    assert count_conclusions((LATE, DONE, STANDING, BARE)) == {
        ConclusionStatus.NOT_STARTED: 1,
        ConclusionStatus.UNDER_WAY: 1,
        ConclusionStatus.DONE: 1,
        ConclusionStatus.OVERDUE: 0,
        ConclusionStatus.STANDING: 1,
    }


def test_somebody_who_stands_twice_in_the_list_is_counted_once_and_as_having_come() -> None:
    first = PLAN.conferences[0]
    again = (
        replace(PLAN.delegates[0], presence=None),
        *PLAN.delegates,
        replace(PLAN.delegates[1], presence=Presence.UNEXCUSED),
    )
    twice = replace(PLAN, delegates=again)
    assert attendance(twice, first) == attendance(PLAN, first)
    assert [one.presence for one in rows_of(twice, first)][:1] == [Presence.PRESENT]
