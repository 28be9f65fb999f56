"""Nothing in a record is lost, changed or obeyed, and no field code can make the merge stumble."""

import datetime as dt
import io

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.word.field_codes import parts, template
from tests.word.templates import texts
from toolkit.word.mailmerge.date_picture import dated
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.merge_template import MergeFields
from toolkit.word.mailmerge.number_picture import numbered

LETTER = MergeFields(
    template(
        "Gửi { MERGEFIELD a },",
        '{ IF { MERGEFIELD a } = { MERGEFIELD b } "[{ MERGEFIELD a }]" "({ MERGEFIELD b })" }',
        '{ MERGEFIELD b \\b "<" \\f ">" }',
        '{ HYPERLINK "{ MERGEFIELD a }" }',
    )
)
NASTY = st.sampled_from(
    ['& < > " \'', '{ MERGEFIELD b }', '{{7*7}}', '" \\* Upper "', "\\", "]]>", "<w:t>", "&amp;", "👍🏽",
     "שלום", "a\u0301",
     "*", "?", "1.500", "=1+1", "%s", "\u00a0", "\ufeff", "»", "_x000D_"]
)  # fmt: skip
PLAIN = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
VALUES = st.one_of(NASTY, st.text(PLAIN), st.builds("".join, st.lists(NASTY)))
ANY = st.one_of(
    VALUES,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(a=VALUES, b=VALUES)
@settings(max_examples=150, deadline=None)
def test_every_text_stands_in_the_document_as_it_is(a: str, b: str) -> None:
    made = LETTER.render({"a": a, "b": b})
    assert made.problems == ()
    shown = texts(made.content)
    assert shown[0] == f"Gửi {a},"
    assert shown[1] in (f"[{a}]", f"({b})")
    assert shown[2:-1] == ([f"<{b}>"] if b else [])


@given(value=ANY)
@settings(max_examples=200, deadline=None)
def test_every_typed_value_makes_a_document_that_opens(value: object) -> None:
    made = LETTER.render({"a": value, "b": value})
    assert made.ready
    assert len(Document(io.BytesIO(made.content)).paragraphs) in (3, 4)  # a line of blank fields is left out


@given(code=st.text(st.sampled_from(list("{} MERGEFIELD IF a=<>\"\\*@#bf“”,.;0x'()+-/")), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_field_code_is_filled_or_told(code: str) -> None:
    opened = code.count("{") - code.count("}")
    balanced = "{" * max(0, -opened) + code + "}" * max(0, opened)
    merge = MergeFields(template(f"{{ MERGEFIELD a {code.replace('{', '').replace('}', '')} }}", balanced))
    made = merge.render({"a": "x", **dict.fromkeys(merge.names, "y")})
    if made.content:
        etree.fromstring(parts(made.content)["word/document.xml"])
    else:
        assert made.problems


@given(picture=st.text(max_size=30), value=st.one_of(st.decimals(allow_nan=False), st.integers(), st.text()))
def test_any_number_picture_draws_something(picture: str, value: object) -> None:
    assert isinstance(Format(number=picture).text(value), str)


@given(picture=st.text(max_size=30), moment=st.datetimes())
def test_any_date_picture_draws_something(picture: str, moment: dt.datetime) -> None:
    assert isinstance(dated(moment, picture), str)


@given(number=st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_grouped_number_reads_back_as_itself(number: object) -> None:
    from decimal import Decimal

    assert isinstance(number, Decimal)
    drawn = numbered(number, "0.00")
    assert Decimal(drawn.replace(".", "").replace(",", ".")) == number
