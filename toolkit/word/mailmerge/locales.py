"""How a language writes days, months and numbers in field results; Word asks Windows for the same."""

from collections.abc import Callable

from msgspec import Struct

from toolkit import wording
from toolkit.word.mailmerge import english_numbers


class Locale(Struct, frozen=True, kw_only=True):
    """One language's names and signs.

    Word takes names from the language of the field's text and signs from Windows. Vietnamese templates
    are most often marked as English by oversight, so one locale is used for the whole document.

    ``ordinal`` and ``ordinal_words`` say what Vietnamese writes after "thứ": "1", "nhất"; ``yes_and_no`` is
    what ``{{ tags }}`` print for the same cell.
    """

    decimal: str
    group: str
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    halves_of_day: tuple[str, str]
    day_first: bool
    below_zero: str
    and_hundredths: str
    cardinal_words: Callable[[int], str]
    ordinal_words: Callable[[int], str]
    ordinal: Callable[[int], str]
    yes_and_no: tuple[str, str]


VIETNAMESE = Locale(
    decimal=",",
    group=".",
    weekdays=wording.WEEKDAYS,
    weekdays_short=("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
    months=(
        "tháng Giêng", "tháng Hai", "tháng Ba", "tháng Tư", "tháng Năm", "tháng Sáu", "tháng Bảy",
        "tháng Tám", "tháng Chín", "tháng Mười", "tháng Mười Một", "tháng Mười Hai",
    ),
    months_short=tuple(f"Thg{number}" for number in range(1, 13)),
    halves_of_day=("SA", "CH"),
    day_first=True,
    below_zero="âm",
    and_hundredths="và",
    cardinal_words=wording.number_in_words,
    ordinal_words=wording.ordinal_words,
    ordinal=str,
    yes_and_no=("Có", "Không"),
)  # fmt: skip

ENGLISH = Locale(
    decimal=".",
    group=",",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=(
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    halves_of_day=("AM", "PM"),
    day_first=False,
    below_zero="minus",
    and_hundredths="and",
    cardinal_words=english_numbers.cardinal_words,
    ordinal_words=english_numbers.ordinal_words,
    ordinal=english_numbers.ordinal,
    yes_and_no=("True", "False"),
)  # fmt: skip
