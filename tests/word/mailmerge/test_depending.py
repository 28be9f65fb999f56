"""Fields that hang on a record through others: worked out, or refused by name; old words are never silent."""

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument

from tests.word.field_codes import add, run, runs, template, with_parts
from tests.word.templates import members, texts
from toolkit.word.mailmerge.merge_template import MergeFields, depending_fields

BOOKMARKED = '<w:bookmarkStart w:id="7" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="7"/>'


def tagged(text: str) -> str:
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


def bookmarked(name: str, inside: str, *after: str) -> bytes:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), BOOKMARKED.format(name=name, inside=runs(inside)))
        for text in after:
            add(document.add_paragraph(), runs(text))

    return template(draw=draw)


def filled(content: bytes, **record: object) -> list[str]:
    made = MergeFields(content, name="m.docx").render(record)
    assert [str(problem) for problem in made.problems] == []
    return texts(made.content)


def grid(*rows: tuple[str, ...]) -> bytes:
    def draw(document: WordDocument) -> None:
        made = document.add_table(len(rows), len(rows[0]))
        for row, codes in zip(made.rows, rows, strict=True):
            for cell, code in zip(row.cells, codes, strict=True):
                add(cell.paragraphs[0], runs(code))

    return template(draw=draw)


def cells(content: bytes, **record: object) -> list[list[str]]:
    made = MergeFields(content, name="m.docx").render(record)
    assert [str(problem) for problem in made.problems] == []
    return [[cell.text for cell in row.cells] for row in Document(io.BytesIO(made.content)).tables[0].rows]


@pytest.mark.parametrize(
    ("inside", "code", "shown"),
    [
        ("{ MERGEFIELD ten }", "Gửi { REF Ten }!", "Gửi An!"),
        ("{ MERGEFIELD ten }", "Gửi { ten }!", "Gửi An!"),
        ("ông { MERGEFIELD ten }", "{ REF ten \\h }", "ông An"),
        ("ông { MERGEFIELD ten }", "{ REF ten \\h \\* MERGEFORMAT }", "ông An"),
        ("ông { MERGEFIELD ten }", "{ REF ten \\* Upper }", "ÔNG AN"),
        ('{ IF { MERGEFIELD ten } = "An" "một" "hai" }', "{ REF ten }", "một"),
        ("{ MERGEFIELD ten }", '{ IF { REF ten } = "An" "khớp" "không" }', "khớp"),
        ("{ MERGEFIELD ten }", '{ IF ten = "An" "khớp" "không" }', "khớp"),
        ("{ MERGEFIELD tien }", "{ = tien * 2 }", "14"),
        ("{ MERGEFIELD tien }", "{ = tien + { REF tien } }", "14"),
        ("{ MERGEFIELD tien }", "{ = DEFINED(tien) + TRUE + FALSE() }", "2"),
        ("{ MERGEFIELD tien }", "{ SET x { REF tien } }{ = x * 3 }", "21"),
    ],
)
def test_a_bookmark_around_merge_fields_is_shown_where_it_is_asked_for(
    inside: str, code: str, shown: str
) -> None:
    name = "tien" if "tien" in inside else "ten"
    assert filled(bookmarked(name, inside, code), ten="An", tien=7)[1] == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('{ IF { =DEFINED(so) } = 1 "{ MERGEFIELD ten }" "" }', "An"),
        ('{ IF { =DEFINED(khong_co) + FALSE } = 0 "{ MERGEFIELD ten }" "" }', "An"),
        ('{ IF { =TRUE } = 1 "{ MERGEFIELD ten }" "" }', "An"),
        ('{ IF { REF so } = "«cũ»" "{ MERGEFIELD ten }" "" }', "An"),
        ('{ IF { DOCPROPERTY Company } = { MERGEFIELD ten } "khớp" "khác" }', "khác"),
        ("{ = { = 2 * 3 } + { MERGEFIELD tien } }", "13"),
        ("{ =IF(DEFINED(so), { MERGEFIELD tien }, 0) + COUNT(1; 2; 3) }", "10"),
    ],
)
def test_what_is_the_same_in_every_document_may_decide_as_well(code: str, shown: str) -> None:
    assert filled(bookmarked("so", "12/GM", code), ten="An", tien=7)[1] == shown


def test_a_bookmark_of_the_body_is_shown_in_a_header() -> None:
    def draw(document: WordDocument) -> None:
        add(document.sections[0].header.paragraphs[0], runs("Gửi { REF ten }"))
        add(document.add_paragraph(), BOOKMARKED.format(name="ten", inside=runs("{ MERGEFIELD ten }")))

    made = MergeFields(template(draw=draw)).render({"ten": "An"})
    assert "An" in members(made.content)["word/header1.xml"].decode()
    assert "«cũ»" not in members(made.content)["word/header1.xml"].decode()


