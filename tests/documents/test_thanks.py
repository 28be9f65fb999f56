"""Thư cảm ơn: what it says of the conference, before it and after it."""

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, office
from toolkit.documents.thanks import letters_of_thanks
from toolkit.plan.model import ConferenceStatus
from toolkit.wording import joined


def told(status: ConferenceStatus) -> tuple[str, list[str]]:
    plan = office()
    (letter,) = letters_of_thanks(plan, replace(conference(plan), status=status))
    return aloud(rendered(letter)), [one.code for one in letter.problems]


def test_a_conference_that_was_held_is_thanked_for() -> None:
    text, problems = told(ConferenceStatus.HELD)
    assert "đã được tổ chức ngày 24/5/2024" in text
    assert "để Hội nghị thành công tốt đẹp" in text
    assert "thanks-early" not in problems


def test_before_it_nothing_is_said_to_have_happened_and_that_is_told() -> None:
    text, problems = told(ConferenceStatus.INVITED)
    assert "dự kiến tổ chức ngày 24/5/2024" in text
    assert "thành công" not in text
    assert "thanks-early" in problems


UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị                | Loại       | Địa bàn    | Đơn vị cấp trên | Nhận giấy mời |
|-----------|---------------------------|------------|------------|-----------------|---------------|
| TINH      | Tỉnh đoàn Trà Vinh        | Tỉnh đoàn  |            |                 | Không         |
| TX-DH     | {host:25} | Đoàn       | {area} | TINH            | Có            |
| DV-CA     | Công an tỉnh              | Ngoài Đoàn |            | TINH            | Không         |
"""


@pytest.mark.parametrize(
    ("host", "area", "thanked"),
    [
        (
            "Đoàn xã Suối Trai",
            "xã Suối Trai",
            ["Thường trực Đảng ủy xã Suối Trai", "Ủy ban nhân dân xã Suối Trai"],
        ),
        ("Đoàn phường Tân Hoa", "", ["Thường trực Đảng ủy phường Tân Hoa", "Ủy ban nhân dân phường Tân Hoa"]),
        ("Thị đoàn Duyên Hải", "", ["Thường trực Thị ủy Duyên Hải", "Ủy ban nhân dân thị xã Duyên Hải"]),
        ("Đoàn Trường Đại học Trà Vinh", "", []),
        ("Đoàn Khối Cơ quan tỉnh", "", []),
    ],
)
def test_committee_and_authority_of_the_place_are_thanked_though_nobody_entered_them(
    host: str, area: str, thanked: list[str]
) -> None:
    plan = office(UNITS.format(host=host, area=area))
    (letter,) = letters_of_thanks(plan, conference(plan))
    assert letter.words()["kinh_gui"] == joined([*thanked, f"Ban Thường vụ {host}"])


def test_those_entered_for_the_place_are_thanked_as_they_are_named() -> None:
    row = "| HU-CN | Huyện ủy Cầu Ngang | Ngoài Đoàn | | TX-DH | Không |\n"
    entered = UNITS.format(host="Huyện đoàn Cầu Ngang", area="huyện Cầu Ngang") + row
    plan = office(entered)
    (letter,) = letters_of_thanks(plan, conference(plan))
    assert "Ủy ban nhân dân" not in letter.words()["kinh_gui"]
