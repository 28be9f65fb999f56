"""What somebody did to the output folder: links, a foreign line of history, papers moved, history lost."""

import datetime as dt
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.tasks.making.register_office import CONFERENCE, Office, typed_cells
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, ISSUE, UNDO
from toolkit.history import digest
from toolkit.problems import Problem
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.undo import undo

LETTERS = next(button for button in BUTTONS if button.action == "invitations")
AGENDA = next(button for button in BUTTONS if button.action == "agenda")
needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An agenda as a draft; the letters' row waits for its number."""
    monkeypatch.setenv("PATH", "")  # no office program
    office = Office(tmp_path / "year")
    for row in ("VB002", "VB003", "VB004", "VB005"):
        office.type("Văn bản đi", row, Trạng_thái="Dự thảo")
    press(office, AGENDA)
    return office


def press(office: Office, button: Button) -> Pressed:
    return press_closed(office.workbook, occasion_now(button, office.workbook, conference=CONFERENCE))


def issue(office: Office) -> Pressed:
    office.type("Văn bản đi", "VB002", Số=None, Trạng_thái="Phát hành")
    return press(office, ISSUE)


def found(pressed: Pressed) -> tuple[Problem, ...]:
    assert pressed.outcome
    return pressed.outcome.problems


def moved_out(office: Office, place: Path) -> dict[str, bytes]:
    """The conference's folder is a link now that leads out of the output folder; what lies there."""
    shutil.move(str(office.out), str(place))
    office.out.symlink_to(place, target_is_directory=True)
    return {path.name: path.read_bytes() for path in place.iterdir()}


@needs_links
def test_nothing_is_undone_through_a_linked_folder(office: Office, tmp_path: Path) -> None:
    there = moved_out(office, tmp_path / "elsewhere")
    (told,) = undo(office.out.parent).problems
    assert told.message == (
        f"Thư mục “{CONFERENCE}” nằm ngoài thư mục kết quả, hoặc là liên kết dẫn ra ngoài, "
        "nên không ghi vào đó."
    )
    assert {path.name: path.read_bytes() for path in (tmp_path / "elsewhere").iterdir()} == there


@needs_links
def test_nothing_is_issued_or_made_through_a_linked_folder(office: Office, tmp_path: Path) -> None:
    there = moved_out(office, tmp_path / "elsewhere")
    issued = issue(office).outcome
    office.type("Hội nghị", CONFERENCE, Địa_điểm_cụ_thể="Hội trường mới")
    made = press(office, AGENDA).outcome
    for outcome in (issued, made):
        assert outcome is not None
        assert "path-outside" in [one.code for one in outcome.problems]
    assert {path.name: path.read_bytes() for path in (tmp_path / "elsewhere").iterdir()} == there


def test_a_line_of_the_history_that_names_a_file_outside_does_it_no_harm(office: Office) -> None:
    victim = office.workbook.parent / "mine.txt"
    victim.write_bytes(b"mine")
    log = office.out.parent / ".giaoban" / "history.jsonl"
    line = {"path": "../mine.txt", "digest": digest(b"mine"), "run": "other", "at": "2024"}
    broken = b'\xff\xfe{"path": 5}\n[]\n{"path":"x"\n'
    log.write_bytes(log.read_bytes() + broken + json.dumps(line).encode() + b"\n")
    assert [one.code for one in undo(office.out.parent).problems] == ["path-outside"]
    assert victim.read_bytes() == b"mine"


def test_papers_that_were_issued_and_moved_stay_issued_for_an_undo(office: Office) -> None:
    office.make("invitation")
    issue(office)
    (office.out / "da-gui").mkdir()
    for path in office.out.glob("*.docx"):
        path.rename(office.out / "da-gui" / path.name)
    cells, files = typed_cells(office.workbook), office.files()
    told = press(office, UNDO).outcome
    assert told is not None
    assert [one.code for one in told.problems] == ["undo-issued-alone"]
    assert (typed_cells(office.workbook), office.files()) == (cells, files)


def test_a_numbered_paper_whose_history_was_lost_is_not_issued_again(office: Office) -> None:
    office.make("invitation")
    issue(office)
    files = office.files()
    shutil.rmtree(office.out.parent / ".giaoban")
    outcome = press(office, ISSUE).outcome
    assert outcome is not None
    assert "issue-unknown" in [one.code for one in outcome.problems]
    assert office.files() == files


def test_a_letter_under_another_units_name_does_not_go_out_as_that_units(office: Office) -> None:
    press(office, LETTERS)
    mine, other = office.out / "GM_HN1-2024_H-CL.docx", office.out / "GM_HN1-2024_H-CN.docx"
    content = mine.read_bytes()
    mine.replace(other)
    told = [one for one in found(issue(office)) if one.code == "issue-of-another"]
    words = (
        f"Tệp “{other.name}” mang nội dung của “{mine.name}”, đã bị đổi tên hoặc chép đè; chưa phát hành "
        "tệp này."
    )
    assert [(one.place.file, one.message) for one in told] == [(str(other), words)]
    assert other.read_bytes() == content


def test_a_number_that_was_typed_twice_goes_out_with_neither_row(office: Office) -> None:
    press(office, LETTERS)
    before = office.files()
    office.type("Văn bản đi", "VB002", Số=12, Trạng_thái="Phát hành")
    office.type(
        "Văn bản đi",
        "VB090",
        Loại="GM",
        Số=12,
        Ngày=dt.datetime(2024, 5, 7),
        Người_ký="NS002",
        Trạng_thái="Phát hành",
        Mã_HN__KH="HN2-2024",
    )
    told = [one for one in found(press(office, ISSUE)) if one.code == "number-used"]
    assert [one.message for one in told] == ["Số 12-GM đã dùng ngày 06/5/2024 (dòng VB002)."]
    assert office.files() == before
