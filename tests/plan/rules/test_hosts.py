"""Hosts and their places."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import hosts

UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Địa danh | Địa bàn | Đơn vị cấp trên | Được đăng cai | Nhận giấy mời |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | Trà Vinh | tỉnh Trà Vinh | | Không | Có |
| TP-TV | Thành đoàn Trà Vinh | Thành đoàn | Trà Vinh | TP. Trà Vinh | TINH | Có | Có |
| TX-DH | Thị đoàn Duyên Hải | Thị đoàn | Duyên Hải | Thị xã Duyên Hải | TINH | Có | Có |
| H-DH | Huyện đoàn Duyên Hải | Huyện đoàn | Duyên Hải | huyện Duyên Hải | TINH | Có | Có |
| H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | Cầu Ngang | huyện Cầu Ngang | TINH | Có | Có |
| CN-ML | Đoàn xã Mỹ Long Bắc | Đoàn xã | Mỹ Long Bắc | xã Mỹ Long Bắc | H-CN | Không | Có |
"""

CONFERENCES = """
### Kế hoạch
| Mã KH | Năm |
| KH2024 | 2024 |
### Hội nghị
| Mã HN | Mã KH | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai | Ngày | Địa điểm cụ thể |
| HN1-2024 | KH2024 | 1 | 5/2024 | TX-DH | {date:2024-05-24} | Hội trường Thị xã Duyên Hải |
| HN2-2024 | KH2024 | 2 | 8/2024 | H-CN | | Hội trường Huyện ủy Cầu Ngang |
"""


def test_conferences_with_hosts_of_their_own_are_right() -> None:
    rules = (
        hosts.host_not_allowed,
        hosts.host_inactive,
        hosts.host_twice,
        hosts.host_last_year,
        hosts.month_twice,
        hosts.venue_elsewhere,
    )
    assert [said(rule, UNITS + CONFERENCES) for rule in rules] == [[], [], [], [], [], []]


def test_a_host_that_may_not_host_is_an_error() -> None:
    sheets = UNITS + CONFERENCES.replace("| H-CN |", "| TINH |")
    assert said(hosts.host_not_allowed, sheets) == [
        (
            "Hội nghị!E3: Tỉnh đoàn Trà Vinh (TINH) không có trong các đơn vị được đăng cai. "
            "Chọn đơn vị khác, hoặc ghi Có ở cột Được đăng cai của trang Đơn vị. [host-not-allowed]"
        )
    ]


def test_a_host_that_was_closed_before_the_conference_is_an_error() -> None:
    sheets = (
        CONFERENCES
        + """
    ### Đơn vị
 | Mã đơn vị | Tên đơn vị | Loại | Được đăng cai | Đến ngày |
 | TX-DH | Thị đoàn Duyên Hải | Thị đoàn | Có | {date:2024-05-23} |
 | H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | Có | {date:2024-08-30} |
    """
    )
    assert said(hosts.host_inactive, sheets) == [
        (
            "Hội nghị!E2: Thị đoàn Duyên Hải không hoạt động vào ngày 24/5/2024. "
            "Chọn đơn vị khác, hoặc sửa cột Từ ngày, Đến ngày của trang Đơn vị. [host-inactive]"
        ),
        (
            "Hội nghị!E3: Huyện đoàn Cầu Ngang không hoạt động vào ngày 31/8/2024. "
            "Chọn đơn vị khác, hoặc sửa cột Từ ngày, Đến ngày của trang Đơn vị. [host-inactive]"
        ),
    ]
    repaired = sheets.replace("2024-05-23", "2024-05-24").replace("2024-08-30", "2024-12-31")
    assert said(hosts.host_inactive, repaired) == []


def test_a_host_that_nobody_knows_is_left_to_the_reader() -> None:
    sheets = UNITS + CONFERENCES.replace("TX-DH", "H-XX")
    assert said(hosts.host_not_allowed, sheets) == []


def test_a_unit_that_hosts_twice_in_one_plan_is_warned_about() -> None:
    sheets = UNITS + CONFERENCES.replace("| H-CN |", "| TX-DH |")
    assert said(hosts.host_twice, sheets) == [
        (
            "Hội nghị!E3: Thị đoàn Duyên Hải (TX-DH) đã đăng cai hội nghị HN1-2024 trong cùng kế hoạch. "
            "Kiểm tra lại việc phân công đăng cai. [host-twice]"
        )
    ]


def test_a_unit_that_hosted_the_year_before_is_warned_about() -> None:
    sheets = (
        UNITS
        + """
    ### Kế hoạch
 | Mã KH | Năm |
 | KH2023 | 2023 |
 | KH2024 | 2024 |
    ### Hội nghị
 | Mã HN | Mã KH | Tháng kế hoạch | Đơn vị đăng cai |
 | HN1-2023 | KH2023 | 11/2023 | H-CN |
 | HN1-2024 | KH2024 | 5/2024 | H-CN |
    """
    )
    assert said(hosts.host_last_year, sheets) == [
        (
            "Hội nghị!D3: Huyện đoàn Cầu Ngang đã đăng cai hội nghị HN1-2023 của năm trước. "
            "Cân nhắc chọn đơn vị chưa đăng cai. [host-last-year]"
        )
    ]
    assert said(hosts.host_twice, sheets) == []
    assert said(hosts.host_last_year, sheets.replace("5/2024 | H-CN", "5/2024 | H-DH")) == []


