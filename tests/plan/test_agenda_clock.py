"""The agenda on the clock."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.tables import plan_from
from toolkit.plan.agenda_clock import agenda_items, minutes_later, timed_agenda
from toolkit.plan.model import Conference

AGENDA = """
### Hội nghị
| Mã HN | Giờ bắt đầu  |
| HN1   | {time:08:00} |
### Chương trình
| Mã HN | Thứ tự | Bắt đầu      | Số phút | Nội dung   |
| HN1   | 2      |              | 105     | Thảo luận  |
| HN1   | 1      | {time:08:15} | 15      | Tuyên bố   |
| HN1   | 3      |              |         | Kết luận   |
| HN1   | 4      |              | 10      | Trao cờ    |
| HN1   | 5      | {time:11:00} | 10      | Bế mạc     |
| HN2   | 1      | {time:14:00} | 10      | Khai mạc   |
"""


def clocks(sheets: str) -> list[tuple[str, str, str]]:
    plan = plan_from(sheets)
    return [
        (timed.item.content, f"{timed.start or ''}"[:5], f"{timed.end or ''}"[:5])
        for timed in timed_agenda(plan, plan.conferences[0])
    ]


def test_each_item_starts_where_the_one_before_it_ends_until_minutes_are_missing() -> None:
    assert clocks(AGENDA) == [
        ("Tuyên bố", "08:15", "08:30"),
        ("Thảo luận", "08:30", "10:15"),
        ("Kết luận", "10:15", ""),
        ("Trao cờ", "", ""),
        ("Bế mạc", "11:00", "11:10"),
    ]


def test_without_a_start_of_its_own_the_agenda_starts_with_the_conference() -> None:
    assert clocks(AGENDA.replace("{time:08:15}", ""))[0] == ("Tuyên bố", "08:00", "08:15")


def test_a_conference_without_an_agenda_has_no_items() -> None:
    assert agenda_items(plan_from(AGENDA), Conference(code="HN9")) == ()


def test_the_clock_stops_at_midnight() -> None:
    assert minutes_later(dt.time(23, 30), 29) == dt.time(23, 59)
    assert minutes_later(dt.time(23, 30), 30) is None


@given(st.times(), st.integers(min_value=0, max_value=1440))
def test_a_later_clock_is_never_before_an_earlier_one(start: dt.time, minutes: int) -> None:
    later = minutes_later(start.replace(second=0, microsecond=0), minutes)
    assert later is None or later >= start.replace(second=0, microsecond=0)
