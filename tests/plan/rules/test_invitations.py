"""Letters of invitation, and the rules behind them."""

import datetime as dt

from tests.plan.rules.saying import said
from toolkit.plan.rules import invitations

SHEETS = """
### Cấu hình
| Khóa                          | Giá trị |
| Số ngày làm việc gửi giấy mời | 5       |
### Hội nghị
| Mã HN    | Ngày              | Trạng thái |
| HN1-2024 | {date:2024-05-08} | Đã mời     |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Mã HN/KH | Trạng thái | Ngày gửi          |
| VB001 | GM   | 12 | {date:2024-04-25} | HN1-2024 | Phát hành  | {date:2024-04-25} |
### Giấy mời
| Mã GM | Mã HN    | Ngày gửi          |
| GM1   | HN1-2024 | {date:2024-04-25} |
### Ngày nghỉ
| Ngày              | Tên                       | Mức  |
| {date:2024-04-29} | Nghỉ hoán đổi             | Nghỉ |
| {date:2024-04-30} | Ngày Giải phóng miền Nam  | Nghỉ |
| {date:2024-05-01} | Ngày Quốc tế Lao động     | Nghỉ |
"""
MAY = dt.date(2024, 5, 2)


def test_letters_that_leave_early_enough_are_right() -> None:
    rules = (invitations.invitation_late, invitations.invitation_after, invitations.signed_in_future)
    assert [said(rule, SHEETS, MAY) for rule in rules] == [[], [], []]


def test_letters_that_leave_late_are_warned_about_counting_working_days() -> None:
    sheets = SHEETS.replace("HN1-2024 | {date:2024-04-25}", "HN1-2024 | {date:2024-05-02}")
    assert said(invitations.invitation_late, sheets, MAY) == [
        (
            "Giấy mời!C2: Giấy mời hội nghị HN1-2024 đi ngày 02/5/2024, muộn hơn ngày 26/4/2024 "
            "(5 ngày làm việc trước). Phát hành sớm hơn, và báo trước cho các đơn vị. [invitation-late]"
        )
    ]
    without_holidays = sheets.partition("### Ngày nghỉ")[0].replace("2024-05-02", "2024-05-01")
    assert said(invitations.invitation_late, without_holidays, MAY) == []


def test_late_letters_are_not_held_against_a_conference_that_was_held() -> None:
    sheets = SHEETS.replace("2024-04-25", "2024-05-02").replace("Đã mời", "Đã họp")
    assert said(invitations.invitation_late, sheets, MAY) == []


def test_a_letter_dated_after_the_conference_is_an_error_and_not_late_as_well() -> None:
    sheets = SHEETS.replace("12 | {date:2024-04-25}", "12 | {date:2024-05-09}")
    assert said(invitations.invitation_after, sheets, MAY) == [
        (
            "Văn bản đi!D2: Giấy mời hội nghị HN1-2024 ghi ngày 09/5/2024, sau ngày họp 08/5/2024. "
            "Sửa ngày của giấy mời, hoặc sửa ngày họp. [invitation-after]"
        )
    ]
    assert said(invitations.invitation_late, sheets, MAY) == []
    assert said(invitations.invitation_after, sheets.replace("Phát hành", "Hủy"), MAY) == []


def test_a_wrong_day_of_many_letters_is_told_once_with_how_many_there_are() -> None:
    letters = "".join(f"| GM{number} | HN1-2024 | {{date:2024-05-09}} |\n" for number in range(2, 5))
    sheets = SHEETS.replace("### Ngày nghỉ", f"{letters}### Ngày nghỉ")
    assert said(invitations.invitation_after, sheets, MAY) == [
        (
            "Giấy mời!C3: Giấy mời hội nghị HN1-2024 ghi ngày 09/5/2024 (và 2 dòng khác), "
            "sau ngày họp 08/5/2024. Sửa ngày của giấy mời, hoặc sửa ngày họp. [invitation-after]"
        )
    ]


def test_a_letter_sent_on_its_wrong_day_is_told_by_its_date_alone() -> None:
    sheets = SHEETS.replace("12 | {date:2024-04-25}", "12 | {date:2024-05-09}")
    sheets = sheets.replace("Phát hành  | {date:2024-04-25}", "Phát hành  | {date:2024-05-09}")
    assert [line.split(":")[0] for line in said(invitations.invitation_after, sheets, MAY)] == [
        "Văn bản đi!D2"
    ]


