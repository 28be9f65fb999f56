"""Fields that are the same in every letter: worked out once where the template shows old words, or told."""

import io
import re

import pytest
from docx import Document
from docx.document import Document as WordDocument
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.word.field_codes import add, parts, run, runs, template, with_parts
from tests.word.templates import members, texts, zipped
from toolkit.word import Template
from toolkit.word.check.lint import lint_problems
from toolkit.word.mailmerge.merge_template import MergeFields
from toolkit.word.mailmerge.settled_template import settled

MARKED = '<w:bookmarkStart w:id="7" w:name="so"/>{inside}<w:bookmarkEnd w:id="7"/>'
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="x" pid="2" name="Số văn bản"><vt:lpwstr>12/GM</vt:lpwstr></property>'
    '<property fmtid="x" pid="3" name="Lần"><vt:i4>3</vt:i4></property>'
    '<property fmtid="x" pid="4" name="Ngày ký"><vt:filetime>2024-05-24T00:00:00Z</vt:filetime></property>'
    "</Properties>"
)


def drawn(*paragraphs: str, shown: str = "«cũ»", title: str = "Họp giao ban") -> bytes:
    """A template with a bookmark "so" around "12/GM", and properties of its own."""

    def draw(document: WordDocument) -> None:
        document.core_properties.title = title
        document.core_properties.author = "Văn phòng"
        add(document.add_paragraph(), MARKED.format(inside=run("<w:t>12/GM</w:t>")))
        for text in paragraphs:
            add(document.add_paragraph(), runs(text).replace("«cũ»", shown))

    content = with_parts(
        template(draw=draw),
        {
            "docProps/app.xml": lambda xml: re.sub(
                "<Company>.*?</Company>|<Company/>", "<Company>Tỉnh Đoàn</Company>", xml
            ),
            "word/settings.xml": lambda xml: xml.replace(
                "</w:settings>",
                '<w:docVars><w:docVar w:name="quy" w:val="quý II"/></w:docVars></w:settings>',
            ),
        },
    )
    made = parts(content) | {"docProps/custom.xml": CUSTOM.encode()}
    return zipped(made)


WORKED_OUT = [
    ("{ TITLE }", "Họp giao ban"),
    ("{ TITLE \\* Upper }", "HỌP GIAO BAN"),
    ("{ AUTHOR \\* MERGEFORMAT }", "Văn phòng"),
    ("{ INFO Title }", "Họp giao ban"),
    ("{ DOCPROPERTY Title \\* MERGEFORMAT }", "Họp giao ban"),
    ("{ DOCPROPERTY Company }", "Tỉnh Đoàn"),
    ('{ DOCPROPERTY "Số văn bản" }', "12/GM"),
    ("{ DOCPROPERTY Lần }", "3"),
    ('{ DOCPROPERTY "Ngày ký" }', "24/5/2024"),
    ('{ DOCPROPERTY "Ngày ký" \\@ "dd/MM/yyyy" }', "24/05/2024"),
    ("{ DOCVARIABLE quy }", "quý II"),
    ("{ =TRUE }", "1"),
    ("{ =FALSE }", "0"),
    ("{ =DEFINED(khongco) }", "0"),
    ("{ =DEFINED(so) }", "1"),
    ("{ = 2 + 3 }", "5"),
    ("{ = 1.500.000 * 2 + 1.5 }", "3000001,5"),
    ('{ = 1500 * 2 \\# "#.##0" }', "3.000"),
    ("{ = { = 2 + 3 } * { DOCPROPERTY Lần } }", "15"),
    ('{ IF 1 = 1 "có" "không" }', "có"),
    ('{ IF { =DEFINED(khongco) } = 0 "KHÔNG" "CÓ" }', "KHÔNG"),
    ('{ IF { DOCPROPERTY Lần } > 2 "nhiều lần" "ít" }', "nhiều lần"),
    ('{ IF so = "12/GM" "đúng số { TITLE }" "sai" }', "đúng số Họp giao ban"),
    ("{ COMPARE 2 > 1 }", "1"),
    ('{ QUOTE "Quý " "II" }', "Quý II"),
    ("{ REF so }", "12/GM"),
    ("{ REF so \\h \\* MERGEFORMAT }", "12/GM"),
    ("{ so }{ =0+0 }", "12/GM0"),
    ('{ SET lan "5" }{ REF lan }', "«cũ»5"),
    ('{ SET lan "5" }{ = lan * 2 }', "«cũ»10"),
]


