"""A press on a closed workbook: written back without loss, or beside it when that is not safe."""

import datetime as dt
import os
import socket
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from toolkit.book.reading.files import read_grid
from toolkit.book.writing.edits import Link, ReplaceRows, SetCell
from toolkit.documents.buttons import CHECK, button_named
from toolkit.plan.model import Plan
from toolkit.problems import FileMissing, Place, Problem, WrongUse
from toolkit.problems.catalogue import CATALOGUE
from toolkit.shelf import packaged
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import Occasion, report
from toolkit.tasks.making.write_back import record
from toolkit.tasks.outcome import Outcome
from toolkit.tasks.press import press_closed

EXAMPLE = packaged("workbooks") / "giao-ban-2024.xlsx"
NOW = dt.datetime(2025, 1, 15, 8, 5)
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


def test_a_check_fills_the_sheet_of_findings_and_the_journal(workbook: Path) -> None:
    assert pressed(workbook, "check").message == (
        "Kiểm tra: Có 01 cảnh báo.\n"
        "Chi tiết ghi ở trang Kiểm tra.\n"
        "Kết quả đã ghi vào sổ; bản trước khi ghi được giữ ở Sổ giao ban (trước lần ghi gần nhất).xlsx."
    )
    assert cells(workbook, "Kiểm tra", 2, 3)[1] == ("Cảnh báo", "Hội nghị", "P4")
    assert cells(workbook, "Nhật ký", 2, 5)[1] == (
        "15/1/2025 08:05",
        "Lan",
        "Kiểm tra",
        None,
        "Có 01 cảnh báo.",
    )


def test_letters_get_their_file_and_moment_in_their_own_rows(workbook: Path) -> None:
    answer = pressed(workbook, "invitations", "HN1-2024")
    assert answer.outcome is not None
    before = {row.code: row for row in reading_of(read_grid(EXAMPLE)).plan.invitations}
    after = {row.code: row for row in reading_of(read_grid(workbook)).plan.invitations}
    made = [row for row in after.values() if row.conference == "HN1-2024"]
    assert len(made) == len(answer.outcome.files)
    assert {row.updated for row in made} == {"15/1/2025 08:05, làm mới"}
    assert after["GM-HN1-TX-DH"].file == "GM_HN1-2024_TX-DH.docx"
    assert [code for code in before if code not in after] == []


def test_pressing_twice_changes_only_the_journal(workbook: Path) -> None:
    pressed(workbook, "agenda", "HN1-2024")
    first = {
        name: cells(workbook, name, 60, 17) for name in ("Giấy mời", "Văn bản đi", "Kiểm tra", "Hội nghị")
    }
    again = pressed(workbook, "agenda", "HN1-2024")
    assert "giữ nguyên 01 tệp" in again.message
    assert {name: cells(workbook, name, 60, 17) for name in first} == first
    assert [row[2] for row in cells(workbook, "Nhật ký", 4, 5)] == [
        "Việc",
        "Chương trình HN1-2024",
        "Chương trình HN1-2024",
        None,
    ]


def test_the_sheet_of_findings_is_sorted_by_gravity_and_then_by_sheet() -> None:
    places = (
        ("text-cleaned", Place(sheet="Danh mục", cell="D2")),
        ("flag-blank", Place(sheet="Hội nghị", cell="P2")),
        ("flag-blank", Place(sheet="Hội nghị", cell="P3")),
        ("cell-error", Place(sheet="Ý kiến", cell="C2")),
        ("cell-error", Place(sheet="Kết luận", cell="B9")),
    )
    outcome = Outcome(problems=tuple(_found(code, place) for code, place in places))
    occasion = Occasion(button=CHECK, now=NOW, user="Lan", workbook_folder=EXAMPLE.parent)
    found = next(edit for edit in report(outcome, Plan(), occasion) if isinstance(edit, ReplaceRows))
    assert [(row["Mức"], row["Trang"], _text(row["Ô"])) for row in found.rows] == [
        ("Lỗi", "Ý kiến", "C2"),
        ("Lỗi", "Kết luận", "B9"),
        ("Cảnh báo", "Hội nghị", "P2"),
        ("Cảnh báo", "Hội nghị", "P3"),
        ("Gợi ý", "Danh mục", "D2"),
    ]


