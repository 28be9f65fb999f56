"""From the press of a button to the end of the process, on the example plan, everything cold but the disk."""

# ruff: noqa: T201
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.cold import environment
from tests.bench.peers import PROGRAMS
from tests.real.libreoffice import SOFFICE, libreoffice, uno
from toolkit.shelf import packaged

ROUNDS = 5
EXCEL_BAR = 1.5  # times the press in LibreOffice
_CONFERENCE = "HN1-2024"


def print_button(room: Path) -> None:
    """Print the usual script first, then the terminal's and the button's own process."""
    programs = _programs(room)
    print("\nPress to exit on the example plan: reading, checking, letters, answer; cold process")
    print(f"{'':38}{'seconds':>9}{'CPU':>8}{'letters':>9}{'× faster':>10}{'CPU':>7}")
    with _in_place_of_excel(room) as pressed_in_excel:
        if pressed_in_excel:
            programs["the same in Excel's own way (xlwings)"] = pressed_in_excel
        base: tuple[float, float] | None = None
        walls = []
        for name, command in programs.items():
            runs = [_run(room / "button", command) for _ in range(ROUNDS + 1)][1:]
            wall, cpu = (statistics.median(run[part] for run in runs) for part in (0, 1))
            base = base or (wall, cpu)
            walls.append(wall)
            print(f"{name:38}{wall:9.3f}{cpu:8.3f}{runs[-1][2]:9}{base[0] / wall:10.1f}{base[1] / cpu:7.1f}")
    if pressed_in_excel:
        print(f"Excel's own way takes {walls[-1] / walls[-2]:.2f} times the press above it; bar {EXCEL_BAR}")
    else:
        print("Excel's own way needs LibreOffice and its Python bridge in Excel's place; they are not here.")


def _programs(room: Path) -> dict[str, Callable[[Path], list[str]]]:
    """What is measured: a name, and the command line for a folder."""
    workbook = room / "giao-ban-2024.xlsx"
    shutil.copy(packaged("workbooks") / workbook.name, workbook)
    template = packaged("templates") / "giay-moi-don-vi.docx"
    return {
        "openpyxl + docxtpl, 13 letters": lambda out: [
            *(sys.executable, str(PROGRAMS / "button_plain.py")),
            *(str(workbook), str(template), str(out)),
        ],
        "giaoban make invitation, 13 letters": lambda out: [
            *(sys.executable, "-m", "toolkit", "make", str(workbook), "invitation"),
            *("--conference", _CONFERENCE, "--out", str(out), "--json"),
        ],
        "button Giấy mời, all letters": lambda out: [
            *(sys.executable, "-m", "toolkit.buttons", "invitations"),
            *(f"--libre={_snapshot(room, out)}", f"--book={out / 'so.xlsx'}"),
        ],
    }


@contextmanager
def _in_place_of_excel(room: Path) -> Iterator[Callable[[Path], list[str]] | None]:
    """The button as Excel starts it, over a LibreOffice with the workbook open; None where there is none."""
    if uno is None or SOFFICE is None:
        yield None
        return
    with libreoffice(room / "profile") as office:
        opened: list[Any] = []

        def pressed(out: Path) -> list[str]:
            while opened:
                opened.pop().close(True)
            workbook = out / "giao-ban-2024.xlsm"
            shutil.copy(packaged("workbooks") / workbook.name, workbook)
            opened.append(office.open(workbook))
            program = str(PROGRAMS / "press_excel.py")
            return [sys.executable, program, office.pipe, str(workbook), "invitations"]

        yield pressed


def _snapshot(room: Path, out: Path) -> Path:
    shutil.copy(room / "giao-ban-2024.xlsx", out / "anh.xlsx")
    return out / "anh"


def _run(out: Path, command: Callable[[Path], list[str]]) -> tuple[float, float, int]:
    """Seconds by the clock, of the processor, and letters of one cold run."""
    out.mkdir()
    words = command(out)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(words, check=True, timeout=120, capture_output=True, env=environment(out.parent))
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    letters = sum(1 for _ in out.rglob("*.docx"))
    shutil.rmtree(out)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, letters
