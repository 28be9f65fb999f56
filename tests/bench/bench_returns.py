"""Collecting what 155 units sent back, beside reading the same files with calamine alone."""

# ruff: noqa: T201
import shutil
import sys
from pathlib import Path

import openpyxl
from msgspec.structs import replace

from tests.bench.cold import Measured, print_compared
from tests.tasks.collecting.conference import NEXT, said
from toolkit.book.building.seed import Row, example_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.tasks.returns import returns

BAR = 3
UNITS = 155
_NOT_YET = ("Đại biểu", "Báo cáo đơn vị", "Ý kiến", "Đăng ký phát biểu")
_READING = """
import pathlib, sys, python_calamine
for path in pathlib.Path(sys.argv[1]).iterdir():
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    rows = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
"""


def print_returns(room: Path, rounds: int) -> None:
    """Print the whole process of ``giaoban collect``: the workbook read, checked and written, too."""
    workbook, back = room / "province.xlsx", room / "back"
    build_workbook(workbook, contents=replace(example_contents(), rows=_before_the_conference()))
    back.mkdir()
    for turn, made in enumerate(returns(workbook, NEXT).files):
        book = openpyxl.load_workbook(made.path)
        said(made.unit)(book)
        for cell, least in ("B2", 40), ("B4", 90):  # no two units say the same, and none leaves one out
            book["Số liệu"][cell] = least + turn
        book.save(back / made.path.name)
    collect = Measured(
        "giaoban collect",
        lambda out: [
            *(sys.executable, "-m", "toolkit", "collect", _fresh(workbook, out), back),
            *("--conference", NEXT),
        ],
    )
    reading = Measured("calamine alone", lambda _: [sys.executable, "-c", _READING, back])
    print(f"\nWhat {UNITS} units sent back, collected into the workbook; cold process")
    print_compared(room, (collect,), {BAR: reading}, rounds)


def _before_the_conference() -> dict[str, tuple[Row, ...]]:
    """The example with more units that report, and nothing written down of its last conference."""
    rows = dict(example_contents().rows)
    model = next(row for row in rows["Đơn vị"] if row["Mã đơn vị"] == "H-CN")
    names = ((f"X{number:03}", f"Đoàn xã Số {number}") for number in range(UNITS - 13))
    more = ({**model, "Mã đơn vị": code, "Tên đơn vị": name, "Tên ngắn": name} for code, name in names)
    rows["Đơn vị"] = (*rows["Đơn vị"], *more)
    rows["Hội nghị"] = tuple(
        {**row, "Trạng thái": "Đã mời"} if row["Mã HN"] == NEXT else row for row in rows["Hội nghị"]
    )
    for title in _NOT_YET:
        rows[title] = tuple(row for row in rows[title] if row["Mã HN"] != NEXT)
    return rows


def _fresh(workbook: Path, out: Path) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(workbook, out / "so.xlsx"))
