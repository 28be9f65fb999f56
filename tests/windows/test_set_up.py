"""The set-up by double-click where Windows has no Python, or one that cannot carry the toolkit."""

import shutil
from pathlib import Path

import pytest

from tests.windows.wine import Wine, needs_wine, seen

pytestmark = [needs_wine, pytest.mark.windows]
TOP = Path(__file__).parents[2]
FILES = ("cai-dat.cmd", "cai-dat.txt", "cai_dat.py", "run.cmd")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The program's folder under a hard name."""
    folder = tmp_path / "Cài đặt (giao ban) & họp"
    folder.mkdir()
    for name in FILES:
        shutil.copy(TOP / name, folder)
    return folder


@pytest.mark.parametrize("command", [("cai-dat.cmd",), ("run.cmd", "demo")], ids=lambda words: words[0])
def test_without_python_it_is_told_how_to_get_one(wine: Wine, folder: Path, command: tuple[str, ...]) -> None:
    ended = wine.run("cmd", "/c", *command, folder=folder)
    told = (TOP / "cai-dat.txt").read_text(encoding="utf-8")
    assert told.strip() in ended.words
    assert ended.code == 3


def test_a_python_without_venv_is_named_with_its_place(wine: Wine, folder: Path) -> None:
    ended = wine.run("cmd", "/c", "cai-dat.cmd", folder=folder, WINEPATH=seen(wine.python.parent))
    assert f"Python 3.13 trên máy ({seen(wine.python)}) thiếu phần venv" in ended.words
    assert not (folder / ".venv").exists()
    assert ended.code == 3
