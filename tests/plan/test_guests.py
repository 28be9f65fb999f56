"""Who is invited, from the five lines of the plan of 2024."""

import datetime as dt

from msgspec.structs import replace

from toolkit.plan.guests import Guest, guests, invited_units
from toolkit.plan.model import Conference, Grouping, GuestRule, ListItem, Person, Plan, Scope, Unit
from toolkit.plan.month import Month

SECRETARY, DEPUTY, GRASSROOTS = "Bí thư", "Phó Bí thư", "Bí thư Đoàn cơ sở"

UNITS = (
    Unit(code="H-CN", name="Huyện đoàn Cầu Ngang", kind="Huyện đoàn", parent="TINH", order=15, invited=True),
    Unit(code="TX-DH", name="Thị đoàn Duyên Hải", kind="Thị đoàn", parent="TINH", order=12, invited=True),
    Unit(code="TINH", name="Tỉnh đoàn Trà Vinh", kind="Tỉnh đoàn", order=1),
    Unit(code="TCKT", name="Ban Tổ chức - Kiểm tra", kind="Ban chuyên môn", parent="TINH", order=3),
    Unit(code="CN-ML", name="Đoàn thị trấn Mỹ Long", kind="Đoàn thị trấn", parent="H-CN", order=42),
    Unit(code="CN-HH", name="Đoàn xã Hiệp Hòa", kind="Đoàn xã", parent="H-CN", order=43),
    Unit(code="DH-P1", name="Đoàn Phường 1", kind="Đoàn phường", parent="TX-DH", order=31),
    Unit(code="HU-CN", name="Huyện ủy Cầu Ngang", kind="Ngoài Đoàn", parent="H-CN", order=62),
)

PEOPLE = (
    Person(code="NS02", name="Thạch Thị Sa Rây", title=DEPUTY, unit="TINH", sort_name="Sa Rây"),
    Person(code="NS03", name="Nguyễn Văn Ánh", title=DEPUTY, unit="TINH"),
    Person(code="NS01", name="Trần Hoàng Đăng", title=SECRETARY, unit="TINH"),
    Person(code="NS04", name="Đỗ Minh Thức", title="Trưởng Ban", unit="TCKT"),
    Person(code="NS05", name="Lê Hằng", title=SECRETARY, unit="H-CN", valid_to=dt.date(2024, 5, 31)),
    Person(code="NS06", name="Kim Sa Thương", title=SECRETARY, unit="H-CN", valid_from=dt.date(2024, 6, 1)),
    Person(code="NS07", name="Đinh Thị Oanh", title=GRASSROOTS, unit="CN-ML"),
    Person(code="NS08", name="Thạch Thị Cha Ri", title=GRASSROOTS, unit="CN-HH"),
    Person(code="NS09", name="Lê Nhật Nam", title=GRASSROOTS, unit="DH-P1"),
    Person(code="NS10", name="Huỳnh Văn Sang", title="Phó Bí thư Thường trực", unit="HU-CN"),
)

LEADERS = GuestRule(
    conference="*",
    order=1,
    text="Thường trực Tỉnh đoàn",
    scope=Scope.UNIT,
    value=("TINH",),
    titles=(SECRETARY, "phó bí thư"),
    grouping=Grouping.PER_PERSON,
)
DEPARTMENTS = GuestRule(
    conference="*", order=2, scope=Scope.UNIT_KIND, value=("Ban chuyên môn",), titles=("Trưởng ban",)
)
DISTRICTS = GuestRule(
    conference="*",
    order=4,
    text="Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
    scope=Scope.UNIT_KIND,
    value=("Huyện đoàn", "Thị đoàn"),
    titles=(SECRETARY, DEPUTY),
    grouping=Grouping.PER_UNIT,
)
BELOW_HOST = GuestRule(conference="*", order=5, scope=Scope.UNDER_HOST, titles=(GRASSROOTS,))
OUTSIDE = GuestRule(conference="HN2", order=6, scope=Scope.OUTSIDE)

