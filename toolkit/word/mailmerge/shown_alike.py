"""Whether what a field shows is what it says, however somebody wrote it."""

from decimal import Decimal

from toolkit.patterns import pattern

_NUMBER = pattern(r"-?\d+(?:\.\d+)?")


def say_the_same(shown: str, words: str) -> bool:
    """Whether two texts say the same, however spaces and signs of numbers are written."""
    left, right = "".join(shown.split()), "".join(words.split())
    return left == right or not _numbers(left).isdisjoint(_numbers(right))


def _numbers(text: str) -> set[Decimal]:
    """The numbers that a text may be, with either sign as that of decimals."""
    both = (text.replace(".", "").replace(",", "."), text.replace(",", ""))
    return {Decimal(one) for one in both if _NUMBER.fullmatch(one)}
