"""What is typed where a tag was meant, and what was left to be filled by hand: told once, at its place."""

import unicodedata

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word import field_codes
from tests.word.templates import template
from toolkit.word.check.lint import Supplied, lint_problems

TABLE = Supplied(names=frozenset(("ten", "so")), headers={"Tên": "ten", "Số": "so"})
TYPED = (
    "m.docx, đoạn 1: “{text}” là chữ gõ thường, không phải thẻ hay trường trộn thư, "
    "nên sẽ in nguyên như vậy. "
    "Thay bằng thẻ của mẫu hoặc trường trộn thư; nếu cố ý in như vậy thì không phải làm gì. [typed-mark]"
)
GAP = (
    "m.docx, đoạn 1: “{text}” là chỗ còn phải điền, nên mọi văn bản sẽ in nguyên như vậy. "
    "Thay bằng thẻ hoặc trường trộn thư, hoặc gõ sẵn nội dung. [typed-gap]"
)
CONTROL = (
    "m.docx, đoạn {number}: Chỗ nhập “{text}” của mẫu chưa được điền, "
    "nên mọi văn bản sẽ in nguyên lời nhắc này. "
    "Thay bằng thẻ hoặc trường trộn thư, gõ sẵn nội dung, hoặc xóa chỗ nhập này. [typed-control]"
)
CODES = (
    "{ MERGEFIELD Ten }", "{MERGEFIELD Ten}", '{ IF x = 1 "a" "b" }', "{ PAGE }", "{ NEXT }",
    '{ IF { PAGE } = 1 "a" "b" }', '{ SET x { MERGEFIELD "Họ { X }" } }', '{ DATE \\@ "dd/MM/yyyy" }',
)  # fmt: skip
SLIP = "m.docx, đoạn 1: Thẻ “{tag}” viết chưa đúng. Viết là “{right}”. [tag-slip]"


def said(content: bytes, supplied: Supplied | None = None) -> list[str]:
    return [str(one) for one in lint_problems(content, "m.docx", supplied)]


@pytest.mark.parametrize(
    "mark", ["｛｛ ten ｝｝", "｛Họ tên｝", "⟨đơn vị⟩", "%ten%", "$Số$", "#ten#", *CODES]
)
def test_marks_of_other_programs_and_wide_braces_are_told(mark: str) -> None:
    assert said(template(f"{{{{ ten }}}} {mark}"), TABLE) == [TYPED.format(text=mark)]


@pytest.mark.parametrize(
    "text",
    ["<an@example.org>", "<https://x.vn>", "giảm 5% và 10% nữa", "giá 5$ hoặc $khac$", "a#b#c", "%abc%"],
)
def test_signs_around_what_is_no_column_are_no_marks(text: str) -> None:
    assert said(template(f"{{{{ ten }}}} {text}"), TABLE) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ngày xx/xx/2024", "xx/xx/2024"),
        ("số XXXX", "XXXX"),
        ("hội trường xxx", "xxx"),
        ("ngày dd/mm/yyyy", "dd/mm/yyyy"),
        ("ban hành ngày (điền sau)", "(điền sau)"),
        ("tại [bổ sung sau]", "[bổ sung sau]"),
        ("chủ trì (chưa rõ)", "(chưa rõ)"),
        ("TODO nơi nhận", "TODO"),
        ("Click or tap here to enter text.", "Click or tap here to enter text."),
        ("Ngày: Choose an item.", "Choose an item."),
        ("Bấm hoặc gõ nhẹ vào đây để nhập văn bản.", "Bấm hoặc gõ nhẹ vào đây để nhập văn bản."),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("đồng chí Nguyễn Văn A, Bí thư", "Nguyễn Văn A"),
    ],
)
def test_a_place_left_to_be_filled_is_told(text: str, told: str) -> None:
    found = [one for one in said(template(f"{{{{ ten }}}} {text}")) if "typed-mark" not in one]
    assert found == [GAP.format(text=told)]


