"""A folder shown in the file manager, where there is one."""

import os
import time
from pathlib import Path

import pytest

from toolkit.office.desktop import open_folder

only_linux = pytest.mark.skipif(os.name == "nt" or os.uname().sysname != "Linux", reason="asks xdg-open")


@only_linux
def test_the_folder_is_handed_to_the_file_manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{told}.new"\n/bin/mv "{told}.new" "{told}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert open_folder(tmp_path / "Kết quả & họp")
    for _ in range(400):
        if told.exists():
            break
        time.sleep(0.05)
    assert told.read_text(encoding="utf-8") == str(tmp_path / "Kết quả & họp")


@only_linux
def test_a_machine_without_a_file_manager_shows_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_folder(tmp_path)
