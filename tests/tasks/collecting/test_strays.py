"""What lies among the forms and is none, and letters to the units that sent it."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import NEXT, Book, Desk, blank_forms, filled, said, well_filled
from toolkit.problems import Problem
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def told(desk: Desk) -> list[Problem]:
    outcome = desk.collect().outcome
    assert outcome
    return [one for one in outcome.problems if one.code != "returns-missing"]


def mail(words: str, sender: str = "caungang@giaoban.example") -> bytes:
    found = EmailMessage()
    found["From"], found["To"], found["Subject"] = sender, "vanphong@giaoban.example", "Báo cáo"
    found["Date"] = "Fri, 08 Nov 2024 16:00:00 +0700"
    found.set_content(words)
    return bytes(found)


def test_a_folder_of_blank_forms_is_one_word_and_no_letter(desk: Desk) -> None:
    for code, content in blank_forms().items():
        desk.receive(f"PHIEU_{NEXT}_{code}.xlsx", content)
    (one,) = told(desk)
    assert one.code == "return-blank-forms"
    assert "(13 phiếu chưa điền gì)" in one.message


def test_a_unit_that_sent_its_form_blank_among_others_is_still_asked(desk: Desk) -> None:
    desk.receive(f"PHIEU_{NEXT}_H-CN.xlsx", blank_forms()["H-CN"])
    desk.receive(f"PHIEU_{NEXT}_H-CT.xlsx", well_filled("H-CT"))
    assert {"return-empty", "return-ask-again"} <= {one.code for one in told(desk)}


def test_the_offices_own_evaluation_sheet_is_named_without_a_letter(desk: Desk) -> None:
    made = make(desk.workbook, Selection(kinds=("evaluation-form",), conferences=(NEXT,)))
    (sheet,) = made.files
    assert made.folder
    desk.receive("PDG.docx", (made.folder / sheet.path).read_bytes())
    assert [one.code for one in told(desk)] == ["return-evaluation"]


def test_figures_left_blank_are_asked_for_in_one_sentence(desk: Desk) -> None:
    def one_figure(book: Book) -> None:
        said("H-CN")(book)
        book["Số liệu"]["B3"] = None

    desk.receive(f"PHIEU_{NEXT}_H-CN.xlsx", filled("H-CN", one_figure))
    sentences = [one.message for one in told(desk) if one.code in ("return-figures-ask", "return-send-back")]
    assert len(sentences) == 1
    assert "Đề nghị đồng chí bổ sung: trang Số liệu, ô A3: phiếu chưa ghi số liệu “" in sentences[0]


def test_a_mail_that_tells_figures_is_told_with_its_unit_and_answered(desk: Desk) -> None:
    desk.receive("thu.eml", mail("Đơn vị báo cáo:\n- Số mô hình: 7\nKiến nghị: mở thêm lớp tập huấn."))
    letter, sentence = told(desk)
    assert letter.message.startswith("Thư này của Huyện đoàn Cầu Ngang (caungang@giaoban.example) không kèm")
    assert sentence.message.startswith("Câu gửi lại Huyện đoàn Cầu Ngang: “")


def test_a_mail_of_nobody_known_is_told_by_its_address(desk: Desk) -> None:
    desk.receive("thu.eml", mail("- Số mô hình: 7\nKiến nghị: mở thêm lớp.", "la@giaoban.example"))
    (letter,) = told(desk)
    assert letter.message.startswith("Thư này của la@giaoban.example không kèm")


def test_of_units_of_one_place_those_that_report_are_named(desk: Desk) -> None:
    def nameless(book: Book) -> None:
        said("H-DH")(book)
        book["Phiếu"]["B3"], book["Phiếu"]["B4"] = None, "Duyên Hải"

    desk.receive("bao cao.xlsx", filled("H-DH", nameless))
    (several,) = (one for one in told(desk) if one.code == "return-unit-several")
    assert "Thị đoàn Duyên Hải (mã TX-DH) hoặc Huyện đoàn Duyên Hải (mã H-DH)." in several.message


def test_a_form_with_nothing_but_an_answer_that_was_not_understood_is_not_called_blank(desk: Desk) -> None:
    desk.receive(f"PHIEU_{NEXT}_H-CN.xlsx", filled("H-CN", lambda book: type_attendance(book, "Đ/c Khang")))
    desk.receive(f"PHIEU_{NEXT}_H-CT.xlsx", filled("H-CT", rename_first))
    found = [one.code for one in told(desk)]
    assert "return-empty" not in found
    assert {"choice-unknown", "return-person-differs"} <= set(found)


def type_attendance(book: Book, text: str) -> None:
    book["Người dự"]["D2"] = text


def rename_first(book: Book) -> None:
    book["Người dự"]["B2"] = "Trần Văn Mới"
