"""The small sums of ``{ = { MERGEFIELD gia } * 2 }``: numbers, signs, brackets and a few functions.

Cells of the table around it are named as in Word: ``ABOVE``, ``B2``, ``A1:C3``. What is none of these is no
formula here.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow
from itertools import chain
from typing import Any, Protocol

from msgspec import Struct

from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge.cell_numbers import added_by_word
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.formula_functions import (
    CONSTANTS,
    FUNCTIONS,
    OF_MANY,
    SIGNS,
    Misspelt,
    NoFormula,
    NoNumber,
    tokens,
)
from toolkit.word.mailmerge.table_cells import ADDRESS
from toolkit.word.mailmerge.values import MOST_DIGITS, number_of, shown

DIVIDED_BY_ZERO = "!Zero Divide"
NO_NUMBER = "!Syntax Error"
TOO_LARGE = "!Number Too Large"
"""What Word prints where a formula has no result."""


class Operand(Protocol):
    """A field inside a formula."""

    def value(self, making: Making) -> Any: ...


class Cell(Protocol):
    """A cell of the table around a formula."""

    def number(self, making: Making, *, is_first: bool) -> Decimal | None: ...


Step = Callable[[Making], Decimal]
Many = Callable[[Making], Sequence[Decimal]]
Cells = Callable[[str, str], Sequence[Cell]]
"""The cells that a name stands for, or those from one name to another; none where it is no cell's name."""


class Formula(Struct, frozen=True):
    """A formula, read. ``written`` is its code, which stands at ``spot``."""

    step: Step
    written: str
    spot: str

    def value(self, making: Making) -> Decimal | str:
        """The result; Word's own words where nothing can be computed, which is told."""
        result: Decimal | str = making.once(id(self), lambda: self._result(making))
        return result

    def _result(self, making: Making) -> Decimal | str:
        try:
            return _measured(self.step(making))
        except NoNumber as error:
            reason, printed = f"“{error}” không phải một số", NO_NUMBER
        except Overflow:
            reason, printed = "kết quả quá lớn", TOO_LARGE
        except (DivisionByZero, ZeroDivisionError, InvalidOperation):
            reason, printed = "có phép chia cho 0", DIVIDED_BY_ZERO
        except ValueError:  # the smallest or largest of no number at all
            return Decimal(0)
        making.find("value-no-result", self.spot, written=self.written, reason=reason)
        return printed


def formula(
    pieces: Sequence[str | Operand],
    names: Mapping[str, Operand],
    known: frozenset[str],
    cells: Cells,
    *,
    spot: str,
) -> Formula:
    """Read a formula made of text and inner fields.

    Args:
        pieces: its text, and the fields in it.
        names: what stands for SET fields and bookmarks, by name in capitals.
        known: every name that the document defines, in capitals; DEFINED asks for them.
        cells: where the table around it is looked at.
        spot: where it stands, for messages.

    Raises:
        NoFormula: it holds something that is not understood.
    """
    reader = _Reader(pieces, names, known, cells)
    step = reader.comparison()
    if reader.here is not None:
        raise Misspelt("thừa dấu đóng ngoặc") if reader.here == ")" else NoFormula(str(reader.here))
    written = "".join(piece if isinstance(piece, str) else "…" for piece in pieces)
    return Formula(step, f"= {shortened(written.strip())}", spot)


def _measured(result: Decimal) -> Decimal:
    if result.adjusted() > MOST_DIGITS:
        raise Overflow
    return result


def _operand(operand: Operand) -> Step:
    """A field's number, nothing where it is blank."""

    def step(making: Making) -> Decimal:
        value = operand.value(making)
        number = added_by_word(value) if making.adds_like_word else number_of(value)
        if number is None and (words := shown(value).strip()):
            raise NoNumber(shortened(words))
        return number or Decimal(0)

    return step


