"""Templates that hold Word's merge fields and ``{{ tags }}`` side by side."""

import datetime as dt
import io

from docx import Document
from docx.document import Document as WordDocument

from tests.word.field_codes import add, run, runs, template
from tests.word.templates import texts
from toolkit.word.mailmerge.merge_template import MergeFields


def as_text(*paragraphs: str, **styles: object) -> bytes:
    """A template in which ``[[ ]]`` and ``[% %]`` stand for tags: braces are fields in the notation."""

    def draw(document: WordDocument) -> None:
        for text in paragraphs:
            xml = runs(text)
            for sign, brace in (("[[", "{{"), ("]]", "}}"), ("[%", "{%"), ("%]", "%}")):
                xml = xml.replace(sign, brace)
            add(document.add_paragraph(), xml)

    return template(draw=draw)


def test_tags_and_fields_are_filled_from_one_record() -> None:
    content = as_text(
        "Gửi [[ ho_ten ]], { MERGEFIELD Họ_tên \\* Upper }",
        '{ IF { MERGEFIELD n } > 1 "nhiều { MERGEFIELD n }" "một" }: [[ n ]]',
        "[% if n == '3' %]đúng { MERGEFIELD n }[% endif %]",
    )
    made = MergeFields(content).render({"Họ tên": "An & <b>", "n": 3})
    assert (texts(made.content), made.problems) == (
        ["Gửi An & <b>, AN & <B>", "nhiều 3: 3", "đúng 3"],
        (),
    )


def test_a_field_inside_a_loop_is_filled_each_time() -> None:
    content = as_text("[% for k in khach %][[ k.ten ]] ({ MERGEFIELD lop }) [% endfor %]")
    made = MergeFields(content).render({"lop": "A1"}, words={"khach": [{"ten": "An"}, {"ten": "Bình"}]})
    assert texts(made.content) == ["An (A1) Bình (A1) "]


def test_no_value_becomes_a_tag_or_a_code() -> None:
    content = as_text("[[ a ]]|{ MERGEFIELD a }|{ MERGEFIELD b }")
    value = "{{ b }}{% for %} { MERGEFIELD b }"
    made = MergeFields(content).render({"a": value, "b": "lộ"})
    assert texts(made.content) == [f"{value}|{value}|lộ"]


def test_an_unknown_tag_and_a_lost_switch_are_both_told() -> None:
    content = as_text("[[ c ]] { MERGEFIELD a }")
    record = {"a": dt.date(2024, 5, 24)}
    assert [p.code for p in MergeFields(content).render(record).problems] == ["tag-unknown"]
    made = MergeFields(as_text("[[ a ]] { MERGEFIELD a }")).render(record)
    assert ([p.code for p in made.problems], texts(made.content)) == (
        ["field-no-date-switch"],
        ["24/5/2024 24/5/2024"],
    )


def test_paragraphs_that_a_field_runs_through() -> None:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), "<w:r><w:t>{{ a }}</w:t></w:r>")
        opening = run('<w:fldChar w:fldCharType="begin"/>') + run("<w:instrText> IF 1 = 1 </w:instrText>")
        add(document.add_paragraph(), opening + run('<w:instrText>"Một</w:instrText>'))
        closing = run('<w:fldChar w:fldCharType="end"/>')
        add(
            document.add_paragraph(),
            runs("{ MERGEFIELD a }") + run('<w:instrText>" ""</w:instrText>') + closing,
        )

    made = MergeFields(template(draw=draw)).render({"a": "1"})
    assert texts(made.content) == ["1", "Một", "1"]


def test_a_tag_inside_a_field_code_is_refused() -> None:
    content = as_text('{ IF { MERGEFIELD a } = 1 "[[ b ]]" "" }')
    assert [p.code for p in MergeFields(content).faults] == ["field-holds-tag"]


def test_the_same_record_gives_the_same_bytes() -> None:
    content = as_text("[[ a ]] { MERGEFIELD a }")
    assert MergeFields(content).render({"a": "x"}) == MergeFields(content).render({"a": "x"})


def test_a_field_alone_in_its_paragraph_keeps_the_paragraph() -> None:
    def draw(document: WordDocument) -> None:
        cells = document.add_table(3, 1).column_cells(0)
        for cell, text in zip(cells, ("5", "{ MERGEFIELD so }", "{ =SUM(ABOVE) }"), strict=True):
            add(cell.paragraphs[0], runs(text))
        add(document.add_paragraph(), runs('{ IF { MERGEFIELD so } > 1 "nhiều" "ít" }'))
        document.add_paragraph("{{ so }}")

    made = MergeFields(template(draw=draw)).render({"so": 7})
    document = Document(io.BytesIO(made.content))
    assert [cell.text for cell in document.tables[0].column_cells(0)] == ["5", "7", "12"]
    assert [one.text for one in document.paragraphs] == ["nhiều", "7"]
