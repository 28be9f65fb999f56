"""Launchers pressed in Windows' own shell, in folders of every name, beside every kind of stray file."""

import os
import shutil
from pathlib import Path

import pytest

from tests.windows.conftest import laid_out
from tests.windows.wine import Wine, needs_wine, seen

pytestmark = [needs_wine, pytest.mark.windows]
FOLDERS = ["A & B", "họp (lần 1)", "Năm 2026 #1", "Đoàn – Hội, 'nháp', x=1"]
RUN_LINE = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1], stdin=-3).returncode)"


@pytest.mark.parametrize("name", FOLDERS)
def test_a_launcher_works_in_a_folder_of_any_name(wine: Wine, tmp_path: Path, name: str) -> None:
    folder = laid_out(wine, tmp_path / name)
    ended = wine.run("cmd", "/c", "Kiem tra.cmd", folder=folder)
    assert "Đọc sổ giao-ban-2024.xlsx, lưu lần cuối lúc " in ended.words
    assert "Kiểm tra: Có 01 cảnh báo" in ended.words
    assert ended.code == 0


def test_the_newest_workbook_is_read_and_an_error_in_it_is_the_exit_code(wine: Wine, desk: Path) -> None:
    shutil.copy(desk / "giao-ban-mau.xlsx", desk / "giao-ban-2024.xlsx")
    os.utime(desk / "giao-ban-2024.xlsx", (2_000_000_000, 2_000_000_000))
    ended = wine.run("cmd", "/c", "Kiem tra.cmd", folder=desk)
    assert "Đọc sổ giao-ban-2024.xlsx, lưu lần cuối lúc " in ended.words
    assert ended.code == 1


def test_a_dropped_workbook_is_read_also_below_a_folder_with_an_ampersand(wine: Wine, desk: Path) -> None:
    there = desk / "Tỉnh & huyện"
    there.mkdir()
    shutil.copy(desk / "giao-ban-2024.xlsx", there / "sổ riêng.xlsx")
    line = f'cmd.exe /c ""{seen(desk)}\\Kiem tra.cmd" "{seen(there / "sổ riêng.xlsx")}""'  # as Explorer does
    ended = wine.run(wine.python, "-c", RUN_LINE, line, folder=desk)
    assert "Đọc sổ sổ riêng.xlsx, lưu lần cuối lúc " in ended.words
    assert ended.code == 0


def test_a_bare_path_that_the_shell_cut_at_its_ampersand_is_found_again(wine: Wine, desk: Path) -> None:
    there = desk / "A&B"
    there.mkdir()
    shutil.copy(desk / "giao-ban-2024.xlsx", there / "x.xlsx")
    whole = seen(there / "x.xlsx").replace("Bàn làm việc", "ban")
    (desk.parent / "ban").symlink_to(desk)
    line = f'C:\\windows\\cmd.exe /c ""{seen(desk)}\\Kiem tra.cmd" {whole}"'
    cut = whole.partition("&")[0]
    ended = wine.toolkit("press", cut, "check", folder=desk, GIAOBAN_DROPPED=line)
    assert "Đọc sổ x.xlsx, lưu lần cuối lúc " in ended.words
    assert ended.code == 0


def test_stray_python_files_beside_the_workbook_are_not_taken_for_ours(wine: Wine, desk: Path) -> None:
    for name in ("docx.py", "openpyxl.py", "toolkit.py", "lxml.py"):
        (desk / name).write_text("raise SystemExit('stray')")
    ended = wine.run("cmd", "/c", "Tao giay moi.cmd", folder=desk)
    assert "Đã làm mới 31 tệp." in ended.words
    assert ended.code == 0


def test_giaoban_can_be_typed(wine: Wine, desk: Path) -> None:
    ended = wine.run("cmd", "/c", "giaoban.cmd", "check", "giao-ban-2024.ods", folder=desk)
    assert ended.words.rstrip().endswith("Có 01 cảnh báo.")
    assert ended.code == 0


def test_without_python_a_launcher_says_what_to_do(wine: Wine, desk: Path) -> None:
    (desk / ".venv").unlink()
    ended = wine.run("cmd", "/c", "Kiem tra.cmd", folder=desk)
    assert "Nếu dùng bộ chạy sẵn: đồng chí để sổ và tệp vừa bấm trong thư mục của bộ đó" in ended.words
    assert ended.code == 3


def test_a_new_folder_elsewhere_finds_the_python_that_made_it(wine: Wine, desk: Path, tmp_path: Path) -> None:
    made = wine.toolkit("new", seen(tmp_path / "Nam 2027"), folder=desk)
    assert made.code == 0
    ended = wine.run("cmd", "/c", "Kiem tra.cmd", folder=tmp_path / "Nam 2027")
    assert "Đọc sổ giao-ban-mau.xls" in ended.words
    assert not (tmp_path / "Nam 2027" / "mau").exists()
