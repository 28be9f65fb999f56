"""What is no template is refused for what it is, in words of the staff; a .docm is filled without macros."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from docx.document import Document as WordDocument

from tests.word import field_codes
from tests.word.templates import members, template, texts, zipped
from toolkit.problems import BadTemplate
from toolkit.word import Template
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.lint import lint_problems
from toolkit.word.mailmerge.merge_template import MergeFields

MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MACROS = b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
RELATION = (
    b'<Relationship Id="rId70" Target="vbaProject.bin" '
    b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
)
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def compound(stream: str) -> bytes:
    """An old compound file in which this stream is named."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<24x") + bytes(480)
    return header + "Root Entry".encode("utf-16-le") + bytes(44) + stream.encode("utf-16-le") + bytes(400)


def open_document(kind: str) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        package.writestr("content.xml", "<x/>")
    return saved.getvalue()


def workbook() -> bytes:
    import openpyxl

    saved = io.BytesIO()
    openpyxl.Workbook().save(saved)
    return saved.getvalue()


def declared(part: str = "word/document.xml", root: str = "<w:document") -> bytes:
    declaration = f'<!DOCTYPE w [<!ENTITY a "aaaa">]>{root}'
    change = {part: lambda xml: xml.replace(root, declaration, 1)}
    return field_codes.with_parts(template("{{ a }}"), change)


def locked() -> bytes:
    """A package whose members are marked as packed with a password."""
    content = bytearray(template("{{ a }}"))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)
    return bytes(content)


SWAPPED = (
    "{name} là bảng tính, không phải mẫu Word. "
    "Thay bằng mẫu Word (.docx); nếu đang trộn, có thể mẫu và bảng tính đã bị đổi chỗ cho nhau."
)
PASSWORD = (
    "Mẫu {name} có mật khẩu nên không đọc được. "
    "Mở bằng Word, bỏ mật khẩu (File, Info, Protect Document) rồi lưu lại."
)
NOT_WORD = (
    "Mẫu {name} không phải tệp Word (.docx). "
    "Chọn đúng tệp mẫu; nếu Word mở được tệp này, hãy mở rồi lưu thành .docx."
)
CUT_OFF = (
    "Mẫu {name} trống hoặc chỉ còn một phần, có thể do chép hay tải về chưa xong. "
    "Chép hoặc tải lại tệp từ nơi có tệp gốc."
)
DECLARED = (
    "Phần {part} của mẫu có khai báo DTD, là thứ mà tệp Word không có. "
    "Không dùng tệp này; hãy lấy lại mẫu từ nơi tin cậy."
)
OPENED = (
    "Mẫu {name} mở hơn một nghìn thẻ mà không đóng. "
    "Mở mẫu bằng Word, xóa các dấu “{{{{”, “{{%”, “{{#” thừa rồi lưu lại."
)


def other(form: str) -> str:
    return (
        f"Mẫu {{name}} là tệp {form}, không phải tệp Word (.docx). "
        "Mở bằng Word rồi lưu lại (Save As), chọn kiểu Word Document (.docx)."
    )


