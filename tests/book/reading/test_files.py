"""Workbook files of all makers read into a Grid, every cell as it is."""

import datetime as dt
import warnings
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.book.workbooks import HEADERS, SHEET, UNIT, openpyxl_workbook, rewritten, sheet_xml, workbook
from toolkit.book.grid import CellError, Grid, Raw, Uncomputed
from toolkit.book.reading.files import needed_sheets, read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import PLAN

GOOD = [list(HEADERS), list(UNIT)]


def rows(grid: Grid) -> list[list[Raw]]:
    """The rows of the only sheet, from A1 on, blank ends cut."""
    (sheet,) = grid
    lines = [[None] * (sheet.first_column - 1) + list(cells) for cells in sheet.rows]
    cut = [
        cells[: max((n + 1 for n, cell in enumerate(cells) if cell is not None), default=0)]
        for cells in lines
    ]
    while cut and not cut[-1]:
        cut.pop()
    return [[] for _ in range(sheet.first_row - 1)] + cut


def cells(path: Path, values: list[Any], **options: Any) -> list[Raw]:
    return rows(read_grid(workbook(path, [values], **options)))[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "giao-ban.xlsx"


def test_a_good_workbook_is_read(file: Path) -> None:
    grid = read_grid(workbook(file))
    assert rows(grid) == GOOD
    assert (grid.file, grid.date_1904, [sheet.name for sheet in grid]) == ("giao-ban.xlsx", False, ["Đơn vị"])


def test_one_made_by_openpyxl_is_the_same(file: Path) -> None:
    assert rows(read_grid(openpyxl_workbook(file, (HEADERS, UNIT)))) == GOOD


def test_an_xlsm_is_read(tmp_path: Path) -> None:
    assert rows(read_grid(workbook(tmp_path / "giao-ban.xlsm"))) == GOOD


def test_values_are_what_they_are(file: Path) -> None:
    values = [
        5,
        5.5,
        -1,
        "5",
        "0900",
        True,
        dt.datetime(2024, 5, 24),
        dt.datetime(2024, 5, 24, 8, 30),
        None,
        "x",
    ]
    assert cells(file, values) == values
    assert list(map(type, cells(file, values))) == list(map(type, values))


def test_clocks_are_clocks(file: Path) -> None:
    assert cells(file, [dt.time(8, 30)], default_date_format="hh:mm") == [dt.time(8, 30)]


def test_long_text_is_whole(file: Path) -> None:
    assert cells(file, ["ữ" * 32_767]) == ["ữ" * 32_767]


def test_a_1904_book_says_so_and_its_days_are_right(file: Path) -> None:
    grid = read_grid(workbook(file, [[dt.datetime(2024, 5, 24), 43974]], date_1904=True))
    assert (grid.date_1904, rows(grid)) == (True, [[dt.datetime(2024, 5, 24), 43974]])


def test_only_the_sheets_of_the_plan_are_read_unless_every_one_is_asked_for(file: Path) -> None:
    workbook(file, title="Nháp")
    assert list(read_grid(file, only=PLAN)) == []
    assert [sheet.name for sheet in read_grid(file)] == ["Nháp"]


def test_what_is_written_into_is_read_as_well_where_it_is_wanted() -> None:
    read, written = ([sheet.title for sheet in sheets] for sheets in (PLAN.read, PLAN.sheets))
    names = ["Nháp", *written, "Tổng quan", "_schema"]
    assert needed_sheets(names, PLAN, written=False) == [name for name in written if name in read]
    assert needed_sheets(names, PLAN, written=True) == written
    assert len(read) < len(written)
    one_gone = [name for name in names if name != written[-1]]
    assert needed_sheets(one_gone, PLAN, written=True) == one_gone
    assert needed_sheets(["Nháp"], PLAN, written=True) == []


def test_a_renamed_sheet_is_read(file: Path) -> None:
    assert [sheet.name for sheet in read_grid(workbook(file, title="ĐƠN  VỊ "), only=PLAN)] == ["ĐƠN  VỊ "]


def test_formulas_are_read_by_their_stored_result(file: Path) -> None:
    assert cells(file, [("=1+1", 2), ('="a"', "a"), ("=TRUE()", True)]) == [2, "a", True]


def test_an_empty_text_is_a_result(file: Path) -> None:
    xml = '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>%s</row>'
    for more in ("", '<c r="C1" t="e"><v>#N/A</v></c>'):
        rewritten(workbook(file), {SHEET: sheet_xml(xml % more)})
        assert rows(read_grid(file))[0][:2] == [None, 1]


def test_an_error_is_an_error_and_its_neighbours_are_as_before(file: Path) -> None:
    row: list[Any] = [("=NA()", "#N/A"), 5, 5.5, "x", dt.datetime(2024, 5, 24), None, True]
    assert cells(file, row) == [CellError("#N/A"), *row[1:]]


def test_digits_beyond_the_last_day_in_a_cell_of_dates_stay_the_number_that_was_typed(file: Path) -> None:
    book = openpyxl.Workbook()
    for place, typed in (("A1", 20240524), ("B1", "=20240000+524"), ("C1", 45436)):
        book.active[place] = typed
        book.active[place].number_format = "dd/mm/yyyy"
    book.save(file)
    assert rows(read_grid(file)) == [[20240524, Uncomputed("=20240000+524"), dt.datetime(2024, 5, 24)]]


def test_a_formula_without_a_result_is_told_from_a_blank(file: Path) -> None:
    openpyxl_workbook(file, [["=A2+1", None, 5, "=SUM(C1:C1)"], [1, "#N/A"]])
    assert rows(read_grid(file)) == [
        [Uncomputed("=A2+1"), None, 5, Uncomputed("=SUM(C1:C1)")],
        [1, CellError("#N/A")],
    ]


def test_a_link_tells_its_words_whichever_program_dropped_its_result(file: Path) -> None:
    link = '=HYPERLINK("ket-qua/HN1","Thư ""mới""")'
    openpyxl_workbook(file, [[link, '=HYPERLINK(A2,"x")']])
    assert rows(read_grid(file)) == [['Thư "mới"', Uncomputed('=HYPERLINK(A2,"x")')]]


def test_a_shared_formula_without_results_is_seen_in_every_cell(file: Path) -> None:
    xml = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+1</f></c><c r="B1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
    )
    rewritten(workbook(file), {SHEET: sheet_xml(xml)})
    assert rows(read_grid(file)) == [[Uncomputed("=B1+1"), 1], [Uncomputed("=B2+1")]]


