"""A cell's value in finished words, for tables that no schema describes."""

import datetime as dt
from decimal import Decimal

from toolkit.wording import clock, day_short, fold, said

Value = str | int | float | bool | dt.datetime | dt.date | dt.time | None
"""What a cell of any table holds; a date without a time is a date."""

YES, NO = "Có", "Không"
_MOST_TEXTS = 20_000
_SAYING_NO = frozenset((fold(NO), "ko", "0"))


class NoWord(str):
    """Words that say no: they are printed like others, and count as no in a template's ``{% if %}``."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


NOTHING = NoWord()


def finished(value: Value) -> str:
    """A value as a letter says it.

    Text stays as typed. Whole numbers are their digits ("1500": a year and a code are numbers too), others
    take a comma ("1,5"), days are "24/5/2024", clocks "08 giờ 00 phút", yes and no are Có and Không, a blank
    cell is ``""``. A value that brought its own words along (`wording.said`) is said in these. Blank, zero
    and Không (typed as text, too, or "ko") are no in a template's ``{% if %}``.
    """
    if isinstance(value, str):
        return NoWord(value) if _says_no(value) else value
    if value is None:
        return NOTHING
    if words := said(value):
        return words if value else NoWord(words)
    if isinstance(value, bool):
        return YES if value else NoWord(NO)
    if isinstance(value, int | float):
        return number_words(value) if value else NoWord("0")
    if isinstance(value, dt.datetime):
        return f"{clock(value.time())}, ngày {day_short(value)}"
    return day_short(value) if isinstance(value, dt.date) else clock(value)


class Finished(dict[Value, str]):
    """Values and what ``finished`` makes of them; a text is worked out once."""

    def __missing__(self, value: Value) -> str:
        if not isinstance(value, str):  # 1 and yes are equal, a text equals nothing but itself
            return finished(value)
        if len(self) > _MOST_TEXTS:
            self.clear()
        self[value] = words = NoWord(value) if _says_no(value) else value
        return words


def _says_no(text: str) -> bool:
    # "không" has five letters, ten where its accent and its circumflex are typed as letters of their own
    return not text or (len(text) <= 10 and text.strip()[:1] in "kK0" and fold(text) in _SAYING_NO)


def number_words(number: int | float) -> str:
    """A number without an exponent, with a comma, to the 15 digits that Excel keeps."""
    if isinstance(number, int):
        return str(number)
    return format(Decimal(f"{number:.15g}"), "f").replace(".", ",")


def is_said(value: Value, words: str) -> bool:
    """Whether somebody who types ``words`` means this value; case and the way of typing do not count."""
    return fold(words) in _spellings(value)


def _spellings(value: Value) -> set[str]:
    found = {fold(finished(value))}
    if isinstance(value, bool):
        found.add(str(value).lower())
    elif isinstance(value, int | float):
        found.add(number_words(value).replace(",", "."))
    elif isinstance(value, dt.date):
        found |= {f"{value.day}/{value.month}/{value.year}", f"{value:%d/%m/%Y}", f"{value:%Y-%m-%d}"}
    elif isinstance(value, dt.time):
        found |= {f"{value.hour}:{value.minute:02}", f"{value:%H:%M}"}
    return found
