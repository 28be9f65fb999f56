"""Rows of which nearly nothing is left: told once, at the row, and nothing of what follows from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.book.reading.blank_rows import Emptied
from toolkit.problems import Place, Problem, Severity

Row = tuple[str, int]

_BLANK = "cell-required"
# What is said of a cell that is blank, by a rule that only warns.
_LACKING = ("speech-incomplete",)
# What a row leaves in its sheet that is there no longer.
_IN_THE_SHEET = frozenset(
    (
        *("order-gap", "agenda-incomplete", "agenda-too-short", "agenda-unmeasured", "agenda-too-long"),
        *("kind-unasked", "units-unasked", "letters-missing", "document-unkept", "parts-misordered"),
        *("programme-incomplete", "programme-beyond"),
    )
)


def without_wiped(
    heard: Sequence[Problem], wiped: frozenset[Row], thin: frozenset[Row]
) -> tuple[list[Problem], list[Problem]]:
    """What the rules found elsewhere than in wiped rows, and what they found there.

    Args:
        heard: what the rules found.
        wiped: rows of which the reader tells that cells are blank.
        thin: rows that hold far less than others; one where a rule finds an error is wiped too, and that
            error stands for all that is found there.
    """
    firsts: dict[Row, Problem] = {}
    for one in heard:
        lacks = one.severity is Severity.ERROR or one.code in _LACKING
        if lacks and _row(one.place) in thin - wiped:
            firsts.setdefault(_row(one.place), one)
    rows = wiped | firsts.keys()
    sheets = {sheet for sheet, _ in rows}
    bared = [one for one in heard if _row(one.place) in rows]
    rest = [
        one
        for one in heard
        if _row(one.place) not in rows and not (one.place.sheet in sheets and one.code in _IN_THE_SHEET)
    ]
    stand = [one for one in firsts.values() if one in bared]
    return [*rest, *_reaching(stand, bared)], bared


def _reaching(firsts: Iterable[Problem], bared: Sequence[Problem]) -> Iterator[Problem]:
    """Each of the first errors of a row, with the cells of the others of that row."""
    for first in firsts:
        others = [one.place for one in bared if one != first and _row(one.place) == _row(first.place)]
        yield replace(first, also=(first.place, *others)) if others else first


def without_emptied(
    heard: Sequence[Problem], emptied: Iterable[Emptied], rests_on: Mapping[str, Sequence[str]]
) -> list[Problem]:
    """What the rules found, with one for all that says that something is missing where a row is blank.

    Args:
        heard: what the rules found.
        emptied: the blank rows between filled ones.
        rests_on: by code of a finding, what it rests on; what rests on rows that are gone is not told.
    """
    rest = list(heard)
    for rows in emptied:
        lacking = [one for one in rest if rows.lacks(one)]
        if lacking:
            sheet, gone = rows.place.sheet, f"{rows.feeds}?"
            rest = [
                one
                for one in rest
                if one not in lacking
                and not (one.place.sheet == sheet and one.code in _IN_THE_SHEET)
                and gone not in rests_on.get(one.code, ())
            ]
            rest.append(rows.told(lacking))
    return rest


def with_wiped(problems: Iterable[Problem], bared: Iterable[Problem]) -> list[Problem]:
    """What the reader told; that cells of a wiped row are blank reaches those that a rule would miss too."""
    lacking: dict[Row, list[Place]] = {}
    for one in bared:
        if one.severity is Severity.ERROR:
            lacking.setdefault(_row(one.place), []).extend((one.place, *one.also))
    told = []
    for one in problems:
        places = lacking.pop(_row(one.place), []) if one.code == _BLANK else []
        told.append(replace(one, also=(*(one.also or (one.place,)), *places)) if places else one)
    return told


def without_echoes(
    found: Iterable[Problem], pointing: Iterable[Problem], told: Iterable[Problem]
) -> list[Problem]:
    """The problems of a sheet without words that are no name, because the row with that code is gone.

    Args:
        found: the problems of a sheet.
        pointing: what there is to tell of pointers.
        told: what of it is told; the rest is told at the row that lost its code.
    """
    kept = tuple(told)
    gone = [one.message for one in pointing if one.code == "row-missing" or one not in kept]
    return [one for one in found if one.code != "code-like" or not any(_echoes(one, text) for text in gone)]


def _echoes(one: Problem, gone: str) -> bool:
    return f"không có mã {one.message.partition(' ')[0]}" in gone


def _row(place: Place) -> Row:
    return place.sheet, int("".join(filter(str.isdecimal, place.cell)) or 0)
