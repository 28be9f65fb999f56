"""Letters to units, persons and guests: to whom, from which rules, and in which words."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.meetings import BODIES, FIRST, IN_THE_HALL, MASTHEAD, MEETING, NOBODY, SIGNATURE, draft
from tests.documents.parts.test_release import register
from tests.documents.plans import conference, office
from toolkit.documents import kinds_before
from toolkit.documents.invitation import obstacles
from toolkit.documents.invitation_guest import GuestInvitationContext, guest_invitations
from toolkit.documents.invitation_person import PersonInvitationContext, person_invitations
from toolkit.documents.invitation_unit import UnitInvitationContext, unit_invitations
from toolkit.documents.kind import Document
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.plan.model import Conference, ConferenceStatus, Plan, Unit

Letters = Callable[[Plan, Conference], Iterator[Document]]

SHARED: dict[str, Any] = {
    **MASTHEAD,
    **draft("GM"),
    **BODIES,
    **MEETING,
    **IN_THE_HALL,
    **SIGNATURE,
    **NOBODY,
    "trich_yeu": f"Dự {FIRST}",
    "co_so_ke_hoach": False,
    "so_ke_hoach": "",
    "ngay_ke_hoach": "",
    "co_ten_ke_hoach": True,
    "ten_ke_hoach": "tổ chức hội nghị giao ban theo chuyên đề năm 2024",
    "co_chu_tri": True,
    "chu_tri": "đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
    "co_chuan_bi": False,
    "chuan_bi": "",
    "co_han_xac_nhan": False,
    "han_xac_nhan": "",
    "co_lien_he": False,
    "lien_he": "",
    "co_dien_thoai_lien_he": False,
    "dien_thoai_lien_he": "",
    "co_email_lien_he": False,
    "email_lien_he": "",
}


def letters(plan: Plan, kind: Letters) -> list[Document]:
    return list(kind(plan, conference(plan)))


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(dong=text) for text in texts)


def test_a_unit_is_invited_through_its_committee() -> None:
    first = letters(office(), unit_invitations)[0]
    assert first.context == UnitInvitationContext(
        **SHARED,
        kinh_moi="Ban Thường vụ Thị đoàn Duyên Hải",
        co_cu=True,
        cu=lines("Đồng chí Bí thư;", "Đồng chí Phó Bí thư."),
        co_goi_y=True,
        goi_y=lines("Đã làm gì?", "Cần hỗ trợ gì."),
        co_viec_ky_truoc=False,
        viec_ky_truoc=(),
        co_han_bao_cao=False,
        han_bao_cao="",
    )
    assert (first.kind, first.folder, first.stem) == ("invitation", "HN1-2024", "GM_HN1-2024_TX-DH")
    assert (first.conference, first.unit, first.person) == ("HN1-2024", "TX-DH", "")
    assert first.title == (
        "Giấy mời Ban Thường vụ Thị đoàn Duyên Hải dự Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024"
    )


def test_a_person_is_invited_by_name_and_title() -> None:
    (only,) = letters(office(), person_invitations)
    assert only.context == PersonInvitationContext(
        **SHARED,
        kinh_moi="Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
        xung_ho="Đồng chí",
        dai_tu="đồng chí",
        ho_ten="Nguyễn Thanh Nhã",
        co_chuc_vu=True,
        chuc_vu="Phó Bí thư Thường trực Tỉnh đoàn",
    )
    assert (only.stem, only.unit, only.person) == ("GM_HN1-2024_NS01", "TINH", "NS01")


def test_a_guest_outside_is_addressed_in_the_guests_own_form() -> None:
    (only,) = letters(office(), guest_invitations)
    assert only.context == GuestInvitationContext(
        **SHARED,
        kinh_moi="Ông Huỳnh Văn Sang - Phó Bí thư Huyện ủy Cầu Ngang",
        la_tap_the=False,
        dai_tu="ông",
    )
    assert (only.stem, only.unit, only.person) == ("GMK_HN1-2024_NS06", "HU-CN", "NS06")


def test_a_body_outside_may_be_invited_as_a_whole() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Mô tả  | Phạm vi    | Nhóm giấy mời |
        |-------|--------|------------|---------------|
        | *     | Cấp ủy | Ngoài Đoàn | Theo đơn vị   |
        """
    )
    (only,) = letters(plan, guest_invitations)
    words = only.words()
    assert (words["kinh_moi"], words["la_tap_the"], words["dai_tu"]) == (
        "Huyện ủy Cầu Ngang",
        True,
        "Huyện ủy Cầu Ngang",
    )
    assert only.stem == "GMK_HN1-2024_HU-CN"


