"""Areas of a sheet in A1 notation: read, written and stretched."""

from functools import cache

from msgspec import Struct

from toolkit.patterns import pattern

_CELL = pattern(r"\$?([A-Z]{1,3})\$?(\d+)")


class Area(Struct, frozen=True):
    """Columns ``left`` to ``right``, rows ``top`` to ``bottom``; all 1-based and included."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        first = f"{column_letters(self.left)}{self.top}"
        last = f"{column_letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"

    def absolute(self) -> str:
        """With dollar signs, as names and charts write it."""
        first = f"${column_letters(self.left)}${self.top}"
        last = f"${column_letters(self.right)}${self.bottom}"
        return first if first == last else f"{first}:{last}"

    def holds(self, column: int, row: int) -> bool:
        return self.left <= column <= self.right and self.top <= row <= self.bottom

    def with_cell(self, column: int, row: int) -> "Area":
        """The smallest area that holds this one and the cell."""
        return Area(
            min(self.left, column), min(self.top, row), max(self.right, column), max(self.bottom, row)
        )

    def ending_at(self, bottom: int) -> "Area":
        return Area(self.left, self.top, self.right, bottom)


@cache
def column_letters(number: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """A -> 1, AA -> 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_position(address: str) -> tuple[int, int]:
    """``"$B$7"`` -> (2, 7): column and row.

    Raises:
        ValueError: not the address of one cell.
    """
    match = _CELL.fullmatch(address)
    if match is None:
        raise ValueError(f"not a cell address: {address!r}")
    return column_number(match[1]), int(match[2])


def read_area(reference: str) -> Area:
    """``"B7:D9"`` or ``"B7"``, dollars allowed.

    Raises:
        ValueError: not an area of cells (a whole column, say).
    """
    first, _, last = reference.partition(":")
    left, top = cell_position(first)
    right, bottom = cell_position(last or first)
    return Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
