"""Whole numbers, and numbers of minutes, as people type them."""

import datetime as dt
import re
from typing import Any, ClassVar

from toolkit.book.fields.field import Field, Lookups, Seen, shown, warned, whole_part
from toolkit.book.grid import Raw
from toolkit.patterns import pattern
from toolkit.wording import fold, number_said

_DIGITS = pattern(r"([+-]?\d+)(?:[.,]0+)?")
_THOUSANDS = pattern(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*")
_WITH_WORDS = pattern(r"([+-]?\d[\d., ]*?)\s*([^\W\d_].*|%)")
_OF_MINUTES = pattern(r"\s*\(?(?:phút|phut|ph|p|['’‘′´`]|minutes?|mins?)\)?[.\s]*\Z")
_AT_MOST = pattern(
    r"\A(?:(?:không (?:quá|vượt quá|hơn)|tối đa|nhiều nhất|dưới|trong(?: vòng| khoảng)?"
    r"|khoảng|chừng|tầm|độ|dự kiến|[<~≤≈]=?)(?:\s*[:=]\s*|\s+|(?=\d)))+"
)
_TO_THIS = pattern(r"\s*\(?(?:trở lại|tối đa|đổ lại)\)?[.\s]*\Z")
_BETWEEN = pattern(r"(?:từ )?(\d+)\s*(?:phút|p|['’′])?\s*(?:[-–—~]|đến|tới)\s*(\d+)")
_TWICE = pattern(r"(?P<one>[^()]+?)\s*\((?P<other>[^()]+)\)")


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


class Minutes(Whole, frozen=True, kw_only=True):
    """A number of minutes: 10, "10 phút", "10'", "mười phút"; so many at most or about so many, too.

    From so many to so many, and at least so many, is none. ``summed``: formulas count with the cell, so that
    one with words is told.
    """

    summed: bool = True

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        """Of a time of the day only what is typed as 0:15 can be so many minutes and nothing else."""
        if isinstance(raw, dt.time) and not (raw.hour or raw.second):
            return self._bounded(raw.minute, shown(raw))
        return Whole.read_value(self, raw, lookups)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        if (number := _number(text)) is not None:
            return self._bounded(number, text)
        if between := _BETWEEN.fullmatch(_OF_MINUTES.sub("", _AT_MOST.sub("", fold(text)))):
            return self._refused("minutes-between", text=shown(text), least=between[1], most=between[2])
        if (number := _minutes(fold(text))) is None:
            return self._refused("number-unreadable", text=shown(text))
        seen = self._bounded(number, text)
        told = self.summed and not seen.faults
        return warned(number, "number-with-words", text=text, number=number) if told else seen


def _minutes(words: str) -> int | None:
    """The one number that folded words say, once or both ways, with a sign for minutes or without."""
    said = _OF_MINUTES.sub("", _AT_MOST.sub("", _TO_THIS.sub("", words)))
    both = _TWICE.fullmatch(said)
    numbers = {_said(one) for one in (both.groups() if both else (said,))}
    return numbers.pop() if len(numbers) == 1 else None


def _said(words: str) -> int | None:
    number = _number(words)
    return number_said(words) if number is None else number


def _number(text: str) -> int | None:
    if plain := _DIGITS.fullmatch(text):
        return int(plain[1])
    if _THOUSANDS.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    return None
