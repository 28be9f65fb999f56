"""The toolkit's own templates are clean; a template is judged against its kind or its table."""

import datetime as dt
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.book.workbooks import workbook
from tests.word.templates import template
from toolkit.documents.kind import Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.history import State
from toolkit.problems import FileMissing, WrongUse
from toolkit.shelf import packaged
from toolkit.tasks.lint import lint
from toolkit.tasks.outcome import Outcome

PEOPLE = "Họ và tên;Chức vụ\nLê An;Bí thư\n"


def said(outcome: Outcome) -> list[str]:
    return [str(found) for found in outcome.problems]


def codes(outcome: Outcome) -> list[str]:
    return [found.code for found in outcome.problems]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "nguoi.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "thu.docx"
    path.write_bytes(template("Kính gửi: {{ ho_ten }}"))
    return path


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_each_own_template_is_clean_for_its_kind(kind: Kind) -> None:
    assert said(lint(packaged("templates") / kind.template, kind=kind.name)) == []


def test_a_name_that_its_kind_does_not_have_is_told_with_the_nearest_and_a_dropped_one_as_a_hint(
    tmp_path: Path,
) -> None:
    document = docx.Document(str(packaged("templates") / "chuong-trinh.docx"))
    cell = next(
        cell for table in document.tables for cell in table._cells if "{{ dong.noi_dung }}" in cell.text
    )
    style = cell.paragraphs[0].style
    cell.text = "{{ dong.noi_dng }}"
    cell.paragraphs[0].style = style
    document.save(str(tmp_path / "m.docx"))
    found = lint(tmp_path / "m.docx", kind="agenda").problems
    assert [one.code for one in found] == ["tag-unknown-near", "name-unused"]
    assert "“muc.noi_dng”" in found[0].message
    assert "“noi_dung”" in found[0].remedy
    assert "“muc.noi_dung”" in found[1].message


def test_the_looks_are_judged_with_a_kind_only(letter: Path) -> None:
    assert not any(code.startswith("layout-") for code in codes(lint(letter)))
    assert any(code.startswith("layout-") for code in codes(lint(letter, kind="agenda")))


def test_names_are_held_against_a_tables_headers(letter: Path, people: Path) -> None:
    found = lint(letter, table=people).problems
    assert [(one.code, one.place.sheet, one.place.cell) for one in found] == [
        ("tag-unknown-near", "", ""),
        ("name-unused", "nguoi", "A1"),
        ("name-unused", "nguoi", "B1"),
    ]


def test_merge_fields_are_held_against_a_tables_headers_and_its_values(tmp_path: Path) -> None:
    form = tmp_path / "m.docx"
    document = docx.Document()
    for code in (" MERGEFIELD Ngày_họp ", " MERGEFIELD Hoten ", ' MERGEFIELD Ngày_họp \\@ "dd/MM/yyyy" '):
        paragraph = document.add_paragraph()._p
        paragraph.append(paragraph.makeelement(qn("w:fldSimple"), {qn("w:instr"): code}))
    document.add_paragraph("Kính gửi «Ngày họp» và «ai đó»")
    document.save(str(form))
    table = tmp_path / "b.csv"
    table.write_text("Ngày họp;Họ tên\n24/5/2024;An\n", encoding="utf-8")
    assert codes(lint(form)) == ["typed-mark", "typed-mark"]
    assert codes(lint(form, table=table)) == ["field-plain-text", "typed-mark"]
    table.write_text("Ngày họp;Tên\n24/5/2024;An\n", encoding="utf-8")
    wrong = ["field-unknown-near", "field-plain-text", "typed-mark", "name-unused"]
    assert codes(lint(form, table=table)) == wrong


@pytest.mark.parametrize(("code", "expected"), [("m/d/yyyy", ["field-no-date-switch"]), ("dd/mm/yyyy", [])])
def test_a_field_without_a_switch_is_told_where_the_cells_do_not_show_a_vietnamese_day(
    tmp_path: Path, code: str, expected: list[str]
) -> None:
    form = tmp_path / "m.docx"
    document = docx.Document()
    paragraph = document.add_paragraph()._p
    paragraph.append(paragraph.makeelement(qn("w:fldSimple"), {qn("w:instr"): " MERGEFIELD Ngày "}))
    document.save(str(form))
    rows = [("Ngày",), (dt.date(2024, 5, 24),), (dt.date(2024, 8, 24),)]
    table = workbook(tmp_path / "b.xlsx", rows, default_date_format=code)
    assert codes(lint(form, table=table)) == expected


def test_the_copy_with_comments_never_goes_over_an_edited_one_or_the_template(
    letter: Path, people: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "nhan-xet.docx"
    (made,) = lint(letter, table=people, annotate=copy).files
    assert (made.path, made.state, made.kind) == (copy, State.MADE, "annotated")
    copy.write_bytes(b"edited by hand")
    (made,) = lint(letter, table=people, annotate=copy).files
    assert (made.state, copy.read_bytes()) == (State.SET_ASIDE, b"edited by hand")
    with pytest.raises(WrongUse):
        lint(letter, annotate=letter)


def test_wrong_use_is_refused(letter: Path, people: Path) -> None:
    for asked in ({"kind": "agenda", "table": people}, {"kind": "agnda"}, {"kind": "all"}):
        with pytest.raises(WrongUse):
            lint(letter, **asked)  # type: ignore[arg-type]
    with pytest.raises(FileMissing):
        lint(letter.with_name("khong-co.docx"))
