"""Another workbook than the plan's: described by a schema of its own, it needs no code of its own."""

import datetime as dt
import re
from pathlib import Path

import openpyxl
from msgspec import Struct, field

import toolkit.book
from tests.tables import grid_from_markdown
from toolkit.book.building.seed import Contents
from toolkit.book.building.workbook import build_workbook
from toolkit.book.fields import Choice, Day, Text, Whole
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.records import read_records
from toolkit.book.schema import Column, Need, Schema, Sheet
from toolkit.book.writing.edits import ReplaceRows
from toolkit.book.writing.libreoffice_answer import answer
from toolkit.book.writing.obstacles import part
from toolkit.plan.model import Origin, Phase

ROOM = Path(toolkit.book.__path__[0])


class Sender(Struct, frozen=True, kw_only=True):
    unit: str = ""
    day: dt.date | None = None
    origin: Origin = field(default_factory=Origin)


class Remark(Struct, frozen=True, kw_only=True):
    code: str
    content: str = ""
    phase: Phase | None = None
    people: int | None = None
    origin: Origin = field(default_factory=Origin)


class Form(Struct, frozen=True, kw_only=True):
    sender: Sender = field(default_factory=Sender)
    remarks: tuple[Remark, ...] = ()


FORM = Schema(
    whole=Form,
    title="Phiếu của đơn vị",
    sheets=(
        Sheet(
            title="Thông tin",
            table="tblThongTin",
            help="Đơn vị nào gửi, ngày nào.",
            record=Sender,
            feeds="sender",
            needed=True,
            columns=(
                Column("Khóa", "", Text(), "Tên mục.", need=Need.ALWAYS),
                Column("Giá trị", "", Text(), "Điền vào đây."),
                Column("Diễn giải", "", Text(), "Để làm gì."),
            ),
            keys=(
                Column("Đơn vị", "unit", Text(), "Tên đơn vị.", need=Need.ALWAYS),
                Column("Ngày gửi", "day", Day(), "Ngày gửi phiếu."),
            ),
        ),
        Sheet(
            title="Ý kiến",
            table="tblYKienPhieu",
            help="Mỗi dòng một ý kiến.",
            record=Remark,
            feeds="remarks",
            key="code",
            columns=(
                Column("Mã", "code", Text(), "Mã ý kiến.", need=Need.ALWAYS),
                Column("Nội dung", "content", Text(), "Ý kiến.", need=Need.ALWAYS),
                Column("Khi nào", "phase", Choice(values=Phase), "Lúc nào nêu."),
                Column("Số người", "people", Whole(), "Bao nhiêu người nêu."),
            ),
        ),
    ),
)
CONTENTS = Contents(
    schema=FORM,
    stem="phieu",
    rows={
        "Thông tin": (
            {"Khóa": "Đơn vị", "Giá trị": "Huyện đoàn Càng Long"},
            {"Khóa": "Ngày gửi", "Giá trị": dt.date(2024, 5, 14)},
        ),
        "Ý kiến": ({"Mã": "Y1", "Nội dung": "Thiếu kinh phí", "Khi nào": "Trước", "Số người": 3},),
    },
)
FAULTY = """
### Thông tin
| Khóa     | Giá trị  | Diễn giải |
|----------|----------|-----------|
| Đơn vị   |          |           |
| Ngày gửi | hôm nao  |           |

### Ý kiến
| Mã | Nội dung | Khi nào | Số người |
|----|----------|---------|----------|
| Y1 | Hay      | Bao giờ | nhiều    |
| Y1 |          | Trước   | 2        |
"""


def test_it_is_built_with_its_sheets_its_drop_downs_and_no_front_page(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(build_workbook(tmp_path / "phieu.xlsx", contents=CONTENTS))
    assert book.sheetnames == ["Thông tin", "Ý kiến", "_schema"]
    assert book["Ý kiến"].tables["tblYKienPhieu"].ref == "A1:D2"
    assert sorted(book.defined_names) == ["CHON_Truoc_Tai_Sau"]
    assert book.properties.title == "Phiếu của đơn vị"


def test_it_is_read_back_into_records_of_its_own(tmp_path: Path) -> None:
    read = read_records(
        read_grid(build_workbook(tmp_path / "phieu.xlsx", contents=CONTENTS), only=FORM), FORM
    )
    sender, (remark,) = read.whole.sender, read.whole.remarks
    assert read.problems == ()
    assert (sender.unit, sender.day) == ("Huyện đoàn Càng Long", dt.date(2024, 5, 14))
    assert (remark.code, remark.content, remark.phase, remark.people) == (
        "Y1",
        "Thiếu kinh phí",
        Phase.BEFORE,
        3,
    )
    assert remark.origin.place("content").cell == "B2"


def test_its_faults_are_told_by_sheet_and_cell() -> None:
    read = read_records(grid_from_markdown(FAULTY, file="phieu.xlsx"), FORM)
    assert [(one.place.sheet, one.place.cell, one.code) for one in read.problems] == [
        ("Thông tin", "B2", "cell-required"),
        ("Thông tin", "B3", "day-unreadable"),
        ("Ý kiến", "C2", "choice-unknown"),
        ("Ý kiến", "D2", "number-unreadable"),
        ("Ý kiến", "A3", "code-twice"),
        ("Ý kiến", "B3", "cell-required"),
    ]


def test_what_it_lacks_is_told_by_its_own_titles() -> None:
    read = read_records(grid_from_markdown("### Ý kiến\n| Mã | Nội dung |\n|---|---|\n| Y1 | Hay |"), FORM)
    assert [one.place.sheet for one in read.problems if one.code == "sheet-missing"] == ["Thông tin"]
    assert "sender" in read.lost


def test_edits_find_its_tables() -> None:
    edit = ReplaceRows(table="tblYKienPhieu", rows=({"Mã": "Y9"},))
    lines = answer((edit,), grid_from_markdown(FAULTY), "", schema=FORM).splitlines()
    assert "\t".join(("SET", "\\u00DD ki\\u1EBFn", "A2", "S", "Y9")) in lines
    assert part(edit, FORM) == "Ý kiến"


def test_only_who_works_on_the_plan_s_own_workbook_names_its_schema() -> None:
    naming = {
        path.relative_to(ROOM).as_posix()
        for path in ROOM.rglob("*.py")
        if re.search(r"import.*\b(PLAN|SHEETS)\b", path.read_text("utf-8"))
    }
    assert naming == {
        *("schema/__init__.py", "reading/plans.py", "building/seed.py", "building/province.py"),
    }
