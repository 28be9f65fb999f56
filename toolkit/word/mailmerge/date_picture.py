r"""Date and time pictures of the ``\@`` switch: ``"'ngày' dd 'tháng' MM 'năm' yyyy"``.

Source: Microsoft, "Format field results", Date-Time format switch. Word lets stray letters of a picture
eat into words ("ngày" without quotes becomes "ngà24"); here a word that holds anything but picture
letters stands for itself, because that is what its writer meant.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from toolkit import wording
from toolkit.patterns import pattern
from toolkit.word.mailmerge import vietnamese

_TOKEN = pattern(
    r"(?P<quoted>'[^']*'?|[‘’][^‘’]*[‘’]?)|(?P<half>[Aa][Mm]/[Pp][Mm])|(?P<word>[^\W\d_]+)|(?P<sign>.)",
    re.DOTALL,
)
_LETTERS = pattern(r"(?:[dD]+|M+|[yY]+|h+|H+|m+|[sS]+)+")
_SAME = pattern(r"(.)\1*")

_ITEMS: Mapping[str, Callable[[dt.datetime], str]] = {
    "d": lambda when: str(when.day),
    "dd": lambda when: f"{when.day:02}",
    "ddd": lambda when: vietnamese.WEEKDAYS_SHORT[when.weekday()],
    "dddd": lambda when: wording.WEEKDAYS[when.weekday()],
    "M": lambda when: str(when.month),
    "MM": lambda when: f"{when.month:02}",
    "MMM": lambda when: vietnamese.MONTHS_SHORT[when.month - 1],
    "MMMM": lambda when: vietnamese.MONTHS[when.month - 1],
    "yy": lambda when: f"{when.year % 100:02}",
    "yyyy": lambda when: f"{when.year:04}",
    "h": lambda when: str(when.hour % 12 or 12),
    "hh": lambda when: f"{when.hour % 12 or 12:02}",
    "H": lambda when: str(when.hour),
    "HH": lambda when: f"{when.hour:02}",
    "m": lambda when: str(when.minute),
    "mm": lambda when: f"{when.minute:02}",
    "s": lambda when: str(when.second),
    "ss": lambda when: f"{when.second:02}",
    "am/pm": lambda when: vietnamese.HALVES_OF_DAY[when.hour >= 12],
}
_LONGEST = {"d": 4, "M": 4, "h": 2, "H": 2, "m": 2, "s": 2}


def dated(when: dt.datetime, picture: str) -> str:
    """The moment as the picture draws it.

    ``am/pm`` and ``AM/PM`` both give the same capitals, as Word does.
    """
    return "".join(_ITEMS[piece](when) if is_item else piece for is_item, piece in _pieces(picture))


def items(picture: str) -> list[str]:
    """What the picture draws of a moment: "dd", "MM", "yyyy"."""
    return [piece for is_item, piece in _pieces(picture) if is_item]


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
