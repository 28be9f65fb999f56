"""The annex of reports on opinions: how many by group and phase, and every unit with its report."""

from collections import Counter

from msgspec.structs import replace

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.opinion_groups import UNGROUPED
from toolkit.documents.parts.units_with_district import placed_name
from toolkit.plan.model import OPINION_GROUPS, Conference, Opinion, Phase, Plan
from toolkit.plan.roster import unit_order
from toolkit.plan.tallies import ReportStanding, ReportState, count_opinions, reports
from toolkit.wording import quantity, tally


class UnitRow(Context):
    """One unit in the annex: its report and how many opinions it gave."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Tên đơn vị")
    bao_cao: str = tag("Tình trạng báo cáo, ví dụ “Đúng hạn”; dấu “–” khi không phải báo cáo")
    so_y_kien: str = tag("Số ý kiến của đơn vị, ví dụ “02”")


class GroupRow(Context):
    """One group of opinions in the annex, or all of them together."""

    ten: str = tag("Tên nhóm ý kiến; “Cộng” ở dòng cuối")
    truoc: str = tag("Số ý kiến gửi trước hội nghị")
    tai: str = tag("Số ý kiến phát biểu tại hội nghị")
    sau: str = tag("Số ý kiến gửi sau hội nghị")
    cong: str = tag("Tổng số ý kiến của nhóm")


def group_rows(plan: Plan, conferences: tuple[Conference, ...]) -> tuple[GroupRow, ...]:
    """The opinions of these conferences, before merging: groups in the order of Danh mục, the sum last.

    Opinions of which nobody noted the phase have a row of their own, so that every row and column adds up.
    """
    codes = {one.code for one in conferences}
    mine = [one for one in plan.opinions if one.conference in codes]
    names = dict.fromkeys(item.value for item in plan.listed(OPINION_GROUPS))
    names |= dict.fromkeys(one.group or UNGROUPED for one in mine)
    phased = [one for one in mine if one.phase]
    rows = [_group_row(name, [one for one in phased if (one.group or UNGROUPED) == name]) for name in names]
    unphased = len(mine) - len(phased)
    if unphased:
        rows.append(GroupRow(ten="Chưa ghi giai đoạn", truoc="–", tai="–", sau="–", cong=tally(unphased)))
    total = replace(_group_row("Cộng", phased), cong=tally(len(mine)))
    return (*(row for row in rows if row.cong != tally(0)), total)


def _group_row(name: str, mine: list[Opinion]) -> GroupRow:
    counted = Counter(one.phase for one in mine)
    return GroupRow(
        ten=name,
        truoc=tally(counted[Phase.BEFORE]),
        tai=tally(counted[Phase.AT]),
        sau=tally(counted[Phase.AFTER]),
        cong=tally(len(mine)),
    )


def unit_rows(plan: Plan, conference: Conference) -> tuple[UnitRow, ...]:
    """Every unit that had to report or gave an opinion, in unit order."""
    standings = {one.unit.code: one for one in reports(plan, conference)}
    counts = count_opinions(plan, conference).by_unit
    units = sorted((unit for unit in plan.units if unit.code in {*standings, *counts}), key=unit_order)
    return tuple(
        UnitRow(
            tt=str(place),
            don_vi=placed_name(unit),
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
