"""Days, months and clocks as a letter says them; reading them from text stays in ``dates_read``.

A day below 10 and the months 1 and 2 are written with two digits, other months never are.
Source: Hướng dẫn 29-HD/TWĐTN-VP, page 9.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from typing import Protocol

from toolkit.wording.lists import joined

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

# Non-breaking spaces: Word neither shrinks nor wraps them, so the clerk has room to write by hand.
BLANK = "\u00a0" * 6


class YearMonth(Protocol):
    """Anything that knows its year and the number of its month, 1 to 12."""

    @property
    def year(self) -> int: ...

    @property
    def number(self) -> int: ...


def weekday(day: dt.date) -> str:
    """The day of the week as written in the middle of a sentence: "thứ Sáu", "Chủ nhật"."""
    return WEEKDAYS[day.weekday()]


def day_in_words(day: dt.date) -> str:
    """ "ngày 05 tháng 3 năm 2024", "ngày 09 tháng 02 năm 2024"."""
    return f"ngày {day.day:02} tháng {_month(day.month)} năm {day.year}"


def day_short(day: dt.date) -> str:
    """ "28/3/2023", "05/3/2024", "24/02/2024"; the word "ngày" is the sentence's own."""
    return f"{day.day:02}/{_month(day.month)}/{day.year}"


def clock(time: dt.time) -> str:
    """ "08 giờ 00 phút"; seconds are not said."""
    return f"{time.hour:02} giờ {time.minute:02} phút"


def month_words(month: YearMonth) -> str:
    """ "tháng 5/2024", "tháng 02/2025"."""
    return f"tháng {_month(month.number)}/{month.year}"


def months_list(months: Iterable[YearMonth]) -> str:
    """ "tháng 5, 8 và 11/2024": in order, each month once, the year once.

    Each further year is named on its own: "tháng 11/2024, tháng 02 và 5/2025".
    No months at all are ``""``.
    """
    ordered = sorted({(month.year, month.number) for month in months})
    years = [
        (year, [_month(number) for _, number in pairs])
        for year, pairs in groupby(ordered, key=lambda pair: pair[0])
    ]
    parts = [f"tháng {joined(numbers)}/{year}" for year, numbers in years]
    # A second "và" between the years would be read as one more month.
    return joined(parts) if all(len(numbers) == 1 for _, numbers in years) else ", ".join(parts)


def place_and_date(
    place: str, *, day: int | None = None, month: int | None = None, year: int | None = None
) -> str:
    """The place and date of a letter's head: "Trà Vinh, ngày 24 tháng 5 năm 2024".

    What is not known yet is left blank for the clerk's pen, as a run of non-breaking spaces:
    "Trà Vinh, ngày      tháng 5 năm 2024". A day without its month is not said.
    """
    known_day = day if month is not None else None
    return (
        f"{place}, ngày{_blank_or(known_day and f'{known_day:02}')}"
        f"tháng{_blank_or(month and _month(month))}"
        f"năm{_blank_or(year and str(year)).rstrip(' ')}"
    )


def _month(number: int) -> str:
    return f"{number:02}" if number <= 2 else str(number)


def _blank_or(words: str | int | None) -> str:
    return f" {words} " if words else BLANK
