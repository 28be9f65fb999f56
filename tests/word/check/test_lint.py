"""A template's faults are told all at once, each at its place; a clean one gives no finding."""

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word.templates import members, table, template, text_box, with_footnote, zipped
from toolkit.problems import BadTemplate, Severity
from toolkit.word.check.lint import Supplied, lint_problems

ENDNOTES = "word/endnotes.xml"
PEOPLE = Supplied(
    names=frozenset(("ho_ten", "chuc_vu", "co_gap", "khach", "khach.ten", "khach.ban", "khach.ban.so"))
)


EVERY_FAULT = """\
m.docx, đoạn 1: Mẫu dùng tên “ho_tenn” nhưng dữ liệu không có tên này. \
Chỗ này viết: “Kính gửi {{ ho_tenn }},”. \
Có phải ý là “ho_ten”? Sửa tên trong thẻ của mẫu. [tag-unknown-near]
m.docx, đoạn 2: Thẻ mở bằng “{{” mà chưa đóng, ở chỗ “{{ chuc_vu”. \
Thêm dấu đóng “}}” ngay sau tên, trong cùng một đoạn. [tag-unclosed]
m.docx, đoạn 3: Thẻ “{% endif %}” không thuộc khối nào đang mở. \
Xóa thẻ này, hoặc thêm thẻ mở khối ở phía trước. [block-stray]
m.docx, đoạn 4: Khối mở bằng “{% for k in khach %}” chưa có endfor. \
Thêm thẻ endfor cùng loại ở chỗ khối kết thúc. [block-open]
m.docx, đoạn 4: Mẫu dùng tên “khach.tn” nhưng dữ liệu không có tên này. \
Chỗ này viết: “{% for k in khach %}{{ k.tn }}”. \
Có phải ý là “ten”? Sửa tên trong thẻ của mẫu. [tag-unknown-near]
m.docx, đoạn 5: “{ho_ten}” chỉ có một dấu ngoặc, nên sẽ in nguyên như vậy. \
Viết đủ hai dấu ngoặc: {{ ho_ten }}. [tag-brace]"""


def found(content: bytes, supplied: Supplied | None = None) -> list[tuple[str, str]]:
    return [(one.code, one.place.spot) for one in lint_problems(content, "m.docx", supplied)]


def said(content: bytes, supplied: Supplied | None = None) -> list[str]:
    return [str(one) for one in lint_problems(content, "m.docx", supplied)]


def paragraph(document: WordDocument, inner: str) -> None:
    """Add a paragraph with this XML in it."""
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w', 'r')}>{inner}</w:p>"))


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_clean_template_gives_no_finding() -> None:
    def draw(document: WordDocument) -> None:
        table(
            document,
            ("Tên", "Số"),
            ("{%tr for k in khach %}", ""),
            ("{{ k.ten }}", "{% for b in k.ban %}{{ b.so }}{% if not loop.last %}, {% endif %}{% endfor %}"),
            ("{%tr endfor %}", ""),
        )
        text_box(document, "", "{{ ho_ten }}")

    content = template(
        "{{ ho_ten }} {{ chuc_vu|upper }} {{ ho_ten.title() }}",
        "{%p if co_gap %}",
        "Gấp “thật” { không phải thẻ }",
        "{%p else %}",
        "{%p endif %}",
        "{% if co_gap %}Đoạn một",
        "và đoạn hai.{% endif %}",
        "{# ghi chú {{ gì đó }} #}",
        draw=draw,
    )
    assert said(content, PEOPLE) == []


def test_every_fault_is_told_at_once_in_reading_order() -> None:
    content = template(
        "Kính gửi {{ ho_tenn }},", "{{ chuc_vu", "{% endif %}", "{% for k in khach %}{{ k.tn }}", "{ho_ten}"
    )
    assert "\n".join(said(content, PEOPLE)) == EVERY_FAULT


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{{ ho_ten", ["tag-unclosed"]),
        ("{% if co_gap }x", ["tag-unclosed"]),
        ("{{ ho_ten {{ chuc_vu }}", ["tag-unclosed"]),
        ("ho_ten }}", ["tag-stray"]),
        ("{ho_ten}}", ["tag-stray"]),
        ("{{ “a” }}", []),
        ("{{ «a» }}", ["tag-quotes"]),
        ("{{ `a` }}", ["tag-quotes"]),
        ("{{ Họ tên }}", ["tag-header"]),
        ("{{ họ_tên }}", ["tag-unknown-near"]),
        ("{{ ho ten nao do }}", ["tag-wrong"]),
        ("{% else if co_gap %}", ["tag-slip"]),
        ("{% tr for k in khach %}", ["tag-prefix"]),
        ("{{ r ho_ten }}", ["tag-prefix"]),
        ("{% loop %}", ["tag-wrong"]),
        ("{{ ho_ten|in_hoa }}", ["tag-unknown-filter"]),
        ("{{ ho_ten.__class__ }}", ["tag-forbidden"]),
        ("{{ ho_ten['__class__'] }}", ["tag-forbidden"]),
        ("{% include 'x' %}", ["tag-forbidden"]),
        ("{ gi_do }", ["tag-brace-doubt"]),
        ("{%tr for k in khach %}{%tr endfor %}", ["tag-outside-table", "tag-outside-table"]),
        ("{%p if co_gap %}Chữ", ["block-open", "tag-text-lost"]),
        ("{%p if co_gap %}{%p endif %}", ["tag-twice"]),
        ("{% if co_gap %}{% for k in khach %}{% endif %}{% endfor %}", ["block-crossed", "block-stray"]),
        ("{% for k in khach %}{{ k.ten }}{% endif %}{% endfor %}", ["block-stray"]),
        ("{{ k.ten }}", ["tag-unknown"]),
        ("{% for k in khac %}{{ k.ten }}{% endfor %}", ["tag-unknown-near"]),
        ("{% set x = ho_ten %}{{ x }}{{ range(3)|length }}", []),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(ho_ten) }}", []),
        ("{% raw %}{{ gì đó }}{% endraw %}", []),
    ],
)
def test_what_is_wrong_with_one_paragraph(text: str, codes: list[str]) -> None:
    assert [code for code, _ in found(template(text), PEOPLE)] == codes


