"""Columns, settings, rows and whole sheets that are gone or renamed are told once, and nothing follows."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tasks.example import example_grid
from tests.tasks.plants import (
    TODAY,
    planted,
    renamed_column,
    renamed_sheet,
    retyped_key,
    said,
    told,
    without_column,
    without_rows,
    without_sheet,
)
from toolkit.book.grid import CellError, Grid
from toolkit.book.schema import SHEETS, Sheet
from toolkit.problems import Severity
from toolkit.tasks.make import make_from
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.selection import Selection

READ = tuple(sheet for sheet in SHEETS if sheet.record and not sheet.keys)
COLUMNS = [(sheet.title, column.header) for sheet in READ for column in sheet.columns if not column.formula]
KEYS = [column.header for sheet in SHEETS for column in sheet.keys][::4]
# The place of what the example is warned about moves with a column of Hội nghị that is taken out.
FLAG = "[flag-blank]"


def news(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.endswith(FLAG)]


@pytest.mark.parametrize(("sheet", "header"), COLUMNS[::7])
def test_a_column_that_is_gone_is_told_once(sheet: str, header: str) -> None:
    (line,) = news(said(without_column(sheet, header)))
    assert line.startswith(f"{sheet}!A1: ")
    assert f"“{header}”" in line


@pytest.mark.parametrize(("sheet", "header"), COLUMNS[3::11])
def test_a_column_that_is_renamed_is_told_once(sheet: str, header: str) -> None:
    (line,) = news(said(renamed_column(sheet, header, f"{header} (mới)")))
    assert line.endswith("[column-near]")
    assert f"“{header} (mới)” không được đọc; có lẽ phải là “{header}”" in line


@pytest.mark.parametrize(
    ("sheet", "header", "name", "expected"),
    [
        (
            "Nhân sự",
            "Đến ngày",
            "Thôi giữ chức",
            (
                "Nhân sự!N1: Cột “Thôi giữ chức” không được đọc; có lẽ phải là “Đến ngày”, cột mà trang này "
                "chưa có. Sửa tiêu đề thành “Đến ngày”; nếu là cột khác, thêm cột “Đến ngày” vào bảng. "
                "[column-near]"
            ),
        ),
        (
            "Ý kiến",
            "Người",
            "Ai nói",
            (
                "Ý kiến!E1: Cột “Ai nói” không được đọc; có lẽ phải là “Người”, cột mà trang này chưa có. "
                "Sửa tiêu đề thành “Người”; nếu là cột khác, thêm cột “Người” vào bảng. [column-near]"
            ),
        ),
    ],
)
def test_a_column_under_quite_another_name_is_known_by_its_place(
    sheet: str, header: str, name: str, expected: str
) -> None:
    assert said(renamed_column(sheet, header, name)) == [expected]


def test_what_a_column_is_for_decides_how_grave_its_loss_is() -> None:
    assert said(without_column("Nhân sự", "Đến ngày")) == [
        (
            "Nhân sự!A1: Bảng thiếu cột “Đến ngày”, nên văn bản làm ra sẽ sai hoặc thiếu. "
            "Thêm cột có đúng tiêu đề này rồi điền lại; cột đứng ở đâu cũng được, ô nào chưa biết thì "
            "để trống. [column-vital]"
        )
    ]
    assert said(without_column("Nhân sự", "Ghi chú")) == [
        (
            "Nhân sự!A1: Bảng không có cột “Ghi chú”; chương trình coi như mọi ô của cột này đều trống. "
            "Sổ lập bằng bản trước thì để vậy cũng được; muốn dùng, hoặc đã lỡ xóa hay đổi tiêu đề: gõ đúng "
            "tiêu đề này vào ô ngay bên phải bảng. [column-gone]"
        )
    ]


@pytest.mark.parametrize("key", KEYS)
def test_a_setting_that_is_gone_is_told_once(key: str) -> None:
    rows = next(sheet.rows for sheet in example_grid() if sheet.name == "Cấu hình")
    number = [row[0] for row in rows].index(key) + 1
    (line,) = said(without_rows("Cấu hình", number))
    assert line.startswith("Cấu hình: ")
    assert f"dòng “{key}” ở cột Khóa" in line


def test_a_setting_that_is_renamed_is_told_in_its_cell() -> None:
    rows = next(sheet.rows for sheet in example_grid() if sheet.name == "Cấu hình")
    number = [row[0] for row in rows].index("Liên hệ: điện thoại") + 1
    spoiled = retyped_key("Liên hệ: điện thoại", "Liên hệ - điện thoại")
    assert said(spoiled) == [
        (
            f"Cấu hình!A{number}: Khóa “Liên hệ - điện thoại” không được đọc; có lẽ phải là “Liên hệ: "
            "điện thoại”, khóa mà trang này chưa có. Sửa khóa thành “Liên hệ: điện thoại”; nếu là mục "
            "khác, thêm dòng “Liên hệ: điện thoại” vào bảng. [setting-near]"
        )
    ]


def test_a_setting_whose_key_alone_is_wiped_is_told_in_its_cell() -> None:
    rows = next(sheet.rows for sheet in example_grid() if sheet.name == "Cấu hình")
    number = [row[0] for row in rows].index("Liên hệ: điện thoại") + 1
    assert said(retyped_key("Liên hệ: điện thoại", "")) == [
        (
            f"Cấu hình!A{number}: Dòng này có giá trị mà ô khóa còn trống; có lẽ khóa là “Liên hệ: điện "
            "thoại”, khóa mà trang này chưa có. Ghi “Liên hệ: điện thoại” vào ô này; nếu là mục khác, "
            "thêm dòng “Liên hệ: điện thoại” vào bảng. [setting-unnamed]"
        )
    ]


@pytest.mark.parametrize("sheet", READ, ids=lambda sheet: sheet.table)
def test_a_sheet_that_is_gone_is_told_once(sheet: Sheet) -> None:
    (line,) = news(said(without_sheet(sheet.title)))
    assert line.startswith(f"{sheet.title}: Sổ không có trang “{sheet.title}”")


@pytest.mark.parametrize("sheet", READ[::4], ids=lambda sheet: sheet.table)
def test_a_sheet_under_a_strange_name_is_known_by_its_columns(sheet: Sheet) -> None:
    (line,) = news(said(renamed_sheet(sheet.title, "Sheet5")))
    assert "Trang “Sheet5” có các cột của trang này." in line


def test_a_deleted_conference_is_told_once_where_it_is_missing() -> None:
    (line,) = news(said(without_rows("Hội nghị", 2)))
    assert line.startswith("Hội nghị: Trang “Hội nghị” không có mã “HN1-2024”, mà ")
    assert line.endswith(
        " dùng mã này. Thêm lại dòng có mã này; nếu đã bỏ hẳn thì xóa các dòng dùng mã này. [row-missing]"
    )


def test_an_emptied_roster_is_told_once() -> None:
    (line,) = said(without_rows("Nhân sự"))
    assert line.startswith("Nhân sự: Trang “Nhân sự” chưa có dòng nào, mà ")
    assert line.endswith("[sheet-empty]")


def test_a_code_misspelt_where_it_is_given_is_told_there() -> None:
    (line,) = told(("Đơn vị", "Mã đơn vị", 12, "H-CKK"))
    assert line.startswith("Đơn vị!A12: “H-CKK” không được dùng ở đâu, còn ")
    assert line.endswith("Sửa ô này thành “H-CK” nếu gõ nhầm. [code-misspelt]")


@pytest.mark.parametrize(
    ("sheet", "header", "error"),
    [
        ("Nhân sự", "Ghi chú", "#N/A"),
        ("Báo cáo đơn vị", "Ghi chú", "#REF!"),
        ("Giấy mời", "Kênh", "#N/A"),
    ],
)
def test_an_error_that_nothing_prints_is_only_warned_about(sheet: str, header: str, error: str) -> None:
    grid = planted((sheet, header, 3, CellError(error)))
    usual = {str(one) for one in reading_of(example_grid(), TODAY).problems}
    (found,) = (one for one in reading_of(grid, TODAY).problems if str(one) not in usual)
    assert (found.code, found.severity.value) == ("cell-error", "warning")


def test_nobody_needs_to_know_since_when_a_person_holds_a_post() -> None:
    assert told(("Nhân sự", "Từ ngày", 20, None)) == []


def test_a_unit_without_a_contact_is_told_with_the_first_conference_to_come() -> None:
    ahead = [("Hội nghị", "Trạng thái", row, "Đã mời") for row in (2, 3, 4)]
    lines = told(*ahead, ("Nhân sự", "Là đầu mối", 23, "Không"), today=dt.date(2024, 7, 1))
    assert [line for line in lines if line.endswith("[no-contact]")] == [
        (
            "Đơn vị!B11: Huyện đoàn Càng Long chưa có người nhận giấy mời vào ngày 23/8/2024 "
            "(hội nghị HN2-2024). Ghi Có ở cột Là đầu mối cho một người của đơn vị này "
            "trong trang Nhân sự. [no-contact]"
        )
    ]


@pytest.mark.parametrize(
    ("grid", "code"),
    [
        (renamed_column("Hội nghị", "Đơn vị đăng cai", "Đơn vị chủ nhà"), "column-near"),
        (without_sheet("Nhân sự"), "sheet-missing"),
        (without_sheet("Đơn vị"), "sheet-missing"),
        (without_rows("Hội nghị", 3), "row-missing"),
        (retyped_key("Địa danh", "Nơi làm việc"), "setting-near"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_making_adds_nothing_to_what_was_told_of_it(tmp_path: Path, grid: Grid, code: str) -> None:
    selection = Selection(kinds=("plan", "assignments", "badges", "introduction"))
    outcome = make_from(reading_of(grid, TODAY), tmp_path, selection, out=tmp_path / "o")
    found = [one.code for one in outcome.problems if one.severity is Severity.ERROR]
    assert (
        found,
        [one.code for one in outcome.problems if one.code in ("nothing-listed", "list-without")],
    ) == (
        [code],
        [],
    )
