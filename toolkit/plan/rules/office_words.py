"""Slips in the words that every office paper has: another accent or sound, or none where one must be."""

import datetime as dt
from collections.abc import Iterator

from toolkit import wording
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import CALLED, EVERY_TEXT, Slip, slips
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_COLUMNS = (*CALLED, *EVERY_TEXT)


def word_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No word of the office has other accents than it is written with: "hội nghỉ", "nãm 2024"."""
    found = list(slips(plan, _COLUMNS, _slip, *wording.MISSPELT))
    places = {fold(unit.place) for unit in plan.units if not _slip(unit.place)} if found else set()
    for passage, (seen, usual) in found:
        if usual and any(fold(seen) in place for place in places):
            continue  # a place is called so: "XÃ VÂN HÒA"
        code = "word-misspelt" if usual else "word-malformed"
        yield problem(code, passage.place, seen=seen, usual=usual)


def _slip(text: str) -> Slip | None:
    """The word as typed, and as it is written; the latter is blank where only that it is none is known."""
    malformed = wording.malformed_word(text)
    slip = wording.slip_of_accents(text) or wording.slip_of_sound(text) or wording.slip_of_capitals(text)
    return slip or ((malformed, "") if malformed else None)
