"""A desk for real presses: a folder with a hard name, a Python beside the workbook, a real LibreOffice."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.buttons.workbook import NAME, WORKBOOKS, built
from tests.real.libreoffice import LibreOffice, offscreen

FOLDER = "Giao ban 100% #1 năm 2024"
_PYTHON = '#!/bin/sh\n{before}\nexec "{python}" "$@"\n'
_OPENER = '#!/bin/sh\nprintf "%s" "$1" > "{folder}/opened"\n'


@contextmanager
def offscreen_office(room: Path) -> Iterator[LibreOffice]:
    """A LibreOffice on no screen, on a machine without Python and with a file manager that takes notes."""
    programs = room / "programs"
    programs.mkdir()
    _script(programs / "xdg-open", _OPENER.format(folder=room))
    for needed in ("sh", "env"):
        (programs / needed).symlink_to(str(shutil.which(needed)))
    profile = room / "profile"
    profile.mkdir()
    office = LibreOffice(profile, screen=offscreen(PATH=str(programs)))
    try:
        yield office
    finally:
        office.stop()


def lay_out(folder: Path, name: str = NAME, *, python: str | None = "") -> Path:
    """The example workbook in a folder of its own; its path.

    Args:
        folder: made here.
        name: the ``.xlsm``, built anew, or the ``.ods`` that travels with the toolkit.
        python: shell words that the Python beside it runs first; None for no Python at all.
    """
    folder.mkdir(parents=True)
    workbook = folder / name
    workbook.write_bytes(built()[name] if name in built() else (WORKBOOKS / name).read_bytes())
    if python is not None:
        give_python(folder, before=python)
    return workbook


def give_python(folder: Path, *, before: str = "") -> None:
    """Put a Python beside the workbook, as the set-up does; ``before`` are shell words that it runs first."""
    (folder / ".venv" / "bin").mkdir(parents=True)
    _script(folder / ".venv" / "bin" / "python", _PYTHON.format(before=before, python=sys.executable))


@contextmanager
def opened(office: LibreOffice, workbook: Path, **options: Any) -> Iterator[Any]:
    """The workbook open in LibreOffice, closed without saving."""
    document = office.open(workbook, **options)
    try:
        yield document
    finally:
        document.close(True)


def all_cells(document: Any) -> Mapping[tuple[str, int, int], str]:
    """Every cell that holds something, by sheet, row and column (1-based), as it is typed."""
    found: dict[tuple[str, int, int], str] = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        rows = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).FormulaArray
        for row, cells in enumerate(rows, start=1):
            for column, text in enumerate(cells, start=1):
                if text != "":
                    found[sheet.Name, row, column] = text
    return found


def rows_of(document: Any, sheet: str) -> list[dict[str, str]]:
    """A sheet's rows as they are shown, by header; rows without any words are left out."""
    cells = document.Sheets.getByName(sheet)
    cursor = cells.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    shown = [
        [cells.getCellByPosition(column, row).String for column in range(end.EndColumn + 1)]
        for row in range(end.EndRow + 1)
    ]
    headers = shown[0]
    return [dict(zip(headers, row, strict=True)) for row in shown[1:] if any(row)]


def files_below(folder: Path) -> dict[str, bytes]:
    """Relative path -> bytes of the documents below a folder, without the toolkit's own notes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*.docx"))
        if file.is_file()
    }


def left_overs(folder: Path) -> list[str]:
    """What a press should have cleared away."""
    return sorted(path.name for path in folder.glob(".giaoban*"))


def _script(path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")
    path.chmod(0o755)
