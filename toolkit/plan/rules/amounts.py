"""Figures that cannot be: a part that is more than its whole, and money that lost a word."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.figures import figure_of
from toolkit.plan.model import Plan, UnitReport
from toolkit.plan.rules.texts import EVERY_TEXT, passages_with
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_LIKE = 4  # reports that count the same things, by which it is known which of them is a part
_MANY, _FAR, _FEW = 7, 5, 10
_OF_WHICH = pattern(
    r"\b(?P<whole>\d+(?:\.\d{3})*) (?P<noun>\w+)(?: [^\W\d]+){0,8},? trong đó,? (?:có )?"
    r"(?P<part>\d+(?:\.\d{3})*)(?: (?P<other>\w+))?"
)
# What is said of those that were counted before.
_OF_THE_SAME = ("nữ", "nam", "đạt", "đã", "được", "mới")
_MONEY = pattern(r"\b\d+(?:[.,]\d+)* (?:tỷ|tỉ|triệu) \d{1,3} đồng\b", signs=(" tỷ ", " tỉ ", " triệu "))


def part_over_whole(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is counted of some things is no more than all of them: in a sentence, or as the others report."""
    for passage in passages_with(plan, EVERY_TEXT, "rong đó"):
        for found in _OF_WHICH.finditer(fold(passage.text)):
            same = found["other"] in (None, found["noun"], *_OF_THE_SAME)
            if same and _number(found["part"]) > _number(found["whole"]):
                whole = f"{found['whole']} {found['noun']}"
                yield problem("part-over-whole", passage.place, part=found["part"], whole=whole)
    for one in plan.conferences:
        yield from _odd_ones([row for row in plan.unit_reports if row.conference == one.code])


def money_unit(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No sum of money ends in a few đồng: "5 tỷ 385 đồng"."""
    for passage in passages_with(plan, EVERY_TEXT, "đồng"):
        found = _MONEY.search(fold(passage.text))
        if found:
            seen = passage.text[found.start() : found.end()]
            yield problem("money-unit", passage.place, seen=seen)


def figure_far(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit counts many times as much as the one that counts most beside it: a digit typed twice."""
    for one in plan.conferences:
        for alike in _alike([row for row in plan.unit_reports if row.conference == one.code]).values():
            for at in range(len(alike[0].figures)) if len(alike) >= _MANY else ():
                *others, most = sorted(alike, key=lambda row: _value(row, at))
                usual, middle = _value(others[-1], at), _value(others[len(others) // 2], at)
                if _value(most, at) >= _FAR * usual and usual >= _FEW and usual <= _FAR * middle:
                    words = {"seen": most.figures[at].strip(" .;"), "usual": usual}
                    yield most.problem("figure-far", "figures", **words)


def _alike(rows: Sequence[UnitReport]) -> dict[tuple[str, ...], list[UnitReport]]:
    """The reports by what they count, in their order."""
    counted: dict[tuple[str, ...], list[UnitReport]] = {}
    for row in rows:
        labels = tuple(fold(found[1]) if (found := figure_of(text)) else "" for text in row.figures)
        counted.setdefault(labels, []).append(row)
    return counted


def _odd_ones(rows: Sequence[UnitReport]) -> Iterator[Problem]:
    """The one report in which a thing is more than another of the same name, and in no other one it is."""
    for labels, alike in _alike(rows).items():
        for whole, part in _parts(labels) if len(alike) >= _LIKE else ():
            odd = [row for row in alike if _value(row, part) > _value(row, whole)]
            if len(odd) == 1:
                said = odd[0].figures
                words = {"part": said[part].strip(" .;"), "whole": said[whole].strip(" .;")}
                yield odd[0].problem("part-over-whole", "figures", **words)


def _parts(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of two things that begin with the same two words, the later one the longer said."""
    for whole, first in enumerate(labels):
        name = first.split()[:2]
        for part in range(whole + 1, len(labels)):
            if len(name) == 2 and labels[part].split()[:2] == name and labels[part] != first:
                yield whole, part


def _value(row: UnitReport, at: int) -> int:
    found = figure_of(row.figures[at])
    return int(found[0]) if found else 0


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


OF_AMOUNTS = (part_over_whole, figure_far, money_unit)
