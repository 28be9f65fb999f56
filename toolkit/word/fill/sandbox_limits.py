"""Which single steps of a template this process does not take upon itself: what could grow without end.

A look at what a step is given, not at what it is called. Nothing is refused here: such a template is filled
by a process of its own, whose memory and time are limited as a whole; see `limited_child`.
"""

import math
from collections.abc import Iterable
from typing import Any

from toolkit.patterns import pattern
from toolkit.word.fill.tier_refusals import Heavy

MOST_GIVEN = 200_000
"""Characters and items that one step may be given here."""

LARGEST_RESULT = 2_000_000
"""What the two largest things that a step is given make, multiplied with each other."""

MOST_BITS = 10_000
WIDE = pattern(r"\d{5,}|%[^a-zA-Z%]*\*|\{[^{}]*\{")
"""A width in a format of five digits, or one that a value decides."""

FORMATS = frozenset(("format", "format_map", "%"))


def size(value: Any) -> int:
    """How much a value weighs in the account."""
    return len(value) if isinstance(value, (str, bytes, list, tuple)) else 1


def check_step(name: str, given: tuple[Any, ...]) -> None:
    """Look at an operator, a filter or a method before it is run.

    Args:
        name: what it is called; formats alone are told apart: their widths count, never their values.
        given: what it works on, and its arguments.

    Raises:
        Heavy: it could make more than any letter holds.
    """
    check_given(given)
    if name in FORMATS:
        if isinstance(given[0], str) and WIDE.search(given[0]):
            raise Heavy("size")
        return
    amounts = [len(word) for word in given if isinstance(word, (str, bytes, list, tuple))]
    amounts += [abs(word) for word in given[not amounts :] if isinstance(word, int)]
    if math.prod(sorted(amounts)[-2:]) > LARGEST_RESULT:
        raise Heavy("size")


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Look at a sum, a product, a power or a format before it is worked out.

    Raises:
        Heavy: it could make more than any letter holds.
    """
    if isinstance(left, int) and isinstance(right, int):
        bits = {"*": left.bit_length() + right.bit_length(), "**": left.bit_length() * abs(right)}
        if bits.get(operator, 0) > MOST_BITS:
            raise Heavy("size")
    elif operator in ("*", "%"):
        check_step(operator, (left, right))
    else:
        check_given((left, right))


def check_given(value: Any) -> None:
    """Look at all that a value holds, lists in lists included: they may hold one list twice, over and over.

    Raises:
        Heavy: it is more than one step may be given here.
    """
    left = MOST_GIVEN
    waiting: list[Iterable[Any]] = [(value,)]
    while waiting:
        for item in waiting.pop():
            left -= len(item) if isinstance(item, (str, bytes)) else 1
            if left < 0:
                raise Heavy("size")
            if isinstance(item, (list, tuple)):
                waiting.append(item)
            elif isinstance(item, dict):
                waiting.append(item.values())
