"""Merge fields in every place and shape that Word, LibreOffice and people give them."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from tests.word.field_codes import add, parts, run, runs, template, with_parts
from tests.word.templates import part, texts
from toolkit.word.mailmerge.merge_template import MergeFields, has_mergefields

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/'
    'wordprocessingShape"><w:txbxContent><w:p>{}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>'
    '<mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>{}</w:p>'
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def filled(content: bytes, **record: object) -> bytes:
    made = MergeFields(content, name="m.docx").render(record)
    assert [str(problem) for problem in made.problems] == []
    return made.content


def body(xml: str) -> Callable[[WordDocument], object]:
    """Draw paragraphs and tables given as XML at the document's start."""

    def draw(document: WordDocument) -> None:
        fragment = parse_xml(f"<w:body {nsdecls('w', 'r')}>{xml}</w:body>")
        for at, child in enumerate(list(fragment)):
            document._body._element.insert(at, child)

    return draw


def xml_paragraphs(xml: bytes) -> list[str]:
    root = etree.fromstring(xml)
    return ["".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p")]


@pytest.mark.parametrize("letters", [1, 3, 7])
def test_a_code_split_in_the_middle_of_its_words(letters: int) -> None:
    content = template('Gửi { MERGEFIELD "Họ tên" \\* Upper }!', letters=letters)
    assert texts(filled(content, **{"Họ tên": "An"})) == ["Gửi AN!"]


def test_a_code_split_in_the_middle_of_a_switch_by_proofing_marks_and_bookmarks() -> None:
    code = runs("{ MERGEFIELD ten \\* Up").replace("</w:r>", '</w:r><w:proofErr w:type="spellStart"/>')
    xml = (
        f'<w:p>{code}<w:bookmarkStart w:id="7" w:name="x"/>'
        + run("<w:instrText>per </w:instrText>")
        + run('<w:fldChar w:fldCharType="separate"/>')
        + '<w:bookmarkEnd w:id="7"/>'
        + run("<w:t>«ten»</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
        + "</w:p>"
    )
    made = filled(template(draw=body(xml)), ten="An")
    assert texts(made)[0] == "AN"
    assert part(made, "word/document.xml").count("bookmark") == 2


def test_a_whole_field_inside_one_run_with_text_around_it() -> None:
    xml = (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Gửi </w:t>'
        '<w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD ten </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>«ten»</w:t>'
        '<w:fldChar w:fldCharType="end"/><w:t>!</w:t></w:r></w:p>'
    )
    made = Document(io.BytesIO(filled(template(draw=body(xml)), ten="An")))
    assert [(r.text, r.bold) for r in made.paragraphs[0].runs] == [("Gửi ", True), ("An", True), ("!", True)]


def test_simple_fields_and_simple_fields_inside_complex_ones() -> None:
    simple = (
        '<w:fldSimple w:instr=" MERGEFIELD ten \\* Upper "><w:r><w:rPr><w:i/></w:rPr><w:t>«ten»</w:t></w:r>'
        "</w:fldSimple>"
    )
    nested = runs("{ IF 1 = 1 X }").replace(
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        simple + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    )
    content = template(draw=body(f"<w:p>{simple}</w:p><w:p>{nested.replace(' X ', ' ')}</w:p>"))
    made = Document(io.BytesIO(filled(content, ten="An")))
    assert [p.text for p in made.paragraphs] == ["AN", "AN"]
    assert [p.runs[0].italic for p in made.paragraphs] == [True, True]


def test_a_field_without_an_old_result() -> None:
    code = runs("{ MERGEFIELD ten }").replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "")
    assert texts(filled(template(draw=body(f"<w:p>{code.replace('«cũ»', '')}</w:p>")), ten="An"))[0] == "An"


def test_headers_footers_tables_notes_and_text_boxes() -> None:
    def draw(document: WordDocument) -> None:
        add(document.sections[0].header.paragraphs[0], runs("Đầu { MERGEFIELD ten }"))
        add(document.sections[0].footer.paragraphs[0], runs("Chân { MERGEFIELD ten } { PAGE }"))
        table = document.add_table(2, 2)
        add(table.cell(1, 1).paragraphs[0], runs("{ MERGEFIELD ten }"))
        code = runs("{ MERGEFIELD ten }")
        add(document.add_paragraph(), BOX.format(code, code))

    merge = MergeFields(template(draw=draw), name="m.docx")
    made = merge.render({"ten": "An & Bình"}).content
    document = Document(io.BytesIO(made))
    assert document.sections[0].header.paragraphs[0].text == "Đầu An & Bình"
    assert document.sections[0].footer.paragraphs[0].text == "Chân An & Bình «cũ»"
    assert document.tables[0].cell(1, 1).text == "An & Bình"
    assert xml_paragraphs(parts(made)["word/document.xml"])[-2:] == ["An & Bình", "An & Bình"]
    assert [(use.name, use.part, use.spot) for use in merge.fields] == [
        ("ten", "word/document.xml", "bảng 1 ô B2"),
        ("ten", "word/document.xml", "đoạn 1, khung chữ 1, đoạn 1"),
        ("ten", "word/document.xml", "đoạn 1"),
        ("ten", "word/header1.xml", "đầu trang 1, đoạn 1"),
        ("ten", "word/footer1.xml", "chân trang 1, đoạn 1"),
    ]


def test_footnotes_and_endnotes() -> None:
    notes = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<w:{0} {1}><w:{2} w:id="2"><w:p>{3}</w:p></w:{2}></w:{0}>'
    )
    content = template("{ MERGEFIELD ten }")
    saved = parts(content)
    types = saved["[Content_Types].xml"].decode()
    for kind, note in (("footnotes", "footnote"), ("endnotes", "endnote")):
        xml = notes.format(kind, nsdecls("w"), note, runs("Chú thích { MERGEFIELD ten }"))
        types = types.replace(
            "</Types>",
            f'<Override PartName="/word/{kind}.xml" ContentType="application/'
            f'vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>',
        )
        content = _with_part(content, f"word/{kind}.xml", xml)
    made = filled(with_parts(content, {"[Content_Types].xml": lambda _: types}), ten="An")
    assert xml_paragraphs(parts(made)["word/footnotes.xml"]) == ["Chú thích An"]
    assert xml_paragraphs(parts(made)["word/endnotes.xml"]) == ["Chú thích An"]


