"""A press in Excel's own way (xlwings; LibreOffice stands in Excel's place) beside one in LibreOffice's."""

# ruff: noqa: T201
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.bench_year import button
from tests.bench.cold import Measured, print_compared
from tests.bench.peers import PROGRAMS
from tests.real.libreoffice import SOFFICE, libreoffice, uno
from toolkit.shelf import packaged

ROUNDS = 7
BAR = 1.5  # at most so many times the press in LibreOffice


def print_excel(room: Path) -> None:
    """Print how much longer the press takes through the open workbook."""
    if uno is None or SOFFICE is None:
        print(
            "\nExcel's own way needs LibreOffice and its Python bridge in Excel's place; they are not here."
        )
        return
    print("\nThe same press through the open workbook; the office program's own time is not counted as CPU")
    with _in_place_of_excel(room) as excel:
        print_compared(room, (excel,), {1 / BAR: button(room)}, ROUNDS)


@contextmanager
def _in_place_of_excel(room: Path) -> Iterator[Measured]:
    """The button as Excel starts it, over a LibreOffice with the workbook open."""
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

        yield Measured("button Giấy mời in Excel's own way", pressed)
