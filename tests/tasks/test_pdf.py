"""PDF files of what was made: beside each Word file or in its place, and no older one left as if right."""

import os
from pathlib import Path

import pytest

from tests.office.test_libreoffice import stand_in
from tests.office.test_pdf import pdf_of_one_page
from tests.real.office import needs_office, pdf_pages
from tests.tasks.example import example_reading, made, setting_cell, spoiled
from tests.word.templates import template
from toolkit.book.reading.plans import Reading
from toolkit.history import State
from toolkit.plan.model import PdfFiles
from toolkit.tasks.make import make_from
from toolkit.tasks.making.pdf_files import PdfWish
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.outcome import Outcome
from toolkit.tasks.undo import undo

shell_only = pytest.mark.skipif(os.name == "nt", reason="stands a shell script in for LibreOffice")
BESIDE, ONLY = PdfWish(files=PdfFiles.BESIDE), PdfWish(files=PdfFiles.ONLY)
SCRIPT = """
for word; do case "$word" in *.docx)
  echo "$word" >> "{log}"
  pdf="$out/$(/usr/bin/basename "$word" .docx).pdf"
  /bin/cat "{page}" > "$pdf"
  echo "% $(/usr/bin/cksum < "$word")" >> "$pdf"
  /usr/bin/tail -n 3 "{page}" >> "$pdf";;
esac; done
"""


