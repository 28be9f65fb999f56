"""Who sits in the meeting."""

from textwrap import dedent

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import delegates, delegates_against_roster

PLANNED = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Nhận giấy mời |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn   | Có            |
| H-DH      | Huyện đoàn Duyên Hải | Huyện đoàn | Có            |
### Danh mục
| Danh mục    | Giá trị    |
| Loại đơn vị | Thị đoàn   |
| Loại đơn vị | Huyện đoàn |
### Nhân sự
| Mã NS | Họ và tên       | Chức vụ | Mã đơn vị |
| NS001 | Hồ Văn Thuận    | Bí thư  | TX-DH     |
| NS002 | Trịnh Công Danh | Bí thư  | H-DH      |
### Thành phần
| Mã HN | Mô tả    | Phạm vi     | Giá trị              | Nhóm giấy mời |
| *     | Lãnh đạo | Loại đơn vị | Thị đoàn; Huyện đoàn | Theo đơn vị   |
### Hội nghị
| Mã HN    | Tháng kế hoạch | Sức chứa | Trạng thái |
| HN1-2024 | 5/2024         | 2        | Dự kiến    |
"""
SEATED = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên       | Mã đơn vị | Dự thay cho | Có mặt        |
| HN1-2024 | NS001 | Hồ Văn Thuận    | TX-DH     |             | Có            |
| HN1-2024 | NS002 | Trịnh Công Danh | H-DH      |             | Vắng có lý do |
| HN1-2024 |       | Lê Nhật Nam     | H-DH      | NS002       | Có            |
"""


def test_a_meeting_as_it_was_invited_is_right() -> None:
    rules = (
        delegates.delegate_twice,
        delegates.delegate_in_two_units,
        delegates.over_capacity,
        delegates.more_than_invited,
        delegates.substitute_unnamed,
    )
    assert [said(rule, PLANNED + SEATED) for rule in rules] == [[], [], [], [], []]


def test_a_delegate_who_is_listed_twice_is_named_with_the_first_row() -> None:
    again = "| HN1-2024 |       | hồ văn  thuận | TX-DH |  | Có |\n"
    assert said(delegates.delegate_twice, PLANNED + SEATED + again) == [
        (
            "Đại biểu!C5: hồ văn thuận đã có trong danh sách đại biểu của hội nghị HN1-2024 ở dòng 2. "
            "Xóa một trong hai dòng. [delegate-twice]"
        )
    ]


def test_a_delegate_may_sit_in_two_meetings() -> None:
    again = "| HN2-2024 | NS001 | Hồ Văn Thuận | TX-DH |  | Có |\n"
    assert said(delegates.delegate_twice, PLANNED + SEATED + again) == []


def test_a_delegate_who_is_named_by_code_alone_twice_is_found() -> None:
    sheet = """
    ### Đại biểu
    | Mã HN    | Mã NS |
    | HN1-2024 | NS001 |
    | HN1-2024 | NS001 |
    """
    assert said(delegates.delegate_twice, PLANNED + sheet) == [
        (
            "Đại biểu!B3: NS001 đã có trong danh sách đại biểu của hội nghị HN1-2024 ở dòng 2. "
            "Xóa một trong hai dòng. [delegate-twice]"
        )
    ]


def test_a_delegate_who_sits_for_two_units_is_warned_about_and_both_are_told_apart() -> None:
    again = "| HN1-2024 |       | Hồ Văn Thuận | H-DH |  | Có |\n"
    assert said(delegates.delegate_in_two_units, PLANNED + SEATED + again) == [
        (
            "Đại biểu!C5: Hồ Văn Thuận có tên cùng lúc ở Thị đoàn Duyên Hải (TX-DH) và "
            "Huyện đoàn Duyên Hải (H-DH). "
            "Nếu là một người, dùng chung một mã nhân sự; nếu chỉ trùng tên thì giữ nguyên. "
            "[name-in-two-units]"
        )
    ]


def test_two_people_of_one_name_with_codes_of_their_own_are_right() -> None:
    namesake = "| HN1-2024 | NS003 | Hồ Văn Thuận | H-DH |  | Có |\n"
    assert said(delegates.delegate_in_two_units, PLANNED + SEATED + namesake) == []


