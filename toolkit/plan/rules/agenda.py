"""The agenda against the conference's clock: check 9."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.plan.agenda_clock import TimedItem, agenda_items, sits_beside, timed_agenda
from toolkit.plan.model import AgendaItem, Conference, Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold, has_phrase

_BETTER_PART = 2 / 3
_CLOSING = "bế mạc"
_PARTS = ("khai mạc", "gợi ý thảo luận", "thảo luận", "tham luận", "kết luận", "trao cờ", "nhận cờ")


def of_the_meeting(plan: Plan, one: Conference) -> list[TimedItem]:
    """The agenda without the reception before the conference begins, and what follows when it is closed."""
    timed, begin = timed_agenda(plan, one), one.start
    closings = [at for at, item in enumerate(timed) if has_phrase(fold(item.item.content), _CLOSING)]
    end = closings[-1] + 1 if closings else len(timed)
    if any(has_phrase(fold(item.item.content), *_PARTS) for item in timed[end:]):
        end = len(timed)  # the parts are misordered
    return [
        item
        for item in timed[:end]
        if not (begin and item.day == one.date and item.end and item.end <= begin)
    ]


def minutes_in_all(items: Sequence[AgendaItem]) -> int:
    """The minutes of some items, of groups that sit side by side those of the longest."""
    lengths: list[int] = []
    for at, item in enumerate(items):
        beside = lengths.pop() if at and sits_beside(items[at - 1], item) else 0
        lengths.append(max(beside, item.minutes or 0))
    return sum(lengths)


def agenda_too_long(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: the agenda's minutes fit between start and end."""
    for one in conferences_on(plan):
        items = [timed.item for timed in of_the_meeting(plan, one)]
        total = minutes_in_all(items)
        if one.start and one.end and one.start < one.end and items:
            length = _minutes(one.start, one.end)
            if one.second_start and one.second_end:
                length += max(_minutes(one.second_start, one.second_end), 0)
            if total > length:
                words = {"conference": one.code, "total": total, "length": length}
                yield _too_long(plan, items, length).problem("agenda-too-long", "minutes", **words)


def _too_long(plan: Plan, items: Sequence[AgendaItem], length: int) -> AgendaItem:
    """The item that takes longer than its like elsewhere by what is too much, or the last one."""
    over = minutes_in_all(items) - length
    for item in items:
        alike = _of_others(plan, items, item)
        if alike and item.minutes and item.minutes - min(alike) >= over:
            return item
    return next((item for item in items if (item.minutes or 0) > length), items[-1])


def agenda_too_short(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: the agenda fills the better part of the time between start and end."""
    for one in conferences_on(plan):
        items = [timed.item for timed in of_the_meeting(plan, one)]
        minutes = [item.minutes for item in items if item.minutes]
        later = any(item.start for item in items[1:])
        if not (one.start and one.end and one.start < one.end) or later or len(minutes) != len(items):
            continue
        total, length = minutes_in_all(items), _minutes(one.start, one.end)
        if items and not one.second_start and total < length * _BETTER_PART:
            place = _too_short(plan, items, length).origin.place("minutes")
            yield problem("agenda-too-short", place, conference=one.code, total=total, length=length)


def _too_short(plan: Plan, items: Sequence[AgendaItem], length: int) -> AgendaItem:
    """The item that is shorter than its like elsewhere, or the last one."""
    lacking = {
        id(item): max(_of_others(plan, items, item), default=0) - (item.minutes or 0) for item in items
    }
    most = max(items, key=lambda item: lacking[id(item)])
    return most if lacking[id(most)] > 0 else items[-1]


def _of_others(plan: Plan, items: Sequence[AgendaItem], item: AgendaItem) -> list[int]:
    """The minutes that items of the same words have in other agendas."""
    return [
        other.minutes
        for other in plan.agenda
        if other.minutes and other not in items and fold(other.content) == fold(item.content)
    ]


def agenda_overlap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: no item starts before the one above it has ended."""
    for one in conferences_on(plan):
        for before, after in pairwise(timed_agenda(plan, one)):
            if sits_beside(before.item, after.item):
                continue
            if before.end and after.start and before.day == after.day and after.start < before.end:
                place = after.item.origin.place("start")
                start, end = f"{after.start:%H:%M}", f"{before.end:%H:%M}"
                yield problem("agenda-overlap", place, start=start, end=end, before=before.item.content)


def agenda_unmeasured(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: an item has its minutes where others have and the next one does not say when it begins."""
    for one in conferences_on(plan):
        items = agenda_items(plan, one)
        if not any(item.minutes for item in items):
            continue
        for item, after in pairwise(items):
            if item.minutes is None and after.start is None:
                yield item.problem("agenda-unmeasured", "minutes", after=after.content)


def agenda_repeated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No item says what the one beside it says; told at the one for which another agenda has other words."""
    for one in conferences_on(plan):
        items = agenda_items(plan, one)
        for before, after in pairwise(items):
            if after.content and fold(after.content) == fold(before.content):
                first = items.index(before)
                earlier = _stands_otherwise(plan, items[first - 1] if first else None, before)
                odd, other = (before, after) if earlier else (after, before)
                yield odd.problem("agenda-repeated", "content", row=other.origin.row)


def _stands_otherwise(plan: Plan, above: AgendaItem | None, item: AgendaItem) -> bool:
    """Whether at another conference something else stands between the item above, if any, and these words."""
    own, over = fold(item.content), fold(above.content) if above else ""
    for one in conferences_on(plan):
        said = ["", *(fold(other.content) for other in agenda_items(plan, one))]
        around = zip(said, said[1:], said[2:], strict=False)
        if any(first == over and last == own != between for first, between, last in around):
            return True
    return False


def _minutes(start: dt.time, end: dt.time) -> int:
    return (end.hour - start.hour) * 60 + end.minute - start.minute
