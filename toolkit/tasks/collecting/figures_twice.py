"""A figure that stands twice in one form: once is enough, and two that differ are none."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from toolkit.plan.figures import figure_parts
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import wordless
from toolkit.wording import fold


class Once(Struct, frozen=True, kw_only=True):
    """Figures, each named once, and those that contradict each other."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...] = ()


def each_once(figures: Iterable[Figure], file: str) -> Once:
    """The figures without those that say again what another says; of two that differ neither is taken.

    Sums would add the two up.
    """
    figures = tuple(figures)
    said: dict[str, list[Figure]] = {}
    for one in figures:
        if one.name and not wordless(one.value):
            said.setdefault(_counted(one), []).append(one)
    told, left_out = [], set[int]()
    for alike in said.values():
        first, *others = alike
        differing = [one for one in others if fold(one.value) != fold(first.value)]
        left_out.update(map(id, others))
        if differing:
            left_out.add(id(first))
            told += [_twice(first, one, file) for one in differing]
    kept = (replace(one, value="") if id(one) in left_out else one for one in figures)
    return Once(figures=tuple(kept), problems=tuple(told))


def _counted(one: Figure) -> str:
    """What a figure counts, as sums tell it."""
    return fold(figure_parts(f"{one.name}: {one.value}").label or one.name)


def _twice(first: Figure, other: Figure, file: str) -> Problem:
    place = first.origin.place("value")
    words = {"name": first.name, "text": first.value, "other": other.value}
    spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
    return problem("return-figure-twice", spot, cell=other.origin.place("value").cell, **words)
