"""The files at the top that people double-click: what they say, and what they do without a Python."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
FOR_WINDOWS = [TOP / "cai-dat.cmd", TOP / "run.cmd", *sorted((TOP / "workbooks").glob("*.cmd"))]
TEXTS = [TOP / "cai-dat.txt", TOP / "workbooks" / "chua-cai-xong.txt"]
on_posix = pytest.mark.skipif(os.name == "nt", reason="runs the set-up of this system's shell")


@pytest.mark.parametrize("file", [*FOR_WINDOWS, *TEXTS], ids=lambda file: file.name)
def test_a_file_for_windows_ends_its_lines_as_windows_does(file: Path) -> None:
    content = file.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 3
    assert not content.startswith(b"\xef\xbb\xbf")  # cmd.exe would show the mark, or take it for a command


@pytest.mark.parametrize("file", FOR_WINDOWS, ids=lambda file: file.name)
def test_a_batch_file_holds_ascii_and_shows_vietnamese_from_a_text_file(file: Path) -> None:
    content = file.read_bytes()
    assert content.isascii()
    before, shown, _ = content.partition(b"type ")
    assert shown
    assert before.rstrip().endswith(b"chcp 65001 >nul")


def test_both_set_ups_ask_for_the_same_python_and_leave_the_rest_to_it() -> None:
    for name in ("cai-dat.cmd", "cai-dat.sh", "run.cmd"):
        words = (TOP / name).read_text(encoding="utf-8")
        assert "sys.version_info < (3, 11)" in words
        assert "-X utf8 cai_dat.py" in words
    for name in ("cai-dat.cmd", "run.cmd"):
        words = (TOP / name).read_text(encoding="utf-8")
        assert "sys.maxsize <= 2**32" in words
        assert 'pushd "%~dp0"' in words  # "cd" refuses a share
        assert "cd /d" not in words


@on_posix
def test_without_a_python_the_set_up_says_how_to_get_one(tmp_path: Path) -> None:
    ran = set_up(tmp_path)
    assert (ran.returncode, ran.stderr) == (3, b"")
    assert ran.stdout == (TOP / "cai-dat.txt").read_bytes()


@on_posix
def test_an_old_python_is_named_and_not_taken_for_none(tmp_path: Path) -> None:
    script = '#!/bin/sh\ncase "$*" in *cai_dat.py) echo started;; *ensurepip*) exit 1;; esac\n'
    ran = set_up(tmp_path, python3=script)
    assert (ran.returncode, ran.stdout) == (0, b"started\n")


def set_up(folder: Path, **programs: str) -> "subprocess.CompletedProcess[bytes]":
    """Run cai-dat.sh on a machine that has these programs and hardly another."""
    path = folder / "programs"
    path.mkdir()
    for name in ("dirname", "cat"):
        (path / name).symlink_to(str(shutil.which(name)))
    for name, words in programs.items():
        (path / name).write_text(words)
        (path / name).chmod(0o755)
    for name in ("cai-dat.sh", "cai-dat.txt"):
        shutil.copy(TOP / name, folder)
    return subprocess.run(
        ["/bin/sh", folder / "cai-dat.sh"],
        env={"PATH": str(path)},
        capture_output=True,
        timeout=30,
        check=False,
    )