def test_a_tag_that_goes_on_in_the_next_paragraph_is_split() -> None:
    assert found(template("{{ ho_", "ten }}")) == [("tag-split", "đoạn 1")]
    assert found(template("{{ ho_ten", "{{ chuc_vu }}")) == [("tag-unclosed", "đoạn 1")]


def test_a_tag_over_runs_is_whole_and_one_over_a_links_edge_is_not() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("ten }}")}</w:hyperlink>'
    whole = f'<w:hyperlink w:anchor="x">{run("{{ ho_")}{run("ten }}")}</w:hyperlink>'
    assert found(template(draw=lambda d: paragraph(d, run("{{ ho_") + run("ten }}"))), PEOPLE) == []
    assert found(template(draw=lambda d: paragraph(d, whole)), PEOPLE) == []
    (one,) = said(template(draw=lambda d: paragraph(d, run("{{ ho_") + link)), PEOPLE)
    assert one.startswith("m.docx, đoạn 1: Thẻ “{{ ho_ten }}” nằm nửa trong, nửa ngoài một liên kết")


def test_a_tracked_insertion_in_a_tag_is_refused_and_a_tag_wholly_inserted_is_not() -> None:
    def inserted(text: str) -> str:
        return f'<w:ins w:id="1" w:author="A">{run(text)}</w:ins>'

    for inner in (run("{{ ho_") + inserted("ten }}"), run("{{ ho") + inserted("_") + run("ten }}")):
        assert [code for code, _ in found(template(draw=lambda d, i=inner: paragraph(d, i)), PEOPLE)] == [
            "tag-tracked"
        ]
    whole = template(draw=lambda d: paragraph(d, inserted("{{ ho_ten }}")))
    assert found(whole, PEOPLE) == [("template-tracked", "đoạn 1")]


def test_a_loop_over_rows_without_tr_is_told() -> None:
    rows = (("{% for k in khach %}{{ k.ten }}", "1"), ("x", "{% endfor %}"))
    assert found(template(draw=lambda d: table(d, *rows)), PEOPLE) == [("block-over-rows", "bảng 1 ô A1")]


def test_a_loop_within_one_row_is_told_once_by_its_two_tags() -> None:
    rows = (("{%tr for k in khach %}{{ k.ten }}", "{%tr endfor %}"),)
    codes = [code for code, _ in found(template(draw=lambda d: table(d, *rows)), PEOPLE)]
    assert codes == ["tag-text-lost", "tag-twice"]


@pytest.mark.parametrize("end", ["{% endfor %}", "{%p endfor %}"])
def test_a_block_must_end_at_the_level_where_it_begins(end: str) -> None:
    rows = (("{%tr for k in khach %}", ""), ("{{ k.ten }}", end))
    codes = [code for code, _ in found(template(draw=lambda d: table(d, *rows)), PEOPLE)]
    assert "block-levels" in codes


def test_a_cell_that_may_lose_its_last_paragraph_is_warned_of() -> None:
    def cell(*texts: str) -> bytes:
        def draw(document: WordDocument) -> None:
            made = document.add_table(1, 1).cell(0, 0)
            made.text = texts[0]
            for text in texts[1:]:
                made.add_paragraph(text)

        return template(draw=draw)

    bare = ("{%p if co_gap %}", "Gấp", "{%p endif %}")
    assert found(cell(*bare)) == [("cell-emptied", "bảng 1 ô A1, đoạn 1")]
    assert found(cell(*bare, "")) == []
    assert found(cell("{%p if co_gap %}", "Gấp", "{%p else %}", "Thường", "{%p endif %}")) == []
    assert found(cell("{%p for k in khach %}", "{{ k.ten }}", "{%p endfor %}"))[0][0] == "cell-emptied"