def _cell(cell: Cell) -> Step:
    """A table cell's number, nothing where it holds words."""
    return lambda making: cell.number(making, is_first=False) or Decimal(0)


def _numbers(cells: Sequence[Cell]) -> Many:
    """All the numbers of some cells."""

    def many(making: Making) -> Sequence[Decimal]:
        found: list[Decimal] = []
        for cell in cells:
            number = cell.number(making, is_first=not found)
            found += [] if number is None else [number]
        return found

    return many


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
            self._tokens += tokens(piece) if isinstance(piece, str) else [piece]

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
            left = _joined(SIGNS[str(self._tokens.pop(0))], left, deeper())
        return left

    def _signed(self) -> Step:
        if self.here in ("-", "+"):
            sign = self._tokens.pop(0)
            inner = self._signed()
            return (lambda making: -inner(making)) if sign == "-" else inner
        value = self._single()
        while self.here == "%":
            self._tokens.pop(0)
            value = _joined(SIGNS["/"], value, lambda _: Decimal(100))
        return value

    def _single(self) -> Step:
        if self.here is None:
            raise Misspelt("công thức chưa viết hết")
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
        if name in FUNCTIONS and self.here == "(":
            return self._call(name)
        if name == "DEFINED" and self.here == "(":
            return self._defined()
        if name in self._names:
            return _operand(self._names[name])
        if name in CONSTANTS:
            if self.here == "(":
                self._tokens.pop(0)
                self._expect(")")
            return lambda _: CONSTANTS[name]
        if len(found := self._cells(name, "")) == 1:
            return _cell(found[0])
        is_known = name in self._known or self.here == "(" or ADDRESS.fullmatch(name)
        raise NoFormula(name) if is_known else Misspelt(f"không có tên {name}")

    def _defined(self) -> Step:
        """Whether what stands between the brackets is a known name, or can be worked out."""
        end = self._tokens.index(")") if ")" in self._tokens else 0
        inner, self._tokens = self._tokens[1:end], self._tokens[end + 1 :]
        if len(inner) == 1 and isinstance(inner[0], str) and inner[0][0].isalpha():
            is_known = inner[0].upper() in self._known
            return lambda _: Decimal(is_known)
        step = _Reader(inner, self._names, self._known, self._cells).comparison()
        return lambda making: Decimal(_has_result(step, making))

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
        function = FUNCTIONS[name]
        try:
            function(*(Decimal(1) for _ in arguments))  # does it take so many?
        except TypeError as error:
            raise Misspelt(f"hàm {name} thiếu hoặc thừa giá trị") from error
        return lambda making: function(*chain.from_iterable(argument(making) for argument in arguments))

    def _argument(self, function: str) -> Many:
        """A number, or all the numbers of some cells."""
        if function in OF_MANY and isinstance(self.here, str) and (found := self._range(self.here.upper())):
            return _numbers(found)
        step = self.comparison()
        return lambda making: (step(making),)

    def _range(self, first: str) -> Sequence[Cell]:
        last = self._tokens[2] if len(self._tokens) > 2 and self._tokens[1] == ":" else ""
        found = self._cells(first, str(last).upper())
        ends = self._tokens[3 if last else 1 :][:1]
        if not found or first in self._names or ends not in ([")"], [","], [";"]):
            return ()
        del self._tokens[: 3 if last else 1]
        return found

    def _expect(self, sign: str) -> None:
        if self.here is None:
            raise Misspelt("thiếu dấu đóng ngoặc")
        if self.here != sign:
            raise NoFormula(sign)
        self._tokens.pop(0)


def _has_result(step: Step, making: Making) -> bool:
    try:
        step(making)
    except (ArithmeticError, NoNumber):
        return False
    except ValueError:  # as in `Formula.value`
        return True
    return True


def _joined(function: Callable[[Decimal, Decimal], Decimal], left: Step, right: Step) -> Step:
    return lambda making: function(left(making), right(making))
