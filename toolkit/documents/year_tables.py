"""The tables of a year: who was expected and came to each conference, and what each unit took part in."""

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.presence import Roll, roll
from toolkit.documents.parts.time_and_place import days_short, is_postponed, turn_words
from toolkit.documents.parts.units_with_district import placed_name
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import unit_order
from toolkit.plan.succession import heir
from toolkit.plan.tallies import ReportState, attendance, count_opinions, reports
from toolkit.wording import tally


class AttendanceOfConference(Context):
    """One row of the table of attendance."""

    so: str = tag("Số thứ tự của hội nghị")
    hoi_nghi: str = tag("Tên gọi của hội nghị trong bảng, ví dụ “Lần thứ nhất (24/5/2024)”")
    duoc_moi: str = tag("Số đại biểu được mời")
    co_mat: str = tag("Số đại biểu có mặt")
    vang_co_ly_do: str = tag("Số đại biểu vắng có lý do")
    vang_khong_ly_do: str = tag("Số đại biểu vắng không lý do")
    bao_cao: str = tag("Số đơn vị gửi báo cáo trên số đơn vị phải gửi, ví dụ “11/13”")


class AttendanceOfUnit(Context):
    """One row of the table of units."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Tên đơn vị")
    du_hop: str = tag("Số hội nghị có người dự trên số hội nghị đã điểm danh, ví dụ “3/3”")
    bao_cao: str = tag("Số báo cáo đã gửi trên số báo cáo phải gửi, ví dụ “2/3”")
    y_kien: str = tag("Số ý kiến của đơn vị trong năm")


def conference_rows(plan: Plan, conferences: tuple[Conference, ...]) -> tuple[AttendanceOfConference, ...]:
    """Every conference whose roll was called and that was not put off, in order.

    Its number is that of its section.
    """
    rolls = enumerate(((one, roll(plan, one)) for one in conferences), start=1)
    return tuple(
        _row(plan, one, called, so) for so, (one, called) in rolls if called.taken and not is_postponed(one)
    )


def unit_rows(plan: Plan, conferences: tuple[Conference, ...]) -> tuple[AttendanceOfUnit, ...]:
    """Every unit that had to report or gave an opinion in the year, in unit order.

    Departments, guests and grassroots units that only came are counted by conference; while no report was
    asked for, every unit that came has its line. What a unit did that ended meanwhile counts for its heir.
    """
    came: dict[str, list[bool]] = {}
    sent: dict[str, list[bool]] = {}
    said: dict[str, int] = {}
    for conference in conferences:
        for line in attendance(plan, conference):
            if line.unit and line.present + line.excused + line.unexcused:
                came.setdefault(heir(plan, line.unit.code, None), []).append(line.present > 0)
        for standing in reports(plan, conference):
            code = heir(plan, standing.unit.code, None)
            sent.setdefault(code, []).append(standing.state is not ReportState.NOT_SENT)
        for unit, number in count_opinions(plan, conference).by_unit.items():
            code = heir(plan, unit, None)
            said[code] = said.get(code, 0) + number
    told = {*sent, *said} if sent else {*came, *said}
    units = sorted((unit for unit in plan.units if unit.code in told), key=unit_order)
    return tuple(
        _unit_row(unit, tt, came.get(one, []), sent.get(one, []), said.get(one, 0))
        for tt, (one, unit) in enumerate(((unit.code, unit) for unit in units), start=1)
    )


def _row(plan: Plan, conference: Conference, called: Roll, so: int) -> AttendanceOfConference:
    name = f"Lần {turn_words(plan, conference)}"
    return AttendanceOfConference(
        so=str(so),
        hoi_nghi=f"{name} ({days})" if (days := days_short(conference)) else name,
        duoc_moi=tally(called.expected),
        co_mat=tally(len(called.present)),
        vang_co_ly_do=tally(len(called.excused)),
        vang_khong_ly_do=tally(len(called.unexcused)),
        bao_cao=_share(*_reported(plan, conference)),
    )


def _unit_row(unit: Unit, tt: int, came: list[bool], sent: list[bool], said: int) -> AttendanceOfUnit:
    return AttendanceOfUnit(
        tt=str(tt),
        don_vi=placed_name(unit),
        du_hop=_share(sum(came), len(came)),
        bao_cao=_share(sum(sent), len(sent)),
        y_kien=tally(said),
    )


def _reported(plan: Plan, conference: Conference) -> tuple[int, int]:
    standings = reports(plan, conference)
    return sum(one.state is not ReportState.NOT_SENT for one in standings), len(standings)


def _share(part: int, whole: int) -> str:
    """ "2/3"; a dash when nothing was asked for."""
    return f"{part}/{whole}" if whole else "–"
