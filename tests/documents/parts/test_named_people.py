"""How people are addressed and titled."""

import datetime as dt

import pytest

from tests.documents.plans import office
from toolkit.documents.parts.named_people import (
    addressed_as_typed,
    form_of_address,
    holder,
    known,
    name_of,
    named,
    position,
    title_at,
)
from toolkit.plan.model import Person, Plan, Unit

MAY, JUNE = dt.date(2024, 5, 24), dt.date(2024, 6, 24)


@pytest.mark.parametrize(
    ("title", "unit", "printed"),
    [
        ("Bí thư", "Huyện đoàn Cầu Ngang", "Bí thư Huyện đoàn Cầu Ngang"),
        ("Trưởng Ban", "Ban Tổ chức - Kiểm tra", "Trưởng Ban Tổ chức - Kiểm tra"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh đoàn", "Chánh Văn phòng Tỉnh đoàn"),
        ("Bí thư Tỉnh đoàn Trà Vinh", "Tỉnh đoàn Trà Vinh", "Bí thư Tỉnh đoàn Trà Vinh"),
        ("Bí thư Đoàn cơ sở", "Chi đoàn Khóm 1", "Bí thư Chi đoàn Khóm 1"),
        ("", "Huyện ủy Cầu Ngang", "Huyện ủy Cầu Ngang"),
        (
            "Ủy viên Ban Thường vụ Huyện đoàn",
            "Huyện đoàn Cầu Ngang",
            "Ủy viên Ban Thường vụ Huyện đoàn Cầu Ngang",
        ),
        ("Phó Trưởng Ban Đoàn kết", "Tỉnh đoàn Trà Vinh", "Phó Trưởng Ban Đoàn kết Tỉnh đoàn Trà Vinh"),
        ("Chủ tịch Hội đồng Đội", "Huyện đoàn Trà Cú", "Chủ tịch Hội đồng Đội Huyện đoàn Trà Cú"),
        ("Đoàn viên", "Chi đoàn Khóm 1", "Đoàn viên Chi đoàn Khóm 1"),
    ],
)
def test_title_and_unit_say_nothing_twice(title: str, unit: str, printed: str) -> None:
    assert title_at(title, Unit(code="X", name=unit)) == printed


@pytest.mark.parametrize(
    "title",
    [
        "Bí thư Đoàn xã Đa Lộc",
        "Bí thư Xã đoàn Đa Lộc",
        "Phó Bí thư Chi đoàn ấp Hương Phụ",
        "Bí thư Đoàn trường THPT Hòa Lợi",
        "Bí thư Đoàn cơ sở Công ty May Trà Vinh",
        "Ủy viên Ban Chấp hành Đoàn thị trấn Châu Thành A",
        "Chủ nhiệm CLB Thanh niên khởi nghiệp Sao Mai",
        "Giám đốc Hợp tác xã Nông nghiệp Hòa Thuận",
    ],
)
def test_a_title_that_names_a_body_of_its_own_gets_no_unit_beside_it(title: str) -> None:
    assert title_at(title, Unit(code="X", name="Huyện đoàn Cầu Kè")) == title


@pytest.mark.parametrize(
    "title", ["Phó Chủ tịch Hội LHTN huyện", "Bí thư Đoàn xã", "Chủ tịch Hội LHTN Việt Nam"]
)
def test_a_body_without_its_place_is_told_with_the_unit_behind_a_comma(title: str) -> None:
    assert title_at(title, Unit(code="X", name="Huyện đoàn Cầu Kè")) == f"{title}, Huyện đoàn Cầu Kè"


def test_a_short_name_of_the_unit_is_enough() -> None:
    unit = Unit(code="TINH", name="Tỉnh đoàn Trà Vinh", short_name="Tỉnh đoàn")
    assert title_at("Bí thư Tỉnh đoàn", unit) == "Bí thư Tỉnh đoàn"


def test_the_full_title_comes_first() -> None:
    person = Person(code="NS1", name="A", title="Bí thư", full_title="Bí thư, Chủ tịch Hội", unit="TINH")
    assert position(office(), person) == "Bí thư, Chủ tịch Hội"


OUTSIDE = """
### Đơn vị
| Mã đơn vị | Tên đơn vị               | Loại       |
|-----------|--------------------------|------------|
| TX-DH     | Thị đoàn Duyên Hải       | Thị đoàn   |
| HTX       | Hợp tác xã Hoa Kiểng     | Ngoài Đoàn |
| HU-CN     | Huyện ủy Cầu Ngang       | Ngoài Đoàn |
| DV        | Ban Dân vận Tỉnh uỷ      | Ngoài Đoàn |
| UB        | Ủy ban nhân dân thị trấn | Ngoài Đoàn |
"""


@pytest.mark.parametrize(
    ("unit", "gender", "typed", "address"),
    [
        ("TX-DH", "Nữ", "", "đồng chí"),
        ("TX-DH", "Nam", "Ông", "ông"),
        ("HTX", "Nữ", "", "bà"),
        ("HTX", "Nam", "", "ông"),
        ("HTX", "", "", "ông/bà"),
        ("HTX", "Nam", "đồng chí", "đồng chí"),
        ("HU-CN", "Nam", "", "đồng chí"),
        ("DV", "Nữ", "", "đồng chí"),
        ("UB", "Nữ", "", "bà"),
        ("", "Nữ", "", "đồng chí"),
    ],
)
def test_the_party_is_addressed_as_the_union_is_and_other_guests_by_gender(
    unit: str, gender: str, typed: str, address: str
) -> None:
    person = Person(code="1", name="A", unit=unit, gender=gender, address=typed)
    assert form_of_address(office(OUTSIDE), person) == address


@pytest.mark.parametrize(
    ("typed", "unit", "printed"),
    [
        ("Lý Văn Tám", "HTX", "ông/bà Lý Văn Tám"),
        ("Lý Văn Tám", "TX-DH", "đồng chí Lý Văn Tám"),
        ("ông Lý Văn Tám", "HTX", "ông Lý Văn Tám"),
        ("Đ/c Lý Văn Tám", "HTX", "Đ/c Lý Văn Tám"),
    ],
)
def test_a_typed_name_is_addressed_once(typed: str, unit: str, printed: str) -> None:
    assert addressed_as_typed(office(OUTSIDE), typed, unit) == printed


def test_a_person_is_named_with_title_and_unit() -> None:
    assert named(office(), "NS02", MAY) == "đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải"


def test_words_that_are_no_code_stay_as_typed() -> None:
    assert named(office(), "Thường trực Tỉnh đoàn", MAY) == "Thường trực Tỉnh đoàn"
    assert name_of(office(), "H-CN", MAY) == "Huyện đoàn Cầu Ngang"


def test_a_name_is_found_within_its_unit_on_its_day() -> None:
    plan = office()
    assert known(plan, "Kim Sa Thương", "H-CN", JUNE) == plan.person("NS05")
    assert known(plan, "Kim Sa Thương", "H-CN", MAY) is None
    assert known(plan, "Kim Sa Thương", "TX-DH", JUNE) is None
    assert known(plan, "", "H-CN", JUNE) is None


def test_somebody_without_a_title_on_that_day_is_still_named() -> None:
    plan = office()
    assert holder(plan, "NS04", JUNE) == plan.person("NS04")
    assert holder(plan, "", JUNE) is None
    assert holder(Plan(), "NS04", JUNE) is None
