"""What stands a second time where it does not belong: copied down, or pasted twice."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from toolkit.plan.model import Conclusion, Opinion, Plan
from toolkit.plan.rules.texts import EVERY_TEXT, beginning, passages
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_words

_AT_LENGTH = 40  # letters that are not written twice by chance
_LONG = 60
_BLOCK = 5  # from so many rows on it was a block that was pasted
_PARTS = ("agenda", "delegates", "speech_requests", "assignments", "recipients", "guest_rules")
_DIGITS = 6  # of all figures of a report
# The sheets of which each row says something of its own.
_SAID_ONCE = ("topics", "speech_requests", "unit_reports", "opinions", "conclusions")
# Rows that share one of these may say one thing: of two conclusions of one content that is told.
_AGREEING: Mapping[type, tuple[str, ...]] = {Opinion: ("conference", "unit"), Conclusion: ("content",)}
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
            yield item.problem("script-copied", "script", content=earlier)


def conclusion_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No conclusion is, word for word, that of another conference."""
    first: dict[str, Conclusion] = {}
    for one in plan.conclusions:
        words = fold_words(one.content)
        earlier = first.setdefault(words, one)
        if len(words) >= _AT_LENGTH and earlier.conference != one.conference:
            yield one.problem("conclusion-copied", "content", conclusion=earlier.code)


def summary_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No summary is that of another opinion, unless the two are merged or say the same; no answer asks."""
    first: dict[tuple[str, str], Opinion] = {}
    for one in plan.opinions:
        if one.answer and fold_words(one.answer) in (fold_words(one.content), fold_words(one.summary)):
            yield one.problem("answer-copied", "answer", opinion=one.code)
        if not one.summary or fold(one.summary) == fold(one.content):
            continue
        earlier = first.setdefault((one.conference, fold(one.summary)), one)
        merged = {one.merged_into, earlier.merged_into} & {one.code, earlier.code}
        if earlier is not one and not merged and fold(earlier.content) != fold(one.content):
            yield one.problem("summary-copied", "summary", opinion=earlier.code)


def text_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where all other long texts of a column differ, no two are one: one of them was copied over.

    Answers and opinions of one conference may be put alike, and a unit may say again what it said before.
    """
    for table, fields in EVERY_TEXT:
        for field in fields if table in _SAID_ONCE else ():
            rows: dict[str, list[Any]] = {}
            for row in getattr(plan, table):
                if words := _at_length(getattr(row, field)):
                    rows.setdefault(words, []).append(row)
            if len(rows) == sum(map(len, rows.values())):
                continue
            rows = {words: same for words, same in rows.items() if not _has_few_figures(words)}
            pairs = [same for same in rows.values() if len(same) > 1]
            if len(pairs) == 1 and len(pairs[0]) == 2 and len(rows) > 1 and not _may_agree(*pairs[0]):
                first, second = (row.origin.place(field) for row in pairs[0])
                begun = beginning(" ".join(_cell(getattr(pairs[0][1], field)).split()))
                yield problem("text-copied", second, first=first.cell, begun=begun)


def _cell(said: str | tuple[str, ...]) -> str:
    return said if isinstance(said, str) else "; ".join(said)


def _at_length(said: str | tuple[str, ...]) -> str:
    """The words of a cell, if they are so many that two rows do not share them by chance; or else nothing."""
    text = _cell(said)
    words = fold_words(text) if len(text) >= _LONG else ""
    return words if len(words) >= _LONG else ""


def _has_few_figures(words: str) -> bool:
    return 0 < sum(map(str.isdigit, words)) < _DIGITS


def _may_agree(one: Any, other: Any) -> bool:
    """Whether what two rows say may well be one thing."""
    return any(getattr(one, field) == getattr(other, field) for field in _AGREEING.get(type(one), ()))


def rows_pasted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No block of rows says in every cell what other rows of its sheet say."""
    for part in _PARTS:
        firsts: dict[tuple[object, ...], Any] = {}
        again = [one for one in getattr(plan, part) if firsts.setdefault(_cells(one), one) is not one]
        if len(again) >= _BLOCK:
            first = firsts[_cells(again[0])].origin
            words = {"count": len(again), "row": again[0].origin.row, "first": first.row}
            told = again[0].problem("rows-pasted", **words)
            yield replace(told, also=tuple(one.origin.place() for one in again[1:]))


def _cells(row: Any) -> tuple[object, ...]:
    """All that a row says, but for where it stands."""
    return tuple(getattr(row, name) for name in row.__struct_fields__ if name != "origin")
