"""What a cell shows: zeros, groups, percent, months, words of the format itself; with Vietnamese signs."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from toolkit.book.reading.any_table import table_in
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.number_formats import hides, shown

DAY = dt.date(2024, 5, 3)
MOMENT = dt.datetime(2024, 5, 3, 8, 30)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (912345678, "0000000000", "0912345678"),
        (912345678, "0000 000 000", "0912 345 678"),
        (912345678, "0### ### ###", "0912 345 678"),
        (5, "000", "005"),
        (0.125, "0.0%", "12,5%"),
        (0.125, "0%", "13%"),
        (0.125, "0.##%", "12,5%"),
        (1234567, "#,##0", "1.234.567"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (1500000, '#,##0 "đ"', "1.500.000 đ"),
        (1500000, r"#,##0\ [$₫-42A]", "1.500.000 ₫"),
        (1500000, '0.0,,"tr"', "1,5tr"),
        (1234567, "#,##0,", "1.235"),
        (12, '0"/GM-TĐTN"', "12/GM-TĐTN"),
        (7, r"00\/\B\C", "07/BC"),
        (5, '0."BC"', "5.BC"),
        (-12.5, "0.0", "-12,5"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-0.001, "0.0", "0,0"),
        (0, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "-"),
        (5, "0.##", "5"),
        (0.5, "# ?/?", "1/2"),
        (2.25, "# ??/??", "2 1/4"),
        (3, '[<=1]"một";"nhiều"', "nhiều"),
        (-5, "[>=0]#,##0;(#,##0)", "(5)"),
        ("An", '"Đ/c "@', "Đ/c An"),
    ],
)
def test_numbers_are_said_as_their_cells_show_them(value: int | float | str, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (DAY, "mm/yyyy", "05/2024"),
        (DAY, "m/yyyy", "5/2024"),
        (DAY, "mmm-yy", "5/2024"),
        (DAY, "d-mmm", "03/5"),
        (DAY, "dd/mm/yyyy", "03/05/2024"),
        (DAY, "yyyy", "2024"),
        (DAY, '"ngày" dd "tháng" mm "năm" yyyy', "ngày 03 tháng 05 năm 2024"),
        (DAY, "[$-42A]dddd, dd/mm/yyyy", "thứ Sáu, 03/05/2024"),
        (MOMENT, "hh:mm dd/mm/yyyy", "08:30 03/05/2024"),
        (dt.time(8, 5), "h:mm", "8:05"),
        (dt.time(8, 5), 'hh"h"mm', "08h05"),
        (dt.time(14, 5), "h:mm AM/PM", "2:05 CH"),
        (dt.timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    ],
)
def test_days_and_clocks_are_said_as_their_cells_show_them(value: dt.date, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (DAY, "m/d/yyyy"),
        (DAY, "yyyy-mm-dd"),
        (MOMENT, "yyyy-mm-dd h:mm:ss"),
        (dt.time(8, 5), "h:mm:ss"),
        (12, "General"),
        (1e11, "0.00E+00"),
        ("An", "@"),
        (True, "0"),
    ],
)
def test_what_no_vietnamese_letter_would_write_is_left_to_the_house(
    value: dt.date | float, code: str
) -> None:
    assert shown(value, code) == ""


@pytest.mark.parametrize(
    ("value", "code", "hidden"),
    [
        (0, "#,##0;-#,##0;", True),
        (0, "0;-0;;@", True),
        (5, ";;;", True),
        (5, "0;-0;;@", False),
        (0, "#,##0", False),
        (0, '0;-0;"-"', False),
        ("An", "0;-0;;@", False),
        ("An", ";;;", True),
        ("An", ";;", False),
        (dt.date(2024, 5, 24), ";;;", True),
        (dt.date(2024, 5, 24), "dd/mm/yyyy;;", False),
    ],
)
def test_a_format_may_show_nothing_of_a_value(value: str | int | dt.date, code: str, hidden: bool) -> None:
    assert hides(value, code) is hidden


def test_digits_in_a_cell_of_days_are_told_in_any_table_and_digits_of_money_are_not(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Họ và tên", "Ngày sinh", "Số tiền"])
    book.active.append(["Lê An", 20240524, 20240524])
    book.active["B2"].number_format = "dd/mm/yyyy"
    book.active["C2"].number_format = "#,##0"
    book.save(tmp_path / "bang.xlsx")
    read = table_in(read_grid(tmp_path / "bang.xlsx"))
    assert [str(one) for row in read.rows() for one in row.problems] == [
        (
            "Sheet!B2: Cột “Ngày sinh” cần một ngày; số “20240524” không phải là ngày. "
            "Gõ lại theo dạng ngày/tháng/năm, ví dụ 24/5/2024. [day-serial]"
        )
    ]
