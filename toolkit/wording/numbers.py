"""Numbers as a letter says them: quantities, ordinals, whole numbers in words, Roman numerals."""

from functools import cache
from itertools import zip_longest

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def quantity(number: int) -> str:
    """How many, in figures: "09", "13", "1.500"; nothing at all is "0"."""
    if 0 < number < 10:
        return f"{number:02}"
    return f"{number:,}".replace(",", ".")


def tally(number: int) -> str:
    """How many, in a column of figures: "00" stands below "01"."""
    return quantity(number) if number else "00"


def number_in_words(number: int) -> str:
    """ "hai mươi mốt", "mười lăm", "một trăm linh tư", "hai triệu không trăm linh năm".

    Raises:
        ValueError: the number is negative.
    """
    if number < 0:
        raise ValueError(f"{number} is below zero")
    return " ".join(_words(number, leading=True)) if number else DIGITS[0]


def number_said(words: str) -> int | None:
    """The number below a milliard that small letters say in full: 15 for "mười lăm"; None for other words.

    "ba chục" is 30, "một nghìn rưỡi" 1,500; "hai nghìn năm" may be 2,005 or 2,500 and is none.
    """
    total, rest, last = 0, words.replace("ngàn", "nghìn"), 1
    for scale, name in ((10**6, "triệu"), (10**3, "nghìn")):
        head, sign, behind = f"{rest} ".partition(f" {name} ")
        if sign:
            number = _part_said(head, leading=not total)
            if number is None:
                return None
            total, rest, last = total + number * scale, behind.strip(), scale
    if total and rest in ("", "rưỡi"):
        return total + (last // 2 if rest else 0)
    number = _part_said(rest, leading=not total)
    return None if number is None else total + number


def _part_said(words: str, *, leading: bool) -> int | None:
    """A number below a thousand; behind thousands it says its hundreds, even if there are none."""
    if leading:
        return _said_numbers().get(words)
    bare = words.removeprefix("không trăm ")
    if bare != words:
        number = _said_numbers().get(f"{DIGITS[1]} trăm {bare}")
        return number % 100 if number else None
    number = _said_numbers().get(words)
    return number if number and number >= 100 else None


@cache
def _said_numbers() -> dict[str, int]:
    said = {number_in_words(number): number for number in range(1, 1000)}
    others = {
        words.replace("tư", four).replace("linh", zero): number
        for words, number in said.items()
        for four in ("tư", "bốn")
        for zero in ("linh", "lẻ")
    }
    others |= {f"{DIGITS[tens]} chục": tens * 10 for tens in range(1, 10)}
    others |= {f"{DIGITS[hundreds]} trăm rưỡi": hundreds * 100 + 50 for hundreds in range(1, 10)}
    return others | said


def ordinal_words(number: int) -> str:
    """What follows "thứ": "nhất", "hai", "ba", "tư", "năm", ..., "mười lăm", "hai mươi mốt".

    Raises:
        ValueError: the number is below 1.
    """
    if number < 1:
        raise ValueError(f"{number} is not an ordinal")
    return {1: "nhất", 4: "tư"}.get(number) or number_in_words(number)


def roman(number: int) -> str:
    """1 -> "I", 4 -> "IV", 2024 -> "MMXXIV".

    Raises:
        ValueError: the number is not in 1..3999.
    """
    if not 1 <= number <= 3999:
        raise ValueError(f"{number} has no Roman numeral")
    letters = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def _words(number: int, *, leading: bool) -> list[str]:
    """The words of a number above zero; one that is not leading says its empty hundreds aloud."""
    billions, rest = divmod(number, 10**9)
    words = [*_words(billions, leading=leading), "tỷ"] if billions else []
    groups = [rest // 10**6, rest // 10**3 % 1000, rest % 1000]
    for group, scale in zip_longest(groups, ("triệu", "nghìn"), fillvalue=""):
        if group:
            words += _three_digits(int(group), leading=leading and not words)
            words += [str(scale)] if scale else []
    return words


def _three_digits(number: int, *, leading: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    words = [] if leading and not hundreds else [DIGITS[hundreds], "trăm"]
    if not rest:
        return words
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif words:
        words.append("linh")
    return words + ([_units(units, tens, alone=not words)] if units else [])


def _units(units: int, tens: int, *, alone: bool) -> str:
    if units == 1 and tens > 1:
        return "mốt"
    if units == 4 and tens != 1 and not alone:
        return "tư"
    return "lăm" if units == 5 and tens else DIGITS[units]
