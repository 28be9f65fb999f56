"""Fields with a limited set of answers: fixed values, lists of Danh mục."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from toolkit.book.fields.field import (
    DropDown,
    Field,
    FromList,
    FromValues,
    Lookups,
    Seen,
    folded,
    shown,
    warned,
)
from toolkit.book.fields.text import Text, one_line
from toolkit.patterns import pattern
from toolkit.wording import fold, fold_ascii, written_out

_NUMBERED = pattern(r"^\(?(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)/]\s*")
_BODY = pattern(r"^(?:ban thường vụ|thường trực|ban chấp hành|ban bí thư) (?=\S)")
_LISTED = pattern(r"(\s*[;,/+&\n]\s*|\s+(?:và|-|–)\s+)")
_BETWEEN = pattern(r"\s*[,/]\s*|\s+và\s+")


class YesNo(Field, frozen=True, kw_only=True):
    """Có or Không; an empty cell is Không."""

    width: int = 8
    number_format: ClassVar[str] = "General"
    blank: ClassVar[Any] = False
    strict: ClassVar[bool] = True

    @property
    def drop_down(self) -> DropDown:
        return FromValues(("Có", "Không"))

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        answer = _ANSWERS.get(fold(text))
        return self._refused("yes-no-unknown", text=text) if answer is None else Seen(answer)

    def read_value(self, raw: Any, lookups: Lookups) -> Seen:
        if isinstance(raw, bool | int | float) and raw in (0, 1):
            return Seen(bool(raw))
        return self._refused("yes-no-unknown", text=str(raw))


# As ``fold`` has them.
_ANSWERS = {
    **dict.fromkeys(("có", "x", "✓", "✔", "☑", "1", "yes", "y", "true", "đúng"), True),
    **dict.fromkeys(("không", "ko", "k", "☐", "-", "0", "no", "n", "false", "sai"), False),
}


class Choice(Text, frozen=True, kw_only=True):
    """One value of an enum: what is typed must be one of them."""

    values: type[StrEnum]
    default: StrEnum | None = None
    width: int = 16
    wraps: ClassVar[bool] = False
    strict: ClassVar[bool] = True

    @property
    def drop_down(self) -> DropDown:
        return FromValues(tuple(self.values))

    def read(self, raw: Any, lookups: Lookups) -> Seen:
        seen = super().read(raw, lookups)
        return seen if seen.value != "" else Seen(self.default, seen.faults, seen.empty)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        wanted = fold(text)
        for value in self.values:
            if fold(value) == wanted:
                return Seen(value)
        return self._refused("choice-unknown", text=one_line(text), choices="; ".join(self.values))

    def read_value(self, raw: Any, lookups: Lookups) -> Seen:
        return self.read_text(shown(raw), lookups)


class OneOf(Text, frozen=True, kw_only=True):
    """One of a few fixed words; other words are kept, with a warning.

    ``numbered``: as ``Listed`` has it; words without any accent are understood then, too. ``several``: what
    stands between the values of a cell that may name more, or blank. ``others``: what else may stand there.
    """

    values: tuple[str, ...]
    numbered: bool = False
    several: str = ""
    others: re.Pattern[str] | None = None
    width: int = 14

    @property
    def drop_down(self) -> DropDown:
        return FromValues(self.values)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(text)
        meant = lookups.as_a_province(text)
        known = self._known(one_line(meant)) or (self._all_known(meant) if self.several else None)
        if known or self._all_allowed(line):
            return Seen(known or line)
        return warned(line, "choice-other", text=line, choices="; ".join(self.values))

    def _known(self, line: str) -> str | None:
        return _words(self.values).get(fold(line)) or (_loosely(self.values, line) if self.numbered else None)

    def _all_allowed(self, line: str) -> bool:
        others = self.others
        if others is None:
            return False
        parts = (one.strip() for one in line.split(self.several.strip() or None))
        return all(self._known(one) or others.match(one) for one in parts)

    def _all_known(self, text: str) -> str | None:
        """The values that a text lists, each once; None where any of it is none. A value may hold a comma."""
        left, found = _LISTED.split(text.strip()), set[str]()
        while left:
            ends = (end for end in range(len(left), 0, -2) if self._known(one_line("".join(left[:end]))))
            if (end := next(ends, 0)) == 0:
                return None
            found.add(self._known(one_line("".join(left[:end]))) or "")
            left = left[end + 1 :]
        return self.several.join(one for one in self.values if one in found)


@cache
def _words(values: tuple[str, ...]) -> Mapping[str, str]:
    return folded(values)


def _loosely(values: tuple[str, ...], line: str) -> str | None:
    """The value that a line says behind a number, in short, through its body, or without any accent.

    "2. Tỉnh đoàn", "TW Đoàn", "BTV Tỉnh đoàn" and "tinh doan" are such lines.
    """
    bare = unnumbered(line)
    plain = _BODY.sub("", written_out(bare))
    found = [one for one in values if bare.isascii() and fold_ascii(one) == fold_ascii(bare)]
    return _words(values).get(plain) or (found[0] if len(found) == 1 else None)


class Listed(Text, frozen=True, kw_only=True):
    """One value of a list of Danh mục; a value that the list lacks is kept, with a warning unless ``open``.

    With ``codes`` the value is the list's code ("GM" for "Giấy mời"); ``also`` names further values.
    ``numbered``: "2. Kiến nghị:" is taken for "Kiến nghị"; nothing counts these cells but who reads them.
    """

    list_name: str
    codes: bool = False
    also: tuple[str, ...] = ()
    open: bool = False
    numbered: bool = False
    width: int = 18

    @property
    def drop_down(self) -> DropDown:
        return FromList(self.list_name, self.codes)

    def parts(self, text: str, lookups: Lookups) -> list[str]:
        known = lookups.lists.get(self.list_name, {})
        parts = [part.strip() for part in _BETWEEN.split(text)]
        return parts if fold(text) not in known and all(fold(part) in known for part in parts) else [text]

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(text)
        known = (lookups.list_codes if self.codes else lookups.lists).get(self.list_name)
        if not known or line in self.also:
            return Seen(line)
        value = known.get(fold(line)) or (known.get(fold(unnumbered(line))) if self.numbered else None)
        if value or self.open:
            return Seen(value or line)
        return warned(line, "choice-unlisted", text=line, list=self.list_name)


def unnumbered(line: str) -> str:
    """ "2. Kiến nghị:" -> "Kiến nghị"."""
    return _NUMBERED.sub("", line).strip(" .:;,-")
