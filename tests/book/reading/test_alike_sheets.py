"""Sheets that are byte for byte those of another file: read once, and never for what they are not."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import xlsxwriter

from toolkit.book.grid import Grid
from toolkit.book.reading.files import grid_of


def test_the_same_sheet_over_other_shared_texts_says_what_they_say() -> None:
    first, second = _read("Kiến nghị", "Không có"), _read("Khó khăn", "Không có")

    assert [sheet.rows[0] for sheet in first] == [["Kiến nghị"], ["Không có"]]
    assert [sheet.rows[0] for sheet in second] == [["Khó khăn"], ["Không có"]]


def test_a_sheet_that_another_file_had_is_read_under_its_own_name() -> None:
    first, second = _read("Kiến nghị", "Không có", titles=("A", "B")), _read("Kiến nghị", "Không có")

    assert [sheet.name for sheet in second] == ["Một", "Hai"]
    assert [sheet.rows for sheet in second] == [sheet.rows for sheet in first]


def test_of_a_file_with_one_strange_sheet_all_are_read() -> None:
    _read("Kiến nghị", "Không có")

    again = _read("Kiến nghị", "Không có", third=7)

    assert [sheet.rows[0] for sheet in again] == [["Kiến nghị"], ["Không có"], [7]]


def test_of_a_file_whose_shared_texts_are_not_told_of_nothing_is_kept() -> None:
    first, second = _read("Kiến nghị", "Không có", untold=True), _read("Khó khăn", "Không có", untold=True)

    assert first.sheets[0].rows != second.sheets[0].rows


def test_days_follow_from_the_date_system_of_the_file() -> None:
    days = [_day_of(date_1904=system).sheets[0].rows[0][0] for system in (False, True)]

    assert days == [dt.datetime(2024, 11, 8), dt.datetime(2028, 11, 9)]


def _day_of(*, date_1904: bool) -> Grid:
    """A workbook with one day, as a number that either system reads in its own way."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"date_1904": date_1904}) as book:
        book.add_worksheet("Một").write(0, 0, 45604, book.add_format({"num_format": "dd/mm/yyyy"}))
    return grid_of(content.getvalue(), Path("phieu.xlsx"))


def _read(
    *cells: object, titles: tuple[str, str] = ("Một", "Hai"), third: int | None = None, untold: bool = False
) -> Grid:
    """A workbook with a cell in each of its sheets; ``untold``: it does not say where its texts are."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for title, cell in zip(titles, cells, strict=True):
            book.add_worksheet(title).write(0, 0, cell)
        if third is not None:
            book.add_worksheet("Ba").write(0, 0, third)
    return grid_of(_without_telling(content) if untold else content.getvalue(), Path("phieu.xlsx"))


def _without_telling(content: io.BytesIO) -> bytes:
    """The file without the relationship to its shared texts, which still lie in their usual place."""
    made = io.BytesIO()
    with zipfile.ZipFile(content) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name in given.namelist():
            package.writestr(name, given.read(name).replace(b"/relationships/sharedStrings", b"/none"))
    return made.getvalue()
