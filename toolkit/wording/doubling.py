"""Words that were typed twice by mistake, told from the doubling that Vietnamese means."""

import re
from itertools import pairwise

from toolkit.wording.folding import clean, fold

_LONGEST = 6
_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_NEVER_DOUBLED = frozenset(
    (
        *("của", "và", "các", "những", "được", "tại", "cho", "để", "theo", "về", "do", "bởi", "đã", "sẽ"),
        *("đang", "bằng", "như", "thì", "mà", "ở", "trên", "đến", "hoặc", "nhưng", "nếu", "vì", "việc"),
    )
)
_BEFORE_A_NAME = ("anh", "chí", "chị", "em", "thầy")  # "đồng chí Chí", "anh Anh"
_DOUBLED_ON_PURPOSE = ("từng", "mỗi")  # "từng bước từng bước"


def doubled_word(text: str) -> str | None:
    """The first words that stand twice in a row by mistake, as typed, or None.

    Two syllables or more are a slip whatever their case ("tổ chức Tổ chức"). A single syllable is one
    only when the second alone has a capital ("tổ Tổ"), or when it is never doubled ("của của"):
    "luôn luôn", "ngày ngày", "Đời đời" are meant.
    """
    for line in clean(text).split("\n"):
        words = list(_WORD.finditer(line))
        folded = [fold(word[0]) for word in words]
        for start in range(len(words)):
            for size in range(min(_LONGEST, (len(words) - start) // 2), 0, -1):
                middle, end = start + size, start + 2 * size
                if (
                    folded[start:middle] == folded[middle:end]
                    and _adjoining(line, words[start:end])
                    and _slip([word[0] for word in words[start:end]], folded[start:middle])
                ):
                    return line[words[start].start() : words[end - 1].end()]
    return None


def _adjoining(line: str, words: list[re.Match[str]]) -> bool:
    return all(line[one.end() : following.start()] == " " for one, following in pairwise(words))


def _slip(typed: list[str], once: list[str]) -> bool:
    first = once[0]
    if first[0].isdigit():
        return False
    if len(once) > 1:
        return len(set(once)) > 1 and first not in _DOUBLED_ON_PURPOSE
    capital_second = typed[0].islower() and typed[1][0].isupper() and first not in _BEFORE_A_NAME
    return first in _NEVER_DOUBLED or capital_second
