"""A light copy of a workbook says what the whole file says, and holds no more than that needs."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from toolkit.book.grid import Merged
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.files.light_copy import light_copy, with_rows_alone
from toolkit.shelf import packaged

_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'
)


def _values(content: bytes, names: list[str]) -> dict[str, tuple[object, object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = {name: book.get_sheet_by_name(name) for name in names}
    return {name: (sheet.start, sheet.to_python()) for name, sheet in sheets.items()}


def _light(content: bytes) -> bytes:
    package = zipfile.ZipFile(io.BytesIO(content))
    core = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    shared = (*core, "xl/styles.xml", *(name for name in package.namelist() if "sharedStrings" in name))
    sheets = (name for name in package.namelist() if name.startswith("xl/worksheets/sheet"))
    parts = tuple((name, package.read(name)) for name in shared)
    return light_copy(parts, "xl/styles.xml", [(name, package.read(name)) for name in sheets])


@pytest.mark.parametrize("name", ["giao-ban-2024.xlsx", "giao-ban-2026.xlsx"])
def test_all_sheets_of_a_workbook_say_the_same(name: str) -> None:
    content = (packaged("workbooks") / name).read_bytes()
    names = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    assert _values(_light(content), names) == _values(content, names)


def test_days_stay_days_and_merged_cells_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Hội nghị"
    sheet["A1"], sheet["B1"], sheet["C1"] = "Giao ban quý II", dt.datetime(2024, 5, 24), 45436
    sheet["B1"].number_format = 'dd"/"mm"/"yyyy'
    sheet["A2"], sheet["B2"] = dt.time(7, 30), "Nông & <Lâm>"
    sheet.merge_cells("A3:C3")
    sheet["A3"] = "cả ngày"
    book.save(tmp_path / "so.xlsx")
    grid = read_grid(tmp_path / "so.xlsx")
    assert grid.sheets[0].rows == [
        ["Giao ban quý II", dt.datetime(2024, 5, 24), 45436],
        [dt.time(7, 30), "Nông & <Lâm>", None],
        ["cả ngày", None, None],
    ]
    assert grid.sheets[0].merged == (Merged(first_row=3, first_column=1, last_row=3, last_column=3),)


def test_a_light_copy_is_a_whole_zip_file_without_what_no_value_follows_from() -> None:
    content = (packaged("workbooks") / "giao-ban-2024.xlsx").read_bytes()
    light = zipfile.ZipFile(io.BytesIO(_light(content)))
    assert light.testzip() is None
    assert not [name for name in light.namelist() if "theme" in name or "tables/" in name]
    assert b"dataValidation" not in b"".join(map(light.read, light.namelist()))


def test_of_a_sheet_only_what_stands_up_to_the_end_of_its_rows_is_kept() -> None:
    light = with_rows_alone(_SHEET + b'<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>')
    assert light.endswith(b"</row></sheetData></worksheet>")
    assert b"mergeCell " not in light


@pytest.mark.parametrize(
    "end",
    [
        b"<!-- </sheetData> --></worksheet>",
        b"<![CDATA[</sheetData>]]></worksheet>",
        b"<x/>" + b"text</sheetData></worksheet>",
    ],
)
def test_a_sheet_in_which_the_end_of_the_rows_is_not_certain_is_left_as_it_is(end: bytes) -> None:
    assert with_rows_alone(_SHEET + end) == _SHEET + end


def test_a_sheet_that_bears_its_namespace_before_its_names_is_left_as_it_is() -> None:
    strange = b"<x:worksheet><x:sheetData><x:row/></x:sheetData></x:worksheet>"
    assert with_rows_alone(strange) == strange