@pytest.mark.parametrize(("code", "shown"), WORKED_OUT)
def test_a_field_that_hangs_on_no_row_is_worked_out_once(code: str, shown: str) -> None:
    made = settled(drawn(code), "m.docx")
    assert (made.problems, texts(made.content)[-1]) == ((), shown)
    assert settled(made.content, "m.docx").content == made.content


KEPT = [
    ("{ TITLE }", "Họp  giao\u00a0ban"),
    ("{ = 10 / 3 }", "3.33"),
    ('{ = 1500 * 2 \\# "#,##0" }', "3,000"),
    ('{ IF { PAGE } = { NUMPAGES } "cuối" "" }', "1"),
    ('{ IF { USERNAME } = "An" "mình" "khác" }', "mình"),
    ("{ = { PAGE } + 1 }", "7"),
    ("{ NUMPAGES }", "3"),
    ("{ NUMPAGES \\* CardText }", "ba"),
    ("{ SECTION }", "1"),
    ('{ DOCPROPERTY "Ngày ký" }', "05/24/2024"),
    ("{ DOCPROPERTY Pages }", "4"),
    ("{ DOCPROPERTY Template }", "Normal.dotm"),
    ('{ ASK ten "Tên?" }{ IF ten = "a" "b" "c" }', "b"),
    ('{ SET x "v" }{ SET x "w" }{ REF x }', "w"),
    ('{ SET x "v" }{ SET x "w" }{ REF x }', "v"),
    ('{ SET x "v" }{ SET x "w" }{ REF x \\* Upper }', "V"),
    ('{ SET x "v" }{ ASK x "?" }{ REF x }', "u"),
    ('{ SET x "v" }{ IF 1 = 1 "{ SET x w }" }{ REF x }', "w"),
    ('{ SET x "{ REF y }" }{ SET y "{ REF x }" }', "tròn"),
    ("{ QUOTE 65 }{ QUOTE }", "A"),
    ("{ REF so \\r }", "1.2"),
    ("{ REF khac }", "xem trên"),
    ("{ PAGEREF so }", "4"),
    ('{ IF 1 = 1 "2" "{ = 6 / 0 }" }', "2"),
    ('{ TITLE "Khác" }', "Khác"),
    ("{ SEQ Hình }", "2"),
]


@pytest.mark.parametrize(("code", "shown"), KEPT)
def test_what_is_right_or_cannot_be_known_stays_as_it_is(code: str, shown: str) -> None:
    content = drawn(code, shown=shown)
    made = settled(content, "m.docx")
    assert (made.problems, made.content == content) == ((), True)


@pytest.mark.parametrize(("inside", "outside"), [("999", "KHÔNG"), ("0", "CÓ"), ("999", "CÓ")])
def test_a_field_inside_another_leaves_no_old_words_either(inside: str, outside: str) -> None:
    code = runs('{ IF { =DEFINED(khongco) } = 0 "KHÔNG" "CÓ" }')
    shown = code.replace("«cũ»", inside, 1).replace("«cũ»", outside)
    made = settled(template(draw=lambda document: add(document.add_paragraph(), shown)), "m.docx")
    assert (made.problems, texts(made.content)) == ((), ["KHÔNG"])


def test_words_over_paragraphs_are_told() -> None:
    def draw(document: WordDocument) -> None:
        start, end = runs('{ IF 1 = 1 "a" "b" }').split("«cũ»")
        add(document.add_paragraph(), start + "một</w:t></w:r>")
        add(document.add_paragraph(), run("<w:t>hai</w:t>") + "<w:r><w:t>" + end)

    told = (
        'm.docx, đoạn 1: Trường “IF 1 = 1 "a" "b"” phải là “a”, nhưng mẫu còn chữ cũ “mộthai” '
        "và mọi văn bản sẽ mang chữ này. Mở mẫu bằng Word, nhấn Ctrl+A rồi F9, lưu mẫu. [field-fixed-old]"
    )
    assert [str(one) for one in settled(template(draw=draw), "m.docx").problems] == [told]


def test_what_hangs_on_a_row_is_left_to_the_merge() -> None:
    content = drawn("{ IF { MERGEFIELD a } = 1 { TITLE } { REF so } }")
    made = MergeFields(settled(content, "m.docx").content, name="m.docx")
    assert [texts(made.render({"a": a}).content)[-1] for a in (1, 2)] == ["Họp giao ban", "12/GM"]