def test_more_guests_than_seats_are_warned_about_until_the_meeting_is_held() -> None:
    narrow = PLANNED.replace("| 2        | Dự kiến", "| 1        | Dự kiến")
    assert said(delegates.over_capacity, narrow) == [
        (
            "Hội nghị!C2: Khách mời có 2 người, còn hội trường chỉ có 1 chỗ. "
            "Chọn hội trường lớn hơn, hoặc bớt thành phần. [over-capacity]"
        )
    ]
    assert said(delegates.over_capacity, narrow.replace("Dự kiến", "Đã họp")) == []


def test_a_unit_that_came_with_more_people_than_were_invited_is_warned_about() -> None:
    both = SEATED.replace("Vắng có lý do", "Có           ")
    assert said(delegates.more_than_invited, PLANNED + both) == []  # told as who comes for somebody present
    sheets = PLANNED + both.replace("H-DH      | NS002 ", "H-DH      |       ")
    assert said(delegates.more_than_invited, sheets) == [
        (
            "Đại biểu!F4: Huyện đoàn Duyên Hải (H-DH) có mặt 2 người ở hội nghị HN1-2024, trong khi chỉ "
            "mời 1. "
            "Kiểm tra lại việc điểm danh, hoặc thêm vào trang Thành phần. [more-than-invited]"
        )
    ]


def test_a_guest_whom_the_office_placed_under_a_unit_is_no_delegate_too_many() -> None:
    guest = SEATED.replace("Có mặt        |", "Có mặt        | Nhóm |", 1)
    guest += "| HN1-2024 |  | Lê Kim Phụng | TX-DH |  | Có | {group} |\n"
    assert said(delegates.more_than_invited, PLANNED + guest.replace("{group}", "Khách mời")) == []
    assert len(said(delegates.more_than_invited, PLANNED + guest.replace("{group}", "Lãnh đạo"))) == 1


def test_a_delegate_out_of_service_or_listed_twice_does_not_count_as_one_too_many() -> None:
    left = (
        PLANNED.replace("Mã đơn vị |\n| NS001", "Mã đơn vị | Đến ngày |\n| NS001")
        .replace("Bí thư  | TX-DH     |", "Bí thư  | TX-DH     | {date:2024-04-30} |")
        .replace("| Tháng kế hoạch |", "| Ngày |")
        .replace("| 5/2024 ", "| {date:2024-05-24} ")
    )
    again = "| HN1-2024 |       | Lê Nhật Nam     | H-DH | NS002 | Có |\n"
    assert said(delegates.more_than_invited, left + SEATED + again) == []


def test_with_a_host_that_nobody_knows_no_unit_is_said_to_bring_too_many() -> None:
    rule = "| *     | Cơ sở    | Trực thuộc đơn vị đăng cai |  | Theo đơn vị   |\n### Hội nghị"
    sheets = PLANNED.replace("### Hội nghị", rule) + SEATED.replace("Vắng có lý do", "Có           ")
    assert said(delegates.more_than_invited, sheets) == []


def test_two_substitutes_for_one_person_are_told() -> None:
    second = "| HN1-2024 |       | Sơn Thị Ba      | H-DH      | {missed} | {came} |\n"
    for missed in ("NS002", "Trịnh Công Danh"):
        typed = second.format(missed=missed, came="Có")
        assert said(delegates.substitutes_for_one, PLANNED + SEATED + typed) == [
            (
                "Đại biểu!E5: Sơn Thị Ba dự thay Trịnh Công Danh, nhưng dòng 4 đã ghi Lê Nhật Nam dự thay "
                "Trịnh Công Danh; cả hai sẽ được in và được tính. Hỏi lại đơn vị ai dự thay rồi xóa dòng của "
                "người kia. [substitutes-for-one]"
            )
        ]
    away = second.format(missed="NS002", came="Vắng có lý do")
    assert said(delegates.substitutes_for_one, PLANNED + SEATED + away) == []


