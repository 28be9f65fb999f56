"""Issuing and undoing that are killed at one system call or another: old or new as a whole, and then done."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sheets import rows_of, type_rows
from tests.tasks.making.register_office import CONFERENCE, Office, typed_cells
from toolkit.documents.kinds import INVITATIONS
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

STRACE = shutil.which("strace")
CALLS = "pwrite64,fsync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,ftruncate"
SAMPLES = 4

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not here")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two letters are to be made; their row waits for its number."""
    office = Office(tmp_path / "start")
    head, *rules = rows_of(office.workbook, "Thành phần")
    units = {"Phạm vi": "Đơn vị cụ thể", "Giá trị": "TX-DH; H-CN"}
    others = {"Phạm vi": "Ngoài Đoàn", "Giá trị": None, "Nhóm giấy mời": "Không in"}
    places = [units if rule[head.index("Thứ tự")] == 4 else others for rule in rules]
    type_rows(office.workbook, "Thành phần", enumerate(places, start=2))
    for code in ("VB002", "VB003", "VB004", "VB005"):
        office.type("Văn bản đi", code, Trạng_thái="Dự thảo")
    return office


class Desk:
    """The office's folder as it stood before, copied for each try; the command that is killed in it."""

    def __init__(self, office: Office, place: Path, *words: str) -> None:
        self._start, self._place, self._words = office.workbook.parent, place, words
        self._tries = 0

    def calls(self) -> int:
        """How many file-changing calls the command makes."""
        told = self._place / "calls"
        self.run(["-o", str(told), "-e", f"trace={CALLS}"])
        return len(re.findall(r"^\d+ +\w+\(", told.read_text(errors="replace"), re.MULTILINE))

    def run(self, options: Sequence[str] = ()) -> Office:
        """The command in a fresh copy, run under strace; the office as it stands then."""
        self._tries += 1
        folder = self._place / str(self._tries)
        shutil.copytree(self._start, folder)
        office = Office.__new__(Office)
        office.workbook, office.out = folder / "giao-ban-2024.xlsx", folder / "ket-qua" / CONFERENCE
        self.again(office, options)
        return office

    def again(self, office: Office, options: Sequence[str] = ()) -> None:
        command = [sys.executable, "-m", "toolkit", self._words[0], str(office.workbook), *self._words[1:]]
        traced = [str(STRACE), "-f", "-qq", *options, *command] if options else command
        surroundings = {**os.environ, "PATH": ""}  # no office program
        subprocess.run(traced, env=surroundings, capture_output=True, check=False, timeout=120)

    def killed_offices(self) -> list[Office]:
        """The office after a kill at a few of the calls, from the first to the last."""
        calls = self.calls()
        assert calls > SAMPLES
        chosen = sorted({1 + sample * (calls - 1) // (SAMPLES - 1) for sample in range(SAMPLES)})
        return [self.run(["-o", os.devnull, "-e", f"inject={CALLS}:signal=KILL:when={k}"]) for k in chosen]


def numbers(office: Office) -> set[str]:
    return set(office.numbers("GM").values())


def is_whole(office: Office) -> bool:
    files = [office.workbook, *office.out.rglob("*.docx")]
    return all(zipfile.ZipFile(path).testzip() is None for path in files if path.exists())


def left_overs(office: Office) -> list[Path]:
    return [path for path in office.workbook.parent.rglob("*") if path.suffix in (".tmp", ".part")]


def test_issuing_leaves_old_or_new_papers_and_ends_with_one_number(office: Office, tmp_path: Path) -> None:
    office.make("invitation", "agenda")
    office.type("Văn bản đi", "VB002", Số=None, Trạng_thái="Phát hành")
    desk = Desk(office, tmp_path, "issue", "--conference", CONFERENCE)
    for killed in desk.killed_offices():
        assert is_whole(killed)
        assert numbers(killed) <= {"", "14-GM"}
        desk.again(killed)
        assert (numbers(killed), left_overs(killed)) == ({"14-GM"}, [])
        held = (killed.out.parent / ".giaoban" / "numbers").rglob("*")
        assert [path.name for path in held if path.is_file()] == ["14"]
        register = typed_cells(killed.workbook)["Văn bản đi"]
        assert [row[2] for row in register if row[0] == "VB002"] == [14]


def test_undoing_ends_with_files_and_cells_as_before_the_press(office: Office, tmp_path: Path) -> None:
    before = typed_cells(office.workbook)
    press_closed(office.workbook, occasion_now(INVITATIONS, office.workbook, conference=CONFERENCE))
    assert len(office.files()) == 2
    desk = Desk(office, tmp_path, "undo")
    for killed in desk.killed_offices():
        assert is_whole(killed)
        desk.again(killed)
        assert (killed.files(), typed_cells(killed.workbook), left_overs(killed)) == ({}, before, [])
