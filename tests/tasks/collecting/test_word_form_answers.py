"""Word forms whose answers are lines: opinions under their groups, a speech behind its labels, a report."""

import copy
import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import pytest
from docx.text.paragraph import Paragraph

from tests.tasks.collecting.conference import NEXT, Desk, the_conference, well_filled
from tests.tasks.collecting.messes import UNIT, read, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection

Typed = Callable[[Any], object]
NO_CODE = (
    "Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Cầu Ngang, theo tên tệp. Đúng thì để nguyên; "
    "nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. [return-unit-read]"
)


@cache
def _blank(kind: str) -> bytes:
    with TemporaryDirectory() as folder:
        chosen = Selection(kinds=(kind,), conferences=(NEXT,), units=(UNIT,))
        (made,) = make(Desk(Path(folder)).workbook, chosen).files
        return made.path.read_bytes()


def filled(kind: str, fill: Typed) -> bytes:
    document = docx.Document(io.BytesIO(_blank(kind)))
    fill(document)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def came(kind: str, name: str, fill: Typed) -> tuple[list[tuple[object, ...]], str]:
    """What a paper brings into the workbook, without codes, and what is told of it."""
    found = read(name, filled(kind, fill))
    asked = list(lines(found, the_conference())) if isinstance(found, Form) else []
    codes = ("Mã HN", "Mã đơn vị", "Giai đoạn")
    said = [
        tuple(value for header, value in one.values.items() if header not in codes)
        for one in asked
        if one.adds
    ]
    return said, told_of(found)


def type_below(document: Any, head: str, *texts: str) -> None:
    """Type lines below the one that begins so: over its dotted lines, then in new ones."""
    paragraphs = document.paragraphs
    at = next(turn for turn, one in enumerate(paragraphs) if one.text.startswith(head))
    above = paragraphs[at]
    for turn, text in enumerate(texts, start=1):
        below = paragraphs[at + turn] if at + turn < len(paragraphs) else None
        if below is None or below.text != "\t":
            element = copy.deepcopy(paragraphs[at]._p)
            above._p.addnext(element)
            below = Paragraph(element, above._parent)
            paragraphs.insert(at + turn, below)
        below.text = text
        above = below


def type_behind(document: Any, label: str, text: str) -> None:
    next(one for one in document.paragraphs if one.text.startswith(label)).text = f"{label} {text}"


def _opinions(document: Any) -> None:
    type_below(document, "Kết quả, mô hình hay", "Đã củng cố 12 chi đoàn.", "Chi đoàn 4+1 hoạt động tốt.")
    type_below(document, "Khó khăn", "- Thiếu kinh phí.", "- Thiếu chỗ họp.")
    type_below(document, "Kiến nghị", "1. Đề nghị hỗ trợ.", "2. Đề nghị mở lớp", "cho bí thư ấp.")
    type_below(document, "Khác", "Không có")


def test_opinions_below_their_groups_are_read() -> None:
    assert came("opinion-form", "y kien.docx", _opinions) == (
        [
            ("Kết quả, mô hình hay", "Đã củng cố 12 chi đoàn."),
            ("Kết quả, mô hình hay", "Chi đoàn 4+1 hoạt động tốt."),
            ("Khó khăn, vướng mắc", "Thiếu kinh phí."),
            ("Khó khăn, vướng mắc", "Thiếu chỗ họp."),
            ("Kiến nghị", "Đề nghị hỗ trợ."),
            ("Kiến nghị", "Đề nghị mở lớp\ncho bí thư ấp."),
        ],
        "",
    )


def test_headings_of_groups_in_more_or_fewer_words_are_known() -> None:
    def fill(document: Any) -> None:
        for old, new in (("Khó khăn, vướng", "2. KHÓ KHĂN:"), ("Kiến nghị", "KIẾN NGHỊ VỚI TỈNH ĐOÀN")):
            next(one for one in document.paragraphs if one.text.startswith(old)).text = new
        type_below(document, "2. KHÓ KHĂN:", "Thiếu kinh phí.")
        type_below(document, "KIẾN NGHỊ", "Kiến nghị với tỉnh mở lớp.")

    opinions, told = came("opinion-form", "y kien.docx", fill)
    assert told == ""
    assert opinions == [
        ("Khó khăn, vướng mắc", "Thiếu kinh phí."),
        ("Kiến nghị", "Kiến nghị với tỉnh mở lớp."),
    ]


def test_each_speaker_of_a_paper_is_a_row() -> None:
    def fill(document: Any) -> None:
        type_behind(document, "Họ và tên người phát biểu:", "Lê Thị Lập")
        type_behind(document, "Tên tham luận:", "Giữ chân đoàn viên")
        document.add_paragraph("Họ và tên người phát biểu: Kim Sa Thương")
        document.add_paragraph("Tên tham luận: Chi đoàn 4+1")

    speeches, told = came("speech-form", "dang ky.docx", fill)
    assert speeches == [("Lê Thị Lập", "Giữ chân đoàn viên"), ("Kim Sa Thương", "Chi đoàn 4+1")]
    assert told == ""