def test_a_bookmark_of_fixed_words_keeps_what_is_shown() -> None:
    content = bookmarked("so", "12/GM", "{ REF so } { MERGEFIELD ten }", "{ PAGEREF so }")
    assert filled(content, ten="An") == ["12/GM", "«cũ» An", "«cũ»"]


@pytest.mark.parametrize(
    ("code", "sums"),
    [
        ("{ =SUM(ABOVE) }", "12"),
        ('{ =sum(above) \\# "0,0" }', "12,0"),
        ("{ =COUNT(ABOVE) }", "2"),
        ("{ =AVERAGE(B1:B2) }", "6"),
        ("{ =B1*B2 }", "35"),
        ("{ =MAX(B1;B2)-MIN(ABOVE) }", "2"),
        ("{ =SUM(ABOVE) + { MERGEFIELD a } }", "17"),
        ("{ =PRODUCT(B1:B2, 2) }", "70"),
        ('{ IF { =SUM(ABOVE) } > 10 "nhiều" "ít" }', "nhiều"),
        ("{ =IF(TRUE, SUM(ABOVE), 0) }", "12"),
    ],
)
def test_a_sum_over_the_cells_of_a_table(code: str, sums: str) -> None:
    content = grid(("A", "{ MERGEFIELD a }"), ("B", "{ MERGEFIELD b }"), ("Cộng", code))
    assert cells(content, a=5, b=7)[2] == ["Cộng", sums]
    assert cells(content, a=5, b=7)[:2] == [["A", "5"], ["B", "7"]]


def test_a_sum_of_sums_reads_numbers_as_vietnamese_writes_them_and_passes_over_words() -> None:
    content = grid(
        ("Khoản", "Năm trước", "Năm nay", "Cả hai"),
        ("Chi", '{ MERGEFIELD a \\# "#.##0" }', "{ MERGEFIELD b }", "{ =SUM(LEFT) }"),
        ("Thu", "1.000.000", "{ MERGEFIELD a }", "{ =B3+C3 }"),
        ("Cộng", "{ =SUM(ABOVE) }", "{ =SUM(ABOVE) }", "{ =SUM(ABOVE) }"),
    )
    assert cells(content, a="1500000", b="2,5") == [
        ["Khoản", "Năm trước", "Năm nay", "Cả hai"],
        ["Chi", "1.500.000", "2,5", "1500002,5"],
        ["Thu", "1.000.000", "1500000", "2500000"],
        ["Cộng", "2500000", "1500002,5", "4000002,5"],
    ]


def test_a_merged_cell_that_is_no_number_is_told_where_it_is_passed_over() -> None:
    content = grid(("Năm 2024",), ("{ MERGEFIELD a }",), ("{ MERGEFIELD b }",), ("{ =SUM(ABOVE) }",))
    made = MergeFields(content, name="m.docx").render({"a": "5 người", "b": "chưa có"})
    said = (
        "m.docx, bảng 1 ô A4: Ô “5 người” của bảng không phải một số "
        "nên không được tính vào công thức ở đây. "
        "Chỉ để số trong các ô được cộng, đơn vị tính ghi ở tiêu đề cột; "
        "hoặc nêu rõ các ô, ví dụ =SUM(B2:B5). [field-cell-words]"
    )
    assert [str(one) for one in made.problems] == [said]


def test_a_sum_over_fixed_cells_keeps_what_is_shown() -> None:
    content = grid(("1", "2"), ("{ =SUM(ABOVE) }", "{ =A1+B1 }"))
    beside = with_parts(
        content,
        {
            "word/document.xml": lambda xml: xml.replace(
                "<w:sectPr", f"<w:p>{runs('{ MERGEFIELD a }')}</w:p><w:sectPr", 1
            )
        },
    )
    assert cells(beside, a=1)[1] == ["«cũ»", "«cũ»"]


STALE = (
    "m.docx, {spot}: Trường “{written}” lấy nội dung riêng của từng dòng nhưng chưa tính được, "
    "nên mọi văn bản sẽ mang chữ cũ “«cũ»”. "
    "Thay bằng trường MERGEFIELD (hoặc thẻ) của một cột đã tính sẵn, hoặc xóa trường này. [field-stale]"
)


