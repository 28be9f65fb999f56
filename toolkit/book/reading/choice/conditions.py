"""Conditions on a row's values: equal, unlike, above, below, holding some words; several joined."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from toolkit.book.reading.cell_words import Value, finished, is_said
from toolkit.patterns import pattern
from toolkit.wording import alphabet_key, fold, fold_ascii, parse_clock, parse_day

_ASKED = pattern(r"\s*(.+?)\s*(!~|!=|<>|≠|>=|≥|<=|≤|=|~|>|<)\s*(.*?)\s*", re.DOTALL)
_SIGNS = {"<>": "!=", "≠": "!=", "≥": ">=", "≤": "<="}
_BETWEEN = pattern(r"[|;,]")
_GROUPED = pattern(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
_NUMBER = pattern(r"-?\d+([.,]\d+)?")


class BadCondition(Exception):
    """The words are no condition."""


class Condition(Protocol):
    """What a row's values must fulfil."""

    def holds(self, values: Sequence[Value]) -> bool:
        """Whether they do."""


class Comparison(Struct, frozen=True, kw_only=True):
    """One column held against one or several texts; ``at`` is the column's place among the values."""

    at: int
    sign: str
    texts: tuple[str, ...]

    def holds(self, values: Sequence[Value]) -> bool:
        return _HOLDS[self.sign](values[self.at], self.texts)


class Like(Struct, frozen=True):
    """One column held against a pattern of Word's: ``%`` is any text, ``_`` any sign."""

    at: int
    pattern: str

    def holds(self, values: Sequence[Value]) -> bool:
        pieces = {"%": ".*", "_": "."}
        rule = "".join(pieces.get(sign) or re.escape(sign) for sign in fold(self.pattern))
        return re.fullmatch(rule, fold(finished(values[self.at])), re.DOTALL) is not None


class Every(Struct, frozen=True):
    """All of several conditions."""

    parts: tuple[Condition, ...]

    def holds(self, values: Sequence[Value]) -> bool:
        return all(part.holds(values) for part in self.parts)


class Either(Struct, frozen=True):
    """At least one of several conditions."""

    parts: tuple[Condition, ...]

    def holds(self, values: Sequence[Value]) -> bool:
        return any(part.holds(values) for part in self.parts)


class Unless(Struct, frozen=True):
    """The contrary of a condition."""

    part: Condition

    def holds(self, values: Sequence[Value]) -> bool:
        return not self.part.holds(values)


def condition(asked: str, place_of: Callable[[str], int]) -> Comparison:
    """A condition as somebody types it: ``Loại=Huyện|Xã``, ``Loại!=Xã``, ``Số>5``, ``Tên~văn``.

    ``=`` and ``!=`` take several values, between ``|``, ``;`` or ``,``. Case and the way of typing do not
    count; what is typed without accents stands for every accent. ``~`` asks whether the text is in the cell,
    ``!~`` whether it is not. Numbers and days follow their own order, other texts the alphabet's.

    Args:
        asked: the words.
        place_of: the place of a column among a row's values; may raise for a name that is not there.

    Raises:
        BadCondition: there is no sign of comparison.
    """
    found = _ASKED.fullmatch(asked)
    if found is None:
        raise BadCondition(asked)
    sign, typed = _SIGNS.get(found[2], found[2]), found[3]
    texts = dict.fromkeys((typed, *(part.strip() for part in _BETWEEN.split(typed))))
    several = sign in ("=", "!=", "~", "!~")
    return Comparison(at=place_of(found[1]), sign=sign, texts=tuple(texts) if several else (typed,))


def number_in(value: Value) -> float | None:
    """The number that a value is or says, as Vietnamese writes it, or None."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    text = value.strip() if isinstance(value, str) else ""
    if _GROUPED.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def moment_in(value: Value) -> dt.datetime | None:
    """The moment that a value is or says, or None."""
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    if isinstance(value, dt.time):
        return dt.datetime.combine(dt.date.min, value.replace(tzinfo=None))
    return _moment_said(value) if isinstance(value, str) else None


def _moment_said(text: str) -> dt.datetime | None:
    if (said := parse_day(text)) and (day := said.day or said.meant):
        return dt.datetime(day.year, day.month, day.day)
    clock = parse_clock(text)
    return dt.datetime.combine(dt.date.min, clock) if clock else None


def _is_any(value: Value, texts: Sequence[str]) -> bool:
    return any(is_said(value, text) or _is_same(value, text) for text in texts)


def _is_same(value: Value, text: str) -> bool:
    if text.isascii() and text and fold_ascii(finished(value)) == fold_ascii(text):
        return True
    numbers = number_in(value), number_in(text)
    return None not in numbers and numbers[0] == numbers[1]


def _holds_any(value: Value, texts: Sequence[str]) -> bool:
    said = finished(value)
    return any(
        (fold_ascii(text) in fold_ascii(said)) if text.isascii() else (fold(text) in fold(said))
        for text in texts
    )


def _order(value: Value, text: str) -> int | None:
    """-1, 0 or 1 as the value comes before, with or after the text; None where they have no order."""
    for read in (number_in, moment_in):
        if isinstance(value, str | bool) and read is moment_in and number_in(text) is not None:
            continue
        left, right = read(value), read(text)
        if left is not None and right is not None:
            return int(left > right) - int(left < right)  # type: ignore[operator]
        if right is not None:
            return None
    if value is None:
        return None
    one, other = alphabet_key(finished(value)), alphabet_key(text)
    return int(one > other) - int(one < other)


_HOLDS: Mapping[str, Callable[[Value, Sequence[str]], bool]] = {
    "=": _is_any,
    "!=": lambda value, texts: not _is_any(value, texts),
    "~": _holds_any,
    "!~": lambda value, texts: not _holds_any(value, texts),
    "<": lambda value, texts: _order(value, texts[0]) == -1,
    ">": lambda value, texts: _order(value, texts[0]) == 1,
    "<=": lambda value, texts: _order(value, texts[0]) in (-1, 0),
    ">=": lambda value, texts: _order(value, texts[0]) in (0, 1),
}
