from pathlib import Path

import pytest

from toolkit.shelf import user_folders

CACHE, LOG = user_folders.cache_folder, user_folders.log_folder


@pytest.mark.parametrize(
    ("system", "cache", "log"),
    [
        ("linux", ".cache/giaoban", ".local/state/giaoban/log"),
        ("darwin", "Library/Caches/giaoban", "Library/Logs/giaoban"),
        ("win32", "AppData/Local/giaoban/Cache", "AppData/Local/giaoban/Logs"),
    ],
)
def test_each_system_has_its_own_places(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, cache: str, log: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, " ")
    assert (CACHE(), LOG()) == (tmp_path / cache, tmp_path / log)


@pytest.mark.parametrize(
    ("system", "variable", "cache"),
    [("linux", "XDG_CACHE_HOME", "giaoban"), ("win32", "LOCALAPPDATA", "giaoban/Cache")],
)
def test_a_place_that_the_system_names_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, variable: str, cache: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv(variable, str(tmp_path))
    assert CACHE() == tmp_path / cache


def test_a_user_without_a_home_is_no_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert CACHE() == Path("~/.cache/giaoban")
