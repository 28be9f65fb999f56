"""The open workbook, read and written through xlwings against a real spreadsheet program."""

import datetime as dt
from typing import Any

import pytest

from tests.real.libreoffice import needs_uno
from toolkit.book.grid import CellError, Grid, GridSheet
from toolkit.book.writing.edits import AppendRow, Edit, Link, ReplaceRows, SetCell
from toolkit.book.writing.open_workbook import live_grid, write_live

pytestmark = [needs_uno, pytest.mark.office]


def test_the_open_workbook_is_read_as_it_stands_on_the_screen(book: Any) -> None:
    book.sheets["Giấy mời"].range("A2").value = "GM9"  # typed, not saved
    headers = ("Mã", "Ngày", "Điện thoại", "Số", "Giờ", "Lỗi", "Gấp đôi")
    row = ("GM9", dt.datetime(2024, 5, 10), "0900000001", 7, dt.time(8, 30), CellError("#DIV/0!"), 14)
    assert live_grid(book, sheets=["Giấy mời"]) == Grid(
        file="Sổ kế hoạch.xlsx", sheets=(GridSheet("Giấy mời", (headers, row)),)
    )


def test_merged_cells_are_known(book: Any) -> None:
    book.sheets["Giấy mời"].range("A2:A4").api.merge(True)
    grid = live_grid(book)
    merged = {sheet.name: [str(one) for one in sheet.merged] for sheet in grid}
    assert merged["Giấy mời"] == ["A2:A4"]
    assert {name for name, found in merged.items() if found} == {"Giấy mời"}


def test_cells_of_several_sheets_are_set(book: Any) -> None:
    edits = [
        SetCell(sheet="Giấy mời", address="D2", value=8),
        SetCell(sheet="Bắt đầu", address="B2", value="Đã tạo 13 giấy mời"),
    ]
    write_live(book, edits)
    assert book.sheets["Giấy mời"].range("G2").value == 16
    assert book.sheets["Bắt đầu"].range("B2").value == "Đã tạo 13 giấy mời"


def test_rows_are_appended_and_the_table_grows(book: Any) -> None:
    values = {"Mã": "GM2", "Ngày": dt.date(2024, 5, 13), "Điện thoại": "0900000002"}
    write_live(book, [AppendRow(table="tblGiayMoi", values=values)])
    sheet = book.sheets["Giấy mời"]
    assert sheet.range("A3").value == "GM2"
    assert sheet.range("C3").value == "0900000002"
    assert sheet.tables["tblGiayMoi"].range.address == "$A$1:$G$3"


def test_a_table_is_filled_anew(book: Any) -> None:
    rows = tuple({"Mã": f"=GM{number}"} for number in (1, 2, 3))
    write_live(book, [ReplaceRows(table="tblGiayMoi", rows=rows)])
    assert book.sheets["Giấy mời"].range("A2:A4").value == ["=GM1", "=GM2", "=GM3"]
    write_live(book, [ReplaceRows(table="tblGiayMoi", rows=())])
    assert book.sheets["Giấy mời"].range("A2:A4").value == [None, None, None]


@pytest.mark.parametrize("filtered", [False, True])
def test_a_table_of_many_rows_is_filled_with_fewer_and_with_more(
    book: Any, monkeypatch: pytest.MonkeyPatch, *, filtered: bool
) -> None:
    """Where a filter hides rows, Excel's cells are written one by one; the outcome is the same."""
    monkeypatch.setattr("toolkit.book.writing.open_workbook.is_filtered", lambda sheet: filtered)
    sheet = book.sheets["Giấy mời"]
    for count in (1, 5, 2):
        rows = tuple(
            {"Mã": f"GM{number}", "Số": number, "Điện thoại": f"09{number}"} for number in range(count)
        )
        write_live(
            book,
            [ReplaceRows(table="tblGiayMoi", rows=rows), SetCell(sheet="Giấy mời", address="B2", value=None)],
        )
        assert sheet.tables["tblGiayMoi"].range.address == f"$A$1:$G${count + 1}"
        assert sheet.range("A2:D7").value == [
            *([f"GM{number}", None, f"09{number}", number] for number in range(count)),
            *([None] * 4 for _ in range(6 - count)),
        ]


def test_a_link_shows_its_words_and_leads_to_its_cell(book: Any) -> None:
    link = Link(text="Hội nghị!C3", target="#'Giấy mời'!A2")
    write_live(book, [SetCell(sheet="Bắt đầu", address="A5", value=link)])
    cell = book.sheets["Bắt đầu"].range("A5")
    assert cell.value == "Hội nghị!C3"
    assert "#'Giấy mời'!A2" in cell.formula


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (SetCell(sheet="Không có", address="A1", value=1), "patch-no-sheet"),
        (AppendRow(table="tblKhongCo"), "patch-no-table"),
        (AppendRow(table="tblGiayMoi", values={"Mã": "GM9", "Cột lạ": 1}), "patch-no-column"),
        (ReplaceRows(table="tblGiayMoi", rows=({"Cột lạ": 1},)), "patch-no-column"),
    ],
)
def test_what_is_not_in_the_workbook_is_never_guessed(book: Any, edit: Edit, code: str) -> None:
    before = live_grid(book)
    assert [(one, obstacle.code) for one, obstacle in write_live(book, [edit])] == [(edit, code)]
    assert live_grid(book) == before


def test_what_stands_below_a_table_is_never_run_over(book: Any) -> None:
    sheet = book.sheets["Giấy mời"]
    table = sheet.tables["tblGiayMoi"]
    below = (table.range.last_cell.row + 2, table.range.column)
    sheet.range(below).value = "Ghi chú của văn thư"
    first, second = (AppendRow(table="tblGiayMoi", values={"Mã": code}) for code in ("GM8", "GM9"))
    obstacles = write_live(book, [first, second])
    assert [(edit, obstacle.code) for edit, obstacle in obstacles] == [(second, "patch-no-room")]
    assert sheet.range(below).value == "Ghi chú của văn thư"
