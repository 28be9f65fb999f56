"""``giaoban check`` of long rosters, beside a script that merely reads the cells."""

# ruff: noqa: T201
import sys
from pathlib import Path

from tests.bench.cold import Measured, print_compared
from tests.bench.province import UNITS, write_province

SIZES = (1_500, 100_000)
_CELLS = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
cells = [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
"""


def print_reading(room: Path, most: int) -> None:
    """Print the check of a roster of each size: every cell read, every rule asked."""
    for size in (size for size in SIZES if size <= most):
        workbook = room / f"roster{size}.xlsx"
        write_province(workbook, units=UNITS, people=size)
        print(f"\ngiaoban check, {size:,} people; cold process")
        check = Measured(
            "giaoban check",
            lambda _, file=workbook: [sys.executable, "-m", "toolkit", "check", file, "--json"],
        )
        cells = Measured(
            "openpyxl, mere cells", lambda _, file=workbook: [sys.executable, "-c", _CELLS, file]
        )
        print_compared(room, (check,), {0: cells}, 3 if size < 10_000 else 1)