def test_whom_a_form_added_is_no_surplus() -> None:
    row = "| HN1-2024 |       | Sơn Thị Ba      | H-DH      |             | Có            | {source} |\n"
    sheets = PLANNED + SEATED.replace("Có mặt        |", "Có mặt        | Nguồn |")
    typed = sheets + row.format(source="")
    assert len(said(delegates.more_than_invited, typed)) == 1
    assert (
        said(delegates.more_than_invited, sheets + row.format(source="mot.xlsx, Người dự!B4 #0a1b2c3d")) == []
    )


def test_a_substitute_without_a_name_is_warned_about() -> None:
    sheets = PLANNED + SEATED.replace("Lê Nhật Nam", "           ")
    assert said(delegates.substitute_unnamed, sheets) == [
        (
            "Đại biểu!C4: Người dự thay Trịnh Công Danh chưa có họ tên. "
            "Ghi họ và tên, chức vụ của người dự thay. [substitute-unnamed]"
        )
    ]


SUBSTITUTES = """
### Đơn vị
| Mã đơn vị | Tên đơn vị        | Loại       |
| H-CK      | Huyện đoàn Cầu Kè | Huyện đoàn |
### Nhân sự
| Mã NS | Họ và tên        | Chức vụ    | Mã đơn vị |
| NS1   | Hà Quốc Toản     | Bí thư     | H-CK      |
| NS2   | Trần Vũ Hảo      | Phó Bí thư | H-CK      |
### Đại biểu
| Mã HN    | Mã NS | Họ và tên      | Chức vụ | Mã đơn vị | Dự thay cho |
| HN1-2024 |       | Lâm Chí Thiện  | {title} | H-CK      | {missed}    |
"""


def _substitute(title: str, missed: str) -> list[str]:
    return said(
        delegates.substitute_titled, SUBSTITUTES.replace("{title}", title).replace("{missed}", missed)
    )


def test_a_substitute_with_the_post_of_the_one_who_is_away_is_told() -> None:
    assert [_substitute(title, "NS1") for title in ("Bí thư", "Bí thư Huyện đoàn Cầu Kè")] == [
        [
            (
                f"Đại biểu!D2: Lâm Chí Thiện dự thay Hà Quốc Toản (NS1) mà ghi chức vụ “{title}” của "
                "người được thay. Ghi chức vụ của người dự thay. [substitute-titled]"
            )
        ]
        for title in ("Bí thư", "Bí thư Huyện đoàn Cầu Kè")
    ]


def test_a_substitute_with_a_post_that_several_hold_is_right() -> None:
    assert _substitute("Ủy viên Ban Thường vụ", "NS1") == []
    assert _substitute("Bí thư Chi đoàn Công an huyện", "NS1") == []
    assert _substitute("Phó Bí thư", "NS2") == []


def test_beside_a_unit_whose_name_is_blank_a_substitute_is_looked_at_by_the_post_alone() -> None:
    sheets = SUBSTITUTES.replace("Huyện đoàn Cầu Kè |", "                  |").replace("{missed}", "NS1")
    assert len(said(delegates.substitute_titled, sheets.replace("{title}", "Bí thư"))) == 1
    assert said(delegates.substitute_titled, sheets.replace("{title}", "Ủy viên")) == []


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Ủy viên Ban Chấp hành Tỉnh đoàn, Bí thư Huyện đoàn Duyên Hải", 0),
        ("Đảng ủy viên, Bí thư", 0),
        ("Đảng ủy viên, Phó Bí thư", 1),
        ("Đảng ủy viên, Bí thư Huyện đoàn Duyên Hài", 1),
        ("Đảng ủy viên, Bí thư Thị đoàn Duyên Hải", 1),
    ],
)
def test_a_title_may_name_further_posts_beside_that_of_the_roster(title: str, codes: int) -> None:
    seated = f"""
    ### Đại biểu
    | Mã HN    | Mã NS | Họ và tên       | Mã đơn vị | Chức vụ |
    | HN1-2024 | NS002 | Trịnh Công Danh | H-DH      | {title} |
    """
    assert len(said(delegates_against_roster.person_disputed, PLANNED + dedent(seated))) == codes
