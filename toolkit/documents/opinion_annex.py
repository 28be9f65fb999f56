"""The annex of the report on opinions: every unit with its report and the number of its opinions."""

from dataclasses import dataclass

from toolkit.documents.kind import tag
from toolkit.plan.model import Conference, Plan
from toolkit.plan.roster import unit_order
from toolkit.plan.tallies import ReportStanding, ReportState, count_opinions, reports
from toolkit.wording import quantity, tally


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit in the annex: its report and how many opinions it gave."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Tên đơn vị")
    bao_cao: str = tag("Tình trạng báo cáo, ví dụ “Đúng hạn”; dấu “–” khi không phải báo cáo")
    so_y_kien: str = tag("Số ý kiến của đơn vị, ví dụ “02”")


def unit_rows(plan: Plan, conference: Conference) -> tuple[UnitRow, ...]:
    """Every unit that had to report or gave an opinion, in unit order."""
    standings = {one.unit.code: one for one in reports(plan, conference)}
    counts = count_opinions(plan, conference).by_unit
    units = sorted((unit for unit in plan.units if unit.code in {*standings, *counts}), key=unit_order)
    return tuple(
        UnitRow(
            tt=str(place),
            don_vi=unit.name,
            bao_cao=_standing_words(standings.get(unit.code)),
            so_y_kien=tally(counts.get(unit.code, 0)),
        )
        for place, unit in enumerate(units, start=1)
    )


def _standing_words(standing: ReportStanding | None) -> str:
    if standing is None:
        return "–"
    if standing.state is ReportState.LATE:
        return f"{standing.state.value} {quantity(standing.days_late)} ngày"
    return standing.state.value
