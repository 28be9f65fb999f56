"""What a conference's words repeat of other cells: days of handing in, its hour, its number, a telephone."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import AgendaItem, Assignment, Conference, Person, Plan
from toolkit.plan.rules.contacts import is_landline, numbers
from toolkit.plan.rules.days_in_texts import DAY, may_say_a_day, said_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Place, Problem, problem
from toolkit.wording import clock, day_short, fold, ordinal_words

_BEFORE = (
    r"[^.;,\d]{0,60}?\b(?P<until>trước|chậm nhất|hạn chót|đến hết|muộn nhất)\b[^.;\d]{0,12}?"
    rf"(?:\d{{1,2}} ?(?:giờ|h|g)(?: ?\d{{2}})?,? (?:phút )?)?(?:\bngày\s+|\(\s*|(?<=\s)){DAY}"
)
_REPORT = r"\b(?:(?:gửi|nộp) (?:văn bản )?báo cáo|báo cáo(?: chuyên đề)? (?:gửi|nộp))\b"
_NAMES = r"\b(?:xác nhận (?:(?:tham )?dự|tham gia|đại biểu|danh sách)|đăng ký (?:(?:tham )?dự|đại biểu))\b"
# By the column that has the day, who says it.
_DUE = (
    ("report_deadline", "Hạn báo cáo", pattern(f"{_REPORT}{_BEFORE}", re.IGNORECASE)),
    ("confirm_deadline", "Hạn xác nhận", pattern(f"{_NAMES}{_BEFORE}", re.IGNORECASE)),
)
# What else is called a report: its draft, that of one matter, that of the year.
_OTHER_REPORT = pattern(
    r"\b(?:tham luận|tóm tắt|nhanh|số liệu|bổ sung|dự thảo|năm|quý|tháng|tổng kết|sau|kết quả|bản chiếu)\b"
)
_DAY_BEFORE = dt.timedelta(days=1)  # "trước ngày 13/11" is until the 12th
_BEGUN = pattern(
    r"\b(?:hội nghị|khai mạc)(?: giao ban)?(?: sẽ)?(?: chính thức)?(?: bắt đầu| khai mạc| diễn ra)?(?: vào)?"
    r"(?: đúng)?(?: lúc| hồi| từ) (?P<h>\d{1,2}) ?(?:giờ|g|h|:) ?(?P<m>\d{2})?(?! phút trước)",
    re.IGNORECASE,
    signs=("lúc ", "hồi ", "từ "),
)
_TELEPHONE = pattern(
    r"(?P<before>[^.;\n\d]{8,120}?)(?:điện thoại|sđt|đt|zalo|số)[ :.]*(?P<number>0\d[\d .]{7,12}\d)",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 3, 6  # words of a name
_ORDINALS = {ordinal_words(number): number for number in range(1, 13)}
_HELD = pattern(
    rf"^hội nghị(?: giao ban)?(?: theo chuyên đề)? lần thứ (?P<number>{'|'.join(_ORDINALS)})\b(?: năm \d+)?"
    r" (?:thống nhất|đánh giá|ghi nhận|diễn ra|thành công|được tổ chức|đạt|biểu dương|nhất trí)\b",
    re.IGNORECASE,
)


def due_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The words for the units name the day on which reports, or names of who comes, are due in its column."""
    for one in conferences_on(plan):
        text = one.preparation if may_say_a_day(one.preparation) else ""
        for field, label, said in _DUE if text else ():
            own = getattr(one, field)
            for found in said.finditer(text) if own else ():
                day = said_day(found, own)
                until = (own, own + _DAY_BEFORE) if found["until"].casefold() == "trước" else (own,)
                if day is None or day in until or day > (one.last_day or one.date or day):
                    continue  # behind the conference it is told as such
                if not _OTHER_REPORT.search(fold(found[0][: found.start("until") - found.start()])):
                    words = {"seen": found[0], "label": label, "day": day_short(own)}
                    yield one.problem("due-said", "preparation", **words)


def opening_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The words for the units, and the script, name the hour at which the conference begins."""
    for one in conferences_on(plan):
        hours = [one.start, one.opened_at, one.second_start]
        hours += [item.start for item in plan.agenda if item.conference == one.code]
        own = {(hour.hour, hour.minute) for hour in hours if hour}
        found = _BEGUN.search(one.preparation) if one.start else None
        if found and one.start and (int(found["h"]), int(found["m"] or 0)) not in own:
            words = {"seen": found[0], "conference": one.code, "hour": f"bắt đầu lúc {clock(one.start)}"}
            yield one.problem("hour-said", "preparation", **words)


def telephone_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Beside somebody's name stands a telephone number of theirs."""
    for one in conferences_on(plan):
        for place, text in _with_numbers(plan, one):
            for found in _TELEPHONE.finditer(text):
                if told := _of_another(plan, place, found):
                    yield told


def ordinal_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """How a conference is assessed begins with its own number."""
    for one in conferences_on(plan):
        for line in one.assessment if one.ordinal else ():
            found = _HELD.match(fold(line))
            if found and _ORDINALS[found["number"]] != one.ordinal:
                words = {"seen": found[0], "conference": one.code, "ordinal": one.ordinal}
                yield one.problem("ordinal-of-another", "assessment", **words)


def _of_another(plan: Plan, place: Place, found: re.Match[str]) -> Problem | None:
    rows = _last_named(plan, found["before"])
    own = {number for row in rows for _, number in numbers(row.phone) if number}
    dialled = {number for _, number in numbers(found["number"])}
    if not own or not own.isdisjoint(dialled) or is_landline(found["number"]) or is_landline(rows[0].phone):
        return None
    words_told = {"label": "Điện thoại", "seen": found["number"], "person": person_label(rows[0])}
    return problem("contact-value", place, roster=rows[0].phone, **words_told)


def _last_named(plan: Plan, text: str) -> tuple[Person, ...]:
    """The rows of the person whose name stands last in a text, with no other name behind it."""
    words = _WORD.findall(text)
    for end in range(len(words), _SHORTEST - 1, -1):
        for count in range(_LONGEST, _SHORTEST - 1, -1):
            if rows := plan.people_named(" ".join(words[max(end - count, 0) : end])):
                behind = pairwise(words[end:])
                named = any(one[0].isupper() and other[0].isupper() for one, other in behind)
                return () if named and "(" not in text else rows
    return ()


def _with_numbers(plan: Plan, one: Conference) -> Iterator[tuple[Place, str]]:
    rows: list[tuple[Conference | AgendaItem | Assignment, str]] = [(one, "preparation")]
    agenda = [item for item in plan.agenda if item.conference == one.code]
    rows += [(item, field) for item in agenda for field in ("script", "logistics")]
    rows += [(task, "content") for task in plan.assignments if task.conference == one.code]
    for row, field in rows:
        text = getattr(row, field)
        if " 0" in text or ":0" in text:
            yield row.origin.place(field), text


OF_OWN_CELLS = (due_said, opening_said, telephone_said, ordinal_said)
