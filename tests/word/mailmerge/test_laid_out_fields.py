"""What Word repeats elsewhere: indexes, styles quoted in headers; formulas over cells wherever they stand."""

from collections.abc import Callable

import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

from tests.word.field_codes import add, runs, template, with_parts
from tests.word.mailmerge.test_depending import BOOKMARKED, cells, grid
from tests.word.templates import texts
from toolkit.word.mailmerge.merge_template import MergeFields, depending_fields, has_mergefields

LEFT = (
    "m.docx, {spot}: Trường “{written}” tùy theo trang in nên chỉ Word tính được; "
    "chưa mở bằng Word thì còn chữ cũ “«cũ»”. "
    "Mở văn bản bằng Word, nhấn Ctrl+A rồi F9, trước khi in hoặc gửi. [field-left-to-word]"
)


def said(content: bytes) -> list[str]:
    if has_mergefields(content):
        return [str(one) for one in MergeFields(content, name="m.docx").faults]
    return [str(one) for one in depending_fields(content, "m.docx", ())]


def headed(heading: str, code: str, style: str = "Heading 1") -> bytes:
    def draw(document: WordDocument) -> None:
        if style not in [one.name for one in document.styles]:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        add(document.add_paragraph(style=style), runs(heading) if "MERGE" in heading else "")
        if "MERGE" not in heading:
            document.paragraphs[-1].add_run(heading)
        add(document.sections[0].header.paragraphs[0], runs(code))

    return template(draw=draw)


@pytest.mark.parametrize("heading", ["{ MERGEFIELD ten }", "Gửi {{ ten }}"])
@pytest.mark.parametrize(
    ("style", "code"),
    [
        ("Heading 1", 'STYLEREF "heading 1"'),
        ("Heading 1", "STYLEREF 1 \\n"),
        ("Heading 1", 'STYLEREF "Tiêu đề 1"'),
        ("Người nhận", 'STYLEREF "Người nhận" \\* Upper'),
        ("Heading 1", 'TOC \\o "1-3" \\n'),
    ],
)
def test_words_of_a_style_that_hang_on_a_record_are_told_where_they_are_repeated(
    heading: str, style: str, code: str
) -> None:
    content = headed(heading, f"{{ {code} }}", style)
    assert said(content) == [LEFT.format(spot="đầu trang 1, đoạn 1", written=code)]


@pytest.mark.parametrize("code", ['STYLEREF "heading 1"', 'TOC \\o "1-3"', 'TOC \\c "Bảng"'])
def test_a_style_with_fixed_words_alone_is_no_matter(code: str) -> None:
    def draw(document: WordDocument) -> None:
        document.add_heading("Mục I", level=1)
        add(document.sections[0].header.paragraphs[0], runs(f"{{ {code} }}"))

    assert said(template("{ MERGEFIELD ten }", draw=draw)) == []


def test_a_table_of_captions_does_not_list_headings() -> None:
    assert said(headed("{ MERGEFIELD ten }", '{ TOC \\c "Bảng" }')) == []


