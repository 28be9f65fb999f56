"""The names of figures as a unit retyped them: numbered, behind a dash, in a small word more or less."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.given_texts import key
from toolkit.wording import capitalised, fold

_MARK = pattern(
    r"\A\s*(?:(?:\(?\d{1,2}(?:\.\d{1,2})*\s*[.):/-]"
    r"|\(?(?:[a-zđ]|[ivx]{1,4})(?:\)|\s?[./:–-]\s|(?:\.\d{1,2})+[.)]?\s)|[-–—•+*])\s*)+"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
_SMALL = frozenset(
    ("trên", "ở", "tại", "trong", "thuộc", "của", "cho", "các", "những", "hiện", "số", "tổng", "lượng")
)
"""Words that a figure's name may have or lack and still count the same."""


def labels_as_given(
    figures: Iterable[Figure], given: Iterable[str], file: str
) -> tuple[tuple[Figure, ...], tuple[Problem, ...]]:
    """The figures, each under the name that the form gave it, and which names were known by their words.

    A name of another figure keeps its words; what counts its row goes.
    """
    figures, asked = tuple(figures), _asked(tuple(given))
    names = frozenset(asked.values())
    if all(one.name in names for one in figures):
        return figures, ()  # as most forms come back
    bare = [_unmarked(one, asked) for one in figures]
    named = Counter(key(one.name) for one in bare)
    alike = Counter(map(_core, asked.values()))
    like = {_core(name): name for at, name in asked.items() if not named[at] and alike[_core(name)] == 1}
    cores = Counter(_core(one.name) for one in bare if one.value)
    found, told = [], []
    for one in bare:
        core = _core(one.name) if like and one.value and key(one.name) not in asked else ""
        name = like.get(core, "") if core and cores[core] == 1 else ""
        if name:
            place = one.origin.place("name")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            told.append(problem("return-figure-renamed", spot, text=one.name, name=name))
        found.append(replace(one, name=name) if name else one)
    return tuple(found), tuple(told)


@lru_cache(maxsize=64)  # most forms of a conference were given the same
def _asked(given: tuple[str, ...]) -> Mapping[str, str]:
    return {key(name): capitalised(name) for name in given}


def _unmarked(one: Figure, asked: Mapping[str, str]) -> Figure:
    """The figure without what counts its row, and under the very name that it was given."""
    if one.name in asked.values():
        return one
    bare = _MARK.sub("", one.name)
    return replace(one, name=asked.get(key(bare), bare))


def _core(name: str) -> str:
    """The words that say what a figure counts; "trên 30 tuổi" is not "30 tuổi"."""
    words = fold(name).strip(" .:;,").split()
    pairs = zip(words, (*words[1:], ""), strict=False)
    return " ".join(word for word, after in pairs if word not in _SMALL or after[:1].isdigit())
