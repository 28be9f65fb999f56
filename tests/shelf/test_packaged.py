"""Which version runs: the one that was installed, or another than the program's folder holds by now."""

import shutil
import sys
from pathlib import Path

import pytest

from toolkit.shelf.packaged import other_version

MODULE = sys.modules[other_version.__module__]
SHELF = Path(str(MODULE.__file__)).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program's folder with the program installed below it, both of one version."""
    installed = tmp_path / ".venv/lib/site-packages/toolkit"
    for package in (tmp_path / "toolkit", installed):
        shutil.copytree(SHELF, package / "shelf")
    (tmp_path / "cai_dat.py").touch()
    monkeypatch.setattr(MODULE, "_PACKAGE", installed)
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    return tmp_path


def test_what_was_installed_from_its_folder_is_no_other_version(folder: Path) -> None:
    (folder / "toolkit/shelf/__pycache__").mkdir(exist_ok=True)
    (folder / ".venv/lib/site-packages/toolkit/_data").mkdir()
    assert other_version() is None


@pytest.mark.parametrize("change", ["a longer module", "a new module", "a module gone"])
def test_a_version_that_was_unpacked_and_not_installed_is_noticed(folder: Path, change: str) -> None:
    module = folder / "toolkit/shelf/names.py"
    if change == "a module gone":
        module.unlink()
    else:
        target = module if change == "a longer module" else module.with_name("new.py")
        target.write_text(module.read_text(encoding="utf-8") + "# newer\n", encoding="utf-8")
    assert other_version() == folder


def test_a_program_that_runs_from_its_source_is_compared_with_nothing(folder: Path) -> None:
    (folder / ".venv/lib/site-packages/pyproject.toml").touch()
    (folder / "toolkit/shelf/names.py").unlink()
    assert other_version() is None
