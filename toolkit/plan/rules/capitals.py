"""One spelling for one name in the plan's text: check 23."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import CALLED, PLAN_TEXT, Passage, passages, whole_text
from toolkit.problems import Problem, problem

_NAMES = (
    "Huyện, Thị, Thành đoàn",
    "Đoàn trực thuộc",
    "Thường trực Tỉnh đoàn",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Ban Chuyên môn",
    "Ban Tổ chức - Kiểm tra",
    "Sinh hoạt Thanh thiếu nhi",
    "Đoàn viên, thanh niên",
)
_LEVELS = ("Huyện", "Thị xã", "Thành phố", "Thị trấn", "Xã", "Phường", "Tỉnh")
_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"


class _Spelling(Struct, frozen=True):
    """A name as it is written at one place."""

    written: str
    passage: Passage


def capitals_mixed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """23: a name has the same capitals wherever it stands within a plan's text.

    Told at the rarer spelling, once for each cell. The first word of a sentence and a line all in capitals
    say nothing about the spelling.
    """
    for _, together in groupby(passages(plan, PLAN_TEXT), key=lambda one: one.record):
        text = tuple(together)
        said = " ".join(" ".join(passage.text for passage in text).split())
        small = said.lower()
        for name, written in _PATTERNS.items():
            if small.count(name.lower()) > said.count(name):  # of what is always written so nothing is told
                yield from _mixed([one for passage in text for one in _spellings(written, passage)])
        levels = [one for passage in text for one in _spellings(_LEVEL, passage)]
        for level in _LEVELS:
            yield from _mixed([one for one in levels if one.written.lower() == level.lower()])


def offices_mixed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """23: "Tỉnh đoàn" has the same capitals in every name and title; once for each column."""
    found: dict[str, list[_Spelling]] = {}
    capital = any(sign in whole_text(plan, CALLED) for sign in _CAPITAL)
    for passage in passages(plan, CALLED) if capital else ():
        if not passage.text.isupper():
            for office in _OFFICE.finditer(passage.text):
                level, rest = office[1].capitalize(), office[2]
                found.setdefault(level, []).append(_Spelling(f"{level} {rest}", passage))
    for spellings in found.values():
        yield from _mixed(spellings)


def _mixed(spellings: list[_Spelling]) -> Iterator[Problem]:
    counted = Counter(spelling.written for spelling in spellings)
    if len(counted) < 2:
        return
    # of two spellings that are equally frequent the one with more capitals is the name
    usual = max(counted, key=lambda written: (counted[written], sum(map(str.isupper, written))))
    told: set[tuple[str, str]] = set()
    for spelling in spellings:
        mark = (spelling.written, spelling.passage.field)
        if spelling.written != usual and mark not in told:
            told.add(mark)
            words = {"seen": spelling.written, "usual": usual, "times": counted[usual]}
            yield problem("capitals-mixed", spelling.passage.place, **words)


def _spellings(pattern: re.Pattern[str], passage: Passage) -> Iterator[_Spelling]:
    if passage.text.isupper():
        return
    for found in pattern.finditer(passage.text):
        written = " ".join(found.group("name").split())
        if not written.isupper() and not _begins_sentence(passage.text[: found.start()]):
            yield _Spelling(written, passage)


def _begins_sentence(before: str) -> bool:
    """Whether nothing but a bullet or a number stands before, or the sentence before has ended."""
    said = before.rstrip(" \t-+•*–")
    return not said or said[-1] in ".!?:" or re.fullmatch(r"\d+\)", said) is not None


def _pattern(words: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, words.split()))
    return pattern(rf"(?<!\w)(?P<name>{spaced})(?!\w)", re.IGNORECASE)


def _any_case(level: str) -> str:
    """The words of a level, each with its first letter large or small."""
    return r"\s+".join(f"[{word[0].upper()}{word[0].lower()}]{re.escape(word[1:])}" for word in level.split())


_OFFICE = pattern(r"(?<!\w)([Tt]ỉnh|[Hh]uyện|[Tt]hị|[Tt]hành) ([Đđ]oàn)(?!\w)")
_CAPITAL = ("ỉnh Đoàn", "uyện Đoàn", "hị Đoàn", "hành Đoàn")
_PATTERNS = {name: _pattern(name) for name in _NAMES}
"""Each name, however its words are spaced."""
_LEVEL = pattern(
    rf"(?<!\w)(?P<name>{'|'.join(map(_any_case, _LEVELS))})(?=\s+(?!Đoàn\b|Ủy\b)[{_UPPER}])",
)
"""The level before a place's own name: "huyện" in "huyện Cầu Ngang", not in "huyện đoàn"."""