def test_a_field_keeps_its_code_and_the_look_of_its_old_words() -> None:
    simple = '<w:fldSimple w:instr=" TITLE "><w:r><w:rPr><w:b/></w:rPr><w:t>CŨ</w:t></w:r></w:fldSimple>'
    content = template(draw=lambda document: add(document.add_paragraph(), simple))
    made = settled(content, "m.docx")
    assert (made.content, [one.code for one in made.problems]) == (content, ["field-no-property"])
    title = "<dc:title>Họp</dc:title></cp:coreProperties>"
    core = parts(content)["docProps/core.xml"].decode()
    bare = re.sub("<dc:title>.*?</dc:title>|<dc:title/>", "", core)
    whole = bare.replace("</cp:coreProperties>", title)
    titled = with_parts(content, {"docProps/core.xml": lambda _: whole})
    xml = members(settled(titled, "m.docx").content)["word/document.xml"].decode()
    assert (
        '<w:fldSimple w:instr=" TITLE "><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Họp</w:t>' in xml
    )


SUMMED = [
    ("«cũ»", ("12", "3"), "15"),
    ("«cũ»", ("5 người", "4"), "9"),
    ("«cũ»", ("1.200", "12"), "1212"),
    ("«cũ»", ("1.200.000 đ", "500.000 đồng"), "1700000"),
    ("«cũ»", ("Năm 2024", "12", "3"), "15"),
    ("«cũ»", ("12", "", "chưa có", "3,5"), "15,5"),
    ("1.212", ("1.200", "12"), "1.212"),
    ("1,212", ("1,200", "12"), "1,212"),
    ("2039", ("Năm 2024", "12", "3"), "2039"),
    ("17", ("Khoảng 5", "12"), "17"),
    ("11", ("5-6 người",), "11"),
]


@pytest.mark.parametrize(("old", "cells", "shown"), SUMMED)
def test_a_sum_over_fixed_cells_is_worked_out_where_it_is_old(
    old: str, cells: tuple[str, ...], shown: str
) -> None:
    made = settled(summed(*cells, old=old), "m.docx")
    column = Document(io.BytesIO(made.content)).tables[0].column_cells(0)
    assert (made.problems, column[-1].text) == ((), shown)
    is_field = b"fldChar" in members(made.content)["word/document.xml"]
    assert is_field == all(text.isdigit() or not any(map(str.isdigit, text)) for text in cells)


def summed(*above: str, old: str = "«cũ»") -> bytes:
    """A template with a column of words and the sum of all below them."""

    def draw(document: WordDocument) -> None:
        cells = document.add_table(len(above) + 1, 1).column_cells(0)
        for cell, text in zip(cells, above, strict=False):
            cell.text = text
        add(cells[-1].paragraphs[0], runs("{ =SUM(ABOVE) }").replace("«cũ»", old))

    return template(draw=draw)


DOUBTED = ["5-6 người", "5 triệu", "Khóa 2 năm 2024", "1,200", "12/5"]


@pytest.mark.parametrize("doubted", DOUBTED)
def test_a_cell_that_may_count_for_this_or_that_is_told(doubted: str) -> None:
    content = summed("12", doubted)
    made = settled(content, "m.docx")
    reason = f"không rõ ô “{doubted}” là số mấy"
    told = NO_RESULT.format(code="=SUM(ABOVE)", reason=reason)
    assert (made.content, [str(one) for one in made.problems]) == (content, [f"m.docx, bảng 1 ô A3: {told}"])


