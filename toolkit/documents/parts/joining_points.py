"""Điểm cầu: where units join an online conference, in the words of letters, lists and minutes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from toolkit.documents.context import Context, tag
from toolkit.plan.joining_points import points_by_unit
from toolkit.plan.model import Conference, MeetingPoint, Plan, Presence
from toolkit.plan.roster import LAST, unit_order
from toolkit.wording import fold, quantity, tally

if TYPE_CHECKING:
    from toolkit.documents.parts.presence import Attendee, Roll

_POINT = "Điểm cầu"
MAIN_POINT = f"{_POINT} chính"


class PointRow(Context):
    """One point of an online conference and who came there."""

    tt: str = tag("Số thứ tự")
    diem_cau: str = tag("Tên điểm cầu; điểm cầu chính đứng đầu")
    so_duoc_moi: str = tag("Số đại biểu được mời tại điểm cầu, ví dụ “02”")
    so_co_mat: str = tag("Số đại biểu có mặt tại điểm cầu, ví dụ “02”")
    ky_thuat: str = tag("Người phụ trách kỹ thuật; để trống khi chưa biết")


class Point(Context):
    """The point at which whoever gets the letter joins; all blank for a conference in one hall."""

    co_diem_cau: bool = tag("Hội nghị trực tuyến và đơn vị dự tại điểm cầu riêng")
    diem_cau: str = tag("Tên điểm cầu của đơn vị")
    co_dia_chi_diem_cau: bool = tag("Đã biết địa chỉ của điểm cầu")
    dia_chi_diem_cau: str = tag("Địa chỉ của điểm cầu")
    co_ket_noi: bool = tag("Đã biết đường kết nối")
    ket_noi: str = tag("Đường dẫn, mã phòng họp trực tuyến")
    co_ky_thuat: bool = tag("Đã biết người phụ trách kỹ thuật")
    ky_thuat: str = tag("Họ và tên người phụ trách kỹ thuật")
    co_dien_thoai_ky_thuat: bool = tag("Đã biết điện thoại người phụ trách kỹ thuật")
    dien_thoai_ky_thuat: str = tag("Điện thoại người phụ trách kỹ thuật")


def point(plan: Plan, unit: str, row: MeetingPoint | None) -> Point:
    """The words of a unit's point; ``row`` is None for whoever sits in the hall."""
    return Point(
        co_diem_cau=row is not None,
        diem_cau=_own_name(plan, row, unit) if row else "",
        co_dia_chi_diem_cau=bool(row and row.address),
        dia_chi_diem_cau=row.address if row else "",
        co_ket_noi=bool(row and row.link),
        ket_noi=row.link if row else "",
        co_ky_thuat=bool(row and row.technician),
        ky_thuat=row.technician if row else "",
        co_dien_thoai_ky_thuat=bool(row and row.phone),
        dien_thoai_ky_thuat=row.phone if row else "",
    )


def point_name(plan: Plan, points: Mapping[str, MeetingPoint], unit: str) -> str:
    """Where somebody of the unit sits: "Điểm cầu Huyện đoàn Cầu Ngang", or the main point."""
    row = points.get(unit)
    return f"{_POINT} {_own_name(plan, row, unit)}" if row else MAIN_POINT


def _own_name(plan: Plan, row: MeetingPoint, unit: str) -> str:
    """A point's name behind the words "Điểm cầu", with which it may have been typed."""
    words = row.name.split()
    typed = fold(" ".join(words[:2])) == fold(_POINT)
    return " ".join(words[2:] if typed else words) or plan.unit_name(unit)


def _turn(plan: Plan, name: str, there: "list[Attendee]") -> tuple[bool, int]:
    """The main point first, the others in the order of their units."""
    units = filter(None, (plan.unit(one.unit_code) for one in there))
    return name != MAIN_POINT, min(map(unit_order, units), default=LAST)


def point_words(plan: Plan, conference: Conference, called: "Roll") -> dict[str, Any]:
    """How many points had somebody present, which had nobody, and each with its numbers, for the minutes."""
    by_point: dict[str, list[Attendee]] = {}
    points = points_by_unit(plan, conference)
    if conference.online and called.taken:
        for one in called.everybody:
            by_point.setdefault(point_name(plan, points, one.unit_code), []).append(one)
    came = {
        name: sum(one.delegate.presence is Presence.PRESENT for one in there)
        for name, there in sorted(by_point.items(), key=lambda item: _turn(plan, *item))
    }
    technicians = {point_name(plan, points, unit): row.technician for unit, row in points.items()}
    empty = [name for name, number in came.items() if not number]
    return {
        "bang_diem_cau": tuple(
            PointRow(
                tt=str(number),
                diem_cau=name if name == MAIN_POINT else name.removeprefix(f"{_POINT} "),
                so_duoc_moi=tally(len(by_point[name])),
                so_co_mat=tally(present),
                ky_thuat=technicians.get(name, ""),
            )
            for number, (name, present) in enumerate(came.items(), start=1)
        ),
        "co_so_diem_cau": bool(came),
        "so_diem_cau": quantity(len(came)) if came else "",
        "so_diem_cau_co_mat": quantity(len(came) - len(empty)),
        "co_diem_cau_vang": bool(empty),
        "diem_cau_vang": ", ".join(name.removeprefix(f"{_POINT} ") for name in empty),
    }
