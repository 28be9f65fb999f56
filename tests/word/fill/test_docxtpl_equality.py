"""Every tag form of docxtpl's documentation gives exactly what docxtpl gives, part by part."""

from functools import partial
from typing import Any

import pytest
from docx.document import Document as WordDocument
from docx.shared import Cm
from docxtpl import Listing, RichText, RichTextParagraph

from tests.word.reference import by_docxtpl, differing_parts
from tests.word.templates import (
    Draw,
    members,
    picture,
    runs,
    table,
    template,
    text_box,
    with_footnote,
    zipped,
)
from toolkit.word import Template, Tier

PLAIN, JINJA, TREE = Tier.PLAIN, Tier.JINJA, Tier.TREE
PEOPLE = [
    {"name": "Nguyễn Văn An", "unit": "Thị đoàn A & B"},
    {"name": "Thạch <Sa>", "unit": 'Huyện đoàn "C"'},
    {"name": "O'Hara", "unit": ""},
]
WORDS: dict[str, Any] = {
    "a": "Trà Vinh",
    "b": "R&D <x>",
    "lines": "một\nhai\nba",
    "tabs": "tên\tđơn vị",
    "pages": "trang một\ftrang hai\ađoạn mới",
    "yes": True,
    "no": False,
    "n": 2,
    "colour": "FFCC00",
    "who": {"name": "Lan", "unit": "Đoàn xã"},
    "people": PEOPLE,
    "nobody": [],
    "rich": RichText("đậm & nghiêng", bold=True, italic=True, color="#ff0000", size=28, font="Arial"),
    "rich_lines": RichText("dòng 1\ndòng 2\ttab", underline="double"),
    "rich_paragraph": RichTextParagraph(RichText("cả đoạn")),
    "listing": Listing("mục 1\nmục 2\ttab\ađoạn\fhết & <x>"),
}


def header_and_footer(document: WordDocument) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "Đầu trang {{ a }}"
    section.footer.paragraphs[0].text = "Chân {{ b }}\ttrang"
    section.footer.add_table(1, 2, Cm(10)).cell(0, 1).text = "{% if yes %}{{ lines }}{% endif %}"
    document.add_section()
    document.add_paragraph("{{ a }}")


def first_page_header(document: WordDocument) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{ tabs }}"
    section.header.paragraphs[0].text = "không có thẻ"
    document.add_paragraph("{{ a }}")


def short_row(document: WordDocument) -> None:
    made = table(document, ("{%tr for p in people %}", ""), ("{{ p.name }}", ""), ("{%tr endfor %}", ""))
    made.rows[1]._tr.remove(made.rows[1]._tr.tc_lst[1])


def pictures(document: WordDocument) -> None:
    picture(document)
    document.add_paragraph("{{ a }}")
    picture(document)


def pictures_in_a_loop(document: WordDocument) -> None:
    document.add_paragraph("{%p for p in people %}")
    picture(document)
    document.add_paragraph("{%p endfor %}{{ a }}")


def nested_table(document: WordDocument) -> None:
    outer = document.add_table(1, 2)
    inner = outer.cell(0, 0).add_table(3, 2)
    for row, text in enumerate(("{%tr for p in people %}", "{{ p.name }}", "{%tr endfor %}")):
        inner.cell(row, 0).text = text
    outer.cell(0, 1).text = "{{ b }}"


def spanned_row(document: WordDocument) -> None:
    made = table(document, ("{{ a }}", "", "x"), ("{{ b }}", "y", "z"))
    made.cell(0, 0).merge(made.cell(0, 1))


def paragraphs_in_a_cell(document: WordDocument) -> None:
    cell = table(document, ("{{ a }}", "y")).cell(0, 0)
    for text in ("{%p if yes %}", "{{ b }}", "{%p endif %}", "{{ lines }}"):
        cell.add_paragraph(text)


def run_tags(document: WordDocument) -> None:
    runs(document, "trước ", "{%r if yes %}", "giữa {{ a }}", "{%r endif %}", " sau {{r rich }} hết")


