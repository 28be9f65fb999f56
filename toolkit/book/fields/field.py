"""What every field type shares: what a cell was read as, what was wrong with it, where choices come from."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from msgspec import Struct, field

from toolkit.book.fields.cleaning import GARBLED, cleaned
from toolkit.book.grid import CellError, Raw, Uncomputed
from toolkit.patterns import pattern
from toolkit.wording import first_letter, fold, same_name_key, stands_wholly

NO_VALUE = "cell-no-value"
# What programs write where they had no value, to the letter; "Nan" may be a name.
_NO_VALUES: frozenset[str] = frozenset(("nan", "NaN", "NAN", "NaT", "None", "null", "NULL", "<NA>"))
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "Err:502", "Err:508")
)

_HEADS = pattern(r"(?i)(?:tỉnh|thành) đoàn\b")
_OF_A_CITY = pattern(r"(?i)\bthành đoàn(?=\s*(?:$|[.;,/+&\n]|và\b))")


class Fault(NamedTuple):
    """A problem that does not know its place yet: a catalogue code and the words that its text names."""

    code: str
    words: Mapping[str, object]


class Seen(NamedTuple):
    """What one cell was read as; ``value`` is the field's blank where nothing could be read.

    ``empty``: nothing stands in the cell that anybody could see.
    """

    value: Any
    faults: tuple[Fault, ...] = ()
    empty: bool = False


class FromValues(Struct, frozen=True):
    """A drop-down of fixed values."""

    values: tuple[str, ...]


class FromList(Struct, frozen=True):
    """A drop-down of one list of Danh mục: its values, or their codes."""

    name: str
    codes: bool = False


class FromSheet(Struct, frozen=True):
    """A drop-down of the codes of another sheet (its ``key`` column)."""

    sheet: str


DropDown = FromValues | FromList | FromSheet


class CodeBook(Struct, frozen=True, dict=True):
    """The codes of one sheet, by folded code, and as (name, code) for whoever typed a name instead.

    ``short``: the shorter names, where the sheet has any; there people shorten the others as well.
    """

    spelling: Mapping[str, str]
    names: Sequence[tuple[str, str]] = ()
    short: Sequence[tuple[str, str]] = ()

    def codes_of(self, name: str) -> tuple[str, ...]:
        """The codes whose rows bear a name, each once."""
        return tuple(self._by_name.get(same_name_key(name), {}))

    def codes_meant(self, name: str) -> tuple[str, ...]:
        """The codes whose rows are called so in a shorter way: "Ban Phong trào", "Ban PT", "Thị đoàn DH"."""
        if self.short and name not in self._meant:
            alike = self._by_letter.get(first_letter(name), ())
            found = (code for known, code in alike if stands_wholly(name, known))
            self._meant[name] = tuple(dict.fromkeys(found))
        return self._meant.get(name, ())

    @cached_property
    def _meant(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _by_letter(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, code in (*self.names, *self.short):
            found.setdefault(first_letter(name, known=True), []).append((name, code))
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for name, code in self.names:
            found.setdefault(same_name_key(name), {})[code] = None
        return found


class Lookups(Struct, frozen=True, kw_only=True, dict=True):
    """What a cell needs to know of the rest of the workbook.

    ``codes`` is by sheet title; a sheet that is not in the workbook is not in it, and nothing that points
    there is judged. ``lists`` is by list name, folded value -> value; ``list_codes`` likewise, folded value
    or code -> code.
    """

    date_1904: bool = False
    codes: Mapping[str, CodeBook] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    list_codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def as_a_province(self, text: str) -> str:
        """The words with "Tỉnh đoàn", as lists have it, for the office that is the Thành đoàn of its book."""
        return _OF_A_CITY.sub("Tỉnh đoàn", text) if self._is_of_a_city else text

    @cached_property
    def _is_of_a_city(self) -> bool:
        """Whether the units' names have a city's body ahead of any province's."""
        units = self.codes.get("Đơn vị")
        found = (_HEADS.match(name) for name, _ in (units.names if units else ()))
        head = next(filter(None, found), None)
        return head is not None and fold(head[0]) == "thành đoàn"

    @cached_property
    def memories(self) -> dict[int, tuple[object, dict[tuple[type, Raw], Seen]]]:
        """By a column's identity, the column and what its cells were read as; small tables keep it here."""
        return {}


