"""The names of figures as a unit retyped them: numbered, behind a dash, in a small word more or less."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.prefilled_texts import key
from toolkit.wording import capitalised, fold

_MARK = pattern(
    r"\A\s*(?:(?:\(?\d{1,2}(?:\.\d{1,2})*\s*[.):/-]"
    r"|\(?(?:[a-zđ]|[ivx]{1,4})(?:\)|\s?[./:–-]\s|(?:\.\d{1,2})+[.)]?\s)|[-–—•+*])\s*)+"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
_IN_BRACKETS = pattern(r"\([^()]*\)")
_NO_WORD = pattern(r"[^\w\s]+")
_WHOLE = dict(
    pair.split("=")
    for pair in (
        *("đvtn=đoàn viên thanh niên", "đv=đoàn viên", "tn=thanh niên", "ttn=thanh thiếu niên"),
        *("cđ=chi đoàn", "clb=câu lạc bộ", "hs=học sinh", "sv=sinh viên", "tt=tuyên truyền"),
    )
)
_SHORT_FOR = pattern(rf"\b(?:{'|'.join(_WHOLE)})\b", re.IGNORECASE)
_FEWEST_WORDS = 3
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
    lacking = [name if not named[at] else "" for at, name in asked.items()]
    found, told = [], []
    for turn, one in enumerate(bare):
        core = _core(one.name) if like and one.value and key(one.name) not in asked else ""
        name = like.get(core, "") if core and cores[core] == 1 else ""
        if core and not name and turn < len(lacking) and lacking[turn]:
            name = lacking[turn] if _is_shortened(one.name, lacking[turn], asked.values()) else ""
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


def _is_shortened(typed: str, name: str, all_names: Iterable[str]) -> bool:
    """Whether a name in the row of a figure is that figure's in fewer words, and of no other figure's.

    What stands in brackets is left out; two words are too few to know it by.
    """
    words = _words(_IN_BRACKETS.sub(" ", typed))
    return len(words) >= _FEWEST_WORDS and [one for one in all_names if words <= _words(one)] == [name]


def _words(name: str) -> frozenset[str]:
    """The words that say what a figure counts, written out: "ĐVTN" is "đoàn viên, thanh niên"."""
    spelled = _SHORT_FOR.sub(lambda found: _WHOLE[found[0].casefold()], name)
    return frozenset(_core(_NO_WORD.sub(" ", spelled)).split())


def _core(name: str) -> str:
    """The words that say what a figure counts; "trên 30 tuổi" is not "30 tuổi"."""
    words = fold(name).strip(" .:;,").split()
    pairs = zip(words, (*words[1:], ""), strict=False)
    return " ".join(word for word, after in pairs if word not in _SMALL or after[:1].isdigit())
