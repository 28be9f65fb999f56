"""Danh sách đại biểu: who is expected at one conference, with a column to sign in."""

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_at import ATTENDANCE
from toolkit.documents.parts.conference_paper import UnsignedPaper, conference_document, unsigned_words
from toolkit.documents.parts.joining_points import MAIN_POINT, point_name
from toolkit.documents.parts.named_people import post_in
from toolkit.documents.parts.presence import Attendee, coming, replaced_name
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.delegate_groups import DELEGATE_GROUPS, group_of
from toolkit.plan.guests import guest_rules
from toolkit.plan.joining_points import points_by_unit
from toolkit.plan.model import Conference, Person, Plan
from toolkit.plan.roster import LAST, unit_order
from toolkit.wording import fold, given_name_key, quantity


class AttendanceRow(Context):
    """One delegate; the column for signing stays blank in the template."""

    tt: str = tag("Số thứ tự, chạy suốt danh sách")
    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ")
    don_vi: str = tag("Đơn vị")
    dien_thoai: str = tag("Điện thoại; để trống khi cấu hình không cho in")
    ghi_chu: str = tag("Ghi chú, ví dụ “Dự thay đồng chí ...”")


class AttendanceGroup(Context):
    """The delegates of one group."""

    co_ten: bool = tag("Nhóm có tên")
    ten: str = tag("Tên nhóm đại biểu")
    so_luong: str = tag("Số đại biểu của nhóm, ví dụ “09”")
    dai_bieu: tuple[AttendanceRow, ...] = tag("Các đại biểu của nhóm")


class AttendanceContext(UnsignedPaper):
    """What the template of the attendance list may say; blank rows stand in the template."""

    co_dien_thoai: bool = tag("Cấu hình cho in số điện thoại")
    nhom: tuple[AttendanceGroup, ...] = tag("Các nhóm đại biểu")
    tong_so: str = tag("Tổng số đại biểu, ví dụ “58”")


_Seat = tuple[str, AttendanceRow]  # its group, which may be blank, and its line before it is numbered


def attendance_lists(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The list of delegates of one conference: from Đại biểu, and until the roll is called its other guests.

    Delegates stand by group, unit order, rank of title and given name; a unit that names nobody has a blank
    line for each of its seats. Who sent somebody in their place is named with the substitute only.
    """
    seats = _seats(plan, conference)
    name = conference_name(plan, conference)
    context = AttendanceContext(
        **unsigned_words(plan, conference, f"Dự {name}"),
        co_dien_thoai=plan.settings.print_phones,
        nhom=_groups(seats),
        tong_so=quantity(len(seats)),
    )
    title = f"Danh sách đại biểu dự {name}"
    yield conference_document(plan, conference, ATTENDANCE, context, title=title)


def _groups(seats: list[_Seat]) -> tuple[AttendanceGroup, ...]:
    """The seats by group in the order of their first seat, numbered through."""
    together: dict[str, list[AttendanceRow]] = {}
    for group, row in seats:
        together.setdefault(group, []).append(row)
    number = count(1)
    return tuple(
        AttendanceGroup(
            co_ten=bool(group),
            ten=group,
            so_luong=quantity(len(members)),
            dai_bieu=tuple(replace(row, tt=str(next(number))) for row in members),
        )
        for group, members in together.items()
    )


def _seats(plan: Plan, conference: Conference) -> list[_Seat]:
    """The seats in their order; of an online conference by the points where they are, the main one first."""
    delegates = [_grouped(plan, conference, one) for one in coming(plan, conference)]
    groups = [item.value for item in plan.listed(DELEGATE_GROUPS)]
    groups += [rule.group or rule.text for rule in guest_rules(plan, conference)]
    ordered = sorted(delegates, key=lambda one: _delegate_key(plan, one, groups))
    seats = [(one.delegate.group, _seat(plan, conference, one)) for one in ordered]
    if not conference.online:
        return seats
    points = points_by_unit(plan, conference)
    units = (one.unit_code for one in ordered)
    placed = [(point_name(plan, points, unit), row) for unit, (_, row) in zip(units, seats, strict=True)]
    return sorted(placed, key=lambda seat: seat[0] != MAIN_POINT)


def _grouped(plan: Plan, conference: Conference, one: Attendee) -> Attendee:
    """The delegate with the group in which they are listed."""
    group = group_of(plan, conference, one.delegate)
    return one if group == one.delegate.group else replace(one, delegate=replace(one.delegate, group=group))


def _delegate_key(plan: Plan, one: Attendee, groups: list[str]) -> tuple[object, ...]:
    group = one.delegate.group
    unit = plan.unit(one.delegate.unit or (one.person.unit if one.person else ""))
    return (
        groups.index(group) if group in groups else LAST,
        not group,
        group,
        unit_order(unit) if unit else LAST,
        plan.title_rank(one.person.title if one.person else one.title),
        given_name_key(one.name, one.person.sort_name if one.person else ""),
    )


def _seat(plan: Plan, conference: Conference, one: Attendee) -> AttendanceRow:
    stands_for = one.delegate.substitute_for
    return AttendanceRow(
        tt="",
        ho_ten=one.name,
        chuc_vu=_title_beside_unit(one.title, one.person, one.unit),
        don_vi=one.unit,
        dien_thoai=_phone(plan, one.person.phone if one.person else ""),
        ghi_chu=f"Dự thay {replaced_name(plan, one, conference.date)}" if stands_for else "",
    )


def _title_beside_unit(title: str, person: Person | None, unit: str) -> str:
    """The title without the unit's name, which has a column of its own; what else it says stays.

    "Trưởng Ban Tuyên giáo Tỉnh đoàn" of that Ban is "Trưởng Ban", "Trưởng Ban Dân vận Thị ủy Duyên Hải" of
    the Thị ủy "Trưởng Ban Dân vận".
    """
    short = person.title if person else ""
    rest = title.removeprefix(short)
    if short and rest != title and fold(rest.strip()) in fold(unit):
        return post_in(short, unit)
    return post_in(title.removesuffix(f" {unit}"), unit)


def _phone(plan: Plan, number: str) -> str:
    """Personal phones stay out of the list unless the settings print them."""
    return number if plan.settings.print_phones else ""


obstacles = obstacles_of_a_list(_seats, "no-guests")
WORK = Work(AttendanceContext, attendance_lists, obstacles)
