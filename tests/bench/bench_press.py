"""From the press of a button to the end of the process: thirteen letters from a workbook, everything cold."""

# ruff: noqa: T201
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import openpyxl

from tests.bench import people
from tests.bench.cold import environment
from tests.bench.peers import PROGRAMS

LETTERS = 13
ROSTER_ROWS = 1500
ROUNDS = 5
PRESS_BAR = 8


def print_press(room: Path) -> None:
    """Print how long a whole process takes, the plain script first."""
    workbook = room / "press.xlsx"
    _write_workbook(workbook)
    rounds = [(_press(room, workbook, "plain"), _press(room, workbook, "toolkit")) for _ in range(ROUNDS + 1)]
    plain, toolkit = zip(*rounds[1:], strict=True)  # the first one fills the caches of the disk
    ratio = statistics.median(one / other for one, other in rounds[1:])
    print(f"\nPress to exit, {LETTERS} letters, a workbook of {ROSTER_ROWS:,} people, cold process")
    print(f"{'openpyxl + docxtpl':22}{statistics.median(plain):8.3f} s")
    print(
        f"{'toolkit':22}{statistics.median(toolkit):8.3f} s{ratio:9.1f} × faster  ≥ {PRESS_BAR} {_met(ratio)}"
    )


def _met(ratio: float) -> str:
    return "ok" if ratio >= PRESS_BAR else "NO"


def _write_workbook(path: Path) -> None:
    """A roster of 1,500 people, and an agenda."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    agenda = people.record(0)["agenda"]
    roster = [{n: v for n, v in people.record(k).items() if n != "agenda"} for k in range(ROSTER_ROWS)]
    for name, rows in (("Nhân sự", roster), ("Chương trình", agenda)):
        sheet = book.create_sheet(name)
        sheet.append(list(rows[0]))
        for row in rows:
            sheet.append(list(row.values()))
    book.save(path)


def _press(room: Path, workbook: Path, program: str) -> float:
    """The seconds of one cold run."""
    out = room / "press"
    out.mkdir()
    command = [sys.executable, PROGRAMS / f"press_{program}.py", room / "docxtpl.docx", workbook, out]
    started = time.perf_counter()
    subprocess.run(
        [*command, str(LETTERS)], check=True, timeout=120, env=environment(room), capture_output=True
    )  # without pipes, waiting with a time limit looks only every 50 ms
    seconds = time.perf_counter() - started
    assert sum(1 for _ in out.iterdir()) == LETTERS
    shutil.rmtree(out)
    return seconds
