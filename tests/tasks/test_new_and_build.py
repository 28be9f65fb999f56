"""A folder for a new year, launchers, and the packaged files built anew."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.tasks.example import files_below
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.documents.buttons import BUTTONS
from toolkit.documents.kinds import DOCUMENTS
from toolkit.history import State
from toolkit.plan.office_names import OfficeStart
from toolkit.shelf import packaged
from toolkit.tasks.build import build
from toolkit.tasks.describe import fields, kinds
from toolkit.tasks.launchers import launchers
from toolkit.tasks.new import new
from toolkit.tasks.outcome import Outcome
from toolkit.word import Template


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What a build says of an empty folder; the folder is copied before anything is done in it."""
    return build(tmp_path_factory.mktemp("built"))


@pytest.fixture
def again(built: Outcome, tmp_path: Path) -> Path:
    """A copy of the folder that was built."""
    assert built.folder
    return Path(shutil.copytree(built.folder, tmp_path / "again"))


def test_build_writes_workbooks_and_templates_and_the_second_time_nothing(
    built: Outcome, again: Path
) -> None:
    content = files_below(again)
    second = build(again)
    assert {one.state for one in built.files} == {State.MADE}
    assert {one.state for one in second.files} == {State.KEPT}
    assert files_below(again) == content
    assert {f"templates/{kind.template}" for kind in DOCUMENTS} < set(content)
    assert {"workbooks/giao-ban-2024.xlsx", "workbooks/giao-ban-2026.xlsm"} < set(content)


def test_build_leaves_a_workbook_that_somebody_worked_in_and_names_it(again: Path) -> None:
    worked_in = [again / "workbooks" / f"giao-ban-2024{suffix}" for suffix in (".xlsm", ".ods")]
    for path in worked_in:
        with zipfile.ZipFile(path, "a") as package:
            package.writestr("somebody.xml", "<worked/>")
    (again / "workbooks/giao-ban-2026.xlsx").unlink()
    content = {path: path.read_bytes() for path in worked_in}
    outcome = build(again)
    assert {path: path.read_bytes() for path in worked_in} == content
    assert [made.path.name for made in outcome.made] == ["giao-ban-2026.xlsx"]
    assert [problem.code for problem in outcome.problems] == ["built-over-work"]
    assert "giao-ban-2024.xlsm đã có người làm việc trong đó" in str(outcome.problems[0])


def test_a_new_folder_holds_workbook_and_launchers_and_no_template_unasked(tmp_path: Path) -> None:
    first = new(tmp_path / "Năm 2025")
    assert {one.kind for one in first.made} == {"workbook", "launcher"}
    assert not (tmp_path / "Năm 2025" / "mau").exists()


def test_the_workbooks_of_a_new_folder_are_equally_old_until_one_is_saved(tmp_path: Path) -> None:
    made = new(tmp_path, start=OfficeStart(province="Vĩnh Long")).made
    ages = {one.path.stat().st_mtime_ns for one in made if one.kind == "workbook"}
    assert len(ages) == 1


def test_own_templates_are_laid_when_asked_for_and_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "Năm 2025"
    first = new(folder, own_templates=True)
    assert {one.kind for one in first.made} == {"workbook", "template", "launcher"}
    own = folder / "mau/chuong-trinh.docx"
    own.write_bytes(b"ours now")
    second = new(folder, own_templates=True)
    assert {one.state for one in second.files} == {State.KEPT}
    assert own.read_bytes() == b"ours now"


@pytest.mark.parametrize("ending", [".xlsx", ".xlsm", ".ods"])
def test_the_new_workbook_knows_the_python_that_its_buttons_start(tmp_path: Path, ending: str) -> None:
    new(tmp_path)
    plan = read_plan(read_grid(tmp_path / f"giao-ban-mau{ending}")).plan
    assert Path(plan.settings.python_command).is_file()


