"""Sentences that are not whole: brackets left open, a last word that leads on, years turned round."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit import wording
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import (
    ALL_TEXT,
    EVERY_TEXT,
    PRINTED_TEXT,
    Columns,
    Slip,
    passages,
    passages_with,
    slips,
)
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_OPENED_BY = {closing: opening for opening, closing in _PAIRS.items()}
_OPENING_OR_CLOSING = frozenset('()[]“”«»"')
# "a)" and "1)" count the items of a list.
_ITEM = pattern(r"(?:^|[\s;,:])[\da-zđ]{1,2}$")
_LEADING_WORDS = (
    *("và", "của", "các", "những", "nhằm", "hoặc", "cùng với", "đối với", "phối hợp với", "bao gồm"),
    *("thông qua việc", "cũng như"),
)
_LEADING_MARKS = ("(", "[", "“", "«", "&", "+")
_LEADING_ON = pattern(
    rf"(?:\b(?:{'|'.join(_LEADING_WORDS)})|[{re.escape(''.join(_LEADING_MARKS))}])[\s.;,…]*$", re.IGNORECASE
)
_YEARS = pattern(r"\b(20\d\d)\s*[-–—]\s*(20\d\d)\b(?!\s*[-–—]\s*\d)(?!\s*/\s*\d)")
_DIGIT_WITHIN = pattern(r"(?<![\w@./-])[^\W\d_]+[01][^\W\d_]+(?![\w@/-]|\.\w)")
_PERHAPS_WITHIN = pattern(r"[01][^\W\d_]")
_CODED = ("units", "people", "conferences", "topics", "annual_plans")
_LIKE_DIGITS = {"0": "o", "1": "l"}
_WHOLE: Columns = (
    *((table, fields) for table, fields in PRINTED_TEXT if table not in ("recipients", "guest_rules")),
    ("agenda", ("script", "course")),
    ("speech_requests", ("paper",)),
    ("opinions", ("content", "summary", "answer")),
)
_SAID: Columns = (("opinions", ("content", "summary", "answer")), ("conclusions", ("content",)))


def left_open(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is opened is closed: brackets and quotation marks come in pairs within a cell."""
    for table, fields in ALL_TEXT:
        records = getattr(plan, table)
        for record in records if isinstance(records, tuple) else (records,):
            for field in fields:
                said = getattr(record, field)
                if said and (mark := _unpaired(said if isinstance(said, str) else "\n".join(said))):
                    yield record.problem("mark-unpaired", field, mark=mark)


def broken_off(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text ends with a word that leads on: "vào cuối tuần và"."""
    for passage, (seen, _) in slips(plan, _WHOLE, _last_word):
        yield problem("broken-off", passage.place, seen=seen)
    for passage in passages(plan, _SAID):
        if passage.alone and passage.text.endswith(":"):
            yield problem("broken-off", passage.place, seen=passage.text.split()[-1])


def years_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Years that span a time stand in their order: "2023 - 2027"."""
    for passage in passages_with(plan, EVERY_TEXT, "20"):
        for found in _YEARS.finditer(passage.text):
            if int(found[1]) > int(found[2]):
                turned = f"{found[2]} - {found[1]}"
                yield problem("years-reversed", passage.place, seen=found[0], turned=turned)


def digit_in_word(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No word has a digit in place of a letter: "Đ0àn"."""
    for passage, (seen, usual) in slips(plan, EVERY_TEXT, _digit_for_letter):
        yield problem("word-misspelt", passage.place, seen=seen, usual=usual)


def code_alone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No printed text is only the code of something else: a unit's in the venue."""
    codes = {one.code for table in _CODED for one in getattr(plan, table) if len(one.code) > 2}
    for passage in passages(plan, PRINTED_TEXT):
        if passage.alone and passage.text in codes:
            yield problem("code-alone", passage.place, code=passage.text)


def plan_sentences(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The sentence before the plan's first heading ends with a colon, its last one with "./."."""
    for annual in plan.annual_plans:
        for field, mark in (("lead", ":"), ("closing", "./.")):
            text = getattr(annual, field)
            if text and not text.endswith(mark):
                yield annual.problem("plan-sentence", field, mark=mark)
            elif text and text.removesuffix(mark).rstrip()[-1:] in ("/", ".", ":", ";", ","):
                yield annual.problem("mark-doubled", field, mark=mark)


def _unpaired(text: str) -> str:
    """The first mark that has no partner; blank when all have one."""
    if _OPENING_OR_CLOSING.isdisjoint(text):
        return ""
    waiting: dict[str, int] = {}
    for at, mark in enumerate(text):
        if mark in _PAIRS:
            waiting[mark] = waiting.get(mark, 0) + 1
        elif opening := _OPENED_BY.get(mark):
            if waiting.get(opening, 0):
                waiting[opening] -= 1
            elif mark != ")" or not _ITEM.search(text[:at]):
                return mark
    return next((mark for mark, count in waiting.items() if count), '"' if text.count('"') % 2 else "")


def _last_word(text: str) -> Slip | None:
    perhaps = text.rstrip(" .;,…").lower().endswith((*_LEADING_WORDS, *_LEADING_MARKS))
    found = _LEADING_ON.search(text) if perhaps else None
    return (found[0].strip(), "") if found else None


def _digit_for_letter(text: str) -> Slip | None:
    """A word that becomes a syllable when its digit is the letter that looks like it."""
    for found in _DIGIT_WITHIN.finditer(text) if _PERHAPS_WITHIN.search(text) else ():
        word = "".join(_LIKE_DIGITS.get(letter, letter) for letter in found[0])
        if not word.isascii() and wording.is_syllable(word) and fold(word) != fold(found[0]):
            return found[0], word
    return None
