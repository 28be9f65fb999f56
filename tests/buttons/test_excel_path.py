"""What Excel's buttons call, run through xlwings against a real spreadsheet program."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw

from tests.bench.cold import environment
from tests.bench.peers import PROGRAMS
from tests.buttons.desk import FOLDER, all_cells, files_below, lay_out, opened, rows_of
from tests.buttons.test_presses import MOMENT
from tests.buttons.test_trouble import text_in
from tests.real.libreoffice import LibreOffice, libreoffice, needs_uno, text_of
from toolkit.book.grid import Grid, Raw
from toolkit.book.reading.files import read_grid
from toolkit.book.schema import PLAN
from toolkit.book.writing.open_workbook import live_grid
from toolkit.buttons import door

pytestmark = [needs_uno, pytest.mark.office]

NAME = "giao-ban-2024.xlsm"


class Excel:
    """The program as the macro's Python sees it: the open workbook, the messages, the status bar."""

    def __init__(self, document: Any, workbook: Path, messages: list[str]) -> None:
        self.document, self.workbook, self._messages = document, workbook, messages
        self.book = xw.books[workbook.name]

    @property
    def folder(self) -> Path:
        return self.workbook.parent

    @property
    def status_words(self) -> list[Any]:
        return list(self.book.impl.app.status_words)

    def press(self, action: str) -> str:
        """Press as the macro does; the words of the message box."""
        self._messages.clear()
        assert door.main([action, f"--wb={self.workbook.name}", "--from_xl=1", "--app=x", "--hwnd=0"]) == 0
        return "".join(self._messages)

    def rows_in_table(self) -> int:
        return int(self.book.sheets["Giấy mời"].tables["tblGiayMoi"].range.shape[0])

    def type(self, sheet: str, address: str, words: str) -> None:
        self.document.Sheets.getByName(sheet).getCellRangeByName(address).setFormula(words)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    with libreoffice(tmp_path_factory.mktemp("profile")) as running:
        yield running


@contextmanager
def excel_at(office: LibreOffice, folder: Path) -> Iterator[Excel]:
    """The example workbook open in a folder of its own, and xlwings speaking to it."""
    from tests.real import uno_engine  # needs the bridge

    with opened(office, lay_out(folder, NAME)) as document:
        uno_engine.use(office.desktop)
        running = Excel(document, folder / NAME, uno_engine.MESSAGES)
        running.book.set_mock_caller()
        yield running


