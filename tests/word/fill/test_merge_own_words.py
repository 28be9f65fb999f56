"""A template's own words: ``&`` in a tag, ``|safe``, and tables that a condition leaves without rows."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm

from tests.word.templates import members, table, template, texts
from toolkit.word import Template, Tier


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ('{% if loai == "A & B" %}đúng{% else %}sai{% endif %}', "đúng"),
        ('{% if "&" in loai and loai != "A &amp; B" %}đúng{% else %}sai{% endif %}', "đúng"),
        ('{{ "X & Y" }}', "X & Y"),
        ('{{ "R&D <mới>" }} & {{ loai }}', "R&D <mới> & A & B"),
        ('{{ loai|replace("&", "và") }}', "A và B"),
        ('{{ {"A & B": "một"}[loai] }}', "một"),
        ("{% raw %}&{% endraw %}{{ loai }}", "&A & B"),
    ],
)
def test_an_ampersand_in_a_tag_is_what_was_typed(tag: str, printed: str) -> None:
    made = Template(template(tag)).render({"loai": "A & B"})
    assert (texts(made.content), made.problems) == ([printed], ())


@pytest.mark.parametrize(
    ("tag", "words", "printed"),
    [
        ("{{ a|safe }}", {"a": "x ]]> y"}, "x ]]> y"),
        ("{{ a|safe }}{{ b|safe }}", {"a": "x ]]", "b": ">"}, "x ]]>"),
        ("{{ a }} {{ a|upper|safe }}", {"a": "]]>"}, "]]> ]]>"),
    ],
)
def test_the_end_of_a_cdata_section_may_be_printed(tag: str, words: dict[str, str], printed: str) -> None:
    made = Template(template(tag)).render(words)
    assert (texts(made.content), made.problems) == ([printed], ())


def rows(document: WordDocument) -> Any:
    return table(document, ("{%tr if a %}", ""), ("{{ b }}", "x"), ("{%tr endif %}", ""))


def turns(document: WordDocument) -> Any:
    return table(document, ("{%tr for k in a %}", ""), ("{{ k|upper }}", "x"), ("{%tr endfor %}", ""))


def nested(document: WordDocument) -> None:
    rows_of = document.add_table(1, 1).cell(0, 0)
    inner = rows_of.add_table(3, 1)
    for cell, text in zip(inner.columns[0].cells, ("{%tr if a %}", "{{ b }}", "{%tr endif %}"), strict=True):
        cell.text = text


def columns(document: WordDocument) -> None:
    table(document, ("{%tc for k in a %}", "{{ k }}", "{%tc endfor %}"))


def in_a_header(document: WordDocument) -> None:
    inner = document.sections[0].header.add_table(3, 1, Cm(5))
    for cell, text in zip(inner.columns[0].cells, ("{%tr if a %}", "{{ b }}", "{%tr endif %}"), strict=True):
        cell.text = text


@pytest.mark.parametrize("draw", [rows, turns, nested, columns, in_a_header])
@pytest.mark.parametrize("beside", ["{{ b }}", "{{ b|upper }}"])
def test_a_table_without_rows_is_taken_out(draw: Callable[[WordDocument], Any], beside: str) -> None:
    made = Template(template(beside, draw=draw)).render({"a": (), "b": "1"})
    tables = [
        (xml.count(b"<w:tbl>"), xml.count(b"<w:tr>") + xml.count(b"<w:tr "))
        for name, xml in sorted(members(made.content).items())
        if name in ("word/document.xml", "word/header1.xml")
    ]
    empty = [(0, 0)] * (2 if draw is in_a_header else 1)
    assert (tables, made.problems) == ([(1, 1)] if draw is nested else empty, ())


def test_a_table_with_rows_stays() -> None:
    made = Template(template(draw=rows)).render({"a": "có", "b": "1"})
    assert members(made.content)["word/document.xml"].count(b"<w:tr>") == 1
    assert made.tier in (Tier.TREE, Tier.JINJA, Tier.PLAIN)


def without_grid(document: WordDocument) -> None:
    made = table(document, ("Tên", "Số"), ("{{ ten }}", "{{ so }}"))._tbl
    made.remove(made.tblGrid)


def test_a_table_without_a_grid_is_filled() -> None:
    made = Template(template(draw=without_grid)).render({"ten": "An", "so": "5"})
    cells = [cell.text for cell in Document(io.BytesIO(made.content)).tables[0]._cells]
    assert (cells, made.problems) == (["Tên", "Số", "An", "5"], ())
