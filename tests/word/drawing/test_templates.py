"""The templates that the builder draws: the committed ones, their tags, and what they become."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import openxml_audit
import pytest
from docx import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.word.contexts import CONTEXTS, words_of
from toolkit.documents.context import Context
from toolkit.word import Template
from toolkit.word.check.layout_check import layout_problems
from toolkit.word.drawing.kinds import BLANKS, build_templates

TEMPLATES = Path(__file__).parents[3] / "templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
each_template = pytest.mark.parametrize("name", BLANKS)
each_filling = pytest.mark.parametrize("full", [True, False], ids=["all", "none"])


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all templates, drawn once."""
    folder = tmp_path_factory.mktemp("drawn")
    build_templates(folder)
    return folder


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rendered(name: str, *, full: bool) -> bytes:
    made = Template(TEMPLATES / name).render(words_of(CONTEXTS[name], full=full))
    assert made.problems == ()
    return made.content


def paragraphs(content: bytes) -> Iterator[Paragraph]:
    document = Document(io.BytesIO(content))
    for block in document.iter_inner_content():
        yield from [block] if isinstance(block, Paragraph) else _in_table(block)


def _in_table(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        for cell in row._tr.tc_lst:
            yield from _Cell(cell, table).paragraphs


def tags_of(context: type[Context], start: str = "") -> Iterator[str]:
    for name, hint in context.hints.items():
        yield start + name
        if get_origin(hint) is tuple:
            yield from tags_of(get_args(hint)[0], f"{start}{name}.")


def test_each_template_of_the_folder_is_drawn_and_each_drawn_one_is_there():
    assert sorted(path.name for path in TEMPLATES.glob("*.docx")) == sorted(BLANKS) == sorted(CONTEXTS)


@each_template
def test_the_committed_template_is_what_the_builder_draws(name: str, drawn: Path):
    assert members((TEMPLATES / name).read_bytes()) == members((drawn / name).read_bytes())


def test_drawing_twice_gives_the_same_bytes(drawn: Path, tmp_path: Path):
    again = [path.read_bytes() for path in build_templates(tmp_path)]
    assert [(drawn / name).read_bytes() for name in BLANKS] == again


def test_a_template_names_no_person_and_no_moment():
    content = (TEMPLATES / "ke-hoach.docx").read_bytes()
    properties = Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.author, properties.created.year) == ("Kế hoạch", "", 2024)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@each_template
def test_a_template_uses_only_names_that_its_context_has(name: str):
    assert Template(TEMPLATES / name).tags() - set(tags_of(CONTEXTS[name])) == set()


@each_template
def test_each_tag_stands_whole_in_one_run(name: str):
    root = etree.fromstring(members((TEMPLATES / name).read_bytes())["word/document.xml"])
    texts = list(root.iter(f"{W}t"))
    assert texts
    for text in texts:
        opened, closed = re.findall(r"\{\{|\{%", text.text or ""), re.findall(r"\}\}|%\}", text.text or "")
        assert len(opened) == len(closed), text.text


@each_template
def test_a_template_has_only_names_loops_and_conditions(name: str):
    texts = "".join(paragraph.text for paragraph in paragraphs((TEMPLATES / name).read_bytes()))
    word = r"[a-z_]+(\.[a-z_]+)?"
    allowed = re.compile(
        rf"\{{\{{ {word} \}}\}}|\{{%(p|tr)? (if {word}|else|endif|endfor|for [a-z_]+ in {word}) %\}}"
    )
    assert re.findall(r"\{\{|\{%|\}\}|%\}", allowed.sub("", texts)) == []


@each_template
def test_a_template_follows_the_layout_that_it_was_drawn_by(name: str):
    assert layout_problems(TEMPLATES / name) == ()


