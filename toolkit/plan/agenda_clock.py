"""The agenda on the clock: each item's start and end, from the first start and the minutes."""

import datetime as dt

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.model import AgendaItem, Conference, Plan
from toolkit.plan.roster import LAST
from toolkit.wording import fold

_OF_A_GROUP = pattern(
    r"\b(?:tổ(?! chức)|nhóm|tiểu ban|song song|đồng thời|(?:thảo luận|trao đổi)\b.*\b(?:cụm|khối))\b"
)


class TimedItem(Struct, frozen=True, kw_only=True):
    """An agenda item with its day and clock; each is None where the sheet does not say enough."""

    item: AgendaItem
    day: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None


def agenda_items(plan: Plan, conference: Conference) -> tuple[AgendaItem, ...]:
    """The conference's agenda in its order."""
    mine = [item for item in plan.agenda if item.conference == conference.code]
    return tuple(sorted(mine, key=lambda item: LAST if item.order is None else item.order))


def timed_agenda(plan: Plan, conference: Conference) -> tuple[TimedItem, ...]:
    """The agenda with each item's start and end.

    The first item starts at its own start or the conference's; every other one where the item before it
    ends. A start that is typed further down begins a new count; behind groups that sit side by side the
    longest of them counts; behind an item without minutes the clock is unknown until then. A clock never
    runs past midnight. The last day begins with the item that starts with the second session, or at an hour
    that is past already.
    """
    timed: list[TimedItem] = []
    clock, day = conference.start, conference.date
    for item in agenda_items(plan, conference):
        beside = bool(timed) and sits_beside(timed[-1].item, item)
        anew = item.start if timed and not beside else None
        if anew and (anew == conference.second_start or (clock and anew < clock)):
            day = conference.last_day
        start = item.start or clock
        until, end = clock, minutes_later(start, item.minutes)
        timed.append(TimedItem(item=item, day=day, start=start, end=end))
        clock = max(until, end) if beside and until and end else end
    return tuple(timed)


def sits_beside(before: AgendaItem, item: AgendaItem) -> bool:
    """Whether an item is of a group that sits at the hour of the one before it: "Tổ 1", "Tổ 2"."""
    same = item.start is not None and item.start == before.start and item.content != before.content
    return same and all(_OF_A_GROUP.search(fold(one.content)) for one in (before, item))


def minutes_later(start: dt.time | None, minutes: int | None) -> dt.time | None:
    """The clock ``minutes`` after ``start``; None when either is unknown or midnight is passed."""
    if start is None or minutes is None:
        return None
    total = start.hour * 60 + start.minute + minutes
    return dt.time(total // 60, total % 60) if 0 <= total < 24 * 60 else None
