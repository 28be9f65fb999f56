"""The raw workbook: sheets of values that know their addresses; the one joint between Excel and the plan."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

from msgspec import Struct

from toolkit.book.appearance import Appearance
from toolkit.book.area import column_letters as column_letters
from toolkit.patterns import pattern


class CellError(Struct, frozen=True):
    """What Excel shows as ``#N/A``, ``#REF!`` ..."""

    text: str


class Uncomputed(Struct, frozen=True):
    """A formula that was stored without its result."""

    formula: str


_LINK = pattern(r'=?HYPERLINK\("(?:[^"]|"")*"[,;]"(?P<text>(?:[^"]|"")*)"\)')


def without_result(formula: str) -> "str | Uncomputed":
    """A formula that was stored without its result; of a link the words that it shows, which it tells itself.

    Programs that save a workbook without computing it drop the results of all formulas.
    """
    link = _LINK.fullmatch(formula)
    return link["text"].replace('""', '"') if link else Uncomputed(formula)


Raw = (
    str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | CellError | Uncomputed | None
)


class Merged(Struct, frozen=True, kw_only=True):
    """A range of merged cells, by its corners' rows and columns (1-based, both included)."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


_COPY = pattern(
    r"(?P<title>.+?)(?: ?\(\d{1,2}\)|_\d{1,2}| - (?:copy|bản sao))|(?:copy of|bản sao của) (?P<of>.+)",
    re.IGNORECASE,
)

_LOOKS = ("hidden", "active", "appearance", "may_be_struck")


class GridSheet(Struct, frozen=True, eq=False):
    """One sheet: ``rows[r][c]`` is the cell at row ``first_row + r``, column ``first_column + c`` (1-based).

    Rows may be of unequal length; a cell beyond a row's end is None. Hidden and filtered rows are rows like
    all others. ``cut`` is the address of the first filled cell that was too far right to be read, or blank.
    ``formulas`` are the addresses of the cells that a file computes, whose stored results may be old; None
    where all results are fresh.
    ``merged`` are the ranges of cells that were merged into one; all but their first cell are None.
    ``hidden`` and ``active`` (on top when the workbook is opened) are the sheet's own; ``appearance`` tells
    what else is seen beside the values, worked out when it is asked for. ``may_be_struck``: it may tell of
    words that are crossed out. Two sheets of the same cells are equal however they look.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    first_row: int = 1
    first_column: int = 1
    cut: str = ""
    formulas: frozenset[str] | None = None
    merged: tuple["Merged", ...] = ()
    hidden: bool = False
    active: bool = False
    appearance: Callable[[], Appearance] = Appearance
    may_be_struck: bool = False

    def __eq__(self, other: object) -> bool:
        """Whether they hold the same; how a sheet looks, or whether it is shown, is no part of that."""
        return isinstance(other, GridSheet) and self._content() == other._content()

    def _content(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in _LOOKS)

    def address(self, row: int, column: int) -> str:
        """The A1 address of ``rows[row][column]``."""
        return f"{column_letters(self.first_column + column)}{self.first_row + row}"


class Grid(Struct, frozen=True, kw_only=True, dict=True):
    """A workbook as it was read; ``file`` is its name for messages, ``date_1904`` its date system."""

    file: str = ""
    sheets: tuple[GridSheet, ...] = ()
    date_1904: bool = False

    def __iter__(self) -> Iterator[GridSheet]:
        return iter(self.sheets)

    @cached_property
    def found(self) -> dict[int, tuple[Any, Any, list[Any]]]:
        """By a schema's sheet, its table and what is wrong with it; ``reading.tables`` fills it."""
        return {}


@lru_cache(maxsize=256)  # forms that came back are alike
def copied_from(name: str) -> str:
    """The sheet that was copied into one of this name, or blank: "Đại biểu (2)", "Đại biểu_2"."""
    found = _COPY.fullmatch(name)
    return (found["title"] or found["of"]) if found else ""
