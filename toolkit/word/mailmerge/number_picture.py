r"""Number pictures of the ``\#`` switch: ``#,##0.00;(#,##0.00);'không'``.

Source: Microsoft, "Format field results", Numeric format switch. As there, ``#`` keeps the room of a
missing digit with a space, ``x`` cuts the digits before it, and nothing is multiplied for ``%``.

Word reads ``.`` and ``,`` of a picture by the signs of Windows, so that ``#,##0`` drawn on an English
machine means three decimals on a Vietnamese one. Here the picture's own shape decides where it can
(`decimal_sign`), and the result always carries Vietnamese signs.
"""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.mailmerge import vietnamese
from toolkit.word.mailmerge.values import rounded

_QUOTED = pattern(r"'[^']*'?|[‘’][^‘’]*[‘’]?|`[^`]*`?")
_TOKEN = pattern(
    r"(?P<quoted>'[^']*'?|[‘’][^‘’]*[‘’]?|`[^`]*`?)|(?P<word>(?!x+(?![^\W\d_]))[^\W\d_]+)|(?P<sign>.)",
    re.DOTALL,
)
_SECTION = pattern(r"(?:'[^']*'?|[‘’][^‘’]*[‘’]?|`[^`]*`?|[^;])*")
_GROUPED = pattern(r"#([.,])(?:###|##0|#00)(?![#0x.,])")
_DECIMALS = pattern(r"[0#x]([.,])(?:[0#x]{2}|[0#x]{4,})(?![#0x.,])|0([.,])[0x#](?![#0x.,])")
_DIGITS = "0#x"


class _Section(Struct, frozen=True, kw_only=True):
    """Items in order: (kind, text), kind one of "whole", "decimal", "point", "sign", "text"."""

    items: tuple[tuple[str, str], ...]
    whole: str
    decimals: str
    grouped: bool
    signed: bool


def numbered(number: Decimal, picture: str, default_decimal: str = "") -> str:
    """The number as the picture draws it.

    Args:
        number: of a cell's size; see `values.number_of`.
        picture: one to three sections: positive, negative, zero.
        default_decimal: the picture's decimal sign where its shape does not tell; blank: the comma.
    """
    sections = _sections(picture, decimal_sign(picture, default_decimal or vietnamese.DECIMAL))
    if number == 0 and len(sections) > 2:
        return _drawn(number, sections[2])
    if number < 0 and len(sections) > 1:
        return _drawn(number, sections[1])
    drawn = _drawn(number, sections[0])
    is_below = number < 0 and any(digit in "123456789" for digit in drawn)
    return f"-{drawn}" if is_below and not sections[0].signed else drawn


@lru_cache(maxsize=512)
def decimal_sign(picture: str, default: str) -> str:
    """Which of ``.`` and ``,`` is the decimal sign of a picture; ``default`` where both readings make sense.

    The last of two different signs is the decimal one; a sign that comes twice, or stands as in ``#,##0``,
    groups; one that stands as in ``0.00`` is decimal.
    """
    plain = _QUOTED.sub("", picture).partition(";")[0]
    signs = [sign[0] for sign in re.finditer(r"[.,](?=[#0x])|(?<=[#0x])[.,]", plain)]
    other = {".": ",", ",": "."}
    if len(set(signs)) > 1:
        return signs[-1]
    if len(signs) > 1:
        return other[signs[0]]
    if found := _GROUPED.search(plain):
        return other[found[1]]
    if found := _DECIMALS.search(plain):
        return found[1] or found[2]
    return default


@lru_cache(maxsize=512)
def _sections(picture: str, point: str) -> tuple[_Section, ...]:
    texts: list[str] = []
    at = 0
    while at <= len(picture):
        found = _SECTION.match(picture, at)
        texts.append(found[0] if found else "")
        at += len(texts[-1]) + 1
    return tuple(_section(text, point) for text in texts[:3])


def _section(text: str, point: str) -> _Section:
    items: list[tuple[str, str]] = []
    whole = decimals = ""
    past_point = grouped = signed = False
    for token in _TOKEN.finditer(text):
        sign = token["sign"] or ""
        if quoted := token["quoted"]:
            items.append(("text", quoted[1:].rstrip(quoted[0] if quoted[0] in "'`" else "‘’")))
        elif sign and sign in _DIGITS:
            items.append(("decimal" if past_point else "whole", sign))
            whole, decimals = (whole, decimals + sign) if past_point else (whole + sign, decimals)
        elif sign == point and not past_point:
            past_point = True
            items.append(("point", ""))
        elif sign in (".", ",") and sign != point and not past_point:
            grouped = True
        elif sign and sign in "+-" and not (whole or decimals):
            signed = True
            items.append(("sign", sign))
        else:
            items.append(("text", token[0]))
    return _Section(items=tuple(items), whole=whole, decimals=decimals, grouped=grouped, signed=signed)


def _drawn(number: Decimal, section: _Section) -> str:
    left, _, right = f"{rounded(abs(number), len(section.decimals)):f}".partition(".")
    whole = iter(_whole(left.lstrip("0"), section))
    decimals = iter(_decimals(right, section.decimals))
    drawn: list[str] = []
    for kind, text in section.items:
        if kind == "whole":
            drawn.append(next(whole))
        elif kind == "decimal":
            drawn.append(next(decimals))
        elif kind == "point":
            drawn.append(vietnamese.DECIMAL)
        elif kind == "sign":
            drawn.append("-" if number < 0 else "+" if text == "+" and number > 0 else " ")
        else:
            drawn.append(text)
    ends_in_room = bool(section.items) and section.items[-1][0] == "decimal"
    return "".join(drawn).rstrip(" ") if ends_in_room else "".join(drawn)


def _whole(digits: str, section: _Section) -> list[str]:
    """What each place before the decimal sign shows; digits without a place go with the first one."""
    places = section.whole
    if "x" in places:
        digits = digits[-(len(places) - places.index("x")) :].lstrip("0") if digits else ""
    shown: list[str] = []
    width = max(len(places), len(digits))
    for index in range(width):
        right = width - 1 - index
        place = index - (width - len(places))
        if right < len(digits):
            character = digits[len(digits) - 1 - right]
        else:
            character = "0" if "0" in places[: place + 1] else " "
        if section.grouped and right and right % 3 == 0 and character != " ":
            character += vietnamese.GROUP
        shown.append(character)
    extra = width - len(places)
    return ["".join(shown[: extra + 1]), *shown[extra + 1 :]] if places else []


def _decimals(digits: str, places: str) -> list[str]:
    return [
        digit if place == "0" or digits[index:].strip("0") else " "
        for index, (place, digit) in enumerate(zip(places, digits, strict=True))
    ]
