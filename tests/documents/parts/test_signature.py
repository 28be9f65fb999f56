"""Who signs, for whom, with which title on which day."""

import pytest

from tests.documents.parts.test_release import register
from tests.documents.plans import conference, office
from toolkit.documents.parts.release import Release, invitation_release
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.plan.model import Plan, Settings
from toolkit.problems import Place
from toolkit.wording import signing_authority


def of_invitation(plan: Plan) -> Signature:
    return signature(plan, invitation_release(plan, conference(plan), "GM"))


def test_the_settings_signer_signs_in_capitals_for_the_committee() -> None:
    assert of_invitation(office()) == Signature(
        de_ky="TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",
        co_chuc_vu_ky=True,
        chuc_vu_ky="PHÓ BÍ THƯ THƯỜNG TRỰC",
        nguoi_ky="Nguyễn Thanh Nhã",
    )


def test_the_register_names_another_signer_even_before_it_issues() -> None:
    row = "| VB1 | GM | | | HN1-2024 | Trình ký | T/L BAN THƯỜNG VỤ TỈNH ĐOÀN | NS02 |"
    assert of_invitation(office(register(row))) == Signature(
        de_ky="TL. BAN THƯỜNG VỤ TỈNH ĐOÀN",
        co_chuc_vu_ky=True,
        chuc_vu_ky="BÍ THƯ",
        nguoi_ky="Hồ Văn Thuận",
    )


def test_an_acting_head_has_no_second_line() -> None:
    head = """
        ### Nhân sự
        | Mã NS | Họ và tên  | Chức vụ    | Mã đơn vị | Từ ngày           |
        |-------|------------|------------|-----------|-------------------|
        | NS01  | Lê Thị Hoa | Trưởng Ban | TINH      | {date:2022-01-01} |
        """
    acting = of_invitation(office(head, register("| VB1 | GM | | | HN1-2024 | Trình ký | Q. TRƯỞNG BAN | |")))
    assert (acting.de_ky, acting.co_chuc_vu_ky, acting.chuc_vu_ky) == ("Q. TRƯỞNG BAN", False, "")


@pytest.mark.parametrize(("day", "title"), [("2024-03-04", "PHÓ BÍ THƯ"), ("2024-06-04", "BÍ THƯ")])
def test_the_title_is_the_one_of_the_day(day: str, title: str) -> None:
    people = """
        ### Nhân sự
        | Mã NS | Họ và tên  | Chức vụ    | Mã đơn vị | Từ ngày           | Đến ngày          |
        |-------|------------|------------|-----------|-------------------|-------------------|
        | NS01  | Lê Thị Hoa | Phó Bí thư | TINH      | {date:2022-01-01} | {date:2024-05-31} |
        | NS01  | Lê Thị Hoa | Bí thư     | TINH      | {date:2024-06-01} |                   |
        """
    row = f"| VB1 | GM | 1 | {{date:{day}}} | HN1-2024 | Phát hành | | |"
    assert of_invitation(office(people, register(row))).chuc_vu_ky == title


def test_of_two_titles_at_once_the_higher_one_signs() -> None:
    people = """
        ### Nhân sự
        | Mã NS | Họ và tên  | Chức vụ    | Mã đơn vị |
        |-------|------------|------------|-----------|
        | NS01  | Lê Thị Hoa | Phó Bí thư | TINH      |
        | NS01  | Lê Thị Hoa | Bí thư     | TINH      |
        """
    assert of_invitation(office(people)).chuc_vu_ky == "BÍ THƯ"


def test_a_title_is_not_said_twice() -> None:
    row = "| VB1 | GM | | | HN1-2024 | Dự thảo | BÍ THƯ | NS02 |"
    found = of_invitation(office(register(row)))
    assert (found.de_ky, found.co_chuc_vu_ky, found.chuc_vu_ky) == ("BÍ THƯ", False, "")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("T/M BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ"),
        ("t/m. ban thường vụ", "TM. BAN THƯỜNG VỤ"),
        ("K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN"),
        ("TM. BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ"),
    ],
)
def test_the_party_form_becomes_the_form_of_the_union(typed: str, printed: str) -> None:
    assert signing_authority(typed) == printed


def test_a_missing_signer_and_authority_are_named() -> None:
    found = signature_problems(Plan(), Release(type_code="GM"))
    assert [one.code for one in found] == ["signing-authority-missing", "signer-missing"]


def test_a_signer_who_is_not_in_the_roster_signs_by_name_and_is_named() -> None:
    plan = Plan(settings=Settings(signer="Lê Văn A", signing_authority="TM. BAN THƯỜNG VỤ"))
    release = Release(type_code="GM")
    assert signature(plan, release).nguoi_ky == "Lê Văn A"
    (found,) = signature_problems(plan, release)
    assert found.place == Place()
    assert str(found) == (
        "Người ký “Lê Văn A” không có trong trang Nhân sự, nên văn bản không ghi được chức vụ. "
        "Thêm người này vào trang Nhân sự, hoặc chọn người ký khác. [signer-unknown]"
    )
