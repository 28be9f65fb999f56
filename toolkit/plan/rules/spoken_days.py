"""Days that texts name for what has its own column: the conference's day, and the term of a conclusion."""

import datetime as dt
import re
from collections.abc import Iterator, Set

from toolkit.patterns import pattern
from toolkit.plan.model import Conclusion, Conference, Plan
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.said_days import DAY, may_say_a_day, said_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short

_ON = rf"(?:\bngày\s+|\(\s*){DAY}"
_HELD = pattern(
    rf"(?:\b(?:hôm|sáng|chiều|tối) nay\b[\s,(]{{0,3}}(?:(?:là\s+)?(?:thứ \w+|chủ nhật)[\s,(]{{1,2}})?"
    r"|\bhội nghị(?: giao ban)?(?: theo chuyên đề)? (?:sẽ |được |chính thức )*"
    r"(?:khai mạc|bắt đầu|diễn ra|tổ chức|tiến hành|họp)\b"
    r"(?:(?!\b(?:theo|số|kế hoạch|công văn|thông báo|giấy mời|đăng ký|gửi|nộp|báo cáo)\b)[^.;\n]){0,50}?)"
    rf"{_ON}",
    re.IGNORECASE,
)
_SEATED = pattern(rf"\bcó mặt\b[^.;\n]{{0,60}}?{_ON}", re.IGNORECASE)
_HANDED_IN = pattern(
    rf"\b(?:gửi|nộp|đăng ký|xác nhận|hoàn thành|hoàn chỉnh)\b[^.;\n]{{0,90}}?"
    rf"\b(?:trước|chậm nhất|hạn chót|đến hết|muộn nhất)\b[^.;\n]{{0,12}}?{_ON}",
    re.IGNORECASE,
)
_SENTENCE_END = pattern(r"[.;]\s|\n")
# A script may look back on an earlier conference.
_LOOKING_BACK = pattern(r"\bhội nghị\b.*\b(?:tổ chức|diễn ra|tiến hành|họp)\b", re.IGNORECASE)
# What is handed in of what came out of a conference is due after it.
_AFTERWARDS = pattern(r"\b(?:sau (?:khi|hội nghị|đó)|kết quả|thu hoạch|kết luận|triển khai)\b", re.IGNORECASE)
_BY_DAY = pattern(
    r"\b(?:hoàn thành|xong|trước|chậm nhất|muộn nhất|đến hết)"
    rf"(?: (?:trước|chậm nhất|muộn nhất|là|vào|trong|đến|hết))* ngày\s+{DAY}",
    re.IGNORECASE,
)
_BY_MONTH = pattern(
    r"\b(?:(?:hoàn thành|xong)(?: \w+)?|trong|trước|hết) tháng (?P<m>\d{1,2})\s*(?:/|năm )\s*(?P<y>20\d\d)\b",
    re.IGNORECASE,
)
_PREPARING = pattern(r"\b(?:chuẩn bị|phục vụ|chào mừng|kỷ niệm|hướng tới|tham gia|dự)\b", re.IGNORECASE)
_DONE = pattern(r"\b(?:hoàn thành|xong)\b", re.IGNORECASE)
_NEARLY = dt.timedelta(days=1)  # "trước ngày 16/11" is until the 15th


def meeting_day_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever says on which day the conference is held says its day."""
    for one in conferences_on(plan):
        held = held_day(plan, one)
        earlier = {other.date for other in plan.conferences if other.date and held and other.date < held}
        preparation = [(one.origin.place("preparation"), _denied(one, one.preparation, set()))]
        spoken = [(place, _denied(one, text, earlier)) for place, text in _spoken(plan, one)]
        for place, seen in (*preparation, *spoken) if held else ():
            if seen:
                words = {"seen": seen, "conference": one.code, "day": day_short(held or today)}
                yield problem("meeting-day-said", place, **words)


def handed_in_after(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What units are to send for a conference is due before its last day."""
    for one in conferences_on(plan):
        for sentence in _SENTENCE_END.split(one.preparation) if _may_be_due(plan, one) else ():
            for found in _HANDED_IN.finditer(sentence):
                if _is_another(one, found, after=True) and not _AFTERWARDS.search(sentence):
                    words = {"seen": found[0], "conference": one.code, "day": day_short(one.date or today)}
                    yield one.problem("handed-in-after", "preparation", **words)


def term_in_words(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The words of a conclusion give it no other term than its column does."""
    for one in plan.conclusions:
        if one.due and (said := _terms(one, one.due)):
            words, first, last = said[-1]
            earlier = last + _NEARLY < one.due and _DONE.search(words)
            if not any(begin <= one.due <= end + _NEARLY for _, begin, end in said) and (
                first > one.due + _NEARLY or earlier
            ):
                yield one.problem("term-in-words", "due", seen=words, due=day_short(one.due))


def _may_be_due(plan: Plan, one: Conference) -> bool:
    return held_day(plan, one) is not None and may_say_a_day(one.preparation)


def _spoken(plan: Plan, one: Conference) -> Iterator[tuple[Place, str]]:
    for item in plan.agenda:
        if item.conference == one.code:
            yield item.origin.place("content"), item.content
            yield item.origin.place("script"), item.script


def _denied(one: Conference, text: str, earlier: Set[dt.date]) -> str:
    """How a text names another day than the conference's; one of ``earlier`` may be looked back on."""
    if not may_say_a_day(text):
        return ""
    named = [found for found in _HELD.finditer(text) if _is_another(one, found)]
    named += [found for found in _SEATED.finditer(text) if _is_another(one, found, after=True)]
    told = (
        found[0]
        for found in named
        if said_day(found, one.date) not in earlier or not _LOOKING_BACK.search(found[0])
    )
    return next(told, "")


def _is_another(one: Conference, found: re.Match[str], *, after: bool = False) -> bool:
    """Whether a day is none of the conference's, or with ``after`` lies behind its last one."""
    day = said_day(found, one.date)
    if not day or not one.date:
        return False
    last = one.last_day or one.date
    return day > last if after else not one.date <= day <= last


def _terms(one: Conclusion, due: dt.date) -> list[tuple[str, dt.date, dt.date]]:
    """The terms that a conclusion's words name, in order: the words, the first and the last day."""
    found = []
    for sign in (_BY_DAY, _BY_MONTH):
        may_say_one = may_say_a_day if sign is _BY_DAY else _may_say_a_month
        for match in sign.finditer(one.content) if may_say_one(one.content) else ():
            clause = re.split(r"[.;\n]", one.content[: match.start()])[-1]
            first = said_day(match, due) if sign is _BY_DAY else _first_of(match)
            if first and not _PREPARING.search(clause):
                found.append((match[0], first, first if sign is _BY_DAY else _last_of_month(first)))
    return sorted(found, key=lambda term: term[2])


def _may_say_a_month(text: str) -> bool:
    said = text.casefold()
    return " tháng " in said and ("/" in said or "năm " in said)


def _first_of(found: re.Match[str]) -> dt.date | None:
    month = int(found["m"])
    return dt.date(int(found["y"]), month, 1) if 1 <= month <= 12 else None


def _last_of_month(first: dt.date) -> dt.date:
    return (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


OF_SPOKEN_DAYS = (meeting_day_said, handed_in_after, term_in_words)