def _with_part(content: bytes, name: str, xml: str) -> bytes:
    saved = io.BytesIO(content)
    with zipfile.ZipFile(saved, "a") as package:
        package.writestr(name, xml)
    return saved.getvalue()


def test_the_looks_of_results() -> None:
    bold, italic = "<w:b/>", "<w:i/>"
    code = "{ MERGEFIELD ten }{ MERGEFIELD ten \\* MERGEFORMAT }{ MERGEFIELD ten \\* CHARFORMAT }"
    made = Document(io.BytesIO(filled(template(code, look=bold, result_look=italic), ten="An")))
    assert [(r.text, r.bold, r.italic) for r in made.paragraphs[0].runs] == [
        ("An", True, None),
        ("An", None, True),
        ("An", True, None),
    ]


def test_the_texts_of_an_if_keep_their_own_looks() -> None:
    xml = "".join(
        (
            run('<w:fldChar w:fldCharType="begin"/>'),
            run('<w:instrText xml:space="preserve"> IF 1 = 1 "thường </w:instrText>'),
            run("<w:instrText>đậm</w:instrText>", "<w:b/>"),
            run('<w:instrText xml:space="preserve"> </w:instrText>'),
            runs("{ MERGEFIELD ten }", look="<w:i/>"),
            run('<w:instrText xml:space="preserve">" "" </w:instrText>'),
            run('<w:fldChar w:fldCharType="end"/>'),
        )
    )
    made = Document(io.BytesIO(filled(template(draw=body(f"<w:p>{xml}</w:p>")), ten="An")))
    assert [(r.text, r.bold, r.italic) for r in made.paragraphs[0].runs] == [
        ("thường ", None, None),
        ("đậm", True, None),
        (" ", None, None),
        ("An", None, True),
    ]


def test_an_if_with_mergeformat_has_one_look() -> None:
    code = '{ IF 1 = 1 "a { MERGEFIELD ten }" "" \\* MERGEFORMAT }'
    made = Document(io.BytesIO(filled(template(code, look="<w:b/>", result_look="<w:i/>"), ten="An")))
    assert [(r.text, r.bold, r.italic) for r in made.paragraphs[0].runs] == [
        ("a ", None, True),
        ("An", None, True),
    ]


