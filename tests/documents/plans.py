"""Plans for the tests of this room: the example of 2024, and the small office of ``office.md``."""

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tests.tables import plan_from
from toolkit.book.building.seed import example_contents
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import SHEETS, Sheet
from toolkit.plan.model import Conference, Person, Plan, SentPaper, Unit

OFFICE = (Path(__file__).parent / "office.md").read_text("utf-8")


def office(*sheets: str) -> Plan:
    """The small office, with the sheets that the test shows; a sheet of the same name takes its place."""
    shown = {sheet.strip().splitlines()[0] for sheet in sheets}
    kept = [
        "### " + part
        for part in OFFICE.split("### ")[1:]
        if "### " + part.splitlines()[0].strip() not in shown
    ]
    return plan_from("\n".join([*kept, *sheets]))


def conference(plan: Plan, code: str = "HN1-2024") -> Conference:
    found = plan.conference(code)
    assert found is not None
    return found


# What two letters of the first conference said when they went out: earlier, and in another hall.
SENT = tuple(
    SentPaper(
        kind="invitation",
        conference="HN1-2024",
        unit=unit,
        register="VB002",
        words=(
            ("kinh_moi", addressee),
            ("gio_bat_dau", "07 giờ 30 phút"),
            ("gio_ket_thuc", "11 giờ 00 phút"),
            ("thu", "thứ Năm"),
            ("ngay_hop", "23/5/2024"),
            ("dia_diem", "Hội trường Thị ủy Duyên Hải, Thị xã Duyên Hải"),
        ),
    )
    for unit, addressee in (
        ("TX-DH", "Ban Thường vụ Thị đoàn Duyên Hải"),
        ("H-CL", "Ban Thường vụ Huyện đoàn Càng Long"),
    )
)


@cache
def example() -> Plan:
    """The example plan of 2024, read like any workbook, and two letters that said something else."""
    reading = read_plan(Grid(file="giao-ban-2024.xlsx", sheets=tuple(map(_sheet, SHEETS))))
    assert reading.problems == ()
    return replace(reading.plan, sent=SENT)


def province(units: int) -> Plan:
    """The example with so many member units, each with its secretary, and nobody else below the office."""
    plan = example()
    office = tuple(
        one for one in plan.units if one.kind in ("Tỉnh đoàn", "Ban chuyên môn", "Đơn vị sự nghiệp")
    )
    members = tuple(
        Unit(code=f"X{n}", name=f"Đoàn xã Số {n}", kind="Huyện đoàn", parent="TINH", order=n, invited=True)
        for n in range(units)
    )
    people = tuple(
        Person(code=f"P{n}", name=f"Lê Văn {n}", title="Bí thư", unit=f"X{n}") for n in range(units)
    )
    host = next(one for one in plan.units if one.code == "TX-DH")
    kept = tuple(one for one in plan.people if one.unit in {unit.code for unit in (*office, host)})
    one = replace(conference(plan), hosts=("TX-DH",))
    hosting = replace(host, kind="Thị xã đoàn")
    return replace(
        plan,
        units=(*office, hosting, *members),
        people=(*kept, *people),
        delegates=(),
        conferences=(one,),
        assignments=plan.assignments if units else (),
        speech_requests=(),
    )


def _sheet(sheet: Sheet) -> GridSheet:
    headers = [column.header for column in sheet.columns if not column.formula]
    rows = [[row.get(header) for header in headers] for row in example_contents().of(sheet.title)]
    return GridSheet(sheet.title, [headers, *rows])