def split_runs(document: WordDocument) -> None:
    runs(document, "x {", "{ a", " }", "} y {% ", "if yes", " %}z{% end", "if %}")


def properties(document: WordDocument) -> None:
    document.add_paragraph("{{ a }}")
    core = document.core_properties
    core.title, core.subject, core.comments, core.author = "Thư {{ a }}", "{{ a|upper }}", "cố định", ""


def only(*paragraphs: str) -> Draw:
    def draw(document: WordDocument) -> None:
        for text in paragraphs:
            document.add_paragraph(text)

    return draw


def rows(*cells: tuple[str, ...]) -> Draw:
    return partial(lambda cells, document: table(document, *cells), cells)


FORMS: dict[str, tuple[Draw, Tier]] = {
    "a name": (only("{{ a }} và {{b}}, {{ who.name }}, {{ who['unit'] }}"), PLAIN),
    "no tag at all": (only("chữ  thường\tcó tab"), PLAIN),
    "a line break in a value": (only("({{ lines }})", "{{lines}}{{lines}}"), PLAIN),
    "a tab in a value": (only("({{ tabs }})"), TREE),
    "a page break and a new paragraph in a value": (only("({{ pages }})", "{{ a }}"), TREE),
    "a number": (only("{{ n }} {{ n + 1 }}"), JINJA),
    "a filter": (only("{{ a|upper }} {{ b|e }} {{ nobody|length }}"), JINJA),
    "a default": (only("{{ none_such|default('không') }}"), JINJA),
    "markup by safe": (only("{{ (a ~ '<w:br/>')|safe }}"), TREE),
    "set": (only("{% set z = a ~ '!' %}{{ z }} {{ z }}"), JINJA),
    "a macro": (only("{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(a) }} {{ m(b) }}"), JINJA),
    "if, elif, else": (only("{% if no %}A{% elif n == 2 %}B{{ a }}{% else %}C{% endif %}"), PLAIN),
    "elif after elif": (only("{% if no %}A{% elif no %}B{% elif yes %}{{ a }}{% else %}C{% endif %}"), PLAIN),
    "else after elif": (only("{% if no %}A{% elif no %}B{% else %}C{{ a }}{% endif %}"), PLAIN),
    "if over paragraphs": (only("{%p if yes %}", "{{ a }}", "{%p else %}", "{{ b }}", "{%p endif %}"), PLAIN),
    "for in a paragraph": (only("{% for p in people %}{{ loop.index }}. {{ p.name }}; {% endfor %}"), PLAIN),
    "for over paragraphs": (only("{%p for p in people %}", "{{ p.name }}", "{%p endfor %}", "hết"), PLAIN),
    "for over nothing": (only("{%p for p in nobody %}", "{{ p.name }}", "{%p endfor %}", "hết"), PLAIN),
    "for with else": (only("{% for p in nobody %}{{ p }}{% else %}trống{% endfor %}"), JINJA),
    "for in for": (only("{% for p in people %}{% for q in people %}{{ q.name }}{% endfor %}.{% endfor %}"), PLAIN),
    "merged with the paragraph before and after": (only("x", "{%- if yes %}{{ a }}{% endif -%}", "y"), PLAIN),
    "comments": (only("x{# bỏ #}y", "{#p bỏ cả đoạn #}", "{{ a }}"), PLAIN),
    "escaped braces": (only("{_{ a }_} {_% if %_} {{ a }}"), TREE),
    "curly quotes in a tag": (only("{{ who[‘name’] }} {% if a == “Trà Vinh” %}đúng{% endif %}"), PLAIN),
    "less and greater in a tag": (only("{% if n > 1 and n < 3 %}{{ a }}{% endif %}"), PLAIN),
    "tags split over runs": (split_runs, PLAIN),
    "rows": (rows(("TT", "Tên"), ("{%tr for p in people %}", ""), ("{{ loop.index }}", "{{ p.name }}"), ("{%tr endfor %}", "")), PLAIN),
    "rows of nothing": (rows(("TT", "Tên"), ("{%tr for p in nobody %}", ""), ("", "{{ p.name }}"), ("{%tr endfor %}", "")), PLAIN),
    "rows without a header row": (rows(("{%tr for p in people %}", ""), ("{{ p.unit }}", "{{ p.name }}"), ("{%tr endfor %}", "")), PLAIN),
    "no rows at all": (rows(("{%tr for p in nobody %}", ""), ("{{ p.unit }}", "{{ p.name }}"), ("{%tr endfor %}", "")), PLAIN),
    "rows of which one is short": (short_row, TREE),
    "a row comment": (rows(("{#tr bỏ #}", ""), ("{{ a }}", "x")), PLAIN),
    "columns": (rows(("{%tc for p in people %}", "{{ p.name }}", "{%tc endfor %}"),), TREE),
    "column comments": (rows(("{#tc bỏ #}", "{{ a }}"), ("x", "y")), TREE),
    "if across cells": (rows(("{% if yes %}x", "{{ a }}{% endif %}"), ("1", "2")), TREE),
    "paragraph tags in a cell": (paragraphs_in_a_cell, PLAIN),
    "colspan": (rows(("{% colspan n %}{{ a }}", "x", "y"), ("1", "2", "3")), TREE),
    "cellbg": (rows(("{% cellbg colour %}{{ a }}", "x"),), PLAIN),
    "hm": (rows(("{%tc for p in people %}", "{% hm %}{{ a }}", "{%tc endfor %}"), ("1", "2", "3")), TREE),
    "vm": (rows(("a", "b"), ("{%tr for p in people %}", ""), ("{% vm %}{{ a }}", "{{ p.name }}"), ("{%tr endfor %}", "")), TREE),
    "a spanned row": (spanned_row, PLAIN),
    "a table in a table": (nested_table, PLAIN),
    "run tags": (run_tags, TREE),
    "rich text": (only("x {{r rich }} y {{r rich_lines }}"), TREE),
    "a rich paragraph": (only("{{p rich_paragraph }}", "{{ a }}"), TREE),
    "a listing": (only("{{ listing }}"), TREE),
    "a text box": (lambda d: text_box(d, "ngoài {{ a }}", "trong {{ b }}"), PLAIN),
    "a line break in a text box": (lambda d: text_box(d, "ngoài {{ a }}", "trong {{ lines }}"), TREE),
    "header and footer": (header_and_footer, PLAIN),
    "a first page's header": (first_page_header, TREE),
    "pictures of the template": (pictures, PLAIN),
    "pictures in a loop": (pictures_in_a_loop, TREE),
    "properties": (properties, PLAIN),
}  # fmt: skip
# ruff: noqa: E501 (a table is read by its rows)


