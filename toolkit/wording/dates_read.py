"""Days, months and clocks read from text as people type it; nothing here raises on any text."""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.wording.dates import WEEKDAYS
from toolkit.wording.folding import fold

YEARS = range(1900, 2200)

_WEEKDAY = r"(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t[2-7]|(?:chủ|chúa)\s*nhật|cn)"
_BY_SIGNS = r"(?P<first>\d{1,2})\s*(?P<sign>[/.\-])\s*(?P<second>\d{1,2})\s*(?P=sign)\s*(?P<year>\d{4}|\d{2})"
_BY_WORDS = r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s*(?:,\s*|/\s*)?(?:năm\s+)?(?P<year>\d{4})"
_BY_YEAR = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_DAY_TEXTS = tuple(
    pattern(
        rf"(?:(?P<before>{_WEEKDAY})\s*[,:-]?\s*)?(?:ngày:?\s*)?{day}(?:\s*[,(]?\s*(?P<behind>{_WEEKDAY})\s*\)?)?\.?"
    )
    for day in (_BY_SIGNS, _BY_WORDS, _BY_YEAR)
)
_MONTH_TEXT = pattern(
    r"(?:tháng\s*|t\.?\s*)?(?P<month>\d{1,2})\s*(?:[/.\-]|,?\s*năm|\s)\s*(?P<year>\d{4})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})"
)
_TERM_TEXT = pattern(
    r"(?:(?:hoàn thành|xong|chậm nhất|trong|đến|hết|cuối)\s+)*"
    r"(?:quý\s*(?P<quarter>iv|i{1,3}|[1-4])|(?P<half>6|sáu)\s*tháng\s+(?P<part>đầu|cuối)|tháng\s*(?P<month>\d{1,2}))?"
    r"\s*[,/.-]?\s*(?:năm\s+)?(?P<year>\d{4})\.?"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CLOCK_TEXT = pattern(
    r"(?:lúc\s+|vào\s+lúc\s+)?(?P<hour>\d{1,2})"
    r"(?:\s*(?:giờ|h|g|:)\s*(?:(?P<minute>\d{1,2})\s*(?:phút|ph|p|'|:(?P<second>\d{2}))?|(?P<half>rưỡi))?)?"
    r"\s*(?P<part>sáng|trưa|chiều|tối|am|pm|sa|ch)?\.?"
)


class DayFault(StrEnum):
    """Why a text that looks like a day is none."""

    IMPOSSIBLE = "impossible"
    FAR_YEAR = "far-year"
    MONTH_FIRST = "month-first"


class DayText(Struct, frozen=True, kw_only=True):
    """What a text says of a day.

    ``day`` is None when ``fault`` tells why; a month-first text ("05/24/2024") then has in ``meant`` the
    day that it stands for. ``ambiguous``: day and month could change places ("05/08/2024", read as
    5 August). ``weekday`` is the weekday that was typed beside the day, in its usual form, or blank.
    """

    day: dt.date | None
    fault: DayFault | None = None
    meant: dt.date | None = None
    ambiguous: bool = False
    weekday: str = ""

    @property
    def weekday_fits(self) -> bool:
        """False only when a weekday was typed and it is not the day's."""
        return not (self.weekday and self.day) or WEEKDAYS[self.day.weekday()] == self.weekday


class MonthText(Struct, frozen=True):
    """A month as text says it; it fits where ``YearMonth`` is asked for."""

    year: int
    number: int


def parse_day(text: str) -> DayText | None:
    """The day that the whole text says, day before month, or None when it is not about a day.

    "24/5/2024", "24.5.2024", "24-5-24", "ngày 24 tháng 5 năm 2024", "thứ Sáu, 24/5/2024", "2024-05-24".
    """
    words = fold(text)
    if plain := _plain_day(words):
        return _day_text(plain)
    found = next(filter(None, (form.fullmatch(words) for form in _DAY_TEXTS)), None)
    return _day_text({name: said or "" for name, said in found.groupdict().items()}) if found else None


def _plain_day(words: str) -> dict[str, str] | None:
    """The parts of a day as nearly every one is written, "24/5/2024": no expression is made for that."""
    first, *more = words.split("/")
    if (
        list(map(len, more)) not in ([1, 4], [2, 4])
        or len(first) > 2
        or not "".join((first, *more)).isdecimal()
    ):
        return None
    return {"first": first, "second": more[0], "year": more[1], "before": "", "behind": ""} if first else None


def parse_month(text: str) -> MonthText | None:
    """The month that the whole text says, or None: "tháng 5/2024", "5/2024", "05.2024", "T5/2024"."""
    words = fold(text).rstrip(".")
    first, _, last = words.partition("/")
    if first.isdecimal() and last.isdecimal() and len(first) <= 2 and len(last) == 4:  # as most are written
        return _month(int(last), int(first))
    found = _MONTH_TEXT.fullmatch(words)
    if not found:
        return None
    return _month(int(found["year"] or found["iso_year"]), int(found["month"] or found["iso_month"]))


def _month(year: int, number: int) -> MonthText | None:
    return MonthText(year, number) if year in YEARS and 1 <= number <= 12 else None


def parse_term(text: str) -> dt.date | None:
    """The last day of the period that the whole text names, or None.

    "Quý I/2025", "trong tháng 12/2024", "cuối năm 2024", "6 tháng đầu năm 2025".
    """
    words = fold(text)
    found = _TERM_TEXT.fullmatch(words)
    if not found or words.isdigit() or int(found["year"]) not in YEARS:
        return None
    month = int(found["month"] or 12)
    if said := found["quarter"]:
        month = 3 * (_QUARTERS.get(said) or int(said))
    elif found["half"]:
        month = 6 if found["part"] == "đầu" else 12
    if not 1 <= month <= 12:
        return None
    return dt.date(int(found["year"]) + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def parse_clock(text: str) -> dt.time | None:
    """The time that the whole text says, or None: "08:00", "8h", "8g30", "8 giờ 30 phút", "2 giờ chiều"."""
    found = _CLOCK_TEXT.fullmatch(fold(text))
    if not found or found[0].strip(".").isdigit():
        return None
    hour, minute = int(found["hour"]), 30 if found["half"] else int(found["minute"] or 0)
    if found["part"] in ("chiều", "tối", "pm", "ch") and 1 <= hour < 12:
        hour += 12
    elif found["part"] in ("am", "sa") and hour == 12:
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 and int(found["second"] or 0) < 60 else None


def _day_text(said: dict[str, str]) -> DayText:
    weekday = _weekday(said["before"] or said["behind"])
    year = int(said["year"]) + (2000 if len(said["year"]) == 2 else 0)
    if "month" in said:
        return _judged(_day(year, int(said["month"]), int(said["day"])), weekday)
    first, second = int(said["first"]), int(said["second"])
    if second > 12 and (meant := _day(year, first, second)):
        return DayText(day=None, fault=DayFault.MONTH_FIRST, meant=meant, weekday=weekday)
    return _judged(_day(year, second, first), weekday, ambiguous=first != second and max(first, second) <= 12)


def _judged(day: dt.date | None, weekday: str, *, ambiguous: bool = False) -> DayText:
    if day is None:
        return DayText(day=None, fault=DayFault.IMPOSSIBLE, weekday=weekday)
    if day.year not in YEARS:
        return DayText(day=None, fault=DayFault.FAR_YEAR, weekday=weekday)
    return DayText(day=day, ambiguous=ambiguous, weekday=weekday)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekday(folded: str) -> str:
    if not folded:
        return ""
    if folded.endswith("nhật") or folded == "cn":
        return WEEKDAYS[6]
    if folded[-1].isdigit():
        return WEEKDAYS[int(folded[-1]) - 2]
    names = [fold(name) for name in WEEKDAYS]
    said = f"thứ {folded.removeprefix('thứ').strip()}".replace("bẩy", "bảy")
    return WEEKDAYS[names.index(said)]