def test_a_paper_without_its_unit_s_name_is_known_by_its_file() -> None:
    def fill(document: Any) -> None:
        type_below(document, "Giải pháp", "Sinh hoạt theo nhóm nghề.")
        type_behind(document, "Đơn vị:", "..........")

    opinions, told = came("opinion-form", f"PYK {UNIT}.docx", fill)
    assert opinions == [("Giải pháp", "Sinh hoạt theo nhóm nghề.")]
    assert told == f"PYK {UNIT}.docx: {NO_CODE}"


def test_the_unit_s_name_in_other_words_is_known_and_two_names_are_told() -> None:
    def fill(name: str) -> Typed:
        def change(document: Any) -> None:
            type_below(document, "Giải pháp", "Sinh hoạt theo nghề.")
            type_behind(document, "Đơn vị:", name)

        return change

    said = ([("Giải pháp", "Sinh hoạt theo nghề.")], "")
    assert came("opinion-form", "y kien.docx", fill("BCH Đoàn huyện Cầu Ngang")) == said
    opinions, told = came("opinion-form", "y kien.docx", fill("Huyện đoàn Cầu Ngang, Huyện đoàn Càng Long"))
    assert opinions == []
    assert told.endswith("[return-unit-several]")


def test_a_paper_under_another_title_is_known_by_its_file() -> None:
    def fill(document: Any) -> None:
        document.paragraphs[0].text = "PHIẾU GÓP Ý"
        type_below(document, "Giải pháp", "Sinh hoạt theo nghề.")

    opinions, told = came("opinion-form", "PYK_HN3-2024_H-CN.docx", fill)
    assert opinions == [("Giải pháp", "Sinh hoạt theo nghề.")]
    assert "còn ghi “PHIẾU GÓP Ý”" in told


def test_an_answer_among_the_questions_of_a_paper_is_an_opinion_without_a_group() -> None:
    opinions, told = came(
        "opinion-form", "y kien.docx", lambda it: type_below(it, "- Cách làm nào", "Sinh hoạt theo nghề.")
    )
    assert opinions == [("Sinh hoạt theo nghề.",)]
    assert "Chỗ này có sẵn câu hỏi “Cách làm nào" in told
    assert told.endswith("trả lời ở phần Ý kiến của phiếu. [return-prompt-answer]")


def test_few_dots_of_a_dotted_line_are_no_part_of_the_answer() -> None:
    def fill(document: Any) -> None:
        type_behind(document, "Họ và tên người phát biểu:", "...Kim Sa Thương....")
        type_behind(document, "Chức vụ:", "...Bí thư....")
        type_behind(document, "Tên tham luận:", "…Chi đoàn 4+1…")
        type_behind(document, "Thời lượng dự kiến (phút):", "…07 phút…")

    speeches, _ = came("speech-form", "dang ky.docx", fill)
    assert speeches == [("Kim Sa Thương", "Bí thư", "Chi đoàn 4+1", 7)]


def test_a_speech_is_read_behind_its_labels_and_what_has_no_column_is_told() -> None:
    def fill(document: Any) -> None:
        type_behind(document, "Họ và tên người phát biểu:", "....Đ/c Lê Thị Lập....")
        type_behind(document, "Chức vụ:", "Phó Bí thư")
        type_behind(document, "Điện thoại:", "0900 000 001")
        type_behind(document, "Tên tham luận:", "Giữ chân đoàn viên")
        type_below(document, "Tên tham luận:", "đi làm ăn xa")
        type_behind(document, "Thời lượng dự kiến (phút):", "08 phút")
        type_below(document, "Tóm tắt nội dung:", "Người dân: ủng hộ.")

    speeches, told = came("speech-form", "dang ky.docx", fill)
    assert speeches == [("Lê Thị Lập", "Phó Bí thư", "Giữ chân đoàn viên đi làm ăn xa", 8)]
    assert told == (
        "dang ky.docx: Phiếu này còn ghi “Tóm tắt nội dung: Người dân: ủng hộ.”; "
        "sổ không có cột cho phần này nên không được thu. Mở tệp xem khi cần. [return-beside]"
    )


def test_a_speaker_s_phone_is_told_only_with_other_words() -> None:
    def fill(document: Any, phone: str) -> None:
        type_behind(document, "Họ và tên người phát biểu:", "Lê Thị Lập")
        type_behind(document, "Điện thoại:", phone)

    speeches, told = came("speech-form", "dang ky.docx", lambda document: fill(document, "0900.000.001"))
    assert ([one[0] for one in speeches], "return-beside" in told) == (["Lê Thị Lập"], False)
    _, told = came("speech-form", "dang ky.docx", lambda document: fill(document, "gọi số cũ"))
    assert "Phiếu này còn ghi “Điện thoại: gọi số cũ”" in told


