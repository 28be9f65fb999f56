"""The workbook with buttons in a real Excel: opened, its macros run, its cells and documents looked at."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, files_below, lay_out
from tests.buttons.test_presses import MOMENT
from tests.buttons.test_trouble import text_in
from tests.excel.windows import excel, link_python, needs_excel, words_of
from toolkit.book.buttons.macro_workbook import caption
from toolkit.book.reading.files import read_grid
from toolkit.book.writing.open_workbook import live_grid
from toolkit.documents.buttons import BUTTONS, CHECK
from toolkit.documents.kinds import INVITATIONS, buttons

pytestmark = [needs_excel, pytest.mark.excel]

MAKING = list(buttons())


@pytest.fixture(scope="module")
def app() -> Iterator[Any]:
    with excel() as running:
        yield running


@pytest.fixture
def book(app: Any, tmp_path: Path) -> Iterator[Any]:
    workbook = lay_out(tmp_path / FOLDER, python=None)
    link_python(workbook.parent)
    opened = app.books.open(workbook)
    try:
        yield opened
    finally:
        opened.close()


def press(book: Any, macro: str) -> str:
    return words_of(lambda: book.macro(macro)())


def folder_of(book: Any) -> Path:
    return Path(book.fullname).parent


def rows_of(book: Any, sheet: str, table: str) -> list[dict[str, Any]]:
    found = book.sheets[sheet].tables[table]
    headers = found.header_row_range.value
    rows = found.data_body_range.options(ndim=2).value
    return [dict(zip(headers, row, strict=True)) for row in rows if any(cell is not None for cell in row)]


def test_every_button_stands_on_the_first_sheet_and_is_bound_to_its_macro(book: Any) -> None:
    buttons = book.sheets["Bắt đầu"].api.Buttons()
    found = [
        (buttons.Item(number).Caption, buttons.Item(number).OnAction.rpartition("!")[2].rpartition(".")[2])
        for number in range(1, buttons.Count + 1)
    ]
    assert found == [(caption(button), button.macro) for button in BUTTONS]


def test_the_open_workbook_reads_as_its_file_does(book: Any) -> None:
    def cells(grid: Any) -> dict[tuple[str, str], object]:
        return {
            (sheet.name, sheet.address(row, column)): value
            for sheet in grid
            for row, line in enumerate(sheet.rows)
            for column, value in enumerate(line)
            if value is not None
        }

    assert cells(live_grid(book)) == cells(read_grid(Path(book.fullname)))


def test_the_check_names_its_findings_with_links(book: Any) -> None:
    assert press(book, CHECK.macro) == "Kiểm tra: Có 01 cảnh báo.\nChi tiết ghi ở trang Kiểm tra."
    (problem,) = rows_of(book, "Kiểm tra", "tblKiemTra")
    assert (problem["Mức"], problem["Trang"], problem["Ô"]) == ("Cảnh báo", "Hội nghị", "P4")
    assert book.sheets["Kiểm tra"].range("C2").formula == '=HYPERLINK("#\'Hội nghị\'!P4","P4")'
    assert re.fullmatch(rf"{MOMENT}\. Có 01 cảnh báo\.", book.sheets["Bắt đầu"].range("D8").value)


@pytest.mark.parametrize("button", MAKING, ids=lambda button: button.action)
def test_each_button_makes_its_documents_and_pressing_again_keeps_them(book: Any, button: Any) -> None:
    first = press(book, button.macro)
    files = files_below(folder_of(book))
    second = press(book, button.macro)
    assert re.search(r": Đã làm mới \d+ tệp\.", first)
    assert re.search(r": Đã giữ nguyên \d+ tệp\.", second)
    assert files
    assert files_below(folder_of(book)) == files


def test_letters_carry_a_day_that_is_not_saved_yet(book: Any) -> None:
    book.sheets["Hội nghị"].range("G2").value = dt.datetime(2024, 5, 31)
    press(book, INVITATIONS.macro)
    letters = [text_in(content) for name, content in files_below(folder_of(book)).items() if "/GM" in name]
    assert letters
    assert all("31/5/2024" in letter for letter in letters)
    assert {row["Tệp"] for row in rows_of(book, "Giấy mời", "tblGiayMoi") if row["Mã HN"] == "HN1-2024"}


def test_the_status_bar_is_given_back(book: Any) -> None:
    press(book, CHECK.macro)
    assert book.app.status_bar is False


def test_without_python_the_message_says_how_to_install_it(app: Any, tmp_path: Path) -> None:
    opened = app.books.open(lay_out(tmp_path / FOLDER, python=None))
    try:
        settings = opened.sheets["Cấu hình"]
        row = settings.range("A1:A60").value.index("Lệnh Python") + 1
        settings.range((row, 2)).value = "khong-co-python.exe"
        assert "chạy tệp cai-dat" in press(opened, CHECK.macro)
    finally:
        opened.close()
