"""Figures that cannot be: a part more than its whole, a sum or a share of others, money that lost a word."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.figures import figure_of
from toolkit.plan.model import Plan, UnitReport
from toolkit.plan.rules.texts import EVERY_TEXT, passages, passages_with
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_LIKE = 4  # reports that count the same things, by which it is known which of them is a part
_MANY, _FAR, _FEW = 7, 5, 10
_MONTHS = 12
_OF_WHICH = pattern(
    r"\b(?P<whole>\d+(?:\.\d{3})*) (?P<noun>\w+)(?: [^\W\d]+){0,8},? trong đó,? (?:có )?"
    r"(?P<part>\d+(?:\.\d{3})*)(?: (?P<other>\w+))?"
)
# What is said of those that were counted before.
_OF_THE_SAME = ("nữ", "nam", "đạt", "đã", "được", "mới")
_MONEY = pattern(r"\b\d+(?:[.,]\d+)* (?:tỷ|tỉ|triệu) \d{1,3} đồng\b", signs=(" tỷ ", " tỉ ", " triệu "))
_COUNT = r"(?<![\d/.,])(?:\d{1,3}(?:\.\d{3})+|\d+)"
_SHARE = pattern(
    rf"(?P<part>{_COUNT})/(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![\d/])(?P<between>[^\d;.%()/:]{{0,60}}?)"
    r"(?:\( ?(?:(?:đạt|chiếm|bằng|tỷ lệ|tức|tương đương|là) )*"
    r"|\b(?:(?:đạt|chiếm|bằng|tỷ lệ|tức|tương đương|là) )+)"
    r"(?P<said>\d{1,3}(?:[.,]\d{1,2})?) ?%(?= ?(?:[);,.]|$))",
    signs=("%",),
)
_OF_ANOTHER = pattern(r"\b(?:so với|tăng|giảm|vượt|cùng kỳ|trong đó|trước|năm)\b")
_BEFORE_A_DAY = pattern(r"\b(?:ngày|đến|trước|sau|từ|tháng|số|hết|lúc|kỳ|quý) $")
_HALVES = pattern(
    rf"(?P<whole>{_COUNT})(?P<noun>(?: [^\W\d]+){{1,5}}?)(?:,|:| -)? ?\(?"
    r"(?:(?:trong đó|bao gồm|gồm|có|với)[ :]+)*"
    r"(?P<first>\d+) (?P<one>nam|nữ)(?: [^\W\d]+){0,2}(?:,| và|;| -)(?: và)? "
    r"(?P<second>\d+) (?P<two>nam|nữ)(?: (?:đoàn viên|thanh niên|giới|thành viên|học viên|đại biểu))?"
    r"(?= ?(?:[).;]|$|,(?! ?(?:\d|còn))))",
    signs=("nam", "nữ"),
)
_JOINED = frozenset(("và", "cùng", "thêm", "với", "kết", "mới"))
_IN_PARTS = pattern(
    rf"(?P<whole>{_COUNT})(?: (?P<noun>[^\W\d]+(?: [^\W\d]+){{0,3}}))? "
    r"\((?:(?:trong đó|bao gồm|gồm|có)[ :]+)?(?P<parts>[^()]*\d[^()]*)\)",
    signs=("(",),
)
_OPPOSITES = (
    *({"trực tiếp", "trực tuyến"}, {"nam", "nữ"}, {"có mặt", "vắng"}, {"có mặt", "vắng mặt"}),
    *({"thành thị", "nông thôn"}, {"đô thị", "nông thôn"}, {"công lập", "ngoài công lập"}),
    *({"trong tỉnh", "ngoài tỉnh"}, {"tập thể", "cá nhân"}),
)
"""Two parts that leave nothing out."""
_IN_TURN = ("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu")
_ADDED = pattern(rf"({_COUNT}(?: ?\+ ?\d+)+) ?= ?(\d+)(?![\d/.,%])", signs=("=",))
_SPLIT = pattern(rf"({_COUNT}) ?= ?(\d+(?: ?\+ ?\d+)+)(?![\d/.,%]| ?[+*x-])", signs=("=",))


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


def share_wrong(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The per cent beside a part and its whole are those of the two, but for rounding: "45/60 (đạt 75%)"."""
    for passage in passages_with(plan, EVERY_TEXT, "%"):
        said = fold(passage.text) if "/" in passage.text else ""
        for found in _SHARE.finditer(said):
            part, whole = _number(found["part"]), _number(found["whole"])
            is_day = whole <= _MONTHS < part or _BEFORE_A_DAY.search(said[: found.start()])
            if not whole or is_day or _OF_ANOTHER.search(found["between"]):
                continue
            given = found["said"].replace(",", ".")
            decimals = len(given.partition(".")[2])
            if abs(100 * part / whole - float(given)) >= 10.0**-decimals:
                right = f"{100 * part / whole:.1f}".replace(".", ",").removesuffix(",0")
                words = {"seen": found["said"], "share": f"{found['part']}/{found['whole']}", "right": right}
                yield problem("share-wrong", passage.place, **words)


