"""The answer for LibreOffice's macro, line by line."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import grid_from_markdown
from toolkit.book.writing.edits import AppendRow, CannotPatch, Link, ReplaceRows, SetCell, SetName
from toolkit.book.writing.libreoffice_answer import answer, escaped

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


def lines(*edits: SetCell | SetName | AppendRow | ReplaceRows) -> list[str]:
    return [decoded(line) for line in answer(edits, GRID, "Xong.").splitlines()]


@given(st.text())
def test_any_text_travels_as_printable_ascii_and_comes_back(text: str) -> None:
    assert re.fullmatch(r"[ -~]*", escaped(text))
    assert decoded(escaped(text)) == text


def test_cells_and_names_are_set_by_kind() -> None:
    assert lines(
        SetCell(sheet="Hội nghị", address="C3", value="=1+1"),
        SetCell(sheet="Hội nghị", address="D3", value=dt.date(2024, 5, 24)),
        SetName(name="GB_KetQua", value=7),
        SetCell(sheet="Kiểm tra", address="C2", value=Link(text="C3", target="#'Hội nghị'!C3")),
    ) == [
        "SET\tHội nghị\tC3\tS\t=1+1",
        "SET\tHội nghị\tD3\tN\t45436",
        "NAME\tGB_KetQua\tN\t7.0",
        'SET\tKiểm tra\tC2\tF\t=HYPERLINK("#\'Hội nghị\'!C3";"C3")',
        "MSG\tXong.",
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
        "MSG\tXong.",
    ]


def test_a_table_is_cleared_before_it_is_filled_anew() -> None:
    assert lines(ReplaceRows(table="tblKiemTra", rows=({"Mức": "Gợi ý"},))) == [
        "CLEAR\tKiểm tra\tA2:F3",
        "SET\tKiểm tra\tA2\tS\tGợi ý",
        "GROW\ttblKiemTra\t2",
        "MSG\tXong.",
    ]


@pytest.mark.parametrize(
    "edit", [AppendRow(table="tblDonVi"), AppendRow(table="tblNhatKy", values={"Lạ": 1})]
)
def test_a_table_or_a_column_that_is_not_there_is_named(edit: AppendRow) -> None:
    with pytest.raises(CannotPatch, match=r"tblDonVi|Lạ"):
        lines(edit)