def test_an_if_over_several_paragraphs_and_a_table_shows_what_it_chooses() -> None:
    start = runs("{")
    cell = (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"<w:p>{runs('{ MERGEFIELD ten }')}</w:p></w:tc></w:tr></w:tbl>"
    )
    xml = (
        f"<w:p>{run('<w:t>Trước. </w:t>')}{start}"
        + run('<w:instrText xml:space="preserve"> IF </w:instrText>')
        + runs("{ MERGEFIELD loai }")
        + run('<w:instrText xml:space="preserve"> = "A" "Một</w:instrText>')
        + '</w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        + run("<w:instrText>Hai</w:instrText>")
        + "</w:p>"
        + cell
        + "<w:p>"
        + run('<w:instrText xml:space="preserve">Ba" "Không" </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>cũ</w:t>")
        + "</w:p><w:p>"
        + run('<w:fldChar w:fldCharType="end"/>')
        + run("<w:t> Sau.</w:t>")
        + "</w:p>"
    )
    content = template(draw=body(xml))
    chosen = Document(io.BytesIO(filled(content, loai="A", ten="An")))
    assert [p.text for p in chosen.paragraphs] == ["Trước. Một", "Hai", "Ba Sau."]
    assert [p.alignment for p in chosen.paragraphs] == [None, 1, None]
    assert chosen.tables[0].cell(0, 0).text == "An"
    other = Document(io.BytesIO(filled(content, loai="B", ten="An")))
    assert ([p.text for p in other.paragraphs], other.tables) == (["Trước. Không Sau."], [])


def test_a_picture_inside_an_if_is_there_or_not() -> None:
    picture = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="dau"/></w:pict></w:r>'
    code = runs('{ IF { MERGEFIELD ky } = "có" "X" "" }').replace(
        '<w:instrText xml:space="preserve"> = "có" "X" "" </w:instrText></w:r>',
        '<w:instrText xml:space="preserve"> = "có" "</w:instrText></w:r>'
        + picture
        + '<w:r><w:instrText xml:space="preserve">" "" </w:instrText></w:r>',
    )
    content = template(draw=body(f"<w:p>{code}</w:p>"))
    shapes = [part(filled(content, ky=ky), "word/document.xml").count("v:shape ") for ky in ("có", "không")]
    assert shapes == [1, 0]


def test_fields_that_are_not_of_the_merge_stay_as_they_are() -> None:
    kept = [
        "{ PAGE }",
        '{ TOC \\o "1-3" }',
        '{ DATE \\@ "d" }',
        "{ REF a \\h }",
        '{ IF { PAGE } = 1 "a" "b" }',
    ]
    content = template(*kept, "{ MERGEFIELD ten }")
    before = etree.fromstring(parts(content)["word/document.xml"])
    after = etree.fromstring(parts(filled(content, ten="An"))["word/document.xml"])
    assert [etree.tostring(p) for p in after.iter(W + "p")][:5] == [
        etree.tostring(p) for p in before.iter(W + "p")
    ][:5]


def test_a_merge_field_inside_the_code_of_a_field_that_stays_becomes_text_of_that_code() -> None:
    content = template('{ HYPERLINK "https://doan.vn/{ MERGEFIELD ma }" }', '{ EQ \\o("{ MERGEFIELD ma }") }')
    made = parts(filled(content, ma='a"b\\c'))["word/document.xml"]
    codes = [
        "".join(t.text or "" for t in p.iter(W + "instrText")) for p in etree.fromstring(made).iter(W + "p")
    ]
    assert codes == [' HYPERLINK "https://doan.vn/a\\"b\\\\c" ', ' EQ \\o("a\\"b\\\\c") ']
    assert made.count(b"w:dirty") == 0


def test_a_merge_field_in_the_shown_text_of_a_link() -> None:
    xml = runs('{ HYPERLINK "https://doan.vn" }').replace(
        "<w:r><w:t>«cũ»</w:t></w:r>", runs("{ MERGEFIELD ten }")
    )
    assert texts(filled(template(draw=body(f"<w:p>{xml}</w:p>")), ten="An"))[0] == "An"


def test_a_kept_field_inside_a_chosen_text_is_kept_with_its_own_code() -> None:
    content = template('{ IF { MERGEFIELD n } = 1 "Trang { PAGE } của { MERGEFIELD ten }" "" }')
    made = filled(content, n=1, ten="An")
    assert texts(made) == ["Trang «cũ» của An"]
    assert "PAGE" in part(made, "word/document.xml")


def test_deleted_fields_are_not_there() -> None:
    deleted = f'<w:del w:id="1" w:author="x">{runs("{ MERGEFIELD cu }")}</w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{runs("{ MERGEFIELD ten }")}</w:ins>'
    merge = MergeFields(template(draw=body(f"<w:p>{deleted}{inserted}</w:p>")))
    assert merge.names == {"ten"}


def test_a_content_control_around_a_field_keeps_its_place() -> None:
    xml = f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{runs('{ MERGEFIELD ten }')}</w:sdtContent></w:sdt></w:p>"
    made = part(filled(template(draw=body(xml)), ten="An"), "word/document.xml")
    assert '<w:sdtContent><w:r><w:t xml:space="preserve">An</w:t></w:r></w:sdtContent>' in made


def test_line_breaks_and_tabs_in_values() -> None:
    made = filled(template("{ MERGEFIELD x }", '{ MERGEFIELD x \\b "(" }'), x="a\r\nb\tc")
    assert texts(made) == ["a\nb\tc", "(a\nb\tc"]


def test_only_parts_with_fields_change() -> None:
    content = template("{ MERGEFIELD ten }")
    before, after = parts(content), parts(filled(content, ten="An"))
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert before.keys() == after.keys()


def test_the_link_to_the_data_source_is_cut() -> None:
    linked = (
        '<w:mailMerge><w:mainDocumentType w:val="mailingLabels"/><w:linkToQuery/><w:dataType w:val="native"/>'
        '<w:connectString w:val="Provider=x"/><w:query w:val="SELECT * FROM `Sheet1$`"/>'
        '<w:dataSource r:id="rId1"/><w:odso><w:src r:id="rId1"/><w:recipientData r:id="rId2"/></w:odso>'
        "</w:mailMerge>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'mailMergeSource" Target="file:///C:/ds.xlsx" TargetMode="External"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'recipientData" Target="recipientData.xml"/>'
        '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'attachedTemplate" Target="file:///C:/a.dotx" TargetMode="External"/></Relationships>'
    )
    content = template("{ MERGEFIELD ten }")
    content = _with_part(content, "word/_rels/settings.xml.rels", relations)
    content = _with_part(content, "word/recipientData.xml", "<x/>")
    content = with_parts(
        content,
        {
            "word/settings.xml": lambda xml: xml.replace("<w:zoom", linked + "<w:zoom", 1),
            "[Content_Types].xml": lambda xml: xml.replace(
                "</Types>", '<Override PartName="/word/recipientData.xml" ContentType="a/b"/></Types>'
            ),
        },
    )
    merge = MergeFields(content)
    made = parts(merge.render({"ten": "An"}).content)
    assert merge.kind == "mailingLabels"
    assert b"mailMerge" not in made["word/settings.xml"]
    assert b"attachedTemplate" in made["word/_rels/settings.xml.rels"]
    assert b"rId1" not in made["word/_rels/settings.xml.rels"]
    assert "word/recipientData.xml" not in made
    assert b"recipientData" not in made["[Content_Types].xml"]


def test_a_dotx_becomes_a_document() -> None:
    content = with_parts(
        template("{ MERGEFIELD ten }"),
        {"[Content_Types].xml": lambda xml: xml.replace("document.main+xml", "template.main+xml")},
    )
    assert texts(filled(content, ten="An")) == ["An"]


def test_a_document_in_the_strict_namespace() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    content = with_parts(
        template('{ IF { MERGEFIELD n } = 1 "{ MERGEFIELD ten }" "" }'),
        {"word/document.xml": lambda xml: xml.replace(W[1:-1], strict)},
    )
    root = etree.fromstring(parts(filled(content, n=1, ten="An"))["word/document.xml"])
    assert ["".join(t.text or "" for t in p.iter(f"{{{strict}}}t")) for p in root.iter(f"{{{strict}}}p")] == [
        "An"
    ]


def test_has_mergefields_sees_split_codes_and_no_others() -> None:
    assert has_mergefields(template("{ MERGEFIELD ten }", letters=2))
    assert has_mergefields(template("{ NEXT }"))
    assert has_mergefields(template("{ ADDRESSBLOCK }"))
    assert not has_mergefields(template("{ PAGE } MERGEFIELD ten"))


def test_the_same_record_gives_the_same_bytes() -> None:
    content = template("{ MERGEFIELD ten }", '{ IF { MERGEFIELD ten } = "An" "a" "b" }')
    assert filled(content, ten="An") == filled(content, ten="An")


def test_a_typed_day_inside_an_if_in_a_date_picture() -> None:
    content = template(
        '{ IF { MERGEFIELD d } <> "" "ngày { MERGEFIELD d \\@ "dd/MM/yyyy" }" "chưa có ngày" }'
    )
    merge = MergeFields(content)
    made = [texts(merge.render({"d": d}).content) for d in (dt.date(2024, 5, 4), None)]
    assert made == [["ngày 04/05/2024"], ["chưa có ngày"]]
