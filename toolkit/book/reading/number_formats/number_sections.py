"""A number by one section of a format code: zeros, groups, decimals, percent, words around."""

from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import takewhile

from toolkit.book.reading.number_formats.codes import Section, Token, TokenKind

GROUP, DECIMAL = ".", ","
_MOST_DIGITS = 60
_WIDE = Context(prec=3 * _MOST_DIGITS)
_THOUSAND = Decimal(1000)


def number_shown(value: int | float, section: Section) -> str | None:
    """The number, never with a sign; None for what is not written so in a letter (exponents)."""
    if section.zeros and isinstance(value, int):
        return str(abs(value)).zfill(section.zeros)
    kinds = section.kinds
    number = abs(Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value))
    if TokenKind.EXPONENT in kinds or number.adjusted() > _MOST_DIGITS:
        return None
    if TokenKind.DIGIT not in kinds:
        return "".join(token.text for token in section.tokens if token.kind is TokenKind.TEXT)
    if TokenKind.FRACTION in kinds and _is_fraction(section.tokens):
        return _fraction(number, section.tokens)
    return _decimal(number, section.tokens)


def _decimal(number: Decimal, tokens: tuple[Token, ...]) -> str:
    point = next((at for at, token in enumerate(tokens) if token.kind is TokenKind.POINT), len(tokens))
    digits = [at for at, token in enumerate(tokens) if token.kind is TokenKind.DIGIT]
    whole, below = [at for at in digits if at < point], [at for at in digits if at > point]
    number *= Decimal(100) ** sum(token.kind is TokenKind.PERCENT for token in tokens)
    number /= _THOUSAND ** _scaling_commas(tokens, point, digits)
    rounded = number.quantize(Decimal(1).scaleb(-len(below)), ROUND_HALF_UP, _WIDE)
    first, _, rest = f"{rounded:f}".partition(".")
    shown = _whole(first.lstrip("0"), tokens, whole) | _below(rest, tokens, below)
    pieces = []
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.POINT:
            pieces.append(DECIMAL if any(shown[place] for place in below) else "" if below else token.text)
        elif token.kind in (TokenKind.DIGIT, TokenKind.TEXT, TokenKind.PERCENT, TokenKind.FRACTION):
            pieces.append(shown.get(at, token.text))
    return "".join(pieces).strip()


def _scaling_commas(tokens: tuple[Token, ...], point: int, digits: list[int]) -> int:
    """Commas right behind the last digit, or right before the decimal sign: each divides by a thousand."""
    ends = {digits[-1], max((at for at in digits if at < point), default=digits[-1])}
    behind = (takewhile(lambda token: token.kind is TokenKind.GROUP, tokens[end + 1 :]) for end in ends)
    return sum(1 for commas in behind for _ in commas)


def _whole(digits: str, tokens: tuple[Token, ...], places: list[int]) -> dict[int, str]:
    """The digits of the whole part by place; what has no place of its own stands at the first."""
    grouped = bool(places) and any(token.kind is TokenKind.GROUP for token in tokens[places[0] : places[-1]])
    shown: dict[int, str] = {}
    left, count = list(digits), 0
    for at in reversed(places):
        takes = len(left) if at == places[0] else 1
        texts: list[str] = []
        for _ in range(max(takes, 1)):
            digit = left.pop() if left else {"0": "0"}.get(tokens[at].text, "")
            if digit:
                texts.append(digit + (GROUP if grouped and count and count % 3 == 0 else ""))
                count += 1
        shown[at] = "".join(reversed(texts))
    return shown


def _below(digits: str, tokens: tuple[Token, ...], places: list[int]) -> dict[int, str]:
    """The decimals by place; zeros at the end stand only where the code has a zero."""
    shown: dict[int, str] = {}
    is_open = False
    for at, digit in reversed(list(zip(places, digits, strict=True))):
        is_open = is_open or digit != "0" or tokens[at].text == "0"
        shown[at] = digit if is_open else ""
    return shown


def _is_fraction(tokens: tuple[Token, ...]) -> bool:
    """Whether a "/" divides: with digits on both sides ("# ?/?"); in "0/GM" it is only a sign."""
    at = next(at for at, token in enumerate(tokens) if token.kind is TokenKind.FRACTION)
    after = tokens[at + 1 : at + 2]
    return bool(after) and (after[0].kind is TokenKind.DIGIT or after[0].text.isdigit())


def _fraction(number: Decimal, tokens: tuple[Token, ...]) -> str | None:
    from fractions import Fraction  # slow import

    at = next(at for at, token in enumerate(tokens) if token.kind is TokenKind.FRACTION)
    places = sum(1 for _ in takewhile(lambda token: token.kind is TokenKind.DIGIT, tokens[at + 1 :]))
    if not places:
        return None
    whole, rest = divmod(Fraction(number), 1)
    part = rest.limit_denominator(10**places - 1)
    if part == 1:
        whole, part = whole + 1, Fraction(0)
    said = f"{part.numerator}/{part.denominator}" if part else ""
    return " ".join(text for text in (str(whole) if whole or not part else "", said) if text)
