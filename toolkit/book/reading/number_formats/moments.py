"""A day, a clock or a stretch of time by one section of a format code."""

import datetime as dt

from toolkit.book.reading.number_formats.codes import Section, Token, TokenKind
from toolkit.wording import WEEKDAYS, day_short

_DATE, _ELAPSED = TokenKind.DATE, TokenKind.ELAPSED
_DAY_FIRST = ("dmy", "dm", "my", "d", "m", "y", "")


def moment_shown(value: dt.date | dt.time, section: Section) -> str | None:
    """The moment as the cell shows it; None where the house's own way of writing is the better one.

    Days stand day first, whatever the code's order: a Vietnamese reader takes the first number for the day.
    A month's name is written as its number. None is for whole days in another order than day, month, year,
    for a clock whose seconds are only zeros, and for what holds nothing of a moment.
    """
    letters = "".join(_letter(token) for token in section.tokens)
    order = "".join(dict.fromkeys(letter for letter in letters if letter in "dmy"))
    clock = any(letter in letters for letter in "hMs")
    if not letters or _needless_seconds(value, letters):
        return None
    if order not in _DAY_FIRST or any(_is_name(token) for token in section.tokens):
        return None if clock else _in_house_order(value, order)
    halves = TokenKind.HALF in section.kinds
    return "".join(_piece(token, value, halves=halves) for token in section.tokens).strip(" ,")


def stretch_shown(value: dt.timedelta, section: Section) -> str | None:
    """A stretch of time as ``[h]:mm`` shows it; None where the code counts no hours, minutes or seconds."""
    first = next((token for token in section.tokens if token.kind is _ELAPSED), None)
    if first is None or value < dt.timedelta():
        return None
    seconds = value // dt.timedelta(seconds=1)
    parts = {"h": seconds // 3600, "M": seconds // 60 % 60, "m": seconds // 60 % 60, "s": seconds % 60}
    parts[first.text[0].replace("M", "m")] = seconds // {"h": 3600, "m": 60, "s": 1}[first.text[0].lower()]
    pieces = []
    for token in section.tokens:
        if token.kind in (_DATE, _ELAPSED):
            pieces.append(str(parts.get(token.text[0], 0)).rjust(len(token.text), "0"))
        elif token.kind is TokenKind.TEXT:
            pieces.append(token.text)
    return "".join(pieces)


def _letter(token: Token) -> str:
    """What a token says: d, m, y, h, M (minutes) or s; weekday names and words say nothing."""
    if token.kind not in (_DATE, _ELAPSED) or (token.text[0] == "d" and len(token.text) > 2):
        return ""
    return token.text[0]


def _is_name(token: Token) -> bool:
    return token.kind is _DATE and token.text[0] == "m" and len(token.text) > 2


def _needless_seconds(value: dt.date | dt.time, letters: str) -> bool:
    """``h:mm:ss`` is what programs put on a clock by themselves: with zeros, nobody wanted the seconds."""
    return "h" in letters and "s" in letters and getattr(value, "second", 0) == 0


def _in_house_order(value: dt.date | dt.time, order: str) -> str | None:
    if not isinstance(value, dt.date) or set(order) == set("dmy"):
        return None
    month = day_short(value).split("/")[1]
    return {"dm": f"{value.day:02}/{month}", "my": f"{month}/{value.year}"}.get("".join(sorted(order)), month)


def _piece(token: Token, value: dt.date | dt.time, *, halves: bool) -> str:
    if token.kind is TokenKind.TEXT:
        return token.text
    if token.kind is TokenKind.HALF:
        return "CH" if getattr(value, "hour", 0) >= 12 else "SA"
    if token.kind in (_DATE, _ELAPSED):
        return _part(token.text, value, halves=halves)
    return ""


def _part(text: str, value: dt.date | dt.time, *, halves: bool) -> str:
    if text[0] == "d" and len(text) > 2:
        return WEEKDAYS[value.weekday()] if isinstance(value, dt.date) else ""
    if text[0] == "y":
        year = getattr(value, "year", 1900)
        return f"{year % 100:02}" if len(text) < 3 else str(year)
    name = {"d": "day", "m": "month", "h": "hour", "M": "minute", "s": "second"}[text[0]]
    number = getattr(value, name, 0)
    if halves and text[0] == "h":
        number = number % 12 or 12
    return f"{number:02}" if len(text) > 1 else str(number)
