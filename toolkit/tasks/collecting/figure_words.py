"""A figure that was typed in words, or with spaces between its thousands: read as the number that it says."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import not_applicable, says_none, wordless
from toolkit.wording import fold, number_said

_SPACED = pattern(r"\d{1,3}(?: \d{3})+(?![\d.,])")
_MOST_WORDS = 7  # "chín trăm chín mươi chín" and what is counted


class Numbered(Struct, frozen=True, kw_only=True):
    """Figures in digits, and what was understood."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...] = ()


def in_digits(figures: Iterable[Figure], file: str) -> Numbered:
    """The figures, "1 250" as 1.250, "mười hai chi đoàn" as 12 and "không có" as 0.

    Words that say a number and more stay as they were typed, unless what follows is what the figure counts.
    """
    found, told = [], []
    for one in figures:
        value = _SPACED.sub(lambda number: number[0].replace(" ", "."), one.value, count=1)
        said = _said(one)
        found.append(replace(one, value=said or value))
        if said:
            place = one.origin.place("value")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            told.append(problem("return-figure-understood", spot, text=one.value, number=said))
    return Numbered(figures=tuple(found), problems=tuple(told))


def _said(figure: Figure) -> str:
    """The number that words say, in digits; blank for other words."""
    typed = figure.value
    if not typed or wordless(typed) or typed[0].isdigit():
        return ""
    if says_none(typed):
        return "" if not_applicable(typed) else "0"
    words = fold(typed).strip(" .").split(" ")[: _MOST_WORDS + 1]
    for end in range(len(words), 0, -1):
        number, rest = number_said(" ".join(words[:end])), " ".join(words[end:])
        if number is not None:
            return str(number) if fold(figure.name).removeprefix("số ").startswith(rest) else ""
    return ""
