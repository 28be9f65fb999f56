"""Rows between filled ones that hold nothing: where something is missing, it stood there."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Raw
from toolkit.book.reading.tables import Table
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.wording import fold

# More rows than these are no row that somebody wiped, but room between two parts of a sheet.
_MOST = 3
# What is said of a sheet in which something is not there, the surest first.
_LACKING = (
    *("order-gap", "letters-missing", "document-unkept", "kind-unasked", "units-unasked"),
    *("agenda-incomplete", "programme-incomplete", "agenda-too-short", "holiday-missing"),
)
# What is told at the very row before which, or after which, it is missing.
_BESIDE = ("order-gap", "document-unkept")
# To what a row belongs.
_PARTING = ("conference", "document", "list_name", "plan")
_RUNNING = "order"
_COUNTED = pattern(r"(\D*)(\d+)(\D?.*)")


class Emptied(Struct, frozen=True, kw_only=True):
    """The only blank rows between the filled ones of a sheet, which may have been wiped.

    ``feeds`` is the attribute of the whole that the sheet gives; ``parted`` says that the rows above and
    below belong to different things, so that the blank ones may only part them.
    """

    place: Place
    feeds: str
    first: int
    last: int
    parted: bool

    def lacks(self, found: Problem) -> bool:
        """Whether a finding says that something is missing which may have stood here."""
        if found.place.sheet != self.place.sheet or found.code not in _LACKING:
            return False
        beside = self.first - 1 <= _row(found.place) <= self.last + 1
        return not self.parted or (beside and found.code in _BESIDE)

    def told(self, lacking: Iterable[Problem]) -> Problem:
        """One for all the findings that say what is missing, as grave as the gravest of them."""
        first, *others = sorted(lacking, key=lambda one: _LACKING.index(one.code))
        rows = f"{self.first}" if self.first == self.last else f"{self.first} đến {self.last}"
        words = {"rows": rows, "cell": first.place.cell, "message": first.message}
        graver = min((one.severity for one in (first, *others)), key=tuple(Severity).index)
        also = tuple(place for one in (first, *others) for place in (one.place, *one.also))
        return replace(problem("row-emptied", self.place, **words), severity=graver, also=also)


def blank_rows(table: Table) -> list[int]:
    """The indices of the rows above or between filled ones that hold no more than a running number."""
    filled = [row for row, cells in enumerate(table.rows) if _is_filled(table, cells)]
    return sorted(set(range(filled[-1])) - set(filled)) if filled else []


def emptied(table: Table, unread: Sequence[int]) -> Emptied | None:
    """The blank rows of a table, if they are few and stand together.

    Args:
        table: as it was found; what is no record still stands in it.
        unread: the indices of the rows, above or between others, that gave no record.
    """
    rows = table.rows
    blank = [row for row in unread if not _is_filled(table, rows[row])]
    if not blank or len(blank) > _MOST or blank[-1] - blank[0] >= len(blank):
        return None
    parting = next((at for at in map(table.index, _PARTING) if at is not None), None)
    above, below = (_cell(rows, row, parting) for row in (blank[0] - 1, blank[-1] + 1))
    return Emptied(
        place=table.place(blank[0], table.columns[0].index),
        feeds=table.sheet.feeds,
        first=table.first_row + blank[0],
        last=table.first_row + blank[-1],
        parted=bool(above) and above != below,
    )


def blank_row_of(table: Table, code: str) -> int | None:
    """The blank row in which a code is counted: NS026 between NS025 and NS027."""
    key = table.index(table.sheet.key) if table.sheet.key else None
    counted = _counted(code)
    if key is None or counted is None:
        return None
    rows, (word, number) = table.rows, counted
    near = [
        row
        for row in blank_rows(table)
        if (word, number - 1) == _counted(_cell(rows, row - 1, key))
        or (word, number + 1) == _counted(_cell(rows, row + 1, key))
    ]
    return near[0] if len(near) == 1 else None


def only_blank_row(table: Table) -> int | None:
    """The blank row of a table that has no other."""
    blank = blank_rows(table)
    return blank[0] if len(blank) == 1 else None


def blank_row_in(table: Table, column: str, name: str) -> int | None:
    """The blank row between rows that bear a name in a column, or the only one beside such a row."""
    index, blank = table.index(column), blank_rows(table)
    if index is None:
        return None
    rows = table.rows
    around = {row: [_cell(rows, row + turn, index) == fold(name) for turn in (-1, 1)] for row in blank}
    inside = [row for row in blank if all(around[row])] or [row for row in blank if any(around[row])]
    return inside[0] if len(inside) == 1 and (all(around[inside[0]]) or len(blank) == 1) else None


def _is_filled(table: Table, cells: Sequence[Raw]) -> bool:
    return any(
        found.index < len(cells) and cells[found.index] is not None
        for found in table.columns
        if not found.column.formula and found.column.field != _RUNNING
    )


def _cell(rows: Sequence[Sequence[Raw]], row: int, index: int | None) -> str:
    cells: Sequence[Raw] = rows[row] if 0 <= row < len(rows) else ()
    return fold(str(cells[index] or "")) if index is not None and index < len(cells) else ""


def _counted(code: str) -> tuple[str, int] | None:
    """The letters and the number of a code that counts: NS026, HN3-2024."""
    found = _COUNTED.fullmatch(fold(code))
    return (f"{found[1]}…{found[3]}", int(found[2])) if found else None


def _row(place: Place) -> int:
    return int("".join(filter(str.isdecimal, place.cell)) or 0)