def test_tags_in_headers_boxes_and_footnotes_are_judged_at_their_places() -> None:
    def draw(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ ho_tenn }}"
        text_box(document, "chữ", "{{ chuc_v }}")

    spots = [spot for _, spot in found(with_footnote(template(draw=draw), "{{ khac }}"), PEOPLE)]
    assert spots == [
        "đoạn 1, khung chữ 1, đoạn 1",
        "đầu trang, đoạn 1",
        "chú thích cuối trang, số 1, đoạn 1",
    ]


def test_notes_and_comments_are_counted_as_word_counts_them() -> None:
    lines = b'<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    parts = members(with_footnote(template("a"), "{{ ho_ten }}"))
    notes = parts["word/footnotes.xml"].replace(b'w:id="2"', b'w:id="0"')
    comments = notes.replace(b"footnote", b"comment")
    notes = notes.replace(b"<w:footnote ", lines + b"<w:footnote ").replace(b"{{ ho_ten }}", b"{{ khac }}")
    content = zipped({**parts, "word/footnotes.xml": notes, "word/comments.xml": comments})
    spots = [spot for code, spot in found(content, PEOPLE) if code.startswith("tag-")]
    assert spots == ["chú thích cuối trang, số 1, đoạn 1", "nhận xét, số 1, đoạn 1"]


def test_headers_and_footers_are_named_by_their_pages_and_sections() -> None:
    def draw(document: WordDocument) -> None:
        document.sections[0].first_page_header.paragraphs[0].text = "{{ a }}"
        document.add_section().even_page_footer.paragraphs[0].text = "{{ b }}"
        document.sections[1].header.is_linked_to_previous = False
        document.sections[1].header.paragraphs[0].text = "{{ c }}"

    spots = [spot for _, spot in found(template(draw=draw), PEOPLE)]
    assert spots == [
        "đầu trang phần 1 của trang đầu, đoạn 1",
        "đầu trang phần 2, đoạn 1",
        "chân trang phần 1 của trang chẵn, đoạn 1",
    ]


@pytest.mark.parametrize("name", ["cycler", "joiner", "namespace", "dict", "range", "loop"])
def test_a_word_of_the_template_language_is_told_where_it_is_printed_and_not_where_it_is_used(
    name: str,
) -> None:
    assert found(template(f"{{{{ {name} }}}}"), PEOPLE)[0] == ("tag-no-value", "đoạn 1")
    used = "{% set d = cycler('a', 'b') %}{% for k in khach %}{{ d.next() }}{{ loop.index }}{% endfor %}"
    assert found(template(used)) == []
    assert found(template(f"{{% set {name} = 'Ông' %}}{{{{ {name} }}}}")) == []
    mine = Supplied(names=frozenset((name,)))
    assert found(template(f"{{{{ {name} }}}}"), mine) == []


def test_tags_in_endnotes_and_comments_are_not_filled() -> None:
    parts = members(with_footnote(template("{{ ho_ten }}"), "{{ ho_ten }}"))
    notes = parts.pop("word/footnotes.xml").replace(b"footnote", b"endnote")
    comments = notes.replace(b"endnotes", b"comments").replace(b"endnote", b"comment")
    content = zipped({**parts, ENDNOTES: notes, "word/comments.xml": comments})
    problems = lint_problems(content, "m.docx", PEOPLE)
    assert [(one.code, one.severity) for one in problems[:2]] == [
        ("tag-unfilled", Severity.ERROR),
        ("tag-in-comment", Severity.ERROR),
    ]


def test_names_are_not_judged_without_data_and_unused_ones_only_where_they_are_wanted() -> None:
    content = template("{{ gi_do }}")
    assert found(content) == []
    wanted = Supplied(
        names=frozenset(("gi_do", "khach", "khach.ten")), wanted=frozenset(("khach", "khach.ten"))
    )
    (hint,) = lint_problems(content, "m.docx", wanted)
    assert hint.severity is Severity.HINT
    assert str(hint) == (
        "m.docx: Dữ liệu có “khach” mà mẫu không dùng. "
        "Không phải làm gì; nếu cần, thêm thẻ của tên này vào mẫu. [name-unused]"
    )


def test_names_in_properties_and_picture_texts_count_as_used() -> None:
    content = template("{{ ho_ten }}", draw=lambda d: setattr(d.core_properties, "title", "{{ chuc_vu }}"))
    wanted = Supplied(names=frozenset(("ho_ten", "chuc_vu")), wanted=frozenset(("ho_ten", "chuc_vu")))
    assert found(content, wanted) == []


def test_a_template_that_tears_or_never_ends_is_found_by_filling_it() -> None:
    endless = template("{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}")
    assert [code for code, _ in found(endless)] == ["template-endless"]


def test_a_file_that_is_not_word_is_refused() -> None:
    with pytest.raises(BadTemplate):
        lint_problems(b"x", "m.docx")


def test_the_template_is_only_read(tmp_path: Path) -> None:
    content = template("{{ a")
    path = tmp_path / "m.docx"
    path.write_bytes(content)
    lint_problems(path.read_bytes(), path.name)
    assert path.read_bytes() == content
