"""What follows from a plan for a conference is worked out once."""

from msgspec.structs import replace

from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan


def test_each_conference_is_worked_out_once_for_each_question() -> None:
    asked: list[tuple[str, str]] = []

    @once
    def named(plan: Plan, conference: Conference, word: str = "") -> str:
        asked.append((conference.code, word))
        return f"{conference.venue} {word}"

    first, second = Conference(code="HN1", venue="Một"), Conference(code="HN2", venue="Hai")
    plan = Plan(conferences=(first, second))
    for _ in range(3):
        assert [named(plan, one, word) for one in (first, second) for word in ("a", "b")] == [
            "Một a",
            "Một b",
            "Hai a",
            "Hai b",
        ]
        assert named(plan, first, word="a") == "Một a"
    assert sorted(asked) == [("HN1", "a"), ("HN1", "a"), ("HN1", "b"), ("HN2", "a"), ("HN2", "b")]


def test_a_changed_conference_or_plan_is_worked_out_anew() -> None:
    @once
    def venues(plan: Plan, conference: Conference) -> tuple[str, ...]:
        return (conference.venue, *(one.venue for one in plan.conferences))

    conference = Conference(code="HN1", venue="Một")
    plan = Plan(conferences=(conference,))
    assert venues(plan, conference) == ("Một", "Một")
    for venue in ("Hai", "Ba"):  # the first of them is given up before the second one is made
        assert venues(plan, replace(conference, venue=venue)) == (venue, "Một")
    assert venues(replace(plan, conferences=()), conference) == ("Một",)
