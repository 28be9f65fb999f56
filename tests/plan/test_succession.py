"""The reorganisation of 1/7/2025 between two conferences of one year, as a clerk writes it down."""

import datetime as dt
from collections.abc import Iterable

from tests.tables import plan_from, reading_from
from toolkit.plan.guests import guests
from toolkit.plan.hosting import hosts_of
from toolkit.plan.rotation import flag_recipient, in_order
from toolkit.plan.rules import check
from toolkit.plan.succession import forebears, heir, heirs
from toolkit.plan.tallies import attendance

# A town that becomes a ward, two districts that become one commune, one that is divided.
UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Đơn vị cấp trên | Thứ tự | Được đăng cai | Nhận giấy mời | Từ ngày | Đến ngày | Kế thừa từ |
| TINH | Tỉnh đoàn | Tỉnh đoàn | | 1 | Không | Có | | | |
| TX-DH | Thị đoàn Duyên Hải | Thị đoàn | TINH | 2 | Có | Có | | {date:2025-06-30} | |
| H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | TINH | 3 | Có | Có | | {date:2025-06-30} | |
| H-TC | Huyện đoàn Tiểu Cần | Huyện đoàn | TINH | 4 | Có | Có | | {date:2025-06-30} | |
| H-CT | Huyện đoàn Châu Thành | Huyện đoàn | TINH | 5 | Có | Có | | {date:2025-06-30} | |
| P-DH | Đoàn phường Duyên Hải | Đoàn phường | TINH | 6 | Có | Có | {date:2025-07-01} | | TX-DH |
| X-CN | Đoàn xã Cầu Ngang | Đoàn xã | TINH | 7 | Có | Có | {date:2025-07-01} | | H-CN; H-TC |
| X-CT | Đoàn xã Châu Thành | Đoàn xã | TINH | 8 | Có | Có | {date:2025-07-01} | | H-CT |
| X-SL | Đoàn xã Song Lộc | Đoàn xã | TINH | 9 | Có | Có | {date:2025-07-01} | | H-CT |
"""  # noqa: E501 - a table as the sheet shows it
PEOPLE = """
### Nhân sự
| Mã NS | Họ và tên | Chức vụ | Chức vụ đầy đủ | Mã đơn vị | Đến ngày |
| NS1 | Hồ Văn Thuận | Bí thư | Bí thư Thị đoàn Duyên Hải | TX-DH | |
| NS2 | Kim Sa Thương | Bí thư | | H-CN | {date:2025-06-30} |
| NS2 | Kim Sa Thương | Bí thư | | X-CN | |
"""
CONFERENCES = """
### Kế hoạch
| Mã KH | Năm |
| KH2025 | 2025 |
### Hội nghị
| Mã HN | Mã KH | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai | Ngày |
| HN1-2025 | KH2025 | 1 | 5/2025 | H-CN | {date:2025-05-23} |
| HN2-2025 | KH2025 | 2 | 8/2025 | TX-DH | {date:2025-08-22} |
### Thành phần
| Mã HN | Thứ tự | Mô tả | Phạm vi | Giá trị | Nhóm giấy mời |
| * | 1 | Các đơn vị | Đơn vị cụ thể | TX-DH; H-CN; H-TC; H-CT | Theo đơn vị |
### Đại biểu
| Mã HN | Mã NS | Mã đơn vị | Có mặt |
| HN1-2025 | NS1 | TX-DH | Có |
| HN2-2025 | NS1 | TX-DH | Có |
| HN2-2025 | NS2 | | Có |
"""
PLAN = plan_from(UNITS + PEOPLE + CONFERENCES)
BEFORE, AFTER = PLAN.conferences
LAST_DAY, FIRST_DAY = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def codes(found: Iterable) -> list[str]:
    return [one.code for one in found]


def test_one_heir_takes_the_place_from_the_day_after() -> None:
    assert [heir(PLAN, "TX-DH", day) for day in (LAST_DAY, FIRST_DAY, None)] == ["TX-DH", "P-DH", "P-DH"]
    assert [heir(PLAN, "H-TC", FIRST_DAY), heir(PLAN, "H-CN", FIRST_DAY)] == ["X-CN", "X-CN"]


def test_a_unit_that_was_divided_has_several_heirs_and_nobody_is_chosen_among_them() -> None:
    assert codes(heirs(PLAN, "H-CT", FIRST_DAY)) == ["X-CT", "X-SL"]
    assert heir(PLAN, "H-CT", FIRST_DAY) == "H-CT"
    assert [one.code for one in forebears(PLAN, PLAN.units[6])] == ["H-CN", "H-TC"]


def test_letters_go_to_the_units_of_their_day() -> None:
    assert [guest.unit.code for guest in guests(PLAN, BEFORE)] == ["TX-DH", "H-CN", "H-TC", "H-CT"]
    assert [guest.unit.code for guest in guests(PLAN, AFTER)] == ["P-DH", "X-CN", "X-CT", "X-SL"]


def test_the_host_and_the_flag_follow_and_history_stays() -> None:
    assert codes(host for one in in_order(PLAN) for host in hosts_of(PLAN, one)) == ["H-CN", "P-DH"]
    receiver = flag_recipient(PLAN, BEFORE)
    assert receiver
    assert receiver.name == "Thị đoàn Duyên Hải"


def test_attendance_counts_under_the_name_of_the_day() -> None:
    came = [
        [(line.unit.code, line.present) for line in attendance(PLAN, one) if line.unit and line.present]
        for one in PLAN.conferences
    ]
    assert came == [[("TX-DH", 1)], [("P-DH", 1), ("X-CN", 1)]]


def test_people_of_a_unit_that_was_only_renamed_go_on_in_their_posts() -> None:
    assert [(one.unit, one.full_title, one.valid_from, one.valid_to) for one in PLAN.people_of("NS1")] == [
        ("TX-DH", "Bí thư Thị đoàn Duyên Hải", None, LAST_DAY),
        ("P-DH", "Bí thư Đoàn phường Duyên Hải", FIRST_DAY, None),
    ]


def told(sheets: str) -> list[str]:
    ours = (
        "succession-circle",
        "forebear-open",
        "heir-",
        "unit-ended",
        "unit-divided",
        "post-in",
        "host-div",
    )
    found = check(reading_from(sheets).plan, dt.date(2025, 7, 10))
    return [f"{one.place.sheet}!{one.place.cell} {one.code}" for one in found if one.code.startswith(ours)]


def test_a_reorganisation_that_is_written_down_whole_is_not_spoken_of() -> None:
    assert told(UNITS + PEOPLE + CONFERENCES) == []


def test_chains_that_cannot_be_are_told_by_their_cells() -> None:
    town = "| TX-DH | Thị đoàn Duyên Hải | Thị đoàn | TINH | 2 | Có | Có | | {date:2025-06-30} |"
    assert told(UNITS.replace(f"{town} |", f"{town} P-DH |")) == ["Đơn vị!J3 succession-circle"]
    assert told(UNITS.replace(town, town.replace("{date:2025-06-30}", ""))) == ["Đơn vị!I3 forebear-open"]
    ward = "| P-DH | Đoàn phường Duyên Hải | Đoàn phường | TINH | 6 | Có | Có | {date:2025-07-01} |"
    for start, code in (("2025-06-01", "heir-early"), ("2025-08-01", "heir-late")):
        assert told(UNITS.replace(ward, ward.replace("2025-07-01", start))) == [f"Đơn vị!H7 {code}"]
    assert told(UNITS.replace(ward, ward.replace("{date:2025-07-01}", ""))) == ["Đơn vị!H7 heir-undated"]


def test_what_still_names_a_unit_that_is_no_more_is_told_by_its_cell() -> None:
    alone = UNITS.replace("| TX-DH |\n| X-CN", "| |\n| X-CN")
    assert told(alone + PEOPLE + CONFERENCES.replace("| 8/2025 | TX-DH |", "| 8/2025 | X-CN |")) == [
        "Nhân sự!F2 post-in-ended-unit",
        "Thành phần!E2 unit-ended",
        "Đại biểu!C3 unit-ended",
    ]
    assert told(alone + PEOPLE + CONFERENCES) == ["Đơn vị!I3 unit-ended-early"]  # it was to host
    divided = CONFERENCES.replace("| 8/2025 | TX-DH |", "| 8/2025 | H-CT |")
    assert told(UNITS + divided) == ["Hội nghị!E3 host-divided"]
