"""Where this user's programs keep what may be lost, and what went wrong, as each system has it."""

import os
import sys
from pathlib import Path

_OURS = "giaoban"


def cache_folder() -> Path:
    """What is kept here can be made anew; nobody has made the folder yet."""
    if sys.platform == "win32":
        return _windows() / _OURS / "Cache"
    if sys.platform == "darwin":
        return _home() / "Library" / "Caches" / _OURS
    return _named("XDG_CACHE_HOME", _home() / ".cache") / _OURS


def log_folder() -> Path:
    """Nobody has made the folder yet."""
    if sys.platform == "win32":
        return _windows() / _OURS / "Logs"
    if sys.platform == "darwin":
        return _home() / "Library" / "Logs" / _OURS
    return _named("XDG_STATE_HOME", _home() / ".local" / "state") / _OURS / "log"


def _windows() -> Path:
    return _named("LOCALAPPDATA", _home() / "AppData" / "Local")


def _named(variable: str, usual: Path) -> Path:
    """The folder that the system names in a variable, if it does."""
    named = os.environ.get(variable, "").strip()
    return Path(named) if named else usual


def _home() -> Path:
    return Path(os.path.expanduser("~"))  # noqa: PTH111 - where there is none, the one of pathlib raises
