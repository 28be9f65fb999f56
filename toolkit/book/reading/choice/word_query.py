"""What a Word template keeps of its data source: a sheet, conditions, an order; Word writes it as SQL."""

import re
from collections.abc import Callable

from msgspec import Struct

from toolkit.book.reading.choice.conditions import Comparison, Condition, Either, Every, Like, Unless
from toolkit.book.reading.choice.order import Order
from toolkit.patterns import pattern

_TOKEN = pattern(
    r"""\s*(?:`(?P<tick>[^`]*)`|\[(?P<bracket>[^\]]*)\]|'(?P<text>(?:[^']|'')*)'|"(?P<quoted>[^"]*)"
    |(?P<sign><>|<=|>=|!=|[=<>(),*.;])|(?P<word>[^\s`\[\]'"=<>(),*;]+))""",
    re.VERBOSE,
)
_WORDS = {
    "WHERE": "", "AND": "và", "OR": "hoặc", "NOT": "không", "LIKE": "giống", "IN": "là một trong",
    "IS": "", "NULL": "để trống", "ORDER": ", xếp", "BY": "theo", "ASC": "tăng dần", "DESC": "giảm dần",
    "<>": "khác", "!=": "khác", ";": "",
}  # fmt: skip
_SHEET = pattern(r"'?(.*?)\$([A-Z]+\d+:[A-Z]+\d+)?'?")
PlaceOf = Callable[[str], int]


class BadQuery(Exception):
    """It is not written as Word writes it, or asks for a column that is not there."""


class WordQuery(Struct, frozen=True, kw_only=True):
    """A query taken apart, its columns not looked up yet.

    ``sheet`` is blank where the query names a table in another way than as a sheet.
    """

    sheet: str
    tokens: tuple[tuple[str, str], ...]
    is_choosing: bool

    @property
    def said(self) -> str:
        """The query in Vietnamese words: "trang Danh sách, Loại = Huyện, xếp theo Tên giảm dần"."""
        words = [
            _WORDS.get(text.upper(), text) if kind in ("word", "sign") else text for kind, text in self.tokens
        ]
        text = (
            " ".join(word for word in words if word).replace(" ,", ",").replace("( ", "(").replace(" )", ")")
        )
        sheet = f"trang {self.sheet}" if self.sheet else ""
        return ", ".join(part for part in (sheet, text.strip(" ,;")) if part).replace(",,", ",")

    def choice(self, place_of: PlaceOf) -> tuple[Condition | None, tuple[Order, ...]]:
        """The conditions and the order.

        Args:
            place_of: the place of a column among a row's values, by its name.

        Raises:
            BadQuery: it cannot be read, or ``place_of`` raised KeyError.
        """
        return _Parser(self.tokens, place_of).read()


def word_query(text: str) -> WordQuery:
    """A query such as ``SELECT * FROM `Sheet1$` WHERE `Loại` = 'Huyện' ORDER BY `Tên` DESC``.

    Raises:
        BadQuery: it does not begin so.
    """
    tokens = _tokens(text)
    words = [value.upper() if kind == "word" else "" for kind, value in tokens]
    if words[:1] != ["SELECT"] or "FROM" not in words:
        raise BadQuery(text)
    at = words.index("FROM") + 1
    if at >= len(tokens):
        raise BadQuery(text)
    sheet = _SHEET.fullmatch(tokens[at][1])
    rest = tuple(tokens[at + 1 :])
    return WordQuery(sheet=sheet[1] if sheet else "", tokens=rest, is_choosing=bool(rest))


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            raise BadQuery(text)
        kind = str(match.lastgroup)
        found.append((kind, match[kind].replace("''", "'") if kind == "text" else match[kind]))
        at = match.end()
    return found


class _Parser:
    """Reads conditions and orders from left to right."""

    def __init__(self, tokens: tuple[tuple[str, str], ...], place_of: PlaceOf) -> None:
        self._tokens = tokens
        self._place_of = place_of
        self._at = 0

    def read(self) -> tuple[Condition | None, tuple[Order, ...]]:
        asked = self._either() if self._takes("WHERE") else None
        orders: list[Order] = []
        if self._takes("ORDER"):
            self._need("BY")
            orders.append(self._order())
            while self._takes(","):
                orders.append(self._order())
        self._takes(";")
        if self._at < len(self._tokens):
            raise BadQuery(self._tokens[self._at][1])
        return asked, tuple(orders)

    def _either(self) -> Condition:
        parts = [self._every()]
        while self._takes("OR"):
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _every(self) -> Condition:
        parts = [self._one()]
        while self._takes("AND"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self) -> Condition:
        if self._takes("NOT"):
            return Unless(self._one())
        if self._takes("("):
            inner = self._either()
            self._need(")")
            return inner
        return self._comparison(self._column())

    def _comparison(self, at: int) -> Condition:
        if self._takes("IS"):
            negated = self._takes("NOT")
            self._need("NULL")
            return Comparison(at=at, sign="!=" if negated else "=", texts=("",))
        negated = self._takes("NOT")
        if self._takes("LIKE"):
            like = Like(at, self._value())
            return Unless(like) if negated else like
        if self._takes("IN"):
            found: Condition = Comparison(at=at, sign="=", texts=self._values())
            return Unless(found) if negated else found
        kind, sign = self._next()
        if negated or kind != "sign" or sign not in ("=", "<>", "!=", "<", ">", "<=", ">="):
            raise BadQuery(sign)
        return Comparison(at=at, sign="!=" if sign == "<>" else sign, texts=(self._value(),))

    def _values(self) -> tuple[str, ...]:
        self._need("(")
        values = [self._value()]
        while self._takes(","):
            values.append(self._value())
        self._need(")")
        return tuple(values)

    def _order(self) -> Order:
        at = self._column()
        falling = self._takes("DESC")
        if not falling:
            self._takes("ASC")
        return Order(at, falling)

    def _column(self) -> int:
        kind, name = self._next()
        if kind == "sign":
            raise BadQuery(name)
        while self._takes("."):
            name = self._next()[1]
        try:
            return self._place_of(name)
        except KeyError as cause:
            raise BadQuery(name) from cause

    def _value(self) -> str:
        kind, text = self._next()
        if kind not in ("text", "quoted", "word"):
            raise BadQuery(text)
        return text

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise BadQuery("")
        self._at += 1
        return self._tokens[self._at - 1]

    def _takes(self, wanted: str) -> bool:
        if self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind in ("word", "sign") and text.upper() == wanted:
                self._at += 1
                return True
        return False

    def _need(self, wanted: str) -> None:
        if not self._takes(wanted):
            raise BadQuery(wanted)
