"""Bound documents on paper, as LibreOffice prints them: page by page what each document prints alone."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.real.office import convert, needs_office, pdf_pages
from tests.word import letters
from tests.word.contexts import CONTEXTS, words_of
from tests.word.letters import bound, letter, listed
from tests.word.templates import picture, table
from toolkit.word import Template

pytestmark = [pytest.mark.office, needs_office]
TEMPLATES = Path(__file__).parents[3] / "templates"
ALL_PAGES = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'


def printed(folder: Path, *documents: bytes) -> tuple[list[str], list[str]]:
    """The pages of the documents one by one, and of all bound together."""
    bound(folder, *documents)
    for number, content in enumerate(documents, start=1):
        (folder / f"{number:02}.docx").write_bytes(content)
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    single = [page for file in sorted(folder.glob("[0-9]*.pdf")) for page in pdf_pages(file)]
    return single, pdf_pages(folder / "gop.pdf")


def rich(number: int) -> bytes:
    """A letter of two pages with nearly everything."""

    def draw(document: Any) -> None:
        letters.count_pages(document)
        listed(document, "List Number", "một", "hai")
        letters.in_list(document, letters.new_list(document, like=1), "gạch")
        listed(document, "List Number", "ba")
        letters.field(document.add_paragraph("Hình "), " SEQ Hình \\* ARABIC ")
        letters.bookmark(document.add_paragraph(f"Chỗ {number}"), "Ten")
        letters.field(document.add_paragraph("Xem "), " REF Ten ")
        picture(document)
        letters.landscape(document, "Phụ lục", "Đầu phụ lục" if number % 2 else "")
        table(document, ("ô một", "ô hai"))

    return letter(f"Kính gửi {number}", header=f"Đầu {number}" if number != 3 else "", draw=draw)


def test_each_page_prints_as_it_does_alone(tmp_path: Path):
    single, together = printed(tmp_path, *(rich(number) for number in range(1, 5)))
    assert together == single
    assert [page[:4] for page in together][::2] == ["Đầu1", "Đầu2", "Kính", "Đầu4"]
    assert [page[-8:] for page in together] == ["Trang1/2", "Trang2/2"] * 4


def test_every_kind_of_document_prints_as_it_does_alone(tmp_path: Path):
    made = [
        Template(TEMPLATES / name).render(words_of(context, length=1)).content
        for name, context in CONTEXTS.items()
    ]
    single, together = printed(tmp_path, *made)
    assert together == single


def test_thirteen_letters_print_as_thirteen(tmp_path: Path):
    name = "giay-moi-don-vi.docx"
    template = Template(TEMPLATES / name)
    words = words_of(CONTEXTS[name], length=1)
    made = [template.render({**words, "kinh_moi": f"Đơn vị {number}"}).content for number in range(13)]
    single, together = printed(tmp_path, *made)
    assert together == single


def test_for_two_sided_printing_every_letter_starts_on_the_front_of_a_sheet(tmp_path: Path):
    bound(tmp_path, letter("Một"), letter("Hai"), letter("Ba"), odd_pages=True)
    convert([tmp_path / "gop.docx"], ALL_PAGES, tmp_path)
    assert pdf_pages(tmp_path / "gop.pdf") == ["Một", "", "Hai", "", "Ba"]


def test_a_letter_that_ends_with_a_full_page_of_table_adds_no_empty_page(tmp_path: Path):
    def rows(document: Any) -> None:
        for row in table(document, *(("ô",) for _ in range(24))).rows:
            row.height = letters.Cm(1)

    single, together = printed(tmp_path, letter(draw=rows), letter("Sau"))
    assert together == single


def test_the_pages_look_as_they_do_alone(tmp_path: Path):
    printed(tmp_path, rich(1), rich(2))
    for file in tmp_path.glob("*.pdf"):
        subprocess.run(["pdftoppm", "-r", "40", "-gray", file, file.with_suffix("")], check=True, timeout=60)
    single = [file.read_bytes() for file in sorted(tmp_path.glob("[0-9]*.pgm"))]
    assert [file.read_bytes() for file in sorted(tmp_path.glob("gop*.pgm"))] == single
