"""Which sheet a table is read from: never a hidden one, never last year's, where another fits."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from toolkit.book.reading.any_table import AnyTable, read_table

OLD = [("Họ tên", "Loại"), ("Cũ", "Xã")]
NEW = [("Họ tên", "Loại"), ("Mới", "Xã")]
OTHER = [("Hướng dẫn",), ("Bấm nút để làm giấy mời",)]


def chosen(
    folder: Path,
    sheets: Mapping[str, Any],
    *,
    active: str = "",
    hidden: tuple[str, ...] = (),
    **asked: Any,
) -> AnyTable:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    book.active = list(sheets).index(active) if active else 0
    book.save(folder / "so.xlsx")
    return read_table(folder / "so.xlsx", **asked)


TAGS = {"ho_ten", "loai"}


def test_the_sheet_on_top_wins_over_last_years(tmp_path: Path) -> None:
    read = chosen(tmp_path, {"2023": OLD, "2024": NEW}, active="2024", expected=TAGS)
    assert read.sheet.name == "2024"
    (found,) = read.problems
    assert str(found) == (
        "2024: Tệp có nhiều trang; bảng được đọc ở trang này, các trang 2023 được bỏ qua. "
        "Nếu cần trang khác, nêu tên trang bằng --sheet. [table-sheet-chosen]"
    )


def test_the_sheet_on_top_wins_even_when_a_column_is_missing(tmp_path: Path) -> None:
    newer = [("Họ tên",), ("Mới",)]
    assert chosen(tmp_path, {"A": OLD, "B": newer}, active="B", expected=TAGS).sheet.name == "B"


def test_a_sheet_on_top_that_holds_nothing_of_it_does_not_win(tmp_path: Path) -> None:
    assert chosen(tmp_path, {"Bắt đầu": OTHER, "Dữ liệu": NEW}, expected=TAGS).sheet.name == "Dữ liệu"


@pytest.mark.parametrize("name", ["first", "second"])
def test_a_hidden_sheet_never_wins_over_a_visible_one(tmp_path: Path, name: str) -> None:
    sheets = {"first": OLD, "second": NEW}
    read = chosen(tmp_path, sheets, hidden=(name,), active="second" if name == "first" else "first")
    assert read.sheet.name == ({*sheets} - {name}).pop()


def test_a_hidden_sheet_that_alone_fits_is_taken_and_told(tmp_path: Path) -> None:
    read = chosen(tmp_path, {"Bắt đầu": OTHER, "Ẩn": NEW}, hidden=("Ẩn",), expected=TAGS)
    assert read.sheet.name == "Ẩn"
    (found,) = read.problems
    assert str(found) == (
        "Ẩn: Bảng được đọc ở trang này, là trang đang ẩn, vì không trang nào khác (Bắt đầu) hợp với mẫu. "
        "Xem lại có đúng trang cần dùng không; nếu không, nêu tên trang bằng --sheet. [table-sheet-hidden]"
    )


def test_the_sheet_that_the_template_was_linked_to_comes_first(tmp_path: Path) -> None:
    sheets = {"A": OLD, "Danh sách": NEW}
    assert chosen(tmp_path, sheets, expected=TAGS, preferred="danh sách").sheet.name == "Danh sách"
    assert chosen(tmp_path, sheets, expected=TAGS, preferred="không có").sheet.name == "A"
    assert chosen(tmp_path, sheets, expected=TAGS, preferred="Danh sách", sheet="A").sheet.name == "A"
