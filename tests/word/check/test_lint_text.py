"""A template's fixed words: what looks like a tag, old letters and fonts, changes under way; told once."""

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.word import field_codes
from tests.word.templates import template, text_box
from toolkit.word import Template
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.lint import Supplied, lint_problems
from toolkit.word.mailmerge.merge_template import MergeFields

TABLE = Supplied(names=frozenset(("ten",)), headers={"Tên": "ten"})


def said(content: bytes, supplied: Supplied | None = None) -> list[str]:
    return [str(one) for one in lint_problems(content, "m.docx", supplied)]


TYPED = (
    "m.docx, đoạn 1: “{text}” là chữ gõ thường, không phải thẻ hay trường trộn thư, "
    "nên sẽ in nguyên như vậy. "
    "Thay bằng thẻ của mẫu hoặc trường trộn thư; nếu cố ý in như vậy thì không phải làm gì. [typed-mark]"
)


@pytest.mark.parametrize("mark", ["«Chức vụ»", "<<Đơn vị>>", "[Nơi họp]", "[đơn vị nhận]", "<Họ tên>"])
@pytest.mark.parametrize("real", ["{{ ten }}", "{ MERGEFIELD Tên }"])
def test_a_typed_mark_beside_real_ones_is_told(mark: str, real: str) -> None:
    content = template(f"{real} {mark}") if "{{" in real else field_codes.template(f"{real} {mark}")
    assert said(content, TABLE) == [TYPED.format(text=mark)]


def test_one_brace_around_words_is_a_typed_mark() -> None:
    assert said(template("{{ ten }} {Họ và tên}"), TABLE) == [TYPED.format(text="{Họ và tên}")]


def test_a_typed_mark_that_a_column_fits_is_told_with_its_column() -> None:
    assert said(template("{{ ten }} «Tên»"), TABLE) == [
        (
            "m.docx, đoạn 1: “«Tên»” là chữ gõ thường, không phải trường trộn thư, "
            "nên sẽ in nguyên như vậy. Xóa chữ này, "
            "rồi dùng Mailings, Insert Merge Field trong Word để chèn trường Tên. [field-plain-text]"
        )
    ]


@pytest.mark.parametrize("dots", ["Họ tên: ……", "Họ tên: ..........", "Họ tên: … … …"])
def test_dots_to_be_filled_are_hinted_at(dots: str) -> None:
    assert said(template("{{ ten }}", dots)) == [
        (
            f"m.docx, đoạn 2: Mẫu có hàng dấu chấm để trống, sẽ in nguyên như vậy: “{dots}”. "
            "Nếu chỗ này phải điền, thay bằng thẻ hoặc trường; "
            "nếu để viết tay thì không phải làm gì. [typed-dots]"
        )
    ]


@pytest.mark.parametrize(
    "text", ["{{ x['a'] }} [1] [2a]", "{{ ten }} a < b và c > d", "Điều 1. … {{ ten }}", "{{ ten }} [...]"]
)
def test_ordinary_signs_are_no_marks(text: str) -> None:
    assert said(template(text)) == []


def test_the_shown_words_of_a_field_are_no_typed_mark() -> None:
    simple = (
        '<w:p {ns}><w:fldSimple w:instr=" MERGEFIELD Tên "><w:r><w:t>«Tên»</w:t></w:r></w:fldSimple></w:p>'
    )

    def draw(document: WordDocument) -> None:
        document.element.body.insert(0, parse_xml(simple.format(ns=nsdecls("w"))))

    assert said(field_codes.template("{ MERGEFIELD Tên }", draw=draw), TABLE) == []


def test_tracked_changes_are_told_once() -> None:
    def draw(document: WordDocument) -> None:
        for kind, text in (("ins", "thêm"), ("ins", "nữa")):
            paragraph = document.add_paragraph("x")._p
            run = f"<w:r><w:t>{text}</w:t></w:r>"
            paragraph.append(parse_xml(f'<w:{kind} {nsdecls("w")} w:id="1" w:author="A">{run}</w:{kind}>'))

    assert said(template("{{ ten }}", draw=draw)) == [
        (
            "m.docx, đoạn 2: Mẫu có 2 chỗ sửa đang được theo dõi (Track Changes); "
            "mọi văn bản làm ra sẽ mang các chỗ sửa này. "
            "Mở thẻ Xem lại (Review), chấp nhận hoặc bỏ hết các chỗ sửa rồi lưu mẫu. [template-tracked]"
        )
    ]


