"""Names that SET fields keep: what asks for one before it is kept is told, not printed blank."""

import pytest
from docx.document import Document as WordDocument

from tests.word.field_codes import add, runs, template
from tests.word.templates import texts
from toolkit.word.mailmerge.merge_template import MergeFields

EARLY = (
    "m.docx, đoạn 1: Tên “GUI” được dùng ở đây khi trường SET GUI chưa chạy "
    "(SET đứng sau, ở đầu trang, chân trang, hoặc trong nhánh IF không được chọn), "
    "nên chỗ này trống hoặc sai. "
    "Chuyển trường SET GUI lên đầu nội dung của mẫu, ngoài mọi trường IF. [field-before-set]"
)
SET = '{ SET gui "{ MERGEFIELD ten }" }'


def said(content: bytes, **record: object) -> list[str]:
    made = MergeFields(content, name="m.docx").render(record)
    return [str(problem) for problem in made.problems]


@pytest.mark.parametrize(
    "asking",
    ["Chào { REF gui }", "Chào { gui }", '{ IF gui = "An" "bạn An" "bạn" }', "{ = gui * 2 }"],
)
def test_a_name_asked_for_before_its_set_is_told(asking: str) -> None:
    assert said(template(asking, SET), ten="5") == [EARLY]
    assert said(template(SET, asking), ten="5") == []


def test_a_name_that_only_a_header_keeps_is_told_in_the_body() -> None:
    def header(document: WordDocument) -> None:
        add(document.sections[0].header.paragraphs[0], runs(SET))

    assert said(template("{ REF gui }", draw=header), ten="An") == [EARLY]


def test_a_name_that_no_branch_keeps_is_told_where_it_would_be_shown_blank() -> None:
    content = template('{ IF { MERGEFIELD ten } = "An" "{ SET gui "bạn" }" "" }{ REF gui }')
    assert (said(content, ten="An"), said(content, ten="Bình")) == ([], [EARLY])


def test_a_comparison_may_ask_whether_a_name_was_kept() -> None:
    content = template(
        '{ IF { MERGEFIELD ten } = "An" "{ SET gui "bạn" }" "" }{ IF gui = "bạn" "bạn cũ" "bạn mới" }'
    )
    made = MergeFields(content).render({"ten": "Bình"})
    assert (texts(made.content), made.problems) == (["bạn mới"], ())


def test_labels_may_ask_what_the_record_before_them_kept() -> None:
    content = template(
        '{ IF { MERGEFIELD ten } = gui "như trên" "{ MERGEFIELD ten }" }' + SET + "{ NEXT }"
        '{ IF { MERGEFIELD ten } = gui "; như trên" "; { MERGEFIELD ten }" }'
    )
    made = next(MergeFields(content).documents([{"ten": "An"}, {"ten": "An"}]))
    assert (texts(made.rendered.content), made.rendered.problems) == (["An; như trên"], ())
