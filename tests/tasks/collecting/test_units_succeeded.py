"""A unit that got another name, or became part of another one, between its form and the collecting."""

import datetime as dt
from pathlib import Path

import pytest

from tests.sheets import rows_of, type_rows
from tests.tasks.collecting.conference import ALWAYS_TOLD, CAME, Book, Desk, filled, said, well_filled
from tests.tasks.collecting.test_duty_reports import DutyDesk
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import AppendRow
from toolkit.documents.buttons import LISTS
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

OLD, NEW = "H-CN", "X-CN"
SHEETS = ("Báo cáo đơn vị", "Ý kiến", "Đăng ký phát biểu", "Đại biểu")
LATER = CAME + dt.timedelta(days=1)


class SucceedingDesk(Desk):
    """A desk at which units end before the conference, and another one goes on."""

    def succeed(self, *ended: str) -> None:
        head, *rows = rows_of(self.workbook, "Đơn vị")
        units = {cells[0]: (row, cells) for row, cells in enumerate(rows, start=2)}
        last = {"Đến ngày": dt.datetime(2024, 9, 30)}
        type_rows(self.workbook, "Đơn vị", [(units[code][0], last) for code in ended])
        heir = {
            "Mã đơn vị": NEW,
            "Tên đơn vị": "Đoàn xã Cầu Ngang",
            "Tên ngắn": "Đoàn xã Cầu Ngang",
            "Từ ngày": dt.datetime(2024, 10, 1),
            "Đến ngày": None,
            "Kế thừa từ": "; ".join(ended),
        }
        before = zip(head, units[ended[0]][1], strict=True)
        typed = {header: cell for header, cell in before if not str(cell).startswith("=")}
        row = AppendRow(table="tblDonVi", values={**typed, **heir})
        self.workbook.write_bytes(patched(self.workbook.read_bytes(), [row]))

    def everything(self) -> dict[str, list[dict[str, object]]]:
        return {title: self.rows(title) for title in SHEETS}

    def told(self) -> list[str]:
        outcome = self.collect().outcome
        assert outcome
        return [one.code for one in outcome.problems if one.code not in ALWAYS_TOLD]


@pytest.fixture
def desk(tmp_path: Path) -> SucceedingDesk:
    return SucceedingDesk(tmp_path)


def with_people(unit: str, text: str = "ý thứ 1") -> bytes:
    """A form that says something in every sheet."""

    def fill(book: Book) -> None:
        said(unit)(book)
        book["Ý kiến"]["B2"] = text
        people = book["Người dự"]
        people["D2"], people["E2"], people["F2"] = "Cử người thay", "Lê Văn Tám", "Ủy viên Ban Thường vụ"
        people["D3"] = "Vắng"

    return filled(unit, fill)


@pytest.mark.parametrize("listed", [False, True])
def test_a_form_under_the_old_name_is_taken_in_once(desk: SucceedingDesk, listed: bool) -> None:
    if listed:
        press_closed(desk.workbook, occasion_now(LISTS, desk.workbook, conference="HN3-2024"))
    desk.succeed(OLD)
    desk.receive("phieu.xlsx", with_people(OLD))
    assert desk.told() == []
    once = desk.everything()
    assert [len(once[title]) for title in SHEETS[1:3]] == [2, 1]
    assert sum(row["Mã đơn vị"] in (OLD, NEW) for row in once["Báo cáo đơn vị"]) == 1
    assert desk.told() == []
    assert desk.everything() == once


def test_rows_that_came_in_under_the_old_name_are_known_again(desk: SucceedingDesk) -> None:
    desk.receive("phieu.xlsx", with_people(OLD))
    desk.collect()
    before = desk.everything()
    desk.succeed(OLD)
    assert desk.told() == []
    assert desk.everything() == before


def test_a_correction_changes_the_row_that_came_in_under_the_old_name(desk: SucceedingDesk) -> None:
    desk.receive("phieu.xlsx", with_people(OLD))
    desk.collect()
    before = desk.rows("Ý kiến")
    desk.succeed(OLD)
    desk.receive("phieu.xlsx", with_people(OLD, "ý đã sửa"), LATER)
    assert desk.told() == []
    first, second = desk.rows("Ý kiến")
    assert (first["Mã YK"], first["Nội dung"], first["Mã đơn vị"]) == (before[0]["Mã YK"], "ý đã sửa", NEW)
    assert second == before[1]
    assert desk.told() == []


def test_of_a_form_under_either_name_the_later_one_counts(desk: SucceedingDesk) -> None:
    desk.succeed(OLD)
    desk.receive("cu.xlsx", with_people(OLD))
    desk.collect()

    def renamed(book: Book) -> None:
        said(OLD)(book)
        book["Phiếu"]["B3"], book["Phiếu"]["B4"] = NEW, "Đoàn xã Cầu Ngang"

    desk.receive("moi.xlsx", filled(OLD, renamed), LATER)
    assert "return-older-told-more" in desk.told()
    assert len(desk.rows("Ý kiến")) == 2


@pytest.mark.parametrize("listed", [False, True])
def test_forms_of_units_that_became_one_are_both_taken_in_once(desk: SucceedingDesk, listed: bool) -> None:
    desk.succeed(OLD, "H-TC")
    if listed:
        press_closed(desk.workbook, occasion_now(LISTS, desk.workbook, conference="HN3-2024"))
    desk.receive("a.xlsx", well_filled(OLD))
    desk.receive("b.xlsx", well_filled("H-TC"))
    assert desk.told() == []
    once = desk.everything()
    assert {row["Nội dung"] for row in once["Ý kiến"]} == {
        f"{unit}: ý thứ {turn}" for unit in (OLD, "H-TC") for turn in (1, 2)
    }
    reports = [row for row in once["Báo cáo đơn vị"] if "Nguồn" in row]
    assert {str(row["Nguồn"]).partition(",")[0] for row in reports} == {"a.xlsx", "b.xlsx"}
    assert desk.told() == []
    assert desk.everything() == once


class SucceedingDutyDesk(DutyDesk, SucceedingDesk):
    """One at which the unit that ends has a conclusion to carry out."""


def test_what_a_unit_reported_under_its_old_name_is_told_under_the_new_one_alone(tmp_path: Path) -> None:
    desk = SucceedingDutyDesk(tmp_path)
    desk.receive("phieu.xlsx", desk.form("Đang làm", "đã mở 02 lớp"))
    desk.collect()
    desk.succeed(OLD)
    desk.collect()
    (line,) = str(desk.conclusion()["Đơn vị báo cáo"]).splitlines()
    assert line.startswith("Đoàn xã Cầu Ngang: Đang làm; đã mở 02 lớp")
