"""Hidden words, white words on white, words of no size: told; quiet where they can be seen."""

import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word import field_codes
from tests.word.field_codes import run
from tests.word.templates import template
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.lint import Supplied, lint_problems

TABLE = Supplied(names=frozenset(("ten",)), headers={"Tên": "ten"})
WHITE = '<w:color w:val="FFFFFF"/>'
HIDDEN, PALE, TINY = "chữ ẩn (Hidden)", "chữ trắng trên nền trắng", "chữ quá nhỏ"
NARROW = "chữ bị ép quá hẹp (Scale)"


def paragraph(text: str, look: str, above: str = "") -> str:
    inside = run(f'<w:t xml:space="preserve">{text}</w:t>', look)
    return f"<w:p {nsdecls('w')}>{above}{inside}</w:p>"


def said(*blocks: str) -> list[str]:
    def draw(document: WordDocument) -> None:
        for block in blocks:
            document.element.body.insert(-1, parse_xml(block))

    return [str(one) for one in lint_problems(template("Gửi {{ ten }}", draw=draw), "m.docx", TABLE)]


def told_of_tag(text: str, look: str, spot: str = "đoạn 2") -> list[str]:
    return [
        (
            f"m.docx, {spot}: Chỗ điền “{text}” là {look}, nên người nhận không thấy nội dung được điền. "
            "Chọn chỗ này trong Word, nhấn Ctrl+Space để bỏ cách trình bày đó; "
            "nếu không cần thì xóa hẳn. [tag-unseen]"
        )
    ]


@pytest.mark.parametrize(
    ("look", "words"),
    [
        ("<w:vanish/>", HIDDEN),
        (WHITE, PALE),
        ('<w:color w:val="FEFEFE" w:themeColor="background1"/>', PALE),
        ('<w:sz w:val="2"/>', TINY),
        ('<w:w w:val="1"/>', NARROW),
        ('<w:w w:val="10%"/>', NARROW),
    ],
)
def test_a_tag_that_nobody_would_see_is_told(look: str, words: str) -> None:
    assert said(paragraph("{{ ten }}", look)) == told_of_tag("{{ ten }}", words)


LOW = '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
TALL = '<w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr>'
ROOMY = '<w:pPr><w:ind w:left="720"/><w:spacing w:line="360" w:lineRule="exact"/></w:pPr>'
PRESSED, CUT = (
    "chữ bị ép chồng lên nhau (Spacing Condensed)",
    "chữ bị cắt vì dòng hoặc hàng của bảng quá thấp (Exactly)",
)


@pytest.mark.parametrize(
    ("look", "above", "words"),
    [
        ('<w:spacing w:val="-200"/>', "", PRESSED),
        ("", LOW, CUT),
        ("", '<w:pPr><w:ind w:left="-15000"/></w:pPr>', "chữ nằm ngoài tờ giấy (Indent)"),
        ("", '<w:pPr><w:ind w:left="20000"/></w:pPr>', "chữ nằm ngoài tờ giấy (Indent)"),
    ],
)
def test_a_tag_without_room_is_told(look: str, above: str, words: str) -> None:
    assert said(paragraph("{{ ten }}", look, above)) == told_of_tag("{{ ten }}", words)


@pytest.mark.parametrize(
    ("mark", "words"),
    [("<w:hidden/>", "chữ trong hàng ẩn của bảng"), ('<w:trHeight w:val="20" w:hRule="exact"/>', CUT)],
)
def test_a_tag_in_a_row_that_is_not_shown_is_told(mark: str, words: str) -> None:
    row = cell("{{ ten }}", DARK).replace("<w:tr>", f"<w:tr><w:trPr>{mark}</w:trPr>")
    assert said(row) == told_of_tag("{{ ten }}", words, "bảng 1 ô A1")


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>"])
def test_a_tag_that_is_crossed_out_is_told(look: str) -> None:
    assert said(paragraph("{{ ten }}", look), paragraph("Ghi chú cũ", look)) == [
        (
            "m.docx, đoạn 2: Chỗ điền “{{ ten }}” đang gạch ngang chữ, nên nội dung được điền cũng bị gạch. "
            "Chọn chỗ này trong Word, nhấn Ctrl+Space để bỏ gạch ngang. [tag-struck]"
        )
    ]


