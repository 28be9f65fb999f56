"""What units send back comes into the workbook: once, whole, and never over what a clerk wrote."""

import datetime as dt
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from tests.tasks.collecting.conference import (
    ALWAYS_TOLD,
    CAME,
    NEXT,
    Desk,
    blank_forms,
    filled,
    said,
    the_conference,
    the_plan,
    well_filled,
)
from toolkit.problems import WrongUse
from toolkit.tasks.collect import units_missing

SHEETS = ("Báo cáo đơn vị", "Ý kiến", "Đăng ký phát biểu", "Đại biểu")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def everything(desk: Desk) -> dict[str, list[dict[str, object]]]:
    return {title: desk.rows(title) for title in SHEETS}


def codes(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [one.code for one in outcome.problems if one.code not in ALWAYS_TOLD]


def test_a_form_becomes_rows_that_know_their_file_and_cell(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled("H-CN"))
    desk.collect()
    (report,) = desk.rows("Báo cáo đơn vị")
    assert report | {"Nguồn": "", "Tình trạng": ""} == {
        "Mã HN": NEXT,
        "Mã đơn vị": "H-CN",
        "Ngày nhận": dt.datetime(2024, 11, 8),
        "Hạn": dt.datetime(2024, 11, 12),
        "Số ký hiệu": "15-BC/ĐTN",
        "Tệp": "phieu.xlsx",
        "Tình trạng": "",
        "Số liệu": "Số chi đoàn trên địa bàn dân cư: 40; Số chi đoàn sinh hoạt đúng định kỳ: 35",
        "Nguồn": "",
    }
    opinions = desk.rows("Ý kiến")
    assert [(row["Nhóm"], row["Nội dung"], row.get("Gửi tới")) for row in opinions] == [
        ("Khó khăn, vướng mắc", "H-CN: ý thứ 1", None),
        ("Kiến nghị", "H-CN: ý thứ 2", "Tỉnh đoàn"),
    ]
    assert [str(row["Nguồn"]).split(" #")[0] for row in opinions] == [
        "phieu.xlsx, Ý kiến!B2",
        "phieu.xlsx, Ý kiến!B3",
    ]
    (speech,) = desk.rows("Đăng ký phát biểu")
    assert (speech["Người"], speech["Tên tham luận"], speech["Số phút"]) == (
        "Lê Thị Lập",
        "Tham luận của H-CN",
        8,
    )


def test_collecting_twice_changes_no_row(desk: Desk) -> None:
    for unit in blank_forms():
        desk.receive(f"{unit}.xlsx", well_filled(unit))
    first = desk.collect()
    once = everything(desk)
    again = desk.collect()
    assert everything(desk) == once
    assert first.message.splitlines()[0] == (
        "Thu phiếu HN3-2024: Đã đọc phiếu của 13 đơn vị: thêm 52 dòng, cập nhật 0 dòng, giữ nguyên 0 dòng."
    )
    assert "thêm 0 dòng, cập nhật 0 dòng, giữ nguyên 52 dòng" in again.message


def test_totals_are_those_of_an_independent_count(desk: Desk) -> None:
    units = list(blank_forms())
    for unit in units[:9]:
        desk.receive(f"{unit}.xlsx", well_filled(unit))
    pressed = desk.collect()
    counted = {title: Counter(row["Mã đơn vị"] for row in desk.rows(title)) for title in SHEETS}
    assert counted == {
        "Báo cáo đơn vị": Counter(dict.fromkeys(units[:9], 1)),
        "Ý kiến": Counter(dict.fromkeys(units[:9], 2)),
        "Đăng ký phát biểu": Counter(dict.fromkeys(units[:9], 1)),
        "Đại biểu": Counter(),
    }
    texts = {row["Nội dung"] for row in desk.rows("Ý kiến")}
    assert texts == {f"{unit}: ý thứ {turn}" for unit in units[:9] for turn in (1, 2)}
    assert pressed.outcome
    (missing,) = (one for one in pressed.outcome.problems if one.code == "returns-missing")
    assert missing.message.startswith("Còn 04/13 đơn vị chưa gửi phiếu: ")


def test_units_that_sent_nothing_are_named_and_where_they_are_many_once() -> None:
    plan, conference = the_plan(), the_conference()
    plan = replace(plan, unit_reports=())
    model = next(unit for unit in plan.units if unit.code == "H-CN")
    more = tuple(replace(model, code=f"X{turn:02}", name=f"Xã đoàn Số {turn:02}") for turn in range(20))
    (few,) = units_missing(plan, conference, set())
    (many,) = units_missing(replace(plan, units=(*plan.units, *more)), conference, set())
    assert str(few).count(model.name) == 2
    assert {str(many).count(unit.name) for unit in (model, *more)} == {1}
    assert many.message == "Còn 33/33 đơn vị chưa gửi phiếu, có tên trong tin nhắn sau."


def test_codes_of_opinions_go_on_from_the_highest(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled("H-CN"))
    desk.collect()
    numbers = [str(row["Mã YK"]) for row in desk.rows("Ý kiến")]
    assert len(set(numbers)) == 2
    assert all(number.startswith("YK") for number in numbers)


def test_a_corrected_form_corrects_its_own_rows(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled("H-CN"))
    desk.collect()
    before = desk.rows("Ý kiến")

    def corrected(book: object) -> None:
        said("H-CN")(book)
        book["Ý kiến"]["B2"] = "ý đã sửa"  # type: ignore[index]

    desk.receive("moi.xlsx", filled("H-CN", corrected), on=CAME + dt.timedelta(days=1))
    desk.collect()
    first, second = desk.rows("Ý kiến")
    assert (first["Mã YK"], first["Nội dung"]) == (before[0]["Mã YK"], "ý đã sửa")
    assert str(first["Nguồn"]).startswith("moi.xlsx, Ý kiến!B2 #")
    assert second == before[1]


def test_of_a_row_that_a_clerk_changed_both_are_told(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled("H-CN"))
    desk.collect()
    desk.type("Ý kiến", 0, "Nội dung", "chữ của văn phòng")

    def corrected(book: object) -> None:
        said("H-CN")(book)
        book["Ý kiến"]["B2"] = "ý đã sửa"  # type: ignore[index]

    desk.receive("moi.xlsx", filled("H-CN", corrected), on=CAME + dt.timedelta(days=1))
    outcome = desk.collect().outcome
    assert outcome
    (told,) = (one for one in outcome.problems if one.code == "return-row-edited")
    assert "ghi “ý đã sửa”, còn dòng này của sổ ghi “chữ của văn phòng”" in told.message
    assert desk.rows("Ý kiến")[0]["Nội dung"] == "chữ của văn phòng"
    assert "return-row-edited" in codes(desk)  # and so it stays until somebody settles it


def test_a_row_that_a_clerk_deleted_or_a_unit_took_back_is_not_lost_silently(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled("H-CN"))
    desk.collect()

    def shorter(book: object) -> None:
        said("H-CN")(book)
        book["Ý kiến"]["A3"] = book["Ý kiến"]["B3"] = book["Ý kiến"]["C3"] = None  # type: ignore[index]

    desk.receive("moi.xlsx", filled("H-CN", shorter), on=CAME + dt.timedelta(days=1))
    assert codes(desk) == ["return-older", "return-row-gone"]
    assert len(desk.rows("Ý kiến")) == 2


def test_a_unit_that_sends_its_form_in_two_parts_is_named_with_what_the_newer_one_lacks(desk: Desk) -> None:
    desk.receive("phan 1.xlsx", well_filled("H-CN"))
    desk.receive(
        "phan 2.xlsx",
        filled("H-CN", lambda book: book["Số liệu"].__setitem__("B2", 12)),
        CAME + dt.timedelta(days=1),
    )
    outcome = desk.collect().outcome
    assert outcome
    (told,) = (str(one) for one in outcome.problems if one.code not in ALWAYS_TOLD)
    assert told == (
        "phan 1.xlsx: Huyện đoàn Cầu Ngang gửi nhiều phiếu; tệp này cũ hơn phan 2.xlsx, nên không được dùng, "
        "nhưng có trang Phiếu, Ý kiến, Phát biểu đã điền mà tệp mới để trống. Nếu đơn vị gửi làm hai phần, "
        "chép trang đó sang tệp mới rồi thu lại; nếu tệp này mới đúng, chuyển tệp kia ra khỏi thư mục rồi "
        "thu lại. [return-older-told-more]"
    )


def test_inserting_a_line_in_the_form_moves_no_opinion(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled("H-CN"))
    desk.collect()
    before = desk.rows("Ý kiến")

    def longer(book: object) -> None:
        said("H-CN")(book)
        rows = book["Ý kiến"]  # type: ignore[index]
        for row in (4, 3):
            for column in (1, 2, 3):
                rows.cell(row, column).value = rows.cell(row - 1, column).value
        rows["A2"], rows["B2"], rows["C2"] = "Giải pháp", "ý chen vào", None

    desk.receive("moi.xlsx", filled("H-CN", longer), on=CAME + dt.timedelta(days=1))
    desk.collect()
    after = desk.rows("Ý kiến")
    assert after[:2] == before
    assert [row["Nội dung"] for row in after[2:]] == ["ý chen vào"]


def test_a_report_that_was_expected_is_filled_where_it_is_blank(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled("H-CN"))
    desk.collect()
    desk.type("Báo cáo đơn vị", 0, "Nguồn", None)
    desk.type("Báo cáo đơn vị", 0, "Số ký hiệu", None)
    desk.type("Báo cáo đơn vị", 0, "Ngày nhận", dt.datetime(2024, 11, 1))
    desk.collect()
    (report,) = desk.rows("Báo cáo đơn vị")
    assert (report["Số ký hiệu"], report["Ngày nhận"]) == ("15-BC/ĐTN", dt.datetime(2024, 11, 1))


def test_who_stays_away_and_who_comes_instead_become_delegates(desk: Desk) -> None:
    def fill(book: object) -> None:
        people = book["Người dự"]  # type: ignore[index]
        people["D2"], people["E2"], people["F2"] = "Cử người thay", "Trần Thị Thay", "Ủy viên Ban Thường vụ"
        people["D3"] = "Vắng"

    desk.receive("phieu.xlsx", filled("H-CN", fill))
    desk.collect()
    substitute, away = desk.rows("Đại biểu")
    assert (substitute["Họ và tên"], substitute["Dự thay cho"]) == ("Trần Thị Thay", "NS027")
    assert (away["Mã NS"], away["Có mặt"]) == ("NS028", "Vắng có lý do")


def test_the_first_press_makes_the_folder(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.back.rmdir()
    pressed = desk.collect()
    assert pressed.message.splitlines()[0] == (
        "Thu phiếu HN3-2024: Đã lập thư mục phieu-gui-ve cạnh sổ. "
        "Đồng chí chép các tệp mà đơn vị gửi về vào đó rồi bấm lại."
    )
    assert desk.back.is_dir()
    assert everything(desk) == {title: [] for title in SHEETS}


def test_a_workbook_saved_without_the_results_of_its_formulas_takes_the_same_rows(tmp_path: Path) -> None:
    found = []
    for name in ("whole", "saved anew"):
        (tmp_path / name).mkdir()
        desk = Desk(tmp_path / name)
        if name == "saved anew":
            openpyxl.load_workbook(desk.workbook).save(desk.workbook)
        desk.receive("phieu.xlsx", well_filled("H-CN"))
        desk.collect()
        found.append(everything(desk))
    assert found[0] == found[1]
    assert found[0]["Ý kiến"]


def test_a_workbook_without_the_column_of_sources_is_refused(desk: Desk) -> None:
    book = openpyxl.load_workbook(desk.workbook)
    sheet = book["Ý kiến"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Nguồn")
    sheet.cell(1, column).value = "Ghi chú thêm"
    book.save(desk.workbook)
    with pytest.raises(WrongUse, match="Trang Ý kiến chưa có cột “Nguồn”"):
        desk.collect()


def test_killed_at_any_moment_and_run_again_no_row_is_lost_or_doubled(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for unit in blank_forms():
        desk.receive(f"{unit}.xlsx", well_filled(unit))
    command = [sys.executable, "-m", "toolkit", "collect", str(desk.workbook), str(desk.back)]
    for wait in (0.3, 0.6, 0.75, 0.9, 1.1):
        process = subprocess.Popen([*command, "--conference", NEXT], stdout=subprocess.DEVNULL)
        try:
            time.sleep(wait)
        finally:
            process.kill()
            process.wait(timeout=30)
    desk.collect()
    counted = {title: len(desk.rows(title)) for title in SHEETS}
    assert counted == {"Báo cáo đơn vị": 13, "Ý kiến": 26, "Đăng ký phát biểu": 13, "Đại biểu": 0}
    assert len({row["Nội dung"] for row in desk.rows("Ý kiến")}) == 26
