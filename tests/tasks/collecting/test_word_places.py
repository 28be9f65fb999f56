"""Where something stands in a Word form."""

import pytest

from toolkit.problems import Place, problem
from toolkit.tasks.collecting.word_places import as_found, spot_shown


@pytest.mark.parametrize(
    ("file", "spot", "shown"),
    [
        ("phieu.docx", "Ý kiến!B5", "phần Ý kiến, dòng 4"),
        ("thu.eml/PHIEU.DOCX", "PYK Ý kiến!B2/1", "phần Ý kiến, dòng 1"),
        ("phieu.docx", "Phiếu!B3", "phần đầu phiếu"),
        ("phieu.docx", "lời thư", "lời thư"),
        ("phieu.docx", "", ""),
        ("phieu.xlsx", "Ý kiến!B5", "Ý kiến!B5"),
    ],
)
def test_a_word_form_has_parts_and_lines_and_a_workbook_cells(file: str, spot: str, shown: str) -> None:
    assert spot_shown(file, spot) == shown


def test_a_problem_stands_where_its_file_has_it() -> None:
    told = problem("return-group-missing", Place(file="phieu.docx", spot="Ý kiến!A3"))
    assert str(as_found(told)).startswith("phieu.docx, phần Ý kiến, dòng 2: Ý kiến này chưa chọn nhóm.")
