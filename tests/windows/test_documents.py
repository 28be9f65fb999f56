"""Documents made by Windows' Python: the same as here, and nothing spoilt while other programs hold files."""

import json
import shutil
from pathlib import Path

import pytest

from tests.windows.conftest import laid_out, subprocess_of_linux
from tests.windows.wine import Wine, needs_wine
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import SetCell

pytestmark = [needs_wine, pytest.mark.windows]
BOOK = "giao-ban-2024.xlsm"
LETTERS, NOTES = "ket-qua", ".giaoban"


def below(folder: Path) -> dict[str, bytes]:
    """Every file of a result but the toolkit's own notes."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and NOTES not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def history(folder: Path) -> list[dict[str, object]]:
    """What was written down of each document, but for the moment and the name of the run."""
    lines = (folder / NOTES / "history.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        {name: value for name, value in json.loads(line).items() if name not in ("at", "run")}
        for line in lines
    ]


def move_to_another_place(workbook: Path) -> None:
    """Type another place for the last conference, of which nothing was issued yet."""
    conference = read_plan(read_grid(workbook)).plan.conferences[-1]
    address = conference.origin.cells["venue"]
    edit = SetCell(
        sheet=conference.origin.sheet, address=address, value="Hội trường B, Nhà Văn hóa Thanh niên"
    )
    workbook.write_bytes(patched(workbook.read_bytes(), [edit]))


def test_check_says_the_same_as_here(wine: Wine, desk: Path) -> None:
    there = wine.toolkit("check", BOOK, folder=desk)
    here = subprocess_of_linux("check", BOOK, folder=desk)
    assert (there.code, there.words) == (here.returncode, here.stdout.decode())
    assert "Cảnh báo" in there.words


def test_all_documents_are_byte_for_byte_those_made_here(wine: Wine, desk: Path, tmp_path: Path) -> None:
    there = wine.toolkit("make", BOOK, "all", "--out", "o-windows", folder=desk)
    here = subprocess_of_linux("make", BOOK, "all", "--out", "o-day", folder=desk)
    assert (there.code, here.returncode) == (0, 0)
    made = below(desk / "o-windows")
    assert len(made) > 100
    assert made == below(desk / "o-day")
    events = history(desk / "o-windows")
    assert len(events) == len(made)
    assert events == history(desk / "o-day")


def test_a_press_on_a_closed_workbook_makes_letters_and_writes_the_answer(wine: Wine, desk: Path) -> None:
    before = (desk / BOOK).read_bytes()
    ended = wine.toolkit("press", BOOK, "invitations", folder=desk)
    assert "Giấy mời HN1-2024: Đã làm mới 31 tệp." in ended.words
    assert ended.code == 0
    assert len(list((desk / LETTERS).rglob("*.docx"))) == 31
    assert (desk / BOOK).read_bytes() != before
    rows = read_plan(read_grid(desk / BOOK)).plan.invitations
    assert len([row for row in rows if row.file]) == 31


def test_a_workbook_held_as_excel_holds_it_is_left_alone(wine: Wine, desk: Path) -> None:
    before = (desk / BOOK).read_bytes()
    with wine.holding(desk / BOOK, 1):
        ended = wine.toolkit("press", BOOK, "invitations", folder=desk)
    assert "Đã làm mới 31 tệp." in ended.words
    assert "Traceback" not in ended.words
    assert len(list((desk / LETTERS).rglob("*.docx"))) == 31
    assert (desk / BOOK).read_bytes() == before
    assert len(list(desk.glob("Kết quả - giao-ban-2024*.xlsx"))) == 1
    assert [path.name for path in desk.iterdir() if path.name.startswith(".giaoban")] == []


@pytest.fixture(scope="module")
def made_before(wine: Wine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some documents of every conference, none of which will be older than its workbook."""
    folder = laid_out(wine, tmp_path_factory.mktemp("held") / "Đang mở")
    made = subprocess_of_linux("make", BOOK, "agenda", "minutes", "attendance", folder=folder)
    assert made.returncode == 0
    return folder


@pytest.mark.parametrize("share", [0, 1, 3, 7], ids=["alone", "reading", "writing", "deleting"])
def test_an_output_that_another_program_holds_stops_that_document_only(
    wine: Wine, made_before: Path, tmp_path: Path, share: int
) -> None:
    desk = tmp_path / "Đang mở"
    shutil.copytree(made_before, desk, symlinks=True)
    move_to_another_place(desk / BOOK)
    before = below(desk / LETTERS)
    letters = [name for name in before if name.endswith(".docx") and "HN3" in name]
    held, *others = letters
    with wine.holding(desk / LETTERS / held, share):
        ended = wine.toolkit("make", BOOK, "agenda", "minutes", "attendance", folder=desk)
    after = below(desk / LETTERS)
    assert Path(held).name in ended.words
    assert "đang được mở" in ended.words
    assert ended.code == 3
    assert others
    assert after[held] == before[held]
    assert [name for name in others if after[name] == before[name]] == []
    assert [name for name in after if name.endswith(".tmp")] == []
