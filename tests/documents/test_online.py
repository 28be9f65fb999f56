"""A conference that is held online or in two sessions, and one that several units or a cluster host."""

import pytest

from tests.documents.plans import conference, office
from toolkit.documents.attendance import attendance_lists
from toolkit.documents.invitation_guest import guest_invitations
from toolkit.documents.invitation_unit import unit_invitations
from toolkit.documents.minutes import minutes
from toolkit.documents.parts.time_and_place import host_areas, meeting
from toolkit.plan.guests import guests
from toolkit.plan.rotation import flag_recipients

ONLINE = """
### Hội nghị
| Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai | Ngày              | Giờ bắt đầu  | Giờ kết thúc | Địa điểm cụ thể | Hình thức  | Buổi hai: từ giờ | Buổi hai: đến giờ | Trạng thái |
|----------|--------|---------|----------------|-------|-----------------|-------------------|--------------|--------------|-----------------|------------|------------------|-------------------|------------|
| HN1-2024 | KH2024 | 1       | {text:5/2024}  | CD1   | TX-DH           | {date:2024-05-24} | {time:08:00} | {time:11:30} | HT Tỉnh ủy      | Trực tuyến | {time:13:30}     | {time:16:30}      | Đã họp     |
| HN2-2024 | KH2024 | 2       | {text:8/2024}  | CD2   | H-CN; TX-DH     |                   |              |              |                 |            |                  |                   |            |
"""  # noqa: E501 - a sheet as wide as it is

POINTS = """
### Điểm cầu
| Mã HN    | Mã đơn vị | Điểm cầu  | Địa chỉ       | Đường kết nối   | Phụ trách kỹ thuật |
|----------|-----------|-----------|---------------|-----------------|--------------------|
| HN1-2024 | *         |           | Trụ sở đơn vị | hop.example/123 | Lâm Quốc Tuấn      |
| HN1-2024 | H-CN      | Cầu Ngang | Phòng họp 2   |                 |                    |
"""

DELEGATES = """
### Đại biểu
| Mã HN    | Mã NS | Nhóm    | Có mặt        |
|----------|-------|---------|---------------|
| HN1-2024 | NS02  | Đơn vị  | Có            |
| HN1-2024 | NS04  | Đơn vị  | Vắng có lý do |
| HN1-2024 | NS01  | Chủ trì | Có            |
"""

ALL_COME = DELEGATES.replace("Vắng có lý do", "Có           ")


def test_each_unit_is_told_its_own_point() -> None:
    plan = office(ONLINE, POINTS)
    told = [letter.words() for letter in unit_invitations(plan, conference(plan))]
    told_of = ("diem_cau", "dia_chi_diem_cau", "ket_noi", "ky_thuat")
    assert [tuple(words[name] for name in told_of) for words in told] == [
        ("Thị đoàn Duyên Hải", "Trụ sở đơn vị", "hop.example/123", "Lâm Quốc Tuấn"),
        ("Cầu Ngang", "Phòng họp 2", "", ""),
    ]
    assert {words["hinh_thuc"] for words in told} == {"trực tuyến"}


def test_a_point_typed_with_the_word_for_it_says_it_once() -> None:
    plan = office(ONLINE, POINTS.replace("| Cầu Ngang |", "| Điểm cầu Cầu Ngang |"), ALL_COME)
    (listed,) = attendance_lists(plan, conference(plan))
    assert [group["ten"] for group in listed.words()["nhom"]][1:] == [
        "Điểm cầu Thị đoàn Duyên Hải",
        "Điểm cầu Cầu Ngang",
    ]
    letters = {letter.unit: letter.words()["diem_cau"] for letter in unit_invitations(plan, conference(plan))}
    assert letters["H-CN"] == "Cầu Ngang"


@pytest.mark.parametrize(
    ("venue", "own"),
    [
        ("Hội trường A", ["H-CN"]),  # where the host is
        ("Hội trường Thị đoàn Duyên Hải", ["H-CN"]),
        ("Nhà văn hóa thị xã Duyên Hải, tỉnh Trà Vinh", ["H-CN"]),
        ("Trung tâm Hội nghị tỉnh", ["TX-DH", "H-CN"]),
        ("Hội trường Tỉnh đoàn", ["TX-DH", "H-CN"]),
        ("Hội trường UBND huyện Cầu Ngang", ["TX-DH", "H-CN"]),
    ],
)
def test_the_host_at_whose_place_the_main_point_is_has_no_other_by_the_row_for_all(
    venue: str, own: list[str]
) -> None:
    plan = office(ONLINE.replace("HT Tỉnh ủy", venue), POINTS)
    letters = unit_invitations(plan, conference(plan))
    assert [letter.unit for letter in letters if letter.words()["co_diem_cau"]] == own


