"""How IF compares: numbers as numbers, days as days, all else as text, letter by letter.

Source: Microsoft, "Field codes: IF field": with = and <>, ``*`` and ``?`` in the second text stand for
any characters and any one character.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from toolkit.word.mailmerge import vietnamese
from toolkit.word.mailmerge.values import moment_of, number_of, shown

ORDERS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": eq,
    "<>": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
}
"""The six comparisons of IF and of formulas."""

_WORD_SAYS: Mapping[str, bool] = {"true": True, "false": False, "1": True, "0": False, "-1": True}


def compare(left: Any, operator: str, right: Any) -> bool:
    """Whether the comparison holds."""
    order = ORDERS[operator]
    if isinstance(left, bool) or isinstance(right, bool):
        answers = _answer(left), _answer(right)
        if None not in answers:
            return order(*answers)
    if isinstance(left, (dt.date, dt.time)) or isinstance(right, (dt.date, dt.time)):
        moments = moment_of(left), moment_of(right)
        if None not in moments:
            return order(*moments)
    numbers = number_of(left), number_of(right)
    if None not in numbers:
        return order(*numbers)
    if operator not in ("=", "<>"):  # days as text ("24/5/2024") follow the calendar, not the alphabet
        moments = moment_of(left), moment_of(right)
        if None not in moments:
            return order(*moments)
    texts = shown(left), shown(right)
    if operator in ("=", "<>") and ("*" in texts[1] or "?" in texts[1]):
        return _fits(texts[0], texts[1]) == (operator == "=")
    return order(*texts)


def _answer(value: Any) -> bool | None:
    """The yes or no that a value is or says; templates made for Word compare with "True" and "False"."""
    if isinstance(value, bool):
        return value
    yes, no = vietnamese.YES_AND_NO
    said = shown(value).casefold()
    return {**_WORD_SAYS, yes.casefold(): True, no.casefold(): False}.get(said)


def _fits(text: str, pattern: str) -> bool:
    """Whether the text is as the pattern says; never slow, whatever the two are."""
    at = here = 0
    star, resume = -1, 0
    while at < len(text):
        if here < len(pattern) and pattern[here] == "*":
            star, resume = here, at
            here += 1
        elif here < len(pattern) and pattern[here] in ("?", text[at]):
            at, here = at + 1, here + 1
        elif star >= 0:
            resume += 1
            at, here = resume, star + 1
        else:
            return False
    return not pattern[here:].strip("*")