@pytest.mark.parametrize(
    ("roster", "sent"),
    [
        (("Bí thư",), ["Đồng chí Bí thư."]),
        (("Phó Bí thư", "Bí thư", "Phó Bí thư"), ["Đồng chí Bí thư;", "Các đồng chí Phó Bí thư."]),
        ((), ["Đồng chí Bí thư;", "Đồng chí Phó Bí thư."]),
    ],
)
def test_a_unit_sends_those_whom_its_roster_has(roster: tuple[str, ...], sent: list[str]) -> None:
    rows = [f"| N{n} | Người {n} | {title} | H-CN |" for n, title in enumerate(roster)]
    head = ["### Nhân sự", "| Mã NS | Họ và tên | Chức vụ | Mã đơn vị |", "|---|---|---|---|"]
    plan = office("\n".join([*head, *rows]))
    letter = next(one for one in letters(plan, unit_invitations) if one.unit == "H-CN")
    assert [line["dong"] for line in letter.words()["cu"]] == sent


def test_a_unit_without_roster_and_titles_sends_so_many() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Mô tả   | Phạm vi        | Giá trị | Số lượng | Nhóm giấy mời |
        |-------|---------|----------------|---------|----------|---------------|
        | *     | Đơn vị  | Đơn vị cụ thể  | H-CN    | 2        | Theo đơn vị   |
        """,
        "### Nhân sự\n| Mã NS | Họ và tên | Chức vụ | Mã đơn vị |\n|---|---|---|---|",
    )
    (only,) = letters(plan, unit_invitations)
    assert only.words()["cu"] == ({"dong": "02 đồng chí."},)


def test_a_unit_that_two_rules_invite_gets_one_letter() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Thứ tự | Mô tả    | Phạm vi          | Giá trị  | Chức vụ lọc | Nhóm giấy mời |
        |-------|--------|----------|------------------|----------|-------------|---------------|
        | *     | 1      | Bí thư   | Loại đơn vị      | Thị đoàn | Bí thư      | Theo đơn vị   |
        | *     | 2      | Chủ nhà  | Đơn vị đăng cai  |          | Phó Bí thư  | Theo đơn vị   |
        """
    )
    (only,) = letters(plan, unit_invitations)
    assert [line["dong"] for line in only.words()["cu"]] == ["Đồng chí Bí thư;", "Đồng chí Phó Bí thư."]


