"""What hangs on a picture: a typed name in its description or its link, one link for everybody."""

import io

import pytest
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.shared import Cm

from tests.word.templates import png, template
from toolkit.word.check.lint import lint_problems

ALTERNATIVE, ADDRESS = "lời mô tả của hình (Alt Text)", "địa chỉ của liên kết"
HELD = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def said(alternative: str, target: str = "") -> list[str]:
    def draw(document: WordDocument) -> None:
        document.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1))
        drawn = next(document.element.body.iter("{*}docPr"))
        drawn.set("descr", alternative)
        if target:
            relation = document.part.relate_to(target, RELATION.HYPERLINK, is_external=True)
            click = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"
            drawn.append(drawn.makeelement(click, {HELD: relation}))

    return [str(one) for one in lint_problems(template("Gửi {{ ten }}", draw=draw), "m.docx")]


def unfilled(text: str, what: str, spot: str = "") -> str:
    return (
        f"m.docx{spot}: “{text}” nằm trong {what} và là chữ gõ thường, nên mọi văn bản mang nguyên như vậy. "
        "Xóa chữ này, hoặc thay bằng nội dung chung cho mọi văn bản. [mark-unfilled]"
    )


@pytest.mark.parametrize("mark", ["«Họ_tên»", "<<Họ tên>>"])
def test_a_typed_name_in_the_description_of_a_picture_is_told(mark: str) -> None:
    assert said(f"Ảnh của {mark}") == [unfilled(mark, ALTERNATIVE, ", đoạn 2")]


@pytest.mark.parametrize("target", ["https://vd.vn/«Mã_số»", "mailto:«Mã_số»"])
def test_a_typed_name_in_the_link_of_a_picture_is_told(target: str) -> None:
    assert said("Biểu trưng", target) == [unfilled("«Mã_số»", ADDRESS)]


@pytest.mark.parametrize("target", ["mailto:an@vd.vn", "https://vd.vn/nop"])
def test_a_picture_of_each_record_with_one_link_for_all_is_told(target: str) -> None:
    assert said("{{ anh }}", target) == [
        (
            "m.docx, đoạn 2: Chữ “{{ anh }}” là của từng dòng, nhưng liên kết ở đó luôn dẫn tới "
            f"“{target}”. Nhấp chuột phải, chọn Remove Hyperlink, "
            "hoặc đặt trường MERGEFIELD vào địa chỉ của liên kết; "
            "nếu mọi văn bản cùng dẫn tới một nơi thì không phải làm gì. [link-fixed]"
        )
    ]


@pytest.mark.parametrize(
    ("alternative", "target"),
    [("Biểu trưng", "https://vd.vn"), ("Hòm thư", "mailto:van-phong@vd.vn"), ("Ảnh của {{ ten }}", "")],
)
def test_a_picture_that_is_the_same_for_all_may_have_a_link(alternative: str, target: str) -> None:
    assert said(alternative, target) == []
