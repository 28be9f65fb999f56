"""What stands a second time where it does not belong: copied down, or pasted twice."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from toolkit.plan.model import Conclusion, Opinion, Plan
from toolkit.plan.rules.texts import EVERY_TEXT, beginning, passages
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_words

_AT_LENGTH = 40  # letters that are not written twice by chance
# The texts of several lines.
_LINED = (
    *("purposes", "requirements", "participants", "contents", "committee_duties", "unit_duties", "prompts"),
    *("assessment", "course", "preparation", "content", "answer"),
)


def line_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No line stands twice in one cell."""
    lined = tuple(
        (table, tuple(field for field in fields if field in _LINED)) for table, fields in EVERY_TEXT
    )
    for _, lines in groupby(passages(plan, lined), key=lambda one: (one.origin, one.field)):
        seen: set[str] = set()
        for line in lines:
            if line.alone:
                continue
            words = fold_words(line.text)
            if words in seen and " " in words:
                yield problem("line-twice", line.place, line=beginning(line.text))
                break
            seen.add(words)


def script_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is said at one item is not said word for word at another one of the same conference."""
    first: dict[tuple[str, str], str] = {}
    for item in plan.agenda:
        words = fold_words(item.script)
        earlier = first.setdefault((item.conference, words), item.content)
        if len(words) >= _AT_LENGTH and fold(earlier) != fold(item.content):
            yield problem("script-copied", item.origin.place("script"), content=earlier)


def conclusion_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No conclusion is, word for word, that of another conference."""
    first: dict[str, Conclusion] = {}
    for one in plan.conclusions:
        words = fold_words(one.content)
        earlier = first.setdefault(words, one)
        if len(words) >= _AT_LENGTH and earlier.conference != one.conference:
            yield problem("conclusion-copied", one.origin.place("content"), conclusion=earlier.code)


def summary_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No summary is that of another opinion, unless the two are merged or say the same; no answer asks."""
    first: dict[tuple[str, str], Opinion] = {}
    for one in plan.opinions:
        if one.answer and fold_words(one.answer) in (fold_words(one.content), fold_words(one.summary)):
            yield problem("answer-copied", one.origin.place("answer"), opinion=one.code)
        if not one.summary or fold(one.summary) == fold(one.content):
            continue
        earlier = first.setdefault((one.conference, fold(one.summary)), one)
        merged = {one.merged_into, earlier.merged_into} & {one.code, earlier.code}
        if earlier is not one and not merged and fold(earlier.content) != fold(one.content):
            yield problem("summary-copied", one.origin.place("summary"), opinion=earlier.code)
