"""Whatever stands in a template: the lint never fails, and misses nothing that stops the engine."""

from docx.document import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.word.templates import table, template
from toolkit.problems import has_errors
from toolkit.word import Template
from toolkit.word.check.annotate import annotated
from toolkit.word.check.lint import Supplied, lint_problems

PIECES = (
    "{{", "}}", "{%", "%}", "{#", "#}", "{", "}", " ", "ten", "ho ten", "{{ ten }}", "{{ khach.ten }}",
    "{% if gap %}", "{% else %}", "{% endif %}", "{% for k in khach %}", "{{ k.ten }}", "{% endfor %}",
    "{%p if gap %}", "{%p endif %}", "{%tr for k in khach %}", "{%tr endfor %}", "{%tc if gap %}",
    "{%r if gap %}", "{{r ten }}", "{% set x = 1 %}", "{% raw %}", "{% endraw %}", "“a”", "«ten»", "|upper",
    "{% macro m(a) %}", "{% endmacro %}", "{% elif gap %}", "{%- if gap -%}", "\t", "chữ",
)  # fmt: skip
PEOPLE = Supplied(names=frozenset(("ten", "gap", "khach", "khach.ten")))

lines = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)


@st.composite
def templates(draw: st.DrawFn) -> bytes:
    """A template of a few paragraphs and a table of two rows, made of pieces of tags."""
    cells = draw(st.tuples(lines, lines, lines, lines))

    def tables(document: WordDocument) -> None:
        table(document, cells[:2], cells[2:])

    return template(*draw(st.lists(lines, max_size=4)), draw=tables)


@settings(deadline=None, max_examples=60)
@given(templates())
def test_the_lint_never_fails_and_a_template_without_an_error_can_be_compiled(content: bytes) -> None:
    problems = lint_problems(content, "m.docx", PEOPLE)
    faults = Template(content).faults
    assert not faults or has_errors(problems)
    assert annotated(content, problems)


@settings(deadline=None, max_examples=60)
@given(templates())
def test_what_the_lint_lets_pass_makes_a_whole_document(content: bytes) -> None:
    if has_errors(lint_problems(content, "m.docx", PEOPLE)):
        return
    made = Template(content).render({"ten": "A", "gap": True, "khach": [{"ten": "B"}, {"ten": "C"}]})
    assert not {found.code for found in made.problems} & {"template-broken", "tag-syntax", "text-left-tag"}
