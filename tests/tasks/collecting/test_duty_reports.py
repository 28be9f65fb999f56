"""What a unit reports on a conclusion stands beside the clerk's own state, each unit's line once."""

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from tests.sheets import rows_of, type_rows
from tests.tasks.collecting.conference import ALWAYS_TOLD, CAME, NEXT, Desk
from toolkit.plan.unit_questions import asked
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.returns import form_file

UNIT, CODE = "H-CN", "KL06"
FILE = f"PHIEU_{UNIT}.xlsx"


class DutyDesk(Desk):
    """The unit leads one conclusion of the second conference, which the clerk calls under way."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.write({"Đơn vị chủ trì": UNIT, "Tình trạng": "Đang làm", "Ngày hoàn thành": None})

    def write(self, values: dict[str, str | None]) -> None:
        rows = enumerate(rows_of(self.workbook, "Kết luận"), start=1)
        (row,) = (number for number, cells in rows if cells[0] == CODE)
        type_rows(self.workbook, "Kết luận", [(row, values)])

    def conclusion(self) -> dict[str, object]:
        head, *rows = rows_of(self.workbook, "Kết luận")
        return next(dict(zip(head, row, strict=True)) for row in rows if row[0] == CODE)

    def form(self, *answers: str, code: str = CODE, over: tuple[tuple[str, str], ...] = ()) -> bytes:
        """The unit's form with what it says of the conclusion."""
        plan = read_workbook(self.workbook).plan
        conference = plan.conference(NEXT)
        assert conference
        (one,) = (one for one in asked(plan, conference) if one.unit.code == UNIT)
        book = openpyxl.load_workbook(io.BytesIO(form_file(plan, conference, one)))
        sheet = book["Kết luận kỳ trước"]
        assert [cell.value for cell in sheet[2]][:3] == [CODE, one.duties[0].conclusion.content, "15/11/2024"]
        sheet["A2"].value = code
        for column, answer in enumerate(answers, start=4):
            sheet.cell(2, column).value = answer
        for cell, words in over:
            sheet[cell].value = words
        content = io.BytesIO()
        book.save(content)
        return content.getvalue()


@pytest.fixture
def desk(tmp_path: Path) -> DutyDesk:
    return DutyDesk(tmp_path)


def told(pressed: Pressed, code: str) -> list[str]:
    assert pressed.outcome
    return [one.message for one in pressed.outcome.problems if one.code == code]


def test_a_report_is_set_beside_the_state_and_the_state_stays(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("Hoàn thành", "Đã ra mắt 02 câu lạc bộ", "Báo cáo 15-BC/ĐTN"))
    pressed = desk.collect()
    row = desk.conclusion()
    assert row["Đơn vị báo cáo"] == (
        "Huyện đoàn Cầu Ngang: Hoàn thành; Đã ra mắt 02 câu lạc bộ; minh chứng: Báo cáo 15-BC/ĐTN "
        f"(08/11/2024, phiếu {FILE})"
    )
    assert (row["Tình trạng"], row["Ngày hoàn thành"]) == ("Đang làm", None)
    assert told(pressed, "return-duty-differs") == [
        "Huyện đoàn Cầu Ngang báo kết luận KL06: Hoàn thành; sổ ghi: Đang làm."
    ]


def test_collecting_again_changes_nothing_and_a_later_form_replaces_its_own_line(desk: DutyDesk) -> None:
    desk.write({"Đơn vị báo cáo": "Ban Phong trào: đã đôn đốc"})
    desk.receive(FILE, desk.form("Đang làm", "Đã khảo sát"))
    desk.collect()
    first = desk.workbook.read_bytes()
    desk.collect()
    assert (
        openpyxl.load_workbook(io.BytesIO(first))["Kết luận"]["K7"].value
        == desk.conclusion()["Đơn vị báo cáo"]
    )
    desk.receive(FILE, desk.form("Hoàn thành", "Đã ra mắt"), CAME + dt.timedelta(days=1))
    desk.collect()
    assert desk.conclusion()["Đơn vị báo cáo"] == (
        f"Ban Phong trào: đã đôn đốc\nHuyện đoàn Cầu Ngang: Hoàn thành; Đã ra mắt (09/11/2024, phiếu {FILE})"
    )


def test_a_report_on_a_code_that_nobody_knows_is_told_with_its_cell(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("Hoàn thành", code="KL99"))
    pressed = desk.collect()
    assert told(pressed, "return-duty-unknown") == [
        "Huyện đoàn Cầu Ngang báo “Hoàn thành” về kết luận “KL99”, sổ không có mã này."
    ]
    assert desk.conclusion()["Đơn vị báo cáo"] is None


