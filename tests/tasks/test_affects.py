"""What the workbook has overtaken is told file by file, and nothing is written."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.example import files_below
from tests.tasks.making.register_office import CONFERENCE, Office
from toolkit.tasks.affects import affects

AGENDA = f"CTr_{CONFERENCE}.docx"
LETTER = f"GM_{CONFERENCE}_H-CL.docx"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The letters of the first conference went out, its attendance list is a draft."""
    office = Office(tmp_path)
    office.make("invitation", "attendance")
    return office


def test_where_nothing_changed_every_file_is_as_the_workbook_says(office: Office) -> None:
    found = affects(office.workbook)
    assert {path.name for path in found.fresh} == set(office.files())
    assert found.stale == found.went_out == found.edited == ()
    assert {path.name for path in found.new} > {"KH_KH2024.docx", AGENDA}


def test_a_new_day_makes_drafts_stale_and_names_the_letters_that_went_out(office: Office) -> None:
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 31))
    before = files_below(office.out.parent)
    found = affects(office.workbook)
    assert files_below(office.out.parent) == before
    assert [path.name for path in found.stale] == [f"DS_{CONFERENCE}.docx"]
    assert {path.name for path in found.went_out} == {Path(name).name for name in before if "GM_" in name}
    assert {one.code for one in found.told} == {"issued-changed"}
    assert f"    {CONFERENCE}/{LETTER}" in list(found.lines())


def test_after_the_drafts_were_laid_beside_the_letters_are_still_named(office: Office) -> None:
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 31))
    office.make("invitation", "attendance")
    found = affects(office.workbook)
    assert found.stale == ()
    assert LETTER in {path.name for path in found.went_out}


def test_a_file_edited_by_hand_is_told_apart(office: Office) -> None:
    (office.out / f"DS_{CONFERENCE}.docx").write_bytes(b"edited")
    found = affects(office.workbook)
    assert [path.name for path in found.edited] == [f"DS_{CONFERENCE}.docx"]
    assert found.stale == found.went_out == ()


def test_before_the_first_run_all_is_new_and_no_folder_is_made(tmp_path: Path) -> None:
    office = Office(tmp_path)
    found = affects(office.workbook)
    assert found.new
    assert found.fresh == found.stale == ()
    assert not office.out.parent.exists()


def test_the_command_says_the_same(office: Office) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "toolkit", "affects", str(office.workbook)],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.stdout.splitlines() == list(affects(office.workbook).lines())
