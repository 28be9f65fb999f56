"""How often the open workbook is asked: once for each sheet or rectangle, not for each cell."""

import datetime as dt
from typing import Any

import pytest

from tests.real.libreoffice import needs_uno
from toolkit.book.writing.edits import AppendRow, ReplaceRows, SetCell
from toolkit.book.writing.open_workbook import live_grid, write_live

pytestmark = [needs_uno, pytest.mark.office]


def _letters(count: int) -> ReplaceRows:
    rows = tuple({"Mã": f"GM{number}", "Điện thoại": f"09{number}"} for number in range(count))
    return ReplaceRows(table="tblGiayMoi", rows=rows)


def _asked(book: Any, *edits: Any) -> int:
    from tests.real.counted import calls  # needs the bridge

    with calls() as counted:
        assert write_live(book, edits) == ()
    return counted.total()


def test_a_sheet_is_read_with_four_questions(book: Any) -> None:
    from tests.real.counted import calls  # needs the bridge

    write_live(book, [_letters(60)])
    with calls() as counted:
        live_grid(book, sheets=["Giấy mời"])
    assert counted == {
        "Book.name": 1,
        "Sheets.__iter__": 1,
        "Sheet.used_range": 1,
        "Range.address": 1,
        "Range.raw_value": 1,
        "Range.merge_cells": 1,
    }


def test_forty_rows_are_written_with_no_more_calls_than_two(book: Any) -> None:
    few = _asked(book, _letters(2))
    assert _asked(book, _letters(40)) == few
    assert few < 30


def test_a_rectangle_without_days_is_two_calls(book: Any) -> None:
    from tests.real.counted import calls  # needs the bridge

    def cell(address: str, value: Any) -> SetCell:
        return SetCell(sheet="Bắt đầu", address=address, value=value)

    one = _asked(book, cell("B2", "Một"))
    other = _asked(book, cell("B2", "Một"), cell("D4", 2), cell("D5", None), cell("E4", True), cell("E5", ""))
    assert other == one + 2
    with calls() as counted:
        write_live(book, [cell("B9", dt.date(2024, 5, 9))])
    assert counted.total() > other
    assert book.sheets["Bắt đầu"].range("B9").value == 45421  # its number of the day, in a cell without form
    assert book.sheets["Bắt đầu"].range("D4:E5").value == [[2, True], [None, None]]


def test_the_end_of_a_table_with_many_blank_rows_is_found_with_few_questions(book: Any) -> None:
    write_live(book, [_letters(300)])
    sheet = book.sheets["Giấy mời"]
    before = _asked(book, AppendRow(table="tblGiayMoi", values={"Mã": "GM300"}))
    sheet.range("A3:G302").clear_contents()
    after = _asked(book, AppendRow(table="tblGiayMoi", values={"Mã": "GM301"}))
    assert (sheet.range("A3").value, sheet.range("A4").value) == ("GM301", None)
    assert after - before < 30
