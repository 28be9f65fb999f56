"""The problems of a workbook, each once, in the order of its sheets."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tasks.example import example_workbook
from toolkit.problems import FileMissing, Place, Problem, Severity
from toolkit.tasks.check import check, in_sheet_order

TODAY = dt.date(2024, 12, 31)


def seen(sheet: str, cell: str) -> Problem:
    return Problem(
        code="x", severity=Severity.ERROR, place=Place(sheet=sheet, cell=cell), message="", remedy=""
    )


def test_the_example_has_only_the_blank_flag_of_its_last_conference(tmp_path: Path) -> None:
    outcome = check(example_workbook(tmp_path), today=TODAY)
    assert [(found.code, str(found.place)) for found in outcome.problems] == [("flag-blank", "Hội nghị!P4")]
    assert outcome.files == ()


def test_problems_stand_by_sheet_then_row_then_column_and_each_once() -> None:
    places = [
        ("Trang lạ", "A1"),
        ("Hội nghị", "AA3"),
        ("Hội nghị", "B3"),
        ("Hội nghị", "C10"),
        ("Đơn vị", ""),
        ("Hội nghị", "B3"),
        ("", ""),
    ]
    ordered = [
        (found.place.sheet, found.place.cell) for found in in_sheet_order(seen(*one) for one in places)
    ]
    assert ordered == [
        ("", ""),
        ("Đơn vị", ""),
        ("Hội nghị", "B3"),
        ("Hội nghị", "AA3"),
        ("Hội nghị", "C10"),
        ("Trang lạ", "A1"),
    ]


def test_a_missing_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        check(tmp_path / "khong-co.xlsx")
