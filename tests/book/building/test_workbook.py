"""A built workbook holds what the schema says, in ways that Excel and LibreOffice both understand."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.workbook import Workbook

from toolkit.book.building.chosen_conference import NEVER_RUN
from toolkit.book.building.computed_columns import COMPUTED
from toolkit.book.building.drop_downs import CHOSEN, named_ranges, range_name, value_lists
from toolkit.book.building.front_page import MACROS_OFF, button_cell, by_stage
from toolkit.book.building.seed import example_contents
from toolkit.book.building.table_sheets import stored_formula
from toolkit.book.building.workbook import build_workbooks, fill_book, new_book
from toolkit.book.fields import FromList, FromSheet, FromValues
from toolkit.book.grid import Uncomputed, column_letters
from toolkit.book.reading.files import read_grid
from toolkit.book.schema import PLAN, SHEETS
from toolkit.book.writing.seal import sealed
from toolkit.documents.button import Stage
from toolkit.documents.buttons import BUTTONS
from toolkit.word.check.text_metrics import lines_taken, width

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


def _parts(package_file: Path | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(package_file) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_workbook_is_what_build_makes(folder: Path, name: str) -> None:
    # By parts, since another zlib packs the same parts into other bytes.
    made = io.BytesIO(sealed((folder / name).read_bytes()))
    assert _parts(COMMITTED / name) == _parts(made), "run: giaoban build"


@pytest.mark.parametrize("name", NAMES)
def test_the_same_contents_give_the_same_bytes(folder: Path, tmp_path: Path, name: str) -> None:
    build_workbooks(tmp_path)
    assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_every_sheet_holds_its_table_with_the_headers_of_the_schema(example: Workbook) -> None:
    described = [(sheet.title, sheet.table, [column.header for column in sheet.columns]) for sheet in SHEETS]
    built = [
        (sheet.title, *_table(sheet))
        for sheet in example.worksheets
        if sheet.title not in ("Tổng quan", "_schema")
    ]
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
    assert sources == set(named_ranges(PLAN))
    assert sources <= set(example.defined_names)


def test_headers_stay_in_sight_and_pages_are_a4_across_with_the_header_repeated(example: Workbook) -> None:
    for description in SHEETS[1:]:
        sheet = example[description.title]
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_the_first_sheet_names_the_conference_and_holds_a_row_for_each_button(
    folder: Path, example: Workbook
) -> None:
    front = example["Bắt đầu"]
    shown = openpyxl.load_workbook(folder / NAMES[0], data_only=True)["Bắt đầu"]
    assert example.active == front
    assert front[_address(example, CHOSEN)].value == "HN1-2024"
    rows = {button: button_cell(button)[0] + 1 for button in BUTTONS}
    assert [front.cell(row, 2).value for row in rows.values()] == [button.caption for button in BUTTONS]
    results = [shown.cell(row, 4).value for row in rows.values()]
    assert results == [NEVER_RUN if button.step else None for button in BUTTONS]


def test_the_buttons_stand_below_the_stage_of_the_work_in_which_they_are_needed(example: Workbook) -> None:
    last = max(button_cell(button)[0] for button in BUTTONS)
    words = [example["Bắt đầu"].cell(row + 1, 2).value for row in range(6, last + 1)]
    wanted = [
        words for stage in Stage for words in (stage, *(one.caption for one in BUTTONS if one.stage is stage))
    ]
    assert words == wanted
    assert wanted[:3] == ["Lúc nào cũng dùng", "Kiểm tra", "Hoàn tác lần bấm vừa rồi"]


def test_the_buttons_are_numbered_from_top_to_bottom() -> None:
    numbered = [button for button in BUTTONS if button.step]
    assert sorted(numbered, key=button_cell) == numbered


def test_a_stage_is_seen_at_once_on_a_small_screen_below_what_stays_in_sight(example: Workbook) -> None:
    # 768 lines of a laptop leave Excel about 440 pixels for cells, below its ribbon and above the task bar.
    front = example["Bắt đầu"]
    assert front.freeze_panes == "A7"
    frozen = sum(front.row_dimensions[row].height for row in range(1, 7))
    stages = [len(buttons) for _, buttons in by_stage(BUTTONS)]
    assert stages
    heading, button = (front.row_dimensions[row].height for row in (7, 8))
    assert (frozen + heading + max(stages) * button) * 4 / 3 <= 440
    assert (frozen + heading + 6 * button) * 4 / 3 <= 440  # and stays so with thirty buttons


def test_the_first_sheet_says_what_to_do_where_a_press_does_nothing(example: Workbook) -> None:
    front = example["Bắt đầu"]
    assert (front["A2"].value, front["A3"].value) == MACROS_OFF
    assert "Enable Content" in MACROS_OFF[0]
    assert "Công cụ (Tools) > Tùy chọn (Options) > LibreOffice > Bảo mật (Security) >" in MACROS_OFF[1]


def test_no_wrapped_text_is_taller_than_its_row(folder: Path) -> None:
    shown = openpyxl.load_workbook(folder / NAMES[0], data_only=True)
    seen, cut = 0, []
    for sheet in (shown[description.title] for description in SHEETS):
        widths = _widths(sheet)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, str) and cell.alignment.wrap_text:
                seen += 1
                room = (widths[cell.column] * 7 - 2) / 96 * 25.4
                lines = lines_taken(cell.value, cell.font.size, room, bold=cell.font.bold)
                height = sheet.row_dimensions[cell.row].height or 15
                if height < min(lines * cell.font.size * 1.25, 405):
                    cut.append(f"{sheet.title}!{cell.coordinate}")
    assert seen > 1000
    assert cut == []


def test_no_text_that_stays_on_one_line_is_wider_than_its_column(example: Workbook) -> None:
    seen, cut = 0, []
    for description in SHEETS[1:]:
        sheet = example[description.title]
        widths = _widths(sheet)
        for cell in (cell for row in sheet.iter_rows(min_row=2) for cell in row):
            if isinstance(cell.value, str) and not cell.alignment.wrap_text and cell.data_type == "s":
                seen += 1
                room = (widths[cell.column] * 7 - 2) / 96 * 25.4
                if width(cell.value, cell.font.size, bold=cell.font.bold) > room:
                    cut.append(f"{description.title}!{cell.coordinate}")
    assert seen > 1000
    assert cut == []


def _widths(sheet: openpyxl.worksheet.worksheet.Worksheet) -> dict[int, float]:
    """The width of each column, from 1; equal neighbours are stored as one."""
    return {
        number: stored.width
        for stored in sheet.column_dimensions.values()
        for number in range(stored.min, stored.max + 1)
    }


def test_no_font_is_bound_to_the_theme(example: Workbook) -> None:
    fonts = [font for sheet in example.worksheets for row in sheet.iter_rows() for font in _fonts(row)]
    assert {font.name for font in fonts} == {"Times New Roman"}
    assert {font.scheme for font in fonts} == {None}


def _fonts(row: tuple[openpyxl.cell.cell.Cell, ...]) -> list[openpyxl.styles.Font]:
    return [cell.font for cell in row]


def test_a_row_without_words_has_no_height_of_its_own(folder: Path) -> None:
    parts = dict(_sheet_parts(folder / NAMES[0]))
    assert [row.get("ht") for row in parts["Kiểm tra"].iter("{*}row")] == ["36", None]


def test_what_leads_to_a_cell_or_a_file_looks_like_it(example: Workbook) -> None:
    leading = [(sheet, column) for sheet in SHEETS for column in sheet.columns if column.leads]
    assert {(sheet.title, column.header) for sheet, column in leading} == {
        ("Kiểm tra", "Ô"),
        ("Giấy mời", "Tệp"),
        ("Văn bản đi", "Tệp Word"),
    }
    for sheet, column in leading:
        letter = column_letters(sheet.columns.index(column) + 1)
        rules = {
            str(area.sqref): rule
            for area in example[sheet.title].conditional_formatting
            for rule in area.rules
            if rule.type == "expression"
        }
        rule = rules[f"{letter}2:{letter}5000"]
        assert rule.formula == [f"_xlfn.ISFORMULA({letter}2)"]
        assert rule.dxf.font.underline == "single"


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
    book = new_book(tmp_path / "built.xlsx", PLAN)
    with book:
        fill_book(book, example_contents())
        trial = book.add_worksheet("Thử")
        for row, name in enumerate(named_ranges(PLAN)):
            trial.write_formula(row, 0, f"=COUNTA({name})", None, 0)
    reckoned = _reckoned_anew(tmp_path / "built.xlsx")
    built = openpyxl.load_workbook(tmp_path / "built.xlsx", data_only=True)
    formulas = openpyxl.load_workbook(tmp_path / "built.xlsx")
    for sheet in formulas.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            if sheet.title != "Thử":
                ours, theirs = (copy[sheet.title][cell.coordinate].value for copy in (built, reckoned))
                assert (ours or "") == (theirs or ""), f"{sheet.title}!{cell.coordinate}"
    counted = [reckoned["Thử"].cell(row, 1).value for row in range(1, len(named_ranges(PLAN)) + 1)]
    assert dict(zip(named_ranges(PLAN), counted, strict=True)) == _sizes()


def _sizes() -> dict[str, int]:
    """How many values each named list of the example holds."""
    contents = example_contents()
    sizes = {range_name(FromValues(values)): len(values) for values in value_lists(PLAN)}
    for name in {row["Danh mục"] for row in contents.of("Danh mục")}:
        rows = [row for row in contents.of("Danh mục") if row["Danh mục"] == name]
        sizes[range_name(FromList(str(name)))] = len(rows)
        sizes[range_name(FromList(str(name), codes=True))] = sum("Mã" in row for row in rows)
    sizes |= {range_name(FromSheet(sheet.title)): len(contents.of(sheet.title)) for sheet in SHEETS}
    return {name: sizes[name] for name in named_ranges(PLAN)}


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
