"""The register's own sheet: by type and term, gaps named, filled by the button that prints it, A4 across."""

from pathlib import Path

import openpyxl
import pytest

from tests.tasks.making.register_office import Office
from toolkit.documents.buttons import BUTTONS
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

PRINT = next(one for one in BUTTONS if one.action == "register")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB003", Số=16)
    return office


def listed(office: Office) -> list[tuple[object, ...]]:
    rows = openpyxl.load_workbook(office.workbook)["Sổ đăng ký"].iter_rows(values_only=True)
    return [row for row in rows if any(row)]


def test_the_sheet_lists_each_type_and_names_the_numbers_that_are_not_there(office: Office) -> None:
    pressed = press_closed(office.workbook, occasion_now(PRINT, office.workbook))
    assert pressed.grade is None or "Kiểm tra" in pressed.message
    head, *rows = listed(office)
    assert head == (
        *("Loại văn bản", "Nhiệm kỳ/Năm", "Số", "Ký hiệu", "Ngày", "Trích yếu", "Người ký", "Nơi nhận"),
        *("Đơn vị soạn, lưu", "Số bản", "Ngày gửi", "Ghi chú"),
    )
    assert [(row[0], row[2], row[3]) for row in rows if row[2]] == [
        ("Giấy mời", "12", "12-GM/TĐTN-TCKT"),
        ("Giấy mời", "13", "13-GM/TĐTN-TCKT"),
        ("Biên bản", "05", "05-BB/TĐTN-TCKT"),
        ("Biên bản", "16", "16-BB/TĐTN-TCKT"),
        ("Báo cáo", "21", "21-BC/TĐTN-TCKT"),
        ("Báo cáo", "22", "22-BC/TĐTN-TCKT"),
        ("Thông báo", "07", "07-TB/TĐTN-TCKT"),
        ("Thông báo", "08", "08-TB/TĐTN-TCKT"),
    ]
    assert {row[1] for row in rows} == {"2022 - 2027"}
    assert [row[5] for row in rows if not row[2]] == ["(Từ số 06 đến số 15 không có trong sổ này)"]


def test_the_sheet_is_filled_anew_and_nothing_of_the_last_time_stays(office: Office) -> None:
    press_closed(office.workbook, occasion_now(PRINT, office.workbook))
    office.type("Văn bản đi", "VB003", Số=None)
    press_closed(office.workbook, occasion_now(PRINT, office.workbook))
    assert [row[2] for row in listed(office)[1:]] == ["12", "13", "05", "21", "22", "07", "08"]


def test_the_sheet_prints_across_on_one_page_width(office: Office) -> None:
    sheet = openpyxl.load_workbook(office.workbook)["Sổ đăng ký"]
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth or 1) == ("landscape", 9, 1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
