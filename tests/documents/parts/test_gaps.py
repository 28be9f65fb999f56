"""Whatever a plan lacks, its documents are finished words, or the lack is named."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import NODEFAULT
from msgspec.structs import fields, replace

from tests.documents.plans import example
from tests.documents.test_kinds import strings
from toolkit.documents import DOCUMENTS, Reach
from toolkit.plan.model import Conference, Person, Plan, Settings, Unit

SHEETS = [field.name for field in fields(Plan) if field.name not in ("settings", "today")]
# What only the reader can leave blank: codes stay, and a status is never blank.
KEPT = {"code", "plan", "status", "origin", "conference", "ordinal"}


def blanks_of(record: type) -> list[str]:
    return [field.name for field in fields(record) if field.name not in KEPT]


def blanked(record: Any, names: set[str]) -> Any:
    """The record with these fields as an empty cell leaves them."""
    empty = {
        field.name: "" if field.default is NODEFAULT else field.default
        for field in fields(record)
        if field.name in names
    }
    return replace(record, **empty)


def some(names: list[str]) -> st.SearchStrategy[set[str]]:
    return st.sets(st.sampled_from(names), max_size=4)


@settings(max_examples=60, deadline=None)
@given(some(SHEETS), some(blanks_of(Settings)), some(blanks_of(Conference)), some(blanks_of(Unit)))
def test_no_gap_is_ever_printed(sheets: set[str], keys: set[str], cells: set[str], unit: set[str]) -> None:
    plan = example()
    changed = replace(
        plan,
        settings=blanked(plan.settings, keys),
        conferences=tuple(blanked(one, cells) for one in plan.conferences),
        units=tuple(blanked(one, unit - {"name"}) for one in plan.units),
    )
    assert_finished(replace(changed, **dict.fromkeys(sheets, ())))


@settings(max_examples=30, deadline=None)
@given(some(blanks_of(Person)))
def test_a_roster_with_gaps_is_told_as_far_as_it_goes(cells: set[str]) -> None:
    plan = example()
    people = tuple(blanked(one, cells - {"name"}) for one in plan.people)
    assert_finished(replace(plan, people=people))


def assert_finished(plan: Plan) -> None:
    for kind in DOCUMENTS:
        for subject in plan.conferences if kind.reach is Reach.CONFERENCE else plan.annual_plans:
            named = kind.obstacles(plan, subject)
            made = list(kind.documents(plan, subject))
            assert not (named and made)
            assert len({document.stem.casefold() for document in made}) == len(made)
            for document in made:
                for text in strings(document.words()):
                    assert text == text.strip(" ")
                    assert "  " not in text
                    assert "None" not in text