@pytest.mark.parametrize("form", FORMS)
def test_the_document_is_docxtpls_own(form: str) -> None:
    draw, tier = FORMS[form]
    source = template(draw=draw)
    made = Template(source).render(WORDS)
    assert (made.tier, differing_parts(made.content, by_docxtpl(source, WORDS))) == (tier, [])


@pytest.mark.parametrize(
    "text", ["{{ a }}: {{ b }}", "{% for p in people %}{{ p.name }}{% endfor %}", "{{ tabs }}"]
)
def test_a_footnote_is_docxtpls_own(text: str) -> None:
    source = with_footnote(template("{{ a }}"), text)
    made = Template(source).render(WORDS)
    assert differing_parts(made.content, by_docxtpl(source, WORDS)) == []


def test_two_prefixes_for_one_namespace_are_made_one_as_docxtpl_does() -> None:
    parts = members(template("{{ a }}", "cố định"))
    uri = "http://schemas.microsoft.com/office/word/2010/wordml"
    paragraph = f'<w:p xmlns:wp14="{uri}" wp14:textId="77777777">'
    for source in ("{{ a }}", "không có thẻ"):
        document = (
            parts["word/document.xml"].decode().replace("{{ a }}", source).replace("<w:p>", paragraph, 1)
        )
        changed = zipped({**parts, "word/document.xml": document.encode()})
        assert differing_parts(Template(changed).render(WORDS).content, by_docxtpl(changed, WORDS)) == []