@pytest.mark.parametrize("text", ["Đại hội lần thứ XXX", "khóa XX", "tài khoản (ghi rõ họ tên)", "xã hội"])
def test_roman_numbers_and_ordinary_brackets_are_no_gaps(text: str) -> None:
    assert said(template(f"{{{{ ten }}}} {text}")) == []


def control(inside: str) -> bytes:
    xml = (
        f"<w:p {nsdecls('w')}><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent><w:r><w:t>{inside}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )

    def draw(document: WordDocument) -> None:
        document.element.body.insert(1, parse_xml(xml))

    return template("{{ ten }}", draw=draw)


@pytest.mark.parametrize(
    "asks", ["Click or tap here to enter text.", "Bấm vào đây để nhập ngày", "[Tên đơn vị]"]
)
def test_a_content_control_that_still_asks_is_told(asks: str) -> None:
    assert said(control(asks)) == [CONTROL.format(number=2, text=asks)]


def test_a_content_control_with_a_tag_is_filled() -> None:
    assert said(control("{{ so }}"), TABLE) == []


@pytest.mark.parametrize("real", ["{{ ten }}", "{ MERGEFIELD Tên }"])
def test_a_button_to_click_and_type_is_told(real: str) -> None:
    button = "{ MACROBUTTON NoMacro [Bấm để nhập tên] }"
    content = field_codes.template(button, real if "MERGE" in real else "")
    if "{{" in real:
        content = field_codes.template(
            button, draw=lambda document: document.add_paragraph(real) and document
        )
    assert said(content, TABLE)[:1] == [CONTROL.format(number=1, text="[Bấm để nhập tên]")]


def test_coloured_places_are_counted_once() -> None:
    def draw(document: WordDocument) -> None:
        paragraph = document.add_paragraph()
        for text in ("Nguyễn Văn Mẫu", "Bí thư"):
            paragraph.add_run(text).font.highlight_color = WD_COLOR_INDEX.YELLOW

    assert said(template("{{ ten }}", draw=draw)) == [
        (
            "m.docx, đoạn 2: Mẫu có 2 chỗ tô màu nền chữ, bắt đầu từ “Nguyễn Văn Mẫu”; "
            "mọi văn bản sẽ mang màu này. Viết thẻ vào chỗ phải thay cho từng văn bản, rồi bỏ tô màu; "
            "nếu cố ý tô thì không phải làm gì. [template-highlight]"
        )
    ]


def test_comments_of_a_template_are_told_before_they_go_out() -> None:
    def draw(document: WordDocument) -> None:
        document.add_comment(document.paragraphs[0].runs, text="nhớ sửa", author="An", initials="A")

    assert said(template("{{ ten }}", draw=draw)) == [
        (
            "m.docx: Mẫu có 1 nhận xét; mọi văn bản làm ra sẽ mang các nhận xét này. "
            "Mở thẻ Xem lại (Review), xóa hết nhận xét rồi lưu mẫu. [template-comments]"
        )
    ]


def test_letters_with_their_marks_apart_are_told_once() -> None:
    apart = unicodedata.normalize("NFD", "Tỉnh đoàn Trà Vinh")
    assert said(template("{{ ten }}", apart, apart)) == [
        (
            "m.docx, đoạn 2: Chữ “Tỉnh đoàn Trà Vinh” của mẫu gõ bằng Unicode tổ hợp, "
            "Word có thể hiện lệch dấu và không tìm thấy chữ. "
            "Chọn bảng mã Unicode (dựng sẵn) trong bộ gõ rồi gõ lại, hoặc chuyển mã cả mẫu bằng bộ gõ. "
            "[template-decomposed]"
        )
    ]


@pytest.mark.parametrize(
    ("tag", "right", "end"),
    [
        ("{% if ten = 'A' %}", "{% if ten == 'A' %}", "{% endif %}"),
        ("{% if ten == 'A & B' && so %}", "{% if ten == 'A & B' and so %}", "{% endif %}"),
        ("{% if ten || so %}", "{% if ten or so %}", "{% endif %}"),
        ("{% if so <> '1' %}", "{% if so != '1' %}", "{% endif %}"),
        ("{% if so => 1 %}", "{% if so >= 1 %}", "{% endif %}"),
        ("{% end if %}", "{% endif %}", ""),
        ("{% else if ten %}", "{% elif ten %}", ""),
        ("{%trfor d in cac_dong %}", "{%tr for d in cac_dong %}", ""),
    ],
)
def test_a_usual_slip_in_a_tag_is_told_with_what_was_meant(tag: str, right: str, end: str) -> None:
    assert said(template(tag + end)) == [SLIP.format(tag=tag, right=right)]


def test_an_equals_sign_in_a_value_tag_is_no_comparison() -> None:
    assert said(template('{{ ten|default = "x" }}'))[0].endswith("[tag-wrong]")


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff"])
def test_a_character_that_cannot_be_seen_is_named_as_such(hidden: str) -> None:
    assert said(template(f"{{{{ t{hidden}en }}}}"), TABLE)[:1] == [
        (
            "m.docx, đoạn 1: Trong thẻ “{{ ten }}” có ký tự không nhìn thấy, nên thẻ không được hiểu. "
            "Xóa cả thẻ rồi gõ lại. [tag-hidden]"
        )
    ]


@pytest.mark.parametrize("prefix", ["r", "p"])
def test_a_tag_for_finished_pieces_of_word_takes_no_cell(prefix: str) -> None:
    assert said(template(f"{{{{{prefix} ten }}}}"), TABLE) == [
        (
            f"m.docx, đoạn 1: Thẻ “{{{{{prefix} ten }}}}” chỉ nhận đoạn Word dựng sẵn, "
            "còn ô của bảng là chữ, nên chữ sẽ mất khi điền. Viết là “{{ ten }}”. [tag-raw]"
        )
    ]


def test_what_stands_beside_a_note_that_takes_its_paragraph_is_told() -> None:
    assert said(template("Gửi {{ ten }}{#p ghi chú #}"), TABLE) == [
        (
            "m.docx, đoạn 1: Chữ “Gửi {{ ten }}” đứng cùng đoạn với thẻ “{#p ghi chú #}” "
            "nên sẽ mất khi điền. Để thẻ này một mình trong đoạn của nó. [tag-text-lost]"
        )
    ]


def test_a_slip_over_and_over_is_told_five_times_in_a_paragraph() -> None:
    found = lint_problems(template("{%" * 300 + "x" + "%}" * 300), "m.docx")
    assert [one.code for one in found] == ["tag-stray"] * 5 + ["tag-unclosed"]


def shown(xml: str) -> bytes:
    """A template with a tag, and one more paragraph."""
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" '
    spaces += 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

    def draw(document: WordDocument) -> None:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w', 'a')} {spaces}>{xml}</w:p>"))

    return template("{{ ten }}", draw=draw)


@pytest.mark.parametrize(
    "xml",
    [
        '<w:r><w:pict><v:shape><v:textpath string="«Nơi gửi»"/></v:shape></w:pict></w:r>',
        "<m:oMath><m:r><m:t>«Nơi gửi»</m:t></m:r></m:oMath>",
        "<w:r><w:drawing><a:graphic><a:t>«Nơi gửi»</a:t></a:graphic></w:drawing></w:r>",
    ],
)
def test_typed_marks_in_watermarks_formulas_and_drawings_are_told(xml: str) -> None:
    assert said(shown(xml), TABLE) == [TYPED.format(text="«Nơi gửi»")]


def test_a_simple_merge_field_fills_a_control_that_waits() -> None:
    field = '<w:fldSimple w:instr=" MERGEFIELD Tên "><w:r><w:t>«Tên»</w:t></w:r></w:fldSimple>'
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{field}</w:sdtContent></w:sdt>"
    assert said(shown(control), Supplied(names=frozenset(("ten",)), headers={"Tên": "ten"})) == []
