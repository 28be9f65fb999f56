"""Fields with a limited set of answers: fixed values, lists of Danh mục, codes of other sheets."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from toolkit.book.fields.field import (
    CodeBook,
    DropDown,
    Field,
    FromList,
    FromSheet,
    FromValues,
    Lookups,
    Seen,
    folded,
    shown,
    warned,
)
from toolkit.book.fields.mentions import Mentions, is_numbered
from toolkit.book.fields.text import Text, code_text, one_line
from toolkit.patterns import pattern
from toolkit.wording import fold, fold_ascii, without_honorific, written_out

CODE_AND_NAME = " - "
"""What stands between a code and its name where drop-downs show both."""

_NUMBERED = pattern(r"^\(?(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)/]\s*")
_BODY = pattern(r"^(?:ban thường vụ|thường trực|ban chấp hành|ban bí thư) (?=\S)")
_LISTED = pattern(r"(\s*[;,/+&\n]\s*|\s+(?:và|-|–)\s+)")
_BETWEEN = pattern(r"\s*[,/]\s*|\s+và\s+")
_MOST_CODES = 5000  # among more none is looked for that is nearest: a courtesy, not worth seconds
_MOST_ENDINGS = 4
_NO_CODES = CodeBook({})
_MEANT = 0.75  # a code that is as near as this is meant; one that is only nearest may be a new one


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

    ``numbered``: as ``Listed`` has it; words without any accent are understood then, too. ``several`` is
    what stands between the values of a cell that may name more than one, blank where it may not.
    """

    values: tuple[str, ...]
    numbered: bool = False
    several: str = ""
    width: int = 14

    @property
    def drop_down(self) -> DropDown:
        return FromValues(self.values)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(text)
        meant = lookups.as_a_province(text)
        known = self._known(one_line(meant)) or (self._all_known(meant) if self.several else None)
        return (
            Seen(known) if known else warned(line, "choice-other", text=line, choices="; ".join(self.values))
        )

    def _known(self, line: str) -> str | None:
        return _words(self.values).get(fold(line)) or (_loosely(self.values, line) if self.numbered else None)

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


class Ref(Text, frozen=True, kw_only=True):
    """The code of a row of another sheet, or of one of ``others``; a lone dash is "nobody".

    A name that is exactly one row's becomes its code, and the cell is told so. ``free``: plain words are
    allowed as well, and kept; names are expected there, and taken without a word.
    ``also`` names values that are no codes ("*"). ``lists``: names of Danh mục whose values are allowed
    too. A code that is not known is kept. ``people``: the names are those of people. ``shared``: several
    may bear one name, since the row says which one is meant; names stay names.
    """

    sheet: str
    others: tuple[str, ...] = ()
    free: bool = False
    also: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    people: bool = False
    shared: bool = False
    width: int = 14

    @property
    def drop_down(self) -> DropDown:
        return FromSheet(self.sheet)

    def parts(self, text: str, lookups: Lookups) -> list[str]:
        if self._known(fold(text), lookups) or self._labelled(text, lookups):
            return [text]
        return self._mentions(lookups).parts(text)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(text)
        if line in self.also:
            return Seen(line)
        if line in ("-", "–", "—"):
            return Seen("")
        if known := self._known(fold(line), lookups) or self._labelled(line, lookups):
            return Seen(known)
        mentions = self._mentions(lookups)
        plain_words = self.free and not is_numbered(line) and not mentions.is_nearly_a_code(line)
        if self.free and (seen := self._mentioned(line, lookups)):
            return seen
        if not self.free and (code := mentions.code_meant(line)):
            return warned(code, "ref-understood", sheet=self.sheet, text=line, meant=code)
        book = lookups.codes.get(self.sheet)
        wordless = not any(map(str.isalpha, line))
        if plain_words and book and book.spelling and (wordless or mentions.is_like_a_code(line)):
            return warned(line, "code-like", sheet=self.sheet, text=line)
        kept = line if plain_words else code_text(line)
        others_known = all(lookups.codes.get(name, _NO_CODES).spelling for name in self.others)
        if plain_words or book is None or not others_known:
            return Seen(kept)
        several = [one.strip() for one in line.split(";")]
        if len(several) > 1 and all(self._known(fold(one), lookups) for one in several):
            return self._refused("codes-several", text=line, count=len(several))
        hint, is_meant = _hint(line, book)
        told = "ref-misspelt" if is_meant else "ref-unknown"
        return warned(kept, told, sheet=self.sheet, text=line, hint=hint)

    def _labelled(self, line: str, lookups: Lookups) -> str:
        """The code of "TX-DH - Thị đoàn Duyên Hải", as drop-downs show it; blank for other names."""
        head, _, name = line.partition(CODE_AND_NAME)
        code = self._known(fold(head), lookups) if name else ""
        books = (lookups.codes.get(sheet, _NO_CODES) for sheet in (self.sheet, *self.others))
        return code if code and any(code in book.codes_of(name) for book in books) else ""

    def _mentioned(self, line: str, lookups: Lookups) -> Seen | None:
        """Somebody named in other ways than by a plain code, or named wrongly; None for other words."""
        mentions = self._mentions(lookups)
        if len(parts := mentions.parts(line)) > 1:
            return mentions.together(line) or self._refused("ref-several", text=line, count=len(parts))
        found = mentions.find(line)
        if found.fault:
            return Seen(line, (found.fault,))
        if not found.code:
            return None
        bare = without_honorific(line)
        return Seen(bare if self.shared and mentions.is_name(bare) else found.code)

    def _mentions(self, lookups: Lookups) -> Mentions:
        books = [lookups.codes[name] for name in (self.sheet, *self.others) if name in lookups.codes]
        for values in (lookups.lists.get(name, {}) for name in self.lists):
            books.append(CodeBook(values, [(value, value) for value in values.values()]))
        return Mentions(self.sheet, books, people=self.people, shared=self.shared)

    def _known(self, wanted: str, lookups: Lookups) -> str:
        for sheet in (self.sheet, *self.others):
            if (book := lookups.codes.get(sheet)) and (code := book.spelling.get(wanted)):
                return code
        found = (lookups.lists.get(name, {}).get(wanted) for name in self.lists)
        return next((value for value in found if value), "")


def _hint(line: str, book: CodeBook) -> tuple[str, bool]:
    """What was probably meant, as a sentence with a space before it, or nothing; and whether it is plain."""
    if len(book.spelling) > _MOST_CODES:
        return "", False
    wanted = fold(line)
    named = {code for name, code in book.names if fold(name) == wanted}
    if named:
        return f" “{line}” là tên chung của các mã {', '.join(sorted(named))}.", True
    ending = sorted({code for name, code in book.names if fold(name).endswith(f" {wanted}")})
    if 0 < len(ending) <= _MOST_ENDINGS:
        return f" Có lẽ là mã {' hoặc '.join(f'“{code}”' for code in ending)}.", True
    import difflib  # slow import

    near = difflib.get_close_matches(wanted, book.spelling, n=1, cutoff=0.5)
    if not near:
        return "", False
    same_but_for_numbers = re.sub(r"\d+", "0", wanted) == re.sub(r"\d+", "0", near[0])
    is_meant = not same_but_for_numbers and difflib.SequenceMatcher(None, wanted, near[0]).ratio() >= _MEANT
    return f" Mã gần giống nhất là “{book.spelling[near[0]]}”.", is_meant


def unnumbered(line: str) -> str:
    """ "2. Kiến nghị:" -> "Kiến nghị"."""
    return _NUMBERED.sub("", line).strip(" .:;,-")