def test_there_is_a_launcher_for_each_button_on_either_system() -> None:
    names = [Path(name) for name, _ in launchers("so.xlsx")][: 2 * len(BUTTONS)]
    for ending in (".cmd", ".sh"):
        stems = [name.stem for name in names if name.suffix == ending]
        assert len({stem.casefold() for stem in stems}) == len(BUTTONS)
        assert all(re.fullmatch("[A-Z][a-z0-9]*( [a-z0-9]+)*", stem) for stem in stems)
        assert {"Kiem tra", "Tao giay moi", "Tong hop nam", "Hoan tac lan bam vua roi"} <= {*stems}
    actions = [button.action for button in BUTTONS for _ in (".cmd", ".sh")]
    assert all(
        f" {action}" in content.decode()
        for action, (_, content) in zip(actions, launchers("s"), strict=False)
    )


def test_a_launcher_for_windows_is_ascii_and_ends_its_lines_as_windows_does() -> None:
    name, content = next(launchers("so 100%.xlsx"))
    assert name == "Kiem tra.cmd"
    assert content.isascii()
    assert content.count(b"\r\n") == content.count(b"\n")
    assert b"%HERE%so 100%%.xlsx" in content


def test_after_the_buttons_launchers_come_those_for_the_machine() -> None:
    names = [name for name, _ in launchers("so.xlsx")][2 * len(BUTTONS) :]
    assert names == [
        "Cho phep LibreOffice.cmd",
        "Cho phep LibreOffice.sh",
        "giaoban.cmd",
        "giaoban",
        "chua-cai-xong.txt",
    ]


def test_no_launcher_lies_beside_the_workbooks_that_no_button_has() -> None:
    known = {name for name, _ in launchers("so.xlsx")}
    there = {path.name for path in packaged("workbooks").iterdir() if not path.name.startswith("giao-ban-")}
    assert there - known == set()


def test_every_python_that_a_launcher_starts_leaves_the_workbook_s_folder_alone() -> None:
    started = [
        line
        for name, content in launchers("so.xlsx", python="/opt/python")
        for line in content.decode().splitlines()
        if "-m toolkit" in line
    ]
    assert len(started) == 3 * len(BUTTONS) + 4
    assert [line for line in started if " -P -m toolkit" not in line] == []


@pytest.mark.skipif(os.name == "nt", reason="runs the launchers of this system's shell")
def test_a_launcher_checks_the_workbook_beside_it_in_a_folder_of_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Năm 2025 #1 & 100%"
    new(folder)
    launcher = folder / "Kiem tra.sh"
    ran = subprocess.run([launcher], capture_output=True, text=True, timeout=60, check=False)
    assert ran.stderr == ""
    assert ran.stdout.startswith("Đọc sổ giao-ban-mau.")
    assert "\nKiểm tra: Có" in ran.stdout
    assert "Kết quả đã ghi vào sổ" in ran.stdout
    assert ran.returncode in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="runs the launchers of this system's shell")
def test_a_launcher_without_a_python_says_what_to_do(tmp_path: Path) -> None:
    for name, content in launchers("so.xlsx"):
        (tmp_path / name).write_bytes(content)
    launcher = tmp_path / "Kiem tra.sh"
    launcher.chmod(0o755)
    ran = subprocess.run([launcher], capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (3, b"")
    assert ran.stdout == (tmp_path / "chua-cai-xong.txt").read_bytes()
    assert "đồng chí vui lòng chạy lại tệp cai-dat" in ran.stdout.decode()


def test_every_kind_is_listed_with_its_template() -> None:
    assert [kind["name"] for kind in kinds()] == [kind.name for kind in DOCUMENTS]


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_the_fields_of_a_kind_hold_every_tag_that_its_template_uses(kind: object) -> None:
    name, template = kind.name, kind.template  # type: ignore[attr-defined]
    lines = fields(name)
    assert Template(packaged("templates") / template).tags() <= {line.tag for line in lines}
    assert all(line.meaning for line in lines)
    assert {line.form for line in lines} <= {"chữ", "có/không", "danh sách"}
