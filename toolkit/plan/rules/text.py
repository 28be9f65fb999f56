"""Slips in the free texts: checks 20, 21 and 25."""

import datetime as dt
import re
from collections.abc import Iterator
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
    place = 0
    while place < len(words):
        size = next((size for size in range(_LONGEST, 0, -1) if _is_doubled(text, words, place, size)), 0)
        if size:
            yield text[words[place].start() : words[place + 2 * size - 1].end()]
        place += 2 * size or 1


def _is_doubled(text: str, words: list[re.Match[str]], place: int, size: int) -> bool:
    both = words[place : place + 2 * size]
    if len(both) < 2 * size or any(not text[a.end() : b.start()].isspace() for a, b in pairwise(both)):
        return False
    said = [fold(word.group()) for word in both]
    if said[:size] != said[size:] or any(map(str.isdigit, "".join(said))):
        return False
    return size > 1 or _is_single_slip(said[0], text[: both[0].start()], text[both[1].end() :])


def _is_single_slip(word: str, before: str, after: str) -> bool:
    if word in _REDUPLICATIONS or len(word) == 1:
        return False
    stands_alone = not re.search(r"\w\s*$", before) or not re.match(r"\s*\w", after)
    return word in _NEVER_TWICE or stands_alone


def _headings(together: Iterator[Passage]) -> Iterator[tuple[int, Passage]]:
    for passage in together:
        found = _HEADING.match(passage.text)
        if found and found[1] in _ROMAN:
            yield _ROMAN[found[1]], passage
