"""Fields of days and months: real dates, text as people type it, Excel's bare numbers."""

import datetime as dt
import re
from typing import Any, ClassVar

from toolkit.book.fields.field import Fault, Field, Lookups, Seen, shown, warned, whole_part
from toolkit.book.grid import Raw
from toolkit.patterns import pattern
from toolkit.plan.month import Month
from toolkit.wording import DayFault, DayText, day_short, parse_day, parse_month, parse_term, weekday

# A day outside these years is a slip of the hand ("0202", "2204"), not a conference.
_YEARS = range(1930, 2100)
# Bare numbers in this span are days from 1954 to 2091; others are rather quantities.
SERIALS = range(20_000, 70_000)
_DAYS_1904 = 1462
_BY_THE_DAY = pattern(
    r"(?i)^(?:(?:hoàn thành|xong|chậm nhất|trước|đến hết|đến|hết|trong|vào|là)\s+)+(?=ngày\b|\d)"
)
_OF_TIME = pattern(r"(?i)\b(?:ngày|tuần|tháng|quý|năm|kỳ|đại hội|hội nghị)\b")
_DAY_AND_MONTH = pattern(r"(?i)\d\s*[/.-]\s*\d|\bngày\s+\d")
_OF_FAULTS = {DayFault.IMPOSSIBLE: "day-impossible", DayFault.FAR_YEAR: "day-year"}


class Day(Field, frozen=True, kw_only=True):
    """A day."""

    width: int = 13
    number_format: ClassVar[str] = "dd/mm/yyyy"
    blank: ClassVar[Any] = None

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        if re.fullmatch(r"\d{5}", text):
            return self.read_value(int(text), lookups)
        if re.fullmatch(r"\d{8}", text):
            return self._from_digits(text)
        said = parse_day(text)
        return self._judged(said, shown(text)) if said else self._refused("day-unreadable", text=shown(text))

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, dt.datetime):
            return self._plausible(raw.date())
        if isinstance(raw, dt.date):
            return self._plausible(raw)
        if isinstance(raw, bool) or not isinstance(raw, int | float):
            return self._refused("day-unreadable", text=shown(raw))
        number = whole_part(raw)
        if number is not None and number in SERIALS:
            return self._plausible(day_of_serial(number, date_1904=lookups.date_1904))
        seen = self._from_digits(f"{number:08}" if number else "")
        return seen if seen.value else self._refused("day-serial", text=shown(raw))

    def _judged(self, said: DayText, text: str) -> Seen:
        if said.meant:
            return self._refused("day-month-first", text=text, meant=day_short(said.meant))
        if said.day is None:
            return self._refused(_OF_FAULTS[said.fault] if said.fault else "day-unreadable", text=text)
        seen = self._plausible(said.day)
        words = {"text": text, "day": day_short(said.day), "weekday": weekday(said.day)}
        if not said.weekday_fits:
            return Seen(seen.value, (*seen.faults, Fault("day-weekday", words)))
        if said.ambiguous and not said.weekday:
            return Seen(seen.value, (*seen.faults, Fault("day-ambiguous", words)))
        return seen

    def _from_digits(self, digits: str) -> Seen:
        """20240524 and 24052024: eight digits without a sign between them."""
        for form in ("%Y%m%d", "%d%m%Y"):
            try:
                day = dt.datetime.strptime(digits, form).date()
            except ValueError:
                continue
            if len(digits) == 8 and day.year in _YEARS:
                return warned(day, "day-from-digits", text=digits, day=day_short(day))
        return self._refused("day-unreadable", text=digits)

    def _plausible(self, day: dt.date) -> Seen:
        if day.year in _YEARS:
            return Seen(day)
        return self._refused("day-year", text=day_short(day))


class Term(Day, frozen=True, kw_only=True):
    """By when something is to be done: a day, a period whose last day that is, or words of no known day."""

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = " ".join(text.split())
        if day := parse_term(line):
            return warned(day, "term-understood", text=shown(line), day=day_short(day))
        seen = super().read_text(_BY_THE_DAY.sub("", line), lookups)
        if [fault.code for fault in seen.faults] != ["day-unreadable"]:
            return seen
        if _OF_TIME.search(line) and not _DAY_AND_MONTH.search(line):
            return warned(line, "term-in-own-words", text=shown(line))
        return self._refused("day-unreadable", text=shown(line))


class MonthField(Field, frozen=True, kw_only=True):
    """A month of a year."""

    width: int = 12
    number_format: ClassVar[str] = "@"
    blank: ClassVar[Any] = None

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        if re.fullmatch(r"\d{5}", text):
            return self.read_value(int(text), lookups)
        if month := parse_month(text):
            return self._plausible(Month(month.year, month.number))
        if (said := parse_day(text)) and said.day:
            return self._plausible(Month(said.day.year, said.day.month))
        return self._refused("month-unreadable", text=shown(text))

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, dt.date):
            return self._plausible(Month(raw.year, raw.month))
        if isinstance(raw, float) and (match := re.fullmatch(r"(\d{1,2})\.(\d{4})", f"{raw:.4f}")):
            # "5.2024" typed into a cell that is not text becomes a number.
            return self.read_text(f"{match[1]}/{match[2]}", lookups)
        if isinstance(raw, int) and raw in SERIALS:
            return self.read_value(day_of_serial(raw, date_1904=lookups.date_1904), lookups)
        return self._refused("month-unreadable", text=shown(raw))

    def _plausible(self, month: Month) -> Seen:
        return Seen(month) if month.year in _YEARS else self._refused("month-unreadable", text=str(month))


def day_of_serial(serial: int, *, date_1904: bool) -> dt.date:
    """The day of Excel's number, 61 or above (below that the 1900 system counts a 29/2/1900)."""
    return dt.date(1899, 12, 30) + dt.timedelta(days=serial + (_DAYS_1904 if date_1904 else 0))
