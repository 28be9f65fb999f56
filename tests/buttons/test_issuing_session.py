"""A clerk's session in LibreOffice: issued, a late unit, put off, a mistake undone; every click counted."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, lay_out, offscreen_office, opened, rows_of
from tests.real.libreoffice import LibreOffice, needs_uno
from tests.real.message_box import words_of_press
from tests.tasks.making.register_office import late_unit, number_of, text_of
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.buttons import BUTTONS, ISSUE, NUMBER, UNDO
from toolkit.documents.kinds import INVITATIONS

pytestmark = [needs_uno, pytest.mark.office]

AGENDA = next(button for button in BUTTONS if button.action == "agenda")
NOTICE = next(button for button in BUTTONS if button.action == "change-notice")
REGISTER = "Văn bản đi"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    with offscreen_office(tmp_path_factory.mktemp("session")) as running:
        yield running


class Desk:
    """The open workbook, the folder beside it, and how often a button was clicked."""

    def __init__(self, office: LibreOffice, document: Any, folder: Path) -> None:
        self._office, self._document = office, document
        self.out = folder / "ket-qua" / "HN1-2024"
        self.clicks: list[str] = []

    def click(self, button: Any) -> str:
        self.clicks.append(button.action)
        return words_of_press(self._office, self._document, caption(button), seconds=120)

    def type(self, sheet: str, key: str, **cells: Any) -> None:
        """Fill cells of the row that begins with ``key``, or of the first free one."""
        page = self._document.Sheets.getByName(sheet)
        headers = {page.getCellByPosition(column, 0).String: column for column in range(30)}
        firsts = [page.getCellByPosition(0, row).String for row in range(400)]
        row = firsts.index(key) if key in firsts else firsts.index("")
        for header, value in {firsts[0]: key, **cells}.items():
            cell = page.getCellByPosition(headers[header.replace("__", "/").replace("_", " ")], row)
            match value:
                case str():
                    cell.setString(value)
                case dt.date():
                    cell.setFormula(value.isoformat())
                case _:
                    cell.setValue(value)

    def register(self) -> dict[str, tuple[str, str]]:
        rows = rows_of(self._document, REGISTER)
        return {row["Mã VB"]: (row["Số"], row["Trạng thái"]) for row in rows}

    def numbers(self) -> dict[str, int]:
        """How many letters bear each number."""
        found = [number_of(path) for path in self.out.glob("GM*.docx")]
        return {number: found.count(number) for number in sorted(set(found))}


def test_a_clerk_issues_adds_puts_off_and_undoes_with_eleven_clicks(
    office: LibreOffice, tmp_path: Path
) -> None:
    workbook = lay_out(tmp_path / FOLDER)
    with opened(office, workbook) as document:
        desk = Desk(office, document, workbook.parent)
        for row in ("VB002", "VB003", "VB004", "VB005"):
            desk.type(REGISTER, row, Trạng_thái="Dự thảo")
        desk.type(REGISTER, "VB002", Số="", Ngày=dt.date(2024, 5, 6))
        issue_letters(desk)
        add_a_late_unit(desk)
        put_off(desk)
        undo_a_mistake(desk)
    assert desk.clicks == [
        *("invitations", "agenda", "issue"),
        *("number", "invitations", "undo"),
        *("change-notice", "issue", "issue"),
        *("number", "undo"),
    ]


def issue_letters(desk: Desk) -> None:
    desk.click(INVITATIONS)
    desk.click(AGENDA)
    assert desk.numbers() == {"": 31}
    desk.type(REGISTER, "VB002", Trạng_thái="Phát hành")
    words = desk.click(ISSUE)
    assert "Đã phát hành 32 tệp" in words
    assert "Dòng VB002: số 14-GM ngày 06/5/2024." in words
    assert (desk.register()["VB002"], desk.numbers()) == (("14", "Phát hành"), {"14-GM": 31})


def add_a_late_unit(desk: Desk) -> None:
    late_unit(desk)
    desk.type(
        *(REGISTER, "VB090"),
        Loại="GM",
        Mã_HN__KH="HN1-2024",
        Ngày=dt.date(2024, 5, 13),
        Người_ký="NS002",
        Trích_yếu="Mời bổ sung",
        Trạng_thái="Phát hành",
    )
    assert "Dòng VB090: số 15-GM ngày 13/5/2024." in desk.click(NUMBER)
    desk.click(INVITATIONS)
    assert desk.numbers() == {"14-GM": 31, "15-GM": 1}
    words = desk.click(UNDO)
    assert (
        "văn bản số 15-GM ngày 13/5/2024 (01 tệp); tệp của lần đó và các lần trước được giữ nguyên." in words
    )
    assert desk.numbers() == {"14-GM": 31, "15-GM": 1}


def put_off(desk: Desk) -> None:
    desk.type("Hội nghị", "HN1-2024", Trạng_thái="Hoãn")
    desk.click(NOTICE)
    before = desk.register()
    assert "VB" in desk.click(ISSUE)
    added = sorted(desk.register().keys() - before.keys())
    assert len(added) == 2  # a notice for each number
    for row in added:
        desk.type(REGISTER, row, Trạng_thái="Phát hành", Người_ký="NS002")
    desk.click(ISSUE)
    notices = [text_of(path) for path in sorted(desk.out.glob("TB*thay-doi*.docx"))]
    assert ["14-GM/TĐTN-TCKT" in notices[0], "15-GM/TĐTN-TCKT" in notices[1]] == [True, True]
    assert all("hoãn" in one for one in notices)
    assert [desk.register()[row] for row in added] == [("9", "Phát hành"), ("10", "Phát hành")]


def undo_a_mistake(desk: Desk) -> None:
    desk.type(REGISTER, "VB004", Số="", Trạng_thái="Phát hành")
    before = desk.register()
    desk.click(NUMBER)
    assert desk.register()["VB004"][0] != ""
    assert "trả sổ giao-ban-2024.xlsm về như trước lần đó." in desk.click(UNDO)
    assert desk.register() == before
