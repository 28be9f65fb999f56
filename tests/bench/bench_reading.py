"""How long the plan is read: 1,500 and 100,000 people in the roster, beside openpyxl and pandas."""

# ruff: noqa: T201
import datetime as dt
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import xlsxwriter

from toolkit.book.reading import read_plan
from toolkit.book.reading.files import read_grid
from toolkit.shelf import packaged

SIZES = (1_500, 100_000)


def print_reading(room: Path, most: int) -> None:
    """Print seconds for each way of reading, and the ratio to ours."""
    print("\nReading the plan: the whole workbook into checked records, beside mere cells")
    print(f"{'roster rows':>12}{'toolkit: plan':>16}{'openpyxl: cells':>18}{'pandas: frame':>16}")
    for size in (size for size in SIZES if size <= most):
        workbook = room / f"roster{size}.xlsx"
        _write(workbook, size)
        rounds = 3 if size < 10_000 else 1
        ours = _seconds(lambda file=workbook: len(read_plan(read_grid(file)).plan.people), rounds)
        cells = _seconds(lambda file=workbook: _all_cells(file), rounds)
        frame = _seconds(lambda file=workbook: len(pd.read_excel(file, "Nhân sự", dtype=object)), rounds)
        print(f"{size:12,}{ours:14.2f} s{cells / ours:12.1f} × ours{frame / ours:10.1f} × ours")


def _write(path: Path, size: int) -> None:
    """The example's sheets with a roster of so many people."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": False, "default_date_format": "dd/mm/yyyy"})
    source = openpyxl.load_workbook(packaged("workbooks") / "giao-ban-2024.xlsx", data_only=True)
    for sheet in source.worksheets:
        target = book.add_worksheet(sheet.title)
        rows = list(sheet.iter_rows(values_only=True))
        for number, row in enumerate(rows):
            target.write_row(number, 0, ["" if cell is None else _flat(cell) for cell in row])
        if sheet.title == "Nhân sự":
            for number in range(len(rows), size + 1):
                model = ["" if cell is None else _flat(cell) for cell in rows[1 + number % (len(rows) - 1)]]
                target.write_row(number, 0, [f"X{number:06}", *model[1:]])
    book.close()


def _flat(cell: object) -> object:
    return str(cell) if isinstance(cell, dt.time) else cell


def _all_cells(file: Path) -> int:
    book = openpyxl.load_workbook(file, data_only=True)
    return sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for _ in row)


def _seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)
