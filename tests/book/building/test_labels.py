"""Drop-downs that show code and name: what they offer, what a cell then holds, and how it is read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from tests.real.office import convert, needs_office
from toolkit.book.building.seed import Contents, example_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.book.fields import CodeBook, FromSheet, Lookups, Many, Ref
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.book.schema import PLAN
from toolkit.book.schema.sheet import LABEL

NAMES = [
    ("Ban Tổ chức - Kiểm tra Tỉnh đoàn", "TCKT"),
    ("Thị đoàn Duyên Hải", "TX-DH"),
    ("Huyện đoàn Duyên Hải", "H-DH"),
]
UNITS = Lookups(codes={"Đơn vị": CodeBook({code.lower(): code for _, code in NAMES}, NAMES)})


@pytest.mark.parametrize(
    "text",
    ["TX-DH", "tx-dh", "TX-DH - Thị đoàn Duyên Hải", "  tx-dh  -  THỊ ĐOÀN DUYÊN HẢI "],
)
@pytest.mark.parametrize("free", [False, True])
def test_a_code_with_its_own_name_is_the_code_and_nothing_is_told(text: str, free: bool) -> None:
    seen = Ref(sheet="Đơn vị", free=free).read(text, UNITS)
    assert (seen.value, seen.faults) == ("TX-DH", ())


def test_a_name_that_holds_the_same_dash_is_no_obstacle() -> None:
    several = Many(of=Ref(sheet="Đơn vị"))
    seen = several.read("TCKT - Ban Tổ chức - Kiểm tra Tỉnh đoàn; H-DH - Huyện đoàn Duyên Hải", UNITS)
    assert (seen.value, seen.faults) == (("TCKT", "H-DH"), ())


def test_a_code_with_another_s_name_is_told() -> None:
    (fault,) = Ref(sheet="Đơn vị").read("TX-DH - Huyện đoàn Duyên Hải", UNITS).faults
    assert fault.code == "ref-unknown"


def test_a_workbook_of_codes_with_names_is_the_same_plan(tmp_path: Path) -> None:
    plain, labelled = _read(tmp_path, example_contents()), _read(tmp_path, _labelled(example_contents()))
    assert labelled.plan == plain.plan
    assert labelled.problems == plain.problems


def test_the_drop_downs_of_units_and_people_show_that_column(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(build_workbook(tmp_path / "a.xlsx", contents=example_contents()))
    for name, sheet, shown in (("MA_DonVi", "Đơn vị", "TX-DH - Thị đoàn Duyên Hải"),
                               ("MA_NhanSu", "Nhân sự", "NS002 - Nguyễn Thanh Nhã")):  # fmt: skip
        column = next(cell.column_letter for cell in book[sheet][1] if cell.value == LABEL)
        assert book.defined_names[name].attr_text == (
            f"OFFSET('{sheet}'!${column}$2,0,0,MAX(1,COUNTA('{sheet}'!$A:$A)-1),1)"
        )
        results = openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True)[sheet]
        assert shown in {cell.value for cell in results[column]}
    rules = book["Hội nghị"].data_validations.dataValidation
    (host,) = (rule for rule in rules if rule.formula1 == "MA_DonVi")
    assert not host.showErrorMessage  # a bare code stays as good as it was


@needs_office
@pytest.mark.office
def test_what_looks_up_by_code_finds_it_beside_a_name(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(build_workbook(tmp_path / "a.xlsx", contents=example_contents()))
    sheet = book["Hội nghị"]
    headers = [cell.value for cell in sheet[1]]
    hosts = ("H-CT - Huyện đoàn Châu Thành", "H-CT; H-CN", "H-CT - Huyện đoàn Châu Thành; H-CN")
    for row, host in enumerate(hosts, start=2):
        sheet.cell(row, headers.index("Đơn vị đăng cai") + 1).value = host
    delegates = book["Đại biểu"]
    names = dict(row[:2] for row in book["Đơn vị"].iter_rows(min_row=2, values_only=True))
    column = next(cell.column for cell in delegates[1] if cell.value == "Mã đơn vị")
    for row in range(2, delegates.max_row + 1, 2):
        cell = delegates.cell(row, column)
        cell.value = f"{cell.value} - {names[cell.value]}" if cell.value else None
    book.save(tmp_path / "b.xlsx")
    convert([tmp_path / "b.xlsx"], "ods", tmp_path)
    sheets = {one.name: one.rows for one in read_grid(tmp_path / "b.ods")}
    before = {one.name: one.rows for one in read_grid(tmp_path / "a.xlsx")}
    ranked, as_before = ([list(row[:3]) for row in one["Tổng quan"][4:24]] for one in (sheets, before))
    assert ranked == as_before
    assert [row[headers.index("Địa bàn")] for row in sheets["Hội nghị"][1:4]] == ["huyện Châu Thành"] * 3
    shown = [cell for row in sheets["Bắt đầu"] for cell in row if "24/5/2024" in str(cell)]
    assert shown == ["thứ Sáu, 24/5/2024 - huyện Châu Thành"]


def _read(folder: Path, contents: Contents) -> Reading:
    return read_plan(read_grid(build_workbook(folder / "so.xlsx", contents=contents), only=PLAN))


def _labelled(contents: Contents) -> Contents:
    """The same rows with every lone code of a unit or a person as its drop-down shows it."""
    names = {
        row[code]: f"{row[code]} - {row[name]}"
        for title, code, name in (("Nhân sự", "Mã NS", "Họ và tên"), ("Đơn vị", "Mã đơn vị", "Tên đơn vị"))
        for row in contents.of(title)
    }
    rows = {}
    for sheet in PLAN.sheets:
        shown = {
            column.header
            for column in sheet.columns
            if column.type.drop_down in (FromSheet("Đơn vị"), FromSheet("Nhân sự"))
        }
        rows[sheet.title] = tuple(_with_names(row, shown, names) for row in contents.of(sheet.title))
    assert rows != dict(contents.rows)
    return replace(contents, rows=rows)


def _with_names(row: Mapping[str, Any], shown: set[str], names: Mapping[Any, str]) -> dict[str, Any]:
    return {
        header: names.get(value, value) if header in shown and isinstance(value, str) else value
        for header, value in row.items()
    }
