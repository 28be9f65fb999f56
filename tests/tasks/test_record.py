"""A press on a closed workbook: written back without loss, or beside it when that is not safe."""

import datetime as dt
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from toolkit.book.edits import Link, ReplaceRows
from toolkit.book.files import read_grid
from toolkit.tasks.reading import reading_of
from toolkit.tasks.record import record
from toolkit.tasks.report import Occasion

from toolkit.problems import FileMissing, WrongUse
from toolkit.shelf import packaged
from toolkit.tasks.press import Pressed, button_named, press_closed

EXAMPLE = packaged("workbooks") / "giao-ban-2024.xlsx"
NOW = dt.datetime(2024, 12, 30, 8, 5)
MAY_CHANGE = ("xl/worksheets/", "xl/tables/", "xl/workbook.xml", "xl/calcChain.xml", "xl/charts/")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    copy = tmp_path / "Sổ giao ban.xlsx"
    copy.write_bytes(EXAMPLE.read_bytes())
    return copy


def pressed(workbook: Path, action: str, conference: str = "") -> Pressed:
    button = button_named(action)
    folder = workbook.parent
    occasion = Occasion(button=button, now=NOW, user="Lan", workbook_folder=folder, conference=conference)
    return press_closed(workbook, occasion)


def cells(workbook: Path, sheet: str, rows: int, columns: int) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(BytesIO(workbook.read_bytes()), data_only=True)
    return list(book[sheet].iter_rows(min_row=1, max_row=rows, max_col=columns, values_only=True))


def named_cell(workbook: Path, name: str) -> object:
    book = openpyxl.load_workbook(BytesIO(workbook.read_bytes()), data_only=True)
    sheet, address = next(iter(book.defined_names[name].destinations))
    return book[sheet][address.replace("$", "")].value


def test_a_check_fills_the_sheet_of_findings_the_journal_and_the_front_page(workbook: Path) -> None:
    assert pressed(workbook, "check").message == (
        "Kiểm tra: Có 01 cảnh báo.\n"
        "Chi tiết ghi ở trang Kiểm tra.\n"
        "Kết quả đã ghi vào sổ; bản trước khi ghi được giữ ở Sổ giao ban (trước lần ghi gần nhất).xlsx."
    )
    assert cells(workbook, "Kiểm tra", 2, 3)[1] == ("Cảnh báo", "Hội nghị", "P4")
    assert cells(workbook, "Nhật ký", 2, 5)[1] == (
        "30/12/2024 08:05",
        "Lan",
        "Kiểm tra",
        None,
        "Có 01 cảnh báo.",
    )
    assert named_cell(workbook, "LanChay_KiemTra") == "30/12/2024 08:05. Có 01 cảnh báo."


def test_letters_get_their_file_and_moment_in_their_own_rows(workbook: Path) -> None:
    answer = pressed(workbook, "invitations", "HN1-2024")
    assert answer.outcome is not None
    before = {row.code: row for row in reading_of(read_grid(EXAMPLE)).plan.invitations}
    after = {row.code: row for row in reading_of(read_grid(workbook)).plan.invitations}
    made = [row for row in after.values() if row.conference == "HN1-2024"]
    assert len(made) == len(answer.outcome.files)
    assert {row.updated for row in made} == {"30/12/2024 08:05, làm mới"}
    assert after["GM-HN1-TX-DH"].file == "GM_HN1-2024_TX-DH.docx"
    assert [code for code in before if code not in after] == []


def test_pressing_twice_changes_only_the_journal_and_the_time_of_the_last_press(workbook: Path) -> None:
    pressed(workbook, "agenda", "HN1-2024")
    first = {
        name: cells(workbook, name, 60, 17) for name in ("Giấy mời", "Văn bản đi", "Kiểm tra", "Hội nghị")
    }
    again = pressed(workbook, "agenda", "HN1-2024")
    assert "giữ nguyên 01 tệp" in again.message
    assert {name: cells(workbook, name, 60, 17) for name in first} == first
    assert [row[2] for row in cells(workbook, "Nhật ký", 4, 5)] == [
        "Việc",
        "Chương trình",
        "Chương trình",
        None,
    ]


def test_every_part_that_holds_no_changed_cell_stays_byte_for_byte(workbook: Path) -> None:
    pressed(workbook, "invitations", "HN2-2024")
    before, after = zipfile.ZipFile(EXAMPLE), zipfile.ZipFile(workbook)
    assert after.namelist() == before.namelist()
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed
    assert [name for name in changed if not name.startswith(MAY_CHANGE)] == []


def test_the_version_before_is_kept_beside_the_workbook(workbook: Path) -> None:
    pressed(workbook, "check")
    backup = workbook.with_name("Sổ giao ban (trước lần ghi gần nhất).xlsx")
    assert backup.read_bytes() == EXAMPLE.read_bytes()


def test_an_open_workbook_is_left_alone_and_the_findings_go_beside_it(workbook: Path) -> None:
    workbook.with_name(f".~lock.{workbook.name}#").write_text(",lan,may1,2.12.2024 08:00,file:///x;", "utf-8")
    message = pressed(workbook, "check").message
    results = workbook.with_name("Kết quả - Sổ giao ban.xlsx")
    assert message.endswith("Sổ đang được mở. Kết quả được ghi vào tệp riêng: Kết quả - Sổ giao ban.xlsx.")
    assert workbook.read_bytes() == EXAMPLE.read_bytes()
    assert cells(results, "Kiểm tra", 2, 3) == [("Mức", "Trang", "Ô"), ("Cảnh báo", "Hội nghị", "P4")]


def test_a_workbook_that_was_saved_meanwhile_is_left_alone(workbook: Path) -> None:
    edits = [ReplaceRows(table="tblKiemTra", rows=({"Ô": Link(text="C3", target="#'Hội nghị'!C3")},))]
    recorded = record(workbook, b"what was read before", edits)
    assert recorded.reason == "Sổ vừa được người khác lưu trong lúc chạy."
    assert workbook.read_bytes() == EXAMPLE.read_bytes()
    assert cells(recorded.path, "Kiểm tra", 2, 1) == [("Ô",), ("C3",)]


def test_words_that_begin_like_a_formula_stay_words_in_the_results(workbook: Path) -> None:
    edits = [ReplaceRows(table="tblKiemTra", rows=({"Nội dung": "=1+1"},))]
    recorded = record(workbook, b"", edits)
    assert openpyxl.load_workbook(recorded.path)["Kiểm tra"]["A2"].data_type == "s"


def test_a_missing_workbook_and_an_unknown_action_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        pressed(tmp_path / "khong-co.xlsx", "check")
    with pytest.raises(WrongUse, match="Không có việc tên “giay-moi”"):
        button_named("giay-moi")
