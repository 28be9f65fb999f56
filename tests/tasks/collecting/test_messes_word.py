"""The Word form as people type over it: rows and tables added, cut, merged; changes tracked; text outside."""

import copy
import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml

from tests.tasks.collecting.conference import NEXT, Desk, the_conference
from tests.tasks.collecting.messes import UNIT, read, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TR = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tr"
Typed = Callable[[Any, Any], None]
"""What somebody does to the document and to its table of opinions."""


@cache
def _blank(unit: str) -> bytes:
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        chosen = Selection(kinds=("return-form",), conferences=(NEXT,), units=(unit,))
        (made,) = make(desk.workbook, chosen).files
        return made.path.read_bytes()


def typed_over(change: Typed, name: str = "phieu.docx", unit: str = UNIT) -> tuple[list[str], str]:
    """The opinions of a Word form in which one was typed and something more was done; and what is told."""
    found = read(name, form_of(change, unit))
    asked = list(lines(found, the_conference())) if isinstance(found, Form) else []
    return [str(one.values["Nội dung"]) for one in asked if one.table == "tblYKien"], told_of(found)


def form_of(change: Typed, unit: str = UNIT) -> bytes:
    document = docx.Document(io.BytesIO(_blank(unit)))
    (opinions,) = (one for one in document.tables if one.rows[0].cells[0].text == "Nhóm")
    opinions.rows[1].cells[1].text = "ý một"
    change(document, opinions)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _tracked(document: Any, table: Any) -> None:
    put_in = f'<w:ins {_W} w:id="9" w:author="a"><w:r><w:t>ý chèn</w:t></w:r></w:ins>'
    taken_out = f'<w:del {_W} w:id="8" w:author="a"><w:r><w:delText> bỏ</w:delText></w:r></w:del>'
    table.rows[2].cells[1].paragraphs[0]._p.append(parse_xml(put_in))
    table.rows[1].cells[1].paragraphs[0]._p.append(parse_xml(taken_out))


def _in_a_control(document: Any, table: Any) -> None:
    control = f"<w:sdt {_W}><w:sdtContent><w:r><w:t>ý trong ô chọn</w:t></w:r></w:sdtContent></w:sdt>"
    table.rows[2].cells[1].paragraphs[0]._p.append(parse_xml(control))


def _rows_added_and_deleted(document: Any, table: Any) -> None:
    added = copy.deepcopy(table.rows[1]._tr)
    table._tbl.append(added)
    table.rows[-1].cells[1].text = "ý dòng thêm"
    table._tbl.remove(table.rows[5]._tr)


def _row_deleted_with_changes_tracked(document: Any, table: Any) -> None:
    table.rows[2].cells[1].text = "ý đã xóa"
    mark = f'<w:trPr {_W}><w:del w:id="7" w:author="a"/></w:trPr>'
    table.rows[2]._tr.insert(0, parse_xml(mark))


def _merged(document: Any, table: Any) -> None:
    table.rows[1].cells[1].merge(table.rows[2].cells[1])


def _cut_in_two(document: Any, table: Any) -> None:
    rest = copy.deepcopy(table._tbl)
    for row in list(rest.findall(_TR))[:3]:
        rest.remove(row)
    for row in list(table._tbl.findall(_TR))[3:]:
        table._tbl.remove(row)
    table._tbl.addnext(rest)
    table._tbl.addnext(OxmlElement("w:p"))
    (second,) = (one for one in document.tables if one._tbl is rest)
    second.rows[0].cells[1].text = "ý nửa sau"


def _listed(document: Any, table: Any) -> None:
    cell = table.rows[2].cells[1]
    cell.text = "ý hai"
    cell.add_paragraph("ý ba")
    for one in cell.paragraphs:
        number = f'<w:pPr {_W}><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        one._p.insert(0, parse_xml(number))


@pytest.mark.parametrize(
    ("change", "opinions"),
    [
        (_tracked, ["ý một", "ý chèn"]),
        (_in_a_control, ["ý một", "ý trong ô chọn"]),
        (_rows_added_and_deleted, ["ý một", "ý dòng thêm"]),
        (_row_deleted_with_changes_tracked, ["ý một"]),
        (_merged, ["ý một"]),
        (_cut_in_two, ["ý một", "ý nửa sau"]),
        (_listed, ["ý một", "ý hai", "ý ba"]),
    ],
)
def test_what_was_done_to_the_table_is_read_as_it_is_seen(change: Typed, opinions: list[str]) -> None:
    assert typed_over(change) == (opinions, "")


def test_text_below_the_last_table_is_named() -> None:
    opinions, told = typed_over(lambda document, _: document.add_paragraph("Đơn vị còn thiếu kinh phí."))
    assert opinions == ["ý một"]
    assert told == (
        "phieu.docx: Ngoài các bảng, tệp Word còn ghi “Đơn vị còn thiếu kinh phí.”; phần này không được đọc. "
        "Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các bảng. [return-text-unread]"
    )


