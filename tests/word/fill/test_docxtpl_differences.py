"""Where docxtpl is wrong we differ on purpose: each difference, with what docxtpl does."""

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate

from tests.word.field_codes import add
from tests.word.reference import by_docxtpl, differing_parts
from tests.word.templates import part, table, template, texts, with_footnote
from toolkit.word import Rendered, Template
from toolkit.word.check.lint import lint_problems


def codes(rendered: Rendered) -> list[str]:
    return [problem.code for problem in rendered.problems]


def two_sections(document: WordDocument) -> None:
    document.add_section()


def test_a_footnote_is_rendered_once_so_that_its_value_is_never_run() -> None:
    source = with_footnote(template("{{ a }}", draw=two_sections), "{{ note }}")
    words = {"a": "x", "note": "{{ 7*7 }}"}
    assert "49" in part(by_docxtpl(source, words), "word/footnotes.xml")
    made = Template(source).render(words)
    assert ("{{ 7*7 }}" in part(made.content, "word/footnotes.xml"), codes(made)) == (True, ["value-braces"])


def test_a_footnote_cannot_run_a_command(tmp_path: Path) -> None:
    target = tmp_path / "run"
    attack = "{{ cycler.__init__.__globals__.os.system(place) }}"
    source = with_footnote(template("x", draw=two_sections), "{{ note }}")
    words = {"note": attack, "place": f"touch {target}"}
    by_docxtpl(source, words)
    assert target.exists()
    target.unlink()
    Template(source).render(words)
    assert not target.exists()


def test_a_property_is_escaped_once() -> None:
    source = template("x", draw=lambda d: setattr(d.core_properties, "title", "{{ a }}"))
    titles = [
        Document(io.BytesIO(content)).core_properties.title
        for content in (by_docxtpl(source, {"a": "A & B"}), Template(source).render({"a": "A & B"}).content)
    ]
    assert titles == ["A &amp; B", "A & B"]


def test_a_long_property_is_cut_at_a_word() -> None:
    source = template("x", draw=lambda d: setattr(d.core_properties, "title", "{{ a }}"))
    with pytest.raises(ValueError, match="255 char limit"):
        by_docxtpl(source, {"a": "từ " * 100})
    title = Document(io.BytesIO(Template(source).render({"a": "từ " * 100}).content)).core_properties.title
    assert title == "từ " * 84 + "từ…"


def test_a_cell_keeps_a_paragraph() -> None:
    def draw(document: WordDocument) -> None:
        cell = table(document, ("{%p if yes %}", "x")).cell(0, 0)
        cell.add_paragraph("{{ a }}")
        cell.add_paragraph("{%p endif %}")

    source = template(draw=draw)
    words = {"yes": False, "a": "chữ"}
    assert "</w:tcPr></w:tc>" in part(by_docxtpl(source, words), "word/document.xml")
    assert "</w:tcPr><w:p/></w:tc>" in part(Template(source).render(words).content, "word/document.xml")


def test_a_header_keeps_a_paragraph() -> None:
    def draw(document: WordDocument) -> None:
        header = document.sections[0].header
        header.paragraphs[0].text = "{%p if yes %}"
        header.add_paragraph("{{ a }}")
        header.add_paragraph("{%p endif %}")

    words = {"yes": False, "a": "chữ"}
    assert "<w:p/></w:hdr>" in part(Template(template(draw=draw)).render(words).content, "word/header1.xml")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_a_windows_line_end_is_one_line_break(line_end: str) -> None:
    source = template("{{ a }}")
    made = Template(source).render({"a": f"một{line_end}hai"})
    assert differing_parts(made.content, by_docxtpl(source, {"a": "một\nhai"})) == []


def test_a_lone_surrogate_is_refused_where_docxtpl_cuts_the_document_off() -> None:
    source = template("{{ a }}", "phần sau")
    assert "phần sau" not in "".join(texts(by_docxtpl(source, {"a": "x\ud800"})))
    assert codes(Template(source).render({"a": "x\ud800"})) == ["value-control"]


