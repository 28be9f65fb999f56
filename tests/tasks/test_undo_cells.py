"""An undo gives back the cells that the run wrote, never over a later edit by hand; a redo writes them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.sheets import rows_of, type_rows
from tests.tasks.making.register_office import CONFERENCE, Office, typed_cells
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.files import grid_of, read_grid
from toolkit.book.writing.closed_workbook import patched
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, ISSUE, NUMBER, UNDO
from toolkit.problems import Severity
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.number import number
from toolkit.tasks.press import press, press_closed
from toolkit.tasks.undo import undo

LETTERS = next(one for one in BUTTONS if one.action == "invitations")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Nothing is issued yet."""
    office = Office(tmp_path)
    for row in ("VB002", "VB003", "VB004", "VB005"):
        office.type("Văn bản đi", row, Trạng_thái="Dự thảo")
    return office


@pytest.fixture
def waiting(office: Office) -> Office:
    """The letters' row waits for its number."""
    office.type("Văn bản đi", "VB002", Số=None, Trạng_thái="Phát hành")
    return office


def closed(office: Office, button: Button) -> Pressed:
    return press_closed(office.workbook, occasion_now(button, office.workbook, conference=CONFERENCE))


def opened(office: Office, button: Button) -> Pressed:
    """A press in the workbook as it is open: its cells are read live, and the answer is put into them."""
    before = office.workbook.read_bytes()
    grid = replace(grid_of(before, office.workbook), file=office.workbook.name)
    pressed = press(grid, occasion_now(button, office.workbook, conference=CONFERENCE))
    office.workbook.write_bytes(patched(before, pressed.edits))
    return pressed


def cell(office: Office, sheet: str, header: str, row: int) -> object:
    head, *rows = _sheet(read_grid(office.workbook), sheet).rows
    return rows[row - 2][list(head).index(header)]


def _sheet(grid: Grid, name: str) -> GridSheet:
    return next(sheet for sheet in grid if sheet.name == name)


@pytest.mark.parametrize("way", [closed, opened])
def test_a_number_that_was_given_by_mistake_is_free_again(waiting: Office, way: object) -> None:
    assert callable(way)
    before = typed_cells(waiting.workbook)
    way(waiting, NUMBER)
    assert cell(waiting, "Văn bản đi", "Số", 3) == 14
    undone = way(waiting, UNDO)
    assert typed_cells(waiting.workbook) == before
    first = undone.message.splitlines()[0]
    assert first.startswith("Hoàn tác lần bấm vừa rồi: Đã hoàn tác lần làm lúc ")
    assert first.endswith(": trả sổ giao-ban-2024.xlsx về như trước lần đó.")
    assert not [one for one in (waiting.out.parent / ".giaoban" / "numbers").rglob("*") if one.is_file()]


def test_a_number_is_held_again_when_it_is_given_again(waiting: Office) -> None:
    closed(waiting, NUMBER)
    undo(waiting.out.parent)
    undo(waiting.out.parent, again=True)
    assert cell(waiting, "Văn bản đi", "Số", 3) == 14
    assert [one.name for one in (waiting.out.parent / ".giaoban" / "numbers").rglob("14")] == ["14"]


def test_a_number_that_another_row_took_since_is_not_given_twice(waiting: Office) -> None:
    closed(waiting, NUMBER)
    undo(waiting.out.parent)
    waiting.type("Văn bản đi", "VB090", Loại="GM", Mã_HN__KH="HN2-2024", Trạng_thái="Phát hành")
    assert [one.number for one in number(waiting.workbook, "VB090").given] == [14]
    waiting.type("Văn bản đi", "VB002", Số=None)
    assert undo(waiting.out.parent, again=True).sentence() == "Không có gì để làm lại."
    assert cell(waiting, "Văn bản đi", "Số", 3) is None


