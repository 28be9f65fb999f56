"""A new user in LibreOffice: forms made, five filled in by typing, collected, told; steps counted."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.buttons.desk import give_python, left_overs, opened, rows_of
from tests.buttons.test_new_user import ARTEFACTS, choose, fill_screen, fill_two_conferences
from tests.real.libreoffice import LibreOffice, needs_uno, press, text_of
from tests.real.message_box import FRONT, box_words, in_background, message_box, say_ok
from tests.real.screen import LAPTOP, Screen, needs_screen, screen, until
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.button import Button
from toolkit.documents.buttons import COLLECT, RETURNS
from toolkit.documents.kinds_after import MINUTES, OPINIONS

pytestmark = [needs_uno, needs_screen, pytest.mark.screen]

CODE = "HN1-2026"
TYPED = {
    "TP-TV": ("Cán bộ Đoàn phường kiêm nhiệm nhiều việc", "Mở lớp tập huấn kỹ năng viết tin, bài"),
    "TX-DH": ("Tin giả lan nhanh trong các nhóm kín", "Ban hành bộ tiêu chí ứng xử ngắn gọn"),
    "H-CL": ("Đường truyền ở các ấp xa còn chậm", "Hỗ trợ máy tính cho Đoàn xã"),
    "H-CK": ("Thiếu tài liệu bằng tiếng Khmer", "Làm phim ngắn song ngữ"),
    "H-CN": ("Đoàn viên đi làm ăn xa đông", "Tổ chức hội thi thiết kế sản phẩm truyền thông"),
}
"""By unit its difficulty and its proposal."""


@dataclass(slots=True)
class Clerk:
    """The open workbook of the year, the folder beside it, and each step that the clerk took."""

    office: LibreOffice
    display: Screen
    document: Any
    folder: Path
    steps: list[str] = field(default_factory=list)

    def click(self, button: Button) -> str:
        """Press a button, look at the screen while its message stands there, say OK; its words."""
        self.steps.append(f"click {button.action}")
        pressed = in_background(lambda: press(self.document, FRONT, caption(button)))
        until(lambda: message_box(self.office), f"the message box of {button.caption}", seconds=120)
        words = box_words(message_box(self.office))
        self.picture(button.action)
        say_ok(message_box(self.office))
        pressed.end(60)
        until(lambda: not left_overs(self.folder), "the press is over")
        return words

    def picture(self, name: str) -> None:
        self.office.service("com.sun.star.awt.Toolkit").processEventsToIdle()
        self.display.picture(ARTEFACTS / f"phieu-{len(self.steps)}-{name}.png")

    def fill_in(self, unit: str) -> None:
        """Open a unit's form, type into its blank cells, save it, and put it where what came back lies."""
        form = self.form(unit)
        self.steps.append(f"fill in {unit}")
        with opened(self.office, form) as document:
            invited = text_of(document, "Người dự", "B2")
            for sheet, address, words in typed_by(unit, invited):
                self.type(document, sheet, address, words)
                if (sheet, address) == ("Ý kiến", "C3"):
                    self.picture(unit)
            document.store()
        shutil.copy(form, self.folder / "phieu-gui-ve" / form.name)

    def form(self, unit: str) -> Path:
        (form,) = self.folder.glob(f"ket-qua/**/PHIEU_{CODE}_{unit}.xlsx")
        return form

    def paper(self, prefix: str) -> str:
        """The text of a paper of the conference."""
        (path,) = self.folder.glob(f"ket-qua/**/{prefix}_{CODE}.docx")
        lines = (one.text for one in docx.Document(str(path)).paragraphs)
        return "\n".join(lines).replace("\u00a0", " ")

    def type(self, document: Any, sheet: str, address: str, words: str) -> None:
        """As the keyboard does it: go to the cell, type, Enter."""
        document.CurrentController.setActiveSheet(document.Sheets.getByName(sheet))
        self._command(document, ".uno:GoToCell", "ToPoint", address)
        self._command(document, ".uno:EnterString", "StringName", words)

    def _command(self, document: Any, command: str, name: str, value: str) -> None:
        from com.sun.star.beans import PropertyValue  # there is none where LibreOffice is not

        helper = self.office.service("com.sun.star.frame.DispatchHelper")
        told = (PropertyValue(name, 0, value, 0),)
        helper.executeDispatch(document.CurrentController.Frame, command, "", 0, told)


