"""Whole numbers, as people type them."""

import re
from typing import Any, ClassVar

from toolkit.book.fields.field import Field, Lookups, Seen, shown, warned, whole_part
from toolkit.book.grid import Raw
from toolkit.patterns import pattern

_DIGITS = pattern(r"([+-]?\d+)(?:[.,]0+)?")
_THOUSANDS = pattern(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*")
_WITH_WORDS = pattern(r"([+-]?\d[\d., ]*?)\s*([^\W\d_].*|%)")


class Whole(Field, frozen=True, kw_only=True):
    """A whole number from ``least`` to ``most``; one above ``usual`` is read, but doubted."""

    width: int = 9
    least: int = 0
    most: int = 1_000_000
    usual: int = 0
    number_format: ClassVar[str] = "0"
    blank: ClassVar[Any] = None

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        if (number := _number(text)) is not None:
            return self._bounded(number, text)
        if (words := _WITH_WORDS.fullmatch(text)) and (number := _number(words[1])) is not None:
            seen = self._bounded(number, text)
            return seen if seen.faults else warned(number, "number-with-words", text=text, number=number)
        return self._refused("number-unreadable", text=shown(text))

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, bool) or not isinstance(raw, int | float) or raw != whole_part(raw):
            return self._refused("number-unreadable", text=shown(raw))
        return self._bounded(int(raw), shown(raw))

    def _bounded(self, number: int, text: str) -> Seen:
        if self.usual and self.usual < number <= self.most:
            return warned(number, "number-unusual", text=text, usual=self.usual)
        if self.least <= number <= self.most:
            return Seen(number)
        return self._refused("number-out-of-range", text=text, least=self.least, most=self.most)


def _number(text: str) -> int | None:
    if plain := _DIGITS.fullmatch(text):
        return int(plain[1])
    if _THOUSANDS.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    return None
