"""The example workbook, built once, and ways to spoil one cell of it."""

import re
import tempfile
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tests.sheets import rows_of, type_into
from toolkit.book.building.workbook import build_workbooks
from toolkit.book.grid import Grid, GridSheet, Raw, column_letters
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import Reading
from toolkit.tasks.make import make_from
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Outcome

NAME = "giao-ban-2024.xlsx"


@cache
def example_bytes() -> bytes:
    """The example workbook's file."""
    with tempfile.TemporaryDirectory() as folder:
        build_workbooks(Path(folder))
        return Path(folder, NAME).read_bytes()


def choose(workbook: Path, conference: str | None) -> None:
    """Write a conference into "Hội nghị đang làm" of a closed workbook's first sheet, or clear it."""
    rows = list(enumerate(rows_of(workbook, "Bắt đầu"), start=1))
    ((row, cells),) = (one for one in rows if "Hội nghị đang làm" in one[1])
    label = cells.index("Hội nghị đang làm")
    beside = next(column for column, value in enumerate(cells) if column > label and value)
    type_into(workbook, "Bắt đầu", {f"{column_letters(beside + 1)}{row}": conference})


@cache
def example_grid() -> Grid:
    with tempfile.TemporaryDirectory() as folder:
        return read_grid(example_workbook(Path(folder)))


@cache
def example_reading() -> Reading:
    return reading_of(example_grid())


def example_workbook(folder: Path) -> Path:
    """The example workbook as a file in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.write_bytes(example_bytes())
    return path


def spoiled(sheet: str, address: str, value: Raw) -> Reading:
    """The example with one cell typed otherwise."""
    sheets = tuple(_typed(one, address, value) if one.name == sheet else one for one in example_grid())
    return reading_of(replace(example_grid(), sheets=sheets))


def setting_cell(key: str) -> str:
    """The address of a setting's value."""
    sheet = next(one for one in example_grid() if one.name == "Cấu hình")
    return f"B{next(row for row, cells in enumerate(sheet.rows, start=1) if cells[0] == key)}"


def made(folder: Path, *kinds: str, reading: Reading | None = None, **chosen: tuple[str, ...]) -> Outcome:
    """What comes of making the chosen documents into ``folder / "ket-qua"``."""
    return make_from(reading or example_reading(), folder, Selection(kinds=kinds, **chosen))


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file with its content, the lock and the history with its times left out."""
    own = ("lock", "history.jsonl")
    found = (path for path in folder.rglob("*") if path.is_file() and path.name not in own)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _typed(sheet: GridSheet, address: str, value: Raw) -> GridSheet:
    letters, digits = re.findall(r"[A-Z]+|\d+", address)
    row = int(digits) - sheet.first_row
    column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters)))
    rows = [list(cells) for cells in sheet.rows]
    rows[row][column - sheet.first_column] = value
    return replace(sheet, rows=rows)
