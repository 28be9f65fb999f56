"""A year's tables: attendance, reports, opinions and conclusions joined over units and conferences.

Each source becomes a long table with one row per unit and conference; pandas joins and turns them. The
numbers themselves come from ``plan.tallies``, so that tables and minutes can never tell two stories.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from toolkit.documents.parts.opinion_groups import UNGROUPED
from toolkit.documents.parts.time_and_place import as_far_as_it_has_come, is_postponed
from toolkit.plan.expected_guests import roll_is_called
from toolkit.plan.figure_shares import FigureShare, figure_shares
from toolkit.plan.figures import FigureSum, figure_sums
from toolkit.plan.model import ADDRESSEES, AnnualPlan, Conclusion, ConclusionStatus, Conference, Phase, Plan
from toolkit.plan.roster import unit_order
from toolkit.plan.rotation import in_order
from toolkit.plan.succession import heir
from toolkit.plan.tallies import ReportStanding, ReportState, attendance, conclusion_state, reports

_CODE, _UNIT, _CONFERENCE = "Mã đơn vị", "Đơn vị", "Hội nghị"
_SEATS = ("Được mời", "Có mặt", "Vắng có lý do", "Vắng không lý do")
_PRESENT, _STATE, _STANDING = "Có mặt", "Tình trạng", "Nộp báo cáo"
_GROUP, _PHASE, _COUNT, _TOTAL = "Nhóm", "Giai đoạn", "Số ý kiến", "Cộng"
_GROUPS, BLANK = "Nhóm ý kiến", "(chưa ghi)"
ELSEWHERE = "Nơi khác"
_CONCLUSION = ("Mã", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", _STATE, "Ngày hoàn thành")


def year_tables(plan: Plan, annual_plan: AnnualPlan) -> Mapping[str, pd.DataFrame]:
    """The year's tables by the name of their sheet; units in print order, conferences in theirs."""
    conferences = in_order(plan, annual_plan.code)
    came, sent = _attendance(plan, conferences), _reports(plan, conferences)
    said, agreed = _opinions(plan, conferences), _conclusions(plan, conferences)
    return {
        "Theo đơn vị": _by_unit(plan, came, sent, said, agreed),
        "Dự họp": _turned(plan, came, _PRESENT, conferences),
        "Báo cáo": _turned(plan, sent, _STANDING, conferences),
        "Ý kiến": _by_group(said, conferences),
        "Kết luận": agreed.drop(columns=_CODE).drop_duplicates(),
        "Nơi gửi": _addressed(plan, conferences),
        "Số liệu": _figures(plan, conferences),
    }


