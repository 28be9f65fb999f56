"""Whole words are found where an expression would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import has_phrase


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trao cờ luân lưu", True),
        ("lễ (trao cờ)", True),
        ("trao cờ", True),
        ("trao cờ_1", False),
        ("trao cờm, rồi trao cờ", True),
        ("xtrao cờ", False),
        ("", False),
    ],
)
def test_a_phrase_stands_between_signs_that_are_no_letters(text: str, found: bool) -> None:
    assert has_phrase(text, "nhận cờ", "trao cờ") is found


@given(st.text("ab_ ,1ờ", max_size=12), st.text("abờ1", min_size=1, max_size=3))
def test_it_finds_what_an_expression_finds(text: str, phrase: str) -> None:
    assert has_phrase(text, phrase) is (re.search(rf"\b{phrase}\b", text) is not None)
