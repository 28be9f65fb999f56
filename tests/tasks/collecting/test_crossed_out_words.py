"""What a unit crossed out in its form is no opinion any more, and is told."""

from typing import Any

import docx
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.tasks.collecting.conference import Book, the_conference
from tests.tasks.collecting.messes import NAME, read, reshaped, spoiled, told_of
from tests.tasks.collecting.test_messes_word import typed_over
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

_REMEDY = "Nếu phần bị gạch vẫn cần, chép vào đúng trang của sổ; nếu không, để nguyên. [return-struck]"


def opinions(content: bytes) -> tuple[list[object], str]:
    form = read(NAME, content)
    assert isinstance(form, Form)
    asked = lines(form, the_conference())
    return [one.values["Nội dung"] for one in asked if one.table == "tblYKien"], told_of(form)


def told(text: str) -> str:
    return f"Phiếu ghi “{text}” rồi gạch ngang, nên phần này không được thu. {_REMEDY}"


def test_a_row_that_is_crossed_out_is_left_out() -> None:
    def change(book: Book) -> None:
        for column in "AB":
            book["Ý kiến"][f"{column}2"].font = Font(strike=True)

    assert opinions(reshaped(change)) == (
        ["H-CN: ý thứ 2"],
        f"{NAME}, Ý kiến!A2: {told('Khó khăn, vướng mắc; H-CN: ý thứ 1')}",
    )


def test_words_that_are_crossed_out_in_a_cell_are_left_out_of_it() -> None:
    text = CellRichText(TextBlock(InlineFont(strike=True), "Xin 50 triệu. "), "Xin 20 triệu.")
    assert opinions(spoiled(("Ý kiến", "B2", text))) == (
        ["Xin 20 triệu.", "H-CN: ý thứ 2"],
        f"{NAME}, Ý kiến!B2: {told('Xin 50 triệu.')}",
    )


def test_words_that_are_crossed_out_in_word_are_left_out() -> None:
    def change(_: docx.document.Document, table: Any) -> None:
        table.rows[2].cells[1].paragraphs[0].add_run("Bỏ ý này.").font.strike = True
        table.rows[1].cells[1].paragraphs[0].add_run(" Bỏ câu này.").font.double_strike = True

    assert typed_over(change) == (
        ["ý một"],
        f"phieu.docx: {told('Bỏ câu này.; Bỏ ý này.')}",
    )