@pytest.fixture
def excel(office: LibreOffice, tmp_path: Path) -> Iterator[Excel]:
    with excel_at(office, tmp_path / FOLDER) as running:
        yield running


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What was seen when the letters were asked for, a day having been changed and not saved."""

    words: str
    status_words: list[Any]
    letters: Mapping[str, str]
    rows: list[dict[str, str]]
    rows_before: int
    table_before: int
    table_after: int


@pytest.fixture(scope="module")
def invited(office: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> Invited:
    with excel_at(office, tmp_path_factory.mktemp("invited") / FOLDER) as excel:
        excel.type("Hội nghị", "G2", "2024-05-31")
        rows_before, table_before = len(rows_of(excel.document, "Giấy mời")), excel.rows_in_table()
        words = excel.press("invitations")
        return Invited(
            words=words,
            status_words=excel.status_words,
            letters={Path(name).name: text_in(one) for name, one in files_below(excel.folder).items()},
            rows=rows_of(excel.document, "Giấy mời"),
            rows_before=rows_before,
            table_before=table_before,
            table_after=excel.rows_in_table(),
        )


def cells(grid: Grid) -> list[tuple[str, int, int, list[list[Raw]]]]:
    """The cells of each sheet that is read, down to its last row that holds something."""
    found = []
    described = {sheet.title for sheet in PLAN.sheets}
    for one in (sheet for sheet in grid if sheet.name in described):
        rows = [list(row) for row in one.rows]
        while rows and not any(cell is not None for cell in rows[-1]):
            rows.pop()
        found.append((one.name, one.first_row, one.first_column, rows))
    return found


@pytest.mark.parametrize("name", ["giao-ban-2024.xlsm", "giao-ban-2024.ods"])
def test_the_open_workbook_reads_as_its_file_does(office: LibreOffice, tmp_path: Path, name: str) -> None:
    from tests.real import uno_engine  # needs the bridge

    workbook = lay_out(tmp_path / FOLDER, name)
    with opened(office, workbook):
        uno_engine.use(office.desktop)
        live = live_grid(xw.books[name])
    assert cells(live) == cells(read_grid(workbook))


def test_the_check_fills_its_sheet_with_links_and_says_how_many(excel: Excel) -> None:
    assert excel.press("check") == "Kiểm tra: Có 01 cảnh báo.\nChi tiết ghi ở trang Kiểm tra."
    (problem,) = rows_of(excel.document, "Kiểm tra")
    assert (problem["Mức"], problem["Trang"], problem["Ô"]) == ("Cảnh báo", "Hội nghị", "P4")
    link = excel.book.sheets["Kiểm tra"].range("C2").formula
    assert re.fullmatch(r'=HYPERLINK\("#\'Hội nghị\'!P4"[;,]"P4"\)', link)
    (line,) = rows_of(excel.document, "Nhật ký")
    assert (line["Việc"], line["Kết quả"]) == ("Kiểm tra", "Có 01 cảnh báo.")
    assert re.fullmatch(rf"{MOMENT}\. Có 01 cảnh báo\.", text_of(excel.document, "Bắt đầu", "D8"))


def name_the_next_host(excel: Excel) -> None:
    """Mend what alone is told of the example: whom the flag goes to, and what the programme says of it."""
    excel.type("Hội nghị", "P4", "H-CN")
    for cell in ("H26", "J26"):
        excel.type("Chương trình", cell, "Huyện đoàn Cầu Ngang nhận cờ luân lưu.")


def test_a_check_without_findings_empties_the_sheet_of_the_last_one(excel: Excel) -> None:
    excel.press("check")
    name_the_next_host(excel)
    assert excel.press("check") == "Kiểm tra: Không thấy lỗi nào."
    assert rows_of(excel.document, "Kiểm tra") == []
    assert [line["Kết quả"] for line in rows_of(excel.document, "Nhật ký")] == [
        "Có 01 cảnh báo.",
        "Không thấy lỗi nào.",
    ]


def test_letters_carry_a_day_that_is_not_saved_yet(invited: Invited) -> None:
    assert re.match(rf"Giấy mời HN1-2024: Đã làm mới {len(invited.letters)} tệp\.", invited.words)
    assert all("31/5/2024" in letter for letter in invited.letters.values())


def test_the_status_bar_tells_how_far_it_is_and_is_given_back(invited: Invited) -> None:
    first, *steps, last = invited.status_words
    assert (first, last) == ("Đang làm giấy mời", False)
    assert steps[0] == "Đang làm giấy mời 1/3: Giấy mời đơn vị, HN1-2024"
    assert all(re.match(r"Đang làm giấy mời [123]/3: Giấy mời ", step) for step in steps)


def test_letters_get_their_rows_and_the_table_grows_with_them(invited: Invited) -> None:
    rows = [row for row in invited.rows if row["Mã HN"] == "HN1-2024"]
    assert {row["Tệp"] for row in rows} == set(invited.letters)
    assert all(re.fullmatch(rf"{MOMENT}, làm mới", row["Cập nhật"]) for row in rows)
    assert invited.table_after - invited.table_before == len(invited.rows) - invited.rows_before


def test_only_the_toolkits_own_cells_are_written(excel: Excel) -> None:
    before = all_cells(excel.document)
    excel.press("agenda")
    after = all_cells(excel.document)
    changed = {place for place in before.keys() | after.keys() if before.get(place) != after.get(place)}
    assert {sheet for sheet, _, _ in changed} <= {"Nhật ký", "Kiểm tra", "Văn bản đi"}


def test_the_folder_that_is_not_there_yet_is_told(excel: Excel) -> None:
    assert excel.press("open-folder") == (
        "Chưa có thư mục kết quả vì chưa làm văn bản nào. Đồng chí vui lòng bấm một nút làm văn bản trước."
    )


def test_a_table_that_was_taken_away_is_told_and_the_document_is_made(excel: Excel) -> None:
    excel.document.Sheets.removeByName("Kiểm tra")
    words = excel.press("agenda")
    assert words.startswith("Chương trình HN1-2024: Đã làm mới 01 tệp.")
    assert "\nChưa ghi được phần Kiểm tra: Sổ không có bảng “tblKiemTra”." in words
    assert [row["Việc"] for row in rows_of(excel.document, "Nhật ký")] == ["Chương trình HN1-2024"]
    assert list(files_below(excel.folder)) == ["ket-qua/HN1-2024/CTr_HN1-2024.docx"]


def test_a_folder_that_cannot_be_written_is_told(excel: Excel) -> None:
    (excel.folder / "ket-qua").write_text("in the way", encoding="utf-8")
    assert excel.press("agenda").startswith(f"Không ghi được {excel.folder / 'ket-qua'}: ")
    assert excel.status_words[-1] is False


def test_a_python_that_finds_no_workbook_leaves_the_telling_to_the_macro(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delattr(xw.Book, "_mock_caller", raising=False)
    assert door.main(["check", "--wb=giao-ban-2024.xlsm", "--from_xl=1"]) == 1
    assert "Traceback" in next(tmp_path.rglob("giaoban.log")).read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["check"], ["dance", "--wb=x"], ["check", "--libre="]])
def test_a_wrong_command_line_does_nothing(words: list[str]) -> None:
    assert door.main(words) == 2


def test_the_box_shows_a_sign_when_there_is_something_to_see(excel: Excel) -> None:
    from tests.real import uno_engine  # needs the bridge

    excel.press("check")
    name_the_next_host(excel)
    excel.press("check")
    assert uno_engine.MODES == ["critical", "info"]


ONLINE = (
    "https://d.docs.live.net/4fab8cd0e1f2a3b4/Giao%20ban%20100%25%20%231%20n%C4%83m%202024/giao-ban-2024.xlsm"
)


def test_a_workbook_that_one_drive_shows_online_has_its_documents_beside_its_file(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(excel.folder.parent))
    monkeypatch.delenv("OneDriveConsumer", raising=False)
    excel.book.impl.app.online = ONLINE
    assert excel.press("agenda").endswith(f"Thư mục kết quả: {excel.folder / 'ket-qua'}")
    assert list(files_below(excel.folder)) == ["ket-qua/HN1-2024/CTr_HN1-2024.docx"]


def test_the_folder_that_the_macro_found_goes_before_any_other(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(excel.folder)  # where the macro starts Python
    excel.book.impl.app.online = "https://tinhdoan.sharepoint.com/sites/Khac/giao-ban-2024.xlsm"
    excel.press("agenda")
    assert list(files_below(excel.folder)) == ["ket-qua/HN1-2024/CTr_HN1-2024.docx"]


def test_a_workbook_that_is_online_alone_says_how_to_bring_it_here(
    excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OneDrive", raising=False)
    excel.book.impl.app.online = ONLINE
    assert excel.press("agenda") == (
        "giao-ban-2024.xlsm đang mở từ OneDrive hoặc SharePoint, nhưng không tìm thấy tệp này trên máy. Mở "
        "thư mục OneDrive bằng File Explorer, bấm chuột phải vào sổ, chọn “Luôn giữ trên thiết bị này”, mở "
        "lại sổ từ thư mục đó rồi bấm lại; nếu vẫn không được thì chép sổ về một thư mục trên máy."
    )
    assert files_below(excel.folder) == {}


def test_a_press_in_a_process_of_its_own_loads_no_library_that_it_does_not_need(
    office: LibreOffice, excel: Excel
) -> None:
    program = PROGRAMS / "press_excel.py"
    command = [sys.executable, str(program), office.pipe, str(excel.workbook), "agenda"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment(excel.folder))
    told = json.loads(ran.stdout)
    assert told["said"][0].startswith("Chương trình HN1-2024: Đã làm mới 01 tệp.")
    assert (told["ended"], told["heavy"]) == (0, [])
    assert list(files_below(excel.folder)) == ["ket-qua/HN1-2024/CTr_HN1-2024.docx"]


def test_a_press_leaves_those_libraries_to_whoever_needs_them(tmp_path: Path) -> None:
    lookup = (
        "import sys; from toolkit.buttons import door; door.main(['check', '--wb=x.xlsm', '--from_xl=1']); "
        "print('xlwings' in sys.modules, 'pandas' in sys.modules, 'numpy' in sys.modules); "
        "import pandas; print(pandas.DataFrame([[1]]).shape)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", lookup],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={**environment(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
    )
    assert ran.stdout.splitlines() == ["True False False", "(1, 1)"]
