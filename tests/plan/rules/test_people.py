"""The dated roster."""

import datetime as dt

from tests.plan.rules.saying import said
from toolkit.plan.rules import people

CONFERENCE = """
### Hội nghị
| Mã HN | Tháng kế hoạch | Ngày | Chủ trì | Thư ký | Trạng thái |
| HN1-2024 | 5/2024 | {date:2024-05-24} | NS001 | NS002 | Dự kiến |
"""
UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Nhận giấy mời |
| H-TRC | Huyện đoàn Trà Cú | Huyện đoàn | Có |
| H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | Có |
| CN-ML | Đoàn xã Mỹ Long | Đoàn xã | Không |
"""
ROSTER = """
### Nhân sự
| Mã NS | Họ và tên | Chức vụ | Mã đơn vị | Là đầu mối | Điện thoại | Từ ngày | Đến ngày |
| NS001 | Thạch Ra Tha | Bí thư | H-TRC | Có | 0900 000 001 | {date:2022-06-01} | |
| NS002 | Kim Sa Thương | Bí thư | H-CN | Có | 0900 000 002 | {date:2022-06-01} | |
| NS003 | Võ Hoài Phong | Phó Bí thư | H-CN | Không | 0900 000 003 | {date:2022-06-01} | |
"""
CLEAN = CONFERENCE + UNITS + ROSTER


def test_a_roster_without_faults_is_right() -> None:
    rules = (
        people.no_contact,
        people.person_expired,
        people.person_twice,
        people.phone_shared,
        people.name_in_two_units,
    )
    assert [said(rule, CLEAN) for rule in rules] == [[], [], [], [], []]


def test_a_unit_without_anybody_to_receive_its_letter_is_warned_about() -> None:
    sheets = CLEAN.replace("| H-TRC | Có |", "| H-TRC | Không |")
    assert said(people.no_contact, sheets) == [
        (
            "Đơn vị!B2: Huyện đoàn Trà Cú chưa có người nhận giấy mời vào ngày 24/5/2024 (hội nghị "
            "HN1-2024). "
            "Ghi Có ở cột Là đầu mối cho một người của đơn vị này trong trang Nhân sự. [no-contact]"
        )
    ]


def test_a_missing_contact_is_not_held_against_conferences_that_are_over() -> None:
    sheets = CLEAN.replace("| H-TRC | Có |", "| H-TRC | Không |")
    assert said(people.no_contact, sheets.replace("Dự kiến", "Đã họp")) == []
    assert said(people.no_contact, sheets, dt.date(2024, 5, 25)) == []


def test_a_chair_who_has_left_before_the_day_is_warned_about() -> None:
    sheets = CLEAN.replace("0900 000 001 | {date:2022-06-01} | |", "0900 000 001 | | {date:2024-04-30} |")
    assert said(people.person_expired, sheets) == [
        (
            "Hội nghị!D2: Thạch Ra Tha (NS001) đã hết nhiệm vụ từ sau ngày 30/4/2024, trước ngày họp "
            "24/5/2024. "
            "Thay bằng người kế nhiệm, hoặc sửa cột Đến ngày của trang Nhân sự. [person-expired]"
        )
    ]


def test_a_delegate_who_comes_to_office_only_after_the_day_is_warned_about() -> None:
    delegates = """
    ### Đại biểu
 | Mã HN | Mã NS | Họ và tên |
 | HN1-2024 | NS003 | Võ Hoài Phong |
    """
    sheets = CLEAN.replace("0900 000 003 | {date:2022-06-01}", "0900 000 003 | {date:2024-06-01}") + delegates
    assert said(people.person_expired, sheets) == [
        (
            "Đại biểu!B2: Võ Hoài Phong (NS003) đến ngày 01/6/2024 mới nhận nhiệm vụ, sau ngày họp "
            "24/5/2024. "
            "Thay bằng người đương nhiệm, hoặc sửa cột Từ ngày của trang Nhân sự. [person-not-yet]"
        )
    ]


def test_speakers_and_invited_people_are_looked_up_too() -> None:
    sheets = (
        CLEAN.replace("0900 000 003 | {date:2022-06-01}", "0900 000 003 | {date:2024-06-01}")
        + """
    ### Chương trình
 | Mã HN | Thứ tự | Nội dung | Người thực hiện |
 | HN1-2024 | 1 | Khai mạc | NS003 |
 | HN1-2024 | 2 | Bế mạc | Các đơn vị |
    ### Giấy mời
 | Mã GM | Mã HN | Mã NS |
 | GM1 | HN1-2024 | NS003 |
    """
    )
    places = [problem.partition(":")[0] for problem in said(people.person_expired, sheets)]
    assert places == ["Chương trình!D2", "Giấy mời!C2"]


def test_a_person_with_a_new_post_is_still_in_service() -> None:
    sheets = CLEAN.replace("0900 000 001 | {date:2022-06-01} | |", "0900 000 001 | | {date:2024-04-30} |")
    second = "| NS001 | Thạch Ra Tha | Phó Bí thư | H-TRC | Không | 0900 000 001 | {date:2024-05-01} | |\n"
    assert said(people.person_expired, sheets + second) == []


def test_a_row_that_says_an_earlier_one_again_is_warned_about() -> None:
    again = "| NS009 | Kim Sa  Thương | Bí thư | H-CN | Không | | {date:2023-01-01} | |\n"
    assert said(people.person_twice, CLEAN + again) == [
        (
            "Nhân sự!B5: Kim Sa Thương của Huyện đoàn Cầu Ngang đã có ở dòng 3 với cùng chức vụ và thời "
            "gian. "
            "Xóa một trong hai dòng, hoặc sửa thời gian. [person-twice]"
        )
    ]
    earlier_term = again.replace("{date:2023-01-01} | |", "{date:2020-01-01} | {date:2022-05-31} |")
    assert said(people.person_twice, CLEAN + earlier_term) == []


def test_a_telephone_of_two_people_is_warned_about() -> None:
    assert said(people.phone_shared, CLEAN.replace("0900 000 003", "0900 000 002")) == [
        (
            "Nhân sự!F4: Số điện thoại 0900 000 002 cũng là số của Kim Sa Thương (NS002). "
            "Hỏi lại và sửa số của một trong hai người. [phone-shared]"
        )
    ]


def test_the_line_on_a_desk_is_that_of_everybody_in_the_office() -> None:
    desk = CLEAN.replace("0900 000 003", "0294 3855 001")
    assert said(people.phone_shared, desk.replace("0900 000 002", "0294 3855 001")) == []
    assert len(said(people.phone_shared, desk.replace("0900 000 001", "0294 3855 001"))) == 1


def test_a_telephone_that_a_successor_took_over_is_right() -> None:
    sheets = CLEAN.replace("0900 000 002 | {date:2022-06-01} | |", "0900 000 003 | | {date:2022-05-31} |")
    assert said(people.phone_shared, sheets) == []


SAME_NAME = "| NS004 | Thạch Ra Tha | Phó Bí thư | H-CN | Không | | | |\n"


def test_a_name_in_two_units_at_one_time_is_warned_about() -> None:
    assert said(people.name_in_two_units, CLEAN + SAME_NAME) == [
        (
            "Nhân sự!B5: Thạch Ra Tha có tên cùng lúc ở Huyện đoàn Trà Cú và Huyện đoàn Cầu Ngang. "
            "Nếu là một người, dùng chung một mã nhân sự; nếu chỉ trùng tên thì giữ nguyên. "
            "[name-in-two-units]"
        )
    ]


def test_one_person_with_posts_in_two_units_is_right() -> None:
    assert said(people.name_in_two_units, CLEAN + SAME_NAME.replace("NS004", "NS001")) == []
    one_phone = SAME_NAME.replace("Không | |", "Không | 0900 000 001 |")
    assert said(people.name_in_two_units, CLEAN + one_phone) == []


def test_two_people_of_one_name_are_told_apart_by_their_telephones() -> None:
    other_phone = SAME_NAME.replace("Không | |", "Không | 0900 000 004 |")
    assert said(people.name_in_two_units, CLEAN + other_phone) == []


def test_a_row_that_ends_before_it_begins_is_warned_about() -> None:
    sheets = """
    ### Nhân sự
    | Mã NS | Họ và tên   | Từ ngày           | Đến ngày          |
    | NS001 | Lê Nhật Nam | {date:2024-05-01} | {date:2024-04-30} |
    | NS002 | Tô Quang    | {date:2024-05-01} | {date:2024-05-01} |
    """
    assert said(people.dates_reversed, sheets) == [
        (
            "Nhân sự!D2: Đến ngày 30/4/2024 lại trước Từ ngày 01/5/2024, nên dòng này không bao giờ "
            "có hiệu lực. Sửa một trong hai ngày. [dates-reversed]"
        )
    ]