@pytest.mark.parametrize(
    "code",
    [
        "DOCPROPERTY {MERGEFIELD a}",
        'DISPLAYBARCODE "{MERGEFIELD a}" QR \\q 3',
        'DATABASE \\d "a.xlsx" \\s "SELECT * FROM x WHERE ma = {MERGEFIELD a}"',
        "={MERGEFIELD a} * Table1 A1",
        "=ROUNDUP({MERGEFIELD a})",
        'INCLUDETEXT "{MERGEFIELD a}.docx"',
        "AUTOTEXT {MERGEFIELD a}",
    ],
)
def test_a_field_that_would_show_old_words_refuses_the_template_by_name(code: str) -> None:
    content = template("Gửi", "{ " + code.replace("{", "{ ").replace("}", " }") + " }")
    made = MergeFields(content, name="m.docx").render({"a": 1})
    written = code if len(code) <= 40 else code[:40].rstrip() + "…"
    assert [str(one) for one in made.problems] == [STALE.format(spot="đoạn 2", written=written)]
    assert made.content == b""


def test_a_barcode_of_a_column_is_refused_by_name() -> None:
    made = MergeFields(template("{ MERGEBARCODE ma QR }"), name="m.docx").render({"ma": 1})
    said = (
        "m.docx, đoạn 1: Mẫu có trường MERGEBARCODE của Word, là loại trường chưa điền được. "
        "Thay bằng các trường MERGEFIELD, mỗi trường một cột. [field-unsupported]"
    )
    assert [str(one) for one in made.problems] == [said]


@pytest.mark.parametrize("asking", ["REF ten", 'IF { REF ten } = "An" "có" "không"', "= ten + 1"])
def test_a_bookmark_over_paragraphs_is_refused_where_it_is_asked_for(asking: str) -> None:
    start, end = '<w:bookmarkStart w:id="7" w:name="ten"/>', '<w:bookmarkEnd w:id="7"/>'

    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), start + runs("{ MERGEFIELD a }"))
        add(document.add_paragraph(), runs("và") + end)
        add(document.add_paragraph(), runs(f"{{ {asking} }}"))

    made = MergeFields(template(draw=draw), name="m.docx").render({"a": 1})
    assert [(one.code, one.place.spot) for one in made.problems] == [("field-stale", "đoạn 3")]


def test_a_condition_on_the_page_is_left_to_word_and_said() -> None:
    made = MergeFields(template('{ IF { PAGE } = { MERGEFIELD a } "cuối" "" }'), name="m.docx").render(
        {"a": 1}
    )
    said = (
        'm.docx, đoạn 1: Trường “IF {PAGE} = {MERGEFIELD a} "cuối" ""” tùy theo trang in '
        "nên chỉ Word tính được; chưa mở bằng Word thì còn chữ cũ “«cũ»”. "
        "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi. [field-left-to-word]"
    )
    assert [str(one) for one in made.problems] == [said]
    assert (made.ready, members(made.content)["word/document.xml"].count(b"w:dirty")) == (True, 1)


@pytest.mark.parametrize(
    ("code", "old", "shown"),
    [
        ('{ HYPERLINK "mailto:{ MERGEFIELD a }" }', "«a»", "an@doan.vn"),
        ('{ HYPERLINK "mailto:{ MERGEFIELD a }" }', "be@doan.vn", "an@doan.vn"),
        (
            '{ HYPERLINK "https://doan.vn/{ MERGEFIELD a }" }',
            "https://doan.vn/cu",
            "https://doan.vn/an@doan.vn",
        ),
        ('{ HYPERLINK "https://doan.vn/{ MERGEFIELD a }" }', "Bấm vào đây", "Bấm vào đây"),
    ],
)
def test_a_link_that_shows_its_address_shows_the_new_one(code: str, old: str, shown: str) -> None:
    content = with_parts(template(code), {"word/document.xml": lambda xml: xml.replace("«cũ»", old)})
    assert filled(content, a="an@doan.vn")[0] == shown


ADDRESS = ("{ MERGEFIELD ten }", "{ MERGEFIELD duong }", " { MERGEFIELD xa } { MERGEFIELD huyen }", "hết")


def test_a_line_of_blank_merge_fields_is_left_out_as_word_does() -> None:
    content = template(*ADDRESS)
    assert filled(content, ten="An", duong="", xa=None, huyen="") == ["An", "hết"]
    assert filled(content, ten="An", duong="1 Lê Lợi", xa=None, huyen="Cầu Kè") == [
        "An", "1 Lê Lợi", "  Cầu Kè", "hết",
    ]  # fmt: skip


