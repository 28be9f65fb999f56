"""The minutes that a speaker is given: by the script of the discussion, and by the list of speeches."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import AgendaItem, Plan, SpeechRequest
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_EACH = pattern(
    r"\b(?:mỗi|một|từng) (?:ý kiến|đại biểu|đơn vị|tham luận|bài|lượt|đồng chí|người)\b[^.;]*?"
    r"\b(?:không quá|tối đa|nhiều nhất|trong|khoảng)(?: vòng| khoảng)? (\d{1,3}) phút\b"
)


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


def _of_script(item: AgendaItem, allowed: int, longer: list[SpeechRequest]) -> Iterator[Problem]:
    most = max(row.minutes or 0 for row in longer)
    words = {"allowed": allowed, "minutes": most, "conference": item.conference}
    yield problem("script-minutes", item.origin.place("script"), **words)


def _of_speeches(allowed: int, longer: list[SpeechRequest]) -> Iterator[Problem]:
    for row in longer:
        words = {"allowed": allowed, "minutes": row.minutes, "conference": row.conference}
        yield problem("speech-over-time", row.origin.place("minutes"), **words)


def _allowed(item: AgendaItem) -> int:
    """The most minutes that the script allows each speaker; 0 where it does not say."""
    said = fold(item.script)
    found = [int(number) for number in _EACH.findall(said)] if "phút" in said else []
    return max(found, default=0)
