"""A format code taken apart: its sections, and the tokens of each.

Source: ECMA-376 Part 1, 18.8.31. Codes in a file are always in the American form: "." is the decimal sign.
"""

import re
from enum import StrEnum
from functools import cached_property, lru_cache

from msgspec import Struct

from toolkit.patterns import pattern


class TokenKind(StrEnum):
    """What a token of a format code stands for."""

    TEXT = "text"
    DIGIT = "digit"
    GROUP = "group"
    POINT = "point"
    PERCENT = "percent"
    EXPONENT = "exponent"
    FRACTION = "fraction"
    DATE = "date"
    ELAPSED = "elapsed"
    HALF = "half"
    CELL_TEXT = "cell-text"
    GENERAL = "general"


class Token(Struct, frozen=True):
    """One token; of a date token ``text`` is its letters in lower case ("yyyy"; minutes are "M")."""

    kind: TokenKind
    text: str


class Section(Struct, frozen=True, kw_only=True, dict=True):
    """One of the parts between the semicolons; ``condition`` is like (">=", 100.0), or None.

    ``zeros`` is how many digits a code of nothing but zeros has ("0000000000": phones), else 0.
    """

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None

    @cached_property
    def kinds(self) -> frozenset[TokenKind]:
        return frozenset(token.kind for token in self.tokens)

    @cached_property
    def zeros(self) -> int:
        only_zeros = all(token == Token(TokenKind.DIGIT, "0") for token in self.tokens)
        return len(self.tokens) if only_zeros else 0


_TOKEN = pattern(
    r"""
    "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<room>.) | \*(?P<filling>.)
    | \[(?P<bracket>[^\]]*)\] | (?P<half>AM/PM|A/P) | (?P<general>General) | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+) | (?P<digit>[0#?]) | (?P<percent>%) | (?P<at>@) | (?P<end>;) | (?P<sign>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CONDITION = pattern(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_ELAPSED = pattern(r"h+|m+|s+", re.IGNORECASE)
_CURRENCY = pattern(r"\$([^-\]]*)(?:-[^\]]*)?")
_SIGNS = {",": TokenKind.GROUP, ".": TokenKind.POINT, "/": TokenKind.FRACTION}


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a format code."""
    found: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, float] | None = None
    for match in _TOKEN.finditer(code):
        if match["end"]:
            found.append(_section(tokens, condition))
            tokens, condition = [], None
        elif (bracket := match["bracket"]) is not None:
            asked = _CONDITION.fullmatch(bracket.strip())
            condition = (asked[1], float(asked[2])) if asked else condition
            tokens += _in_brackets(bracket)
        else:
            tokens += _tokens(match)
    return (*found, _section(tokens, condition))


def _in_brackets(text: str) -> list[Token]:
    """An elapsed time or a currency sign; colours, conditions and languages show nothing."""
    if _ELAPSED.fullmatch(text):
        return [Token(TokenKind.ELAPSED, text.lower())]
    currency = _CURRENCY.fullmatch(text)
    return [Token(TokenKind.TEXT, currency[1])] if currency and currency[1] else []


def _tokens(match: re.Match[str]) -> list[Token]:
    kind, text = str(match.lastgroup), match[0]
    if kind in ("room", "filling"):  # room as wide as a sign, or up to the cell's edge: a letter has none
        return []
    if kind in ("quoted", "escaped"):
        return [Token(TokenKind.TEXT, match[kind])]
    if kind == "sign":
        return [Token(_SIGNS.get(text, TokenKind.TEXT), text)]
    if kind == "date":
        return [Token(TokenKind.DATE, text.lower())]
    if kind == "at":
        return [Token(TokenKind.CELL_TEXT, text)]
    return [Token(TokenKind(kind), text)]


def _section(tokens: list[Token], condition: tuple[str, float] | None) -> Section:
    """A section whose "m" beside hours or seconds are minutes, and whose signs fit what it shows."""
    kinds = {token.kind for token in tokens}
    is_date = bool(kinds & {TokenKind.DATE, TokenKind.ELAPSED})
    told = [_as_text(token, is_date, has_digits=TokenKind.DIGIT in kinds) for token in tokens]
    clocks = [at for at, token in enumerate(told) if token.kind in (TokenKind.DATE, TokenKind.ELAPSED)]
    for turn, at in enumerate(clocks):
        if told[at].text.strip("m"):
            continue
        before = told[clocks[turn - 1]].text if turn else ""
        after = told[clocks[turn + 1]].text if turn + 1 < len(clocks) else ""
        if len(told[at].text) < 3 and (before.startswith("h") or after.startswith("s")):
            told[at] = Token(told[at].kind, told[at].text.upper())
    return Section(tokens=tuple(told), condition=condition)


def _as_text(token: Token, is_date: bool, *, has_digits: bool) -> Token:
    signs = (TokenKind.GROUP, TokenKind.POINT, TokenKind.FRACTION)
    if token.kind in signs and (is_date or not has_digits):
        return Token(TokenKind.TEXT, token.text)
    return token
