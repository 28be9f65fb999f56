"""What the signs and functions of Word's formulas do."""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal, Overflow
from operator import add, mul, sub, truediv

from toolkit.word.mailmerge.comparing import ORDERS
from toolkit.word.mailmerge.values import rounded

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
