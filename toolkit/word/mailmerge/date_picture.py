r"""Date and time pictures of the ``\@`` switch: ``"'ngày' dd 'tháng' MM 'năm' yyyy"``.

Source: Microsoft, "Format field results", Date-Time format switch. Word lets stray letters of a picture
eat into words ("ngày" without quotes becomes "ngà24"); here a word that holds anything but picture
letters stands for itself, because that is what its writer meant.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.word.mailmerge.locales import Locale

_TOKEN = pattern(
    r"(?P<quoted>'[^']*'?|[‘’][^‘’]*[‘’]?)|(?P<half>[Aa][Mm]/[Pp][Mm])|(?P<word>[^\W\d_]+)|(?P<sign>.)",
    re.DOTALL,
)
_LETTERS = pattern(r"(?:[dD]+|M+|[yY]+|h+|H+|m+|[sS]+)+")
_SAME = pattern(r"(.)\1*")

_ITEMS: Mapping[str, Callable[[dt.datetime, Locale], str]] = {
    "d": lambda when, _: str(when.day),
    "dd": lambda when, _: f"{when.day:02}",
    "ddd": lambda when, locale: locale.weekdays_short[when.weekday()],
    "dddd": lambda when, locale: locale.weekdays[when.weekday()],
    "M": lambda when, _: str(when.month),
    "MM": lambda when, _: f"{when.month:02}",
    "MMM": lambda when, locale: locale.months_short[when.month - 1],
    "MMMM": lambda when, locale: locale.months[when.month - 1],
    "yy": lambda when, _: f"{when.year % 100:02}",
    "yyyy": lambda when, _: f"{when.year:04}",
    "h": lambda when, _: str(when.hour % 12 or 12),
    "hh": lambda when, _: f"{when.hour % 12 or 12:02}",
    "H": lambda when, _: str(when.hour),
    "HH": lambda when, _: f"{when.hour:02}",
    "m": lambda when, _: str(when.minute),
    "mm": lambda when, _: f"{when.minute:02}",
    "s": lambda when, _: str(when.second),
    "ss": lambda when, _: f"{when.second:02}",
    "am/pm": lambda when, locale: locale.halves_of_day[when.hour >= 12],
}
_LONGEST = {"d": 4, "M": 4, "h": 2, "H": 2, "m": 2, "s": 2}


def dated(when: dt.datetime, picture: str, locale: Locale) -> str:
    """The moment as the picture draws it.

    ``am/pm`` and ``AM/PM`` both give the locale's own capitals, as Word does.
    """
    return "".join(_ITEMS[piece](when, locale) if is_item else piece for is_item, piece in _pieces(picture))


@lru_cache(maxsize=512)
def _pieces(picture: str) -> tuple[tuple[bool, str], ...]:
    pieces: list[tuple[bool, str]] = []
    for token in _TOKEN.finditer(picture):
        if quoted := token["quoted"]:
            pieces.append((False, quoted[1:].rstrip(quoted[0] if quoted[0] == "'" else "‘’")))
        elif token["half"]:
            pieces.append((True, "am/pm"))
        elif (word := token["word"]) and _LETTERS.fullmatch(word):
            pieces += ((True, _item(same[0])) for same in _SAME.finditer(word))
        else:
            pieces.append((False, token[0]))
    return tuple(pieces)


def _item(letters: str) -> str:
    letter = letters[0].lower() if letters[0] in "DYS" else letters[0]
    if letter == "y":
        return "yyyy" if len(letters) > 2 else "yy"
    return letter * min(len(letters), _LONGEST[letter])
