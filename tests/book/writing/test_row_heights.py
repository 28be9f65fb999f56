"""Rows that were written in a closed workbook are as tall as their wrapped text, as openpyxl reads them."""

import textwrap
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import AppendRow, Edit, ReplaceRows, SetCell
from toolkit.book.writing.row_heights import _lines
from toolkit.shelf import packaged

LONG = "Đã làm 31 giấy mời cho các đơn vị. " * 20
ONE_LINE = 15.0


def journal(first: str = "x", *, height: float | None = None) -> bytes:
    """A sheet “Nhật ký” with a table of one row; its first column wraps at 40 digits, its second does not."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("Nhật ký")
    wrapped = book.add_format({"text_wrap": True, "font_size": 12})
    sheet.set_column(0, 0, 40)
    sheet.write(1, 0, first, wrapped)
    sheet.write(1, 1, "y")
    if height:
        sheet.set_row(1, height)
    columns = [{"header": "Việc"}, {"header": "Ghi chú"}]
    sheet.add_table(0, 0, 1, 1, {"name": "tblNhatKy", "columns": columns})
    book.close()
    return content.getvalue()


def heights(content: bytes, *edits: Edit) -> list[float | None]:
    """Of the rows from the second on."""
    sheet = openpyxl.load_workbook(BytesIO(patched(content, edits)))["Nhật ký"]
    return [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]


def test_a_row_that_is_added_is_as_tall_as_its_longest_text() -> None:
    added = AppendRow(table="tblNhatKy", values={"Việc": LONG})
    short = AppendRow(table="tblNhatKy", values={"Việc": "Giấy mời", "Ghi chú": LONG})
    first, tall, low = heights(journal(), added, short)
    assert (first, low) == (None, None)  # what does not wrap needs no room
    assert tall
    assert 15 * ONE_LINE < tall < 30 * ONE_LINE


def test_a_typed_line_break_counts_as_a_line() -> None:
    (height,) = heights(journal(), SetCell(sheet="Nhật ký", address="A2", value="một\nhai\nba"))
    assert height == 3 * ONE_LINE


def test_a_row_filled_anew_forgets_the_height_of_what_stood_there() -> None:
    long = AppendRow(table="tblNhatKy", values={"Việc": LONG})
    emptied = ReplaceRows(table="tblNhatKy", rows=({"Việc": "ngắn"},))
    assert heights(journal(), long, emptied) == [None, None]


def test_a_height_that_was_chosen_by_hand_stays() -> None:
    changed = SetCell(sheet="Nhật ký", address="A2", value=LONG)
    assert heights(journal(height=30), changed) == [30]


@pytest.mark.parametrize("value", ["một\nhai\nba\nbốn", "một"])
def test_a_row_in_which_one_cell_changes_only_grows(value: str) -> None:
    grown = patched(journal("một\nhai\nba"), [SetCell(sheet="Nhật ký", address="B2", value="z")])
    (before,), (after,) = heights(grown), heights(grown, SetCell(sheet="Nhật ký", address="A2", value=value))
    assert before == 3 * ONE_LINE
    assert after == max(3, value.count("\n") + 1) * ONE_LINE


def test_the_journal_of_the_years_workbook_is_fitted() -> None:
    content = (packaged("workbooks") / "giao-ban-2024.xlsm").read_bytes()
    edit = AppendRow(table="tblNhatKy", values={"Việc": "Giấy mời", "Kết quả": LONG})
    (height,) = heights(content, edit)
    assert height
    assert height > 8 * ONE_LINE


@given(
    words=st.lists(
        st.sampled_from(("a", "từ", "nghĩa", "đoàn-kết", "x" * 12, "\u00a0", "", "y\tz")), min_size=1
    ),
    letters=st.integers(min_value=1, max_value=14),
)
def test_a_text_takes_as_many_lines_as_wrapping_it_makes(words: list[str], letters: int) -> None:
    text = " ".join(words)

    assert _lines(text, letters) == (len(textwrap.wrap(text, letters)) or 1)
