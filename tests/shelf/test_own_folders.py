"""The folder for what can be made anew is the one that platformdirs names."""

import sys
from pathlib import Path

import platformdirs
import pytest

from toolkit.shelf.own_folders import cache_folder


def test_it_is_the_folder_that_platformdirs_names() -> None:
    assert cache_folder() == platformdirs.user_cache_path("giaoban", appauthor=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own names")
@pytest.mark.parametrize("told", ["", " ", "/somewhere/else"])
def test_it_is_so_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", told)
    assert cache_folder() == Path(platformdirs.user_cache_dir("giaoban", appauthor=False))
