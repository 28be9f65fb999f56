"""The list of delegates: from the meeting's own roster, or from the guest rules."""

import io

import docx
from msgspec.structs import replace

from tests.documents.letters import rendered
from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING
from tests.documents.plans import conference, office
from toolkit.documents import kinds_at
from toolkit.documents.attendance import (
    AttendanceContext,
    AttendanceGroup,
    AttendanceRow,
    attendance_lists,
    obstacles,
)
from toolkit.documents.kind import Document
from toolkit.plan.model import Plan

DELEGATES = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên    | Chức vụ     | Mã đơn vị | Nhóm    | Dự thay cho | Có mặt |
|----------|-------|--------------|-------------|-----------|---------|-------------|--------|
| HN1-2024 |       | Lê Văn Khách | Phóng viên  | Báo tỉnh  |         |             |        |
| HN1-2024 | NS03  |              |             |           | Đơn vị  |             |        |
| HN1-2024 | NS02  |              |             |           | Đơn vị  |             |        |
| HN1-2024 | NS04  |              |             |           | Đơn vị  |             |        |
| HN1-2024 |       | Võ Thị Thay  | Phó Bí thư  | H-CN      | Đơn vị  | NS04        |        |
| HN1-2024 | NS01  |              |             |           | Chủ trì |             | Có     |
"""

GROUPS = """
### Danh mục
| Danh mục         | Giá trị    | Thứ bậc |
|------------------|------------|---------|
| Nhóm thành phần  | Chủ trì    |         |
| Nhóm thành phần  | Đơn vị     |         |
| Chức vụ          | Bí thư     | 1       |
| Chức vụ          | Phó Bí thư | 3       |
"""


def only_list(plan: Plan) -> Document:
    (document,) = attendance_lists(plan, conference(plan))
    return document


def seat(tt: str, name: str, title: str, unit: str, note: str = "") -> AttendanceRow:
    return AttendanceRow(tt=tt, ho_ten=name, chuc_vu=title, don_vi=unit, dien_thoai="", ghi_chu=note)


def test_delegates_stand_by_group_unit_rank_and_name() -> None:
    found = only_list(office(DELEGATES, GROUPS))
    assert found.context == AttendanceContext(
        **MASTHEAD,
        **BODIES,
        **MEETING,
        trich_yeu=f"Dự {FIRST}",
        co_dien_thoai=False,
        nhom=(
            AttendanceGroup(
                co_ten=True,
                ten="Chủ trì",
                so_luong="01",
                dai_bieu=(seat("1", "Nguyễn Thanh Nhã", "Phó Bí thư Thường trực", "Tỉnh đoàn Trà Vinh"),),
            ),
            AttendanceGroup(
                co_ten=True,
                ten="Đơn vị",
                so_luong="03",
                dai_bieu=(
                    seat("2", "Hồ Văn Thuận", "Bí thư", "Thị đoàn Duyên Hải"),
                    seat("3", "Dương Thị Nhung", "Phó Bí thư", "Thị đoàn Duyên Hải"),
                    seat(
                        "4",
                        "Võ Thị Thay",
                        "Phó Bí thư",
                        "Huyện đoàn Cầu Ngang",
                        "Dự thay đồng chí Lê Thị Hằng",
                    ),
                ),
            ),
            AttendanceGroup(
                co_ten=False,
                ten="",
                so_luong="01",
                dai_bieu=(seat("5", "Lê Văn Khách", "Phóng viên", "Báo tỉnh"),),
            ),
        ),
        tong_so="05",
    )
    assert (found.stem, found.title) == ("DS_HN1-2024", f"Danh sách đại biểu dự {FIRST}")


def test_a_title_does_not_repeat_the_unit_beside_it() -> None:
    plan = office(DELEGATES)
    shown = {
        "Phó Bí thư Thường trực Tỉnh đoàn": "Phó Bí thư Thường trực",
        "Phó Bí thư Thường trực phụ trách phong trào": "Phó Bí thư Thường trực phụ trách phong trào",
        "Chủ tịch Hội đồng đội Tỉnh đoàn Trà Vinh": "Chủ tịch Hội đồng đội",
    }
    for typed, printed in shown.items():
        chair = next(one for one in plan.delegates if one.person == "NS01")
        titled = replace(plan, delegates=(replace(chair, title=typed),), guest_rules=())
        (group,) = only_list(titled).words()["nhom"]
        assert [row["chuc_vu"] for row in group["dai_bieu"]] == [printed]


def test_without_delegates_the_guests_are_listed_by_their_rules() -> None:
    groups = only_list(office()).words()["nhom"]
    assert [(group["ten"], [row["ho_ten"] for row in group["dai_bieu"]]) for group in groups] == [
        ("Thường trực Tỉnh đoàn", ["Nguyễn Thanh Nhã"]),
        ("Bí thư, Phó Bí thư", ["Hồ Văn Thuận", "Dương Thị Nhung", "Lê Thị Hằng"]),
        ("Khách mời", ["Huỳnh Văn Sang"]),
    ]


def test_a_row_typed_before_the_meeting_joins_the_guests() -> None:
    row = """
        ### Đại biểu
        | Mã HN    | Mã NS | Họ và tên    | Mã đơn vị | Nhóm   | Dự thay cho | Có mặt         |
        |----------|-------|--------------|-----------|--------|-------------|----------------|
        | HN1-2024 |       | Lê Văn Khách | Báo tỉnh  | Báo chí |            |                |
        | HN1-2024 |       | Võ Thị Thay  | H-CN      | Bí thư, Phó Bí thư | NS04 |         |
        | HN1-2024 | NS03  |              | TX-DH     | Bí thư, Phó Bí thư | | Vắng có lý do |
        """
    groups = only_list(office(row)).words()["nhom"]
    assert [(group["ten"], [row["ho_ten"] for row in group["dai_bieu"]]) for group in groups] == [
        ("Thường trực Tỉnh đoàn", ["Nguyễn Thanh Nhã"]),
        ("Bí thư, Phó Bí thư", ["Hồ Văn Thuận", "Võ Thị Thay"]),
        ("Khách mời", ["Huỳnh Văn Sang"]),
        ("Báo chí", ["Lê Văn Khách"]),
    ]


def test_who_is_known_to_stay_away_is_neither_listed_nor_counted() -> None:
    row = """
        ### Đại biểu
        | Mã HN    | Mã NS | Mã đơn vị | Có mặt              |
        |----------|-------|-----------|---------------------|
        | HN1-2024 | NS03  | TX-DH     | Vắng có lý do       |
        | HN1-2024 | NS04  | H-CN      | Vắng không lý do    |
        """
    words = only_list(office(row)).words()
    assert words["tong_so"] == "03"
    assert [row["ho_ten"] for group in words["nhom"] for row in group["dai_bieu"]] == [
        "Nguyễn Thanh Nhã",
        "Hồ Văn Thuận",
        "Huỳnh Văn Sang",
    ]


def test_a_substitute_without_a_group_stands_in_that_of_whoever_stays_away() -> None:
    row = """
        ### Đại biểu
        | Mã HN    | Họ và tên      | Mã đơn vị | Nhóm | Dự thay cho | Nguồn                          |
        |----------|----------------|-----------|------|-------------|--------------------------------|
        | HN1-2024 | Võ Thị Thay    | H-CN      |      | NS04        |                                |
        | HN1-2024 | Thạch Thị Thêm | TX-DH     |      |             | mot.xlsx, Người dự!B4 #0a1b2c3d |
        | HN1-2024 | Lê Văn Khách   | TX-DH     |      |             |                                |
        """
    groups = only_list(office(row)).words()["nhom"]
    assert [(group["ten"], [row["ho_ten"] for row in group["dai_bieu"]]) for group in groups] == [
        ("Thường trực Tỉnh đoàn", ["Nguyễn Thanh Nhã"]),
        ("Bí thư, Phó Bí thư", ["Hồ Văn Thuận", "Dương Thị Nhung", "Thạch Thị Thêm", "Võ Thị Thay"]),
        ("Khách mời", ["Huỳnh Văn Sang"]),
        ("", ["Lê Văn Khách"]),
    ]


def test_once_somebody_was_noted_as_present_the_rows_alone_count() -> None:
    row = """
        ### Đại biểu
        | Mã HN    | Mã NS | Mã đơn vị | Có mặt |
        |----------|-------|-----------|--------|
        | HN1-2024 | NS02  | TX-DH     | Có     |
        """
    assert only_list(office(row)).words()["tong_so"] == "01"


def test_a_unit_without_names_has_as_many_lines_as_it_may_send() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Mô tả  | Phạm vi       | Giá trị | Số lượng | Nhóm giấy mời |
        |-------|--------|---------------|---------|----------|---------------|
        | *     | Đơn vị | Đơn vị cụ thể | H-CN    | 2        | Theo đơn vị   |
        """,
        "### Nhân sự\n| Mã NS | Họ và tên | Chức vụ | Mã đơn vị |\n|---|---|---|---|",
    )
    words = only_list(plan).words()
    assert words["tong_so"] == "02"
    assert [(row["tt"], row["ho_ten"], row["don_vi"]) for row in words["nhom"][0]["dai_bieu"]] == [
        ("1", "", "Huyện đoàn Cầu Ngang"),
        ("2", "", "Huyện đoàn Cầu Ngang"),
    ]


