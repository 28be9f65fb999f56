"""A form in which a unit says who comes is its answer to the letter, as one by mail is."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import CAME, Book, Desk, filled
from tests.tasks.collecting.test_corrections import lists

UNIT = "H-CN"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    lists(desk)
    return desk


def answers(*cells: str) -> bytes:
    """The unit's form with these answers, one for each of its people."""

    def fill(book: Book) -> None:
        for row, answer in enumerate(cells, start=2):
            book["Người dự"].cell(row, 4).value = answer or None
            if answer == "Cử người thay":
                book["Người dự"].cell(row, 5).value = "Trần Thị Thay"

    return filled(UNIT, fill)


def letter(desk: Desk) -> tuple[int, str | None]:
    """The place of the unit's letter among those of the conference, and its answer."""
    rows = desk.rows("Giấy mời")
    at = next(at for at, row in enumerate(rows) if row.get("Mã đơn vị") == UNIT and "Mã NS" not in row)
    return at, rows[at].get("Xác nhận")


def told(desk: Desk) -> list[str]:
    outcome = desk.collect().outcome
    assert outcome
    return [one.message for one in outcome.problems if one.code == "return-confirmation-differs"]


def test_whoever_says_in_the_form_who_comes_has_answered_the_letter(desk: Desk) -> None:
    said = {
        ("Dự", ""): None,
        ("Dự", "Dự"): "Dự",
        ("Dự", "Vắng"): "Dự",
        ("Cử người thay", "Dự"): "Cử người thay",
        ("Vắng", "Vắng"): "Vắng có lý do",
    }
    for turn, (cells, answer) in enumerate(said.items()):
        desk.receive(f"{turn}.xlsx", answers(*cells), CAME + dt.timedelta(hours=turn))
        assert told(desk) == []
        assert letter(desk)[1] == answer, cells


def test_what_the_clerk_wrote_down_is_kept_and_told(desk: Desk) -> None:
    desk.receive("mot.xlsx", answers("Dự", "Dự"))
    desk.collect()
    desk.type("Giấy mời", letter(desk)[0], "Xác nhận", "Vắng có lý do")
    assert told(desk) == [
        "Ô này đã ghi “Vắng có lý do”, phiếu “mot.xlsx” của đơn vị lại cho biết “Dự”; ô được giữ nguyên."
    ]
    assert letter(desk)[1] == "Vắng có lý do"
