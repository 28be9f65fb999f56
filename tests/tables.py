"""Markdown tables as a workbook: the sheet under test is seen in the test.

``### Hội nghị`` begins a sheet; the table's first line is row 1, its first data line row 2. A cell is text,
except: blank is empty, plain digits without a leading zero are a number, and words in braces:
``{date:2024-05-24}``, ``{time:08:00}``, ``{number:1.5}``, ``{text:12}``, ``{true}``, ``{false}``,
``{=A1+1}`` for a formula without a result, ``{#N/A}`` for an error. ``<br>`` is a line break in a cell,
``\\|`` a bar. ``{a1:B3}`` before a table puts its first cell there.
"""

import datetime as dt
import re
from collections.abc import Callable

from msgspec.structs import replace

from toolkit.book.grid import CellError, Grid, GridSheet, Raw, Uncomputed
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.plan.model import Plan

_TYPED: dict[str, Callable[[str], Raw]] = {
    "date": lambda text: dt.datetime.fromisoformat(text),
    "time": lambda text: dt.time.fromisoformat(text),
    "number": float,
    "text": str,
}
_NOT_SHOWN = ("sheet-gone", "column-gone", "column-vital", "setting-gone")
_BAR = re.compile(r"(?<!\\)\|")
_CORNER = re.compile(r"\{a1:([A-Z]+)(\d+)\}")


def grid_from_markdown(text: str, *, date_1904: bool = False, file: str = "") -> Grid:
    """The workbook that the tables show."""
    parts = re.split(r"^\s*### ?(.*)$", text, flags=re.MULTILINE)
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return Grid(file=file, date_1904=date_1904, sheets=tuple(_sheet(name, body) for name, body in pairs))


def reading_from(text: str, *, date_1904: bool = False, whole: bool = False) -> Reading:
    """The plan that the tables hold, and what is wrong with their cells.

    A test shows a few sheets and columns; only with ``whole`` is the rest missed.
    """
    reading = read_plan(grid_from_markdown(text, date_1904=date_1904))
    if whole:
        return reading
    problems = tuple(one for one in reading.problems if one.code not in _NOT_SHOWN)
    return replace(reading, problems=problems)


def plan_from(text: str) -> Plan:
    """The plan that the tables hold, whatever is wrong with their cells or missing beside them."""
    return reading_from(text).plan


def _sheet(name: str, body: str) -> GridSheet:
    lines = [line.strip() for line in body.splitlines() if line.strip().startswith("|")]
    rows = [_row(line) for line in lines if not re.fullmatch(r"[|\s:-]*---[|\s:-]*", line)]
    corner = _CORNER.search(body)
    if not corner:
        return GridSheet(name, rows)
    column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(corner[1])))
    return GridSheet(name, rows, first_row=int(corner[2]), first_column=column)


def _row(line: str) -> list[Raw]:
    return [_cell(text) for text in _BAR.split(line)[1:-1]]


def _cell(text: str) -> Raw:
    # Only ASCII spaces are padding: a cell of non-breaking spaces is to be seen as one.
    word = text.strip(" \t").replace("\\|", "|").replace("<br>", "\n")
    if not word:
        return None
    if re.fullmatch(r"-?(0|[1-9]\d*)", word):
        return int(word)
    if not re.fullmatch(r"\{.*\}", word, re.DOTALL):
        return word
    inner = word[1:-1]
    if inner in ("true", "false"):
        return inner == "true"
    if inner.startswith("="):
        return Uncomputed(inner)
    if inner.startswith("#"):
        return CellError(inner)
    kind, _, value = inner.partition(":")
    return _TYPED[kind](value)
