"""Vietnamese in words: dates, numbers, names and texts, as they are written, read and compared."""

from toolkit.wording.dates import (
    BLANK,
    WEEKDAYS,
    YearMonth,
    clock,
    clock_short,
    day_in_words,
    day_short,
    month_words,
    months_list,
    place_and_date,
    weekday,
    weekday_and_day,
)
from toolkit.wording.dates_read import (
    DayFault,
    DayText,
    MonthText,
    days_with_weekday,
    parse_clock,
    parse_day,
    parse_month,
    parse_weekday,
)
from toolkit.wording.folding import clean, fold, fold_ascii
from toolkit.wording.legacy import LegacyText, from_tcvn3, from_vni, legacy_text
from toolkit.wording.lists import joined
from toolkit.wording.names import alphabet_key, display_upper, given_name_key, same_name_key
from toolkit.wording.numbers import number_in_words, ordinal_words, quantity, roman, times_words
from toolkit.wording.oddities import Oddity, oddities
from toolkit.wording.slugs import ascii_slug, tag_name

__all__ = [
    "BLANK",
    "WEEKDAYS",
    "DayFault",
    "DayText",
    "LegacyText",
    "MonthText",
    "Oddity",
    "YearMonth",
    "alphabet_key",
    "ascii_slug",
    "clean",
    "clock",
    "clock_short",
    "day_in_words",
    "day_short",
    "days_with_weekday",
    "display_upper",
    "fold",
    "fold_ascii",
    "from_tcvn3",
    "from_vni",
    "given_name_key",
    "joined",
    "legacy_text",
    "month_words",
    "months_list",
    "number_in_words",
    "oddities",
    "ordinal_words",
    "parse_clock",
    "parse_day",
    "parse_month",
    "parse_weekday",
    "place_and_date",
    "quantity",
    "roman",
    "same_name_key",
    "tag_name",
    "times_words",
    "weekday",
    "weekday_and_day",
]
