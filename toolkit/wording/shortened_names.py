"""Names as an office shortens them: "Ban PT", "Thị đoàn DH", "BTV Huyện đoàn Cầu Kè", "Đoàn Công an tỉnh"."""

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold, fold_ascii

_WORD = pattern(r"[^\W_]+")
_DOTTED = {"H": "huyện", "P": "phường", "X": "xã"}
_LETTER_AND_DOT = pattern(r"(?<!\w)([HPX])\.\s*(?=\w)", signs=("H.", "P.", "X."))
# What a unit is called besides its name, each as names have it.
_TURNED = (
    *(("đoàn tncs hồ chí minh ", "đoàn "), ("đoàn tncs ", "đoàn ")),
    ("đoàn tỉnh ", "tỉnh đoàn "),
    *(("đoàn huyện ", "huyện đoàn "), ("đoàn thị xã ", "thị đoàn "), ("đoàn tx ", "thị đoàn ")),
    *(("đoàn thành phố ", "thành đoàn "), ("đoàn tp ", "thành đoàn ")),
    *(("xã đoàn ", "đoàn xã "), ("phường đoàn ", "đoàn phường ")),
)
_BODY = pattern(r"(?:bch|btv|ban chấp hành|ban thường vụ) (?!tỉnh đoàn|thành đoàn$|đoàn tỉnh)")
_OF_THE_OFFICE = pattern(r" (?:tỉnh đoàn|tđ)$")
# A committee of an event as often as a department.
_OTHERWISE = frozenset(("BTC", "BTV", "BCH"))
_LITTLE = frozenset(("các", "và"))
_FEWEST = 2
_LEVEL = pattern(r"(?:(?:tỉnh|thành|thị|huyện|quận) đoàn|đoàn (?:xã|phường|thị trấn|đặc khu)) (?=.)")
_LONGEST = 80


class Shortened(Enum):
    """How words stand for a name."""

    WHOLLY = "wholly"
    """Every word of the name is there, some by their first letters."""
    PARTLY = "partly"
    """Words of the name are left out; its first one stands there, or all behind its level."""


def shortened(typed: str, name: str) -> Shortened | None:
    """How words as somebody typed them stand for a name; None where they do not."""
    words, full = _typed(typed), _named(name)
    if not words or not words[0] or not full or " ".join(words) in _OTHERWISE:
        return None
    if stands_wholly(typed, name):
        return Shortened.WHOLLY
    alike = _letter(words[0][0]) == _letter(full[0][0])
    is_part = len(words) >= _FEWEST and _is_same(words[0], full[0]) and _covers(words, full, skips=True)
    return Shortened.PARTLY if (alike and is_part) or _is_behind_the_level(words, full) else None


def stands_wholly(typed: str, name: str) -> bool:
    """Whether the words stand for every word of a name, as themselves or by their first letters."""
    words, full = _typed(typed), _named(name)
    if not words or not words[0] or not full or " ".join(words) in _OTHERWISE:
        return False
    if _letter(words[0][0]) != _letter(full[0][0]):
        return False
    return any(
        _covers(told, one, skips=False) for told in (words, _bare(words)) for one in {full, _bare(full)}
    )


def first_letter(text: str, *, known: bool = False) -> str:
    """The letter, without marks, with which words begin that somebody typed, or those of a known name."""
    words = _named(text) if known else _typed(text)
    return _letter(words[0][0]) if words and words[0] else ""


@lru_cache(maxsize=64)
def _typed(text: str) -> tuple[str, ...]:
    return _words(_LETTER_AND_DOT.sub(lambda found: f"{_DOTTED[found[1]]} ", clean(text)), body=True)


@lru_cache(maxsize=4096)
def _named(name: str) -> tuple[str, ...]:
    return _words(clean(name))


def _words(text: str, *, body: bool = False) -> tuple[str, ...]:
    """The words, in small letters but for those of capitals alone."""
    if len(text) > _LONGEST:
        return ()
    said = " ".join(word if word.isupper() and len(word) > 1 else fold(word) for word in _WORD.findall(text))
    if body and (found := _BODY.match(said.casefold())):
        said = said[found.end() :]
    for turned, usual in _TURNED:
        if f"{said.casefold()} ".startswith(turned):
            said = (usual + said[len(turned) :]).strip()
    first, *rest = said.split() or [""]
    return (first, *(word for word in rest if word not in _LITTLE))


@lru_cache(maxsize=4096)
def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the office that a department belongs to."""
    said = " ".join(words)
    found = _OF_THE_OFFICE.search(said.casefold())
    return tuple(said[: found.start()].split()) if found else words


def _covers(words: Sequence[str], name: Sequence[str], *, skips: bool) -> bool:
    """Whether the words are those of the name in their turn, each itself or letters that words begin with."""
    if not words:
        return skips or not name
    if not name:
        return False
    ends = _ends(words[0], name)
    if any(_covers(words[1:], name[end:], skips=skips) for end in ends):
        return True
    return skips and _covers(words, name[1:], skips=True)


def _ends(word: str, name: Sequence[str]) -> list[int]:
    """After how many words of a name one word that stands for them ends."""
    if word == name[0] or _is_same(word, name[0]):
        return [1]
    count = len(word)
    if not word.isupper() or not word.isalpha() or not 1 < count <= len(name):
        return []
    initials = "".join(one[0] for one in name[:count])
    return [count] if fold_ascii(initials) == fold_ascii(word) else []


def _is_same(word: str, other: str) -> bool:
    return fold(word) == fold(other)


def _is_behind_the_level(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether only the level is left out: "Duyên Hải" for "Thị đoàn Duyên Hải"."""
    if not _FEWEST <= len(words) < len(name) or not _is_same(words[-1], name[-1]):
        return False
    said = " ".join(name).casefold()
    level = _LEVEL.match(said)
    return level is not None and fold(" ".join(words)) == fold(said[level.end() :])


@lru_cache(maxsize=256)
def _letter(letter: str) -> str:
    return fold_ascii(letter)
