"""Fields of words: text, paragraphs, codes, phones, addresses."""

import datetime as dt
import re
import unicodedata
from collections import Counter
from typing import Any, ClassVar

from toolkit.book.fields.cleaning import garbled
from toolkit.book.fields.field import (
    DropDown,
    Fault,
    Field,
    Lookups,
    Seen,
    number_text,
    shown,
    warned,
    whole_part,
)
from toolkit.book.grid import Raw
from toolkit.patterns import pattern
from toolkit.wording import clean, garbling

_BULLETS = "-–—•*·"
_BULLET = pattern(r"^[-–—•*·][ \t]+")
_DASHES = pattern("[‐‑‒–—−]", signs="‐‑‒–—−")


class Text(Field, frozen=True, kw_only=True):
    """Words on one line; with ``multiline`` the cell's own line breaks are kept.

    ``days``: a day is as good as words, as in a note; elsewhere Excel has made one of something else.
    """

    width: int = 24
    multiline: bool = False
    days: bool = False
    wraps: ClassVar[bool] = True

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        return Seen(text if self.multiline else one_line(text))

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, dt.date):
            # Excel turns what looks like a date ("12-5", "5/2024") into one while it is being typed.
            day = f"{raw.day}/{raw.month}/{raw.year}"
            return Seen(day) if self.days else warned(day, "text-became-date", text=f"{raw:%d/%m/%Y}")
        if isinstance(raw, bool) or not isinstance(raw, int | float):
            return self._refused("cell-unreadable", text=shown(raw))
        return self.read_text(str(raw) if isinstance(raw, int) else number_text(raw), lookups)


class Verbatim(Text, frozen=True, kw_only=True):
    """No words of a language: a file's name or path, a program's mark. No slip of the hand is seen in it."""

    def _read_typed(self, raw: str, lookups: Lookups) -> Seen:
        text = clean(raw)
        return self.read_text(text, lookups) if text else Seen(self.blank, empty=True)


class Lines(Text, frozen=True, kw_only=True):
    """Paragraphs, one for each line of the cell; a dash that somebody typed before one is dropped."""

    width: int = 60
    blank: ClassVar[Any] = ()

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        lines = text.split("\n")
        lines = [(_BULLET.sub("", line) if line[:1] in _BULLETS else line).strip() for line in lines]
        return Seen(tuple(line for line in lines if line))


class Passage(Text, frozen=True, kw_only=True):
    """Several lines that are there to be copied: shown on one, for their height would stretch every row."""

    width: int = 60
    multiline: bool = True
    wraps: ClassVar[bool] = False


class Code(Text, frozen=True, kw_only=True):
    """A short name that other sheets point to: capitals, digits, hyphens."""

    width: int = 12
    wraps: ClassVar[bool] = False

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        code = code_text(text)
        if code != text and not code.isascii() and (spoilt := garbling(code)):  # seen only in capitals
            told, words = garbled(*spoilt)
            return self._refused(told, **words)
        return Seen(code) if " " not in code else warned(code, "code-with-space", text=code)


class Phone(Text, frozen=True, kw_only=True):
    """A phone number as typed; a zero that Excel dropped is put back."""

    width: int = 16
    wraps: ClassVar[bool] = False

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(unicodedata.normalize("NFKC", text))
        if re.fullmatch(r"[\d.,]+[eE]\+?\d+", line):
            return self._refused("phone-exponent", text=line)
        digits = re.sub(r"[\s.\-]", "", line)
        if re.fullmatch(r"[1-9]\d{8}", digits):
            whole = grouped(f"0{digits}")
            return warned(whole, "phone-lost-zero", text=line, phone=whole)
        return Seen(line)

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        if isinstance(raw, bool) or not isinstance(raw, int | float) or raw < 0 or raw != whole_part(raw):
            return self._refused("cell-unreadable", text=shown(raw))
        return self.read_text(str(int(raw)), lookups)


class Email(Text, frozen=True, kw_only=True):
    """An e-mail address: full-width letters, spaces and a pasted ``mailto:`` are taken out."""

    width: int = 34
    wraps: ClassVar[bool] = False

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        several = re.split(r"[\s;,]+", text.strip())
        if len(several) > 1 and all("@" in one for one in several):
            return Seen("; ".join(several))
        if text.count("@") > 1:  # which words belong together is not known
            return Seen(one_line(text))
        address = one_line(unicodedata.normalize("NFKC", text)).removeprefix("mailto:")
        # a space between two words stays: nobody knows whether both are of the address
        address = re.sub(r"\s*([@.])\s*", r"\1", address)
        if address == text.removeprefix("mailto:"):
            return Seen(address)
        return warned(address, "text-cleaned", what="khoảng trắng hoặc chữ rộng trong địa chỉ email")


class Many(Field, frozen=True, kw_only=True):
    """Several values in one cell, ";" or a line break between them, or what its values allow besides.

    ``offers``: one is the rule, so that the drop-down of one is offered.
    """

    of: Field
    offers: bool = False
    width: int = 24
    blank: ClassVar[Any] = ()
    wraps: ClassVar[bool] = True

    @property
    def drop_down(self) -> DropDown | None:
        return self.of.drop_down if self.offers else None

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        given = [part.strip() for part in re.split(r"[;\n]", text)]
        parts = [one for part in given if part for one in self.of.parts(part, lookups)]
        seen = [self.of.read_text(part, lookups) for part in parts]
        values = Counter(one.value for one in seen if one.value)
        twice = [Fault("named-twice", {"text": value}) for value, times in values.items() if times > 1]
        return Seen(tuple(values), (*(fault for one in seen for fault in one.faults), *twice))

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        seen = self.of.read_value(raw, lookups)
        return Seen((seen.value,) if seen.value else (), seen.faults)


def one_line(text: str) -> str:
    return " ".join(text.split("\n")) if "\n" in text else text


def code_text(text: str) -> str:
    """A code as it is compared and printed: capitals, plain hyphens."""
    return _DASHES.sub("-", one_line(text)).upper()


def grouped(digits: str) -> str:
    """0900000001 -> 0900 000 001."""
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
