"""The workbook for LibreOffice: as LibreOffice made it from the one with buttons, with nothing lost."""

import datetime as dt
import html
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace

from tests.buttons.desk import offscreen_office, opened
from tests.buttons.workbook import NAME, WORKBOOKS, built, sources
from tests.real.libreoffice import needs_uno, text_of
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.ods_conversion import office_twins
from toolkit.book.building.plain_ranges import with_plain_ranges
from toolkit.book.building.table_sheets import LAST_ROW
from toolkit.book.buttons.macro_workbook import caption
from toolkit.book.buttons.macros import ascii_source
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import PLAN, SHEETS
from toolkit.book.writing.workbook_package import Package
from toolkit.documents.buttons import BUTTONS
from toolkit.history import State
from toolkit.office.libreoffice import NoResult
from toolkit.tasks.build_ods import put_twins
from toolkit.tasks.outcome import Made
from toolkit.wording import weekday

_STEMS = ("giao-ban-2024", "giao-ban-mau")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PRELUDE = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"

_WRITES_RUBBISH = """
while [ "$1" != --outdir ]; do shift; done
mkdir -p "$2"
echo no > "$2/giao-ban-2024.ods"
"""


def part(twin: Path, name: str) -> str:
    with zipfile.ZipFile(twin) as package:
        return package.read(name).decode("utf-8")


@pytest.fixture(params=_STEMS)
def twin(request: pytest.FixtureRequest) -> Path:
    return WORKBOOKS / f"{request.param}.ods"


def test_the_twin_says_what_the_workbook_says(twin: Path) -> None:
    workbook = read_grid(twin.with_suffix(".xlsx"))
    said = read_plan(replace(read_grid(twin), file=workbook.file))
    assert replace(said, grid=workbook) == replace(read_plan(workbook), grid=workbook)


def test_every_button_is_bound_to_its_macro(twin: Path) -> None:
    content = part(twin, "content.xml")
    labels = [
        html.unescape(label) for label in re.findall(r'<form:button [^>]*form:label="([^"]*)"', content)
    ]
    macros = re.findall(r'xlink:href="vnd.sun.star.script:VBAProject\.GiaoBanButtons\.(\w+)\?', content)
    assert labels == [caption(button) for button in BUTTONS]
    assert macros == [button.macro for button in BUTTONS]


def test_the_macros_are_ours_line_by_line(twin: Path) -> None:
    for name, source in sources().items():
        words = html.unescape(part(twin, f"Basic/VBAProject/{name}.xml"))
        code = words.partition(_PRELUDE)[2].partition("</script:module>")[0]
        ours = [line for line in ascii_source(source).splitlines() if not line.startswith("Attribute ")]
        assert code.rstrip().splitlines() == ours


def test_tables_names_lists_and_colours_are_all_there(twin: Path) -> None:
    content = part(twin, "content.xml")
    package = Package(built()[f"{twin.stem}.xlsm"])
    tables = re.findall(r'<table:database-range table:name="([^"]*)"', content)
    names = re.findall(r'<table:named-(?:range|expression) table:name="([^"]*)"', content)
    lists = re.findall(r"cell-content-is-in-list\((\w+)\)", content)
    defined = [one.get("name", "") for one in package.tree(package.workbook).iter(package.tag("definedName"))]
    wanted = {
        (found.findtext(package.tag("formula1")) or "")
        for sheet in package.sheets.values()
        for found in package.tree(sheet).iter(package.tag("dataValidation"))
        if found.get("type") == "list"
    }
    colours = [
        rule
        for sheet in package.sheets.values()
        for rule in package.tree(sheet).iter(package.tag("conditionalFormatting"))
    ]
    assert set(tables) == set(package.tables)
    assert {name for name in defined if not name.startswith("_xlnm")} <= set(names)
    assert set(lists) == wanted
    assert content.count("<calcext:conditional-format ") == len(colours)