@each_template
def test_the_styles_speak_times_new_roman_and_vietnamese(name: str):
    parts = members((TEMPLATES / name).read_bytes())
    styles = etree.fromstring(parts["word/styles.xml"])
    fonts = styles.find(f".//{W}rPrDefault//{W}rFonts")
    assert {key.removeprefix(W): value for key, value in fonts.attrib.items()} == dict.fromkeys(
        ("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman"
    )
    assert styles.find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == "vi-VN"
    assert [name for name, xml in parts.items() if b"Calibri" in xml or b"Cambria" in xml] == []


@each_template
@each_filling
def test_no_paragraph_is_left_blank_by_its_tags(name: str, full: bool):
    blank = {
        paragraph.style.name for paragraph in paragraphs(rendered(name, full=full)) if not paragraph.text
    }
    # the last paragraph that Word asks for, the annex's break, columns to write in, and the cell of Nơi nhận
    assert blank <= {"Cuối văn bản", "Normal", "Ô bảng", "Ô bảng giữa", "Nơi nhận"}


@each_template
@each_filling
def test_every_cell_keeps_a_paragraph(name: str, full: bool):
    root = etree.fromstring(members(rendered(name, full=full))["word/document.xml"])
    assert [cell for cell in root.iter(f"{W}tc") if cell.find(f"{W}p") is None] == []


@each_template
@each_filling
def test_no_text_holds_a_double_space_or_a_space_before_a_mark(name: str, full: bool):
    texts = [paragraph.text for paragraph in paragraphs(rendered(name, full=full))]
    assert [text for text in texts if re.search(r"  | [,.;:]|\.\.|^ | $", text)] == []


@each_template
@each_filling
def test_rendering_brings_no_fault_that_the_template_did_not_have(name: str, full: bool, tmp_path: Path):
    made = tmp_path / name
    made.write_bytes(rendered(name, full=full))
    judge = openxml_audit.OpenXmlValidator()
    assert [str(fault) for fault in judge.validate(str(TEMPLATES / name)).errors] == []
    assert [str(fault) for fault in judge.validate(str(made)).errors] == []


@each_template
def test_a_finished_document_follows_the_layout(name: str, tmp_path: Path):
    made = tmp_path / name
    made.write_bytes(rendered(name, full=True))
    assert layout_problems(made) == ()


def test_a_heading_is_numbered_on_when_the_one_before_it_is_not_there():
    words: dict[str, Any] = words_of(CONTEXTS["bien-ban.docx"]) | {"co_phan_ket_luan": False}
    made = Template(TEMPLATES / "bien-ban.docx").render(words)
    headings = [paragraph.text for paragraph in paragraphs(made.content) if paragraph.style.name == "Mục"]
    assert headings == [
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        "II. THÀNH PHẦN",
        "III. NỘI DUNG",
        "IV. TRAO CỜ LUÂN LƯU",
    ]


def test_the_telephone_column_stands_only_where_it_may_be_printed():
    for printed, headings in ((True, 7), (False, 6)):
        words = words_of(CONTEXTS["danh-sach-dai-bieu.docx"]) | {"co_dien_thoai": printed}
        made = Template(TEMPLATES / "danh-sach-dai-bieu.docx").render(words)
        (table,) = Document(io.BytesIO(made.content)).tables[1:]
        assert len(table.rows[0].cells) == headings


def test_heading_rows_are_repeated_and_rows_are_never_torn():
    table = Document(io.BytesIO(rendered("chuong-trinh.docx", full=True))).tables[1]
    marks = [{mark.tag.removeprefix(W) for mark in row._tr.trPr} for row in table.rows]
    assert marks == [{"cantSplit", "tblHeader"}, {"cantSplit"}, {"cantSplit"}]


@each_template
def test_a_column_of_days_holds_the_longest_day_on_one_line(name: str) -> None:
    narrow = [
        (cell.text, round(cell.width.mm))
        for table in Document(TEMPLATES / name).tables
        for cell in table.rows[0].cells
        if cell.text in ("Ngày", "Hạn", "Thời hạn", "Ngày nhận", "Ngày gửi") and round(cell.width.mm) < 24
    ]
    assert narrow == []