NO_PROPERTY = (
    "Trường “DOCPROPERTY Khoa” hỏi một thuộc tính mà mẫu không có hoặc để trống, "
    "nên mọi văn bản mang chữ cũ “«cũ»”. Điền thuộc tính (File, Info, Properties) rồi lưu mẫu; "
    "hoặc thay trường này bằng chữ gõ hẳn. [field-no-property]"
)
FILE_NAME = (
    "Trường “FILENAME” hiện tên tệp, mỗi văn bản một tên, nên chỉ Word điền được; "
    "chưa mở bằng Word thì còn tên cũ “«cũ»”. Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, "
    "trước khi in hoặc gửi; hoặc xóa trường này. [field-file-name]"
)
PAGES = (
    "Trường “NUMPAGES” tùy theo trang in nên chỉ Word tính được; "
    "chưa mở bằng Word thì còn chữ cũ “«cũ»”. "
    "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi. [field-left-to-word]"
)
NO_RESULT = (
    "Trường “{code}” không tính được: {reason}, nên mọi văn bản mang chữ cũ “«cũ»”. "
    "Sửa trường này trong mẫu, hoặc thay bằng chữ gõ hẳn. [field-no-result]"
)
BY_NAME = NO_RESULT.format(code="=ROUNDUP(2)", reason="không có hàm ROUNDUP")
TWICE = NO_RESULT.format(code="REF x", reason="tên X được đặt nhiều lần, không lần nào là chữ đang hiện")
BY_ZERO = NO_RESULT.format(code="= 5 / 0", reason="có phép chia cho 0")
MISSPELT = [
    ("= 2 * (3 + 4", "thiếu dấu đóng ngoặc"),
    ("=SUM(2; 3", "thiếu dấu đóng ngoặc"),
    ("= 2 + 3)", "thừa dấu đóng ngoặc"),
    ("= 2 +", "công thức chưa viết hết"),
    ("= tong + 1", "không có tên TONG"),
    ("=SUM(A1:A2)", "công thức hỏi ô của bảng mà không nằm trong bảng"),
    ("=SUM(ABOVE)", "công thức hỏi ô của bảng mà không nằm trong bảng"),
    ("=ABS(1; 2)", "hàm ABS thiếu hoặc thừa giá trị"),
]
TOLD = [
    *((f"{{ {code} }}", NO_RESULT.format(code=code, reason=reason)) for code, reason in MISSPELT),
    ("{ DOCPROPERTY Khoa }", NO_PROPERTY), ("{ FILENAME }", FILE_NAME), ("{ NUMPAGES }", PAGES),
    ("{ =ROUNDUP(2) }", BY_NAME), ("{ = 5 / 0 }", BY_ZERO),
    ('{ SET x "v" }{ SET x "w" }{ REF x }', TWICE),
]  # fmt: skip


@pytest.mark.parametrize(("code", "told"), TOLD)
def test_what_only_word_can_tell_or_nobody_is_told_by_name(code: str, told: str) -> None:
    content = drawn("{ MERGEFIELD a }", code)
    made = settled(content, "m.docx")
    assert [str(one) for one in made.problems] == [f"m.docx, đoạn 3: {told}"]
    assert [str(one) for one in lint_problems(content, "m.docx")] == [f"m.docx, đoạn 3: {told}"]
    dirty = members(made.content)["word/document.xml"].count(b'w:dirty="1"')
    assert dirty == (1 if "NUMPAGES" in code or "FILENAME" in code else 0)


def test_a_letter_of_tags_shows_the_fixed_fields_as_they_are_now() -> None:
    def draw(document: WordDocument) -> None:
        document.core_properties.title = "Họp giao ban"
        document.add_paragraph("{{ ten }}")
        add(document.sections[0].header.paragraphs[0], runs("{ TITLE }"))

    made = Template(settled(template(draw=draw), "m.docx").content).render({"ten": "An"})
    assert "Họp giao ban" in members(made.content)["word/header1.xml"].decode()
    assert texts(made.content) == ["An"]


PIECES = (
    "{ IF ", "{ =", "{ QUOTE ", "{ REF x ", "{ SET x ", "{ DOCPROPERTY ", "{ x ", "}", "} ", '"', "a", "1",
    " = ", " <> ", "\\* Upper ", '\\# "0,0" ', "DEFINED(", "SUM(ABOVE", ")", "; ", "9^9", "/0", "x", "*",
)  # fmt: skip
CODES = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(code=CODES)
@example(code="{ SET x a{ QUOTE { REF x }}}")
@example(code="{ SET x a{ REF y }}{ SET y b{ REF x }}")
@settings(max_examples=150, deadline=None)
def test_any_field_code_leaves_a_template_that_opens(code: str) -> None:
    opened = code.count("{") - code.count("}")
    content = template("{" * max(0, -opened) + code + "}" * max(0, opened), "{ MERGEFIELD a }")
    made = settled(content, "m.docx")
    etree.fromstring(members(made.content)["word/document.xml"])
    assert settled(made.content, "m.docx").content == made.content


def test_a_broken_part_beside_the_text_is_no_matter_of_the_fields() -> None:
    broken = zipped(parts(drawn("{ TITLE }")) | {"docProps/custom.xml": b"<x"})
    assert texts(settled(broken, "m.docx").content)[-1] == "Họp giao ban"