def test_the_host_in_the_hall_is_counted_there_unless_a_row_of_its_own_says_otherwise() -> None:
    online = ONLINE.replace("HT Tỉnh ủy", "Hội trường A")
    plan = office(online, POINTS, DELEGATES)
    (made,) = minutes(plan, conference(plan))
    assert [tuple(row.values())[1:4] for row in made.words()["bang_diem_cau"]] == [
        ("Điểm cầu chính", "02", "02"),
        ("Cầu Ngang", "01", "00"),
    ]
    plan = office(online, POINTS + "| HN1-2024 | TX-DH | Phòng họp 1 | Tầng 1 | | |\n")
    letters = {letter.unit: letter.words()["diem_cau"] for letter in unit_invitations(plan, conference(plan))}
    assert letters["TX-DH"] == "Phòng họp 1"


def test_a_guest_of_the_hall_is_told_no_point() -> None:
    plan = office(ONLINE, POINTS)
    (letter,) = guest_invitations(plan, conference(plan))
    assert letter.words()["co_diem_cau"] is False


def test_a_conference_in_one_hall_has_no_points() -> None:
    plan = office(POINTS)
    letters = list(unit_invitations(plan, conference(plan)))
    assert [letter.words()["co_diem_cau"] for letter in letters] == [False, False]


def test_the_minutes_count_who_came_by_point() -> None:
    plan = office(ONLINE, POINTS, DELEGATES)
    (made,) = minutes(plan, conference(plan))
    words = made.words()
    assert (words["so_diem_cau_co_mat"], words["so_diem_cau"]) == ("02", "03")
    assert words["diem_cau_vang"] == "Cầu Ngang"
    assert [tuple(row.values()) for row in words["bang_diem_cau"]] == [
        ("1", "Điểm cầu chính", "01", "01", ""),
        ("2", "Thị đoàn Duyên Hải", "01", "01", "Lâm Quốc Tuấn"),
        ("3", "Cầu Ngang", "01", "00", ""),
    ]


def test_the_points_stand_in_the_order_of_the_units_whoever_comes_first_in_the_list() -> None:
    turned = DELEGATES.replace("NS02", "NS0x").replace("NS04", "NS02").replace("NS0x", "NS04")
    plan = office(ONLINE, POINTS, turned)
    (made,) = minutes(plan, conference(plan))
    assert [row["diem_cau"] for row in made.words()["bang_diem_cau"]] == [
        *("Điểm cầu chính", "Thị đoàn Duyên Hải", "Cầu Ngang"),
    ]


def test_the_list_of_delegates_stands_by_point() -> None:
    plan = office(ONLINE, POINTS, ALL_COME)
    (made,) = attendance_lists(plan, conference(plan))
    groups = [(group["ten"], group["so_luong"]) for group in made.words()["nhom"]]
    assert groups == [
        ("Điểm cầu chính", "01"),
        ("Điểm cầu Thị đoàn Duyên Hải", "01"),
        ("Điểm cầu Cầu Ngang", "01"),
    ]


def test_a_second_session_is_told_with_its_clock() -> None:
    plan = office(ONLINE)
    assert meeting(plan, conference(plan)).buoi_hai == "từ 13 giờ 30 phút đến 16 giờ 30 phút cùng ngày"


def test_several_hosts_are_named_together_and_take_the_flag_together() -> None:
    plan = office(ONLINE)
    assert [unit.code for unit in flag_recipients(plan, conference(plan))] == ["H-CN", "TX-DH"]
    assert host_areas(plan, conference(plan, "HN2-2024")) == "huyện Cầu Ngang và Thị xã Duyên Hải"


def test_the_members_of_a_cluster_that_hosts_are_the_hosts() -> None:
    plan = office(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Đơn vị cấp trên | Thuộc cụm | Nhận giấy mời |
        |-----------|----------------------|------------|-----------------|-----------|---------------|
        | CUM1      | Cụm thi đua số 1     | Cụm        |                 |           | Không         |
        | TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn   |                 | CUM1      | Có            |
        | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn |                 | CUM1      | Có            |
        | DH-P1     | Đoàn Phường 1        | Đoàn cơ sở | TX-DH           |           | Có            |
        | CN-ML     | Đoàn xã Mỹ Long      | Đoàn cơ sở | H-CN            |           | Có            |
        """,
        ONLINE.replace("| CD1   | TX-DH           |", "| CD1   | CUM1            |"),
        """
        ### Thành phần
        | Mã HN | Mô tả  | Phạm vi                    | Nhóm giấy mời |
        |-------|--------|----------------------------|---------------|
        | *     | Cơ sở  | Trực thuộc đơn vị đăng cai | Theo đơn vị   |
        """,
    )
    assert [guest.unit.code for guest in guests(plan, conference(plan))] == ["DH-P1", "CN-ML"]
    assert meeting(plan, conference(plan)).don_vi_dang_cai == "Cụm thi đua số 1"
