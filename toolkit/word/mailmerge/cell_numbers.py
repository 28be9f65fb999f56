"""What a table's cell counts for in a formula: its number, bare or with a unit; words count for nothing."""

from decimal import Decimal

from toolkit.patterns import pattern
from toolkit.word.mailmerge.values import Value, number_of, shown

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_NUMBERS = pattern(_NUMBER)
_WITH_UNIT = pattern(rf"\s*([-+]?(?:{_NUMBER}))\s*([^\W\d_]\D*)")
_MAGNITUDE = pattern(r"(?i)(?<!\w)(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr|k)(?!\w)")
_TWO_WAYS = pattern(r"\s*[1-9]\d{0,2},\d{3}\s*")


def counted(value: Value) -> Decimal | None:
    """The number that a cell says, "5 người" as well; None where there is none, or words stand before it."""
    number = number_of(value)
    if number is not None or not isinstance(value, str):
        return number
    found = _WITH_UNIT.fullmatch(value)
    return number_of(found[1]) if found and not _MAGNITUDE.search(found[2]) else None


def is_read_in_two_ways(value: Value) -> bool:
    """Whether a cell is 1.2 to one and 1,200 to another."""
    return isinstance(value, str) and _TWO_WAYS.fullmatch(value) is not None


def holds_digits(value: Value) -> bool:
    """Whether some number stands in a cell, which need not be what it counts for: "5-6 người", "5 triệu"."""
    return any(letter.isdigit() for letter in shown(value))


def adds_up_alike(text: str) -> bool:
    """Whether every program counts the cell alike: a whole number, or words without one."""
    return text.strip().isdecimal() or not holds_digits(text)


def added_by_word(value: Value) -> Decimal | None:
    """What Word takes a cell for: the numbers in its words added up; None without one."""
    if is_read_in_two_ways(value):
        return number_of(shown(value).replace(",", ""))
    if counted(value) is not None or not holds_digits(value):
        return counted(value)
    numbers = (number_of(found[0]) for found in _NUMBERS.finditer(shown(value)))
    return sum((number for number in numbers if number is not None), Decimal(0))
