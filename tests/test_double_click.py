"""The files at the top that people double-click: what they say, and what they do without a Python."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
FOR_WINDOWS = [TOP / "cai-dat.cmd", TOP / "run.cmd", *sorted((TOP / "workbooks").glob("*.cmd"))]


@pytest.mark.parametrize("file", FOR_WINDOWS, ids=lambda file: file.name)
def test_a_file_for_windows_ends_its_lines_as_windows_does_and_speaks_utf8(file: Path) -> None:
    content = file.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 5
    assert b"chcp 65001" in content
    assert not content.startswith(b"\xef\xbb\xbf")  # cmd.exe would take the mark for a command


def test_both_set_ups_ask_for_the_same_python_and_end_with_the_doctor() -> None:
    for name in ("cai-dat.cmd", "cai-dat.sh"):
        words = (TOP / name).read_text(encoding="utf-8")
        assert "sys.version_info < (3, 11)" in words
        assert "--no-index --find-links wheels" in words
        assert "-m toolkit doctor" in words


@pytest.mark.skipif(os.name == "nt", reason="runs the set-up of this system's shell")
def test_without_a_python_the_set_up_says_how_to_get_one(tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "dirname").symlink_to(str(shutil.which("dirname")))
    set_up = shutil.copy(TOP / "cai-dat.sh", tmp_path)
    ran = subprocess.run(
        ["/bin/sh", set_up],
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (3, "")
    assert ran.stdout.splitlines() == [
        "CÀI ĐẶT CHƯƠNG TRÌNH GIAO BAN",
        "Máy chưa có Python 3.11 trở lên (kèm venv). Đồng chí cài Python rồi chạy lại tệp này.",
    ]
