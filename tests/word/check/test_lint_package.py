"""What stands or reaches outside a template's text: told by lint, and not carried into documents."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word import field_codes
from tests.word.field_codes import add, runs
from tests.word.soundness import faults
from tests.word.templates import members, picture, table, template, texts, zipped
from toolkit.word import Template
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.lint import Supplied, lint_problems
from toolkit.word.mailmerge.merge_template import MergeFields

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = 'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"'


def said(content: bytes) -> list[str]:
    return [str(one) for one in lint_problems(content, "m.docx")]


def with_relation(
    content: bytes, kind: str, target: str, *, inside: str = "", part: str = "document"
) -> bytes:
    """The package with one more relation of a part, and the part it leads to where that is ``inside``."""
    parts = members(content)
    rels = f"word/_rels/{part}.xml.rels"
    mode = "" if inside else ' TargetMode="External"'
    one = f'<Relationship Id="rId90" Type="{RELATION}/{kind}" Target="{target}"{mode}/></Relationships>'
    empty = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    parts[rels] = parts.get(rels, empty.encode()).replace(b"</Relationships>", one.encode())
    if inside:
        parts[f"word/{target}"] = inside.encode()
        kind_of_file = b'<Default Extension="bin" ContentType="application/octet-stream"/></Types>'
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = (
            types if b'"bin"' in types else types.replace(b"</Types>", kind_of_file)
        )
    return zipped(parts)


def with_part(content: bytes, name: str, xml: str) -> bytes:
    return zipped({**members(content), name: xml.encode()})


def linked_picture(document: WordDocument) -> None:
    picture(document)
    blip = next(document.element.body.iter("{*}blip"))
    blip.set(f"{{{RELATION}}}link", "rId90")
    del blip.attrib[f"{{{RELATION}}}embed"]


def embedded(document: WordDocument) -> None:
    document.add_paragraph()._p.append(
        parse_xml(
            f'<w:r {nsdecls("w", "r")} {OFFICE}><w:object><v:shape id="a"/>'
            '<o:OLEObject Type="Embed" ProgID="Package" r:id="rId90"/></w:object></w:r>'
        )
    )


OUTSIDE = (
    "m.docx: Mẫu lấy nội dung từ ngoài tệp: {what} “{target}”; phần này không được đưa vào văn bản. "
    "Nếu không rõ vì sao mẫu có phần này, hãy lấy lại mẫu từ nơi tin cậy; "
    "nếu cần, chèn hẳn nội dung vào mẫu. [template-reaches-out]"
)


@pytest.mark.parametrize(
    ("kind", "target", "part", "what"),
    [
        ("image", "http://192.0.2.1/a.png", "document", "hình ở ngoài tệp"),
        ("attachedTemplate", "https://192.0.2.1/a.dotm", "settings", "mẫu gốc ở nơi khác"),
        ("attachedTemplate", "file://may-la/a.dotm", "settings", "mẫu gốc ở nơi khác"),
        ("oleObject", "file:///C:/a.xlsx", "document", "tệp liên kết (OLE)"),
        ("frame", "http://192.0.2.1/", "webSettings", "khung trang web"),
        ("subDocument", "b.docx", "document", "tài liệu con"),
    ],
)
def test_what_a_template_fetches_is_told_and_left_out(kind: str, target: str, part: str, what: str) -> None:
    for form, fill in (
        (template("{{ a }}", draw=linked_picture), Template),
        (field_codes.template("{ MERGEFIELD a }", draw=linked_picture), MergeFields),
    ):
        content = with_relation(form, kind, target, part=part)
        assert OUTSIDE.format(what=what, target=target) in said(content)
        made = fill(content, keep_outside=False).render({"a": "An"})  # type: ignore[operator]
        assert texts(made.content)[0] == "An"
        assert target.encode() not in b"".join(members(made.content).values())
        kept = fill(content).render({"a": "An"})  # type: ignore[operator]
        assert target.encode() in b"".join(members(kept.content).values())
        if part == "document":
            assert b"rId90" not in members(made.content)["word/document.xml"]
            assert [one for one in faults(made.content) if "relation" in one] == []


def test_the_template_on_the_writers_own_disk_stays_without_a_word() -> None:
    target = "file:///C:/Users/an/Normal.dotm"
    content = with_relation(template("{{ a }}"), "attachedTemplate", target, part="settings")
    assert said(content) == []
    made = Template(content, keep_outside=False).render({"a": "An"})
    assert target.encode() in b"".join(members(made.content).values())


def test_an_ordinary_link_stays() -> None:
    content = with_relation(template("{{ a }}"), "hyperlink", "https://doan.vn")
    assert said(content) == []
    assert (
        b"https://doan.vn"
        in members(Template(content, keep_outside=False).render({"a": "x"}).content)[
            "word/_rels/document.xml.rels"
        ]
    )


def test_an_embedded_object_is_told_and_only_its_picture_stays() -> None:
    content = with_relation(
        template("{{ a }}", draw=embedded), "oleObject", "embeddings/oleObject1.bin", inside="x"
    )
    told = (
        "m.docx: Mẫu có tệp nhúng oleObject1.bin; văn bản chỉ giữ hình của nó, không mang tệp. "
        "Nếu không rõ vì sao mẫu có tệp này, hãy lấy lại mẫu từ nơi tin cậy. [template-embedded]"
    )
    assert said(content) == [told]
    made = members(Template(content, keep_outside=False).render({"a": "An"}).content)
    assert ("word/embeddings/oleObject1.bin" in made, b"OLEObject" in made["word/document.xml"]) == (
        False,
        False,
    )
    assert b"v:shape" in made["word/document.xml"]


@pytest.mark.parametrize(
    "code",
    [
        'INCLUDETEXT "C:\\\\a.docx"',
        "DDEAUTO excel a.xlsx b",
        'LINK Excel.Sheet.8 "C:\\\\a.xlsx" "b"',
        'DATABASE \\d "C:\\\\a.xlsx"',
        'INCLUDEPICTURE "http://192.0.2.1/a.png" \\d',
        'INCLUDEPICTURE "\\\\\\\\may-la\\\\a.png"',
    ],
)
def test_a_field_that_fetches_something_is_told_and_left_out_with_its_old_words(code: str) -> None:
    keyword = code.partition(" ")[0]
    shown = code if len(code) <= 40 else code[:40].rstrip() + "…"
    content = field_codes.template("{ MERGEFIELD a }", f"{{ {code} }}")
    place = OUTSIDE.format(what=f"trường {keyword}", target=shown).replace("m.docx:", "m.docx, đoạn 2:")
    assert said(content) == [place]
    made = MergeFields(content, keep_outside=False).render({"a": "An"})
    assert texts(made.content) == ["An", ""]
    assert keyword.encode() not in members(made.content)["word/document.xml"]


def test_a_day_that_moves_is_told() -> None:
    content = field_codes.template("{ MERGEFIELD a }", '{ DATE \\@ "d/M/yyyy" } { TIME }', "{ CREATEDATE }")
    assert said(content) == [
        f"m.docx, đoạn 2: Trường {keyword} hiện ngày giờ lúc mở tệp, nên ngày trong văn bản đã phát hành "
        "sẽ thay đổi. Gõ hẳn ngày, hoặc thay bằng thẻ, trường trộn thư của cột ngày. [field-live-day]"
        for keyword in ("DATE", "TIME")
    ]


UNFILLED = (
    "m.docx: Thẻ “{{{{ a }}}}” nằm trong {what}, là nơi không được điền. "
    "Chuyển thẻ này vào nội dung, đầu trang, chân trang hoặc chú thích cuối trang. [tag-unfilled]"
)


@pytest.mark.parametrize(
    ("name", "xml", "what"),
    [
        (
            "word/charts/chart1.xml",
            "<c><a:t xmlns:a='a'>Số {{</a:t><a:t xmlns:a='a'> a }}</a:t></c>",
            "biểu đồ",
        ),
        ("word/diagrams/data1.xml", "<d>{{ a }}</d>", "hình vẽ SmartArt"),
        ("word/numbering.xml", '<n><lvlText val="Điều {{ a }}."/></n>', "số thứ tự tự động của danh sách"),
        ("customXml/item7.xml", '<so gia="{{ a }}"/>', "dữ liệu XML kèm theo mẫu"),
        ("word/afchunk.htm", "<p>{{ a }}</p>", "tệp chèn kèm (altChunk)"),
    ],
)
def test_a_tag_where_nothing_fills_it_is_told(name: str, xml: str, what: str) -> None:
    assert said(with_part(template("{{ b }}"), name, xml)) == [UNFILLED.format(what=what)]


@pytest.mark.parametrize(
    ("name", "xml"),
    [
        ("word/charts/chart1.xml", "<c><t>Số liệu của «Don_vi»</t></c>"),
        ("word/diagrams/data1.xml", "<d>«Don_vi»</d>"),
        ("word/numbering.xml", '<n><lvlText val="«Don_vi» %1."/></n>'),
    ],
)
def test_a_typed_name_where_no_field_can_be_is_told(name: str, xml: str) -> None:
    assert said(with_part(template("{{ b }}"), name, xml)) == [
        (
            "m.docx: “«Don_vi»” là chữ gõ thường, không phải thẻ hay trường trộn thư, "
            "nên sẽ in nguyên như vậy. Thay bằng thẻ của mẫu hoặc trường trộn thư; "
            "nếu cố ý in như vậy thì không phải làm gì. [typed-mark]"
        )
    ]


def test_a_tag_in_the_address_of_a_link_is_told() -> None:
    content = with_relation(template("{{ b }}"), "hyperlink", "https://doan.vn/%7B%7B%20a%20%7D%7D")
    assert said(content) == [UNFILLED.format(what="địa chỉ của liên kết")]


def test_a_tag_in_a_property_that_is_not_filled_is_told() -> None:
    def draw(document: WordDocument) -> None:
        document.core_properties.title = "{{ b }}"
        document.core_properties.keywords = "{{ a }}"

    told = (
        "m.docx: Mẫu có thẻ “{{ a }}” trong thuộc tính, là nơi không được điền. "
        "Xóa thẻ này (File, Info, Properties), hoặc đưa vào tiêu đề của tài liệu. [tag-in-property]"
    )
    assert said(template("{{ b }}", draw=draw)) == [told]


BOUND = (
    '<w:sdt {ns}><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{{0}}"/></w:sdtPr>'
    "<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize("fields", [False, True])
def test_a_filled_control_is_freed_of_the_data_that_word_would_show_in_its_place(fields: bool) -> None:
    inside = runs("{ MERGEFIELD a }") if fields else '<w:r><w:t xml:space="preserve">{{ a }}</w:t></w:r>'
    other = "<w:r><w:t>cố định</w:t></w:r>"

    def draw(document: WordDocument) -> None:
        for content in (inside, other):
            paragraph = document.add_paragraph()._p
            control = BOUND.format(ns=nsdecls("w"), inside=content)
            paragraph.append(parse_xml(control))

    content = with_part(
        template("x", draw=draw), "customXml/item7.xml", "<x>{{ a }}</x>" if not fields else "<x/>"
    )
    assert said(content) == []
    made = (MergeFields if fields else Template)(content).render({"a": "An"})
    xml = members(made.content)["word/document.xml"].decode()
    assert (">An<" in xml, "cố định" in xml, xml.count("dataBinding")) == (True, True, 1)


def test_merge_tells_what_lint_tells(tmp_path: Path) -> None:
    path = tmp_path / "m.docx"
    content = with_relation(
        template("{{ a }} «Chức vụ» <<Đơn vị>> [Nơi họp] ……"), "image", "http://192.0.2.1/a.png"
    )
    path.write_bytes(content)
    form = AnyTemplate(path)
    supplied = Supplied(names=frozenset(("a",)), headers={"a": "a"})
    told = [one.code for one in form.problems(supplied, ["a"])]
    assert told == ["typed-mark", "typed-mark", "typed-mark", "typed-dots", "template-reaches-out"]
    [letter] = form.letters([_record(a="An")])
    assert b"192.0.2.1" not in b"".join(members(letter.rendered.content).values())
    [kept] = AnyTemplate(path, keep_outside=True).letters([_record(a="An")])
    assert b"192.0.2.1" in b"".join(members(kept.rendered.content).values())


def test_fields_that_hang_on_tags_keep_a_merge_from_starting(tmp_path: Path) -> None:
    def draw(document: WordDocument) -> None:
        table(document, ("{{ a }}",), ("",))
        add(document.tables[0].cell(1, 0).paragraphs[0], runs("{ =SUM(ABOVE) }"))

    path = tmp_path / "m.docx"
    path.write_bytes(template(draw=draw))
    supplied = Supplied(names=frozenset(("a",)))
    assert [(one.code, one.place.spot) for one in AnyTemplate(path).problems(supplied, ["a"])] == [
        ("field-stale", "bảng 1 ô A2")
    ]


def _record(**words: str) -> "object":
    from toolkit.word.any_template import Record

    values: Mapping[str, str] = words
    return Record(words=values, values=values)
