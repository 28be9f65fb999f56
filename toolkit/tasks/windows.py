"""What Windows knows of Office on this machine; on another system every question is answered with nothing."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_OFFICE = r"Software\Microsoft\Office"
_VERSIONS = ("16.0", "15.0", "14.0")


def program_installed(name: str) -> bool:
    """Whether a program such as ``Word.Application`` is registered."""
    return next(_values("HKEY_CLASSES_ROOT", rf"{name}\CLSID"), None) is not None


def macro_setting() -> int | None:
    """Excel's answer to macros: 1 runs all, 2 asks, 3 signed ones only, 4 none; None when nothing is set."""
    for version in _VERSIONS:
        for name, value in _values("HKEY_CURRENT_USER", rf"{_OFFICE}\{version}\Excel\Security"):
            if name == "VBAWarnings" and isinstance(value, int):
                return value
    return None


def trusted_folders() -> tuple[Path, ...]:
    """The folders whose workbooks Excel trusts."""
    found = []
    for version in _VERSIONS:
        places = rf"{_OFFICE}\{version}\Excel\Security\Trusted Locations"
        for place in _keys("HKEY_CURRENT_USER", places):
            for name, value in _values("HKEY_CURRENT_USER", rf"{places}\{place}"):
                if name == "Path" and isinstance(value, str):
                    found.append(Path(value))
    return tuple(found)


def came_from_elsewhere(file: Path) -> bool:
    """Whether the file carries the Mark of the Web: Excel then blocks its macros without asking."""
    if os.name != "nt":
        return False
    try:
        return "ZoneId=3" in Path(f"{file}:Zone.Identifier").read_text(encoding="utf-8", errors="ignore")
    except OSError:
        return False


def short_path(path: str) -> str:
    """The path in Windows' short names where it has others than ASCII letters and the disk keeps such names.

    A batch file reads its own lines by the code page of the moment: only ASCII is sure to arrive.
    """
    if path.isascii():
        return path
    short = _short_path(path)
    return short if short.isascii() and short else path


if sys.platform == "win32":
    import ctypes
    import winreg

    _ROOTS = {
        "HKEY_CURRENT_USER": winreg.HKEY_CURRENT_USER,
        "HKEY_CLASSES_ROOT": winreg.HKEY_CLASSES_ROOT,
    }

    def _short_path(path: str) -> str:
        room = ctypes.create_unicode_buffer(1024)
        ctypes.windll.kernel32.GetShortPathNameW(path, room, len(room))
        return room.value

    def _values(root: str, path: str) -> Iterator[tuple[str, object]]:
        try:
            with winreg.OpenKey(_ROOTS[root], path) as key:
                for number in range(winreg.QueryInfoKey(key)[1]):
                    name, value, _ = winreg.EnumValue(key, number)
                    yield name, value
        except OSError:
            return

    def _keys(root: str, path: str) -> Iterator[str]:
        try:
            with winreg.OpenKey(_ROOTS[root], path) as key:
                for number in range(winreg.QueryInfoKey(key)[0]):
                    yield winreg.EnumKey(key, number)
        except OSError:
            return

else:

    def _short_path(path: str) -> str:
        return ""

    def _values(root: str, path: str) -> Iterator[tuple[str, object]]:
        return iter(())

    def _keys(root: str, path: str) -> Iterator[str]:
        return iter(())