def sum_wrong(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is counted in parts that leave nothing out is their sum: men and women, first and second."""
    for passage in passages(plan, EVERY_TEXT):
        if not any(sign in passage.text for sign in ("(", "=", "nữ")):
            continue
        for seen, parts in dict.fromkeys(_sums(fold(passage.text))):
            total, added = sum(parts), " + ".join(map(str, parts))
            if total != seen:
                yield problem("sum-wrong", passage.place, seen=seen, parts=added, total=total)


def _sums(said: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The wholes that a text names, with their parts."""
    for found in _HALVES.finditer(said):
        if found["one"] != found["two"] and _JOINED.isdisjoint(found["noun"].split()):
            yield _number(found["whole"]), (int(found["first"]), int(found["second"]))
    for found in _IN_PARTS.finditer(said):
        parts = _parts_in_turn(found["parts"], found["noun"] or "")
        if parts:
            yield _number(found["whole"]), parts
    for found in _ADDED.finditer(said) if "+" in said else ():
        yield int(found[2]), _numbers(found[1])
    for found in _SPLIT.finditer(said) if "+" in said else ():
        yield _number(found[1]), _numbers(found[2])


def _parts_in_turn(said: str, noun: str) -> tuple[int, ...]:
    """The numbers of parts of which one is the first, one the second and so on; of things of that name alone.

    Two parts may be those that are so, and those that are not, too: "45 đạt, 15 chưa đạt".
    """
    items = [item.strip() for item in re.split(r"[,;]| và ", said)]
    numbers = [re.findall(r"\d+", item) for item in items]
    if len(items) < 2 or any(len(found) != 1 for found in numbers):
        return ()
    bare = (" ".join(re.sub(r"\d+|:", "", item).split()) for item in items)
    names = [one.removeprefix(f"{noun} ").removesuffix(noun).strip() for one in bare]
    in_turn = all(map(str.endswith, names, _IN_TURN))
    denied = len(names) == 2 and any(
        names[1] == f"{word} {names[0].removeprefix('đã ')}" for word in ("chưa", "không")
    )
    whole = in_turn or denied or set(names) in _OPPOSITES
    return tuple(int(found[0]) for found in numbers) if len(names) <= len(_IN_TURN) and whole else ()


def _numbers(said: str) -> tuple[int, ...]:
    return tuple(_number(one) for one in said.split("+"))


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
        counted: dict[str, list[tuple[int, UnitReport, str]]] = defaultdict(list)
        for row in (row for row in plan.unit_reports if row.conference == one.code):
            for text in row.figures:
                if found := figure_of(text):
                    counted[fold(found[1])].append((int(found[0]), row, text))
        for alike in counted.values():
            yield from _far(sorted(alike, key=lambda told: told[0]))


def _far(counted: Sequence[tuple[int, UnitReport, str]]) -> Iterator[Problem]:
    """The last of numbers in ascending order, where it is many times as much as the one before it."""
    if len(counted) < _MANY:
        return
    (usual, *_), (most, row, text) = counted[-2:]
    middle = counted[(len(counted) - 1) // 2][0]
    if most >= _FAR * usual and usual >= _FEW and usual <= _FAR * middle:
        yield row.problem("figure-far", "figures", seen=text.strip(" .;"), usual=usual)


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


OF_AMOUNTS = (part_over_whole, share_wrong, sum_wrong, figure_far, money_unit)
