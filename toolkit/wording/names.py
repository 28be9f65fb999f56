"""People's names: their Vietnamese order, their capitals, their likeness."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; no tone comes before all

_TONES = {tone: place for place, tone in enumerate(TONES, start=1)}


class _Places(dict[str, int]):
    """The places of letters in the alphabet, and those of other signs as they are asked for."""

    def __missing__(self, letter: str) -> int:
        place = self[letter] = ord(letter) - 0x110000 if letter < "a" else ord(letter)
        return place


_PLACES = _Places({letter: place for place, letter in enumerate(ALPHABET, start=1)})
_I_OR_Y = pattern(r"(?<=[hklmst])y(?=[\u0300-\u036f]?(?!\w))|(?<=qu)y(?=[\u0300-\u036f]?(?!\w))")


class SortKey(NamedTuple):
    """Letters decide first, tones next, capitals last; ``letters`` are places in the alphabet."""

    letters: tuple[int, ...]
    tones: tuple[int, ...]
    text: str


def alphabet_key(text: str) -> SortKey:
    """The Vietnamese dictionary order, as ICU's ``vi`` has it: a ă â b c d đ e ê ... and a à ả ã á ạ."""
    kept = clean(text)
    letters: list[int] = []
    tones: list[int] = []
    for letter in _letters(" ".join(kept.split())):
        if (tone := _TONES.get(letter)) and tones:
            tones[-1] = tone
        else:
            letters.append(_PLACES[letter])
            tones.append(0)
    return SortKey(tuple(letters), tuple(tones), kept.swapcase())


@lru_cache(maxsize=8192)  # a roster is sorted again for every conference
def given_name_key(name: str, sort_name: str = "") -> tuple[SortKey, SortKey]:
    """The order of a list of people: by given name, then by the rest of the name.

    The given name is the last word, unless ``sort_name`` names it ("Sa Ry" of "Thạch Sa Ry").
    """
    words = clean(name).split()
    given = clean(sort_name).split() or words[-1:]
    ends_so = len(given) <= len(words) and fold(" ".join(words[-len(given) :])) == fold(" ".join(given))
    rest = words[: -len(given)] if given and ends_so else words
    return alphabet_key(" ".join(given)), alphabet_key(" ".join(rest))


@lru_cache(maxsize=8192)  # the same few names are compared by many rules
def same_name_key(name: str) -> str:
    """The key under which two spellings are likely one person: ``fold``, and "Kỹ" is "Kĩ", "Lý" is "Lí"."""
    letters = unicodedata.normalize("NFD", fold(name))
    return unicodedata.normalize("NFC", _I_OR_Y.sub("i", letters))


def display_upper(text: str) -> str:
    """Capitals for a name card or a heading: "NGUYỄN THANH NHÃ"."""
    return clean(text).upper()


def _letters(text: str) -> Iterator[str]:
    """The text in lower case, each tone behind the whole letter that bears it: "ệ" is "ê" and a tone."""
    return chain.from_iterable(map(_spread, unicodedata.normalize("NFC", text.lower())))


@lru_cache(maxsize=1024)  # all texts are made of the same letters
def _spread(whole: str) -> str:
    parts = unicodedata.normalize("NFD", whole)
    tones = "".join(part for part in parts if part in TONES)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES)) + tones
