"""Several units' forms in one file: those of a workbook are read, of others it is told whose they are."""

import copy
import io
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from tests.tasks.collecting.conference import CAME, Desk, said, the_conference, the_plan, well_filled
from tests.tasks.collecting.conference import filled as filled_form
from tests.tasks.collecting.messes import read, told_of
from tests.tasks.collecting.test_messes_word import form_of
from tests.tasks.collecting.test_word_form_answers import filled, type_below
from toolkit.problems import Problem
from toolkit.tasks.collecting.form_reading import Form, read_forms
from toolkit.tasks.collecting.mailbag import Arrived


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
        f"hai.docx{spot}: Tệp này có thêm một phiếu nữa, ghi đơn vị “{unit}”, mà không tách ra được để "
        "đọc riêng, nên phiếu ấy không được thu. Tách phiếu ấy ra một tệp riêng rồi thu lại. "
        "[return-second-form]"
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


def _copied_into(first: bytes, other: bytes, *titles: str, name: str = "{} (2)") -> bytes:
    """These sheets of another workbook, or all, beside the first one's, under names of this form."""
    book, source = openpyxl.load_workbook(io.BytesIO(first)), openpyxl.load_workbook(io.BytesIO(other))
    for sheet in source:
        if titles and sheet.title not in titles:
            continue
        copied = book.create_sheet(name.format(sheet.title))
        copied.sheet_state = sheet.sheet_state
        for row in sheet.iter_rows():
            for cell in row:
                copied[cell.coordinate] = cell.value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _all_of(content: bytes) -> list[Form | Problem]:
    one = Arrived(name="hai.xlsx", content=content, on=CAME)
    return read_forms((one,), the_plan(), the_conference())


@pytest.mark.parametrize("name", ["{} (2)", "{}_2", "Duyên Hải - {}"])
def test_another_unit_s_sheets_in_a_workbook_are_read_as_its_form(name: str) -> None:
    first, second = _all_of(_copied_into(well_filled("H-CN"), well_filled("TX-DH"), name=name))
    assert isinstance(first, Form)
    assert isinstance(second, Form)
    assert [(one.unit.code, len(_opinions(one)), told_of(one)) for one in (first, second)] == [
        ("H-CN", 2, ""),
        ("TX-DH", 2, ""),
    ]
    assert (first.arrived.name, second.arrived.name) == ("hai.xlsx", "hai.xlsx (phiếu thứ 2)")
    assert _opinions(second)[0].startswith("TX-DH")


def test_a_form_for_another_conference_behind_the_first_is_told_as_one_that_came_alone() -> None:
    def rename(book: Any) -> None:
        said("H-CN")(book)
        book["Phiếu"]["B2"] = "HN2-2024"

    first, second = _all_of(_copied_into(well_filled("H-CN"), filled_form("H-CN", rename)))
    assert isinstance(first, Form)
    assert isinstance(second, Problem)
    assert (second.code, second.place.file) == ("return-other-conference", "hai.xlsx (phiếu thứ 2)")


def test_the_first_sheet_of_another_form_alone_is_told_and_not_read() -> None:
    (found,) = _all_of(_copied_into(well_filled("H-CN"), well_filled("TX-DH"), "Phiếu"))
    assert isinstance(found, Form)
    told = _told("Thị đoàn Duyên Hải", ", Phiếu (2)").replace("hai.docx", "hai.xlsx")
    assert (found.unit.code, told_of(found)) == ("H-CN", told)


def test_a_document_without_any_table_is_no_form() -> None:
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph("Trà Vinh, ngày 8 tháng 8 năm 2024")
    document.save(content)
    assert told_of(read("thu.docx", content.getvalue())).endswith("[return-foreign]")


def test_both_units_of_one_file_come_into_the_workbook_and_a_second_press_changes_nothing(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    desk.receive("PHIEU_HN3-2024_H-CN.xlsx", _copied_into(well_filled("H-CN"), well_filled("TX-DH")))
    desk.collect()
    told = [(row["Mã đơn vị"], row["Nội dung"]) for row in desk.rows("Ý kiến")]
    assert [(code.split(" ")[0], words.split(":")[0]) for code, words in told] == [
        (unit, unit) for unit in ("TX-DH", "H-CN") for _ in range(2)
    ]
    again = desk.collect()
    assert [(row["Mã đơn vị"], row["Nội dung"]) for row in desk.rows("Ý kiến")] == told
    assert again.outcome
    assert "return-file-of-another" not in [one.code for one in again.outcome.problems]
