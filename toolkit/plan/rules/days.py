"""Days and weekdays of the conferences: checks 2, 3 and the clock of 9."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.model import Plan
from toolkit.plan.rules.days_in_texts import DAY, may_say_a_day, said_days, time_of
from toolkit.plan.rules.stage import can_change, conferences_on
from toolkit.plan.rules.texts import EVERY_TEXT, passages, whole_text
from toolkit.plan.working_days import BETTER_NOT, DAY_OFF, SATURDAY, worked_weekends
from toolkit.problems import Problem, problem
from toolkit.wording import WEEKDAYS, day_short, fold, weekday

_WEEKDAY = r"(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_SPOKEN_DAYS = (
    pattern(rf"{_WEEKDAY}(?P<between>\s*,?\s*\(?\s*(?:ngày\s+)?){DAY}", re.IGNORECASE, signs=("thứ", "chủ")),
    pattern(rf"{DAY}(?P<between>\s*[,(]\s*){_WEEKDAY}", re.IGNORECASE, signs=("thứ", "chủ")),
)
# "lần thứ hai, ngày 23/8" counts; "họp thứ Hai, ngày 20/5" is a Monday.
_COUNTED = {"lần", "khóa", "kỳ"}
_PERHAPS_COUNTED = {"buổi", "phiên", "đợt", "ngày", "vòng", "việc", "họp", "lượt", "lớp", "nhóm", "tuần"}
_WEEKDAY_NUMBERS = {
    **{fold(name): number for number, name in enumerate(WEEKDAYS)},
    **{f"thứ {number + 2}": number for number in range(6)},
    **{f"t{number + 2}": number for number in range(6)},
    "cn": 6,
}


def weekday_wrong(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """2: a weekday typed beside a conference's day is that day's."""
    for one in plan.conferences:
        if one.date and one.weekday and _weekday_number(one.weekday) != one.date.weekday():
            seen = f"{one.weekday}, {day_short(one.date)}"
            yield one.problem("weekday-wrong", "weekday", seen=seen, weekday=weekday(one.date))


def weekday_wrong_in_text(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """2: a weekday written beside a day in any text is that day's; a day without its year is the next one."""
    for column in EVERY_TEXT if may_say_a_day(whole_text(plan, EVERY_TEXT)) else ():
        for passage in passages(plan, (column,)):
            if not may_say_a_day(passage.text):
                continue
            for found in (match for spoken in _SPOKEN_DAYS for match in spoken.finditer(passage.text)):
                days = said_days(found, time_of(plan, column[0], passage.record))
                number = _weekday_number(found["weekday"])
                if days and _is_of_a_week(found) and all(day.weekday() != number for day in days):
                    words = {"seen": found.group(), "weekday": weekday(days[0])}
                    yield problem("weekday-wrong", passage.place, **words)


def weekend(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """3: a conference to come is not on a Saturday or Sunday."""
    worked = worked_weekends(plan.holidays)
    for one in plan.conferences:
        if can_change(one) and one.date and one.date.weekday() >= SATURDAY and one.date not in worked:
            yield one.problem("weekend", "date", day=day_short(one.date), weekday=weekday(one.date))


def holiday(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """3: no conference is on a day off, and none to come on a festival that is better avoided."""
    codes = {DAY_OFF: "holiday", BETTER_NOT: "festival"}
    for one in conferences_on(plan):
        for day in plan.holidays:
            if day.date == one.date and (day.level == DAY_OFF or (can_change(one) and day.level in codes)):
                yield one.problem(codes[day.level], "date", day=day_short(day.date), name=day.name)


def ends_before_start(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: a conference ends after it starts; told at the end, unless the agenda has another start."""
    for one in conferences_on(plan):
        if one.start and one.end and one.end <= one.start:
            first = [item.start for item in agenda_items(plan, one) if item.start][:1]
            field = "start" if first and first[0] < one.end and first[0] != one.start else "end"
            start, end = f"{one.start:%H:%M}", f"{one.end:%H:%M}"
            yield one.problem("ends-before-start", field, start=start, end=end)


def _weekday_number(words: str) -> int | None:
    """0 for "thứ Hai", "Thứ 2" or "T2" ... 6 for "Chủ nhật" or "CN"; None for anything else."""
    return _WEEKDAY_NUMBERS.get(fold(words))


def _is_of_a_week(found: re.Match[str]) -> bool:
    """Whether "thứ Hai" beside a day is a Monday, and does not count something or share a fraction."""
    said = found["weekday"].split()[-1]
    before = fold(found.string[: found.start("weekday")]).split()[-1:]
    counted = _COUNTED | _PERHAPS_COUNTED if said.islower() else _COUNTED
    return counted.isdisjoint(before) and bool(found["y"] or found["between"].strip())