def _found(code: str, place: Place) -> Problem:
    entry = CATALOGUE[code]
    return Problem(
        code=code, severity=entry.severity, place=place, message=entry.message, remedy=entry.remedy
    )


def _text(content: object) -> object:
    return content.text if isinstance(content, Link) else content


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
    assert message.endswith(
        "\nSổ đang được mở bởi lan (tệp khóa .~lock.Sổ giao ban.xlsx#). "
        "Đóng sổ rồi chạy lại để kết quả được ghi vào sổ. "
        "Kết quả được ghi vào tệp riêng: Kết quả - Sổ giao ban.xlsx."
    )
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


def changed(workbook: Path, part: str, old: bytes, new: bytes) -> None:
    """Change a part of the workbook's file, as its user would in Excel."""
    content = BytesIO()
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            body = source.read(name)
            assert name != part or body.count(old) == 1
            target.writestr(name, body.replace(old, new) if name == part else body)
    workbook.write_bytes(content.getvalue())


def table_part(workbook: Path, table: str) -> str:
    with zipfile.ZipFile(workbook) as package:
        parts = [name for name in package.namelist() if name.startswith("xl/tables/")]
        (found,) = [name for name in parts if f'name="{table}"'.encode() in package.read(name)]
    return found


def with_totals_row(workbook: Path, table: str) -> None:
    changed(workbook, table_part(workbook, table), b"<table ", b'<table totalsRowCount="1" ')


def test_a_totals_row_in_the_journal_keeps_out_the_journal_only(workbook: Path) -> None:
    with_totals_row(workbook, "tblNhatKy")
    assert pressed(workbook, "check").message.splitlines()[2:] == [
        "Kết quả đã ghi vào sổ; bản trước khi ghi được giữ ở Sổ giao ban (trước lần ghi gần nhất).xlsx.",
        (
            "Chưa ghi được phần Nhật ký: Bảng “tblNhatKy” có hàng tổng cộng ở cuối. "
            "Tắt hàng tổng cộng của bảng trong Excel rồi chạy lại."
        ),
    ]
    assert cells(workbook, "Kiểm tra", 2, 3)[1] == ("Cảnh báo", "Hội nghị", "P4")
    assert cells(workbook, "Nhật ký", 2, 5)[1] == (None,) * 5
    assert not workbook.with_name("Kết quả - Sổ giao ban.xlsx").exists()


def test_a_table_that_was_renamed_keeps_out_its_own_rows_only(workbook: Path) -> None:
    part = table_part(workbook, "tblNhatKy")
    changed(workbook, part, b' displayName="tblNhatKy"', b' displayName="tblKhac"')
    assert pressed(workbook, "check").message.splitlines()[3:] == [
        (
            "Chưa ghi được phần Nhật ký: Sổ không có bảng “tblNhatKy”. "
            "Thêm lại bảng đó hoặc lấy sổ mới từ lệnh giaoban new."
        )
    ]
    assert cells(workbook, "Kiểm tra", 2, 3)[1] == ("Cảnh báo", "Hội nghị", "P4")


def test_findings_that_their_sheet_cannot_take_go_beside_the_workbook(workbook: Path) -> None:
    with_totals_row(workbook, "tblKiemTra")
    assert pressed(workbook, "check").message.splitlines()[3:] == [
        (
            "Chưa ghi được phần Kiểm tra: Bảng “tblKiemTra” có hàng tổng cộng ở cuối. "
            "Tắt hàng tổng cộng của bảng trong Excel rồi chạy lại."
        ),
        "Những phần đó được ghi vào tệp riêng: Kết quả - Sổ giao ban.xlsx.",
    ]
    results = workbook.with_name("Kết quả - Sổ giao ban.xlsx")
    assert cells(results, "Kiểm tra", 2, 3)[1] == ("Cảnh báo", "Hội nghị", "P4")
    assert cells(workbook, "Nhật ký", 2, 3)[1] == ("15/1/2025 08:05", "Lan", "Kiểm tra")


