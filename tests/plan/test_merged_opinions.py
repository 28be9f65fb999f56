"""Opinions that say the same."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from toolkit.plan.merged_opinions import MergedOpinion, merged_opinions
from toolkit.plan.model import Conference, Opinion, Plan, Unit

CONFERENCE = Conference(code="HN1")
UNITS = (
    Unit(code="C", name="C", order=3),
    Unit(code="A", name="A", order=1),
    Unit(code="B", name="B", order=2),
)


def opinion(
    code: str, unit: str = "A", into: str = "", content: str = "", group: str = "Kiến nghị"
) -> Opinion:
    return Opinion(
        code=code, conference="HN1", unit=unit, merged_into=into, content=content or code, group=group
    )


def merged(*opinions: Opinion) -> list[tuple[str, str, str]]:
    plan = Plan(units=UNITS, opinions=opinions)
    return [
        (
            one.head.code,
            " ".join(member.code for member in one.members),
            " ".join(unit.code for unit in one.units),
        )
        for one in merged_opinions(plan, CONFERENCE)
    ]


def test_opinions_are_told_in_sheet_order_each_with_its_unit() -> None:
    assert merged(opinion("YK2"), opinion("YK1", "B")) == [("YK2", "YK2", "A"), ("YK1", "YK1", "B")]


def test_merged_opinions_name_all_units_in_print_order() -> None:
    assert merged(opinion("YK1", "C"), opinion("YK2", "A", "YK1"), opinion("YK3", "C", "YK1")) == [
        ("YK1", "YK1 YK2 YK3", "A C")
    ]


def test_merging_runs_through_any_number_of_steps() -> None:
    assert merged(opinion("YK1", "A", "YK2"), opinion("YK2", "B", "YK3"), opinion("YK3", "C")) == [
        ("YK3", "YK1 YK2 YK3", "A B C")
    ]


def test_opinions_that_point_at_each_other_or_at_themselves_are_told_once() -> None:
    assert merged(opinion("YK1", "A", "YK2"), opinion("YK2", "B", "YK1")) == [("YK1", "YK1 YK2", "A B")]
    assert merged(opinion("YK1", "A", "YK1")) == [("YK1", "YK1", "A")]


def test_a_pointer_to_nowhere_or_to_another_conference_merges_nothing() -> None:
    elsewhere = replace(opinion("YK9", "B"), conference="HN2")
    assert merged(opinion("YK1", "A", "YK9"), opinion("YK2", "B", "YK8"), elsewhere) == [
        ("YK1", "YK1", "A"),
        ("YK2", "YK2", "B"),
    ]


def test_the_same_words_of_one_group_are_one_opinion() -> None:
    first = opinion("YK1", "A", content="Bổ sung kinh phí cho Hoà Bình")
    again = opinion("YK2", "B", content="bổ sung  kinh phí cho Hòa Bình")
    assert merged(first, again) == [("YK1", "YK1 YK2", "A B")]
    assert len(merged(first, replace(again, group="Giải pháp"))) == 2


def test_the_same_words_as_a_merged_opinion_join_the_one_that_it_was_merged_into() -> None:
    assert merged(
        opinion("YK1", "A", content="Mở lớp"),
        opinion("YK2", "B", "YK3", content="Mở lớp"),
        opinion("YK3", "C", content="Tổ chức tập huấn"),
    ) == [("YK3", "YK1 YK2 YK3", "A B C")]


def test_blank_contents_are_not_alike() -> None:
    blank = replace(opinion("YK1"), content="")
    assert len(merged(blank, replace(blank, code="YK2"))) == 2


def test_answer_and_conclusion_are_the_first_that_any_member_got() -> None:
    head = opinion("YK1")
    answered = replace(opinion("YK2", into="YK1"), answer="Ghi nhận.", conclusion="KL1")
    (found,) = merged_opinions(Plan(opinions=(head, answered)), CONFERENCE)
    assert found == MergedOpinion(head=head, members=(head, answered), units=())
    assert (found.answer, found.conclusion) == ("Ghi nhận.", "KL1")


CODES = st.sampled_from(["", "Y0", "Y1", "Y2", "Y3", "Y4", "Y5"])


@given(st.lists(st.tuples(CODES, st.sampled_from(["x", "y", "z", "w"])), max_size=6))
def test_every_opinion_is_told_exactly_once_whatever_points_where(rows: list[tuple[str, str]]) -> None:
    opinions = tuple(
        opinion(f"Y{place}", into=into, content=content) for place, (into, content) in enumerate(rows)
    )
    found = merged_opinions(Plan(opinions=opinions), CONFERENCE)
    told = [member.code for one in found for member in one.members]
    assert sorted(told) == sorted(one.code for one in opinions)
    assert all(one.head in one.members for one in found)


def test_of_opinions_that_say_the_same_each_answer_is_told_once() -> None:
    head = replace(opinion("YK1"), answer="Ghi nhận.")
    own = replace(opinion("YK2", into="YK1"), answer="Đã mở lớp tháng 4.")
    again = replace(opinion("YK3", into="YK1"), answer="Ghi nhận")
    (found,) = merged_opinions(Plan(opinions=(own, head, again)), CONFERENCE)
    assert [one.code for one in found.answers] == ["YK1", "YK2"]