def test_phones_are_printed_only_when_the_settings_say_so() -> None:
    plan = office()
    shown = replace(plan, settings=replace(plan.settings, print_phones=True))
    phones = [
        [row["dien_thoai"] for group in only_list(one).words()["nhom"] for row in group["dai_bieu"]]
        for one in (plan, shown)
    ]
    assert phones == [[""] * 5, [f"0900 000 00{n}" for n in (1, 2, 3, 4, 6)]]


def test_one_guest_is_a_list_of_one() -> None:
    plan = office()
    alone = replace(plan, guest_rules=plan.guest_rules[:1])
    assert only_list(alone).words()["tong_so"] == "01"


def test_nobody_expected_is_named() -> None:
    plan = replace(office(), guest_rules=())
    assert [one.code for one in obstacles(plan, conference(plan))] == ["no-guests"]
    assert list(kinds_at.ATTENDANCE.documents(plan, conference(plan))) == []


def test_guests_and_chairs_bear_their_full_titles() -> None:
    plan = office(
        """
        ### Nhân sự
        | Mã NS | Họ và tên | Chức vụ           | Chức vụ đầy đủ                               | Mã đơn vị |
        | ----- | --------- | ----------------- | -------------------------------------------- | --------- |
        | NS01  | Trần Đăng | Bí thư            | Phó Chủ tịch MTTQ tỉnh, Bí thư Tỉnh đoàn     | TINH      |
        | NS06  | Trần Lâm  | Trưởng Ban        | UVBTV, Trưởng Ban Dân vận Huyện ủy Cầu Ngang | HU-CN     |
        | NS07  | Kiên Sang | Bí thư Đoàn cơ sở |                                              | K1        |
        """,
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị         | Loại       | Đơn vị cấp trên | Thứ tự |
        |-----------|--------------------|------------|-----------------|--------|
        | TINH      | Tỉnh đoàn Trà Vinh | Tỉnh đoàn  |                 | 1      |
        | TX-DH     | Thị đoàn Duyên Hải | Thị đoàn   |                 | 2      |
        | K1        | Chi đoàn Khóm 1    | Chi đoàn   | TX-DH           | 3      |
        | HU-CN     | Huyện ủy Cầu Ngang | Ngoài Đoàn | TX-DH           | 4      |
        """,
        """
        ### Thành phần
        | Mã HN | Thứ tự | Mô tả    | Phạm vi                    | Giá trị | Nhóm giấy mời |
        |-------|--------|----------|----------------------------|---------|---------------|
        | *     | 1      | Chủ trì  | Đơn vị cụ thể              | TINH    | Theo cá nhân  |
        | *     | 2      | Cơ sở    | Trực thuộc đơn vị đăng cai |         | Theo cá nhân  |
        | *     | 3      | Khách    | Ngoài Đoàn                 |         | Theo cá nhân  |
        """,
    )
    rows = [row for group in only_list(plan).words()["nhom"] for row in group["dai_bieu"]]
    assert [(row["chuc_vu"], row["don_vi"]) for row in rows] == [
        ("Phó Chủ tịch MTTQ tỉnh, Bí thư Tỉnh đoàn", "Tỉnh đoàn Trà Vinh"),
        ("Bí thư", "Chi đoàn Khóm 1"),
        ("UVBTV, Trưởng Ban Dân vận", "Huyện ủy Cầu Ngang"),
    ]


def test_who_is_invited_and_has_no_group_in_the_row_stands_in_that_of_the_guest_rule() -> None:
    row = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên    | Mã đơn vị | Có mặt |
|----------|-------|--------------|-----------|--------|
| HN1-2024 | NS03  |              |           |        |
| HN1-2024 |       | Lê Văn Khách |           |        |
"""
    before = [(one["ten"], len(one["dai_bieu"])) for one in only_list(office()).words()["nhom"]]
    after = [(one["ten"], len(one["dai_bieu"])) for one in only_list(office(row)).words()["nhom"]]
    assert after == [*before, ("", 1)]  # nobody invited the last one


def test_the_sum_stands_on_one_page_with_the_last_row() -> None:
    plan = office(DELEGATES)
    (made,) = attendance_lists(plan, conference(plan))
    written = docx.Document(io.BytesIO(rendered(made)))
    last = [cell.paragraphs[0] for cell in written.tables[-1].rows[-1].cells]
    assert len(last) == 6
    assert {line.paragraph_format.keep_with_next for line in last} == {True}
    assert any(line.text == "Tổng số: 05 đại biểu." for line in written.paragraphs)
