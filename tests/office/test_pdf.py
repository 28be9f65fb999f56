"""Word files made into PDF files by a real LibreOffice: one run for all, each result looked at."""

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from tests.office.test_libreoffice import stand_in
from tests.real.office import needs_office
from toolkit.office import word
from toolkit.office.pdf import Converted, convert
from toolkit.office.pdf_reading import seen

shell_only = pytest.mark.skipif(os.name == "nt", reason="stands a shell script in for LibreOffice")


def letter(path: Path, words: str = "Kính mời đồng chí") -> Path:
    document = Document()
    document.core_properties.title = path.stem
    document.add_paragraph(words)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


def told(results: Sequence[Converted]) -> list[tuple[str, list[str]]]:
    return [(one.file.name, [found.code for found in one.problems]) for one in results]


@needs_office
@pytest.mark.office
def test_letters_become_pdf_files_that_say_their_title_and_carry_their_fonts(tmp_path: Path) -> None:
    first, second = letter(tmp_path / "a" / "Giấy mời.docx"), letter(tmp_path / "b" / "Giấy mời.docx")
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"PK\x03\x04 rubbish")
    before = [path.read_bytes() for path in (first, second)]
    results = list(convert([first, bad, tmp_path / "thiếu.docx", second], archive=True))
    assert told(results) == [
        ("Giấy mời.docx", []),
        ("hỏng.docx", ["pdf-not-made"]),
        ("thiếu.docx", ["file-missing"]),
        ("Giấy mời.docx", []),
    ]
    assert [(one.made, one.pages, bool(one.fonts)) for one in results[::3]] == [(True, 1, True)] * 2
    root: Any = PdfReader(io.BytesIO(results[3].content)).trailer["/Root"]
    title = PdfReader(io.BytesIO(results[3].content)).metadata
    assert title is not None
    assert (title.title, root["/MarkInfo"]["/Marked"], "/Metadata" in root) == ("Giấy mời", True, True)
    assert [path.read_bytes() for path in (first, second)] == before
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "Giấy mời.docx",
        "Giấy mời.docx",
        "hỏng.docx",
    ]


def test_without_an_office_program_every_file_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    files = [letter(tmp_path / "một.docx"), letter(tmp_path / "hai.docx")]
    assert told(list(convert(files))) == [("một.docx", ["pdf-no-program"]), ("hai.docx", ["pdf-no-program"])]


_ONE_BY_ONE = """
for word; do case "$word" in *.docx) files="$files $word";; esac; done
for file in $files; do {before}; cp "{pdf}" "$out/$(/usr/bin/basename "$file" .docx).pdf"; {then}; done
"""


def pdf_of_one_page(folder: Path) -> Path:
    """A whole PDF with a font, made by no office program."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    from pypdf.generic import DictionaryObject, NameObject

    font = DictionaryObject({NameObject("/BaseFont"): NameObject("/Arial")})
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    path = folder / "mẫu.pdf"
    writer.write(path)
    return path


@shell_only
@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        (":", "sleep 60", [["pdf-font"], ["pdf-late"], ["pdf-behind"]]),
        ('[ "${file%/1.docx}" = "$file" ] || exit 1', ":", [["pdf-font"], ["pdf-not-made"], ["pdf-font"]]),
        (":", "exit 1", [["pdf-font"], ["pdf-font"], ["pdf-font"]]),
    ],
    ids=["hangs", "breaks down at one", "breaks down after each"],
)
def test_the_file_at_which_a_program_stops_is_named_and_the_others_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, then: str, expected: list[list[str]]
) -> None:
    stand_in(tmp_path, _ONE_BY_ONE.format(pdf=pdf_of_one_page(tmp_path), before=before, then=then))
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    files = [letter(tmp_path / name) for name in ("một.docx", "hai.docx", "ba.docx")]
    results = list(convert(files, limit=3.0))
    assert [[found.code for found in one.problems] for one in results] == expected
    assert str(results[0].problems[0]) == (
        f"{files[0]}: PDF của một.docx không mang theo phông Arial; máy khác có thể hiện sai chữ. "
        "Dùng phông Times New Roman trong mẫu, rồi làm lại. [pdf-font]"
    )


def test_a_pdf_without_any_text_is_not_believed() -> None:
    blank = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(blank)
    assert (seen(blank.getvalue()), seen(b"%PDF-1.7 rubbish %%EOF")) == (None, None)


class _Word:
    """What the exporting asks of a running Word, here a book of what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.Documents = self

    def Open(self, **words: Any) -> "_Word":
        self.asked.append(("Open", words))
        return self

    def ExportAsFixedFormat(self, **words: Any) -> None:
        self.asked.append(("Export", words))

    def Close(self, **words: Any) -> None:
        self.asked.append(("Close", words))


def test_word_opens_each_file_for_reading_alone_and_exports_it_tagged(tmp_path: Path) -> None:
    running = _Word()
    word.export(running, tmp_path / "0.docx", tmp_path / "0.pdf", archive=True)
    (_, opened), (_, exported), (_, closed) = running.asked
    assert (opened["ReadOnly"], opened["AddToRecentFiles"], closed) == (True, False, {"SaveChanges": 0})
    assert (exported["ExportFormat"], exported["DocStructureTags"], exported["UseISO19005_1"]) == (
        17,
        True,
        True,
    )
