"""One real mouse, one real screen: a click on the sheet's button, and the message box that a person sees."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, lay_out, left_overs, opened
from tests.real.libreoffice import LibreOffice, needs_uno, text_of
from tests.real.message_box import FRONT, box_words, message_box, say_ok, sign_place
from tests.real.screen import Screen, needs_screen, screen, until
from toolkit.book.building.front_page import button_cell
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.buttons import CHECK
from toolkit.documents.kinds import INVITATIONS

pytestmark = [needs_uno, needs_screen, pytest.mark.screen]

ARTEFACTS = Path(__file__).parents[2] / "artefacts"


@pytest.fixture(scope="module")
def display() -> Iterator[Screen]:
    with screen() as running:
        yield running


@pytest.fixture(scope="module")
def office(display: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    running = LibreOffice(tmp_path_factory.mktemp("profile"), screen=display.environment)
    try:
        yield running
    finally:
        running.stop()


def middle(document: Any, label: str) -> tuple[int, int]:
    """Where on the screen the middle of a button of the shown sheet is."""
    controller = document.CurrentController
    form = controller.ActiveSheet.DrawPage.Forms.getByIndex(0)
    models = (form.getByIndex(number) for number in range(form.Count))
    model = next(model for model in models if model.Label == label)
    context = controller.getControl(model).getAccessibleContext()
    corner, size = context.getLocationOnScreen(), context.getSize()
    return corner.X + size.Width // 2, corner.Y + size.Height // 2


def settled(document: Any, label: str) -> tuple[int, int]:
    """The button's place once the window has stopped moving."""
    seen = [(-1, -1)]

    def stands_still() -> bool:
        seen.append(middle(document, label))
        return seen[-1] == seen[-2] and min(seen[-1]) > 0

    until(stands_still, f"{label} stands still")
    return seen[-1]


def fill_screen(document: Any) -> None:
    position_and_size = 15  # com.sun.star.awt.PosSize.POSSIZE
    document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, 1600, 1000, position_and_size)


def test_a_click_shows_the_vietnamese_message_and_fills_the_cells(
    office: LibreOffice, display: Screen, tmp_path: Path
) -> None:
    with opened(office, lay_out(tmp_path / FOLDER)) as document:
        fill_screen(document)
        windows = display.windows()
        display.click(*settled(document, caption(INVITATIONS)))
        until(lambda: message_box(office), "the message box")
        until(lambda: display.windows() - windows, "a window more on the screen")
        words = box_words(message_box(office))
        display.picture(ARTEFACTS / "giay-moi.png")
        (window,) = display.windows() - windows
        display.key(window, "Return")
        until(lambda: message_box(office) is None, "the message box is closed")
        shown = text_of(document, FRONT, f"D{button_cell(INVITATIONS)[0] + 1}")
        display.picture(ARTEFACTS / "giay-moi-sau.png")
    assert re.match(r"Giấy mời HN1-2024: Đã làm mới \d+ tệp\.", words)
    assert re.match(r"\d+/\d+/\d{4} \d\d:\d\d\. Đã làm mới \d+ tệp\.", shown)
    assert list((tmp_path / FOLDER / "ket-qua").rglob("GM*.docx"))


def test_a_second_click_while_the_first_is_at_work_is_asked_to_wait(
    office: LibreOffice, display: Screen, tmp_path: Path
) -> None:
    folder = tmp_path / FOLDER
    held = f'while [ ! -e "{folder}/gate" ]; do sleep 0.1; done'
    with opened(office, lay_out(folder, python=held)) as document:
        fill_screen(document)
        display.click(*settled(document, caption(CHECK)))
        until(lambda: left_overs(folder), "the first press is at work")
        display.picture(ARTEFACTS / "dang-chay.png")
        display.click(*settled(document, caption(INVITATIONS)))
        until(lambda: message_box(office), "the second press is answered")
        second = message_box(office)
        assert box_words(second) == (
            "Một việc khác đang chạy. Đồng chí vui lòng chờ việc đó xong rồi bấm lại."
        )
        say_ok(second)
        until(lambda: message_box(office) is None, "the second press is over")
        (folder / "gate").touch()
        until(lambda: message_box(office), "the first press is answered")
        first = message_box(office)
        assert box_words(first).startswith("Kiểm tra: ")
        say_ok(first)
        until(lambda: message_box(office) is None, "the first press is over")
        until(lambda: not left_overs(folder), "all is cleared away")


@pytest.mark.skipif(shutil.which("import") is None, reason="ImageMagick is not installed")
def test_the_box_shows_another_sign_for_an_error_than_for_a_warning_and_for_nothing(
    office: LibreOffice, display: Screen, tmp_path: Path
) -> None:
    handed_on = [("Chương trình", cell, "Huyện đoàn Cầu Ngang nhận cờ luân lưu.") for cell in ("H26", "J26")]
    typed = (
        ([("Hội nghị", "P4", "")], "canh-bao"),
        ([("Hội nghị", "P4", "H-CN"), *handed_on], "sach"),
        ([("Hội nghị", "G2", "31/2/2024")], "loi"),
    )
    firsts, signs = [], []
    with opened(office, lay_out(tmp_path / FOLDER, "giao-ban-2024.ods")) as document:
        fill_screen(document)
        for cells, name in typed:
            for sheet, address, words in cells:
                document.Sheets.getByName(sheet).getCellRangeByName(address).setString(words)
            display.click(*settled(document, caption(CHECK)))
            until(lambda: message_box(office), "the message box")
            box = message_box(office)
            firsts.append(box_words(box).split("\n")[0])
            signs.append(display.colours(*sign_place(box)))
            display.picture(ARTEFACTS / f"kiem-tra-{name}.png")
            say_ok(box)
            until(lambda: message_box(office) is None, "the message box is closed")
    assert firsts[:2] == ["Kiểm tra: Có 01 cảnh báo.", "Kiểm tra: Không thấy lỗi nào."]
    assert re.match(r"Kiểm tra: Có \d+ lỗi", firsts[2])
    assert len(set(signs)) == 3