def test_guests_that_are_not_printed_get_no_letter() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Mô tả       | Phạm vi       | Giá trị | Nhóm giấy mời |
        |-------|-------------|---------------|---------|---------------|
        | *     | Thường trực | Đơn vị cụ thể | TINH    | Không in      |
        """
    )
    assert obstacles(plan, conference(plan)) == ()
    assert letters(plan, unit_invitations) == []
    assert letters(plan, person_invitations) == []
    assert letters(plan, guest_invitations) == []


def test_an_issued_plan_is_called_by_number_and_day() -> None:
    plan = office(register("| VB1 | Kế hoạch | 12 | {date:2024-03-28} | KH2024 | Phát hành | | |"))
    words = letters(plan, person_invitations)[0].words()
    assert (words["co_so_ke_hoach"], words["so_ke_hoach"], words["ngay_ke_hoach"]) == (
        True,
        "12-KH/TĐTN-TCKT",
        "28/3/2024",
    )


def test_a_plan_without_number_is_a_hint_on_its_row() -> None:
    (found,) = (
        one for one in letters(office(), person_invitations)[0].problems if one.code == "plan-not-issued"
    )
    assert (found.severity.value, found.place.sheet, found.place.cell) == ("hint", "Kế hoạch", "A2")


INVITATION_ROWS = """
### Giấy mời
| Mã GM | Mã HN    | Mã đơn vị | Mã NS | Kính mời                    | Số văn bản |
|-------|----------|-----------|-------|-----------------------------|------------|
| 1     | HN1-2024 | H-CN      |       | Thường trực Huyện đoàn      | VB2        |
| 2     | HN1-2024 | TINH      | NS01  | Đồng chí Nhã                |            |
| 3     | HN2-2024 | TX-DH     |       | Một hội nghị khác           |            |
"""


def test_a_row_of_the_letter_gives_its_own_address_and_number() -> None:
    entries = register(
        "| VB1 | GM | 12 | {date:2024-05-13} | HN1-2024 | Phát hành | | |",
        "| VB2 | GM | 15 | {date:2024-05-20} |          | Phát hành | | |",
    )
    plan = office(INVITATION_ROWS, entries)
    found = [
        (letter.words()["kinh_moi"], letter.words()["so_ky_hieu"])
        for kind in (unit_invitations, person_invitations)
        for letter in letters(plan, kind)
    ]
    assert found == [
        ("Ban Thường vụ Thị đoàn Duyên Hải", "Số: 12-GM/TĐTN-TCKT"),
        ("Thường trực Huyện đoàn", "Số: 15-GM/TĐTN-TCKT"),
        ("Đồng chí Nhã", "Số: 12-GM/TĐTN-TCKT"),
    ]


def test_a_month_without_a_day_suits_no_letter_and_names_the_cells() -> None:
    plan = office()
    second = conference(plan, "HN2-2024")
    found = obstacles(plan, second)
    assert [(one.place.sheet, one.place.cell) for one in found] == [
        ("Hội nghị", "G3"),
        ("Hội nghị", "H3"),
        ("Hội nghị", "J3"),
    ]
    assert found[0].message == (
        "Hội nghị HN2-2024 chưa có ngày họp, nên chưa làm được các văn bản của hội nghị này."
    )
    kinds = (kinds_before.INVITATION_UNIT, kinds_before.INVITATION_PERSON, kinds_before.INVITATION_GUEST)
    assert [list(kind.documents(plan, second)) for kind in kinds] == [[], [], []]


@pytest.mark.parametrize("status", [ConferenceStatus.CANCELLED, ConferenceStatus.POSTPONED])
def test_nobody_is_invited_to_a_conference_that_is_called_off(status: ConferenceStatus) -> None:
    plan = office()
    off = replace(conference(plan), status=status)
    assert [one.code for one in obstacles(plan, off)] == ["conference-called-off"]
    assert list(kinds_before.INVITATION_UNIT.documents(plan, off)) == []


def test_nobody_invited_at_all_is_named() -> None:
    plan = replace(office(), guest_rules=())
    assert [one.code for one in obstacles(plan, conference(plan))] == ["no-guests"]
    assert letters(plan, person_invitations) == []


def test_an_unknown_host_or_topic_stops_the_letters() -> None:
    plan = office()
    lost = replace(conference(plan), hosts=("X",), topic="Y")
    assert [one.place.cell for one in obstacles(plan, lost)] == ["E2", "F2"]


def test_155_units_get_155_letters_with_names_of_their_own() -> None:
    plan = office()
    communes = tuple(
        Unit(code=f"x-{n}", name=f"Đoàn xã {n}", kind="Đoàn xã", parent="TINH", order=n, invited=True)
        for n in range(155)
    )
    rule = replace(plan.guest_rules[1], value=("Đoàn xã",))
    large = replace(plan, units=(*plan.units, *communes), guest_rules=(rule,))
    found = letters(large, unit_invitations)
    assert [letter.unit for letter in found] == [unit.code for unit in communes]
    assert len({letter.stem.casefold() for letter in found}) == 155


def test_the_longest_name_is_said_whole() -> None:
    plan = office()
    name = "Đoàn Khối các cơ quan và doanh nghiệp tỉnh " * 6
    units = tuple(replace(unit, name=name.strip()) for unit in plan.units)
    found = letters(replace(plan, units=units), unit_invitations)
    assert found[0].words()["kinh_moi"] == f"Ban Thường vụ {name.strip()}"


def test_two_codes_that_look_alike_get_two_files() -> None:
    plan = office()
    twins = tuple(
        Unit(code=code, name=f"Thị đoàn {code}", kind="Thị đoàn", parent="TINH", invited=True)
        for code in ("cđ", "CD")
    )
    found = letters(replace(plan, units=(*plan.units, *twins)), unit_invitations)
    assert [letter.stem for letter in found][-2:] == ["GM_HN1-2024_cd", "GM_HN1-2024_CD-2"]


def test_a_successor_is_invited_from_the_first_day_on() -> None:
    plan = office(
        """
        ### Thành phần
        | Mã HN | Mô tả  | Phạm vi       | Giá trị | Nhóm giấy mời |
        |-------|--------|---------------|---------|---------------|
        | *     | Bí thư | Đơn vị cụ thể | H-CN    | Theo cá nhân  |
        """
    )
    may = conference(plan)
    june = replace(may, date=dt.date(2024, 6, 21))
    assert [letter.person for letter in person_invitations(plan, may)] == ["NS04"]
    assert [letter.person for letter in person_invitations(plan, june)] == ["NS05"]
