"""A collection that is taken back: its rows and cells go, and what people wrote since stays."""

import datetime as dt
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import CAME, NEXT, Book, Desk, blank_forms, filled, said, well_filled
from toolkit.documents.buttons import LISTS, UNDO
from toolkit.problems import Problem
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.undo import undo

SHEETS = ("Báo cáo đơn vị", "Ý kiến", "Đăng ký phát biểu", "Đại biểu")
UNIT = "H-CN"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def everything(desk: Desk) -> dict[str, list[dict[str, object]]]:
    return {title: desk.rows(title) for title in SHEETS}


def press_undo(desk: Desk) -> Pressed:
    return press_closed(desk.workbook, occasion_now(UNDO, desk.workbook))


def told(pressed: Pressed) -> list[Problem]:
    assert pressed.outcome
    return [
        one
        for one in pressed.outcome.problems
        if one.code not in ("return-figure-missing", "return-figures-ask")
    ]


def corrected(text: str) -> bytes:
    def fill(book: Book) -> None:
        said(UNIT)(book)
        book["Ý kiến"]["B2"] = text

    return filled(UNIT, fill)


def test_the_rows_of_a_collection_go_and_come_again(desk: Desk) -> None:
    before = everything(desk)
    for unit in blank_forms():
        desk.receive(f"{unit}.xlsx", well_filled(unit))
    desk.collect()
    collected = everything(desk)
    pressed = press_undo(desk)
    assert told(pressed) == []
    assert everything(desk) == before
    assert undo(desk.workbook.parent / "ket-qua", again=True).problems == ()
    assert everything(desk) == collected
    again = desk.collect()
    assert "thêm 0 dòng, cập nhật 0 dòng, giữ nguyên 52 dòng" in again.message


def test_collecting_after_taking_back_brings_every_row_once(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    collected = everything(desk)
    press_undo(desk)
    desk.collect()
    assert everything(desk) == collected


def test_a_correction_is_taken_back_to_what_the_form_had_said_before(desk: Desk) -> None:
    desk.receive("cu.xlsx", well_filled(UNIT))
    desk.collect()
    before = everything(desk)
    desk.receive("moi.xlsx", corrected("ý đã sửa"), CAME + dt.timedelta(days=1))
    desk.collect()
    press_undo(desk)
    assert everything(desk) == before


def test_cells_that_a_form_filled_in_proposed_rows_are_blank_again(desk: Desk) -> None:
    press_closed(desk.workbook, occasion_now(LISTS, desk.workbook, conference=NEXT))
    before = everything(desk)

    def fill(book: Book) -> None:
        said(UNIT)(book)
        book["Người dự"]["D2"] = "Vắng"

    desk.receive("phieu.xlsx", filled(UNIT, fill))
    desk.collect()
    assert everything(desk) != before
    press_undo(desk)
    assert everything(desk) == before


def test_what_a_clerk_wrote_into_a_row_since_stays_with_the_whole_row(desk: Desk) -> None:
    desk.receive("phieu.xlsx", well_filled(UNIT))
    desk.collect()
    desk.type("Ý kiến", 0, "Nội dung", "chữ của văn phòng")
    edited = desk.rows("Ý kiến")[0]
    pressed = press_undo(desk)
    assert desk.rows("Ý kiến") == [edited]
    assert desk.rows("Đăng ký phát biểu") == []
    assert [(one.code, one.place.sheet) for one in told(pressed)] == [("undo-cells", "Ý kiến")]


def test_killed_at_any_moment_collected_and_taken_back_nothing_is_left_over(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = everything(desk)
    for unit in list(blank_forms())[:6]:
        mail = EmailMessage()
        mail["From"], mail["Date"] = "a@b.vn", "Thu, 07 Nov 2024 10:20:00 +0700"
        mail.set_content("Gửi phiếu.")
        mail.add_attachment(
            well_filled(unit), maintype="application", subtype="octet-stream", filename=f"{unit}.xlsx"
        )
        desk.receive(f"{unit}.eml", bytes(mail))
    command = [sys.executable, "-m", "toolkit", "collect", str(desk.workbook), str(desk.back)]
    for wait in (0.4, 0.8, 1.2, 1.6):
        _killed([*command, "--conference", NEXT], wait)
    desk.collect()
    assert {title: len(rows) for title, rows in everything(desk).items()} == {
        "Báo cáo đơn vị": 6,
        "Ý kiến": 12,
        "Đăng ký phát biểu": 6,
        "Đại biểu": 0,
    }
    for wait in (0.4, 0.8, 1.2):
        _killed([sys.executable, "-m", "toolkit", "undo", str(desk.workbook)], wait)
    for _ in range(8):  # one for each collection that was killed after it had been noted
        if undo(desk.workbook.parent / "ket-qua", workbook=desk.workbook).turn is None:
            break
    assert everything(desk) == before


def _killed(command: list[str], wait: float) -> None:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(wait)
    finally:
        process.kill()
        process.wait(timeout=30)