def test_headers_stay_in_sight(twin: Path) -> None:
    settings = part(twin, "settings.xml")
    entries = re.findall(
        r'<config:config-item-map-entry config:name="([^"]+)">(.*?)</config:config-item-map', settings
    )
    frozen = [
        html.unescape(name)
        for name, items in entries
        if '"VerticalSplitMode" config:type="short">2<' in items
        and '"VerticalSplitPosition" config:type="int">1<' in items
    ]
    assert frozen == [sheet.title for sheet in SHEETS[1:]]
    first = next(items for name, items in entries if html.unescape(name) == SHEETS[0].title)
    assert '"VerticalSplitPosition" config:type="int">6<' in first


def test_rows_that_are_typed_below_a_table_are_counted_as_well() -> None:
    package = Package(with_plain_ranges(built()[NAME], PLAN))
    formulas = [
        formula.text or ""
        for sheet in package.sheets.values()
        for formula in package.tree(sheet).iter(package.tag("f"))
    ]
    assert "COUNTIFS('Đơn vị'!$K$2:$K$5000,\"Có\")" in formulas
    assert not [formula for formula in formulas if re.search(r"tbl\w+\[[^\[]", formula)]


def test_every_sheet_with_a_computed_column_has_room_for_a_year() -> None:
    computed = [sheet for sheet in SHEETS if any(column.formula for column in sheet.columns)]
    assert computed
    assert all(sheet.room >= 100 for sheet in computed)
    assert all(sheet.room < LAST_ROW for sheet in computed)
    assert not [sheet.title for sheet in SHEETS if sheet.room and sheet not in computed]


def test_computed_columns_stand_in_every_row(twin: Path) -> None:
    root = etree.fromstring(part(twin, "content.xml").encode(), etree.XMLParser(huge_tree=True))
    tables = {table.get(f"{_TABLE}name"): table for table in root.iter(f"{_TABLE}table")}
    wanted = {
        (sheet.title, column.header): list(range(2, sheet.room + 2))
        for sheet in SHEETS
        for column in sheet.columns
        if column.formula
    }
    assert wanted
    found = {
        (sheet.title, column.header): _rows_with_formula(tables[sheet.title], number)
        for sheet in SHEETS
        for number, column in enumerate(sheet.columns)
        if column.formula
    }
    assert found == wanted


def _rows_with_formula(table: etree._Element, wanted: int) -> list[int]:
    rows, row = [], 0
    for line in table.iter(f"{_TABLE}table-row"):
        row += 1
        column = 0
        for cell in line:
            if column == wanted and cell.get(f"{_TABLE}formula"):
                rows.append(row)
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        row += int(line.get(f"{_TABLE}number-rows-repeated", "1")) - 1
    return rows


@needs_uno
@pytest.mark.office
def test_what_is_typed_below_a_table_is_reckoned_and_the_first_sheet_tells_it(tmp_path: Path) -> None:
    workbook = tmp_path / "giao-ban-2024.ods"
    workbook.write_bytes((WORKBOOKS / workbook.name).read_bytes())
    with offscreen_office(tmp_path) as office, opened(office, workbook) as document:
        for row in range(2, 102):
            _type(document, "Hội nghị", row, {"Mã HN": f"HN{row}-2026", "Đơn vị đăng cai": "TX-DH"})
            _type(document, "Hội nghị", row, {"Ngày": f"2026-05-{row % 28 + 1:02}"})
        _type(document, "Chương trình", 400, {"Mã HN": "HN2-2026", "Thứ tự": "1", "Số phút": "45"})
        _type(document, "Chương trình", 400, {"Bắt đầu": "08:00"})
        _type(document, "Chương trình", 401, {"Mã HN": "HN2-2026", "Thứ tự": "2", "Số phút": "30"})
        _type(document, "Báo cáo đơn vị", 900, {"Mã HN": "HN2-2026", "Mã đơn vị": "TX-DH"})
        _type(document, "Nhân sự", 901, {"Mã NS": "NS900", "Chức vụ": "Bí thư"})
        _type(document, "Văn bản đi", 500, {"Mã VB": "VB500", "Loại": "GM", "Số": "7"})
        document.NamedRanges.getByName(CHOSEN).ReferredCells.setString("HN14-2026")
        weekdays = [_shown(document, "Hội nghị", row, "Thứ") for row in range(2, 102)]
        areas = {_shown(document, "Hội nghị", row, "Địa bàn") for row in range(2, 102)}
        told = [_shown(document, *place) for place in _TOLD]
        chosen = text_of(document, "Bắt đầu", "D5")
    assert weekdays == [weekday(dt.date(2026, 5, row % 28 + 1)) for row in range(2, 102)]
    assert areas == {"Thị xã Duyên Hải"}
    assert told == ["08:00", "08:45", "Chưa gửi", "1", "07-GM/TĐTN-TCKT"]
    assert chosen == "thứ Sáu, 15/5/2026 - Thị xã Duyên Hải"


