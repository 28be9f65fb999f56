"""Days that texts name for what has its own column: the conference's day, and the term of a conclusion."""

import datetime as dt
import re
from collections.abc import Iterator, Set

from toolkit.patterns import pattern
from toolkit.plan.model import Conclusion, Conference, Plan
from toolkit.plan.rules.days_in_texts import DAY, may_say_a_day, said_day
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Place, Problem, problem
from toolkit.wording import clock, day_short

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
_STEP = pattern(
    r"\b(?:gửi|nộp|báo cáo|đăng ký|tiến độ|danh sách|kế hoạch|đề xuất|góp ý|rà soát|khảo sát|bắt đầu"
    r"|giai đoạn|đợt|bước|lập|cử|họp|sau|tiếp tục|để|nhằm|phục vụ|chậm nhất là khi|sơ kết|ra mắt)\b|[;:]",
    re.IGNORECASE,
)
_PREPARING = pattern(r"\b(?:chuẩn bị|phục vụ|chào mừng|kỷ niệm|hướng tới|tham gia|dự)\b", re.IGNORECASE)
_DONE = pattern(r"\b(?:hoàn thành|xong)\b", re.IGNORECASE)
_HOUR = r"(?P<h>\d{1,2}) ?giờ(?: ?(?P<m>\d{2}))?(?: phút)?"
_CLOSED = pattern(
    rf"\b(?:bế mạc|kết thúc)(?: hội nghị)?(?: vào)?(?: lúc| hồi) {_HOUR}",
    re.IGNORECASE,
    signs=("bế mạc", "kết thúc"),
)
_OPENED = pattern(
    rf"\b(?:đúng|lúc|hồi) {_HOUR}\b[^.;:\d\n]{{0,100}}?\bkhai mạc\b", re.IGNORECASE, signs=("khai mạc",)
)
_BEFORE_IT = pattern(r"\b(?:đón|đăng ký|có mặt|tập trung|văn nghệ|sau đó|rồi|trước|chuẩn bị|xe|để)\b")
_PART_OF_DAY = pattern(
    r"\b(sáng|chiều) nay\b[^.;\n]{0,120}?\b(?:tổ chức|khai mạc|tiến hành|diễn ra)\b"
    r"[^.;\n]{0,30}?\bhội nghị\b",
    re.IGNORECASE,
    signs=("sáng nay", "chiều nay"),
)
_BESIDE_IT = pattern(r"\b(?:sau|thăm|tham quan|tiếp tục|về)\b")
_NOON, _LUNCH = dt.time(12), dt.time(12, 30)
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
            earlier = last + _NEARLY < one.due and (_DONE.search(words) or _is_all(one.content, words))
            if not any(begin <= one.due <= end + _NEARLY for _, begin, end in said) and (
                first > one.due + _NEARLY or earlier
            ):
                yield one.problem("term-in-words", "due", seen=words, due=day_short(one.due))


def _is_all(content: str, words: str) -> bool:
    """Whether a term ends the one sentence of a conclusion, which speaks of no step on the way."""
    said = content.strip().rstrip(" ./")
    before = said.removesuffix(words)
    return said.endswith(words) and not _STEP.search(before) and not _SENTENCE_END.search(before)


def hour_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever says at what hour the conference began or was closed says its own, and its part of the day."""
    for one in conferences_on(plan):
        for place, text in _hours_spoken(plan, one) if one.start else ():
            said = text if "giờ" in text or " nay" in text else ""
            if told := said and (_closed_at_another(one, said) or _begun_at_another(plan, one, said)):
                words = {"seen": told[0], "conference": one.code, "hour": told[1]}
                yield problem("hour-said", place, **words)


def _hours_spoken(plan: Plan, one: Conference) -> Iterator[tuple[Place, str]]:
    yield one.origin.place("assessment"), "\n".join(one.assessment)
    for item in plan.agenda:
        if item.conference == one.code:
            yield item.origin.place("script"), item.script
            yield item.origin.place("course"), "\n".join(item.course)


def _closed_at_another(one: Conference, said: str) -> tuple[str, str] | None:
    found = _CLOSED.search(said) if one.closed_at and not one.second_start else None
    if not found or not one.closed_at or _clock(found) == (one.closed_at.hour, one.closed_at.minute):
        return None
    return found[0], f"bế mạc lúc {clock(one.closed_at)}"


def _begun_at_another(plan: Plan, one: Conference, said: str) -> tuple[str, str] | None:
    own = [one.start, one.opened_at, one.second_start]
    own += [item.start for item in plan.agenda if item.conference == one.code]
    hours = {(time.hour, time.minute) for time in own if time}
    begun = f"bắt đầu lúc {clock(one.start)}" if one.start else ""
    for found in _OPENED.finditer(said):
        if _clock(found) not in hours and not _BEFORE_IT.search(found[0].casefold()):
            return found[0].partition(",")[0], begun
    return (f"{part} nay", begun) if (part := _part_of_another(one, said)) else None


def _part_of_another(one: Conference, said: str) -> str:
    """The part of the day in which a conference of one sitting is said to be held, if it is the other."""
    if not one.start or one.second_start or (one.last_day or one.date) != one.date:
        return ""
    last = max(time for time in (one.start, one.end, one.closed_at) if time)
    for found in _PART_OF_DAY.finditer(said):
        is_another = one.start >= _NOON if found[1].casefold() == "sáng" else last <= _LUNCH
        if is_another and not _BESIDE_IT.search(found[0].casefold()):
            return found[1]
    return ""


def _clock(found: re.Match[str]) -> tuple[int, int]:
    return int(found["h"]), int(found["m"] or 0)


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


OF_SPOKEN_DAYS = (meeting_day_said, handed_in_after, term_in_words, hour_said)
