"""Slips in the free texts: checks 20, 21 and 25."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise

from toolkit import wording
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import (
    ALL_TEXT,
    CALLED,
    EVERY_TEXT,
    NAMES,
    PLAN_TEXT,
    Columns,
    Passage,
    passages,
    slips,
    whole_text,
)
from toolkit.problems import Problem, problem
from toolkit.wording import TO_BE_FILLED, fold, roman, words_of

_HEADING = pattern(r"([IVX]{1,5})\s*[.)]\s*(?=\w{2})")
_ROMAN = {roman(number): number for number in range(1, 40)}

_PLACEHOLDER = pattern(
    r"\{\{.*?\}\}|\{[{%#]|[}%#]\}|⟨[^⟩]*⟩|[⟨⟩]|\.{5,}|…(?:…|\.{2,})[….]*|_{3,}|\?{3,}|\bx{2,}\b"
    r"|(?:\b(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm)\s*|/)(?:…|\.{3})"
    r"|(?<=\w) (?:…|\.{3}) (?=\w)"
    rf"|{TO_BE_FILLED}"
    r"|\[\s*(?:\.\.\.|…)?\s*\]"
    r"|\((?:[Bb]ản )?[Dd]ự thảo(?: lần)?(?: \w+)?\)\W*$"
)
# Without one of these signs no text has a gap, and most workbooks have none.
_GAP_SIGNS = (
    *("{", "}", "⟨", "⟩", "…", "_", "[", "..", "xx", "??", "(chưa", "(điền", "(bổ sung", "(cập nhật", "(ghi"),
    *("(Bản", "(bản", "(Dự", "(dự"),
)
# What somebody types into a cell to fill it later, when it is all that the cell says.
_LATER = (
    r"(?:còn |hiện )?chưa (?:có|rõ|biết|xác định|cập nhật|điền|chốt|thống nhất)|đang cập nhật"
    r"|không rõ|để trống|(?:như|tương tự)(?: kỳ| lần| năm)? (?:trên|cũ|trước)|-?nt-?"
    r"|(?:sẽ )?(?:có|thông báo|bổ sung|cập nhật|điền|ghi) sau|n/?a|tbd|tba|todo|null|none|nan|test|abc|xyz"
)
# Texts of whole sentences; lists may have any lines.
_PROSE: Columns = (
    ("conferences", ("preparation", "assessment")),
    ("agenda", ("script",)),
    ("opinions", ("content", "summary", "answer")),
    ("conclusions", ("content",)),
)
# With one of these such a promise begins, or with a sign, a number, a single letter or "xx".
_BEGUN = frozenset(
    (
        *(
            "chưa",
            "còn",
            "hiện",
            "đang",
            "không",
            "để",
            "như",
            "tương",
            "nt",
            "có",
            "sẽ",
            "thông",
            "bổ",
            "cập",
        ),
        *("điền", "ghi", "na", "n", "tbd", "tba", "todo", "null", "none", "nan", "test", "abc", "xyz"),
    )
)
_AS_ABOVE = "như trên"  # in nearly every workbook, among the recipients
_FEW = 6  # words that such a promise has at most, by far
_UNFINISHED = pattern(rf"[(\[<]?(?:{_LATER}|x+|[\d.,/ ]+|[^\w]+|[^\W\d_])[)\]>.]*")


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
    for columns in (CALLED, EVERY_TEXT, NAMES):
        doubled = partial(wording.doubled_word, name=columns is NAMES)
        for passage, seen in slips(plan, columns, doubled):
            yield problem("doubled-word", passage.place, seen=seen)


def sentence_broken(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No sentence goes on in a new line of its cell, nor does a word."""
    for table, fields in _PROSE:
        for record in getattr(plan, table):
            for field in fields:
                lines = getattr(record, field).splitlines() if "\n" in getattr(record, field) else []
                if not lines or not lines[-1].rstrip().endswith((".", "!", "?")):
                    continue  # a list, not sentences
                for before, after in pairwise(line.strip() for line in lines):
                    if before[-1:].isalpha() and after[:1].islower() and after[1:2] not in (")", "."):
                        words = {"before": before.split()[-1], "after": after.split()[0]}
                        yield record.problem("sentence-broken", field, **words)
                        break


def placeholder(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """25: no text that is printed still has a gap to be filled in."""
    whole = whole_text(plan, ALL_TEXT)
    signs = tuple(sign for sign in _GAP_SIGNS if sign in whole)
    for passage, (unfinished, gaps) in slips(plan, ALL_TEXT, partial(_gaps, signs=signs)):
        # "Như trên" is what the first line of a letter's recipients says
        is_gap = passage.alone and unfinished and passage.field != "line"
        if seen := (passage.text,) if is_gap else tuple(dict.fromkeys(gaps)):
            yield problem("placeholder", passage.place, seen="”, “".join(seen))


def _gaps(text: str, signs: Sequence[str]) -> tuple[bool, tuple[str, ...]] | None:
    """Whether a text as a whole is to be written later, and the gaps in it; None of one that is finished."""
    words = words_of(text)
    few = len(words) <= _FEW or all(map(str.isdecimal, words))
    wordless = all(map(str.isdecimal, words)) or (len(words) == 1 and len(words[0]) == 1)
    said = fold(text) if few and (wordless or _begins_so(fold(words[0]))) else ""
    unfinished = said == _AS_ABOVE or (said != "" and _UNFINISHED.fullmatch(said) is not None)
    perhaps = any(sign in text for sign in signs)
    gaps = tuple(found[0] for found in _PLACEHOLDER.finditer(text)) if perhaps else ()
    return (unfinished, gaps) if unfinished or gaps else None


def _begins_so(word: str) -> bool:
    return word in _BEGUN or not word.strip("x")


def _headings(together: Iterator[Passage]) -> Iterator[tuple[int, Passage]]:
    for passage in together:
        found = _HEADING.match(passage.text)
        if found and found[1] in _ROMAN:
            yield _ROMAN[found[1]], passage
