"""Ticks and crosses typed as letters of Wingdings and its like: a letter prints what the cell shows."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.real.office import convert, needs_office
from toolkit.book.reading.any_table import AnyTable, read_table


def ticked(path: Path, *cells: tuple[str, str]) -> Path:
    """A list whose second column holds these texts, each in its font."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "B"
    sheet.append(["Tên", "Dự họp"])
    for row, (text, font) in enumerate(cells, 2):
        sheet.append([f"An {row}", text])
        sheet.cell(row, 2).font = Font(name=font)
    book.save(path)
    return path


def shown(read: AnyTable) -> list[object]:
    return [row.values[1] for row in read.rows()]


def said(read: AnyTable) -> list[str]:
    return [str(found) for found in (*read.problems, *(one for row in read.rows() for one in row.problems))]


CELLS = (
    ("ü", "Wingdings"), ("û", "wingdings"), ("\uf0fc", "Wingdings"), ("R", "Wingdings 2"), ("a", "Webdings"),
    ("Ö", "Symbol"), ("5 ³ 4", "Symbol"), ("ü", "Times New Roman"),
)  # fmt: skip
SIGNS = ["✓", "✗", "✓", "☑", "✓", "√", "5 ≥ 4", "ü"]


def test_a_letter_of_a_font_of_signs_is_the_sign_that_it_shows(tmp_path: Path) -> None:
    read = read_table(ticked(tmp_path / "bang.xlsx", *CELLS))
    assert (shown(read), said(read)) == (SIGNS, [])


@needs_office
def test_libreoffices_own_copy_shows_the_same(tmp_path: Path) -> None:
    convert([ticked(tmp_path / "bang.xlsx", *CELLS)], "ods", tmp_path)
    read = read_table(tmp_path / "bang.ods")
    assert (shown(read), said(read)) == (SIGNS, [])


def test_letters_beside_others_show_their_signs(tmp_path: Path) -> None:
    path = ticked(tmp_path / "bang.xlsx")
    book = openpyxl.load_workbook(path)
    sign = TextBlock(InlineFont(rFont="Wingdings"), "ü")
    book["B"].append(["An", CellRichText(sign, " có, ", TextBlock(InlineFont(b=True), "đúng giờ"))])
    book["B"].append(["Bé", CellRichText("không ", TextBlock(InlineFont(rFont="Wingdings"), "ý"))])
    book.save(path)
    read = read_table(path)
    assert (shown(read), said(read)) == (["✓ có, đúng giờ", "không ☒"], [])


@pytest.mark.parametrize(("text", "font"), [("Có mặt", "Wingdings"), ("(", "Webdings"), ("Dự", "Symbol")])
def test_letters_whose_signs_are_not_known_are_told(tmp_path: Path, text: str, font: str) -> None:
    assert said(read_table(ticked(tmp_path / "bang.xlsx", (text, font)))) == [
        (
            f"B!B2: Ô của cột “Dự họp” dùng phông {font}, nên trên trang tính thấy là ký hiệu, còn chữ gõ "
            f"trong ô là “{text}”. Đổi phông của ô sang Times New Roman rồi gõ lại nội dung cần in, "
            "chẳng hạn “x” hoặc “Có”. [cell-symbols]"
        )
    ]
