"""Cells changed and rows appended in a closed workbook, seen by openpyxl."""

import datetime as dt
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.book.writing.closed_workbook import patched, patched_where_possible
from toolkit.book.writing.edits import AppendRow, CannotPatch, Link, ReplaceRows, SetCell

HEADERS = ("Mã", "Ngày", "Trạng thái", "Ghi chú")


def workbook(
    rows: tuple[tuple[object, ...], ...] = (("GM1", dt.date(2024, 5, 10), "Chưa gửi", "=1+1"),),
) -> bytes:
    """A sheet “Giấy mời” with a table tblGiayMoi from A1, a drop-down, a name and a chart over its rows."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("Giấy mời")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    bottom = max(len(rows), 1)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, dt.date):
                sheet.write_datetime(number, column, dt.datetime.combine(value, dt.time()), day)
            else:
                sheet.write(number, column, value)
    columns: list[dict[str, object]] = [{"header": header} for header in HEADERS]
    sheet.add_table(0, 0, bottom, 3, {"name": "tblGiayMoi", "columns": columns})
    sheet.data_validation(1, 2, bottom, 2, {"validate": "list", "source": ["Chưa gửi", "Đã gửi"]})
    book.define_name("TrangThai", f"='Giấy mời'!$C$2:$C${bottom + 1}")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='Giấy mời'!$B$2:$B${bottom + 1}"})
    sheet.insert_chart("H2", chart)
    book.close()
    return content.getvalue()


def sheet_after(content: bytes) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(content))["Giấy mời"]


def values(content: bytes) -> list[tuple[object, ...]]:
    return list(sheet_after(content).iter_rows(max_col=4, values_only=True))


def test_no_edit_gives_the_same_bytes() -> None:
    content = workbook()
    assert patched(content, []) is content


def test_a_cell_is_set_and_keeps_its_format() -> None:
    after = sheet_after(
        patched(workbook(), [SetCell(sheet="Giấy mời", address="B2", value=dt.date(2024, 5, 17))])
    )
    assert (after["B2"].value, after["B2"].number_format) == (dt.datetime(2024, 5, 17), "dd/mm/yyyy")


def test_text_that_looks_like_a_formula_stays_text() -> None:
    after = sheet_after(patched(workbook(), [SetCell(sheet="Giấy mời", address="C2", value="=CMD()|x")]))
    assert (after["C2"].data_type, after["C2"].value) == ("s", "=CMD()|x")


def test_spaces_line_breaks_and_escapes_in_text_come_back_as_they_were() -> None:
    text = "  dòng 1\ndòng 2 & <b> _x000D_ “ ”  "
    after = sheet_after(patched(workbook(), [SetCell(sheet="Giấy mời", address="C2", value=text)]))
    assert openpyxl.utils.escape.unescape(after["C2"].value) == text


def test_control_characters_and_half_characters_never_reach_the_file() -> None:
    after = sheet_after(patched(workbook(), [SetCell(sheet="Giấy mời", address="C2", value="a\x07b\ud800c")]))
    assert after["C2"].value == "abc"


def test_a_link_shows_its_text_and_leads_to_its_cell() -> None:
    link = Link(text="Hội nghị!C3", target="#'Hội nghị'!C3")
    content = patched(workbook(), [SetCell(sheet="Giấy mời", address="C2", value=link)])
    assert sheet_after(content)["C2"].value == '=HYPERLINK("#\'Hội nghị\'!C3","Hội nghị!C3")'
    assert openpyxl.load_workbook(BytesIO(content), data_only=True)["Giấy mời"]["C2"].value == "Hội nghị!C3"


def test_a_row_is_appended_and_everything_about_the_table_follows() -> None:
    row = {"Mã": "GM2", "Ngày": dt.date(2024, 5, 13), "Trạng thái": "Đã gửi"}
    content = patched(workbook(), [AppendRow(table="tblGiayMoi", values=row)])
    after = sheet_after(content)
    assert values(content)[2] == ("GM2", dt.datetime(2024, 5, 13), "Đã gửi", None)
    assert after["B3"].number_format == "dd/mm/yyyy"
    assert after.tables["tblGiayMoi"].ref == "A1:D3"
    assert after.tables["tblGiayMoi"].autoFilter.ref == "A1:D3"
    assert [str(rule.sqref) for rule in after.data_validations.dataValidation] == ["C2:C3"]
    assert (
        openpyxl.load_workbook(BytesIO(content)).defined_names["TrangThai"].attr_text
        == "'Giấy mời'!$C$2:$C$3"
    )
    assert b"$B$2:$B$3</c:f>" in ZipFile(BytesIO(content)).read("xl/charts/chart1.xml")


def test_a_cell_of_a_row_that_was_appended_before_is_set_and_rows_go_on_below_it() -> None:
    codes = ("GM2", "GM3", "GM4")
    second, third, fourth = (AppendRow(table="tblGiayMoi", values={"Mã": code}) for code in codes)
    note = SetCell(sheet="Giấy mời", address="D3", value='“Khẩn” & "mật"')
    content = patched(workbook(), [second, third, note, fourth])
    assert [(row[0], row[3]) for row in values(content)[2:]] == [
        ("GM2", '“Khẩn” & "mật"'),
        ("GM3", None),
        ("GM4", None),
    ]


def test_the_first_row_of_an_empty_table_fills_its_blank_row() -> None:
    content = patched(workbook(()), [AppendRow(table="tblGiayMoi", values={"Mã": "GM1"})])
    assert values(content) == [HEADERS, ("GM1", None, None, None)]
    assert sheet_after(content).tables["tblGiayMoi"].ref == "A1:D2"


def test_a_table_is_filled_anew_when_it_grows_and_when_it_shrinks() -> None:
    three = tuple({"Mã": f"GM{number}"} for number in (1, 2, 3))
    grown = patched(workbook(), [ReplaceRows(table="tblGiayMoi", rows=three)])
    assert [row[0] for row in values(grown)] == ["Mã", "GM1", "GM2", "GM3"]
    shrunk = patched(grown, [ReplaceRows(table="tblGiayMoi", rows=three[:1])])
    assert [row[0] for row in values(shrunk)] == ["Mã", "GM1", None, None]
    assert sheet_after(shrunk).tables["tblGiayMoi"].ref == "A1:D2"
    assert values(patched(shrunk, [ReplaceRows(table="tblGiayMoi", rows=())]))[1] == (None,) * 4


def test_excel_is_asked_to_compute_anew_what_looks_at_the_changed_cells() -> None:
    content = patched(workbook(), [SetCell(sheet="Giấy mời", address="C2", value="Đã gửi")])
    assert openpyxl.load_workbook(BytesIO(content)).calculation.fullCalcOnLoad is True


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (SetCell(sheet="Không có", address="A1", value=1), "Sổ Excel không có trang “Không có”."),
        (AppendRow(table="tblKhac"), "Sổ không có bảng “tblKhac”."),
        (AppendRow(table="tblGiayMoi", values={"Lạ": 1}), "Bảng “tblGiayMoi” không có cột “Lạ”."),
        (SetCell(sheet="Giấy mời", address="A9", value="x" * 40_000), "Nội dung dài 40000 ký tự"),
    ],
)
def test_what_cannot_be_written_safely_is_refused_with_the_reason(
    edit: SetCell | AppendRow, reason: str
) -> None:
    with pytest.raises(CannotPatch, match=reason):
        patched(workbook(), [edit])


def test_a_filled_cell_under_the_table_is_never_run_over() -> None:
    content = patched(workbook(), [SetCell(sheet="Giấy mời", address="A3", value="Ghi chú của văn thư")])
    with pytest.raises(CannotPatch, match="Ô Giấy mời!A3 ngay dưới bảng “tblGiayMoi” đang có nội dung"):
        patched(content, [AppendRow(table="tblGiayMoi", values={"Mã": "GM2"})])


def test_a_merged_area_and_a_file_of_another_kind_are_refused() -> None:
    book = openpyxl.Workbook()
    book.active.merge_cells("A1:B2")
    content = BytesIO()
    book.save(content)
    with pytest.raises(CannotPatch, match="nằm trong vùng ô gộp A1:B2"):
        patched(content.getvalue(), [SetCell(sheet="Sheet", address="B2", value=1)])
    with pytest.raises(CannotPatch, match="không phải là sổ Excel"):
        patched(b"Ma,Ten\n", [SetCell(sheet="Sheet", address="B2", value=1)])


def test_an_obstacle_before_one_edit_leaves_the_others_their_way() -> None:
    edits = (
        SetCell(sheet="Giấy mời", address="C2", value="Đã gửi"),
        AppendRow(table="tblGiayMoi", values={"Mã": "GM2", "Ghi chú": "x" * 40_000}),
        SetCell(sheet="Không có", address="A1", value=1),
        AppendRow(table="tblGiayMoi", values={"Mã": "GM3"}),
    )
    done = patched_where_possible(workbook(), edits)
    assert [(edit, obstacle.code) for edit, obstacle in done.obstacles] == [
        (edits[1], "patch-long-text"),
        (edits[2], "patch-no-sheet"),
    ]
    assert [(row[0], row[2]) for row in values(done.content)] == [
        ("Mã", "Trạng thái"),
        ("GM1", "Đã gửi"),
        ("GM3", None),
    ]


def test_nothing_but_obstacles_leaves_the_bytes_as_they_were() -> None:
    content = workbook()
    done = patched_where_possible(content, [SetCell(sheet="Không có", address="A1", value=1)])
    assert done.content is content
    assert [obstacle.code for _, obstacle in done.obstacles] == ["patch-no-sheet"]
