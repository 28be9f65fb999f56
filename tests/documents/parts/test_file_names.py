"""Folders and file names."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.documents.plans import conference, office
from toolkit.documents.parts.file_names import folder_of, slugs


def test_a_conference_and_a_plan_have_their_codes_as_folders() -> None:
    plan = office()
    assert folder_of(plan, conference(plan)) == "HN1-2024"
    assert folder_of(plan, plan.annual_plans[0]) == "KH2024"


def test_codes_that_look_alike_are_told_apart() -> None:
    assert slugs(["CĐ1", "cd1", "CD1"]) == ["CD1", "cd1-2", "CD1-3"]


def test_names_that_are_taken_already_are_left_alone() -> None:
    assert slugs(["NS01"], beside=["ns01"]) == ["NS01-2"]


@given(st.lists(st.text(max_size=12), max_size=12))
def test_names_are_ascii_and_never_meet(codes: list[str]) -> None:
    found = slugs(codes)
    assert len(found) == len(codes)
    assert len({name.casefold() for name in found}) == len(codes)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in found)