@pytest.fixture
def converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that is started as LibreOffice is; the file in which it notes each Word file."""
    place, log = tmp_path / "program", tmp_path / "log"
    place.mkdir()
    log.touch()
    page = pdf_of_one_page(place)
    stand_in(place, SCRIPT.format(log=log, page=page))
    monkeypatch.setenv("PATH", f"{place}:{os.environ['PATH']}")
    return log


def agenda(folder: Path, wish: PdfWish | None) -> Outcome:
    chosen = Selection(kinds=("agenda",), conferences=("HN3-2024",))
    return make_from(example_reading(), folder, chosen, pdf=wish)


def letters(folder: Path, reading: Reading | None = None) -> Outcome:
    """The letter of one unit to the first conference, which went out."""
    chosen = Selection(kinds=("invitation",), conferences=("HN1-2024",), units=("TX-DH",))
    return make_from(reading or example_reading(), folder, chosen, pdf=BESIDE)


def count(log: Path) -> int:
    return len(log.read_text().splitlines())


def files(outcome: Outcome) -> list[str]:
    assert outcome.folder is not None
    found = (path for path in outcome.folder.rglob("*.*") if ".giaoban" not in path.parts)
    return sorted(path.name for path in found if path.is_file())


def codes(outcome: Outcome) -> list[str]:
    found = [one.code for one in outcome.problems if one.code.startswith("pdf-")]
    return [code for code in found if code != "pdf-font"]  # the stand-in's page has a bare font


@needs_office
@pytest.mark.office
def test_a_letter_and_its_pdf_say_the_same(tmp_path: Path) -> None:
    outcome = agenda(tmp_path, BESIDE)
    (pdf,) = outcome.pdf
    assert (files(outcome), codes(outcome)) == (["CTr_HN3-2024.docx", "CTr_HN3-2024.pdf"], [])
    assert "CHƯƠNGTRÌNH" in pdf_pages(pdf)[0]


@shell_only
def test_a_pdf_is_not_made_again_while_its_word_file_stays(tmp_path: Path, converted: Path) -> None:
    first, second = agenda(tmp_path, BESIDE), agenda(tmp_path, BESIDE)
    assert ([path.name for path in first.pdf], second.pdf, count(converted)) == (["CTr_HN3-2024.pdf"], (), 1)


@shell_only
def test_a_pdf_whose_word_file_has_changed_is_made_anew_and_named(tmp_path: Path, converted: Path) -> None:
    first = agenda(tmp_path, BESIDE)
    (pdf,) = first.pdf
    before = pdf.read_bytes()
    first.files[0].path.write_bytes(template("Sửa tay"))
    again = made(tmp_path, "minutes", conferences=("HN3-2024",))
    assert (codes(again), [path.name for path in again.pdf]) == (["pdf-renewed"], ["CTr_HN3-2024.pdf"])
    after = pdf.read_bytes()
    assert after != before
    assert undo(tmp_path / "ket-qua").problems == ()
    assert pdf.read_bytes() == before
    assert undo(tmp_path / "ket-qua", again=True).problems == ()
    assert pdf.read_bytes() == after


@shell_only
def test_the_pdf_of_a_letter_that_went_out_stays_when_its_word_file_is_changed(
    tmp_path: Path, converted: Path
) -> None:
    first = letters(tmp_path)
    pdf = first.pdf[0]
    before = pdf.read_bytes()
    pdf.with_suffix(".docx").write_bytes(template("Sửa tay"))
    assert (codes(letters(tmp_path)), pdf.read_bytes()) == (["pdf-went-out"], before)
    pdf.with_suffix(".docx").unlink()
    again = letters(tmp_path)
    assert pdf.with_suffix(".docx").is_file()
    assert pdf.read_bytes() == before
    assert "issued-gone" in {one.code for one in again.problems}


@shell_only
def test_the_pdf_follows_a_draft_that_takes_an_issue_back(tmp_path: Path, converted: Path) -> None:
    pdf = letters(tmp_path).pdf[0]
    before = pdf.read_bytes()
    pdf.with_suffix(".docx").unlink()
    row = next(one for one in example_reading().plan.outgoing if one.code == "VB002")
    draft = spoiled("Văn bản đi", row.origin.cells["status"], "Dự thảo")
    again = letters(tmp_path, draft)
    assert (codes(again), again.pdf) == ([], (pdf,))
    assert pdf.read_bytes() != before


@shell_only
def test_a_run_that_is_undone_takes_its_pdf_with_it_and_brings_it_back(
    tmp_path: Path, converted: Path
) -> None:
    outcome = agenda(tmp_path, BESIDE)
    undo(tmp_path / "ket-qua")
    assert files(outcome) == []
    undo(tmp_path / "ket-qua", again=True)
    assert files(outcome) == ["CTr_HN3-2024.docx", "CTr_HN3-2024.pdf"]
    assert (agenda(tmp_path, BESIDE).pdf, count(converted)) == ((), 1)


@shell_only
def test_a_stale_pdf_that_cannot_be_made_anew_is_named(
    tmp_path: Path, converted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = agenda(tmp_path, BESIDE)
    first.files[0].path.write_bytes(template("Sửa tay"))
    monkeypatch.setenv("PATH", str(tmp_path))
    again = agenda(tmp_path, None)
    assert codes(again) == ["pdf-no-program", "pdf-stale"]
    assert again.refused


@shell_only
def test_somebodys_own_pdf_stays_and_ours_lies_beside_it(tmp_path: Path, converted: Path) -> None:
    own = tmp_path / "ket-qua" / "HN3-2024" / "CTr_HN3-2024.pdf"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"%PDF signed")
    outcome, again = agenda(tmp_path, BESIDE), agenda(tmp_path, BESIDE)
    assert [path.name for path in outcome.pdf] == ["CTr_HN3-2024 (ban moi).pdf"]
    assert (own.read_bytes(), again.pdf, count(converted)) == (b"%PDF signed", (), 1)


@shell_only
def test_with_the_setting_a_press_leaves_the_pdf_alone_and_knows_it_again(
    tmp_path: Path, converted: Path
) -> None:
    reading = spoiled("Cấu hình", setting_cell("PDF"), "Chỉ PDF")
    first = made(tmp_path, "agenda", reading=reading, conferences=("HN3-2024",))
    second = made(tmp_path, "agenda", reading=reading, conferences=("HN3-2024",))
    assert files(first) == ["CTr_HN3-2024.pdf"]
    assert [(one.path.name, one.state) for one in (*first.files, *second.files)] == [
        ("CTr_HN3-2024.pdf", State.MADE),
        ("CTr_HN3-2024.pdf", State.KEPT),
    ]
    assert count(converted) == 1
    undo(tmp_path / "ket-qua")
    assert files(first) == []


@shell_only
def test_a_letter_that_went_out_as_a_pdf_alone_stays(tmp_path: Path, converted: Path) -> None:
    chosen = Selection(kinds=("invitation",), conferences=("HN1-2024",), units=("TX-DH",))
    first = make_from(example_reading(), tmp_path, chosen, pdf=ONLY)
    second = make_from(example_reading(), tmp_path, chosen)
    assert files(second) == ["GM_HN1-2024_TX-DH.pdf"]
    assert [one.state for one in (*first.files, *second.files)] == [State.MADE, State.KEPT]


def test_without_an_office_program_the_word_file_is_there_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = agenda(tmp_path, ONLY)
    assert (files(outcome), [one.path.name for one in outcome.files]) == (["CTr_HN3-2024.docx"],) * 2
    assert (codes(outcome), outcome.refused) == (["pdf-no-program"], True)


@shell_only
def test_a_dry_run_starts_no_program(tmp_path: Path, converted: Path) -> None:
    chosen = Selection(kinds=("agenda",))
    outcome = make_from(example_reading(), tmp_path, chosen, pdf=ONLY, dry_run=True)
    assert [one.path.suffix for one in outcome.files] == [".pdf"] * 3
    assert count(converted) == 0


@shell_only
def test_merged_letters_and_the_one_file_of_them_become_pdf_files(tmp_path: Path, converted: Path) -> None:
    form, table = tmp_path / "thu.docx", tmp_path / "nguoi.csv"
    form.write_bytes(template("Kính gửi: {{ ten }}"))
    table.write_text("Tên\nLê An\nThạch Sa Ry\n", encoding="utf-8")
    each = merge(form, table, Wish(pdf=BESIDE, out=tmp_path / "a"))
    bound = merge(form, table, Wish(pdf=ONLY, one_file=tmp_path / "b" / "in.docx"))
    assert [path.suffix for path in each.pdf] == [".pdf", ".pdf"]
    assert (files(bound), [one.path.name for one in bound.files]) == (["in.pdf"], ["in.pdf"])