_TOLD = (
    ("Chương trình", 400, "Giờ"),
    ("Chương trình", 401, "Giờ"),
    ("Báo cáo đơn vị", 900, "Tình trạng"),
    ("Nhân sự", 901, "Cấp bậc"),
    ("Văn bản đi", 500, "Ký hiệu"),
)


def _cell(document: Any, sheet: str, row: int, header: str) -> Any:
    described = next(found for found in SHEETS if found.title == sheet)
    column = [found.header for found in described.columns].index(header)
    return document.Sheets.getByName(sheet).getCellByPosition(column, row - 1)


def _type(document: Any, sheet: str, row: int, words: dict[str, str]) -> None:
    for header, word in words.items():
        _cell(document, sheet, row, header).setFormula(word)


def _shown(document: Any, sheet: str, row: int, header: str) -> str:
    return str(_cell(document, sheet, row, header).String)


def test_a_button_takes_no_focus_so_that_the_page_stays_where_it_is(twin: Path) -> None:
    content = part(twin, "content.xml")
    buttons = re.findall(r"<form:button .*?</form:button>", content)
    assert len(buttons) == len(BUTTONS)
    calm = 'form:property-name="FocusOnClick" office:value-type="boolean" office:boolean-value="false"'
    assert all(calm in button for button in buttons)


@pytest.mark.skipif(os.name == "nt", reason="stands a shell script in for LibreOffice")
@pytest.mark.parametrize("script", ["exit 0", _WRITES_RUBBISH], ids=["nothing", "rubbish"])
def test_an_office_that_ends_well_without_a_workbook_is_not_believed(script: str, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    workbook = tmp_path / NAME
    workbook.write_bytes(built()[NAME])
    with pytest.raises(NoResult, match=r"LibreOffice không chuyển được giao-ban-2024\.xlsm thành \.ods\."):
        list(office_twins([workbook], program, PLAN))


def test_without_libreoffice_the_build_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    made = (Made(path=tmp_path / NAME, kind="workbook", state=State.MADE),)
    files, problems = put_twins(made)
    assert files == ()
    (found,) = problems
    assert str(found) == (
        f"{tmp_path}: Máy này không có LibreOffice nên chưa lập được sổ .ods trong {tmp_path}. "
        "Cài LibreOffice rồi chạy lại lệnh này; dùng Excel thì sổ .xlsm làm được mọi việc. [twin-not-built]"
    )


def test_a_twin_whose_workbook_did_not_change_is_kept(tmp_path: Path) -> None:
    (tmp_path / "giao-ban-2024.ods").write_bytes(b"there")
    files, problems = put_twins((Made(path=tmp_path / NAME, kind="workbook", state=State.KEPT),))
    assert ([made.state for made in files], problems) == ([State.KEPT], ())
