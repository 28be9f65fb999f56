"""Several units' forms in one file: the first is read, and of each other it is told whose it is."""

import copy
import io
from typing import Any

import docx
import openpyxl

from tests.tasks.collecting.conference import well_filled
from tests.tasks.collecting.messes import read, told_of
from tests.tasks.collecting.test_messes_word import form_of
from tests.tasks.collecting.test_written_lines import filled, type_below
from toolkit.tasks.collecting.form_reading import Form


def _put_together(*contents: bytes) -> bytes:
    first, *others = (docx.Document(io.BytesIO(content)) for content in contents)
    for other in others:
        for element in list(other.element.body)[:-1]:
            first.element.body[-1].addprevious(copy.deepcopy(element))
    content = io.BytesIO()
    first.save(content)
    return content.getvalue()


def _told(unit: str, spot: str = "") -> str:
    return (
        f"hai.docx{spot}: Tệp này có thêm một phiếu nữa, ghi đơn vị “{unit}”; mỗi tệp chỉ được đọc một "
        "phiếu, nên phiếu ấy không được thu. Tách phiếu ấy ra một tệp riêng rồi thu lại. [return-second-form]"
    )


def _nothing_more(_: Any, __: Any) -> None:
    pass


def _opinions(found: Form) -> list[str]:
    return [one.content for one in found.filled.remarks if one.content]


def test_of_two_whole_forms_the_second_is_told_once_with_its_unit() -> None:
    found = read("hai.docx", _put_together(form_of(_nothing_more, "H-CN"), form_of(_nothing_more, "TX-DH")))
    assert isinstance(found, Form)
    assert (found.unit.code, _opinions(found)) == ("H-CN", ["ý một"])
    (told,) = told_of(found).splitlines()
    assert told.endswith(_told("Thị đoàn Duyên Hải").removeprefix("hai.docx"))
    assert told.startswith("hai.docx, Bảng ")


def _paper(unit: str, opinion: str) -> bytes:
    def fill(document: Any) -> None:
        type_below(document, "Kiến nghị", opinion)
        (line,) = (one for one in document.paragraphs if one.text.startswith("Đơn vị:"))
        line.text = f"Đơn vị: {unit}"

    return filled("opinion-form", fill)


def test_of_two_papers_of_lines_the_second_unit_s_is_told_and_brings_nothing_under_the_first() -> None:
    first, second = _paper("Huyện đoàn Cầu Ngang", "Mở lớp."), _paper("Thị đoàn Duyên Hải", "Cấp vốn.")
    found = read("hai.docx", _put_together(first, second))
    assert isinstance(found, Form)
    assert (found.unit.code, _opinions(found)) == ("H-CN", ["Mở lớp."])
    assert _told("Thị đoàn Duyên Hải") in told_of(found).splitlines()


def test_two_papers_of_one_unit_in_one_file_are_read_as_one() -> None:
    first, second = _paper("Huyện đoàn Cầu Ngang", "Mở lớp."), _paper("Huyện đoàn Cầu Ngang", "Cấp vốn.")
    found = read("hai.docx", _put_together(first, second))
    assert isinstance(found, Form)
    assert _opinions(found) == ["Mở lớp.", "Cấp vốn."]
    assert "return-second-form" not in told_of(found)


def _copied_into(first: bytes, other: bytes) -> bytes:
    """The sheets of another workbook beside the first one's, as a spreadsheet program names them then."""
    book, source = openpyxl.load_workbook(io.BytesIO(first)), openpyxl.load_workbook(io.BytesIO(other))
    for sheet in source:
        copied = book.create_sheet(f"{sheet.title} (2)")
        copied.sheet_state = sheet.sheet_state
        for row in sheet.iter_rows():
            for cell in row:
                copied[cell.coordinate] = cell.value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_another_unit_s_sheets_in_a_workbook_are_its_form_and_no_copies() -> None:
    found = read("hai.xlsx", _copied_into(well_filled("H-CN"), well_filled("TX-DH")))
    assert isinstance(found, Form)
    told = _told("Thị đoàn Duyên Hải", ", Phiếu (2)").replace("hai.docx", "hai.xlsx")
    assert (found.unit.code, told_of(found)) == ("H-CN", told)


def test_a_document_without_any_table_is_no_form() -> None:
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph("Trà Vinh, ngày 8 tháng 8 năm 2024")
    document.save(content)
    assert told_of(read("thu.docx", content.getvalue())).endswith("[return-foreign]")
