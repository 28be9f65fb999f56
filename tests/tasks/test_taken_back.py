"""Whatever a button did to files and cells is undone and comes again, or is named as staying."""

import shutil
from pathlib import Path

import pytest

from tests.sheets import rows_of, type_rows
from tests.tasks.collecting.conference import NEXT, Desk, well_filled
from tests.tasks.making.register_office import typed_cells
from toolkit.documents.button import Button
from toolkit.documents.buttons import (
    BUTTONS,
    CHECK,
    ISSUE,
    NEXT_YEAR,
    OPEN_FOLDER,
    REDO,
    UNDO,
    button_named,
)
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

STAYS = {
    CHECK: "it fills the sheet of problems anew, which says what holds now",
    ISSUE: "what went out stays",
    NEXT_YEAR: "nothing of this workbook is changed; the new one lies beside and people write in it",
    UNDO: "done again by its twin",
    REDO: "undone by its twin",
    OPEN_FOLDER: "it changes nothing",
}
IDLE = ("plan", "change-notice", "send", "remind", "register")  # nothing to do in the prepared office
EARLIER = {
    "import-roster": "import-roster",  # the first press shows what the second one does
    "outbox": "invitations",
    "opinions": "collect",
}
ROSTER = """Họ và tên,Chức danh,Đơn vị công tác
Lê Thị Minh An,Bí thư Đoàn xã Long Toàn,Đoàn xã Long Toàn
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office before a conference: nothing went out yet, one row waits for its number, mail came."""
    folder = tmp_path_factory.mktemp("office")
    desk = Desk(folder)
    desk.receive("H-CN.xlsx", well_filled("H-CN"))
    _, first, *others = [
        number for number, row in enumerate(rows_of(desk.workbook, "Văn bản đi"), start=1) if row[0]
    ]
    drafts = [(row, {"Trạng thái": "Dự thảo", "Số": None}) for row in others]
    waiting = (first, {"Trạng thái": "Phát hành", "Số": None})
    type_rows(desk.workbook, "Văn bản đi", [waiting, *drafts])
    lists = folder / "danh-sach-nhap"
    lists.mkdir()
    (lists / "danh sach.csv").write_text(ROSTER, encoding="utf-8-sig")
    return desk.workbook


@pytest.fixture
def workbook(prepared: Path, tmp_path: Path) -> Path:
    shutil.copytree(prepared.parent, tmp_path / "office")
    return tmp_path / "office" / prepared.name


def closed(workbook: Path, button: Button) -> Pressed:
    return press_closed(workbook, occasion_now(button, workbook, conference=NEXT))


def everything(workbook: Path) -> tuple[dict[str, list[tuple[object, ...]]], dict[str, bytes]]:
    """The filled cells of the workbook, and every file of the office's output folder."""
    out = workbook.parent / "ket-qua"
    files = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".giaoban" not in path.parts
    }
    cells = typed_cells(workbook)
    return {sheet: [row for row in rows if not _is_blank(row)] for sheet, rows in cells.items()}, files


def _is_blank(row: tuple[object, ...]) -> bool:
    """Whether nothing was typed in a row: its computed columns show nothing then."""
    return all(one is None or str(one).startswith("=") for one in row)


@pytest.mark.parametrize(
    "button", [one for one in BUTTONS if one not in STAYS], ids=lambda button: button.action
)
def test_a_press_is_undone_and_done_again(workbook: Path, button: Button) -> None:
    if button.action in EARLIER:
        closed(workbook, button_named(EARLIER[button.action]))
    before = everything(workbook)
    closed(workbook, button)
    after = everything(workbook)
    undone = closed(workbook, UNDO)
    assert everything(workbook) == before
    assert (after == before) == (button.action in IDLE)
    assert ("Không có gì để hoàn tác." in undone.message) == (button.action in IDLE)
    closed(workbook, REDO)
    assert everything(workbook) == after


@pytest.mark.parametrize("button", STAYS, ids=lambda button: button.action)
def test_what_stays_leaves_no_cell_that_undoing_would_forget(workbook: Path, button: Button) -> None:
    before = everything(workbook)
    closed(workbook, button)
    if button is not ISSUE:
        assert everything(workbook) == before