def _answered_below_a_question(document: Any, table: Any) -> None:
    (question,) = (one for one in document.paragraphs if one.text.startswith("- Cách làm nào"))
    question.add_run(" Có bản tiếng Khmer.")
    table._tbl.addprevious(document.add_paragraph("Trả lời chung: đơn vị đã họp.")._p)


_TYPED_OUTSIDE = (
    "phieu.docx: Ngoài các bảng, tệp Word còn ghi “Trả lời chung: đơn vị đã họp.”; "
    "phần này không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các bảng. "
    "[return-text-unread]"
)


def test_answers_among_the_questions_are_read_and_other_lines_are_named_but_the_printed_ones() -> None:
    opinions, told = typed_over(_answered_below_a_question)
    assert opinions == ["ý một", "Có bản tiếng Khmer."]
    outside, answered = told.splitlines()
    assert outside == _TYPED_OUTSIDE
    assert answered == (
        "phieu.docx, Phiếu!B10: Chỗ này có sẵn câu hỏi “Cách làm nào giúp sinh hoạt chi đoàn thiết thực, hấp "
        "dẫn hơn?”, nay ghi “Có bản tiếng Khmer.”; được thu thành ý kiến chưa có nhóm. Xem lại ý kiến này và "
        "chọn nhóm ở trang Ý kiến của sổ; lần sau đề nghị đơn vị trả lời ở phần Ý kiến của phiếu. "
        "[return-prompt-answer]"
    )


def test_answers_in_place_of_all_questions_are_named() -> None:
    def change(document: Any, _: Any) -> None:
        for number, one in enumerate(line for line in document.paragraphs if line.text.startswith("- ")):
            one.text = f"- Đạt {number + 80}%."

    opinions, told = typed_over(change)
    assert opinions == ["ý một"]
    assert "tệp Word còn ghi “- Đạt 80%. - Đạt 81%. - Đạt 82%. - Đạt 83%.”" in told


def test_a_press_names_them_too_and_nothing_of_a_form_typed_in_its_tables_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.receive("phieu.docx", form_of(_answered_below_a_question))
    assert _outside(desk) == [_TYPED_OUTSIDE]
    desk.receive("phieu.docx", form_of(lambda _, __: None))
    assert _outside(desk) == []


def _outside(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    return [str(one) for one in (outcome.problems if outcome else ()) if one.code == "return-text-unread"]


def _commented(document: Any, _: Any) -> None:
    line = document.paragraphs[0]
    document.add_comment(line.runs, text="Đề nghị tăng phụ cấp.", author="Đơn vị", initials="ĐV")


def _boxed(document: Any, _: Any) -> None:
    words = "<w:p><w:r><w:t>Đề nghị tăng phụ cấp.</w:t></w:r></w:p>"
    box = f"<v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox>"
    shape = (
        f'<w:r {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>{box}</v:shape></w:pict></w:r>'
    )
    document.paragraphs[-1]._p.append(parse_xml(shape))


def _in_the_footer(document: Any, _: Any) -> None:
    document.sections[0].footer.paragraphs[0].text = "Đề nghị tăng phụ cấp."


@pytest.mark.parametrize("change", [_commented, _boxed, _in_the_footer])
def test_words_of_a_comment_a_box_or_a_footer_are_named(change: Typed) -> None:
    assert typed_over(change) == (
        ["ý một"],
        (
            "phieu.docx: Ngoài các ô, phiếu còn có ghi chú, hộp chữ, đầu trang hoặc chân trang ghi “Đề nghị "
            "tăng phụ cấp.”; phần này không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi "
            "vào các ô của phiếu. [return-note-unread]"
        ),
    )


def test_a_table_without_its_headers_is_named() -> None:
    opinions, told = typed_over(lambda _, table: table._tbl.remove(table.rows[0]._tr))
    assert opinions == []
    assert told == (
        "phieu.docx, Bảng 4: Bảng này của tệp Word ghi “Kết quả, mô hình hay ý một Kết quả, mô hình hay Kết "
        "quả, mô hình hay Khó khăn...” mà không có dòng tiêu đề của phiếu, nên không được đọc. Chép vào đúng "
        "trang của sổ, hoặc đề nghị đơn vị giữ nguyên dòng tiêu đề của bảng. [return-table-unread]"
    )


def _renamed(document: Any, table: Any) -> None:
    for cell, text in zip(table.rows[0].cells, ("Mục", "Ý của đơn vị", "Chuyển ai"), strict=True):
        cell.text = text
    speeches = next(one for one in document.tables if one.rows[0].cells[0].text == "Người phát biểu")
    for cell, text in zip(speeches.rows[0].cells, ("Ai nói", "Làm gì", "Bài", "Bao lâu"), strict=True):
        cell.text = text
    for cell, text in zip(speeches.rows[1].cells, ("Lê Thị Hoa", "Bí thư", "Vốn vay", "10'"), strict=True):
        cell.text = text


def test_a_table_with_all_its_headers_renamed_is_read_by_its_place_and_told() -> None:
    found = read("phieu.docx", form_of(_renamed))
    assert isinstance(found, Form)
    assert [one.content for one in found.filled.remarks if one.content] == ["ý một"]
    assert [(one.speaker, one.title, one.paper, one.minutes) for one in found.filled.speeches] == [
        ("Lê Thị Hoa", "Bí thư", "Vốn vay", 10)
    ]
    assert [one.code for one in found.problems] == ["return-headers-by-place"] * 2


def test_a_long_text_below_the_tables_is_told_whole() -> None:
    first, second = "Khó khăn: " + "đoàn viên đi làm ăn xa, " * 5, "Kiến nghị: Tỉnh đoàn mở lớp."

    def change(document: Any, _: Any) -> None:
        document.add_paragraph(first)
        document.add_paragraph(second)

    _, told = typed_over(change)
    assert f"“{first}{second}”" in told


def test_answers_that_todays_plan_no_longer_has_are_the_forms_own() -> None:
    def change(document: Any, _: Any) -> None:
        cells = _answers(document).rows[1].cells
        cells[1].text, cells[2].text = "Ý kiến của kỳ họp khác.", "Đã trả lời tại văn bản khác."

    assert typed_over(change, unit="TX-DH") == (["ý một"], "")


def _own_table(document: Any) -> Any:
    own = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        own._cells, ("TT", "Kiến nghị", "Nơi nhận", "1", "Cấp sổ đoàn", "Tỉnh đoàn"), strict=True
    ):
        cell.text = text
    return own


