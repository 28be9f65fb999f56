"""Links under the words of a record that lead every reader to the same person or place."""

import pytest
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.word.field_codes import OLD, run, runs, template
from toolkit.word.check.lint import lint_problems

FIELD = "{ MERGEFIELD Thu }"


def told(text: str, target: str) -> list[str]:
    return [
        (
            f"m.docx, đoạn 2: Chữ “{text}” là của từng dòng, nhưng liên kết ở đó luôn dẫn tới “{target}”. "
            "Nhấp chuột phải, chọn Remove Hyperlink, "
            "hoặc đặt trường MERGEFIELD vào địa chỉ của liên kết; "
            "nếu mọi văn bản cùng dẫn tới một nơi thì không phải làm gì. [link-fixed]"
        )
    ]


def said(inside: str) -> list[str]:
    def draw(document: WordDocument) -> None:
        relation = document.part.relate_to(ADDRESS, RELATION.HYPERLINK, is_external=True)
        page = document.part.relate_to(PAGE, RELATION.HYPERLINK, is_external=True)
        xml = inside.replace("MAIL", relation).replace("PAGE", page)
        document.element.body.insert(1, parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"))

    return [str(one) for one in lint_problems(template(FIELD, draw=draw), "m.docx")]


ADDRESS, PAGE = "mailto:an@vd.vn", "https://vd.vn/nop"


def wrapped(inside: str, target: str = "MAIL") -> str:
    return f'<w:hyperlink r:id="{target}">{runs(inside)}</w:hyperlink>'


def as_field(inside: str) -> str:
    marks = [run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")]
    code = run(f'<w:instrText xml:space="preserve"> HYPERLINK "{ADDRESS}" </w:instrText>')
    return marks[0] + code + marks[1] + runs(inside) + marks[2]


@pytest.mark.parametrize(
    ("link", "text", "target"),
    [
        (wrapped(FIELD), OLD, ADDRESS),
        (wrapped(f"Thư cho {FIELD}"), f"Thư cho {OLD}", ADDRESS),
        (wrapped(FIELD, "PAGE"), OLD, PAGE),
        (as_field(FIELD), OLD, ADDRESS),
    ],
)
def test_a_fixed_link_under_the_words_of_a_record_is_told(link: str, text: str, target: str) -> None:
    assert said(link) == told(text, target)


@pytest.mark.parametrize(
    "link",
    [
        wrapped("Thư về an@vd.vn"),
        wrapped(f"Tải giấy mời của {FIELD}", "PAGE"),
        as_field("an@vd.vn"),
        as_field(FIELD).replace(f'"{ADDRESS}"', r'\l "cuoi"'),
        f'<w:hyperlink w:anchor="cuoi">{runs(FIELD)}</w:hyperlink>',
    ],
)
def test_a_link_that_is_meant_for_everybody_is_no_fault(link: str) -> None:
    assert said(link) == []