@pytest.mark.parametrize(
    ("entry", "listing"),
    [
        ('XE "{ MERGEFIELD ten }"', 'INDEX \\c "2"'),
        ('TA \\l "{ MERGEFIELD ten }" \\c 1', "TOA \\c 1"),
        ('TC "{ MERGEFIELD ten }"', "TOC \\f"),
    ],
)
def test_an_index_of_entries_that_hang_on_a_record_is_told(entry: str, listing: str) -> None:
    content = template(f"{{ {entry} }}", f"{{ {listing} }}")
    assert said(content) == [LEFT.format(spot="đoạn 2", written=listing)]


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([("{ =SUM(BELOW) }",), ("{ MERGEFIELD a }",), ("{ MERGEFIELD b }",)], "12"),
        ([("{ =SUM(RIGHT) }", "{ MERGEFIELD a }", "{ MERGEFIELD b }")], "12"),
        ([("{ =B2*2 }", ""), ("", "{ MERGEFIELD a }")], "10"),
        ([("{ =SUM(2:2) }", ""), ("{ MERGEFIELD a }", "{ MERGEFIELD b }")], "12"),
        ([("{ =SUM(B:B) }", "{ MERGEFIELD a }"), ("9", "{ MERGEFIELD b }")], "12"),
        ([("{ =SUM(A:A) }", "9"), ("{ MERGEFIELD a }", "9"), ("{ MERGEFIELD b }", "")], "12"),
        ([("{ =SUM(A2:B2) }", ""), ("{ MERGEFIELD a }", "{ MERGEFIELD b }")], "12"),
    ],
)
def test_a_formula_counts_cells_that_stand_after_it(rows: list[tuple[str, ...]], shown: str) -> None:
    assert cells(grid(*rows), a=5, b=7)[0][0] == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("{ = { MERGEFIELD a } / 3 }", "3,33"),
        ("{ = { MERGEFIELD a } / 8 }", "1,25"),
        ("{ = { MERGEFIELD a } / 16 }", "0,63"),
        ("{ = { MERGEFIELD a } / 1000 * 200 }", "2"),
        ('{ = { MERGEFIELD a } / 3 \\# "0,0000" }', "3,3333"),
        ("{ = { = { MERGEFIELD a } / 3 } * 3 }", "10"),
    ],
)
def test_a_result_has_two_decimals_unless_a_picture_asks_for_more(code: str, shown: str) -> None:
    assert cells(grid((code,)), a=10) == [[shown]]


def told(code: str, **record: object) -> list[str]:
    made = MergeFields(template(code), name="m.docx").render(record)
    assert made.ready is False
    return [str(one) for one in made.problems]


NO_RESULT = (
    "m.docx, đoạn 1: Công thức “{written}” không tính được: {reason}. "
    "Sửa giá trị ở dòng này của bảng, hoặc sửa công thức trong mẫu. [value-no-result]"
)


@pytest.mark.parametrize(
    ("code", "value", "written", "reason"),
    [
        ("{ = { MERGEFIELD a } * 2 }", "chưa rõ", "= … * 2", "“chưa rõ” không phải một số"),
        ("{ = SUM({ MERGEFIELD a };1) }", "5 người", "= SUM(…;1)", "“5 người” không phải một số"),
        ("{ = 100 / { MERGEFIELD a } }", 0, "= 100 /…", "có phép chia cho 0"),
        ("{ = { MERGEFIELD a } ^ 99 ^ 99 }", 9, "= … ^ 99 ^ 99", "kết quả quá lớn"),
    ],
)
def test_a_formula_without_a_result_holds_its_letter(
    code: str, value: object, written: str, reason: str
) -> None:
    assert told(code, a=value) == [NO_RESULT.format(written=written, reason=reason)]


def test_a_blank_cell_counts_as_nothing_and_words_may_be_asked_about() -> None:
    assert cells(grid(("{ = { MERGEFIELD a } + 2 }",)), a="") == [["2"]]
    assert cells(grid(("{ = DEFINED({ MERGEFIELD a } * 2) }",)), a="chữ") == [["0"]]


@pytest.mark.parametrize("beside", [lambda: ["{ MERGEFIELD b }"], list])
def test_a_field_of_the_merge_that_never_ends_is_told(beside: Callable[[], list[str]]) -> None:
    def draw(document: WordDocument) -> None:
        add(document.add_paragraph(), runs("{ MERGEFIELD a }").rpartition("<w:r>")[0])

    assert said(template(*beside(), draw=draw)) == [
        (
            f"m.docx, đoạn {1 + len(beside())}: Trường “MERGEFIELD a” không có chỗ kết thúc. "
            "Mở mẫu trong Word, xóa trường này và chèn lại. [field-unclosed]"
        )
    ]


