"""Who and what exists on a day."""

import datetime as dt

from toolkit.plan.model import Conference, ListItem, Person, Plan, Unit
from toolkit.plan.month import Month
from toolkit.plan.roster import people_on, roster_day, serves, units_on

DAY = dt.date(2024, 5, 24)
BEFORE, AFTER = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)


def test_the_roster_is_looked_at_on_the_day_or_at_the_end_of_the_month() -> None:
    assert roster_day(Conference(code="HN1", date=DAY, month=Month(2024, 6))) == DAY
    assert roster_day(Conference(code="HN1", month=Month(2024, 2))) == dt.date(2024, 2, 29)
    assert roster_day(Conference(code="HN1")) is None


def test_service_includes_its_first_and_its_last_day() -> None:
    person = Person(code="NS001", name="Lê Nhật Nam", valid_from=DAY, valid_to=DAY)
    assert [serves(person, day) for day in (BEFORE, DAY, AFTER)] == [False, True, False]


def test_without_a_day_whoever_has_no_end_serves() -> None:
    assert serves(Unit(code="A", name="A", valid_from=AFTER), None)
    assert not serves(Unit(code="A", name="A", valid_to=AFTER), None)


def test_units_stand_in_print_order_and_those_without_one_last_as_typed() -> None:
    units = tuple(
        Unit(code=code, name=code, order=order) for code, order in (("D", None), ("B", 2), ("A", 1))
    )
    later = Unit(code="C", name="C", valid_from=AFTER)
    plan = Plan(units=(*units, later, Unit(code="E", name="E")))
    assert [unit.code for unit in units_on(plan, DAY)] == ["A", "B", "D", "E"]


def test_people_stand_by_rank_and_given_name_within_their_unit() -> None:
    names = (("Trần Văn An", "Phó Bí thư"), ("Đỗ Ánh", "Phó Bí thư"), ("Lê Bình", "Bí thư"), ("Võ Ân", ""))
    people = tuple(
        Person(code=f"NS{place}", name=name, title=title, unit="A")
        for place, (name, title) in enumerate(names)
    )
    lists = (
        ListItem(list_name="Chức vụ", value="Bí thư", rank=1),
        ListItem(list_name="Chức vụ", value="Phó Bí thư", rank=3),
    )
    gone = Person(code="NS9", name="Đã nghỉ", unit="B", valid_to=BEFORE)
    found = people_on(Plan(lists=lists, people=(*people, gone)), DAY)
    assert {unit: [one.name for one in members] for unit, members in found.items()} == {
        "A": ["Lê Bình", "Trần Văn An", "Đỗ Ánh", "Võ Ân"]
    }
