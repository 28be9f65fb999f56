"""References inside formulas: found where they are meant, and nowhere else."""

import pytest

from toolkit.book.writing.references import Reference, copied_down, rewritten


def seen(formula: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []

    def note(reference: Reference) -> str:
        found.append((reference.sheet, reference.first, reference.last))
        return ""

    assert rewritten(formula, note) == formula
    return found


@pytest.mark.parametrize(
    ("formula", "references"),
    [
        ("SUM(A2:A9)", [("", "A2", "A9")]),
        ("SUM($A$2:$A$9,B3)", [("", "$A$2", "$A$9"), ("", "B3", "")]),
        ("COUNTA('Giấy mời'!A2:A9)", [("Giấy mời", "A2", "A9")]),
        ("COUNTA('Sổ ''A'''!A2:A9)", [("Sổ 'A'", "A2", "A9")]),
        ("COUNTA(Sheet1!$A$2:$A$9)", [("Sheet1", "$A$2", "$A$9")]),
        ('"A2:A9"&A1', [("", "A1", "")]),
        ('"nói ""A2:A9"""', []),
        ("SUM(tblGiayMoi[A2:A9])", []),
        ("SUM(tblGiayMoi[[#This Row],[A2]])", []),
        ("SUM([1]Sheet1!A2:A9)", []),
        ("'[1]Giấy mời'!A2:A9", [("[1]Giấy mời", "A2", "A9")]),
        ("SUM(Sheet1:Sheet3!A2:A9)", []),
        ("LOG10(5)+MA_A1+HoiNghi2", []),
        ("SUM(A:A)+SUM(2:9)", []),
        ("#REF!", []),
    ],
)
def test_a_reference_is_told_from_texts_columns_and_names(
    formula: str, references: list[tuple[str, str, str]]
) -> None:
    assert seen(formula) == references


def test_a_formula_copied_down_moves_the_rows_without_a_dollar_sign() -> None:
    assert copied_down("A2*$B$1+SUM('Giấy mời'!C$2:C2)+tbl[A2]", 3) == (
        "A5*$B$1+SUM('Giấy mời'!C$2:C5)+tbl[A2]"
    )
