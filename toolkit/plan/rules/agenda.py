"""The agenda against the conference's clock: check 9."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.plan.agenda_clock import agenda_items, timed_agenda
from toolkit.plan.model import AgendaItem, Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_BETTER_PART = 2 / 3


def agenda_too_long(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: the agenda's minutes fit between start and end."""
    for one in conferences_on(plan):
        items = agenda_items(plan, one)
        total = sum(item.minutes or 0 for item in items)
        if one.start and one.end and one.start < one.end and items:
            length = _minutes(one.start, one.end)
            if one.second_start and one.second_end:
                length += max(_minutes(one.second_start, one.second_end), 0)
            if total > length:
                words = {"conference": one.code, "total": total, "length": length}
                yield _too_long(plan, items, length).problem("agenda-too-long", "minutes", **words)


def _too_long(plan: Plan, items: Sequence[AgendaItem], length: int) -> AgendaItem:
    """The item that takes longer than its like elsewhere by what is too much, or the last one."""
    over = sum(item.minutes or 0 for item in items) - length
    for item in items:
        alike = _of_others(plan, items, item)
        if alike and item.minutes and item.minutes - min(alike) >= over:
            return item
    return next((item for item in items if (item.minutes or 0) > length), items[-1])


def agenda_too_short(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """9: the agenda fills the better part of the time between start and end."""
    for one in conferences_on(plan):
        items = agenda_items(plan, one)
        minutes = [item.minutes for item in items if item.minutes]
        later = any(item.start for item in items[1:])
        if not (one.start and one.end and one.start < one.end) or later or len(minutes) != len(items):
            continue
        total, length = sum(minutes), _minutes(one.start, one.end)
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
