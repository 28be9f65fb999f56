"""One simulated conference: the example before its third one, and its thirteen units' forms."""

import datetime as dt
import io
import os
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from msgspec.structs import replace

from tests.sheets import rows_of, type_rows
from tests.tasks.example import NAME, example_reading
from toolkit.book.building.seed import example_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.documents.buttons import COLLECT
from toolkit.plan.model import Conference, Plan
from toolkit.plan.unit_questions import asked
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.returns import form_file

NEXT = "HN3-2024"
CAME = dt.datetime(2024, 11, 8, 9, 30)
ALWAYS_TOLD = ("returns-missing", "return-figure-missing", "return-figures-ask")
"""What is told beside what a test is about: other units sent nothing, and forms here leave figures blank."""

Book = Any  # an openpyxl workbook, which says of few things what they are


def the_plan() -> Plan:
    return example_reading().plan


def the_conference() -> Conference:
    found = the_plan().conference(NEXT)
    assert found
    return found


@cache
def blank_forms() -> Mapping[str, bytes]:
    """Each unit's form as it was sent, by the unit's code."""
    conference = the_conference()
    return {one.unit.code: form_file(the_plan(), conference, one) for one in asked(the_plan(), conference)}


def filled(unit: str, fill: Callable[[Book], object]) -> bytes:
    """A unit's form after somebody worked in it with a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(blank_forms()[unit]))
    fill(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def said(unit: str) -> Callable[[Book], None]:
    """What a unit that fills its form in well says: two figures, two opinions, one speech."""

    def fill(book: Book) -> None:
        book["Phiếu"]["B10"] = "15-BC/ĐTN"
        book["Phiếu"]["B11"] = "Lê Thị Lập, Phó Bí thư"
        book["Số liệu"]["B2"], book["Số liệu"]["B3"] = 40, "35"
        rows = book["Ý kiến"]
        for row, group in ((2, "Khó khăn, vướng mắc"), (3, "Kiến nghị")):
            rows.cell(row, 1).value = group
            rows.cell(row, 2).value = f"{unit}: ý thứ {row - 1}"
        rows["C3"] = "Tỉnh đoàn"
        speech = book["Phát biểu"]
        speech["A2"], speech["B2"] = "Lê Thị Lập", "Phó Bí thư"
        speech["C2"], speech["D2"] = f"Tham luận của {unit}", 8

    return fill


@cache
def well_filled(unit: str) -> bytes:
    """A unit's form as ``said`` fills it in."""
    return filled(unit, said(unit))


@cache
def _before_the_conference() -> bytes:
    """The example before its third conference: nothing of it was written down yet."""
    contents = example_contents()
    rows = dict(contents.rows)
    for title in ("Đại biểu", "Báo cáo đơn vị", "Ý kiến", "Đăng ký phát biểu"):
        rows[title] = tuple(row for row in rows[title] if row["Mã HN"] != NEXT)
    rows["Hội nghị"] = tuple(
        {**row, "Trạng thái": "Đã mời"} if row["Mã HN"] == NEXT else row for row in rows["Hội nghị"]
    )
    with tempfile.TemporaryDirectory() as folder:
        return build_workbook(Path(folder, NAME), contents=replace(contents, rows=rows)).read_bytes()


class Desk:
    """A folder with the workbook before the conference, and beside it the folder of what came back."""

    def __init__(self, folder: Path) -> None:
        self.workbook = folder / NAME
        self.workbook.write_bytes(_before_the_conference())
        self.back = folder / "phieu-gui-ve"
        self.back.mkdir()

    def receive(self, name: str, content: bytes, on: dt.datetime = CAME) -> None:
        """Lay a file into the folder of what came back, saved at that moment."""
        path = self.back / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (on.timestamp(), on.timestamp()))

    def collect(self) -> Pressed:
        return press_closed(self.workbook, occasion_now(COLLECT, self.workbook, conference=NEXT))

    def rows(self, title: str) -> list[dict[str, Any]]:
        """The rows of the conference in one sheet, by header, blank cells left out."""
        head, *rows = rows_of(self.workbook, title)
        found = [dict(zip(head, row, strict=True)) for row in rows]
        return [
            {header: value for header, value in row.items() if value is not None}
            for row in found
            if row["Mã HN"] == NEXT
        ]

    def type(self, title: str, row: int, header: str, value: object) -> None:
        """A clerk's change; rows are counted from the first of the conference."""
        head, *rows = rows_of(self.workbook, title)
        where = head.index("Mã HN")
        mine = [number for number, cells in enumerate(rows, start=2) if cells[where] == NEXT]
        type_rows(self.workbook, title, [(mine[row], {header: value})])
