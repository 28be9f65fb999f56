"""What is due: by the conference's day, after the letter that asks for it, on a working day."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.model import Assignment, Conference, Holiday, OutgoingDocument, Plan, UnitReport
from toolkit.plan.rules.chronology import is_doubted, is_misdated
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.meeting_day import LONG_BEFORE, held_day
from toolkit.plan.rules.stage import can_change, conferences_on, standing
from toolkit.plan.working_days import DAY_OFF, is_free
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold, has_phrase, weekday

_FIELDS = ("report_deadline", "confirm_deadline")
_HALF_A_YEAR = 183
# So many deadlines that agree with each other are not all wrong: the day of the conference is.
_AGREEING = 3
# What an assignment says that is done once the conference is over.
_AFTERWARDS = (
    *("sau hội nghị", "sau giao ban", "thanh toán", "quyết toán", "rút kinh nghiệm", "cảm ơn", "biên bản"),
    *("thông báo kết luận", "ban hành kết luận", "thực hiện kết luận", "kết quả hội nghị", "tin, bài"),
    *("đưa tin", "viết tin", "đăng tin", "tin bài", "bài về hội nghị", "phóng sự", "lưu trữ", "lưu hồ sơ"),
    *("trả lời ý kiến", "trả lời kiến nghị", "giải quyết kiến nghị", "thu dọn", "hoàn trả", "bàn giao"),
)


def deadline_after(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Reports, confirmations and what prepares a conference are due by its day, not after it."""
    due = _due_by_conference(plan)
    for one in conferences_on(plan):
        held = held_day(plan, one)
        cells = [(one.origin.place(field), day) for field in _FIELDS if (day := getattr(one, field))]
        cells += due.get(one.code, []) if plan.conference(one.code) is one else []
        late = [(place, day) for place, day in cells if held and day > held]
        days = sorted({day for _, day in late})
        if held and len({(place.sheet, day) for place, day in late}) >= _AGREEING:
            words = {"held": day_short(held), "first": day_short(days[0]), "last": day_short(days[-1])}
            yield one.problem("held-before-deadlines", "date", count=len(late), **words)
            continue
        for place, day in late if held else ():
            yield problem("deadline-after", place, day=day_short(day), held=day_short(held or day))


def deadline_on_free_day(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nothing is due on a Saturday, a Sunday or a day off."""
    free = {day.date: day for day in plan.holidays if day.level == DAY_OFF}
    for one in conferences_on(plan):
        asked = letter.date if (letter := _letter(plan, one)) else None
        for field in _FIELDS:
            due = getattr(one, field)
            if due and is_free(due, plan.holidays) and not (asked and due < asked):
                yield one.problem("deadline-free-day", field, day=_named(due, free))


def deadline_before_letter(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nothing is due before the letter that asks for it; where all of it is, the letter's day is wrong."""
    for one in conferences_on(plan):
        letter = _letter(plan, one)
        if letter is None or letter.date is None or is_misdated(plan, letter):
            continue
        if can_change(one) and is_doubted(plan, letter):
            continue  # a letter that is late itself is told elsewhere
        due = {field: day for field in _FIELDS if (day := getattr(one, field))}
        early = {field: day for field, day in due.items() if day < letter.date}
        signed = day_short(letter.date)
        if len(early) == len(_FIELDS):
            days = {"report": day_short(early[_FIELDS[0]]), "confirm": day_short(early[_FIELDS[1]])}
            yield letter.problem("letter-after-deadlines", "date", signed=signed, **days)
            continue
        for field, day in early.items():
            yield one.problem("deadline-before-letter", field, day=day_short(day), signed=signed)


def deadline_far(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No deadline lies many months before its conference: mostly the year is another one."""
    for one in conferences_on(plan):
        held, letter = held_day(plan, one), _letter(plan, one)
        for field in _FIELDS:
            due = getattr(one, field)
            told = letter and letter.date and due and due < letter.date
            if held and due and due < held - LONG_BEFORE and not told:
                yield one.problem("meeting-deadline-far", field, day=day_short(due), held=day_short(held))
    for row in _prepared(plan):
        held = held_day(plan, plan.conference(row.conference))
        if held and row.due and (held - row.due).days > _HALF_A_YEAR:
            yield row.problem("deadline-far", "due", day=day_short(row.due), held=day_short(held))


def deadline_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit's report is due on the day that another conference sets for reports."""
    by_day = {one.report_deadline: one for one in plan.conferences if one.report_deadline}
    for row in plan.unit_reports:
        own = plan.conference(row.conference)
        other = by_day.get(row.due) if row.due else None
        if own and other and own.report_deadline and own.report_deadline != row.due:
            words = {"other": other.code, "conference": own.code, "own": day_short(own.report_deadline)}
            day = day_short(row.due) if row.due else ""
            yield row.problem("deadline-of-another", "due", day=day, **words)


def _due_by_conference(plan: Plan) -> dict[str, list[tuple[Place, dt.date]]]:
    """The cells outside Hội nghị that say when something is due, with their days."""
    found: dict[str, list[tuple[Place, dt.date]]] = {}
    for row in _prepared(plan):
        if row.due and not _is_done_afterwards(plan, row):
            found.setdefault(row.conference, []).append((row.origin.place("due"), row.due))
    return found


def _is_done_afterwards(plan: Plan, row: UnitReport | Assignment) -> bool:
    """Whether an assignment is of those that follow a conference, and is due within half a year of it."""
    held = held_day(plan, plan.conference(row.conference))
    if not isinstance(row, Assignment) or not (held and row.due):
        return False
    return has_phrase(fold(row.content), *_AFTERWARDS) and 0 < (row.due - held).days <= _HALF_A_YEAR


def _prepared(plan: Plan) -> tuple[UnitReport | Assignment, ...]:
    return (*plan.unit_reports, *plan.assignments)


def _letter(plan: Plan, one: Conference) -> OutgoingDocument | None:
    rows = (row for row in standing(plan) if row.kind == INVITATION and row.subject_code == one.code)
    return next((row for row in rows if row.date), None)


def _named(day: dt.date, free: dict[dt.date, Holiday]) -> str:
    return f"{day_short(day)} là {free[day].name if day in free else weekday(day)}"
