"""The workbook of a province after the reorganisation: the example's plan with many more units and people."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import xlsxwriter

from tests.bench.people import FAMILY, GIVEN, MIDDLE
from toolkit.shelf import packaged

UNITS, PEOPLE = 155, 1_500
Row = dict[str, object]


def write_province(path: Path, *, units: int = UNITS, people: int = PEOPLE) -> None:
    """The example's sheets with so many units and people altogether; all communes are invited."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    source = openpyxl.load_workbook(packaged("workbooks") / "giao-ban-2024.xlsx", data_only=True)
    for sheet in source.worksheets:
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        target = book.add_worksheet(sheet.title)
        added = _ADDED.get(sheet.title)
        head = [str(name) for name in rows[0]]
        missing = {"Đơn vị": units, "Nhân sự": people}.get(sheet.title, 0) - len(rows) + 1
        communes = units - len(list(source["Đơn vị"].iter_rows())) + 1
        more = [] if added is None else added(max(1, missing), communes)
        for number, row in enumerate([*rows, *([one.get(name) for name in head] for one in more)]):
            target.write_row(number, 0, ["" if cell is None else _flat(cell) for cell in row])
    book.close()


def _units(count: int, communes: int) -> Iterator[Row]:
    for number in range(count):
        yield {
            "Mã đơn vị": f"X{number:03}",
            "Tên đơn vị": f"Đoàn xã Số {number}",
            "Tên ngắn": f"Đoàn xã Số {number}",
            "Loại": "Đoàn xã",
            "Đơn vị cấp trên": "TINH",
            "Thứ tự": 100 + number,
            "Được đăng cai": "Không",
            "Nhận giấy mời": "Có",
        }


def _people(count: int, communes: int) -> Iterator[Row]:
    chance = random.Random(1)
    for number in range(count):
        yield {
            "Mã NS": f"P{number:04}",
            "Họ và tên": f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}",
            "Xưng hô": "đồng chí",
            "Chức vụ": "Bí thư" if number < communes else "Ủy viên Ban Chấp hành",
            "Mã đơn vị": f"X{number % communes:03}",
        }


def _rules(count: int, communes: int) -> Iterator[Row]:
    yield {
        "Mã HN": "*",
        "Thứ tự": 7,
        "Mô tả": "Bí thư Đoàn các xã",
        "Phạm vi": "Loại đơn vị",
        "Giá trị": "Đoàn xã",
        "Chức vụ lọc": "Bí thư",
        "Nhóm giấy mời": "Theo đơn vị",
    }


_ADDED: dict[str, Callable[[int, int], Iterator[Row]]] = {
    "Đơn vị": _units,
    "Nhân sự": _people,
    "Thành phần": _rules,
}


def _flat(cell: object) -> object:
    return f"{cell:%H:%M}" if isinstance(cell, dt.time) else cell