def test_a_workbook_that_is_read_only_is_left_alone(workbook: Path) -> None:
    workbook.chmod(0o444)
    assert pressed(workbook, "check").message.splitlines()[-1] == (
        f"Tệp {workbook.name} để chế độ chỉ đọc, nên chưa ghi được bản mới. Bấm chuột phải vào tệp, "
        "chọn Thuộc tính (Properties), bỏ dấu “Chỉ đọc” (Read-only), rồi chạy lại. "
        "Kết quả được ghi vào tệp riêng: Kết quả - Sổ giao ban.xlsx."
    )
    assert workbook.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows what a program has open")
def test_a_lock_that_a_crash_left_is_told_as_such(workbook: Path) -> None:
    lock = workbook.with_name(f".~lock.{workbook.name}#")
    lock.write_text(f",lan,{socket.gethostname()},2.12.2024 08:00,file:///x;", "utf-8")
    assert pressed(workbook, "check").message.splitlines()[-1] == (
        "Cạnh sổ có tệp khóa .~lock.Sổ giao ban.xlsx#, nhưng không còn ai mở sổ: tệp khóa còn sót lại sau "
        "một lần chương trình hoặc máy tắt đột ngột. Xóa tệp khóa đó rồi chạy lại để kết quả được ghi vào "
        "sổ. Kết quả được ghi vào tệp riêng: Kết quả - Sổ giao ban.xlsx."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows makes symbolic links for administrators only")
def test_a_symbolic_link_stays_one_and_the_file_that_it_leads_to_is_written(
    workbook: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bàn làm việc"
    folder.mkdir()
    link = folder / "Sổ.xlsx"
    link.symlink_to(workbook)
    pressed(link, "check")
    assert link.is_symlink()
    assert cells(workbook, "Nhật ký", 2, 3)[1] == ("15/1/2025 08:05", "Lan", "Kiểm tra")
    backup = workbook.with_name("Sổ giao ban (trước lần ghi gần nhất).xlsx")
    assert backup.read_bytes() == EXAMPLE.read_bytes()


def test_a_save_while_the_press_was_working_stays(workbook: Path) -> None:
    before = workbook.read_bytes()
    changed(workbook, "xl/workbook.xml", b'name="MA_YKien"', b'name="TenKhac"')
    saved = workbook.read_bytes()
    recorded = record(workbook, before, [SetCell(sheet="Bắt đầu", address="A40", value="xong")])
    assert (recorded.backup, recorded.reason) == (None, "Sổ vừa được người khác lưu trong lúc chạy.")
    assert workbook.read_bytes() == saved


def test_results_beside_go_when_the_workbook_takes_its_answers_again(workbook: Path) -> None:
    lock = workbook.with_name(f".~lock.{workbook.name}#")
    lock.write_text(",lan,may1,2.12.2024 08:00,file:///x;", "utf-8")
    results = workbook.with_name("Kết quả - Sổ giao ban.xlsx")
    pressed(workbook, "check")
    assert results.exists()
    lock.unlink()
    pressed(workbook, "check")
    assert not results.exists()


def test_results_that_somebody_saved_stay_and_new_ones_lie_beside_them(workbook: Path) -> None:
    lock = workbook.with_name(f".~lock.{workbook.name}#")
    lock.write_text(",lan,may1,2.12.2024 08:00,file:///x;", "utf-8")
    results = workbook.with_name("Kết quả - Sổ giao ban.xlsx")
    pressed(workbook, "check")
    book = openpyxl.load_workbook(results)
    book["Kiểm tra"]["H1"] = "đã xem"
    book.properties.lastModifiedBy = "Lan"
    book.save(results)
    noted = results.read_bytes()
    for _ in range(2):
        message = pressed(workbook, "check").message
        assert message.endswith("Kết quả được ghi vào tệp riêng: Kết quả - Sổ giao ban (2).xlsx.")
    lock.unlink()
    pressed(workbook, "check")
    assert results.read_bytes() == noted
    assert not results.with_name("Kết quả - Sổ giao ban (2).xlsx").exists()
