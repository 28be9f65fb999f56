"""Telephone numbers and e-mail addresses."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import contacts

SHEETS = """
### Cấu hình
| Khóa                | Giá trị               |
| Liên hệ: điện thoại | 0900 000 008          |
| Liên hệ: email      | tckt@giaoban.example  |
### Đơn vị
| Mã đơn vị | Tên đơn vị         | Loại       | Email / Zalo nhận văn bản |
| H-TRC     | Huyện đoàn Trà Cú  | Huyện đoàn | Nhóm Zalo Trà Cú          |
| H-CK      | Huyện đoàn Cầu Kè  | Huyện đoàn | cauke@giaoban.example     |
### Nhân sự
| Mã NS | Họ và tên    | Mã đơn vị | Điện thoại   | Email                 |
| NS001 | Thạch Ra Tha | H-TRC     | 0900 000 001 | ratha@giaoban.example |
"""


def test_numbers_and_addresses_that_can_be_used_are_right() -> None:
    assert said(contacts.phone_form, SHEETS) == []
    assert said(contacts.email_form, SHEETS) == []


def test_a_number_that_nobody_can_dial_is_warned_about() -> None:
    assert said(contacts.phone_form, SHEETS.replace("0900 000 001", "0900 000 01")) == [
        (
            "Nhân sự!D2: “0900 000 01” không phải số điện thoại đang dùng. Ghi đủ 10 chữ số "
            "(03, 05, 07, 08, 09) hoặc số bàn có mã vùng, số nước ngoài bắt đầu bằng “+”; nhiều số "
            "cách nhau bằng dấu “;”. [phone-form]"
        )
    ]


def test_a_number_of_before_2018_is_warned_about_with_the_new_one() -> None:
    assert said(contacts.phone_form, SHEETS.replace("0900 000 001", "0169 000 0001")) == [
        (
            "Nhân sự!D2: “0169 000 0001” là số 11 chữ số cũ, đã đổi từ năm 2018. "
            "Có lẽ nay là 0390 000 001; hỏi lại rồi sửa. [phone-old]"
        )
    ]


@pytest.mark.parametrize(
    "number",
    [
        "0294.3.000.001",
        "028 3800 0001",
        "+84 900 000 001",
        "0900 000 001; 0900-000-002",
        "0900 000 001 (Zalo); 0294.3000.001 (máy lẻ 12)",
        "0294 3000 001 - máy lẻ 12",
        "1900 1234",
        "+856 20 5555 1234",
        "+855 12 345 678",
        "00856 20 5555 1234",
    ],
)
def test_landlines_country_code_and_several_numbers_are_understood(number: str) -> None:
    assert said(contacts.phone_form, SHEETS.replace("0900 000 001", number)) == []


@pytest.mark.parametrize(
    "number",
    [
        "+84 12 345",
        "+48 900 000 001",
        "+856 20",
        "0100 000 0001",
        "0294 000",
        "không có",
        "0400 000 001",
        "(Zalo)",
        "0900 1 (Zalo)",
    ],
)
def test_numbers_that_never_were(number: str) -> None:
    found = said(contacts.phone_form, SHEETS.replace("0900 000 001", number))
    assert [line[-12:] for line in found] == ["[phone-form]"]


def test_an_address_without_the_form_of_one_is_warned_about_wherever_it_stands() -> None:
    sheets = SHEETS.replace("ratha@giaoban.example", "ratha@giaoban").replace("cauke@", "cầukè@")
    assert said(contacts.email_form, sheets) == [
        (
            "Đơn vị!D3: “cầukè@giaoban.example” không đúng dạng địa chỉ email. "
            "Ghi như ten@donvi.vn, không dấu, không khoảng trắng; nhiều hộp thư cách nhau bằng dấu “;”. "
            "[email-form]"
        ),
        (
            "Nhân sự!E2: “ratha@giaoban” không đúng dạng địa chỉ email. "
            "Ghi như ten@donvi.vn, không dấu, không khoảng trắng; nhiều hộp thư cách nhau bằng dấu “;”. "
            "[email-form]"
        ),
    ]


@pytest.mark.parametrize("address", ["a@b@c.vn", "a..b@c.vn", "@c.vn", "a@.vn", "a b@c.vn;d@e.vn"])
def test_addresses_that_no_letter_reaches(address: str) -> None:
    assert len(said(contacts.email_form, SHEETS.replace("tckt@giaoban.example", address))) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "cauke@giaoban.example; vanphong.cauke@giaoban.example",
        "cauke@giaoban.example, vanphong.cauke@giaoban.example",
        "Thạch Sô Phia <cauke@giaoban.example>, vanphong.cauke@giaoban.example (Văn phòng)",
        "cauke@giaoban.example{line}vanphong.cauke@giaoban.example",
        "Nhóm Zalo Cầu Kè; cauke@giaoban.example",
    ],
)
def test_a_unit_or_a_person_may_have_several_mailboxes(typed: str) -> None:
    words = typed.replace("{line}", " ")
    assert said(contacts.email_form, SHEETS.replace("cauke@giaoban.example", words)) == []
    if "Zalo" not in typed:
        assert said(contacts.email_form, SHEETS.replace("tckt@giaoban.example", words)) == []
        assert said(contacts.email_form, SHEETS.replace("ratha@giaoban.example", words)) == []


def test_of_several_mailboxes_the_wrong_one_is_told() -> None:
    (told,) = said(contacts.email_form, SHEETS.replace("cauke@giaoban.example", "cauke@giaoban.example; b@c"))
    assert told.startswith("Đơn vị!D3: “b@c” không đúng dạng")


def test_a_comma_in_place_of_a_dot_is_one_slip() -> None:
    (told,) = said(contacts.email_form, SHEETS.replace("cauke@giaoban.example", "cauke@giaoban,example"))
    assert told == (
        "Đơn vị!D3: “cauke@giaoban,example” không đúng dạng địa chỉ email. Ghi như ten@donvi.vn, không dấu, "
        "không khoảng trắng; trước đuôi là dấu chấm. [email-form]"
    )
