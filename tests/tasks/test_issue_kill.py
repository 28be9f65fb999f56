"""Issuing that is killed, or that two people do at once: papers old or new as a whole, no number twice."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from msgspec.structs import replace

from tests.tasks.making.register_office import Office, number_of
from toolkit.history import Event, Label, digest, open_shelf

COMMAND = (sys.executable, "-m", "toolkit", "issue", "--conference", "HN1-2024", "--json")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Letters of the first conference as drafts; their row waits for a number."""
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("invitation")
    office.type("Văn bản đi", "VB002", Trạng_thái="Phát hành", Số=None)
    return office


def start(office: Office) -> "subprocess.Popen[bytes]":
    """The command, on a machine without an office program."""
    surroundings = {**os.environ, "PATH": ""}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([*COMMAND, str(office.workbook)], env=surroundings, **quiet)


def numbers(office: Office) -> set[str]:
    return set(office.numbers("GM").values())


def test_a_killed_issue_leaves_whole_papers_and_goes_on_with_the_same_number(office: Office) -> None:
    run = start(office)
    while run.poll() is None and not any(map(number_of, office.out.glob("GM*.docx"))):
        pass
    run.kill()
    run.wait(timeout=30)
    assert all(zipfile.ZipFile(path).testzip() is None for path in office.out.glob("*.docx"))
    assert numbers(office) <= {"", "14-GM"}
    start(office).wait(timeout=120)
    assert numbers(office) == {"14-GM"}
    assert list(office.out.parent.rglob("*.tmp")) == []


def test_two_who_issue_at_once_give_one_number(office: Office) -> None:
    for run in [start(office), start(office)]:
        run.wait(timeout=120)
    assert numbers(office) == {"14-GM"}
    held = office.out.parent / ".giaoban" / "numbers"
    assert [path.name for path in held.rglob("*") if path.is_file()] == ["14"]


def test_a_paper_that_a_kill_kept_from_its_number_is_still_a_draft(office: Office) -> None:
    path = sorted(office.out.glob("GM*.docx"))[0]
    edited = path.read_bytes() + b"\0"
    path.write_bytes(edited)
    place = path.relative_to(office.out.parent).as_posix()
    told = Event(path=place, digest="0" * 64, before=digest(edited), label=Label(kind="invitation"))
    with open_shelf(office.out.parent) as shelf:
        shelf.note(replace(told, label=replace(told.label, issued="14-GM ngày 06/5/2024")))
    with open_shelf(office.out.parent, dry_run=True) as shelf:
        assert shelf.went_out(PurePosixPath(place)) is None
