"""What units are asked before a conference, what their forms tell them, and who is still waited for."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.follow_up import OpenConclusion, open_conclusions
from toolkit.plan.guests import guests, reporting_units
from toolkit.plan.kept_results import once
from toolkit.plan.merged_opinions import merged_opinions
from toolkit.plan.model import Conference, Opinion, Person, Plan, Unit
from toolkit.plan.rotation import in_order
from toolkit.plan.tallies import ReportState, reports

_BETWEEN = pattern(r"[;\n]")


class Asked(Struct, frozen=True, kw_only=True):
    """What one unit is asked and told before one conference."""

    unit: Unit
    figures: tuple[str, ...]
    people: tuple[Person, ...]
    duties: tuple[OpenConclusion, ...]
    answers: tuple[Opinion, ...]


def asked(plan: Plan, conference: Conference) -> Iterator[Asked]:
    """What each unit that reports is asked, in print order.

    ``figures`` are those of the topic, one each; ``people`` those who are invited for the unit; ``duties``
    the open conclusions of earlier conferences that it leads, alone or with all units, that it took over
    with an ended unit, or that it helps with; ``answers`` what it said at the conference before and had
    answered, in its own words or in another unit's that it was merged with.
    """
    figures = figures_asked(plan, conference)
    people: dict[str, list[Person]] = {}
    for guest in guests(plan, conference):
        if guest.person:
            people.setdefault(guest.unit.code, []).append(guest.person)
    last = _before(plan, conference)
    still = open_conclusions(plan, conference)
    answered = answered_opinions(plan, last) if last else ()
    for unit in reporting_units(plan, conference):
        yield Asked(
            unit=unit,
            figures=figures,
            people=tuple(people.get(unit.code, ())),
            duties=tuple(one for one in still if unit in (*one.owners, *one.helpers)),
            answers=tuple(one for one in answered if one.unit == unit.code),
        )


@once
def answered_opinions(plan: Plan, conference: Conference) -> tuple[Opinion, ...]:
    """The opinions that were answered, in sheet order: those that say one thing share an answer.

    Each keeps its own words, and an answer of its own.
    """
    merged = [one for one in merged_opinions(plan, conference) if one.answered]
    told = {id(mine): one.answered for one in merged for mine in one.members}
    return tuple(
        mine if mine.answer else replace(mine, answer=shared.answer, answered_by=shared.answered_by)
        for mine in plan.opinions
        if (shared := told.get(id(mine)))
    )


def figures_asked(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """The figures that the topic asks units for, one each: typed between semicolons or each on its line."""
    topic = plan.topic(conference.topic)
    parts = (part.strip(" .;,:-+") for part in _BETWEEN.split(topic.figures if topic else ""))
    return tuple(filter(None, parts))


def waited_for(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """The units that report before a conference and have sent nothing, by the workbook."""
    sent = {one.unit.code for one in reports(plan, conference) if one.state is not ReportState.NOT_SENT}
    return tuple(unit for unit in reporting_units(plan, conference) if unit.code not in sent)


def _before(plan: Plan, conference: Conference) -> Conference | None:
    """The conference of the same plan that comes right before."""
    order = in_order(plan, conference.plan)
    at = next((number for number, one in enumerate(order) if one.code == conference.code), 0)
    return order[at - 1] if at else None
