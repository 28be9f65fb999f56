"""An undo in the workbook that is open in Excel: cells as before the press, later edits left and named."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, files_below, rows_of
from tests.buttons.test_excel_path import Excel, excel_at
from tests.real.libreoffice import LibreOffice, libreoffice, needs_uno
from toolkit.book.grid import column_letters
from toolkit.book.schema import SHEETS

pytestmark = [needs_uno, pytest.mark.office]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    with libreoffice(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def excel(office: LibreOffice, tmp_path: Path) -> Iterator[Excel]:
    """Letters are drafts as yet."""
    with excel_at(office, tmp_path / FOLDER) as running:
        running.type("Văn bản đi", place("Văn bản đi", "Trạng thái", 3), "Dự thảo")
        yield running


def place(sheet: str, header: str, row: int) -> str:
    columns = next(one for one in SHEETS if one.title == sheet).columns
    return f"{column_letters([one.header for one in columns].index(header) + 1)}{row}"


def worked_in(excel: Excel) -> dict[str, Any]:
    return {name: rows_of(excel.document, name) for name in ("Giấy mời", "Văn bản đi")}


def test_rows_and_cells_of_the_press_are_gone_and_the_next_press_writes_them_again(excel: Excel) -> None:
    before = worked_in(excel)
    excel.press("invitations")
    after = worked_in(excel)
    assert len(after["Giấy mời"]) > len(before["Giấy mời"])
    words = excel.press("undo")
    assert "tệp mới làm và trả sổ giao-ban-2024.xlsm về như trước lần đó." in words
    assert (worked_in(excel), files_below(excel.folder)) == (before, {})
    excel.press("invitations")
    assert [row["Mã GM"] for row in worked_in(excel)["Giấy mời"]] == [
        row["Mã GM"] for row in after["Giấy mời"]
    ]


def test_a_cell_that_was_typed_since_stays_and_is_named(excel: Excel) -> None:
    number, state = (place("Văn bản đi", header, 3) for header in ("Số", "Trạng thái"))
    excel.type("Văn bản đi", number, "")
    excel.type("Văn bản đi", state, "Phát hành")
    excel.press("number")
    excel.type("Văn bản đi", number, "20")
    words = excel.press("undo")
    assert f"Trang Văn bản đi: {number} nay khác điều lần làm đó đã ghi, nên được giữ nguyên." in words
    assert rows_of(excel.document, "Văn bản đi")[1]["Số"] == "20"
    assert [row["Ô"] for row in rows_of(excel.document, "Kiểm tra")] == [number]