def summed_and_quoted(code: str) -> bytes:
    def draw(document: WordDocument) -> None:
        made = document.add_table(3, 1)
        for row, text in zip(
            made.rows, ("{ MERGEFIELD a }", "{ MERGEFIELD b }", "{ =SUM(ABOVE) }"), strict=True
        ):
            inside = runs(text)
            marked = BOOKMARKED.format(name="tong", inside=inside) if "SUM" in text else inside
            add(row.cells[0].paragraphs[0], marked)
        add(document.add_paragraph(), runs(code))

    return template(draw=draw)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("{ REF tong }", "12"),
        ("{ REF tong \\* CardText }", "mười hai"),
        ("{ = tong * 2 }", "24"),
        ('{ IF { REF tong } > 10 "nhiều" "ít" }', "nhiều"),
        ('{ SET k "{ REF tong } người" }{ REF k }', "12 người"),
    ],
)
def test_a_bookmark_around_a_sum_hangs_on_the_record_too(code: str, shown: str) -> None:
    made = MergeFields(summed_and_quoted(code), name="m.docx").render({"a": 5, "b": 7})
    assert [str(one) for one in made.problems] == []
    assert texts(made.content)[-1] == shown


def quoting(count: int) -> bytes:
    """Bookmarks that each quote the one before twice."""

    def draw(document: WordDocument) -> None:
        for number in range(count):
            inside = "{ MERGEFIELD a }" if not number else f"{{ REF t{number - 1} }}" * 2
            marked = BOOKMARKED.format(name=f"t{number}", inside=runs(inside))
            add(document.add_paragraph(), marked.replace('w:id="7"', f'w:id="{number}"'))

    return template(draw=draw)


def test_bookmarks_may_quote_each_other_within_measure() -> None:
    made = MergeFields(quoting(5), name="m.docx").render({"a": "x"})
    assert texts(made.content) == ["x", "xx", "xxxx", "x" * 8, "x" * 16]
    assert {one.code for one in MergeFields(quoting(40), name="m.docx").faults} == {"field-stale"}


def test_sums_of_sums_are_worked_out_once() -> None:
    rows = [("{ =SUM(ABOVE) }",) if number % 2 else ("{ MERGEFIELD a }",) for number in range(60)]
    shown = [row[0] for row in cells(grid(*rows), a=1)]
    assert (shown[1], shown[3], shown[5], shown[59]) == ("1", "3", "7", str(2**30 - 1))


def test_a_sum_quoted_in_another_part_is_told() -> None:
    def draw(document: WordDocument) -> None:
        marked = BOOKMARKED.format(name="tong", inside=runs("{ =SUM(ABOVE) }"))
        made = document.add_table(2, 1)
        add(made.cell(0, 0).paragraphs[0], runs("{ MERGEFIELD a }"))
        add(made.cell(1, 0).paragraphs[0], marked)
        add(document.sections[0].header.paragraphs[0], runs("{ REF tong }"))

    assert [one.partition(":")[0] for one in said(template(draw=draw))] == ["m.docx, đầu trang 1, đoạn 1"]


CHOSEN = '{ IF { MERGEFIELD phai } = "Nữ" { SET xh "Bà" } { SET xh "Ông" } }'
PRESET = '{ SET xh "Ông" }{ IF { MERGEFIELD phai } = "Nữ" "{ SET xh "Bà" }" "" }'


@pytest.mark.parametrize("choice", [CHOSEN, PRESET])
@pytest.mark.parametrize(("phai", "shown"), [("Nữ", "Bà"), ("Nam", "Ông")])
def test_a_name_that_a_condition_sets_is_shown_wherever_it_is_asked_for(
    choice: str, phai: str, shown: str
) -> None:
    made = MergeFields(template(choice, "{ REF xh } và { xh \\* Upper }"), name="m.docx").render(
        {"phai": phai}
    )
    assert [str(one) for one in made.problems] == []
    assert texts(made.content)[-1] == f"{shown} và {shown.upper()}"


def test_the_page_of_a_bookmark_that_a_tag_names_is_left_to_word() -> None:
    code = "PAGEREF {{ moc }}"
    content = template(f"{{ {code.replace('{{ moc }}', 'MOC')} }}")
    content = with_parts(content, {"word/document.xml": lambda xml: xml.replace("MOC", "{{ moc }}")})
    assert said(content) == [LEFT.format(spot="đoạn 1", written=code)]
