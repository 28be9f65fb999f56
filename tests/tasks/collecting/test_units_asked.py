"""Forms of units that send no report to the conference."""

from pathlib import Path

import openpyxl
import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, NEXT, Book, Desk, filled, said

DISTRICT, COMMUNE = "H-CT", "CT-DL"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def of_a_commune(book: Book) -> None:
    """The district's own form, passed on to a commune that filled it in."""
    said(COMMUNE)(book)
    book["Phiếu"]["B3"], book["Phiếu"]["B4"] = COMMUNE, "Đoàn xã Đa Lộc"


def told(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [one.message for one in outcome.problems if one.code not in ALWAYS_TOLD]


def test_a_form_of_a_commune_is_told_and_changes_no_count(desk: Desk) -> None:
    desk.receive("PHIEU Da Loc.xlsx", filled(DISTRICT, of_a_commune))
    assert told(desk) == [
        f"Đoàn xã Đa Lộc không thuộc diện gửi báo cáo của hội nghị {NEXT}, nên phiếu này không được thu."
    ]
    assert (desk.rows("Báo cáo đơn vị"), desk.rows("Ý kiến")) == ([], [])


def test_a_unit_that_the_staff_wrote_down_among_the_reports_is_asked(desk: Desk) -> None:
    book = openpyxl.load_workbook(desk.workbook)
    sheet = book["Báo cáo đơn vị"]
    headers = [cell.value for cell in sheet[1]]
    last = next(row for row in range(2, sheet.max_row + 2) if sheet.cell(row, 1).value is None)
    sheet.cell(last, headers.index("Mã HN") + 1).value = NEXT
    sheet.cell(last, headers.index("Mã đơn vị") + 1).value = COMMUNE
    (table,) = sheet.tables.values()
    corner = table.ref.split(":")[1].rstrip("0123456789")
    table.ref = table.autoFilter.ref = f"A1:{corner}{last}"
    book.save(desk.workbook)
    desk.receive("PHIEU Da Loc.xlsx", filled(DISTRICT, of_a_commune))
    desk.collect()
    (report,) = desk.rows("Báo cáo đơn vị")
    assert report["Tệp"] == "PHIEU Da Loc.xlsx"
    assert len(desk.rows("Ý kiến")) == 2
