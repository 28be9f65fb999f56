"""A built workbook holds what the schema says, in ways that Excel and LibreOffice both understand."""

import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.workbook import Workbook

from toolkit.book.building.computed_columns import COMPUTED
from toolkit.book.building.drop_downs import CHOSEN, named_ranges, range_name, value_lists
from toolkit.book.building.front_page import button_cell
from toolkit.book.building.seed import example_contents
from toolkit.book.building.table_sheets import stored_formula
from toolkit.book.building.workbook import build_workbooks, fill_book, new_book
from toolkit.book.fields import FromList, FromSheet, FromValues
from toolkit.book.grid import Uncomputed
from toolkit.book.reading.files import read_grid
from toolkit.book.schema import SHEETS
from toolkit.documents.buttons import BUTTONS

COMMITTED = Path(__file__).parents[3] / "workbooks"
NAMES = ("giao-ban-2024.xlsx", "giao-ban-mau.xlsx")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build_workbooks(folder)
    return folder


@pytest.fixture(scope="module")
def example(folder: Path) -> Workbook:
    return openpyxl.load_workbook(folder / NAMES[0])


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_workbook_is_what_build_makes(folder: Path, name: str) -> None:
    # By parts, since another zlib packs the same parts into other bytes.
    assert _parts(COMMITTED / name) == _parts(folder / name), "run: giaoban build"


@pytest.mark.parametrize("name", NAMES)
def test_the_same_contents_give_the_same_bytes(folder: Path, tmp_path: Path, name: str) -> None:
    build_workbooks(tmp_path)
    assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_every_sheet_holds_its_table_with_the_headers_of_the_schema(example: Workbook) -> None:
    described = [(sheet.title, sheet.table, [column.header for column in sheet.columns]) for sheet in SHEETS]
    built = [(sheet.title, *_table(sheet)) for sheet in example.worksheets if sheet.title != "_schema"]
    assert built == described


def _table(sheet: openpyxl.worksheet.worksheet.Worksheet) -> tuple[str, list[str]]:
    (table,) = sheet.tables.values()
    headers = next(iter(sheet[table.ref]))
    return table.name, [cell.value for cell in headers]