def typed_by(unit: str, name: str) -> Iterator[tuple[str, str, str]]:
    """What somebody of that name at a unit types: sheet, cell, words."""
    difficulty, proposal = TYPED[unit]
    yield "Phiếu", "B10", "15-BC/ĐTN"
    yield "Phiếu", "B11", name
    yield "Số liệu", "B2", "12"
    yield "Ý kiến", "A2", "Khó khăn, vướng mắc"
    yield "Ý kiến", "B2", difficulty
    yield "Ý kiến", "A3", "Kiến nghị"
    yield "Ý kiến", "B3", proposal
    yield "Ý kiến", "C3", "Tỉnh đoàn"
    yield "Phát biểu", "A2", name
    yield "Phát biểu", "C2", "Kinh nghiệm ở cơ sở"
    yield "Phát biểu", "D2", "8"
    yield "Người dự", "D2", "Dự"


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clerk]:
    folder = tmp_path_factory.mktemp("returns") / "Giao ban năm 2026"
    making = [sys.executable, "-m", "toolkit", "new", str(folder)]
    subprocess.run(making, check=True, capture_output=True, timeout=120)
    give_python(folder)
    with screen(LAPTOP) as display:
        office = LibreOffice(tmp_path_factory.mktemp("profile"), screen=display.environment)
        try:
            with opened(office, folder / "giao-ban-mau.ods") as document:
                fill_screen(document, display)
                fill_two_conferences(document)
                choose(document, CODE)
                yield Clerk(office, display, document, folder)
        finally:
            office.stop()


@pytest.fixture(scope="module")
def words(clerk: Clerk) -> Mapping[str, str]:
    """What the message boxes said, in the order of the clerk's steps."""
    said = {"forms": clerk.click(RETURNS), "folder": clerk.click(COLLECT)}
    for unit in TYPED:
        clerk.fill_in(unit)
    return said | {
        "collected": clerk.click(COLLECT),
        "minutes": clerk.click(MINUTES.button),
        "report": clerk.click(OPINIONS.button),
    }


def test_from_forms_to_minutes_a_new_user_takes_ten_steps(clerk: Clerk, words: Mapping[str, str]) -> None:
    assert clerk.steps == [
        *("click returns", "click collect"),
        *(f"fill in {unit}" for unit in TYPED),
        *("click collect", "click minutes", "click opinions"),
    ]
    assert [said.splitlines()[0] for said in words.values()] == [
        "Phiếu cho đơn vị HN1-2026: Đã làm mới 13 tệp. Không thấy lỗi nào.",
        (
            "Thu phiếu HN1-2026: Đã lập thư mục phieu-gui-ve cạnh sổ. Đồng chí chép các tệp mà đơn vị gửi về "
            "vào đó rồi bấm lại."
        ),
        "Thu phiếu HN1-2026: Đã đọc phiếu của 05 đơn vị: thêm 20 dòng, cập nhật 0 dòng, giữ nguyên 0 dòng.",
        "Biên bản HN1-2026: Đã làm mới 01 tệp. Có 01 cảnh báo.",
        # The five forms are filled in today, long after that meeting; that is told once.
        "Tổng hợp ý kiến HN1-2026: Đã làm mới 01 tệp. Có 01 cảnh báo.",
    ]


def test_what_five_units_typed_stands_in_the_workbook_once(clerk: Clerk, words: Mapping[str, str]) -> None:
    told = [(row["Mã đơn vị"], row["Nội dung"]) for row in rows_of(clerk.document, "Ý kiến")]
    assert sorted(told) == sorted((unit, said) for unit, both in TYPED.items() for said in both)
    for sheet in ("Báo cáo đơn vị", "Đăng ký phát biểu"):
        assert sorted(row["Mã đơn vị"] for row in rows_of(clerk.document, sheet)) == sorted(TYPED)


def test_the_papers_are_made_of_what_came(clerk: Clerk, words: Mapping[str, str]) -> None:
    report, minutes = (clerk.paper(name) for name in ("BC", "BB"))
    assert "Có 05/13 đơn vị gửi báo cáo." in report
    assert [said for both in TYPED.values() for said in both if said not in report] == []
    assert "BIÊN BẢN" in minutes
