"""How large one step of a template may be: looked at before it is taken, where it could grow without end."""

import math
import re
from collections.abc import Iterable
from typing import Any

from toolkit.word.fill.tier_refusals import Exhausted

GROWING = frozenset(
    ("center", "expandtabs", "format", "indent", "join", "ljust", "replace", "rjust", "wordwrap", "zfill")
)
"""Methods and filters whose result may be longer than all that they are given."""

LARGEST_NUMBER = 1_000_000
LARGEST_STEP = 50_000_000
LARGEST_POWER_BITS = 10_000
MOST_ITEMS = 1_000_000
ITEM_COST = 16
LONG_WIDTH = re.compile(r"\d{7,}")
LONG_PERCENT_WIDTH = re.compile(r"%[^a-zA-Z%]*(?:\d{7,}|\*)")
WIDTHS = {"format": LONG_WIDTH, "%": LONG_PERCENT_WIDTH}


def size(value: Any) -> int:
    """How much a value weighs in the account."""
    return len(value) if isinstance(value, (str, bytes, list, tuple)) else 1


def check_arguments(name: str, given: tuple[Any, ...]) -> None:
    """Refuse a method or filter that would grow beyond measure.

    Args:
        name: its name.
        given: what it works on, and its arguments.

    Raises:
        Exhausted: a number or the result would be too large.
    """
    if any(isinstance(word, int) and abs(word) > LARGEST_NUMBER for word in given[1:]):
        raise Exhausted("size")
    for word in given:
        check_nested(word)
    if name == "join":
        _check_join(given)
    elif name in WIDTHS:
        if any(isinstance(word, str) and WIDTHS[name].search(word) for word in given):
            raise Exhausted("size")
    elif name in GROWING:
        check_product(given)


def _check_join(given: tuple[Any, ...]) -> None:
    items = [item for word in given if isinstance(word, (list, tuple)) for item in word]
    longest_glue = max((len(word) for word in given if isinstance(word, str)), default=0)
    if sum(size(item) + longest_glue for item in items) > LARGEST_STEP:
        raise Exhausted("size")


def check_product(given: tuple[Any, ...]) -> None:
    """Refuse what multiplies sizes with numbers, or large numbers with each other."""
    sizes = [len(word) for word in given if isinstance(word, (str, bytes, list, tuple))]
    numbers = [abs(word) for word in given if isinstance(word, int)]
    if not sizes:
        if sum(number.bit_length() for number in numbers) > LARGEST_POWER_BITS:
            raise Exhausted("size")
    elif math.prod(max(1, amount) for amount in (*sizes, *numbers)) > LARGEST_STEP:
        raise Exhausted("size")


def check_power(base: Any, exponent: Any) -> None:
    """Refuse a power of too many digits."""
    whole = isinstance(base, int) and isinstance(exponent, int)
    if whole and base.bit_length() * exponent > LARGEST_POWER_BITS:
        raise Exhausted("size")


def check_nested(value: Any) -> None:
    """Refuse lists whose text would be endless: lists that hold a list twice, over and over."""
    if isinstance(value, (list, tuple, dict)):
        left = MOST_ITEMS
        waiting: list[Iterable[Any]] = [value]
        while waiting:
            inner = waiting.pop()
            items = inner.values() if isinstance(inner, dict) else inner
            for item in items:
                left -= 1
                if left < 0:
                    raise Exhausted("size")
                if isinstance(item, (list, tuple, dict)):
                    waiting.append(item)
