"""The small sums of ``{ = { MERGEFIELD gia } * 2 }``: numbers, signs, brackets and a few functions.

Cells of the table around it are named as in Word: ``ABOVE``, ``B2``, ``A1:C3``. What is none of these is no
formula here.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal, DivisionByZero, InvalidOperation, Overflow
from itertools import chain
from typing import Any, Protocol

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.mailmerge.progress import Making
from toolkit.word.mailmerge.values import number_of, rounded

_TOKEN = pattern(r"\s*(?:(\d+(?:\.\d+)?)|([^\W\d]\w*)|(<>|<=|>=|[-+*/^%()=<>;,:]))")
_MOST_POWER = 100
DIVIDED_BY_ZERO = "!Zero Divide"


class NoFormula(Exception):
    """The code says more than a formula can."""


class Operand(Protocol):
    """A field inside a formula."""

    def value(self, making: Making) -> Any: ...


Step = Callable[[Making], Decimal]
Many = Callable[[Making], Sequence[Decimal]]
Cells = Callable[[str, str], Sequence[Operand]]
"""The cells that a name stands for, or those from one name to another; none where it is no cell's name."""


class Formula(Struct, frozen=True):
    """A formula, read."""

    step: Step

    def value(self, making: Making) -> Decimal | str:
        """The result; Word's own words where nothing can be computed."""
        try:
            return self.step(making)
        except (DivisionByZero, ZeroDivisionError, InvalidOperation, Overflow):
            return DIVIDED_BY_ZERO
        except ValueError:  # the smallest or largest of no number at all
            return Decimal(0)


def formula(
    pieces: Sequence[str | Operand], names: Mapping[str, Operand], known: frozenset[str], cells: Cells
) -> Formula:
    """Read a formula made of text and inner fields.

    Args:
        pieces: its text, and the fields in it.
        names: what stands for SET fields and bookmarks, by name in capitals.
        known: every name that the document defines, in capitals; DEFINED asks for them.
        cells: where the table around it is looked at.

    Raises:
        NoFormula: it holds something that is not understood.
    """
    reader = _Reader(pieces, names, known, cells)
    step = reader.comparison()
    if reader.here is not None:
        raise NoFormula(str(reader.here))
    return Formula(step)


def _operand(operand: Operand) -> Step:
    def step(making: Making) -> Decimal:
        return number_of(operand.value(making), making.locale) or Decimal(0)

    return step


def _power(left: Decimal, right: Decimal) -> Decimal:
    if abs(right) > _MOST_POWER or abs(left.adjusted()) > _MOST_POWER:
        raise Overflow
    return left**right


def _rounded(number: Decimal, places: Decimal = Decimal(0)) -> Decimal:
    return rounded(number, int(max(Decimal(-15), min(places, Decimal(15)))))


