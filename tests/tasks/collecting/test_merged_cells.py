"""Cells merged to give a text more room hide nothing where the others may be blank."""

import pytest

from tests.tasks.collecting.conference import Book
from tests.tasks.collecting.messes import NAME, read, reshaped, told_of
from toolkit.tasks.collecting.form_reading import Form


def told_when_merged(sheet: str, *ranges: str) -> str:
    def change(book: Book) -> None:
        book[sheet].tables.clear()
        for one in ranges:
            book[sheet].merge_cells(one)

    found = read(NAME, reshaped(change))
    assert isinstance(found, Form)
    return told_of(found)


@pytest.mark.parametrize(
    ("sheet", "ranges"),
    [("Ý kiến", ("B2:C2", "B3:C3")), ("Số liệu", ("B2:C2",)), ("Phát biểu", ("C2:D2",))],
)
def test_a_cell_spread_over_ones_that_may_be_blank_is_quiet(sheet: str, ranges: tuple[str, ...]) -> None:
    assert told_when_merged(sheet, *ranges) == ""


@pytest.mark.parametrize(
    ("sheet", "merged", "column"),
    [
        ("Ý kiến", "B2:C3", "Gửi tới"),
        ("Ý kiến", "B2:B3", "Nội dung"),
    ],
)
def test_cells_that_lose_their_own_words_are_told(sheet: str, merged: str, column: str) -> None:
    assert f"Ô của cột “{column}” bị gộp trong vùng {merged}" in told_when_merged(sheet, merged)