def test_the_two_ways_of_reading_agree(file: Path, tmp_path: Path) -> None:
    values = [
        [*HEADERS, dt.datetime(2024, 5, 24), 0.1, -3, "  a ", "b\nc", True, None, "cuối"],
        [],
        [None, None, *UNIT],
    ]
    quick = rows(read_grid(workbook(file, values)))
    slow = rows(read_grid(workbook(tmp_path / "slow.xlsx", [*values, [("=NA()", "#N/A")]])))
    assert slow == [*quick, [CellError("#N/A")]]


def test_a_dimension_that_lies_hides_nothing(file: Path) -> None:
    for lie in ("A1", "A1:XFD1048576", "Z9:A1"):
        first = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        cells_ = f'{first}<row r="2"><c r="A2"><v>3</v></c></row>'
        rewritten(workbook(file), {SHEET: sheet_xml(cells_, dimension=lie)})
        assert rows(read_grid(file)) == [[1, 2], [3]]


def test_a_dimension_that_lies_hides_nothing_from_the_careful_reading(file: Path) -> None:
    cells_ = '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>'
    rewritten(workbook(file), {SHEET: sheet_xml(cells_, dimension="A1")})
    assert rows(read_grid(file)) == [[CellError("#REF!")], [None, 3]]


def test_one_far_cell_does_not_end_the_process(file: Path) -> None:
    cells_ = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'
    rewritten(workbook(file), {SHEET: sheet_xml(cells_)})
    assert rows(read_grid(file)) == [[1]]


def test_a_stray_cell_far_below_is_still_read(file: Path) -> None:
    cells_ = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="Z1048576"><v>9</v></c></row>'
    rewritten(workbook(file), {SHEET: sheet_xml(cells_)})
    grid = read_grid(file)
    assert rows(grid)[1048575] == [*[None] * 25, 9]
    assert grid.sheets[0].address(1048575, 25) == "Z1048576"


