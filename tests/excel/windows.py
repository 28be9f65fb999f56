"""A real Excel on Windows for the tests: started, its message boxes read and answered, ended."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_MACROS_ALLOWED = 1  # msoAutomationSecurityLow
_TITLE = "Giao ban"
_DIALOG = "#32770"  # the class of every message box


def why_no_excel() -> str:
    """Why the tests cannot run here, or "" where they can."""
    if sys.platform != "win32":
        return "Microsoft Excel runs on Windows only"
    import winreg

    try:
        winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Excel.Application").Close()
    except OSError:
        return "Microsoft Excel is not installed"
    if not Path(sys.prefix, "Scripts", "pythonw.exe").is_file():
        return "the tests do not run from a virtual environment"
    return ""


needs_excel = pytest.mark.skipif(bool(why_no_excel()), reason=why_no_excel())


@contextmanager
def excel() -> Iterator[Any]:
    """An Excel of its own, with macros allowed in what it opens."""
    import xlwings as xw

    app = xw.App(visible=True, add_book=False)
    app.display_alerts = False
    app.api.AutomationSecurity = _MACROS_ALLOWED
    try:
        yield app
    finally:
        app.kill()


def link_python(folder: Path) -> None:
    """Put the tests' own environment beside a workbook, as ``cai-dat.cmd`` would."""
    import _winapi

    _winapi.CreateJunction(sys.prefix, str(folder / ".venv"))


def words_of(work: Callable[[], object], *, seconds: float = 120) -> str:
    """Do something that ends with a message box, and say OK to it; the words that stood in it."""
    watcher = _Watcher(seconds)
    watcher.start()
    work()
    watcher.join(seconds)
    return watcher.words


class _Watcher(threading.Thread):
    """Waits for the message box while the macro holds the main thread."""

    def __init__(self, seconds: float) -> None:
        super().__init__(daemon=True)
        self.words = ""
        self._end = time.monotonic() + seconds

    def run(self) -> None:
        import win32con
        import win32gui

        while time.monotonic() < self._end:
            box = win32gui.FindWindow(_DIALOG, _TITLE)
            if box:
                self.words = "\n".join(_children(box, "Static"))
                for button in _handles(box, "Button"):
                    win32gui.PostMessage(button, win32con.BM_CLICK, 0, 0)
                return
            time.sleep(0.1)


def _handles(window: int, kind: str) -> list[int]:
    import win32gui

    found: list[int] = []
    win32gui.EnumChildWindows(window, lambda child, _: found.append(child), None)
    return [child for child in found if win32gui.GetClassName(child) == kind]


def _children(window: int, kind: str) -> list[str]:
    import win32gui

    texts = (win32gui.GetWindowText(child) for child in _handles(window, kind))
    return [text.replace("\r\n", "\n") for text in texts if text]
