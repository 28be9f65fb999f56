"""LibreOffice's own workbooks: the same cells as Excel's, with the same care."""

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import fields

from tests.book.workbooks import HEADERS, UNIT, workbook
from tests.real.office import convert, needs_office
from toolkit.book.grid import CellError, Grid, Raw, Uncomputed
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.plan.model import Plan
from toolkit.problems import BadWorkbook

EXAMPLE = Path(__file__).parents[3] / "workbooks" / "giao-ban-2024.xlsx"


def handmade(path: Path, rows: str, *, settings: str = "", declaration: str = "", manifest: str = "") -> Path:
    """A small .ods whose only table holds these rows."""
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    calc = ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{declaration}'
        f"<office:document-content{names}{calc}><office:body><office:spreadsheet>{settings}"
        f'<table:table table:name="Đơn vị">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("content.xml", content)
        target.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return path


def number(value: int, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}"{attributes}/>'


def rows(grid: Grid) -> list[list[Raw]]:
    (sheet,) = grid
    return [[] for _ in range(sheet.first_row - 1)] + [
        [None] * (sheet.first_column - 1) + list(cells) for cells in sheet.rows
    ]


def problems(grid: Grid) -> list[str]:
    return [str(found) for found in read_plan(grid).problems]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "giao-ban.ods"


def test_errors_and_formulas_without_results_are_told_from_blanks(file: Path) -> None:
    handmade(
        file,
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{number(1)}'
        '<table:table-cell table:formula="of:=[.C3]+1"/>'
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""'
        ' calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
        f"{number(2)}</table:table-row>",
    )
    assert rows(read_grid(file)) == [[], [], [None, None, 1, Uncomputed("=[.C3]+1"), CellError("#N/A"), 2]]


def test_a_sheet_filled_to_its_edge_with_blanks_is_small(file: Path) -> None:
    handmade(
        file,
        f"<table:table-row>{number(1)}"
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    assert rows(read_grid(file)) == [[1]]


@pytest.mark.parametrize(
    "row",
    [
        "<table:table-row>" + number(1, ' table:number-columns-repeated="16384"') + "</table:table-row>",
        f'<table:table-row table:number-rows-repeated="1048576">{number(1)}</table:table-row>',
    ],
)
def test_values_repeated_to_the_edge_are_refused(file: Path, row: str) -> None:
    with pytest.raises(BadWorkbook) as caught:
        read_grid(handmade(file, row))
    assert caught.value.code == "workbook-dangerous"


def test_entities_are_refused(file: Path) -> None:
    handmade(file, "", declaration='<!DOCTYPE x [<!ENTITY a "ha">]>')
    with pytest.raises(BadWorkbook) as caught:
        read_grid(file)
    assert caught.value.code == "workbook-dangerous"


def test_cut_off_content_is_refused(file: Path) -> None:
    handmade(file, f"<table:table-row>{number(1)}</table:table-row><table:table-row><broken")
    with pytest.raises(BadWorkbook) as caught:
        read_grid(file)
    assert caught.value.code == "workbook-broken-archive"


def test_a_book_that_counts_from_1904_says_so(file: Path) -> None:
    null_date = '<table:null-date table:date-value="1904-01-01"/>'
    settings = f"<table:calculation-settings>{null_date}</table:calculation-settings>"
    assert read_grid(handmade(file, "", settings=settings)).date_1904
    assert not read_grid(handmade(file, "")).date_1904


def test_a_workbook_with_a_password_is_named(file: Path) -> None:
    with pytest.raises(BadWorkbook) as caught:
        read_grid(handmade(file, "", manifest="<manifest:encryption-data/>"))
    assert caught.value.code == "workbook-encrypted"


@pytest.mark.office
@needs_office
def test_libreoffice_saves_what_excel_had(tmp_path: Path) -> None:
    values: list[list[Any]] = [
        [*HEADERS, "Từ ngày", "Địa danh"],
        [*UNIT, dt.datetime(2020, 1, 1), "Cầu Ngang"],
        ["H-CK", ("=NA()", "#N/A"), "Huyện đoàn", ("=1+1", 2), "x", "31/6/2024", "a\nb"],
    ]
    source = workbook(tmp_path / "giao-ban.xlsx", values)
    convert([source], "ods", tmp_path)
    saved, original = read_grid(tmp_path / "giao-ban.ods"), read_grid(source)
    assert rows(saved) == rows(original)
    assert problems(saved) == [found.replace(".xlsx", ".ods") for found in problems(original)]


def said(plan: Plan) -> list[list[tuple[object, ...]]]:
    """Every value of a plan's rows, without the cells that they came from."""
    return [
        [
            tuple(getattr(record, field.name) for field in fields(record) if field.name != "origin")
            for record in getattr(plan, part.name)
        ]
        for part in fields(plan)
        if part.name not in ("settings", "today")
    ]


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_the_example_saved_by_libreoffice_is_the_same_plan(tmp_path: Path, kind: str) -> None:
    convert([EXAMPLE], kind, tmp_path)
    saved, original = (read_plan(read_grid(path)) for path in (tmp_path / f"giao-ban-2024.{kind}", EXAMPLE))
    assert said(saved.plan) == said(original.plan)
    assert [one.code for one in saved.problems] == [one.code for one in original.problems]
