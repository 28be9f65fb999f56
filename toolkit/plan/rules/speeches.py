"""Đăng ký phát biểu: what a speech is about, and how long it takes beside the others and the script."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.model import AgendaItem, Plan, SpeechRequest, Topic, Unit
from toolkit.plan.rules.neighbours import discussion_minutes
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.texts_against_rows import COMPARED, runs
from toolkit.plan.rules.titles import units_named
from toolkit.problems import Problem
from toolkit.wording import fold, fold_words

_RUN, _BEGUN = 5, 4  # words that a title takes from a topic, anywhere or at its beginning
_MANY, _TIMES = 3, 4
_EACH = pattern(
    r"\b(?:mỗi|một|từng) (?:ý kiến|đại biểu|đơn vị|tham luận|bài|lượt|đồng chí|người)\b[^.;]*?"
    r"\b(?:không quá|tối đa|nhiều nhất|trong|khoảng)(?: vòng| khoảng)? (\d{1,3}) phút\b"
)


def speech_of_a_place(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The title of a speech names no other unit, nor its area, instead of the speaker's own."""
    for row in plan.speech_requests:
        unit, said = plan.unit(row.unit), fold(row.paper)
        if not unit or not unit.area or not said or fold(unit.place) in said or COMPARED.search(said):
            continue
        strangers = [one for one in plan.units if one.area and one.parent and not one.is_kin(unit)]
        others = [one for one in strangers if _is_named(said, one)]
        others += [one for one in units_named(plan, row.paper) if one in strangers]
        if others and not any(unit.is_kin(one) for one in units_named(plan, row.paper)):
            words = {"unit": unit_label(plan, unit), "other": unit_label(plan, others[0])}
            yield row.problem("speech-of-a-place", "paper", **words)


def speech_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The title of a speech is not made of another conference's topic, without a word of its own one.

    Where that is so of several speeches, it is the topics that stand otherwise.
    """
    topics = {one.code: topic for one in conferences_on(plan) if (topic := plan.topic(one.topic))}
    found = []
    for row in plan.speech_requests:
        own = topics.get(row.conference)
        quoted = [code for code, topic in topics.items() if own and _quotes(row, topic, own)]
        found += [(row, other) for other in quoted[:1]]
    for row, other in found if len(found) == 1 else ():
        yield row.problem("speech-of-another", "paper", conference=row.conference, other=other)


def speech_uneven(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No speech takes half of the discussion, and many times as long as any other one."""
    for one in conferences_on(plan):
        rows = [row for row in plan.speech_requests if row.conference == one.code and row.minutes]
        rows.sort(key=lambda row: row.minutes or 0)
        room = discussion_minutes(plan, one)
        if len(rows) <= _MANY or not room:
            continue
        longest, usual = rows[-1].minutes or 0, rows[-2].minutes or 0
        if room / 2 <= longest <= room and longest >= _TIMES * usual:
            yield rows[-1].problem("speech-uneven", "minutes", minutes=longest, usual=usual, room=room)


def speaking_time_differs(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No speech is given more minutes than the script allows each speaker; told where the odd one stands."""
    scripts = {item.conference: (item, minutes) for item in plan.agenda if (minutes := _allowed(item))}
    usual = Counter(minutes for _, minutes in scripts.values())
    for one in conferences_on(plan):
        item, allowed = scripts.get(one.code, (None, 0))
        speeches = [row for row in plan.speech_requests if row.conference == one.code and row.minutes]
        longer = [row for row in speeches if row.minutes and row.minutes > allowed]
        if item and longer:
            alone = len(scripts) == 1
            odd = len(longer) * 2 > len(speeches) if alone else usual[allowed] * 2 <= len(scripts)
            yield from _of_script(item, allowed, longer) if odd else _of_speeches(allowed, longer)


def _is_named(said: str, unit: Unit) -> bool:
    """Whether a text names the area of a unit, or says that something is at its place."""
    area, place = fold(unit.area).partition(",")[0], fold(unit.place)
    if area in said and re.search(rf"\b{re.escape(area)}\b", said):
        return True
    if place not in said or " " not in place or not unit.may_host:
        return False
    return re.search(rf"\b(?:tại|ở|trên địa bàn) {re.escape(place)}\b", said) is not None


def _quotes(row: SpeechRequest, topic: Topic, own: Topic) -> bool:
    if topic is own:
        return False
    begun = " ".join(fold_words(row.paper).split()[:_BEGUN])
    taken = runs(row.paper, _RUN) & runs(topic.name, _RUN) - runs(own.name, _RUN)
    taken |= runs(begun, _BEGUN) & runs(topic.name, _BEGUN) - runs(own.name, _BEGUN)
    if not taken:
        return False
    pairs = runs("\n".join((own.name, *own.prompts, own.figures)), 2) - runs(topic.name, 2)
    return pairs.isdisjoint(runs(row.paper, 2))


def _of_script(item: AgendaItem, allowed: int, longer: list[SpeechRequest]) -> Iterator[Problem]:
    most = max(row.minutes or 0 for row in longer)
    yield item.problem("script-minutes", "script", allowed=allowed, minutes=most, conference=item.conference)


def _of_speeches(allowed: int, longer: list[SpeechRequest]) -> Iterator[Problem]:
    for row in longer:
        words = {"allowed": allowed, "minutes": row.minutes, "conference": row.conference}
        yield row.problem("speech-over-time", "minutes", **words)


def _allowed(item: AgendaItem) -> int:
    """The most minutes that the script allows each speaker; 0 where it does not say."""
    said = fold(item.script)
    found = [int(number) for number in _EACH.findall(said)] if "phút" in said else []
    return max(found, default=0)


OF_SPEECHES = (speech_of_a_place, speech_of_another, speech_uneven, speaking_time_differs)