def _attendance(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    rows = [
        (line.unit.code, one.code, line.invited, line.present, line.excused, line.unexcused)
        for one in conferences
        if roll_is_called(plan, one) and not is_postponed(one)
        for line in attendance(plan, one)
        if line.unit
    ]
    return pd.DataFrame(rows, columns=[_CODE, _CONFERENCE, *_SEATS])


def _reports(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    rows = [
        (standing.unit.code, one.code, standing.state.value, _standing(standing))
        for one in conferences
        for standing in reports(plan, one)
    ]
    return pd.DataFrame(rows, columns=[_CODE, _CONFERENCE, _STATE, _STANDING])


def _standing(standing: ReportStanding) -> str:
    late = standing.state is ReportState.LATE
    return f"Chậm {standing.days_late} ngày" if late else standing.state.value


def _opinions(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    codes = {one.code for one in conferences}
    rows = [
        (one.unit, one.conference, one.group or UNGROUPED, one.phase.value if one.phase else BLANK)
        for one in plan.opinions
        if one.conference in codes
    ]
    table = pd.DataFrame(rows, columns=[_CODE, _CONFERENCE, _GROUP, _PHASE])
    groups = [item.value for item in plan.listed(_GROUPS)]
    return _ranked(_ranked(table, _GROUP, groups), _PHASE, list(Phase))


def _ranked(table: pd.DataFrame, column: str, order: list[str]) -> pd.DataFrame:
    """The column as one that sorts in a list's order; values that the list has not come last."""
    others = sorted(set(table[column]) - set(order))
    return table.assign(**{column: pd.Categorical(table[column], categories=[*order, *others])})


def _conclusions(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    day = as_far_as_it_has_come(plan, conferences)
    rows = [
        (lead, conference.code, *_conclusion(plan, one, day))
        for conference in conferences
        for one in plan.conclusions
        if one.conference == conference.code
        for lead in one.lead_units or ("",)
    ]
    return pd.DataFrame(rows, columns=[_CODE, _CONFERENCE, *_CONCLUSION])


def _conclusion(plan: Plan, one: Conclusion, day: dt.date | None) -> tuple[Any, ...]:
    leaders = "; ".join(_leader(plan, one, lead) for lead in one.lead_units)
    support = "; ".join(plan.unit_name(code) for code in one.supporting_units)
    state = conclusion_state(one, day).value
    return one.code, one.content, leaders, support, one.due or one.term, state, one.done_on


def _leader(plan: Plan, one: Conclusion, lead: str) -> str:
    """Who leads a conclusion, as it was said then, and of an open one the unit that stands there now."""
    name, now = plan.unit_name(lead), heir(plan, lead, None)
    settled = conclusion_state(one) is ConclusionStatus.DONE or now == lead
    return name if settled else f"{name} (nay là {plan.unit_name(now)})"


def _by_unit(
    plan: Plan, came: pd.DataFrame, sent: pd.DataFrame, said: pd.DataFrame, agreed: pd.DataFrame
) -> pd.DataFrame:
    """One line per unit that did or owed anything: all four sources joined on the unit's code.

    What a unit did that ended meanwhile counts for its heir.
    """
    now = {unit.code: heir(plan, unit.code, None) for unit in plan.units}
    came, sent, said, agreed = (
        table.assign(**{_CODE: table[_CODE].replace(now)}) for table in (came, sent, said, agreed)
    )
    states = pd.crosstab(sent[_CODE], sent[_STATE]).reindex(columns=list(ReportState), fill_value=0)
    parts = [
        came.groupby(_CODE)[list(_SEATS)].sum(),
        states.rename(columns=lambda state: f"Báo cáo: {state}"),
        said.groupby(_CODE).size().rename(_COUNT),
        agreed.drop_duplicates().groupby(_CODE).size().rename("Kết luận được giao"),
    ]
    joined = pd.concat(parts, axis="columns").fillna(0).astype(int)
    return _with_names(plan, joined)


def _turned(plan: Plan, table: pd.DataFrame, value: str, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    """One line per unit, one column per conference; a unit that has nothing there is left blank."""
    wide = table.pivot(index=_CODE, columns=_CONFERENCE, values=value)
    return _with_names(plan, wide.reindex(columns=[one.code for one in conferences]).convert_dtypes())


def _by_group(said: pd.DataFrame, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    """Opinions of each group and phase, one column per conference, with sums both ways."""
    codes = [one.code for one in conferences]
    crossed = said.groupby([_GROUP, _PHASE, _CONFERENCE], observed=True).size().unstack(fill_value=0)
    counted = crossed.reindex(columns=codes, fill_value=0)
    counted[_TOTAL] = counted.sum(axis="columns")
    table = counted.reset_index().astype({_GROUP: object, _PHASE: object})
    sums = {_GROUP: _TOTAL, _PHASE: "", **{column: int(table[column].sum()) for column in (*codes, _TOTAL)}}
    return pd.concat([table, pd.DataFrame([sums])], ignore_index=True)


def _addressed(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    """How many opinions speak to each body, by its rank; those that name none come last.

    Beside the table: how many speak to others alone, who are not in the list.
    """
    codes = {one.code for one in conferences}
    mine = [one.bodies for one in plan.opinions if one.conference in codes]
    counted = Counter(body or BLANK for bodies in mine for body in bodies)
    bodies = dict.fromkeys((*ADDRESSEES, *(body for body in counted if body != BLANK), BLANK))
    table = pd.DataFrame(
        [(body, counted[body]) for body in bodies if counted[body]], columns=["Gửi tới", _COUNT]
    )
    table.attrs[ELSEWHERE] = sum(any(bodies) and not {*bodies} & {*ADDRESSEES} for bodies in mine)
    return table


def _figures(plan: Plan, conferences: tuple[Conference, ...]) -> pd.DataFrame:
    """One line per unit, one column per thing that was counted, the first conference's first."""
    told: list[tuple[Conference, FigureSum | FigureShare]] = []
    for one in conferences:
        told += [(one, figure) for figure in figure_sums(plan, one)]
        told += [(one, figure) for figure in figure_shares(plan, one)]
    columns = {
        f"{figure.label} ({one.code})": {unit.code: float(number) for unit, number in figure.by_unit}
        for one, figure in told
    }
    return _with_names(plan, pd.DataFrame(columns))


def _with_names(plan: Plan, table: pd.DataFrame) -> pd.DataFrame:
    """The table with its units' codes and names in front, in print order; unknown units come last."""
    units = [(unit.code, unit.name, unit_order(unit), turn) for turn, unit in enumerate(plan.units)]
    names = pd.DataFrame(units, columns=[_CODE, _UNIT, "order", "turn"]).drop_duplicates(_CODE)
    joined = names.merge(table, left_on=_CODE, right_index=True, how="inner")
    return joined.sort_values(["order", "turn"]).drop(columns=["order", "turn"])
