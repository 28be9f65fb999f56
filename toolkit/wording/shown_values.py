"""Values that know how they were shown where they came from: a phone "0912 345 678" that is a number."""

import datetime as dt
from typing import Any


class SaidInt(int):
    """A whole number with its own words."""

    said: str


class SaidFloat(float):
    """A number with its own words."""

    said: str


class SaidDate(dt.date):
    """A day with its own words."""

    said: str


class SaidMoment(dt.datetime):
    """A day and a clock with their own words."""

    said: str


class SaidTime(dt.time):
    """A clock with its own words."""

    said: str


def saying(value: Any, words: str) -> Any:
    """The value, to be printed in these words; a number still counts and a day is still a day.

    Text has no other words than itself, and becomes them; yes and no stay as they are.
    """
    made: Any = value
    if isinstance(value, str):
        return words
    if isinstance(value, dt.datetime):
        made = SaidMoment.combine(value.date(), value.time())
    elif isinstance(value, dt.date):
        made = SaidDate(value.year, value.month, value.day)
    elif isinstance(value, dt.time):
        made = SaidTime(value.hour, value.minute, value.second)
    elif isinstance(value, int) and not isinstance(value, bool):
        made = SaidInt(value)
    elif isinstance(value, float):
        made = SaidFloat(value)
    if made is not value:
        made.said = words
    return made


def said(value: object) -> str:
    """The words that a value brought along, or blank."""
    words = getattr(value, "said", "")
    return words if isinstance(words, str) else ""
