"""LibreOffice runs the buttons of trusted folders only: seen in its settings, and in a real LibreOffice."""

from pathlib import Path

import pytest

from tests.buttons.desk import FOLDER, lay_out, opened
from tests.real.libreoffice import LibreOffice, bound_script, needs_uno
from toolkit.tasks.libreoffice_trust import StillOpen, is_trusted, trust

CONFIG = 5  # com.sun.star.document.MacroExecMode.USE_CONFIG_REJECT_CONFIRMATION
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"


def settings(profile: Path, *items: tuple[str, str, str]) -> Path:
    """A profile whose settings hold these: path, name, value."""
    words = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">{value}</prop></item>'
        for path, name, value in items
    )
    file = profile / "user" / "registrymodifications.xcu"
    file.parent.mkdir(parents=True)
    file.write_text(f"{HEAD}{words}</oor:items>", encoding="utf-8")
    return file


@pytest.mark.parametrize(("level", "runs"), [("0", True), ("1", True), ("2", False), ("3", False)])
def test_what_the_security_level_lets_run(tmp_path: Path, level: str, runs: bool) -> None:
    settings(tmp_path, (SCRIPTING, "MacroSecurityLevel", f"<value>{level}</value>"))
    assert is_trusted(tmp_path, tmp_path) == runs


def test_a_new_profile_trusts_nothing(tmp_path: Path) -> None:
    assert not is_trusted(tmp_path, tmp_path / "profile")


def test_a_trusted_folder_and_all_below_it_run_and_other_settings_stay(tmp_path: Path) -> None:
    folder, other = tmp_path / FOLDER, tmp_path / "khác"
    file = settings(
        tmp_path / "profile",
        ("/org.openoffice.Setup", "ooLocale", "<value>vi</value>"),
        (SCRIPTING, "SecureURL", f"<value><it>{other.as_uri()}</it></value>"),
    )
    assert trust(folder, tmp_path / "profile")
    assert not trust(folder / "workbooks", tmp_path / "profile")
    assert is_trusted(folder / "workbooks", tmp_path / "profile")
    assert is_trusted(other, tmp_path / "profile")
    assert not is_trusted(tmp_path, tmp_path / "profile")
    words = file.read_text(encoding="utf-8")
    assert '<prop oor:name="ooLocale" oor:op="fuse"><value>vi</value></prop>' in words
    assert words.count("SecureURL") == 1


def test_while_libreoffice_is_open_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / ".lock").touch()
    with pytest.raises(StillOpen) as caught:
        trust(tmp_path, tmp_path)
    assert str(caught.value) == "LibreOffice đang mở. Đóng mọi cửa sổ LibreOffice rồi chạy lại."
    assert not (tmp_path / "user").exists()


@needs_uno
@pytest.mark.office
def test_a_real_libreoffice_at_its_usual_setting_runs_the_buttons_of_a_trusted_folder_only(
    tmp_path: Path,
) -> None:
    trusted, other = tmp_path / FOLDER, tmp_path / "khác"
    profile = tmp_path / "profile"
    assert trust(trusted, profile)
    running = LibreOffice(profile, keep_settings=True)
    try:
        runs = [runs_macros(running, lay_out(folder, "giao-ban-2024.ods")) for folder in (trusted, other)]
    finally:
        running.stop()
    assert runs == [True, False]


def runs_macros(office: LibreOffice, workbook: Path) -> bool:
    """Whether a workbook that was opened by the user's own settings may run its macros."""
    with opened(office, workbook, MacroExecutionMode=CONFIG) as document:
        assert bound_script(document, "Bắt đầu", "1. Kiểm tra")
        return bool(document.AllowMacroExecution)
