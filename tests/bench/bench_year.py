"""A press and a year: the letters of a conference, all documents of a province, beside the usual script."""

# ruff: noqa: T201
import json
import shutil
import sys
from pathlib import Path

from tests.bench.cold import Measured, print_compared
from tests.bench.peers import PROGRAMS
from tests.bench.province import PEOPLE, UNITS, write_province
from toolkit.shelf import packaged
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.selection import Selection

PRESS_BAR, YEAR_BAR = 4, 20
LIMIT_BAR = 1 / 3  # of the two imports that no reader can do without, and calamine's reading
ROUNDS = 7
CONFERENCE = "HN1-2024"
INVITATIONS = ("invitation", "invitation-person", "invitation-guest")
_READING = """
import sys, lxml.etree, python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
rows = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
"""


def print_press(room: Path) -> None:
    """Print the button's process and ``giaoban make`` for the invitations of one conference, all checked."""
    workbook = room / "giao-ban-2024.xlsx"
    shutil.copy(packaged("workbooks") / workbook.name, workbook)
    letters = _letters(workbook, room, Selection(kinds=INVITATIONS, conferences=(CONFERENCE,)))
    print(
        "\nPress to exit, the invitations of one conference: read, checked, filled, laid, told; cold process"
    )
    make = Measured(
        "giaoban make",
        lambda out: [
            *(sys.executable, "-m", "toolkit", "make", workbook, *INVITATIONS),
            *("--conference", CONFERENCE, "--out", out, "--json"),
        ],
    )
    reading = Measured(
        "lxml, calamine and its reading alone", lambda _: [sys.executable, "-c", _READING, workbook]
    )
    plain = Measured("openpyxl + docxtpl, nothing checked", lambda out: _plain(workbook, letters, out))
    print_compared(room, (button(room), make), {PRESS_BAR: plain, LIMIT_BAR: reading}, ROUNDS)


def button(room: Path) -> Measured:
    """The press of Giấy mời as LibreOffice's macro starts it."""
    workbook = packaged("workbooks") / "giao-ban-2024.xlsx"
    return Measured(
        "button Giấy mời",
        lambda out: [
            *(sys.executable, "-P", "-m", "toolkit.buttons", "invitations"),
            *(f"--libre={_snapshot(workbook, out)}", f"--book={out / 'so.xlsx'}"),
        ],
    )


def print_year(room: Path) -> None:
    """Print ``giaoban make all`` for a province, all checks included."""
    workbook = room / "province.xlsx"
    write_province(workbook)
    letters = _letters(workbook, room, Selection())
    print(f"\nAll documents of a year, {UNITS} units and {PEOPLE:,} people; cold process")
    make = Measured(
        "giaoban make all",
        lambda out: [sys.executable, "-m", "toolkit", "make", workbook, "all", "--out", out, "--json"],
    )
    plain = Measured("openpyxl + docxtpl, nothing checked", lambda out: _plain(workbook, letters, out))
    print_compared(room, (make,), {YEAR_BAR: plain}, 3)


def _letters(workbook: Path, room: Path, wanted: Selection) -> Path:
    """What the same letters say, written down for the usual script."""
    plan = read_workbook(workbook).plan
    found = [
        (str(packaged("templates") / kind.template), document.words())
        for kind, subject in wanted.tasks(plan)
        if not kind.obstacles(plan, subject)
        for document in kind.documents(plan, subject)
    ]
    letters = room / f"{workbook.stem}-{len(found)}.json"
    letters.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return letters


def _plain(workbook: Path, letters: Path, out: Path) -> list[str]:
    return [sys.executable, *map(str, (PROGRAMS / "letters_plain.py", workbook, letters, out))]


def _snapshot(workbook: Path, out: Path) -> Path:
    shutil.copy(workbook, out / "anh.xlsx")
    return out / "anh"