OPEN_DOCUMENT = (
    "Mẫu {name} là tệp OpenDocument, không phải .docx. "
    "Mở bằng Word hoặc LibreOffice rồi lưu thành Word Document (.docx)."
)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("so.xlsx", workbook(), SWAPPED),
        ("so.xls", compound("Workbook"), SWAPPED),
        ("so.ods", open_document("spreadsheet"), SWAPPED),
        ("so.csv", "Họ tên;Đơn vị\n".encode(), SWAPPED),
        ("m.docx", compound("EncryptedPackage"), PASSWORD),
        ("m.docx", locked(), PASSWORD),
        ("m.doc", compound("WordDocument"),
         "Mẫu {name} là tệp Word cũ (.doc). Mở bằng Word rồi lưu thành Word Document (.docx)."),
        ("m.odt", open_document("text"), OPEN_DOCUMENT),
        ("m.rtf", b"{\\rtf1 x}", other("RTF")),
        ("m.docx", b"{\\rtf1 x}", other("RTF")),
        ("m.docx", b"%PDF-1.7", other("PDF")),
        ("m.docx", b"\xef\xbb\xbf<HTML><body>{{ a }}</body>", other("trang web (HTML)")),
        ("m.doc", b"MIME-Version: 1.0", other("trang web (MHT)")),
        ("m.docx", b"<?xml version='1.0'?><package/>", other("XML")),
        ("m.docx", b"xin ch\xc3\xa0o", NOT_WORD),
        ("m.docx", b"", CUT_OFF),
        ("m.docx", template("{{ a }}")[:600], CUT_OFF),
        ("m.docx", declared(), DECLARED.format(part="word/document.xml")),
        ("m.docx", declared("word/_rels/document.xml.rels", "<Relationships"),
         DECLARED.format(part="word/_rels/document.xml.rels")),
        ("m.docx", declared("word/styles.xml", "<w:styles"), DECLARED.format(part="word/styles.xml")),
        ("m.docx", template("{{" * 1200), OPENED),
        ("m.docx", template("{{ a }}", "{%" * 1200, "%}"), OPENED),
        ("m.docx", template(*["{{" * 600] * 2), OPENED),
        ("m.pptx", zipped({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"}), NOT_WORD),
    ],
)  # fmt: skip
def test_a_file_that_is_no_template_is_refused_for_what_it_is(name: str, content: bytes, said: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        Template(content, name=name)
    assert str(refused.value) == said.format(name=name)


def test_the_strict_form_is_named() -> None:
    parts = members(template("{{ a }}"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(TRANSITIONAL, STRICT)
    said = (
        "Mẫu m.docx được lưu ở dạng Strict Open XML nên không điền được thẻ. "
        "Mở bằng Word rồi lưu lại, chọn kiểu Word Document (.docx), không chọn Strict Open XML Document."
    )
    with pytest.raises(BadTemplate) as refused:
        Template(zipped(parts), name="m.docx")
    assert str(refused.value) == said
    assert [str(one) for one in lint_problems(zipped(parts), "m.docx")] == [
        f"m.docx: {said} [template-strict]"
    ]


def test_the_strict_form_with_merge_fields_is_filled() -> None:
    parts = members(field_codes.template("{ MERGEFIELD ten }"))
    parts["word/document.xml"] = parts["word/document.xml"].replace(TRANSITIONAL, STRICT)
    assert MergeFields(zipped(parts)).render({"ten": "An"}).problems == ()
    assert lint_problems(zipped(parts), "m.docx") == ()


def test_a_package_without_its_text_is_told_without_the_words_of_a_program() -> None:
    parts = members(template("x"))
    del parts["word/document.xml"]
    with pytest.raises(BadTemplate) as refused:
        Template(zipped(parts), name="m.docx")
    assert str(refused.value) == (
        "Mẫu m.docx bị hỏng, không đọc được (thiếu phần word/document.xml). "
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx."
    )


AS_NUMBER = "thẻ lấy chữ để tính như số, hoặc có dấu ngoặc tròn thừa sau tên"
NO_WORDS = "thẻ in cả một danh sách hoặc một phép của mẫu, không phải một chữ hay một con số"


@pytest.mark.parametrize(
    ("tag", "detail"),
    [
        ("{{ 1 // so }}", "thẻ chia cho 0"),
        ("{{ so + chu }}", AS_NUMBER),
        ("{{ '%d'|format(chu) }}", AS_NUMBER),
        ("{{ '{:d}'.format(chu) }}", "thẻ cần một con số hoặc một ngày, mà giá trị ở đây không phải"),
        ("{{ chu() }}", AS_NUMBER),
        ("{{ chu.upper }}", NO_WORDS),
        ("{{ nguoi }}", NO_WORDS),
        ("{% for a in nguoi %}{{ a }}{% endfor %}", NO_WORDS),
        ("{% set d = cycler('a') %}{{ d }}", NO_WORDS),
        ("{{ '{}{}'.format(chu) }}", "thẻ hỏi một dòng hoặc một tên không có trong danh sách"),
    ],
)
def test_a_tag_that_cannot_be_worked_out_is_told_without_the_words_of_a_program(
    tag: str, detail: str
) -> None:
    made = Template(template(tag), name="m.docx").render({"so": 0, "chu": "chữ", "nguoi": [{"ten": "An"}]})
    said = (
        f"m.docx, đoạn 1: Không điền được thẻ ở chỗ “{tag}”: {detail}. "
        "Để trong thẻ đúng một tên của dữ liệu; "
        "số nào cần tính thì tính sẵn trong bảng hoặc trong sổ. [tag-failed]"
    )
    assert [str(one) for one in made.problems] == [said]


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        (b"application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        (b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"),
        (b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"),
    ],
)
def test_a_file_with_macros_and_a_word_template_are_filled_as_plain_documents(
    kind: bytes, ending: str
) -> None:
    for form in (template("{{ a }}"), field_codes.template("{ MERGEFIELD a }")):
        parts = members(form)
        types = parts["[Content_Types].xml"].replace(MAIN, kind)
        macros = (
            b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        )
        parts["[Content_Types].xml"] = types.replace(b"</Types>", macros + b"</Types>")
        parts["word/vbaProject.bin"] = b"macro"
        rels = "word/_rels/document.xml.rels"
        parts[rels] = parts[rels].replace(b"</Relationships>", RELATION + b"</Relationships>")
        content = zipped(parts)
        fields = b"MERGEFIELD" in parts["word/document.xml"]
        made = (MergeFields if fields else Template)(content, name=f"m.{ending}").render({"a": "An"})
        assert (texts(made.content), made.problems) == (["An"], ())
        left = members(made.content)
        assert ("word/vbaProject.bin" in left, MAIN in left["[Content_Types].xml"]) == (False, True)
        assert b"vbaProject" not in left["[Content_Types].xml"] + left[rels]
        said = (
            "m.docm: Mẫu có macro; văn bản làm ra là tệp .docx, không mang macro. Không phải làm gì; "
            "nếu không rõ vì sao mẫu có macro, hãy lấy lại mẫu từ nơi tin cậy. [template-macros]"
        )
        assert [str(one) for one in lint_problems(content, "m.docm")] == [said]


def test_a_plain_template_is_taken_as_it_is() -> None:
    def draw(document: WordDocument) -> None:
        document.core_properties.title = "x"

    assert lint_problems(template("{{ a }}", draw=draw), "m.docx") == ()


@pytest.mark.parametrize(
    ("inside", "detail"),
    [
        ("<w:p>" + "<w:smartTag>" * 1500 + "</w:smartTag>" * 1500 + "</w:p>",
         "các phần bên trong lồng nhau quá sâu"),
        ("<w:sdt><w:sdtContent>" * 900 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 900,
         "các phần bên trong lồng nhau quá sâu"),
        ("", "XML sai ở dòng 1, cột 1"),
    ],
)  # fmt: skip
def test_a_part_that_nests_beyond_reason_or_is_empty_is_a_damaged_file(
    inside: str, detail: str, tmp_path: Path
) -> None:
    parts = members(template("{{ a }}"))
    xml = parts["word/document.xml"]
    parts["word/document.xml"] = xml.replace(b"<w:body>", b"<w:body>" + inside.encode()) if inside else b""
    path = tmp_path / "m.docx"
    path.write_bytes(zipped(parts))
    said = f"Mẫu m.docx bị hỏng, không đọc được ({detail}). Mở mẫu bằng Word rồi lưu lại dưới dạng .docx."
    for read in (lambda: AnyTemplate(path), lambda: lint_problems(path.read_bytes(), "m.docx")):
        with pytest.raises(BadTemplate) as refused:
            read()
        assert str(refused.value) == said


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_a_part_that_cannot_be_unpacked_is_named(part: str, tmp_path: Path) -> None:
    content = bytearray(template("{{ a }}"))
    start = content.index(part.encode()) + len(part)
    content[start : start + 40] = bytes(40)
    path = tmp_path / "thu.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate) as refused:
        AnyTemplate(path)
    assert str(refused.value) == (
        f"Mẫu thu.docx bị hỏng, không đọc được (phần {part} bị hỏng). "
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx."
    )
