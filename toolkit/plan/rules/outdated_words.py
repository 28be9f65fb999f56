"""Words that were right when they were typed, and that another cell has overtaken since."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from toolkit.patterns import pattern
from toolkit.plan.model import AgendaItem, Conference, Plan, Unit
from toolkit.plan.rotation import flag_recipients, next_conference
from toolkit.plan.rules.stage import can_change, conferences_on
from toolkit.plan.rules.units import LEVELS, is_of_a_place
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, fold_words, joined

_TOPIC = pattern(
    r"\b(?:thảo luận|trao đổi|giao ban|hội nghị|đề dẫn|với)(?: theo| về)? chuyên đề"
    r"(?: về |\s*:\s*|\s*(?=[“\"]))[“\"]?([^.;:“”\"()\n]+)",
    re.IGNORECASE,
)
# What topics of all kinds are said with.
_SAID_OF_ALL = pattern(
    r"\b(?:giải pháp|nâng cao|chất lượng|hiệu quả|phát huy|vai trò|tăng cường|hoạt động|công tác|các cấp"
    r"|thanh niên|thiếu nhi|thanh thiếu nhi|đoàn viên|của đoàn|trong|của|và|các)\b"
)
_FEWEST = 3
_TO_COME = pattern(
    r"\b(?:đăng cai|nhận cờ)\b[^.;]{0,60}\b(?:sẽ|chưa) (?:được )?(?:phân công|xác định|thông báo)\b"
    r"|\b(?:sẽ|chưa) (?:được )?(?:phân công|xác định|thông báo)\b[^.;]{0,40}\b(?:đăng cai|nhận cờ)\b",
    signs=("phân công", "xác định", "thông báo"),
)
# What heads of papers are written with, whoever the unit is.
_OF_HEADS = (
    *("bch", "ban", "chấp", "hành", "đoàn", "tncs", "hồ", "chí", "minh", "thanh", "niên", "cộng", "sản"),
    *("tỉnh", "thành", "phố", "tp"),
)
_OF_LEVELS = frozenset({"huyện", "thị", "phường", "xã", "quận", "khu"})
_WORD = pattern(r"[^\W\d]+|\d+")
_STRANGE = 2


def topic_overtaken(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is said of a conference's topic has words of it; that of another conference is told as such."""
    for one in conferences_on(plan):
        topic = plan.topic(one.topic)
        own = _pairs("\n".join((topic.name, *topic.prompts))) if topic else frozenset()
        others = [_pairs(other.name) for other in plan.topics if other is not topic]
        for place, text in _said(plan, one) if own and can_change(one) else ():
            found = _TOPIC.search(text)
            told = _pairs(found[1]) if found else frozenset()
            if (
                found
                and len(told) >= _FEWEST
                and not told & own
                and not any(told & pairs for pairs in others)
            ):
                words = {
                    "seen": found[1].strip(),
                    "topic": topic.name if topic else "",
                    "conference": one.code,
                }
                yield problem("topic-overtaken", place, **words)


def host_overtaken(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody says that the next host is still to be named where it is named; once for each conference.

    What was said at a conference that is over stays true where the next one is of a later plan.
    """
    for one in conferences_on(plan):
        receivers = flag_recipients(plan, one) if _knows_the_next(plan, one) else ()
        said = (found for item in plan.agenda if item.conference == one.code for found in _to_come(item))
        place, seen = next(said, (None, "")) if receivers else (None, "")
        if place:
            words = {"seen": seen, "host": joined(unit.name for unit in receivers)}
            yield problem("host-overtaken", place, **words)


def _knows_the_next(plan: Plan, one: Conference) -> bool:
    """Whether the conference after this one is, or was on its day, known to it."""
    following = next_conference(plan, one)
    return can_change(one) or (following is not None and following.plan == one.plan)


def _to_come(item: AgendaItem) -> Iterator[tuple[Place, str]]:
    texts = {"content": item.content, "script": item.script, "course": "\n".join(item.course)}
    for field, text in texts.items():
        if found := _TO_COME.search(fold(text)):
            yield item.origin.place(field), found[0]


def header_overtaken(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The name at the head of a unit's papers is made of its names; that of a place is told elsewhere."""
    for unit in plan.units:
        if unit.header_name and not _is_of_another_place(unit):
            level = LEVELS.get(fold(unit.kind), "")
            own = " ".join((unit.name, unit.short_name, unit.place, unit.area, level))
            known = {*_words(own), *_OF_HEADS}
            strange = [word for word in _words(unit.header_name) if word not in known]
            if len(strange) >= _STRANGE or _OF_LEVELS.intersection(strange):
                words = {"header": " ".join(unit.header_name.split()), "unit": unit.name}
                yield problem("header-overtaken", unit.origin.place("header_name"), **words)


def _is_of_another_place(unit: Unit) -> bool:
    return is_of_a_place(unit) and fold(unit.place) not in fold(" ".join(unit.header_name.split()))


def _said(plan: Plan, one: Conference) -> Iterator[tuple[Place, str]]:
    yield one.origin.place("preparation"), one.preparation
    for item in plan.agenda:
        if item.conference == one.code:
            yield item.origin.place("content"), item.content
            yield item.origin.place("script"), item.script


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """The words two by two, but for those that any topic may have."""
    parts = (part.split() for part in _SAID_OF_ALL.sub(" | ", fold_words(text)).split("|"))
    return frozenset(pair for words in parts for pair in pairwise(words))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


OF_OVERTAKEN = (topic_overtaken, host_overtaken, header_overtaken)
