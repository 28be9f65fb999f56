"""Which columns of the workbook something reads or writes: seen while the example is worked through."""

import ast
import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import toolkit
from toolkit.book.area import cell_position
from toolkit.book.buttons.macros import macro_sources
from toolkit.book.reading.files import read_grid
from toolkit.book.schema import SHEETS, Column, Sheet
from toolkit.book.writing.edits import AppendRow, Edit, SetCell
from toolkit.documents.buttons import BUTTONS, OPEN_FOLDER
from toolkit.shelf import packaged
from toolkit.tasks.consolidate import consolidate
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.press import press
from toolkit.tasks.print_set import SetWish, print_set

_EXAMPLE = packaged("workbooks") / "giao-ban-2024.xlsx"
_ROOMS = ("toolkit.documents", "toolkit.plan", "toolkit.tasks")
# How any text is written, where a word occurs and which rows are alike is looked at in unused columns, too.
_RECORDS = "toolkit.plan.model"
_WHOLE_PLAN = f"{_RECORDS}.plan"
_DOCUMENTS = "toolkit.documents"
_ASKING = (_DOCUMENTS, "toolkit.plan.rules", "toolkit.tasks")
_NO_USE = (
    "toolkit.plan.rules.repeats",
    "toolkit.plan.rules.texts",
    "toolkit.tasks.making.mentions",
    "toolkit.documents.records_read",
)

Use = tuple[str, str]  # the sheet's title and the column's field


def described() -> Iterator[tuple[Sheet, Column]]:
    """Every column, and every key of Cấu hình, that becomes a field of the plan."""
    for sheet in SHEETS:
        yield from ((sheet, column) for column in (*sheet.columns, *sheet.keys) if column.field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Which columns documents read, and which ones anything reads or fills."""

    documents: frozenset[Use]
    anything: frozenset[Use]


def uses(folder: Path, patch: pytest.MonkeyPatch) -> Uses:
    """The uses that are seen while every button is pressed, and those that the source or a macro names."""
    read: dict[tuple[type, str], set[str]] = {}
    for record in {sheet.record for sheet, _ in described() if sheet.record}:
        patch.setattr(record, "__getattribute__", _watching(record, read), raising=False)
    edits = list(_worked(folder))
    patch.undo()
    named, written = set(_names_in_source()), set(_written(edits))
    macros = "".join(macro_sources(packaged("macros")).values())
    shared = [column.field for _, column in described()]
    seen = {
        (sheet.title, column.field): read.get((sheet.record, column.field), set())
        for sheet, column in described()
        if sheet.record
    }
    used = {
        (sheet.title, column.field)
        for sheet, column in described()
        if seen[sheet.title, column.field]
        or (column.field in named and shared.count(column.field) == 1)
        or (sheet.feeds == "settings" and f"settings.{column.field}" in named)
        or (sheet.title, column.field) in written
        or column.field == sheet.key
        or f'"{column.header}"' in macros
    }
    return Uses(
        documents=frozenset(use for use, rooms in seen.items() if _DOCUMENTS in rooms),
        anything=frozenset(used),
    )


def _watching(record: type, read: dict[tuple[type, str], set[str]]) -> Any:
    def get(self: object, name: str) -> Any:
        rooms = read.setdefault((record, name), set())
        if _DOCUMENTS not in rooms and not name.startswith("_"):
            rooms |= _asking_room()
        return object.__getattribute__(self, name)

    return get


def _asking_room() -> set[str]:
    """The room that asks, itself or through the plan; comparing whole records is no reading."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename != "<string>":
        module = str(frame.f_globals.get("__name__", ""))
        if module in _NO_USE:
            return set()
        if room := next((room for room in _ASKING if module.startswith(room)), ""):
            return {room}
        if not module.startswith("toolkit.plan"):
            return set()
        frame = frame.f_back
    return set()


def _worked(folder: Path) -> Iterator[Edit]:
    """Press every button for every conference, twice; consolidate; print in the copies that are wanted."""
    for _ in range(2):
        for conference in ("HN1-2024", "HN2-2024", "HN3-2024"):
            for button in BUTTONS:
                if button != OPEN_FOLDER:
                    grid = read_grid(_EXAMPLE)
                    now = dt.datetime(2024, 12, 2, 8, 5)
                    occasion = Occasion(
                        button=button, now=now, user="Lan", workbook_folder=folder, conference=conference
                    )
                    yield from press(grid, occasion).edits
    consolidate(_EXAMPLE, out=folder / "tong-hop")
    conclusions = Selection(kinds=("conclusions",), conferences=("HN1-2024",))
    wish = SetWish(path=folder / "in.docx", copies=True)
    print_set(read_workbook(_EXAMPLE), folder, conclusions, wish)


def _names_in_source() -> Iterator[str]:
    """Attributes in the source of the rooms; a name that one record alone has speaks of it."""
    top = Path(str(toolkit.__file__)).parent
    for room in _ROOMS:
        for file in (top / room.partition(".")[2]).rglob("*.py"):
            module = ".".join(("toolkit", *file.relative_to(top).with_suffix("").parts))
            if module in _NO_USE or (module.startswith(_RECORDS) and module != _WHOLE_PLAN):
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Attribute):
                    yield node.attr
                    yield f"{ast.unparse(node.value).rpartition('.')[2]}.{node.attr}"  # settings.year


def _written(edits: list[Edit]) -> Iterator[Use]:
    for edit in edits:
        match edit:
            case SetCell():
                sheet = next(one for one in SHEETS if one.title == edit.sheet)
                yield sheet.title, sheet.columns[cell_position(edit.address)[0] - 1].field
            case AppendRow():
                sheet = next(one for one in SHEETS if one.table == edit.table)
                yield from (
                    (sheet.title, column.field) for column in sheet.columns if column.header in edit.values
                )
