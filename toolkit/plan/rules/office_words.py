"""Slips in the words that every office paper has: another accent, or none where none can be."""

import datetime as dt
from collections.abc import Iterator

from toolkit import wording
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import CALLED, EVERY_TEXT, passages
from toolkit.problems import Problem, problem

_Slip = tuple[str, str]


def word_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No word of the office has other accents than it is written with: "hội nghỉ", "nãm 2024"."""
    told: dict[str, _Slip | None] = {}  # titles recur in every row of a meeting
    for passage in passages(plan, (*CALLED, *EVERY_TEXT)):
        if passage.text not in told:
            told[passage.text] = _slip(passage.text)
        if seen := told[passage.text]:
            code = "word-misspelt" if seen[1] else "word-malformed"
            yield problem(code, passage.place, seen=seen[0], usual=seen[1])


def _slip(text: str) -> _Slip | None:
    """The word as typed, and as it is written; the latter is blank where only that it is none is known."""
    malformed = wording.malformed_word(text)
    return wording.slip_of_accents(text) or ((malformed, "") if malformed else None)
