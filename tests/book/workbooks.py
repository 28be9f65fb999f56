"""Real workbook files for the tests, made on the spot, and surgery on their parts."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

HEADERS = ("Mã đơn vị", "Tên đơn vị", "Loại", "Thứ tự", "Nhận giấy mời")
UNIT = ("H-CN", "Huyện đoàn Cầu Ngang", "Huyện đoàn", 5, "Có")
SHEET = "xl/worksheets/sheet1.xml"


def workbook(
    path: Path, rows: Iterable[Iterable[Any]] = (HEADERS, UNIT), *, title: str = "Đơn vị", **options: Any
) -> Path:
    """A workbook by XlsxWriter: one sheet, cells as given, formulas as (formula, result)."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy", **options})
    sheet = book.add_worksheet(title)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, tuple):
                sheet.write_formula(row, column, cell[0], None, cell[1])
            elif cell is not None:
                sheet.write(row, column, cell)
    book.close()
    return path


def openpyxl_workbook(path: Path, rows: Iterable[Iterable[Any]], *, title: str = "Đơn vị") -> Path:
    """A workbook by openpyxl, which stores formulas without their results."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for cells in rows:
        sheet.append(list(cells))
    book.save(path)
    return path


def rewritten(
    path: Path,
    changes: Mapping[str, Callable[[bytes], bytes]] | None = None,
    *,
    without: Iterable[str] = (),
    more: Iterable[tuple[str, bytes]] = (),
) -> Path:
    """The file with some parts changed, left out or added (a name may be added twice)."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename not in without:
                content = source.read(entry)
                change = (changes or {}).get(entry.filename)
                target.writestr(entry.filename, change(content) if change else content)
        for name, content in more:
            target.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


def sheet_xml(cells: str, *, dimension: str = "") -> Callable[[bytes], bytes]:
    """A change that puts other rows into a sheet's XML, and another dimension if given."""

    def changed(xml: bytes) -> bytes:
        head, rest = xml.decode().split("<sheetData>")
        tail = rest.split("</sheetData>")[1]
        if dimension:
            before, after = head.split('<dimension ref="')
            head = f'{before}<dimension ref="{dimension}"{after[after.index(chr(34)) + 1 :]}'
        return f"{head}<sheetData>{cells}</sheetData>{tail}".encode()

    return changed