def test_what_was_done_in_place_of_the_conclusion_is_its_report(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("Đang làm", over=(("B2", "Đã khảo sát"), ("C2", "Hết tháng 12"))))
    pressed = desk.collect()
    assert desk.conclusion()["Đơn vị báo cáo"] == (
        f"Huyện đoàn Cầu Ngang: Đang làm; Đã khảo sát (08/11/2024, phiếu {FILE})"
    )
    assert told(pressed, "return-duty-over") == [
        "Ô này có sẵn nội dung kết luận KL06, nay ghi “Đã khảo sát”; được hiểu là kết quả thực hiện."
    ]
    assert told(pressed, "return-given-over") == [
        "Ô này có sẵn “Thời hạn” để đơn vị biết, nay ghi “Hết tháng 12”; phần này không được đọc."
    ]


def test_words_beside_a_result_and_words_without_a_code_are_told(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("Đang làm", "Đã họp", over=(("B2", "Đã khảo sát"), ("B3", "Việc khác"))))
    pressed = desk.collect()
    assert told(pressed, "return-given-over") == [
        "Ô này có sẵn “Việc được giao” để đơn vị biết, nay ghi “Đã khảo sát”; phần này không được đọc."
    ]
    assert told(pressed, "return-duty-uncoded") == [
        "Dòng này không ghi mã kết luận, nên điều Huyện đoàn Cầu Ngang báo không được thu: “Việc khác”."
    ]


def test_a_report_beside_another_conclusion_s_code_is_told_and_not_taken(desk: DutyDesk) -> None:
    before = rows_of(desk.workbook, "Kết luận")
    desk.receive(FILE, desk.form("Đang làm", "Đã khảo sát", code="KL08"))
    pressed = desk.collect()
    (found,) = told(pressed, "return-duty-other")
    assert found == (
        "Dòng này ghi mã KL08, nhưng nội dung là của kết luận KL06, nên điều Huyện đoàn Cầu Ngang báo không "
        "được thu: “Đang làm; Đã khảo sát”."
    )
    assert rows_of(desk.workbook, "Kết luận") == before


def test_a_report_on_a_conclusion_of_other_units_is_told_and_not_taken(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("Đang làm", "Đã khảo sát", code="KL07", over=(("B2", ""),)))
    pressed = desk.collect()
    (found,) = told(pressed, "return-duty-elsewhere")
    assert found == (
        "Kết luận KL07 không giao cho Huyện đoàn Cầu Ngang, nên điều đơn vị báo không được thu: “Đang làm; "
        "Đã khảo sát”."
    )


def test_a_conclusion_reworded_since_the_form_went_out_keeps_its_report(desk: DutyDesk) -> None:
    form = desk.form("Đang làm", "Đã khảo sát")
    desk.write({"Nội dung": "Thành lập câu lạc bộ thanh niên nuôi tôm."})
    desk.receive(FILE, form)
    pressed = desk.collect()
    assert not told(pressed, "return-duty-other")
    assert "Đã khảo sát" in str(desk.conclusion()["Đơn vị báo cáo"])


def test_dots_and_dashes_report_nothing(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("...", "-", "……"))
    pressed = desk.collect()
    assert desk.conclusion()["Đơn vị báo cáo"] is None
    assert not told(pressed, "choice-other")


@pytest.mark.parametrize("typed", ["đã xong", "HT", "Đã thực hiện"])
def test_a_state_in_other_words_is_no_fault_and_is_held_against_the_clerks(
    desk: DutyDesk, typed: str
) -> None:
    desk.receive(FILE, desk.form(typed, "Đã mở 02 lớp"), CAME)
    outcome = desk.collect().outcome
    assert outcome
    told = [one for one in outcome.problems if one.code not in ALWAYS_TOLD]
    assert [one.code for one in told] == ["return-duty-differs"]
    assert str(desk.conclusion()["Đơn vị báo cáo"]).startswith(
        "Huyện đoàn Cầu Ngang: Hoàn thành; Đã mở 02 lớp"
    )


def test_a_state_in_other_words_that_is_the_clerks_own_is_not_told(desk: DutyDesk) -> None:
    desk.receive(FILE, desk.form("đang triển khai"), CAME)
    outcome = desk.collect().outcome
    assert outcome
    assert {one.code for one in outcome.problems} <= set(ALWAYS_TOLD)
