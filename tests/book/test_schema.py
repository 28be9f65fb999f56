"""SHEETS: every record is fed, once, and every word of the schema is fit for Excel."""

import re

import pytest
from msgspec import NODEFAULT
from msgspec.structs import fields

from toolkit.book.fields import FromList, FromSheet
from toolkit.book.schema import SHEETS, Column, Need, Sheet
from toolkit.book.schema.office import LIST_NAMES
from toolkit.plan.model import Plan

READ = [sheet for sheet in SHEETS if sheet.record]
by_title = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.table)


def fed(sheet: Sheet) -> list[Column]:
    return [column for column in (sheet.keys or sheet.columns) if column.field]


def test_the_sheets_stand_in_the_order_of_the_work() -> None:
    assert [sheet.title for sheet in SHEETS] == [
        "Bắt đầu",
        "Cấu hình",
        "Danh mục",
        "Đơn vị",
        "Nhân sự",
        "Kế hoạch",
        "Căn cứ",
        "Chuyên đề",
        "Hội nghị",
        "Chương trình",
        "Thành phần",
        "Giấy mời",
        "Điểm cầu",
        "Đại biểu",
        "Đăng ký phát biểu",
        "Báo cáo đơn vị",
        "Ý kiến",
        "Kết luận",
        "Phân công",
        "Nơi nhận",
        "Văn bản đi",
        "Ngày nghỉ",
        "Sổ đăng ký",
        "Kiểm tra",
        "Nhật ký",
    ]


@pytest.mark.parametrize("sheet", READ, ids=lambda sheet: sheet.table)
def test_each_field_of_a_record_is_fed_by_exactly_one_column(sheet: Sheet) -> None:
    assert sheet.record is not None
    names = sorted(field.name for field in fields(sheet.record) if field.name != "origin")
    told = [name for column in fed(sheet) for name in (column.field, column.worded) if name]
    assert sorted(told) == names


def test_each_part_of_the_plan_is_fed_by_exactly_one_sheet() -> None:
    told_by_others = {"sent", "today"}
    parts = {field.name for field in fields(Plan)} - told_by_others
    assert sorted(sheet.feeds for sheet in READ) == sorted(parts)


@pytest.mark.parametrize("sheet", READ, ids=lambda sheet: sheet.table)
def test_a_key_and_a_name_are_columns(sheet: Sheet) -> None:
    for field in (sheet.key, sheet.name):
        assert field == "" or sheet.column(field).need is Need.ALWAYS


@pytest.mark.parametrize("sheet", READ, ids=lambda sheet: sheet.table)
def test_an_empty_cell_reads_as_the_records_own_default(sheet: Sheet) -> None:
    assert sheet.record is not None
    for field in fields(sheet.record):
        if field.name != "origin" and field.default is not NODEFAULT:
            column, kind = sheet.column(field.name), sheet.column(field.name).type
            if column.worded == field.name:
                assert field.default == ""  # words are kept only where some stand
                continue
            assert field.default == getattr(kind, "default", None) or field.default == kind.blank


@by_title
def test_headers_are_found_apart(sheet: Sheet) -> None:
    headers = [column.header for column in sheet.columns]
    assert len(set(headers)) == len(headers)


@by_title
def test_every_column_says_what_to_type_in_words_that_fit_excel(sheet: Sheet) -> None:
    for column in (*sheet.columns, *sheet.keys):
        assert 0 < len(column.help) <= 255, column.header
        assert column.help.endswith((".", "…")), column.header
        assert len(column.header) <= 32, column.header


def test_table_names_are_stable_ascii() -> None:
    assert all(re.fullmatch(r"tbl[A-Z][A-Za-z]+", sheet.table) for sheet in SHEETS)
    assert len({sheet.table for sheet in SHEETS}) == len(SHEETS)


def test_titles_fit_excel() -> None:
    assert all(len(sheet.title) <= 31 and not re.search(r"[\[\]:*?/\\]", sheet.title) for sheet in SHEETS)


@by_title
def test_drop_downs_lead_to_sheets_with_codes_and_to_known_lists(sheet: Sheet) -> None:
    keyed = {other.title for other in SHEETS if other.key}
    for column in (*sheet.columns, *sheet.keys):
        source = getattr(column.type, "of", column.type).drop_down
        if isinstance(source, FromSheet):
            assert source.sheet in keyed
        if isinstance(source, FromList):
            assert source.name in LIST_NAMES


@by_title
def test_formulas_name_tables_and_columns_that_exist(sheet: Sheet) -> None:
    headers = {other.table: {column.header for column in other.columns} for other in SHEETS}
    for column in sheet.columns:
        for table, header in re.findall(r"(tbl\w+)\[([^\[\]]+)\]", column.formula):
            assert header in headers[table]
        for plain, bracketed in re.findall(r"(?<![\w\]])\[@(?:\[([^\]]+)\]|([^\[\]]+))\]", column.formula):
            assert (plain or bracketed) in headers[sheet.table]
