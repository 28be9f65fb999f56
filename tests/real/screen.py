"""A screen that nobody sees: a virtual display, its pictures, and a mouse that really clicks."""

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

_PROGRAMS = ("Xvfb", "xdotool")
needs_screen = pytest.mark.skipif(
    any(shutil.which(program) is None for program in _PROGRAMS), reason="Xvfb or xdotool is not installed"
)
LARGE, LAPTOP = (1600, 1000), (1366, 768)


class Screen:
    """One virtual display; ``environment`` is what a program needs to appear on it."""

    def __init__(self, size: tuple[int, int] = LARGE) -> None:
        self.size = size
        reading, writing = os.pipe()
        depth = f"{size[0]}x{size[1]}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", depth, "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with open(reading, "rb") as answer:  # noqa: PTH123 - a file descriptor, no path
            number = answer.readline().decode().strip()  # number and newline come separately
        self.environment: Mapping[str, str] = {
            **os.environ,
            "DISPLAY": f":{number}",
            "SAL_USE_VCLPLUGIN": "gen",
        }
        until(lambda: self._run("getdisplaygeometry").returncode == 0, "the display takes programs")

    def picture(self, file: Path) -> None:
        """Write what the screen shows, where ImageMagick is installed."""
        if shutil.which("import"):
            file.parent.mkdir(parents=True, exist_ok=True)
            command = ["import", "-window", "root", str(file)]
            subprocess.run(command, env=self.environment, check=True, timeout=30)

    def colours(self, x: int, y: int, width: int, height: int) -> str:
        """The colours of a part of the screen, each with how many dots have it."""
        part = f"{width}x{height}+{x}+{y}"
        command = ["import", "-window", "root", "-crop", part, "-format", "%c", "histogram:info:-"]
        ran = subprocess.run(command, env=self.environment, check=True, timeout=30, capture_output=True)
        return ran.stdout.decode()

    def click(self, x: int, y: int) -> None:
        self._run("mousemove", "--sync", str(x), str(y))
        self._run("click", "1")

    def key(self, window: str, key: str) -> None:
        self._run("windowfocus", "--sync", window)
        self._run("key", key)

    def windows(self, name: str = ".") -> frozenset[str]:
        """The visible windows whose name matches."""
        return frozenset(self._run("search", "--onlyvisible", "--name", name).stdout.split())

    def stop(self) -> None:
        self._server.terminate()
        self._server.wait(20)

    def _run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=30,
        )


@contextlib.contextmanager
def screen(size: tuple[int, int] = LARGE) -> Iterator[Screen]:
    running = Screen(size)
    try:
        yield running
    finally:
        running.stop()


def until(seen: Callable[[], object], what: str, seconds: float = 30) -> None:
    """Look again and again until it is so.

    Raises:
        TimeoutError: it never was.
    """
    end = time.monotonic() + seconds
    while not seen():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.1)