def test_two_conferences_in_one_month_are_warned_about_unless_one_is_cancelled() -> None:
    sheets = """
    ### Hội nghị
 | Mã HN | Mã KH | Tháng kế hoạch | Trạng thái |
 | HN1-2024 | KH2024 | 5/2024 | Dự kiến |
 | HN2-2024 | KH2024 | 5/2024 | Dự kiến |
    """
    assert said(hosts.month_twice, sheets) == [
        "Hội nghị!C3: Tháng 5/2024 đã có hội nghị HN1-2024. Kiểm tra lại tháng kế hoạch. [month-twice]"
    ]
    assert said(hosts.month_twice, sheets.replace("Dự kiến", "Hủy", 1)) == []


def test_a_venue_in_another_units_place_is_warned_about() -> None:
    sheets = UNITS + CONFERENCES.replace("Huyện ủy Cầu Ngang", "Huyện ủy Duyên Hải")
    assert said(hosts.venue_elsewhere, sheets) == [
        (
            "Hội nghị!G3: Địa điểm nhắc tới Duyên Hải của Thị đoàn Duyên Hải (TX-DH), "
            "còn đơn vị đăng cai là Huyện đoàn Cầu Ngang. "
            "Sửa địa điểm, hoặc sửa đơn vị đăng cai. [venue-elsewhere]"
        )
    ]


def test_two_units_with_one_place_name_are_told_apart_by_the_full_one() -> None:
    sheets = UNITS + CONFERENCES.replace("Hội trường Thị xã Duyên Hải", "Nhà văn hóa huyện Duyên Hải")
    assert said(hosts.venue_elsewhere, sheets) == [
        (
            "Hội nghị!G2: Địa điểm nhắc tới huyện Duyên Hải của Huyện đoàn Duyên Hải (H-DH), "
            "còn đơn vị đăng cai là Thị đoàn Duyên Hải (TX-DH). "
            "Sửa địa điểm, hoặc sửa đơn vị đăng cai. [venue-elsewhere]"
        )
    ]


def test_a_venue_below_the_host_in_the_province_or_without_a_place_is_right() -> None:
    for venue in (
        "xã Mỹ Long Bắc, tỉnh Trà Vinh",
        "Nhà văn hóa, huyện Cầu Ngang, gần Duyên Hải",
        "Hội trường A",
    ):
        sheets = UNITS + CONFERENCES.replace("Hội trường Huyện ủy Cầu Ngang", venue)
        assert said(hosts.venue_elsewhere, sheets) == []


CLUSTER = """
### Đơn vị
| Mã đơn vị | Tên đơn vị         | Loại           | Địa danh | Địa bàn     | Được đăng cai | Thuộc cụm |
| VP        | Văn phòng          | Ban chuyên môn | Cà Mau   |             | Không         |           |
| CUM2      | Cụm thi đua số 2   | Cụm thi đua    |          |             | Có            |           |
| X-DM      | Đoàn xã Đất Mũi    | Đoàn xã        | Đất Mũi  | xã Đất Mũi  | Có            | CUM2      |
| X-HD      | Đoàn xã Hồng Dân   | Đoàn xã        | Hồng Dân | xã Hồng Dân | Có            |           |
### Hội nghị
| Mã HN    | Đơn vị đăng cai | Địa điểm cụ thể |
| HN2-2026 | CUM2            | {venue}         |
"""


def test_a_cluster_meets_at_a_members_place_whatever_else_bears_the_name_of_the_province() -> None:
    for venue in ("Khu Du lịch Mũi Cà Mau, xã Đất Mũi", "Hội trường Đất Mũi", "Khu Du lịch Mũi Cà Mau"):
        assert said(hosts.venue_elsewhere, CLUSTER.format(venue=venue)) == []
    assert len(said(hosts.venue_elsewhere, CLUSTER.format(venue="Hội trường xã Hồng Dân"))) == 1


def test_a_host_that_venue_script_and_flag_deny_is_told_in_its_own_cell() -> None:
    agenda = """
### Chương trình
| Mã HN | Thứ tự | Nội dung | Lời dẫn |
| HN2-2024 | 1 | Khai mạc | Hôm nay, tại huyện Duyên Hải, hội nghị được tổ chức. |
"""
    sheets = UNITS + CONFERENCES.replace("Huyện ủy Cầu Ngang", "Huyện ủy huyện Duyên Hải")
    assert said(hosts.host_denied, sheets) == []
    assert said(hosts.host_denied, sheets + agenda) == [
        (
            "Hội nghị!E3: Ô này ghi đơn vị đăng cai là Huyện đoàn Cầu Ngang, còn Hội nghị!G3 và "
            "Chương trình!D2 đều nói tới Huyện đoàn Duyên Hải (H-DH). Sửa ô này; nếu đã đổi đơn vị đăng cai "
            "thì sửa các ô kia theo. "
            "[host-denied]"
        )
    ]
