"""The field of clocks: real times, text as people type it, bare numbers where only one time can be meant."""

import datetime as dt
import re
from typing import Any, ClassVar

from toolkit.book.fields.days_and_clocks import SERIALS
from toolkit.book.fields.field import Field, Lookups, Seen, number_text, shown, warned, whole_part
from toolkit.book.grid import Raw
from toolkit.patterns import pattern
from toolkit.wording import fold, parse_clock

_HOURS_AND_MINUTES = pattern(r"(\d{1,2})[.,](\d{2})|(\d{1,2})(\d{2})")
# "8:3" may be three past eight or half past eight with a digit lost.
_ONE_DIGIT = pattern(r"\d{1,2}\s*(?:giờ|h|g|:)\s*\d")
_DAY_ZERO, _DAY_ZERO_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_NO_LEAP_DAY = 61  # below it Excel's days of 1900 are one less than days since its day zero
# No conference, and no part of one, begins outside these hours.
_MORNING, _NIGHT = dt.time(5), dt.time(22)


class Clock(Field, frozen=True, kw_only=True):
    """A time of the day, to the minute; ``ends``: at which something ends, as an evening does late."""

    width: int = 11
    ends: bool = False
    number_format: ClassVar[str] = "hh:mm"
    blank: ClassVar[Any] = None

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        if re.fullmatch(r"\d{1,2}", text):
            return self._of_whole(int(text))
        if digits := _HOURS_AND_MINUTES.fullmatch(text):
            return self._guessed(int(digits[1] or digits[3]), int(digits[2] or digits[4]), text)
        time = None if _ONE_DIGIT.fullmatch(fold(text)) else parse_clock(text)
        return self._refused("clock-unreadable", text=shown(text)) if time is None else self._judged(time)

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, dt.time):
            seconds = raw.hour * 3600 + raw.minute * 60 + raw.second + raw.microsecond / 1e6
            return self._judged(_to_the_minute(seconds))
        if isinstance(raw, bool) or not isinstance(raw, int | float | dt.date | dt.timedelta):
            return self._refused("clock-unreadable", text=shown(raw))
        if isinstance(raw, int):
            return self._of_whole(raw)
        return self._of_number(_number(raw, date_1904=lookups.date_1904))

    def _of_number(self, number: float) -> Seen:
        """A number that the cell shows as a clock, or that was typed with a decimal sign."""
        whole = whole_part(number)
        if whole is None or number < 0 or (whole == number and whole in SERIALS):
            return self._refused("clock-unreadable", text=number_text(number))
        if 0 < number < 1 or whole in SERIALS:
            return self._judged(_to_the_minute((number - whole) * 86_400))
        if number != whole:
            return self._refused("clock-decimal", text=number_text(number))
        seen = self._of_whole(whole)
        # the cell's own format shows another time, mostly 00:00
        return seen if seen.faults else self._guessed(whole, 0, number_text(number))

    def _of_whole(self, number: int) -> Seen:
        if number == 0:
            return self._judged(dt.time())
        if number in range(1, 24):
            # "8" typed for eight o'clock.
            return self._judged(dt.time(number))
        if number in range(100, 2400):
            return self._guessed(number // 100, number % 100, str(number))
        return self._refused("clock-unreadable", text=str(number))

    def _guessed(self, hour: int, minute: int, text: str) -> Seen:
        """A clock typed without its sign."""
        if hour > 23 or minute > 59:
            return self._refused("clock-unreadable", text=text)
        seen = self._judged(dt.time(hour, minute))
        return (
            seen if seen.faults else warned(seen.value, "clock-guessed", text=text, clock=_shown(seen.value))
        )

    def _judged(self, time: dt.time) -> Seen:
        if time >= _MORNING and (self.ends or time < _NIGHT):
            return Seen(time)
        if 0 < time.hour < _MORNING.hour:
            later = _shown(time.replace(hour=time.hour + 12))
            return self._refused("clock-afternoon", clock=_shown(time), later=later)
        return self._refused("clock-at-night", clock=_shown(time))


def _number(raw: float | dt.date | dt.timedelta, *, date_1904: bool) -> float:
    """What was typed into a cell that shows clocks, as Excel counts: days and a part of a day."""
    if isinstance(raw, float | int):
        return raw
    if isinstance(raw, dt.timedelta):
        return raw / dt.timedelta(days=1)
    moment = raw if isinstance(raw, dt.datetime) else dt.datetime(raw.year, raw.month, raw.day)
    part = (moment - dt.datetime.combine(moment, dt.time())) / dt.timedelta(days=1)
    if date_1904:
        return (moment.date() - _DAY_ZERO_1904).days + part
    days = (moment.date() - _DAY_ZERO).days
    return (days - 1 if 0 < days < _NO_LEAP_DAY else days) + part


def _to_the_minute(seconds: float) -> dt.time:
    # Excel keeps 8:00 as 0.33333..., which readers give as 07:59:59.999999.
    minutes = round(seconds / 60) % 1440
    return dt.time(minutes // 60, minutes % 60)


def _shown(time: dt.time) -> str:
    return f"{time:%H:%M}"