@pytest.mark.parametrize("way", [closed, opened])
def test_rows_of_letters_that_were_added_are_gone_and_come_again(office: Office, way: object) -> None:
    assert callable(way)
    before = typed_cells(office.workbook)
    office_rows = len(before["Giấy mời"])
    way(office, LETTERS)
    assert len(typed_cells(office.workbook)["Giấy mời"]) > office_rows
    way(office, UNDO)
    assert (typed_cells(office.workbook), office.files()) == (before, {})
    way(office, LETTERS)
    assert [row[0] for row in typed_cells(office.workbook)["Giấy mời"]].count(None) == 0


@pytest.mark.parametrize("way", [closed, opened])
def test_a_cell_that_was_typed_since_is_left_and_named(waiting: Office, way: object) -> None:
    assert callable(way)
    way(waiting, NUMBER)
    waiting.type("Văn bản đi", "VB002", Số=20)
    undone = way(waiting, UNDO)
    assert cell(waiting, "Văn bản đi", "Số", 3) == 20
    told = [one for one in undone.outcome.problems if one.code == "undo-cells"]
    assert [(str(one.place), one.message) for one in told] == [
        (
            "Văn bản đi!C3",
            "Trang Văn bản đi: C3 nay khác điều lần làm đó đã ghi, nên được giữ nguyên.",
        )
    ]


def test_a_row_that_somebody_wrote_in_since_is_left_whole_and_named(office: Office) -> None:
    closed(office, LETTERS)
    added = str(typed_cells(office.workbook)["Giấy mời"][-1][0])
    office.type("Giấy mời", added, Xác_nhận="Dự")
    undone = undo(office.out.parent)
    rows = [row[0] for row in typed_cells(office.workbook)["Giấy mời"]]
    assert [code for code in rows if str(code).startswith("GMK")] == [added]
    (told,) = undone.problems
    assert (told.code, told.place.cell[0]) == ("undo-cells", "I")  # the column "Xác nhận"


def test_rows_that_were_moved_since_are_followed(waiting: Office) -> None:
    closed(waiting, NUMBER)
    swap(waiting, "Văn bản đi", 3, 4)
    undo(waiting.out.parent)
    assert [cell(waiting, "Văn bản đi", "Mã VB", row) for row in (3, 4)] == ["VB003", "VB002"]
    assert [cell(waiting, "Văn bản đi", "Số", row) for row in (3, 4)] == [4, None]


def test_cells_of_an_issued_paper_stay_with_it(office: Office) -> None:
    closed(office, LETTERS)
    office.type("Văn bản đi", "VB002", Số=None, Trạng_thái="Phát hành")
    closed(office, ISSUE)
    issued = typed_cells(office.workbook)
    undone = closed(office, UNDO)
    assert typed_cells(office.workbook) == issued
    assert undone.grade is Severity.WARNING


def test_another_workbook_of_the_same_folder_is_told_where_the_cells_are(waiting: Office) -> None:
    closed(waiting, NUMBER)
    other = waiting.workbook.with_name("so-khac.xlsx")
    other.write_bytes(waiting.workbook.read_bytes())
    undone = undo(waiting.out.parent, workbook=other)
    assert [one.code for one in undone.problems] == ["undo-other-workbook"]
    assert cell(waiting, "Văn bản đi", "Số", 3) == 14


def test_an_open_workbook_stops_the_command_before_anything_is_done(office: Office) -> None:
    closed(office, LETTERS)
    files, cells = office.files(), typed_cells(office.workbook)
    lock = office.workbook.with_name(f".~lock.{office.workbook.name}#")
    lock.write_text(",Lan,may-1,24.05.2024 08:00,;", encoding="utf-8")
    undone = undo(office.out.parent)
    assert (office.files(), typed_cells(office.workbook)) == (files, cells)
    assert [one.code for one in undone.problems] == ["undo-workbook"]
    lock.unlink()
    assert undo(office.out.parent).problems == ()
    assert office.files() == {}


def swap(office: Office, sheet: str, one: int, other: int) -> None:
    """Two rows of a sheet in each other's place, as sorting would leave them."""
    head, *rows = rows_of(office.workbook, sheet)
    for row, cells in ((one, rows[other - 2]), (other, rows[one - 2])):
        typed = {of: cell for of, cell in zip(head, cells, strict=True) if not str(cell).startswith("=")}
        type_rows(office.workbook, sheet, [(row, typed)])