class Field(Struct, frozen=True, kw_only=True):
    """How a cell is read, and how the builder shows it.

    ``width`` is in characters, ``number_format`` is Excel's, ``wraps`` says that long text runs over lines,
    ``blank`` is the value of an empty cell; ``strict`` that Excel refuses what the drop-down does not hold.
    """

    width: int = 14
    number_format: ClassVar[str] = "@"
    wraps: ClassVar[bool] = False
    blank: ClassVar[Any] = ""
    strict: ClassVar[bool] = False

    @property
    def drop_down(self) -> DropDown | None:
        return None

    def read(self, raw: Raw, lookups: Lookups) -> Seen:
        """The cell's value, and what is wrong with it; never raises."""
        if raw is None:
            return Seen(self.blank, empty=True)
        if isinstance(raw, str):
            return self._read_typed(raw, lookups)
        if isinstance(raw, CellError):
            return self._refused("cell-error", text=raw.text)
        if isinstance(raw, Uncomputed):
            return self._refused("formula-uncomputed", formula=raw.formula)
        return self.read_value(raw, lookups)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        """Read what was typed as text: clean, and not blank."""
        raise NotImplementedError

    def parts(self, text: str, lookups: Lookups) -> list[str]:
        """The values that one part of a cell of several values holds; one as a rule."""
        return [text]

    def read_value(self, raw: Raw, lookups: Lookups) -> Seen:
        """Read a number, a bool, a date or a clock."""
        return self._refused("cell-unreadable", text=shown(raw))

    def _read_typed(self, raw: str, lookups: Lookups) -> Seen:
        text, found = cleaned(raw)
        if not text:
            return Seen(self.blank, empty=True)
        if text in _NO_VALUES:
            return self._refused(NO_VALUE, text=text)
        if text in _ERRORS:
            return self._refused("cell-error", text=text)
        if not found:
            return self.read_text(text, lookups)
        faults = tuple(Fault(code, words) for code, words in found)
        if any(fault.code == GARBLED for fault in faults):
            return Seen(self.blank, faults)
        seen = self.read_text(text, lookups)
        return Seen(seen.value, faults + seen.faults)

    def _refused(self, code: str, **words: object) -> Seen:
        return Seen(self.blank, (Fault(code, words),))


def is_no_value(raw: Raw) -> bool:
    """Whether a cell holds what a program or a broken formula left in place of a value."""
    if isinstance(raw, str):
        text, _ = cleaned(raw)
        return text in _NO_VALUES or text in _ERRORS
    return isinstance(raw, CellError)


def warned(value: object, code: str, **words: object) -> Seen:
    """A value that was understood, with something to say about it."""
    return Seen(value, (Fault(code, words),))


def shown(raw: object) -> str:
    """A value in a message, short and on one line."""
    line = " ".join(as_typed(raw).split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def as_typed(raw: object) -> str:
    """What a cell holds, as a clerk would type it."""
    match raw:
        case bool():
            return "TRUE" if raw else "FALSE"
        case float():
            return number_text(raw)
        case dt.datetime() if raw.time() == dt.time():
            return f"{raw:%d/%m/%Y}"
        case dt.datetime():
            return f"{raw:%H:%M %d/%m/%Y}"
        case dt.date():
            return f"{raw:%d/%m/%Y}"
        case CellError():
            return raw.text
        case Uncomputed():
            return raw.formula
    return "" if raw is None else str(raw)


def number_text(number: float) -> str:
    """A number as a clerk would type it: 5.0 -> 5, 1.5 -> 1,5 (Excel keeps 15 digits)."""
    return f"{number:.15g}".replace(".", ",")


def whole_part(number: float) -> int | None:
    """The number without its fraction, None for infinity and for what is no number."""
    return int(number) if isinstance(number, int) or math.isfinite(number) else None


def folded(texts: Mapping[str, str] | tuple[str, ...]) -> dict[str, str]:
    """Folded text -> text as it is to be written; the first of two equal ones counts."""
    pairs = texts.items() if isinstance(texts, Mapping) else ((text, text) for text in texts)
    found: dict[str, str] = {}
    for key, text in pairs:
        found.setdefault(fold(key), text)
    return found