_SIGNS: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "^": _power,
    "=": lambda left, right: Decimal(left == right),
    "<>": lambda left, right: Decimal(left != right),
    "<": lambda left, right: Decimal(left < right),
    "<=": lambda left, right: Decimal(left <= right),
    ">": lambda left, right: Decimal(left > right),
    ">=": lambda left, right: Decimal(left >= right),
}
_FUNCTIONS: Mapping[str, Callable[..., Decimal]] = {
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
_OF_MANY = frozenset(("SUM", "AVERAGE", "COUNT", "MIN", "MAX", "PRODUCT"))
_CONSTANTS: Mapping[str, Decimal] = {"TRUE": Decimal(1), "FALSE": Decimal(0)}


def _product(numbers: Sequence[Decimal]) -> Decimal:
    result = Decimal(1)
    for number in numbers:
        result *= number
    return result


class _Reader:
    """Reads by precedence, lowest first: comparison, sum, product, power, sign."""

    def __init__(
        self,
        pieces: Sequence[str | Operand],
        names: Mapping[str, Operand],
        known: frozenset[str],
        cells: Cells,
    ) -> None:
        self._names = names
        self._known = known
        self._cells = cells
        self._tokens: list[str | Operand] = []
        self._calls = 0
        for piece in pieces:
            self._tokens += _tokens(piece) if isinstance(piece, str) else [piece]

    @property
    def here(self) -> str | Operand | None:
        return self._tokens[0] if self._tokens else None

    def comparison(self) -> Step:
        return self._level(("=", "<>", "<", "<=", ">", ">="), self._sum)

    def _sum(self) -> Step:
        return self._level(("+", "-"), self._product)

    def _product(self) -> Step:
        return self._level(("*", "/"), self._raised)

    def _raised(self) -> Step:
        return self._level(("^",), self._signed)

    def _level(self, signs: tuple[str, ...], deeper: Callable[[], Step]) -> Step:
        left = deeper()
        while isinstance(self.here, str) and self.here in signs:
            left = _joined(_SIGNS[str(self._tokens.pop(0))], left, deeper())
        return left

    def _signed(self) -> Step:
        if self.here in ("-", "+"):
            sign = self._tokens.pop(0)
            inner = self._signed()
            return (lambda making: -inner(making)) if sign == "-" else inner
        value = self._single()
        while self.here == "%":
            self._tokens.pop(0)
            value = _joined(_SIGNS["/"], value, lambda _: Decimal(100))
        return value

    def _single(self) -> Step:
        if self.here is None:
            raise NoFormula("end")
        token = self._tokens.pop(0)
        if not isinstance(token, str):
            return _operand(token)
        if token[0].isdigit():
            number = Decimal(token + self._decimals())
            return lambda _: number
        if token == "(":
            inner = self.comparison()
            self._expect(")")
            return inner
        return self._named(token.upper())

    def _named(self, name: str) -> Step:
        if name in _FUNCTIONS and self.here == "(":
            return self._call(name)
        if name == "DEFINED" and self.here == "(":
            return self._defined()
        if name in self._names:
            return _operand(self._names[name])
        if name in _CONSTANTS:
            if self.here == "(":
                self._tokens.pop(0)
                self._expect(")")
            return lambda _: _CONSTANTS[name]
        if len(found := self._cells(name, "")) == 1:
            return _operand(found[0])
        raise NoFormula(name)

    def _defined(self) -> Step:
        """Whether what stands between the brackets is a known name, or can be worked out."""
        end = self._tokens.index(")") if ")" in self._tokens else 0
        inner, self._tokens = self._tokens[1:end], self._tokens[end + 1 :]
        if len(inner) == 1 and isinstance(inner[0], str) and inner[0][0].isalpha():
            is_known = inner[0].upper() in self._known
            return lambda _: Decimal(is_known)
        step = _Reader(inner, self._names, self._known, self._cells).comparison()
        return lambda making: Decimal(isinstance(Formula(step).value(making), Decimal))

    def _decimals(self) -> str:
        """What follows a decimal comma; between a function's brackets a comma parts its arguments."""
        if self._calls or self.here != "," or len(self._tokens) < 2 or not str(self._tokens[1]).isdigit():
            return ""
        self._tokens.pop(0)
        return f".{self._tokens.pop(0)}"

    def _call(self, name: str) -> Step:
        self._tokens.pop(0)
        self._calls += 1
        arguments = [self._argument(name)]
        while self.here in (";", ","):
            self._tokens.pop(0)
            arguments.append(self._argument(name))
        self._expect(")")
        self._calls -= 1
        function = _FUNCTIONS[name]
        try:
            function(*(Decimal(1) for _ in arguments))  # does it take so many?
        except TypeError as error:
            raise NoFormula(name) from error
        return lambda making: function(*chain.from_iterable(argument(making) for argument in arguments))

    def _argument(self, function: str) -> Many:
        """A number, or all the numbers of some cells."""
        if function in _OF_MANY and isinstance(self.here, str) and (found := self._range(self.here.upper())):
            return lambda making: [
                number
                for cell in found
                if (number := number_of(cell.value(making), making.locale)) is not None
            ]
        step = self.comparison()
        return lambda making: (step(making),)

    def _range(self, first: str) -> Sequence[Operand]:
        last = self._tokens[2] if len(self._tokens) > 2 and self._tokens[1] == ":" else ""
        found = self._cells(first, str(last).upper())
        ends = self._tokens[3 if last else 1 :][:1]
        if not found or first in self._names or ends not in ([")"], [","], [";"]):
            return ()
        del self._tokens[: 3 if last else 1]
        return found

    def _expect(self, sign: str) -> None:
        if self.here != sign:
            raise NoFormula(sign)
        self._tokens.pop(0)


def _joined(function: Callable[[Decimal, Decimal], Decimal], left: Step, right: Step) -> Step:
    return lambda making: function(left(making), right(making))


def _tokens(text: str) -> list[str | Operand]:
    found: list[str | Operand] = []
    at = 0
    text = text.strip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise NoFormula(text[at:])
        found.append(token[1] or token[2] or token[3])
        at = token.end()
    return found
