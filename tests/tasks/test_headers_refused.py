"""What tells of no problem in the plan refuses a workbook whose headers stand over the wrong columns."""

from pathlib import Path

import openpyxl
import pytest

from tests.tasks.example import NAME, example_bytes
from toolkit.documents.buttons import button_named
from toolkit.problems import WrongUse
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.next_year import next_year
from toolkit.tasks.number import number
from toolkit.tasks.press import press_closed

SWAPPED = "Hai tiêu đề “Chức vụ” và “Họ và tên” có vẻ bị đổi chỗ cho nhau"


@pytest.fixture
def swapped(tmp_path: Path) -> Path:
    """The example with two headers of the roster in each other's place, and a list to be read."""
    workbook = tmp_path / NAME
    workbook.write_bytes(example_bytes())
    book = openpyxl.load_workbook(workbook)
    heads = book["Nhân sự"]
    heads["B1"], heads["E1"] = heads["E1"].value, heads["B1"].value
    book.save(workbook)
    for folder in ("phieu-gui-ve", "danh-sach-nhap"):
        (tmp_path / folder).mkdir()
    (tmp_path / "danh-sach-nhap" / "moi.csv").write_text("Họ và tên,Đơn vị\nLê Thị Hoa,Huyện đoàn Cầu Kè\n")
    return workbook


@pytest.mark.parametrize("name", ["collect", "number", "next-year", "import-roster"])
def test_a_button_that_tells_of_no_problem_refuses_headers_in_each_others_place(
    name: str, swapped: Path
) -> None:
    occasion = occasion_now(button_named(name), swapped, conference="HN1-2024")
    before = swapped.read_bytes()
    with pytest.raises(WrongUse, match=SWAPPED):
        press_closed(swapped, occasion)
    assert swapped.read_bytes() == before


def test_so_do_the_commands(swapped: Path) -> None:
    with pytest.raises(WrongUse, match=SWAPPED):
        number(swapped, "VB010")
    with pytest.raises(WrongUse, match=SWAPPED):
        next_year(swapped)
