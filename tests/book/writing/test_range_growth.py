"""Formulas, print areas, names and charts over a table's rows follow its growth; nothing else moves."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import AppendRow, ReplaceRows
from toolkit.book.writing.workbook_package import MAIN

GROWN = [AppendRow(table="tblGiayMoi", values={"Mã": "GM3"}), AppendRow(table="tblGiayMoi")]
# A formula on the sheet named, before and after two rows were added under the table A1:C3.
FORMULAS = (
    ("Tổng", "COUNTA('Giấy mời'!A2:A3)", "COUNTA('Giấy mời'!A2:A5)"),
    ("Tổng", "COUNTA('Giấy mời'!$A$2:$A$3)", "COUNTA('Giấy mời'!$A$2:$A$5)"),
    ("Tổng", "VLOOKUP(1,'Giấy mời'!A1:C3,2)", "VLOOKUP(1,'Giấy mời'!A1:C5,2)"),
    ("Tổng", "SUM(A2:A3)", "SUM(A2:A3)"),
    ("Tổng", "COUNTA('Giấy mời'!A2:A2)", "COUNTA('Giấy mời'!A2:A2)"),
    ("Tổng", "COUNTA('Giấy mời'!A2:A30)", "COUNTA('Giấy mời'!A2:A30)"),
    ("Tổng", "COUNTA('Giấy mời'!F2:F3)", "COUNTA('Giấy mời'!F2:F3)"),
    ("Tổng", "'Giấy mời'!A3", "'Giấy mời'!A3"),
    ("Tổng", "\"'Giấy mời'!A2:A3\"&1", "\"'Giấy mời'!A2:A3\"&1"),
    ("Giấy mời", "COUNTA(A2:A3)", "COUNTA(A2:A5)"),
)


def workbook() -> bytes:
    """A table A1:C3 with running totals, formulas, a print area, a name, colours and drop-downs."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet, sums = book.add_worksheet("Giấy mời"), book.add_worksheet("Tổng")
    columns: list[dict[str, object]] = [{"header": "Mã"}, {"header": "Số"}, {"header": "Lũy kế"}]
    sheet.add_table("A1:C3", {"name": "tblGiayMoi", "columns": columns, "data": [["GM1", 1], ["GM2", 2]]})
    sheet.write_formula("C2", "=SUM(B$2:B2)")
    sheet.write_formula("C3", "=SUM(B$2:B3)")
    sheet.print_area("A1:E3")
    sheet.conditional_format("A2:C3", {"type": "formula", "criteria": "=COUNTIF($A$2:$A$3,$A2)>1"})
    sheet.data_validation("B2:B3", {"validate": "list", "source": "=$A$2:$A$3"})
    sums.data_validation("H1", {"validate": "list", "source": "='Giấy mời'!$A$2:$A$3"})
    book.define_name("HaiVung", "='Giấy mời'!$A$2:$A$3,'Giấy mời'!$B$2:$B$3")
    for row, (home, formula, _) in enumerate(FORMULAS):
        (sums if home == "Tổng" else sheet).write_formula(row + 10, 9, f"={formula}")
    book.close()
    return content.getvalue()


@pytest.fixture(scope="module")
def grown() -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(patched(workbook(), GROWN)))


def test_formulas_over_the_table_follow_and_others_stay(grown: openpyxl.Workbook) -> None:
    told = [grown[home].cell(row + 11, 10).value for row, (home, _, _) in enumerate(FORMULAS)]
    assert told == [f"={after}" for _, _, after in FORMULAS]


def test_a_running_total_keeps_its_own_row(grown: openpyxl.Workbook) -> None:
    assert [grown["Giấy mời"][f"C{row}"].value for row in (2, 3)] == ["=SUM(B$2:B2)", "=SUM(B$2:B3)"]


def test_print_areas_names_colours_and_drop_downs_follow(grown: openpyxl.Workbook) -> None:
    sheet, sums = grown["Giấy mời"], grown["Tổng"]
    assert sheet.print_area == "'Giấy mời'!$A$1:$E$5"
    assert grown.defined_names["HaiVung"].attr_text == "'Giấy mời'!$A$2:$A$5,'Giấy mời'!$B$2:$B$5"
    (area,) = sheet.conditional_formatting
    assert str(area.sqref) == "A2:C5"
    assert area.rules[0].formula == ["COUNTIF($A$2:$A$5,$A2)>1"]
    (own,) = sheet.data_validations.dataValidation
    assert (str(own.sqref), own.formula1) == ("B2:B5", "$A$2:$A$5")
    (other,) = sums.data_validations.dataValidation
    assert (str(other.sqref), other.formula1) == ("H1", "'Giấy mời'!$A$2:$A$5")


def test_what_followed_the_growth_follows_back_when_the_table_shrinks() -> None:
    grown = patched(workbook(), GROWN)
    rows = ({"Mã": "GM1"}, {"Mã": "GM2"})
    book = openpyxl.load_workbook(BytesIO(patched(grown, [ReplaceRows(table="tblGiayMoi", rows=rows)])))
    assert book["Tổng"]["J11"].value == "=COUNTA('Giấy mời'!A2:A3)"
    assert book["Giấy mời"].print_area == "'Giấy mời'!$A$1:$E$3"


def test_a_sheet_that_does_not_speak_of_the_table_stays_byte_for_byte() -> None:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet, other = book.add_worksheet("Giấy mời"), book.add_worksheet("Khác")
    sheet.add_table("A1:B3", {"name": "tblGiayMoi", "columns": [{"header": "Mã"}, {"header": "Số"}]})
    other.write_formula("A1", "=SUM(B2:B3)")
    book.close()
    after = patched(content.getvalue(), [AppendRow(table="tblGiayMoi", values={"Mã": "GM3"})])
    part = "xl/worksheets/sheet2.xml"
    assert ZipFile(BytesIO(after)).read(part) == ZipFile(content).read(part)


def test_a_computed_column_with_plain_references_is_copied_down_as_excel_does() -> None:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("Giấy mời")
    columns = [{"header": "Số"}, {"header": "Gấp đôi", "formula": "=A2*2"}]
    sheet.add_table("A1:B3", {"name": "tblGiayMoi", "columns": columns, "data": [[1], [2]]})
    sheet.write_formula("B3", "=A3*2")
    book.close()
    after = patched(content.getvalue(), [AppendRow(table="tblGiayMoi", values={"Số": 3})])
    assert openpyxl.load_workbook(BytesIO(after))["Giấy mời"]["B4"].value == "=A4*2"


def test_a_pivot_table_over_the_table_takes_its_new_rows_in() -> None:
    source = '<worksheetSource ref="A1:C3" sheet="Giấy mời"/>'
    pivot = f'<pivotCacheDefinition xmlns="{MAIN}"><cacheSource>{source}</cacheSource></pivotCacheDefinition>'
    content = BytesIO(workbook())
    with ZipFile(content, "a") as package:
        package.writestr("xl/pivotCache/pivotCacheDefinition1.xml", pivot)
    after = ZipFile(BytesIO(patched(content.getvalue(), GROWN)))
    assert b'ref="A1:C5"' in after.read("xl/pivotCache/pivotCacheDefinition1.xml")
