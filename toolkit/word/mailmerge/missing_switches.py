"""Whether a field shows a day or a number without the switch that its writer most likely wanted."""

import datetime as dt
from decimal import Decimal
from typing import Any

from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.values import number_of
from toolkit.wording import said

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
