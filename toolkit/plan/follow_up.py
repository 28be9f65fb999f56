"""What earlier conferences concluded and what is still to be done when the next one meets."""

import datetime as dt

from msgspec import Struct

from toolkit.plan.guests import guests
from toolkit.plan.model import Conclusion, ConclusionStatus, Conference, Grouping, Origin, Plan, Scope, Unit
from toolkit.plan.roster import LAST, roster_day, unit_order
from toolkit.plan.rotation import in_order
from toolkit.plan.succession import heirs
from toolkit.plan.tallies import conclusion_state, reports
from toolkit.plan.units_together import units_together

_UNFINISHED = (ConclusionStatus.NOT_STARTED, ConclusionStatus.UNDER_WAY, ConclusionStatus.OVERDUE)


class OpenConclusion(Struct, frozen=True, kw_only=True):
    """A conclusion that is not done yet as of a day.

    ``concluded_at`` is the conference that made it. ``owners`` are the units that answer for it: those in
    "Đơn vị chủ trì" or their heirs on that day, all reporting units or those of a kind when the cell names
    them together, none when its words name no unit. ``helpers`` are the units of "Phối hợp". ``state`` is
    None for what was done later than that day: how far it was then, nobody wrote down.
    """

    conclusion: Conclusion
    concluded_at: Conference
    owners: tuple[Unit, ...] = ()
    helpers: tuple[Unit, ...] = ()
    state: ConclusionStatus | None = None
    overdue: bool = False

    @property
    def due(self) -> dt.date | None:
        return self.conclusion.due

    @property
    def origin(self) -> Origin:
        """The conclusion's row, with a cell for each field."""
        return self.conclusion.origin


def open_conclusions(
    plan: Plan, conference: Conference, day: dt.date | None = None
) -> tuple[OpenConclusion, ...]:
    """The conclusions of earlier conferences that are not done, each once.

    Standing tasks have no end and are not among them.

    Args:
        plan: the whole plan; conferences of earlier years count too.
        conference: the one that is to meet; its own conclusions are not asked for.
        day: as of which day; by default the conference's, or the last day of its planned month.

    Returns:
        In the order of the conferences and of their conclusions.
    """
    day = day or roster_day(conference)
    together = _together(plan, conference)
    return tuple(
        _open(plan, conclusion, earlier, day, together)
        for earlier in conferences_before(plan, conference)
        for conclusion in conclusions_of(plan, earlier)
        if is_open(conclusion, day)
    )


def open_by_unit(found: tuple[OpenConclusion, ...]) -> dict[str, tuple[OpenConclusion, ...]]:
    """Unit code -> the open conclusions that the unit answers for, in their order."""
    answering: dict[str, list[OpenConclusion]] = {}
    for one in found:
        for unit in one.owners:
            answering.setdefault(unit.code, []).append(one)
    return {code: tuple(mine) for code, mine in answering.items()}


def conferences_before(plan: Plan, conference: Conference) -> tuple[Conference, ...]:
    """The conferences ahead of this one, in whichever year, in order; cancelled ones are left out."""
    ordered = in_order(plan)
    codes = [one.code for one in ordered]
    return ordered[: codes.index(conference.code)] if conference.code in codes else ()


def conclusions_of(plan: Plan, conference: Conference) -> tuple[Conclusion, ...]:
    """The conference's conclusions in their order."""
    mine = (one for one in plan.conclusions if one.conference == conference.code)
    return tuple(sorted(mine, key=lambda one: LAST if one.order is None else one.order))


def is_open(conclusion: Conclusion, day: dt.date | None) -> bool:
    """Whether it is still to be done at the end of ``day``; without a day, whether it is now."""
    if conclusion.done_on and day:
        return conclusion.done_on > day
    return conclusion_state(conclusion) in _UNFINISHED


def _open(
    plan: Plan, conclusion: Conclusion, earlier: Conference, day: dt.date | None, together: tuple[Unit, ...]
) -> OpenConclusion:
    overdue = bool(day and conclusion.due and conclusion.due < day)
    state = conclusion_state(conclusion, day)
    return OpenConclusion(
        conclusion=conclusion,
        concluded_at=earlier,
        owners=_units(plan, conclusion.lead_units, day, together),
        helpers=_units(plan, conclusion.supporting_units, day, together),
        state=ConclusionStatus.OVERDUE if overdue else state if state in _UNFINISHED else None,
        overdue=overdue,
    )


def _units(
    plan: Plan, names: tuple[str, ...], day: dt.date | None, together: tuple[Unit, ...]
) -> tuple[Unit, ...]:
    found = dict[str, Unit]()
    for name in names:
        mine = heirs(plan, name, day) or units_together(plan, name, day, together)
        found |= {unit.code: unit for unit in mine}
    return tuple(found.values())


def _together(plan: Plan, conference: Conference) -> tuple[Unit, ...]:
    """All units: those that report, or else those of the kinds that get a letter each."""
    reporting = tuple(one.unit for one in reports(plan, conference))
    if reporting:
        return reporting
    by_kind = {
        guest.unit.code: guest.unit
        for guest in guests(plan, conference)
        if guest.rule.scope is Scope.UNIT_KIND and guest.grouping is Grouping.PER_UNIT
    }
    return tuple(sorted(by_kind.values(), key=unit_order))
