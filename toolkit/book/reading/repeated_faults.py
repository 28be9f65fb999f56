"""Cells of one column with the same fault: many of them are told once, at the first, with all places."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec.structs import replace

from toolkit.problems import Place, Problem

# So many cells with one fault have one cause, and no longer one slip each.
_FEW, _MANY = 3, 4
_BARE = 3
# Cells of different words have one cause where there are so many of them.
_VERY_MANY = 12
_MOST_RANGES = 4
# What a program leaves where it had no value goes through all columns of a table.
_OF_THE_SHEET = ("cell-no-value", "cell-error")
_BLANK = "cell-required"


def together(problems: Iterable[Problem], wiped: frozenset[int] = frozenset()) -> list[Problem]:
    """The problems of one sheet, with one for all those that say the same of many cells of a column.

    ``wiped`` are rows of which nearly nothing is left; of such a row all is said at once.
    """
    given = tuple(problems)
    bare = bare_rows(given) | wiped
    told: list[Problem] = []
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for one in given:
        if one.place.cell and (not one.also or (one.code == _BLANK and _row(one.place) in wiped)):
            groups.setdefault((one.code, one.severity, _line(one, bare)), []).append(one)
        else:
            told.append(one)
    for (*_, line), group in groups.items():
        many = len(group) >= _VERY_MANY or (line.isdecimal() and len(group) > 1)
        told += [_one_for(group)] if many else _alike_together(group)
    return told


def bare_rows(problems: Iterable[Problem]) -> frozenset[int]:
    """The rows of which so many cells are blank that ought to be filled that nothing is left of them."""
    counts = Counter(_row(one.place) for one in problems if one.code == _BLANK and one.place.cell)
    return frozenset(row for row, count in counts.items() if count >= _BARE)


def _line(one: Problem, bare: frozenset[int]) -> str:
    """In which line of the sheet others of its kind have one cause with it: a row, a column, or any."""
    if one.code == _BLANK and _row(one.place) in bare:
        return str(_row(one.place))
    return "" if one.code in _OF_THE_SHEET else _column(one)


def _alike_together(group: Sequence[Problem]) -> list[Problem]:
    """Of a column's problems of one kind those of the very same words as one, if there are many."""
    alike: dict[str, list[Problem]] = {}
    for one in group:
        alike.setdefault("" if one.code in _OF_THE_SHEET else one.message, []).append(one)
    return [
        one
        for same in alike.values()
        for one in (
            [_one_for(same)] if len(same) >= (_FEW if same[0].code in _OF_THE_SHEET else _MANY) else same
        )
    ]


def _one_for(group: Sequence[Problem]) -> Problem:
    """The first one's problem, which says where the others are."""
    first = min(group, key=lambda one: (_row(one.place), len(_column(one)), _column(one)))
    others = [one.place for one in group if one is not first]
    ranges = _ranges(others)
    named = ", ".join(ranges[:_MOST_RANGES]) + (", ..." if len(ranges) > _MOST_RANGES else ".")
    message = f"{first.message} (Và {len(others)} ô khác cũng vậy: {named})"
    further = [place for one in group for place in one.also if place not in (first.place, *others)]
    return replace(first, message=message, also=(first.place, *others, *further))


def _ranges(places: Iterable[Place]) -> list[str]:
    """The cells as Excel writes them: "C3:C9", "D4"; column by column."""
    cells = sorted((len(letters), letters, row) for letters, row in map(_split, places))
    found: list[str] = []
    for (_, letters), column in groupby(cells, key=lambda one: one[:2]):
        for _, run in groupby(enumerate(one[2] for one in column), key=lambda pair: pair[1] - pair[0]):
            rows = [row for _, row in run]
            last = f":{letters}{rows[-1]}" if len(rows) > 1 else ""
            found.append(f"{letters}{rows[0]}{last}")
    return found


def _split(place: Place) -> tuple[str, int]:
    letters = place.cell.rstrip("0123456789")
    return letters, int(place.cell[len(letters) :] or 0)


def _column(one: Problem) -> str:
    return _split(one.place)[0]


def _row(place: Place) -> int:
    return _split(place)[1]
