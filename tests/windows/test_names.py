"""Names that Windows keeps for itself, names that it takes for one, and paths that are too long for it."""

from pathlib import Path

import pytest

from tests.windows.conftest import subprocess_of_linux
from tests.windows.wine import Wine, needs_wine

pytestmark = [needs_wine, pytest.mark.windows]
TEMPLATE = "mau.docx"
TABLE = "ten,viec\nCON,a\nan,b\nAn,c\naux.txt,d\nnul,e\nCOM1,g\nBinh,h\n"


@pytest.fixture
def merging(desk: Path) -> Path:
    from docx import Document

    document = Document()
    document.add_paragraph("Kính gửi {{ ten }}: {{ viec }}")
    document.save(str(desk / TEMPLATE))
    (desk / "bang.csv").write_text(TABLE, encoding="utf-8")
    return desk


def test_reserved_and_equal_names_are_told_as_here_and_the_others_are_made(wine: Wine, merging: Path) -> None:
    words = ("merge", TEMPLATE, "bang.csv", "--name", "{ten}", "--out")
    there = wine.toolkit(*words, "o-windows", folder=merging)
    here = subprocess_of_linux(*words, "o-day", folder=merging)
    assert there.code == here.returncode
    assert (
        there.words.replace("o-windows", "").splitlines()[:-3]
        == (here.stdout.decode().replace("o-day", "").splitlines()[:-3])
    )
    assert sorted(path.name for path in (merging / "o-windows").glob("*.docx")) == sorted(
        path.name for path in (merging / "o-day").glob("*.docx")
    )
    assert (merging / "o-windows" / "Binh.docx").is_file()


def test_a_folder_that_bears_a_name_of_windows_own_is_refused(wine: Wine, desk: Path) -> None:
    ended = wine.toolkit("make", "giao-ban-2024.xlsx", "plan", "--out", "aux", folder=desk)
    assert "Traceback" not in ended.words
    assert not (desk / "aux").exists()


def test_a_path_that_is_too_long_is_told_before_anything_is_written(wine: Wine, desk: Path) -> None:
    deep = "/".join(["thu-muc-rat-dai-de-thu"] * 9)
    ended = wine.toolkit("make", "giao-ban-2024.xlsx", "plan", "--out", deep, folder=desk)
    assert "path-too-long" in ended.words
    assert ended.code in (1, 3)
    assert list(desk.glob("thu-muc*/**/*.docx")) == []
