"""Whose turn it is, in which months, and on which days nobody meets."""

import datetime as dt

import pytest

from tests.tables import plan_from
from toolkit.plan.festivals import festivals
from toolkit.plan.next_year import flag_holder, host_turns, month_turns
from toolkit.plan.working_days import BETTER_NOT, DAY_OFF

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Thứ tự | Được đăng cai | Từ ngày | Đến ngày | Kế thừa từ | Đăng cai gần nhất |
| TINH | Tỉnh đoàn | 1 | Không | | | | |
| H-CN | Huyện đoàn Cầu Ngang | 2 | Có | | {date:2025-06-30} | | 8/2023 |
| X-A | Đoàn xã A | 3 | Có | | | | 5/2022 |
| X-B | Đoàn xã B | 4 | Có | | | | |
| X-C | Đoàn xã C | 5 | Có | {date:2025-07-01} | | H-CN | |
| X-D | Đoàn xã D | 6 | Có | | | | |
### Kế hoạch
| Mã KH | Năm |
| KH2025 | 2025 |
### Hội nghị
| Mã HN | Mã KH | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai | Đơn vị nhận cờ | Trạng thái |
| HN1-2025 | KH2025 | 1 | 5/2025 | X-B | | Đã kết luận |
| HN2-2025 | KH2025 | 2 | 8/2025 | X-D | X-A | Đã họp |
"""
PLAN = plan_from(SHEETS)


def test_who_holds_the_flag_comes_first_then_who_hosted_longest_ago() -> None:
    holder = flag_holder(PLAN, 2025)
    assert holder
    assert holder.code == "X-A"
    assert [(one.unit.code, one.reason) for one in host_turns(PLAN, 2026, 9)] == [
        ("X-A", "đang giữ cờ luân lưu"),
        ("X-C", "kế thừa Huyện đoàn Cầu Ngang, đăng cai tháng 8/2023"),
        ("X-B", "đăng cai gần nhất tháng 5/2025"),
        ("X-D", "đăng cai gần nhất tháng 8/2025"),
    ]


def turns_after(last: str) -> list[tuple[str, str]]:
    """Who is proposed for the next year after one more conference, hosted by X-A in November."""
    row = f"| HN3-2025 | KH2025 | 3 | 11/2025 | X-A | X-B | {last} |\n"
    return [(one.unit.code, one.reason) for one in host_turns(plan_from(SHEETS + row), 2026, 9)]


def test_a_conference_that_was_put_off_gives_nobody_the_flag_and_was_hosted_by_nobody() -> None:
    assert turns_after("Hoãn")[0] == ("X-A", "đang giữ cờ luân lưu")
    assert turns_after("Hủy")[0] == ("X-A", "đang giữ cờ luân lưu")


def test_at_a_conference_still_to_come_the_flag_has_not_been_handed_over() -> None:
    assert turns_after("Đã mời")[0] == ("X-B", "nhận cờ luân lưu ở hội nghị HN3-2025")
    assert turns_after("Đã họp")[0] == ("X-B", "đang giữ cờ luân lưu")
    assert turns_after("Đã mời")[-1] == ("X-A", "đăng cai gần nhất tháng 11/2025")


def named(year: int, word: str) -> list[str]:
    return [f"{one.date:%d/%m}" for one in festivals(year, khmer=True) if word in one.name]


@pytest.mark.parametrize(
    ("year", "tet", "chol", "dolta", "bok"),
    [
        # 2024 and 2025 as Vietnam kept them; 2030 is a year in which China's Tết falls a day later.
        (2024, "10/02", "13/04", ["01/10", "02/10", "03/10"], ["15/11"]),
        (2025, "29/01", "14/04", ["21/09", "22/09", "23/09"], ["05/11"]),
        (2030, "02/02", "14/04", ["25/09", "26/09", "27/09"], ["09/11"]),
    ],
)
def test_the_festivals_of_the_year_stand_on_their_days(
    year: int, tet: str, chol: str, dolta: list[str], bok: list[str]
) -> None:
    first = [f"{one.date:%d/%m}" for one in festivals(year) if one.name == "Tết Nguyên đán"]
    khmer = (named(year, "Chôl")[0], named(year, "Đôlta"), named(year, "Bok"))
    assert (first, *khmer) == ([tet], chol, dolta, bok)


def test_days_off_are_told_from_days_better_avoided_and_khmer_ones_only_where_asked_for() -> None:
    levels = {one.name: one.level for one in festivals(2025, khmer=True)}
    assert (levels["Quốc khánh"], levels["Lễ Sene Đôlta của đồng bào Khmer"]) == (DAY_OFF, BETTER_NOT)
    assert not [one for one in festivals(2025) if "Khmer" in one.name]


def test_a_month_of_tet_gives_way_to_the_next_one() -> None:
    turns = month_turns((2, 5, 8), 2026, festivals(2026))
    assert [(str(one.month), str(one.moved or "")) for one in turns] == [
        ("3/2026", "2/2026"),
        ("5/2026", ""),
        ("8/2026", ""),
    ]
    assert [one.date for one in turns[1].avoid] == [dt.date(2026, 5, 1)]
