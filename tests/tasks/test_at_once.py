"""Five who issue or undo at once in one folder, and a clock that was set back since the last run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.making.register_office import CONFERENCE, Office, typed_cells
from toolkit.documents.buttons import BUTTONS, ISSUE
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.undo import undo

AGENDA = next(button for button in BUTTONS if button.action == "agenda")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The agenda is a draft; the letters' row, whose number it will bear, waits."""
    monkeypatch.setenv("PATH", "")  # no office program
    office = Office(tmp_path)
    for row in ("VB002", "VB003", "VB004", "VB005"):
        office.type("Văn bản đi", row, Trạng_thái="Dự thảo")
    return office


def at_once(office: Office, *words: str) -> list[str]:
    """What five processes of one command say, started together."""
    command = [sys.executable, "-m", "toolkit", words[0], str(office.workbook), *words[1:], "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "encoding": "utf-8"}
    runs = [subprocess.Popen(command, env=dict(os.environ), **pipes) for _ in range(5)]  # type: ignore[call-overload]
    return [run.communicate(timeout=200)[0] for run in runs]


def set_clock_back(office: Office) -> None:
    """The last run happened in what is the future now."""
    log = office.out.parent / ".giaoban" / "history.jsonl"
    later = re.sub(r'"at": ?"\d{4}', '"at":"2099', log.read_text(encoding="utf-8"))
    log.write_text(later, encoding="utf-8")


def make_agenda(office: Office) -> None:
    press_closed(office.workbook, occasion_now(AGENDA, office.workbook, conference=CONFERENCE))


def wait_for_a_number(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Số=None, Trạng_thái="Phát hành")


def test_five_who_issue_at_once_give_one_number(office: Office) -> None:
    make_agenda(office)
    wait_for_a_number(office)
    told = at_once(office, "issue", "--conference", CONFERENCE)
    assert not [one for one in told if "Traceback" in one]
    assert set(office.numbers("CTr").values()) == {"14-GM"}
    held = (office.out.parent / ".giaoban" / "numbers").rglob("*")
    assert [path.name for path in held if path.is_file()] == ["14"]
    assert [row[2] for row in typed_cells(office.workbook)["Văn bản đi"] if row[0] == "VB002"] == [14]


def test_five_who_undo_at_once_take_the_one_run_back(office: Office) -> None:
    before = typed_cells(office.workbook)
    make_agenda(office)
    told = at_once(office, "undo")
    assert not [one for one in told if "Traceback" in one]
    assert (office.files(), typed_cells(office.workbook)) == ({}, before)


def test_a_clock_that_was_set_back_keeps_nothing_from_being_undone_or_issued(office: Office) -> None:
    make_agenda(office)
    set_clock_back(office)
    assert undo(office.out.parent).problems == ()
    assert office.files() == {}
    make_agenda(office)
    set_clock_back(office)
    wait_for_a_number(office)
    press_closed(office.workbook, occasion_now(ISSUE, office.workbook, conference=CONFERENCE))
    assert set(office.numbers("CTr").values()) == {"14-GM"}
    office.make("agenda")
    assert set(office.numbers("CTr").values()) == {"14-GM"}
