"""MERGEFIELD: what a cell of the record shows."""

import datetime as dt
from decimal import Decimal
from typing import Any

from msgspec import Struct

from toolkit.word.mailmerge.document_state import ODD, SHORT, Making
from toolkit.word.mailmerge.expressions import NO_TEXT, Out, Rich
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.run_xml import Wrapping
from toolkit.word.mailmerge.values import number_of, shown
from toolkit.wording import said


class Merge(Struct, frozen=True, kw_only=True):
    r"""MERGEFIELD: a cell's value; ``before`` and ``after`` (``\b``, ``\f``) only where it is not blank."""

    name: str
    spot: str
    format: Format
    wrapping: Wrapping
    before: Rich = NO_TEXT
    after: Rich = NO_TEXT

    def emit(self, making: Making, out: Out) -> None:
        if shown_text := self._own(making):
            self.before.emit(making, out)
            out.append(self.wrapping.written(shown_text))
            self.after.emit(making, out)

    def text(self, making: Making) -> str:
        own = self._own(making)
        return self.before.text(making) + own + self.after.text(making) if own else ""

    def value(self, making: Making) -> Any:
        plain = self.format.is_plain and not (self.before.pieces or self.after.pieces)
        return making.value(self.name) if plain else self.text(making)

    def escaped(self, making: Making) -> bytes:
        """For a hole inside a run that stands in the template already."""
        if self.format.is_plain:  # nine fields of ten, with nine values of ten: as short a way as can be
            value = making.value(self.name)
            if value.__class__ is str and len(value) < SHORT and not ODD.search(value):
                return bytes(value, "utf-8")
        return self.wrapping.escaped(self._own(making))

    def _own(self, making: Making) -> str:
        value = making.value(self.name)
        if value.__class__ is not str:
            text = self.format.text(value)
            if kind := lost_switch(value, self.format):
                making.find(kind, self.spot, name=self.name, shown=text)
        elif self.format.is_plain:
            text = value if "\r" not in value else shown(value)
        else:
            text = self.format.text(value)
        return making.fit(text, self.name, self.spot)


class Bare(Struct, frozen=True):
    """A MERGEFIELD without anything around it, inside a run that stands in the template."""

    merge: Merge

    def emit(self, making: Making, out: Out) -> None:
        out.append(self.merge.escaped(making))

    def text(self, making: Making) -> str:
        return self.merge.text(making)

    def value(self, making: Making) -> Any:
        return self.merge.value(making)


YEARS = range(1900, 2200)
SMALL = 1000
LEAST_PHONE = 100_000_000


def lost_switch(value: Any, format: Format) -> str:
    r"""The code of the warning, or blank.

    A day or a clock needs ``\@``. A number needs ``\#`` (or a form such as ``CardText``) when its plain
    form may not be what is wanted: with decimals, or from 1,000 on unless it looks like a year or, with nine
    digits and no zeros at the end, like a phone or an account. What was shown in words of its own needs
    nothing.
    """
    if said(value):
        return ""
    if isinstance(value, (dt.date, dt.time)):
        return "" if format.date else "field-no-date-switch"
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return ""
    if format.number or any(name.casefold() not in _LOOKS for name in format.general):
        return ""
    number = number_of(value)
    is_plain = number is None or (
        number == number.to_integral_value()
        and (abs(number) < SMALL or number in YEARS or (number >= LEAST_PHONE and int(number) % SMALL != 0))
    )
    return "" if is_plain else "field-no-number-switch"


_LOOKS = frozenset(("mergeformat", "charformat"))
