"""Minutes as people type them: one number with a sign for minutes is that number, anything else is told."""

import datetime as dt

import pytest

from toolkit.book.fields import Lookups, Minutes
from toolkit.book.fields.field import Fault

FORM, PLAN = Minutes(least=1, most=600, summed=False), Minutes(least=1, most=600)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (10, 10),
        ("10", 10),
        ("10 phút", 10),
        ("07 phút.", 7),
        ("10'", 10),
        ("10’", 10),
        ("10p", 10),
        ("10ph", 10),
        ("10 (phút)", 10),
        ("mười phút", 10),
        ("Mười lăm", 15),
        ("hai mươi bốn phút", 24),
        ("Mười (10) phút", 10),
        ("không quá 7 phút", 7),
        ("Tối đa: 10 phút", 10),
        ("dự kiến khoảng 5 phút", 5),
        ("≤10'", 10),
        ("10 phút trở lại", 10),
        ("mười phút (tối đa)", 10),
        (dt.time(0, 10), 10),
    ],
)
def test_one_number_of_minutes_is_read_without_a_word(typed: int | str | dt.time, number: int) -> None:
    assert FORM.read(typed, Lookups()) == (number, (), False)


@pytest.mark.parametrize(
    "typed",
    [
        *("ít nhất 10 phút", "10.5"),
        *(dt.time(10, 0), "1 giờ", "10 phút 30 giây", "10''", "00:10", "Tùy", "không", "Mười (12) phút"),
    ],
)
@pytest.mark.parametrize("field", [FORM, PLAN])
def test_what_is_no_one_number_of_minutes_is_left_blank_and_told(
    field: Minutes, typed: str | dt.time
) -> None:
    seen = field.read(typed, Lookups())
    assert (seen.value, [fault.code for fault in seen.faults]) == (None, ["number-unreadable"])


@pytest.mark.parametrize(
    "typed",
    ["5-7", "5 - 7 phút", "5’ – 7’", "từ 5 đến 7 phút", "khoảng 5-7 phút", "không quá 5 đến 7 phút"],
)
@pytest.mark.parametrize("field", [FORM, PLAN])
def test_from_so_many_to_so_many_minutes_is_told_with_the_number_to_type(field: Minutes, typed: str) -> None:
    seen = field.read(typed, Lookups())
    words = {"text": typed, "least": "5", "most": "7"}
    assert (seen.value, seen.faults) == (None, (Fault("minutes-between", words),))


def test_minutes_with_words_are_told_where_formulas_count_with_them() -> None:
    for typed in ("10 phút", "mười phút", "không quá 10 phút"):
        seen = PLAN.read(typed, Lookups())
        assert (seen.value, [fault.code for fault in seen.faults]) == (10, ["number-with-words"])


def test_minutes_beyond_reason_are_told() -> None:
    seen = FORM.read("900 phút", Lookups())
    assert (seen.value, [fault.code for fault in seen.faults]) == (None, ["number-out-of-range"])