def test_many_formatted_empty_rows_are_no_rows(file: Path) -> None:
    empty = "".join(
        f'<row r="{row}"><c r="A{row}" s="1"/><c r="ZZZ{row}" s="1"/></row>' for row in range(2, 50_000)
    )
    rewritten(workbook(file), {SHEET: sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row>{empty}')})
    assert rows(read_grid(file)) == [[1]]


def test_many_formatted_empty_rows_after_an_error_are_no_rows(file: Path) -> None:
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(2, 20_000))
    rewritten(workbook(file), {SHEET: sheet_xml(f'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>{empty}')})
    assert len(read_grid(file).sheets[0].rows) == 1


def test_cells_without_references_stand_one_after_another(file: Path) -> None:
    cells_ = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    rewritten(workbook(file), {SHEET: sheet_xml(cells_)})
    assert rows(read_grid(file)) == [[1, 2], [3]]


def test_days_beyond_the_calendar_are_no_days(file: Path) -> None:
    reading = read_plan(
        read_grid(workbook(file, [["Ngày", "Tên"], [-5, "a"], [10**10, "b"], [60, "c"]], title="Ngày nghỉ"))
    )
    assert reading.plan.holidays == ()
    assert [(one.place.cell, one.code) for one in reading.problems if one.place.cell not in ("", "A1")] == [
        ("A2", "day-serial"),
        ("A3", "day-serial"),
        ("A4", "day-serial"),
    ]


def test_no_warning_of_a_library_reaches_the_user(file: Path) -> None:
    openpyxl_workbook(file, [["=1+1"]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_grid(file)


def test_missing_styles_do_not_matter(file: Path) -> None:
    rewritten(workbook(file), without=["xl/styles.xml"])
    assert rows(read_grid(file)) == GOOD


def test_a_strict_workbook_is_read(file: Path) -> None:
    def strict(xml: bytes) -> bytes:
        pairs = (
            (
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
            (
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        )
        text = xml.decode()
        for transitional, strict_name in pairs:
            text = text.replace(transitional, strict_name)
        return text.encode()

    parts = (
        "xl/workbook.xml",
        SHEET,
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
    )
    rewritten(workbook(file), dict.fromkeys(parts, strict))
    assert rows(read_grid(file)) == GOOD


def test_a_roster_of_1500_people_is_read_whole(file: Path) -> None:
    headers = ["Mã NS", "Họ và tên", "Chức vụ", "Mã đơn vị", "Từ ngày"]
    people = [[f"NS{n:04}", f"Trần Thị {n}", "Bí thư", "H-CN", dt.datetime(2022, 1, 13)] for n in range(1500)]
    reading = read_plan(read_grid(workbook(file, [headers, *people], title="Nhân sự")))
    assert [person.code for person in reading.plan.people] == [f"NS{n:04}" for n in range(1500)]
    assert {person.valid_from for person in reading.plan.people} == {dt.date(2022, 1, 13)}


def test_a_cell_too_far_right_for_the_careful_reading_is_named(tmp_path: Path) -> None:
    units = [HEADERS, UNIT, ("H-CT", "=A1", *(None for _ in range(420)), "xa")]
    grid = read_grid(openpyxl_workbook(tmp_path / "s.xlsx", units))
    (found,) = (one for one in read_plan(grid).problems if one.code == "cells-cut")
    assert str(found.place) == "Đơn vị!PG3"


def test_hidden_rows_and_hidden_sheets_are_read_like_all_others(tmp_path: Path) -> None:
    path = workbook(tmp_path / "s.xlsx", [HEADERS, UNIT])
    book = openpyxl.load_workbook(path)
    book["Đơn vị"].row_dimensions[2].hidden = True
    book["Đơn vị"].auto_filter.ref = "A1:E2"
    book.create_sheet("Ghi chú")
    book["Đơn vị"].sheet_state = "hidden"
    book.save(path)
    assert [one.code for one in read_plan(read_grid(path)).plan.units] == ["H-CN"]
