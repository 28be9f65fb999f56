"""Word's formulas: the pieces of their text, what their signs and functions do, why one has no number."""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal, Overflow
from operator import add, mul, sub, truediv

from toolkit.patterns import pattern
from toolkit.word.mailmerge.comparing import ORDERS
from toolkit.word.mailmerge.values import rounded


class BadCode(Exception):
    """A field of the merge whose code cannot be read; ``str()`` says why, in Vietnamese."""


class NoFormula(Exception):
    """The code says more than a formula can."""


class Misspelt(NoFormula):
    """The code is no formula to Word either; ``str()`` says why, in Vietnamese."""


class NoNumber(Exception):
    """A record has words where the formula wants a number; ``str()`` are the words."""


_MOST_POWER = 100


def _power(left: Decimal, right: Decimal) -> Decimal:
    if abs(right) > _MOST_POWER or abs(left.adjusted()) > _MOST_POWER:
        raise Overflow
    return left**right


def _rounded(number: Decimal, places: Decimal = Decimal(0)) -> Decimal:
    return rounded(number, int(max(Decimal(-15), min(places, Decimal(15)))))


def _answered(order: Callable[[Decimal, Decimal], bool]) -> Callable[[Decimal, Decimal], Decimal]:
    return lambda left, right: Decimal(order(left, right))


SIGNS: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": add,
    "-": sub,
    "*": mul,
    "/": truediv,
    "^": _power,
    **{sign: _answered(order) for sign, order in ORDERS.items()},
}
FUNCTIONS: Mapping[str, Callable[..., Decimal]] = {
    "ABS": abs,
    "INT": lambda number: number.to_integral_value(ROUND_FLOOR),
    "ROUND": _rounded,
    "COUNT": lambda *numbers: Decimal(len(numbers)),
    "SUM": lambda *numbers: sum(numbers, Decimal(0)),
    "PRODUCT": lambda *numbers: _product(numbers),
    "MIN": lambda *numbers: min(numbers),
    "MAX": lambda *numbers: max(numbers),
    "AVERAGE": lambda *numbers: sum(numbers, Decimal(0)) / len(numbers),
    "MOD": lambda left, right: left - right * (left / right).to_integral_value(ROUND_FLOOR),
    "AND": lambda left, right: Decimal(bool(left and right)),
    "OR": lambda left, right: Decimal(bool(left or right)),
    "NOT": lambda number: Decimal(not number),
    "SIGN": lambda number: Decimal((number > 0) - (number < 0)),
    "IF": lambda test, yes, no: yes if test else no,
}
OF_MANY = frozenset(("SUM", "AVERAGE", "COUNT", "MIN", "MAX", "PRODUCT"))
CONSTANTS: Mapping[str, Decimal] = {"TRUE": Decimal(1), "FALSE": Decimal(0)}


def _product(numbers: Sequence[Decimal]) -> Decimal:
    result = Decimal(1)
    for number in numbers:
        result *= number
    return result


_TOKEN = pattern(
    r"\s*(?:(?P<grouped>\d{1,3}(?:\.\d{3})+(?![.\d]))|(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign><>|<=|>=|[-+*/^%()=<>;,:]))"
)


def tokens(text: str) -> list[str]:
    """The text in pieces; "1.500" is a number of thousands, as the cells of a table have it.

    Raises:
        NoFormula: it holds a sign that no formula has.
    """
    found: list[str] = []
    at = 0
    text = text.strip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise NoFormula(text[at:])
        found.append(token["grouped"].replace(".", "") if token["grouped"] else token[0].strip())
        at = token.end()
    return found
