"""Each unit gets one form: prefilled, locked where it is not to be changed, read like any workbook."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest
from msgspec.structs import replace

from tests.sheets import rows_of, type_rows
from tests.tasks.collecting.conference import CAME, NEXT, Desk, blank_forms, the_conference, the_plan
from tests.tasks.collecting.messes import printed
from tests.tasks.example import choose
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.records import read_records
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.documents.buttons import RETURNS
from toolkit.history import State
from toolkit.plan.unit_questions import asked
from toolkit.problems import WrongUse
from toolkit.tasks.collecting.form_reading import Form, read_forms
from toolkit.tasks.collecting.form_rows import lines
from toolkit.tasks.collecting.mailbag import Arrived
from toolkit.tasks.make import make
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outbox import outbox
from toolkit.tasks.press import press_closed
from toolkit.tasks.returns import form_file, returns

FORM = "PHIEU_HN3-2024_H-CN.xlsx"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("forms"))
    returns(desk.workbook, NEXT)
    return desk


def form(desk: Desk) -> Path:
    return desk.workbook.parent / "ket-qua" / NEXT / "phieu" / FORM


def test_each_unit_that_reports_has_its_form_and_a_second_run_keeps_them(desk: Desk) -> None:
    again = returns(desk.workbook, NEXT)
    assert [made.unit for made in again.files] == list(blank_forms())
    assert {made.state for made in again.files} == {State.KEPT}
    assert again.problems == ()


def test_a_form_is_prefilled_and_nothing_is_wrong_in_it(desk: Desk) -> None:
    read = read_records(read_grid(form(desk)), RETURN_FORM)
    sender = read.whole.sender
    assert not read.problems
    assert (sender.conference, sender.unit, sender.unit_name) == (NEXT, "H-CN", "Huyện đoàn Cầu Ngang")
    assert sender.due == "12/11/2024"
    assert sender.send_to.startswith("Ban Tổ chức - Kiểm tra; Nguyễn Thị Hồng Diễm; 0900 000 008")
    assert [one.name for one in read.whole.figures] == [
        "Số chi đoàn trên địa bàn dân cư",
        "Số chi đoàn sinh hoạt đúng định kỳ",
        "Số đoàn viên đi làm ăn xa",
    ]
    assert [(one.person, one.name) for one in read.whole.attendants] == [
        ("NS027", "Kim Sa Thương"),
        ("NS028", "Võ Hoài Phong"),
    ]


def test_only_what_is_to_be_filled_in_can_be_changed_and_there_is_no_password(desk: Desk) -> None:
    book = openpyxl.load_workbook(form(desk))
    first = book["Phiếu"]
    assert (first.protection.sheet, first.protection.password) == (True, None)
    keys = {first.cell(row, 1).value: row for row in range(2, first.max_row + 1)}
    locked = {key: first.cell(row, 2).protection.locked for key, row in keys.items()}
    assert [key for key, is_locked in locked.items() if not is_locked] == [
        "Số ký hiệu báo cáo",
        "Người lập phiếu",
    ]
    figures = book["Số liệu"]
    assert (figures["A2"].protection.locked, figures["B2"].protection.locked) == (True, False)


def test_a_form_prints_on_a4_with_its_blank_lines_and_offers_its_drop_downs(desk: Desk) -> None:
    book = openpyxl.load_workbook(form(desk))
    rows = book["Ý kiến"]
    assert (rows.page_setup.paperSize, rows.page_setup.fitToHeight) == (9, 0)
    assert rows.print_area == "'Ý kiến'!$A$1:$C$31"
    assert "DM_NhomYKien" in book.defined_names
    assert book["Danh mục"].sheet_state == "hidden"


def test_what_a_unit_is_not_asked_or_told_has_no_sheet(desk: Desk) -> None:
    always = ["Phiếu", "Số liệu", "Ý kiến", "Phát biểu", "Người dự"]
    assert [one.title for one in openpyxl.load_workbook(form(desk)) if one.sheet_state == "visible"] == always
    plan, conference = the_plan(), the_conference()
    one = replace(next(iter(asked(plan, conference))), figures=())
    assert "Số liệu" not in openpyxl.load_workbook(io.BytesIO(form_file(plan, conference, one))).sheetnames


def test_the_last_conference_s_answers_are_told(desk: Desk) -> None:
    told = [
        [cell.value for cell in row[:2]]
        for path in form(desk).parent.iterdir()
        for sheet in openpyxl.load_workbook(path)
        if sheet.title == "Để biết"
        for row in sheet.iter_rows(min_row=2)
    ]
    assert {kind for kind, _ in told} == {"Ý kiến kỳ trước"}


def test_the_button_makes_the_same_forms(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    pressed = press_closed(desk.workbook, occasion_now(RETURNS, desk.workbook, conference=NEXT))
    assert (
        pressed.message.splitlines()[0] == "Phiếu cho đơn vị HN3-2024: Đã làm mới 13 tệp. Không thấy lỗi nào."
    )
    assert pressed.outcome
    assert len(pressed.outcome.files) == 13


def test_the_word_form_is_read_as_the_workbook_is(desk: Desk) -> None:
    chosen = Selection(kinds=("return-form",), conferences=(NEXT,), units=("H-CN",))
    (made,) = make(desk.workbook, chosen).files
    document = docx.Document(str(made.path))
    tables = {table.rows[0].cells[0].text: table for table in document.tables}
    tables["Khóa"].rows[7].cells[1].text = "9-BC/ĐTN"
    tables["Số liệu"].rows[1].cells[1].text = "41"
    tables["Nhóm"].rows[4].cells[1].text = "ý trong Word"
    tables["Mã NS"].rows[1].cells[3].text = "Vắng"
    content = io.BytesIO()
    document.save(content)
    arrived = Arrived(name="phieu.docx", content=content.getvalue(), on=CAME)
    form = read_forms((arrived,), the_plan(), the_conference(), printed())[0]
    assert isinstance(form, Form)
    assert form.problems == ()
    assert (form.unit.code, form.filled.sender.symbol) == ("H-CN", "9-BC/ĐTN")
    asked = [
        (one.table, one.values.get("Nhóm"), one.values.get("Nội dung"))
        for one in lines(form, the_conference())
        if one.adds
    ]
    assert asked == [
        ("tblBaoCao", None, None),
        ("tblYKien", "Khó khăn, vướng mắc", "ý trong Word"),
        ("tblDaiBieu", None, None),
    ]


def test_an_unknown_conference_is_refused(desk: Desk) -> None:
    with pytest.raises(WrongUse, match="Không có hội nghị “HN9”"):
        returns(desk.workbook, "HN9")


def test_without_a_conference_the_first_sheet_s_is_taken(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    choose(desk.workbook, "HN1-2024")
    assert {made.conference for made in returns(desk.workbook).files} == {"HN1-2024"}
    choose(desk.workbook, NEXT)
    make(desk.workbook, Selection(kinds=("invitation",), conferences=(NEXT,)))
    assert {made.conference for made in outbox(desk.workbook).files} == {NEXT}


def test_where_no_conference_is_named_anywhere_it_is_told_what_to_type(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    choose(desk.workbook, None)
    with pytest.raises(WrongUse) as refused:
        returns(desk.workbook)
    assert str(refused.value) == (
        "Chưa nêu hội nghị. Thêm --conference MÃ vào lệnh (sổ có: HN1-2024, HN2-2024, HN3-2024), "
        "hoặc chọn ở ô “Hội nghị đang làm” của trang Bắt đầu."
    )


def test_a_fault_of_the_workbook_is_told_and_holds_the_forms_that_it_touches(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    roster = enumerate(rows_of(desk.workbook, "Nhân sự"), start=1)
    row = next(row for row, cells in roster if cells[0] == "NS027")
    type_rows(desk.workbook, "Nhân sự", [(row, {"Họ và tên": "Kim Sa Th??ng"})])
    outcome = returns(desk.workbook, NEXT)
    assert [(one.code, str(one.place)) for one in outcome.problems] == [("cell-garbled", f"Nhân sự!B{row}")]
    assert [(one.kind, one.unit) for one in outcome.held] == [("return-form", "H-CN")]
    assert len(outcome.files) == 12
    assert not form(desk).exists()


def test_no_form_is_made_while_the_conference_before_is_wiped_out_and_the_button_says_so(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    type_rows(desk.workbook, "Hội nghị", [(2, dict.fromkeys(rows_of(desk.workbook, "Hội nghị")[0]))])
    pressed = press_closed(desk.workbook, occasion_now(RETURNS, desk.workbook, conference="HN2-2024"))
    assert pressed.message.splitlines()[0] == "Phiếu cho đơn vị HN2-2024: Có 01 lỗi."
    word = make(desk.workbook, Selection(kinds=("return-form",), conferences=("HN2-2024",)))
    assert pressed.outcome
    assert (pressed.outcome.problems, pressed.outcome.files) == (word.problems, word.files)