def test_the_map_of_headers_is_hidden_and_complete(example: Workbook) -> None:
    sheet = example["_schema"]
    assert sheet.sheet_state == "hidden"
    rows = [row[:4] for row in sheet.iter_rows(min_row=2, max_col=4, values_only=True) if row[0]]
    assert [(title, table, header, field or "") for title, table, header, field in rows] == [
        (sheet.title, sheet.table, column.header, column.field)
        for sheet in SHEETS
        for column in (*sheet.columns, *sheet.keys)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_formula_is_without_its_result(folder: Path, name: str) -> None:
    cells = [cell for sheet in read_grid(folder / name) for row in sheet.rows for cell in row]
    assert [cell for cell in cells if isinstance(cell, Uncomputed)] == []


def test_every_computed_column_has_its_reckoning() -> None:
    formulas = {
        (sheet.title, column.header) for sheet in SHEETS for column in sheet.columns if column.formula
    }
    assert formulas == set(COMPUTED)


def test_shown_formulas_are_stored_as_excel_stores_them() -> None:
    assert stored_formula('=IF([@Hạn]="",[@[Ngày nhận]],tblDonVi[Địa bàn])', "tblBaoCao") == (
        '=IF(tblBaoCao[[#This Row],[Hạn]]="",tblBaoCao[[#This Row],[Ngày nhận]],tblDonVi[Địa bàn])'
    )


def test_phones_codes_and_days_keep_their_kind_far_below_the_last_row(example: Workbook) -> None:
    people = example["Nhân sự"]
    columns = {cell.value: cell.column_letter for cell in people[1]}
    formats = [people.column_dimensions[columns[header]] for header in ("Mã NS", "Điện thoại", "Từ ngày")]
    assert [column.number_format for column in formats] == ["@", "@", "dd/mm/yyyy"]
    assert people[f"{columns['Điện thoại']}2"].value == "0900 000 001"
    assert people[f"{columns['Từ ngày']}2"].is_date


def test_every_column_helps_whoever_types_into_it(example: Workbook) -> None:
    for description in SHEETS[1:]:
        if description.keys:
            continue
        helped = {
            validation.promptTitle: validation.prompt
            for validation in example[description.title].data_validations.dataValidation
        }
        for column in description.columns:
            assert helped[column.header[:32]].startswith(column.help[:200])


def test_every_drop_down_shows_a_range_that_has_a_name(example: Workbook) -> None:
    sources = {
        validation.formula1
        for sheet in example.worksheets
        for validation in sheet.data_validations.dataValidation
        if validation.type == "list"
    }
    assert sources == set(named_ranges())
    assert sources <= set(example.defined_names)


def test_headers_stay_in_sight_and_pages_are_a4_across_with_the_header_repeated(example: Workbook) -> None:
    for description in SHEETS[1:]:
        sheet = example[description.title]
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_the_first_sheet_names_the_conference_and_one_result_cell_for_each_button(example: Workbook) -> None:
    front = example["Bắt đầu"]
    assert example.active == front
    assert front[_address(example, CHOSEN)].value == "HN1-2024"
    for button in BUTTONS:
        row, column = button_cell(button)
        assert front.cell(row + 1, column + 1).value == button.caption
        assert front[_address(example, button.result_name)].value == "Chưa chạy"


def _address(book: Workbook, name: str) -> str:
    _, _, address = book.defined_names[name].attr_text.partition("!")
    return address.replace("$", "")


def test_every_sheet_is_one_click_away_from_the_first(example: Workbook) -> None:
    cells = (cell for row in example["Bắt đầu"].iter_rows() for cell in row)
    links = {cell.hyperlink.location for cell in cells if cell.hyperlink}
    assert links == {f"'{sheet.title}'!A1" for sheet in SHEETS[1:]}


def test_no_row_is_fixed_against_growing_with_its_text(folder: Path) -> None:
    for title, part in _sheet_parts(folder / NAMES[0]):
        fixed = part.findall(".//{*}row[@customHeight]")
        assert [title] * len(fixed) == ["Bắt đầu"] * len(fixed)


def _sheet_parts(path: Path) -> Iterator[tuple[str, etree._Element]]:
    parts = _parts(path)
    titles = [sheet.title for sheet in SHEETS]
    for number, title in enumerate(titles, start=1):
        yield title, etree.fromstring(parts[f"xl/worksheets/sheet{number}.xml"])


@pytest.mark.office
def test_libreoffice_reckons_every_formula_and_every_list_as_we_did(tmp_path: Path) -> None:
    book = new_book(tmp_path / "built.xlsx")
    with book:
        fill_book(book, example_contents())
        trial = book.add_worksheet("Thử")
        for row, name in enumerate(named_ranges()):
            trial.write_formula(row, 0, f"=COUNTA({name})", None, 0)
    reckoned = _reckoned_anew(tmp_path / "built.xlsx")
    built = openpyxl.load_workbook(tmp_path / "built.xlsx", data_only=True)
    formulas = openpyxl.load_workbook(tmp_path / "built.xlsx")
    for sheet in formulas.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            if sheet.title != "Thử":
                ours, theirs = (copy[sheet.title][cell.coordinate].value for copy in (built, reckoned))
                assert (ours or "") == (theirs or ""), f"{sheet.title}!{cell.coordinate}"
    counted = [reckoned["Thử"].cell(row, 1).value for row in range(1, len(named_ranges()) + 1)]
    assert dict(zip(named_ranges(), counted, strict=True)) == _sizes()


def _sizes() -> dict[str, int]:
    """How many values each named list of the example holds."""
    contents = example_contents()
    sizes = {range_name(FromValues(values)): len(values) for values in value_lists()}
    for name in {row["Danh mục"] for row in contents.of("Danh mục")}:
        rows = [row for row in contents.of("Danh mục") if row["Danh mục"] == name]
        sizes[range_name(FromList(str(name)))] = len(rows)
        sizes[range_name(FromList(str(name), codes=True))] = sum("Mã" in row for row in rows)
    sizes |= {range_name(FromSheet(sheet.title)): len(contents.of(sheet.title)) for sheet in SHEETS}
    return {name: sizes[name] for name in named_ranges()}


def _reckoned_anew(path: Path) -> Workbook:
    """The workbook as LibreOffice saves it after the stored results were taken out."""
    bare, out = path.with_name("bare.xlsx"), path.parent / "out"
    with zipfile.ZipFile(bare, "w") as package:
        for name, content in _parts(path).items():
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(rb'(<c [^>]*?)(?: t="\w+")?>(<f>[^<]*</f>)<v>[^<]*</v>', rb"\1>\2", content)
            package.writestr(name, content)
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    convert = ("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(bare))
    subprocess.run(["soffice", profile, "--headless", *convert], check=True, capture_output=True, timeout=180)
    return openpyxl.load_workbook(out / "bare.xlsx", data_only=True)
