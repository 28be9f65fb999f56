"""An undo gives files and the closed workbook back as they were before the last run, and tells what stays."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.example import example_workbook
from tests.tasks.making.register_office import CONFERENCE, Office, typed_cells
from toolkit.documents.buttons import button_named
from toolkit.problems import WrongUse
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.undo import folder_meant, undo


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Nothing is issued yet."""
    office = Office(tmp_path)
    for row in ("VB002", "VB003", "VB004", "VB005"):
        office.type("Văn bản đi", row, Trạng_thái="Dự thảo")
    return office


def press(office: Office, action: str) -> Pressed:
    return press_closed(
        office.workbook, occasion_now(button_named(action), office.workbook, conference=CONFERENCE)
    )


def codes(problems: object) -> list[str]:
    return [one.code for one in problems]  # type: ignore[attr-defined]


def test_files_and_workbook_are_as_before_the_press_and_after_it_again(office: Office) -> None:
    press(office, "agenda")
    before, first = typed_cells(office.workbook), office.files()
    press(office, "invitations")
    after, both = typed_cells(office.workbook), office.files()
    undone = undo(office.out.parent)
    assert (typed_cells(office.workbook), office.files()) == (before, first)
    assert undone.problems == ()
    assert undone.sentence().endswith(
        f": bỏ {len(both) - len(first)} tệp mới làm và trả sổ giao-ban-2024.xlsx về như trước lần đó."
    )
    undo(office.out.parent, again=True)
    assert (typed_cells(office.workbook), office.files()) == (after, both)


def test_the_button_undoes_and_the_journal_tells_of_it(office: Office) -> None:
    office.make("agenda")
    pressed = press(office, "undo")
    assert office.files() == {}
    assert pressed.message.startswith("Hoàn tác lần bấm vừa rồi: Đã hoàn tác lần làm lúc ")
    assert pressed.message.splitlines()[0].endswith(": bỏ 01 tệp mới làm.")
    again = press(office, "undo")
    assert again.message.splitlines()[0] == "Hoàn tác lần bấm vừa rồi: Không có gì để hoàn tác."
    assert again.message.count("hoàn tác") == 2  # as a result, and why
    assert "không còn lần làm văn bản nào chưa hoàn tác." in again.message


def test_issued_papers_stay_and_so_does_the_workbook_that_tells_of_them(tmp_path: Path) -> None:
    office = Office(tmp_path)
    press(office, "invitations")
    workbook, files = office.workbook.read_bytes(), office.files()
    undone = undo(office.out.parent)
    assert (office.workbook.read_bytes(), office.files()) == (workbook, files)
    (told,) = undone.problems
    assert told.message == (
        "Đã phát hành hoặc đã gửi: văn bản số 12-GM ngày 06/5/2024 (31 tệp); "
        "tệp của lần đó và các lần trước được giữ nguyên."
    )
    assert undone.sentence().startswith("Không hoàn tác lần làm lúc ")
    assert "phát hành" not in undone.sentence()  # it is told once
    assert undo(office.out.parent).problems == undone.problems


def test_drafts_beside_papers_that_went_out_are_taken_away(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.make()
    before = office.files()
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 31))
    office.make()
    assert office.files() != before
    undone = undo(office.out.parent)
    assert (office.files(), undone.problems) == (before, ())


def test_a_file_edited_by_hand_is_named_and_kept(office: Office) -> None:
    office.make("agenda")
    (letter,) = office.out.glob("*.docx")
    letter.write_bytes(b"edited")
    undone = undo(office.out.parent)
    assert letter.read_bytes() == b"edited"
    (told,) = undone.problems
    begun = f"Tệp “{CONFERENCE}/{letter.name}” đã được sửa, đổi tên hoặc xóa bằng tay sau lần làm đó"
    assert told.message == f"{begun} nên được giữ nguyên."


def test_the_command_takes_a_workbook_or_a_folder(office: Office) -> None:
    office.make("agenda")
    for words in ([str(office.workbook)], ["--out", str(office.out.parent), "--redo"]):
        ran = subprocess.run(
            [sys.executable, "-m", "toolkit", "undo", *words, "--json"],
            capture_output=True,
            check=True,
            timeout=60,
        )
        told = json.loads(ran.stdout)
        assert [one["fate"] for one in told["files"]] == ["put-back" if "--redo" in words else "taken-away"]
    assert len(office.files()) == 1


def test_neither_workbook_nor_folder_is_wrong_use() -> None:
    with pytest.raises(WrongUse) as caught:
        folder_meant(None, None)
    assert str(caught.value) == "Chưa nêu sổ hay thư mục kết quả. Nêu tệp sổ, hoặc --out THƯ_MỤC."


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    example_workbook(tmp_path)
    assert codes(undo(tmp_path / "ket-qua").problems) == ["undo-nothing"]
    assert not (tmp_path / "ket-qua").exists()


def test_a_folder_of_other_things_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_bytes(b"mine")
    assert codes(undo(tmp_path).problems) == ["undo-nothing"]
    assert [path.name for path in tmp_path.iterdir()] == ["mine.docx"]
