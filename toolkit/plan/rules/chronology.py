"""Days held against each other: a conference, its letters, deadlines and what follows it."""

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.model import Conference, DocumentStatus, OutgoingDocument, Plan
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.meeting_day import LONG_BEFORE, follows, held_day
from toolkit.plan.rules.stage import can_change, conferences_on, standing
from toolkit.plan.working_days import SATURDAY, is_free, working_day_before
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold

_LONG_AFTER = dt.timedelta(days=150)
_A_SEASON = dt.timedelta(days=90)
_RECEPTION = ("đón", "đăng ký đại biểu", "văn nghệ")


def is_misdated(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether the day of a registered document cannot be right for its conference; other rules say so."""
    held = _held(plan, row)
    if held is None or row.date is None:
        return False
    if row.kind == INVITATION:
        return not held - LONG_BEFORE <= row.date <= held
    return follows(plan, row) and not held <= row.date <= held + _LONG_AFTER


def is_doubted(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether the document's own day is wrong or late, so that nothing can be held against it."""
    held, lead = _held(plan, row), plan.settings.invitation_lead_days
    late = row.kind == INVITATION and held and lead and row.date
    return is_misdated(plan, row) or bool(
        late and held and lead and row.date and row.date > working_day_before(held, lead, plan.holidays)
    )


def agenda_start(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The agenda begins when the conference does, or before it with the reception of the guests."""
    for one in conferences_on(plan):
        first = next(iter(agenda_items(plan, one)), None)
        if first is None or not first.start or not one.start or first.start == one.start:
            continue
        if first.start < one.start and any(word in fold(first.content) for word in _RECEPTION):
            continue
        words = {"start": f"{first.start:%H:%M}", "begins": f"{one.start:%H:%M}", "conference": one.code}
        yield first.problem("agenda-start", "start", **words)


def follow_up_before(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Minutes, reports and conclusions are not dated before their conference.

    Where all of several are, it is told once, at the first: most likely the conference's day is wrong.
    """
    denied = set()
    for one in conferences_on(plan):
        papers = _before(plan, one)
        if len(papers) > 1 and one.date:
            denied.add(one.code)
            words = {"day": day_short(one.date), "conference": one.code}
            also = tuple(row.origin.place("date") for row in papers[1:])
            yield replace(papers[0].problem("held-after-papers", "date", **words), also=also)
    for row in standing(plan):
        held = _held(plan, row) if row.subject_code not in denied else None
        if held and row.date and follows(plan, row) and row.date < held:
            words = {"day": day_short(row.date), "held": day_short(held), "conference": row.subject_code}
            conference = plan.conference(row.subject_code)
            # nobody meets on a Sunday: where the document has a working day, the other day is the slip
            doubted = conference and held.weekday() >= SATURDAY > row.date.weekday()
            place = (conference if conference and doubted else row).origin.place("date")
            yield problem("follow-up-before", place, kind=row.kind, **words)


def _before(plan: Plan, conference: Conference) -> list[OutgoingDocument]:
    """The dated papers that follow a conference, if all of them bear days before its own."""
    held = held_day(plan, conference)
    rows = [row for row in standing(plan) if row.subject_code == conference.code and follows(plan, row)]
    dated = [row for row in rows if row.date]
    return dated if all(held and row.date and row.date < held for row in dated) else []


def document_far(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No document lies many months away from its conference: mostly the year is another one."""
    for row in standing(plan):
        held = _held(plan, row)
        if not held or not row.date:
            continue
        early = row.kind == INVITATION and row.date < held - LONG_BEFORE
        late = follows(plan, row) and row.date > held + _LONG_AFTER
        if early or late:
            words = {"day": day_short(row.date), "held": day_short(held), "conference": row.subject_code}
            yield row.problem("document-far", "date", **words)


def plan_after_conference(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A year's plan is signed before its first conference."""
    for row in standing(plan):
        mine = [one for one in conferences_on(plan) if one.plan == row.subject_code]
        days = [day for one in mine if (day := held_day(plan, one))]
        if row.kind == "KH" and row.date and days and row.date > min(days):
            words = {"day": day_short(row.date), "held": day_short(min(days))}
            yield row.problem("plan-after-conference", "date", **words)


def sent_before_signed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nothing is sent before the day that it bears; the letters of one document are told once."""
    for row in standing(plan):
        if row.date is None or is_doubted(plan, row):
            continue
        sent = [(row.origin.place("sent_on"), row.sent_on)]
        sent += [
            (letter.origin.place("sent_on"), letter.sent_on)
            for letter in plan.invitations
            if letter.document == row.code
            or (row.kind == INVITATION and not letter.document and letter.conference == row.subject_code)
        ]
        early = [(place, day) for place, day in sent if day and day < row.date]
        if early and _is_free(plan, row.date) and not any(_is_free(plan, day) for _, day in early):
            early = [(row.origin.place("date"), early[0][1])]  # nobody signs on a Sunday: that is the slip
        yield from _told_once(early, row.date)


def _told_once(early: list[tuple[Place, dt.date]], signed: dt.date) -> Iterator[Problem]:
    by_sheet: dict[str, list[tuple[Place, dt.date]]] = {}
    for place, day in early:
        by_sheet.setdefault(f"{place.sheet} {day}", []).append((place, day))
    for places in list(by_sheet.values())[:1] if len(by_sheet) > 1 and len(early) > 2 else by_sheet.values():
        more = f" (và {len(places) - 1} dòng khác)" if len(places) > 1 else ""
        words = {"day": day_short(places[0][1]), "signed": day_short(signed)}
        yield problem("sent-before-signed", places[0][0], more=more, **words)


def sent_oddly(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is sent was issued, and is not sent a season after its day."""
    for row in standing(plan):
        place = row.origin.place("sent_on")
        if row.sent_on and row.status in (DocumentStatus.DRAFT, DocumentStatus.FOR_SIGNING):
            yield problem("sent-unissued", place, document=row.code, status=row.status.value)
        elif is_misdated(plan, row):
            continue  # its own day is told
        elif row.sent_on and row.date and row.sent_on > row.date + _A_SEASON:
            yield problem("sent-late", place, day=day_short(row.sent_on), signed=day_short(row.date))


def letter_before_plan(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No letter is signed before the plan that it rests on."""
    signed = {row.subject_code: row.date for row in standing(plan) if row.kind == "KH" and row.date}
    for row in standing(plan):
        one = plan.conference(row.subject_code)
        day = signed.get(one.plan) if one else None
        if row.kind == INVITATION and row.date and day and row.date < day and not is_misdated(plan, row):
            yield row.problem("letter-before-plan", "date", day=day_short(row.date), signed=day_short(day))


def reminded_before_sent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody is reminded of a letter that was not sent yet."""
    for row in plan.invitations:
        if row.reminded_on and row.sent_on and row.reminded_on < row.sent_on:
            words = {"day": day_short(row.reminded_on), "sent": day_short(row.sent_on)}
            yield row.problem("reminded-early", "reminded_on", **words)


def _is_free(plan: Plan, day: dt.date) -> bool:
    return is_free(day, plan.holidays)


def _held(plan: Plan, row: OutgoingDocument) -> dt.date | None:
    """The day of a document's conference, unless that day is in doubt itself."""
    one = plan.conference(row.subject_code)
    if one is None or one.date is None or (one.month and one.date not in one.month):
        return None
    return None if follows(plan, row) and can_change(one) else one.date
