"""The raw workbook: sheets of values that know their addresses; the one joint between Excel and the plan."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CellError:
    """What Excel shows as ``#N/A``, ``#REF!`` ..."""

    text: str


@dataclass(frozen=True, slots=True)
class Uncomputed:
    """A formula that was stored without its result."""

    formula: str


Raw = (
    str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | CellError | Uncomputed | None
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A range of merged cells, by its corners' rows and columns (1-based, both included)."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


@dataclass(frozen=True, slots=True)
class GridSheet:
    """One sheet: ``rows[r][c]`` is the cell at row ``first_row + r``, column ``first_column + c`` (1-based).

    Rows may be of unequal length; a cell beyond a row's end is None. Hidden and filtered rows are rows like
    all others. ``cut`` is the address of the first filled cell that was too far right to be read, or blank.
    ``formulas`` are the addresses of the cells that a file computes, whose stored results may be old; None
    where all results are fresh.
    ``merged`` are the ranges of cells that were merged into one; all but their first cell are None.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    first_row: int = 1
    first_column: int = 1
    cut: str = ""
    formulas: frozenset[str] | None = None
    merged: tuple["Merged", ...] = ()

    def address(self, row: int, column: int) -> str:
        """The A1 address of ``rows[row][column]``."""
        return f"{column_letters(self.first_column + column)}{self.first_row + row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A workbook as it was read; ``file`` is its name for messages, ``date_1904`` its date system."""

    file: str = ""
    sheets: tuple[GridSheet, ...] = field(default=())
    date_1904: bool = False

    def __iter__(self) -> Iterator[GridSheet]:
        return iter(self.sheets)


def column_letters(number: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