def test_a_blank_line_stays_where_the_template_says_so_and_where_more_stands_in_it() -> None:
    keeping = (
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:doNotSuppressBlankLines/></w:mailMerge>'
    )
    content = template(*ADDRESS)
    kept = with_parts(
        content, {"word/settings.xml": lambda xml: xml.replace("<w:zoom", keeping + "<w:zoom", 1)}
    )
    assert filled(kept, ten="An", duong="", xa=None, huyen="") == ["An", "", "  ", "hết"]
    more = template("{ MERGEFIELD a },", '{ IF 1 = 1 "{ MERGEFIELD a }" "" }', "x")
    assert filled(more, a="") == [",", "", "x"]


def test_the_last_line_of_a_cell_stays() -> None:
    def draw(document: WordDocument) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        add(cell.paragraphs[0], runs("{ MERGEFIELD a }"))
        add(cell.add_paragraph(), runs("{ MERGEFIELD b }"))

    made = MergeFields(template(draw=draw)).render({"a": "", "b": ""})
    assert members(made.content)["word/document.xml"].count(b"<w:p>") == 1


def test_a_line_beside_tags_is_left_out_as_well() -> None:
    content = template("{ MERGEFIELD a }", "{ MERGEFIELD b }", "x")
    with_tag = with_parts(content, {"word/document.xml": lambda xml: xml.replace(">x<", ">{{ a }}<")})
    made = MergeFields(with_tag).render({"a": "An", "b": ""})
    assert texts(made.content) == ["An", "An"]


def test_fields_that_hang_on_tags_are_refused_as_well() -> None:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), BOOKMARKED.format(name="ten", inside=tagged("{{ ten }}")))
        add(document.add_paragraph(), runs("{ REF ten } { PAGE }"))
        for paragraph, text in zip(document.add_table(2, 1).column_cells(0), ("{{ a }}", ""), strict=True):
            paragraph.text = text
        add(document.tables[0].cell(1, 0).paragraphs[0], runs("{ =SUM(ABOVE) }"))
        add(document.add_paragraph(), runs("{ TITLE } { AUTHOR }"))
        document.core_properties.title = "Giấy mời {{ ten }}"

    assert [str(one) for one in depending_fields(template(draw=draw), "m.docx")] == [
        STALE.format(spot="đoạn 2", written="REF ten"),
        STALE.format(spot="bảng 1 ô A2", written="=SUM(ABOVE)"),
        STALE.format(spot="đoạn 3", written="TITLE"),
    ]


def test_a_tag_in_the_code_of_a_field_is_refused() -> None:
    content = with_parts(
        template('{ DISPLAYBARCODE "ma" QR }', '{ IF "ma" = "x" "a" "b" }', '{ HYPERLINK "ma" }'),
        {"word/document.xml": lambda xml: xml.replace('"ma"', '"{{ ma }}"')},
    )
    assert [(one.code, one.place.spot) for one in depending_fields(content, "m.docx")] == [
        ("field-stale", "đoạn 1"),
        ("field-holds-tag", "đoạn 2"),
    ]


def test_a_table_of_contents_over_merged_headings_is_left_to_word_and_said() -> None:
    toc = runs("{ TOC }").replace(
        "<w:r><w:t>«cũ»</w:t></w:r>", run("<w:t>Mục cũ</w:t>") + runs("{ PAGEREF _Toc1 }")
    )

    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), toc)
        add(document.add_paragraph(), BOOKMARKED.format(name="_Toc1", inside=runs("{ MERGEFIELD a }")))

    made = MergeFields(template(draw=draw), name="m.docx").render({"a": "x"})
    assert [(one.code, one.place.spot) for one in made.problems] == [("field-left-to-word", "đoạn 1")]


def test_a_header_that_shows_a_bookmark_around_a_tag_of_the_body_is_refused_by_name() -> None:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), BOOKMARKED.format(name="Ten", inside=tagged("{{ ten }}")))
        add(document.sections[0].header.paragraphs[0], runs("{ REF Ten }"))

    assert [one.code for one in depending_fields(template(draw=draw), "m.docx")] == ["field-stale"]


def test_a_header_shows_what_a_bookmark_of_the_body_holds() -> None:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), BOOKMARKED.format(name="Ten", inside=runs("{ MERGEFIELD ten }")))
        add(document.sections[0].header.paragraphs[0], runs("Gửi { REF Ten }"))

    made = MergeFields(template(draw=draw), name="m.docx").render({"ten": "An"})
    assert not made.problems
    assert Document(io.BytesIO(made.content)).sections[0].header.paragraphs[0].text == "Gửi An"