def test_a_document_issued_under_a_day_to_come_is_an_error() -> None:
    assert said(invitations.signed_in_future, SHEETS, dt.date(2024, 4, 24)) == [
        (
            "Văn bản đi!D2: Văn bản ghi đã phát hành vào ngày 25/4/2024, mà hôm nay mới là 24/4/2024. "
            "Sửa ngày văn bản, hoặc sửa trạng thái. [signed-in-future]"
        )
    ]
    held = SHEETS.replace("Đã mời", "Đã kết luận")
    draft = SHEETS.replace("Phát hành", "Trình ký")
    assert said(invitations.signed_in_future, held, dt.date(2024, 4, 24)) == []
    assert said(invitations.signed_in_future, draft, dt.date(2024, 4, 24)) == []


def test_a_guest_rule_that_finds_nobody_is_warned_about_once() -> None:
    sheets = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị           | Loại       | Nhận giấy mời |
    | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | Có            |
    ### Hội nghị
    | Mã HN    | Tháng kế hoạch | Trạng thái |
    | HN1-2024 | 5/2024         | Dự kiến    |
    | HN2-2024 | 8/2024         | Dự kiến    |
    ### Thành phần
    | Mã HN    | Thứ tự | Mô tả              | Phạm vi     | Giá trị    | Nhóm giấy mời |
    | *        | 1      | Các Huyện đoàn     | Loại đơn vị | Huyện đoàn | Theo đơn vị   |
    | *        | 2      | Các Ban Chuyên môn | Loại đơn vị | Ban chuyên | Theo cá nhân  |
    """
    assert said(invitations.guest_rule_empty, sheets) == [
        (
            "Thành phần!C3: Thành phần “Các Ban Chuyên môn” không tìm được ai cho hội nghị HN1-2024. "
            "Kiểm tra cột Giá trị, Chức vụ lọc và trang Nhân sự. [guest-rule-empty]"
        )
    ]
    assert said(invitations.guest_rule_empty, sheets.replace("Dự kiến", "Đã họp")) == []


REORGANISED = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị | Loại | Nhận giấy mời | Từ ngày | Đến ngày | Kế thừa từ |
    | H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | Có |                   | {date:2025-06-30} |      |
    | X-CN | Đoàn xã Cầu Ngang    | Đoàn xã    | Có | {date:2025-07-01} |                   | H-CN |
    | X-ML | Đoàn xã Mỹ Long      | Đoàn xã    | Có | {date:2025-07-01} |                   | H-CN |
    | DT   | Đoàn Trường Đại học  | Đoàn trực thuộc | Có |              |                   |      |
    ### Hội nghị
    | Mã HN    | Tháng kế hoạch | Trạng thái |
    | HN1-2025 | 5/2025         | Dự kiến    |
    | HN2-2025 | 8/2025         | Dự kiến    |
    ### Thành phần
    | Mã HN | Thứ tự | Mô tả       | Phạm vi     | Giá trị                     | Nhóm giấy mời |
    | *     | 1      | Các đơn vị  | Loại đơn vị | Huyện đoàn; Đoàn trực thuộc | Theo đơn vị   |
"""


def test_a_rule_for_a_kind_that_ended_is_told_the_kinds_of_the_heirs() -> None:
    assert said(invitations.guest_kinds_followed, REORGANISED) == [
        (
            "Thành phần!E2: Thành phần “Các đơn vị” chưa mời Đoàn xã, là loại của các đơn vị kế thừa sau "
            "sắp xếp, nên hội nghị HN2-2025 sẽ thiếu những đơn vị ấy. Thêm vào ô này: Đoàn xã; các hội nghị "
            "trước ngày sắp xếp vẫn mời như cũ. [guest-kind-followed]"
        )
    ]
    assert said(invitations.guest_rule_empty, REORGANISED.replace("; Đoàn trực thuộc", "")) == []


def test_a_rule_that_names_them_already_or_beside_another_is_right() -> None:
    named = REORGANISED.replace("Huyện đoàn; Đoàn trực thuộc", "Huyện đoàn; Đoàn xã")
    assert said(invitations.guest_kinds_followed, named) == []
    beside = REORGANISED + "    | *     | 2      | Các xã      | Loại đơn vị | Đoàn xã  | Theo đơn vị   |\n"
    assert said(invitations.guest_kinds_followed, beside) == []
