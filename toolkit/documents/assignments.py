"""Phân công nhiệm vụ: who prepares what, for the office and for each unit that has something to do."""

from collections.abc import Iterable, Iterator

from toolkit.documents.context import Context, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import ASSIGNMENTS
from toolkit.documents.parts.conference_paper import ConferencePaper, signed_paper
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.named_people import short_name_of
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.readiness import obstacles_of_a_list
from toolkit.documents.parts.release import invitation_release
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Assignment, Conference, Plan, Unit
from toolkit.wording import day_short, fold


class Duty(Context):
    """One line of the table."""

    tt: str = tag("Số thứ tự")
    noi_dung: str = tag("Nội dung công việc, không có dấu chấm cuối")
    chu_tri: str = tag("Đơn vị chủ trì")
    phoi_hop: str = tag("Đơn vị phối hợp; để trống khi không có")
    phu_trach: str = tag("Người phụ trách, ví dụ “Đ/c Lê Thị An”; để trống khi chưa phân công")
    han: str = tag("Thời hạn, ví dụ “23/5/2024”; để trống khi không có")
    ket_qua: str = tag("Kết quả; để trống khi chưa ghi")


class AssignmentsContext(ConferencePaper):
    """What the template of the table may say."""

    la_ban_rieng: bool = tag("Bản riêng của một đơn vị")
    don_vi: str = tag("Đơn vị có bản riêng; để trống trong bản chung")
    viec: tuple[Duty, ...] = tag("Các việc được phân công, theo thời hạn như trong sổ")


def assignment_tables(plan: Plan, conference: Conference) -> Iterator[Document]:
    """The table of all duties, then one for each unit that leads or helps, with its own duties."""
    rows = _rows(plan, conference)
    yield _table(plan, conference, rows)
    units = [unit for unit in plan.units if any(_concerns(unit, row) for row in rows)]
    for unit, code in zip(units, slugs(unit.code for unit in units), strict=True):
        yield _table(plan, conference, [row for row in rows if _concerns(unit, row)], unit, code)


def supporters(plan: Plan, row: Assignment) -> str:
    """Who helps, by name: codes of units become their names, other words stay as typed."""
    return "; ".join(plan.unit_name(part.strip()) for part in row.support.split(";"))


def _rows(plan: Plan, conference: Conference) -> list[Assignment]:
    return [one for one in plan.assignments if one.conference == conference.code]


def _concerns(unit: Unit, row: Assignment) -> bool:
    """Whether the unit leads a duty or helps with it, named by its code, its name or its short name."""
    names = {fold(name) for name in (unit.code, unit.name, unit.short_name) if name}
    return not names.isdisjoint({fold(part.strip()) for part in (row.lead, *row.support.split(";"))})


def _table(
    plan: Plan, conference: Conference, rows: Iterable[Assignment], unit: Unit | None = None, code: str = ""
) -> Document:
    name = conference_name(plan, conference)
    duties = tuple(_duty(plan, conference, row, tt) for tt, row in enumerate(rows, start=1))
    return signed_paper(
        plan,
        conference,
        ASSIGNMENTS,
        {"la_ban_rieng": unit is not None, "don_vi": unit.name if unit else "", "viec": duties},
        release=invitation_release(plan, conference, ASSIGNMENTS.type_code),
        subject=f"Chuẩn bị {name}",
        title=f"Phân công nhiệm vụ chuẩn bị {name}" + (f" của {unit.name}" if unit else ""),
        code=code,
        unit=unit.code if unit else "",
    )


def _duty(plan: Plan, conference: Conference, row: Assignment, tt: int) -> Duty:
    return Duty(
        tt=str(tt),
        noi_dung=bare(row.content),
        chu_tri=plan.unit_name(row.lead),
        phoi_hop=supporters(plan, row),
        phu_trach=short_name_of(plan, row.person, conference.date) if row.person else "",
        han=day_short(row.due) if row.due else "",
        ket_qua=row.result,
    )


obstacles = obstacles_of_a_list(_rows, what="dòng nào ở trang Phân công")
WORK = Work(AssignmentsContext, assignment_tables, obstacles)
