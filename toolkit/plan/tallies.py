"""Attendance, reports, opinions and conclusions counted in plain numbers; no words for letters, no tables."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct, field

from toolkit.plan.expected_guests import each_seat_once, rows_of
from toolkit.plan.guests import guests, reporting_units
from toolkit.plan.kept_results import once
from toolkit.plan.model import (
    Conclusion,
    ConclusionStatus,
    Conference,
    Delegate,
    Phase,
    Plan,
    Presence,
    Unit,
    UnitReport,
)
from toolkit.plan.roster import LAST, roster_day, unit_order
from toolkit.plan.succession import heir


class Attendance(Struct, frozen=True, kw_only=True):
    """How many of a unit were invited and came; ``unit`` is None for delegates without one.

    ``present`` counts substitutes too, and nobody is absent for whom one came; somebody whose presence is not
    noted is in none of the counts.
    """

    unit: Unit | None = None
    invited: int = 0
    present: int = 0
    excused: int = 0
    unexcused: int = 0
    substitutes: int = 0


class ReportState(StrEnum):
    """How a unit's report came in; of one that is only sent nobody noted the day."""

    NOT_SENT = "Chưa gửi"
    SENT = "Đã gửi"
    ON_TIME = "Đúng hạn"
    LATE = "Chậm"


class ReportStanding(Struct, frozen=True, kw_only=True):
    """One unit's report before one conference; ``days_late`` is 0 unless it came late."""

    unit: Unit
    report: UnitReport
    due: dt.date | None
    state: ReportState
    days_late: int = 0


class OpinionCounts(Struct, frozen=True, kw_only=True):
    """How many opinions there are, as they stand in the sheet, before merging; units by code."""

    total: int = 0
    by_phase: dict[Phase, int] = field(default_factory=dict)
    by_unit: dict[str, int] = field(default_factory=dict)


@once
def attendance(plan: Plan, conference: Conference) -> tuple[Attendance, ...]:
    """One line per unit that was invited or came, in unit order; delegates without a unit come last."""
    invited: Counter[str] = Counter()
    for guest in guests(plan, conference):
        invited[guest.unit.code] += guest.seats
    delegates: dict[str, list[Delegate]] = {}
    for delegate in each_seat_once(plan, rows_of(plan, conference)):
        code = heir(plan, _unit_code(plan, delegate), roster_day(conference))
        delegates.setdefault(code, []).append(delegate)
    codes = sorted({*invited, *delegates}, key=lambda code: _place(plan, code))
    return tuple(_attendance(plan.unit(code), invited[code], delegates.get(code, [])) for code in codes)


@once
def reports(plan: Plan, conference: Conference) -> tuple[ReportStanding, ...]:
    """The reports of every unit that has a row in Báo cáo đơn vị or was to send one, in unit order.

    Of several rows of one unit the one that was received first counts. Where no unit has a row, nobody
    keeps track of reports, and there is nothing to tell.
    """
    rows: dict[str, UnitReport] = {}
    for row in plan.unit_reports:
        if row.conference == conference.code and plan.unit(row.unit):
            known = rows.get(row.unit)
            if known is None or _turn(row) < _turn(known):
                rows[row.unit] = row
    for unit in reporting_units(plan, conference) if rows else ():
        rows.setdefault(unit.code, UnitReport(conference=conference.code, unit=unit.code))
    codes = sorted(rows, key=lambda code: _place(plan, code))
    return tuple(standing for code in codes for standing in _standing(plan, conference, rows[code]))


def report_due(plan: Plan, conference: Conference, report: UnitReport | None = None) -> dt.date | None:
    """The day by which a report is due: its own, the conference's, or the usual days before its day."""
    if report and report.due:
        return report.due
    if conference.report_deadline:
        return conference.report_deadline
    lead = plan.settings.report_lead_days
    if conference.date is None or lead is None:
        return None
    return conference.date - dt.timedelta(days=lead)


def count_opinions(plan: Plan, conference: Conference) -> OpinionCounts:
    """The opinions of one conference by phase, group and unit, each in the order of first appearance."""
    mine = [opinion for opinion in plan.opinions if opinion.conference == conference.code]
    return OpinionCounts(
        total=len(mine),
        by_phase=dict(Counter(opinion.phase for opinion in mine if opinion.phase)),
        by_unit=dict(Counter(opinion.unit for opinion in mine if opinion.unit)),
    )


def conclusion_state(conclusion: Conclusion, day: dt.date | None = None) -> ConclusionStatus:
    """The state as typed, or done where a day on which it was done stands, or overdue as of ``day``.

    What was typed as overdue is still under way on a ``day`` up to its last one, in every paper of that day.
    """
    if conclusion.status in (ConclusionStatus.DONE, ConclusionStatus.STANDING):
        return conclusion.status
    if conclusion.done_on:
        return ConclusionStatus.DONE
    if day and conclusion.due and conclusion.due < day:
        return ConclusionStatus.OVERDUE
    if day and conclusion.due and conclusion.status is ConclusionStatus.OVERDUE:
        return ConclusionStatus.UNDER_WAY
    return conclusion.status or ConclusionStatus.NOT_STARTED


def count_conclusions(
    conclusions: Iterable[Conclusion], day: dt.date | None = None
) -> dict[ConclusionStatus, int]:
    """How many conclusions are in each state as of ``day``; every state is named, in its order."""
    counted = Counter(conclusion_state(conclusion, day) for conclusion in conclusions)
    return {state: counted[state] for state in ConclusionStatus}


def _attendance(unit: Unit | None, invited: int, delegates: list[Delegate]) -> Attendance:
    presence = Counter(delegate.presence for delegate in delegates)
    return Attendance(
        unit=unit,
        invited=invited,
        present=presence[Presence.PRESENT],
        excused=presence[Presence.EXCUSED],
        unexcused=presence[Presence.UNEXCUSED],
        substitutes=sum(1 for one in delegates if one.substitute_for and one.presence is Presence.PRESENT),
    )


def _unit_code(plan: Plan, delegate: Delegate) -> str:
    """The delegate's unit, or the unit of the roster's person; blank when neither is known."""
    person = plan.person(delegate.person)
    code = delegate.unit or (person.unit if person else "")
    return code if plan.unit(code) else ""


def _place(plan: Plan, code: str) -> tuple[int, int]:
    unit = plan.unit(code)
    return (unit_order(unit), plan.units.index(unit)) if unit else (LAST, LAST)


def _turn(report: UnitReport) -> tuple[bool, dt.date]:
    return not report.has_come, report.received or dt.date.max


def _standing(plan: Plan, conference: Conference, report: UnitReport) -> Iterable[ReportStanding]:
    unit, due, received = plan.unit(report.unit), report_due(plan, conference, report), report.received
    if unit is None:
        return
    late = max((received - due).days, 0) if received and due else 0
    yield ReportStanding(unit=unit, report=report, due=due, state=_state(report, late), days_late=late)


def _state(report: UnitReport, late: int) -> ReportState:
    if report.received:
        return ReportState.LATE if late else ReportState.ON_TIME
    return ReportState.SENT if report.has_come else ReportState.NOT_SENT
