"""Topics and the conferences that discuss them: check 6."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import in_order
from toolkit.problems import Problem


def topic_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """6: no two conferences have one topic."""
    first: dict[str, Conference] = {}
    for one in in_order(plan):
        if one.topic:
            earlier = first.setdefault(one.topic, one)
            if earlier is not one:
                yield one.problem("topic-twice", "topic", topic=one.topic, conference=earlier.code)


def topic_orphan(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """6: every topic has its conference, once there are conferences at all.

    Silent while a conference has no topic of its own yet: that is told, and is why one is left over.
    """
    taken = {one.topic for one in plan.conferences}
    if not taken or len(taken & {topic.code for topic in plan.topics}) < len(plan.conferences):
        return
    for topic in plan.topics:
        if topic.code not in taken:
            yield topic.problem("topic-orphan", "code", topic=topic.code, name=topic.name)


def adviser_hosts(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The department of a topic is one of the office's, not a unit that may host the conferences."""
    for topic in plan.topics:
        for unit in filter(None, map(plan.unit, topic.advisers)):
            if unit.may_host and unit.parent:
                yield topic.problem("adviser-hosts", "advisers", unit=unit_label(plan, unit))
