"""How messages name units and people."""

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import Person, Plan, Unit

TOWN = Unit(code="TX-DH", name="Thị đoàn Duyên Hải", kind="Thị đoàn")
DISTRICT = Unit(code="H-DH", name="Huyện đoàn Duyên Hải", kind="Huyện đoàn")
OTHER = Unit(code="H-TRC", name="Huyện đoàn Trà Cú", kind="Huyện đoàn")
PLAN = Plan(units=(TOWN, DISTRICT, OTHER))


def test_units_that_share_a_name_but_for_their_kind_are_named_with_their_code() -> None:
    assert unit_label(PLAN, DISTRICT) == "Huyện đoàn Duyên Hải (H-DH)"
    assert unit_label(PLAN, "TX-DH") == "Thị đoàn Duyên Hải (TX-DH)"


def test_a_unit_with_a_name_of_its_own_needs_no_code() -> None:
    assert unit_label(PLAN, OTHER) == "Huyện đoàn Trà Cú"


def test_a_code_that_no_unit_has_is_given_back() -> None:
    assert unit_label(PLAN, "H-XX") == "H-XX"


def test_a_person_is_named_with_the_code_of_the_roster() -> None:
    assert person_label(Person(code="NS001", name="Nguyễn Thanh Nhã")) == "Nguyễn Thanh Nhã (NS001)"
    assert person_label(Person(code="", name="Lê Nhật Nam")) == "Lê Nhật Nam"
