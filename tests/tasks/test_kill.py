"""A run that is killed leaves whole documents only, and the next run goes on as if nothing had been."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.tasks.example import example_workbook, files_below
from toolkit.history import State
from toolkit.tasks.make import make


def documents(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix == ".docx"]


def test_a_killed_run_leaves_whole_documents_and_no_copies(tmp_path: Path) -> None:
    workbook, folder = example_workbook(tmp_path), tmp_path / "ket-qua"
    command = [sys.executable, "-m", "toolkit", "make", str(workbook), "--json"]
    for enough in (1, 20, 40, 60, 80):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while run.poll() is None and len(documents(folder)) < enough:
            pass
        run.kill()
        run.wait(timeout=30)
        assert all(zipfile.ZipFile(path).testzip() is None for path in documents(folder))
    outcome = make(workbook)
    assert outcome.set_aside == outcome.held == ()
    assert {one.path for one in outcome.files} == set(documents(folder))
    assert not [name for name in files_below(folder) if name.endswith(".tmp")]
    assert {one.state for one in make(workbook).files} == {State.KEPT}
