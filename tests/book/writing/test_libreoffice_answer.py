"""The answer for LibreOffice's macro, line by line."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import grid_from_markdown
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import AppendRow, CannotPatch, Link, ReplaceRows, SetCell
from toolkit.book.writing.libreoffice_answer import answer, escaped
from toolkit.problems import Severity

GRID = grid_from_markdown(
    """
    ### Kiểm tra
    | Mức | Trang | Ô | Nội dung | Gợi ý | Mã lỗi |
    | --- | --- | --- | --- | --- | --- |
    | Lỗi | Hội nghị | C3 | cũ | cũ | cũ |
    | Lỗi | Hội nghị | C4 | cũ | cũ | cũ |

    ### Nhật ký
    | Thời điểm | Người | Việc | Tài liệu | Kết quả |
    | --- | --- | --- | --- | --- |
    | 1/5/2024 | Lan | Kiểm tra | | Xong |
    """
)


def decoded(text: str) -> str:
    """What the macro's Decoded does."""
    units = re.sub(r"\\u([0-9A-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def lines(*edits: SetCell | AppendRow | ReplaceRows) -> list[str]:
    """The answer's lines after the first, which is the secret."""
    key, *others = answer(edits, GRID, "Xong.", schema=PLAN, secret="17").splitlines()
    assert key == "KEY\t17"
    return [decoded(line) for line in others]


@given(st.text())
def test_any_text_travels_as_printable_ascii_and_comes_back(text: str) -> None:
    assert re.fullmatch(r"[ -~]*", escaped(text))
    assert decoded(escaped(text)) == text


def test_cells_are_set_by_kind() -> None:
    assert lines(
        SetCell(sheet="Hội nghị", address="C3", value="=1+1"),
        SetCell(sheet="Hội nghị", address="D3", value=dt.date(2024, 5, 24)),
        SetCell(sheet="Bắt đầu", address="B2", value=7),
        SetCell(sheet="Kiểm tra", address="C2", value=Link(text="C3", target="#'Hội nghị'!C3")),
    ) == [
        "SET\tHội nghị\tC3\tS\t=1+1",
        "SET\tHội nghị\tD3\tN\t45436",
        "SET\tBắt đầu\tB2\tN\t7.0",
        "SET\tKiểm tra\tC2\tL\t#'Hội nghị'!C3\tC3",
        "MSG\tI\tXong.",
    ]


def test_rows_are_appended_one_below_the_other() -> None:
    assert lines(
        AppendRow(table="tblNhatKy", values={"Việc": "Giấy mời"}),
        AppendRow(table="tblNhatKy", values={"Việc": "Biên bản"}),
    ) == [
        "SET\tNhật ký\tC3\tS\tGiấy mời",
        "GROW\ttblNhatKy\t3",
        "SET\tNhật ký\tC4\tS\tBiên bản",
        "GROW\ttblNhatKy\t4",
        "MSG\tI\tXong.",
    ]


def test_a_table_is_cleared_before_it_is_filled_anew() -> None:
    assert lines(ReplaceRows(table="tblKiemTra", rows=({"Mức": "Gợi ý"},))) == [
        "CLEAR\tKiểm tra\tA2:F3",
        "SET\tKiểm tra\tA2\tS\tGợi ý",
        "GROW\ttblKiemTra\t2",
        "MSG\tI\tXong.",
    ]


@pytest.mark.parametrize(
    ("grade", "sign"),
    [(None, "I"), (Severity.HINT, "I"), (Severity.WARNING, "W"), (Severity.ERROR, "E")],
)
def test_the_message_tells_how_grave_it_is(grade: Severity | None, sign: str) -> None:
    assert (
        decoded(answer((), GRID, "Có lỗi.", schema=PLAN, grade=grade)).splitlines()[-1]
        == f"MSG\t{sign}\tCó lỗi."
    )


@pytest.mark.parametrize(
    "edit", [AppendRow(table="tblDonVi"), AppendRow(table="tblNhatKy", values={"Lạ": 1})]
)
def test_a_table_or_a_column_that_is_not_there_is_named(edit: AppendRow) -> None:
    with pytest.raises(CannotPatch, match=r"tblDonVi|Lạ"):
        lines(edit)
