"""A cell's value as a field shows it without a switch, and as the number or moment that a switch needs."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from toolkit import wording
from toolkit.patterns import pattern
from toolkit.word.mailmerge import vietnamese

Value = object
"""str, int, float, Decimal, date, datetime, time, bool or None; anything else shows as its ``str``."""

MIDNIGHT = dt.time()
FIRST_DAY = dt.date(1899, 12, 30)  # the day that Excel and Word give to a clock without a day
MOST_DIGITS = 60
_WIDE = Context(prec=3 * MOST_DIGITS)
_CURRENCY = pattern(
    r"(?i)[\s\u00a0\u202f]|[$€£¥₫]|(?<=\d)(?:đồng|đ|vnđ|vnd|usd|eur)\.?$|^(?:vnđ|vnd|usd|eur)(?=\d)"
)
_CLOCK_BEHIND = pattern(
    r"(?P<day>.*\d)(?:[ ,T]+)(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[APap][Mm])?)Z?"
)


def shown(value: Value) -> str:
    """A value as text: days in the short form ("05/3/2024"), numbers without grouping.

    A cell without a value is blank. A day with a clock shows both, "24/5/2024 08:30".
    """
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if words := wording.said(value):
        return words
    if is_nothing(value):
        return ""
    if isinstance(value, dt.datetime):
        day = wording.day_short(value.date())
        return day if value.time() == MIDNIGHT else f"{day} {value:%H:%M}"
    if isinstance(value, dt.date):
        return wording.day_short(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return vietnamese.YES_AND_NO[not value]
    if isinstance(value, (int, float, Decimal)):
        return plain_number(_decimal(value))
    return str(value)


def is_nothing(value: Value) -> bool:
    """Whether a cell holds no value: None, or the not-a-number that other programs put there."""
    return value.is_nan() if isinstance(value, Decimal) else value is None or bool(value != value)


def plain_number(number: Decimal) -> str:
    """The number without grouping and without zeros at its end: "1500000", "0,5"."""
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        return str(number)
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".").replace(".", vietnamese.DECIMAL) if "." in text else text


def number_of(value: Value) -> Decimal | None:
    """The number that a value is or says ("1.500.000 đ", "(5)"), or None."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float, Decimal)):
        number = _decimal(value)
        return number if number.is_finite() and abs(number.adjusted()) <= MOST_DIGITS else None
    return _read_number(value) if isinstance(value, str) and len(value) <= MOST_DIGITS else None


def moment_of(value: Value) -> dt.datetime | None:
    """The moment that a value is or says ("24/5/2024", "2024-05-24T08:30:00", "8 giờ 30"), or None."""
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, MIDNIGHT)
    if isinstance(value, dt.time):
        return dt.datetime.combine(FIRST_DAY, value.replace(tzinfo=None))
    return _read_moment(value.strip()) if isinstance(value, str) and len(value) < 100 else None


def rounded(number: Decimal, places: int = 0) -> Decimal:
    """The number with so many decimals, halves away from zero as Excel and Word round."""
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def _decimal(value: int | float | Decimal) -> Decimal:
    # 15 digits are what Excel keeps: 0.1 + 0.2 is 0.3 there.
    return Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)


def _read_number(text: str) -> Decimal | None:
    plain = _CURRENCY.sub("", text.strip())
    if below := re.fullmatch(r"\((.+)\)", plain):
        plain = f"-{below[1]}"
    plain = _CURRENCY.sub("", plain).replace("\u2212", "-").removesuffix("%")
    point, group = re.escape(vietnamese.DECIMAL), re.escape(vietnamese.GROUP)
    if re.fullmatch(rf"[-+]?\d{{1,3}}(?:{group}\d{{3}})+(?:{point}\d*)?", plain):
        plain = plain.replace(vietnamese.GROUP, "")
    elif re.fullmatch(rf"[-+]?\d{{1,3}}(?:(?:{point}\d{{3}}){{2,}}|(?:{point}\d{{3}})+{group}\d+)", plain):
        # "1,500,000" in Vietnamese: no number has two decimal signs, so they group.
        return Decimal(plain.replace(vietnamese.DECIMAL, "").replace(vietnamese.GROUP, "."))
    plain = plain.replace(vietnamese.DECIMAL, ".")
    if not re.fullmatch(r"[-+]?(?:\d+\.?\d*|\.\d+)", plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _read_moment(text: str) -> dt.datetime | None:
    clock: dt.time | None = MIDNIGHT
    if found := _CLOCK_BEHIND.fullmatch(text):
        text, clock = found["day"].rstrip(" ,"), _clock(found["clock"])
    day = _read_day(text)
    if day is not None and clock is not None:
        return dt.datetime.combine(day, clock)
    alone = _clock(text)
    return dt.datetime.combine(FIRST_DAY, alone) if alone is not None else None


def _clock(text: str) -> dt.time | None:
    clock = wording.parse_clock(text.partition(".")[0] if ":" in text else text)
    seconds = re.search(r":\d{2}:(\d{2})", text)
    return clock.replace(second=int(seconds[1])) if clock and seconds else clock


def _read_day(text: str) -> dt.date | None:
    said = wording.parse_day(text)
    return (said.day or said.meant) if said else None