@pytest.mark.parametrize(
    ("font", "encoding"), [(".VnTime", "TCVN3"), (".VnTimeH", "TCVN3"), ("VNI-Times", "VNI")]
)
@pytest.mark.parametrize("where", ["run", "style", "box"])
def test_an_old_font_is_told(font: str, encoding: str, where: str) -> None:
    def draw(document: WordDocument) -> None:
        if where == "run":
            document.add_paragraph().add_run("x").font.name = font
        elif where == "style":
            document.styles["Normal"].font.name = font
        else:
            text_box(document, "", "x")
            run = next(document.element.body.iter(qn("w:txbxContent"))).find(f".//{qn('w:r')}")
            run.insert(0, parse_xml(f'<w:rPr {nsdecls("w")}><w:rFonts w:ascii="{font}"/></w:rPr>'))

    place = {"run": "m.docx, đoạn 2", "style": "m.docx", "box": "m.docx, đoạn 2"}[where]
    assert said(template("{{ ten }}", draw=draw)) == [
        (
            f"{place}: Mẫu dùng phông {font} của bảng mã {encoding}; chữ Unicode điền vào sẽ hiện sai. "
            "Chọn cả mẫu, đổi sang phông Times New Roman; "
            "chữ cũ phải chuyển mã hoặc gõ lại. [template-old-font]"
        )
    ]


@pytest.mark.parametrize(
    ("old", "meant", "encoding"),
    [
        ("§oµn thanh niªn tØnh", "Đoàn thanh niên tỉnh", "TCVN3"),
        ("Ñoaøn thanh nieân", "Đoàn thanh niên", "VNI"),
    ],
)
def test_letters_of_the_years_before_unicode_are_told_with_what_they_mean(
    old: str, meant: str, encoding: str
) -> None:
    assert said(template(f"{old} {{{{ ten }}}}")) == [
        (
            f"m.docx, đoạn 1: Chữ “{old}” của mẫu viết bằng bảng mã {encoding}, không phải Unicode. "
            f"Gõ lại thành “{meant}”. [template-old-text]"
        )
    ]


@pytest.mark.parametrize(
    ("tag", "end", "right"),
    [
        ("{% if ten %}", "{% endif %}", "{%p if ten %}"),
        ("{% for k in ds %}", "{%- endfor %}", "{%p for k in ds %}"),
    ],
)
def test_a_block_tag_alone_in_its_paragraph_is_hinted_at(tag: str, end: str, right: str) -> None:
    (only,) = said(template(tag, "x", end))
    assert only == (
        f"m.docx, đoạn 1: Thẻ “{tag}” đứng một mình trong đoạn nên để lại một dòng trống. Viết là “{right}” "
        "để dòng này mất đi khi điền; mọi thẻ của khối viết cùng một kiểu. [tag-leaves-line]"
    )


def test_the_templates_own_odd_words_are_told_by_lint_alone() -> None:
    fixed = ("Kính gửi:  {{ ten }}", "Giá trị None", "Ngày  tháng {{ ten|upper }}")
    assert [(one.code, one.place.spot) for one in lint_problems(template(*fixed), "m.docx")] == [
        ("text-double-space", "đoạn 1"),
        ("text-empty-word", "đoạn 2"),
        ("text-double-space", "đoạn 3"),
    ]
    assert Template(template(*fixed)).render({"ten": "An"}).problems == ()
    assert Template(template(fixed[0])).render({"ten": "An"}).problems == ()
    odd = Template(template(*fixed, "{{ ten }}")).render({"ten": "An  Bình"})
    assert {one.code for one in odd.problems} == {"text-double-space"}


def test_braces_in_a_value_are_shown_without_the_signs_that_stand_for_merge_fields() -> None:
    content = field_codes.template("{ MERGEFIELD ten } và x")
    mixed = field_codes.with_parts(
        content, {"word/document.xml": lambda xml: xml.replace("và x", "và {{ ten }}")}
    )
    made = MergeFields(mixed, name="m.docx").render({"ten": "{{ a }}"})
    assert [str(one) for one in made.problems] == [
        (
            "m.docx, đoạn 1: Dữ liệu có dấu ngoặc của thẻ, được giữ nguyên trong văn bản: “… và {{ a }}”. "
            "Kiểm tra xem có phải là chỗ còn thiếu hay không. [value-braces]"
        )
    ]


def test_a_template_without_tags_says_what_was_typed_in_their_place(tmp_path: Path) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(template("Kính gửi «Tên»"))
    found = AnyTemplate(path).problems(TABLE, ["Tên"])
    assert [one.code for one in found] == ["template-plain", "field-plain-text"]
