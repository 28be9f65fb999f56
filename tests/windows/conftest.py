"""The portable folder, built once, unzipped where a clerk might put it, and Wine to run its Python."""

import datetime as dt
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.screen import Screen, screen
from tests.windows.shims import supply
from tests.windows.wine import Wine, prefix_environment
from toolkit.tasks.bundle import PYTHON, Bundle, bundle

FOLDER = "Năm 2026 & họp (giao ban)"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    room = tmp_path_factory.mktemp("built")
    return bundle(room / "GiaoBan", archive=room / "GiaoBan.zip")


@pytest.fixture(scope="session")
def display() -> Iterator[Screen]:
    """The screen of every program: Wine keeps to the one that the prefix's first program had."""
    with screen() as running:
        yield running


@pytest.fixture(scope="session")
def wine(built: Bundle, display: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    room = tmp_path_factory.mktemp("wine")
    unzipped = room / FOLDER
    assert built.archive is not None
    with zipfile.ZipFile(built.archive) as package:
        package.extractall(unzipped)
        for entry in package.infolist():  # as Explorer does, and Python does not
            saved = dt.datetime(*entry.date_time).timestamp()
            os.utime(unzipped / entry.filename, (saved, saved))
    prefix = room / "prefix"
    running = Wine(
        prefix=prefix,
        bundle=unzipped / built.folder.name,
        environment={**prefix_environment(prefix), "DISPLAY": display.environment["DISPLAY"]},
    )
    for command in (("wineboot", "-i"), ("winecfg", "-v", "win10")):
        assert running.run(*command, folder=room).code == 0
    python = running.bundle / PYTHON
    (room / "shims").mkdir()
    supply(prefix / "drive_c/windows/system32", python / "Lib/site-packages/numpy", python, room / "shims")
    try:
        yield running
    finally:
        running.stop()


@pytest.fixture
def desk(wine: Wine, tmp_path: Path) -> Path:
    """A folder with the workbooks and launchers of the portable folder, and its Python."""
    return laid_out(wine, tmp_path / "Bàn làm việc")


def laid_out(wine: Wine, folder: Path) -> Path:
    """Everything of the portable folder at another place; Python itself, which is large, by a link."""
    folder.mkdir(parents=True)
    for file in wine.bundle.iterdir():
        if file.is_file():
            shutil.copy2(file, folder)
    (folder / ".venv").symlink_to(wine.bundle / ".venv")
    return folder


def subprocess_of_linux(*words: str | Path, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """``giaoban`` as it runs here."""
    import sys

    command = [sys.executable, "-P", "-m", "toolkit", *map(str, words)]
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=False)
