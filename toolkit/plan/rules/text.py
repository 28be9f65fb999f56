"""Slips in the free texts: checks 20, 21 and 25."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise

from toolkit.plan.model import Plan
from toolkit.plan.rules.passages import EVERY_TEXT, PLAN_TEXT, PRINTED_TEXT, Passage, passages
from toolkit.problems import Problem, problem
from toolkit.wording import fold, roman

_HEADING = re.compile(r"([IVX]{1,5})\s*[.)]\s*(?=\w{2})")
_ROMAN = {roman(number): number for number in range(1, 40)}

_WORD = re.compile(r"\w+")
_LONGEST = 4
# Doubled on purpose: "từ từ", "luôn luôn", "ngày ngày" ...
_REDUPLICATIONS = frozenset((
    "ai", "ào", "chầm", "dần", "đời", "đều", "đêm", "hàng", "lần", "luôn", "mãi", "mau", "năm", "ngày",
    "người", "nhà", "nhanh", "rất", "song", "thường", "từ", "tháng", "từng", "vừa", "xa", "xanh",
))  # fmt: skip
# Words that never stand twice side by side, unlike the ends of two words ("đầu tư tư nhân").
_NEVER_TWICE = frozenset((
    "bằng", "bị", "bởi", "các", "cho", "của", "cùng", "cũng", "để", "đã", "đến", "đang", "giữa", "hoặc",
    "khi", "là", "mà", "mỗi", "một", "nên", "nhằm", "nhưng", "những", "nếu", "này", "rằng", "sẽ", "tại",
    "theo", "thì", "trên", "trong", "trước", "và", "về", "vì", "với",
))  # fmt: skip

_PLACEHOLDER = re.compile(
    r"\{\{.*?\}\}|\{[{%#]|[}%#]\}|⟨[^⟩]*⟩|[⟨⟩]|\.{5,}|…(?:…|\.{2,})[….]*|_{3,}|\?{3,}|\bx{2,}\b"
    r"|(?:\b(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm)\s*|/)(?:…|\.{3})"
)


def heading_gap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """20: Roman headings in the plan's text follow each other without a gap."""
    for _, together in groupby(passages(plan, PLAN_TEXT), key=lambda one: one.record):
        for (before, _), (number, passage) in pairwise(_headings(together)):
            if number != before + 1:
                code = "heading-gap" if number > before else "heading-order"
                words = {"before": roman(before), "seen": roman(number), "wanted": roman(before + 1)}
                yield problem(code, passage.place, **words)


def doubled_word(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """21: no word or group of words stands twice side by side."""
    for passage in passages(plan, EVERY_TEXT):
        for seen in doubled_words(passage.text):
            yield problem("doubled-word", passage.place, seen=seen)


def placeholder(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """25: no text that is printed still has a gap to be filled in."""
    for passage in passages(plan, PRINTED_TEXT):
        for found in _PLACEHOLDER.finditer(passage.text):
            yield problem("placeholder", passage.place, seen=found.group())


def doubled_words(text: str) -> Iterator[str]:
    """The doubled words as they are written, the longest group first: "tổ chức Tổ chức".

    Two syllables or more that are repeated are always a slip. A single one is a slip only where it cannot
    be the end of one word and the beginning of the next: a word of grammar, or beside a mark.
    """
    words = list(_WORD.finditer(text))
    said = [_folded(word.group()) for word in words]
    place = 0
    while place < len(words):
        sizes = (size for size in range(_LONGEST, 0, -1) if _repeats(said, place, size))
        size = next((size for size in sizes if _is_slip(text, words[place : place + 2 * size])), 0)
        if size:
            yield text[words[place].start() : words[place + 2 * size - 1].end()]
        place += 2 * size or 1


def _repeats(said: list[str], place: int, size: int) -> bool:
    again = said[place + size : place + 2 * size]
    return len(again) == size and said[place : place + size] == again


def _is_slip(text: str, words: list[re.Match[str]]) -> bool:
    """Whether words that repeat stand side by side, are no numbers, and are not doubled on purpose."""
    together = all(text[one.end() : other.start()].isspace() for one, other in pairwise(words))
    if not together or any(letter.isdigit() for word in words for letter in word.group()):
        return False
    if len(words) > 2:
        return True
    word = _folded(words[0].group())
    if word in _REDUPLICATIONS or len(word) == 1:
        return False
    before, after = text[: words[0].start()].rstrip(), text[words[1].end() :].lstrip()
    stands_alone = not before[-1:].isalnum() or not after[:1].isalnum()
    return word in _NEVER_TWICE or stands_alone


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    # Remembered, because a year's texts are made of a few thousand syllables.
    return fold(word)


def _headings(together: Iterator[Passage]) -> Iterator[tuple[int, Passage]]:
    for passage in together:
        found = _HEADING.match(passage.text)
        if found and found[1] in _ROMAN:
            yield _ROMAN[found[1]], passage
