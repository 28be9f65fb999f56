"""Documents from merge templates, opened by a real LibreOffice and by Word's own rules."""

import datetime as dt
from pathlib import Path

import pytest
from docx.document import Document as WordDocument

from tests.real.office import bare, convert, needs_office, pdf_pages
from tests.word.field_codes import add, runs, template
from tests.word.mailmerge.test_field_shapes import BOX
from toolkit.word.mailmerge.merge_template import MergeFields

pytestmark = [pytest.mark.office, needs_office]


def letter(document: WordDocument) -> None:
    """A letter with a field in each place."""
    add(document.sections[0].header.paragraphs[0], runs("Đầu trang { MERGEFIELD don_vi }"))
    add(document.sections[0].footer.paragraphs[0], runs("Trang { PAGE } { MERGEFIELD ma }"))
    add(
        document.add_paragraph(),
        runs('Kính gửi: { IF { MERGEFIELD gioi } = "Nữ" "Bà" "Ông" } { MERGEFIELD ten }'),
    )
    date = "{ MERGEFIELD ngay \\@ \"dddd, 'ngày' dd 'tháng' MM 'năm' yyyy\" }"
    add(document.add_paragraph(), runs(date, letters=3))
    table = document.add_table(1, 2)
    add(table.cell(0, 0).paragraphs[0], runs("Kinh phí"))
    add(
        table.cell(0, 1).paragraphs[0],
        runs('{ MERGEFIELD tien \\# "#.##0 đồng" } ({ MERGEFIELD tien \\* CardText })'),
    )
    box = runs("Khung { MERGEFIELD ma }")
    add(document.add_paragraph(), BOX.format(box, box))
    add(document.add_paragraph(), runs('{ MERGEFIELD ghi_chu \\b "Ghi chú: " }'))


def test_libreoffice_shows_what_was_merged(tmp_path: Path) -> None:
    made = MergeFields(template(draw=letter)).render(
        {
            "don_vi": "Huyện đoàn Cầu Ngang",
            "ma": "H-CN & <1>",
            "gioi": "Nữ",
            "ten": "Nguyễn Thị Hương",
            "ngay": dt.date(2024, 5, 24),
            "tien": 1500000,
            "ghi_chu": "dòng một\ndòng hai",
        }
    )
    file = tmp_path / "thu.docx"
    file.write_bytes(made.content)
    convert([file], "pdf", tmp_path)
    shown = "".join(pdf_pages(tmp_path / "thu.pdf"))
    assert [
        text
        for text in (
            "Đầu trang Huyện đoàn Cầu Ngang",
            "Kính gửi: Bà Nguyễn Thị Hương",
            "thứ Sáu, ngày 24 tháng 05 năm 2024",
            "Kinh phí 1.500.000 đồng (một triệu năm trăm nghìn)",
            "Ghi chú: dòng một dòng hai",
            "Trang 1 H-CN & <1>",
        )
        if bare(text) not in shown
    ] == []
