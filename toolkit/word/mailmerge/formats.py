r"""The general switches of a field, ``\@ \# \*``: a value in, finished text out.

Source: Microsoft, "Format field results"; ECMA-376 Part 1, 17.16.4.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from msgspec import Struct

from toolkit import wording
from toolkit.word.mailmerge import vietnamese
from toolkit.word.mailmerge.date_picture import dated
from toolkit.word.mailmerge.number_picture import numbered
from toolkit.word.mailmerge.values import Value, moment_of, number_of, rounded, shown

LONGEST_WRITTEN_OUT = Decimal(10) ** 15
MOST_ROMAN = 3999
MOST_LETTERS = 780  # Word repeats a letter at most 30 times


class Format(Struct, frozen=True, kw_only=True):
    r"""The switches of one field.

    ``date`` and ``number`` are pictures, blank for none. ``general`` holds the arguments of ``\*`` in
    order, as written: "roman" and "ROMAN" differ. ``decimal`` is the decimal sign of the machine that the
    template was last saved on, blank if not known.
    """

    date: str = ""
    number: str = ""
    general: tuple[str, ...] = ()
    decimal: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether text passes through unchanged."""
        return not (self.date or self.number or self.general)

    def text(self, value: Value) -> str:
        """The value as the switches show it; a switch that does not suit the value has no effect."""
        if self.date and (moment := moment_of(value)) is not None:
            value = dated(moment, self.date)
        elif self.number and (number := number_of(value)) is not None:
            value = numbered(number, self.number, self.decimal)
        text = shown(value)
        for name in self.general:
            if (write := _NUMBERS.get(_key(name))) and (number := number_of(value)) is not None:
                text = write(number)
        for name in self.general:
            if change := _CASES.get(name.casefold()):
                text = change(text)
        return text


def _key(name: str) -> str:
    """Only these two are told apart by their case: by that of their first letter."""
    plain = name.casefold()
    return plain[0].upper() + plain[1:] if plain in ("roman", "alphabetic") and name[0].isupper() else plain


def _whole(number: Decimal) -> int:
    return int(rounded(number))


def _in_words(number: int, words: Callable[[int], str]) -> str:
    return f"{vietnamese.BELOW_ZERO} {words(-number)}" if number < 0 else words(number)


def _cardinal(number: Decimal) -> str:
    if abs(number) >= LONGEST_WRITTEN_OUT:
        return shown(number)
    return _in_words(_whole(number), wording.number_in_words)


def _ordinal_text(number: Decimal) -> str:
    whole = _whole(number)
    return wording.ordinal_words(whole) if 1 <= whole < LONGEST_WRITTEN_OUT else shown(number)


def _with_hundredths(number: Decimal) -> str:
    if abs(number) >= LONGEST_WRITTEN_OUT:
        return shown(number)
    hundredths = _whole(abs(number) * 100)
    words = wording.number_in_words(hundredths // 100)
    below = f"{vietnamese.BELOW_ZERO} " if number < 0 else ""
    return f"{below}{words} {vietnamese.AND_HUNDREDTHS} {hundredths % 100:02}/100"


def _roman(number: Decimal) -> str:
    whole = _whole(number)
    return wording.roman(whole) if 1 <= whole <= MOST_ROMAN else shown(number)


def _letters(number: Decimal) -> str:
    whole = _whole(number)
    if not 1 <= whole <= MOST_LETTERS:
        return shown(number)
    times, letter = divmod(whole - 1, 26)
    return chr(ord("A") + letter) * (times + 1)


def _caps(text: str) -> str:
    text = text.lower()  # Word writes the other letters small: "NGUYỄN VĂN AN" becomes "Nguyễn Văn An"
    return "".join(
        letter.upper()
        if not index or (not text[index - 1].isalnum() and text[index - 1] not in "'’")
        else letter
        for index, letter in enumerate(text)
    )


def _first_cap(text: str) -> str:
    start = len(text) - len(text.lstrip())
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


_NUMBERS: Mapping[str, Callable[[Decimal], str]] = {
    "arabic": lambda number: str(_whole(number)),
    "cardtext": _cardinal,
    "ordtext": _ordinal_text,
    "ordinal": lambda number: str(_whole(number)),
    "dollartext": _with_hundredths,
    "hex": lambda number: f"{_whole(number):X}",
    "Roman": _roman,
    "roman": lambda number: _roman(number).lower(),
    "Alphabetic": _letters,
    "alphabetic": lambda number: _letters(number).lower(),
}
_CASES: Mapping[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "caps": _caps,
    "firstcap": _first_cap,
}
