"""A new user of LibreOffice on a laptop: a folder of their own, two conferences, three real clicks."""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import files_below, give_python, left_overs, opened, rows_of
from tests.buttons.test_click import settled
from tests.real.libreoffice import LibreOffice, needs_uno, text_of
from tests.real.message_box import FRONT, box_words, message_box, say_ok
from tests.real.screen import LAPTOP, Screen, needs_screen, screen, until
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.front_page import MACROS_OFF, button_cell
from toolkit.book.building.seed import blank_contents, example_contents
from toolkit.book.buttons.macro_workbook import caption
from toolkit.book.schema import SHEETS
from toolkit.book.writing.edits import CellValue
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, CHECK
from toolkit.documents.kinds import INVITATIONS

pytestmark = [needs_uno, needs_screen, pytest.mark.screen]

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
AGENDA = next(button for button in BUTTONS if button.action == "agenda")
DAYS = {"HN1-2026": dt.date(2026, 5, 15), "HN2-2026": dt.date(2026, 8, 21)}
_TYPED = (
    *("Cấu hình", "Đơn vị", "Nhân sự", "Kế hoạch", "Căn cứ", "Chuyên đề", "Hội nghị", "Chương trình"),
    *("Thành phần", "Nơi nhận"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the user saw and had in the end; ``first_rows`` are the top rows of the page around each click."""

    words: Mapping[Button, str]
    first_rows: list[tuple[int, int]]
    chosen: str
    chosen_later: str
    results: Mapping[Button, str]
    results_later: Mapping[Button, str]
    weekdays: list[str]
    findings: list[dict[str, str]]
    files: list[str]
    left_overs: list[str]


@pytest.fixture(scope="module")
def display() -> Iterator[Screen]:
    with screen(LAPTOP) as running:
        yield running


@pytest.fixture(scope="module")
def seen(display: Screen, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    folder = tmp_path_factory.mktemp("year") / "Giao ban năm 2026"
    making = [sys.executable, "-m", "toolkit", "new", str(folder)]
    subprocess.run(making, check=True, capture_output=True, timeout=120)
    give_python(folder)
    office = LibreOffice(tmp_path_factory.mktemp("profile"), screen=display.environment)
    try:
        with opened(office, folder / "giao-ban-mau.ods") as document:
            return _worked(office, display, document, folder)
    finally:
        office.stop()


def _worked(office: LibreOffice, display: Screen, document: Any, folder: Path) -> Seen:
    fill_screen(document, display)
    display.picture(ARTEFACTS / "nam-moi-1-mo-so.png")
    fill_two_conferences(document)
    choose(document, "HN1-2026")
    words, rows, findings = {}, [], []
    for number, button in enumerate((CHECK, INVITATIONS, AGENDA), start=2):
        top = document.CurrentController.getFirstVisibleRow()
        display.click(*settled(document, caption(button)))
        until(lambda: message_box(office), f"the message box of {button.caption}", seconds=120)
        words[button] = box_words(message_box(office))
        display.picture(ARTEFACTS / f"nam-moi-{number}-{button.action}.png")
        say_ok(message_box(office))
        until(lambda: not left_overs(folder), "the press is over")
        findings = findings if words.keys() - {CHECK} else rows_of(document, "Kiểm tra")
        rows.append((top, document.CurrentController.getFirstVisibleRow()))
    display.picture(ARTEFACTS / "nam-moi-5-xong.png")
    chosen, results = text_of(document, FRONT, "D5"), results_of(document)
    choose(document, "HN2-2026")
    display.picture(ARTEFACTS / "nam-moi-6-hoi-nghi-khac.png")
    return Seen(
        words=words,
        first_rows=rows,
        chosen=chosen,
        chosen_later=text_of(document, FRONT, "D5"),
        results=results,
        results_later=results_of(document),
        weekdays=[text_of(document, "Hội nghị", f"H{row}") for row in (2, 3, 4)],
        findings=findings,
        files=sorted(Path(name).name for name in files_below(folder / "ket-qua")),
        left_overs=left_overs(folder),
    )


def fill_screen(document: Any, display: Screen) -> None:
    position_and_size = 15  # com.sun.star.awt.PosSize.POSSIZE
    document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, *display.size, position_and_size)
    settled(document, caption(CHECK))


def choose(document: Any, conference: str) -> None:
    document.NamedRanges.getByName(CHOSEN).ReferredCells.setString(conference)


def results_of(document: Any) -> dict[Button, str]:
    rows = {button: button_cell(button)[0] + 1 for button in (CHECK, INVITATIONS, AGENDA)}
    return {button: text_of(document, FRONT, f"D{row}") for button, row in rows.items()}


def fill_two_conferences(document: Any) -> None:
    """Type the example's first two conferences into the workbook of a new year, moved to 2026."""
    example, blank = example_contents(), blank_contents()
    for title in _TYPED:
        described = next(sheet for sheet in SHEETS if sheet.title == title)
        given = 0 if title == "Cấu hình" else len(blank.of(title))
        rows = [_moved(row) for row in example.of(title)[given:]]
        kept = [row for row in rows if row.get("Mã HN", "*") in (*DAYS, "*") and row.get("Mã CĐ") != "CD3"]
        assert kept
        cells = document.Sheets.getByName(title)
        for number, row in enumerate(kept, start=given + 1):
            for column, header in enumerate(column.header for column in described.columns):
                if header in row:
                    _type(cells.getCellByPosition(column, number), row[header])


_OLD_BOARD = re.compile("Ban (Dân vận|Tuyên giáo) Tỉnh ủy")  # one board since 2025


def _moved(row: Mapping[str, CellValue]) -> dict[str, CellValue]:
    moved = {
        header: _OLD_BOARD.sub("Ban Tuyên giáo và Dân vận Tỉnh ủy", value.replace("2024", "2026"))
        if isinstance(value, str)
        else value
        for header, value in row.items()
    }
    if moved.get("Khóa") == "Năm" or ("Mã KH" in moved and "Năm" in moved):
        moved["Năm" if "Năm" in moved else "Giá trị"] = 2026
    if "Ngày" in moved and moved.get("Mã HN") in DAYS:
        moved["Ngày"] = DAYS[str(moved["Mã HN"])]
    if moved.get("Trạng thái") == "Đã kết luận":
        moved["Trạng thái"] = "Đã họp"  # no conclusions are typed
    # The groups of delegates are this office's own; a new one has not listed its groups yet.
    return {header: value for header, value in moved.items() if header != "Nhóm" and header[:4] != "Hạn "}


def _type(cell: Any, value: CellValue) -> None:
    match value:
        case str():
            cell.setString(value)
        case dt.date() | dt.time():
            cell.setFormula(value.isoformat())
        case _:
            cell.setValue(value)


def test_the_first_click_is_answered_and_the_page_stays_where_it_is(seen: Seen) -> None:
    assert seen.findings == []
    assert seen.words[CHECK] == "Kiểm tra: Không thấy lỗi nào."
    assert [top for top, _ in seen.first_rows] == [after for _, after in seen.first_rows]


def test_letters_of_the_chosen_conference_are_made(seen: Seen) -> None:
    assert re.match(r"Giấy mời HN1-2026: Đã làm mới \d+ tệp\.", seen.words[INVITATIONS])
    assert seen.words[AGENDA].startswith("Chương trình HN1-2026: Đã làm mới 01 tệp.")
    assert "CTr_HN1-2026.docx" in seen.files
    assert "GM_HN1-2026_TX-DH.docx" in seen.files
    assert not [name for name in seen.files if "HN2-2026" in name]
    assert seen.left_overs == []


def test_the_first_sheet_tells_the_weekday_and_the_results_of_the_chosen_conference(seen: Seen) -> None:
    assert seen.weekdays == ["thứ Sáu", "thứ Sáu", ""]
    assert seen.chosen == "thứ Sáu, 15/5/2026 - Thị xã Duyên Hải"
    assert seen.chosen_later == "thứ Sáu, 21/8/2026 - huyện Cầu Ngang"
    assert all(re.match(r"\d+/\d+/\d{4} \d\d:\d\d\. ", result) for result in seen.results.values())
    assert seen.results_later == {
        CHECK: seen.results[CHECK],
        INVITATIONS: "Chưa chạy",
        AGENDA: "Chưa chạy",
    }


def test_at_its_default_security_a_click_does_nothing_and_the_sheet_says_what_to_do(
    display: Screen, tmp_path: Path
) -> None:
    workbook = tmp_path / "giao-ban-mau.ods"
    making = [sys.executable, "-m", "toolkit", "new", str(tmp_path)]
    subprocess.run(making, check=True, capture_output=True, timeout=120)
    give_python(tmp_path)
    (tmp_path / "profile").mkdir()
    office = LibreOffice(tmp_path / "profile", screen=display.environment)
    try:
        never = 0  # com.sun.star.document.MacroExecMode.NEVER_EXECUTE, what the default level comes to
        with opened(office, workbook, MacroExecutionMode=never) as document:
            position_and_size = 15
            document.CurrentController.Frame.ContainerWindow.setPosSize(
                0, 0, *display.size, position_and_size
            )
            display.click(*settled(document, caption(CHECK)))
            display.picture(ARTEFACTS / "nam-moi-7-macro-bi-chan.png")
            assert (text_of(document, FRONT, "A2"), text_of(document, FRONT, "A3")) == MACROS_OFF
            assert text_of(document, FRONT, f"D{button_cell(CHECK)[0] + 1}") == "Chưa chạy"
    finally:
        office.stop()