CONFERENCE = Conference(code="HN2", hosts=("H-CN",), date=dt.date(2024, 8, 23), month=Month(2024, 8))

PLAN = Plan(
    lists=(
        ListItem(list_name="Chức vụ", value=SECRETARY, rank=1),
        ListItem(list_name="Chức vụ", value=DEPUTY, rank=3),
    ),
    units=UNITS,
    people=PEOPLE,
    conferences=(CONFERENCE,),
    guest_rules=(OUTSIDE, BELOW_HOST, DISTRICTS, DEPARTMENTS, LEADERS),
)


def named(found: tuple[Guest, ...]) -> list[tuple[str, str]]:
    return [(guest.unit.code, guest.person.name if guest.person else "") for guest in found]


def invited(*rules: GuestRule, conference: Conference = CONFERENCE) -> list[tuple[str, str]]:
    return named(guests(replace(PLAN, guest_rules=rules), conference))


def test_the_five_lines_of_the_plan_name_everybody_in_order_of_rule_unit_rank_and_given_name() -> None:
    assert named(guests(PLAN, CONFERENCE)) == [
        ("TINH", "Trần Hoàng Đăng"),
        ("TINH", "Nguyễn Văn Ánh"),
        ("TINH", "Thạch Thị Sa Rây"),
        ("TCKT", "Đỗ Minh Thức"),
        ("TX-DH", ""),
        ("H-CN", "Kim Sa Thương"),
        ("CN-ML", "Đinh Thị Oanh"),
        ("CN-HH", "Thạch Thị Cha Ri"),
        ("HU-CN", "Huỳnh Văn Sang"),
    ]


def test_a_guest_carries_the_rule_that_named_them() -> None:
    unit, person = UNITS[3], PEOPLE[3]
    assert guests(replace(PLAN, guest_rules=(DEPARTMENTS,)), CONFERENCE) == (
        Guest(rule=DEPARTMENTS, unit=unit, person=person),
    )


def test_a_unit_whose_roster_names_nobody_keeps_its_letter_and_the_seats_it_was_given() -> None:
    rule = replace(DISTRICTS, value=("Thị đoàn",), quantity=2)
    (guest,) = guests(replace(PLAN, guest_rules=(rule,)), CONFERENCE)
    assert (guest.unit.code, guest.person, guest.seats) == ("TX-DH", None, 2)
    assert (guest.text, guest.grouping) == (DISTRICTS.text, Grouping.PER_UNIT)


def test_the_roster_is_read_on_the_day_of_the_conference() -> None:
    may = replace(CONFERENCE, date=dt.date(2024, 5, 24))
    assert invited(DISTRICTS, conference=may) == [("TX-DH", ""), ("H-CN", "Lê Hằng")]
    assert invited(DISTRICTS, conference=replace(CONFERENCE, date=dt.date(2024, 5, 31))) == [
        ("TX-DH", ""),
        ("H-CN", "Lê Hằng"),
    ]


def test_while_only_the_month_is_known_the_roster_is_read_on_its_last_day() -> None:
    june = replace(CONFERENCE, date=None, month=Month(2024, 6))
    may = replace(CONFERENCE, date=None, month=Month(2024, 5))
    assert invited(DISTRICTS, conference=june) == [("TX-DH", ""), ("H-CN", "Kim Sa Thương")]
    assert invited(DISTRICTS, conference=may) == [("TX-DH", ""), ("H-CN", "Lê Hằng")]


def test_without_day_and_month_those_whose_service_has_no_end_are_invited() -> None:
    some_day = replace(CONFERENCE, date=None, month=None)
    assert invited(DISTRICTS, conference=some_day) == [("TX-DH", ""), ("H-CN", "Kim Sa Thương")]