def test_a_control_character_is_refused_where_docxtpl_drops_it() -> None:
    source = template("{{ a }}")
    assert texts(by_docxtpl(source, {"a": "x\x01y"})) == ["xy"]
    assert codes(Template(source).render({"a": "x\x01y"})) == ["value-control"]


def test_an_oversized_value_is_refused_where_docxtpl_loses_the_end() -> None:
    source = template("{{ a }}", "phần sau")
    long = "x" * 10_000_001
    assert "phần sau" not in texts(by_docxtpl(source, {"a": long}))
    assert codes(Template(source).render({"a": long})) == ["value-long"]


def test_markup_that_does_not_parse_is_refused_where_docxtpl_mends_it_by_leaving_out() -> None:
    source = template("{{ a|safe }}", "phần sau")
    words = {"a": "x </w:t></w:r></w:p><w:p>"}
    by_docxtpl(source, words)
    assert codes(Template(source).render(words)) == ["template-broken"]


def test_escaped_braces_in_a_value_are_reported_because_docxtpl_changes_them() -> None:
    made = Template(template("{{ a }}")).render({"a": "{_{ x"})
    assert (texts(made.content), codes(made)) == (["{{ x"], ["value-lost", "value-braces"])


def test_a_missing_name_is_an_error_where_docxtpl_prints_nothing() -> None:
    source = template("({{ a }})")
    assert texts(by_docxtpl(source, {})) == ["()"]
    assert codes(Template(source).render({})) == ["tag-unknown"]


@pytest.mark.parametrize("value", [None, float("nan"), "None", "nan", "NaT", "<NA>"])
def test_what_is_no_word_is_an_error_where_docxtpl_prints_it(value: Any) -> None:
    source = template("{{ a }}")
    assert texts(by_docxtpl(source, {"a": value})) == [str(value)]
    assert codes(Template(source).render({"a": value})) == ["value-empty"]


def test_docxtpl_is_not_changed_for_others() -> None:
    assert DocxTemplate.render_footnotes.__module__ == "docxtpl.template"


@pytest.mark.parametrize("brace", ["{", "}"])
@pytest.mark.parametrize("between", ["cells", "\n", "\t"])
def test_braces_that_do_not_stand_side_by_side_make_no_mark(brace: str, between: str) -> None:
    """docxtpl joins them, and takes the end of the cell away that stands between."""

    def draw(document: WordDocument) -> None:
        if between == "cells":
            table(document, (brace, brace), ("a", "b"))
        else:
            document.add_paragraph(brace + between + brace)

    source = template("{{ ten }}", draw=draw)
    made = Template(source).render({"ten": "An"})
    assert (codes(made), [one.code for one in lint_problems(source, "m.docx")]) == ([], [])
    document = Document(io.BytesIO(made.content))
    cells = [cell.text for one in document.tables for cell in one._cells]
    assert [*cells, document.paragraphs[-1].text] == (
        [brace, brace, "a", "b", "An"] if between == "cells" else [brace + between + brace]
    )


DELETED = (
    '<w:del w:id="2" w:author="a" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>{{ cu }}</w:delText></w:r>'
    '</w:del><w:moveFrom w:id="3" w:author="a"><w:r><w:t>{{ moi_hon }}</w:t></w:r></w:moveFrom>'
    '<w:del w:id="4" w:author="a"><w:r><w:delText>chữ cũ</w:delText></w:r></w:del>'
)


def test_a_tag_that_is_marked_as_deleted_is_none() -> None:
    source = template("{{ a }}", draw=lambda document: add(document.add_paragraph(), DELETED))
    made = Template(source).render({"a": "x"})
    assert (codes(made), "chữ cũ" in part(made.content, "word/document.xml")) == ([], True)
