"""Fields that work something out: IF, COMPARE, QUOTE, formulas, the numbers of records, SET names."""

from decimal import Decimal
from typing import Any

from msgspec import Struct

from toolkit.word.mailmerge.cell_numbers import added_by_word, counted, holds_digits, is_read_in_two_ways
from toolkit.word.mailmerge.comparing import compare
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, Out, Rich
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.formulas import Formula
from toolkit.word.mailmerge.run_xml import Wrapping
from toolkit.word.mailmerge.values import number_of, rounded, shown

_PLACES = 2
"""Decimals that Word shows of a formula's result at most, where no picture asks for more."""


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


class Comparison(Struct, frozen=True, kw_only=True):
    """Two operands and what is between them."""

    left: Rich
    operator: str
    right: Rich

    def holds(self, making: Making) -> bool:
        return compare(self.left.value(making), self.operator, self.right.value(making))


class Choice(Struct, frozen=True, kw_only=True):
    """IF. With a format its result is one text in one look; else each text keeps its own."""

    condition: Comparison
    yes: Rich
    no: Rich
    format: Format
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        if self.format.is_plain:
            self._chosen(making).emit(making, out)
        else:
            out.append(self.wrapping.written(self.text(making)))

    def text(self, making: Making) -> str:
        chosen = self._chosen(making)
        if self.format.is_plain:
            return chosen.text(making)
        return self.format.text(chosen.value(making))

    def value(self, making: Making) -> Any:
        return self._chosen(making).value(making) if self.format.is_plain else self.text(making)

    def _chosen(self, making: Making) -> Rich:
        return self.yes if self.condition.holds(making) else self.no


class Counter(Struct, frozen=True):
    """MERGEREC or MERGESEQ."""

    of_records: bool

    def value(self, making: Making) -> int | None:
        if making.is_past_the_end:
            return None
        return (making.number if self.of_records else making.sequence) + making.at


class Recall(Struct, frozen=True):
    """What a SET field has kept under a name, as an operand; it is shown through `Shown`.

    ``spot``: where it is told that nothing is kept yet; blank where that may be so.
    """

    name: str
    spot: str = ""
    compared: bool = False

    def emit(self, making: Making, out: Out) -> None:
        return

    def text(self, making: Making) -> str:
        return shown(self.value(making))

    def value(self, making: Making) -> Any:
        if self.spot and self.name not in making.variables:
            making.miss(self.name, self.spot, compared=self.compared)
        return making.recalled(self.name)


class Shown(Struct, frozen=True, kw_only=True):
    """A value that is not a cell's: MERGEREC, MERGESEQ, QUOTE, COMPARE, a formula, a SET name."""

    source: Counter | Rich | Formula | Comparison | Recall
    format: Format
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        if isinstance(self.source, Rich) and self.format.is_plain:
            self.source.emit(making, out)
        else:
            out.append(self.wrapping.written(self.text(making)))

    def text(self, making: Making) -> str:
        name = self.source.name if isinstance(self.source, Recall) else ""
        value = self._source_value(making)
        if isinstance(self.source, Formula) and isinstance(value, Decimal) and not self.format.number:
            value = min(value, rounded(value, _PLACES), key=_decimals)
        return making.fit(self.format.text(value), name, "")

    def value(self, making: Making) -> Any:
        return self._source_value(making) if self.format.is_plain else self.text(making)

    def _source_value(self, making: Making) -> Any:
        if isinstance(self.source, Comparison):
            return int(self.source.holds(making))
        return self.source.value(making)


class CellWords(Struct, frozen=True):
    """A table cell that a formula at ``spot`` asks for; words in it count for nothing.

    ``is_fixed``: it is the same in every document.
    """

    content: Rich
    spot: str
    is_fixed: bool

    def number(self, making: Making, *, is_first: bool) -> Decimal | None:
        """What the cell counts for; with its unit only in a fixed one, whose sum the template's author saw.

        A fixed cell of words before the first number is a heading: "Năm 2024".
        """
        value = self.content.value(making)
        if making.adds_like_word:
            return added_by_word(value)
        number = counted(value) if self.is_fixed else number_of(value)
        is_heading = self.is_fixed and is_first and shown(value).lstrip()[:1].isalpha()
        is_doubtful = number is None and holds_digits(value) and not is_heading
        if is_doubtful or (self.is_fixed and is_read_in_two_ways(value)):
            making.find("field-cell-words", self.spot, text=shown(value)[:40])
        return number


class InCode(Struct, frozen=True):
    """A field inside the code of a field that stays: its text, as that code can hold it."""

    content: Expression
    wrapping: Wrapping

    def emit(self, making: Making, out: Out) -> None:
        text = self.content.text(making).replace("\\", "\\\\").replace('"', '\\"')
        out.append(self.wrapping.written(text))

    def text(self, making: Making) -> str:
        return self.content.text(making)

    def value(self, making: Making) -> Any:
        return self.content.value(making)
