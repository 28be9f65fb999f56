"""A small workbook that is open in a real spreadsheet program, reached through xlwings."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.real.libreoffice import LibreOffice, libreoffice


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    with libreoffice(tmp_path_factory.mktemp("profile")) as running:
        yield running


def _small_workbook(file: Path) -> None:
    book = xlsxwriter.Workbook(str(file), {"default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Giấy mời")
    clock = book.add_format({"num_format": "hh:mm"})
    sheet.write_row(1, 0, ["GM1", dt.date(2024, 5, 10), "0900000001", 7])
    sheet.write_datetime(1, 4, dt.time(8, 30), clock)
    sheet.write_formula(1, 5, "=1/0", None, "#DIV/0!")
    sheet.write_formula(1, 6, "=D2*2", None, 14)
    headers = ("Mã", "Ngày", "Điện thoại", "Số", "Giờ", "Lỗi", "Gấp đôi")
    sheet.add_table(0, 0, 1, 6, {"name": "tblGiayMoi", "columns": [{"header": name} for name in headers]})
    book.define_name("GB_KetQua", "='Bắt đầu'!$B$2")
    book.add_worksheet("Bắt đầu")
    book.close()


@pytest.fixture
def book(office: LibreOffice, tmp_path: Path) -> Iterator[Any]:
    import xlwings as xw

    from tests.real import uno_engine  # needs the bridge

    file = tmp_path / "Sổ kế hoạch.xlsx"
    _small_workbook(file)
    document = office.open(file)
    uno_engine.use(office.desktop)
    try:
        yield xw.books["Sổ kế hoạch.xlsx"]
    finally:
        document.close(True)