def _answers(document: Any) -> Any:
    (answers,) = (one for one in document.tables if one.rows[0].cells[0].text == "Loại")
    return answers


def test_what_is_added_to_the_table_of_answers_is_named_and_its_own_words_are_not() -> None:
    def change(document: Any, _: Any) -> None:
        row = _answers(document).add_row()
        row.cells[0].text, row.cells[2].text = "Ý kiến thêm", "Đề nghị trả lời lại"

    assert typed_over(lambda *_: None, unit="TX-DH") == (["ý một"], "")
    opinions, told = typed_over(change, unit="TX-DH")
    assert opinions == ["ý một"]
    assert told == (
        "phieu.docx, Để biết!A3: Trang này chỉ để đơn vị biết; điều ghi thêm “Ý kiến thêm; Đề nghị trả lời "
        "lại” không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi ở trang Ý kiến của phiếu. "
        "[return-known-unread]"
    )


@pytest.mark.parametrize("unit", ["H-TRC", "H-CK", "TP-TV"])
def test_an_opinion_that_was_answered_with_another_is_the_form_s_own_words(unit: str) -> None:
    assert typed_over(lambda *_: None, unit=unit) == (["ý một"], "")


def test_a_table_of_the_unit_s_own_below_that_of_answers_is_named() -> None:
    def change(document: Any, _: Any) -> None:
        own = _own_table(document)
        _answers(document)._tbl.addnext(own._tbl)
        own._tbl.addprevious(OxmlElement("w:p"))

    opinions, told = typed_over(change, unit="TX-DH")
    assert opinions == ["ý một"]
    assert "Bảng này của tệp Word ghi “TT Kiến nghị Nơi nhận 1 Cấp sổ đoàn Tỉnh đoàn” mà không có" in told


def test_a_second_table_of_opinions_is_named() -> None:
    def copied(document: Any, table: Any) -> None:
        table._tbl.addnext(copy.deepcopy(table._tbl))

    opinions, told = typed_over(copied)
    assert opinions == ["ý một"]
    assert told == (
        "phieu.docx, Bảng 5: Trang này giống trang “Ý kiến” của phiếu, nhưng mỗi tệp chỉ được đọc một trang "
        "“Ý kiến”. Chép các dòng sang trang “Ý kiến”; nếu là phiếu của đơn vị khác, tách ra một tệp riêng, "
        "rồi thu lại. [return-sheet-twice]"
    )


def test_the_rows_of_a_table_within_a_cell_are_lines_of_its_opinion() -> None:
    def fill(document: Any, opinions: Any) -> None:
        cell = opinions.rows[1].cells[1]
        cell.text = "Đoàn xã mở 03 lớp bơi, kết quả theo bảng sau"
        inner = cell.add_table(2, 2)
        for at, text in enumerate(("Khóm", "Số em", "Khóm 2", "40")):
            inner.cell(at // 2, at % 2).text = text
        cell.add_paragraph("Đề nghị nhân rộng.")

    assert typed_over(fill)[0] == [
        "Đoàn xã mở 03 lớp bơi, kết quả theo bảng sau\nKhóm; Số em\nKhóm 2; 40\nĐề nghị nhân rộng."
    ]
