"""The portable folder: whole, small enough, and able to run at another place."""

import re
import zipfile

import pytest

from tests.windows.wine import Wine, needs_wine
from toolkit.tasks.bundle import Bundle

pytestmark = [needs_wine, pytest.mark.windows]
_MOST_BYTES = 53_000_000
_LONGEST = 120  # leaves a folder like C:\\Users\\NAME\\Documents\\... room below Windows' 260


def test_the_zip_is_small_and_unpacks_into_one_folder_with_short_paths(built: Bundle) -> None:
    assert built.archive is not None
    assert built.archive_size <= _MOST_BYTES
    with zipfile.ZipFile(built.archive) as package:
        names = package.namelist()
    assert {name.partition("/")[0] for name in names} == {"GiaoBan"}
    assert len(names) == built.files > 1000
    assert [name for name in names if len(name) > _LONGEST or not name.isascii()] == []


def test_all_that_the_customer_named_can_be_imported(wine: Wine) -> None:
    names = "openpyxl, xlwings, pandas, docxtpl, win32api, win32com.client, pythoncom"
    words = f"import sys, {names}; print(sys.version[:6], sys.prefix)"
    ended = wine.run(wine.python, "-P", "-X", "utf8", "-c", words, folder=wine.bundle)
    assert ended.words.startswith("3.13.2")
    assert ended.words.rstrip().endswith("\\Năm 2026 & họp (giao ban)\\GiaoBan\\.venv\\Scripts")
    assert ended.code == 0


def test_the_doctor_finds_python_and_all_packages(wine: Wine) -> None:
    ended = wine.toolkit("doctor", "giao-ban-2024.xlsx", folder=wine.bundle)
    assert "Python 3.13.2" in ended.words
    assert re.search(r"Đủ \d+ gói cần dùng\.", ended.words)
    assert ended.code == 0
