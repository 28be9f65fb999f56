"""The Markdown tables that other tests are written in."""

import datetime as dt

from tests.tables import grid_from_markdown
from toolkit.book.grid import CellError, Grid, GridSheet, Uncomputed


def test_a_table_is_a_sheet_with_typed_cells() -> None:
    text = """
    ### Đơn vị
    | Mã đơn vị | Thứ tự      |
    |-----------|:-----------:|
    | TX-DH     | 5           |
    | 0900      | {text:5}    |
    | a<br>b    | {number:.5} |
    |           | -5          |
    ### Hội nghị
    {a1:B3}
    | {date:2024-05-24} | {time:08:30} | {=A1+1} | {#N/A} | {true} | a \\| b |
    """
    assert grid_from_markdown(text, file="x.xlsx", date_1904=True) == Grid(
        file="x.xlsx",
        date_1904=True,
        sheets=(
            GridSheet(
                "Đơn vị", [["Mã đơn vị", "Thứ tự"], ["TX-DH", 5], ["0900", "5"], ["a\nb", 0.5], [None, -5]]
            ),
            GridSheet(
                "Hội nghị",
                [
                    [
                        dt.datetime(2024, 5, 24),
                        dt.time(8, 30),
                        Uncomputed("=A1+1"),
                        CellError("#N/A"),
                        True,
                        "a | b",
                    ]
                ],
                first_row=3,
                first_column=2,
            ),
        ),
    )