@pytest.mark.parametrize("kind", ["opinion-form", "speech-form", "report-form", "return-form"])
def test_a_form_in_which_nothing_was_typed_is_told_as_empty(kind: str) -> None:
    _, told = came(kind, f"{UNIT}.docx", lambda _: None)
    assert told.startswith(f"{UNIT}.docx: Phiếu của Huyện đoàn Cầu Ngang chưa điền gì.")


def test_a_paper_of_another_conference_is_told() -> None:
    def fill(document: Any) -> None:
        _opinions(document)
        for one in document.paragraphs:
            if one.text.startswith("Hội nghị giao ban theo chuyên đề"):
                one.text = "Hội nghị giao ban theo chuyên đề lần thứ hai năm 2024"

    opinions, told = came("opinion-form", "y kien.docx", fill)
    assert opinions == []
    assert told.startswith("y kien.docx: Phiếu này là của hội nghị HN2-2024, không phải HN3-2024")


def test_the_words_of_a_report_are_told_wherever_they_stand() -> None:
    def fill(document: Any) -> None:
        type_below(document, "I. ĐẶC ĐIỂM", "Huyện có 12 xã.")
        type_below(document, "V. KIẾN NGHỊ", "Đề nghị hỗ trợ.")
        (figures,) = (one for one in document.tables if one.rows[0].cells[0].text == "TT")
        figures.rows[1].cells[2].text = "40"
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        number = next(one for cell in cells for one in cell.paragraphs if one.text.startswith("Số:"))
        number.text = "Số: 15-BC/ĐTN"

    name = f"MBC_{UNIT}.docx"
    said, told = came("report-form", name, fill)
    assert said == [("15-BC/ĐTN", "Số chi đoàn trên địa bàn dân cư: 40")]
    assert told.splitlines()[0] == f"{name}: {NO_CODE}"
    assert told.splitlines()[1] == (
        f"{name}: Báo cáo này còn viết “Huyện có 12 xã. Đề nghị hỗ trợ.”; lời văn của báo cáo không được "
        "thu, chỉ các bảng được thu. Nếu có ý kiến, kiến nghị cần tổng hợp, chép vào trang Ý kiến của sổ. "
        "[return-report-unread]"
    )


def test_a_report_in_words_alone_came_all_the_same() -> None:
    def fill(document: Any) -> None:
        (figures,) = (one for one in document.tables if one.rows[0].cells[0].text == "TT")
        figures._tbl.getparent().remove(figures._tbl)
        type_below(document, "V. KIẾN NGHỊ", "Đề nghị hỗ trợ.")

    found = read(f"MBC_{UNIT}.docx", filled("report-form", fill))
    assert isinstance(found, Form)
    assert [one.table for one in lines(found, the_conference())] == ["tblBaoCao"]
    assert "Báo cáo này còn viết “Đề nghị hỗ trợ.”" in told_of(found)


def test_answers_in_place_of_all_questions_of_a_paper_are_named() -> None:
    def fill(document: Any) -> None:
        for line in document.paragraphs:
            if line.text.startswith("- "):
                line.text = "Đạt 85%."
        type_below(document, "Giải pháp", "Sinh hoạt theo nghề.")

    opinions, told = came("opinion-form", "y kien.docx", fill)
    assert opinions == [("Giải pháp", "Sinh hoạt theo nghề.")]
    assert "còn ghi “Đạt 85%. Đạt 85%. Đạt 85%. Đạt 85%.”" in told


def test_papers_stand_beside_the_form_of_their_unit_and_collecting_again_changes_nothing(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    desk.receive("phieu.xlsx", well_filled(UNIT))

    def fill(document: Any) -> None:
        type_below(document, "Khó khăn", f"{UNIT}: ý thứ 1", "Thiếu chỗ họp.")

    desk.receive("y kien.docx", filled("opinion-form", fill))
    desk.collect()
    came = [row["Nội dung"] for row in desk.rows("Ý kiến")]
    assert came == [f"{UNIT}: ý thứ 1", f"{UNIT}: ý thứ 2", "Thiếu chỗ họp."]
    again = desk.collect()
    assert "thêm 0 dòng, cập nhật 0 dòng, giữ nguyên 05 dòng" in again.message
    assert len(desk.rows("Ý kiến")) == len(came)


def test_a_unit_of_which_only_a_paper_came_still_owes_its_report(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.receive("y kien.docx", filled("opinion-form", _opinions))
    outcome = desk.collect().outcome
    assert outcome
    (missing,) = (one.message for one in outcome.problems if one.code == "returns-missing")
    assert "Huyện đoàn Cầu Ngang" in missing
    assert desk.rows("Báo cáo đơn vị") == []