def test_a_tag_in_a_font_of_signs_is_told_unless_it_prints_a_sign() -> None:
    look = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert said(paragraph("{{ ten }}", look)) == [
        (
            "m.docx, đoạn 2: Chỗ điền “{{ ten }}” dùng phông Wingdings, nên nội dung được điền hiện thành "
            "ký hiệu. Chọn chỗ này trong Word rồi đổi sang phông Times New Roman. [tag-in-symbols]"
        )
    ]
    assert said(paragraph("{{ 'ü' if ten else 'o' }}", look), paragraph("ü", look)) == []


def test_a_tag_hidden_by_its_style_is_told() -> None:
    def draw(document: WordDocument) -> None:
        document.styles.add_style("Kín", WD_STYLE_TYPE.CHARACTER).font.hidden = True
        document.paragraphs[0].add_run("{{ ten }}", style="Kín")

    found = [str(one) for one in lint_problems(template("Gửi ", draw=draw), "m.docx", TABLE)]
    assert found == told_of_tag("{{ ten }}", HIDDEN, "đoạn 1")


def test_a_merge_field_that_nobody_would_see_is_told() -> None:
    content = field_codes.template("{ MERGEFIELD Tên }", result_look="<w:vanish/>")
    found = [str(one) for one in lint_problems(content, "m.docx", TABLE)]
    assert found == told_of_tag("«cũ»", HIDDEN, "đoạn 1")


def test_fixed_words_that_nobody_sees_are_told_once() -> None:
    assert said(paragraph("Ghi chú riêng", "<w:vanish/>"), paragraph("x", WHITE)) == [
        (
            "m.docx, đoạn 2: Mẫu có 2 chỗ là chữ ẩn (Hidden), bắt đầu từ “Ghi chú riêng”; "
            "mắt không thấy nhưng tệp gửi đi vẫn mang theo. Xóa chữ này nếu không định gửi đi; "
            "nếu cần in, chọn chữ rồi nhấn Ctrl+Space. [text-unseen]"
        )
    ]


def test_a_merge_tells_only_of_hidden_places_that_it_fills(tmp_path) -> None:  # type: ignore[no-untyped-def]
    def draw(document: WordDocument) -> None:
        document.add_paragraph().add_run("Ghi chú riêng").font.hidden = True
        document.add_paragraph().add_run("{{ ten }}").font.hidden = True

    path = tmp_path / "m.docx"
    path.write_bytes(template("Gửi {{ ten }}", draw=draw))
    found = [str(one) for one in AnyTemplate(path).problems(TABLE, TABLE.headers)]
    assert found == told_of_tag("{{ ten }}", HIDDEN, "đoạn 3")


def cell(text: str, shade: str, style: str = "") -> str:
    table = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else ""
    return (
        f"<w:tbl {nsdecls('w')}>{table}<w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"<w:tcPr>{shade}</w:tcPr>{paragraph(text, WHITE)}</w:tc></w:tr></w:tbl>"
    )


DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    "block",
    [
        paragraph("{{ ten }}", '<w:vanish w:val="0"/>'),
        paragraph("{{ ten }}", WHITE, f"<w:pPr>{DARK}</w:pPr>"),
        cell("{{ ten }}", DARK),
        cell("{{ ten }}", "", "LightGrid-Accent1"),
        paragraph("{{ ten }}", "<w:webHidden/>"),
        paragraph("{%p if ten %}", WHITE),
        paragraph("{{ ten }}", '<w:spacing w:val="-20"/>', ROOMY),
        cell("{{ ten }}", DARK).replace(
            "<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr>'
        ),
    ],
)
def test_words_that_can_be_seen_or_vanish_by_themselves_are_quiet(block: str) -> None:
    end = [paragraph("{%p endif %}", WHITE)] if "{%p if" in block else []
    assert said(block, *end) == []
