"""How far a conference and its conclusions have come by their state, against what else the sheets say."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import ConclusionStatus, Conference, ConferenceStatus, DocumentStatus, Plan, Presence
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import OVER, can_change, is_on, standing
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold, joined

_HELD = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)
_CHANGES = pattern(
    r"(?:về việc |v/v )?(?:thông báo )?"
    r"(?:(?:thay đổi|điều chỉnh|hoãn|dời|lùi)\b[^.]*? |(?P<off>hủy|không tổ chức) )(?:tổ chức )?hội nghị\b",
    signs=("thay đổi", "điều chỉnh", "hoãn", "dời", "lùi", "hủy", "không tổ chức"),
)
# What is issued, and the states in which a conference cannot be then.
_AHEAD = (ConferenceStatus.PLANNED, ConferenceStatus.DATED, ConferenceStatus.INVITED)
_PROOFS = (
    ("BB", "Biên bản", _AHEAD),
    ("TB", "Thông báo kết luận", _AHEAD),
    ("GM", "Giấy mời", (ConferenceStatus.PLANNED,)),
)


def status_behind(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference of which letters or minutes are issued is not still being planned, nor cancelled."""
    for one in plan.conferences:
        for kind, paper, states in _PROOFS:
            doubted = one.status in states if is_on(one) else kind == "BB"
            if doubted and _is_issued(plan, kind, one.code):
                place, words = (
                    one.origin.place("status"),
                    {"status": one.status.value, "conference": one.code},
                )
                yield (
                    problem("status-behind", place, paper=paper, **words)
                    if is_on(one)
                    else problem("held-after-all", place, **words)
                )
                break


def called_off_yet_held(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Of a conference that was put off or cancelled nothing says that it was held."""
    for one in plan.conferences:
        if not one.is_called_off or _is_issued(plan, "BB", one.code):
            continue
        came = any(row.conference == one.code and row.presence is Presence.PRESENT for row in plan.delegates)
        signs = {
            "giờ khai mạc": one.opened_at is not None,
            "giờ bế mạc": one.closed_at is not None,
            "đại biểu có mặt": came,
            "kết luận": any(row.conference == one.code for row in plan.conclusions),
        }
        if said := [sign for sign, stands in signs.items() if stands]:
            words = {"status": one.status.value, "conference": one.code}
            yield one.problem("called-off-yet-held", "status", said=joined(said), **words)


def status_ahead(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference that was concluded has conclusions, and its day has come."""
    with_conclusions = {row.conference for row in plan.conclusions}
    known = {one.code for one in plan.conferences}
    if with_conclusions - known:
        return  # a row that belongs nowhere yet may be its
    for one in plan.conferences:
        if one.status is ConferenceStatus.CONCLUDED and one.code not in with_conclusions:
            place = one.origin.place("status")
            if one.date and _is_alone_ahead(plan, one, today):
                words = {"status": one.status.value, "day": day_short(one.date)}
                yield problem("status-early", place, conference=one.code, **words)
            else:
                yield problem("status-ahead", place, conference=one.code)


def day_gone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference whose day is over was held or put off, where the office has gone on with its sheets."""
    tables = (plan.invitations, plan.delegates, plan.unit_reports)
    worked_on = {row.conference for table in tables for row in table}
    held = (one.date for one in plan.conferences if one.status in _HELD)
    last = max(filter(None, (*held, *(row.date for row in standing(plan)))), default=None)
    for one in plan.conferences:
        day = one.last_day
        if day and day < today and can_change(one) and (one.code in worked_on or (last and last > day)):
            words = {"day": day_short(day), "status": one.status.value, "conference": one.code}
            yield one.problem("day-gone", "status", **words)


def changed_after_held(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No notice changes or puts off a conference that was held by then, nor cancels one that was held."""
    for row in standing(plan):
        one, found = plan.conference(row.subject_code), _CHANGES.match(fold(row.subject))
        if not one or not found or row.kind == "BB" or one.status not in _HELD:
            continue
        held = held_day(plan, one)
        if found["off"]:
            yield row.problem("cancelled-yet-held", "subject", conference=one.code)
        elif row.date and held and row.date > held:
            words = {"day": day_short(row.date), "held": day_short(held), "conference": one.code}
            yield row.problem("changed-after-held", "subject", **words)


def overdue_early(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nothing is overdue before its day."""
    for one in plan.conclusions:
        if one.status is ConclusionStatus.OVERDUE and one.due and one.due >= today:
            yield one.problem("overdue-early", "status", conclusion=one.code, due=day_short(one.due))


def _is_alone_ahead(plan: Plan, conference: Conference, today: dt.date) -> bool:
    """Whether of all conferences that are over it alone lies ahead; where others do, it is the clock."""
    ahead = [one.code for one in plan.conferences if one.status in OVER and one.date and one.date > today]
    return ahead == [conference.code]


def _is_issued(plan: Plan, kind: str, conference: str) -> bool:
    return any(
        row.kind == kind
        and row.subject_code == conference
        and row.status is DocumentStatus.ISSUED
        and (kind != "TB" or fold(row.subject).startswith("kết luận"))
        for row in plan.outgoing
    )


OF_STATES = (
    *(status_behind, called_off_yet_held, status_ahead, day_gone),
    *(overdue_early, changed_after_held),
)