def test_a_person_whom_two_rules_name_is_invited_under_the_first() -> None:
    again = replace(DISTRICTS, order=9, value=("Tỉnh đoàn",), grouping=Grouping.PER_PERSON)
    assert invited(again, LEADERS) == invited(LEADERS)


def test_a_person_with_two_rows_in_the_roster_is_invited_once() -> None:
    second_post = Person(
        code="NS11", name="Trần Hoàng Đăng", title="Ủy viên", unit="TINH", valid_from=dt.date(2024, 1, 1)
    )
    plan = replace(PLAN, people=(*PEOPLE, second_post))
    everybody = replace(LEADERS, titles=())
    found = guests(replace(plan, guest_rules=(everybody,)), CONFERENCE)
    assert [name for _, name in named(found)].count("Trần Hoàng Đăng") == 1


def test_a_quantity_limits_the_whole_rule_or_each_unit_of_a_rule_by_unit() -> None:
    two = replace(LEADERS, value=("TINH", "H-CN"), quantity=2)
    assert invited(two) == [("TINH", "Trần Hoàng Đăng"), ("TINH", "Nguyễn Văn Ánh")]
    one_each = replace(two, quantity=1, grouping=Grouping.PER_UNIT)
    assert invited(one_each) == [("TINH", "Trần Hoàng Đăng"), ("H-CN", "Kim Sa Thương")]


def test_a_kind_of_units_passes_over_units_that_receive_no_letters() -> None:
    closed = tuple(replace(unit, invited=False) for unit in UNITS)
    plan = replace(PLAN, units=closed, guest_rules=(DISTRICTS,))
    assert guests(plan, CONFERENCE) == ()


def test_a_unit_that_no_longer_exists_is_not_invited() -> None:
    ended = tuple(replace(unit, valid_to=dt.date(2024, 6, 30)) for unit in UNITS)
    assert guests(replace(PLAN, units=ended), CONFERENCE) == ()


def test_guests_of_the_host_and_guests_from_outside_that_are_named_by_code() -> None:
    host = GuestRule(conference="*", scope=Scope.HOST)
    outside = replace(OUTSIDE, value=("HU-CN",))
    assert invited(host) == [("H-CN", "Kim Sa Thương")]
    assert invited(outside, conference=replace(CONFERENCE, hosts=("TX-DH",))) == [("HU-CN", "Huỳnh Văn Sang")]
    assert invited(host, OUTSIDE, BELOW_HOST, conference=replace(CONFERENCE, hosts=())) == []


def test_units_below_the_host_can_be_limited_to_a_kind_or_to_codes() -> None:
    communes = replace(BELOW_HOST, value=("đoàn xã",))
    assert invited(communes) == [("CN-HH", "Thạch Thị Cha Ri")]
    assert invited(replace(BELOW_HOST, value=("CN-ML",))) == [("CN-ML", "Đinh Thị Oanh")]


def test_a_rule_of_another_conference_or_without_scope_invites_nobody() -> None:
    assert invited(replace(LEADERS, conference="HN1")) == []
    assert invited(replace(LEADERS, scope=None)) == []


def test_guests_are_told_by_unit_and_units_in_their_order() -> None:
    plan = replace(PLAN, guest_rules=(LEADERS, DISTRICTS))
    assert [guest.unit.code for guest in guests(plan, CONFERENCE)] == [
        "TINH",
        "TINH",
        "TINH",
        "TX-DH",
        "H-CN",
    ]
    assert [unit.code for unit in invited_units(plan, CONFERENCE)] == ["TINH", "TX-DH", "H-CN"]


def test_the_guests_of_a_conference_are_found_once_for_each_day() -> None:
    plan = Plan(units=UNITS, people=PEOPLE, guest_rules=(LEADERS,))
    conference = Conference(code="HN1", date=dt.date(2024, 5, 24))
    found = guests(plan, conference)
    assert guests(plan, conference) is found
    moved = replace(conference, date=dt.date(2024, 8, 1))
    assert guests(plan, moved) is not found
