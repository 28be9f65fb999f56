"""Sheets of one form that came as text, each in a file of its own, are one form."""

import csv
import io
from pathlib import Path

import openpyxl

from tests.tasks.collecting.conference import ALWAYS_TOLD, Desk, well_filled


def sheet_as_text(title: str) -> bytes:
    """A sheet of a well filled form as a program on the web saves it."""
    text = io.StringIO()
    book = openpyxl.load_workbook(io.BytesIO(well_filled("H-CN")))
    for row in book[title].iter_rows(values_only=True):
        csv.writer(text).writerow(["" if value is None else value for value in row])
    return text.getvalue().encode()


def told(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [one.code for one in outcome.problems if one.code not in ALWAYS_TOLD]


def test_sheets_with_the_name_of_one_workbook_are_one_form(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for title in ("Phiếu", "Số liệu", "Ý kiến", "Phát biểu"):
        desk.receive(f"PHIEU_HN3-2024_H-CN - {title}.csv", sheet_as_text(title))
    assert told(desk) == []
    (report,) = (row for row in desk.rows("Báo cáo đơn vị") if row["Mã đơn vị"] == "H-CN")
    assert report["Số liệu"].count(": ") == 2
    assert [row["Nội dung"] for row in desk.rows("Ý kiến")] == ["H-CN: ý thứ 1", "H-CN: ý thứ 2"]
    assert [row["Người"] for row in desk.rows("Đăng ký phát biểu")] == ["Lê Thị Lập"]
    assert told(desk) == []


def test_sheets_without_the_first_one_are_the_unit_s_of_their_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for title in ("Số liệu", "Ý kiến"):
        desk.receive(f"PHIEU_HN3-2024_H-CN - {title}.csv", sheet_as_text(title))
    assert told(desk) == ["return-unit-read"]
    assert len(desk.rows("Ý kiến")) == 2
